/* yifa-saved-filters.c - named filters of a kind, among the settings of the office
 *
 * One setting per kind, the text of a GVariant. What cannot be read, because another version of the
 * program wrote it, counts as no filters.
 */
#include "yifa-saved-filters.h"

#include "yifa-place.h"
#include "yifa-store.h"

#define FILTERS_TYPE "a(sv)"

static void
saved_filter_free (gpointer data)
{
  YifaSavedFilter *filter = data;

  g_free (filter->name);
  yifa_query_free (filter->query);
  g_free (filter);
}

static void
add (GPtrArray *filters, const char *name, const YifaQuery *query)
{
  YifaSavedFilter *filter = g_new0 (YifaSavedFilter, 1);

  filter->name = g_strdup (name);
  filter->query = yifa_query_copy (query);
  g_ptr_array_add (filters, filter);
}

static YifaSavedFilter *
find (GPtrArray *filters, const char *name)
{
  for (guint i = 0; i < filters->len; i++)
    if (g_str_equal (((YifaSavedFilter *) filters->pdata[i])->name, name))
      return filters->pdata[i];

  return NULL;
}

static char *
key_of (const YifaKind *kind)
{
  return g_strconcat ("filters.", kind->table, NULL);
}

/**
 * yifa_saved_filters_load:
 *
 * Returns: (transfer full) (element-type YifaSavedFilter): in the order of their saving
 */
GPtrArray *
yifa_saved_filters_load (YifaStore *store, const YifaKind *kind)
{
  g_autofree char *key = key_of (kind);
  g_autofree char *text = yifa_store_dup_setting (store, key);
  g_autoptr(GVariant) all = text != NULL ? g_variant_parse (G_VARIANT_TYPE (FILTERS_TYPE), text, NULL, NULL, NULL) : NULL;
  GPtrArray *filters = g_ptr_array_new_with_free_func (saved_filter_free);
  GVariantIter iter;
  const char *name;
  GVariant *value;

  if (all == NULL)
    return filters;

  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "(&sv)", &name, &value))
    {
      g_autoptr(GVariant) owned = value;
      g_autoptr(YifaPlace) place = yifa_place_from_variant (owned);

      if (place != NULL && place->kind == kind && place->query != NULL)
        add (filters, name, place->query);
    }
  return filters;
}

static gboolean
write_filters (YifaStore *store, const YifaKind *kind, GPtrArray *filters, GError **error)
{
  g_autofree char *key = key_of (kind);
  g_autofree char *text = NULL;
  g_autoptr(GVariant) all = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (FILTERS_TYPE));
  for (guint i = 0; i < filters->len; i++)
    {
      const YifaSavedFilter *filter = filters->pdata[i];
      g_autoptr(YifaPlace) place = yifa_place_new_list (kind, filter->query);

      g_variant_builder_add (&builder, "(sv)", filter->name, yifa_place_to_variant (place));
    }
  all = g_variant_ref_sink (g_variant_builder_end (&builder));
  text = g_variant_print (all, TRUE);

  return yifa_store_set_setting (store, key, text, error);
}

/* Keeps @query under @name; one of that name is replaced. */
gboolean
yifa_saved_filters_keep (YifaStore *store, const YifaKind *kind, const char *name, const YifaQuery *query, GError **error)
{
  g_autoptr(GPtrArray) filters = yifa_saved_filters_load (store, kind);
  YifaSavedFilter *filter = find (filters, name);

  if (filter == NULL)
    add (filters, name, query);
  else
    {
      yifa_query_free (filter->query);
      filter->query = yifa_query_copy (query);
    }
  return write_filters (store, kind, filters, error);
}

gboolean
yifa_saved_filters_rename (YifaStore *store, const YifaKind *kind, const char *name, const char *to, GError **error)
{
  g_autoptr(GPtrArray) filters = yifa_saved_filters_load (store, kind);
  YifaSavedFilter *filter = find (filters, name);

  if (filter == NULL || g_str_equal (name, to))
    return TRUE;

  if (find (filters, to) != NULL)
    g_ptr_array_remove (filters, find (filters, to));
  g_free (filter->name);
  filter->name = g_strdup (to);
  return write_filters (store, kind, filters, error);
}

gboolean
yifa_saved_filters_remove (YifaStore *store, const YifaKind *kind, const char *name, GError **error)
{
  g_autoptr(GPtrArray) filters = yifa_saved_filters_load (store, kind);

  if (!g_ptr_array_remove (filters, find (filters, name)))
    return TRUE;

  return write_filters (store, kind, filters, error);
}

static gboolean
has_condition (const YifaQuery *query, const YifaFilter *wanted)
{
  for (guint i = 0; i < query->filters->len; i++)
    {
      const YifaFilter *filter = query->filters->pdata[i];

      if (filter->op == wanted->op && g_str_equal (filter->field, wanted->field) &&
          g_strcmp0 (filter->value, wanted->value) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether both ask for the same rows, in whatever order. */
gboolean
yifa_saved_filter_equal (const YifaQuery *a, const YifaQuery *b)
{
  if (g_strcmp0 (a->find, b->find) != 0 || a->filters->len != b->filters->len)
    return FALSE;
  for (guint i = 0; i < a->filters->len; i++)
    if (!has_condition (b, a->filters->pdata[i]))
      return FALSE;

  return TRUE;
}
