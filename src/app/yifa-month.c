/* yifa-month.c - a small calendar of one month
 *
 * Six weeks of labels, made once. Working days come from the yearly notices; a year without a notice shows
 * plain weekends and says so, instead of guessing. GtkCalendar knows neither.
 */
#include "yifa-month.h"

#include <glib/gi18n-lib.h>

#include "yifa-calendar.h"
#include "yifa-date.h"

#define WEEKS 6
#define DAYS 7

struct _YifaMonth
{
  GtkBox        parent_instance;
  GtkLabel     *title;
  GtkLabel     *note;
  GtkWidget    *days[WEEKS * DAYS];
  char         *today;
  char         *first; /* of the month in sight */
  YifaStore    *store; /* whose calendar it is; NULL: the shipped one */
  YifaMonthDue  due;
  gpointer      due_data;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaMonth, yifa_month, GTK_TYPE_BOX)

static const char *const day_classes[] = { "other-month", "rest", "makeup", "due", "overdue", "today" };

static YifaCalendar *
calendar_of (YifaMonth *self)
{
  return self->store != NULL ? yifa_calendar_of (self->store) : yifa_calendar_get_default ();
}

static void
show_day (YifaMonth *self, GtkWidget *label, const char *day)
{
  YifaCalendar *calendar = calendar_of (self);
  int workday = yifa_calendar_is_workday (calendar, day);
  int weekday = yifa_date_weekday (day);
  gboolean weekend = weekday >= 6;
  gboolean overdue = FALSE;
  g_autofree char *tip = self->due != NULL ? self->due (day, &overdue, self->due_data) : NULL;
  g_autofree char *text = g_strdup_printf ("%d", atoi (day + 8));
  g_autofree char *name = g_strdup_printf ("%s %s", day, tip != NULL ? tip : "");
  const gboolean applies[] = {
    strncmp (day, self->first, 7) != 0, workday == 0 || (workday < 0 && weekend), workday > 0 && weekend,
    tip != NULL, overdue, g_strcmp0 (day, self->today) == 0,
  };

  for (guint i = 0; i < G_N_ELEMENTS (day_classes); i++)
    (applies[i] ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (label, day_classes[i]);
  g_object_set_data_full (G_OBJECT (label), "day", g_strdup (day), g_free);
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, tip != NULL ? tip : applies[2] ? _("A working day by the notice on holidays") : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
refresh (YifaMonth *self)
{
  int back = (yifa_date_weekday (self->first) + 6) % 7; /* weeks begin on Monday */
  g_autofree char *day = yifa_date_add_days (self->first, -back);
  g_autofree char *title = g_strdup_printf (_("%d-%02d"), yifa_date_year (self->first), atoi (self->first + 5));
  gboolean known = yifa_calendar_knows (calendar_of (self), yifa_date_year (self->first));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->note, known ? "" : _("The holidays of this year are not known yet."));
  gtk_widget_set_visible (GTK_WIDGET (self->note), !known);
  for (guint i = 0; i < WEEKS * DAYS; i++)
    {
      char *next;

      show_day (self, self->days[i], day);
      next = yifa_date_add_days (day, 1);
      g_free (day);
      day = next;
    }
}

static void
turn (YifaMonth *self, int months)
{
  char *first;

  if (self->first == NULL)
    return;

  first = yifa_date_add_months (self->first, months);
  g_free (self->first);
  self->first = first;
  refresh (self);
}

static void
on_previous (YifaMonth *self)
{
  turn (self, -1);
}

static void
on_next (YifaMonth *self)
{
  turn (self, 1);
}

static GtkWidget *
make_arrow (YifaMonth *self, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_head (YifaMonth *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_box_append (GTK_BOX (row), make_arrow (self, "go-previous-symbolic", _("Previous month"), G_CALLBACK (on_previous)));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (row), make_arrow (self, "go-next-symbolic", _("Next month"), G_CALLBACK (on_next)));
  gtk_box_append (GTK_BOX (self), row);
}

static void
on_day_pressed (GtkGestureClick *gesture, int n, double x, double y, YifaMonth *self)
{
  GtkWidget *label = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (self->first != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (label), "day"));
}

static GtkWidget *
make_day (YifaMonth *self)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (on_day_pressed), self, 0);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_css_class (label, "day");
  return label;
}

static void
add_days (YifaMonth *self)
{
  const char *weekdays[DAYS] = { _("Mo"), _("Tu"), _("We"), _("Th"), _("Fr"), _("Sa"), _("Su") };
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (int i = 0; i < DAYS; i++)
    {
      GtkWidget *label = gtk_label_new (weekdays[i]);

      gtk_widget_add_css_class (label, "weekday");
      gtk_grid_attach (GTK_GRID (grid), label, i, 0, 1, 1);
    }
  for (int i = 0; i < WEEKS * DAYS; i++)
    {
      self->days[i] = make_day (self);
      gtk_grid_attach (GTK_GRID (grid), self->days[i], i % DAYS, 1 + i / DAYS, 1, 1);
    }
  gtk_box_append (GTK_BOX (self), grid);
}

static void
yifa_month_finalize (GObject *object)
{
  YifaMonth *self = YIFA_MONTH (object);

  g_clear_object (&self->store);
  g_free (self->today);
  g_free (self->first);

  G_OBJECT_CLASS (yifa_month_parent_class)->finalize (object);
}

static void
yifa_month_class_init (YifaMonthClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yifa_month_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", YIFA_TYPE_MONTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
yifa_month_init (YifaMonth *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "month");
  add_head (self);
  add_days (self);
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->note, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "soon");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->note));
}

GtkWidget *
yifa_month_new (void)
{
  return g_object_new (YIFA_TYPE_MONTH, NULL);
}

/**
 * yifa_month_set_due:
 * @due: asked for every day in sight, whenever the month is shown; @data must outlive the widget
 */
void
yifa_month_set_due (YifaMonth *self, YifaMonthDue due, gpointer data)
{
  self->due = due;
  self->due_data = data;
}

/**
 * yifa_month_set_store:
 *
 * The days off are those that this office counts by.
 */
void
yifa_month_set_store (YifaMonth *self, YifaStore *store)
{
  g_return_if_fail (YIFA_IS_MONTH (self));

  g_set_object (&self->store, store);
}

/**
 * yifa_month_show:
 *
 * Shows the month of @today, or the one last turned to, anew.
 */
void
yifa_month_show (YifaMonth *self, const char *today)
{
  g_return_if_fail (YIFA_IS_MONTH (self));

  if (g_strcmp0 (self->today, today) != 0)
    {
      g_free (self->today);
      g_free (self->first);
      self->today = g_strdup (today);
      self->first = g_strdup_printf ("%.8s01", today);
    }
  refresh (self);
}
