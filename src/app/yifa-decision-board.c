/* yifa-decision-board.c - the whiteboard of a decision
 *
 * Five columns in the order of the law. Arrows go from column to column, Enter goes on into the section
 * of the chosen one. Below the columns stand the actions of the chosen procedure, with why one is not yet
 * possible, and its own few fields. The procedures are records of their own: an action of theirs is asked of
 * the page, which saves everything else in the same operation.
 */
#include "yifa-decision-board.h"

#include <glib/gi18n-lib.h>

#include "yifa-decision-step.h"
#include "yifa-field-row.h"
#include "yifa-major-decision.h"

#define N_STEPS 5

struct _YifaDecisionBoard
{
  GtkBox              parent_instance;
  GtkStack           *stack;
  GtkWidget          *empty;
  GtkWidget          *row;
  YifaDecisionColumn *columns[N_STEPS];
  YifaActionBar      *actions;
  GtkWidget          *fields;
  YifaStore          *store;
  YifaRecord         *decision;
  GPtrArray          *looks;    /* (element-type YifaDecisionLook), or NULL */
  gboolean            editable;
};

enum { PROP_STACK = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaDecisionBoard, yifa_decision_board, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

/* --- which is chosen ------------------------------------------------------------------------ */

static guint
n_looks (YifaDecisionBoard *self)
{
  return self->looks != NULL ? MIN (self->looks->len, N_STEPS) : 0;
}

static YifaRecord *
step_at (YifaDecisionBoard *self, guint i)
{
  return ((YifaDecisionLook *) self->looks->pdata[i])->step;
}

static const char *
name_at (YifaDecisionBoard *self, guint i)
{
  return yifa_record_get_text (step_at (self, i), YIFA_DECISION_STEP_STEP);
}

static guint
chosen_index (YifaDecisionBoard *self)
{
  const char *chosen = yifa_decision_board_get_chosen (self);

  for (guint i = 0; i < n_looks (self); i++)
    if (g_strcmp0 (name_at (self, i), chosen) == 0)
      return i;

  return 0;
}

/* What the bar had been asked for another procedure is put back, as by Cancel. */
static void
show_chosen (YifaDecisionBoard *self)
{
  guint chosen = chosen_index (self);

  for (guint i = 0; i < n_looks (self); i++)
    yifa_decision_column_set_chosen (self->columns[i], i == chosen);
  if (n_looks (self) == 0)
    return;

  yifa_action_bar_cancel (self->actions);
  yifa_action_bar_set_record (self->actions, self->store, step_at (self, chosen), self->editable);
  yifa_form_bind (self->fields, self->store, step_at (self, chosen), self->editable);
}

static void
on_column_chosen (YifaDecisionBoard *self, gboolean entered, YifaDecisionColumn *column)
{
  for (guint i = 0; i < n_looks (self); i++)
    if (self->columns[i] == column)
      {
        yifa_decision_board_choose (self, name_at (self, i));
        if (entered && self->stack != NULL)
          gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
      }
}

static void
on_column_act (YifaDecisionBoard *self, gpointer action, YifaDecisionColumn *column)
{
  on_column_chosen (self, FALSE, column);
  yifa_action_bar_choose (self->actions, action);
}

static void
on_place (YifaDecisionBoard *self, const char *place)
{
  yifa_form_part_want_place (YIFA_FORM_PART (self), place);
}

static void
on_act (YifaDecisionBoard *self, gpointer action, const char *reason)
{
  yifa_form_part_act (YIFA_FORM_PART (self), step_at (self, chosen_index (self)), action, reason);
}

static void
go_to (YifaDecisionBoard *self, guint index)
{
  yifa_decision_board_choose (self, name_at (self, index));
  gtk_widget_grab_focus (GTK_WIDGET (self->columns[index]));
}

static gboolean
on_key (YifaDecisionBoard *self, guint key)
{
  guint chosen = chosen_index (self);

  if (n_looks (self) == 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    go_to (self, chosen > 0 ? chosen - 1 : 0);
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    go_to (self, MIN (chosen + 1, n_looks (self) - 1));
  else if (key == GDK_KEY_Home)
    go_to (self, 0);
  else if (key == GDK_KEY_End)
    go_to (self, n_looks (self) - 1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* --- a part of the form --------------------------------------------------------------------- */

static gboolean
is_board_dirty (YifaFormPart *part)
{
  YifaDecisionBoard *self = YIFA_DECISION_BOARD (part);

  for (guint i = 0; i < n_looks (self); i++)
    if (yifa_record_is_changed (step_at (self, i)))
      return TRUE;

  return FALSE;
}

static void
on_step_edited (YifaDecisionBoard *self)
{
  yifa_form_part_edited (YIFA_FORM_PART (self));
}

/* The first one that is not through is what the page is opened for. */
static guint
first_open (YifaDecisionBoard *self)
{
  for (guint i = 0; i < n_looks (self); i++)
    {
      const char *stage = yifa_record_get_stage (step_at (self, i));

      if (g_str_equal (stage, "due") || g_str_equal (stage, "in_progress"))
        return i;
    }

  return 0;
}

static void
show_looks (YifaDecisionBoard *self)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->columns[i]), i < n_looks (self));
      if (i < n_looks (self))
        yifa_decision_column_set_look (self->columns[i], self->store, self->looks->pdata[i], self->editable);
    }
  for (guint i = 0; i < n_looks (self); i++)
    g_signal_connect_object (step_at (self, i), "notify", G_CALLBACK (on_step_edited), self, G_CONNECT_SWAPPED);
}

/* The questions of an action go when it was done; the keyboard goes back to the column it was done in. */
static void
rescue_focus (YifaDecisionBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && n_looks (self) > 0 &&
      (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->actions)) || gtk_widget_is_ancestor (focus, self->row)))
    gtk_widget_grab_focus (GTK_WIDGET (self->columns[chosen_index (self)]));
}

static void
look (YifaDecisionBoard *self)
{
  gint64 id = yifa_record_get_id (self->decision);

  rescue_focus (self);
  yifa_action_bar_set_record (self->actions, self->store, NULL, FALSE);
  g_clear_pointer (&self->looks, g_ptr_array_unref);
  if (id != 0)
    self->looks = yifa_decision_steps_look (self->store, self->decision);

  gtk_widget_set_visible (self->empty, n_looks (self) == 0);
  gtk_widget_set_visible (self->row, n_looks (self) > 0);
  gtk_widget_set_visible (self->fields, n_looks (self) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->actions), n_looks (self) > 0 && self->editable);
  if (self->stack != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->stack), id != 0);
  show_looks (self);
}

static void
bind_board (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaDecisionBoard *self = YIFA_DECISION_BOARD (part);
  gboolean same = self->decision != NULL && record != NULL && n_looks (self) > 0 &&
                  yifa_record_get_id (record) == yifa_record_get_id (self->decision);

  g_set_object (&self->store, store);
  g_set_object (&self->decision, record);
  self->editable = editable;
  if (record == NULL)
    return;

  look (self);
  if (!same && n_looks (self) > 0 && self->stack != NULL)
    gtk_stack_set_visible_child_name (self->stack, name_at (self, first_open (self)));
  show_chosen (self);
}

static gboolean
commit_board (YifaFormPart *part)
{
  YifaDecisionBoard *self = YIFA_DECISION_BOARD (part);

  return yifa_form_commit (self->fields) && yifa_form_commit (GTK_WIDGET (self->actions));
}

/* While an action is asked for, its answers are in the record: they are written by the action alone, which
 * writes them after this. */
static gboolean
save_board (YifaFormPart *part, GError **error)
{
  YifaDecisionBoard *self = YIFA_DECISION_BOARD (part);

  for (guint i = 0; i < n_looks (self); i++)
    {
      if (i == chosen_index (self) && yifa_action_bar_get_asking (self->actions) != NULL)
        continue;
      if (yifa_record_is_changed (step_at (self, i)) && !yifa_store_save (self->store, step_at (self, i), error))
        return FALSE;
    }

  return TRUE;
}

static void
board_saved (YifaFormPart *part)
{
  YifaDecisionBoard *self = YIFA_DECISION_BOARD (part);

  if (self->decision == NULL || is_board_dirty (part) || yifa_action_bar_get_asking (self->actions) != NULL)
    return;

  look (self);
  show_chosen (self);
}

static void
discard_board (YifaFormPart *part)
{
  YifaDecisionBoard *self = YIFA_DECISION_BOARD (part);

  yifa_action_bar_cancel (self->actions);
  if (self->decision == NULL)
    return;

  look (self);
  show_chosen (self);
}

/* The name of a procedure, or a field of the chosen one. */
static GtkWidget *
find_on_board (YifaFormPart *part, const char *place)
{
  YifaDecisionBoard *self = YIFA_DECISION_BOARD (part);

  for (guint i = 0; i < n_looks (self); i++)
    if (g_str_equal (name_at (self, i), place) && self->stack != NULL)
      return gtk_widget_get_first_child (gtk_stack_get_child_by_name (self->stack, place));

  return yifa_form_find_place (self->fields, place);
}

static gboolean
mark_board (YifaFormPart *part, const GError *error)
{
  return is_board_dirty (part) && yifa_form_mark (YIFA_DECISION_BOARD (part)->fields, error);
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_board;
  iface->is_dirty = is_board_dirty;
  iface->commit = commit_board;
  iface->save = save_board;
  iface->saved = board_saved;
  iface->discard = discard_board;
  iface->find_place = find_on_board;
  iface->mark = mark_board;
}

/* --- the widget ----------------------------------------------------------------------------- */

static gboolean
yifa_decision_board_grab_focus (GtkWidget *widget)
{
  YifaDecisionBoard *self = YIFA_DECISION_BOARD (widget);

  return n_looks (self) > 0 && gtk_widget_grab_focus (GTK_WIDGET (self->columns[chosen_index (self)]));
}

static void
yifa_decision_board_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, YIFA_DECISION_BOARD (object)->stack);
}

static void
yifa_decision_board_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  YifaDecisionBoard *self = YIFA_DECISION_BOARD (object);

  g_set_weak_pointer (&self->stack, g_value_get_object (value));
  if (self->stack != NULL)
    g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
}

static void
yifa_decision_board_dispose (GObject *object)
{
  YifaDecisionBoard *self = YIFA_DECISION_BOARD (object);

  g_clear_weak_pointer (&self->stack);
  g_clear_pointer (&self->looks, g_ptr_array_unref);
  g_clear_object (&self->decision);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (yifa_decision_board_parent_class)->dispose (object);
}

static void
yifa_decision_board_class_init (YifaDecisionBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yifa_decision_board_get_property;
  object_class->set_property = yifa_decision_board_set_property;
  object_class->dispose = yifa_decision_board_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_decision_board_grab_focus;

  properties[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, GTK_TYPE_STACK, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
make_row (YifaDecisionBoard *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  for (guint i = 0; i < N_STEPS; i++)
    {
      self->columns[i] = YIFA_DECISION_COLUMN (yifa_decision_column_new ());
      g_signal_connect_object (self->columns[i], "chosen", G_CALLBACK (on_column_chosen), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->columns[i], "act", G_CALLBACK (on_column_act), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->columns[i], "place", G_CALLBACK (on_place), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->columns[i]));
    }
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The five procedures"), -1);
  return row;
}

static GtkWidget *
make_fields (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  const struct { const char *field; gboolean only_filled; } rows[] = {
    { "exempt_reason", TRUE }, { "approver", TRUE }, { "evidence", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_box_append (GTK_BOX (box), g_object_new (YIFA_TYPE_FIELD_ROW, "field", rows[i].field,
                                                 "only-filled", rows[i].only_filled, NULL));
  gtk_widget_add_css_class (box, "step-fields");
  return box;
}

static void
yifa_decision_board_init (YifaDecisionBoard *self)
{
  self->empty = gtk_label_new (_("The five procedures stand here side by side once the matter is saved."));
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_add_css_class (self->empty, "dim-label");
  self->row = make_row (self);
  self->actions = YIFA_ACTION_BAR (yifa_action_bar_new ());
  self->fields = make_fields ();
  g_signal_connect_object (self->actions, "act", G_CALLBACK (on_act), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "place", G_CALLBACK (on_place), self, G_CONNECT_SWAPPED);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "decision-board");
  gtk_box_append (GTK_BOX (self), self->empty);
  gtk_box_append (GTK_BOX (self), self->row);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->actions));
  gtk_box_append (GTK_BOX (self), self->fields);
}

/* As a click on its column. */
void
yifa_decision_board_choose (YifaDecisionBoard *self, const char *step)
{
  g_return_if_fail (YIFA_IS_DECISION_BOARD (self));

  if (self->stack != NULL)
    gtk_stack_set_visible_child_name (self->stack, step);
  show_chosen (self);
}

const char *
yifa_decision_board_get_chosen (YifaDecisionBoard *self)
{
  g_return_val_if_fail (YIFA_IS_DECISION_BOARD (self), NULL);

  return self->stack != NULL ? gtk_stack_get_visible_child_name (self->stack) : NULL;
}

/* NULL while the decision is not stored. */
YifaDecisionColumn *
yifa_decision_board_get_column (YifaDecisionBoard *self, const char *step)
{
  g_return_val_if_fail (YIFA_IS_DECISION_BOARD (self), NULL);

  for (guint i = 0; i < n_looks (self); i++)
    if (g_str_equal (name_at (self, i), step))
      return self->columns[i];

  return NULL;
}

/* What can be done with the chosen procedure. */
YifaActionBar *
yifa_decision_board_get_actions (YifaDecisionBoard *self)
{
  g_return_val_if_fail (YIFA_IS_DECISION_BOARD (self), NULL);

  return self->actions;
}
