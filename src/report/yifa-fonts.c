/* yifa-fonts.c - which installed face stands for which role
 *
 * Offices own the faces the standard names, but they may not be shipped. Only families that are
 * really there are asked for, because fontconfig would answer their names with some other face;
 * the complete Noto faces follow, for signs of names that the others lack.
 */
#include "yifa-fonts.h"

typedef struct
{
  const char *family;
  PangoWeight weight;
} Face;

#define MAX_FACES 8

static const Face faces[YIFA_FONT_N][MAX_FACES] = {
  [YIFA_FONT_BIAOSONG] = { { "方正小标宋简体", PANGO_WEIGHT_NORMAL }, { "方正小标宋_GBK", PANGO_WEIGHT_NORMAL },
                           { "FZXiaoBiaoSong-B05S", PANGO_WEIGHT_NORMAL }, { "FandolSong", PANGO_WEIGHT_BOLD },
                           { "Noto Serif CJK SC", PANGO_WEIGHT_BOLD }, { "Source Han Serif SC", PANGO_WEIGHT_BOLD } },
  [YIFA_FONT_FANGSONG] = { { "仿宋_GB2312", PANGO_WEIGHT_NORMAL }, { "FangSong_GB2312", PANGO_WEIGHT_NORMAL },
                           { "仿宋", PANGO_WEIGHT_NORMAL }, { "FangSong", PANGO_WEIGHT_NORMAL },
                           { "FandolFang R", PANGO_WEIGHT_NORMAL }, { "FandolFang", PANGO_WEIGHT_NORMAL },
                           { "Noto Serif CJK SC", PANGO_WEIGHT_NORMAL } },
  [YIFA_FONT_KAI] = { { "楷体_GB2312", PANGO_WEIGHT_NORMAL }, { "KaiTi_GB2312", PANGO_WEIGHT_NORMAL },
                      { "楷体", PANGO_WEIGHT_NORMAL }, { "KaiTi", PANGO_WEIGHT_NORMAL },
                      { "FandolKai", PANGO_WEIGHT_NORMAL }, { "LXGW WenKai", PANGO_WEIGHT_NORMAL },
                      { "AR PL UKai CN", PANGO_WEIGHT_NORMAL }, { "Noto Serif CJK SC", PANGO_WEIGHT_NORMAL } },
  [YIFA_FONT_HEI] = { { "黑体", PANGO_WEIGHT_NORMAL }, { "SimHei", PANGO_WEIGHT_NORMAL },
                      { "FandolHei", PANGO_WEIGHT_NORMAL }, { "Noto Sans CJK SC", PANGO_WEIGHT_NORMAL } },
  [YIFA_FONT_SONG] = { { "宋体", PANGO_WEIGHT_NORMAL }, { "SimSun", PANGO_WEIGHT_NORMAL },
                       { "FandolSong", PANGO_WEIGHT_NORMAL }, { "Noto Serif CJK SC", PANGO_WEIGHT_NORMAL } },
};

/* The first face that is there, and after it those that complete it. Sizes are points. */
PangoFontDescription *
yifa_font_describe (PangoFontMap *map, YifaFont font, double size)
{
  PangoFontDescription *description = pango_font_description_new ();
  g_autoptr(GString) families = g_string_new (NULL);

  for (const Face *face = faces[font]; face < faces[font] + MAX_FACES && face->family != NULL; face++)
    {
      if (pango_font_map_get_family (map, face->family) == NULL)
        continue;
      if (families->len == 0)
        pango_font_description_set_weight (description, face->weight);
      g_string_append_printf (families, "%s,", face->family);
    }
  g_string_append (families, "Noto Serif CJK SC,Noto Sans CJK SC,serif");

  pango_font_description_set_family (description, families->str);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  return description;
}
