/* yifa-form-lists.c - catalogue (规范性文件目录) and announcement of cleanup results (清理结果公告)
 *
 * Public lists. The announcement's figures are counted from its items and must add up to the
 * scope, or there is no announcement.
 */
#include "yifa-form-parts.h"

#include "yifa-cleanup-item.h"
#include "yifa-cleanup.h"
#include "yifa-error.h"
#include "yifa-facts.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-words.h"

/* Groups of the catalogue, in this order. */
static const struct
{
  const char *heading;
  const char *validity;
} groups[] = {
  { "有效", "in_force" },
  { "已修改", "amended" },
  { "尚未施行", "not_yet" },
  { "停止执行", "suspended" },
  { "失效", "expired" },
  { "废止", "repealed" },
  { "被撤销", "revoked" },
};

static GPtrArray *
load_published (YifaStore *store)
{
  GPtrArray *docs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  yifa_query_where (query, "validity", YIFA_NOT_EMPTY, NULL);
  query->order = g_strdup ("published_on");
  ids = yifa_store_list (store, &yifa_normative_doc, query, NULL);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      YifaRecord *doc = yifa_store_load (store, &yifa_normative_doc, g_array_index (ids, gint64, i), NULL);

      /* The catalogue is public. */
      if (doc != NULL && g_strcmp0 (yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_SECRET_LEVEL), "internal") != 0)
        g_ptr_array_add (docs, doc);
      else
        g_clear_object (&doc);
    }
  return docs;
}

static GPtrArray *
pick_group (GPtrArray *docs, guint group)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < docs->len; i++)
    if (g_strcmp0 (yifa_record_get_text (docs->pdata[i], YIFA_NORMATIVE_DOC_VALIDITY), groups[group].validity) == 0)
      g_ptr_array_add (picked, docs->pdata[i]);
  return picked;
}

/* What ended or changed the document, as far as it is on record. */
static const char *
get_remark (YifaRecord *doc)
{
  static const guint fields[] = { YIFA_NORMATIVE_DOC_ENDED_BY, YIFA_NORMATIVE_DOC_SUSPENDED_BY,
                                  YIFA_NORMATIVE_DOC_AMENDED_BY, YIFA_NORMATIVE_DOC_EXTENDED_BY };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (yifa_record_has (doc, fields[i]))
      return yifa_record_get_text (doc, fields[i]);
  return "";
}

static void
add_catalogue_row (YifaPaperTable *table, YifaStore *store, YifaRecord *doc, guint number)
{
  const char *until = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_VALID_UNTIL);
  g_autofree char *maker = yifa_fact_org (store, yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG));
  g_autofree char *text = g_strdup_printf ("%u", number);

  yifa_paper_table_add_row (table, 8);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, text);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, yifa_record_get_title (doc));
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_ISSUE_NO));
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, maker);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1,
                             yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON));
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, until != NULL ? until : "未定");
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, yifa_words_choice (doc, YIFA_NORMATIVE_DOC_VALIDITY));
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, get_remark (doc));
}

static void
add_group (YifaPaperTable *table, YifaStore *store, GPtrArray *docs, guint group)
{
  g_autoptr(GPtrArray) picked = pick_group (docs, group);
  g_autofree char *heading = g_strdup_printf ("%s（%u件）", groups[group].heading, picked->len);

  if (picked->len == 0)
    return;
  yifa_paper_table_add_row (table, 8);
  yifa_paper_table_add_cell (table, YIFA_TEXT_GROUP, 8, heading);
  for (guint i = 0; i < picked->len; i++)
    add_catalogue_row (table, store, picked->pdata[i], i + 1);
}

YifaPaper *
yifa_form_catalogue (YifaStore *store, YifaRecord *unused, GHashTable *values, GError **error)
{
  static const double weights[] = { 1.3, 8, 4.2, 3.8, 2.4, 2.4, 2.2, 3.6 };
  g_autoptr(GPtrArray) docs = load_published (store);
  g_autofree char *place = yifa_fact_place (store);
  g_autofree char *unit = yifa_fact_own_office (store);
  g_autofree char *title = g_strdup_printf ("%s行政规范性文件目录", place != NULL ? place : "");
  g_autofree char *date = yifa_form_date (store, values, NULL);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LANDSCAPE, title, unit);
  YifaPaperTable *table;

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL_END, "截至%s，共%u件", date, docs->len);
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 9, YIFA_TEXT_CELL_LABEL, "序号", "文件名称", "文号", "制定机关", "公布日期", "有效期至", "状态",
                   "备注", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    add_group (table, store, docs, i);
  return paper;
}

void
yifa_form_check_catalogue (YifaStore *store, YifaRecord *unused, GPtrArray *problems)
{
  g_autoptr(GPtrArray) docs = load_published (store);
  guint without = 0;

  if (docs->len == 0)
    g_ptr_array_add (problems, g_strdup (_("No document has been published yet.")));
  for (guint i = 0; i < docs->len; i++)
    without += yifa_record_has (docs->pdata[i], YIFA_NORMATIVE_DOC_ISSUE_NO) ? 0 : 1;
  if (without > 0)
    g_ptr_array_add (problems, g_strdup_printf (ngettext ("%u document has no issue number.",
                                                          "%u documents have no issue number.", without), without));
}

/* Results in the order of the announcement, each with its annex. */
static const struct
{
  const char *value;
  const char *sentence;
  const char *annex;
  guint       counted; /* the cleanup's own count */
} results[] = {
  { "keep", "继续有效", "继续有效的行政规范性文件目录", YIFA_CLEANUP_N_KEEP },
  { "amend", "拟修改", "拟修改的行政规范性文件目录", YIFA_CLEANUP_N_AMEND },
  { "repeal", "废止", "废止的行政规范性文件目录", YIFA_CLEANUP_N_REPEAL },
  { "lapse", "宣布失效", "宣布失效的行政规范性文件目录", YIFA_CLEANUP_N_LAPSE },
};

static GPtrArray *
load_items (YifaStore *store, YifaRecord *cleanup)
{
  return yifa_store_load_parts (store, &yifa_cleanup_item, "cleanup", yifa_record_get_id (cleanup));
}

static GPtrArray *
pick_result (GPtrArray *items, guint result)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (yifa_record_get_text (items->pdata[i], YIFA_CLEANUP_ITEM_RESULT), results[result].value) == 0)
      g_ptr_array_add (picked, items->pdata[i]);
  return picked;
}

/* NULL when every item has a result and the parts add up to the whole. */
static char *
dup_defect (YifaRecord *cleanup, GPtrArray *items)
{
  guint all = 0;

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr(GPtrArray) picked = pick_result (items, i);

      all += picked->len;
      if (picked->len != yifa_record_get_int (cleanup, results[i].counted))
        return g_strdup (_("The cleanup's totals are not those of its documents; open it again and print then."));
    }
  if (items->len == 0)
    return g_strdup (_("The cleanup has no documents yet; freeze its scope first."));
  if (all < items->len)
    return g_strdup_printf (ngettext ("%u document of the cleanup has no result yet.",
                                      "%u documents of the cleanup have no result yet.", items->len - all),
                            items->len - all);
  return NULL;
}

/* 县政府及其办公室、县级部门、乡镇 */
static char *
dup_makers (YifaRecord *cleanup)
{
  static const struct
  {
    guint       field;
    const char *makers;
  } scopes[] = {
    { YIFA_CLEANUP_SCOPE_GOVERNMENT, "县人民政府及其办公室" },
    { YIFA_CLEANUP_SCOPE_DEPARTMENT, "县级各部门" },
    { YIFA_CLEANUP_SCOPE_TOWNSHIP, "各乡镇" },
  };
  GString *makers = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (yifa_record_get_int (cleanup, scopes[i].field))
      g_string_append_printf (makers, "%s%s", makers->len > 0 ? "、" : "", scopes[i].makers);
  return g_string_free (makers, makers->len == 0);
}

static void
add_opening (YifaPaper *paper, YifaStore *store, YifaRecord *cleanup, guint n_items)
{
  const char *basis = yifa_record_get_text (cleanup, YIFA_CLEANUP_BASIS);
  g_autoptr(YifaRecord) meeting =
    yifa_store_load (store, &yifa_meeting, yifa_record_get_int (cleanup, YIFA_CLEANUP_MEETING), NULL);
  g_autofree char *meeting_name = meeting != NULL ? yifa_fact_meeting (store, meeting) : NULL;
  g_autofree char *scope = yifa_words_date (yifa_record_get_text (cleanup, YIFA_CLEANUP_SCOPE_ON));
  g_autofree char *makers = dup_makers (cleanup);

  yifa_paper_add_textf (paper, YIFA_TEXT_BODY,
                        "依据%s，对截至%s%s制定的%u件行政规范性文件进行了清理。经%s审议通过，现将清理结果公布如下：",
                        yifa_fact_or_blank (basis), scope, makers != NULL ? makers : "", n_items,
                        yifa_fact_or_blank (meeting_name));
}

/* The latest day by which documents are to be amended, or NULL. */
static const char *
find_last_due (GPtrArray *items)
{
  const char *last = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const char *due = yifa_record_get_text (items->pdata[i], YIFA_CLEANUP_ITEM_AMEND_DUE_ON);

      if (due != NULL && g_strcmp0 (due, last) > 0)
        last = due;
    }
  return last;
}

static void
add_result (YifaPaper *paper, GPtrArray *picked, guint result, guint number)
{
  const char *due = result == 1 ? find_last_due (picked) : NULL;
  g_autofree char *until = due != NULL ? yifa_words_date (due) : NULL;

  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s、%s的行政规范性文件%u件（附件%u）%s%s%s。", yifa_form_numeral (number),
                        results[result].sentence, picked->len, number, until != NULL ? "，由有关单位于" : "",
                        until != NULL ? until : "", until != NULL ? "前完成修改" : "");
}

static char *
dup_reason (YifaStore *store, YifaRecord *item)
{
  const char *note = yifa_record_get_text (item, YIFA_CLEANUP_ITEM_NOTE);
  const char *due = yifa_record_get_text (item, YIFA_CLEANUP_ITEM_AMEND_DUE_ON);
  g_autofree char *lead = yifa_fact_org (store, yifa_record_get_int (item, YIFA_CLEANUP_ITEM_LEAD_ORG));
  GString *reason = g_string_new (yifa_words_choice (item, YIFA_CLEANUP_ITEM_REASON));

  if (lead != NULL)
    g_string_append_printf (reason, "%s由%s修改", reason->len > 0 ? "；" : "", lead);
  if (due != NULL)
    g_string_append_printf (reason, "%s%s前完成", reason->len > 0 ? "，" : "", due);
  if (note != NULL)
    g_string_append_printf (reason, "%s%s", reason->len > 0 ? "；" : "", note);
  return g_string_free (reason, FALSE);
}

static void
add_item (YifaPaperTable *table, YifaStore *store, YifaRecord *item, guint number)
{
  g_autoptr(YifaRecord) doc =
    yifa_store_load (store, &yifa_normative_doc, yifa_record_get_int (item, YIFA_CLEANUP_ITEM_DOC), NULL);
  g_autofree char *maker = yifa_fact_org (store, yifa_record_get_int (item, YIFA_CLEANUP_ITEM_MAKER_ORG));
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *reason = dup_reason (store, item);
  const char *published = doc != NULL ? yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON) : NULL;
  const char *until = doc != NULL ? yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_VALID_UNTIL) : NULL;

  yifa_paper_table_add_row (table, 8);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, text);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, yifa_record_get_text (item, YIFA_CLEANUP_ITEM_TITLE));
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, yifa_record_get_text (item, YIFA_CLEANUP_ITEM_ISSUE_NO));
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, maker);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, published);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, until);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, yifa_words_choice (item, YIFA_CLEANUP_ITEM_RESULT));
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, reason);
}

static void
add_annex (YifaPaper *paper, YifaStore *store, GPtrArray *picked, guint result, guint number)
{
  static const double weights[] = { 1.3, 8, 4.2, 3.8, 2.4, 2.4, 2.3, 4.5 };
  YifaPaperTable *table;

  yifa_paper_begin_page (paper, YIFA_PAGE_LANDSCAPE);
  yifa_paper_add_textf (paper, YIFA_TEXT_ANNEX, "附件%u", number);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, results[result].annex);
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 9, YIFA_TEXT_CELL_LABEL, "序号", "文件标题", "文号", "制定机关", "公布日期", "有效期至",
                   "处理结果", "理由", NULL);
  for (guint i = 0; i < picked->len; i++)
    add_item (table, store, picked->pdata[i], i + 1);
}

static void
add_end (YifaPaper *paper, YifaRecord *cleanup, GHashTable *values, guint number)
{
  const char *unlisted = yifa_form_value (values, "unlisted", NULL);
  g_autofree char *from = yifa_words_date (yifa_record_get_text (cleanup, YIFA_CLEANUP_ENDING_ON));

  /* Whether this applies to what the lists do not name is for the government to say, case by case. */
  if (unlisted != NULL)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s、%s", yifa_form_numeral (number++), unlisted);
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s、本通告自%s起施行。", yifa_form_numeral (number), from);
}

static char *
dup_title (YifaStore *store, YifaRecord *cleanup)
{
  const char *given = yifa_record_get_text (cleanup, YIFA_CLEANUP_ENDING_TITLE);
  g_autofree char *place = yifa_fact_place (store);

  return given != NULL ? g_strdup (given)
                       : g_strdup_printf ("关于公布%s行政规范性文件清理结果的通告", place != NULL ? place : "");
}

YifaPaper *
yifa_form_cleanup_notice (YifaStore *store, YifaRecord *cleanup, GHashTable *values, GError **error)
{
  g_autoptr(GPtrArray) items = load_items (store, cleanup);
  g_autoptr(GPtrArray) annexes = g_ptr_array_new ();
  g_autofree char *defect = dup_defect (cleanup, items);
  g_autofree char *unit = yifa_fact_government (store);
  g_autofree char *title = dup_title (store, cleanup);
  g_autofree char *date = NULL;
  guint number = 0;
  YifaPaper *paper;

  if (defect != NULL)
    {
      g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_REFUSED, defect);
      return NULL;
    }

  date = yifa_form_date (store, values, yifa_record_get_text (cleanup, YIFA_CLEANUP_PUBLISHED_ON));
  paper = yifa_form_paper (store, YIFA_PAGE_LETTER, title, unit);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  yifa_paper_add_text (paper, YIFA_TEXT_NUMBER,
                       yifa_fact_or_blank (yifa_record_get_text (cleanup, YIFA_CLEANUP_ENDING_NO)));
  yifa_paper_add_gap (paper, 6);
  add_opening (paper, store, cleanup, items->len);
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr(GPtrArray) picked = pick_result (items, i);

      if (picked->len == 0)
        continue;
      add_result (paper, picked, i, ++number);
      g_ptr_array_add (annexes, (char *) results[i].annex);
    }
  add_end (paper, cleanup, values, number + 1);
  g_ptr_array_add (annexes, NULL);
  yifa_paper_add_annexes (paper, (const char *const *) annexes->pdata);
  yifa_paper_add_signature (paper, yifa_fact_or_blank (unit), date);

  number = 0;
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr(GPtrArray) picked = pick_result (items, i);

      if (picked->len > 0)
        add_annex (paper, store, picked, i, ++number);
    }
  return paper;
}

void
yifa_form_check_cleanup_notice (YifaStore *store, YifaRecord *cleanup, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_CLEANUP_BASIS, YIFA_CLEANUP_MEETING, YIFA_CLEANUP_ENDING_NO,
                                  YIFA_CLEANUP_ENDING_ON };
  g_autoptr(GPtrArray) items = load_items (store, cleanup);

  yifa_form_say (problems, dup_defect (cleanup, items));
  yifa_form_need (problems, cleanup, fields, G_N_ELEMENTS (fields));
}
