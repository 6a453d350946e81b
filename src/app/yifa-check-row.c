/* yifa-check-row.c - one question of a checklist
 *
 * An answer is stored as soon as it is given, by itself; what is typed is stored when the keyboard leaves the
 * row, or with the form, and is kept as a draft until then. A question is a record of its own: when somebody
 * else answered it meanwhile, what was typed here is laid over theirs and not stored before it was looked at.
 */
#include "yifa-check-row.h"

#include <glib/gi18n-lib.h>

#include "yifa-checklist.h"
#include "yifa-drafts.h"
#include "yifa-error.h"
#include "yifa-field-row.h"
#include "yifa-page.h"
#include "yifa-review-item.h"
#include "yifa-rows.h"

#define DRAFT_AFTER 2 /* seconds of rest */

enum { CLAUSE, NOTE, EVIDENCE, N_DETAILS };

static const char *const details[N_DETAILS] = { "clause", "note", "evidence" };

static const struct { const char *answer, *class; } answers[] = {
  { "yes", "answer-yes" }, { "no", "answer-no" }, { "not_applicable", "answer-none" },
};

struct _YifaCheckRow
{
  GtkListBoxRow  parent_instance;
  YifaStore     *store;
  YifaRecord    *record;
  gboolean       editable;
  gboolean       is_open;
  gboolean       pointed;  /* a point was made of its clause */
  char          *clause;   /* where the cursor is in the draft */
  GtkWidget     *body;
  GtkWidget     *buttons[G_N_ELEMENTS (answers)];
  GtkWidget     *summary;
  GtkWidget     *warning;
  GtkWidget     *details;  /* NULL until it was opened */
  GtkWidget     *rows[N_DETAILS];
  GtkWidget     *take;     /* takes the clause of the draft */
  guint          draft_id;
  gboolean       busy;
};

enum { EDITED, UNFOLD, POINT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaCheckRow, yifa_check_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
text_of (YifaCheckRow *self, YifaReviewItemField field)
{
  const char *text = yifa_record_get_text (self->record, field);

  return text != NULL ? text : "";
}

static const char *
answer_label (YifaCheckRow *self)
{
  const char *answer = yifa_record_get_text (self->record, YIFA_REVIEW_ITEM_ANSWER);

  return answer != NULL ? yifa_choice_get_label (&yifa_review_item.fields[YIFA_REVIEW_ITEM_ANSWER], answer)
                        : _("not answered");
}

/* --- showing -------------------------------------------------------------------------------- */

static char *
dup_summary (YifaCheckRow *self)
{
  const YifaReviewItemField fields[] = { YIFA_REVIEW_ITEM_CLAUSE, YIFA_REVIEW_ITEM_NOTE, YIFA_REVIEW_ITEM_EVIDENCE };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (yifa_record_has (self->record, fields[i]))
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", text_of (self, fields[i]));
  return g_string_free (words, FALSE);
}

static void
show_take (YifaCheckRow *self)
{
  g_autofree char *words = self->clause != NULL ? g_strdup_printf (_("Take over: %s"), self->clause) : NULL;

  if (self->take == NULL)
    return;
  if (words != NULL)
    gtk_button_set_label (GTK_BUTTON (self->take), words);
  gtk_widget_set_visible (self->take, words != NULL && self->editable);
}

static void
show (YifaCheckRow *self)
{
  g_autofree char *summary = dup_summary (self);
  g_autofree char *name = g_strdup_printf ("%s %s %s", text_of (self, YIFA_REVIEW_ITEM_CODE),
                                           text_of (self, YIFA_REVIEW_ITEM_QUESTION), answer_label (self));

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), yifa_check_row_is_answer (self, answers[i].answer));
  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  gtk_widget_set_visible (self->summary, *summary != '\0' && !self->is_open);
  gtk_widget_set_visible (self->warning, yifa_check_row_is_silent (self));
  yifa_row_set_name (GTK_WIDGET (self), name);
  show_take (self);
}

/* --- storing -------------------------------------------------------------------------------- */

static void
carry_over (YifaRecord *mine, YifaRecord *theirs)
{
  for (guint i = 0; i < YIFA_REVIEW_ITEM_N_FIELDS; i++)
    if (yifa_record_field_changed (mine, i))
      {
        g_autofree char *value = yifa_record_dup_current (mine, i);

        yifa_record_set_string (theirs, i, value);
      }
}

static void
rebase (YifaCheckRow *self)
{
  g_autoptr(YifaRecord) theirs = yifa_store_load (self->store, &yifa_review_item, yifa_record_get_id (self->record), NULL);

  if (theirs == NULL)
    return;
  carry_over (self->record, theirs);
  yifa_check_row_set_record (self, theirs);
}

static YifaPage *
page_of (YifaCheckRow *self)
{
  return (YifaPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), YIFA_TYPE_PAGE);
}

static gboolean
store_or_fail (YifaCheckRow *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  YifaPage *page = page_of (self);
  gboolean ok;

  if (!yifa_record_is_changed (self->record))
    return TRUE;

  ok = yifa_check_row_write (self, &error);
  words = g_strdup_printf (_("Saved: %s — %s"), text_of (self, YIFA_REVIEW_ITEM_CODE), answer_label (self));
  if (page != NULL && ok)
    yifa_page_tell_act (page, self->record, words);
  else if (page != NULL)
    yifa_page_fail (page, error);
  return ok;
}

static gboolean
on_draft_due (gpointer data)
{
  YifaCheckRow *self = data;

  self->draft_id = 0;
  yifa_drafts_keep (self->store, self->record, NULL);
  return G_SOURCE_REMOVE;
}

static void
on_notify (YifaCheckRow *self)
{
  if (self->busy)
    return;

  g_clear_handle_id (&self->draft_id, g_source_remove);
  self->draft_id = g_timeout_add_seconds (DRAFT_AFTER, on_draft_due, self);
  show (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_left (YifaCheckRow *self)
{
  store_or_fail (self);
}

/* --- the folded part ------------------------------------------------------------------------ */

static void
on_point_clicked (YifaCheckRow *self)
{
  g_signal_emit (self, signals[POINT], 0);
}

static void
on_take_clicked (YifaCheckRow *self)
{
  yifa_record_set_text (self->record, YIFA_REVIEW_ITEM_CLAUSE, self->clause);
}

static GtkWidget *
make_words (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* @lead: (nullable): what stands before the text */
static void
add_words (YifaCheckRow *self, const char *lead, const char *text, const char *class)
{
  g_autofree char *words = NULL;

  if (text == NULL || *text == '\0')
    return;
  words = g_strconcat (lead != NULL ? lead : "", text, NULL);
  gtk_box_append (GTK_BOX (self->details), make_words (words, class));
}

/* The article as it was on the day of the question; what the question means as the list says it today. */
static void
add_explanation (YifaCheckRow *self)
{
  const YifaChecklistItem *known = yifa_checklist_find (self->store, text_of (self, YIFA_REVIEW_ITEM_CODE));

  if (known != NULL)
    {
      add_words (self, NULL, known->explanation, NULL);
      add_words (self, _("Not applicable when: "), known->not_applicable_when, "dim-label");
    }
  add_words (self, _("Basis: "), yifa_record_get_text (self->record, YIFA_REVIEW_ITEM_BASIS), "basis");
}

static GtkWidget *
make_buttons (YifaCheckRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *point = yifa_text_button_new (_("Make a Point of It"), G_CALLBACK (on_point_clicked), self);

  self->take = yifa_text_button_new ("", G_CALLBACK (on_take_clicked), self);
  gtk_button_set_use_underline (GTK_BUTTON (self->take), FALSE);
  gtk_widget_set_tooltip_text (self->take, _("The clause in which the cursor of the draft is"));
  gtk_widget_set_sensitive (point, self->editable);
  gtk_box_append (GTK_BOX (line), self->take);
  gtk_box_append (GTK_BOX (line), point);
  return line;
}

static void
make_details (YifaCheckRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  add_explanation (self);
  for (guint i = 0; i < N_DETAILS; i++)
    {
      self->rows[i] = yifa_field_row_new (details[i]);
      yifa_field_row_set_style (YIFA_FIELD_ROW (self->rows[i]), self->editable ? 0 : YIFA_EDITOR_PLAIN);
      yifa_field_row_set_record (YIFA_FIELD_ROW (self->rows[i]), self->store, self->record);
      gtk_box_append (GTK_BOX (self->details), self->rows[i]);
    }
  gtk_box_append (GTK_BOX (self->details), make_buttons (self));
  gtk_widget_add_css_class (self->details, "check-details");
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->details, focus);
  gtk_box_append (GTK_BOX (self->body), self->details);
}

/* --- the widget ----------------------------------------------------------------------------- */

/* A second click takes the answer back. */
static void
on_answer_clicked (GtkWidget *button, YifaCheckRow *self)
{
  const char *answer = g_object_get_data (G_OBJECT (button), "answer");

  yifa_check_row_answer (self, yifa_check_row_is_answer (self, answer) ? NULL : answer);
  if (yifa_check_row_is_answer (self, "no"))
    g_signal_emit (self, signals[UNFOLD], 0);
}

static GtkWidget *
make_answers (YifaCheckRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const YifaField *field = &yifa_review_item.fields[YIFA_REVIEW_ITEM_ANSWER];

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (yifa_choice_get_label (field, answers[i].answer));

      gtk_widget_add_css_class (button, "answer");
      gtk_widget_add_css_class (button, answers[i].class);
      gtk_widget_set_focusable (button, FALSE); /* the row has keys for them, and Tab goes on */
      gtk_widget_set_sensitive (button, self->editable);
      g_object_set_data (G_OBJECT (button), "answer", (gpointer) answers[i].answer);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_answer_clicked), self, 0);
      gtk_box_append (GTK_BOX (line), button);
      self->buttons[i] = button;
    }
  gtk_widget_add_css_class (line, "linked");
  gtk_widget_set_valign (line, GTK_ALIGN_START);
  return line;
}

static void
make_body (YifaCheckRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *code = gtk_label_new (text_of (self, YIFA_REVIEW_ITEM_CODE));
  GtkWidget *question = make_words (text_of (self, YIFA_REVIEW_ITEM_QUESTION), NULL);

  gtk_widget_add_css_class (code, "check-code");
  gtk_widget_set_valign (code, GTK_ALIGN_START);
  gtk_widget_set_hexpand (question, TRUE);
  gtk_widget_set_valign (question, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (question), 8);
  gtk_box_append (GTK_BOX (line), code);
  gtk_box_append (GTK_BOX (line), question);
  gtk_box_append (GTK_BOX (line), make_answers (self));

  self->summary = yifa_text_label_new (NULL, "rule", 0);
  self->warning = make_words (_("△ “No” needs a note, or a point made of its clause."), "soon");
  gtk_box_append (GTK_BOX (self->body), line);
  gtk_box_append (GTK_BOX (self->body), self->summary);
  gtk_box_append (GTK_BOX (self->body), self->warning);
}

static void
yifa_check_row_dispose (GObject *object)
{
  YifaCheckRow *self = YIFA_CHECK_ROW (object);

  g_clear_handle_id (&self->draft_id, g_source_remove);
  self->busy = TRUE; /* what the widgets say while they go is no edit */
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, on_notify, self);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (yifa_check_row_parent_class)->dispose (object);
}

static void
yifa_check_row_finalize (GObject *object)
{
  g_free (YIFA_CHECK_ROW (object)->clause);

  G_OBJECT_CLASS (yifa_check_row_parent_class)->finalize (object);
}

static void
yifa_check_row_class_init (YifaCheckRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_check_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_check_row_finalize;

  signals[EDITED] = g_signal_new ("edited", YIFA_TYPE_CHECK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[UNFOLD] = g_signal_new ("unfold", YIFA_TYPE_CHECK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[POINT] = g_signal_new ("point", YIFA_TYPE_CHECK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
yifa_check_row_init (YifaCheckRow *self)
{
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->body);
}

static void
take_draft (YifaCheckRow *self)
{
  gboolean stale;

  if (self->editable && yifa_drafts_has (self->store, &yifa_review_item, yifa_record_get_id (self->record)))
    yifa_drafts_apply (self->store, self->record, &stale);
}

GtkWidget *
yifa_check_row_new (YifaStore *store, YifaRecord *item, gboolean editable)
{
  YifaCheckRow *self = g_object_new (YIFA_TYPE_CHECK_ROW, NULL);

  self->store = g_object_ref (store);
  self->record = g_object_ref (item);
  self->editable = editable;
  make_body (self);
  take_draft (self);
  g_signal_connect_swapped (item, "notify", G_CALLBACK (on_notify), self);
  show (self);
  return GTK_WIDGET (self);
}

YifaRecord *
yifa_check_row_get_record (YifaCheckRow *self)
{
  g_return_val_if_fail (YIFA_IS_CHECK_ROW (self), NULL);

  return self->record;
}

/* The same question, read anew. */
void
yifa_check_row_set_record (YifaCheckRow *self, YifaRecord *item)
{
  g_return_if_fail (YIFA_IS_CHECK_ROW (self));

  g_signal_handlers_disconnect_by_func (self->record, on_notify, self);
  g_set_object (&self->record, item);
  for (guint i = 0; self->details != NULL && i < N_DETAILS; i++)
    yifa_field_row_set_record (YIFA_FIELD_ROW (self->rows[i]), self->store, item);
  g_signal_connect_swapped (item, "notify", G_CALLBACK (on_notify), self);
  show (self);
}

void
yifa_check_row_set_open (YifaCheckRow *self, gboolean open)
{
  g_return_if_fail (YIFA_IS_CHECK_ROW (self));

  self->is_open = open;
  if (open && self->details == NULL)
    make_details (self);
  if (self->details != NULL)
    gtk_widget_set_visible (self->details, open);
  show (self);
}

/* @clause: (nullable): where the cursor is in the draft; it can be taken over */
void
yifa_check_row_set_clause (YifaCheckRow *self, const char *clause)
{
  g_return_if_fail (YIFA_IS_CHECK_ROW (self));

  g_free (self->clause);
  self->clause = g_strdup (clause);
  show_take (self);
}

/* Whether a point was made of its clause: that explains a "no" as well. */
void
yifa_check_row_set_pointed (YifaCheckRow *self, gboolean pointed)
{
  g_return_if_fail (YIFA_IS_CHECK_ROW (self));

  self->pointed = pointed;
  show (self);
}

gboolean
yifa_check_row_is_answer (YifaCheckRow *self, const char *answer)
{
  g_return_val_if_fail (YIFA_IS_CHECK_ROW (self), FALSE);

  return g_str_equal (text_of (self, YIFA_REVIEW_ITEM_ANSWER), answer);
}

/* A "no" that says neither where nor why. */
gboolean
yifa_check_row_is_silent (YifaCheckRow *self)
{
  return yifa_check_row_is_answer (self, "no") && !self->pointed && !yifa_record_has (self->record, YIFA_REVIEW_ITEM_NOTE);
}

/**
 * yifa_check_row_answer:
 * @answer: (nullable): a value of the field; NULL takes the answer back
 *
 * Returns: whether it is stored
 */
gboolean
yifa_check_row_answer (YifaCheckRow *self, const char *answer)
{
  g_return_val_if_fail (YIFA_IS_CHECK_ROW (self), FALSE);

  if (!self->editable)
    {
      show (self);
      return FALSE;
    }

  self->busy = TRUE; /* it is stored in a moment, no draft of it is wanted */
  yifa_record_set_text (self->record, YIFA_REVIEW_ITEM_ANSWER, answer);
  self->busy = FALSE;
  show (self);
  return store_or_fail (self);
}

/* Stores what was typed. */
gboolean
yifa_check_row_write (YifaCheckRow *self, GError **error)
{
  g_autoptr(GError) problem = NULL;
  gboolean ok;

  g_return_val_if_fail (YIFA_IS_CHECK_ROW (self), FALSE);

  self->busy = TRUE;
  ok = yifa_store_save (self->store, self->record, &problem);
  self->busy = FALSE;
  if (ok)
    {
      g_clear_handle_id (&self->draft_id, g_source_remove);
      yifa_drafts_drop (self->store, &yifa_review_item, yifa_record_get_id (self->record));
    }
  else if (g_error_matches (problem, YIFA_ERROR, YIFA_ERROR_CONFLICT))
    {
      rebase (self);
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID, /* not the page's conflict: it has been laid together here */
                   _("Somebody else answered %s meanwhile. Your words are still here; look at it and save again."),
                   text_of (self, YIFA_REVIEW_ITEM_CODE));
    }
  else
    g_propagate_error (error, g_steal_pointer (&problem));

  show (self);
  g_signal_emit (self, signals[EDITED], 0);
  return ok;
}

void
yifa_check_row_focus_note (YifaCheckRow *self)
{
  g_return_if_fail (YIFA_IS_CHECK_ROW (self) && self->details != NULL);

  gtk_widget_grab_focus (GTK_WIDGET (yifa_field_row_get_editor (YIFA_FIELD_ROW (self->rows[NOTE]))));
}
