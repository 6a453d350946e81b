#pragma once
#include <glib.h>

char *yifa_mark_words (const char        *text,
                       const char *const *words);
