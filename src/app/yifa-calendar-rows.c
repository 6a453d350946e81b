/* yifa-calendar-rows.c - entries of a calendar as rows
 *
 * Wide, one line and its article, for the list of a month; or as a narrow card that also says why the date is
 * the date, for the side of the calendar.
 */
#include "yifa-calendar-rows.h"

#include <glib/gi18n-lib.h>

#include "yifa-calendar-day.h"
#include "yifa-date.h"
#include "yifa-page.h"
#include "yifa-recurring-done.h"
#include "yifa-rows.h"

#define SORT_WIDTH 84
#define LEFT_WIDTH 96
#define MOST_WHAT_CHARS 26
#define CARD_CHARS 30
#define SOON_DAYS 7

static const char *
class_of (const YifaDayEntry *entry)
{
  if (entry->state == YIFA_DAY_OVERDUE)
    return "overdue";
  if (entry->state == YIFA_DAY_ESTIMATE)
    return "soon";

  return entry->state == YIFA_DAY_OPEN && entry->days_left <= SOON_DAYS ? "soon" : "dim-label";
}

static char *
dup_left (const YifaDayEntry *entry)
{
  g_autofree char *left = yifa_day_entry_dup_left (entry);

  if (entry->state == YIFA_DAY_ESTIMATE)
    return g_strdup (_("holidays not known, estimated"));

  return g_steal_pointer (&left);
}

static GtkWidget *
make_wrapped (const char *text, const char *class)
{
  GtkWidget *label = yifa_text_label_new (text, class, 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CARD_CHARS);
  return label;
}

static GtkWidget *
wrap_in_row (const YifaDayEntry *entry, GtkWidget *child)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *left = dup_left (entry);
  g_autofree char *name = g_strdup_printf ("%s %s %s %s %s", entry->day, entry->label, entry->title, left,
                                           entry->why != NULL ? entry->why : "");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_widget_add_css_class (row, "duty");
  yifa_row_set_name (row, name);
  g_object_set_data (G_OBJECT (row), "entry", (gpointer) entry);
  return row;
}

static GtkWidget *
make_words (const YifaDayEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *what = yifa_text_label_new (entry->label, "what", 0);
  GtkWidget *title = yifa_text_label_new (entry->title, NULL, 0);

  gtk_label_set_max_width_chars (GTK_LABEL (what), MOST_WHAT_CHARS);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), what);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (box), line);
  if (entry->basis != NULL && *entry->basis != '\0')
    gtk_box_append (GTK_BOX (box), yifa_text_label_new (entry->basis, "rule", 0));
  gtk_widget_set_tooltip_text (box, entry->why != NULL ? entry->why : entry->title);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

/**
 * yifa_calendar_row_new:
 *
 * Returns: (transfer floating): a GtkListBoxRow
 */
GtkWidget *
yifa_calendar_row_new (const YifaDayEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *sort = yifa_text_label_new (yifa_day_sort_get_label (entry->sort), "dim-label", 0);
  g_autofree char *left = dup_left (entry);
  GtkWidget *state = yifa_text_label_new (left, class_of (entry), 1);

  gtk_widget_set_size_request (sort, SORT_WIDTH, -1);
  gtk_widget_set_size_request (state, LEFT_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), sort);
  gtk_box_append (GTK_BOX (box), make_words (entry));
  if (entry->who != NULL)
    gtk_box_append (GTK_BOX (box), yifa_text_label_new (entry->who, "dim-label", 0));
  gtk_box_append (GTK_BOX (box), state);
  return wrap_in_row (entry, box);
}

/**
 * yifa_calendar_card_new:
 *
 * Returns: (transfer floating): a GtkListBoxRow, narrow and with all its words
 */
GtkWidget *
yifa_calendar_card_new (const YifaDayEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *left = dup_left (entry);
  GtkWidget *title = make_wrapped (entry->title, NULL);

  gtk_box_append (GTK_BOX (box), make_wrapped (entry->label, "what"));
  gtk_label_set_lines (GTK_LABEL (title), 3);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (left, class_of (entry), 0));
  if (entry->who != NULL)
    gtk_box_append (GTK_BOX (box), make_wrapped (entry->who, "dim-label"));
  if (entry->why != NULL || entry->basis != NULL)
    gtk_box_append (GTK_BOX (box), make_wrapped (entry->why != NULL ? entry->why : entry->basis, "rule"));
  return wrap_in_row (entry, box);
}

const YifaDayEntry *
yifa_calendar_row_get_entry (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "entry");
}

void
yifa_calendar_open (GtkWidget *widget, YifaStore *store, const YifaKind *kind, gint64 id, const char *rule,
                    const char *period)
{
  g_autoptr(YifaQuery) given = NULL;

  if (period == NULL)
    {
      yifa_go_to_record (widget, kind, id, rule);
      return;
    }

  given = yifa_query_new ();
  yifa_query_where (given, "rule", YIFA_EQUAL, rule);
  yifa_query_where (given, "period", YIFA_EQUAL, period);
  yifa_query_where (given, "done_on", YIFA_EQUAL, yifa_store_get_today (store));
  yifa_go_to_new (widget, &yifa_recurring_done, given);
}

char *
yifa_calendar_dup_day (YifaCalendar *calendar, const char *day)
{
  const char *const weekdays[] = { _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"),
                                   _("Sunday") };
  g_autofree char *words = yifa_date_to_words (day);
  g_autofree char *sort = yifa_calendar_day_describe (calendar, day);

  return g_strdup_printf (_("%s %s, %s"), words, weekdays[yifa_date_weekday (day) - 1], sort);
}
