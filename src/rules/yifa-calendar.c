/* yifa-calendar.c - statutory working days
 *
 * A working day is a day made one by the year's notice, or a Monday to Friday that the notice
 * does not give off. Days of a year without a notice are neither: every question that touches
 * one is answered with "missing", because a guessed date would be printed as a legal one.
 */
#include "yifa-calendar.h"

#include <stdlib.h>
#include <string.h>

#include "yifa-date.h"
#include "yifa-rules.h"

#define CALENDAR_FILE "calendar.ini"
#define CACHE "yifa-calendar"

struct _YifaCalendar
{
  char       *version;
  GHashTable *years; /* int to itself */
  GHashTable *rests; /* ISO date to the festival's name */
  GHashTable *works; /* ISO date to itself */
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

/* "02-15" is in the notice's own year; "2018-12-31" says its year itself. */
static char *
full_date (const char *year, const char *typed)
{
  g_autofree char *date = strlen (typed) == strlen ("02-15") ? g_strconcat (year, "-", typed, NULL)
                                                             : g_strdup (typed);

  return yifa_date_is_valid (date) ? g_steal_pointer (&date) : NULL;
}

/* "春节 02-15~02-23" or "02-14": the name, and the first and last day. */
static gboolean
read_span (const char *year, const char *text, char **name, char **first, char **last)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  char *days = strrchr (plain, ' ');
  char *to;

  *name = days != NULL ? g_strchomp (g_strndup (plain, days - plain)) : g_strdup ("");
  days = days != NULL ? days + 1 : plain;
  to = strchr (days, '~');
  if (to != NULL)
    *to++ = '\0';

  *first = full_date (year, days);
  *last = full_date (year, to != NULL ? to : days);
  return *first != NULL && *last != NULL && strcmp (*first, *last) <= 0;
}

static gboolean
add_span (GHashTable *days, const char *year, const char *text)
{
  g_autofree char *name = NULL, *first = NULL, *last = NULL;
  int length;

  if (!read_span (year, text, &name, &first, &last) || (length = yifa_date_days_between (first, last)) > 31)
    return FALSE;

  for (int i = 0; i <= length; i++)
    g_hash_table_replace (days, yifa_date_add_days (first, i), g_strdup (name));
  return TRUE;
}

/* FALSE: some span of the key is not understood. */
static gboolean
add_key (GHashTable *days, YifaRuleFile *file, const char *year, const char *key)
{
  g_autofree char *text = yifa_rule_file_dup_text (file, year, key);
  g_auto(GStrv) spans = g_regex_split_simple ("\\s*[;；]\\s*", text != NULL ? text : "", 0, 0);

  for (guint i = 0; spans[i] != NULL; i++)
    if (!add_span (days, year, spans[i]))
      return FALSE;
  return TRUE;
}

static GHashTable *
new_days (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

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
  g_autoptr(GHashTable) rests = new_days ();
  g_autoptr(GHashTable) works = new_days ();

  if (strlen (year) != 4 || atoi (year) < 1949)
    yifa_rule_file_complain (file, year, NULL, _("the name of a group must be a year"));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (yifa_rule_file_has (file, year, keys[i]) &&
        !add_key (g_str_equal (keys[i], "work") ? works : rests, file, year, keys[i]))
      yifa_rule_file_complain (file, year, keys[i], _("days are written like 02-15~02-23; 04-04"));
  if (!works_are_weekends (works, rests))
    yifa_rule_file_complain (file, year, "work",
                             _("only weekends that are not days off can be made working days"));
}

const YifaRuleFormat yifa_calendar_format = { CALENDAR_FILE, fields, .check = check_year };

static void
add_year (YifaCalendar *self, YifaRuleFile *file, const char *year)
{
  g_hash_table_add (self->years, GINT_TO_POINTER (atoi (year)));
  add_key (self->rests, file, year, "rest");
  if (yifa_rule_file_has (file, year, "local"))
    add_key (self->rests, file, year, "local");
  if (yifa_rule_file_has (file, year, "work"))
    add_key (self->works, file, year, "work");
}

static YifaCalendar *
new_empty (void)
{
  YifaCalendar *self = g_new0 (YifaCalendar, 1);

  self->version = g_strdup ("");
  self->years = g_hash_table_new (NULL, NULL);
  self->rests = new_days ();
  self->works = new_days ();
  return self;
}

/* Years known already stay as they are: whose file comes first has the word. */
static gboolean
add_file (YifaCalendar *self, const char *path, GPtrArray *problems)
{
  guint before = problems->len;
  g_autoptr(YifaRuleFile) file = yifa_rule_file_load (path, problems);
  g_autofree char *said = g_steal_pointer (&self->version);
  g_autofree char *says = file != NULL ? yifa_rule_file_dup_version (file) : NULL;
  g_auto(GStrv) years = NULL;

  self->version = g_strconcat (said, *said != '\0' ? "+" : "", says, NULL);
  if (file == NULL || problems->len > before)
    return FALSE;

  years = yifa_rule_file_get_groups (file);
  for (guint i = 0; years[i] != NULL; i++)
    if (!yifa_calendar_knows (self, atoi (years[i])))
      add_year (self, file, years[i]);
  return TRUE;
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

/* One step of counting: -1 when that day's year is missing and no estimate will do. */
static int
is_workday (YifaCalendar *self, const char *day, gboolean estimate)
{
  int answer = yifa_calendar_is_workday (self, day);

  return answer < 0 && estimate ? yifa_date_weekday (day) <= 5 : answer;
}

static char *
add (YifaCalendar *self, const char *start, int workdays, gboolean estimate)
{
  g_autofree char *day = g_strdup (start);
  int step = workdays < 0 ? -1 : 1;

  while (workdays != 0)
    {
      char *next = yifa_date_add_days (day, step);
      int counts = next != NULL ? is_workday (self, next, estimate) : -1;

      g_free (day);
      day = next;
      if (counts < 0)
        return NULL;
      workdays -= counts * step;
    }
  return g_steal_pointer (&day);
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
  g_autofree char *shipped = yifa_rule_file_dup_path (NULL, CALENDAR_FILE);
  g_autofree char *own = yifa_rules_dup_path (store, CALENDAR_FILE);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaCalendar) self = NULL;
  YifaCalendar *known = g_object_get_data (G_OBJECT (store), CACHE);

  if (known != NULL || g_str_equal (own, shipped))
    return known != NULL ? known : yifa_calendar_get_default ();

  self = new_empty ();
  if (!add_file (self, own, problems) || !add_file (self, shipped, problems))
    return yifa_calendar_get_default ();

  known = g_steal_pointer (&self);
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

  return add_file (self, path, problems) ? g_steal_pointer (&self) : NULL;
}

void
yifa_calendar_free (YifaCalendar *self)
{
  g_free (self->version);
  g_hash_table_unref (self->years);
  g_hash_table_unref (self->rests);
  g_hash_table_unref (self->works);
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
  if (!yifa_calendar_knows (self, yifa_date_year (date)))
    return -1;

  return g_hash_table_contains (self->works, date) ||
         (yifa_date_weekday (date) <= 5 && !g_hash_table_contains (self->rests, date));
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
  int days;

  g_return_val_if_fail (yifa_date_is_valid (from) && yifa_date_is_valid (to), -1);

  days = yifa_date_days_between (from, to);
  for (int i = 1; i <= days; i++)
    {
      g_autofree char *day = yifa_date_add_days (from, i);
      int counts = yifa_calendar_is_workday (self, day);

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
