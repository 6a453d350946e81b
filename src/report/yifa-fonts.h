#pragma once
#include <pango/pangocairo.h>

/* The faces of Chinese official documents, by what they are for. */
typedef enum
{
  YIFA_FONT_BIAOSONG, /* 小标宋: titles */
  YIFA_FONT_FANGSONG, /* 仿宋: text */
  YIFA_FONT_KAI,      /* 楷体: names, second headings */
  YIFA_FONT_HEI,      /* 黑体: first headings, labels */
  YIFA_FONT_SONG,     /* 宋体: tables, page numbers */
  YIFA_FONT_N
} YifaFont;

PangoFontDescription *yifa_font_describe (PangoFontMap *map,
                                          YifaFont      font,
                                          double        size);
