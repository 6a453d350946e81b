/* yifa-values.c - values as people write and read them
 *
 * The one place where a stored value becomes words and where typed words become a value:
 * for forms, the command line, imports, tables and papers alike.
 */
#include "yifa-store.h"

#include <string.h>

#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-store-private.h"
#include "yifa-text.h"

/**
 * yifa_store_dup_title:
 *
 * Returns: (transfer full): what a reader calls that record; "" when there is none
 */
char *
yifa_store_dup_title (YifaStore *self, const YifaKind *kind, gint64 id)
{
  const YifaField *title = &kind->fields[kind->title];
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE id = ?", title->name, yifa_kind_source (kind));
  g_autoptr(YifaStmt) stmt = id != 0 ? yifa_db_prepare (self->db, sql, NULL) : NULL;

  if (stmt == NULL)
    return g_strdup ("");

  yifa_stmt_bind_int (stmt, 1, id);
  if (!yifa_stmt_next (stmt, NULL))
    return g_strdup ("");
  if (title->type == YIFA_REF)
    return yifa_store_dup_title (self, title->target, yifa_stmt_int (stmt, 0));
  if (title->type == YIFA_CHOICE)
    return g_strdup (yifa_choice_get_label (title, yifa_stmt_text (stmt, 0)));
  return g_strdup (yifa_stmt_text (stmt, 0) ? yifa_stmt_text (stmt, 0) : "");
}

/* Cents (分) as yuan with two decimals. */
char *
yifa_money_to_words (gint64 cents)
{
  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%02d", cents < 0 ? "-" : "", ABS (cents) / 100, (int) (ABS (cents) % 100));
}

/* Hundredths of an hour as hours, without zeros that say nothing: 150 is "1.5". */
char *
yifa_hours_to_words (gint64 hundredths)
{
  char *text = yifa_money_to_words (hundredths);
  char *end = text + strlen (text);

  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == '.')
    *--end = '\0';
  return text;
}

/**
 * yifa_store_dup_display:
 *
 * Returns: (transfer full): what a reader sees: the label of a choice, the title of what a
 *   reference names, money in yuan, time in hours; "" for no value
 */
char *
yifa_store_dup_display (YifaStore *self, YifaRecord *record, guint field)
{
  const YifaField *def = &yifa_record_get_kind (record)->fields[field];

  if (!yifa_record_has (record, field))
    return g_strdup ("");

  switch (def->type)
    {
    case YIFA_CHOICE:
      return g_strdup (yifa_choice_get_label (def, yifa_record_get_text (record, field)));

    case YIFA_FLAG:
      return g_strdup (yifa_record_get_int (record, field) ? _("Yes") : _("No"));

    case YIFA_MONEY:
      return yifa_money_to_words (yifa_record_get_int (record, field));

    case YIFA_HOURS:
      return yifa_hours_to_words (yifa_record_get_int (record, field));

    case YIFA_COUNT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, yifa_record_get_int (record, field));

    case YIFA_REF:
      return yifa_store_dup_title (self, def->target, yifa_record_get_int (record, field));

    case YIFA_TEXT:
    case YIFA_PROSE:
    case YIFA_DATE:
    default:
      return g_strdup (yifa_record_get_text (record, field));
    }
}

static gboolean
refuse (const YifaField *field, GError **error, const char *why, const char *text)
{
  g_autofree char *sentence = g_strdup_printf ("%s: “%s”: %s", yifa_field_get_label (field), text, why);

  g_propagate_error (error, yifa_error_new_field (field->name, "%s", sentence));
  return FALSE;
}

static gboolean
parse_choice (YifaRecord *record, guint field, const char *text, GError **error)
{
  const YifaField *def = &yifa_record_get_kind (record)->fields[field];

  for (const YifaChoice *c = def->choices; c->value != NULL; c++)
    if (g_str_equal (c->value, text) || g_str_equal (c->label, text) ||
        g_str_equal (g_dgettext (GETTEXT_PACKAGE, c->label), text))
      {
        yifa_record_set_text (record, field, c->value);
        return TRUE;
      }
  return refuse (def, error, _("it is none of its values"), text);
}

static gboolean
parse_date (YifaStore *self, YifaRecord *record, guint field, const char *text, GError **error)
{
  g_autofree char *date = yifa_date_parse (text, self->today);

  if (date == NULL)
    return refuse (&yifa_record_get_kind (record)->fields[field], error, _("it is no date; write it like 2026-11-22"), text);

  yifa_record_set_text (record, field, date);
  return TRUE;
}

static gboolean
parse_flag (YifaRecord *record, guint field, const char *text, GError **error)
{
  static const char *const yes[] = { "yes", "true", "1", "y", "是", "√", "✓", "有", NULL };
  static const char *const no[] = { "no", "false", "0", "n", "否", "×", "无", NULL };

  if (!g_strv_contains (yes, text) && !g_strv_contains (no, text))
    return refuse (&yifa_record_get_kind (record)->fields[field], error, _("write yes or no"), text);

  yifa_record_set_int (record, field, g_strv_contains (yes, text));
  return TRUE;
}

/* "1,234.5" with @decimals digits allowed behind the point, as an integer of the smallest unit. */
static gboolean
parse_number (YifaRecord *record, guint field, const char *text, guint decimals, GError **error)
{
  const YifaField *def = &yifa_record_get_kind (record)->fields[field];
  g_autofree char *folded = yifa_text_fold (text);
  g_auto(GStrv) parts = g_strsplit (folded, ",", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  char *point = strchr (plain, '.');
  gint64 whole, cents = 0;
  gboolean negative = *plain == '-';

  if (point != NULL)
    {
      guint n = strlen (point + 1);

      *point++ = '\0';
      if (n == 0 || n > decimals || !g_ascii_string_to_unsigned (point, 10, 0, 99, (guint64 *) &cents, NULL))
        return refuse (def, error, _("it is no number that fits here"), text);
      cents *= n == 1 && decimals == 2 ? 10 : 1;
    }
  if (!g_ascii_string_to_signed (plain, 10, -G_MAXINT32 * (gint64) 100000, G_MAXINT32 * (gint64) 100000, &whole, NULL))
    return refuse (def, error, _("it is no number that fits here"), text);

  yifa_record_set_int (record, field, decimals == 0 ? whole : whole * 100 + (negative ? -cents : cents));
  return TRUE;
}

/* "title = ?1 OR short_name = ?1": the ways to name a record of @kind. */
static char *
names_condition (const YifaKind *kind)
{
  GString *sql = g_string_new ("FALSE");

  for (guint i = 0; i < kind->n_fields; i++)
    if (yifa_field_is_text (&kind->fields[i]) && (i == kind->title || (kind->fields[i].flags & YIFA_NAME)))
      g_string_append_printf (sql, " OR %s = ?1", kind->fields[i].name);

  return g_string_free (sql, FALSE);
}

static gint64
find_by_name (YifaStore *self, const YifaField *def, const char *text, GError **error)
{
  const YifaKind *kind = def->target;
  g_autofree char *condition = names_condition (kind);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE withdrawn_at IS NULL AND (%s) ORDER BY id LIMIT 2",
                                          yifa_kind_source (kind), condition);
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db, sql, error);
  gint64 id;

  if (stmt == NULL)
    return 0;

  yifa_stmt_bind_text (stmt, 1, text);
  if (!yifa_stmt_next (stmt, NULL))
    {
      refuse (def, error, _("nothing of that name or number is registered"), text);
      return 0;
    }
  id = yifa_stmt_int (stmt, 0);
  if (yifa_stmt_next (stmt, NULL))
    {
      refuse (def, error, _("several records have that name; name one by its number, like #12"), text);
      return 0;
    }
  return id;
}

static gboolean
exists (YifaStore *self, const YifaKind *kind, gint64 id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s WHERE id = ?", kind->table);
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db, sql, NULL);

  if (stmt == NULL)
    return FALSE;

  yifa_stmt_bind_int (stmt, 1, id);
  return yifa_stmt_next (stmt, NULL);
}

static gboolean
parse_reference (YifaStore *self, YifaRecord *record, guint field, const char *text, GError **error)
{
  const YifaField *def = &yifa_record_get_kind (record)->fields[field];
  gint64 id = 0;

  if (*text == '#')
    {
      if (!g_ascii_string_to_signed (text + 1, 10, 1, G_MAXINT64, &id, NULL) || !exists (self, def->target, id))
        return refuse (def, error, _("nothing of that name or number is registered"), text);
    }
  else if ((id = find_by_name (self, def, text, error)) == 0)
    return FALSE;

  yifa_record_set_int (record, field, id);
  return TRUE;
}

/**
 * yifa_store_parse:
 * @text: as a person writes it: a date in any usual form, money in yuan, yes or no, a choice
 *   by its word or label, a reference as "#12" or by the exact name or number of what it means
 *
 * Sets the field, or refuses with a sentence that names it. Empty text clears.
 */
gboolean
yifa_store_parse (YifaStore *self, YifaRecord *record, guint field, const char *text, GError **error)
{
  const YifaField *def = &yifa_record_get_kind (record)->fields[field];
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*trimmed == '\0')
    {
      yifa_record_clear (record, field);
      return TRUE;
    }

  switch (def->type)
    {
    case YIFA_CHOICE: return parse_choice (record, field, trimmed, error);
    case YIFA_DATE:   return parse_date (self, record, field, trimmed, error);
    case YIFA_FLAG:   return parse_flag (record, field, trimmed, error);
    case YIFA_COUNT:  return parse_number (record, field, trimmed, 0, error);
    case YIFA_MONEY:
    case YIFA_HOURS:  return parse_number (record, field, trimmed, 2, error);
    case YIFA_REF:    return parse_reference (self, record, field, trimmed, error);

    case YIFA_TEXT:
    case YIFA_PROSE:
    default:
      if (!g_utf8_validate (trimmed, -1, NULL))
        return refuse (def, error, _("it is not UTF-8 text"), "…");
      yifa_record_set_text (record, field, trimmed);
      return TRUE;
    }
}
