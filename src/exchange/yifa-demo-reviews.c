/* yifa-demo-reviews.c - what came in to the sample county, and the cleanup under way
 *
 * Filings of departments and townships in every state, reminders to those that did not report, and this
 * year's cleanup with part of its results.
 */
#include "yifa-demo-private.h"

#include "yifa-chase-notice.h"
#include "yifa-cleanup.h"
#include "yifa-cleanup-item.h"
#include "yifa-filing-problem.h"
#include "yifa-filing-review.h"
#include "yifa-filing-review-material.h"
#include "yifa-recurring-done.h"

typedef enum { RECEIVED, CHECKED, RETURNED, REJECTED, REGISTERED, REVIEWING, PASSED, COMMUNICATED, OPINION, CORRECTED,
               ESCALATED, TRANSFERRED } Reach;

typedef struct
{
  const char *title;
  const char *issue_no;
  const char *maker;
  const char *source;
  const char *published_on;
  const char *received_on;
  Reach       reach;
  gboolean    is_incomplete;  /* at the first check */
  gboolean    is_closed;
  const char *clause;
  const char *problem_type;
  const char *problem;
  const char *basis;
  const char *request;
} Incoming;

static const Incoming incoming[] = {
  { "大英县民政局临时救助备用金管理细则", "大民规〔2024〕2号", "@civil", "filed", "2024-05-20", "2024-05-31", PASSED, FALSE, TRUE },
  { "大英县教育和体育局校园食堂管理办法", "大教体规〔2024〕1号", "@education", "filed", "2024-09-02", "2024-09-13", PASSED, FALSE, TRUE },
  { "隆盛镇农村客运站点管理办法", "隆府规〔2024〕1号", "@longsheng", "filed", "2024-10-14", "2024-12-02", PASSED, TRUE, TRUE },
  { "大英县市场监督管理局小餐饮备案管理办法", "大市监规〔2025〕2号", "@market", "filed", "2025-03-10", "2025-03-20", COMMUNICATED,
    FALSE, TRUE, "第六条", "procedure", "未说明公开征求意见情况", "《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》", "补充公开征求意见及采纳情况" },
  { "蓬莱镇村容村貌管理办法", "蓬府规〔2025〕2号", "@penglai", "filed", "2025-06-09", "2025-06-23", CORRECTED, FALSE, TRUE,
    "第九条", "content", "对乱堆乱放设定50元至200元罚款", "《中华人民共和国行政处罚法》第十六条", "删去罚款规定" },
  { "大英县住房和城乡建设局预拌混凝土质量管理规定", "大建规〔2025〕1号", "@housing", "filed", "2025-09-15", "2025-09-26", PASSED, FALSE, TRUE },
  { "大英县农业农村局农产品产地准出管理办法", "大农规〔D〕1号", "@farming", "filed", "D-60", "D-50", PASSED, FALSE, TRUE },
  { "象山镇集镇秩序管理规定", "象府规〔D〕1号", "@xiangshan", "filed", "D-58", "D-48", OPINION, FALSE, FALSE,
    "第七条", "content", "规定未办理摆摊登记的不得经营，变相设定行政许可", "《中华人民共和国行政许可法》第十七条", "删去登记要求，改为摊位引导" },
  { "河边镇集体资产租赁管理办法", "河府规〔D〕2号", "@hebian", "filed", "D-55", "D-15", REGISTERED, FALSE, FALSE },
  { "大英县卫生健康局村卫生室管理办法", "大卫健规〔D〕1号", "@health", "filed", "D-11", "D-1", RECEIVED, FALSE, FALSE },
  { "回马镇小型水利设施管护办法", "回府规〔D〕1号", "@huima", "filed", "D-20", "D-9", RETURNED, TRUE, FALSE },
  { "大英县教育和体育局民办幼儿园年检办法", "大教体规〔D〕1号", "@education", "filed", "D-40", "D-30", REVIEWING, FALSE, FALSE },
  { "天保镇机关考勤管理办法", "天府规〔D〕1号", "@tianbao", "filed", "D-45", "D-38", REJECTED, FALSE, TRUE },
  { "玉峰镇河道保洁管理办法", "玉府规〔D〕1号", "@yufeng", "filed", "D-70", "D-28", REVIEWING, TRUE, FALSE },
  { "大英县市场监督管理局广告发布登记规定", "大市监规〔D〕1号", "@market", "filed", "D-24", "D-12", CHECKED, FALSE, FALSE },
  { "大英县住房和城乡建设局预售资金监管细则", "大建规〔D〕1号", "@housing", "suggestion", "2023-04-10", "D-25", REVIEWING, FALSE, FALSE },
  { "卓筒井镇红白理事会章程指引", "卓府规〔2023〕1号", "@zhuotongjing", "own_initiative", "2023-08-14", "D-120", ESCALATED, FALSE, FALSE,
    "第五条", "content", "规定违反章程取消低保资格", "《社会救助暂行办法》", "删去取消低保资格的规定" },
  { "遂宁市大英生态环境局排污申报补充规定", NULL, "@environment", "forwarded", "2025-11-03", "D-80", TRANSFERRED, FALSE, TRUE },
};

static char *
number_of (YifaDemo *demo, const Incoming *in)
{
  g_autofree char *published_on = yifa_demo_date (demo, in->published_on);
  g_autofree char *year = g_strndup (published_on, 4);
  g_auto(GStrv) parts = in->issue_no ? g_strsplit (in->issue_no, "〔D〕", 2) : NULL;

  if (parts == NULL || parts[1] == NULL)
    return g_strdup (in->issue_no);
  return g_strdup_printf ("%s〔%s〕%s", parts[0], year, parts[1]);
}

static void
tick (YifaDemo *demo, YifaRecord *review, gboolean is_complete)
{
  g_autoptr(GPtrArray) lines = yifa_store_load_parts (demo->store, &yifa_filing_review_material, "filing_review",
                                                      yifa_record_get_id (review));

  for (guint i = 0; i < lines->len; i++)
    {
      const char *role = yifa_record_get_text (lines->pdata[i], YIFA_FILING_REVIEW_MATERIAL_ROLE);
      gboolean is_missing = !is_complete && (g_str_equal (role, "drafting_note") || g_str_equal (role, "legal_basis"));

      if (!is_missing)
        yifa_demo_set (demo, lines->pdata[i], "present", "1", NULL);
    }
}

static char *
after (YifaDemo *demo, const Incoming *in, int days)
{
  g_autofree char *received_on = yifa_demo_date (demo, in->received_on);
  char *on = yifa_demo_shift (received_on, days);

  if (g_strcmp0 (on, demo->today) > 0)
    {
      g_free (on);
      on = g_strdup (demo->today);
    }
  return on;
}

static void
check (YifaDemo *demo, const Incoming *in, YifaRecord *review)
{
  g_autofree char *checked_on = after (demo, in, 3);
  g_autofree char *supplemented_on = after (demo, in, 11);
  g_autofree char *again_on = after (demo, in, 13);

  yifa_demo_travel (demo, checked_on);
  tick (demo, review, !in->is_incomplete);
  yifa_demo_act (demo, review, "check", checked_on, NULL);
  if (!in->is_incomplete)
    return;

  yifa_demo_act (demo, review, "return", checked_on, NULL);
  if (in->reach == RETURNED)
    return;
  yifa_demo_act (demo, review, "supplement", supplemented_on, NULL);
  tick (demo, review, TRUE);
  yifa_demo_act (demo, review, "check", again_on, NULL);
}

static void
add_problem (YifaDemo *demo, const Incoming *in)
{
  g_autoptr(YifaRecord) problem = NULL;

  if (in->clause == NULL)
    return;

  problem = yifa_demo_add (demo, &yifa_filing_problem, NULL, "filing_review", "@incoming",
    "problem_type", in->problem_type, "clause", in->clause, "problem", in->problem, "basis", in->basis,
    "request", in->request, "handling", in->reach == CORRECTED || in->reach == COMMUNICATED ? "self_amended" : NULL, NULL);
}

static void
conclude (YifaDemo *demo, const Incoming *in, YifaRecord *review)
{
  g_autofree char *reviewed_on = after (demo, in, 24);
  g_autofree char *corrected_on = after (demo, in, 50);
  g_autofree char *refused_on = after (demo, in, 62);

  add_problem (demo, in);
  if (in->reach == PASSED)
    yifa_demo_act (demo, review, "pass", reviewed_on, NULL);
  else if (in->reach == COMMUNICATED)
    yifa_demo_act (demo, review, "communicate", reviewed_on, NULL);
  else if (in->reach == TRANSFERRED)
    yifa_demo_act (demo, review, "transfer", reviewed_on, "transferred_to", "@city", NULL);
  else
    yifa_demo_act (demo, review, "issue_opinion", reviewed_on,
                   "opinion", "经审查，该文件存在下列问题，请于收到本意见书之日起30日内修改，并书面报告处理结果。", NULL);

  if (in->reach == CORRECTED)
    yifa_demo_act (demo, review, "correct", corrected_on, "correction_kind", "amended",
                   "correction", "制定机关已经删去有关条款，重新公布，并书面报告。", "feedback_on", corrected_on, NULL);
  if (in->reach != ESCALATED)
    return;
  yifa_demo_act (demo, review, "no_correction", refused_on, "correction_kind", "refused",
                 "correction", "制定机关认为该章程系村民自治事项，不予修改。", NULL);
  yifa_demo_act (demo, review, "escalate", refused_on, NULL);
}

static void
review_one (YifaDemo *demo, const Incoming *in, YifaRecord *review)
{
  g_autofree char *registered_on = after (demo, in, in->is_incomplete ? 14 : 5);
  g_autofree char *closed_on = after (demo, in, 60);

  if (in->reach == RECEIVED)
    return;
  check (demo, in, review);
  if (in->reach == REJECTED)
    yifa_demo_act (demo, review, "reject", registered_on, "reject_reason", "该文件为机关内部管理制度，不属于行政规范性文件。", NULL);
  else if (in->reach > REJECTED)
    {
      yifa_demo_act (demo, review, "register", registered_on, NULL);
      if (in->reach >= REVIEWING)
        yifa_demo_act (demo, review, "start_review", registered_on, "reviewer", "吴思远", NULL);
      if (in->reach > REVIEWING)
        conclude (demo, in, review);
    }
  if (in->is_closed)
    yifa_demo_act (demo, review, "close", closed_on, NULL);
}

static void
add_incoming (YifaDemo *demo)
{
  for (guint i = 0; i < G_N_ELEMENTS (incoming) && demo->error == NULL; i++)
    {
      const Incoming *in = &incoming[i];
      gboolean is_suggested = g_str_equal (in->source, "suggestion");
      g_autofree char *number = number_of (demo, in);
      g_autoptr(YifaRecord) review = NULL;

      yifa_demo_travel (demo, in->received_on);
      review = yifa_demo_add (demo, &yifa_filing_review, "incoming", "title", in->title, "issue_no", number,
        "maker_org", in->maker, "source", in->source, "dated_on", in->published_on, "published_on", in->published_on,
        "received_on", in->received_on, "contact", "办公室", "phone", "0825-7820000",
        "suggester", is_suggested ? "周某某" : NULL, "suggested_on", is_suggested ? in->received_on : NULL,
        "note", is_suggested ? "建议人认为监管账户的开户银行范围排斥了其他银行。" : NULL, NULL);
      if (review != NULL)
        review_one (demo, in, review);
    }
}

static void
chase (YifaDemo *demo)
{
  g_autoptr(YifaRecord) answered = NULL, silent = NULL, drafted = NULL;

  yifa_demo_travel (demo, "D-20");
  answered = yifa_demo_add (demo, &yifa_chase_notice, NULL, "doc_title", "河边镇集体资产租赁管理办法", "doc_number", NULL,
                            "org", "@hebian", "published_on", "D-55", "due_on", "D-40", "reply_by", "D-10", NULL);
  yifa_demo_act (demo, answered, "send", "D-20", NULL);
  yifa_demo_act (demo, answered, "answer", "D-15", "answer", "已经补报，今后严格按期报送。", NULL);
  yifa_demo_travel (demo, "D-16");
  silent = yifa_demo_add (demo, &yifa_chase_notice, NULL, "doc_title", "金元镇农村人居环境整治奖惩办法", "doc_number", NULL,
                          "org", "@jinyuan", "published_on", "D-75", "due_on", "D-60", "reply_by", "D-2", NULL);
  yifa_demo_act (demo, silent, "send", "D-16", NULL);
  yifa_demo_travel (demo, "D");
  drafted = yifa_demo_add (demo, &yifa_chase_notice, NULL, "doc_title", "象山镇农贸市场经营秩序管理办法", "org", "@xiangshan",
                           "published_on", "D-48", "due_on", "D-33", "reply_by", "D+10", NULL);
}

void
yifa_demo_add_reviews (YifaDemo *demo)
{
  add_incoming (demo);
  chase (demo);
}

/* Two thirds of the units have answered. */
void
yifa_demo_add_cleanup (YifaDemo *demo)
{
  g_autofree char *title = g_strdup_printf ("%.4s年行政规范性文件定期清理", demo->today);
  g_autoptr(YifaRecord) before = NULL, cleanup = NULL;
  g_autoptr(GPtrArray) items = NULL;

  yifa_demo_travel (demo, "D-690");
  before = yifa_demo_add (demo, &yifa_recurring_done, NULL, "rule", "nd.cleanup_interval", "period", "2024",
                          "done_on", "D-690", "evidence", "清理结果已公布，当时没有使用本系统登记。", NULL);
  yifa_demo_travel (demo, "D-28");
  cleanup = yifa_demo_add (demo, &yifa_cleanup, NULL, "title", title, "topic", "general",
    "basis", "大英县行政规范性文件管理办法；县文件清理长效机制", "scope_on", "D-30", "scope_government", "1",
    "min_age_years", "2", NULL);
  yifa_demo_act (demo, cleanup, "collect", "D-28", NULL);
  if (demo->error != NULL)
    return;

  yifa_demo_travel (demo, "D-8");
  items = yifa_store_load_parts (demo->store, &yifa_cleanup_item, "cleanup", yifa_record_get_id (cleanup));
  for (guint i = 0; i < items->len; i++)
    {
      YifaRecord *item = items->pdata[i];

      if (i % 3 == 2)
        continue;
      if (yifa_record_get_int (item, YIFA_CLEANUP_ITEM_IS_EXPIRED))
        yifa_demo_set (demo, item, "result", "lapse", "reason", "term_over", NULL);
      else if (yifa_record_get_int (item, YIFA_CLEANUP_ITEM_BASIS_REPEALED))
        yifa_demo_set (demo, item, "result", "amend", "reason", "basis_changed", "amend_due_on", "D+90", NULL);
      else
        yifa_demo_set (demo, item, "result", "keep", "reason", "still_needed", NULL);
    }
}
