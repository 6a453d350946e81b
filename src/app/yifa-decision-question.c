/* yifa-decision-question.c - where a decision comes from, and whether it can still make a meeting
 *
 * The question offers the meetings that are planned, the decision's own first, and any other day. The answer
 * is a sentence; below it stands each thing that must be done before, with its latest day, so that "no" shows
 * what it fails by. Days come from the rules alone.
 */
#include "yifa-decision-question.h"

#include <glib/gi18n-lib.h>

#include "yifa-catalogue-item.h"
#include "yifa-date-entry.h"
#include "yifa-date.h"
#include "yifa-decision-catalogue.h"
#include "yifa-decision-reach.h"
#include "yifa-major-decision.h"
#include "yifa-meeting.h"
#include "yifa-page.h"
#include "yifa-rows.h"

#define N_MEETINGS 12

struct _YifaDecisionQuestion
{
  GtkBox         parent_instance;
  GtkWidget     *origin;     /* the line of the catalogue, as a link */
  GtkWidget     *origin_text;
  GtkWidget     *question;
  GtkDropDown   *meetings;
  YifaDateEntry *other;
  GtkWidget     *answer;
  GtkFlowBox    *days;
  YifaStore     *store;
  YifaRecord    *decision;
  GPtrArray     *dates;      /* (element-type utf8): of the meetings offered, in their order */
  char          *date;       /* asked about, or NULL */
  gboolean       filling;
};

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaDecisionQuestion, yifa_decision_question, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

/* --- where it comes from -------------------------------------------------------------------- */

static YifaRecord *
load_item (YifaDecisionQuestion *self)
{
  gint64 id = yifa_record_get_int (self->decision, YIFA_MAJOR_DECISION_CATALOGUE_ITEM);

  return id != 0 ? yifa_store_load (self->store, &yifa_catalogue_item, id, NULL) : NULL;
}

static void
append_words (GString *words, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", text);
}

static char *
dup_origin (YifaDecisionQuestion *self, YifaRecord *item)
{
  g_autofree char *catalogue = yifa_store_dup_title (self->store, &yifa_decision_catalogue,
                                                     yifa_record_get_int (item, YIFA_CATALOGUE_ITEM_CATALOGUE));
  g_autofree char *number = g_strdup_printf (_("item %d"), (int) yifa_record_get_int (item, YIFA_CATALOGUE_ITEM_SEQ));
  const char *plan_on = yifa_record_get_text (item, YIFA_CATALOGUE_ITEM_PLAN_ON);
  g_autofree char *plan = plan_on != NULL ? g_strdup_printf (_("planned for %s"), plan_on) : NULL;
  g_autoptr(GString) words = g_string_new (catalogue);

  append_words (words, number);
  append_words (words, yifa_record_get_title (item));
  append_words (words, plan);
  return g_strdup (words->str);
}

static void
show_origin (YifaDecisionQuestion *self)
{
  g_autoptr(YifaRecord) item = load_item (self);
  const char *reason = yifa_record_get_text (self->decision, YIFA_MAJOR_DECISION_SCOPE_REASON);
  g_autofree char *words = item != NULL ? dup_origin (self, item) : NULL;

  gtk_widget_set_visible (self->origin, item != NULL);
  gtk_widget_set_visible (self->origin_text, item == NULL);
  if (item != NULL)
    {
      gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->origin))), words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->origin), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      return;
    }

  words = reason != NULL ? g_strdup_printf (_("In no catalogue: %s"), reason)
                         : g_strdup (_("In no catalogue. Name its item, or say why it is a major decision."));
  gtk_label_set_label (GTK_LABEL (self->origin_text), words);
}

static void
on_origin_clicked (YifaDecisionQuestion *self)
{
  gint64 id = yifa_record_get_int (self->decision, YIFA_MAJOR_DECISION_CATALOGUE_ITEM);

  if (id != 0)
    yifa_go_to_record (GTK_WIDGET (self), &yifa_catalogue_item, id, NULL);
}

/* --- the answer ----------------------------------------------------------------------------- */

static char *
dup_step_words (YifaReachStep *step)
{
  if (step->done_on != NULL)
    return g_strdup_printf (_("done on %s"), step->done_on);
  if (step->latest_on == NULL)
    return g_strdup (_("calendar missing"));
  if (step->days_left < 0)
    return g_strdup_printf (ngettext ("at the latest %s, %d day over", "at the latest %s, %d days over", -step->days_left),
                            step->latest_on, -step->days_left);
  return g_strdup_printf (ngettext ("at the latest %s, %d day left", "at the latest %s, %d days left", step->days_left),
                          step->latest_on, step->days_left);
}

static const char *
sign_of (YifaReachStep *step)
{
  if (step->is_late)
    return "✕";

  return step->done_on != NULL ? "✓" : "○";
}

static GtkWidget *
make_day (YifaReachStep *step)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = g_strdup_printf ("%s %s", sign_of (step), step->label);
  g_autofree char *words = dup_step_words (step);

  gtk_box_append (GTK_BOX (box), yifa_text_label_new (name, "reach-name", 0));
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (words, "reach-date", 0));
  gtk_widget_add_css_class (box, step->is_late ? "late" : step->done_on != NULL ? "done" : "open");
  gtk_widget_set_tooltip_text (box, step->explanation);
  return box;
}

static void
show_days (YifaDecisionQuestion *self, YifaReach *reach)
{
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->days, 0)) != NULL)
    gtk_flow_box_remove (self->days, GTK_WIDGET (child));
  for (guint i = 0; reach != NULL && i < reach->steps->len; i++)
    gtk_flow_box_insert (self->days, make_day (reach->steps->pdata[i]), -1);
  for (guint i = 0; (child = gtk_flow_box_get_child_at_index (self->days, i)) != NULL; i++)
    gtk_widget_set_focusable (GTK_WIDGET (child), FALSE); /* to be read, not chosen */

  gtk_widget_set_visible (GTK_WIDGET (self->days), reach != NULL && reach->steps->len > 0);
}

static const char *
answer_style (YifaReach *reach)
{
  if (reach->calendar_missing)
    return "unknown";

  return reach->can ? "yes" : "no";
}

static void
show_answer (YifaDecisionQuestion *self)
{
  const char *styles[] = { "yes", "no", "unknown" };
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaReach) reach = self->date != NULL ? yifa_decision_reach (self->store, self->decision, self->date, &error) : NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_widget_remove_css_class (self->answer, styles[i]);
  if (reach != NULL)
    {
      gtk_widget_add_css_class (self->answer, answer_style (reach));
      words = g_strdup_printf ("%s %s", reach->calendar_missing ? "△" : reach->can ? "✓" : "✕", reach->sentence);
    }
  else
    words = g_strdup (error != NULL        ? error->message
                      : self->date != NULL ? _("The decision is not on its way to a meeting.")
                                           : _("No meeting is planned yet; choose a day."));

  gtk_label_set_label (GTK_LABEL (self->answer), words);
  show_days (self, reach);
}

/* --- the question --------------------------------------------------------------------------- */

static gboolean
is_answered (YifaDecisionQuestion *self)
{
  return yifa_record_get_text (self->decision, YIFA_MAJOR_DECISION_DECIDED_ON) != NULL;
}

static GPtrArray *
planned_meetings (YifaDecisionQuestion *self)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, "stage", YIFA_EQUAL, "planned");
  yifa_query_where (query, "held_on", YIFA_AT_LEAST, yifa_store_get_today (self->store));
  query->order = g_strdup ("held_on");
  query->limit = N_MEETINGS;
  return yifa_store_load_all (self->store, &yifa_meeting, query, NULL);
}

static void
offer_meeting (YifaDecisionQuestion *self, GtkStringList *model, YifaRecord *meeting)
{
  const char *on = yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON);
  g_autofree char *words = g_strdup_printf ("%s %s", on, yifa_record_get_title (meeting));

  g_ptr_array_add (self->dates, g_strdup (on));
  gtk_string_list_append (model, words);
}

static void
fill_meetings (YifaDecisionQuestion *self)
{
  g_autoptr(GPtrArray) meetings = planned_meetings (self);
  g_autoptr(GtkStringList) model = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->dates, 0);
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    offer_meeting (self, model, meetings->pdata[i]);
  gtk_string_list_append (model, _("Another day…"));

  if (self->date == NULL && self->dates->len > 0)
    self->date = g_strdup (self->dates->pdata[0]);
  for (guint i = 0; i < self->dates->len && selected == GTK_INVALID_LIST_POSITION; i++)
    if (g_strcmp0 (self->dates->pdata[i], self->date) == 0)
      selected = i;

  gtk_drop_down_set_model (self->meetings, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (self->meetings, selected != GTK_INVALID_LIST_POSITION ? selected : self->dates->len);
  gtk_widget_set_visible (GTK_WIDGET (self->other), selected == GTK_INVALID_LIST_POSITION);
  yifa_date_entry_set_date (self->other, self->date != NULL ? self->date : "");
}

static void
on_meeting_selected (YifaDecisionQuestion *self)
{
  guint selected = gtk_drop_down_get_selected (self->meetings);

  if (self->filling || self->decision == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->other), selected >= self->dates->len);
  if (selected < self->dates->len)
    yifa_decision_question_ask (self, self->dates->pdata[selected]);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->other));
}

static void
on_other_day (YifaDecisionQuestion *self)
{
  const char *date = yifa_date_entry_get_date (self->other);

  if (!self->filling && self->decision != NULL && yifa_date_is_valid (date))
    yifa_decision_question_ask (self, date);
}

static void
ask_again (YifaDecisionQuestion *self)
{
  gboolean asks = yifa_record_get_id (self->decision) != 0 && !is_answered (self);

  show_origin (self);
  gtk_widget_set_visible (self->question, asks);
  gtk_widget_set_visible (self->answer, asks);
  gtk_widget_set_visible (GTK_WIDGET (self->days), FALSE);
  if (!asks)
    return;

  self->filling = TRUE;
  fill_meetings (self);
  self->filling = FALSE;
  show_answer (self);
}

/* --- a part of the form --------------------------------------------------------------------- */

/* The day that the decision is meant for, unless it has gone by: then the next planned meeting is asked about. */
static char *
dup_first_day (YifaStore *store, YifaRecord *decision)
{
  const char *on = yifa_record_get_text (decision, YIFA_MAJOR_DECISION_MEETING_ON);

  return on != NULL && strcmp (on, yifa_store_get_today (store)) >= 0 ? g_strdup (on) : NULL;
}

static void
bind_question (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaDecisionQuestion *self = YIFA_DECISION_QUESTION (part);

  g_set_object (&self->store, store);
  g_set_object (&self->decision, record);
  if (record == NULL)
    return;

  yifa_date_entry_set_today (self->other, yifa_store_get_today (store));
  if (self->date == NULL)
    self->date = dup_first_day (store, record);
  ask_again (self);
}

static void
question_saved (YifaFormPart *part)
{
  YifaDecisionQuestion *self = YIFA_DECISION_QUESTION (part);

  if (self->decision != NULL)
    ask_again (self);
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_question;
  iface->saved = question_saved;
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
yifa_decision_question_dispose (GObject *object)
{
  YifaDecisionQuestion *self = YIFA_DECISION_QUESTION (object);

  g_clear_object (&self->decision);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (yifa_decision_question_parent_class)->dispose (object);
}

static void
yifa_decision_question_finalize (GObject *object)
{
  YifaDecisionQuestion *self = YIFA_DECISION_QUESTION (object);

  g_ptr_array_unref (self->dates);
  g_free (self->date);

  G_OBJECT_CLASS (yifa_decision_question_parent_class)->finalize (object);
}

static void
yifa_decision_question_class_init (YifaDecisionQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_decision_question_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_decision_question_finalize;
}

static GtkWidget *
make_origin (YifaDecisionQuestion *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->origin = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->origin), yifa_text_label_new (NULL, NULL, 0));
  gtk_widget_add_css_class (self->origin, "flat");
  gtk_widget_add_css_class (self->origin, "record-link");
  g_signal_connect_object (self->origin, "clicked", G_CALLBACK (on_origin_clicked), self, G_CONNECT_SWAPPED);
  self->origin_text = yifa_text_label_new (NULL, "dim-label", 0);
  gtk_box_append (GTK_BOX (line), yifa_text_label_new (_("Catalogue"), "field-label", 0));
  gtk_box_append (GTK_BOX (line), self->origin);
  gtk_box_append (GTK_BOX (line), self->origin_text);
  return line;
}

static void
make_question (YifaDecisionQuestion *self)
{
  GtkWidget *words = yifa_text_label_new (_("Can it make the meeting on"), "reach-question", 0);

  self->question = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->meetings = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->other = YIFA_DATE_ENTRY (yifa_date_entry_new ());
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->meetings), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Meeting"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (yifa_date_entry_get_entry (self->other)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Another day of a meeting"), -1);
  g_signal_connect_object (self->meetings, "notify::selected", G_CALLBACK (on_meeting_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->other, "notify::date", G_CALLBACK (on_other_day), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (self->question), words);
  gtk_box_append (GTK_BOX (self->question), GTK_WIDGET (self->meetings));
  gtk_box_append (GTK_BOX (self->question), GTK_WIDGET (self->other));
  gtk_box_append (GTK_BOX (self->question), gtk_label_new (C_("ends a question", "?")));
}

static void
yifa_decision_question_init (YifaDecisionQuestion *self)
{
  self->dates = g_ptr_array_new_with_free_func (g_free);
  make_question (self);
  self->answer = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->answer), 0);
  gtk_label_set_wrap (GTK_LABEL (self->answer), TRUE);
  gtk_widget_add_css_class (self->answer, "reach-answer");
  self->days = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->days, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (self->days, TRUE);
  gtk_flow_box_set_max_children_per_line (self->days, 8);
  gtk_flow_box_set_column_spacing (self->days, 8);
  gtk_widget_add_css_class (GTK_WIDGET (self->days), "reach-days");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "decision-reach");
  gtk_box_append (GTK_BOX (self), make_origin (self));
  gtk_box_append (GTK_BOX (self), self->question);
  gtk_box_append (GTK_BOX (self), self->answer);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->days));
}

/* As if @date had been chosen. */
void
yifa_decision_question_ask (YifaDecisionQuestion *self, const char *date)
{
  g_return_if_fail (YIFA_IS_DECISION_QUESTION (self) && date != NULL);

  if (g_strcmp0 (self->date, date) != 0)
    {
      g_free (self->date);
      self->date = g_strdup (date);
    }
  if (self->decision != NULL)
    show_answer (self);
}

/* The day asked about, or NULL. */
const char *
yifa_decision_question_get_date (YifaDecisionQuestion *self)
{
  g_return_val_if_fail (YIFA_IS_DECISION_QUESTION (self), NULL);

  return self->date;
}

const char *
yifa_decision_question_get_answer (YifaDecisionQuestion *self)
{
  g_return_val_if_fail (YIFA_IS_DECISION_QUESTION (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->answer));
}
