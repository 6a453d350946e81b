/* yifa-paper-title.c - where the lines of a title end
 *
 * A paragraph fills its lines; a title is broken where its words end, into lines of about one
 * length.
 */
#include "yifa-paper-title.h"

#include <string.h>

/* A title is broken at its meaning (GB/T 9704-2012): not inside one of the words that titles of
 * these papers are made of. */
static void
keep_words_whole (PangoLayout *layout)
{
  static const char *const words[] = { "行政规范性文件", "规范性文件", "合法性", "审核意见", "审查意见", "清理结果",
                                       "人民政府", "办公室", "管理办法", "实施细则", "实施意见", "实施方案", "通知",
                                       "通告", "公告", "决定", "报告", "备案", "（送审稿）", "暂行", "试行",
                                       "征求意见", "听证会", "听证报告", "风险评估", "后评估", "采纳情况", "代表名单",
                                       "重大行政决策", "事项目录", "方案", "调整", "规划", "建设", "项目", "价格" };
  const char *text = pango_layout_get_text (layout);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (const char *p = text; (p = strstr (p, words[i])) != NULL; p += strlen (words[i]))
      {
        PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);

        whole->start_index = p - text;
        whole->end_index = p - text + strlen (words[i]);
        pango_attr_list_change (attributes, whole);
      }
  pango_layout_set_attributes (layout, attributes);
}

/* A title of several lines is set in lines of about one length rather than one full and one of
 * three characters: as narrow as the number of its lines allows. */
static void
balance (PangoLayout *layout, double size)
{
  int n = pango_layout_get_line_count (layout), full = pango_layout_get_width (layout);
  int width = full;

  if (n < 2)
    return;
  while (pango_layout_get_line_count (layout) == n && width > full / 2)
    pango_layout_set_width (layout, width -= size * PANGO_SCALE / 2);
  if (pango_layout_get_line_count (layout) != n)
    pango_layout_set_width (layout, width + size * PANGO_SCALE / 2);
}

/* For a layout that has its text, font and full width; @size is that of the font, in points. */
void
yifa_paper_shape_title (PangoLayout *layout, double size)
{
  keep_words_whole (layout);
  balance (layout, size);
}
