/* yifa-demo-desk.c - what the review desk of the sample county does with each case
 *
 * Ticks off the materials that came in, works through the checklist, and has the opinion read by a
 * second person and approved.
 */
#include "yifa-demo-private.h"

#include "yifa-review-item.h"
#include "yifa-review-material.h"

static GPtrArray *
parts_of (YifaDemo *demo, YifaRecord *review, const YifaKind *kind)
{
  return yifa_store_load_parts (demo->store, kind, "review", yifa_record_get_id (review));
}

/* One operation for the whole list: the officer fills in one sheet. */
static void
put_all (YifaDemo *demo, GPtrArray *lines, const char *on, const char *field, const char *value)
{
  gboolean ok = demo->error == NULL;

  if (!ok || lines->len == 0)
    return;

  yifa_demo_travel (demo, on);
  ok = yifa_store_begin (demo->store, &demo->error);
  for (guint i = 0; ok && i < lines->len; i++)
    {
      YifaRecord *line = lines->pdata[i];

      yifa_record_set_string (line, yifa_kind_find (yifa_record_get_kind (line), field), value);
      ok = yifa_store_save (demo->store, line, &demo->error);
    }
  if (!ok)
    yifa_store_end (demo->store, FALSE, NULL);
  else
    yifa_store_end (demo->store, TRUE, &demo->error);
}

void
yifa_demo_tick_materials (YifaDemo *demo, YifaRecord *review, const char *on)
{
  g_autoptr(GPtrArray) lines = parts_of (demo, review, &yifa_review_material);

  for (guint i = lines->len; i > 0; i--)
    if (!yifa_record_get_int (lines->pdata[i - 1], YIFA_REVIEW_MATERIAL_REQUIRED))
      g_ptr_array_remove_index (lines, i - 1);
  put_all (demo, lines, on, "present", "1");
}

void
yifa_demo_answer_checklist (YifaDemo *demo, YifaRecord *review, const char *on)
{
  g_autoptr(GPtrArray) items = parts_of (demo, review, &yifa_review_item);

  put_all (demo, items, on, "answer", "yes");
}

void
yifa_demo_approve_opinion (YifaDemo *demo, YifaRecord *review, const char *on)
{
  yifa_demo_act (demo, review, "second_read", on, "reader_note", "同意承办人意见。", NULL);
  yifa_demo_act (demo, review, "approve", on, "approver", "陈卫东", NULL);
}
