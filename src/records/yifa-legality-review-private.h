#pragma once
#include "yifa-legality-review.h"
#include "yifa-workflow.h"

/* Between the files of the legality review; nobody else includes this. */

/* Stages, in the order of the field's choices. */
enum
{
  CASE_RECEIVED, CASE_RETURNED, CASE_REVIEWING, CASE_CONCLUDED, CASE_READ, CASE_APPROVED, CASE_ISSUED,
  CASE_CLOSED
};

/* What differs by the kind of subject. Rules are keys of data/rules; NULL where there is none. */
typedef struct
{
  const char *subject_kind;
  const char *min_rule;   /* the least time a review takes */
  const char *max_rule;   /* its term */
  const char *check_rule; /* the term of the completeness check */
  const char *materials;  /* the list of materials */
} YifaReviewSubject;

extern const YifaAction yifa_review_actions[];

/* What stands before each action. */
extern const YifaGate yifa_review_accept_gates[];
extern const YifaGate yifa_review_return_gates[];
extern const YifaGate yifa_review_assign_gates[];
extern const YifaGate yifa_review_conclude_gates[];
extern const YifaGate yifa_review_second_read_gates[];
extern const YifaGate yifa_review_approve_gates[];
extern const YifaGate yifa_review_issue_gates[];
extern const YifaGate yifa_review_close_gates[];

/* Never NULL: a case without a subject is a general matter. */
const YifaReviewSubject *yifa_review_get_subject (YifaRecord *review);

/* The lists that a case brings with it; each saves inside the operation under way. */
gboolean yifa_review_add_lists   (YifaStore  *store,
                                  YifaRecord *review,
                                  GError    **error);
gboolean yifa_review_renew_lists (YifaStore  *store,
                                  YifaRecord *review,
                                  GError    **error);
