/* yifa-evidence.c - what gates and effects of many kinds have in common
 *
 * A gate looks for evidence and an effect leaves some. The sentences are made here, so that the
 * same lack reads the same in every register.
 */
#include "yifa-evidence.h"

#include "yifa-numbering.h"
#include "yifa-org.h"

static const char *
label_of (YifaRecord *record, guint field)
{
  return yifa_field_get_label (&yifa_record_get_kind (record)->fields[field]);
}

char *
yifa_evidence_out_of_order (YifaRecord *record, guint earlier, guint later)
{
  const char *first = yifa_record_get_text (record, earlier);
  const char *then = yifa_record_get_text (record, later);

  if (first == NULL || then == NULL || g_strcmp0 (first, then) <= 0)
    return NULL;

  return g_strdup_printf (_("“%s” (%s) lies before “%s” (%s); put the dates right"),
                          label_of (record, later), then, label_of (record, earlier), first);
}

void
yifa_evidence_stamp (YifaStore *store, YifaRecord *record, guint field)
{
  if (!yifa_record_has (record, field))
    yifa_record_set_text (record, field, yifa_store_get_today (store));
}

static gboolean
exists_on (YifaRecord *org, const char *day)
{
  const char *from = yifa_record_get_text (org, YIFA_ORG_VALID_FROM);
  const char *to = yifa_record_get_text (org, YIFA_ORG_VALID_TO);

  return (from == NULL || g_strcmp0 (from, day) <= 0) && (to == NULL || g_strcmp0 (day, to) <= 0);
}

/* Oldest first: the unit that was entered first is the one the office began with. */
gint64
yifa_evidence_find_org (YifaStore *store, const char *org_kind)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  yifa_query_where (query, "org_kind", YIFA_EQUAL, org_kind);
  query->order = g_strdup ("id");
  ids = yifa_store_list (store, &yifa_org, query, NULL);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(YifaRecord) org = yifa_store_load (store, &yifa_org, id, NULL);

      if (org != NULL && exists_on (org, yifa_store_get_today (store)))
        return id;
    }
  return 0;
}

gboolean
yifa_evidence_number (YifaStore *store, YifaRecord *record, guint field, gint64 org, const char *series,
                      GError **error)
{
  g_autofree char *number = NULL;

  if (yifa_record_has (record, field))
    return TRUE;
  if (org == 0)
    org = yifa_org_find_self_id (store, error);

  number = org != 0 ? yifa_numbering_take (store, org, series, 0, record, error) : NULL;
  if (number == NULL)
    return FALSE;

  yifa_record_set_text (record, field, number);
  return TRUE;
}

char *
yifa_evidence_join (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? C_("between items of a list", ", ") : "",
                            (char *) names->pdata[i]);

  return g_string_free (joined, names->len == 0);
}
