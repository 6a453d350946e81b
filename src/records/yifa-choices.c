/* yifa-choices.c - lists of words that several kinds choose from
 *
 * A column may be of any of the kinds that use them; a new word means a migration for each.
 */
#include "yifa-choices.h"

const YifaChoice yifa_adoptions[] = {
  { "adopted",     N_("Adopted") },
  { "partly",      N_("Partly adopted") },
  { "not_adopted", N_("Not adopted") },
  { NULL }
};

const YifaChoice yifa_levels[] = {
  { "high",   N_("High") },
  { "middle", N_("Middle") },
  { "low",    N_("Low") },
  { NULL }
};

const YifaChoice yifa_decision_classes[] = {
  { "public_policy", N_("Public policy or measure") },
  { "planning",      N_("Plan of development") },
  { "resources",     N_("Natural or cultural resources") },
  { "construction",  N_("Public construction project") },
  { "other",         N_("Other matter of wide concern") },
  { NULL }
};

const YifaChoice yifa_decision_step_stages[] = {
  { "due",         N_("Due") },
  { "in_progress", N_("In progress") },
  { "done",        N_("Done") },
  { "exempt",      N_("Exempt") },
  { NULL }
};

const YifaChoice yifa_number_series[] = {
  { "normative",       N_("Normative documents") },
  { "document",        N_("Documents") },
  { "letter",          N_("Letters") },
  { "order",           N_("Orders") },
  { "registration",    N_("Unified registration") },
  { "review_receipt",  N_("Receipts of legality review") },
  { "review_opinion",  N_("Review opinions") },
  { "filing_report",   N_("Filing reports") },
  { "filing_receipt",  N_("Receipts of filing review") },
  { "filing_opinion",  N_("Filing-review opinions") },
  { "notice",          N_("Chasing and supplement notices") },
  { "certificate",     N_("Certificates of appointment") },
  { "matter",          N_("Legal matters") },
  { "adviser_opinion", N_("Legal opinions of advisers") },
  { "contract",        N_("Government contracts") },
  { "contract_copy",   N_("Filed copies of contracts") },
  { NULL }
};

const YifaChoice yifa_review_conclusions[] = {
  { "lawful",                 N_("Lawful") },
  { "lawful_after_amendment", N_("Must be amended") },
  { "unlawful",               N_("Unlawful") },
  { "not_normative",          N_("Not a normative document") },
  { "can_sign",               N_("May be signed") },
  { "sign_after_amendment",   N_("Sign after amendment") },
  { "supplement_first",       N_("Supplement, then review again") },
  { "not_advisable",          N_("Should not be signed") },
  { "returned",               N_("Returned") },
  { NULL }
};

const YifaChoice yifa_legal_views[] = {
  { "lawful",   N_("Lawful") },
  { "amend",    N_("Must be amended") },
  { "unlawful", N_("Unlawful") },
  { "other",    N_("Other") },
  { NULL }
};

const YifaChoice yifa_matter_types[] = {
  { "decision_argument", N_("Argument of a major decision") },
  { "document_drafting", N_("Drafting and argument of a document") },
  { "contract",          N_("Contract matter") },
  { "negotiation",       N_("Negotiation") },
  { "litigation",        N_("Litigation") },
  { "reconsideration",   N_("Administrative reconsideration") },
  { "arbitration",       N_("Arbitration") },
  { "legacy",            N_("Legacy problem") },
  { "dispute",           N_("Settlement of a dispute") },
  { "complaint",         N_("Complaint") },
  { "emergency",         N_("Emergency") },
  { "meeting",           N_("Attending a meeting") },
  { "consultation",      N_("Everyday consultation") },
  { "other",             N_("Other matter") },
  { NULL }
};
