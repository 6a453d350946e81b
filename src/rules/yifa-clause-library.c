/* yifa-clause-library.c - the clauses of an adviser's contract, as the office words them
 *
 * The wording stands in a file that an office may replace by its own: read whole or not at all. An engagement
 * copies its clauses when it is made, so that later changes of the file do not touch what was agreed.
 */
#include "yifa-clause-library.h"

#include <string.h>

#include "yifa-profile.h"
#include "yifa-rules-private.h"

#define CLAUSES_FILE "clauses.ini"
#define CACHE "yifa-clause-library"

typedef struct
{
  GStringChunk *texts;
  GPtrArray    *clauses; /* (element-type YifaClause) */
} Library;

static const YifaField fields[] = {
  { "title",      N_("Heading of the clause"), YIFA_TEXT,   YIFA_REQUIRED },
  { "body",       N_("Wording of the clause"), YIFA_TEXT,   YIFA_REQUIRED },
  { "required",   N_("May not be left out"),   YIFA_FLAG,   YIFA_REQUIRED },
  { "on",         N_("In the contract"),       YIFA_FLAG,   YIFA_REQUIRED },
  { "basis",      N_("Basis"),                 YIFA_TEXT,   YIFA_REQUIRED },
  { "confidence", N_("Confidence"),            YIFA_CHOICE, YIFA_REQUIRED, yifa_confidences },
  { NULL }
};

static const char *const places[] = {
  "聘任单位", "受聘人", "身份", "顾问团", "所在单位", "执业证号", "服务范围", "响应小时", "列席", "聘期起", "聘期止",
  "计酬", "报酬", "报酬大写", "经费来源", "续聘日数", "不合格次数", NULL
};

/* The first thing in braces that nobody can fill, or NULL; transfer full. */
static char *
find_unknown_place (const char *body)
{
  for (const char *open = strchr (body, '{'); open != NULL; open = strchr (open + 1, '{'))
    {
      const char *close = strchr (open, '}');
      g_autofree char *place = close != NULL ? g_strndup (open + 1, close - open - 1) : g_strdup (open + 1);

      if (close == NULL || !g_strv_contains (places, place))
        return g_steal_pointer (&place);
    }
  return NULL;
}

static void
check_clause (YifaRuleFile *file, const char *code)
{
  g_autofree char *body = yifa_rule_file_dup_text (file, code, "body");
  g_autofree char *unknown = find_unknown_place (body);
  g_autofree char *what = unknown != NULL ? g_strdup_printf (_("nobody can fill {%s}"), unknown) : NULL;

  if (what != NULL)
    yifa_rule_file_complain (file, code, "body", what);
  if (!g_str_has_suffix (body, "。"))
    yifa_rule_file_complain (file, code, "body", _("a clause ends with a full stop 。"));
  if (yifa_rule_file_get_int (file, code, "required") && !yifa_rule_file_get_int (file, code, "on"))
    yifa_rule_file_complain (file, code, "on", _("a clause that may not be left out is switched on"));
}

const YifaRuleFormat yifa_clause_format = { CLAUSES_FILE, fields, .check = check_clause };

static const char *
keep (Library *self, YifaRuleFile *file, const char *code, const char *key)
{
  g_autofree char *text = yifa_rule_file_dup_text (file, code, key);

  return g_string_chunk_insert_const (self->texts, text);
}

static void
add_clause (Library *self, YifaRuleFile *file, const char *code)
{
  YifaClause *clause = g_new0 (YifaClause, 1);

  clause->code = g_string_chunk_insert_const (self->texts, code);
  clause->title = keep (self, file, code, "title");
  clause->body = keep (self, file, code, "body");
  clause->is_required = yifa_rule_file_get_int (file, code, "required");
  clause->is_on = yifa_rule_file_get_int (file, code, "on");
  clause->basis = keep (self, file, code, "basis");
  clause->confidence = yifa_choice_find (yifa_confidences, keep (self, file, code, "confidence"));
  g_ptr_array_add (self->clauses, clause);
}

static void
library_free (gpointer data)
{
  Library *self = data;

  g_ptr_array_unref (self->clauses);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static Library *
load (const char *path)
{
  Library *self = g_new0 (Library, 1);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaRuleFile) file = yifa_rule_file_load (path, problems);
  g_auto(GStrv) codes = NULL;

  self->texts = g_string_chunk_new (4096);
  self->clauses = g_ptr_array_new_with_free_func (g_free);
  if (problems->len > 0)
    {
      g_warning ("%s", (char *) problems->pdata[0]);
      return self;
    }

  codes = yifa_rule_file_get_groups (file);
  for (guint i = 0; codes[i] != NULL; i++)
    add_clause (self, file, codes[i]);
  return self;
}

GPtrArray *
yifa_clause_library_get (YifaStore *store)
{
  g_autofree char *path = yifa_rules_dup_path (store, CLAUSES_FILE);
  Library *self = g_object_get_data (G_OBJECT (store), CACHE);

  if (self == NULL)
    {
      self = load (path);
      g_object_set_data_full (G_OBJECT (store), CACHE, self, library_free);
    }
  return self->clauses;
}

const char *const *
yifa_clause_library_places (void)
{
  return places;
}

void
yifa_clause_library_forget (YifaStore *store)
{
  g_object_set_data (G_OBJECT (store), CACHE, NULL);
}
