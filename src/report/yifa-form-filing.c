/* yifa-form-filing.c - filing report (备案报告) and filing registration form (备案登记表)
 *
 * One report per addressee. The report tells the road of the document: who deliberated it and
 * when, when and where it was published, from when and until when it applies.
 */
#include "yifa-form-parts.h"

#include "yifa-facts.h"
#include "yifa-filing-material.h"
#include "yifa-filing.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-rules.h"
#include "yifa-words.h"

/* What both papers tell about the document of a filing. */
typedef struct
{
  YifaRecord *doc;
  YifaRecord *meeting; /* NULL: none on record */
  char       *maker;
  char       *drafter;
  char       *to;
  char       *title;   /* as it was reported, else as it is */
  char       *issue_no;
  char       *meeting_name;
  char       *channel;
} Facts;

static void
facts_free (Facts *facts)
{
  g_clear_object (&facts->doc);
  g_clear_object (&facts->meeting);
  g_free (facts->maker);
  g_free (facts->drafter);
  g_free (facts->to);
  g_free (facts->title);
  g_free (facts->issue_no);
  g_free (facts->meeting_name);
  g_free (facts->channel);
  g_free (facts);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Facts, facts_free)

static char *
dup_first (const char *one, const char *other)
{
  return g_strdup (one != NULL ? one : other);
}

static Facts *
collect (YifaStore *store, YifaRecord *filing, GError **error)
{
  g_autoptr(Facts) facts = g_new0 (Facts, 1);
  gint64 id = yifa_record_get_int (filing, YIFA_FILING_DOC);

  if (!(facts->doc = yifa_store_load (store, &yifa_normative_doc, id, error)))
    return NULL;

  facts->meeting = yifa_fact_load_approval (store, id);
  facts->maker = yifa_fact_org (store, yifa_record_get_int (facts->doc, YIFA_NORMATIVE_DOC_MAKER_ORG));
  facts->drafter = yifa_fact_org (store, yifa_record_get_int (facts->doc, YIFA_NORMATIVE_DOC_DRAFTER_ORG));
  facts->to = yifa_fact_org (store, yifa_record_get_int (filing, YIFA_FILING_TO_ORG));
  facts->title = dup_first (yifa_record_get_text (filing, YIFA_FILING_TITLE), yifa_record_get_title (facts->doc));
  facts->issue_no = dup_first (yifa_record_get_text (filing, YIFA_FILING_ISSUE_NO),
                               yifa_record_get_text (facts->doc, YIFA_NORMATIVE_DOC_ISSUE_NO));
  facts->meeting_name = facts->meeting != NULL ? yifa_fact_meeting (store, facts->meeting) : NULL;
  facts->channel = yifa_fact_publication (store, id);
  return g_steal_pointer (&facts);
}

static char *
dup_doc_date (const Facts *facts, guint field)
{
  return yifa_words_date (yifa_record_get_text (facts->doc, field));
}

static char *
dup_meeting_date (const Facts *facts)
{
  return yifa_words_date (facts->meeting != NULL ? yifa_record_get_text (facts->meeting, YIFA_MEETING_HELD_ON) : NULL);
}

/* Materials that go with the report, in the order of the list; the report itself is none of them. */
static GPtrArray *
list_annexes (YifaStore *store, YifaRecord *filing)
{
  GPtrArray *materials = yifa_filing_get_materials (store, filing);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; materials != NULL && i < materials->len; i++)
    {
      const YifaMaterial *material = materials->pdata[i];

      if (!g_str_equal (material->role, "filing_report") &&
          yifa_filing_has_material (store, filing, material->role))
        g_ptr_array_add (names, (char *) material->label);
    }
  g_ptr_array_add (names, NULL);
  return names;
}

static void
add_body (YifaPaper *paper, const Facts *facts)
{
  const char *registration = yifa_record_get_text (facts->doc, YIFA_NORMATIVE_DOC_REGISTRATION_NO);
  g_autofree char *title = yifa_words_title (facts->title);
  g_autofree char *approved = dup_meeting_date (facts);
  g_autofree char *published = dup_doc_date (facts, YIFA_NORMATIVE_DOC_PUBLISHED_ON);
  g_autofree char *effective = dup_doc_date (facts, YIFA_NORMATIVE_DOC_EFFECTIVE_ON);
  g_autofree char *until = dup_doc_date (facts, YIFA_NORMATIVE_DOC_VALID_UNTIL);

  yifa_paper_add_textf (paper, YIFA_TEXT_BODY,
                        "%s（%s%s%s）已经%s于%s审议通过，%s在%s公布，自%s起施行%s%s。现报送备案。",
                        title, yifa_fact_or_blank (facts->issue_no), registration != NULL ? "，登记号" : "",
                        registration != NULL ? registration : "", yifa_fact_or_blank (facts->meeting_name), approved,
                        published, yifa_fact_or_blank (facts->channel), effective,
                        yifa_record_has (facts->doc, YIFA_NORMATIVE_DOC_VALID_UNTIL) ? "，有效期至" : "",
                        yifa_record_has (facts->doc, YIFA_NORMATIVE_DOC_VALID_UNTIL) ? until : "");
}

YifaPaper *
yifa_form_filing_report (YifaStore *store, YifaRecord *filing, GHashTable *values, GError **error)
{
  g_autoptr(Facts) facts = collect (store, filing, error);
  g_autoptr(GPtrArray) annexes = NULL;
  g_autoptr(YifaPaper) paper = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *title = NULL;
  g_autofree char *signatory = NULL;
  g_autofree char *date = NULL;

  if (facts == NULL)
    return NULL;

  quoted = yifa_words_title (facts->title);
  title = g_strdup_printf ("关于报送%s备案的报告", quoted);
  signatory = g_strdup_printf ("签发人：%s", yifa_form_value (values, "signatory", YIFA_BLANK));
  date = yifa_form_date (store, values, yifa_record_get_text (filing, YIFA_FILING_SENT_ON));
  annexes = list_annexes (store, filing);

  paper = yifa_form_paper (store, YIFA_PAGE_LETTER, title, facts->maker);
  yifa_paper_add_text (paper, YIFA_TEXT_MARK, yifa_fact_or_blank (facts->maker));
  yifa_paper_add_sides (paper, yifa_fact_or_blank (yifa_record_get_text (filing, YIFA_FILING_REPORT_NO)), signatory);
  yifa_paper_add_rule (paper);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  yifa_paper_add_textf (paper, YIFA_TEXT_ADDRESSEE, "%s：", yifa_fact_or_blank (facts->to));
  add_body (paper, facts);
  yifa_paper_add_annexes (paper, (const char *const *) annexes->pdata);
  yifa_paper_add_signature (paper, yifa_fact_or_blank (facts->maker), date);
  yifa_paper_add_textf (paper, YIFA_TEXT_CONTACT, "（联系人：%s，电话：%s）",
                        yifa_fact_or_blank (yifa_record_get_text (filing, YIFA_FILING_CONTACT)),
                        yifa_fact_or_blank (yifa_record_get_text (filing, YIFA_FILING_PHONE)));
  return g_steal_pointer (&paper);
}

static void
check_order (GPtrArray *problems, const char *earlier, const char *later, const char *sentence)
{
  if (earlier != NULL && later != NULL && g_strcmp0 (earlier, later) > 0)
    g_ptr_array_add (problems, g_strdup (sentence));
}

/* 通过 ≤ 签发 ≤ 公布 ≤ 报送 */
static void
check_dates (GPtrArray *problems, YifaRecord *filing, const Facts *facts)
{
  const char *approved = facts->meeting != NULL ? yifa_record_get_text (facts->meeting, YIFA_MEETING_HELD_ON) : NULL;
  const char *signed_on = yifa_record_get_text (facts->doc, YIFA_NORMATIVE_DOC_SIGNED_ON);
  const char *published = yifa_record_get_text (facts->doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON);

  check_order (problems, approved, signed_on, _("The document was signed before the meeting approved it; check both dates."));
  check_order (problems, signed_on, published, _("The document was published before it was signed; check both dates."));
  check_order (problems, published, yifa_record_get_text (filing, YIFA_FILING_SENT_ON),
               _("The report was sent before the document was published; check both dates."));
}

static void
check_materials (GPtrArray *problems, YifaStore *store, YifaRecord *filing)
{
  GPtrArray *materials = yifa_filing_get_materials (store, filing);

  for (guint i = 0; materials != NULL && i < materials->len; i++)
    {
      const YifaMaterial *material = materials->pdata[i];

      if (material->required && !g_str_equal (material->role, "filing_report") &&
          !yifa_filing_has_material (store, filing, material->role))
        g_ptr_array_add (problems, g_strdup_printf (_("The material “%s” is missing."), material->label));
    }
}

static void
check_document (GPtrArray *problems, const Facts *facts)
{
  static const guint fields[] = { YIFA_NORMATIVE_DOC_ISSUE_NO, YIFA_NORMATIVE_DOC_PUBLISHED_ON,
                                  YIFA_NORMATIVE_DOC_EFFECTIVE_ON };

  yifa_form_need (problems, facts->doc, fields, G_N_ELEMENTS (fields));
  if (facts->meeting == NULL)
    g_ptr_array_add (problems, g_strdup (_("No meeting that approved the document is on record.")));
  if (facts->channel == NULL)
    g_ptr_array_add (problems, g_strdup (_("Where the document was published is not on record.")));
}

void
yifa_form_check_filing_report (YifaStore *store, YifaRecord *filing, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_FILING_TO_ORG, YIFA_FILING_REPORT_NO, YIFA_FILING_CONTACT, YIFA_FILING_PHONE };
  g_autoptr(Facts) facts = collect (store, filing, NULL);

  yifa_form_need (problems, filing, fields, G_N_ELEMENTS (fields));
  if (facts == NULL)
    return;
  check_document (problems, facts);
  check_dates (problems, filing, facts);
  check_materials (problems, store, filing);
}

/* As entered for the copies on paper, else as the list asks for. */
static gint64
count_copies (YifaStore *store, YifaRecord *filing, const YifaMaterial *material)
{
  g_autoptr(GPtrArray) papers = yifa_store_load_parts (store, &yifa_filing_material, "filing",
                                                       yifa_record_get_id (filing));

  for (guint i = 0; i < papers->len; i++)
    if (g_strcmp0 (yifa_record_get_text (papers->pdata[i], YIFA_FILING_MATERIAL_ROLE), material->role) == 0 &&
        yifa_record_get_int (papers->pdata[i], YIFA_FILING_MATERIAL_PRESENT) &&
        yifa_record_has (papers->pdata[i], YIFA_FILING_MATERIAL_COPIES))
      return yifa_record_get_int (papers->pdata[i], YIFA_FILING_MATERIAL_COPIES);
  return material->copies;
}

#define MATERIALS_A_LINE 3 /* so that none is broken */

/* ■备案报告（1份）　□公平竞争审查结论 … */
static char *
dup_materials (YifaStore *store, YifaRecord *filing)
{
  GPtrArray *materials = yifa_filing_get_materials (store, filing);
  GString *text = g_string_new (NULL);

  for (guint i = 0; materials != NULL && i < materials->len; i++)
    {
      const YifaMaterial *material = materials->pdata[i];
      gboolean there = yifa_filing_has_material (store, filing, material->role);
      g_autofree char *copies = g_strdup_printf ("（%" G_GINT64_FORMAT "份）", count_copies (store, filing, material));

      g_string_append_printf (text, "%s%s%s%s", i == 0 ? "" : i % MATERIALS_A_LINE == 0 ? "\n" : "　　", yifa_form_box (there), material->label,
                              there ? copies : "");
    }
  return g_string_free (text, FALSE);
}

static char *
dup_receiving (YifaRecord *filing)
{
  g_autofree char *until = yifa_words_date (yifa_record_get_text (filing, YIFA_FILING_SUPPLEMENT_DUE_ON));
  const char *stage = yifa_record_get_stage (filing);

  return g_strdup_printf ("%s准予登记　　%s补正（至%s）\n%s不予登记（理由：　　　　　　　　　　　　　　　）",
                          yifa_form_box (yifa_record_has (filing, YIFA_FILING_REGISTERED_ON)),
                          yifa_form_box (g_strcmp0 (stage, "supplement") == 0), until,
                          yifa_form_box (g_strcmp0 (stage, "not_accepted") == 0));
}

static char *
dup_date_or_space (YifaRecord *record, guint field)
{
  return yifa_record_has (record, field) ? yifa_words_date (yifa_record_get_text (record, field)) : g_strdup ("");
}

static void
add_document_rows (YifaPaperTable *table, const Facts *facts)
{
  const char *registration = yifa_record_get_text (facts->doc, YIFA_NORMATIVE_DOC_REGISTRATION_NO);
  g_autofree char *number = g_strjoin (registration != NULL ? "\n" : "", facts->issue_no != NULL ? facts->issue_no : "",
                                       registration, NULL);
  g_autofree char *approved = facts->meeting != NULL ? dup_meeting_date (facts) : g_strdup ("");
  g_autofree char *meeting = g_strjoin ("\n", facts->meeting_name != NULL ? facts->meeting_name : "", approved, NULL);
  g_autofree char *published = dup_date_or_space (facts->doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON);
  g_autofree char *effective = dup_date_or_space (facts->doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON);
  g_autofree char *until = dup_date_or_space (facts->doc, YIFA_NORMATIVE_DOC_VALID_UNTIL);

  yifa_form_row (table, 14, "文件名称", facts->title, 3, "文号\n登记号", number, 1, NULL);
  yifa_form_row (table, 14, "制定机关", facts->maker, 1, "起草单位", facts->drafter, 1, "审议会议", meeting, 1, NULL);
  yifa_form_row (table, 12, "公布日期", published, 1, "公布载体", facts->channel, 1, "施行日期", effective, 1, NULL);
  yifa_form_row (table, 12, "有效期至", until, 5, NULL);
}

static void
add_sender_rows (YifaPaperTable *table, YifaStore *store, YifaRecord *filing, const Facts *facts)
{
  const char *contact = yifa_record_get_text (filing, YIFA_FILING_CONTACT);
  const char *phone = yifa_record_get_text (filing, YIFA_FILING_PHONE);
  g_autofree char *sent = dup_date_or_space (filing, YIFA_FILING_SENT_ON);
  g_autofree char *person = g_strjoin ("\n", contact != NULL ? contact : "", phone, NULL);
  g_autofree char *materials = dup_materials (store, filing);

  yifa_form_row (table, 14, "报送单位", facts->maker, 1, "报送日期", sent, 1, "报送人\n电话", person, 1, NULL);
  yifa_form_row (table, 24, "报送材料", materials, 5, NULL);
  yifa_form_row (table, 12, "备注", yifa_record_get_text (filing, YIFA_FILING_NOTE), 5, NULL);
}

static void
add_receiver_rows (YifaPaperTable *table, YifaRecord *filing)
{
  g_autofree char *received = dup_date_or_space (filing, YIFA_FILING_RECEIVED_ON);
  g_autofree char *receiving = dup_receiving (filing);
  g_autofree char *closed = dup_date_or_space (filing, YIFA_FILING_CLOSED_ON);

  yifa_form_row (table, 12, "收件日期", received, 1, "收件人", "", 1, "备案号",
                 yifa_record_get_text (filing, YIFA_FILING_RECEIPT_NO), 1, NULL);
  yifa_form_row (table, 16, "接收意见", receiving, 5, NULL);
  yifa_form_row (table, 16, "审查结论", yifa_words_choice (filing, YIFA_FILING_OUTCOME), 3, "意见书号",
                 yifa_record_get_text (filing, YIFA_FILING_OPINION_NO), 1, NULL);
  yifa_form_row (table, 14, "审查人", "", 1, "复核人", "", 1, "办结日期", closed, 1, NULL);
}

YifaPaper *
yifa_form_filing_form (YifaStore *store, YifaRecord *filing, GHashTable *values, GError **error)
{
  static const double weights[] = { 1.5, 3.6, 1.5, 3, 1.5, 3.4 };
  g_autoptr(Facts) facts = collect (store, filing, error);
  YifaPaperTable *table;
  YifaPaper *paper;

  if (facts == NULL)
    return NULL;

  paper = yifa_form_paper (store, YIFA_PAGE_FORM, "规范性文件备案登记表", facts->maker);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "规范性文件备案登记表");
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL_END, "报送文号：%s",
                        yifa_fact_or_blank (yifa_record_get_text (filing, YIFA_FILING_REPORT_NO)));
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  yifa_paper_table_add_row (table, 8);
  yifa_paper_table_add_cell (table, YIFA_TEXT_GROUP, 6, "由报送单位填写");
  add_document_rows (table, facts);
  add_sender_rows (table, store, filing, facts);
  yifa_paper_table_add_row (table, 8);
  yifa_paper_table_add_cell (table, YIFA_TEXT_GROUP, 6, "由备案机关填写");
  add_receiver_rows (table, filing);
  yifa_paper_add_gap (paper, 6);
  yifa_paper_add_text (paper, YIFA_TEXT_SMALL, "报送单位负责人（签名）：　　　　　　　　报送人（签名）：　　　　　　　　收件人（签名）：");
  return paper;
}

void
yifa_form_check_filing_form (YifaStore *store, YifaRecord *filing, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_FILING_TO_ORG, YIFA_FILING_CONTACT, YIFA_FILING_PHONE };
  g_autoptr(Facts) facts = collect (store, filing, NULL);

  yifa_form_need (problems, filing, fields, G_N_ELEMENTS (fields));
  if (facts == NULL)
    return;
  check_document (problems, facts);
  check_dates (problems, filing, facts);
}
