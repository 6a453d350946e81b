/* yifa-guard.c - what a whole says to a change of one of its parts
 *
 * A part stands by itself in the database, but what was concluded of the whole rests on it. So whoever
 * writes a part, puts it into the bin or takes such an act back asks its wholes first, up to the outermost.
 */
#include "yifa-error.h"
#include "yifa-store-private.h"

static gboolean
is_owner (const YifaField *field)
{
  return (field->flags & YIFA_OWNER) != 0;
}

/* Whether a record of @kind, or a whole that it is itself a part of, has a say in its parts. */
static gboolean
has_say (const YifaKind *kind)
{
  if (kind->refuses_change != NULL)
    return TRUE;
  for (guint i = 0; i < kind->n_fields; i++)
    if (is_owner (&kind->fields[i]) && has_say (kind->fields[i].target))
      return TRUE;
  return FALSE;
}

/* The whole it is a part of: of what was stored the one it was stored with. */
static gint64
owner_of (YifaRecord *part, guint field)
{
  g_autofree char *stored = yifa_record_get_id (part) != 0 ? yifa_record_dup_stored (part, field) : NULL;

  return stored != NULL ? g_ascii_strtoll (stored, NULL, 10) : yifa_record_get_int (part, field);
}

static char *
ask_wholes (YifaStore *self, YifaRecord *part, gboolean withdraws)
{
  const YifaKind *kind = yifa_record_get_kind (part);
  char *refusal = NULL;

  for (guint i = 0; refusal == NULL && i < kind->n_fields; i++)
    {
      const YifaKind *above = is_owner (&kind->fields[i]) ? kind->fields[i].target : NULL;
      g_autoptr(YifaRecord) whole = NULL;

      if (above == NULL || !has_say (above) || owner_of (part, i) == 0)
        continue;
      whole = yifa_store_load (self, above, owner_of (part, i), NULL);
      if (whole != NULL && above->refuses_change != NULL)
        refusal = above->refuses_change (self, whole, part, withdraws);
      if (whole != NULL && refusal == NULL)
        refusal = ask_wholes (self, whole, FALSE);
    }
  return refusal;
}

static gboolean
take_refusal (char *refusal, GError **error)
{
  g_autofree char *sentence = refusal;

  if (sentence != NULL)
    g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_REFUSED, sentence);
  return sentence == NULL;
}

/* The wholes alone are asked: what a record says to its own undoing is its kind's refuses_undo. */
gboolean
yifa_store_ask_wholes (YifaStore *self, YifaRecord *record, gboolean withdraws, GError **error)
{
  return take_refusal (ask_wholes (self, record, withdraws), error);
}

gboolean
yifa_store_ask_guards (YifaStore *self, YifaRecord *record, gboolean withdraws, GError **error)
{
  const YifaKind *kind = yifa_record_get_kind (record);

  if (kind->refuses_change != NULL && yifa_record_get_id (record) != 0 &&
      !take_refusal (kind->refuses_change (self, record, record, withdraws), error))
    return FALSE;
  return yifa_store_ask_wholes (self, record, withdraws, error);
}
