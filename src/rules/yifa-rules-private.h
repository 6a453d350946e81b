#pragma once
#include "yifa-rule-file.h"
#include "yifa-rules.h"

#define YIFA_RULES_FILE "rules.ini"
#define YIFA_MATERIALS_FILE "materials.ini"
#define YIFA_PROFILE_HEAD "profile"

/* Between yifa-rules-load.c, which reads the files into a set, and yifa-rules.c, which answers from it. */
struct _YifaRules
{
  GStringChunk *texts;
  char         *folder;    /* the office's own files, or NULL */
  GHashTable   *imported;  /* id of a profile that was imported to its text; or NULL */
  char         *profile;
  const char   *label;
  const char   *since;     /* of the profile, or NULL */
  const char   *until;
  char         *today;     /* the day that counts where none is named */
  char         *refusal;
  guint         layer;     /* the one being read: the rules, then profiles from the nation down */
  GPtrArray    *rules;     /* (element-type YifaRule): the first wording of each, in the order of the file */
  GPtrArray    *wordings;  /* (element-type YifaRule): all of them; owned */
  GHashTable   *by_key;    /* key to its GPtrArray of wordings */
  GPtrArray    *lists;     /* (element-type YifaMaterialList) */
  GHashTable   *materials; /* "filing_gov.official_text" to its YifaMaterial */
};

/* Never NULL; of use only when @problems did not grow. @imported may be NULL. */
YifaRules        *yifa_rules_load        (const char       *folder,
                                          GHashTable       *imported,
                                          const char       *profile,
                                          GPtrArray        *problems);
YifaRuleFile     *yifa_rules_load_profile (const char      *folder,
                                          GHashTable       *imported,
                                          const char       *id,
                                          GPtrArray        *problems);
char             *yifa_rules_find_file   (const char       *folder,
                                          const char       *name);
const char       *yifa_rules_keep        (YifaRules        *self,
                                          char             *text);
YifaRule         *yifa_rules_add_wording (YifaRules        *self,
                                          const YifaRule   *wording);
void              yifa_rules_stamp       (YifaRules        *self,
                                          YifaRule         *rule);
YifaMaterialList *yifa_rules_find_list   (YifaRules        *self,
                                          const char       *name);
guint             yifa_choice_find       (const YifaChoice *choices,
                                          const char       *value);
/* NULL, or what is wrong with a value of that unit; @choices as a rule has them. */
const char       *yifa_rule_find_fault   (YifaUnit          unit,
                                          const char       *value,
                                          const char       *choices);
