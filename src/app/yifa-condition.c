/* yifa-condition.c - conditions of a list as a reader says them
 *
 * One table of comparisons per type of field: the editor of conditions offers them, the chips of the filter
 * bar speak with their words.
 */
#include "yifa-condition.h"

static const YifaComparison text_comparisons[] = {
  { YIFA_CONTAINS,  N_("contains"),     N_("%s contains “%s”") },
  { YIFA_EQUAL,     N_("is exactly"),   N_("%s: %s") },
  { YIFA_EMPTY,     N_("is empty"),     N_("%s is empty") },
  { YIFA_NOT_EMPTY, N_("is filled in"), N_("%s is filled in") },
  { 0 }
};

static const YifaComparison choice_comparisons[] = {
  { YIFA_EQUAL,     N_("is"),           N_("%s: %s") },
  { YIFA_NOT_EQUAL, N_("is not"),       N_("%s is not %s") },
  { YIFA_EMPTY,     N_("is empty"),     N_("%s is empty") },
  { YIFA_NOT_EMPTY, N_("is filled in"), N_("%s is filled in") },
  { 0 }
};

static const YifaComparison date_comparisons[] = {
  { YIFA_AT_LEAST,  N_("not before"),   N_("%s not before %s") },
  { YIFA_AT_MOST,   N_("not after"),    N_("%s not after %s") },
  { YIFA_IN_YEAR,   N_("in the year"),  N_("%s in the year %s") },
  { YIFA_EQUAL,     N_("is"),           N_("%s: %s") },
  { YIFA_EMPTY,     N_("is empty"),     N_("%s is empty") },
  { YIFA_NOT_EMPTY, N_("is filled in"), N_("%s is filled in") },
  { 0 }
};

static const YifaComparison number_comparisons[] = {
  { YIFA_EQUAL,     N_("is"),           N_("%s: %s") },
  { YIFA_AT_LEAST,  N_("at least"),     N_("%s at least %s") },
  { YIFA_AT_MOST,   N_("at most"),      N_("%s at most %s") },
  { YIFA_EMPTY,     N_("is empty"),     N_("%s is empty") },
  { YIFA_NOT_EMPTY, N_("is filled in"), N_("%s is filled in") },
  { 0 }
};

static const YifaComparison flag_comparisons[] = {
  { YIFA_EQUAL,     N_("is"),           N_("%s: %s") },
  { 0 }
};

static const YifaComparison ref_comparisons[] = {
  { YIFA_EQUAL,     N_("is"),           N_("%s: %s") },
  { YIFA_NOT_EQUAL, N_("is not"),       N_("%s is not %s") },
  { YIFA_CONTAINS,  N_("contains"),     N_("%s contains “%s”") },
  { YIFA_EMPTY,     N_("is empty"),     N_("%s is empty") },
  { YIFA_NOT_EMPTY, N_("is filled in"), N_("%s is filled in") },
  { 0 }
};

static const YifaComparison *const comparisons[] = {
  [YIFA_TEXT]   = text_comparisons,
  [YIFA_PROSE]  = text_comparisons,
  [YIFA_CHOICE] = choice_comparisons,
  [YIFA_DATE]   = date_comparisons,
  [YIFA_FLAG]   = flag_comparisons,
  [YIFA_COUNT]  = number_comparisons,
  [YIFA_MONEY]  = number_comparisons,
  [YIFA_HOURS]  = number_comparisons,
  [YIFA_REF]    = ref_comparisons,
};

/* (transfer none) */
const YifaComparison *
yifa_condition_get_comparisons (const YifaField *field)
{
  return comparisons[field->type];
}

static char *
value_words (YifaStore *store, const YifaKind *kind, guint field, const YifaFilter *filter)
{
  g_autoptr(YifaRecord) scratch = NULL;

  if (filter->op == YIFA_CONTAINS || filter->op == YIFA_IN_YEAR)
    return g_strdup (filter->value);

  scratch = yifa_record_new (kind);
  yifa_record_set_string (scratch, field, filter->value);
  return yifa_store_dup_display (store, scratch, field);
}

static const YifaComparison *
find_comparison (const YifaField *field, YifaOperator op)
{
  for (const YifaComparison *comparison = comparisons[field->type]; comparison->label != NULL; comparison++)
    if (comparison->op == op)
      return comparison;

  return comparisons[field->type];
}

/* Records chosen one by one have no word in common but their number. */
static char *
among_words (const YifaFilter *filter)
{
  const char *value = filter->value != NULL ? filter->value : "";
  guint n = *value != '\0';

  for (const char *at = value; *at != '\0'; at++)
    n += *at == ',';
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u chosen record", "%u chosen records", n), n);
}

/**
 * yifa_condition_dup_words:
 *
 * Returns: (transfer full): "Published on not before 2026-01-01"
 */
char *
yifa_condition_dup_words (YifaStore *store, const YifaKind *kind, const YifaFilter *filter)
{
  guint field = yifa_kind_find (kind, filter->field);
  g_autofree char *value = NULL;
  const char *label, *words;

  if (filter->op == YIFA_AMONG)
    return among_words (filter);
  if (field == YIFA_NO_FIELD)
    return g_strdup (filter->value);

  label = yifa_field_get_label (&kind->fields[field]);
  words = g_dgettext (GETTEXT_PACKAGE, find_comparison (&kind->fields[field], filter->op)->words);
  value = filter->value != NULL ? value_words (store, kind, field, filter) : NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return value != NULL ? g_strdup_printf (words, label, value) : g_strdup_printf (words, label);
#pragma GCC diagnostic pop
}
