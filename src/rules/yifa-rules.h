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
} YifaUnit;

typedef struct
{
  const char    *key;        /* "nd.review_max_days" */
  const char    *label;
  gint64         number;
  YifaUnit       unit;
  const char    *basis;      /* instrument and article: 国办发〔2018〕115号 */
  const char    *source;     /* where the number was taken from, in this office's profile */
  YifaConfidence confidence;
  const char    *version;    /* changes whenever the number or its basis does */
} YifaRule;

typedef struct _YifaRules YifaRules;

/* The rules as this office's profile has them; owned by the store. */
YifaRules      *yifa_rules_of        (YifaStore  *store);
/* NULL when there is no such rule. */
const YifaRule *yifa_rules_find      (YifaRules  *rules,
                                      const char *key);
gint64          yifa_rules_number    (YifaStore  *store,
                                      const char *key);
/* "国办发〔2018〕115号；待核实": for tooltips, refusals and papers. Transfer full. */
char           *yifa_rules_dup_basis (YifaStore  *store,
                                      const char *key);

/* One line of a list of materials: 送审材料, 报送备案材料 (data/rules/materials.ini). */
typedef struct
{
  const char *role;      /* "drafting_note": the role of the attachment */
  const char *label;
  gboolean    required;
  gint64      copies;
} YifaMaterial;

/* (element-type YifaMaterial), owned by the store; @list is "review", "filing_gov", "filing_npc" ... */
GPtrArray      *yifa_rules_materials (YifaStore  *store,
                                      const char *list);
