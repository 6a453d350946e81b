#pragma once
#include "yifa-field.h"

/* What other offices and other programs call our fields and our choices. Headings and words are given plain: see
 * yifa_import_plain_name(). */

const char *yifa_import_words_find_target (const YifaKind  *kind,
                                           const char      *heading);
const char *yifa_import_words_find_choice (const YifaField *field,
                                           const char      *word);
