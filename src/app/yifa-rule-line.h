#pragma once
#include "yifa-rules.h"

/* One line of the editor of rules: a rule or a material, as a reader sees it. */
typedef struct
{
  char          *key;       /* "nd.file_days_up", "filing_gov.official_text" */
  char          *label;
  char          *value;     /* "15 working days"; "—" for what is only a basis */
  const char    *basis;     /* these belong to the rules */
  const char    *source;
  const char    *since;
  const char    *until;
  const char    *origin;
  YifaConfidence confidence;
  const YifaRule *rule;     /* NULL: a material */
} YifaRuleLine;

guint         yifa_rule_n_subjects     (void);
const char   *yifa_rule_subject_label  (guint            subject);
/* (element-type YifaRuleLine): what belongs to a subject, in the order of the files; transfer full. Good as
 * long as @rules. */
GPtrArray    *yifa_rule_lines          (YifaRules       *rules,
                                        guint            subject);
/* NULL: there is no such key; transfer full. */
YifaRuleLine *yifa_rule_line_find      (YifaRules       *rules,
                                        const char      *key);
void          yifa_rule_line_free      (YifaRuleLine    *line);
/* "2023-09-22 to 2026-12-31", "since 2023-09-22"; NULL when nothing is known. Transfer full. */
char         *yifa_rule_line_dup_times (const YifaRuleLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaRuleLine, yifa_rule_line_free)
