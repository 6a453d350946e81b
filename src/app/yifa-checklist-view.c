/* yifa-checklist-view.c - the checklist of a case of review
 *
 * A row for each question, how far one has come, and the keys: arrows go from question to question, y, n and
 * - answer; a "no" opens its row, because it needs a word why. Questions are records of their own, so two
 * people can answer one list at the same time.
 */
#include "yifa-checklist-view.h"

#include <glib/gi18n-lib.h>

#include "yifa-check-row.h"
#include "yifa-drafts.h"
#include "yifa-review-item.h"
#include "yifa-review-point.h"
#include "yifa-rows.h"

static const struct { const char *answer; guint keys[3]; } answers[] = {
  { "yes",            { GDK_KEY_y, GDK_KEY_Y, GDK_KEY_1 } },
  { "no",             { GDK_KEY_n, GDK_KEY_N, GDK_KEY_2 } },
  { "not_applicable", { GDK_KEY_minus, GDK_KEY_KP_Subtract, GDK_KEY_3 } },
};

struct _YifaChecklistView
{
  GtkBox        parent_instance;
  GtkWidget    *progress;
  GtkLabel     *words;
  GtkWidget    *only_open;
  GtkListBox   *list;
  GtkLabel     *empty;

  YifaStore    *store;
  YifaRecord   *review;
  gboolean      editable;
  GPtrArray    *rows;   /* (element-type YifaCheckRow): in the list */
  YifaCheckRow *open;
  YifaCheckRow *failed; /* what the last save could not write */
  char         *clause; /* where the cursor is in the draft */
};

enum { POINT, N_SIGNALS };
static guint signals[N_SIGNALS];

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaChecklistView, yifa_checklist_view, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

static YifaRecord *
item_at (YifaChecklistView *self, guint index)
{
  return yifa_check_row_get_record (self->rows->pdata[index]);
}

static guint
count_answer (YifaChecklistView *self, const char *answer)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += yifa_check_row_is_answer (self->rows->pdata[i], answer);
  return n;
}

static void
show_progress (YifaChecklistView *self)
{
  guint n = self->rows->len, done = yifa_checklist_view_n_answered (self), no = count_answer (self, "no");
  g_autofree char *words = NULL;

  if (no > 0)
    words = g_strdup_printf (_("%u/%u answered, “no” %u times"), done, n, no);
  else
    words = g_strdup_printf (_("%u/%u answered"), done, n);
  gtk_label_set_label (self->words, words);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->progress), n > 0 ? (double) done / n : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
on_edited (YifaChecklistView *self)
{
  show_progress (self);
  yifa_form_part_edited (YIFA_FORM_PART (self));
}

static void
fold (YifaChecklistView *self)
{
  YifaCheckRow *row = self->open;

  self->open = NULL;
  if (row != NULL)
    yifa_check_row_set_open (row, FALSE);
}

static void
unfold (YifaChecklistView *self, YifaCheckRow *row)
{
  if (row == self->open)
    return;

  fold (self);
  self->open = row;
  yifa_check_row_set_clause (row, self->clause);
  yifa_check_row_set_open (row, TRUE);
}

static void
on_row_activated (YifaChecklistView *self, GtkListBoxRow *row)
{
  if (YIFA_CHECK_ROW (row) == self->open)
    fold (self);
  else
    unfold (self, YIFA_CHECK_ROW (row));
}

static void
on_point (YifaChecklistView *self, YifaCheckRow *row)
{
  YifaRecord *item = yifa_check_row_get_record (row);

  g_signal_emit (self, signals[POINT], 0, yifa_record_get_text (item, YIFA_REVIEW_ITEM_CLAUSE),
                 yifa_record_get_text (item, YIFA_REVIEW_ITEM_NOTE));
}

/* --- the keyboard --------------------------------------------------------------------------- */

static GtkWidget *
get_focus (YifaChecklistView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static void
focus_next (YifaChecklistView *self, YifaCheckRow *row)
{
  guint index = 0;

  g_ptr_array_find (self->rows, row, &index);
  for (guint i = index + 1; i < self->rows->len; i++)
    if (gtk_widget_get_child_visible (self->rows->pdata[i]))
      {
        gtk_widget_grab_focus (self->rows->pdata[i]);
        return;
      }
}

static void
answer_by_key (YifaChecklistView *self, YifaCheckRow *row, const char *answer)
{
  if (!yifa_check_row_answer (row, answer))
    return;

  if (!yifa_check_row_is_answer (row, "no"))
    focus_next (self, row);
  else
    {
      unfold (self, row);
      yifa_check_row_focus_note (row);
    }
}

/* While something is typed a letter is a letter; an input method composes only there. */
static gboolean
on_key (YifaChecklistView *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = get_focus (self);

  if (!YIFA_IS_CHECK_ROW (focus) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (answers[i].keys); j++)
      if (answers[i].keys[j] == key)
        {
          answer_by_key (self, YIFA_CHECK_ROW (focus), answers[i].answer);
          return GDK_EVENT_STOP;
        }

  return GDK_EVENT_PROPAGATE;
}

/* --- rows ----------------------------------------------------------------------------------- */

static int
compare_items (gconstpointer a, gconstpointer b)
{
  gint64 x = yifa_record_get_int (*(YifaRecord *const *) a, YIFA_REVIEW_ITEM_SEQ);
  gint64 y = yifa_record_get_int (*(YifaRecord *const *) b, YIFA_REVIEW_ITEM_SEQ);

  return x < y ? -1 : x > y;
}

static GPtrArray *
load_items (YifaChecklistView *self)
{
  GPtrArray *found = NULL;

  if (self->review != NULL && yifa_record_get_id (self->review) != 0)
    found = yifa_store_load_parts (self->store, &yifa_review_item, "review", yifa_record_get_id (self->review));
  if (found == NULL)
    found = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_sort (found, compare_items);
  return found;
}

static gboolean
has_point (GPtrArray *points, const char *clause)
{
  for (guint i = 0; points != NULL && clause != NULL && i < points->len; i++)
    if (g_strcmp0 (yifa_record_get_text (points->pdata[i], YIFA_REVIEW_POINT_CLAUSE), clause) == 0)
      return TRUE;

  return FALSE;
}

static void
show_points (YifaChecklistView *self)
{
  g_autoptr(GPtrArray) points = yifa_store_load_parts (self->store, &yifa_review_point, "review",
                                                       yifa_record_get_id (self->review));

  for (guint i = 0; i < self->rows->len; i++)
    yifa_check_row_set_pointed (self->rows->pdata[i],
                                has_point (points, yifa_record_get_text (item_at (self, i), YIFA_REVIEW_ITEM_CLAUSE)));
}

static void
add_row (YifaChecklistView *self, YifaRecord *item)
{
  GtkWidget *row = yifa_check_row_new (self->store, item, self->editable);

  g_signal_connect_object (row, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "unfold", G_CALLBACK (unfold), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "point", G_CALLBACK (on_point), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static void
fill (YifaChecklistView *self)
{
  g_autoptr(GPtrArray) found = load_items (self);

  self->open = self->failed = NULL;
  g_ptr_array_set_size (self->rows, 0);
  yifa_rows_clear (self->list);
  for (guint i = 0; i < found->len; i++)
    add_row (self, found->pdata[i]);
  if (found->len > 0)
    show_points (self);
  show_progress (self);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), found->len == 0);
  gtk_label_set_label (self->empty, self->review != NULL && yifa_record_get_id (self->review) != 0
    ? _("This case has no checklist: it was registered before there was one for its kind.")
    : _("The checklist of its kind comes with the case when it is saved."));
}

static gboolean
is_shown (GtkListBoxRow *row, gpointer view)
{
  YifaChecklistView *self = view;

  return !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->only_open)) ||
         !yifa_record_has (yifa_check_row_get_record (YIFA_CHECK_ROW (row)), YIFA_REVIEW_ITEM_ANSWER);
}

static void
on_only_open (YifaChecklistView *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

/* --- a part of the form --------------------------------------------------------------------- */

static gboolean
is_same (YifaChecklistView *self, GPtrArray *found)
{
  if (found->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    if (yifa_record_get_id (found->pdata[i]) != yifa_record_get_id (item_at (self, i)))
      return FALSE;

  return TRUE;
}

/* The rows stay, so that the keyboard and what is unfolded stay where they are. */
static gboolean
update_in_place (YifaChecklistView *self)
{
  g_autoptr(GPtrArray) found = load_items (self);

  if (found->len == 0 || !is_same (self, found))
    return FALSE;

  for (guint i = 0; i < found->len; i++)
    if (yifa_record_get_rev (found->pdata[i]) != yifa_record_get_rev (item_at (self, i)) &&
        !yifa_record_is_changed (item_at (self, i)))
      yifa_check_row_set_record (self->rows->pdata[i], found->pdata[i]);
  show_points (self);
  show_progress (self);
  return TRUE;
}

/* What is issued has been said. */
static gboolean
may_answer (YifaRecord *review, gboolean editable)
{
  const char *stage = review != NULL ? yifa_record_get_stage (review) : NULL;

  return editable && g_strcmp0 (stage, "issued") != 0 && g_strcmp0 (stage, "closed") != 0;
}

static void
bind_view (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaChecklistView *self = YIFA_CHECKLIST_VIEW (part);
  gboolean same = self->editable == may_answer (record, editable);

  g_set_object (&self->store, store);
  g_set_object (&self->review, record);
  self->editable = may_answer (record, editable);
  if (!same || !update_in_place (self))
    fill (self);
}

static gboolean
view_is_dirty (YifaFormPart *part)
{
  YifaChecklistView *self = YIFA_CHECKLIST_VIEW (part);

  for (guint i = 0; i < self->rows->len; i++)
    if (yifa_record_is_changed (item_at (self, i)))
      return TRUE;

  return FALSE;
}

static gboolean
save_view (YifaFormPart *part, GError **error)
{
  YifaChecklistView *self = YIFA_CHECKLIST_VIEW (part);

  self->failed = NULL;
  for (guint i = 0; i < self->rows->len; i++)
    if (yifa_record_is_changed (item_at (self, i)) && !yifa_check_row_write (self->rows->pdata[i], error))
      {
        self->failed = self->rows->pdata[i];
        return FALSE;
      }

  return TRUE;
}

static void
view_saved (YifaFormPart *part)
{
  YifaChecklistView *self = YIFA_CHECKLIST_VIEW (part);

  if (self->review != NULL && !update_in_place (self) && !view_is_dirty (part))
    fill (self);
}

static void
discard_view (YifaFormPart *part)
{
  YifaChecklistView *self = YIFA_CHECKLIST_VIEW (part);

  for (guint i = 0; i < self->rows->len; i++)
    if (yifa_record_is_changed (item_at (self, i)))
      {
        yifa_record_revert (item_at (self, i));
        yifa_drafts_drop (self->store, &yifa_review_item, yifa_record_get_id (item_at (self, i)));
      }
}

/* The first question that is open, or whose "no" says nothing. */
static GtkWidget *
find_in_view (YifaFormPart *part, const char *place)
{
  YifaChecklistView *self = YIFA_CHECKLIST_VIEW (part);

  if (!g_str_equal (place, yifa_review_item.table))
    return NULL;
  for (guint i = 0; i < self->rows->len; i++)
    if (!yifa_record_has (item_at (self, i), YIFA_REVIEW_ITEM_ANSWER) || yifa_check_row_is_silent (self->rows->pdata[i]))
      return self->rows->pdata[i];

  return GTK_WIDGET (self);
}

static gboolean
mark_view (YifaFormPart *part, const GError *error)
{
  YifaChecklistView *self = YIFA_CHECKLIST_VIEW (part);

  if (self->failed == NULL)
    return FALSE;

  unfold (self, self->failed);
  gtk_widget_grab_focus (GTK_WIDGET (self->failed));
  return TRUE;
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_view;
  iface->is_dirty = view_is_dirty;
  iface->save = save_view;
  iface->saved = view_saved;
  iface->discard = discard_view;
  iface->find_place = find_in_view;
  iface->mark = mark_view;
}

/* --- the widget ----------------------------------------------------------------------------- */

static gboolean
yifa_checklist_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (YIFA_CHECKLIST_VIEW (widget)->list), GTK_DIR_TAB_FORWARD);
}

static void
yifa_checklist_view_dispose (GObject *object)
{
  YifaChecklistView *self = YIFA_CHECKLIST_VIEW (object);

  self->open = self->failed = NULL;
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->store);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (yifa_checklist_view_parent_class)->dispose (object);
}

static void
yifa_checklist_view_finalize (GObject *object)
{
  YifaChecklistView *self = YIFA_CHECKLIST_VIEW (object);

  g_ptr_array_unref (self->rows);
  g_free (self->clause);

  G_OBJECT_CLASS (yifa_checklist_view_parent_class)->finalize (object);
}

static void
yifa_checklist_view_class_init (YifaChecklistViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_checklist_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_checklist_view_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_checklist_view_grab_focus;

  signals[POINT] = g_signal_new ("point", YIFA_TYPE_CHECKLIST_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static GtkWidget *
make_top (YifaChecklistView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *keys = yifa_text_label_new (_("y yes · n no · - not applicable · ↑↓"), "rule", 1);

  self->words = GTK_LABEL (yifa_text_label_new (NULL, "figure", 0));
  gtk_label_set_ellipsize (self->words, PANGO_ELLIPSIZE_NONE);
  self->only_open = gtk_toggle_button_new_with_label (_("Open ones only"));
  g_signal_connect_object (self->only_open, "toggled", G_CALLBACK (on_only_open), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (keys, TRUE);
  gtk_widget_set_tooltip_text (keys, _("Keys for the question that has the keyboard; Enter unfolds it"));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (line), keys);
  gtk_box_append (GTK_BOX (line), self->only_open);
  self->progress = gtk_level_bar_new ();
  gtk_level_bar_add_offset_value (GTK_LEVEL_BAR (self->progress), GTK_LEVEL_BAR_OFFSET_LOW, 1); /* one colour all the way */
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_widget_add_css_class (box, "check-top");
  return box;
}

static void
make_list (YifaChecklistView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "checklist");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Checklist"), -1);
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
yifa_checklist_view_init (YifaChecklistView *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();

  self->rows = g_ptr_array_new ();
  make_list (self);
  self->empty = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->empty, TRUE);
  gtk_label_set_justify (self->empty, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "empty-state");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (window, TRUE);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), make_top (self));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->empty));
  gtk_box_append (GTK_BOX (self), window);
}

guint
yifa_checklist_view_get_n (YifaChecklistView *self)
{
  g_return_val_if_fail (YIFA_IS_CHECKLIST_VIEW (self), 0);

  return self->rows->len;
}

guint
yifa_checklist_view_n_answered (YifaChecklistView *self)
{
  guint n = 0;

  g_return_val_if_fail (YIFA_IS_CHECKLIST_VIEW (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    n += yifa_record_has (item_at (self, i), YIFA_REVIEW_ITEM_ANSWER);
  return n;
}

YifaCheckRow *
yifa_checklist_view_get_row (YifaChecklistView *self, guint index)
{
  g_return_val_if_fail (YIFA_IS_CHECKLIST_VIEW (self) && index < self->rows->len, NULL);

  return self->rows->pdata[index];
}

/* @clause: (nullable): where the cursor is in the draft; offered to the unfolded question */
void
yifa_checklist_view_set_clause (YifaChecklistView *self, const char *clause)
{
  g_return_if_fail (YIFA_IS_CHECKLIST_VIEW (self));

  g_free (self->clause);
  self->clause = g_strdup (clause);
  if (self->open != NULL)
    yifa_check_row_set_clause (self->open, clause);
}
