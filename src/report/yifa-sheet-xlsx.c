/* yifa-sheet-xlsx.c - tables as spreadsheets
 *
 * Rows go to disk as they come, so that a million of them need no memory. Dates and numbers are
 * typed, everything else stays text, whatever it looks like. The same data on the same day give
 * the same bytes.
 */
#include <glib/gi18n-lib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-sheet-writer.h"

#define MAX_NAME 31      /* characters of a worksheet's name */
#define MAX_CELL 32767   /* characters of a cell */
#define MAX_ROWS 1048000 /* of 1,048,576, leaving room for a total */

enum
{
  FORMAT_HEAD,
  FORMAT_TEXT,
  FORMAT_DATE,
  FORMAT_NUMBER,
  FORMAT_MONEY,
  FORMAT_HOURS,
  FORMAT_TITLE,
  FORMAT_TOTAL,
  FORMAT_TOTAL_NUMBER,
  FORMAT_TOTAL_MONEY,
  FORMAT_TOTAL_HOURS,
  N_FORMATS
};

typedef struct
{
  YifaSheetPlan  plan;
  lxw_workbook  *book;
  lxw_worksheet *sheet;
  lxw_format    *formats[N_FORMATS];
  char          *name;   /* of the sheet, as it was asked for */
  guint          more;   /* how often it was continued */
  guint          left;   /* rows still to come */
  lxw_row_t      row;    /* the next one */
  lxw_row_t      n_rows; /* below the head, without the total */
  lxw_error      failed; /* the first failure of a cell */
} Writer;

static void
make_formats (Writer *self)
{
  static const char *const number_formats[N_FORMATS] = { [FORMAT_TEXT] = "@", [FORMAT_DATE] = "yyyy-mm-dd",
                                                         [FORMAT_NUMBER] = "0", [FORMAT_MONEY] = "#,##0.00",
                                                         [FORMAT_HOURS] = "0.0#", [FORMAT_TOTAL_NUMBER] = "0",
                                                         [FORMAT_TOTAL_MONEY] = "#,##0.00",
                                                         [FORMAT_TOTAL_HOURS] = "0.0#" };

  for (guint i = 0; i < N_FORMATS; i++)
    {
      lxw_format *format = self->formats[i] = workbook_add_format (self->book);

      format_set_font_name (format, "宋体");
      format_set_font_size (format, i == FORMAT_TITLE ? 16 : 10.5);
      format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
      if (number_formats[i] != NULL)
        format_set_num_format (format, number_formats[i]);
      if (i != FORMAT_TITLE)
        {
          format_set_text_wrap (format);
          format_set_border (format, LXW_BORDER_THIN);
        }
      if (i == FORMAT_HEAD || i >= FORMAT_TITLE)
        format_set_bold (format);
    }
  format_set_align (self->formats[FORMAT_HEAD], LXW_ALIGN_CENTER);
  format_set_bg_color (self->formats[FORMAT_HEAD], 0xE7EBF1);
}

static void
note (Writer *self, lxw_error status)
{
  if (self->failed == LXW_NO_ERROR)
    self->failed = status;
}

static void
write_text (Writer *self, lxw_col_t column, const char *text, guint format)
{
  g_autofree char *cut = NULL;

  if (strlen (text) > MAX_CELL && g_utf8_strlen (text, -1) > MAX_CELL)
    {
      g_autofree char *head = g_utf8_substring (text, 0, MAX_CELL - 1);

      text = cut = g_strconcat (head, "…", NULL);
    }
  note (self, *text != '\0'
                ? worksheet_write_string (self->sheet, self->row, column, text, self->formats[format])
                : worksheet_write_blank (self->sheet, self->row, column, self->formats[format]));
}

/* Of the columns whose values are figures; 0 of the others. */
static const guint figure_formats[YIFA_COLUMN_HOURS + 1] = {
  [YIFA_COLUMN_NUMBER] = FORMAT_NUMBER, [YIFA_COLUMN_MONEY] = FORMAT_MONEY, [YIFA_COLUMN_HOURS] = FORMAT_HOURS,
};

static const guint total_formats[YIFA_COLUMN_HOURS + 1] = {
  [YIFA_COLUMN_NUMBER] = FORMAT_TOTAL_NUMBER, [YIFA_COLUMN_MONEY] = FORMAT_TOTAL_MONEY,
  [YIFA_COLUMN_HOURS] = FORMAT_TOTAL_HOURS,
};

static void
write_cell (Writer *self, lxw_col_t column, const char *value, gboolean is_total)
{
  YifaColumnType type = self->plan.columns[column].type;
  guint format = is_total ? total_formats[type] : figure_formats[type];
  lxw_datetime date = { 0 };
  char *end = NULL;
  double number = 0;

  if (type == YIFA_COLUMN_DATE && yifa_date_is_valid (value) &&
      sscanf (value, "%d-%d-%d", &date.year, &date.month, &date.day) == 3 && date.year >= 1900)
    {
      note (self, worksheet_write_datetime (self->sheet, self->row, column, &date, self->formats[FORMAT_DATE]));
      return;
    }
  if (format != 0)
    number = g_ascii_strtod (value, &end);
  if (end == NULL || end == value || *end != '\0')
    write_text (self, column, value, is_total ? FORMAT_TOTAL : FORMAT_TEXT);
  else
    note (self, worksheet_write_number (self->sheet, self->row, column, number, self->formats[format]));
}

/* Some signs cannot stand in the name of a worksheet, nor can more than 31 of them. */
static char *
dup_sheet_name (const char *name, guint more)
{
  g_autofree char *suffix = more > 0 ? g_strdup_printf (" (%u)", more + 1) : g_strdup ("");
  g_autofree char *allowed = g_strdelimit (g_strdup (name), "[]:*?/\\'", ' ');
  g_autofree char *cut = g_utf8_substring (allowed, 0, MIN (g_utf8_strlen (allowed, -1),
                                                            (glong) (MAX_NAME - strlen (suffix))));

  return g_strconcat (cut, suffix, NULL);
}

static void
set_print (Writer *self)
{
  g_autofree char *header = g_strdup_printf ("&C%s　%s", self->plan.title, self->name);

  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, 9); /* A4 */
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_repeat_rows (self->sheet, 0, 0);
  if (strlen (header) < 255)
    worksheet_set_header (self->sheet, header);
  worksheet_set_footer (self->sheet, "&C&P / &N");
}

static void
open_sheet (Writer *self)
{
  g_autofree char *name = dup_sheet_name (self->name, self->more);

  self->sheet = workbook_add_worksheet (self->book, name);
  self->row = 0;
  self->n_rows = 0;
  set_print (self);
  /* Now, because a row that has gone to disk can no longer be named. */
  if (self->left > 0)
    worksheet_autofilter (self->sheet, 0, 0, MIN (self->left, MAX_ROWS), self->plan.n_columns - 1);
  for (guint i = 0; i < self->plan.n_columns; i++)
    {
      worksheet_set_column (self->sheet, i, i, self->plan.columns[i].width * 2 + 2, NULL);
      write_text (self, i, self->plan.columns[i].label, FORMAT_HEAD);
    }
  worksheet_freeze_panes (self->sheet, 1, 0);
  self->row = 1;
}

static void
xlsx_begin (gpointer writer, const char *name, guint n_rows)
{
  Writer *self = writer;

  g_free (self->name);
  self->name = g_strdup (name);
  self->more = 0;
  self->left = n_rows;
  open_sheet (self);
}

static void
xlsx_add (gpointer writer, const char *const *values, gboolean is_total)
{
  Writer *self = writer;

  if (!is_total && self->n_rows >= MAX_ROWS)
    {
      self->more++;
      self->left -= MIN (self->left, MAX_ROWS);
      open_sheet (self);
    }
  for (guint i = 0; i < self->plan.n_columns; i++)
    write_cell (self, i, values[i] != NULL ? values[i] : "", is_total);
  self->row++;
  self->n_rows += is_total ? 0 : 1;
}

static void
write_cover (Writer *self)
{
  self->sheet = workbook_add_worksheet (self->book, "说明");
  worksheet_set_column (self->sheet, 0, 0, 20, NULL);
  worksheet_set_column (self->sheet, 1, 1, 90, NULL);
  self->row = 0;
  write_text (self, 0, self->plan.title, FORMAT_TITLE);
  self->row = 2;
  for (const YifaSheetNote *one = self->plan.notes; one->label != NULL; one++, self->row++)
    {
      write_text (self, 0, one->label, FORMAT_HEAD);
      write_text (self, 1, one->text, FORMAT_TEXT);
    }
  self->sheet = NULL;
}

/* Otherwise the clock would be asked, and the same table would never be the same file. */
static void
set_properties (Writer *self)
{
  g_autoptr(GDateTime) made = NULL;
  g_autofree char *moment = g_strconcat (self->plan.today, "T00:00:00Z", NULL);
  lxw_doc_properties properties = { .title = (char *) self->plan.title };

  made = g_date_time_new_from_iso8601 (moment, NULL);
  properties.created = made != NULL ? g_date_time_to_unix (made) : 1;
  workbook_set_properties (self->book, &properties);
}

static gpointer
xlsx_open (const YifaSheetPlan *plan, GError **error)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  Writer *self = g_new0 (Writer, 1);

  self->plan = *plan;
  self->book = workbook_new_opt (plan->path, &options);
  set_properties (self);
  make_formats (self);
  if (plan->notes != NULL)
    write_cover (self);
  return self;
}

static gboolean
xlsx_close (gpointer writer, GError **error)
{
  Writer *self = writer;
  lxw_error status;

  note (self, workbook_close (self->book));
  status = self->failed;
  g_free (self->name);
  g_free (self);
  if (status == LXW_NO_ERROR)
    return TRUE;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE,
               _("The spreadsheet cannot be written (%s); make room or choose another place."), lxw_strerror (status));
  return FALSE;
}

const YifaSheetWriter yifa_sheet_xlsx = { ".xlsx", xlsx_open, xlsx_begin, xlsx_add, xlsx_close };
