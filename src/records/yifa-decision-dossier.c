/* yifa-decision-dossier.c - what the one file of a decision holds, and what it still lacks
 *
 * In the order in which the file is bound. A line of the table says which kind of record a paper is, and when
 * a decision must have it.
 */
#include "yifa-decision-dossier.h"

#include <glib/gi18n-lib.h>

#include "yifa-attachment.h"
#include "yifa-decision-step.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"

typedef enum
{
  ALWAYS,
  SOMETIMES,    /* listed when there is one */
  WHEN_SET,     /* the flag of the decision says so */
  UNLESS_SET,
  UNLESS_EXEMPT /* the procedure has to be gone through */
} Need;

static const struct
{
  const char *group;
  const char *label;
  const char *kind;
  const char *on;    /* the field with its day, or NULL */
  Need        need;
  const char *of;    /* the flag, or the procedure */
  const char *place;
} lines[] = {
  { N_("Initiation and drafting"), N_("Proposal and initiation"), "major_decision", "initiated_on", ALWAYS, NULL, "proposal" },
  { N_("Initiation and drafting"), N_("Laws and policies it rests on"), "decision_basis", NULL, ALWAYS, NULL, "decision_basis" },
  { N_("Initiation and drafting"), N_("Option"), "decision_option", NULL, SOMETIMES, NULL, "decision_option" },
  { N_("Initiation and drafting"), N_("Views of units and persons"), "consultation", "replied_on", ALWAYS, NULL, "consultation" },
  { N_("Initiation and drafting"), N_("Statement of a disagreement"), "disagreement", "settled_on", SOMETIMES, NULL, "disagreement" },
  { N_("Initiation and drafting"), N_("Fair-competition review"), "fair_competition", "concluded_on", WHEN_SET, "touches_market",
    "fair_competition" },
  { N_("Public participation"), N_("Public comment and adoption of opinions"), "public_comment", "ends_on", UNLESS_EXEMPT,
    "participation", "public_comment" },
  { N_("Public participation"), N_("Hearing record and report"), "hearing", "held_on", WHEN_SET, "hearing_needed", "hearing" },
  { N_("Expert argument"), N_("Written opinions of experts"), "expert_review", "held_on", UNLESS_EXEMPT, "expert_review",
    "expert_review" },
  { N_("Risk assessment"), N_("Risk assessment report"), "risk_assessment", "assessed_on", UNLESS_EXEMPT, "risk_assessment",
    "risk_assessment" },
  { N_("Legality review"), N_("Legality review opinion"), "legality_review", "issued_on", ALWAYS, NULL, "legality_review" },
  { N_("Legality review"), N_("Opinion of a legal adviser"), "legal_opinion", "received_on", ALWAYS, NULL, "legal_opinion" },
  { N_("Collective deliberation"), N_("Record of the deliberation"), "agenda_item", NULL, ALWAYS, NULL, "agenda_item" },
  { N_("Collective deliberation"), N_("Request or report to the party committee and others"), "decision_report", "reported_on",
    ALWAYS, NULL, "decision_report" },
  { N_("Publication and execution"), N_("Publication of the decision"), "publication", "published_on", UNLESS_SET, "not_public",
    "publication" },
  { N_("Publication and execution"), N_("Report on the execution"), "execution_report", "reported_on", ALWAYS, NULL,
    "execution_report" },
  { N_("Publication and execution"), N_("Post-evaluation report"), "evaluation", "finished_on", SOMETIMES, NULL, "evaluation" },
};

static gboolean
is_exempt (YifaStore *store, YifaRecord *decision, const char *name)
{
  g_autoptr(YifaRecord) step = yifa_decision_step_find (store, yifa_record_get_id (decision), name);

  return step != NULL && g_strcmp0 (yifa_record_get_stage (step), "exempt") == 0;
}

static gboolean
is_needed (YifaStore *store, YifaRecord *decision, guint line)
{
  switch (lines[line].need)
    {
    case ALWAYS:
      return TRUE;
    case SOMETIMES:
      return FALSE;
    case WHEN_SET:
      return yifa_record_int (decision, lines[line].of) != 0;
    case UNLESS_SET:
      return yifa_record_int (decision, lines[line].of) == 0;
    case UNLESS_EXEMPT:
      return !is_exempt (store, decision, lines[line].of);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* The decision itself counts once it was initiated. */
static GPtrArray *
load (YifaStore *store, YifaRecord *decision, const YifaKind *kind)
{
  const char *owner = yifa_kind_find (kind, "major_decision") != YIFA_NO_FIELD ? "major_decision" : "decision";
  GPtrArray *found;

  if (kind != &yifa_major_decision)
    return yifa_store_load_parts (store, kind, owner, yifa_record_get_id (decision));

  found = g_ptr_array_new_with_free_func (g_object_unref);
  if (yifa_record_has (decision, YIFA_MAJOR_DECISION_INITIATED_ON))
    g_ptr_array_add (found, g_object_ref (decision));
  return found;
}

static YifaDecisionPaper *
paper_new (guint line, const YifaKind *kind)
{
  YifaDecisionPaper *paper = g_new0 (YifaDecisionPaper, 1);

  paper->group = g_dgettext (GETTEXT_PACKAGE, lines[line].group);
  paper->label = g_dgettext (GETTEXT_PACKAGE, lines[line].label);
  paper->kind = kind;
  paper->place = lines[line].place;
  return paper;
}

static guint
count_files (YifaStore *store, YifaRecord *record)
{
  g_autoptr(GPtrArray) files = yifa_attachments_of (store, record, NULL);

  return files != NULL ? files->len : 0;
}

static void
add_record (YifaStore *store, GPtrArray *papers, guint line, YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  YifaDecisionPaper *paper = paper_new (line, kind);

  paper->id = yifa_record_get_id (record);
  paper->title = yifa_store_dup_title (store, kind, paper->id);
  paper->on = lines[line].on != NULL ? g_strdup (yifa_record_text (record, lines[line].on)) : NULL;
  paper->n_files = count_files (store, record);
  g_ptr_array_add (papers, paper);
}

/* What has a day is a paper from that day on; before it is a plan. */
static gboolean
is_there (YifaStore *store, guint line, YifaRecord *record)
{
  const char *on = lines[line].on != NULL ? yifa_record_text (record, lines[line].on) : NULL;

  return lines[line].on == NULL || (on != NULL && strcmp (on, yifa_store_get_today (store)) <= 0);
}

static void
add_line (YifaStore *store, YifaRecord *decision, GPtrArray *papers, guint line)
{
  const YifaKind *kind = yifa_kind_lookup (lines[line].kind);
  g_autoptr(GPtrArray) records = load (store, decision, kind);
  guint before = papers->len;

  for (guint i = 0; i < records->len; i++)
    if (is_there (store, line, records->pdata[i]))
      add_record (store, papers, line, records->pdata[i]);
  if (papers->len == before && (records->len > 0 || is_needed (store, decision, line)))
    g_ptr_array_add (papers, paper_new (line, kind));
}

void
yifa_decision_paper_free (YifaDecisionPaper *paper)
{
  g_free (paper->title);
  g_free (paper->on);
  g_free (paper);
}

GPtrArray *
yifa_decision_dossier (YifaStore *store, YifaRecord *decision)
{
  GPtrArray *papers = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_decision_paper_free);

  for (guint i = 0; i < G_N_ELEMENTS (lines) && yifa_record_get_id (decision) != 0; i++)
    add_line (store, decision, papers, i);
  return papers;
}
