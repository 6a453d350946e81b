#pragma once
#include "yifa-adviser-assessment.h"
#include "yifa-workflow.h"

/* Between the files of the kind: fields and form, figures and points, actions. */
enum { ASSESSMENT_OPEN, ASSESSMENT_SCORED, ASSESSMENT_CONFIRMED };

extern const YifaAction yifa_adviser_assessment_actions[];
extern const YifaGate yifa_assessment_panel_gates[];

/* The unit the engagement is of, whose work alone is assessed; 0: the county government's panel serves all. */
gint64      yifa_assessment_client        (YifaStore   *store,
                                           YifaRecord  *assessment);
/* Takes the figures of the period from the registers, as they are today. */
gboolean    yifa_assessment_take_figures  (YifaStore   *store,
                                           YifaRecord  *assessment,
                                           GError     **error);
/* One item for each indicator of today, with its weight. */
gboolean    yifa_assessment_add_items     (YifaStore   *store,
                                           YifaRecord  *assessment,
                                           GError     **error);
/* What each item shows and suggests, by the figures taken and the views given. */
gboolean    yifa_assessment_refresh_items (YifaStore   *store,
                                           YifaRecord  *assessment,
                                           GError     **error);
GPtrArray  *yifa_assessment_load_items    (YifaStore   *store,
                                           YifaRecord  *assessment);
GPtrArray  *yifa_assessment_load_views    (YifaStore   *store,
                                           YifaRecord  *assessment);
/* For the panel: opens the assessments of its assessed_year that are missing. */
gboolean    yifa_assessment_open_year     (YifaStore   *store,
                                           YifaRecord  *panel,
                                           GError     **error);
