#pragma once
#include "yifa-store.h"

/* One document reported to one addressee for filing (报送备案). */
typedef enum
{
  YIFA_FILING_TITLE,      /* the document's title as reported; follows the document until it is sent */
  YIFA_FILING_ISSUE_NO,   /* likewise its number */
  YIFA_FILING_DOC,
  YIFA_FILING_ADDRESSEE_KIND,
  YIFA_FILING_TO_ORG,
  YIFA_FILING_STAGE,
  YIFA_FILING_REPORT_NO,  /* of the filing report, from the numbering service */
  YIFA_FILING_CONTACT,
  YIFA_FILING_PHONE,
  YIFA_FILING_COPIES,
  YIFA_FILING_SENT_ON,
  YIFA_FILING_RECEIVED_ON,
  YIFA_FILING_RECEIPT_NO,
  YIFA_FILING_REGISTERED_ON,
  YIFA_FILING_FIRST_CHECK_COMPLETE, /* registered without a supplement: numerator of the regularity rate */
  YIFA_FILING_SUPPLEMENT_REASON,
  YIFA_FILING_SUPPLEMENT_DUE_ON,
  YIFA_FILING_OUTCOME,
  YIFA_FILING_OPINION_NO,
  YIFA_FILING_OPINION_ON,
  YIFA_FILING_OPINION,
  YIFA_FILING_CORRECTION,
  YIFA_FILING_REPORTED_ON,
  YIFA_FILING_CLOSED_ON,
  YIFA_FILING_NOTE,
  YIFA_FILING_MAKER_ORG,    /* computed: the document's */
  YIFA_FILING_PUBLISHED_ON, /* computed: the document's; the clock starts here */
  YIFA_FILING_DUE_ON,       /* computed: NULL before publication, or when the calendar is missing */
  YIFA_FILING_DAYS_LEFT,    /* computed: until due_on, negative when it has passed; NULL once sent */
  YIFA_FILING_OVERDUE,      /* computed: due and still not sent */
  YIFA_FILING_LATE,         /* computed: sent, but after due_on */
  YIFA_FILING_N_FIELDS
} YifaFilingField;

extern const YifaKind yifa_filing;

/* The filings that the law asks of a document, one per addressee: a government's own document goes to the
 * government one level up and to its standing committee, a department's or a township's to its government.
 * Existing ones stay. Called when the document gets its number. */
gboolean    yifa_filing_create_for_doc (YifaStore  *store,
                                        YifaRecord *doc,
                                        GError    **error);
/* Starts the terms of all filings of @doc that have not been sent; called when it is published. */
gboolean    yifa_filing_start_clock    (YifaStore  *store,
                                        YifaRecord *doc,
                                        const char *published_on,
                                        GError    **error);
/* The key of the rule that sets this filing's term. */
const char *yifa_filing_get_rule       (YifaRecord *filing);
/* (element-type YifaMaterial): what this filing must carry; owned by the store. */
GPtrArray  *yifa_filing_get_materials  (YifaStore  *store,
                                        YifaRecord *filing);
/* Whether the material is there: a file on the filing or on its document, or a copy on paper. */
gboolean    yifa_filing_has_material   (YifaStore  *store,
                                        YifaRecord *filing,
                                        const char *role);
