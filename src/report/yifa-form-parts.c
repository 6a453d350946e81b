/* yifa-form-parts.c - what the templates of papers share
 *
 * Rows and cells of tables, texts that may run over several paragraphs, boxes to tick, and the
 * sentences about what is not filled in.
 */
#include "yifa-form-parts.h"

#include "yifa-facts.h"
#include "yifa-words.h"

YifaPaper *
yifa_form_paper (YifaStore *store, YifaPageSetup setup, const char *title, const char *unit)
{
  return yifa_paper_new (setup, title, unit, yifa_store_get_today (store));
}

const char *
yifa_form_value (GHashTable *values, const char *name, const char *otherwise)
{
  const char *value = values != NULL ? g_hash_table_lookup (values, name) : NULL;

  return value != NULL ? value : otherwise;
}

/* The date under the signature: as given for this print, as on record, or today. */
char *
yifa_form_date (YifaStore *store, GHashTable *values, const char *date)
{
  return yifa_words_date (yifa_form_value (values, "date", date != NULL ? date : yifa_store_get_today (store)));
}

const char *
yifa_form_box (gboolean ticked)
{
  return ticked ? "■" : "□";
}

/* A row of cells of one column each; the list ends with NULL. */
void
yifa_form_cells (YifaPaperTable *table, double min_height, YifaTextRole role, const char *first, ...)
{
  va_list args;

  yifa_paper_table_add_row (table, min_height);
  va_start (args, first);
  for (const char *text = first; text != NULL; text = va_arg (args, const char *))
    yifa_paper_table_add_cell (table, role, 1, text);
  va_end (args);
}

/* A row of a form: label, text, columns of the text (a guint); and so on; the list ends with NULL. */
void
yifa_form_row (YifaPaperTable *table, double min_height, const char *first_label, ...)
{
  va_list args;

  yifa_paper_table_add_row (table, min_height);
  va_start (args, first_label);
  for (const char *label = first_label; label != NULL; label = va_arg (args, const char *))
    {
      const char *text = va_arg (args, const char *);

      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_LABEL, 1, label);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, va_arg (args, guint), text);
    }
  va_end (args);
}

void
yifa_form_need (GPtrArray *problems, YifaRecord *record, const guint *fields, guint n_fields)
{
  const YifaKind *kind = yifa_record_get_kind (record);

  for (guint i = 0; i < n_fields; i++)
    if (!yifa_record_has (record, fields[i]))
      yifa_form_say (problems, g_strdup_printf (_("“%s” is not filled in."),
                                                yifa_field_get_label (&kind->fields[fields[i]])));
}

/* Takes @sentence, which may be NULL. */
void
yifa_form_say (GPtrArray *problems, char *sentence)
{
  if (sentence != NULL)
    g_ptr_array_add (problems, sentence);
}

/* Each line of @text is a paragraph; what is not on record is a blank. */
void
yifa_form_prose (YifaPaper *paper, const char *text)
{
  g_auto(GStrv) lines = g_strsplit (yifa_fact_or_blank (text), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      yifa_paper_add_text (paper, YIFA_TEXT_BODY, lines[i]);
}

void
yifa_form_section (YifaPaper *paper, const char *heading, YifaRecord *record, guint field)
{
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, heading);
  yifa_form_prose (paper, yifa_record_get_text (record, field));
}

/* Choices with their boxes, in the words of papers: "■高　□中　□低". @values: those that the paper
 * offers, ends with NULL; or NULL for all. Transfer full. */
char *
yifa_form_boxes (YifaRecord *record, guint field, const char *const *values)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  const char *chosen = yifa_record_get_text (record, field);
  GString *text = g_string_new (NULL);

  for (const YifaChoice *choice = kind->fields[field].choices; choice->value != NULL; choice++)
    if (values == NULL || g_strv_contains (values, choice->value))
      g_string_append_printf (text, "%s%s%s", text->len > 0 ? "　" : "",
                              yifa_form_box (g_strcmp0 (chosen, choice->value) == 0),
                              yifa_words_find (kind->table, kind->fields[field].name, choice->value));
  return g_string_free (text, FALSE);
}

/* What a cell says of a field; NULL when nothing is on record. Transfer full. */
static char *
dup_cell (YifaStore *store, YifaRecord *record, guint field)
{
  const YifaField *described = &yifa_record_get_kind (record)->fields[field];

  if (described->type == YIFA_CHOICE)
    return g_strdup (yifa_words_choice (record, field));
  if (described->type == YIFA_FLAG)
    return g_strdup (yifa_record_get_int (record, field) ? "是" : "否");
  if (described->type == YIFA_REF)
    return yifa_store_dup_title (store, described->target, yifa_record_get_int (record, field));
  if (described->type == YIFA_COUNT)
    return yifa_record_has (record, field)
             ? g_strdup_printf ("%" G_GINT64_FORMAT, yifa_record_get_int (record, field)) : NULL;
  if (described->type == YIFA_MONEY)
    return yifa_record_has (record, field) ? yifa_words_money (yifa_record_get_int (record, field)) : NULL;
  if (described->type == YIFA_HOURS)
    return yifa_record_has (record, field) ? yifa_words_hours (yifa_record_get_int (record, field)) : NULL;
  return g_strdup (yifa_record_get_text (record, field));
}

#define SHORT_TEXT 12 /* characters that stand well in the middle of a cell */

void
yifa_form_cell (YifaPaperTable *table, YifaStore *store, YifaRecord *record, guint field)
{
  g_autofree char *text = dup_cell (store, record, field);
  gboolean is_long = yifa_record_get_kind (record)->fields[field].type == YIFA_PROSE ||
                     (text != NULL && g_utf8_strlen (text, -1) > SHORT_TEXT);

  yifa_paper_table_add_cell (table, is_long ? YIFA_TEXT_CELL : YIFA_TEXT_CELL_CENTER, 1, text);
}

/* The heading of a table that follows another. */
void
yifa_form_group (YifaPaper *paper, const char *heading)
{
  yifa_paper_add_gap (paper, 4);
  yifa_paper_add_text (paper, YIFA_TEXT_GROUP, heading);
}

/* A row of a table: its number, then what @record says in each of @fields. */
void
yifa_form_record_row (YifaPaperTable *table, YifaStore *store, guint number, YifaRecord *record, const guint *fields,
                      guint n_fields)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  yifa_paper_table_add_row (table, 8);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, text);
  for (guint i = 0; i < n_fields; i++)
    yifa_form_cell (table, store, record, fields[i]);
}

/* A table with a row for each of @records, numbered; @labels ends with NULL and begins with that of
 * the number. One empty row where there are none. */
void
yifa_form_record_table (YifaPaper *paper, YifaStore *store, GPtrArray *records, const double *weights,
                        const char *const *labels, const guint *fields, guint n_fields)
{
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, n_fields + 1, 1);

  yifa_paper_table_add_row (table, 8);
  for (guint i = 0; labels[i] != NULL; i++)
    yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_LABEL, 1, labels[i]);
  for (guint i = 0; i < records->len; i++)
    yifa_form_record_row (table, store, i + 1, records->pdata[i], fields, n_fields);
  if (records->len > 0)
    return;
  yifa_paper_table_add_row (table, 8);
  for (guint i = 0; i <= n_fields; i++)
    yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, "");
}

/* Says for each of @fields that @records leave empty how many do. */
void
yifa_form_need_each (GPtrArray *problems, GPtrArray *records, const guint *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields && records->len > 0; i++)
    {
      const YifaKind *kind = yifa_record_get_kind (records->pdata[0]);
      guint without = 0;

      for (guint r = 0; r < records->len; r++)
        without += !yifa_record_has (records->pdata[r], fields[i]);
      if (without > 0)
        yifa_form_say (problems, g_strdup_printf (_("%s: “%s” is not filled in %u times."), yifa_kind_get_label (kind),
                                                  yifa_field_get_label (&kind->fields[fields[i]]), without));
    }
}

/* 一 to 十. */
const char *
yifa_form_numeral (guint number)
{
  static const char *const numerals[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十" };

  g_return_val_if_fail (number >= 1 && number <= G_N_ELEMENTS (numerals), "");

  return numerals[number - 1];
}
