#pragma once
#include "yifa-store.h"

/* What several papers and ledgers say about a record, in Chinese; all transfer full. A fact that
 * is not on record is a blank line on a paper, never a guess. */
#define YIFA_BLANK "________"

const char *yifa_fact_or_blank       (const char *text);
char       *yifa_fact_org            (YifaStore  *store,
                                      gint64      org);
char       *yifa_fact_own_office     (YifaStore  *store);
char       *yifa_fact_review_body    (YifaStore  *store);
char       *yifa_fact_government     (YifaStore  *store);
YifaRecord *yifa_fact_load_approval  (YifaStore  *store,
                                      gint64      doc);
char       *yifa_fact_meeting        (YifaStore  *store,
                                      YifaRecord *meeting);
char       *yifa_fact_publication    (YifaStore  *store,
                                      gint64      doc);
YifaRecord *yifa_fact_find_review    (YifaStore  *store,
                                      gint64      doc);
YifaRecord *yifa_fact_find_filing    (YifaStore  *store,
                                      gint64      doc,
                                      gboolean    to_npc);
YifaRecord *yifa_fact_load_subject   (YifaStore  *store,
                                      YifaRecord *part);
char       *yifa_fact_subject_unit   (YifaStore  *store,
                                      YifaRecord *subject);
char       *yifa_fact_place          (YifaStore  *store);
GPtrArray  *yifa_fact_load_materials (YifaStore  *store,
                                      YifaRecord *review);
char       *yifa_fact_cite_rule      (YifaStore  *store,
                                      const char *key);
