/* yifa-decision-column.c - one procedure of a decision: state, evidence, days left, what is missing
 *
 * From top to bottom in the order in which an officer asks: where does it stand, what is there, how long
 * is there, what is missing and where does it go, what can be done now. The sign and the word carry the
 * state, colour only helps.
 */
#include "yifa-decision-column.h"

#include <glib/gi18n-lib.h>

#include "yifa-date.h"
#include "yifa-decision-step.h"
#include "yifa-rules.h"
#include "yifa-tone.h"

#define SOON_DAYS 7
#define EVIDENCE_LINES 6

struct _YifaDecisionColumn
{
  GtkBox      parent_instance;
  GtkWidget  *head;
  GtkWidget  *name;
  GtkWidget  *state;
  GtkWidget  *lines;   /* the evidence */
  GtkWidget  *left;
  GtkWidget  *missing;
  GtkWidget  *buttons;
  const char *words;   /* the state's own, owned by the catalogue of translations */
};

enum { CHOSEN, ACT, PLACE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaDecisionColumn, yifa_decision_column, GTK_TYPE_BOX)

static const struct { const char *state, *sign, *css, *words; } states[] = {
  { "due",         "○", "due",         NC_("procedure", "To be done") },
  { "in_progress", "◐", "in-progress", NC_("procedure", "In progress") },
  { "done",        "✓", "done",        NC_("procedure", "Done") },
  { "exempt",      "⊘", "exempt",      NC_("procedure", "Lawfully left out") },
};

/* --- saying --------------------------------------------------------------------------------- */

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1); /* as wide as the column, however long the words */
  gtk_widget_add_css_class (label, style);
  return label;
}

static const char *
name_of (YifaRecord *step)
{
  return yifa_choice_get_label (&yifa_decision_step.fields[YIFA_DECISION_STEP_STEP],
                                yifa_record_get_text (step, YIFA_DECISION_STEP_STEP));
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
show_state (YifaDecisionColumn *self, YifaRecord *step)
{
  const char *state = yifa_record_get_stage (step);
  g_autofree char *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), states[i].css);
      if (!g_str_equal (states[i].state, state))
        continue;

      gtk_widget_add_css_class (GTK_WIDGET (self), states[i].css);
      self->words = g_dpgettext2 (GETTEXT_PACKAGE, "procedure", states[i].words);
      words = g_strdup_printf ("%s %s", states[i].sign, self->words);
    }
  gtk_label_set_label (GTK_LABEL (self->state), words);
}

static void
show_evidence (YifaDecisionColumn *self, YifaDecisionLook *look)
{
  clear (self->lines);
  for (guint i = 0; i < MIN (look->evidence->len, EVIDENCE_LINES); i++)
    gtk_box_append (GTK_BOX (self->lines), make_label (look->evidence->pdata[i], "evidence"));

  if (look->evidence->len > EVIDENCE_LINES)
    {
      guint more = look->evidence->len - EVIDENCE_LINES;
      g_autofree char *words = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);

      gtk_box_append (GTK_BOX (self->lines), make_label (words, "dim-label"));
    }
  if (look->evidence->len == 0)
    gtk_box_append (GTK_BOX (self->lines), make_label (_("Nothing is recorded yet."), "dim-label"));
}

static char *
dup_left (YifaDecisionLook *look)
{
  if (look->due_on == NULL)
    return NULL;
  if (look->days_left < 0)
    return g_strdup_printf (ngettext ("%s, %d day late", "%s, %d days late", -look->days_left), look->due_on, -look->days_left);
  if (look->days_left == 0)
    return g_strdup_printf (_("%s, ends today"), look->due_on);
  return g_strdup_printf (ngettext ("%s, %d day left", "%s, %d days left", look->days_left), look->due_on, look->days_left);
}

static void
show_left (YifaDecisionColumn *self, YifaDecisionLook *look)
{
  g_autofree char *left = dup_left (look);
  g_autofree char *words = left != NULL && look->due_label != NULL ? g_strdup_printf ("%s\n%s", look->due_label, left)
                                                                  : g_strdup (left);

  gtk_widget_set_visible (self->left, words != NULL);
  gtk_label_set_label (GTK_LABEL (self->left), words != NULL ? words : "");
  gtk_widget_remove_css_class (self->left, "state-over");
  gtk_widget_remove_css_class (self->left, "state-soon");
  if (words != NULL && look->days_left <= SOON_DAYS)
    gtk_widget_add_css_class (self->left, look->days_left < 0 ? "state-over" : "state-soon");
}

/* The first thing that is missing is the one to do; the others are told by pointing at it. */
static void
show_missing (YifaDecisionColumn *self, YifaStore *store, YifaDecisionLook *look)
{
  YifaRefusal *first = look->missing->len > 0 ? look->missing->pdata[0] : NULL;
  const char *words = first != NULL ? first->message : NULL;
  g_autofree char *basis = first != NULL && first->gate != NULL && first->gate->rule != NULL
                             ? yifa_rules_dup_basis (store, first->gate->rule) : NULL;
  g_autoptr(GString) hint = g_string_new (basis);

  gtk_widget_set_visible (self->missing, first != NULL);
  if (first == NULL)
    return;

  for (guint i = 1; i < look->missing->len; i++)
    g_string_append_printf (hint, "%s%s", hint->len > 0 ? "\n" : "", ((YifaRefusal *) look->missing->pdata[i])->message);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->missing))), words);
  gtk_widget_set_tooltip_text (self->missing, hint->len > 0 ? hint->str : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->missing), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data_full (G_OBJECT (self->missing), "place",
                          g_strdup (first->gate != NULL ? first->gate->place : look->place), g_free);
}

/* --- doing ---------------------------------------------------------------------------------- */

static void
on_action_clicked (YifaDecisionColumn *self, GtkWidget *button)
{
  g_signal_emit (self, signals[ACT], 0, g_object_get_data (G_OBJECT (button), "action"));
}

static gboolean
waits_for_answers (const YifaAction *action, YifaRefusal *refusal)
{
  return refusal->gate != NULL && refusal->gate->place != NULL && action->asks != NULL &&
         g_strv_contains (action->asks, refusal->gate->place);
}

static YifaRefusal *
first_refusal (const YifaAction *action, GPtrArray *refusals)
{
  for (guint i = 0; i < refusals->len; i++)
    if (!waits_for_answers (action, refusals->pdata[i]))
      return refusals->pdata[i];

  return NULL;
}

static void
add_action (YifaDecisionColumn *self, YifaStore *store, YifaRecord *step, const YifaAction *action)
{
  GtkWidget *button = gtk_button_new_with_label (g_dgettext (GETTEXT_PACKAGE, action->label));
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (store, step, action);
  YifaRefusal *first = first_refusal (action, refusals);
  g_autofree char *name = g_strdup_printf ("%s: %s", name_of (step), g_dgettext (GETTEXT_PACKAGE, action->label));

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  gtk_widget_set_sensitive (button, first == NULL);
  gtk_widget_set_tooltip_text (button, first != NULL ? first->message
                                       : action->causes != NULL ? g_dgettext (GETTEXT_PACKAGE, action->causes) : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "action", (gpointer) action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_action_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

/* Finishing takes the place of beginning once it is allowed: a column has room for one way on. */
static gboolean
is_worth_showing (YifaDecisionLook *look, const YifaAction *action)
{
  gboolean is_due = g_str_equal (yifa_record_get_stage (look->step), "due");

  if (g_str_equal (action->name, "begin"))
    return look->missing->len > 0;
  if (g_str_equal (action->name, "finish"))
    return !is_due || look->missing->len == 0;
  return TRUE;
}

static void
show_actions (YifaDecisionColumn *self, YifaStore *store, YifaDecisionLook *look, gboolean editable)
{
  clear (self->buttons);
  for (const YifaAction *action = yifa_decision_step.actions; editable && action->name != NULL; action++)
    if (yifa_workflow_offers (look->step, action) && is_worth_showing (look, action))
      add_action (self, store, look->step, action);
  gtk_widget_set_visible (self->buttons, gtk_widget_get_first_child (self->buttons) != NULL);
}

static void
on_missing_clicked (YifaDecisionColumn *self)
{
  const char *place = g_object_get_data (G_OBJECT (self->missing), "place");

  g_signal_emit (self, signals[CHOSEN], 0, FALSE);
  if (place != NULL)
    g_signal_emit (self, signals[PLACE], 0, place);
}

static void
on_head_clicked (YifaDecisionColumn *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, TRUE);
}

static void
on_pressed (YifaDecisionColumn *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, FALSE);
}

/* --- the widget ----------------------------------------------------------------------------- */

static gboolean
yifa_decision_column_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (YIFA_DECISION_COLUMN (widget)->head);
}

static void
yifa_decision_column_class_init (YifaDecisionColumnClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_decision_column_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", YIFA_TYPE_DECISION_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[ACT] = g_signal_new ("act", YIFA_TYPE_DECISION_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[PLACE] = g_signal_new ("place", YIFA_TYPE_DECISION_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_head (YifaDecisionColumn *self)
{
  GtkWidget *head = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->name, "step-name");
  self->state = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->state), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->state), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->state, "step-state");
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->state);

  gtk_button_set_child (GTK_BUTTON (head), box);
  gtk_widget_add_css_class (head, "flat");
  gtk_widget_add_css_class (head, "step-head");
  g_signal_connect_object (head, "clicked", G_CALLBACK (on_head_clicked), self, G_CONNECT_SWAPPED);
  return head;
}

static GtkWidget *
make_missing (YifaDecisionColumn *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_label ("", "missing-words"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "missing");
  gtk_widget_set_cursor_from_name (button, "pointer");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_missing_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

static void
yifa_decision_column_init (YifaDecisionColumn *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  self->head = make_head (self);
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (self->lines, "step-lines");
  gtk_widget_set_vexpand (self->lines, TRUE);
  self->left = make_label ("", "step-left");
  self->missing = make_missing (self);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->buttons, "step-buttons");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "step-column");
  gtk_box_append (GTK_BOX (self), self->head);
  gtk_box_append (GTK_BOX (self), self->lines);
  gtk_box_append (GTK_BOX (self), self->left);
  gtk_box_append (GTK_BOX (self), self->missing);
  gtk_box_append (GTK_BOX (self), self->buttons);
  g_signal_connect_object (press, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

GtkWidget *
yifa_decision_column_new (void)
{
  return g_object_new (YIFA_TYPE_DECISION_COLUMN, NULL);
}

static char *
dup_spoken (YifaDecisionColumn *self, YifaDecisionLook *look)
{
  g_autofree char *left = dup_left (look);
  YifaRefusal *first = look->missing->len > 0 ? look->missing->pdata[0] : NULL;

  return g_strdup_printf ("%s %s%s%s%s%s", gtk_label_get_label (GTK_LABEL (self->name)), self->words,
                          left != NULL ? " " : "", left != NULL ? left : "",
                          first != NULL ? " " : "", first != NULL ? first->message : "");
}

/* Shows @look, which need not live on. */
void
yifa_decision_column_set_look (YifaDecisionColumn *self, YifaStore *store, YifaDecisionLook *look, gboolean editable)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (YIFA_IS_DECISION_COLUMN (self));

  gtk_label_set_label (GTK_LABEL (self->name), name_of (look->step));
  show_state (self, look->step);
  show_evidence (self, look);
  show_left (self, look);
  show_missing (self, store, look);
  show_actions (self, store, look, editable);

  spoken = dup_spoken (self, look);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
yifa_decision_column_set_chosen (YifaDecisionColumn *self, gboolean chosen)
{
  g_return_if_fail (YIFA_IS_DECISION_COLUMN (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->head), chosen);
  (chosen ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "chosen");
}

/* The word that stands under its name. */
const char *
yifa_decision_column_get_state (YifaDecisionColumn *self)
{
  g_return_val_if_fail (YIFA_IS_DECISION_COLUMN (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->state));
}

/* What is missing, as a link; not visible when nothing is. */
GtkWidget *
yifa_decision_column_get_link (YifaDecisionColumn *self)
{
  g_return_val_if_fail (YIFA_IS_DECISION_COLUMN (self), NULL);

  return self->missing;
}

/* NULL when the state does not offer that action. */
GtkWidget *
yifa_decision_column_get_button (YifaDecisionColumn *self, const char *action)
{
  g_return_val_if_fail (YIFA_IS_DECISION_COLUMN (self), NULL);

  for (GtkWidget *button = gtk_widget_get_first_child (self->buttons); button != NULL; button = gtk_widget_get_next_sibling (button))
    if (g_str_equal (((const YifaAction *) g_object_get_data (G_OBJECT (button), "action"))->name, action))
      return button;

  return NULL;
}
