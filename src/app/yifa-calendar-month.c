/* yifa-calendar-month.c - a month as a large calendar
 *
 * Six weeks of days, made once; a week that has no day of the month is not shown. The keys move as in a
 * table, and go over into the months beside it.
 */
#include "yifa-calendar-month.h"

#include <glib/gi18n-lib.h>

#include "yifa-date.h"

#define WEEKS 6
#define DAYS 7

struct _YifaCalendarMonth
{
  GtkBox           parent_instance;
  GtkWidget       *weeks[WEEKS];
  YifaCalendarDay *days[WEEKS * DAYS];
  char            *today;
  char            *chosen;
};

enum { CHOOSE, OPEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaCalendarMonth, yifa_calendar_month, GTK_TYPE_BOX)

static void
choose (YifaCalendarMonth *self, const char *day)
{
  g_autofree char *kept = g_strdup (day); /* the cell it belongs to is about to show another */

  if (kept != NULL)
    g_signal_emit (self, signals[CHOOSE], 0, kept);
}

typedef struct
{
  guint key;
  int   days;
  int   months;
} Move;

static const Move moves[] = {
  { GDK_KEY_Left,         -1,  0 }, { GDK_KEY_Right,         1, 0 },
  { GDK_KEY_Up,           -7,  0 }, { GDK_KEY_Down,          7, 0 },
  { GDK_KEY_Page_Up,       0, -1 }, { GDK_KEY_Page_Down,     0, 1 },
  { GDK_KEY_KP_Left,      -1,  0 }, { GDK_KEY_KP_Right,      1, 0 },
  { GDK_KEY_KP_Up,        -7,  0 }, { GDK_KEY_KP_Down,       7, 0 },
  { GDK_KEY_KP_Page_Up,    0, -1 }, { GDK_KEY_KP_Page_Down,  0, 1 },
};

static gboolean
move (YifaCalendarMonth *self, guint key)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (moves[i].key == key)
      {
        g_autofree char *day = moves[i].months != 0 ? yifa_date_add_months (self->chosen, moves[i].months)
                                                    : yifa_date_add_days (self->chosen, moves[i].days);

        choose (self, day);
        return TRUE;
      }
  return FALSE;
}

static gboolean
on_key (YifaCalendarMonth *self, guint key, guint code, GdkModifierType state)
{
  if (self->chosen == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    {
      choose (self, self->today);
      return TRUE;
    }
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      g_signal_emit (self, signals[OPEN], 0, self->chosen);
      return TRUE;
    }
  return move (self, key);
}

static void
on_pressed (GtkGestureClick *gesture, int n, double x, double y, YifaCalendarDay *day)
{
  GtkWidget *month = gtk_widget_get_ancestor (GTK_WIDGET (day), YIFA_TYPE_CALENDAR_MONTH);

  gtk_widget_grab_focus (GTK_WIDGET (day));
  choose (YIFA_CALENDAR_MONTH (month), yifa_calendar_day_get_day (day));
}

static void
add_weekdays (YifaCalendarMonth *self)
{
  const char *names[DAYS] = { _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"),
                              _("Sunday") };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  for (int i = 0; i < DAYS; i++)
    {
      GtkWidget *label = gtk_label_new (names[i]);

      gtk_widget_add_css_class (label, "weekday");
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_box_append (GTK_BOX (self), row);
}

static YifaCalendarDay *
make_day (void)
{
  GtkWidget *day = yifa_calendar_day_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), day);
  gtk_widget_add_controller (day, GTK_EVENT_CONTROLLER (click));
  return YIFA_CALENDAR_DAY (day);
}

static void
add_weeks (YifaCalendarMonth *self)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "homogeneous", TRUE,
                                  "vexpand", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days of the month"), -1);
  for (int week = 0; week < WEEKS; week++)
    {
      self->weeks[week] = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                        NULL);
      for (int i = 0; i < DAYS; i++)
        {
          self->days[week * DAYS + i] = make_day ();
          gtk_box_append (GTK_BOX (self->weeks[week]), GTK_WIDGET (self->days[week * DAYS + i]));
        }
      gtk_box_append (GTK_BOX (grid), self->weeks[week]);
    }
  gtk_box_append (GTK_BOX (self), grid);
}

static void
yifa_calendar_month_finalize (GObject *object)
{
  YifaCalendarMonth *self = YIFA_CALENDAR_MONTH (object);

  g_free (self->today);
  g_free (self->chosen);

  G_OBJECT_CLASS (yifa_calendar_month_parent_class)->finalize (object);
}

static void
yifa_calendar_month_class_init (YifaCalendarMonthClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yifa_calendar_month_finalize;

  signals[CHOOSE] = g_signal_new ("choose", YIFA_TYPE_CALENDAR_MONTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPEN] = g_signal_new ("open", YIFA_TYPE_CALENDAR_MONTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
yifa_calendar_month_init (YifaCalendarMonth *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "calendar");
  add_weekdays (self);
  add_weeks (self);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
yifa_calendar_month_new (void)
{
  return g_object_new (YIFA_TYPE_CALENDAR_MONTH, NULL);
}

char *
yifa_calendar_month_dup_first (const char *day)
{
  g_autofree char *first = g_strdup_printf ("%.8s01", day);

  return yifa_date_add_days (first, 1 - yifa_date_weekday (first)); /* weeks begin on Monday */
}

char *
yifa_calendar_month_dup_last (const char *day)
{
  g_autofree char *first = yifa_calendar_month_dup_first (day);

  return yifa_date_add_days (first, WEEKS * DAYS - 1);
}

/* Entries come by day: those of one day stand together. */
static GPtrArray *
entries_of (GPtrArray *entries, const char *day, guint *from)
{
  GPtrArray *found = g_ptr_array_new ();

  while (*from < entries->len && strcmp (((YifaDayEntry *) entries->pdata[*from])->day, day) < 0)
    ++*from;
  for (; *from < entries->len && g_str_equal (((YifaDayEntry *) entries->pdata[*from])->day, day); ++*from)
    g_ptr_array_add (found, entries->pdata[*from]);

  return found;
}

/**
 * yifa_calendar_month_show:
 * @chosen: its month is shown
 * @entries: (element-type YifaDayEntry): by day, as yifa_day_entries() gives them; not kept
 */
void
yifa_calendar_month_show (YifaCalendarMonth *self, YifaCalendar *calendar, const char *today, const char *chosen,
                          GPtrArray *entries)
{
  g_autofree char *first = yifa_calendar_month_dup_first (chosen);
  guint from = 0;

  g_free (self->today);
  self->today = g_strdup (today);
  g_free (self->chosen);
  self->chosen = g_strdup (chosen);
  for (int i = 0; i < WEEKS * DAYS; i++)
    {
      g_autofree char *day = yifa_date_add_days (first, i);
      g_autoptr(GPtrArray) of_day = entries_of (entries, day, &from);
      gboolean other = strncmp (day, chosen, 7) != 0;

      if (i % DAYS == 0)
        gtk_widget_set_visible (self->weeks[i / DAYS], i == 0 || !other);
      yifa_calendar_day_show (self->days[i], calendar, day, today, other);
      yifa_calendar_day_set_entries (self->days[i], of_day);
      yifa_calendar_day_set_chosen (self->days[i], g_str_equal (day, chosen));
    }
}

YifaCalendarDay *
yifa_calendar_month_find (YifaCalendarMonth *self, const char *day)
{
  for (int i = 0; i < WEEKS * DAYS; i++)
    if (g_strcmp0 (yifa_calendar_day_get_day (self->days[i]), day) == 0)
      return self->days[i];

  return NULL;
}

/* The keyboard goes to the day that is chosen. */
void
yifa_calendar_month_focus (YifaCalendarMonth *self)
{
  YifaCalendarDay *day = yifa_calendar_month_find (self, self->chosen);

  if (day != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (day));
}
