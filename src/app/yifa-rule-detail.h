#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* All there is to say of one rule or material: value, article, source, time, who; its earlier wordings and
 * what this office changed of it. */
#define YIFA_TYPE_RULE_DETAIL (yifa_rule_detail_get_type ())
G_DECLARE_FINAL_TYPE (YifaRuleDetail, yifa_rule_detail, YIFA, RULE_DETAIL, GtkBox)

GtkWidget *yifa_rule_detail_new  (void);
void       yifa_rule_detail_show (YifaRuleDetail *self,
                                  YifaStore      *store,
                                  const char     *key);
/* Where a value comes from, in a word: "National", the profile's name, "This office". Transfer full. */
char      *yifa_rule_dup_origin  (YifaStore      *store,
                                  const char     *origin);
