/* yifa-calendar-notices.c - the notice of a year's days off, as a picture
 *
 * Who enters or confirms a notice compares it month by month with the printed one, as a calendar; a span that
 * is not understood is named with its number. The months follow what is typed, before anything is saved.
 */
#include "yifa-calendar-notices.h"

#include "yifa-calendar-days.h"
#include "yifa-calendar-notice.h"
#include "yifa-date.h"
#include "yifa-dialogs.h"
#include "yifa-form-part.h"
#include "yifa-moves.h"
#include "yifa-rows.h"

#define MONTHS 12
#define WEEKS 6
#define DAYS 7
#define MONTHS_IN_ROW 6

struct _YifaCalendarNotices
{
  GtkBox      parent_instance;
  YifaStore  *store;
  YifaRecord *record;
  GtkLabel   *count;
  GtkLabel   *problems;
  GtkLabel   *titles[MONTHS];
  GtkLabel   *days[MONTHS][WEEKS * DAYS];
  guint       asking;
};

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaCalendarNotices, yifa_calendar_notices, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

static const char *
text (YifaCalendarNotices *self, guint field)
{
  return yifa_record_get_text (self->record, field);
}

static int
year_of (YifaCalendarNotices *self)
{
  gint64 year = yifa_record_get_int (self->record, YIFA_CALENDAR_NOTICE_YEAR);

  return year >= YIFA_CALENDAR_FIRST_YEAR && year <= YIFA_CALENDAR_LAST_YEAR
           ? (int) year : yifa_date_year (yifa_store_get_today (self->store)) + 1;
}

/* Span by span, so that one that is wrong hides no other. */
static GHashTable *
read_days (YifaCalendarNotices *self, guint field, GString *problems)
{
  GHashTable *days = yifa_calendar_days_new ();
  const char *label = yifa_field_get_label (&yifa_calendar_notice.fields[field]);
  const char *typed = text (self, field) != NULL ? text (self, field) : "";
  g_auto(GStrv) spans = g_regex_split_simple ("\\s*[;；\\n]\\s*", typed, 0, 0);

  for (guint i = 0; spans[i] != NULL; i++)
    if (*spans[i] != '\0' && !yifa_calendar_days_add (days, year_of (self), spans[i]))
      {
        g_string_append (problems, problems->len > 0 ? "\n" : "");
        g_string_append_printf (problems, _("%s, span %u: “%s” is not understood."), label, i + 1, spans[i]);
      }
  return days;
}

static void
set_class (GtkWidget *widget, const char *class, gboolean applies)
{
  (applies ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, class);
}

static void
show_day (GtkLabel *label, const char *day, gboolean other_month, GHashTable *rests, GHashTable *works)
{
  gboolean weekend = yifa_date_weekday (day) >= 6;
  const char *festival = g_hash_table_lookup (rests, day);
  gboolean works_then = g_hash_table_contains (works, day);
  g_autofree char *number = other_month ? g_strdup ("") : g_strdup_printf ("%d", atoi (day + 8));
  g_autofree char *name = g_strdup_printf ("%s %s", day, festival != NULL ? festival : works_then ? _("make-up day") : "");

  gtk_label_set_label (label, number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), other_month ? NULL : name);
  set_class (GTK_WIDGET (label), "weekend", !other_month && weekend && !works_then);
  set_class (GTK_WIDGET (label), "off", !other_month && g_hash_table_contains (rests, day));
  set_class (GTK_WIDGET (label), "made-up", !other_month && works_then);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_month (YifaCalendarNotices *self, int month, GHashTable *rests, GHashTable *works)
{
  g_autofree char *first = g_strdup_printf ("%04d-%02d-01", year_of (self), month + 1);
  g_autofree char *title = g_strdup_printf (_("%d-%02d"), year_of (self), month + 1);
  g_autofree char *from = yifa_date_add_days (first, 1 - yifa_date_weekday (first));

  gtk_label_set_label (self->titles[month], title);
  for (int i = 0; i < WEEKS * DAYS; i++)
    {
      g_autofree char *day = yifa_date_add_days (from, i);

      show_day (self->days[month][i], day, strncmp (day, first, 7) != 0, rests, works);
    }
}

static void
show_problems (YifaCalendarNotices *self, GString *problems)
{
  const char *rest = text (self, YIFA_CALENDAR_NOTICE_REST);
  g_autofree char *wrong = problems->len == 0 && rest != NULL
                             ? yifa_calendar_days_check (year_of (self), rest, text (self, YIFA_CALENDAR_NOTICE_WORK))
                             : NULL;

  if (wrong != NULL)
    g_string_append (problems, wrong);
  gtk_label_set_label (self->problems, problems->str);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), problems->len > 0);
}

static void
show (YifaCalendarNotices *self)
{
  g_autoptr(GString) problems = g_string_new (NULL);
  g_autoptr(GHashTable) rests = NULL;
  g_autoptr(GHashTable) works = NULL;
  g_autofree char *count = NULL;

  if (self->record == NULL)
    return;

  rests = read_days (self, YIFA_CALENDAR_NOTICE_REST, problems);
  works = read_days (self, YIFA_CALENDAR_NOTICE_WORK, problems);
  count = g_strdup_printf (_("%d: %u days off, %u make-up days. Compare them with the printed notice, month by month."),
                           year_of (self), g_hash_table_size (rests), g_hash_table_size (works));
  gtk_label_set_label (self->count, count);
  show_problems (self, problems);
  for (int month = 0; month < MONTHS; month++)
    show_month (self, month, rests, works);
}

static gboolean
on_ask (gpointer data)
{
  YifaCalendarNotices *self = data;

  self->asking = 0;
  yifa_moves_ask (GTK_WIDGET (self), self->store);
  return G_SOURCE_REMOVE;
}

/* The days count from now on, or no more: what does that move? Asked when the act is through. */
static void
on_stage (YifaCalendarNotices *self)
{
  const char *stage = yifa_record_get_stage (self->record);

  if (self->asking == 0 && (g_strcmp0 (stage, "confirmed") == 0 || g_strcmp0 (stage, "replaced") == 0))
    self->asking = g_idle_add (on_ask, self);
}

static void
watch (YifaCalendarNotices *self, YifaRecord *record)
{
  static const guint watched[] = { YIFA_CALENDAR_NOTICE_YEAR, YIFA_CALENDAR_NOTICE_REST, YIFA_CALENDAR_NOTICE_WORK };

  if (self->record == record)
    return;
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_set_object (&self->record, record);
  for (guint i = 0; record != NULL && i < G_N_ELEMENTS (watched); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", yifa_calendar_notice.fields[watched[i]].name, NULL);

      g_signal_connect_object (record, signal, G_CALLBACK (show), self, G_CONNECT_SWAPPED);
    }
  if (record != NULL)
    g_signal_connect_object (record, "notify::stage", G_CALLBACK (on_stage), self, G_CONNECT_SWAPPED);
}

static void
form_part_bind (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaCalendarNotices *self = YIFA_CALENDAR_NOTICES (part);

  g_set_object (&self->store, store);
  watch (self, record);
  show (self);
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = form_part_bind;
}

static GtkWidget *
make_month (YifaCalendarNotices *self, int month)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *grid = gtk_grid_new ();

  self->titles[month] = GTK_LABEL (yifa_text_label_new (NULL, "month-name", 0.5));
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (int i = 0; i < WEEKS * DAYS; i++)
    {
      self->days[month][i] = GTK_LABEL (gtk_label_new (NULL));
      gtk_widget_add_css_class (GTK_WIDGET (self->days[month][i]), "small-day");
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->days[month][i]), i % DAYS, i / DAYS, 1, 1);
    }
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->titles[month]));
  gtk_box_append (GTK_BOX (box), grid);
  return box;
}

static void
yifa_calendar_notices_dispose (GObject *object)
{
  YifaCalendarNotices *self = YIFA_CALENDAR_NOTICES (object);

  g_clear_handle_id (&self->asking, g_source_remove);
  watch (self, NULL);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (yifa_calendar_notices_parent_class)->dispose (object);
}

static void
yifa_calendar_notices_class_init (YifaCalendarNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_calendar_notices_dispose;
}

static void
yifa_calendar_notices_init (YifaCalendarNotices *self)
{
  GtkWidget *year = gtk_grid_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "year");
  self->count = GTK_LABEL (yifa_text_label_new (NULL, "dim-label", 0));
  self->problems = GTK_LABEL (yifa_text_label_new (NULL, "field-problem", 0));
  gtk_label_set_ellipsize (self->problems, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (self->problems, TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (year), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (year), 18);
  gtk_grid_set_row_spacing (GTK_GRID (year), 8);
  for (int month = 0; month < MONTHS; month++)
    gtk_grid_attach (GTK_GRID (year), make_month (self, month), month % MONTHS_IN_ROW, month / MONTHS_IN_ROW, 1, 1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->problems));
  gtk_box_append (GTK_BOX (self), year);
}

static void
on_source_written (GtkWidget *widget, const char *source, gpointer path)
{
  YifaPage *page = YIFA_PAGE (widget);
  const YifaNoticeHead head = { .source = source };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) notices = yifa_calendar_notice_import_file (yifa_page_get_store (page), path, &head, &error);
  g_autofree char *message = NULL;

  if (notices == NULL)
    {
      yifa_page_fail (page, error);
      return;
    }
  if (notices->len == 1)
    yifa_go_to_record (widget, &yifa_calendar_notice, yifa_record_get_id (notices->pdata[0]), NULL);
  else
    yifa_go_to_list (widget, &yifa_calendar_notice, NULL);
  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u notice was read; somebody else has to confirm it.",
                                          "%u notices were read; somebody else has to confirm them.", notices->len),
                             notices->len);
  yifa_page_tell (page, message);
}

static void
on_file_chosen (GtkWidget *widget, GPtrArray *files, gpointer unused)
{
  char *path = g_file_get_path (files->pdata[0]);

  if (path != NULL)
    yifa_ask_text (widget, _("Where do these days come from?"),
                   _("The notice with its number and date, or the address it was taken from; kept with the days."),
                   _("_Read the Days"), TRUE, on_source_written, path, g_free);
}

void
yifa_calendar_notices_ask_file (YifaPage *page)
{
  static const char *const patterns[] = { "*.ini", "*.json", "*.txt", NULL };

  yifa_choose (GTK_WIDGET (page), YIFA_CHOOSE_FILE, _("A file with the days off of a year"), NULL, patterns,
               on_file_chosen, NULL, NULL);
}

/**
 * yifa_calendar_notices_begin:
 * @year: the first year that may lack its notice
 */
void
yifa_calendar_notices_begin (GtkWidget *widget, YifaStore *store, int year)
{
  g_autoptr(YifaQuery) given = yifa_query_new ();
  g_autofree char *title = NULL;

  while (yifa_calendar_knows (yifa_calendar_of (store), year))
    year++;
  title = g_strdup_printf (_("Notice of the General Office of the State Council on days off in %d"), year);
  yifa_query_where_id (given, "year", year);
  yifa_query_where (given, "scope", YIFA_EQUAL, "national");
  yifa_query_where (given, "title", YIFA_EQUAL, title);
  yifa_go_to_new (widget, &yifa_calendar_notice, given);
}
