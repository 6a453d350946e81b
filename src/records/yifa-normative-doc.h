#pragma once
#include "yifa-rules.h"
#include "yifa-store.h"

typedef enum
{
  YIFA_NORMATIVE_DOC_TITLE,
  YIFA_NORMATIVE_DOC_ISSUE_NO,
  YIFA_NORMATIVE_DOC_MAKER_ORG,
  YIFA_NORMATIVE_DOC_MAKER_LEVEL,
  YIFA_NORMATIVE_DOC_JOINT_MAKERS,
  YIFA_NORMATIVE_DOC_DRAFTER_ORG,
  YIFA_NORMATIVE_DOC_LEAD_ORG,
  YIFA_NORMATIVE_DOC_DOC_TYPE,
  YIFA_NORMATIVE_DOC_STAGE,
  YIFA_NORMATIVE_DOC_PLAN_ITEM,
  YIFA_NORMATIVE_DOC_HANDLER,
  YIFA_NORMATIVE_DOC_IS_URGENT,
  YIFA_NORMATIVE_DOC_URGENT_REASON,
  YIFA_NORMATIVE_DOC_IS_MARKET_RELATED,
  YIFA_NORMATIVE_DOC_SUMMARY,
  YIFA_NORMATIVE_DOC_TEXT,
  YIFA_NORMATIVE_DOC_REGISTRATION_NO,
  YIFA_NORMATIVE_DOC_INDEX_NO,
  YIFA_NORMATIVE_DOC_DATED_ON,
  YIFA_NORMATIVE_DOC_SIGNED_ON,
  YIFA_NORMATIVE_DOC_SIGNATORY,
  YIFA_NORMATIVE_DOC_REGISTERED_ON,
  YIFA_NORMATIVE_DOC_PRINTED_ON,
  YIFA_NORMATIVE_DOC_PUBLISHED_ON,
  YIFA_NORMATIVE_DOC_EFFECTIVE_ON,
  YIFA_NORMATIVE_DOC_VALID_YEARS,
  YIFA_NORMATIVE_DOC_VALID_TEXT,
  YIFA_NORMATIVE_DOC_VALID_UNTIL,
  YIFA_NORMATIVE_DOC_IS_TRIAL,
  YIFA_NORMATIVE_DOC_NO_TERM_REASON,
  YIFA_NORMATIVE_DOC_EXTENDED_UNTIL,
  YIFA_NORMATIVE_DOC_EXTENDED_ON,
  YIFA_NORMATIVE_DOC_EXTENDED_BY,
  YIFA_NORMATIVE_DOC_AMENDED_ON,
  YIFA_NORMATIVE_DOC_AMENDED_BY,
  YIFA_NORMATIVE_DOC_SUSPENDED_ON,
  YIFA_NORMATIVE_DOC_SUSPENDED_BY,
  YIFA_NORMATIVE_DOC_RESUMED_ON,
  YIFA_NORMATIVE_DOC_ENDED_ON,
  YIFA_NORMATIVE_DOC_ENDED_HOW,
  YIFA_NORMATIVE_DOC_ENDED_BY,
  YIFA_NORMATIVE_DOC_SECRET_LEVEL,
  YIFA_NORMATIVE_DOC_CONTACT,
  YIFA_NORMATIVE_DOC_PHONE,
  YIFA_NORMATIVE_DOC_NOTE,
  YIFA_NORMATIVE_DOC_VALIDITY,
  YIFA_NORMATIVE_DOC_EXPIRING, /* computed: in force today, and near its end */
  YIFA_NORMATIVE_DOC_FILING_STATE,
  YIFA_NORMATIVE_DOC_BASIS_REPEALED,
  YIFA_NORMATIVE_DOC_N_FIELDS
} YifaNormativeDocField;

extern const YifaKind yifa_normative_doc;

/* Moves @doc along when all of its filings were sent, or registered by their receivers: called by
 * the filings' effects, after the filing has been saved. Does nothing while one is missing. */
gboolean yifa_normative_doc_follow_filings (YifaStore  *store,
                                            gint64      doc_id,
                                            GError    **error);

/* What happens to the validity of a document that is in force, written with its line of history.
 * @event is a value of validity_change's "event"; @instrument names title and number of the paper
 * that does it; @until is the new last day of an extension and else NULL. For the actions of the
 * document, and for a cleanup that ends many at once. Saves @doc. */
gboolean yifa_normative_doc_change_validity (YifaStore   *store,
                                             YifaRecord  *doc,
                                             const char  *event,
                                             const char  *on,
                                             const char  *until,
                                             const char  *instrument,
                                             const char  *article,
                                             const char  *reason,
                                             GError     **error);

/* Whether @material of the list for review must be handed in with @doc: without a public comment
 * there is no table of opinions. */
gboolean yifa_normative_doc_needs_material (YifaStore          *store,
                                            YifaRecord         *doc,
                                            const YifaMaterial *material);
