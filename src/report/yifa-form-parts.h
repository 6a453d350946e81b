#pragma once
#include "yifa-forms.h"

/* What the templates share; for yifa-form-*.c and yifa-forms.c alone. */
YifaPaper  *yifa_form_paper       (YifaStore     *store,
                                   YifaPageSetup  setup,
                                   const char    *title,
                                   const char    *unit);
char       *yifa_form_date        (YifaStore     *store,
                                   GHashTable    *values,
                                   const char    *date);
const char *yifa_form_value       (GHashTable    *values,
                                   const char    *name,
                                   const char    *otherwise);
const char *yifa_form_box         (gboolean       ticked);
void        yifa_form_cells       (YifaPaperTable *table,
                                   double          min_height,
                                   YifaTextRole    role,
                                   const char     *first,
                                   ...) G_GNUC_NULL_TERMINATED;
void        yifa_form_row         (YifaPaperTable *table,
                                   double          min_height,
                                   const char     *first_label,
                                   ...) G_GNUC_NULL_TERMINATED;
void        yifa_form_need        (GPtrArray      *problems,
                                   YifaRecord     *record,
                                   const guint    *fields,
                                   guint           n_fields);
void        yifa_form_say         (GPtrArray      *problems,
                                   char           *sentence);

YifaPaper  *yifa_form_filing_report  (YifaStore *store, YifaRecord *record, GHashTable *values, GError **error);
YifaPaper  *yifa_form_filing_form    (YifaStore *store, YifaRecord *record, GHashTable *values, GError **error);
YifaPaper  *yifa_form_review_opinion (YifaStore *store, YifaRecord *record, GHashTable *values, GError **error);
YifaPaper  *yifa_form_receipt        (YifaStore *store, YifaRecord *record, GHashTable *values, GError **error);
YifaPaper  *yifa_form_catalogue      (YifaStore *store, YifaRecord *record, GHashTable *values, GError **error);
YifaPaper  *yifa_form_cleanup_notice (YifaStore *store, YifaRecord *record, GHashTable *values, GError **error);
YifaPaper  *yifa_form_filing_opinion (YifaStore *store, YifaRecord *record, GHashTable *values, GError **error);
YifaPaper  *yifa_form_chase_notice   (YifaStore *store, YifaRecord *record, GHashTable *values, GError **error);

void        yifa_form_check_filing_report  (YifaStore *store, YifaRecord *record, GPtrArray *problems);
void        yifa_form_check_filing_form    (YifaStore *store, YifaRecord *record, GPtrArray *problems);
void        yifa_form_check_review_opinion (YifaStore *store, YifaRecord *record, GPtrArray *problems);
void        yifa_form_check_receipt        (YifaStore *store, YifaRecord *record, GPtrArray *problems);
void        yifa_form_check_catalogue      (YifaStore *store, YifaRecord *record, GPtrArray *problems);
void        yifa_form_check_cleanup_notice (YifaStore *store, YifaRecord *record, GPtrArray *problems);
void        yifa_form_check_filing_opinion (YifaStore *store, YifaRecord *record, GPtrArray *problems);
void        yifa_form_check_chase_notice   (YifaStore *store, YifaRecord *record, GPtrArray *problems);
