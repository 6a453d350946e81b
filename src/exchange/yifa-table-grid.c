/* yifa-table-grid.c - where the table of a sheet begins and ends
 *
 * Ledgers of offices begin with a title, a line about who filled them in and a head of one to three
 * rows with merged cells; they end with totals and notes. The head is the row whose cells are best
 * known to the reader; headings one above the other are joined as 上/下; what is no record is left
 * out and named. A cell that is merged over several rows counts for each of them.
 */
#include "yifa-table-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "yifa-error.h"
#include "yifa-text.h"

#define MAX_ROWS      200000
#define MAX_CELLS     8000000
#define MAX_MERGES    100000
#define HEAD_WITHIN   40 /* rows from the top in which the head is looked for */
#define MAX_HEAD      3  /* rows of one head */

/* A head under trial. */
typedef struct
{
  guint      first, last; /* row numbers in the file */
  GPtrArray *names;       /* (element-type utf8) of all columns; "" where nothing stands */
  int        score;
} Head;

static void
head_free (Head *head)
{
  g_ptr_array_unref (head->names);
  g_free (head);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Head, head_free)

YifaTableGrid *
yifa_table_grid_new (void)
{
  YifaTableGrid *self = g_new0 (YifaTableGrid, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->merges = g_array_new (FALSE, FALSE, sizeof (YifaTableMerge));
  self->head_merges = g_array_new (FALSE, FALSE, sizeof (YifaTableMerge));
  return self;
}

void
yifa_table_grid_free (YifaTableGrid *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_array_unref (self->numbers);
  g_array_unref (self->merges);
  g_array_unref (self->head_merges);
  g_free (self);
}

static guint
count_texts (GPtrArray *cells)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    n += cells->pdata[i] != NULL && *(char *) cells->pdata[i] != '\0';
  return n;
}

/* Takes @cells (transfer full; element-type utf8, NULLs allowed); rows without any text are passed over, and so are
 * rows that stand out of order. */
gboolean
yifa_table_grid_take_row (YifaTableGrid *self, GPtrArray *cells, guint number, GError **error)
{
  g_autoptr(GPtrArray) owned = cells;
  guint last = self->numbers->len ? g_array_index (self->numbers, guint, self->numbers->len - 1) : 0;

  for (guint i = 0; i < cells->len; i++)
    if (cells->pdata[i] != NULL)
      g_strstrip (cells->pdata[i]);
  if (count_texts (cells) == 0 || number <= last)
    return TRUE;

  self->n_cells += cells->len;
  if (self->rows->len >= MAX_ROWS || self->n_cells > MAX_CELLS)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("The file has more than %d rows or too many cells; divide it"), MAX_ROWS);
      return FALSE;
    }
  g_ptr_array_add (self->rows, g_steal_pointer (&owned));
  g_array_append_val (self->numbers, number);
  return TRUE;
}

/* Merges beyond a bound are no merges: no ledger has so many. */
void
yifa_table_grid_add_merge (YifaTableGrid *self, const YifaTableMerge *merge)
{
  YifaTableMerge own = *merge;

  own.right = MIN (own.right, YIFA_TABLE_MAX_COLUMNS - 1);
  if (self->merges->len < MAX_MERGES && own.top <= own.bottom && own.left <= own.right)
    g_array_append_val (self->merges, own);
}

/* The merges among which the head is looked for: few, also in a file that was made to be slow. */
static void
collect_head_merges (YifaTableGrid *self, guint below)
{
  for (guint i = 0; i < self->merges->len && self->head_merges->len < YIFA_TABLE_MAX_COLUMNS * MAX_HEAD; i++)
    {
      const YifaTableMerge *merge = &g_array_index (self->merges, YifaTableMerge, i);

      if (merge->top <= below)
        g_array_append_vals (self->head_merges, merge, 1);
    }
}

/* The index of the first row whose number is @number or more. */
static guint
find_row (YifaTableGrid *self, guint number)
{
  guint low = 0, high = self->numbers->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->numbers, guint, middle) < number)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const char *
cell_at (YifaTableGrid *self, guint number, guint column)
{
  guint index = find_row (self, number);
  GPtrArray *row = index < self->rows->len && g_array_index (self->numbers, guint, index) == number ? self->rows->pdata[index] : NULL;

  return row != NULL && column < row->len && row->pdata[column] != NULL ? row->pdata[column] : "";
}

static guint
width_of (YifaTableGrid *self)
{
  guint width = 0;

  for (guint i = 0; i < self->rows->len; i++)
    width = MAX (width, ((GPtrArray *) self->rows->pdata[i])->len);
  return width;
}

/* Only data looks like this: a head says what it is, in words. */
static gboolean
looks_like_data (const char *text)
{
  g_autofree char *folded = yifa_text_fold (text);

  return *folded != '\0' && strspn (folded, "0123456789.,/-:% ") == strlen (folded);
}

static gboolean
is_group (YifaTableGrid *self, guint number, guint column)
{
  for (guint i = 0; i < self->head_merges->len; i++)
    {
      const YifaTableMerge *merge = &g_array_index (self->head_merges, YifaTableMerge, i);

      if (merge->bottom == number && merge->left <= column && column <= merge->right && merge->right > merge->left)
        return TRUE;
    }
  return FALSE;
}

/* Below a head of several rows stands the first record; within it, only the parts of a merged heading. */
static gboolean
continues_head (YifaTableGrid *self, guint number, guint width)
{
  gboolean has_part = FALSE;

  for (guint column = 0; column < width; column++)
    {
      const char *below = cell_at (self, number + 1, column);

      if (*below == '\0')
        continue;
      if (looks_like_data (below) || (*cell_at (self, number, column) != '\0' && !is_group (self, number, column)))
        return FALSE;
      has_part = has_part || is_group (self, number, column);
    }
  return has_part;
}

/* A csv file forgot what was merged: a heading with nothing to its right stood above the ones below it. A row that
 * fills those gaps, and stands under no other heading, makes them groups again. */
static gboolean
fills_gaps (YifaTableGrid *self, guint number, guint width)
{
  gboolean has_group = FALSE;

  for (guint column = 0; column < width; column++)
    {
      gboolean above = *cell_at (self, number, column) != '\0';
      gboolean below = *cell_at (self, number + 1, column) != '\0';
      gboolean gap = column + 1 < width && *cell_at (self, number, column + 1) == '\0' && *cell_at (self, number + 1, column + 1) != '\0';

      if (looks_like_data (cell_at (self, number + 1, column)) || (above && below && !gap))
        return FALSE;
      has_group = has_group || (above && below && gap);
    }
  return has_group;
}

static void
merge_groups (YifaTableGrid *self, guint number, guint width)
{
  for (guint column = 0; column < width; column++)
    {
      YifaTableMerge merge = { number, number, column, column };

      if (*cell_at (self, number, column) == '\0' || *cell_at (self, number + 1, column) == '\0')
        continue;
      while (merge.right + 1 < width && *cell_at (self, number, merge.right + 1) == '\0' &&
             *cell_at (self, number + 1, merge.right + 1) != '\0')
        merge.right++;
      if (merge.right > merge.left)
        g_array_append_val (self->head_merges, merge);
    }
}

/* The last row of a head that begins at @number: cells merged downwards are as deep as it is, and a heading merged
 * over several columns has its parts below it. */
static guint
find_last_of_head (YifaTableGrid *self, guint number, guint width)
{
  guint last = number, most = number + MAX_HEAD - 1;

  for (guint row = number; row <= last; row++)
    {
      for (guint i = 0; i < self->head_merges->len; i++)
        {
          const YifaTableMerge *merge = &g_array_index (self->head_merges, YifaTableMerge, i);

          if (merge->top == row && *cell_at (self, merge->top, merge->left) != '\0')
            last = MAX (last, MIN (merge->bottom, most));
        }
      if (row == last && row < most && continues_head (self, row, width))
        last++;
    }
  return last;
}

/* What stands at a place of the head, be it in the corner of the merged cell that covers it. */
static const char *
heading_at (YifaTableGrid *self, guint number, guint column)
{
  const char *text = cell_at (self, number, column);

  for (guint i = 0; *text == '\0' && i < self->head_merges->len; i++)
    {
      const YifaTableMerge *merge = &g_array_index (self->head_merges, YifaTableMerge, i);

      if (merge->top <= number && number <= merge->bottom && merge->left <= column && column <= merge->right)
        text = cell_at (self, merge->top, merge->left);
    }
  return text;
}

/* "聘期" above "起" is "聘期/起"; line breaks and spaces between characters are the look of a cell, not its name. */
static char *
dup_name (YifaTableGrid *self, guint first, guint last, guint column)
{
  g_autoptr(GString) name = g_string_new (NULL);
  const char *before = "";

  for (guint number = first; number <= last; number++)
    {
      const char *text = heading_at (self, number, column);
      g_auto(GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
      gboolean is_latin = g_ascii_isalpha (*text);

      if (*text == '\0' || g_str_equal (text, before))
        continue;
      if (name->len > 0)
        g_string_append_c (name, '/');
      for (guint i = 0; words[i] != NULL; i++)
        if (*words[i] != '\0')
          g_string_append_printf (name, "%s%s", is_latin && i > 0 ? " " : "", words[i]);
      before = text;
    }
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* How well a head is understood: what is known counts, what is named twice counts against. */
static int
score_names (GPtrArray *names, const YifaTableOptions *options)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  int score = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];

      if (*name == '\0' || options->knows == NULL || !options->knows (name, options->data))
        continue;
      score += g_hash_table_add (seen, (gpointer) name) ? 1 : -1;
    }
  return score;
}

static Head *
try_head (YifaTableGrid *self, guint number, guint width, const YifaTableOptions *options)
{
  Head *head = g_new0 (Head, 1);

  if (fills_gaps (self, number, width))
    merge_groups (self, number, width);
  head->first = number;
  head->last = find_last_of_head (self, number, width);
  head->names = g_ptr_array_new_with_free_func (g_free);
  for (guint column = 0; column < width; column++)
    g_ptr_array_add (head->names, dup_name (self, head->first, head->last, column));
  head->score = score_names (head->names, options);
  return head;
}

/* Without a heading that is known: the first row that is at least half as full as the fullest. */
static guint
guess_head (YifaTableGrid *self)
{
  guint fullest = 0;

  for (guint i = 0; i < MIN (self->rows->len, HEAD_WITHIN); i++)
    fullest = MAX (fullest, count_texts (self->rows->pdata[i]));
  for (guint i = 0; i < MIN (self->rows->len, HEAD_WITHIN); i++)
    if (count_texts (self->rows->pdata[i]) >= MAX (MIN (fullest, 2), (fullest + 1) / 2))
      return g_array_index (self->numbers, guint, i);

  return g_array_index (self->numbers, guint, 0);
}

/* Of two heads that are understood equally well the lower one is taken: it is nearer to the rows. */
static Head *
find_head (YifaTableGrid *self, guint width, const YifaTableOptions *options)
{
  g_autoptr(Head) best = NULL;

  if (options->header_row > 0)
    return try_head (self, options->header_row, width, options);

  for (guint i = 0; i < MIN (self->rows->len, HEAD_WITHIN); i++)
    {
      guint is_title = count_texts (self->rows->pdata[i]) < MIN (2, width);
      g_autoptr(Head) head = is_title ? NULL : try_head (self, g_array_index (self->numbers, guint, i), width, options);

      if (head == NULL || head->score < 1 || (best != NULL && head->score < best->score))
        continue;
      g_clear_pointer (&best, head_free);
      best = g_steal_pointer (&head);
    }
  return best != NULL ? g_steal_pointer (&best) : try_head (self, guess_head (self), width, options);
}

static void
fill_down (YifaTableGrid *self, const YifaTableMerge *merge, const char *text)
{
  for (guint row = find_row (self, merge->top + 1); row < self->rows->len && self->n_cells < MAX_CELLS; row++)
    {
      GPtrArray *cells = self->rows->pdata[row];

      if (g_array_index (self->numbers, guint, row) > merge->bottom)
        return;
      for (; cells->len <= merge->left; self->n_cells++)
        g_ptr_array_add (cells, NULL);
      if (cells->pdata[merge->left] != NULL && *(char *) cells->pdata[merge->left] != '\0')
        continue;
      g_free (cells->pdata[merge->left]);
      cells->pdata[merge->left] = g_strdup (text);
    }
}

/* A cell merged over several rows holds for each of them. */
static void
fill_merged (YifaTableGrid *self, guint below)
{
  for (guint i = 0; i < self->merges->len; i++)
    {
      const YifaTableMerge *merge = &g_array_index (self->merges, YifaTableMerge, i);
      g_autofree char *text = g_strdup (cell_at (self, merge->top, merge->left));

      if (merge->top > below && merge->bottom > merge->top && *text != '\0')
        fill_down (self, merge, text);
    }
}

static const char *
first_text (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (cells->pdata[i] != NULL && *(char *) cells->pdata[i] != '\0')
      return cells->pdata[i];

  return "";
}

static gboolean
is_total (GPtrArray *cells)
{
  static const char *const words[] = { "合计", "总计", "共计", "小计", "累计", "本页合计", "本年合计", "total", NULL };
  g_autofree char *folded = yifa_text_fold (first_text (cells));
  g_auto(GStrv) parts = g_strsplit_set (folded, " \t:：", -1);
  g_autofree char *word = g_strjoinv ("", parts);

  return g_strv_contains (words, word);
}

/* One lone cell that begins like a remark: 注：…, 填表人：…, 说明：… */
static gboolean
is_remark (GPtrArray *cells)
{
  static const char *const words[] = { "注", "备注", "说明", "填表", "制表", "审核", "填报", "单位负责人", "note" };
  const char *text = first_text (cells);
  g_autofree char *folded = yifa_text_fold (text);

  if (count_texts (cells) > 4 || strchr (folded, ':') == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      return TRUE;

  return FALSE;
}

/* Long ledgers repeat their head on each page. */
static gboolean
is_head_again (YifaTableGrid *self, GPtrArray *cells, const Head *head)
{
  for (guint number = head->first; number <= head->last; number++)
    {
      guint same = 0;

      for (guint i = 0; i < cells->len; i++)
        same += cells->pdata[i] != NULL && *(char *) cells->pdata[i] != '\0' && g_str_equal (cells->pdata[i], cell_at (self, number, i));
      if (same > 1 && same == count_texts (cells))
        return TRUE;
    }
  return FALSE;
}

/* NULL, or the sentence that says why a row is no record. (transfer full) */
static char *
dup_why_left_out (YifaTableGrid *self, GPtrArray *cells, guint number, const Head *head)
{
  const char *text = first_text (cells);

  if (is_total (cells))
    return g_strdup_printf (_("Row %u is a total and was left out: %s"), number, text);
  if (is_remark (cells))
    return g_strdup_printf (_("Row %u is a remark and was left out: %s"), number, text);
  if (is_head_again (self, cells, head))
    return g_strdup_printf (_("Row %u repeats the headings and was left out: %s"), number, text);
  return NULL;
}

static char *
letter_of (guint column)
{
  GString *letters = g_string_new (NULL);

  for (guint n = column + 1; n > 0; n = (n - 1) / 26)
    g_string_prepend_c (letters, 'A' + (n - 1) % 26);
  return g_string_free (letters, FALSE);
}

static gboolean
column_is_empty (YifaTableGrid *self, guint first, guint column)
{
  for (guint i = first; i < self->rows->len; i++)
    {
      GPtrArray *cells = self->rows->pdata[i];

      if (column < cells->len && cells->pdata[column] != NULL && *(char *) cells->pdata[column] != '\0')
        return FALSE;
    }
  return TRUE;
}

/* (transfer full) for both. */
static char *
make_unique (GPtrArray *names, char *name)
{
  g_autofree char *given = name;
  char *own = g_strdup (given);

  for (guint n = 2; g_ptr_array_find_with_equal_func (names, own, g_str_equal, NULL); n++)
    {
      g_free (own);
      own = g_strdup_printf ("%s (%u)", given, n);
    }
  return own;
}

/* Names the columns; a column without heading and without cells is none. Returns their places in the sheet. */
static GArray *
name_columns (YifaTableGrid *self, YifaTable *table, const Head *head, guint first)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint column = 0; column < head->names->len; column++)
    {
      const char *name = head->names->pdata[column];
      g_autofree char *letter = letter_of (column);
      char *own;

      if (*name == '\0' && column_is_empty (self, first, column))
        continue;
      own = *name != '\0' ? g_strdup (name) : g_strdup_printf (_("Column %s"), letter);
      g_ptr_array_add (table->columns, make_unique (table->columns, own));
      g_array_append_val (places, column);
    }
  return places;
}

static gboolean
copy_rows (YifaTableGrid *self, YifaTable *table, const Head *head, guint first, GError **error)
{
  g_autoptr(GArray) places = name_columns (self, table, head, first);

  for (guint i = first; i < self->rows->len; i++)
    {
      GPtrArray *cells = self->rows->pdata[i];
      guint number = g_array_index (self->numbers, guint, i);
      char *why = dup_why_left_out (self, cells, number, head);
      g_autoptr(GPtrArray) row = g_ptr_array_new ();

      if (why != NULL)
        {
          g_ptr_array_add (table->left_out, why);
          continue;
        }
      for (guint j = 0; j < places->len; j++)
        {
          guint place = g_array_index (places, guint, j);

          g_ptr_array_add (row, place < cells->len ? cells->pdata[place] : NULL);
        }
      if (!yifa_table_add_row (table, row, number, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * yifa_table_grid_to_table:
 * @options: what is looked for; a given head row is taken as it is
 *
 * Returns: (transfer full): the table in this sheet; without rows when the sheet holds none
 */
YifaTable *
yifa_table_grid_to_table (YifaTableGrid *self, const YifaTableOptions *options, GError **error)
{
  g_autoptr(YifaTable) table = yifa_table_new ();
  guint width = width_of (self);
  g_autoptr(Head) head = NULL;
  guint last;

  if (self->rows->len == 0)
    return g_steal_pointer (&table);

  last = g_array_index (self->numbers, guint, MIN (self->rows->len, HEAD_WITHIN) - 1);
  collect_head_merges (self, MAX (options->header_row, last) + MAX_HEAD);
  head = find_head (self, width, options);
  table->header_row = head->first;
  table->n_known = MAX (head->score, 0);
  fill_merged (self, head->last);
  return copy_rows (self, table, head, find_row (self, head->last + 1), error) ? g_steal_pointer (&table) : NULL;
}
