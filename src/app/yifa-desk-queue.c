/* yifa-desk-queue.c - the cases on the review desk, by what they wait for
 *
 * One row a case: title, kind of subject, who submitted it, its receipt number, who reviews it, and the time
 * that is left. What is closed is not here; the register has it.
 */
#include "yifa-desk-queue.h"

#include <glib/gi18n-lib.h>

#include "yifa-date.h"
#include "yifa-deadline.h"
#include "yifa-legality-review.h"
#include "yifa-rows.h"

#define SOON_DAYS 3
#define MOST_IN_GROUP 50
#define REFRESH_DELAY_MS 100

static const char *const group_labels[YIFA_DESK_N_GROUPS] = {
  [YIFA_DESK_RECEIVED]  = NC_("queue", "Received"),
  [YIFA_DESK_RETURNED]  = NC_("queue", "To be supplemented"),
  [YIFA_DESK_REVIEWING] = NC_("queue", "Under review"),
  [YIFA_DESK_READING]   = NC_("queue", "Second reading"),
  [YIFA_DESK_SIGNING]   = NC_("queue", "To be signed"),
  [YIFA_DESK_FEEDBACK]  = NC_("queue", "Waiting for feedback"),
};

static const struct { const char *stage; YifaDeskGroup group; } groups[] = {
  { "received",  YIFA_DESK_RECEIVED },
  { "returned",  YIFA_DESK_RETURNED },
  { "reviewing", YIFA_DESK_REVIEWING },
  { "concluded", YIFA_DESK_READING },
  { "read",      YIFA_DESK_SIGNING },
  { "approved",  YIFA_DESK_SIGNING },
  { "issued",    YIFA_DESK_FEEDBACK },
};

typedef struct
{
  YifaRecord     *review;
  const YifaDuty *duty;   /* the first one that is due, or NULL */
  YifaDeskGroup   group;
  char           *due_on; /* NULL: no clock */
} Case;

struct _YifaDeskQueue
{
  GtkBox       parent_instance;
  YifaStore   *store;
  GtkLabel    *total;
  GtkDropDown *kinds;
  GtkDropDown *people;
  GtkListBox  *list;
  GtkWidget   *nothing;
  GPtrArray   *duties;  /* (element-type YifaDuty) */
  GPtrArray   *cases;   /* (element-type Case): all that are open, in order */
  guint        counts[YIFA_DESK_N_GROUPS];
  gint64       chosen;
  guint        refreshing;
  gboolean     filling;
};

enum { CHOSEN, WANTED, FOLDED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Lines of the drop-down of people above their names. */
enum { EVERYBODY, MINE, FIRST_NAME };

G_DEFINE_FINAL_TYPE (YifaDeskQueue, yifa_desk_queue, GTK_TYPE_BOX)

/* --- the cases ------------------------------------------------------------------------------ */

static void
case_free (gpointer data)
{
  Case *one = data;

  g_object_unref (one->review);
  g_free (one->due_on);
  g_free (one);
}

static const char *
text_of (const Case *one, YifaLegalityReviewField field)
{
  const char *text = yifa_record_get_text (one->review, field);

  return text != NULL ? text : "";
}

/* Where nobody was named to read it a second time, it goes on to be signed. */
static gboolean
find_group (YifaRecord *review, YifaDeskGroup *group)
{
  const char *stage = yifa_record_get_stage (review);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_strcmp0 (groups[i].stage, stage) == 0)
      {
        *group = groups[i].group;
        if (*group == YIFA_DESK_READING && !yifa_record_has (review, YIFA_LEGALITY_REVIEW_SECOND_READER))
          *group = YIFA_DESK_SIGNING;
        return TRUE;
      }

  return FALSE;
}

static const YifaDuty *
find_duty (GPtrArray *duties, gint64 id)
{
  for (guint i = 0; duties != NULL && i < duties->len; i++)
    {
      const YifaDuty *duty = duties->pdata[i];

      if (duty->kind == &yifa_legality_review && duty->id == id && !g_str_equal (duty->state, "unwatched"))
        return duty;
    }

  return NULL;
}

static int
compare_cases (gconstpointer a, gconstpointer b)
{
  const Case *x = *(const Case *const *) a, *y = *(const Case *const *) b;

  if (x->group != y->group)
    return (int) x->group - (int) y->group;
  if (g_strcmp0 (x->due_on, y->due_on) != 0)
    return x->due_on == NULL ? 1 : y->due_on == NULL ? -1 : g_strcmp0 (x->due_on, y->due_on);

  return g_strcmp0 (text_of (x, YIFA_LEGALITY_REVIEW_RECEIVED_ON), text_of (y, YIFA_LEGALITY_REVIEW_RECEIVED_ON));
}

static void
add_case (YifaDeskQueue *self, YifaRecord *review)
{
  YifaDeskGroup group;
  Case *one;

  if (!find_group (review, &group))
    return;

  one = g_new0 (Case, 1);
  one->review = g_object_ref (review);
  one->group = group;
  one->duty = find_duty (self->duties, yifa_record_get_id (review));
  one->due_on = g_strdup (one->duty != NULL ? one->duty->due_on : NULL);
  g_ptr_array_add (self->cases, one);
}

static void
load_cases (YifaDeskQueue *self)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) reviews = NULL;

  yifa_query_where (query, "stage", YIFA_NOT_EQUAL, "closed");
  g_ptr_array_set_size (self->cases, 0);
  g_clear_pointer (&self->duties, g_ptr_array_unref);
  self->duties = yifa_duties (self->store, NULL, NULL);
  reviews = yifa_store_load_all (self->store, &yifa_legality_review, query, NULL);
  for (guint i = 0; reviews != NULL && i < reviews->len; i++)
    add_case (self, reviews->pdata[i]);
  g_ptr_array_sort (self->cases, compare_cases);
}

/* --- filters -------------------------------------------------------------------------------- */

static const char *
chosen_kind (YifaDeskQueue *self)
{
  const YifaField *field = &yifa_legality_review.fields[YIFA_LEGALITY_REVIEW_SUBJECT_KIND];
  guint selected = gtk_drop_down_get_selected (self->kinds);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? NULL : field->choices[selected - 1].value;
}

static gboolean
concerns (const Case *one, const char *name)
{
  return g_str_equal (text_of (one, YIFA_LEGALITY_REVIEW_REVIEWER), name) ||
         g_str_equal (text_of (one, YIFA_LEGALITY_REVIEW_SECOND_READER), name) ||
         g_str_equal (text_of (one, YIFA_LEGALITY_REVIEW_APPROVER), name);
}

static const char *
chosen_name (YifaDeskQueue *self)
{
  guint selected = gtk_drop_down_get_selected (self->people);

  if (selected == EVERYBODY || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  if (selected == MINE)
    return yifa_store_get_actor (self->store);

  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (self->people));
}

static gboolean
passes (YifaDeskQueue *self, const Case *one)
{
  const char *kind = chosen_kind (self);
  const char *name = chosen_name (self);

  return (kind == NULL || g_str_equal (text_of (one, YIFA_LEGALITY_REVIEW_SUBJECT_KIND), kind)) &&
         (name == NULL || concerns (one, name));
}

static void
add_name (GtkStringList *names, const char *name)
{
  for (guint i = FIRST_NAME; i < g_list_model_get_n_items (G_LIST_MODEL (names)); i++)
    if (g_str_equal (gtk_string_list_get_string (names, i), name))
      return;
  if (*name != '\0')
    gtk_string_list_append (names, name);
}

static guint
find_name (GtkStringList *names, const char *name)
{
  for (guint i = 0; name != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (names)); i++)
    if (g_str_equal (gtk_string_list_get_string (names, i), name))
      return i;

  return EVERYBODY;
}

static void
fill_people (YifaDeskQueue *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  GtkStringObject *item = gtk_drop_down_get_selected_item (self->people);
  g_autofree char *before = item != NULL ? g_strdup (gtk_string_object_get_string (item)) : NULL;

  gtk_string_list_append (names, _("Everybody"));
  gtk_string_list_append (names, _("Mine"));
  for (guint i = 0; i < self->cases->len; i++)
    add_name (names, text_of (self->cases->pdata[i], YIFA_LEGALITY_REVIEW_REVIEWER));
  gtk_drop_down_set_model (self->people, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->people, find_name (names, before));
}

/* --- rows ----------------------------------------------------------------------------------- */

static char *
dup_left (const Case *one)
{
  const YifaDuty *duty = one->duty;

  if (one->group == YIFA_DESK_RETURNED || (duty != NULL && g_str_equal (duty->state, "paused")))
    return g_strdup (_("clock stopped"));
  if (duty == NULL)
    return g_strdup ("");
  if (duty->due_on == NULL)
    return g_strdup (g_str_equal (duty->state, "calendar_missing") ? _("holidays not known yet") : "");
  if (duty->days_left < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "⚠ %d day over", "⚠ %d days over", -duty->days_left),
                            -duty->days_left);
  if (duty->days_left == 0)
    return g_strdup (_("today"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day left", "%d days left", duty->days_left),
                          duty->days_left);
}

static const char *
class_of (const Case *one)
{
  if (one->due_on == NULL || one->group == YIFA_DESK_RETURNED || g_str_equal (one->duty->state, "paused"))
    return "dim-label";

  return one->duty->days_left < 0 ? "overdue" : one->duty->days_left <= SOON_DAYS ? "soon" : "dim-label";
}

static void
append_word (GString *words, const char *word)
{
  if (word != NULL && *word != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", word);
}

static char *
dup_subject (YifaDeskQueue *self, const Case *one)
{
  GString *words = g_string_new (NULL);
  g_autofree char *org = yifa_store_dup_display (self->store, one->review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG);
  const YifaField *field = &yifa_legality_review.fields[YIFA_LEGALITY_REVIEW_SUBJECT_KIND];

  append_word (words, yifa_choice_get_label (field, text_of (one, YIFA_LEGALITY_REVIEW_SUBJECT_KIND)));
  append_word (words, org);
  return g_string_free (words, FALSE);
}

static char *
dup_course (const Case *one)
{
  GString *words = g_string_new (NULL);
  const YifaField *field = &yifa_legality_review.fields[YIFA_LEGALITY_REVIEW_STAGE];

  append_word (words, text_of (one, YIFA_LEGALITY_REVIEW_RECEIPT_NO));
  append_word (words, yifa_record_has (one->review, YIFA_LEGALITY_REVIEW_REVIEWER)
                        ? text_of (one, YIFA_LEGALITY_REVIEW_REVIEWER) : _("nobody yet"));
  if (one->group == YIFA_DESK_SIGNING)
    append_word (words, yifa_choice_get_label (field, yifa_record_get_stage (one->review)));
  return g_string_free (words, FALSE);
}

static GtkWidget *
make_head (const Case *one, const char *left)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = yifa_text_label_new (yifa_record_get_title (one->review), "what", 0);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), title);
  if (*left != '\0')
    {
      GtkWidget *words = gtk_label_new (left);

      gtk_widget_add_css_class (words, class_of (one));
      gtk_widget_add_css_class (words, "figure");
      gtk_box_append (GTK_BOX (line), words);
    }
  return line;
}

static GtkWidget *
make_row (YifaDeskQueue *self, const Case *one)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *left = dup_left (one);
  g_autofree char *subject = dup_subject (self, one);
  g_autofree char *course = dup_course (one);
  g_autofree char *name = g_strdup_printf ("%s %s %s %s", yifa_record_get_title (one->review), left, subject, course);

  gtk_box_append (GTK_BOX (box), make_head (one, left));
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (subject, "rule", 0));
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (course, "rule", 0));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, name);
  yifa_row_set_name (row, name);
  g_object_set_data (G_OBJECT (row), "case", (gpointer) one);
  return row;
}

static const Case *
case_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "case");
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer queue)
{
  YifaDeskQueue *self = queue;
  YifaDeskGroup group = case_of (row)->group;
  g_autofree char *text = NULL;

  if (before == NULL || case_of (before)->group != group)
    text = g_strdup_printf ("%s  %u", g_dpgettext2 (GETTEXT_PACKAGE, "queue", group_labels[group]), self->counts[group]);
  yifa_row_set_heading (row, text, NULL);
}

/* @ours: those that wait for this office */
static void
show_total (YifaDeskQueue *self, guint shown, guint ours)
{
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u case", "%u cases", ours), ours);

  gtk_label_set_label (self->total, ours > 0 ? words : "");
  gtk_label_set_label (GTK_LABEL (self->nothing), self->cases->len == 0
    ? _("No case is open. “New case” registers what comes in; what the registers send for review arrives by itself.")
    : _("No case passes these filters."));
}

static void
show_cases (YifaDeskQueue *self)
{
  guint shown = 0, ours = 0;

  self->filling = TRUE;
  yifa_rows_clear (self->list);
  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < self->cases->len; i++)
    {
      const Case *one = self->cases->pdata[i];

      if (!passes (self, one))
        continue;
      shown++;
      ours += one->group != YIFA_DESK_FEEDBACK;
      if (self->counts[one->group]++ < MOST_IN_GROUP)
        gtk_list_box_append (self->list, make_row (self, one));
    }
  gtk_list_box_invalidate_headers (self->list);
  show_total (self, shown, ours);
  yifa_desk_queue_select (self, self->chosen);
  self->filling = FALSE;
}

static void
on_filter (YifaDeskQueue *self)
{
  if (!self->filling && self->store != NULL)
    show_cases (self);
}

static void
on_row_activated (YifaDeskQueue *self, GtkListBoxRow *row)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHOSEN], 0, yifa_record_get_id (case_of (row)->review));
}

static void
on_new_clicked (GtkWidget *button, YifaDeskQueue *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);

  gtk_popover_popdown (GTK_POPOVER (popover));
  g_signal_emit (self, signals[WANTED], 0, g_object_get_data (G_OBJECT (button), "kind"));
}

static void
on_fold_clicked (YifaDeskQueue *self)
{
  g_signal_emit (self, signals[FOLDED], 0);
}

static gboolean
on_refresh (gpointer data)
{
  YifaDeskQueue *self = data;

  self->refreshing = 0;
  yifa_desk_queue_refresh (self);
  return G_SOURCE_REMOVE;
}

static void
on_settled (YifaDeskQueue *self)
{
  if (self->refreshing == 0)
    self->refreshing = g_timeout_add (REFRESH_DELAY_MS, on_refresh, self);
}

/* --- the widget ----------------------------------------------------------------------------- */

static gboolean
yifa_desk_queue_grab_focus (GtkWidget *widget)
{
  YifaDeskQueue *self = YIFA_DESK_QUEUE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
yifa_desk_queue_dispose (GObject *object)
{
  YifaDeskQueue *self = YIFA_DESK_QUEUE (object);

  g_clear_handle_id (&self->refreshing, g_source_remove);
  self->filling = TRUE; /* what the widgets say while they go is no choice */
  g_clear_object (&self->store);

  G_OBJECT_CLASS (yifa_desk_queue_parent_class)->dispose (object);
}

static void
yifa_desk_queue_finalize (GObject *object)
{
  YifaDeskQueue *self = YIFA_DESK_QUEUE (object);

  g_ptr_array_unref (self->cases);
  g_clear_pointer (&self->duties, g_ptr_array_unref);

  G_OBJECT_CLASS (yifa_desk_queue_parent_class)->finalize (object);
}

static void
yifa_desk_queue_class_init (YifaDeskQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_desk_queue_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_desk_queue_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_desk_queue_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", YIFA_TYPE_DESK_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[WANTED] = g_signal_new ("wanted", YIFA_TYPE_DESK_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FOLDED] = g_signal_new ("folded", YIFA_TYPE_DESK_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static GtkWidget *
make_new_button (YifaDeskQueue *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const YifaField *field = &yifa_legality_review.fields[YIFA_LEGALITY_REVIEW_SUBJECT_KIND];

  for (const YifaChoice *kind = field->choices; kind->value != NULL; kind++)
    {
      GtkWidget *item = gtk_button_new_with_label (yifa_choice_get_label (field, kind->value));

      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (item))), 0);
      gtk_widget_add_css_class (item, "flat");
      g_object_set_data (G_OBJECT (item), "kind", (gpointer) kind->value);
      g_signal_connect_object (item, "clicked", G_CALLBACK (on_new_clicked), self, 0);
      gtk_box_append (GTK_BOX (list), item);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("New case"));
  gtk_widget_set_tooltip_text (button, _("Register a case that came in on paper, without a record of its own"));
  return button;
}

static GtkWidget *
make_top (YifaDeskQueue *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *fold = gtk_button_new_from_icon_name ("pan-start-symbolic");
  GtkLabel *title = GTK_LABEL (yifa_text_label_new (_("Review desk"), "page-title", 0));

  self->total = GTK_LABEL (yifa_text_label_new (NULL, "dim-label", 0));
  gtk_widget_set_hexpand (GTK_WIDGET (self->total), TRUE);
  gtk_widget_add_css_class (fold, "flat");
  gtk_widget_set_tooltip_text (fold, _("Fold the queue away"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (fold), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Fold the queue away"), -1);
  g_signal_connect_object (fold, "clicked", G_CALLBACK (on_fold_clicked), self, G_CONNECT_SWAPPED);

  gtk_label_set_ellipsize (title, PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (title));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->total));
  gtk_box_append (GTK_BOX (line), make_new_button (self));
  gtk_box_append (GTK_BOX (line), fold);
  gtk_widget_add_css_class (line, "desk-head");
  return line;
}

static GtkDropDown *
make_filter (YifaDeskQueue *self, GtkStringList *lines, const char *name)
{
  GtkWidget *drop = gtk_drop_down_new (G_LIST_MODEL (lines), NULL);

  gtk_widget_add_css_class (drop, "drop");
  gtk_widget_set_hexpand (drop, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (drop, "notify::selected", G_CALLBACK (on_filter), self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (drop);
}

static GtkWidget *
make_filters (YifaDeskQueue *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkStringList *kinds = gtk_string_list_new (NULL);
  const YifaField *field = &yifa_legality_review.fields[YIFA_LEGALITY_REVIEW_SUBJECT_KIND];

  gtk_string_list_append (kinds, _("All kinds"));
  for (const YifaChoice *kind = field->choices; kind->value != NULL; kind++)
    gtk_string_list_append (kinds, yifa_choice_get_label (field, kind->value));
  self->kinds = make_filter (self, kinds, _("Kind of subject"));
  self->people = make_filter (self, gtk_string_list_new (NULL), _("Reviewer"));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->kinds));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->people));
  gtk_widget_add_css_class (line, "filter-bar");
  gtk_widget_add_css_class (line, "desk-filters");
  return line;
}

static void
yifa_desk_queue_init (YifaDeskQueue *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();

  self->cases = g_ptr_array_new_with_free_func (case_free);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "rows");
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Cases"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (window, TRUE);
  self->nothing = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->nothing), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (self->nothing, "empty-state");
  gtk_list_box_set_placeholder (self->list, self->nothing);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "desk-queue");
  gtk_box_append (GTK_BOX (self), make_top (self));
  gtk_box_append (GTK_BOX (self), make_filters (self));
  gtk_box_append (GTK_BOX (self), window);
}

GtkWidget *
yifa_desk_queue_new (void)
{
  return g_object_new (YIFA_TYPE_DESK_QUEUE, NULL);
}

void
yifa_desk_queue_set_store (YifaDeskQueue *self, YifaStore *store)
{
  g_return_if_fail (YIFA_IS_DESK_QUEUE (self));

  g_set_object (&self->store, store);
  g_signal_connect_object (store, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "refreshed", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  yifa_desk_queue_refresh (self);
}

/* Asks the store again; the filters and the chosen case stay. */
void
yifa_desk_queue_refresh (YifaDeskQueue *self)
{
  g_return_if_fail (YIFA_IS_DESK_QUEUE (self) && self->store != NULL);

  self->filling = TRUE;
  yifa_rows_clear (self->list); /* its rows point into the cases */
  load_cases (self);
  fill_people (self);
  show_cases (self);
}

/* Marks the case that the desk shows; 0: none. */
void
yifa_desk_queue_select (YifaDeskQueue *self, gint64 id)
{
  GtkListBoxRow *row;

  g_return_if_fail (YIFA_IS_DESK_QUEUE (self));

  self->chosen = id;
  gtk_list_box_unselect_all (self->list);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (yifa_record_get_id (case_of (row)->review) == id)
      gtk_list_box_select_row (self->list, row);
}

/* The case to begin with: one under review before all others; 0: there is none. */
gint64
yifa_desk_queue_get_first (YifaDeskQueue *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (YIFA_IS_DESK_QUEUE (self), 0);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (case_of (row)->group == YIFA_DESK_REVIEWING)
      return yifa_record_get_id (case_of (row)->review);

  row = gtk_list_box_get_row_at_index (self->list, 0);
  return row != NULL ? yifa_record_get_id (case_of (row)->review) : 0;
}

/* How many cases of the group pass the filters. */
guint
yifa_desk_queue_count (YifaDeskQueue *self, YifaDeskGroup group)
{
  g_return_val_if_fail (YIFA_IS_DESK_QUEUE (self) && group < YIFA_DESK_N_GROUPS, 0);

  return self->counts[group];
}

/**
 * yifa_desk_queue_filter:
 * @kind: (nullable): a kind of subject; NULL for all
 * @mine: only what the user reviews, reads or signs
 */
void
yifa_desk_queue_filter (YifaDeskQueue *self, const char *kind, gboolean mine)
{
  const YifaField *field = &yifa_legality_review.fields[YIFA_LEGALITY_REVIEW_SUBJECT_KIND];

  g_return_if_fail (YIFA_IS_DESK_QUEUE (self));

  gtk_drop_down_set_selected (self->kinds, 0);
  for (guint i = 0; kind != NULL && field->choices[i].value != NULL; i++)
    if (g_str_equal (field->choices[i].value, kind))
      gtk_drop_down_set_selected (self->kinds, i + 1);
  gtk_drop_down_set_selected (self->people, mine ? MINE : EVERYBODY);
}
