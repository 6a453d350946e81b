/* yifa-kind.c - all kinds of records, by name
 *
 * The store must find a kind from the word that audit rows and references hold; it learns
 * them once, at start.
 */
#include "yifa-field.h"

#include "yifa-record.h"

static GHashTable *by_table;   /* (element-type utf8 YifaKind) */
static GPtrArray *in_order;    /* (element-type YifaKind) */

/**
 * yifa_kind_register_all:
 *
 * Makes @kinds known and their GTypes real. To be called once, before a second thread.
 */
void
yifa_kind_register_all (const YifaKind *const *kinds, guint n_kinds)
{
  if (by_table == NULL)
    {
      by_table = g_hash_table_new (g_str_hash, g_str_equal);
      in_order = g_ptr_array_new ();
    }

  for (guint i = 0; i < n_kinds; i++)
    {
      if (!g_hash_table_insert (by_table, (gpointer) kinds[i]->table, (gpointer) kinds[i]))
        continue;
      g_ptr_array_add (in_order, (gpointer) kinds[i]);
      g_type_ensure (yifa_kind_get_type (kinds[i]));
    }
}

/* (transfer none): in order of registration. */
const YifaKind *const *
yifa_kind_all (guint *n_kinds)
{
  *n_kinds = in_order != NULL ? in_order->len : 0;
  return in_order != NULL ? (const YifaKind *const *) in_order->pdata : NULL;
}

/* NULL when no kind has that table. */
const YifaKind *
yifa_kind_lookup (const char *table)
{
  return by_table != NULL && table != NULL ? g_hash_table_lookup (by_table, table) : NULL;
}

/* For names that come from files: .ui, audit rows, packages. %YIFA_NO_FIELD when unknown. */
guint
yifa_kind_find (const YifaKind *kind, const char *field)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (g_strcmp0 (kind->fields[i].name, field) == 0)
      return i;

  return YIFA_NO_FIELD;
}

const char *
yifa_kind_get_label (const YifaKind *kind)
{
  return g_dgettext (GETTEXT_PACKAGE, kind->label);
}

const char *
yifa_field_get_label (const YifaField *field)
{
  return g_dgettext (GETTEXT_PACKAGE, field->label);
}

/* "" for no value; the word itself when a newer program wrote one we do not know. */
const char *
yifa_choice_get_label (const YifaField *field, const char *value)
{
  if (value == NULL)
    return "";

  for (const YifaChoice *c = field->choices; c->value != NULL; c++)
    if (g_str_equal (c->value, value))
      return g_dgettext (GETTEXT_PACKAGE, c->label);

  return value;
}
