/* yifa-date-entry.c - an entry for one date
 *
 * Takes whatever yifa_calendar_parse_date() understands (20261122, 11-22, 今天, +15工作日) and
 * shows it as ISO text when the keyboard leaves. What cannot be read stays as it was typed and is
 * named in "problem"; the property "date" keeps its last good value until then.
 */
#include "yifa-date-entry.h"

#include <glib/gi18n-lib.h>

#include "yifa-calendar.h"

struct _YifaDateEntry
{
  GtkBox       parent_instance;
  GtkWidget   *entry;
  GtkWidget   *button;
  GtkCalendar *calendar;
  char        *today;
  char        *date;    /* NULL: none */
  char        *problem; /* NULL: what is typed is a date, or nothing */
  gboolean     filling; /* entry or calendar is being told, and must not answer */
};

enum { PROP_DATE = 1, PROP_PROBLEM, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (YifaDateEntry, yifa_date_entry, GTK_TYPE_BOX)

static void
set_problem (YifaDateEntry *self, const char *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* The entry shows @date, unless it already does: setting equal text would move the cursor. */
static void
show_date (YifaDateEntry *self, const char *date)
{
  const char *text = date != NULL ? date : "";

  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    return;

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->filling = FALSE;
}

static void
keep_date (YifaDateEntry *self, const char *date)
{
  if (g_strcmp0 (self->date, date) == 0)
    return;

  g_free (self->date);
  self->date = g_strdup (date);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

static void
on_focus_left (YifaDateEntry *self)
{
  yifa_date_entry_commit (self);
}

static char *
read_date (YifaDateEntry *self, const char *typed)
{
  return *typed != '\0' ? yifa_calendar_parse_date (yifa_calendar_get_default (), typed, self->today) : NULL;
}

/* What can already be read counts at once, so that the form knows that it has something to save;
 * what cannot is left alone until the keyboard leaves: nobody wants to hear about half a date. */
static void
on_typed (YifaDateEntry *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *date = NULL;

  if (self->filling)
    return;

  date = read_date (self, typed);
  set_problem (self, NULL);
  if (date != NULL || *typed == '\0')
    keep_date (self, date);
}

static void
on_day_selected (YifaDateEntry *self)
{
  g_autoptr(GDateTime) day = NULL;
  g_autofree char *date = NULL;

  if (self->filling)
    return;

  day = gtk_calendar_get_date (self->calendar);
  date = g_date_time_format (day, "%Y-%m-%d");
  yifa_date_entry_set_date (self, date);
}

static void
select_in_calendar (YifaDateEntry *self, const char *date)
{
  g_autofree char *moment = NULL;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) day = NULL;

  if (date == NULL || *date == '\0')
    return;

  moment = g_strconcat (date, "T12:00:00", NULL);
  day = g_date_time_new_from_iso8601 (moment, utc);
  self->filling = TRUE;
  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
  self->filling = FALSE;
}

static void
on_popover_shown (YifaDateEntry *self)
{
  yifa_date_entry_commit (self);
  select_in_calendar (self, self->date != NULL ? self->date : self->today);
}

static void
on_today_clicked (YifaDateEntry *self)
{
  yifa_date_entry_set_date (self, self->today);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
on_none_clicked (YifaDateEntry *self)
{
  yifa_date_entry_set_date (self, NULL);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
on_released (YifaDateEntry *self, int n_press)
{
  if (n_press == 2)
    gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static GtkWidget *
make_popover (YifaDateEntry *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *today = gtk_button_new_with_mnemonic (_("_Today"));
  GtkWidget *none = gtk_button_new_with_mnemonic (_("_No date"));
  GtkGesture *click = gtk_gesture_click_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (today, "clicked", G_CALLBACK (on_today_clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (none, "clicked", G_CALLBACK (on_none_clicked), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (buttons), today);
  gtk_box_append (GTK_BOX (buttons), none);
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_popover_shown), self, G_CONNECT_SWAPPED);

  return popover;
}

/* A calendar is forty-odd widgets and a form has twenty dates: made when first asked for. */
static void
create_popover (GtkMenuButton *button, gpointer self)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, make_popover (self));
}

static gboolean
yifa_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (YIFA_DATE_ENTRY (widget)->entry);
}

static void
yifa_date_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  YifaDateEntry *self = YIFA_DATE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_DATE:
      g_value_set_string (value, yifa_date_entry_get_date (self));
      break;

    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
yifa_date_entry_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  YifaDateEntry *self = YIFA_DATE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_DATE:
      if (g_strcmp0 (g_value_get_string (value), yifa_date_entry_get_date (self)) != 0)
        yifa_date_entry_set_date (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
yifa_date_entry_finalize (GObject *object)
{
  YifaDateEntry *self = YIFA_DATE_ENTRY (object);

  g_free (self->today);
  g_free (self->date);
  g_free (self->problem);

  G_OBJECT_CLASS (yifa_date_entry_parent_class)->finalize (object);
}

static void
yifa_date_entry_class_init (YifaDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yifa_date_entry_get_property;
  object_class->set_property = yifa_date_entry_set_property;
  object_class->finalize = yifa_date_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_date_entry_grab_focus;

  properties[PROP_DATE] =
    g_param_spec_string ("date", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
yifa_date_entry_init (YifaDateEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 11);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_add_css_class (self->entry, "numeric");
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_focus_left), self, G_CONNECT_SWAPPED);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popover, self, NULL);
  gtk_widget_set_tooltip_text (self->button, _("Choose from the calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose from the calendar"), -1);

  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_box_append (GTK_BOX (self), self->entry);
  gtk_box_append (GTK_BOX (self), self->button);
}

GtkWidget *
yifa_date_entry_new (void)
{
  return g_object_new (YIFA_TYPE_DATE_ENTRY, NULL);
}

/* The entry inside, for labels and tests. */
GtkWidget *
yifa_date_entry_get_entry (YifaDateEntry *self)
{
  g_return_val_if_fail (YIFA_IS_DATE_ENTRY (self), NULL);

  return self->entry;
}

/* What 今天 and +15 are counted from. */
void
yifa_date_entry_set_today (YifaDateEntry *self, const char *today)
{
  g_return_if_fail (YIFA_IS_DATE_ENTRY (self));

  g_free (self->today);
  self->today = g_strdup (today);
}

/* ISO text; "" when there is none, as properties of empty text are. */
const char *
yifa_date_entry_get_date (YifaDateEntry *self)
{
  g_return_val_if_fail (YIFA_IS_DATE_ENTRY (self), "");

  return self->date != NULL ? self->date : "";
}

/**
 * yifa_date_entry_set_date:
 * @date: (nullable): ISO text; NULL or "" for none
 */
void
yifa_date_entry_set_date (YifaDateEntry *self, const char *date)
{
  g_return_if_fail (YIFA_IS_DATE_ENTRY (self));

  if (date != NULL && *date == '\0')
    date = NULL;

  keep_date (self, date);
  show_date (self, self->date);
  set_problem (self, NULL);
}

/* In the cell of a table there is no room for the calendar's button. */
void
yifa_date_entry_set_compact (YifaDateEntry *self, gboolean compact)
{
  g_return_if_fail (YIFA_IS_DATE_ENTRY (self));

  gtk_widget_set_visible (self->button, !compact);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), compact ? 11 : -1);
}

/**
 * yifa_date_entry_commit:
 *
 * Reads what was typed, as leaving the entry does.
 *
 * Returns: whether it is a date, or nothing
 */
gboolean
yifa_date_entry_commit (YifaDateEntry *self)
{
  const char *typed;
  g_autofree char *date = NULL;

  g_return_val_if_fail (YIFA_IS_DATE_ENTRY (self), FALSE);

  typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  date = read_date (self, typed);
  if (*typed != '\0' && date == NULL)
    {
      set_problem (self, _("This is not a date. Write it like 2026-11-22, 20261122, 11-22, 今天 or +15工作日."));
      return FALSE;
    }

  yifa_date_entry_set_date (self, date);
  return TRUE;
}

/* The sentence why the text is no date, or NULL. */
const char *
yifa_date_entry_get_problem (YifaDateEntry *self)
{
  g_return_val_if_fail (YIFA_IS_DATE_ENTRY (self), NULL);

  return self->problem;
}
