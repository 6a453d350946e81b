/* yifa-action-bar.c - the next step, the other steps, and why one is not yet allowed
 *
 * Everything here comes from the kind's table of actions: an action that is refused stays in sight,
 * grey, and the first missing thing is said beside it in a sentence; the others are one click away,
 * each with its article and a link to the place where it is entered. What an action asks for is
 * asked below the bar, in the record itself, so that gates see the answers as they are typed.
 */
#include "yifa-action-bar.h"

#include <glib/gi18n-lib.h>

#include "yifa-clamp.h"
#include "yifa-field-row.h"
#include "yifa-rules.h"

struct _YifaActionBar
{
  GtkBox            parent_instance;
  GtkWidget        *line;
  GtkWidget        *next_button;
  GtkWidget        *more_button;
  GtkWidget        *more_list;
  GtkWidget        *why_label;
  GtkWidget        *why_button;
  GtkWidget        *why_list;

  GtkWidget        *form;       /* what the action asks for */
  GtkWidget        *causes;
  GtkWidget        *rows;
  GtkWidget        *reason_row;
  GtkWidget        *reason;
  GtkWidget        *missing;
  GtkWidget        *confirm;

  YifaStore        *store;
  YifaRecord       *record;
  gboolean          editable;
  const YifaAction *next;
  const YifaAction *asking;     /* the form is open for it */
  GHashTable       *before;     /* (element-type utf8 utf8): asked fields as they were, for Cancel */
  guint             refresh_id;
};

enum { ACT, PLACE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaActionBar, yifa_action_bar, GTK_TYPE_BOX)

static const char *
action_label (const YifaAction *action)
{
  return g_dgettext (GETTEXT_PACKAGE, action->label);
}

static gboolean
asks_for (const YifaAction *action, const char *field)
{
  return field != NULL && action->asks != NULL && g_strv_contains (action->asks, field);
}

/* A gate that waits for what the action itself asks for does not keep the form from opening. */
static GPtrArray *
blocking_refusals (YifaActionBar *self, const YifaAction *action)
{
  GPtrArray *refusals = yifa_workflow_refusals (self->store, self->record, action);

  for (guint i = refusals->len; i > 0; i--)
    {
      YifaRefusal *refusal = refusals->pdata[i - 1];

      if (refusal->gate != NULL && asks_for (action, refusal->gate->place))
        g_ptr_array_remove_index (refusals, i - 1);
    }

  return refusals;
}

/* --- asking --------------------------------------------------------------------------------- */

static void
clear_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
close_form (YifaActionBar *self)
{
  self->asking = NULL;
  gtk_widget_set_visible (self->form, FALSE);
  gtk_widget_set_visible (self->why_label, TRUE);
  clear_box (self->rows);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  g_hash_table_remove_all (self->before);
}

static char *
dup_missing (GPtrArray *refusals, gboolean may_override)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < refusals->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", ((YifaRefusal *) refusals->pdata[i])->message);
  if (may_override)
    g_string_append_printf (words, "\n%s", _("It may be done all the same if you say why; the reason is kept in the audit trail."));

  return g_strdup (words->str);
}

static void
show_missing (YifaActionBar *self)
{
  g_autoptr(GPtrArray) refusals = NULL;
  g_autofree char *words = NULL;
  gboolean may_override, has_reason;

  if (self->asking == NULL)
    return;

  refusals = yifa_workflow_refusals (self->store, self->record, self->asking);
  may_override = yifa_workflow_can_override (refusals);
  has_reason = *gtk_editable_get_text (GTK_EDITABLE (self->reason)) != '\0';
  words = dup_missing (refusals, may_override);

  gtk_label_set_label (GTK_LABEL (self->missing), words);
  gtk_widget_set_visible (self->missing, refusals->len > 0);
  gtk_widget_set_visible (self->reason_row, self->asking->needs_reason || may_override);
  gtk_widget_set_sensitive (self->confirm, (refusals->len == 0 || (may_override && has_reason)) &&
                                             (!self->asking->needs_reason || has_reason));
}

static void
add_asked_row (YifaActionBar *self, const char *field)
{
  const YifaKind *kind = yifa_record_get_kind (self->record);
  guint index = yifa_kind_find (kind, field);
  GtkWidget *row = yifa_field_row_new (field);
  char *before = yifa_record_dup_current (self->record, index);

  yifa_field_row_set_style (YIFA_FIELD_ROW (row), YIFA_EDITOR_UNLOCKED);
  yifa_field_row_set_record (YIFA_FIELD_ROW (row), self->store, self->record);
  gtk_box_append (GTK_BOX (self->rows), row);
  g_hash_table_insert (self->before, g_strdup (field), before);
}

static void
open_form (YifaActionBar *self, const YifaAction *action)
{
  close_form (self);
  self->asking = action;
  for (guint i = 0; action->asks != NULL && action->asks[i] != NULL; i++)
    add_asked_row (self, action->asks[i]);

  gtk_label_set_label (GTK_LABEL (self->causes),
                       action->causes != NULL ? g_dgettext (GETTEXT_PACKAGE, action->causes) : "");
  gtk_widget_set_visible (self->causes, action->causes != NULL);
  gtk_button_set_label (GTK_BUTTON (self->confirm), action_label (action));
  gtk_widget_set_visible (self->form, TRUE);
  gtk_widget_set_visible (self->why_label, FALSE); /* the form says it */
  show_missing (self);
  gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
}

static gboolean
needs_form (const YifaAction *action)
{
  return action->needs_reason || (action->asks != NULL && action->asks[0] != NULL);
}

static void
put_back_asked (YifaActionBar *self)
{
  const YifaKind *kind = yifa_record_get_kind (self->record);
  GHashTableIter iter;
  gpointer field, before;

  g_hash_table_iter_init (&iter, self->before);
  while (g_hash_table_iter_next (&iter, &field, &before))
    yifa_record_set_string (self->record, yifa_kind_find (kind, field), before);
}

/* --- why not -------------------------------------------------------------------------------- */

static void
on_place_clicked (GtkWidget *button, YifaActionBar *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->why_button));
  g_signal_emit (self, signals[PLACE], 0, g_object_get_data (G_OBJECT (button), "place"));
}

static void
on_override_clicked (GtkWidget *button, YifaActionBar *self)
{
  const YifaAction *action = g_object_get_data (G_OBJECT (button), "action");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->why_button));
  open_form (self, action);
}

static GtkWidget *
make_text (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_refusal (YifaActionBar *self, YifaRefusal *refusal)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *basis = NULL;

  gtk_box_append (GTK_BOX (texts), make_text (refusal->message, NULL));
  if (refusal->gate != NULL && refusal->gate->rule != NULL)
    basis = yifa_rules_dup_basis (self->store, refusal->gate->rule);
  if (basis != NULL)
    {
      g_autofree char *words = g_strdup_printf (_("Basis: %s"), basis);

      gtk_box_append (GTK_BOX (texts), make_text (words, "basis"));
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (line), texts);

  if (refusal->gate != NULL && refusal->gate->place != NULL)
    {
      GtkWidget *go = gtk_button_new_with_label (_("Go there"));

      gtk_widget_set_valign (go, GTK_ALIGN_START);
      g_object_set_data (G_OBJECT (go), "place", (gpointer) refusal->gate->place);
      g_signal_connect_object (go, "clicked", G_CALLBACK (on_place_clicked), self, 0);
      gtk_box_append (GTK_BOX (line), go);
    }

  return line;
}

static void
add_refusals (YifaActionBar *self, const YifaAction *action, GPtrArray *refusals)
{
  g_autofree char *title = g_strdup_printf (_("%s: not yet, because"), action_label (action));

  gtk_box_append (GTK_BOX (self->why_list), make_text (title, "why-title"));
  for (guint i = 0; i < refusals->len; i++)
    gtk_box_append (GTK_BOX (self->why_list), make_refusal (self, refusals->pdata[i]));

  if (yifa_workflow_can_override (refusals))
    {
      GtkWidget *override = gtk_button_new_with_label (_("Do it all the same, with a reason…"));

      gtk_widget_set_halign (override, GTK_ALIGN_START);
      g_object_set_data (G_OBJECT (override), "action", (gpointer) action);
      g_signal_connect_object (override, "clicked", G_CALLBACK (on_override_clicked), self, 0);
      gtk_box_append (GTK_BOX (self->why_list), override);
    }
}

/* --- the line ------------------------------------------------------------------------------- */

static void
on_action_clicked (GtkWidget *button, YifaActionBar *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->more_button));
  yifa_action_bar_choose (self, g_object_get_data (G_OBJECT (button), "action"));
}

/* Forward is where the kind's list of stages has a later line. */
static gboolean
leads_on (YifaRecord *record, const YifaAction *action)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  const YifaChoice *stages = kind->fields[yifa_kind_find (kind, "stage")].choices;

  if (action->is_way_on)
    return TRUE;

  for (guint i = 0; action->to != NULL && stages[i].value != NULL; i++)
    if (g_str_equal (stages[i].value, action->to))
      return i > yifa_workflow_get_stage (record);

  return FALSE;
}

/* What asks for a reason is an exception or a way back: nobody is to be led there by a coloured button. */
static const YifaAction *
find_next (YifaActionBar *self)
{
  const YifaAction *actions = yifa_record_get_kind (self->record)->actions;
  const YifaAction *first = NULL;

  for (const YifaAction *action = actions; action->name != NULL; action++)
    {
      if (!yifa_workflow_offers (self->record, action) || (action->needs_reason && !action->is_way_on))
        continue;
      if (leads_on (self->record, action))
        return action;
      if (first == NULL && action->to != NULL)
        first = action;
    }

  return first;
}

static char *
dup_hint (const YifaAction *action, GPtrArray *refusals)
{
  if (refusals->len > 0)
    return g_strdup (((YifaRefusal *) refusals->pdata[0])->message);

  return action->causes != NULL ? g_strdup (g_dgettext (GETTEXT_PACKAGE, action->causes)) : NULL;
}

static void
prepare_button (YifaActionBar *self, GtkWidget *button, const YifaAction *action, GPtrArray *refusals)
{
  g_autofree char *hint = dup_hint (action, refusals);

  g_object_set_data (G_OBJECT (button), "action", (gpointer) action);
  gtk_button_set_label (GTK_BUTTON (button), action_label (action));
  gtk_widget_set_sensitive (button, refusals->len == 0);
  gtk_widget_set_tooltip_text (button, hint);
}

static void
show_why (YifaActionBar *self, const YifaAction *action, GPtrArray *refusals)
{
  YifaRefusal *first = refusals->len > 0 ? refusals->pdata[0] : NULL;
  g_autofree char *words = first != NULL ? g_strdup_printf (_("Not yet: %s"), first->message) : NULL;

  gtk_label_set_label (GTK_LABEL (self->why_label), words != NULL ? words : "");
  gtk_widget_set_tooltip_text (self->why_label, words);
  if (action == NULL || first != NULL)
    return;

  if (action->causes != NULL)
    gtk_label_set_label (GTK_LABEL (self->why_label), g_dgettext (GETTEXT_PACKAGE, action->causes));
}

static void
add_to_more (YifaActionBar *self, const YifaAction *action, GPtrArray *refusals)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label;

  prepare_button (self, button, action, refusals);
  label = gtk_button_get_child (GTK_BUTTON (button));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_action_clicked), self, 0);
  gtk_box_append (GTK_BOX (self->more_list), button);
}

static void
show_nothing (YifaActionBar *self)
{
  gtk_widget_set_visible (self->next_button, FALSE);
  gtk_widget_set_visible (self->more_button, FALSE);
  gtk_widget_set_visible (self->why_button, FALSE);
  gtk_label_set_label (GTK_LABEL (self->why_label), "");
}

static void
fill_line (YifaActionBar *self)
{
  const YifaAction *actions = yifa_record_get_kind (self->record)->actions;
  gboolean more = FALSE, refused = FALSE;

  self->next = find_next (self);
  for (const YifaAction *action = actions; action->name != NULL; action++)
    {
      g_autoptr(GPtrArray) refusals = NULL;

      if (!yifa_workflow_offers (self->record, action))
        continue;

      refusals = blocking_refusals (self, action);
      if (refusals->len > 0)
        add_refusals (self, action, refusals);
      refused = refused || refusals->len > 0;

      if (action == self->next)
        {
          prepare_button (self, self->next_button, action, refusals);
          show_why (self, action, refusals);
        }
      else
        {
          add_to_more (self, action, refusals);
          more = TRUE;
        }
    }

  gtk_widget_set_visible (self->next_button, self->next != NULL);
  gtk_widget_set_visible (self->more_button, more);
  gtk_widget_set_visible (self->why_button, refused);
  if (self->next == NULL)
    gtk_label_set_label (GTK_LABEL (self->why_label), more ? "" : _("Nothing is left to do at this stage."));
}

static gboolean
on_refresh_due (gpointer data)
{
  YifaActionBar *self = data;

  self->refresh_id = 0;
  yifa_action_bar_refresh (self);
  return G_SOURCE_REMOVE;
}

/* Gates ask the database; while somebody types, once in a while is enough. */
static void
on_record_notify (YifaActionBar *self)
{
  show_missing (self);
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add (250, on_refresh_due, self);
}

static void
on_reason_typed (YifaActionBar *self)
{
  show_missing (self);
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
yifa_action_bar_dispose (GObject *object)
{
  YifaActionBar *self = YIFA_ACTION_BAR (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (yifa_action_bar_parent_class)->dispose (object);
}

static void
yifa_action_bar_finalize (GObject *object)
{
  g_hash_table_unref (YIFA_ACTION_BAR (object)->before);

  G_OBJECT_CLASS (yifa_action_bar_parent_class)->finalize (object);
}

static void
yifa_action_bar_class_init (YifaActionBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_action_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_action_bar_finalize;

  signals[ACT] = g_signal_new ("act", YIFA_TYPE_ACTION_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[PLACE] = g_signal_new ("place", YIFA_TYPE_ACTION_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_menu (const char *label, GtkWidget **list)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *window = gtk_scrolled_window_new ();

  *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), *list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), 420);
  gtk_popover_set_child (GTK_POPOVER (popover), window);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  return button;
}

static void
make_line (YifaActionBar *self)
{
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->next_button = gtk_button_new ();
  gtk_widget_add_css_class (self->next_button, "suggested-action");
  g_signal_connect_object (self->next_button, "clicked", G_CALLBACK (on_action_clicked), self, 0);
  self->more_button = make_menu (_("_More"), &self->more_list);
  gtk_box_set_spacing (GTK_BOX (self->more_list), 0);

  self->why_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->why_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->why_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->why_label, "why");
  self->why_button = make_menu (_("_Why not…"), &self->why_list);
  gtk_widget_add_css_class (self->why_button, "flat");

  gtk_box_append (GTK_BOX (self->line), self->next_button);
  gtk_box_append (GTK_BOX (self->line), self->more_button);
  gtk_box_append (GTK_BOX (self->line), self->why_button);
  gtk_box_append (GTK_BOX (self->line), self->why_label);
}

static GtkWidget *
make_reason_row (YifaActionBar *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Reason"));

  self->reason = gtk_entry_new ();
  gtk_widget_set_hexpand (self->reason, TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->reason);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-label");
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (on_reason_typed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), self->reason);
  return row;
}

static void
make_form (YifaActionBar *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->form, "action-form");
  self->causes = make_text (NULL, "dim-label");
  gtk_label_set_max_width_chars (GTK_LABEL (self->causes), -1);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->reason_row = make_reason_row (self);
  self->missing = make_text (NULL, "field-problem");
  gtk_label_set_max_width_chars (GTK_LABEL (self->missing), -1);
  self->confirm = gtk_button_new ();
  gtk_widget_add_css_class (self->confirm, "suggested-action");
  g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (yifa_action_bar_confirm), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (yifa_action_bar_cancel), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (buttons), self->confirm);
  gtk_box_append (GTK_BOX (buttons), cancel);
  gtk_box_append (GTK_BOX (self->form), self->causes);
  gtk_box_append (GTK_BOX (self->form), yifa_clamp_new (self->rows, 640));
  gtk_box_append (GTK_BOX (self->form), yifa_clamp_new (self->reason_row, 640));
  gtk_box_append (GTK_BOX (self->form), self->missing);
  gtk_box_append (GTK_BOX (self->form), buttons);
  gtk_widget_set_visible (self->form, FALSE);
}

static void
yifa_action_bar_init (YifaActionBar *self)
{
  self->before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  make_line (self);
  make_form (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "action-line");
  gtk_box_append (GTK_BOX (self), self->line);
  gtk_box_append (GTK_BOX (self), self->form);
}

GtkWidget *
yifa_action_bar_new (void)
{
  return g_object_new (YIFA_TYPE_ACTION_BAR, NULL);
}

/**
 * yifa_action_bar_set_record:
 * @record: (nullable): of a kind with actions
 */
void
yifa_action_bar_set_record (YifaActionBar *self, YifaStore *store, YifaRecord *record, gboolean editable)
{
  g_return_if_fail (YIFA_IS_ACTION_BAR (self));

  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  close_form (self);
  g_set_object (&self->store, store);
  g_set_object (&self->record, record);
  self->editable = editable;
  if (record != NULL)
    g_signal_connect_object (record, "notify", G_CALLBACK (on_record_notify), self, G_CONNECT_SWAPPED);
  yifa_action_bar_refresh (self);
}

/* Asks all gates again: parts were saved, materials added. */
void
yifa_action_bar_refresh (YifaActionBar *self)
{
  g_return_if_fail (YIFA_IS_ACTION_BAR (self));

  clear_box (self->more_list);
  clear_box (self->why_list);
  if (self->record == NULL || !self->editable || yifa_record_get_kind (self->record)->actions == NULL)
    show_nothing (self);
  else
    fill_line (self);
  show_missing (self);
}

/* As a click on its button: asks first, when there is something to ask. */
void
yifa_action_bar_choose (YifaActionBar *self, const YifaAction *action)
{
  g_return_if_fail (YIFA_IS_ACTION_BAR (self) && action != NULL);

  if (needs_form (action))
    open_form (self, action);
  else
    g_signal_emit (self, signals[ACT], 0, action, NULL);
}

/* The prominent one, or NULL. */
const YifaAction *
yifa_action_bar_get_next (YifaActionBar *self)
{
  g_return_val_if_fail (YIFA_IS_ACTION_BAR (self), NULL);

  return self->next;
}

/* The one whose questions are open, or NULL. */
const YifaAction *
yifa_action_bar_get_asking (YifaActionBar *self)
{
  g_return_val_if_fail (YIFA_IS_ACTION_BAR (self), NULL);

  return self->asking;
}

/* Does what is being asked for. The page closes the questions by showing the record anew. */
void
yifa_action_bar_confirm (YifaActionBar *self)
{
  const char *reason;

  g_return_if_fail (YIFA_IS_ACTION_BAR (self));

  reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  if (self->asking != NULL && yifa_form_commit (self->rows))
    g_signal_emit (self, signals[ACT], 0, self->asking, *reason != '\0' ? reason : NULL);
}

/* Lets go of the questions; what was answered is put back. */
void
yifa_action_bar_cancel (YifaActionBar *self)
{
  g_return_if_fail (YIFA_IS_ACTION_BAR (self));

  if (self->asking == NULL)
    return;

  put_back_asked (self);
  close_form (self);
  yifa_action_bar_refresh (self);
}
