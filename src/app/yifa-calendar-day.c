/* yifa-calendar-day.c - one day of the large calendar
 *
 * A head line and one line for each entry. Lines that find no room are not drawn, and the last line says how
 * many they are: which depends on the height given, so it is drawn and not a label. What stands on the day is
 * in the accessible name whole.
 */
#include "yifa-calendar-day.h"

#include <glib/gi18n-lib.h>

#include "yifa-date.h"
#include "yifa-rows.h"

#define LEAST_WIDTH 60
#define PADDING 3
#define MOST_LINES 16 /* no cell has room for more */

struct _YifaCalendarDay
{
  GtkWidget  parent_instance;
  GtkWidget *head;
  GtkLabel  *number;
  GtkLabel  *mark;
  GtkLabel  *festival;
  GPtrArray *lines; /* (element-type GtkWidget), owned by the widget tree */
  char      *day;
  char      *kind_of_day;
  guint      n; /* of all entries, also those without a line */
  guint      n_shown;
  int        more_y;
};

G_DEFINE_FINAL_TYPE (YifaCalendarDay, yifa_calendar_day, GTK_TYPE_WIDGET)

/* By YifaDaySort: the class that colours the bar before a line. */
static const char *const sort_classes[YIFA_DAY_N_SORTS] = {
  "sort-filing", "sort-review", "sort-decision", "sort-document", "sort-adviser", "sort-contract", "sort-meeting",
  "sort-recurring",
};

static const char *const state_classes[] = {
  [YIFA_DAY_OPEN] = NULL, [YIFA_DAY_OVERDUE] = "late", [YIFA_DAY_ESTIMATE] = "estimate",
  [YIFA_DAY_PAUSED] = "past", [YIFA_DAY_DONE] = "past", [YIFA_DAY_PLANNED] = NULL, [YIFA_DAY_HELD] = "past",
};

static const char *const state_signs[] = {
  [YIFA_DAY_OPEN] = "", [YIFA_DAY_OVERDUE] = "⚠", [YIFA_DAY_ESTIMATE] = "≈", [YIFA_DAY_PAUSED] = "‖",
  [YIFA_DAY_DONE] = "✓", [YIFA_DAY_PLANNED] = "", [YIFA_DAY_HELD] = "",
};

static int
natural_height (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
yifa_calendar_day_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  YifaCalendarDay *self = YIFA_CALENDAR_DAY (widget);
  int head = natural_height (self->head);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : 3 * head + 2 * PADDING;
}

static void
place (GtkWidget *child, int y, int width, int height)
{
  GtkAllocation area = { PADDING, y, MAX (width - 2 * PADDING, 1), height };

  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_size_allocate (child, &area, -1);
}

static void
yifa_calendar_day_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  YifaCalendarDay *self = YIFA_CALENDAR_DAY (widget);
  int line = self->lines->len > 0 ? natural_height (self->lines->pdata[0]) : 0;
  int y = PADDING + natural_height (self->head);
  guint room = line > 0 ? MAX (height - PADDING - y, 0) / line : 0;

  place (self->head, PADDING, width, natural_height (self->head));
  self->n_shown = room >= self->n && self->n <= MOST_LINES ? self->n : MIN (room > 0 ? room - 1 : 0, self->lines->len);
  for (guint i = 0; i < self->lines->len; i++)
    {
      GtkWidget *child = self->lines->pdata[i];

      if (i < self->n_shown)
        place (child, y + i * line, width, line);
      else
        gtk_widget_set_child_visible (child, FALSE);
    }
  self->more_y = y + self->n_shown * line;
}

static void
yifa_calendar_day_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  YifaCalendarDay *self = YIFA_CALENDAR_DAY (widget);
  guint hidden = self->n - self->n_shown;
  g_autoptr(PangoLayout) layout = NULL;
  g_autofree char *text = NULL;
  GdkRGBA color;

  GTK_WIDGET_CLASS (yifa_calendar_day_parent_class)->snapshot (widget, snapshot);
  if (hidden == 0)
    return;

  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more", "%u more", hidden), hidden);
  layout = gtk_widget_create_pango_layout (widget, text);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING + 6, self->more_y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static gboolean
yifa_calendar_day_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return !gtk_widget_has_focus (widget) && gtk_widget_grab_focus (widget);
}

static void
yifa_calendar_day_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (YIFA_CALENDAR_DAY (object)->lines, 0);

  G_OBJECT_CLASS (yifa_calendar_day_parent_class)->dispose (object);
}

static void
yifa_calendar_day_finalize (GObject *object)
{
  YifaCalendarDay *self = YIFA_CALENDAR_DAY (object);

  g_ptr_array_unref (self->lines);
  g_free (self->day);
  g_free (self->kind_of_day);

  G_OBJECT_CLASS (yifa_calendar_day_parent_class)->finalize (object);
}

static void
yifa_calendar_day_class_init (YifaCalendarDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_calendar_day_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_calendar_day_finalize;
  widget_class->measure = yifa_calendar_day_measure;
  widget_class->size_allocate = yifa_calendar_day_size_allocate;
  widget_class->snapshot = yifa_calendar_day_snapshot;
  widget_class->focus = yifa_calendar_day_focus;
  gtk_widget_class_set_css_name (widget_class, "calendar-day");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
yifa_calendar_day_init (YifaCalendarDay *self)
{
  self->lines = g_ptr_array_new ();
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->number = GTK_LABEL (yifa_text_label_new (NULL, "number", 0));
  self->mark = GTK_LABEL (yifa_text_label_new (NULL, "mark", 0.5));
  self->festival = GTK_LABEL (yifa_text_label_new (NULL, "festival", 1));
  gtk_widget_set_hexpand (GTK_WIDGET (self->festival), TRUE);
  gtk_label_set_ellipsize (self->mark, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_ellipsize (self->number, PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->mark));
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->festival));
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
yifa_calendar_day_new (void)
{
  return g_object_new (YIFA_TYPE_CALENDAR_DAY, NULL);
}

static void
set_class (GtkWidget *widget, const char *class, gboolean applies)
{
  (applies ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, class);
}

char *
yifa_calendar_day_describe (YifaCalendar *calendar, const char *day)
{
  int workday = yifa_calendar_is_workday (calendar, day);
  const char *festival = yifa_calendar_get_holiday (calendar, day);
  gboolean weekend = yifa_date_weekday (day) >= 6;

  if (workday < 0)
    return g_strdup (_("holidays of this year not known"));
  if (workday > 0)
    return g_strdup (weekend ? _("working day by the notice on holidays") : _("working day"));
  if (festival != NULL)
    return g_strdup_printf (_("%s, day off"), festival);

  return g_strdup (_("day off"));
}

/* Says in one sign what the calendar knows beyond the day of the week. */
static const char *
mark_of (int workday, gboolean weekend, const char *festival)
{
  if (workday > 0 && weekend)
    return C_("made a working day", "W");

  return workday == 0 && festival != NULL ? C_("day off", "R") : "";
}

void
yifa_calendar_day_show (YifaCalendarDay *self, YifaCalendar *calendar, const char *day, const char *today,
                        gboolean other_month)
{
  int workday = yifa_calendar_is_workday (calendar, day);
  gboolean weekend = yifa_date_weekday (day) >= 6;
  const char *festival = yifa_calendar_get_holiday (calendar, day);
  g_autofree char *number = g_strdup_printf ("%d", atoi (day + 8));

  g_free (self->day);
  self->day = g_strdup (day);
  g_free (self->kind_of_day);
  self->kind_of_day = yifa_calendar_day_describe (calendar, day);
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->mark, mark_of (workday, weekend, festival));
  gtk_widget_set_visible (GTK_WIDGET (self->mark), *gtk_label_get_label (self->mark) != '\0');
  gtk_label_set_label (self->festival, festival != NULL ? festival : "");
  set_class (GTK_WIDGET (self), "other-month", other_month);
  set_class (GTK_WIDGET (self), "rest", workday == 0 || (workday < 0 && weekend));
  set_class (GTK_WIDGET (self), "makeup", workday > 0 && weekend);
  set_class (GTK_WIDGET (self), "unknown", workday < 0);
  set_class (GTK_WIDGET (self), "today", g_str_equal (day, today));
}

/* A duty is named by what is to be done, an appointment by which one it is. */
static GtkWidget *
make_line (const YifaDayEntry *entry)
{
  const char *words = entry->is_named ? entry->title : entry->label;
  const char *sign = state_signs[entry->state];
  g_autofree char *text = g_strconcat (sign, *sign != '\0' ? " " : "", words, NULL);
  GtkWidget *label = yifa_text_label_new (text, "line", 0);

  gtk_widget_add_css_class (label, sort_classes[entry->sort]);
  if (state_classes[entry->state] != NULL)
    gtk_widget_add_css_class (label, state_classes[entry->state]);
  return label;
}

static void
set_words (YifaCalendarDay *self, GPtrArray *entries)
{
  GString *tip = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (guint i = 0; i < MIN (entries->len, MOST_LINES); i++)
    {
      const YifaDayEntry *entry = entries->pdata[i];

      g_string_append_printf (tip, "%s%s  %s", i > 0 ? "\n" : "", entry->label, entry->title);
    }
  name = g_strdup_printf ("%s %s %s", self->day, self->kind_of_day, tip->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tip->len > 0 ? tip->str : self->kind_of_day);
  yifa_row_set_name (GTK_WIDGET (self), name);
  g_string_free (tip, TRUE);
}

void
yifa_calendar_day_set_entries (YifaCalendarDay *self, GPtrArray *entries)
{
  for (guint i = 0; i < self->lines->len; i++)
    gtk_widget_unparent (self->lines->pdata[i]);
  g_ptr_array_set_size (self->lines, 0);

  self->n = entries->len;
  for (guint i = 0; i < MIN (entries->len, MOST_LINES); i++)
    {
      GtkWidget *line = make_line (entries->pdata[i]);

      gtk_widget_set_parent (line, GTK_WIDGET (self));
      g_ptr_array_add (self->lines, line);
    }
  set_words (self, entries);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
yifa_calendar_day_set_chosen (YifaCalendarDay *self, gboolean chosen)
{
  set_class (GTK_WIDGET (self), "chosen", chosen);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

const char *
yifa_calendar_day_get_day (YifaCalendarDay *self)
{
  return self->day;
}

guint
yifa_calendar_day_get_n (YifaCalendarDay *self)
{
  return self->n;
}

guint
yifa_calendar_day_get_n_shown (YifaCalendarDay *self)
{
  return self->n_shown;
}
