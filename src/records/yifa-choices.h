#pragma once
#include "yifa-field.h"

/* The words that several kinds choose from, each list said once. All end with { NULL }. */
extern const YifaChoice yifa_adoptions[];        /* what became of an opinion or a point */
extern const YifaChoice yifa_levels[];           /* high, middle, low */
extern const YifaChoice yifa_decision_classes[]; /* 重大行政决策程序暂行条例 art. 3 */
extern const YifaChoice yifa_decision_step_stages[];
extern const YifaChoice yifa_number_series[];    /* what the numbering register counts */
extern const YifaChoice yifa_review_conclusions[]; /* of every kind of subject of a legality review */
extern const YifaChoice yifa_legal_views[];      /* what an adviser holds of a question */
extern const YifaChoice yifa_matter_types[];     /* what advisers work on: matters and their log */
