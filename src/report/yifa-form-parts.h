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

const char *yifa_form_numeral     (guint          number);
void        yifa_form_prose       (YifaPaper     *paper,
                                   const char    *text);
void        yifa_form_section     (YifaPaper     *paper,
                                   const char    *heading,
                                   YifaRecord    *record,
                                   guint          field);
char       *yifa_form_boxes       (YifaRecord    *record,
                                   guint          field,
                                   const char    *const *values);
void        yifa_form_group       (YifaPaper     *paper,
                                   const char    *heading);
void        yifa_form_cell        (YifaPaperTable *table,
                                   YifaStore     *store,
                                   YifaRecord    *record,
                                   guint          field);
void        yifa_form_record_row  (YifaPaperTable *table,
                                   YifaStore     *store,
                                   guint          number,
                                   YifaRecord    *record,
                                   const guint   *fields,
                                   guint          n_fields);
void        yifa_form_record_table (YifaPaper    *paper,
                                   YifaStore     *store,
                                   GPtrArray     *records,
                                   const double  *weights,
                                   const char    *const *labels,
                                   const guint   *fields,
                                   guint          n_fields);
void        yifa_form_need_each   (GPtrArray     *problems,
                                   GPtrArray     *records,
                                   const guint   *fields,
                                   guint          n_fields);

/* Of the contract that a case of review is about. */
void        yifa_form_contract_basics (YifaPaper  *paper,
                                   YifaStore     *store,
                                   YifaRecord    *review);
void        yifa_form_check_contract_basics (YifaStore *store,
                                   YifaRecord    *review,
                                   GPtrArray     *problems);
gboolean    yifa_form_suits_matter_opinion (YifaRecord *matter);

/* Templates: what builds a paper, and what says beforehand which facts it lacks. */
typedef YifaPaper *YifaFormBuild (YifaStore *store, YifaRecord *record, GHashTable *values, GError **error);
typedef void       YifaFormCheck (YifaStore *store, YifaRecord *record, GPtrArray *problems);

YifaFormBuild yifa_form_filing_report;
YifaFormBuild yifa_form_filing_form;
YifaFormBuild yifa_form_review_opinion;
YifaFormBuild yifa_form_receipt;
YifaFormBuild yifa_form_review_checklist;
YifaFormBuild yifa_form_catalogue;
YifaFormBuild yifa_form_cleanup_notice;
YifaFormBuild yifa_form_filing_opinion;
YifaFormBuild yifa_form_chase_notice;
YifaFormBuild yifa_form_unit_opinions;
YifaFormBuild yifa_form_comment_notice;
YifaFormBuild yifa_form_adoption_table;
YifaFormBuild yifa_form_adoption_table_public;
YifaFormBuild yifa_form_hearing_notice;
YifaFormBuild yifa_form_hearing_list;
YifaFormBuild yifa_form_hearing_record;
YifaFormBuild yifa_form_hearing_report;
YifaFormBuild yifa_form_expert_opinions;
YifaFormBuild yifa_form_risk_report;
YifaFormBuild yifa_form_deliberation;
YifaFormBuild yifa_form_decision_catalogue;
YifaFormBuild yifa_form_decision_record;
YifaFormBuild yifa_form_evaluation_report;
YifaFormBuild yifa_form_deadlines;
YifaFormBuild yifa_form_certificate;
YifaFormBuild yifa_form_engagement_contract;
YifaFormBuild yifa_form_work_log;
YifaFormBuild yifa_form_assessment;
YifaFormBuild yifa_form_matter_card;
YifaFormBuild yifa_form_matter_opinion;
YifaFormBuild yifa_form_conflict_record;
YifaFormBuild yifa_form_contract_card;

YifaFormCheck yifa_form_check_filing_report;
YifaFormCheck yifa_form_check_filing_form;
YifaFormCheck yifa_form_check_review_opinion;
YifaFormCheck yifa_form_check_receipt;
YifaFormCheck yifa_form_check_review_checklist;
YifaFormCheck yifa_form_check_catalogue;
YifaFormCheck yifa_form_check_cleanup_notice;
YifaFormCheck yifa_form_check_filing_opinion;
YifaFormCheck yifa_form_check_chase_notice;
YifaFormCheck yifa_form_check_unit_opinions;
YifaFormCheck yifa_form_check_comment_notice;
YifaFormCheck yifa_form_check_adoption_table;
YifaFormCheck yifa_form_check_hearing_notice;
YifaFormCheck yifa_form_check_hearing_list;
YifaFormCheck yifa_form_check_hearing_record;
YifaFormCheck yifa_form_check_hearing_report;
YifaFormCheck yifa_form_check_expert_opinions;
YifaFormCheck yifa_form_check_risk_report;
YifaFormCheck yifa_form_check_deliberation;
YifaFormCheck yifa_form_check_decision_catalogue;
YifaFormCheck yifa_form_check_decision_record;
YifaFormCheck yifa_form_check_evaluation_report;
YifaFormCheck yifa_form_check_deadlines;
YifaFormCheck yifa_form_check_certificate;
YifaFormCheck yifa_form_check_engagement_contract;
YifaFormCheck yifa_form_check_work_log;
YifaFormCheck yifa_form_check_assessment;
YifaFormCheck yifa_form_check_matter_card;
YifaFormCheck yifa_form_check_matter_opinion;
YifaFormCheck yifa_form_check_conflict_record;
YifaFormCheck yifa_form_check_contract_card;
