/* yifa-part-columns.c - the columns of a table of parts, read from the part's field table
 *
 * Which field names the whole, which fields are columns, whether rows may come and go by hand, and
 * which columns get the room. No widgets.
 */
#include "yifa-part-columns.h"

enum { MANY_COLUMNS = 9, TITLE_CHARS = 22, CODE_CHARS = 18 };

/* The field of @part that names its @whole: what the kind says, else the first reference that fits.
 * (transfer full) (nullable) */
char *
yifa_part_columns_find_owner (const YifaKind *part, const YifaKind *whole)
{
  for (const YifaPart *known = whole->parts; known != NULL && known->kind != NULL; known++)
    if (known->kind == part)
      return g_strdup (known->owner);

  for (guint i = 0; i < part->n_fields; i++)
    if (part->fields[i].type == YIFA_REF && part->fields[i].target == whole)
      return g_strdup (part->fields[i].name);
  return NULL;
}

/* What belongs to a document or to a decision does not show the one that it does not belong to. */
static gboolean
is_other_whole (const YifaField *field)
{
  return (field->flags & YIFA_OWNER) && !(field->flags & YIFA_REQUIRED);
}

/**
 * yifa_part_columns_find:
 * @names: (nullable): names of fields, with spaces between; %NULL: the columns of the kind's list
 * @fields: (element-type guint): is filled anew
 */
void
yifa_part_columns_find (const YifaKind *part, const char *owner, const char *names, GArray *fields)
{
  g_auto(GStrv) words = g_strsplit (names != NULL ? names : "", " ", -1);

  g_array_set_size (fields, 0);
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint field = yifa_kind_find (part, words[i]);

      if (*words[i] == '\0')
        continue;
      if (field == YIFA_NO_FIELD)
        g_critical ("%s has no field %s", part->table, words[i]); /* the .ui is wrong */
      else
        g_array_append_val (fields, field);
    }

  for (guint i = 0; names == NULL && i < part->n_fields; i++)
    if ((part->fields[i].flags & YIFA_LIST) && i != yifa_kind_find (part, owner) && !is_other_whole (&part->fields[i]))
      g_array_append_val (fields, i);
}

const YifaField *
yifa_part_columns_get (const YifaKind *part, GArray *fields, guint column)
{
  return &part->fields[g_array_index (fields, guint, column)];
}

/* Where only actions can fill in what a row must have, rows come and go with the whole: the six
 * statutory steps are neither added nor taken away by hand. */
gboolean
yifa_part_columns_are_fixed (const YifaKind *part, const char *owner, GArray *fields)
{
  guint owner_field = yifa_kind_find (part, owner);

  for (guint i = 0; i < part->n_fields; i++)
    if (i != owner_field && (part->fields[i].flags & YIFA_LOCKED) && (part->fields[i].flags & YIFA_REQUIRED))
      return TRUE;

  for (guint i = 0; i < fields->len; i++)
    if (!(yifa_part_columns_get (part, fields, i)->flags & (YIFA_LOCKED | YIFA_COMPUTED)))
      return FALSE;
  return TRUE;
}

/* Paragraphs get the room, and the title; without paragraphs every text does. */
gboolean
yifa_part_columns_expands (const YifaKind *part, GArray *fields, guint column)
{
  const YifaField *field = yifa_part_columns_get (part, fields, column);
  gboolean prose = FALSE;

  for (guint i = 0; i < fields->len; i++)
    prose = prose || yifa_part_columns_get (part, fields, i)->type == YIFA_PROSE;

  if (prose)
    return field->type == YIFA_PROSE || field == &part->fields[part->title];
  return field->type == YIFA_TEXT || field->type == YIFA_REF;
}

/* The width in characters that a cell asks for at least, or 0 for what is usual. The title of a table of many
 * columns would otherwise be the first to be cut off, since all that may grow grows alike. */
int
yifa_part_columns_get_width (const YifaKind *part, GArray *fields, guint column)
{
  const YifaField *field = yifa_part_columns_get (part, fields, column);

  if (g_str_equal (field->name, "credit_code"))
    return CODE_CHARS;
  return fields->len >= MANY_COLUMNS && field == &part->fields[part->title] && field->type == YIFA_TEXT ? TITLE_CHARS : 0;
}
