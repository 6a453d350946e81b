/* yifa-facts.c - what papers say about records
 *
 * Units wear the names they have in the record that names them, so that an old document keeps the
 * unit of its day.
 */
#include "yifa-facts.h"

#include "yifa-agenda-item.h"
#include "yifa-attachment.h"
#include "yifa-evidence.h"
#include "yifa-filing.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-publication.h"
#include "yifa-review-material.h"
#include "yifa-rules.h"
#include "yifa-words.h"

const char *
yifa_fact_or_blank (const char *text)
{
  return text != NULL && *text != '\0' ? text : YIFA_BLANK;
}

/* The unit's name, or NULL. */
char *
yifa_fact_org (YifaStore *store, gint64 org)
{
  return org != 0 ? yifa_store_dup_title (store, &yifa_org, org) : NULL;
}

/* The unit marked as our own, or the name the office was founded with. */
char *
yifa_fact_own_office (YifaStore *store)
{
  char *name = yifa_fact_org (store, yifa_org_find_self_id (store, NULL));

  return name != NULL ? name : yifa_store_dup_setting (store, "name");
}

/* Who signs reviews: our own office, or its justice bureau where the own office is the government. */
char *
yifa_fact_review_body (YifaStore *store)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) self = yifa_store_load (store, &yifa_org, yifa_org_find_self_id (store, NULL), NULL);
  g_autoptr(YifaRecord) bureau = NULL;

  if (self != NULL && g_strcmp0 (yifa_record_get_text (self, YIFA_ORG_ORG_KIND), "gov") != 0)
    return g_strdup (yifa_record_get_title (self));

  yifa_query_where (query, "name", YIFA_CONTAINS, "司法局");
  yifa_query_where (query, "org_kind", YIFA_EQUAL, "department");
  yifa_query_where (query, "level", YIFA_EQUAL, "county");
  yifa_query_where (query, "standing", YIFA_EQUAL, "current");
  bureau = yifa_store_find_one (store, &yifa_org, query);
  return bureau != NULL ? g_strdup (yifa_record_get_title (bureau)) : yifa_fact_own_office (store);
}

/* The people's government that this office serves. */
char *
yifa_fact_government (YifaStore *store)
{
  g_autoptr(YifaRecord) self = yifa_store_load (store, &yifa_org, yifa_org_find_self_id (store, NULL), NULL);
  gint64 gov;

  if (self != NULL && g_strcmp0 (yifa_record_get_text (self, YIFA_ORG_ORG_KIND), "gov") == 0)
    return g_strdup (yifa_record_get_title (self));

  gov = yifa_evidence_find_org (store, "gov");
  return gov != 0 ? yifa_fact_org (store, gov) : yifa_fact_own_office (store);
}

static gboolean
is_approved (YifaRecord *item)
{
  const char *decision = yifa_record_get_text (item, YIFA_AGENDA_ITEM_DECISION);

  return g_strcmp0 (decision, "approved") == 0 || g_strcmp0 (decision, "approved_with_changes") == 0;
}

/* The last meeting that approved the document, or NULL. */
YifaRecord *
yifa_fact_load_approval (YifaStore *store, gint64 doc)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (store, &yifa_agenda_item, "doc", doc);
  g_autoptr(YifaRecord) last = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr(YifaRecord) meeting = NULL;

      if (!is_approved (items->pdata[i]))
        continue;
      meeting = yifa_store_load (store, &yifa_meeting,
                                 yifa_record_get_int (items->pdata[i], YIFA_AGENDA_ITEM_MEETING), NULL);
      if (meeting != NULL && (last == NULL || g_strcmp0 (yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON),
                                                         yifa_record_get_text (last, YIFA_MEETING_HELD_ON)) >= 0))
        g_set_object (&last, meeting);
    }
  return g_steal_pointer (&last);
}

/* 第十九届大英县人民政府第30次常务会议, or the name it was entered under. */
char *
yifa_fact_meeting (YifaStore *store, YifaRecord *meeting)
{
  const char *session = yifa_record_get_text (meeting, YIFA_MEETING_SESSION);
  g_autofree char *org = yifa_fact_org (store, yifa_record_get_int (meeting, YIFA_MEETING_ORG));
  g_autofree char *number = NULL;

  if (session == NULL || org == NULL || !yifa_record_has (meeting, YIFA_MEETING_MEETING_NO))
    return g_strdup (yifa_record_get_title (meeting));

  number = g_strdup_printf ("%" G_GINT64_FORMAT, yifa_record_get_int (meeting, YIFA_MEETING_MEETING_NO));
  return g_strdup_printf ("%s%s%s第%s次%s", g_str_has_prefix (session, "第") ? "" : "第", session, org, number,
                          yifa_words_choice (meeting, YIFA_MEETING_MEETING_KIND));
}

/* Where it was published first: the place as entered, or the kind of channel; NULL: nowhere. */
char *
yifa_fact_publication (YifaStore *store, gint64 doc)
{
  g_autoptr(GPtrArray) all = yifa_store_load_parts (store, &yifa_publication, "doc", doc);
  YifaRecord *first = NULL;
  const char *place;

  for (guint i = 0; i < all->len; i++)
    if (first == NULL || g_strcmp0 (yifa_record_get_text (all->pdata[i], YIFA_PUBLICATION_PUBLISHED_ON),
                                    yifa_record_get_text (first, YIFA_PUBLICATION_PUBLISHED_ON)) < 0)
      first = all->pdata[i];
  if (first == NULL)
    return NULL;

  place = yifa_record_get_text (first, YIFA_PUBLICATION_PLACE);
  return g_strdup (place != NULL ? place : yifa_words_choice (first, YIFA_PUBLICATION_CHANNEL));
}

/* The document's last review, or NULL. */
YifaRecord *
yifa_fact_find_review (YifaStore *store, gint64 doc)
{
  g_autoptr(GPtrArray) all = yifa_store_load_parts (store, &yifa_legality_review, "doc", doc);

  return all->len > 0 ? g_object_ref (all->pdata[all->len - 1]) : NULL;
}

/* The document's filing with the standing committee, or with a government; NULL: none on record. */
YifaRecord *
yifa_fact_find_filing (YifaStore *store, gint64 doc, gboolean to_npc)
{
  g_autoptr(GPtrArray) all = yifa_store_load_parts (store, &yifa_filing, "doc", doc);

  for (guint i = 0; i < all->len; i++)
    {
      const char *to = yifa_record_get_text (all->pdata[i], YIFA_FILING_ADDRESSEE_KIND);

      if (to_npc ? g_strcmp0 (to, "npc_sc") == 0
                 : g_strcmp0 (to, "upper_gov") == 0 || g_strcmp0 (to, "own_gov") == 0)
        return g_object_ref (all->pdata[i]);
    }
  return NULL;
}

/* The document or decision whose part @part is; NULL when it belongs to neither. */
YifaRecord *
yifa_fact_load_subject (YifaStore *store, YifaRecord *part)
{
  static const struct
  {
    const char     *field;
    const YifaKind *kind;
  } owners[] = {
    { "decision", &yifa_major_decision },
    { "doc", &yifa_normative_doc },
  };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      guint field = yifa_kind_find (yifa_record_get_kind (part), owners[i].field);
      gint64 id = field != YIFA_NO_FIELD ? yifa_record_get_int (part, field) : 0;

      if (id != 0)
        return yifa_store_load (store, owners[i].kind, id, NULL);
    }
  return NULL;
}

/* The unit that drafts the document or prepares the decision, or NULL. */
char *
yifa_fact_subject_unit (YifaStore *store, YifaRecord *subject)
{
  if (subject == NULL)
    return NULL;
  return yifa_fact_org (store, yifa_record_get_kind (subject) == &yifa_major_decision
                                 ? yifa_record_get_int (subject, YIFA_MAJOR_DECISION_LEAD_ORG)
                                 : yifa_record_get_int (subject, YIFA_NORMATIVE_DOC_DRAFTER_ORG));
}

/* 大英县 of 大英县人民政府, or NULL. */
char *
yifa_fact_place (YifaStore *store)
{
  g_autofree char *government = yifa_fact_government (store);
  char *end = government != NULL ? g_strstr_len (government, -1, "人民政府") : NULL;

  return end != NULL ? g_strndup (government, end - government) : g_steal_pointer (&government);
}

static gboolean
has_attachment (YifaStore *store, YifaRecord *review, const char *role)
{
  g_autoptr(GPtrArray) own = yifa_attachments_of (store, review, role);
  g_autoptr(YifaRecord) doc = NULL;
  g_autoptr(GPtrArray) of_doc = NULL;

  if (own->len > 0)
    return TRUE;
  doc = yifa_store_load (store, &yifa_normative_doc, yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_DOC), NULL);
  of_doc = doc != NULL ? yifa_attachments_of (store, doc, role) : NULL;
  return of_doc != NULL && of_doc->len > 0;
}

/* What was sent in for review. Cases from before receipts were kept line by line have the list of today, and
 * what is attached counts as received. (element-type YifaRecord), transfer full. */
GPtrArray *
yifa_fact_load_materials (YifaStore *store, YifaRecord *review)
{
  g_autoptr(GPtrArray) kept = yifa_store_load_parts (store, &yifa_review_material, "review", yifa_record_get_id (review));
  GPtrArray *list = kept->len == 0 ? yifa_rules_materials (store, "review") : NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const YifaMaterial *material = list->pdata[i];
      YifaRecord *line = yifa_record_new (&yifa_review_material);

      yifa_record_set_text (line, YIFA_REVIEW_MATERIAL_LABEL, material->label);
      yifa_record_set_int (line, YIFA_REVIEW_MATERIAL_REQUIRED, material->required);
      yifa_record_set_int (line, YIFA_REVIEW_MATERIAL_COPIES, material->copies);
      yifa_record_set_int (line, YIFA_REVIEW_MATERIAL_PRESENT, has_attachment (store, review, material->role));
      g_ptr_array_add (kept, line);
    }
  return g_steal_pointer (&kept);
}

/* Whether @name ends as laws, regulations and rules do. */
static gboolean
is_name_of_law (const char *name)
{
  static const char *const endings[] = { "法", "条例", "办法", "规定", "规则", "细则", "决定", "意见", "通知" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return FALSE;
}

/* The basis of a rule as papers cite it: 《重大行政决策程序暂行条例》（国务院令第713号）第二十六条. NULL when there is no
 * such rule. Transfer full. */
char *
yifa_fact_cite_rule (YifaStore *store, const char *key)
{
  g_autofree char *basis = yifa_rules_dup_basis (store, key);
  g_auto(GStrv) parts = basis != NULL ? g_regex_split_simple ("（|第", basis, 0, 0) : NULL;
  const char *name = parts != NULL ? parts[0] : NULL;

  if (name == NULL)
    return g_steal_pointer (&basis);
  if (g_str_has_prefix (name, "《") || !is_name_of_law (name))
    return g_steal_pointer (&basis);
  return g_strdup_printf ("《%s》%s", name, basis + strlen (name));
}
