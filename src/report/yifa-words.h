#pragma once
#include "yifa-record.h"

/* Chinese of papers and ledgers, whatever language the window speaks. */
const char *yifa_words_choice   (YifaRecord *record,
                                 guint       field);
const char *yifa_words_find     (const char *kind,
                                 const char *field,
                                 const char *value);
char       *yifa_words_date     (const char *date);
char       *yifa_words_title    (const char *title);
char       *yifa_words_numeral  (guint       number);
char       *yifa_words_money    (gint64      cents);
char       *yifa_words_amount   (gint64      cents);
char       *yifa_words_hours    (gint64      hundredths);
