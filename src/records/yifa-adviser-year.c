/* yifa-adviser-year.c - what the advisers did in a year, and the records that say so
 *
 * Each record that counts becomes one fact: whose it is, for which unit, of which type, in which month, and how much.
 * A table groups the same facts by one of these, so that its totals are the same whichever way it is turned. What
 * has no adviser, no unit or no type stands in a row of its own rather than being left out.
 */
#include "yifa-adviser-year.h"

#include <string.h>

#include "yifa-adviser.h"
#include "yifa-attendance.h"
#include "yifa-choices.h"
#include "yifa-date.h"
#include "yifa-engagement-payment.h"
#include "yifa-engagement.h"
#include "yifa-matter.h"
#include "yifa-meeting.h"
#include "yifa-org.h"
#include "yifa-work-log.h"

typedef struct
{
  YifaYearFigure figure;
  gint64         id;
  gint64         value;
  gint64         keys[YIFA_YEAR_N_VIEWS];
} Fact;

struct _YifaAdviserYear
{
  int     year;
  gint64  adviser;
  GArray *facts; /* (element-type Fact) */
};

/* Where one record stands. */
typedef struct
{
  gint64      adviser;
  gint64      client;
  const char *type;
  const char *date;
} Belongs;

typedef struct
{
  const char     *name;
  const char     *label;
  const char     *definition;
  YifaFigureUnit  unit;
  const YifaKind *kind;
  const char     *date;     /* puts a record into its year; NULL: its meeting does */
  const char     *adoption; /* only those with this adoption, ANY: with one; or NULL */
  const char     *sum;      /* what is added up; NULL: the records are counted */
} Source;

#define ANY "any"

static const Source sources[] = {
  [YIFA_YEAR_MATTERS] = {
    "matters", N_("Matters"),
    N_("Legal matters opened as a file in the year, each for its adviser in charge"),
    YIFA_FIGURE_COUNT, &yifa_matter, "received_on" },
  [YIFA_YEAR_OPINIONS] = {
    "opinions_issued", N_("Opinions issued"),
    N_("Legal matters whose written opinion was issued in the year, each for its adviser in charge"),
    YIFA_FIGURE_COUNT, &yifa_matter, "issued_on" },
  [YIFA_YEAR_ADOPTED] = {
    "opinions_adopted", N_("Adopted in full"),
    N_("Legal matters whose opinion was recorded in the year as adopted in full"),
    YIFA_FIGURE_COUNT, &yifa_matter, "adopted_on", "adopted" },
  [YIFA_YEAR_PARTLY] = {
    "opinions_partly", N_("Adopted in part"),
    N_("Legal matters whose opinion was recorded in the year as adopted in part"),
    YIFA_FIGURE_COUNT, &yifa_matter, "adopted_on", "partly" },
  [YIFA_YEAR_NOT_ADOPTED] = {
    "opinions_not_adopted", N_("Not adopted"),
    N_("Legal matters whose opinion was recorded in the year as not adopted"),
    YIFA_FIGURE_COUNT, &yifa_matter, "adopted_on", "not_adopted" },
  [YIFA_YEAR_ADOPTIONS] = {
    "opinions_told", N_("Adoption recorded"),
    N_("Legal matters of which it was recorded in the year whether the opinion was adopted in full, in part or not"),
    YIFA_FIGURE_COUNT, &yifa_matter, "adopted_on", ANY },
  [YIFA_YEAR_HOURS] = {
    "hours", N_("Hours worked"),
    N_("Hours in the work log on days of the year, each entry for its own adviser and client unit"),
    YIFA_FIGURE_HOURS, &yifa_work_log, "work_on", NULL, "hours" },
  [YIFA_YEAR_FEES] = {
    "fees_paid", N_("Fees paid (yuan)"),
    N_("Fees paid on days of the year, each for the adviser and the client unit of its engagement"),
    YIFA_FIGURE_MONEY, &yifa_engagement_payment, "paid_on", NULL, "amount" },
  [YIFA_YEAR_MEETINGS] = {
    "meetings_attended", N_("Meetings attended"),
    N_("Attendances of advisers on the roster at meetings held in the year; two advisers at one meeting are two"),
    YIFA_FIGURE_COUNT, &yifa_attendance },
};
G_STATIC_ASSERT (G_N_ELEMENTS (sources) == YIFA_YEAR_N_FIGURES);

static const char *
translated (const char *text)
{
  return g_dgettext (GETTEXT_PACKAGE, text);
}

/* --- facts ---------------------------------------------------------------------------------- */

static gint64
type_key (const char *type)
{
  for (guint i = 0; type != NULL && yifa_matter_types[i].value != NULL; i++)
    if (g_str_equal (yifa_matter_types[i].value, type))
      return i + 1;
  return 0;
}

static int
month_of (const char *date)
{
  return (int) g_ascii_strtoll (date + strlen ("2026-"), NULL, 10);
}

static void
add_fact (YifaAdviserYear *self, YifaYearFigure figure, YifaRecord *record, const Belongs *to)
{
  const char *sum = sources[figure].sum;
  Fact fact = { figure, yifa_record_get_id (record), sum != NULL ? yifa_record_int (record, sum) : 1 };

  if (self->adviser != 0 && to->adviser != self->adviser)
    return;

  fact.keys[YIFA_YEAR_BY_ADVISER] = to->adviser;
  fact.keys[YIFA_YEAR_BY_TYPE] = type_key (to->type);
  fact.keys[YIFA_YEAR_BY_CLIENT] = to->client;
  fact.keys[YIFA_YEAR_BY_MONTH] = month_of (to->date);
  fact.keys[YIFA_YEAR_BY_YEAR] = yifa_date_year (to->date);
  g_array_append_val (self->facts, fact);
}

static void
put_period (YifaQuery *query, const char *date, int year)
{
  g_autofree char *text = g_strdup_printf ("%d", year);

  yifa_query_where (query, date, year != 0 ? YIFA_IN_YEAR : YIFA_NOT_EMPTY, year != 0 ? text : NULL);
}

static void
put_adoption (YifaQuery *query, const char *adoption)
{
  if (g_strcmp0 (adoption, ANY) == 0)
    yifa_query_where (query, "adoption", YIFA_NOT_EMPTY, NULL);
  else if (adoption != NULL)
    yifa_query_where (query, "adoption", YIFA_EQUAL, adoption);
}

/* Of one adviser no more is read than is his. */
static void
put_adviser (YifaStore *store, YifaQuery *query, const YifaKind *kind, gint64 adviser)
{
  g_autoptr(YifaQuery) own = yifa_query_new ();
  g_autoptr(GArray) engagements = NULL;

  if (adviser == 0)
    return;
  if (kind != &yifa_engagement_payment)
    {
      yifa_query_where_id (query, "adviser", adviser);
      return;
    }

  yifa_query_where_id (own, "adviser", adviser);
  own->presence = YIFA_BOTH;
  engagements = yifa_store_list (store, &yifa_engagement, own, NULL);
  if (engagements != NULL)
    yifa_query_where_among (query, "engagement", engagements);
}

static GPtrArray *
load_source (YifaStore *store, const YifaAdviserYear *self, const Source *source, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  put_period (query, source->date, self->year);
  put_adviser (store, query, source->kind, self->adviser);
  put_adoption (query, source->adoption);
  query->order = g_strdup ("id");
  return yifa_store_load_all (store, source->kind, query, error);
}

static gboolean
add_matters (YifaStore *store, YifaAdviserYear *self, YifaYearFigure figure, GError **error)
{
  g_autoptr(GPtrArray) matters = load_source (store, self, &sources[figure], error);

  for (guint i = 0; matters != NULL && i < matters->len; i++)
    {
      YifaRecord *matter = matters->pdata[i];
      const Belongs to = { yifa_record_get_int (matter, YIFA_MATTER_ADVISER),
                           yifa_record_get_int (matter, YIFA_MATTER_CLIENT_ORG),
                           yifa_record_get_text (matter, YIFA_MATTER_MATTER_TYPE),
                           yifa_record_text (matter, sources[figure].date) };

      add_fact (self, figure, matter, &to);
    }
  return matters != NULL;
}

static gboolean
add_logs (YifaStore *store, YifaAdviserYear *self, YifaYearFigure figure, GError **error)
{
  g_autoptr(GPtrArray) logs = load_source (store, self, &sources[figure], error);

  for (guint i = 0; logs != NULL && i < logs->len; i++)
    {
      YifaRecord *log = logs->pdata[i];
      const Belongs to = { yifa_record_get_int (log, YIFA_WORK_LOG_ADVISER),
                           yifa_record_get_int (log, YIFA_WORK_LOG_CLIENT_ORG),
                           yifa_record_get_text (log, YIFA_WORK_LOG_WORK_KIND),
                           yifa_record_get_text (log, YIFA_WORK_LOG_WORK_ON) };

      add_fact (self, figure, log, &to);
    }
  return logs != NULL;
}

/* A fee by the matter is of that matter's type; one by the year is of none. */
static gboolean
add_fees (YifaStore *store, YifaAdviserYear *self, YifaYearFigure figure, GError **error)
{
  g_autoptr(GPtrArray) payments = load_source (store, self, &sources[figure], error);

  for (guint i = 0; payments != NULL && i < payments->len; i++)
    {
      YifaRecord *payment = payments->pdata[i];
      gint64 matter_id = yifa_record_get_int (payment, YIFA_ENGAGEMENT_PAYMENT_MATTER);
      gint64 engagement_id = yifa_record_get_int (payment, YIFA_ENGAGEMENT_PAYMENT_ENGAGEMENT);
      g_autoptr(YifaRecord) matter = matter_id != 0 ? yifa_store_load (store, &yifa_matter, matter_id, NULL) : NULL;
      g_autoptr(YifaRecord) engagement = yifa_store_load (store, &yifa_engagement, engagement_id, error);
      Belongs to = { .date = yifa_record_get_text (payment, YIFA_ENGAGEMENT_PAYMENT_PAID_ON) };

      if (engagement == NULL)
        return FALSE;

      to.adviser = yifa_record_get_int (engagement, YIFA_ENGAGEMENT_ADVISER);
      to.client = yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG);
      to.type = matter != NULL ? yifa_record_get_text (matter, YIFA_MATTER_MATTER_TYPE) : NULL;
      add_fact (self, figure, payment, &to);
    }
  return payments != NULL;
}

/* Attendances at the meetings of the year with that role, of rows that name nobody of the roster. */
static gboolean
load_unnamed (YifaStore *store, const YifaAdviserYear *self, const GArray *meetings, const char *role, GPtrArray *all,
              GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autofree char *name = self->adviser != 0 ? yifa_store_dup_title (store, &yifa_adviser, self->adviser) : NULL;
  g_autoptr(GPtrArray) found = NULL;

  yifa_query_where_among (query, "meeting", meetings);
  yifa_query_where (query, "adviser", YIFA_EMPTY, NULL);
  yifa_query_where (query, "role", YIFA_EQUAL, role);
  if (name != NULL)
    yifa_query_where (query, "person_name", YIFA_EQUAL, name);
  query->order = g_strdup ("id");
  found = yifa_store_load_all (store, &yifa_attendance, query, error);
  if (found == NULL)
    return FALSE;

  g_ptr_array_extend_and_steal (all, g_steal_pointer (&found));
  return TRUE;
}

static GPtrArray *
load_present (YifaStore *store, const YifaAdviserYear *self, const GArray *meetings, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) present = NULL;

  put_adviser (store, query, &yifa_attendance, self->adviser);
  yifa_query_where_among (query, "meeting", meetings);
  yifa_query_where (query, "adviser", YIFA_NOT_EMPTY, NULL);
  yifa_query_where (query, "role", YIFA_NOT_EQUAL, "absent");
  query->order = g_strdup ("id");
  present = yifa_store_load_all (store, &yifa_attendance, query, error);
  if (present == NULL || !load_unnamed (store, self, meetings, "adviser", present, error) ||
      !load_unnamed (store, self, meetings, "legal_observer", present, error))
    return NULL;
  return g_steal_pointer (&present);
}

/* Rows from before the roster name the person only; a name that two advisers bear tells nothing. */
static gint64
find_by_name (YifaStore *store, YifaRecord *attendance)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  yifa_query_where (query, "name", YIFA_EQUAL, yifa_record_get_text (attendance, YIFA_ATTENDANCE_PERSON_NAME));
  ids = yifa_store_list (store, &yifa_adviser, query, NULL);
  return ids != NULL && ids->len == 1 ? g_array_index (ids, gint64, 0) : 0;
}

/* A day that a meeting is planned for is not yet a day it was held. */
static GArray *
list_held (YifaStore *store, int year, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  put_period (query, "held_on", year);
  yifa_query_where (query, "stage", YIFA_NOT_EQUAL, "planned");
  return yifa_store_list (store, &yifa_meeting, query, error);
}

static void
add_attendance (YifaStore *store, YifaAdviserYear *self, YifaRecord *attendance)
{
  gint64 meeting_id = yifa_record_get_int (attendance, YIFA_ATTENDANCE_MEETING);
  g_autoptr(YifaRecord) meeting = yifa_store_load (store, &yifa_meeting, meeting_id, NULL);
  gint64 adviser = yifa_record_get_int (attendance, YIFA_ATTENDANCE_ADVISER);
  Belongs to = { adviser != 0 ? adviser : find_by_name (store, attendance), 0, "meeting" };

  if (meeting == NULL || to.adviser == 0)
    return;

  to.client = yifa_record_get_int (meeting, YIFA_MEETING_ORG);
  to.date = yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON);
  add_fact (self, YIFA_YEAR_MEETINGS, attendance, &to);
}

static gboolean
add_meetings (YifaStore *store, YifaAdviserYear *self, YifaYearFigure figure, GError **error)
{
  g_autoptr(GArray) held = list_held (store, self->year, error);
  g_autoptr(GPtrArray) present = held != NULL ? load_present (store, self, held, error) : NULL;

  for (guint i = 0; present != NULL && i < present->len; i++)
    add_attendance (store, self, present->pdata[i]);
  return present != NULL;
}

typedef gboolean (*Add) (YifaStore *store, YifaAdviserYear *self, YifaYearFigure figure, GError **error);

static const Add adders[] = {
  [YIFA_YEAR_MATTERS] = add_matters,     [YIFA_YEAR_OPINIONS] = add_matters,
  [YIFA_YEAR_ADOPTED] = add_matters,     [YIFA_YEAR_PARTLY] = add_matters,
  [YIFA_YEAR_NOT_ADOPTED] = add_matters, [YIFA_YEAR_ADOPTIONS] = add_matters,
  [YIFA_YEAR_HOURS] = add_logs,          [YIFA_YEAR_FEES] = add_fees,
  [YIFA_YEAR_MEETINGS] = add_meetings,
};
G_STATIC_ASSERT (G_N_ELEMENTS (adders) == YIFA_YEAR_N_FIGURES);

YifaAdviserYear *
yifa_adviser_year_read (YifaStore *store, int year, gint64 adviser, GError **error)
{
  g_autoptr(YifaAdviserYear) self = g_new0 (YifaAdviserYear, 1);

  self->year = year;
  self->adviser = adviser;
  self->facts = g_array_new (FALSE, FALSE, sizeof (Fact));
  for (YifaYearFigure figure = 0; figure < YIFA_YEAR_N_FIGURES; figure++)
    if (!adders[figure] (store, self, figure, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
yifa_adviser_year_free (YifaAdviserYear *self)
{
  g_array_unref (self->facts);
  g_free (self);
}

/* --- tables --------------------------------------------------------------------------------- */

static YifaYearRow *
row_new (gint64 key, char *label)
{
  YifaYearRow *row = g_new0 (YifaYearRow, 1);

  row->key = key;
  row->label = label;
  for (guint i = 0; i < YIFA_YEAR_N_FIGURES; i++)
    row->cells[i].ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return row;
}

static void
row_free (gpointer data)
{
  YifaYearRow *row = data;

  for (guint i = 0; i < YIFA_YEAR_N_FIGURES; i++)
    g_array_unref (row->cells[i].ids);
  g_free (row->label);
  g_free (row);
}

static const char *const nowhere[] = {
  [YIFA_YEAR_BY_ADVISER] = N_("Not assigned"),
  [YIFA_YEAR_BY_TYPE] = N_("Of no one type"),
  [YIFA_YEAR_BY_CLIENT] = N_("No unit named"),
};

static char *
dup_label (YifaStore *store, YifaYearView view, gint64 key)
{
  if (view == YIFA_YEAR_BY_MONTH)
    return g_strdup_printf (_("Month %d"), (int) key);
  if (view == YIFA_YEAR_BY_YEAR)
    return g_strdup_printf (_("Year %d"), (int) key);
  if (key == 0)
    return g_strdup (translated (nowhere[view]));
  if (view == YIFA_YEAR_BY_TYPE)
    return g_strdup (translated (yifa_matter_types[key - 1].label));

  return yifa_store_dup_title (store, view == YIFA_YEAR_BY_ADVISER ? &yifa_adviser : &yifa_org, key);
}

static YifaYearRow *
get_row (YifaStore *store, YifaYearTable *table, gint64 key)
{
  YifaYearRow *row = (YifaYearRow *) yifa_year_table_find (table, key);

  if (row == NULL)
    {
      row = row_new (key, dup_label (store, table->view, key));
      g_ptr_array_add (table->rows, row);
    }
  return row;
}

static void
count_fact (YifaYearRow *row, const Fact *fact)
{
  row->cells[fact->figure].value += fact->value;
  g_array_append_val (row->cells[fact->figure].ids, fact->id);
}

static gboolean
is_engaged_in (YifaRecord *engagement, int year)
{
  g_autofree char *first = g_strdup_printf ("%04d-01-01", year);
  g_autofree char *last = g_strdup_printf ("%04d-12-31", year);
  const char *starts_on = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_STARTS_ON);

  return yifa_engagement_is_in_term (engagement, strcmp (starts_on, first) > 0 && strcmp (starts_on, last) <= 0
                                                   ? starts_on : first);
}

static void
add_engaged (YifaStore *store, YifaYearTable *table)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) engagements = yifa_store_load_all (store, &yifa_engagement, query, NULL);

  for (guint i = 0; engagements != NULL && i < engagements->len; i++)
    if (is_engaged_in (engagements->pdata[i], table->year))
      get_row (store, table, yifa_record_get_int (engagements->pdata[i], YIFA_ENGAGEMENT_ADVISER));
}

/* Types, months and years in their own order; who has the most to do first, what belongs to nobody last. */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const YifaYearRow *left = *(YifaYearRow *const *) a, *right = *(YifaYearRow *const *) b;
  const YifaYearTable *table = data;
  static const YifaYearFigure order[] = { YIFA_YEAR_MATTERS, YIFA_YEAR_HOURS, YIFA_YEAR_FEES };
  gboolean by_size = table->view == YIFA_YEAR_BY_ADVISER || table->view == YIFA_YEAR_BY_CLIENT;

  if ((left->key == 0) != (right->key == 0))
    return left->key == 0 ? 1 : -1;
  for (guint i = 0; by_size && i < G_N_ELEMENTS (order); i++)
    if (left->cells[order[i]].value != right->cells[order[i]].value)
      return left->cells[order[i]].value < right->cells[order[i]].value ? 1 : -1;
  return (left->key > right->key) - (left->key < right->key);
}

YifaYearTable *
yifa_adviser_year_tabulate (YifaStore *store, const YifaAdviserYear *self, YifaYearView view)
{
  YifaYearTable *table = g_new0 (YifaYearTable, 1);

  table->view = view;
  table->year = self->year;
  table->adviser = self->adviser;
  table->rows = g_ptr_array_new_with_free_func (row_free);
  table->total = row_new (0, g_strdup (_("Total")));
  for (gint64 month = 1; view == YIFA_YEAR_BY_MONTH && month <= 12; month++)
    get_row (store, table, month);
  if (view == YIFA_YEAR_BY_ADVISER && self->year != 0 && self->adviser == 0)
    add_engaged (store, table);
  for (guint i = 0; i < self->facts->len; i++)
    {
      const Fact *fact = &g_array_index (self->facts, Fact, i);

      count_fact (get_row (store, table, fact->keys[view]), fact);
      count_fact (table->total, fact);
    }
  g_ptr_array_sort_with_data (table->rows, compare_rows, table);
  return table;
}

void
yifa_year_table_free (YifaYearTable *table)
{
  g_ptr_array_unref (table->rows);
  row_free (table->total);
  g_free (table);
}

const YifaYearRow *
yifa_year_table_find (const YifaYearTable *table, gint64 key)
{
  for (guint i = 0; i < table->rows->len; i++)
    if (((YifaYearRow *) table->rows->pdata[i])->key == key)
      return table->rows->pdata[i];
  return NULL;
}

/* --- questions ------------------------------------------------------------------------------ */

/* The field of @kind that a view groups by, or NULL where another record knows it. */
static const char *
get_field (const YifaKind *kind, YifaYearView view)
{
  if (kind != &yifa_matter && kind != &yifa_work_log)
    return NULL;

  return view == YIFA_YEAR_BY_ADVISER ? "adviser" :
         view == YIFA_YEAR_BY_CLIENT  ? "client_org" :
         kind == &yifa_matter         ? "matter_type" : "work_kind";
}

static void
put_month (YifaQuery *query, const char *date, int year, int month)
{
  g_autofree char *first = g_strdup_printf ("%04d-%02d-01", year, month);
  g_autofree char *last = g_strdup_printf ("%04d-%02d-%02d", year, month, g_date_get_days_in_month (month, year));

  yifa_query_where (query, date, YIFA_AT_LEAST, first);
  yifa_query_where (query, date, YIFA_AT_MOST, last);
}

static void
put_key (YifaQuery *query, const char *field, YifaYearView view, gint64 key)
{
  if (key == 0)
    yifa_query_where (query, field, YIFA_EMPTY, NULL);
  else if (view == YIFA_YEAR_BY_TYPE)
    yifa_query_where (query, field, YIFA_EQUAL, yifa_matter_types[key - 1].value);
  else
    yifa_query_where_id (query, field, key);
}

/* NULL: conditions on one kind cannot say it. */
static YifaQuery *
dup_conditions (const YifaYearTable *table, const YifaYearRow *row, const Source *source)
{
  gboolean is_grouped = row != table->total && table->view <= YIFA_YEAR_BY_CLIENT;
  const char *field = is_grouped ? get_field (source->kind, table->view) : NULL;
  const char *adviser = table->adviser != 0 ? get_field (source->kind, YIFA_YEAR_BY_ADVISER) : NULL;
  gboolean is_month = row != table->total && table->view == YIFA_YEAR_BY_MONTH;
  gboolean is_year = row != table->total && table->view == YIFA_YEAR_BY_YEAR;
  YifaQuery *query;

  if (source->date == NULL || (is_grouped && field == NULL) || (table->adviser != 0 && adviser == NULL) ||
      (is_month && table->year == 0))
    return NULL;

  query = yifa_query_new ();
  if (is_month)
    put_month (query, source->date, table->year, row->key);
  else
    put_period (query, source->date, is_year ? row->key : table->year);
  put_adoption (query, source->adoption);
  if (adviser != NULL)
    yifa_query_where_id (query, adviser, table->adviser);
  if (field != NULL)
    put_key (query, field, table->view, row->key);
  return query;
}

YifaQuery *
yifa_year_table_dup_query (const YifaYearTable *table, const YifaYearRow *row, YifaYearFigure figure)
{
  YifaQuery *query = dup_conditions (table, row, &sources[figure]);

  if (query != NULL)
    return query;

  query = yifa_query_new ();
  yifa_query_where_among (query, "id", row->cells[figure].ids);
  return query;
}

/* --- words ---------------------------------------------------------------------------------- */

const char *
yifa_year_figure_get_name (YifaYearFigure figure)
{
  return sources[figure].name;
}

const char *
yifa_year_figure_get_label (YifaYearFigure figure)
{
  return translated (sources[figure].label);
}

const char *
yifa_year_figure_get_definition (YifaYearFigure figure)
{
  return translated (sources[figure].definition);
}

YifaFigureUnit
yifa_year_figure_get_unit (YifaYearFigure figure)
{
  return sources[figure].unit;
}

const YifaKind *
yifa_year_figure_get_kind (YifaYearFigure figure)
{
  return sources[figure].kind;
}

char *
yifa_year_figure_dup_words (YifaYearFigure figure, gint64 value)
{
  return yifa_figure_dup_sum (sources[figure].unit, value);
}
