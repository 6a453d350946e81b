/* yifa-form-deadlines.c - why this date (期限说明)
 *
 * Every deadline of a record and of its parts, each with the sentence that says from which day, by
 * which rule and article it was computed.
 */
#include "yifa-form-parts.h"

#include "yifa-deadline.h"
#include "yifa-facts.h"
#include "yifa-words.h"

static void
add_deadlines_of (YifaStore *store, YifaRecord *owner, GPtrArray *deadlines)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, yifa_record_get_id (owner));
  g_autoptr(GPtrArray) found = NULL;

  yifa_query_where (query, "owner_kind", YIFA_EQUAL, yifa_record_get_kind (owner)->table);
  yifa_query_where (query, "owner_id", YIFA_EQUAL, id);
  query->order = g_strdup ("start_on");
  found = yifa_store_load_all (store, &yifa_deadline, query, NULL);
  for (guint i = 0; found != NULL && i < found->len; i++)
    if (g_strcmp0 (yifa_record_get_text (found->pdata[i], YIFA_DEADLINE_STATE), "cancelled") != 0)
      g_ptr_array_add (deadlines, g_object_ref (found->pdata[i]));
}

/* The record's own first, then those of its parts, in the order of the parts. */
static GPtrArray *
load_deadlines (YifaStore *store, YifaRecord *record)
{
  GPtrArray *deadlines = g_ptr_array_new_with_free_func (g_object_unref);

  add_deadlines_of (store, record, deadlines);
  for (const YifaPart *part = yifa_record_get_kind (record)->parts; part != NULL && part->kind != NULL; part++)
    {
      g_autoptr(GPtrArray) all = yifa_store_load_parts (store, part->kind, part->owner, yifa_record_get_id (record));

      for (guint i = 0; i < all->len; i++)
        add_deadlines_of (store, all->pdata[i], deadlines);
    }
  return deadlines;
}

static char *
dup_due (YifaStore *store, YifaRecord *deadline)
{
  const char *due = yifa_record_get_text (deadline, YIFA_DEADLINE_DUE_ON);

  if (due != NULL && yifa_deadline_find_lost_year (store, deadline) != 0)
    return g_strdup_printf ("缺少节假日数据（原算至%s）", due);
  return g_strdup (due != NULL ? due : "缺少节假日数据");
}

static void
add_deadline (YifaPaperTable *table, YifaStore *store, YifaRecord *deadline, guint number)
{
  const char *key = yifa_record_get_text (deadline, YIFA_DEADLINE_RULE);
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), key);
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *why = yifa_deadline_explain (store, deadline);
  g_autofree char *due = dup_due (store, deadline);

  yifa_paper_table_add_row (table, 9);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, text);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, rule != NULL ? rule->label : key);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, yifa_record_get_text (deadline, YIFA_DEADLINE_START_ON));
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, due);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, yifa_words_choice (deadline, YIFA_DEADLINE_STATE));
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, why);
}

YifaPaper *
yifa_form_deadlines (YifaStore *store, YifaRecord *record, GHashTable *values, GError **error)
{
  static const double weights[] = { 1, 4, 2.4, 2.4, 1.8, 10 };
  g_autoptr(GPtrArray) deadlines = load_deadlines (store, record);
  g_autofree char *unit = yifa_fact_own_office (store);
  g_autofree char *quoted = yifa_words_title (yifa_record_get_title (record));
  g_autofree char *title = g_strdup_printf ("%s期限说明", quoted);
  g_autofree char *date = yifa_form_date (store, values, NULL);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LANDSCAPE, title, unit);
  YifaPaperTable *table;

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL_END, "截至%s，共%u项期限", date, deadlines->len);
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 9, YIFA_TEXT_CELL_LABEL, "序号", "期限", "起算日", "到期日", "状态", "为什么是这一天", NULL);
  for (guint i = 0; i < deadlines->len; i++)
    add_deadline (table, store, deadlines->pdata[i], i + 1);
  return paper;
}

void
yifa_form_check_deadlines (YifaStore *store, YifaRecord *record, GPtrArray *problems)
{
  g_autoptr(GPtrArray) deadlines = load_deadlines (store, record);

  if (deadlines->len == 0)
    yifa_form_say (problems, g_strdup (_("The record has no deadline yet.")));
  for (guint i = 0; i < deadlines->len; i++)
    if (!yifa_record_has (deadlines->pdata[i], YIFA_DEADLINE_DUE_ON))
      yifa_form_say (problems, g_strdup (_("The calendar of a year is missing, so that a date cannot be computed.")));
}
