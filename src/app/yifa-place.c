/* yifa-place.c - the address of a page
 *
 * A place can be turned into a GVariant and back, so that it fits an action's parameter. A place
 * whose kind this program does not know cannot be read back.
 */
#include "yifa-place.h"

#define PLACE_TYPE "(ssxsa(sis)ssb)"

G_DEFINE_BOXED_TYPE (YifaPlace, yifa_place, yifa_place_copy, yifa_place_free)

YifaPlace *
yifa_place_new (const char *page)
{
  YifaPlace *place = g_new0 (YifaPlace, 1);

  place->page = g_strdup (page);
  return place;
}

/**
 * yifa_place_new_list:
 * @query: (nullable): what to show of the kind; NULL leaves it to the list page
 */
YifaPlace *
yifa_place_new_list (const YifaKind *kind, const YifaQuery *query)
{
  YifaPlace *place = yifa_place_new ("list");

  place->kind = kind;
  place->query = query != NULL ? yifa_query_copy (query) : NULL;
  return place;
}

/**
 * yifa_place_new_record:
 * @section: (nullable): the field or part that should be in sight
 */
YifaPlace *
yifa_place_new_record (const YifaKind *kind, gint64 id, const char *section)
{
  YifaPlace *place = yifa_place_new ("record");

  place->kind = kind;
  place->id = id;
  place->section = g_strdup (section);
  return place;
}

/**
 * yifa_place_new_fresh:
 * @given: (nullable): its YIFA_EQUAL filters are the values that the new record starts with
 */
YifaPlace *
yifa_place_new_fresh (const YifaKind *kind, const YifaQuery *given)
{
  YifaPlace *place = yifa_place_new_list (kind, given);

  g_free (place->page);
  place->page = g_strdup ("record");
  return place;
}

YifaPlace *
yifa_place_copy (const YifaPlace *place)
{
  YifaPlace *copy = yifa_place_new (place->page);

  copy->kind = place->kind;
  copy->id = place->id;
  copy->section = g_strdup (place->section);
  copy->query = place->query != NULL ? yifa_query_copy (place->query) : NULL;
  return copy;
}

void
yifa_place_free (YifaPlace *place)
{
  g_free (place->page);
  g_free (place->section);
  g_clear_pointer (&place->query, yifa_query_free);
  g_free (place);
}

gboolean
yifa_place_equal (const YifaPlace *a, const YifaPlace *b)
{
  g_autoptr(GVariant) left = g_variant_ref_sink (yifa_place_to_variant (a));
  g_autoptr(GVariant) right = g_variant_ref_sink (yifa_place_to_variant (b));

  return g_variant_equal (left, right);
}

static void
add_filters (GVariantBuilder *builder, const YifaQuery *query)
{
  for (guint i = 0; query != NULL && i < query->filters->len; i++)
    {
      const YifaFilter *filter = query->filters->pdata[i];

      g_variant_builder_add (builder, "(sis)", filter->field, filter->op, filter->value != NULL ? filter->value : "");
    }
}

/**
 * yifa_place_to_variant:
 *
 * Returns: (transfer floating): fit for yifa_place_from_variant()
 */
GVariant *
yifa_place_to_variant (const YifaPlace *place)
{
  GVariantBuilder filters;
  const YifaQuery *query = place->query;

  g_variant_builder_init (&filters, G_VARIANT_TYPE ("a(sis)"));
  add_filters (&filters, query);

  return g_variant_new (PLACE_TYPE, place->page, place->kind != NULL ? place->kind->table : "", place->id,
                        place->section != NULL ? place->section : "", &filters,
                        query != NULL && query->find != NULL ? query->find : "",
                        query != NULL && query->order != NULL ? query->order : "",
                        query != NULL && query->descending);
}

static YifaQuery *
read_query (GVariantIter *filters, const char *find, const char *order, gboolean descending)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  const char *field, *value;
  gint32 op;

  while (g_variant_iter_next (filters, "(&si&s)", &field, &op, &value))
    yifa_query_where (query, field, op, *value != '\0' ? value : NULL);
  query->find = *find != '\0' ? g_strdup (find) : NULL;
  query->order = *order != '\0' ? g_strdup (order) : NULL;
  query->descending = descending;

  return g_steal_pointer (&query);
}

/**
 * yifa_place_from_variant:
 *
 * Returns: (nullable): NULL when @variant is no place, or of a kind that does not exist
 */
YifaPlace *
yifa_place_from_variant (GVariant *variant)
{
  g_autoptr(YifaPlace) place = NULL;
  g_autoptr(GVariantIter) filters = NULL;
  const char *page, *kind, *section, *find, *order;
  gboolean descending;
  gint64 id;

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (PLACE_TYPE)))
    return NULL;

  g_variant_get (variant, "(&s&sx&sa(sis)&s&sb)", &page, &kind, &id, &section, &filters, &find, &order, &descending);
  place = yifa_place_new (page);
  place->kind = *kind != '\0' ? yifa_kind_lookup (kind) : NULL;
  place->id = id;
  place->section = *section != '\0' ? g_strdup (section) : NULL;
  if (g_variant_iter_n_children (filters) > 0 || *find != '\0' || *order != '\0')
    place->query = read_query (filters, find, order, descending);

  return *kind == '\0' || place->kind != NULL ? g_steal_pointer (&place) : NULL;
}
