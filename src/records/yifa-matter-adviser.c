/* yifa-matter-adviser.c - who works, or has worked, on a matter
 *
 * Written by the actions of the matter alone: whoever was recused or replaced stays on record, with the reason.
 */
#include "yifa-matter-adviser.h"

#include "yifa-adviser.h"
#include "yifa-engagement.h"
#include "yifa-matter.h"

static const YifaChoice roles[] = {
  { "lead",      N_("In charge") },
  { "assisting", N_("Assisting") },
  { NULL }
};

static const YifaChoice endings[] = {
  { "recused",  N_("Recused") },
  { "replaced", N_("Replaced") },
  { "finished", N_("Matter finished") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_MATTER_ADVISER_MATTER]      = { "matter", N_("Legal matter"),
                                        YIFA_REF, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST | YIFA_OWNER,
                                        NULL, &yifa_matter },
  [YIFA_MATTER_ADVISER_ADVISER]     = { "adviser", N_("Adviser"),
                                        YIFA_REF, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                        NULL, &yifa_adviser },
  [YIFA_MATTER_ADVISER_ENGAGEMENT]  = { "engagement", N_("Under the engagement"),
                                        YIFA_REF, YIFA_LOCKED, NULL, &yifa_engagement },
  [YIFA_MATTER_ADVISER_ROLE]        = { "role", N_("Part in the work"),
                                        YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, roles },
  [YIFA_MATTER_ADVISER_ASSIGNED_ON] = { "assigned_on", N_("Put in charge on"),
                                        YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_MATTER_ADVISER_LEFT_ON]     = { "left_on", N_("Left on"), YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_MATTER_ADVISER_LEFT_HOW]    = { "left_how", N_("How it ended"),
                                        YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, endings },
  [YIFA_MATTER_ADVISER_REASON]      = { "reason", N_("Reason"), YIFA_PROSE, YIFA_LOCKED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_MATTER_ADVISER_N_FIELDS);

static char *
refuses_change (YifaStore *store, YifaRecord *line, YifaRecord *part, gboolean withdraws)
{
  return withdraws ? g_strdup (_("Who worked on a matter stays on record; replace the adviser or record a recusal"))
                   : NULL;
}

const YifaKind yifa_matter_adviser = {
  .type_name = "YifaMatterAdviser",
  .table = "matter_adviser",
  .label = N_("Adviser on a matter"),
  .fields = fields,
  .n_fields = YIFA_MATTER_ADVISER_N_FIELDS,
  .title = YIFA_MATTER_ADVISER_ROLE,
  .refuses_change = refuses_change,
};
