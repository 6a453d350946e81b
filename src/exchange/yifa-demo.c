/* yifa-demo.c - the sample county
 *
 * Fills an empty office through the same kinds, numbers and acts as its users do, whole or not at all, each act
 * an operation of its own: the office's day travels along, so that every act happens on its own date. What is
 * recent lies around today, what is past is fixed.
 */
#include "yifa-demo.h"
#include "yifa-demo-private.h"

#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>

#include "yifa-attach.h"
#include "yifa-calendar.h"
#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-org.h"
#include "yifa-plain-pdf.h"
#include "yifa-workflow.h"

#define FIRST_DAY "2026-01-01" /* the fixed part of the history ends before it */

char *
yifa_demo_date (YifaDemo *demo, const char *text)
{
  if (text[0] != 'D' || (text[1] != '\0' && text[1] != '+' && text[1] != '-'))
    return g_strdup (text);

  return yifa_date_add_days (demo->today, atoi (text + 1));
}

char *
yifa_demo_shift (const char *date, int days)
{
  g_autofree char *moved = yifa_date_add_days (date, days);
  char *rolled = yifa_calendar_roll (yifa_calendar_get_default (), moved);

  return rolled != NULL ? rolled : g_steal_pointer (&moved);
}

void
yifa_demo_travel (YifaDemo *demo, const char *date)
{
  g_autofree char *day = yifa_demo_date (demo, date);

  if (demo->error == NULL && yifa_store_begin_next (demo->store, &demo->error))
    yifa_store_set_today (demo->store, day);
}

gint64
yifa_demo_id (YifaDemo *demo, const char *key)
{
  const gint64 *id = g_hash_table_lookup (demo->ids, key);

  if (id == NULL)
    g_error ("the sample county has no “%s”", key);
  return *id;
}

void
yifa_demo_remember (YifaDemo *demo, const char *key, YifaRecord *record)
{
  gint64 id = yifa_record_get_id (record);

  g_hash_table_insert (demo->ids, g_strdup (key), g_memdup2 (&id, sizeof id));
}

YifaRecord *
yifa_demo_load (YifaDemo *demo, const YifaKind *kind, const char *key)
{
  return demo->error == NULL ? yifa_store_load (demo->store, kind, yifa_demo_id (demo, key), &demo->error) : NULL;
}

static void
put (YifaDemo *demo, YifaRecord *record, const char *name, const char *value)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  guint field = yifa_kind_find (kind, name);

  if (field == YIFA_NO_FIELD)
    g_error ("%s has no field “%s”", kind->table, name);
  if (value == NULL)
    return;

  if (kind->fields[field].type == YIFA_REF)
    yifa_record_set_int (record, field, yifa_demo_id (demo, value + 1));
  else if (kind->fields[field].type == YIFA_DATE)
    {
      g_autofree char *date = yifa_demo_date (demo, value);

      yifa_record_set_text (record, field, date);
    }
  else
    yifa_record_set_string (record, field, value);
}

static void
put_all (YifaDemo *demo, YifaRecord *record, va_list pairs)
{
  for (const char *name = va_arg (pairs, const char *); name != NULL; name = va_arg (pairs, const char *))
    put (demo, record, name, va_arg (pairs, const char *));
}

/* Is entered with the whole that it is a part of. */
static gboolean
is_part (const YifaKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & YIFA_OWNER)
      return TRUE;

  return FALSE;
}

YifaRecord *
yifa_demo_add (YifaDemo *demo, const YifaKind *kind, const char *key, ...)
{
  g_autoptr(YifaRecord) record = NULL;
  va_list pairs;

  if (demo->error != NULL)
    return NULL;

  if (!is_part (kind) && !yifa_store_begin_next (demo->store, &demo->error))
    return NULL;

  record = yifa_record_new (kind);
  va_start (pairs, key);
  put_all (demo, record, pairs);
  va_end (pairs);
  if (!yifa_store_save (demo->store, record, &demo->error))
    {
      g_prefix_error (&demo->error, "%s “%s”: ", kind->table, yifa_record_get_title (record));
      return NULL;
    }

  if (key != NULL)
    yifa_demo_remember (demo, key, record);
  return g_steal_pointer (&record);
}

void
yifa_demo_set (YifaDemo *demo, YifaRecord *record, ...)
{
  va_list pairs;

  if (demo->error != NULL)
    return;

  va_start (pairs, record);
  put_all (demo, record, pairs);
  va_end (pairs);
  yifa_store_save (demo->store, record, &demo->error);
}

/* Years to come have no calendar yet, and a term in working days cannot be counted in them: what may be done
 * with a reason is done with this one. Nothing else in the sample county needs an exception. */
static const char *
reason_for (YifaDemo *demo, YifaRecord *record, const YifaAction *action)
{
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (demo->store, record, action);

  return yifa_workflow_can_override (refusals) ? "该年节假日安排尚未公布，按照周一至周五估算，时间足够" : NULL;
}

void
yifa_demo_act (YifaDemo *demo, YifaRecord *record, const char *action, const char *on, ...)
{
  const YifaKind *kind = record ? yifa_record_get_kind (record) : NULL;
  const char *reason = NULL;
  va_list pairs;

  if (demo->error != NULL)
    return;

  yifa_demo_travel (demo, on);
  va_start (pairs, on);
  for (const char *name = va_arg (pairs, const char *); name != NULL; name = va_arg (pairs, const char *))
    {
      const char *value = va_arg (pairs, const char *);

      if (g_str_equal (name, "reason"))
        reason = value;
      else
        put (demo, record, name, value);
    }
  va_end (pairs);
  if (reason == NULL)
    reason = reason_for (demo, record, yifa_workflow_find (kind, action));
  if (!yifa_workflow_do (demo->store, record, yifa_workflow_find (kind, action), reason, &demo->error))
    g_prefix_error (&demo->error, "%s “%s” (%s): ", kind->table, yifa_record_get_title (record), action);
}

void
yifa_demo_attach (YifaDemo *demo, YifaRecord *owner, const char *role, const char *name, const char *text)
{
  g_autofree char *folder = NULL;
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;
  g_autoptr(YifaRecord) attachment = NULL;

  if (demo->error != NULL || yifa_store_get_folder (demo->store) == NULL)
    return;

  folder = g_dir_make_tmp ("yifa-demo-XXXXXX", &demo->error);
  if (folder == NULL)
    return;
  file = g_strconcat (name, ".pdf", NULL);
  path = g_build_filename (folder, file, NULL);
  if (yifa_plain_pdf_write (path, name, text, yifa_store_get_today (demo->store), &demo->error))
    attachment = yifa_attach_file (demo->store, owner, path, role, &demo->error);

  g_unlink (path);
  g_rmdir (folder);
}

static gboolean
is_empty (YifaStore *store)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  query->presence = YIFA_BOTH;
  return yifa_store_count (store, &yifa_org, query) == 0;
}

static gboolean
refuse_unfit (YifaStore *store, GError **error)
{
  if (!is_empty (store))
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED,
                 _("This office already holds units; the sample county needs an empty office of its own"));
  else if (g_strcmp0 (yifa_store_get_today (store), FIRST_DAY) < 0)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE,
                 _("The sample county begins in 2026; set the computer's clock, or choose a later day"));
  else
    return FALSE;
  return TRUE;
}

static void
fill (YifaDemo *demo)
{
  static void (*const steps[]) (YifaDemo *) = {
    yifa_demo_add_orgs, yifa_demo_add_bases, yifa_demo_add_advisers, yifa_demo_add_matters, yifa_demo_add_past,
    yifa_demo_add_docs, yifa_demo_add_decisions, yifa_demo_add_meetings, yifa_demo_add_cleanup, yifa_demo_add_reviews,
    yifa_demo_add_cases, yifa_demo_add_contracts, yifa_demo_add_assessments,
  };

  if (!yifa_store_set_setting (demo->store, "name", "大英县司法局", &demo->error) ||
      !yifa_store_set_setting (demo->store, "profile", "sc-county", &demo->error))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (steps) && demo->error == NULL; i++)
    steps[i] (demo);
}

gboolean
yifa_demo_fill (YifaStore *store, GError **error)
{
  YifaDemo demo = { .store = store };
  gboolean ok;

  if (refuse_unfit (store, error) || !yifa_store_begin (store, error))
    return FALSE;

  demo.today = g_strdup (yifa_store_get_today (store));
  demo.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  yifa_store_explain (store, "demo", NULL);
  fill (&demo);

  yifa_store_set_today (store, demo.today);
  ok = demo.error == NULL;
  if (!ok)
    g_propagate_error (error, g_steal_pointer (&demo.error));
  ok = yifa_store_end (store, ok, ok ? error : NULL);
  g_hash_table_unref (demo.ids);
  g_free (demo.today);
  return ok;
}
