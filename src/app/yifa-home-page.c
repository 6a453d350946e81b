/* yifa-home-page.c - what must be done, by date, with the article behind the date
 *
 * The duties come ready from the rules; this page groups them and shows who, what, until when and why. A
 * duty opens its record at the place where it is done. What is counted over whole registers is counted aside:
 * what is in sight stays until the answer is there. Layout in ui/yifa-home-page.ui.
 */
#include "yifa-home-page.h"

#include "yifa-calendar-rows.h"
#include "yifa-date.h"
#include "yifa-deadline.h"
#include "yifa-figures.h"
#include "yifa-history.h"
#include "yifa-home-lists.h"
#include "yifa-look.h"
#include "yifa-month.h"
#include "yifa-moves.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-rows.h"

#define SOON_DAYS 7
#define AHEAD_DAYS 62    /* the calendar may be turned a month further */
#define MOST_IN_GROUP 50
#define MOST_NEXT 5
#define MOST_RECENT 8
#define LATE_MS 200     /* what takes longer says that it is under way */
#define MOST_WHAT_CHARS 30 /* the record must stay readable beside a long duty */

typedef enum { OVERDUE, TODAY, SOON, WAITING, UNWATCHED, LATER, N_GROUPS } Group;

static const char *const group_labels[N_GROUPS] = {
  [OVERDUE] = N_("Overdue"),
  [TODAY] = N_("Today"),
  [SOON] = N_("Within seven days"),
  [WAITING] = N_("Waiting for others"),
  [UNWATCHED] = N_("Nobody follows these"),
  [LATER] = N_("What comes next"),
};

/* What is asked aside, and its answer. */
typedef struct
{
  guint      number;  /* of the question: an older one's answer is not shown */
  char      *until;
  GPtrArray *duties;  /* (element-type YifaDuty) */
  GPtrArray *figures; /* (element-type YifaFigure) */
  GPtrArray *lists;   /* of yifa_home_lists_ask() */
  guint      n_moves;
} Answer;

struct _YifaHomePage
{
  YifaPage    parent_instance;
  GPtrArray  *duties; /* (element-type YifaDuty) */
  guint       counts[N_GROUPS];
  GtkLabel   *heading;
  GtkListBox *list;
  GtkWidget  *nothing;
  GtkWidget  *first_steps;
  YifaMonth  *month;
  YifaHomeLists *lists;
  GtkBox     *figures;
  GtkWidget  *moves; /* the line on deadlines that would move */
  GtkLabel   *figures_title;
  GtkListBox *recent;
  GtkWidget  *recent_box;
  gboolean    is_stale;
  gboolean    wants_focus; /* the keyboard was meant for the first duty before there was one */
  GtkWidget  *focus_then;  /* where the keyboard was at that time; compared, never looked into */
  guint       refreshing;
  guint       asked;       /* questions so far */
  guint       late;
};

G_DEFINE_FINAL_TYPE (YifaHomePage, yifa_home_page, YIFA_TYPE_PAGE)

static Group
group_of (const YifaDuty *duty)
{
  if (g_str_equal (duty->state, "unwatched"))
    return UNWATCHED;
  if (g_str_equal (duty->state, "waiting") || g_str_equal (duty->state, "paused"))
    return WAITING;
  if (duty->due_on == NULL)
    return SOON; /* its day is not known; better too early than forgotten */
  if (duty->days_left < 0)
    return OVERDUE;
  if (duty->days_left == 0)
    return TODAY;

  return duty->days_left <= SOON_DAYS ? SOON : LATER;
}

static char *
dup_left (const YifaDuty *duty)
{
  int days = duty->days_left;

  if (g_str_equal (duty->state, "paused"))
    return g_strdup (_("clock stopped"));
  if (duty->due_on == NULL)
    return g_strdup (g_str_equal (duty->state, "calendar_missing") ? _("holiday data missing") : "");
  if (days < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "⚠ %d day over", "⚠ %d days over", -days), -days);
  if (days == 0)
    return g_strdup (_("today"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day left", "%d days left", days), days);
}

/* Without what stands in brackets: the row has the full words in its tooltip. */
static char *
dup_short (const char *label)
{
  const char *from = strstr (label, "（");
  const char *to = from != NULL ? strstr (from, "）") : NULL;

  return to != NULL ? g_strdup_printf ("%.*s%s", (int) (from - label), label, to + strlen ("）")) : g_strdup (label);
}

static GtkWidget *
make_date (const YifaDuty *duty, Group group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *left = dup_left (duty);
  g_autofree char *estimate = duty->due_on == NULL && duty->estimate_on != NULL
                                ? g_strdup_printf (_("est. %s"), duty->estimate_on) : NULL;
  const char *day = duty->due_on != NULL ? duty->due_on : estimate != NULL ? estimate : "—";
  const char *class = group == OVERDUE ? "overdue" : group == TODAY || group == SOON ? "soon" : "dim-label";

  gtk_box_append (GTK_BOX (box), yifa_text_label_new (day, "figure", 1));
  if (*left != '\0')
    gtk_box_append (GTK_BOX (box), yifa_text_label_new (left, class, 1));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (box, 104, -1);
  return box;
}

static GtkWidget *
make_what (YifaStore *store, const YifaDuty *duty)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *label = dup_short (duty->label);
  GtkWidget *what = yifa_text_label_new (label, "what", 0);
  GtkWidget *title = yifa_text_label_new (duty->title, NULL, 0);
  g_autofree char *why = yifa_duty_explain (store, duty);
  g_autofree char *tip = g_strjoin ("\n", duty->label, duty->title, why, NULL);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (what), MOST_WHAT_CHARS);
  gtk_box_append (GTK_BOX (line), what);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (box), line);
  if (duty->basis != NULL && *duty->basis != '\0')
    gtk_box_append (GTK_BOX (box), yifa_text_label_new (duty->basis, "rule", 0));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_tooltip_text (box, tip);
  return box;
}

static GtkWidget *
make_row (YifaStore *store, const YifaDuty *duty, Group group)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *who = yifa_text_label_new (duty->who, "dim-label", 0);
  g_autofree char *left = dup_left (duty);
  g_autofree char *name = g_strdup_printf ("%s %s %s %s", duty->label, duty->title,
                                           duty->due_on != NULL ? duty->due_on : "", left);

  gtk_label_set_width_chars (GTK_LABEL (who), 18);
  gtk_label_set_max_width_chars (GTK_LABEL (who), 18);
  gtk_box_append (GTK_BOX (box), make_what (store, duty));
  gtk_box_append (GTK_BOX (box), who);
  gtk_box_append (GTK_BOX (box), make_date (duty, group));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "duty");
  yifa_row_set_name (row, name);
  g_object_set_data (G_OBJECT (row), "duty", (gpointer) duty);
  g_object_set_data (G_OBJECT (row), "group", GUINT_TO_POINTER (group));
  return row;
}

static Group
group_of_row (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "group"));
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer page)
{
  YifaHomePage *self = page;
  Group group = group_of_row (row);
  g_autofree char *text = NULL;

  if (before != NULL && group_of_row (before) == group)
    text = NULL; /* under the heading of the row before */
  else if (self->counts[group] > MOST_IN_GROUP)
    text = g_strdup_printf (_("%s  %u, the first %d of them"), g_dgettext (GETTEXT_PACKAGE, group_labels[group]),
                            self->counts[group], MOST_IN_GROUP);
  else
    text = g_strdup_printf ("%s  %u", g_dgettext (GETTEXT_PACKAGE, group_labels[group]), self->counts[group]);

  yifa_row_set_heading (row, text, group == OVERDUE ? "overdue" : NULL);
}

static void
add_group (YifaHomePage *self, Group group, guint most)
{
  guint shown = 0;

  self->counts[group] = 0;
  for (guint i = 0; i < self->duties->len; i++)
    {
      const YifaDuty *duty = self->duties->pdata[i];

      if (group_of (duty) != group)
        continue;
      self->counts[group]++;
      if (shown++ < most)
        gtk_list_box_append (self->list, make_row (yifa_page_get_store (YIFA_PAGE (self)), duty, group));
    }
  if (group == LATER)
    self->counts[group] = MIN (shown, most);
}

/* An office that has just been made: what to do first, instead of praise. */
static void
show_first_steps (YifaHomePage *self, gboolean nothing)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  gboolean is_new = nothing && yifa_store_count (yifa_page_get_store (YIFA_PAGE (self)), &yifa_normative_doc, query) == 0;

  gtk_widget_set_visible (self->first_steps, is_new);
  gtk_widget_set_visible (self->nothing, nothing && !is_new);
}

static void
show_duties (YifaHomePage *self)
{
  guint n = 0;
  g_autofree char *heading = NULL;

  yifa_rows_clear (self->list);
  for (Group group = OVERDUE; group < LATER; group++)
    {
      add_group (self, group, MOST_IN_GROUP);
      n += self->counts[group];
    }
  if (n == 0)
    add_group (self, LATER, MOST_NEXT);
  gtk_list_box_invalidate_headers (self->list);

  heading = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u matter, of which %u overdue",
                                          "%u matters, of which %u overdue", n), n, self->counts[OVERDUE]);
  gtk_label_set_label (self->heading, n > 0 ? heading : "");
  show_first_steps (self, n == 0);
}

static void
on_register (YifaHomePage *self)
{
  yifa_go_to_new (GTK_WIDGET (self), &yifa_normative_doc, NULL);
}

static void
on_units (YifaHomePage *self)
{
  yifa_go_to_list (GTK_WIDGET (self), &yifa_org, NULL);
}

static void
on_rules (YifaHomePage *self)
{
  g_autoptr(YifaPlace) place = yifa_place_new ("settings");

  place->section = g_strdup ("rules");
  yifa_go (GTK_WIDGET (self), place, FALSE);
}

static GtkWidget *
make_figure (const YifaFigure *figure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *value = yifa_figure_dup_text (figure);
  g_autofree char *parts = g_strdup_printf ("%d/%d", (int) figure->numerator, (int) figure->denominator);
  g_autofree char *name = g_strdup_printf ("%s %s %s", figure->label, value, parts);

  gtk_box_append (GTK_BOX (box), yifa_text_label_new (figure->label, "dim-label", 0.5));
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (value, "value", 0.5));
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (parts, "figure", 0.5));
  gtk_widget_set_tooltip_text (box, figure->definition);
  gtk_widget_set_hexpand (box, TRUE);
  yifa_row_set_name (box, name);
  return box;
}

static void
show_figures (YifaHomePage *self, GPtrArray *figures)
{
  YifaStore *store = yifa_page_get_store (YIFA_PAGE (self));
  g_autofree char *title = g_strdup_printf (_("Documents of %d"), yifa_date_year (yifa_store_get_today (store)));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->figures))) != NULL)
    gtk_box_remove (self->figures, child);
  for (guint i = 0; i < figures->len; i++)
    gtk_box_append (self->figures, make_figure (figures->pdata[i]));
  gtk_label_set_label (self->figures_title, title);
}

static GtkWidget *
make_recent_row (const YifaTouch *touch, const char *title)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), yifa_text_label_new (title, NULL, 0));
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (yifa_kind_get_label (touch->kind), "rule", 0));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  yifa_row_set_name (row, title);
  gtk_widget_set_tooltip_text (row, title);
  g_object_set_data (G_OBJECT (row), "kind", (gpointer) touch->kind);
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&touch->id, sizeof touch->id), g_free);
  return row;
}

static void
show_recent (YifaHomePage *self)
{
  YifaStore *store = yifa_page_get_store (YIFA_PAGE (self));
  g_autoptr(GPtrArray) touches = yifa_store_get_recent (store, MOST_RECENT, NULL);

  yifa_rows_clear (self->recent);
  for (guint i = 0; touches != NULL && i < touches->len; i++)
    {
      const YifaTouch *touch = touches->pdata[i];
      g_autofree char *title = yifa_store_dup_title (store, touch->kind, touch->id);

      gtk_list_box_append (self->recent, make_recent_row (touch, title != NULL ? title : ""));
    }
  gtk_widget_set_visible (self->recent_box, touches != NULL && touches->len > 0);
}

static void
on_moves (YifaHomePage *self)
{
  yifa_moves_ask (GTK_WIDGET (self), yifa_page_get_store (YIFA_PAGE (self)));
}

static void
show_moves (YifaHomePage *self, guint n)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                        "%u deadline may have to move: rules or calendar have changed",
                                                        "%u deadlines may have to move: rules or calendar have changed",
                                                        n), n);

  gtk_button_set_label (GTK_BUTTON (self->moves), text);
  gtk_widget_set_visible (self->moves, n > 0);
}

static void
on_day_chosen (YifaHomePage *self, const char *day)
{
  g_autoptr(YifaPlace) place = yifa_place_new ("calendar");

  place->section = g_strdup (day);
  yifa_go (GTK_WIDGET (self), place, FALSE);
}

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->duties, g_ptr_array_unref);
  g_clear_pointer (&answer->figures, g_ptr_array_unref);
  g_clear_pointer (&answer->lists, g_ptr_array_unref);
  g_free (answer->until);
  g_free (answer);
}

static gboolean
find_answer (YifaStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Answer *answer = data;
  g_autoptr(GPtrArray) moves = NULL;

  answer->duties = yifa_duties (store, answer->until, error);
  if (answer->duties == NULL)
    return FALSE;

  answer->figures = yifa_figures_of_year (store, yifa_date_year (yifa_store_get_today (store)));
  answer->lists = yifa_home_lists_ask (store, error);
  moves = answer->lists != NULL ? yifa_deadline_moves (store, error) : NULL;
  if (moves == NULL)
    return FALSE;

  answer->n_moves = moves->len;
  return TRUE;
}

static GtkWidget *
get_focus (YifaHomePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* The row that has the keyboard, or -1. */
static int
find_focused_row (YifaHomePage *self)
{
  GtkWidget *focus = get_focus (self);
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL && gtk_widget_get_parent (row) == GTK_WIDGET (self->list)
           ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
focus_row (YifaHomePage *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL && index > 0)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Whether the keyboard was meant for the first row, and nobody has put it elsewhere since. GTK gives a window
 * that has no focus yet one of its own choice. */
static gboolean
waits_for_focus (YifaHomePage *self)
{
  GtkWidget *focus = get_focus (self);

  return self->wants_focus && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         (focus == self->focus_then || (self->focus_then == NULL && !GTK_IS_EDITABLE (focus)));
}

/* The keyboard stays on its row. */
static void
put_duties (YifaHomePage *self, GPtrArray *duties)
{
  int focused = find_focused_row (self);
  gboolean waits = waits_for_focus (self);

  yifa_rows_clear (self->list); /* its rows point into the duties */
  g_clear_pointer (&self->duties, g_ptr_array_unref);
  self->duties = g_ptr_array_ref (duties);
  show_duties (self);
  self->wants_focus = FALSE;
  if (focused >= 0 || waits)
    focus_row (self, MAX (focused, 0));
}

static void
on_answered (gpointer page, gpointer data, const GError *error)
{
  YifaHomePage *self = page;
  Answer *answer = data;

  if (answer->number != self->asked)
    return;

  g_clear_handle_id (&self->late, g_source_remove);
  if (error != NULL)
    {
      yifa_page_fail (YIFA_PAGE (self), error);
      return;
    }
  put_duties (self, answer->duties);
  show_figures (self, answer->figures);
  yifa_home_lists_show (self->lists, answer->lists);
  show_moves (self, answer->n_moves);
  yifa_month_show (self->month, yifa_store_get_today (yifa_page_get_store (YIFA_PAGE (self))));
}

static gboolean
on_late (gpointer data)
{
  YifaHomePage *self = data;

  self->late = 0;
  if (self->duties == NULL)
    gtk_label_set_label (self->heading, _("Counting…"));
  return G_SOURCE_REMOVE;
}

static void
refresh (YifaHomePage *self)
{
  YifaStore *store = yifa_page_get_store (YIFA_PAGE (self));
  const char *today = yifa_store_get_today (store);
  Answer *answer = g_new0 (Answer, 1);

  self->is_stale = FALSE;
  answer->number = ++self->asked;
  answer->until = yifa_date_add_days (today, AHEAD_DAYS);
  show_recent (self);
  yifa_month_set_store (self->month, store);
  yifa_month_show (self->month, today);
  if (self->late == 0)
    self->late = g_timeout_add (LATE_MS, on_late, self);
  yifa_look (G_OBJECT (self), store, yifa_page_get_worker (YIFA_PAGE (self)), find_answer, answer, answer_free, on_answered);
}

static gboolean
on_refresh (gpointer data)
{
  YifaHomePage *self = data;

  self->refreshing = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* What happens behind the scenes is looked at when the page comes back into sight. */
static void
on_settled (YifaHomePage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->refreshing == 0)
    self->refreshing = g_timeout_add (100, on_refresh, self);
}

static char *
due_on_day (const char *day, gboolean *overdue, gpointer data)
{
  YifaHomePage *self = data;
  GString *text = g_string_new (NULL);

  for (guint i = 0; self->duties != NULL && i < self->duties->len; i++)
    {
      const YifaDuty *duty = self->duties->pdata[i];

      if (g_strcmp0 (duty->due_on, day) != 0)
        continue;
      *overdue |= duty->days_left < 0;
      g_string_append_printf (text, "%s%s  %s", text->len > 0 ? "\n" : "", duty->label, duty->title);
    }
  return g_string_free (text, text->len == 0);
}

static void
on_duty_activated (YifaHomePage *self, GtkListBoxRow *row)
{
  const YifaDuty *duty = g_object_get_data (G_OBJECT (row), "duty");

  yifa_calendar_open (GTK_WIDGET (self), yifa_page_get_store (YIFA_PAGE (self)), duty->kind, duty->id, duty->rule,
                      duty->period);
}

static void
on_recent_activated (YifaHomePage *self, GtkListBoxRow *row)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "id");

  yifa_go_to_record (GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), "kind"), *id, NULL);
}

static char *
yifa_home_page_dup_title (YifaPage *page)
{
  return g_strdup (_("To do"));
}

static const char *
yifa_home_page_get_help (YifaPage *page)
{
  return _("What must be done: first what is overdue, then today's matters and those of the next seven days, then what "
           "others owe us, then records that nobody follows. The small line is the article behind the date; "
           "“to be verified” means that nobody has confirmed it for this office yet. Enter opens the record.");
}

static void
yifa_home_page_focus (YifaPage *page)
{
  YifaHomePage *self = YIFA_HOME_PAGE (page);

  self->wants_focus = self->duties == NULL;
  self->focus_then = get_focus (self);
  focus_row (self, 0);
}

static void
yifa_home_page_shown (YifaPage *page)
{
  if (YIFA_HOME_PAGE (page)->is_stale)
    refresh (YIFA_HOME_PAGE (page));
}

static void
yifa_home_page_dispose (GObject *object)
{
  YifaHomePage *self = YIFA_HOME_PAGE (object);

  g_clear_handle_id (&self->refreshing, g_source_remove);
  g_clear_handle_id (&self->late, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), YIFA_TYPE_HOME_PAGE);

  G_OBJECT_CLASS (yifa_home_page_parent_class)->dispose (object);
}

static void
yifa_home_page_finalize (GObject *object)
{
  g_clear_pointer (&YIFA_HOME_PAGE (object)->duties, g_ptr_array_unref);

  G_OBJECT_CLASS (yifa_home_page_parent_class)->finalize (object);
}

static void
yifa_home_page_class_init (YifaHomePageClass *klass)
{
  YifaPageClass *page_class = YIFA_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_home_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_home_page_finalize;
  page_class->dup_title = yifa_home_page_dup_title;
  page_class->get_help = yifa_home_page_get_help;
  page_class->focus = yifa_home_page_focus;
  page_class->shown = yifa_home_page_shown;

  g_type_ensure (YIFA_TYPE_MONTH);
  g_type_ensure (YIFA_TYPE_HOME_LISTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, YifaHomePage, heading);
  gtk_widget_class_bind_template_child (widget_class, YifaHomePage, list);
  gtk_widget_class_bind_template_child (widget_class, YifaHomePage, nothing);
  gtk_widget_class_bind_template_child (widget_class, YifaHomePage, first_steps);
  gtk_widget_class_bind_template_child (widget_class, YifaHomePage, month);
  gtk_widget_class_bind_template_child (widget_class, YifaHomePage, lists);
  gtk_widget_class_bind_template_child (widget_class, YifaHomePage, moves);
  gtk_widget_class_bind_template_child (widget_class, YifaHomePage, figures);
  gtk_widget_class_bind_template_child (widget_class, YifaHomePage, figures_title);
  gtk_widget_class_bind_template_child (widget_class, YifaHomePage, recent);
  gtk_widget_class_bind_template_child (widget_class, YifaHomePage, recent_box);
  gtk_widget_class_bind_template_callback (widget_class, on_duty_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_recent_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_moves);
  gtk_widget_class_bind_template_callback (widget_class, on_day_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_register);
  gtk_widget_class_bind_template_callback (widget_class, on_units);
  gtk_widget_class_bind_template_callback (widget_class, on_rules);
}

static void
yifa_home_page_init (YifaHomePage *self)
{
  self->is_stale = TRUE; /* filled when it is first shown */
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  yifa_month_set_due (self->month, due_on_day, self);
}

YifaPage *
yifa_home_page_new (const YifaPlace *place, YifaStore *store, YifaWorker *worker)
{
  YifaHomePage *self = g_object_new (YIFA_TYPE_HOME_PAGE, "store", store, "worker", worker, NULL);

  g_signal_connect_object (store, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "refreshed", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  return YIFA_PAGE (self);
}
