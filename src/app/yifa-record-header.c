/* yifa-record-header.c - title, number, validity and what is due; Save; and banners
 *
 * A banner says in a sentence why the page is not as usual: withdrawn, read only, saved by somebody
 * else meanwhile. At most one of each, and each with the one thing that can be done about it.
 */
#include "yifa-record-header.h"

#include <glib/gi18n-lib.h>

#include "yifa-date.h"
#include "yifa-deadline.h"
#include "yifa-history.h"

struct _YifaRecordHeader
{
  GtkBox     parent_instance;
  GtkWidget *kind;
  GtkWidget *title;
  GtkWidget *number;
  GtkWidget *validity;
  GtkWidget *due;
  GtkWidget *buttons;
  GtkWidget *save;
  GtkWidget *withdrawn;
  GtkWidget *read_only;
  GtkWidget *stale;
  GtkWidget *draft;
  gboolean   brief;     /* what stands around it says what kind of record this is */
};

G_DEFINE_FINAL_TYPE (YifaRecordHeader, yifa_record_header, GTK_TYPE_BOX)

static void
show_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static const char *
text_of (YifaRecord *record, const char *field)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  guint index = yifa_kind_find (kind, field);

  return index < kind->n_fields && yifa_field_is_text (&kind->fields[index]) ? yifa_record_get_text (record, index) : NULL;
}

static const char *
number_of (YifaRecord *record)
{
  const char *fields[] = { "issue_no", "number", "receipt_no", "registration_no" };
  const char *title = yifa_record_get_title (record);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *number = text_of (record, fields[i]);

      if (number != NULL && g_strcmp0 (number, title) != 0)
        return number;
    }

  return NULL;
}

/* Further off nobody counts the days. */
#define COUNTED_DAYS 366

/* --- validity ------------------------------------------------------------------------------- */

static char *
dup_term (YifaStore *store, const char *until)
{
  int days = yifa_date_days_between (yifa_store_get_today (store), until);

  if (days < 0 || days > COUNTED_DAYS)
    return g_strdup_printf (_("until %s"), until);
  if (days == 0)
    return g_strdup_printf (_("until %s, today is the last day"), until);
  return g_strdup_printf (ngettext ("until %s, %d day left", "until %s, %d days left", days), until, days);
}

static char *
dup_validity (YifaStore *store, YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  guint field = yifa_kind_find (kind, "validity");
  const char *from = text_of (record, "effective_on");
  const char *until = text_of (record, "valid_until");
  const char *words = field < kind->n_fields && yifa_record_has (record, field)
                        ? yifa_choice_get_label (&kind->fields[field], yifa_record_get_text (record, field)) : NULL;
  g_autofree char *term = NULL;

  if (words == NULL)
    return NULL;

  if (from != NULL && strcmp (from, yifa_store_get_today (store)) > 0)
    term = g_strdup_printf (_("from %s"), from);
  else if (text_of (record, "ended_on") != NULL)
    term = g_strdup (text_of (record, "ended_on"));
  else if (until != NULL)
    term = dup_term (store, until);
  return term != NULL ? g_strdup_printf (_("%s (%s)"), words, term) : g_strdup (words);
}

static gboolean
is_expiring (YifaRecord *record)
{
  return yifa_kind_find (yifa_record_get_kind (record), "expiring") != YIFA_NO_FIELD && yifa_record_int (record, "expiring");
}

/* Which look a state of validity has; the word beside it says the same. */
static const char *
validity_style (const char *validity, gboolean expiring)
{
  const char *good[] = { "in_force", NULL };
  const char *soon[] = { "not_yet", "amended", NULL };

  if (expiring)
    return "state-soon";
  if (g_strv_contains (good, validity))
    return "state-good";
  return g_strv_contains (soon, validity) ? "state-soon" : "state-past"; /* an end in due course is no alarm */
}

static void
show_validity (YifaRecordHeader *self, YifaStore *store, YifaRecord *record)
{
  g_autofree char *words = yifa_record_get_id (record) != 0 ? dup_validity (store, record) : NULL;
  const char *styles[] = { "state-good", "state-soon", "state-past" };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_widget_remove_css_class (self->validity, styles[i]);
  if (words != NULL)
    gtk_widget_add_css_class (self->validity, validity_style (text_of (record, "validity"), is_expiring (record)));
  show_text (self->validity, words);
}

/* --- what is due ---------------------------------------------------------------------------- */

static char *
dup_due (YifaDuty *duty)
{
  if (duty->due_on == NULL)
    return g_strdup (duty->label);
  if (duty->days_left < 0)
    return g_strdup_printf (ngettext ("%s: was due on %s, %d day late", "%s: was due on %s, %d days late", -duty->days_left),
                            duty->label, duty->due_on, -duty->days_left);
  return g_strdup_printf (ngettext ("%s: due on %s, %d day left", "%s: due on %s, %d days left", duty->days_left),
                          duty->label, duty->due_on, duty->days_left);
}

static char *
dup_due_briefly (YifaDuty *duty)
{
  if (duty->due_on == NULL)
    return dup_due (duty);
  if (duty->days_left < 0)
    return g_strdup_printf (ngettext ("due %s, %d day late", "due %s, %d days late", -duty->days_left), duty->due_on,
                            -duty->days_left);
  return g_strdup_printf (ngettext ("due %s, %d day left", "due %s, %d days left", duty->days_left), duty->due_on,
                          duty->days_left);
}

static void
show_due (YifaRecordHeader *self, YifaStore *store, YifaRecord *record)
{
  g_autoptr(GPtrArray) duties = yifa_record_get_id (record) != 0 ? yifa_duties_of (store, record, NULL) : NULL;
  YifaDuty *duty = duties != NULL && duties->len > 0 ? duties->pdata[0] : NULL;
  g_autofree char *words = duty != NULL ? dup_due (duty) : NULL;
  g_autofree char *briefly = duty != NULL && self->brief ? dup_due_briefly (duty) : NULL;
  g_autofree char *hint = NULL;

  show_text (self->due, briefly != NULL ? briefly : words);
  gtk_widget_remove_css_class (self->due, "state-over");
  gtk_widget_remove_css_class (self->due, "state-soon");
  if (duty == NULL)
    return;

  gtk_widget_add_css_class (self->due, duty->due_on != NULL && duty->days_left < 0 ? "state-over" : "state-soon");
  hint = duty->basis != NULL ? g_strdup_printf ("%s\n%s", words, duty->basis) : NULL;
  gtk_widget_set_tooltip_text (self->due, hint != NULL ? hint : words);
}

/* --- banners -------------------------------------------------------------------------------- */

static char *
dup_withdrawn (YifaStore *store, YifaRecord *record)
{
  g_autoptr(GPtrArray) history = yifa_store_get_history (store, yifa_record_get_kind (record), yifa_record_get_id (record), NULL);
  YifaChange *last = NULL;

  for (guint i = 0; history != NULL && i < history->len; i++)
    {
      YifaChange *change = history->pdata[i];

      if (g_strcmp0 (change->field, "withdrawn_at") == 0 && (last == NULL || change->operation > last->operation))
        last = change;
    }

  if (last == NULL || last->reason == NULL)
    return g_strdup (_("This record was withdrawn. It lies in the bin and counts nowhere."));
  return g_strdup_printf (_("This record was withdrawn by %s: %s"), last->actor, last->reason);
}

static void
add_button (GtkWidget *banner, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (banner), button);
}

static GtkWidget *
make_banner (const char *words, const char *button, const char *action)
{
  GtkWidget *banner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (banner), label);
  if (button != NULL)
    add_button (banner, button, action);
  gtk_widget_add_css_class (banner, "banner");
  gtk_widget_set_visible (banner, FALSE);
  return banner;
}

static void
show_banners (YifaRecordHeader *self, YifaStore *store, YifaRecord *record)
{
  gboolean withdrawn = yifa_record_get_withdrawn_at (record) != NULL;

  if (withdrawn)
    {
      g_autofree char *words = dup_withdrawn (store, record);

      gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (self->withdrawn)), words);
    }
  gtk_widget_set_visible (self->withdrawn, withdrawn);
  gtk_widget_set_visible (self->read_only, yifa_store_is_read_only (store));
  yifa_record_header_set_stale (self, FALSE);
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
yifa_record_header_class_init (YifaRecordHeaderClass *klass)
{
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_menu (void)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  const struct { const char *label, *action; } items[] = {
    { N_("Let my edits go"), "record.revert" },
    { N_("Withdraw…"),       "record.withdraw" },
    { N_("Bring back"),      "record.restore" },
  };
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (_(items[i].label), items[i].action);

      g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("What else can be done with this record"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What else can be done with this record"), -1);
  return button;
}

static GtkWidget *
make_line (YifaRecordHeader *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->kind = make_label ("record-kind");
  gtk_label_set_ellipsize (GTK_LABEL (self->kind), PANGO_ELLIPSIZE_NONE);
  self->title = make_label ("record-title");
  self->number = make_label ("record-number");
  self->validity = make_label ("state");
  self->due = make_label ("state");
  gtk_box_append (GTK_BOX (line), self->kind);
  gtk_box_append (GTK_BOX (line), self->title);
  gtk_box_append (GTK_BOX (line), self->number);
  gtk_box_append (GTK_BOX (line), self->validity);
  gtk_box_append (GTK_BOX (line), self->due);

  self->save = gtk_button_new_with_mnemonic (_("_Save"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save), "record.save");
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_hexpand (self->buttons, TRUE);
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_END);
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->buttons), self->save);
  gtk_box_append (GTK_BOX (self->buttons), make_menu ());
  gtk_box_append (GTK_BOX (line), self->buttons);
  gtk_widget_add_css_class (line, "record-header");
  return line;
}

static void
yifa_record_header_init (YifaRecordHeader *self)
{
  self->withdrawn = make_banner ("", _("_Bring back"), "record.restore");
  self->read_only = make_banner (_("This office is open for reading only; nothing can be changed here."), NULL, NULL);
  self->stale = make_banner (_("Somebody else saved this record meanwhile. Your edits are still here, not saved."),
                             _("_Compare both"), "record.compare");
  self->draft = make_banner (_("Edits that were not saved last time are kept."), _("_Take them up"), "record.take-draft");
  add_button (self->draft, _("_Let them go"), "record.drop-draft");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), self->withdrawn);
  gtk_box_append (GTK_BOX (self), self->read_only);
  gtk_box_append (GTK_BOX (self), self->stale);
  gtk_box_append (GTK_BOX (self), self->draft);
  gtk_box_append (GTK_BOX (self), make_line (self));
  yifa_record_header_set_dirty (self, FALSE);
}

GtkWidget *
yifa_record_header_new (void)
{
  return g_object_new (YIFA_TYPE_RECORD_HEADER, NULL);
}

void
yifa_record_header_set_record (YifaRecordHeader *self, YifaStore *store, YifaRecord *record)
{
  const YifaKind *kind;
  const char *title;

  g_return_if_fail (YIFA_IS_RECORD_HEADER (self));

  kind = yifa_record_get_kind (record);
  title = yifa_record_get_title (record);
  show_text (self->kind, self->brief ? NULL : yifa_kind_get_label (kind));
  show_text (self->title, title != NULL && *title != '\0' ? title : _("New, not saved"));
  show_text (self->number, self->brief ? NULL : number_of (record));
  show_validity (self, store, record);
  show_due (self, store, record);
  show_banners (self, store, record);
}

/* The button says whether there is anything to save. */
void
yifa_record_header_set_dirty (YifaRecordHeader *self, gboolean dirty)
{
  g_return_if_fail (YIFA_IS_RECORD_HEADER (self));

  if (dirty)
    gtk_widget_add_css_class (self->save, "suggested-action");
  else
    gtk_widget_remove_css_class (self->save, "suggested-action");
  gtk_button_set_label (GTK_BUTTON (self->save), dirty ? _("_Save") : _("Saved"));
  gtk_widget_set_tooltip_text (self->save, dirty ? _("Save what was changed (Ctrl+S)") : _("Nothing is left to save"));
}

void
yifa_record_header_set_stale (YifaRecordHeader *self, gboolean stale)
{
  g_return_if_fail (YIFA_IS_RECORD_HEADER (self));

  gtk_widget_set_visible (self->stale, stale);
}

/* Unsaved edits of another time lie ready. */
void
yifa_record_header_set_draft (YifaRecordHeader *self, gboolean draft)
{
  g_return_if_fail (YIFA_IS_RECORD_HEADER (self));

  gtk_widget_set_visible (self->draft, draft);
}

/* Without the kind of record and its number, for a narrow place. */
void
yifa_record_header_set_brief (YifaRecordHeader *self)
{
  g_return_if_fail (YIFA_IS_RECORD_HEADER (self));

  self->brief = TRUE;
}

/* Another button before Save: printing. */
void
yifa_record_header_add (YifaRecordHeader *self, GtkWidget *widget)
{
  g_return_if_fail (YIFA_IS_RECORD_HEADER (self));

  gtk_box_prepend (GTK_BOX (self->buttons), widget);
}
