/* yifa-demo-many.c - plausible documents by the thousand
 *
 * For measuring lists, search and saving at the size of a province. Written straight through the store, with
 * trail and search text, in operations of a thousand.
 */
#include "yifa-demo.h"

#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"

#define BATCH 1000

static const char *const subjects[] = {
  "农村公路养护", "城市生活垃圾分类", "最低生活保障", "河道采砂", "物业服务", "养犬", "户外广告设置", "集贸市场", "农村宅基地审批",
  "政府投资项目", "公共租赁住房", "临时救助", "畜禽养殖污染防治", "城镇燃气安全", "殡葬服务", "停车设施", "校园食堂", "医疗救助",
  "饮用水水源保护", "烟花爆竹燃放", "小型水利设施管护", "高标准农田管护", "被征地农民养老保险补贴", "公益性岗位", "电动自行车停放充电",
};
static const char *const forms[] = { "管理办法", "实施办法", "管理规定", "实施细则", "管理办法（试行）", "工作规则" };
static const char *const places[] = { "蓬莱片区", "隆盛片区", "回马片区", "天保片区", "玉峰片区", "河边片区", "象山片区", "城区", "农村", "工业园区" };

/* The orgs to spread the documents over; the office has at least one. */
static GArray *
list_makers (YifaStore *store, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = yifa_store_list (store, &yifa_org, query, error);
  g_autoptr(YifaRecord) org = NULL;
  gint64 id;

  if (ids == NULL || ids->len > 0)
    return g_steal_pointer (&ids);

  org = yifa_record_new (&yifa_org);
  yifa_record_set_text (org, YIFA_ORG_NAME, "大英县人民政府");
  yifa_record_set_text (org, YIFA_ORG_ORG_KIND, "gov");
  if (!yifa_store_save (store, org, error))
    return NULL;
  id = yifa_record_get_id (org);
  g_array_append_val (ids, id);
  return g_steal_pointer (&ids);
}

static void
set_dates (YifaRecord *doc, const char *today, guint i)
{
  g_autofree char *dated_on = yifa_date_add_days (today, -(int) (i * 7919u % 7300) - 40);
  g_autofree char *published_on = yifa_date_add_days (dated_on, 4 + i % 9);
  g_autofree char *effective_on = yifa_date_add_days (published_on, 30);

  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_DATED_ON, dated_on);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_SIGNED_ON, dated_on);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON, published_on);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON, effective_on);
  yifa_record_set_int (doc, YIFA_NORMATIVE_DOC_VALID_YEARS, i % 6 == 0 ? 2 : 5);
}

static YifaRecord *
make_doc (guint i, GArray *makers, const char *today)
{
  static const char *const levels[] = { "government", "department", "township" };
  YifaRecord *doc = yifa_record_new (&yifa_normative_doc);
  const char *subject = subjects[i * 31 % G_N_ELEMENTS (subjects)];
  g_autofree char *title = g_strdup_printf ("大英县%s%s%s（%u）", places[i * 17 % G_N_ELEMENTS (places)], subject,
                                            forms[i * 13 % G_N_ELEMENTS (forms)], i);
  g_autofree char *summary = g_strdup_printf ("规范%s工作，明确各部门和乡镇的职责、程序和监督要求。", subject);
  g_autofree char *number = NULL;
  int year;

  set_dates (doc, today, i);
  year = yifa_date_year (yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_DATED_ON));
  number = g_strdup_printf ("大测%c〔%d〕%u号", 'A' + i % 26, year, i / 26 + 1);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_TITLE, title);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_ISSUE_NO, number);
  yifa_record_set_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG, g_array_index (makers, gint64, i % makers->len));
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_MAKER_LEVEL, levels[i % 3]);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_DOC_TYPE, "measures");
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_STAGE, "registered_by_receiver");
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_SUMMARY, summary);
  return doc;
}

static gboolean
fill_batch (YifaStore *store, guint from, guint to, GArray *makers, GError **error)
{
  gboolean ok = TRUE;

  if (!yifa_store_begin (store, error))
    return FALSE;

  for (guint i = from; ok && i < to; i++)
    {
      g_autoptr(YifaRecord) doc = make_doc (i, makers, yifa_store_get_today (store));

      ok = yifa_store_save (store, doc, error);
    }
  return yifa_store_end (store, ok, ok ? error : NULL);
}

gboolean
yifa_demo_fill_many (YifaStore *store, guint n, GCancellable *cancellable, GError **error)
{
  g_autoptr(GArray) makers = list_makers (store, error);

  if (makers == NULL)
    return FALSE;

  for (guint from = 0; from < n; from += BATCH)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !fill_batch (store, from, MIN (from + BATCH, n), makers, error))
      return FALSE;
  return TRUE;
}
