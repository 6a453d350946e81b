#pragma once
#include "yifa-normative-doc.h"
#include "yifa-workflow.h"

/* Between the files of the normative document; nobody else includes this. */

/* Stages, in the order of the field's choices. */
enum
{
  DOC_PLANNED, DOC_DRAFTING, DOC_CONSULTING, DOC_REVIEW_SUBMITTED, DOC_RETURNED, DOC_REVIEWING, DOC_REVIEWED,
  DOC_DELIBERATING, DOC_APPROVED, DOC_SIGNED, DOC_REGISTERED, DOC_PUBLISHED, DOC_FILED, DOC_REGISTERED_BY_RECEIVER,
  DOC_DROPPED
};

extern const YifaAction yifa_normative_doc_actions[];

/* What stands before each action. */
extern const YifaGate yifa_doc_start_gates[];
extern const YifaGate yifa_doc_consult_gates[];
extern const YifaGate yifa_doc_submit_gates[];
extern const YifaGate yifa_doc_begin_review_gates[];
extern const YifaGate yifa_doc_return_gates[];
extern const YifaGate yifa_doc_finish_review_gates[];
extern const YifaGate yifa_doc_deliberate_gates[];
extern const YifaGate yifa_doc_approve_gates[];
extern const YifaGate yifa_doc_sign_gates[];
extern const YifaGate yifa_doc_register_gates[];
extern const YifaGate yifa_doc_publish_gates[];
extern const YifaGate yifa_doc_create_filings_gates[];
extern const YifaGate yifa_doc_file_gates[];
extern const YifaGate yifa_doc_confirm_filing_gates[];
extern const YifaGate yifa_doc_extend_gates[];
extern const YifaGate yifa_doc_amend_gates[];
extern const YifaGate yifa_doc_end_gates[];
extern const YifaGate yifa_doc_suspend_gates[];
extern const YifaGate yifa_doc_resume_gates[];

/* What the actions on validity bring about. */
gboolean yifa_doc_extend         (YifaStore *store, YifaRecord *doc, GError **error);
gboolean yifa_doc_amend          (YifaStore *store, YifaRecord *doc, GError **error);
gboolean yifa_doc_repeal         (YifaStore *store, YifaRecord *doc, GError **error);
gboolean yifa_doc_declare_expired (YifaStore *store, YifaRecord *doc, GError **error);
gboolean yifa_doc_revoke         (YifaStore *store, YifaRecord *doc, GError **error);
gboolean yifa_doc_suspend        (YifaStore *store, YifaRecord *doc, GError **error);
gboolean yifa_doc_resume         (YifaStore *store, YifaRecord *doc, GError **error);
gboolean yifa_doc_note_validity  (YifaStore  *store,
                                  YifaRecord *doc,
                                  const char *event,
                                  const char *on,
                                  const char *instrument,
                                  const char *article,
                                  const char *reason,
                                  GError    **error);

/* The last part of @doc of that kind that is not withdrawn, or NULL; transfer full. */
YifaRecord *yifa_doc_find_last   (YifaStore      *store,
                                  YifaRecord     *doc,
                                  const YifaKind *kind);
/* The earliest day the text was published on, or NULL; transfer full. */
char       *yifa_doc_first_published (YifaStore  *store,
                                      YifaRecord *doc);
/* The meeting at which @doc was approved, or NULL; transfer full. */
YifaRecord *yifa_doc_find_approving_meeting (YifaStore  *store,
                                             YifaRecord *doc);
