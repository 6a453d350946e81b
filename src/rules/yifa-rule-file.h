#pragma once
#include "yifa-field.h"

/* Of a file as of a person: what is counted with it stays within an int, also in months of years. */
#define YIFA_RULE_MAX_NUMBER 1000000

/* What a file of data/rules may hold: which keys each group has, said by the same field table
 * that describes records, and what else only this file demands. */
typedef struct _YifaRuleFile YifaRuleFile;

typedef struct
{
  const char      *name;        /* "rules.ini", or with one star: "profile-*.ini" */
  const YifaField *fields;      /* of every group; ends with { NULL } */
  const char      *head;        /* NULL, or the group that has fields of its own */
  const YifaField *head_fields; /* ends with { NULL } */
  void           (*check) (YifaRuleFile *file, const char *group); /* may be NULL */
} YifaRuleFormat;

extern const YifaRuleFormat yifa_calendar_format;
extern const YifaRuleFormat yifa_rules_format;
extern const YifaRuleFormat yifa_materials_format;
extern const YifaRuleFormat yifa_profile_format;
extern const YifaRuleFormat yifa_checklist_format;
extern const YifaRuleFormat yifa_clause_format;
extern const YifaRuleFormat yifa_chain_format;
extern const YifaRuleFormat yifa_recurring_format;
extern const YifaRuleFormat yifa_indicator_format;

const YifaRuleFormat *yifa_rule_format_find     (const char           *name);

/* Where a file of rules lies: in @folder, or, NULL, among those that came with the program. */
char                 *yifa_rule_file_dup_path   (const char           *folder,
                                                 const char           *name);
YifaRuleFile         *yifa_rule_file_load       (const char           *path,
                                                 GPtrArray            *problems);
/* What was not read from a file of its own: problems name no line. */
YifaRuleFile         *yifa_rule_file_load_text  (const char           *name,
                                                 const char           *text,
                                                 GPtrArray            *problems);
void                  yifa_rule_file_free       (YifaRuleFile         *file);
char                **yifa_rule_file_get_groups (YifaRuleFile         *file);
gboolean              yifa_rule_file_has        (YifaRuleFile         *file,
                                                 const char           *group,
                                                 const char           *key);
char                 *yifa_rule_file_dup_text   (YifaRuleFile         *file,
                                                 const char           *group,
                                                 const char           *key);
gint64                yifa_rule_file_get_int    (YifaRuleFile         *file,
                                                 const char           *group,
                                                 const char           *key);
void                  yifa_rule_file_complain   (YifaRuleFile         *file,
                                                 const char           *group,
                                                 const char           *key,
                                                 const char           *what);
/* All it says, to be changed; transfer full. */
GKeyFile             *yifa_rule_file_copy       (YifaRuleFile         *file);
char                 *yifa_rule_file_dup_version (YifaRuleFile        *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaRuleFile, yifa_rule_file_free)
