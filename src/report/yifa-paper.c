/* yifa-paper.c - pages of an official paper
 *
 * Blocks are broken into pieces that stay whole (a line, a row of a table), and pieces are put on
 * pages. The same pages are drawn on a PDF, a printer or the screen. The same blocks on the same
 * day give the same bytes of PDF.
 */
#include "yifa-paper.h"

#include <string.h>

#include "yifa-fonts.h"
#include "yifa-paper-style.h"
#include "yifa-paper-title.h"

#define THIN 0.5

typedef struct
{
  char        *text;
  YifaTextRole role;
  guint        span;
} Cell;

typedef struct
{
  GPtrArray *cells; /* (element-type Cell) */
  double     min_height;
} Row;

struct _YifaPaperTable
{
  GArray    *weights; /* (element-type double) */
  GPtrArray *rows;    /* (element-type Row) */
  guint      n_head;
};

typedef enum
{
  BLOCK_TEXT,
  BLOCK_SIDES,
  BLOCK_RULE,
  BLOCK_ANNEXES,
  BLOCK_SIGNATURE,
  BLOCK_GAP,
  BLOCK_CUT,
  BLOCK_PAGE,
  BLOCK_TABLE,
} BlockType;

typedef struct
{
  BlockType       type;
  YifaTextRole    role;
  char           *text;
  char           *other; /* what stands at the right, or the date */
  double          height;
  YifaPageSetup   setup;
  YifaPaperTable *table;
} Block;

/* Something that is drawn at a place inside its piece: a line of text, or a stroke. */
typedef struct
{
  PangoLayout *layout; /* NULL: a stroke */
  int          line;
  double       x, y;   /* of text: the baseline's beginning */
  double       width, height;
  double       stroke; /* thickness */
  gboolean     dashed;
} Mark;

typedef struct
{
  double          height;
  gboolean        keep;       /* with the next piece */
  gboolean        skip_at_top; /* empty space means nothing at the head of a page */
  gboolean        breaks;     /* a new page begins here */
  YifaPageSetup   setup;
  YifaPaperTable *table;      /* whose head is repeated before this piece */
  GArray         *marks;      /* (element-type Mark) */
} Piece;

typedef struct
{
  Piece *piece;
  double y;
} Placed;

typedef struct
{
  YifaPageSetup setup;
  GArray       *placed; /* (element-type Placed) */
} Sheet;

struct _YifaPaper
{
  char         *title;
  char         *author;
  char         *today;
  YifaPageSetup setup;
  GPtrArray    *blocks; /* (element-type Block) */

  PangoFontMap *map;
  PangoContext *context;
  YifaPageSetup laying;  /* the setup of the block being laid out */
  GPtrArray    *pieces;  /* (element-type Piece) */
  GHashTable   *heads;   /* (element-type YifaPaperTable GPtrArray) */
  GPtrArray    *sheets;  /* (element-type Sheet); NULL until laid out */
};

static void
clear_mark (gpointer data)
{
  g_clear_object (&((Mark *) data)->layout);
}

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_array_unref (piece->marks);
  g_free (piece);
}

static void
cell_free (gpointer data)
{
  g_free (((Cell *) data)->text);
  g_free (data);
}

static void
row_free (gpointer data)
{
  g_ptr_array_unref (((Row *) data)->cells);
  g_free (data);
}

static void
table_free (YifaPaperTable *table)
{
  g_array_unref (table->weights);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static void
block_free (gpointer data)
{
  Block *block = data;

  g_clear_pointer (&block->table, table_free);
  g_free (block->text);
  g_free (block->other);
  g_free (block);
}

static void
sheet_free (gpointer data)
{
  g_array_unref (((Sheet *) data)->placed);
  g_free (data);
}

static Block *
add_block (YifaPaper *self, BlockType type, const char *text, const char *other)
{
  Block *block = g_new0 (Block, 1);

  g_return_val_if_fail (self->sheets == NULL, block);

  block->type = type;
  block->text = g_strdup (text != NULL ? text : "");
  block->other = g_strdup (other != NULL ? other : "");
  g_ptr_array_add (self->blocks, block);
  return block;
}

static Row *
row_new (double min_height)
{
  Row *row = g_new0 (Row, 1);

  row->cells = g_ptr_array_new_with_free_func (cell_free);
  row->min_height = min_height;
  return row;
}

static void
add_cell (Row *row, YifaTextRole role, guint span, const char *text)
{
  Cell *cell = g_new0 (Cell, 1);

  cell->text = g_strdup (text != NULL ? text : "");
  cell->role = role;
  cell->span = span;
  g_ptr_array_add (row->cells, cell);
}

static const YifaPaperPage *
get_page (YifaPaper *self)
{
  return &yifa_paper_pages[self->laying];
}

static double
area_width (const YifaPaperPage *page)
{
  return (page->width - page->left - page->right) * MM;
}

static double
area_height (const YifaPaperPage *page)
{
  return (page->height - page->top - page->bottom) * MM;
}

static Piece *
add_piece (GPtrArray *pieces, double height)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->height = height;
  piece->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (piece->marks, clear_mark);
  g_ptr_array_add (pieces, piece);
  return piece;
}

static void
add_gap (GPtrArray *pieces, double height, gboolean keep)
{
  Piece *piece;

  if (height <= 0)
    return;
  piece = add_piece (pieces, height);
  piece->skip_at_top = TRUE;
  piece->keep = keep;
}

static void
add_stroke (Piece *piece, double x, double y, double width, double height, double thickness, gboolean dashed)
{
  Mark mark = { NULL, 0, x, y, width, height, thickness, dashed };

  g_array_append_val (piece->marks, mark);
}

static PangoLayout *
make_layout (YifaPaper *self, const YifaPaperStyle *style, const char *text, double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = yifa_font_describe (self->map, style->font, style->size);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  /* Word wrapping follows UAX 14, which breaks between Chinese characters and keeps closing
   * marks off the beginning of a line; characters are broken only where nothing else will do. */
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width > 0 ? width * PANGO_SCALE : -1);
  pango_layout_set_alignment (layout, style->align);
  pango_layout_set_indent (layout, style->indent * style->size * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Puts line @at of @layout into @piece with its middle in the middle of a line that begins at @y. */
static void
add_line (Piece *piece, PangoLayout *layout, int at, const YifaPaperStyle *style, double x, double y)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, at);
  g_autoptr(PangoLayoutIter) iter = pango_layout_get_iter (layout);
  PangoRectangle logical;
  Mark mark = { g_object_ref (layout), at };

  while (pango_layout_iter_get_line_readonly (iter) != line)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_extents (iter, NULL, &logical);

  /* A Chinese character's body reaches from 0.88 above the baseline to 0.12 below it. */
  mark.x = x + (double) logical.x / PANGO_SCALE;
  mark.y = y + style->pitch / 2 + style->size * 0.38;
  g_array_append_val (piece->marks, mark);
}

static double
layout_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* A line a piece; no paragraph leaves its first or last line alone on a page. */
static void
lay_text (YifaPaper *self, const char *text, const YifaPaperStyle *style, double indent)
{
  double width = area_width (get_page (self)) - indent;
  g_autoptr(PangoLayout) layout = make_layout (self, style, text, width);
  int n;

  if (style->align == PANGO_ALIGN_CENTER)
    yifa_paper_shape_title (layout, style->size);
  n = pango_layout_get_line_count (layout);
  indent += (width - (double) pango_layout_get_width (layout) / PANGO_SCALE) / 2;
  add_gap (self->pieces, style->before * style->pitch, style->keep);
  for (int i = 0; i < n; i++)
    {
      Piece *piece = add_piece (self->pieces, style->pitch);

      piece->keep = style->keep || (n > 1 && (i == 0 || i == n - 2));
      add_line (piece, layout, i, style, indent, 0);
    }
}

static void
lay_sides (YifaPaper *self, const Block *block)
{
  const YifaPaperStyle *style = &yifa_paper_styles[YIFA_TEXT_NUMBER];
  double width = area_width (get_page (self));
  g_autoptr(PangoLayout) left = make_layout (self, style, block->text, 0);
  g_autoptr(PangoLayout) right = make_layout (self, style, block->other, 0);
  Piece *piece = add_piece (self->pieces, style->pitch);

  add_line (piece, left, 0, style, style->size, 0);
  add_line (piece, right, 0, style, width - style->size - layout_width (right), 0);
  piece->keep = TRUE;
}

static void
lay_rule (YifaPaper *self, const Block *block)
{
  Piece *piece = add_piece (self->pieces, 4 * MM);

  add_stroke (piece, 0, 2 * MM, area_width (get_page (self)), 0, 1, FALSE);
  piece->keep = TRUE;
}

static void
lay_cut (YifaPaper *self, const Block *block)
{
  Piece *piece = add_piece (self->pieces, 10 * MM);

  add_stroke (piece, 0, 5 * MM, area_width (get_page (self)), 0, THIN, TRUE);
}

/* 附件： and numbered names; a second line stands under the first character of the name. */
static void
lay_annexes (YifaPaper *self, const Block *block)
{
  const YifaPaperStyle *body = &yifa_paper_styles[YIFA_TEXT_BODY];
  YifaPaperStyle style = *body;
  g_auto(GStrv) names = g_strsplit (block->text, "\n", -1);
  guint n = g_strv_length (names);

  style.indent = 0;
  add_gap (self->pieces, body->pitch, TRUE);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *mark = n > 1 ? g_strdup_printf ("%s%u.", i == 0 ? "附件：" : "", i + 1) : g_strdup ("附件：");
      g_autoptr(PangoLayout) label = make_layout (self, &style, mark, 0);
      double number = layout_width (label) - (i == 0 ? 3 * style.size : 0);
      double left = 5 * style.size + (n > 1 ? number : 0);
      guint first = self->pieces->len;

      lay_text (self, names[i], &style, left);
      add_line (self->pieces->pdata[first], label, 0, &style, i == 0 ? 2 * style.size : 5 * style.size, 0);
    }
}

/* The date ends four characters before the edge, and the unit stands centred above it
 * (GB/T 9704-2012, paper that is stamped), pushed to the left when it is too long for that. */
static void
lay_signature (YifaPaper *self, const Block *block)
{
  YifaPaperStyle style = yifa_paper_styles[block->role];
  double width = area_width (get_page (self)), middle;
  g_autoptr(PangoLayout) unit = NULL;
  g_autoptr(PangoLayout) date = NULL;

  style.indent = 0;
  unit = make_layout (self, &style, block->text, 0);
  date = make_layout (self, &style, block->other, 0);
  middle = width - 4 * style.size - layout_width (date) / 2;
  middle = MIN (middle, width - layout_width (unit) / 2);

  if (self->pieces->len > 0)
    ((Piece *) self->pieces->pdata[self->pieces->len - 1])->keep = TRUE;
  add_gap (self->pieces, 2 * style.pitch, TRUE);
  add_line (add_piece (self->pieces, style.pitch), unit, 0, &style, MAX (0, middle - layout_width (unit) / 2), 0);
  ((Piece *) self->pieces->pdata[self->pieces->len - 1])->keep = TRUE;
  add_line (add_piece (self->pieces, style.pitch), date, 0, &style, middle - layout_width (date) / 2, 0);
}

/* Where column @at begins, and where the one after the last ends. */
static double
column_x (YifaPaper *self, YifaPaperTable *table, guint at)
{
  double all = 0, before = 0;

  for (guint i = 0; i < table->weights->len; i++)
    {
      double weight = g_array_index (table->weights, double, i);

      all += weight;
      before += i < at ? weight : 0;
    }
  return before / all * area_width (get_page (self));
}

static double
get_padding (const Cell *cell)
{
  return yifa_paper_styles[cell->role].size / 3;
}

static PangoLayout *
lay_cell (YifaPaper *self, YifaPaperTable *table, const Cell *cell, guint column)
{
  double width = column_x (self, table, column + cell->span) - column_x (self, table, column);

  return make_layout (self, &yifa_paper_styles[cell->role], cell->text, width - 2 * get_padding (cell));
}

static Piece *
lay_row (YifaPaper *self, YifaPaperTable *table, const Row *row, GPtrArray *pieces)
{
  g_autoptr(GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  double height = row->min_height * MM;
  guint column = 0;
  Piece *piece;

  for (guint i = 0; i < row->cells->len; i++)
    {
      Cell *cell = row->cells->pdata[i];
      PangoLayout *layout = lay_cell (self, table, cell, column);

      g_ptr_array_add (layouts, layout);
      height = MAX (height, pango_layout_get_line_count (layout) * yifa_paper_styles[cell->role].pitch +
                            2 * get_padding (cell));
      column += cell->span;
    }

  piece = add_piece (pieces, height);
  column = 0;
  for (guint i = 0; i < row->cells->len; i++)
    {
      Cell *cell = row->cells->pdata[i];
      const YifaPaperStyle *style = &yifa_paper_styles[cell->role];
      double x = column_x (self, table, column), right = column_x (self, table, column + cell->span);
      int n = pango_layout_get_line_count (layouts->pdata[i]);
      double y = (height - n * style->pitch) / 2;

      add_stroke (piece, x, 0, right - x, height, THIN, FALSE);
      for (int line = 0; line < n; line++)
        add_line (piece, layouts->pdata[i], line, style, x + get_padding (cell), y + line * style->pitch);
      column += cell->span;
    }
  return piece;
}

/* Where the text of @cell has to be cut so that its head is at most @height high. */
static gsize
cut_at (YifaPaper *self, YifaPaperTable *table, const Cell *cell, guint column, double height)
{
  g_autoptr(PangoLayout) layout = lay_cell (self, table, cell, column);
  int fits = MAX (1, (int) ((height - 2 * get_padding (cell)) / yifa_paper_styles[cell->role].pitch));

  if (pango_layout_get_line_count (layout) <= fits)
    return strlen (cell->text);
  return pango_layout_get_line_readonly (layout, fits)->start_index;
}

/* A row higher than a page goes on in a row below it. */
static void
lay_long_row (YifaPaper *self, YifaPaperTable *table, const Row *row, double room)
{
  Piece *whole = lay_row (self, table, row, self->pieces);
  Row *first, *rest;
  gboolean more = FALSE;
  guint column = 0;

  whole->table = table;
  if (whole->height <= room)
    return;
  g_ptr_array_set_size (self->pieces, self->pieces->len - 1);

  first = row_new (row->min_height);
  rest = row_new (0);
  for (guint i = 0; i < row->cells->len; i++)
    {
      Cell *cell = row->cells->pdata[i];
      gsize at = cut_at (self, table, cell, column, room);
      g_autofree char *begin = g_strndup (cell->text, at);

      add_cell (first, cell->role, cell->span, begin);
      add_cell (rest, cell->role, cell->span, cell->text + at);
      more = more || cell->text[at] != '\0';
      column += cell->span;
    }
  lay_row (self, table, first, self->pieces)->table = table;
  if (more)
    lay_long_row (self, table, rest, room);
  row_free (first);
  row_free (rest);
}

static void
lay_table (YifaPaper *self, YifaPaperTable *table)
{
  GPtrArray *heads = g_ptr_array_new_with_free_func (piece_free);
  double room = area_height (get_page (self));

  add_gap (self->pieces, 2 * MM, TRUE);
  for (guint i = 0; i < MIN (table->n_head, table->rows->len); i++)
    {
      room -= lay_row (self, table, table->rows->pdata[i], heads)->height;
      lay_row (self, table, table->rows->pdata[i], self->pieces)->keep = TRUE;
    }
  g_hash_table_insert (self->heads, table, heads);

  for (guint i = table->n_head; i < table->rows->len; i++)
    {
      Row *row = table->rows->pdata[i];

      lay_long_row (self, table, row, room);
      if (row->cells->len > 0 && yifa_paper_styles[((Cell *) row->cells->pdata[0])->role].keep)
        ((Piece *) self->pieces->pdata[self->pieces->len - 1])->keep = TRUE;
    }
}

static void
lay_page (YifaPaper *self, const Block *block)
{
  Piece *piece = add_piece (self->pieces, 0);

  piece->breaks = TRUE;
  piece->setup = block->setup;
  self->laying = block->setup;
}

static void
lay_block (YifaPaper *self, const Block *block)
{
  switch (block->type)
    {
    case BLOCK_TEXT:
      lay_text (self, block->text, &yifa_paper_styles[block->role], 0);
      break;
    case BLOCK_SIDES:
      lay_sides (self, block);
      break;
    case BLOCK_RULE:
      lay_rule (self, block);
      break;
    case BLOCK_ANNEXES:
      lay_annexes (self, block);
      break;
    case BLOCK_SIGNATURE:
      lay_signature (self, block);
      break;
    case BLOCK_GAP:
      add_gap (self->pieces, block->height * MM, FALSE);
      break;
    case BLOCK_CUT:
      lay_cut (self, block);
      break;
    case BLOCK_PAGE:
      lay_page (self, block);
      break;
    case BLOCK_TABLE:
    default:
      lay_table (self, block->table);
      break;
    }
}

static Sheet *
add_sheet (YifaPaper *self, YifaPageSetup setup)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->setup = setup;
  sheet->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

static void
place (Sheet *sheet, Piece *piece, double *y)
{
  Placed placed = { piece, *y };

  if (piece->skip_at_top && sheet->placed->len == 0)
    return;
  g_array_append_val (sheet->placed, placed);
  *y += piece->height;
}

/* How high the pieces are that must not be parted, beginning with @from. */
static double
chain_height (YifaPaper *self, guint from)
{
  double height = 0;
  guint i = from;

  do
    height += ((Piece *) self->pieces->pdata[i])->height;
  while (((Piece *) self->pieces->pdata[i])->keep && ++i < self->pieces->len &&
         !((Piece *) self->pieces->pdata[i])->breaks);

  return height;
}

static void
place_heads (YifaPaper *self, Sheet *sheet, const Piece *before, double *y)
{
  GPtrArray *heads = before->table != NULL ? g_hash_table_lookup (self->heads, before->table) : NULL;

  for (guint i = 0; heads != NULL && i < heads->len; i++)
    place (sheet, heads->pdata[i], y);
}

static void
place_pieces (YifaPaper *self)
{
  Sheet *sheet = add_sheet (self, self->setup);
  double y = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = self->pieces->pdata[i];
      double room = area_height (&yifa_paper_pages[sheet->setup]);
      double chain = chain_height (self, i);

      if (piece->breaks)
        {
          if (sheet->placed->len > 0)
            sheet = add_sheet (self, piece->setup);
          sheet->setup = piece->setup;
          y = 0;
          continue;
        }
      /* Half a point of rounding must not cost a page. */
      if (sheet->placed->len > 0 && y + (chain <= room ? chain : piece->height) > room + 0.5)
        {
          sheet = add_sheet (self, sheet->setup);
          y = 0;
          place_heads (self, sheet, piece, &y);
        }
      place (sheet, piece, &y);
    }
}

/* Fonts are unhinted and measured exactly, so that a page is the same on every device. */
static void
open_fonts (YifaPaper *self)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  self->map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72);
  self->context = pango_font_map_create_context (self->map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_language (self->context, pango_language_from_string ("zh-cn"));
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);
}

static void
lay_out (YifaPaper *self)
{
  if (self->sheets != NULL)
    return;

  open_fonts (self);
  self->laying = self->setup;
  self->pieces = g_ptr_array_new_with_free_func (piece_free);
  self->heads = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  for (guint i = 0; i < self->blocks->len; i++)
    lay_block (self, self->blocks->pdata[i]);
  place_pieces (self);
}

static void
draw_mark (cairo_t *cr, const Mark *mark, double x, double y)
{
  static const double dashes[] = { 4, 3 };

  if (mark->layout != NULL)
    {
      cairo_move_to (cr, x + mark->x, y + mark->y);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (mark->layout, mark->line));
      return;
    }

  cairo_set_line_width (cr, mark->stroke);
  cairo_set_dash (cr, dashes, mark->dashed ? 2 : 0, 0);
  if (mark->height > 0)
    cairo_rectangle (cr, x + mark->x, y + mark->y, mark->width, mark->height);
  else
    {
      cairo_move_to (cr, x + mark->x, y + mark->y);
      cairo_rel_line_to (cr, mark->width, 0);
    }
  cairo_stroke (cr);
}

/* One dash on each side; odd pages at the right, even ones at the left, one character in
 * (GB/T 9704-2012). A paper of one page needs none. */
static void
draw_page_number (YifaPaper *self, guint page, const YifaPaperPage *setup, cairo_t *cr)
{
  static const YifaPaperStyle style = { YIFA_FONT_SONG, 14, 14, PANGO_ALIGN_LEFT };
  g_autofree char *text = g_strdup_printf ("— %u —", page + 1);
  g_autoptr(PangoLayout) layout = NULL;
  double x;

  if (self->sheets->len == 1)
    return;
  layout = make_layout (self, &style, text, 0);
  x = page % 2 == 0 ? (setup->width - setup->right) * MM - style.size - layout_width (layout)
                    : setup->left * MM + style.size;
  cairo_move_to (cr, x, (setup->height - setup->bottom + MIN (12, setup->bottom - 6)) * MM);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
}

static void
collect_unknown (PangoLayoutLine *line, GString *signs)
{
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphString *glyphs = ((PangoGlyphItem *) l->data)->glyphs;

      for (int i = 0; i < glyphs->num_glyphs; i++)
        if (glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY && glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
          g_string_append_unichar (signs, glyphs->glyphs[i].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
    }
}

/**
 * yifa_paper_new:
 * @title: of the file, and what a printer's queue shows
 * @author: the unit it comes from
 * @today: the date that counts as today; the file says it was made then
 */
YifaPaper *
yifa_paper_new (YifaPageSetup setup, const char *title, const char *author, const char *today)
{
  YifaPaper *self = g_new0 (YifaPaper, 1);

  self->setup = setup;
  self->title = g_strdup (title);
  self->author = g_strdup (author);
  self->today = g_strdup (today);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

void
yifa_paper_free (YifaPaper *self)
{
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->heads, g_hash_table_unref);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
  g_ptr_array_unref (self->blocks);
  g_clear_object (&self->context);
  g_clear_object (&self->map);
  g_free (self->title);
  g_free (self->author);
  g_free (self->today);
  g_free (self);
}

const char *
yifa_paper_get_title (YifaPaper *self)
{
  return self->title;
}

/* NULL: nobody is named. */
const char *
yifa_paper_get_author (YifaPaper *self)
{
  return self->author;
}

const char *
yifa_paper_get_today (YifaPaper *self)
{
  return self->today;
}

/* Paragraphs are parted by newlines. */
void
yifa_paper_add_text (YifaPaper *self, YifaTextRole role, const char *text)
{
  g_auto(GStrv) paragraphs = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (char **p = paragraphs; *p != NULL; p++)
    if (*g_strstrip (*p) != '\0')
      add_block (self, BLOCK_TEXT, *p, NULL)->role = role;
}

void
yifa_paper_add_textf (YifaPaper *self, YifaTextRole role, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  yifa_paper_add_text (self, role, text);
}

/* One line, a character in from both edges: issue number and signatory of an upward paper. */
void
yifa_paper_add_sides (YifaPaper *self, const char *left, const char *right)
{
  add_block (self, BLOCK_SIDES, left, right);
}

void
yifa_paper_add_rule (YifaPaper *self)
{
  add_block (self, BLOCK_RULE, NULL, NULL);
}

/* The note of annexes below the text; nothing when there are none. */
void
yifa_paper_add_annexes (YifaPaper *self, const char *const *names)
{
  g_autofree char *joined = g_strjoinv ("\n", (char **) names);

  if (*joined != '\0')
    add_block (self, BLOCK_ANNEXES, joined, NULL);
}

void
yifa_paper_add_signature (YifaPaper *self, const char *unit, const char *date)
{
  yifa_paper_add_signature_in (self, YIFA_TEXT_BODY, unit, date);
}

/* In the type of @role. */
void
yifa_paper_add_signature_in (YifaPaper *self, YifaTextRole role, const char *unit, const char *date)
{
  add_block (self, BLOCK_SIGNATURE, unit, date)->role = role;
}

void
yifa_paper_add_gap (YifaPaper *self, double height)
{
  add_block (self, BLOCK_GAP, NULL, NULL)->height = height;
}

/* Where a stub is cut off. */
void
yifa_paper_add_cut (YifaPaper *self)
{
  add_block (self, BLOCK_CUT, NULL, NULL);
}

void
yifa_paper_begin_page (YifaPaper *self, YifaPageSetup setup)
{
  add_block (self, BLOCK_PAGE, NULL, NULL)->setup = setup;
}

YifaPaperTable *
yifa_paper_add_table (YifaPaper *self, const double *weights, guint n_columns, guint n_head)
{
  YifaPaperTable *table = g_new0 (YifaPaperTable, 1);

  table->weights = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_vals (table->weights, weights, n_columns);
  table->rows = g_ptr_array_new_with_free_func (row_free);
  table->n_head = n_head;
  add_block (self, BLOCK_TABLE, NULL, NULL)->table = table;
  return table;
}

void
yifa_paper_table_add_row (YifaPaperTable *table, double min_height)
{
  g_ptr_array_add (table->rows, row_new (min_height));
}

/* Into the row added last; spans of a row add up to the columns of the table. */
void
yifa_paper_table_add_cell (YifaPaperTable *table, YifaTextRole role, guint span, const char *text)
{
  g_return_if_fail (table->rows->len > 0);

  add_cell (table->rows->pdata[table->rows->len - 1], role, span, text);
}

guint
yifa_paper_get_n_pages (YifaPaper *self)
{
  lay_out (self);
  return self->sheets->len;
}

/* In points. */
void
yifa_paper_get_page_size (YifaPaper *self, guint page, double *width, double *height)
{
  const YifaPaperPage *setup;

  lay_out (self);
  g_return_if_fail (page < self->sheets->len);

  setup = &yifa_paper_pages[((Sheet *) self->sheets->pdata[page])->setup];
  *width = setup->width * MM;
  *height = setup->height * MM;
}

/* Draws in points; where and how large is @cr's business. FALSE when @cr failed. */
gboolean
yifa_paper_draw_page (YifaPaper *self, guint page, cairo_t *cr)
{
  const YifaPaperPage *setup;
  Sheet *sheet;

  lay_out (self);
  g_return_val_if_fail (page < self->sheets->len, FALSE);

  sheet = self->sheets->pdata[page];
  setup = &yifa_paper_pages[sheet->setup];
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < sheet->placed->len; i++)
    {
      Placed *placed = &g_array_index (sheet->placed, Placed, i);

      for (guint j = 0; j < placed->piece->marks->len; j++)
        draw_mark (cr, &g_array_index (placed->piece->marks, Mark, j), setup->left * MM, setup->top * MM + placed->y);
    }
  draw_page_number (self, page, setup, cr);
  cairo_restore (cr);
  return cairo_status (cr) == CAIRO_STATUS_SUCCESS;
}

/* The characters no installed font can draw, each once, or NULL: a name must not print as a box
 * unnoticed. Transfer full. */
char *
yifa_paper_dup_unprintable (YifaPaper *self)
{
  g_autoptr(GString) signs = g_string_new (NULL);

  lay_out (self);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = self->pieces->pdata[i];

      for (guint j = 0; j < piece->marks->len; j++)
        {
          Mark *mark = &g_array_index (piece->marks, Mark, j);

          if (mark->layout != NULL)
            collect_unknown (pango_layout_get_line_readonly (mark->layout, mark->line), signs);
        }
    }
  return signs->len > 0 ? g_strdup (signs->str) : NULL;
}
