#pragma once
#include "yifa-page.h"

/* The numbers that the rules work with in this office: value, article, how sure, and the ways to
 * confirm or change one. */
#define YIFA_TYPE_RULES_VIEW (yifa_rules_view_get_type ())
G_DECLARE_FINAL_TYPE (YifaRulesView, yifa_rules_view, YIFA, RULES_VIEW, GtkBox)

GtkWidget *yifa_rules_view_new     (void);
void       yifa_rules_view_refresh (YifaRulesView *self,
                                    YifaPage      *page);
