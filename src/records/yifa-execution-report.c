/* yifa-execution-report.c - what the executing unit, or a citizen, reports on the execution of a decision */
#include "yifa-execution-report.h"

#include "yifa-checks.h"
#include "yifa-major-decision.h"
#include "yifa-org.h"

static const YifaChoice report_kinds[] = {
  { "progress",       N_("Progress report") },
  { "problem",        N_("Problem") },
  { "changed_facts",  N_("Changed facts") },
  { "force_majeure",  N_("Force majeure") },
  { "citizen_letter", N_("Letter from citizens") },
  { "completed",      N_("Completed") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_EXECUTION_REPORT_DECISION]    = { "decision", N_("Major decision"),
                                          YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_major_decision },
  [YIFA_EXECUTION_REPORT_ORG]         = { "org", N_("Unit"), YIFA_REF, YIFA_LIST, NULL, &yifa_org },
  [YIFA_EXECUTION_REPORT_REPORTED_ON] = { "reported_on", N_("Reported on"),
                                          YIFA_DATE, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_EXECUTION_REPORT_REPORT_KIND] = { "report_kind", N_("Kind of report"),
                                          YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, report_kinds },
  [YIFA_EXECUTION_REPORT_CONTENT]     = { "content", N_("Content"),
                                          YIFA_PROSE, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_EXECUTION_REPORT_HANDLING]    = { "handling", N_("How it was dealt with"), YIFA_PROSE, YIFA_LIST },
  [YIFA_EXECUTION_REPORT_HANDLED_ON]  = { "handled_on", N_("Dealt with on"), YIFA_DATE, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_EXECUTION_REPORT_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_EXECUTION_REPORT_REPORTED_ON, YIFA_EXECUTION_REPORT_HANDLED_ON, error);
}

const YifaKind yifa_execution_report = {
  .type_name = "YifaExecutionReport",
  .table = "execution_report",
  .label = N_("Execution report"),
  .fields = fields,
  .n_fields = YIFA_EXECUTION_REPORT_N_FIELDS,
  .title = YIFA_EXECUTION_REPORT_CONTENT,
  .validate = validate,
};
