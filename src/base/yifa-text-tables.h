#pragma once

/* The tables behind yifa-text.c, as UTF-8 text that people can read and grep. They are made
 * by data/tables/make-text-tables.py. */

extern const char yifa_text_folds[];          /* "萬万與与": a character, what it counts as */
extern const char yifa_text_first_initials[]; /* a letter for each of U+4E00 to U+9FFF, or '-' */
extern const char yifa_text_all_initials[];   /* "行xh": a character, the initials of all its readings */
