/* yifa-calendar-import.c - notices out of files and typed text
 *
 * Three shapes are understood: groups as in data/rules/calendar.ini, the JSON of the npm package
 * chinese-days, and lines that somebody typed. Every notice is checked before the first one is saved, and
 * none counts before a second person has confirmed it.
 */
#include "yifa-calendar-notice.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "yifa-calendar-days.h"
#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-json.h"

#define MAX_SIZE (256 * 1024)
#define MAX_YEARS 60

/* One notice under way. */
typedef struct
{
  int   year;
  char *title;
  char *notice_no;
  char *source;
  char *region; /* makes it local */
  char *rest;
  char *work;
} Draft;

static void
draft_free (Draft *draft)
{
  g_free (draft->title);
  g_free (draft->notice_no);
  g_free (draft->source);
  g_free (draft->region);
  g_free (draft->rest);
  g_free (draft->work);
  g_free (draft);
}

static void
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_USAGE, sentence);
}

static Draft *
add_draft (GPtrArray *drafts, int year)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->year = year;
  g_ptr_array_add (drafts, draft);
  return draft;
}

/* The first of two texts that says something. */
static char *
first_said (char *text, const char *otherwise)
{
  if (text != NULL)
    return text;
  return g_strdup (otherwise);
}

static void
read_group (GKeyFile *file, const char *year, const YifaNoticeHead *head, GPtrArray *drafts)
{
  Draft *draft = add_draft (drafts, atoi (year));

  draft->title = g_key_file_get_value (file, year, "notice", NULL);
  draft->notice_no = first_said (g_key_file_get_value (file, year, "number", NULL), head->notice_no);
  draft->source = first_said (g_key_file_get_value (file, year, "source", NULL), head->source);
  draft->rest = g_key_file_get_value (file, year, "rest", NULL);
  draft->work = g_key_file_get_value (file, year, "work", NULL);
  draft->region = g_strdup (head->region);
}

static void
read_local (GKeyFile *file, const char *year, const YifaNoticeHead *head, GPtrArray *drafts)
{
  g_autofree char *local = g_key_file_get_value (file, year, "local", NULL);
  Draft *draft;

  if (local == NULL)
    return;

  draft = add_draft (drafts, atoi (year));
  draft->source = first_said (g_key_file_get_value (file, year, "local_source", NULL), head->source);
  draft->region = g_strdup (head->region != NULL ? head->region : draft->source);
  draft->rest = g_steal_pointer (&local);
}

/* The same keys as in the file, and no others: a misspelt one would lose days. */
static gboolean
check_keys (GKeyFile *file, const char *year, GError **error)
{
  static const char *const known[] =
      { "notice", "number", "source", "rest", "work", "local", "local_source", NULL };
  g_auto(GStrv) keys = g_key_file_get_keys (file, year, NULL, NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    if (!g_strv_contains (known, keys[i]))
      {
        g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("The year %s has an unknown key “%s”."), year,
                     keys[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_groups (const char *text, const YifaNoticeHead *head, GPtrArray *drafts, GError **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GError) fault = NULL;
  g_auto(GStrv) years = NULL;

  if (!g_key_file_load_from_data (file, text, -1, G_KEY_FILE_NONE, &fault))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("The text of the notice cannot be read: %s"),
                   fault->message);
      return FALSE;
    }

  years = g_key_file_get_groups (file, NULL);
  for (guint i = 0; years[i] != NULL; i++)
    {
      if (!check_keys (file, years[i], error))
        return FALSE;
      if (g_key_file_has_key (file, years[i], "rest", NULL))
        read_group (file, years[i], head, drafts);
      read_local (file, years[i], head, drafts);
    }
  return TRUE;
}

/* New Year's Day brings days of the old year with it: they belong to the notice of the new one. */
static int
year_of_notice (const char *date, const char *name)
{
  gboolean is_december = strncmp (date + strlen ("2026-"), "12", 2) == 0;

  return yifa_date_year (date) + (is_december && g_str_equal (name, "元旦"));
}

/* "Spring Festival,春节,4": the name in the middle. */
static char *
read_name (JsonNode *node)
{
  g_auto(GStrv) parts = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
                          ? g_strsplit (json_node_get_string (node), ",", 3) : NULL;

  return parts != NULL && g_strv_length (parts) >= 2 ? g_strdup (g_strstrip (parts[1])) : NULL;
}

static GHashTable *
days_of_year (GHashTable *years, int year)
{
  GHashTable *days = g_hash_table_lookup (years, GINT_TO_POINTER (year));

  if (days == NULL)
    {
      days = yifa_calendar_days_new ();
      g_hash_table_insert (years, GINT_TO_POINTER (year), days);
    }
  return days;
}

/* @keep_names: a make-up day needs none, and has the one of the festival it makes up for. */
static gboolean
read_map (JsonObject *root, const char *member, gboolean keep_names, int only_year, GHashTable *years)
{
  JsonNode *node = json_object_get_member (root, member);
  JsonObjectIter all;
  const char *date;
  JsonNode *value;

  if (node == NULL)
    return !keep_names;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  json_object_iter_init (&all, json_node_get_object (node));
  while (json_object_iter_next (&all, &date, &value))
    {
      g_autofree char *name = read_name (value);

      if (name == NULL || !yifa_date_is_valid (date))
        return FALSE;
      g_hash_table_replace (days_of_year (years, only_year != 0 ? only_year : year_of_notice (date, name)),
                            g_strdup (date), g_strdup (keep_names ? name : ""));
    }
  return TRUE;
}

static void
draft_years (GHashTable *rests, GHashTable *works, const YifaNoticeHead *head, GPtrArray *drafts)
{
  GHashTableIter all;
  gpointer year, days;

  g_hash_table_iter_init (&all, rests);
  while (g_hash_table_iter_next (&all, &year, &days))
    {
      Draft *draft = add_draft (drafts, GPOINTER_TO_INT (year));
      GHashTable *makeups = g_hash_table_lookup (works, year);

      draft->rest = yifa_calendar_days_write (days, draft->year);
      draft->work = makeups != NULL ? yifa_calendar_days_write (makeups, draft->year) : NULL;
      draft->notice_no = g_strdup (head->notice_no);
      draft->source = g_strdup (head->source);
      draft->region = g_strdup (head->region);
    }
}

static gboolean
read_json (const char *text, const YifaNoticeHead *head, GPtrArray *drafts, GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GHashTable) rests = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  g_autoptr(GHashTable) works = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  JsonNode *root = yifa_json_is_shallow (text) && json_parser_load_from_data (parser, text, -1, NULL)
                     ? json_parser_get_root (parser) : NULL;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root) ||
      !read_map (json_node_get_object (root), "holidays", TRUE, head->year, rests) ||
      !read_map (json_node_get_object (root), "workdays", FALSE, head->year, works))
    {
      refuse (error, _("This JSON is not that of chinese-days: “holidays” and “workdays” with a date and "
                       "“English,中文,n” each."));
      return FALSE;
    }

  draft_years (rests, works, head, drafts);
  return TRUE;
}

/* "放假：…", "上班：…": the words before the colon say which. */
static char **
find_list (Draft *draft, const char *line, const char **list)
{
  static const struct
  {
    const char *word;
    gsize       offset;
  } words[] = {
    { "放假", G_STRUCT_OFFSET (Draft, rest) },     { "休", G_STRUCT_OFFSET (Draft, rest) },
    { "rest", G_STRUCT_OFFSET (Draft, rest) },     { "调休上班", G_STRUCT_OFFSET (Draft, work) },
    { "上班", G_STRUCT_OFFSET (Draft, work) },     { "班", G_STRUCT_OFFSET (Draft, work) },
    { "work", G_STRUCT_OFFSET (Draft, work) },
  };
  static const char *const colons[] = { "：", ":", "=" };

  for (guint w = 0; w < G_N_ELEMENTS (words); w++)
    for (guint c = 0; c < G_N_ELEMENTS (colons); c++)
      {
        g_autofree char *head = g_strconcat (words[w].word, colons[c], NULL);

        if (!g_str_has_prefix (line, head))
          continue;
        *list = line + strlen (head);
        return G_STRUCT_MEMBER_P (draft, words[w].offset);
      }
  return NULL;
}

static gboolean
read_lines (const char *text, const YifaNoticeHead *head, GPtrArray *drafts, GError **error)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  Draft *draft = add_draft (drafts, head->year);

  draft->notice_no = g_strdup (head->notice_no);
  draft->source = g_strdup (head->source);
  draft->region = g_strdup (head->region);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      const char *list = NULL;
      char **said = find_list (draft, line, &list);
      char *before = said != NULL ? *said : NULL;

      if (*line == '\0')
        continue;
      if (said == NULL)
        {
          g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE,
                       _("“%s” is not understood: write lines like 放假：元旦 01-01~01-03 and 上班：01-04."), line);
          return FALSE;
        }
      *said = before != NULL ? g_strconcat (before, "; ", list, NULL) : g_strdup (list);
      g_free (before);
    }
  return TRUE;
}

static gboolean
read_text (const char *text, const YifaNoticeHead *head, GPtrArray *drafts, GError **error)
{
  const char *first = text;

  if (strlen (text) > MAX_SIZE || !g_utf8_validate (text, -1, NULL))
    {
      refuse (error, _("The notice is too long, or no text in UTF-8."));
      return FALSE;
    }
  if (g_str_has_prefix (first, "\xef\xbb\xbf"))
    first += 3;
  while (g_ascii_isspace (*first))
    first++;

  if (*first == '{')
    return read_json (first, head, drafts, error);
  return *first == '[' || *first == '#' ? read_groups (first, head, drafts, error)
                                        : read_lines (first, head, drafts, error);
}

static gboolean
check_draft (YifaStore *store, const Draft *draft, GError **error)
{
  g_autofree char *fault = NULL;
  g_autoptr(YifaRecord) waiting = NULL;

  if (draft->year < YIFA_CALENDAR_FIRST_YEAR || draft->year > YIFA_CALENDAR_LAST_YEAR)
    {
      refuse (error, _("The year of the notice is missing."));
      return FALSE;
    }
  if (draft->source == NULL || *draft->source == '\0')
    {
      refuse (error, _("Name where the notice was taken from."));
      return FALSE;
    }
  if (draft->rest == NULL || *draft->rest == '\0')
    {
      refuse (error, _("The notice names no days off."));
      return FALSE;
    }

  fault = yifa_calendar_days_check (draft->year, draft->rest, draft->work);
  if (fault != NULL)
    {
      refuse (error, fault);
      return FALSE;
    }

  waiting = draft->region == NULL ? yifa_calendar_notice_find (store, draft->year, "entered") : NULL;
  if (waiting != NULL)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                 _("A notice of %d waits for its confirmation already: confirm it, or withdraw it first."),
                 draft->year);
  return waiting == NULL;
}

static YifaRecord *
make_notice (const Draft *draft, const YifaNoticeHead *head)
{
  YifaRecord *notice = yifa_record_new (&yifa_calendar_notice);
  g_autofree char *title = draft->region != NULL
    ? g_strdup_printf (_("Days off of %s in %d"), draft->region, draft->year)
    : g_strdup_printf (_("Notice of the State Council's office on days off in %d"), draft->year);

  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_TITLE, draft->title != NULL ? draft->title : title);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_SCOPE, draft->region != NULL ? "local" : "national");
  yifa_record_set_int (notice, YIFA_CALENDAR_NOTICE_YEAR, draft->year);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_NOTICE_NO, draft->notice_no);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_ISSUED_ON, head->issued_on);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_SOURCE, draft->source);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_REGION, draft->region);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_REST, draft->rest);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_WORK, draft->work);
  return notice;
}

static gboolean
save_all (YifaStore *store, GPtrArray *notices, GError **error)
{
  gboolean ok = TRUE;

  if (!yifa_store_begin (store, error))
    return FALSE;

  yifa_store_explain (store, "import_calendar", NULL);
  for (guint i = 0; ok && i < notices->len; i++)
    ok = yifa_store_save (store, notices->pdata[i], error);
  return yifa_store_end (store, ok, ok ? error : NULL);
}

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  return (*(const Draft *const *) a)->year - (*(const Draft *const *) b)->year;
}

/**
 * yifa_calendar_notice_import:
 * @head: what the text does not say of itself
 *
 * Returns: (transfer full) (element-type YifaRecord): the notices made, by year; %NULL: nothing was made
 */
GPtrArray *
yifa_calendar_notice_import (YifaStore *store, const char *text, const YifaNoticeHead *head, GError **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) draft_free);
  g_autoptr(GPtrArray) notices = g_ptr_array_new_with_free_func (g_object_unref);

  if (!read_text (text, head, drafts, error))
    return NULL;
  if (drafts->len == 0 || drafts->len > MAX_YEARS)
    {
      refuse (error, _("The text holds no year, or too many."));
      return NULL;
    }

  g_ptr_array_sort (drafts, compare_drafts);
  for (guint i = 0; i < drafts->len; i++)
    {
      if (!check_draft (store, drafts->pdata[i], error))
        return NULL;
      g_ptr_array_add (notices, make_notice (drafts->pdata[i], head));
    }
  return save_all (store, notices, error) ? g_steal_pointer (&notices) : NULL;
}

/* A file larger than a notice can be is not even read. */
static gboolean
is_small (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);

  return info == NULL || g_file_info_get_size (info) <= MAX_SIZE;
}

GPtrArray *
yifa_calendar_notice_import_file (YifaStore            *store,
                                  const char           *path,
                                  const YifaNoticeHead *head,
                                  GError              **error)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) fault = NULL;

  if (!is_small (path))
    {
      refuse (error, _("The notice is too long, or no text in UTF-8."));
      return NULL;
    }
  if (!g_file_get_contents (path, &text, NULL, &fault))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s cannot be read: %s"), path, fault->message);
      return NULL;
    }
  return yifa_calendar_notice_import (store, text, head, error);
}
