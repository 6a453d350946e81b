#pragma once
#include "yifa-fonts.h"
#include "yifa-paper.h"

/* How large pages are, and how each role of text is set on them: the numbers of the standard in
 * one place. */

#define MM (72.0 / 25.4) /* in points */

typedef struct
{
  double width, height;             /* mm, as are the margins */
  double top, right, bottom, left;
} YifaPaperPage;

typedef struct
{
  YifaFont       font;
  double         size;   /* points */
  double         pitch;  /* from line to line, points */
  PangoAlignment align;
  double         indent; /* of the first line, in characters */
  double         before; /* empty lines */
  gboolean       keep;   /* with what follows */
} YifaPaperStyle;

extern const YifaPaperPage yifa_paper_pages[];   /* by YifaPageSetup */
extern const YifaPaperStyle yifa_paper_styles[]; /* by YifaTextRole */
