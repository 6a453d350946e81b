/* yifa-list-traits.c - what is particular to the list of one kind
 *
 * To give a kind its own words, first columns or tabs: a line here. A kind without a line is listed
 * all the same.
 */
#include "yifa-list-traits.h"

static const YifaListTraits traits[] = {
  { "normative_doc", N_("Document register"),
    .columns = "title issue_no maker_org stage published_on valid_until validity",
    .purpose = N_("Every normative document of the county stands here, from the plan to the day it ends. Its number, "
                  "its filings and its validity are kept by the program."),
    .first_step = N_("Enter the first document, or import the list you have kept so far."),
    .late_field = "filing_state", .late_value = "overdue",
    .presets = { { N_("Expiring"), "expiring", YIFA_EQUAL, "1" },
                 { N_("Basis repealed"), "basis_repealed", YIFA_EQUAL, "1" },
                 { N_("Filing overdue"), "filing_state", YIFA_EQUAL, "overdue" } } },
  { "plan", N_("Drafting plans"),
    .purpose = N_("A drafting plan lists the documents that a year is to bring, and who drafts them."),
    .first_step = N_("Enter this year's plan and its items.") },
  { "legality_review", N_("Legality reviews"),
    .columns = "title subject_kind submitter_org receipt_no stage received_on due_max_on conclusion reviewer",
    .purpose = N_("Every draft that was submitted for legality review, with its points and its conclusion."),
    .first_step = N_("A document or a decision is submitted on its own page; a contract or another matter is entered "
                     "here.") },
  { "meeting", N_("Meetings"),
    .purpose = N_("Meetings that deliberate documents: agenda, who attended, what was decided."),
    .first_step = N_("Enter the next meeting and put the documents on its agenda.") },
  { "filing", N_("Filings to report"),
    .columns = "title issue_no addressee_kind to_org stage due_on days_left sent_on",
    .purpose = N_("Each document that was issued is reported to each addressee; the days that are left are counted "
                  "from publication."),
    .first_step = N_("Filings come by themselves when a document gets its number."),
    .late_field = "overdue", .late_value = "1",
    .presets = { { N_("To be sent"), "sent_on", YIFA_EMPTY, NULL } } },
  { "unfiled_doc", N_("Issued but not filed"),
    .purpose = N_("Documents that have a number and were not, or not completely, reported for filing."),
    .first_step = N_("Nothing is missing: every document that was issued has been reported."),
    .opens = "doc", .late_field = "overdue", .late_value = "1", .is_derived = TRUE },
  { "filing_review", N_("Filing reviews"),
    .columns = "title issue_no maker_org stage received_on correct_due_on n_problems overdue",
    .purpose = N_("Documents of departments and townships that came in for filing review."),
    .first_step = N_("Register the first document that came in."),
    .late_field = "overdue", .late_value = "1",
    .presets = { { N_("Open"), "closed_on", YIFA_EMPTY, NULL } } },
  { "chase_notice", N_("Chasing notices"),
    .purpose = N_("Reminders to units that published a document and did not report it."),
    .first_step = N_("Enter the first document that should have been reported."),
    .late_field = "overdue", .late_value = "1" },
  { "cleanup", N_("Cleanups"),
    .columns = "title stage scope_on n_total n_keep n_amend n_repeal n_lapse n_open",
    .purpose = N_("A cleanup goes through the documents in force and says of each whether it stays, is amended, "
                  "is repealed or has lapsed."),
    .first_step = N_("Open a cleanup, say which documents it covers, and freeze its scope.") },
  { "evaluation", N_("Post-evaluations"),
    .purpose = N_("How documents have worked: method, findings, and what follows for the document."),
    .first_step = N_("Enter the first evaluation.") },
  { "decision_catalogue", N_("Decision catalogues"),
    .purpose = N_("The matters that a year is to decide as major decisions, with the consent of the party committee and "
                  "the procedures that apply to each."),
    .first_step = N_("Enter this year's catalogue and its items.") },
  { "major_decision", N_("Major decisions"),
    .columns = "title stage participation expert risk review_step deliberation meeting_on",
    .purpose = N_("Every major administrative decision, from the catalogue to the archive: its five procedures, who "
                  "answers for it, and how it was carried out."),
    .first_step = N_("Begin a decision from its item of the catalogue, or enter one that stands in no catalogue."),
    .presets = { { N_("On the way"), "decided_on", YIFA_EMPTY, NULL },
                 { N_("Being carried out"), "stage", YIFA_EQUAL, "executing" } } },
  { "adviser", N_("Advisers and experts"),
    .columns = "name adviser_kind home_body law_fields practice_years stage clients term_ends_on matters_n",
    .purpose = N_("Everybody who may be engaged: lawyers, scholars, public lawyers, staff of the legal offices and "
                  "experts, with what speaks for and against it."),
    .first_step = N_("Enter the first adviser, or import the list you have kept so far."),
    .presets = { { N_("On the roster"), "stage", YIFA_EQUAL, "enrolled" },
                 { N_("Candidates"), "stage", YIFA_EQUAL, "candidate" } } },
  { "engagement", N_("Engagements"),
    .columns = "title capacity starts_on ends_on fee paid_fee standing",
    .purpose = N_("Who was engaged by which unit, under what terms and until when."),
    .first_step = N_("An adviser is engaged on its own page."),
    .late_field = "standing", .late_value = "expired",
    .presets = { { N_("Ending soon"), "standing", YIFA_EQUAL, "expiring" },
                 { N_("Past its term"), "standing", YIFA_EQUAL, "expired" } } },
  { "adviser_coverage", N_("Coverage by advisers"),
    .columns = "name org_kind own_n advisers next_end_on panel_n last_ended_on",
    .purpose = N_("Every unit of the county, with the advisers that it has engaged and the day the next term ends."),
    .first_step = N_("Units are entered in their register."),
    .opens = "org", .is_derived = TRUE,
    .presets = { { N_("Nobody engaged"), "is_covered", YIFA_EQUAL, "0" } } },
  { "work_log", N_("Work log"),
    .columns = "work_on adviser title work_kind client_org content hours",
    .purpose = N_("What advisers did, day by day, with the hours it took."),
    .first_step = N_("Work on a matter is entered on the page of the matter, in one line.") },
  { "matter", N_("Register of matters"),
    .columns = "title matter_no matter_type client_org adviser stage due_on hours",
    .purpose = N_("Every question that was put to the advisers, from the first call to the archive."),
    .first_step = N_("Take in the first question; it becomes a file when it is more than a call."),
    .late_field = "is_overdue", .late_value = "1",
    .presets = { { N_("Open"), "is_open", YIFA_EQUAL, "1" },
                 { N_("To be assigned"), "stage", YIFA_EQUAL, "received" },
                 { N_("Overdue"), "is_overdue", YIFA_EQUAL, "1" } } },
  { "contract", N_("Contract register"),
    .columns = "title contract_type handling_org counterparty amount stage conclusion signed_on",
    .purpose = N_("Every contract of the government and its units: review, signing, copy, performance, payments, end."),
    .first_step = N_("Register the first contract, or import the list you have kept so far."),
    .presets = { { N_("Signed without review"), "unreviewed", YIFA_EQUAL, "1" },
                 { N_("Copy not filed"), "is_unfiled", YIFA_EQUAL, "1" },
                 { N_("Expiring"), "is_expiring", YIFA_EQUAL, "1" } } },
  { "contract_payment", N_("Contract payments"),
    .columns = "contract title direction amount delivered_on due_on paid_on overdue",
    .purpose = N_("What is to be paid and received under contracts, with the day the law or the contract sets."),
    .first_step = N_("Payments are planned on the page of their contract."),
    .opens = "contract", .late_field = "overdue", .late_value = "1",
    .presets = { { N_("Overdue"), "overdue", YIFA_EQUAL, "1" }, { N_("To be paid"), "paid_on", YIFA_EMPTY, NULL } } },
  { "legal_basis", N_("Legal bases"),
    .columns = "title number issuer basis_kind effective_on validity",
    .purpose = N_("Laws, regulations and higher documents that our own rest on. When one of them ends, the documents "
                  "that rest on it are one click away."),
    .first_step = N_("Import a list of bases, or enter the first one."),
    .presets = { { N_("No longer in force"), "validity", YIFA_EQUAL, "ended" } } },
  { "doc_basis", N_("Documents that rest on a basis"),
    .purpose = N_("Which of our documents name this basis."),
    .first_step = N_("No document of ours names this basis. Bases are named on the page of a document."),
    .opens = "doc", .is_derived = TRUE },
  { "issue_number", N_("Number register"),
    .purpose = N_("Every number that was given, reserved or voided. A number is to be had from this register alone."),
    .first_step = N_("Numbers come here when documents are registered."),
    .opens = "doc", .is_derived = TRUE,
    .presets = { { N_("Reserved"), "stage", YIFA_EQUAL, "reserved" },
                 { N_("Voided"), "stage", YIFA_EQUAL, "voided" } } },
  { "engagement_payment", N_("Fees of advisers"),
    .columns = "engagement title amount due_on paid_on voucher_no",
    .purpose = N_("What advisers are paid under their engagements, instalment by instalment."),
    .first_step = N_("Fees are entered on the page of their engagement."),
    .opens = "engagement" },
  { "attendance", N_("Attendances at meetings"),
    .columns = "meeting person_name role org",
    .purpose = N_("Who was at which meeting, and in which role."),
    .first_step = N_("Who attends is entered on the page of the meeting."),
    .opens = "meeting" },
  { "org", N_("Units"),
    .purpose = N_("Units with their old and new names: documents of the past keep the names of their day."),
    .first_step = N_("Enter your own office first, then the units that it works with."),
    .presets = { { N_("Current"), "standing", YIFA_EQUAL, "current" } } },
  { "person", N_("People"),
    .purpose = N_("People who draft, review, sign and attend."),
    .first_step = N_("Enter the people of your own office.") },
  { NULL,
    .purpose = N_("Nothing has been entered here yet."),
    .first_step = N_("Enter the first record.") },
};

/**
 * yifa_list_traits_of:
 *
 * Returns: never NULL; the last line of the table serves every kind without one of its own
 */
const YifaListTraits *
yifa_list_traits_of (const YifaKind *kind)
{
  guint i = 0;

  while (traits[i].kind != NULL && !g_str_equal (traits[i].kind, kind->table))
    i++;

  return &traits[i];
}

/* The office's word for the register of @kind. */
const char *
yifa_list_traits_get_title (const YifaKind *kind)
{
  const YifaListTraits *line = yifa_list_traits_of (kind);

  return line->title != NULL ? g_dgettext (GETTEXT_PACKAGE, line->title) : yifa_kind_get_label (kind);
}
