/* yifa-calendar.c - statutory working days
 *
 * A working day is a day made one by the year's notice, or a Monday to Friday that the notice
 * does not give off. Days of a year without a notice are neither: every question that touches
 * one is answered with "missing", because a guessed date would be printed as a legal one.
 */
#include "yifa-calendar.h"

#include <stdlib.h>
#include <string.h>

#include "yifa-calendar-days.h"
#include "yifa-calendar-notice.h"
#include "yifa-date.h"
#include "yifa-rules.h"

#define CALENDAR_FILE "calendar.ini"
#define CACHE "yifa-calendar"

#define WATCHED "yifa-calendar-watched"

#define LAST_DAY G_MAXINT32
#define WEEKDAY(day) (((day) - 1) % 7 + 1) /* 1 Monday to 7 Sunday */

enum { UNKNOWN, WORK, REST };

struct _YifaCalendar
{
  char       *version;
  GHashTable *years;   /* int to itself: those with a notice of the State Council */
  GPtrArray  *notices; /* (element-type Notice) */
  GHashTable *rests;   /* ISO date to the festival's name */
  guint32     first;   /* of the days below, as yifa_date_to_day() counts */
  guint       n_days;
  guint8     *days;    /* what each is */
};

static const YifaField fields[] = {
  { "notice",       N_("Holiday notice"),           YIFA_TEXT, YIFA_REQUIRED },
  { "number",       N_("Issue number"),     YIFA_TEXT },
  { "source",       N_("Source"),           YIFA_TEXT, YIFA_REQUIRED },
  { "rest",         N_("Days off"),         YIFA_TEXT, YIFA_REQUIRED },
  { "work",         N_("Make-up days"),     YIFA_TEXT },
  { "local",        N_("Local days off"),   YIFA_TEXT },
  { "local_source", N_("Source of these"),  YIFA_TEXT },
  { NULL }
};

/* Only a Saturday or Sunday can be made a working day, and no day is both. */
static gboolean
works_are_weekends (GHashTable *works, GHashTable *rests)
{
  GHashTableIter days;
  gpointer day;

  g_hash_table_iter_init (&days, works);
  while (g_hash_table_iter_next (&days, &day, NULL))
    if (yifa_date_weekday (day) < 6 || g_hash_table_contains (rests, day))
      return FALSE;
  return TRUE;
}

static void
check_year (YifaRuleFile *file, const char *year)
{
  static const char *const keys[] = { "rest", "local", "work" };
  g_autoptr(GHashTable) rests = yifa_calendar_days_new ();
  g_autoptr(GHashTable) works = yifa_calendar_days_new ();

  if (strlen (year) != 4 || atoi (year) < YIFA_CALENDAR_FIRST_YEAR || atoi (year) > YIFA_CALENDAR_LAST_YEAR)
    {
      yifa_rule_file_complain (file, year, NULL, _("the name of a group must be a year"));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *text = yifa_rule_file_dup_text (file, year, keys[i]);

      if (text != NULL &&
          !yifa_calendar_days_add (g_str_equal (keys[i], "work") ? works : rests, atoi (year), text))
        yifa_rule_file_complain (file, year, keys[i], _("days are written like 02-15~02-23; 04-04"));
    }
  if (!works_are_weekends (works, rests))
    yifa_rule_file_complain (file, year, "work",
                             _("only weekends that are not days off can be made working days"));
}

const YifaRuleFormat yifa_calendar_format = { CALENDAR_FILE, fields, .check = check_year };

/* One year as its notice has it, or what an area adds to it. */
typedef struct
{
  int         year;
  gboolean    is_local;
  GHashTable *rests;
  GHashTable *works;
} Notice;

static void
notice_free (Notice *notice)
{
  g_hash_table_unref (notice->rests);
  g_hash_table_unref (notice->works);
  g_free (notice);
}

static Notice *
notice_new (int year, gboolean is_local, const char *rest, const char *work)
{
  Notice *notice = g_new (Notice, 1);

  *notice = (Notice) { year, is_local, yifa_calendar_days_new (), yifa_calendar_days_new () };
  yifa_calendar_days_add (notice->rests, year, rest);
  if (work != NULL)
    yifa_calendar_days_add (notice->works, year, work);
  return notice;
}

static YifaCalendar *
new_empty (void)
{
  YifaCalendar *self = g_new0 (YifaCalendar, 1);

  self->version = g_strdup ("");
  self->years = g_hash_table_new (NULL, NULL);
  self->notices = g_ptr_array_new_with_free_func ((GDestroyNotify) notice_free);
  self->rests = yifa_calendar_days_new ();
  return self;
}

static void
add_version (YifaCalendar *self, const char *says)
{
  g_autofree char *said = g_steal_pointer (&self->version);

  self->version = g_strconcat (said, *said != '\0' ? "+" : "", says, NULL);
}

/* Years known already stay as they are: who comes first has the word. */
static void
add_year (YifaCalendar *self, int year, const char *rest, const char *work)
{
  if (g_hash_table_add (self->years, GINT_TO_POINTER (year)))
    g_ptr_array_add (self->notices, notice_new (year, FALSE, rest, work));
}

static void
add_group (YifaCalendar *self, YifaRuleFile *file, const char *year)
{
  g_autofree char *rest = yifa_rule_file_dup_text (file, year, "rest");
  g_autofree char *work = yifa_rule_file_dup_text (file, year, "work");
  g_autofree char *local = yifa_rule_file_dup_text (file, year, "local");

  if (yifa_calendar_knows (self, atoi (year)))
    return;

  add_year (self, atoi (year), rest, work);
  if (local != NULL)
    g_ptr_array_add (self->notices, notice_new (atoi (year), TRUE, local, NULL));
}

static gboolean
add_file (YifaCalendar *self, const char *path, GPtrArray *problems)
{
  guint before = problems->len;
  g_autoptr(YifaRuleFile) file = yifa_rule_file_load (path, problems);
  g_autofree char *says = file != NULL ? yifa_rule_file_dup_version (file) : NULL;
  g_auto(GStrv) years = NULL;

  if (file == NULL || problems->len > before)
    return FALSE;

  add_version (self, says);
  years = yifa_rule_file_get_groups (file);
  for (guint i = 0; years[i] != NULL; i++)
    add_group (self, file, years[i]);
  return TRUE;
}

/* What two people of this office put down; it stands above the files. */
static void
add_confirmed (YifaCalendar *self, GPtrArray *notices)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *version = NULL;

  for (guint i = 0; i < notices->len; i++)
    {
      YifaRecord *record = notices->pdata[i];
      int year = yifa_record_get_int (record, YIFA_CALENDAR_NOTICE_YEAR);
      const char *scope = yifa_record_get_text (record, YIFA_CALENDAR_NOTICE_SCOPE);
      const char *rest = yifa_record_get_text (record, YIFA_CALENDAR_NOTICE_REST);
      const char *work = yifa_record_get_text (record, YIFA_CALENDAR_NOTICE_WORK);
      g_autofree char *said =
          g_strdup_printf ("%d\n%s\n%s\n%s\n", year, scope, rest, work != NULL ? work : "");

      g_checksum_update (sum, (const guchar *) said, -1);
      if (g_str_equal (scope, "local"))
        g_ptr_array_add (self->notices, notice_new (year, TRUE, rest, work));
      else
        add_year (self, year, rest, work);
    }

  version = g_strndup (g_checksum_get_string (sum), 8);
  if (notices->len > 0)
    add_version (self, version);
}

/* The weekend before a New Year's Day from Sunday to Wednesday is arranged by the next year's notice
 * (2018-12-29 and 2018-12-31 by that of 2019): without it those days are not known. From Thursday on the
 * holiday joins the weekend after it. */
static guint
count_open_end (guint32 new_year)
{
  guint weekday = WEEKDAY (new_year);

  return weekday == 7 ? 1 : weekday <= 3 ? weekday + 1 : 0;
}

static guint32
first_of (int year)
{
  g_autofree char *date = g_strdup_printf ("%04d-01-01", year);

  return yifa_date_to_day (date);
}

static void
lay_year (YifaCalendar *self, int year)
{
  guint32 first = first_of (year), end = first_of (year + 1);

  if (!yifa_calendar_knows (self, year))
    return;
  if (!yifa_calendar_knows (self, year + 1))
    end -= count_open_end (end);

  for (guint32 day = first; day < end; day++)
    self->days[day - self->first] = WEEKDAY (day) <= 5 ? WORK : REST;
}

static void
lay_days (YifaCalendar *self, GHashTable *days, guint8 what)
{
  GHashTableIter all;
  gpointer date, name;

  g_hash_table_iter_init (&all, days);
  while (g_hash_table_iter_next (&all, &date, &name))
    {
      guint32 day = yifa_date_to_day (date);

      if (day < self->first || day - self->first >= self->n_days || self->days[day - self->first] == UNKNOWN)
        continue;

      self->days[day - self->first] = what;
      if (what == REST)
        g_hash_table_replace (self->rests, g_strdup (date), g_strdup (name));
      else
        g_hash_table_remove (self->rests, date);
    }
}

/* Year by year, so that a later notice has the last word on a day between two; what an area adds
 * comes last. */
static int
compare_notices (gconstpointer a, gconstpointer b)
{
  const Notice *one = *(const Notice *const *) a;
  const Notice *other = *(const Notice *const *) b;

  return one->is_local != other->is_local ? one->is_local - other->is_local : one->year - other->year;
}

/* Once all years are there. */
static void
lay_out (YifaCalendar *self)
{
  int first = G_MAXINT, last = 0;

  for (guint i = 0; i < self->notices->len; i++)
    {
      const Notice *notice = g_ptr_array_index (self->notices, i);

      first = MIN (first, notice->year);
      last = MAX (last, notice->year);
    }
  if (last == 0)
    return;

  self->first = first_of (first);
  self->n_days = first_of (last + 1) - self->first;
  self->days = g_new0 (guint8, self->n_days);
  for (int year = first; year <= last; year++)
    lay_year (self, year);

  g_ptr_array_sort (self->notices, compare_notices);
  for (guint i = 0; i < self->notices->len; i++)
    {
      const Notice *notice = g_ptr_array_index (self->notices, i);

      lay_days (self, notice->rests, REST);
      lay_days (self, notice->works, WORK);
    }
}

/* A calendar without years answers every question with "missing", which is the truth. */
static gpointer
load_default (gpointer unused)
{
  g_autofree char *path = yifa_rule_file_dup_path (NULL, CALENDAR_FILE);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  YifaCalendar *self = yifa_calendar_new (path, problems);

  if (self != NULL)
    return self;

  g_warning ("%s: %s", path, (char *) problems->pdata[0]);
  return new_empty ();
}

/* -1: nobody knows, and no estimate will do. */
static int
ask_day (YifaCalendar *self, guint32 day, gboolean estimate)
{
  guint8 what =
      day >= self->first && day - self->first < self->n_days ? self->days[day - self->first] : UNKNOWN;

  if (what == UNKNOWN)
    return estimate ? WEEKDAY (day) <= 5 : -1;
  return what == WORK;
}

/* NULL: a day on the way is not known. */
static char *
add (YifaCalendar *self, const char *start, int workdays, gboolean estimate)
{
  guint32 day = yifa_date_to_day (start);
  int step = workdays < 0 ? -1 : 1;

  while (workdays != 0)
    {
      int counts;

      day += step;
      counts = day > 0 && day < LAST_DAY ? ask_day (self, day, estimate) : -1;
      if (counts < 0)
        return NULL;
      workdays -= counts * step;
    }
  return yifa_date_from_day (day);
}

/* The latest working day after which @workdays working days fit in up to and with @target. */
static char *
subtract (YifaCalendar *self, const char *target, int workdays, gboolean estimate)
{
  guint32 day = yifa_date_to_day (target);

  for (; day > 0; day--)
    {
      int counts = ask_day (self, day, estimate);

      if (counts < 0)
        return NULL;
      if (workdays == 0 && counts > 0)
        return yifa_date_from_day (day);
      if (workdays > 0)
        workdays -= counts;
    }
  return NULL;
}

static void
on_saved (YifaStore *store, YifaRecord *record)
{
  if (yifa_record_get_kind (record) == &yifa_calendar_notice)
    yifa_calendar_forget (store);
}

static void
watch (YifaStore *store)
{
  if (g_object_get_data (G_OBJECT (store), WATCHED) != NULL)
    return;

  g_object_set_data (G_OBJECT (store), WATCHED, store);
  g_signal_connect (store, "saved", G_CALLBACK (on_saved), NULL);
  g_signal_connect (store, "refreshed", G_CALLBACK (yifa_calendar_forget), NULL);
}

static GPtrArray *
load_confirmed (YifaStore *store)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  GPtrArray *notices;

  yifa_query_where (query, "stage", YIFA_EQUAL, "confirmed");
  notices = yifa_store_load_all (store, &yifa_calendar_notice, query, NULL);
  return notices != NULL ? notices : g_ptr_array_new ();
}

/* NULL: the office has nothing of its own, or its file cannot be used. */
static YifaCalendar *
load_own (YifaStore *store)
{
  g_autofree char *shipped = yifa_rule_file_dup_path (NULL, CALENDAR_FILE);
  g_autofree char *own = yifa_rules_dup_path (store, CALENDAR_FILE);
  g_autoptr(GPtrArray) confirmed = load_confirmed (store);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaCalendar) self = NULL;

  if (confirmed->len == 0 && g_str_equal (own, shipped))
    return NULL;

  self = new_empty ();
  add_confirmed (self, confirmed);
  if ((!g_str_equal (own, shipped) && !add_file (self, own, problems)) || !add_file (self, shipped, problems))
    return NULL;

  lay_out (self);
  return g_steal_pointer (&self);
}

/* The shipped calendar, or the one in YIFA_DATA_DIR; loaded once, never changed, never freed. */
YifaCalendar *
yifa_calendar_get_default (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_default, NULL);
}

YifaCalendar *
yifa_calendar_of (YifaStore *store)
{
  YifaCalendar *known = g_object_get_data (G_OBJECT (store), CACHE);

  if (known != NULL)
    return known;

  watch (store);
  known = load_own (store);
  if (known == NULL)
    {
      g_object_set_data (G_OBJECT (store), CACHE, yifa_calendar_get_default ());
      return yifa_calendar_get_default ();
    }
  g_object_set_data_full (G_OBJECT (store), CACHE, known, (GDestroyNotify) yifa_calendar_free);
  return known;
}

void
yifa_calendar_forget (YifaStore *store)
{
  g_object_set_data (G_OBJECT (store), CACHE, NULL);
}

/**
 * yifa_calendar_new:
 * @problems: (element-type utf8): gets a sentence for each thing that is wrong
 *
 * Returns: (transfer full) (nullable): NULL when the file has problems
 */
YifaCalendar *
yifa_calendar_new (const char *path, GPtrArray *problems)
{
  g_autoptr(YifaCalendar) self = new_empty ();

  if (!add_file (self, path, problems))
    return NULL;

  lay_out (self);
  return g_steal_pointer (&self);
}

void
yifa_calendar_free (YifaCalendar *self)
{
  g_free (self->version);
  g_hash_table_unref (self->years);
  g_hash_table_unref (self->rests);
  g_ptr_array_unref (self->notices);
  g_free (self->days);
  g_free (self);
}

/* Changes whenever the data do; kept with every date computed by them. */
const char *
yifa_calendar_get_version (YifaCalendar *self)
{
  return self->version;
}

gboolean
yifa_calendar_knows (YifaCalendar *self, int year)
{
  return g_hash_table_contains (self->years, GINT_TO_POINTER (year));
}

int
yifa_calendar_is_workday (YifaCalendar *self, const char *date)
{
  return ask_day (self, yifa_date_to_day (date), FALSE);
}

const char *
yifa_calendar_get_holiday (YifaCalendar *self, const char *date)
{
  return g_hash_table_lookup (self->rests, date);
}

/**
 * yifa_calendar_add:
 * @workdays: how many, back from the start when negative; the start day is not counted
 *   (民法典 第201条)
 *
 * Returns: (transfer full) (nullable): NULL when a day on the way is in a year without data
 */
char *
yifa_calendar_add (YifaCalendar *self, const char *start, int workdays)
{
  g_return_val_if_fail (yifa_date_is_valid (start), NULL);

  return add (self, start, workdays, FALSE);
}

char *
yifa_calendar_estimate (YifaCalendar *self, const char *start, int workdays)
{
  g_return_val_if_fail (yifa_date_is_valid (start), NULL);

  return add (self, start, workdays, TRUE);
}

/* 0 also when @to does not lie after @from. */
int
yifa_calendar_count (YifaCalendar *self, const char *from, const char *to)
{
  int count = 0;
  guint32 last;

  g_return_val_if_fail (yifa_date_is_valid (from) && yifa_date_is_valid (to), -1);

  last = yifa_date_to_day (to);
  for (guint32 day = yifa_date_to_day (from) + 1; day <= last; day++)
    {
      int counts = ask_day (self, day, FALSE);

      if (counts < 0)
        return -1;
      count += counts;
    }
  return count;
}

/* 民法典 第203条: a period whose last day is a day off ends on the day after it. (transfer full) */
char *
yifa_calendar_roll (YifaCalendar *self, const char *date)
{
  int answer = yifa_calendar_is_workday (self, date);

  return answer > 0 ? g_strdup (date) : answer < 0 ? NULL : add (self, date, 1, FALSE);
}

/* What must have happened by a day of rest has to happen on the working day before it. */
char *
yifa_calendar_roll_back (YifaCalendar *self, const char *date)
{
  g_return_val_if_fail (yifa_date_is_valid (date), NULL);

  return subtract (self, date, 0, FALSE);
}

char *
yifa_calendar_subtract (YifaCalendar *self, const char *target, int workdays)
{
  g_return_val_if_fail (yifa_date_is_valid (target) && workdays >= 0, NULL);

  return subtract (self, target, workdays, FALSE);
}

char *
yifa_calendar_estimate_back (YifaCalendar *self, const char *target, int workdays)
{
  g_return_val_if_fail (yifa_date_is_valid (target) && workdays >= 0, NULL);

  return subtract (self, target, workdays, TRUE);
}

int
yifa_calendar_find_missing (YifaCalendar *self, const char *from, const char *to)
{
  guint32 day = MIN (yifa_date_to_day (from), yifa_date_to_day (to));
  guint32 last = MAX (yifa_date_to_day (from), yifa_date_to_day (to));

  for (; day <= last; day++)
    if (ask_day (self, day, FALSE) < 0)
      {
        g_autofree char *date = yifa_date_from_day (day);
        int year = yifa_date_year (date);

        return yifa_calendar_knows (self, year) ? year + 1 : year;
      }
  return 0;
}

char *
yifa_calendar_parse_date (YifaCalendar *self, const char *typed, const char *today)
{
  g_autofree char *plain = typed != NULL ? g_utf8_normalize (typed, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  g_autoptr(GRegex) shape = g_regex_new ("^\\s*\\+\\s*(\\d{1,4})\\s*个?工作日\\s*$", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *number = NULL;

  if (plain == NULL || today == NULL || !g_regex_match (shape, plain, 0, &match))
    return yifa_date_parse (typed, today);

  number = g_match_info_fetch (match, 1);
  return yifa_calendar_add (self, today, atoi (number));
}
