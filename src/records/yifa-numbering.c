/* yifa-numbering.c - numbers of papers, from one register
 *
 * The grammar of 发文字号, and the service that gives numbers out: one per paper, counted up per
 * code and year, never given twice. What was voided stays with its reason, so that a gap in a
 * series is a question with an answer.
 */
#include "yifa-numbering.h"

#include <string.h>

#include "yifa-agency-code.h"
#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-issue-number.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"

#define MAX_CODE_CHARS 16

void
yifa_number_free (YifaNumber *number)
{
  g_free (number->code);
  g_free (number->text);
  g_free (number);
}

void
yifa_number_gap_free (YifaNumberGap *gap)
{
  g_free (gap->code);
  g_free (gap->series);
  g_free (gap);
}

/* One character of what people type, as the standard writes it; 0 drops it. */
static gunichar
mend_char (gunichar c)
{
  if (g_unichar_isspace (c) || c == 0x3000)
    return 0;
  if (c >= 0xff10 && c <= 0xff19) /* full-width digits */
    return c - 0xff10 + '0';

  switch (c)
    {
    case '[': case '(': case '<': case '{':
    case 0xff08: /* （ */
    case 0xff3b: /* ［ */
    case 0x3010: /* 【 */
    case 0x3008: /* 〈 */
    case 0xff1c: /* ＜ */
      return 0x3014;

    case ']': case ')': case '>': case '}':
    case 0xff09:
    case 0xff3d:
    case 0x3011:
    case 0x3009:
    case 0xff1e:
      return 0x3015;

    case 0x865f: /* 號 */
      return 0x53f7;

    case 0x2013: case 0x2014: case 0x2212: case 0xff0d:
      return '-';

    default:
      return c;
    }
}

static char *
mend (const char *typed)
{
  GString *text = g_string_new (NULL);

  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = mend_char (g_utf8_get_char (p));

      if (c != 0)
        g_string_append_unichar (text, c);
    }
  return g_string_free (text, FALSE);
}

static char *
number_to_text (const YifaNumber *number, int width)
{
  if (number->year != 0)
    return g_strdup_printf ("%s〔%d〕%0*d号", number->code, number->year, width, number->serial);
  if (number->suffix != 0)
    return g_strdup_printf ("%s第%d-%d号", number->code, number->serial, number->suffix);
  return g_strdup_printf ("%s第%d号", number->code, number->serial);
}

static gboolean
code_is_valid (const char *code)
{
  glong n = g_utf8_strlen (code, -1);

  if (n < 1 || n > MAX_CODE_CHARS)
    return FALSE;
  for (const char *p = code; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* What stands before, between and after the marks; the marks are not part of any of them. */
static YifaNumber *
match (const char *pattern, const char *text)
{
  g_autoptr(GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr(GMatchInfo) info = NULL;
  g_autoptr(YifaNumber) number = NULL;
  g_autofree char *year = NULL, *serial = NULL, *suffix = NULL;

  if (!g_regex_match (regex, text, 0, &info))
    return NULL;

  number = g_new0 (YifaNumber, 1);
  number->code = g_match_info_fetch_named (info, "code");
  year = g_match_info_fetch_named (info, "year");
  serial = g_match_info_fetch_named (info, "serial");
  suffix = g_match_info_fetch_named (info, "suffix");
  number->year = year ? atoi (year) : 0;
  number->serial = atoi (serial);
  number->suffix = suffix ? atoi (suffix) : 0;
  return code_is_valid (number->code) && number->serial > 0 ? g_steal_pointer (&number) : NULL;
}

YifaNumber *
yifa_number_parse (const char *typed, GError **error)
{
  g_autofree char *text = mend (typed);
  YifaNumber *number = match ("^(?<code>[^〔〕]+)〔(?<year>[0-9]{4})〕第?(?<serial>[0-9]{1,5})号$", text);

  if (number == NULL)
    number = match ("^(?<code>[^〔〕]+[令])第?(?<serial>[0-9]{1,4})(?:-(?<suffix>[0-9]))?号$", text);
  if (number == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                   _("“%s” is no issue number; write it like 大府发〔2026〕12号, or 令第188号 for an order"), typed);
      return NULL;
    }

  number->text = number_to_text (number, 0);
  return number;
}

char *
yifa_number_normalise (const char *typed)
{
  g_autoptr(YifaNumber) number = yifa_number_parse (typed, NULL);

  return number != NULL ? g_strdup (number->text) : g_strdup (typed);
}

/* The code a unit writes before its papers of a series, and how wide the serial is printed. */
typedef struct
{
  const char *series;
  const char *ending; /* by custom, after the unit's code for documents, when the table of codes has none */
  int         width;
} Custom;

static const Custom customs[] = {
  { "review_receipt",  "审",     3 },
  { "filing_receipt",  "备收",   3 },
  { "review_opinion",  "法审",   0 },
  { "filing_report",   "文备字", 0 },
  { "filing_opinion",  "法函",   0 },
  { "notice",          "法催",   0 },
  { "registration",    "规登",   3 },
  { "certificate",     "聘",     3 },
  { "matter",          "法务",   3 },
  { "adviser_opinion", "法意",   3 },
  { "contract",        "合",     3 },
  { "contract_copy",   "合备",   3 },
};

static const Custom *
custom_of (const char *series)
{
  for (guint i = 0; i < G_N_ELEMENTS (customs); i++)
    if (g_str_equal (customs[i].series, series))
      return &customs[i];
  return NULL;
}

static gboolean
code_is_in_use (YifaRecord *code, const char *on)
{
  const char *from = yifa_record_get_text (code, YIFA_AGENCY_CODE_VALID_FROM);
  const char *to = yifa_record_get_text (code, YIFA_AGENCY_CODE_VALID_TO);

  return (from == NULL || strcmp (from, on) <= 0) && (to == NULL || strcmp (on, to) <= 0);
}

/* The unit's own code for the series that is in use today, or NULL. */
static char *
find_code (YifaStore *store, gint64 org_id, const char *series)
{
  g_autoptr(GPtrArray) codes = yifa_store_load_parts (store, &yifa_agency_code, "org", org_id);

  for (guint i = 0; i < codes->len; i++)
    if (g_strcmp0 (yifa_record_get_text (codes->pdata[i], YIFA_AGENCY_CODE_SERIES), series) == 0 &&
        code_is_in_use (codes->pdata[i], yifa_store_get_today (store)))
      return g_strdup (yifa_record_get_text (codes->pdata[i], YIFA_AGENCY_CODE_CODE));
  return NULL;
}

static char *
code_for (YifaStore *store, gint64 org_id, const char *series, GError **error)
{
  const Custom *custom = custom_of (series);
  g_autofree char *code = find_code (store, org_id, series);
  g_autofree char *base = NULL;
  g_autofree char *org = NULL;

  if (code != NULL)
    return g_steal_pointer (&code);

  base = find_code (store, org_id, "document");
  if (base != NULL && custom != NULL)
    return g_strconcat (base, custom->ending, NULL);
  if (base != NULL && g_str_equal (series, "normative"))
    return g_steal_pointer (&base);

  org = yifa_store_dup_title (store, &yifa_org, org_id);
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
               _("%s has no agency code for “%s”; enter one in the table of agency codes"), org,
               yifa_choice_get_label (&yifa_agency_code.fields[YIFA_AGENCY_CODE_SERIES], series));
  return NULL;
}

static YifaQuery *
query_series (const char *code, int year)
{
  YifaQuery *query = yifa_query_new ();
  g_autofree char *text = g_strdup_printf ("%d", year);

  query->presence = YIFA_BOTH; /* what is withdrawn has been given out all the same */
  yifa_query_where (query, "code", YIFA_EQUAL, code);
  yifa_query_where (query, "year", year != 0 ? YIFA_EQUAL : YIFA_EMPTY, year != 0 ? text : NULL);
  return query;
}

static YifaNumber *
next_number (YifaStore *store, gint64 org_id, const char *series, int year, GError **error)
{
  const Custom *custom = custom_of (series);
  g_autofree char *code = code_for (store, org_id, series, error);
  g_autoptr(YifaQuery) query = NULL;
  g_autoptr(YifaRecord) last = NULL;
  YifaNumber *number;

  if (code == NULL)
    return NULL;

  if (g_str_equal (series, "order"))
    year = 0;
  else if (year == 0)
    year = yifa_date_year (yifa_store_get_today (store));

  query = query_series (code, year);
  query->order = g_strdup ("serial");
  query->descending = TRUE;
  query->limit = 1;
  last = yifa_store_find_one (store, &yifa_issue_number, query);

  number = g_new0 (YifaNumber, 1);
  number->code = g_steal_pointer (&code);
  number->year = year;
  number->serial = last != NULL ? yifa_record_get_int (last, YIFA_ISSUE_NUMBER_SERIAL) + 1 : 1;
  number->text = number_to_text (number, custom != NULL ? custom->width : 0);
  return number;
}

char *
yifa_numbering_preview (YifaStore *store, gint64 org_id, const char *series, int year, GError **error)
{
  g_autoptr(YifaNumber) number = next_number (store, org_id, series, year, error);

  return number != NULL ? g_strdup (number->text) : NULL;
}

static YifaRecord *
new_row (const YifaNumber *number, gint64 org_id, const char *series)
{
  YifaRecord *row = yifa_record_new (&yifa_issue_number);

  yifa_record_set_text (row, YIFA_ISSUE_NUMBER_TEXT, number->text);
  yifa_record_set_text (row, YIFA_ISSUE_NUMBER_CODE, number->code);
  yifa_record_set_text (row, YIFA_ISSUE_NUMBER_SERIES, series);
  if (number->year != 0)
    yifa_record_set_int (row, YIFA_ISSUE_NUMBER_YEAR, number->year);
  yifa_record_set_int (row, YIFA_ISSUE_NUMBER_SERIAL, number->serial);
  if (number->suffix != 0)
    yifa_record_set_int (row, YIFA_ISSUE_NUMBER_SUFFIX, number->suffix);
  yifa_record_set_int (row, YIFA_ISSUE_NUMBER_ORG, org_id);
  return row;
}

static void
give_to (YifaRecord *row, YifaRecord *owner, const char *given_on)
{
  const YifaKind *kind = yifa_record_get_kind (owner);

  yifa_record_set_text (row, YIFA_ISSUE_NUMBER_STAGE, "used");
  yifa_record_set_text (row, YIFA_ISSUE_NUMBER_OWNER_KIND, kind->table);
  yifa_record_set_int (row, YIFA_ISSUE_NUMBER_OWNER_ID, yifa_record_get_id (owner));
  if (kind == &yifa_normative_doc)
    yifa_record_set_int (row, YIFA_ISSUE_NUMBER_DOC, yifa_record_get_id (owner));
  yifa_record_set_text (row, YIFA_ISSUE_NUMBER_GIVEN_ON, given_on);
}

/* A number set aside for this document, or NULL. */
static YifaRecord *
find_reserved (YifaStore *store, gint64 org_id, const char *series, YifaRecord *owner)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  if (yifa_record_get_kind (owner) != &yifa_normative_doc)
    return NULL;

  yifa_query_where (query, "stage", YIFA_EQUAL, "reserved");
  yifa_query_where (query, "series", YIFA_EQUAL, series);
  yifa_query_where_id (query, "org", org_id);
  yifa_query_where_id (query, "doc", yifa_record_get_id (owner));
  return yifa_store_find_one (store, &yifa_issue_number, query);
}

char *
yifa_numbering_take (YifaStore *store, gint64 org_id, const char *series, int year, YifaRecord *owner,
                     GError **error)
{
  g_autoptr(YifaRecord) row = NULL;
  g_autoptr(YifaNumber) number = NULL;
  gboolean ok;

  g_return_val_if_fail (yifa_record_get_id (owner) != 0, NULL);

  /* Counting and writing are one operation, so that two seats cannot count to the same number. */
  if (!yifa_store_begin (store, error))
    return NULL;

  row = find_reserved (store, org_id, series, owner);
  if (row == NULL)
    {
      number = next_number (store, org_id, series, year, error);
      row = number != NULL ? new_row (number, org_id, series) : NULL;
    }
  ok = row != NULL;
  if (ok)
    {
      give_to (row, owner, yifa_store_get_today (store));
      ok = yifa_store_save (store, row, error);
    }
  return yifa_store_end (store, ok, ok ? error : NULL)
           ? g_strdup (yifa_record_get_text (row, YIFA_ISSUE_NUMBER_TEXT))
           : NULL;
}

YifaRecord *
yifa_numbering_reserve (YifaStore *store, gint64 org_id, const char *series, int year, YifaRecord *doc,
                        const char *reason, GError **error)
{
  g_autoptr(YifaRecord) row = NULL;
  g_autoptr(YifaNumber) number = NULL;
  gboolean ok;

  if (!yifa_store_begin (store, error))
    return NULL;

  number = next_number (store, org_id, series, year, error);
  ok = number != NULL;
  if (ok)
    {
      row = new_row (number, org_id, series);
      yifa_record_set_text (row, YIFA_ISSUE_NUMBER_STAGE, "reserved");
      yifa_record_set_int (row, YIFA_ISSUE_NUMBER_DOC, doc != NULL ? yifa_record_get_id (doc) : 0);
      yifa_record_set_text (row, YIFA_ISSUE_NUMBER_REASON, reason);
      ok = yifa_store_save (store, row, error);
    }
  return yifa_store_end (store, ok, ok ? error : NULL) ? g_steal_pointer (&row) : NULL;
}

static YifaRecord *
find_number (YifaStore *store, const YifaNumber *number)
{
  g_autoptr(YifaQuery) query = query_series (number->code, number->year);
  g_autofree char *serial = g_strdup_printf ("%d", number->serial);
  g_autofree char *suffix = g_strdup_printf ("%d", number->suffix);

  yifa_query_where (query, "serial", YIFA_EQUAL, serial);
  yifa_query_where (query, "suffix", number->suffix != 0 ? YIFA_EQUAL : YIFA_EMPTY,
                    number->suffix != 0 ? suffix : NULL);
  return yifa_store_find_one (store, &yifa_issue_number, query);
}

static gboolean
belongs_to (YifaRecord *row, YifaRecord *owner)
{
  return g_strcmp0 (yifa_record_get_text (row, YIFA_ISSUE_NUMBER_OWNER_KIND),
                    yifa_record_get_kind (owner)->table) == 0 &&
         yifa_record_get_int (row, YIFA_ISSUE_NUMBER_OWNER_ID) == yifa_record_get_id (owner);
}

/* Numbers of the State Council are not ours to keep: a unit without a code here has no series here. */
static gboolean
keeps_series (YifaStore *store, gint64 org_id)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "org", org_id);
  return yifa_store_count (store, &yifa_agency_code, query) > 0;
}

gboolean
yifa_numbering_record (YifaStore *store, gint64 org_id, const char *series, const char *typed,
                       const char *given_on,
                       YifaRecord *owner, GError **error)
{
  g_autoptr(YifaNumber) number = yifa_number_parse (typed, NULL);
  g_autoptr(YifaRecord) row = number != NULL ? find_number (store, number) : NULL;

  if (number == NULL || (row != NULL && belongs_to (row, owner)) || !keeps_series (store, org_id))
    return TRUE;
  if (row != NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                   _("The number %s is already in the register; a number is given once only"), number->text);
      return FALSE;
    }

  row = new_row (number, org_id, series);
  if (!g_str_equal (number->text, typed))
    yifa_record_set_text (row, YIFA_ISSUE_NUMBER_TYPED, typed);
  give_to (row, owner, given_on);
  return yifa_store_save (store, row, error);
}

/* The rows of one code and year follow each other; what lies between two serials is a gap, and so
 * is what lies before the first one. */
static void
add_gap (GPtrArray *gaps, YifaRecord *row, int from, int to)
{
  YifaNumberGap *gap;

  if (from > to)
    return;

  gap = g_new0 (YifaNumberGap, 1);
  gap->code = g_strdup (yifa_record_get_text (row, YIFA_ISSUE_NUMBER_CODE));
  gap->series = g_strdup (yifa_record_get_text (row, YIFA_ISSUE_NUMBER_SERIES));
  gap->year = yifa_record_get_int (row, YIFA_ISSUE_NUMBER_YEAR);
  gap->from = from;
  gap->to = to;
  g_ptr_array_add (gaps, gap);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  YifaRecord *one = *(YifaRecord **) a;
  YifaRecord *two = *(YifaRecord **) b;
  static const guint fields[] = { YIFA_ISSUE_NUMBER_YEAR, YIFA_ISSUE_NUMBER_SERIAL,
                                  YIFA_ISSUE_NUMBER_SUFFIX };
  int order = strcmp (yifa_record_get_text (one, YIFA_ISSUE_NUMBER_CODE),
                      yifa_record_get_text (two, YIFA_ISSUE_NUMBER_CODE));

  for (guint i = 0; order == 0 && i < G_N_ELEMENTS (fields); i++)
    order = yifa_record_get_int (one, fields[i]) - yifa_record_get_int (two, fields[i]);
  return order;
}

static gboolean
same_run (YifaRecord *a, YifaRecord *b)
{
  return yifa_record_get_int (a, YIFA_ISSUE_NUMBER_YEAR) == yifa_record_get_int (b, YIFA_ISSUE_NUMBER_YEAR) &&
         g_str_equal (yifa_record_get_text (a, YIFA_ISSUE_NUMBER_CODE),
                      yifa_record_get_text (b, YIFA_ISSUE_NUMBER_CODE));
}

static GPtrArray *
load_numbers (YifaStore *store, int year, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  query->presence = YIFA_BOTH;
  if (year != 0)
    yifa_query_where (query, "year", YIFA_EQUAL, text);
  ids = yifa_store_list (store, &yifa_issue_number, query, error);
  if (ids == NULL)
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      YifaRecord *row = yifa_store_load (store, &yifa_issue_number, g_array_index (ids, gint64, i), error);

      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  g_ptr_array_sort (rows, compare_numbers);
  return g_steal_pointer (&rows);
}

GPtrArray *
yifa_numbering_find_gaps (YifaStore *store, int year, GError **error)
{
  g_autoptr(GPtrArray) gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_number_gap_free);
  g_autoptr(GPtrArray) rows = load_numbers (store, year, error);
  int before = 0;

  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      YifaRecord *row = rows->pdata[i];
      int serial = yifa_record_get_int (row, YIFA_ISSUE_NUMBER_SERIAL);

      if (i == 0 || !same_run (rows->pdata[i - 1], row))
        before = 0;
      add_gap (gaps, row, before + 1, serial - 1);
      before = serial;
    }
  return g_steal_pointer (&gaps);
}
