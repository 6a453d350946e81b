#pragma once
#include "yifa-matter.h"
#include "yifa-workflow.h"

/* Between the files of the legal matter; nobody else includes this. */

/* Stages, in the order of the field's choices. */
enum
{
  MATTER_INTAKE, MATTER_RECEIVED, MATTER_ASSIGNED, MATTER_IN_WORK, MATTER_DRAFTED, MATTER_APPROVED, MATTER_ISSUED,
  MATTER_CLOSED, MATTER_ARCHIVED, MATTER_ANSWERED, MATTER_DROPPED
};

extern const YifaAction yifa_matter_actions[];

/* What stands before each action. */
extern const YifaGate yifa_matter_answer_gates[];
extern const YifaGate yifa_matter_accept_gates[];
extern const YifaGate yifa_matter_assign_gates[];
extern const YifaGate yifa_matter_search_gates[];
extern const YifaGate yifa_matter_assist_gates[];
extern const YifaGate yifa_matter_draft_gates[];
extern const YifaGate yifa_matter_approve_gates[];
extern const YifaGate yifa_matter_issue_gates[];
extern const YifaGate yifa_matter_reply_gates[];
extern const YifaGate yifa_matter_finish_gates[];
extern const YifaGate yifa_matter_adoption_gates[];
extern const YifaGate yifa_matter_archive_gates[];
extern const YifaGate yifa_matter_reopen_gates[];

/* The engagement under which @adviser takes @matter today: its client's own, or the county's panel; NULL when none is
 * in term. */
YifaRecord *yifa_matter_find_engagement (YifaStore  *store,
                                         YifaRecord *matter,
                                         gint64      adviser);

/* (element-type YifaRecord), transfer full: who works on @matter now, as lines of yifa_matter_adviser. */
GPtrArray  *yifa_matter_load_working    (YifaStore  *store,
                                         YifaRecord *matter);

/* What a search for conflicts of @adviser finds now, and which of it somebody has judged to be none. */
typedef struct
{
  GPtrArray *found;   /* (element-type YifaConflictFound) */
  GPtrArray *notes;   /* (element-type utf8): of each, why it is no conflict; NULL where nobody has said so */
  guint      n_parties;
  guint      n_compared;
  guint      n_open;  /* found, and not judged to be none */
} YifaMatterSearch;

YifaMatterSearch *yifa_matter_search      (YifaStore        *store,
                                           YifaRecord       *matter,
                                           gint64            adviser,
                                           GError          **error);
void              yifa_matter_search_free (YifaMatterSearch *search);
/* What was found when somebody put @adviser on with a reason counts no longer as open; its note is that reason. */
void              yifa_matter_search_pass (YifaStore        *store,
                                           YifaRecord       *matter,
                                           gint64            adviser,
                                           YifaMatterSearch *search);
/* Keeps the search as a record with that outcome; NULL with nothing found. */
gboolean          yifa_matter_search_keep (YifaStore        *store,
                                           YifaRecord       *matter,
                                           gint64            adviser,
                                           YifaMatterSearch *search,
                                           const char       *outcome,
                                           GError          **error);
/* Settles the searches of @matter that are still open: of @adviser, or, with @others, of everybody else. */
gboolean          yifa_matter_search_settle (YifaStore      *store,
                                             YifaRecord     *matter,
                                             gint64          adviser,
                                             gboolean        others,
                                             const char     *outcome,
                                             GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaMatterSearch, yifa_matter_search_free)
