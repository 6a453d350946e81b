#pragma once
#include "yifa-store.h"

/* How sure we are of a number or an article (DOMAIN.md's marks). Only YIFA_VERIFIED and
 * YIFA_RESTATED print without a mark; the others wear 待核实 until somebody confirms them. */
typedef enum
{
  YIFA_VERIFIED, /* V  */
  YIFA_RESTATED, /* V2 */
  YIFA_KNOWN,    /* K  */
  YIFA_UNSURE,   /* U  */
} YifaConfidence;

typedef enum
{
  YIFA_UNIT_NONE,     /* a rule without a number: the basis of a gate */
  YIFA_UNIT_DAYS,
  YIFA_UNIT_WORKDAYS,
  YIFA_UNIT_MONTHS,
  YIFA_UNIT_YEARS,
  YIFA_UNIT_COUNT,
  YIFA_UNIT_FLAG,     /* 1: the rule applies here */
  YIFA_UNIT_PERCENT,
  YIFA_UNIT_HOURS,
  YIFA_UNIT_DATE,     /* .value is "03-01": every year, before that day */
  YIFA_UNIT_CHOICE,   /* .value is one of .choices */
  YIFA_UNIT_WORDS,    /* .value is several of .choices, separated by ";" */
  YIFA_UNIT_TEXT,     /* .value is a text, with {places} to be filled */
} YifaUnit;

/* One wording of a rule: what holds from .since to .until, both counted. */
typedef struct
{
  const char    *key;        /* "nd.review_max_days" */
  const char    *label;
  gint64         number;
  YifaUnit       unit;
  const char    *value;      /* of the units from YIFA_UNIT_DATE on; else NULL */
  const char    *choices;    /* "both 两套都走;exclude 不适用": words and their names; or NULL */
  const char    *basis;      /* instrument and article: 国办发〔2018〕115号 */
  const char    *source;     /* where the number was taken from, in this office's profile */
  YifaConfidence confidence;
  const char    *version;    /* changes whenever the number or its basis does */
  const char    *start;      /* the event it counts from, or NULL */
  gboolean       is_backward; /* counts back from its event: 7 days before the hearing */
  int            warn_days;  /* how many days ahead its duties are spoken of; 0: as the office does */
  const char    *duty;       /* what has to be done, in the officer's words, or NULL: the label says it */
  const char    *who;        /* whom it binds, or NULL */
  const char    *item;       /* its number in the table of periods: "D-12", or NULL */
  const char    *since;      /* ISO date, or NULL: not known */
  const char    *until;      /* ISO date, or NULL: in force */
  guint          layer;      /* how near to the office it was said: 0 for the rule itself */
  const char    *origin;     /* the profile that says so; YIFA_ORIGIN_OFFICE: this office itself */
} YifaRule;

#define YIFA_ORIGIN_OFFICE "office"
#define YIFA_DEFAULT_PROFILE "cn-default"

typedef struct _YifaRules YifaRules;

/* The rules as this office's profile has them; owned by the store, and good until a value of
 * the profile is saved. */
YifaRules      *yifa_rules_of        (YifaStore  *store);
/* The rules as a profile has them, without what this office changed; NULL: no such profile. */
YifaRules      *yifa_rules_new       (YifaStore  *store,
                                      const char *profile,
                                      GError    **error);
void            yifa_rules_free      (YifaRules  *rules);
/* The profile's id and its name. */
const char     *yifa_rules_get_profile (YifaRules *rules);
const char     *yifa_rules_get_label   (YifaRules *rules);
/* Why the office's own rule files or its profile were not taken, or NULL: a sentence to show. */
const char     *yifa_rules_get_refusal (YifaRules *rules);
/* (element-type YifaRule), in the order of the file; transfer container. */
GPtrArray      *yifa_rules_list      (YifaRules  *rules);
/* The wording of today; NULL when there is no such rule. */
const YifaRule *yifa_rules_find      (YifaRules  *rules,
                                      const char *key);
/* A case is judged by the rule of its day: the wording in force on @date, or, when none was, the one
 * nearest to it. NULL only when there is no such rule. */
const YifaRule *yifa_rules_find_on   (YifaRules  *rules,
                                      const char *key,
                                      const char *date);
/* (element-type YifaRule): every wording the rule has or had, the oldest first; transfer container. */
GPtrArray      *yifa_rules_wordings  (YifaRules  *rules,
                                      const char *key);
gint64          yifa_rules_number    (YifaStore  *store,
                                      const char *key);
/* "国办发〔2018〕115号；待核实": for tooltips, refusals and papers. Transfer full. */
char           *yifa_rules_dup_basis (YifaStore  *store,
                                      const char *key);

/* The value of a rule of text: "both", "03-01", "{code}规〔{year}〕{n}号"; NULL when it has none. */
const char     *yifa_rules_text      (YifaStore  *store,
                                      const char *key);
/* Whether the choice, or one of the words, of a rule is @word. */
gboolean        yifa_rules_says      (YifaStore  *store,
                                      const char *key,
                                      const char *word);

/* "15 working days", "yes", "before 03-01"; NULL for a rule without a number. Transfer full. */
char           *yifa_rule_dup_value       (const YifaRule *rule);
/* The names of what can be chosen, and their words; both end with NULL; transfer full. */
char          **yifa_rule_get_choices     (const YifaRule *rule,
                                           char         ***labels);
/* "V", "V2", "K", "U", as data and the command line have it. */
const char     *yifa_confidence_get_mark  (YifaConfidence  confidence);
const char     *yifa_confidence_get_label (YifaConfidence  confidence);
gboolean        yifa_confidence_is_open   (YifaConfidence  confidence);
const char     *yifa_unit_get_name        (YifaUnit        unit);
const char     *yifa_unit_get_label       (YifaUnit        unit);

/* One line of a list of materials: 送审材料, 报送备案材料 (data/rules/materials.ini). */
typedef struct
{
  const char    *role;       /* "drafting_note": the role of the attachment */
  const char    *label;
  gboolean       required;
  gint64         copies;
  const char    *when;       /* the step that must have been carried out for it, or NULL: always */
  const char    *source;     /* where the line was taken from */
  YifaConfidence confidence;
  const char    *origin;     /* as a rule's */
} YifaMaterial;

/* A list of materials as a whole. */
typedef struct
{
  const char    *name;       /* "review_decision" */
  const char    *label;
  const char    *basis;
  YifaConfidence confidence;
  GPtrArray     *materials;  /* (element-type YifaMaterial), in order */
} YifaMaterialList;

/* (element-type YifaMaterial), owned by the store; @list is "review", "filing_gov", "filing_npc" ... */
GPtrArray      *yifa_rules_materials (YifaStore  *store,
                                      const char *list);
/* (element-type YifaMaterialList), in the order of the file; transfer container. */
GPtrArray      *yifa_rules_material_lists (YifaRules *rules);

/* (element-type YifaProfileInfo): the profiles there are, by id; transfer full. */
typedef struct
{
  char    *id;
  char    *label;
  char    *parent;      /* or NULL */
  char    *level;
  char    *source;
  char    *since;       /* ISO date, or NULL */
  char    *until;       /* ISO date, or NULL */
  gboolean is_imported; /* into this office, from a file */
} YifaProfileInfo;

GPtrArray      *yifa_rules_profiles     (YifaStore  *store);

/* Checks a folder of rule files, each file and all of them together. @problems (element-type utf8)
 * gets sentences naming file, line and key; TRUE when it got none. */
gboolean        yifa_rules_check_folder (const char *folder,
                                         GPtrArray  *problems);
/* Where a file is read from for this office: its own folder, when that is whole, or the shipped one. */
char           *yifa_rules_dup_path     (YifaStore  *store,
                                         const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaRules, yifa_rules_free)
