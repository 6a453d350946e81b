/* yifa-history-panel.c - the audit trail in words
 *
 * One block for what somebody did in one go: the act, who and when, the reason, and each field
 * before and after. The trail itself is written by the store and can only grow; undo writes a new
 * block on top.
 */
#include "yifa-history-panel.h"

#include <glib/gi18n-lib.h>

#include "yifa-history.h"
#include "yifa-workflow.h"

#define MAX_OPERATIONS 200

struct _YifaHistoryPanel
{
  GtkBox      parent_instance;
  GtkWidget  *list;
  YifaStore  *store;
  YifaRecord *record;
  gboolean    editable;
  gboolean    filled;
};

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaHistoryPanel, yifa_history_panel, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

enum { UNDO, N_SIGNALS };
static guint signals[N_SIGNALS];

/* --- words ---------------------------------------------------------------------------------- */

static char *
dup_when (const char *at)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) moment = at != NULL ? g_date_time_new_from_iso8601 (at, utc) : NULL;
  g_autoptr(GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup (at);
}

/* A stable text as a reader sees it: through a record of the kind, so that choices, dates and
 * references read as everywhere else. */
static char *
dup_value (YifaHistoryPanel *self, const YifaKind *kind, guint field, const char *value)
{
  g_autoptr(YifaRecord) record = yifa_record_new (kind);
  g_autofree char *shown = NULL;

  if (value == NULL || *value == '\0')
    return g_strdup (C_("no value", "—"));

  yifa_record_set_string (record, field, value);
  shown = yifa_store_dup_display (self->store, record, field);
  return g_strdup (shown != NULL && *shown != '\0' ? shown : value);
}

/* What the operation was, by the change that says most about it. */
static const char *
act_label (const YifaKind *kind, GPtrArray *changes, guint from, guint n)
{
  YifaChange *head = changes->pdata[from];
  const YifaAction *action = head->what != NULL && kind->actions != NULL ? yifa_workflow_find (kind, head->what) : NULL;

  if (action != NULL)
    return g_dgettext (GETTEXT_PACKAGE, action->label);
  if (g_strcmp0 (head->what, "undo") == 0)
    return _("Undone");

  for (guint i = from; i < from + n; i++)
    {
      YifaChange *change = changes->pdata[i];

      if (g_strcmp0 (change->field, "id") == 0)
        return _("Registered");
      if (g_strcmp0 (change->field, "withdrawn_at") == 0)
        return change->after != NULL ? _("Withdrawn") : _("Brought back");
    }

  return _("Edited");
}

/* --- blocks --------------------------------------------------------------------------------- */

static GtkWidget *
make_text (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_value (const char *text, const char *style)
{
  GtkWidget *label = make_text (text, style);

  gtk_label_set_lines (GTK_LABEL (label), 6);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
add_change (YifaHistoryPanel *self, GtkGrid *grid, int row, const YifaChange *change)
{
  const YifaKind *kind = yifa_record_get_kind (self->record);
  guint field = change->field != NULL ? yifa_kind_find (kind, change->field) : kind->n_fields;
  g_autofree char *before = NULL, *after = NULL;
  GtkWidget *label;

  if (field >= kind->n_fields)
    return;

  before = dup_value (self, kind, field, change->before);
  after = dup_value (self, kind, field, change->after);
  label = make_text (yifa_field_get_label (&kind->fields[field]), "dim-label");
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  if (change->before == NULL)
    {
      gtk_grid_attach (grid, make_value (after, NULL), 1, row, 3, 1);
      return;
    }

  label = make_value (before, "before-value");
  gtk_widget_set_hexpand (label, FALSE); /* the new value stands beside the old one */
  gtk_grid_attach (grid, label, 1, row, 1, 1);
  gtk_grid_attach (grid, make_text ("→", "dim-label"), 2, row, 1, 1);
  gtk_grid_attach (grid, make_value (after, NULL), 3, row, 1, 1);
}

static void
on_undo_clicked (YifaHistoryPanel *self)
{
  g_signal_emit (self, signals[UNDO], 0);
}

static GtkWidget *
make_heading (YifaHistoryPanel *self, const YifaChange *change, const char *act, gboolean newest)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *moment = dup_when (change->at);
  g_autofree char *when = change->day == NULL || g_str_has_prefix (moment, change->day)
                            ? g_strdup (moment) : g_strdup_printf (_("%s (entered %s)"), change->day, moment);

  gtk_box_append (GTK_BOX (line), make_text (act, "history-act"));
  gtk_box_append (GTK_BOX (line), make_text (change->actor, NULL));
  gtk_box_append (GTK_BOX (line), make_text (when, "history-when"));
  if (newest && self->editable)
    {
      GtkWidget *undo = gtk_button_new_with_mnemonic (_("_Undo this"));

      gtk_widget_set_tooltip_text (undo, _("Puts the old values back; the history keeps both"));
      gtk_widget_set_hexpand (undo, TRUE);
      gtk_widget_set_halign (undo, GTK_ALIGN_END);
      g_signal_connect_object (undo, "clicked", G_CALLBACK (on_undo_clicked), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (line), undo);
    }
  return line;
}

static guint
operation_length (GPtrArray *changes, guint from)
{
  guint to = from;

  while (to < changes->len &&
         ((YifaChange *) changes->pdata[to])->operation == ((YifaChange *) changes->pdata[from])->operation)
    to++;
  return to - from;
}

static void
add_operation (YifaHistoryPanel *self, GPtrArray *changes, guint from, guint n)
{
  YifaChange *head = changes->pdata[from];
  const char *act = act_label (yifa_record_get_kind (self->record), changes, from, n);
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 12);
  gtk_grid_set_row_spacing (grid, 2);
  gtk_widget_add_css_class (block, "history-block");
  gtk_box_append (GTK_BOX (block), make_heading (self, head, act, from == 0));
  if (head->reason != NULL && *head->reason != '\0')
    {
      g_autofree char *reason = g_strdup_printf (_("Reason: %s"), head->reason);

      gtk_box_append (GTK_BOX (block), make_text (reason, NULL));
    }
  for (guint i = 0; i < n; i++)
    add_change (self, grid, i, changes->pdata[from + i]);
  gtk_box_append (GTK_BOX (block), GTK_WIDGET (grid));
  gtk_box_append (GTK_BOX (self->list), block);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const YifaChange *x = *(const YifaChange *const *) a;
  const YifaChange *y = *(const YifaChange *const *) b;

  return x->operation > y->operation ? -1 : x->operation < y->operation;
}

static void
fill (YifaHistoryPanel *self)
{
  g_autoptr(GPtrArray) changes = NULL;
  guint n, operations = 0;

  self->filled = TRUE;
  if (self->record == NULL || yifa_record_get_id (self->record) == 0)
    {
      gtk_box_append (GTK_BOX (self->list), make_text (_("The history begins when the record is saved."), "dim-label"));
      return;
    }

  changes = yifa_store_get_history (self->store, yifa_record_get_kind (self->record), yifa_record_get_id (self->record), NULL);
  if (changes == NULL)
    return;

  for (guint i = 0; i < changes->len / 2; i++) /* written order first, then stable by operation */
    {
      gpointer other = changes->pdata[changes->len - 1 - i];

      changes->pdata[changes->len - 1 - i] = changes->pdata[i];
      changes->pdata[i] = other;
    }
  g_ptr_array_sort (changes, newest_first);
  for (guint i = 0; i < changes->len && operations < MAX_OPERATIONS; i += n, operations++)
    {
      n = operation_length (changes, i);
      add_operation (self, changes, i, n);
    }
}

static void
clear (YifaHistoryPanel *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  self->filled = FALSE;
}

/* Nobody pays for a history nobody looks at. */
static void
fill_when_seen (YifaHistoryPanel *self)
{
  clear (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
on_map (YifaHistoryPanel *self)
{
  if (!self->filled)
    fill (self);
}

static void
bind_history (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaHistoryPanel *self = YIFA_HISTORY_PANEL (part);

  g_set_object (&self->store, store);
  g_set_object (&self->record, record);
  self->editable = editable;
  fill_when_seen (self);
}

static void
history_saved (YifaFormPart *part)
{
  fill_when_seen (YIFA_HISTORY_PANEL (part));
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_history;
  iface->saved = history_saved;
}

static void
yifa_history_panel_dispose (GObject *object)
{
  YifaHistoryPanel *self = YIFA_HISTORY_PANEL (object);

  g_clear_object (&self->store);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (yifa_history_panel_parent_class)->dispose (object);
}

static void
yifa_history_panel_class_init (YifaHistoryPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_history_panel_dispose;

  signals[UNDO] = g_signal_new ("undo", YIFA_TYPE_HISTORY_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
yifa_history_panel_init (YifaHistoryPanel *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->list, "form");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (window, TRUE);
  gtk_widget_set_hexpand (window, TRUE);
  gtk_box_append (GTK_BOX (self), window);
  g_signal_connect_object (self, "map", G_CALLBACK (on_map), self, G_CONNECT_SWAPPED);
}

GtkWidget *
yifa_history_panel_new (void)
{
  return g_object_new (YIFA_TYPE_HISTORY_PANEL, NULL);
}
