#pragma once
#include "yifa-store.h"

/* How a value looks where it matters: a sign before its words, and a style class. Colour never
 * stands alone: who cannot see it reads the sign and the word. */
typedef struct
{
  const char *sign;
  const char *css; /* "overdue", "soon", "good", "past", or NULL */
} YifaTone;

const YifaTone *yifa_tone_of        (YifaRecord *record,
                                     guint       field);
char           *yifa_tone_dup_words (YifaStore  *store,
                                     YifaRecord *record,
                                     guint       field);
