/* test-drafts.c - edits that were not saved survive the program */
#include <glib/gstdio.h>

#include "yifa-drafts.h"
#include "yifa-kinds.h"
#include "yifa-org.h"

typedef struct
{
  char       *folder;
  YifaStore  *store;
  YifaRecord *org;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autofree char *parent = g_dir_make_tmp ("yifa-XXXXXX", NULL);

  f->folder = g_build_filename (parent, "office", NULL);
  f->store = yifa_store_create (f->folder, "tester", "2026-11-22", NULL);
  f->org = yifa_record_new (&yifa_org);
  yifa_record_set_text (f->org, YIFA_ORG_NAME, "蓬莱镇人民政府");
  yifa_record_set_text (f->org, YIFA_ORG_ORG_KIND, "township");
  yifa_record_set_text (f->org, YIFA_ORG_PHONE, "0825-1");
  g_assert_true (yifa_store_save (f->store, f->org, NULL));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_clear_object (&f->org);
  g_clear_object (&f->store);
  g_free (f->folder);
}

static YifaRecord *
reload (Fixture *f)
{
  return yifa_store_load (f->store, &yifa_org, yifa_record_get_id (f->org), NULL);
}

static void
test_comes_back (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaRecord) again = NULL;
  gboolean stale;

  yifa_record_set_text (f->org, YIFA_ORG_NOTE, "第一行\n第二行；=#");
  yifa_record_clear (f->org, YIFA_ORG_PHONE);
  g_assert_true (yifa_drafts_keep (f->store, f->org, NULL));

  again = reload (f);
  g_assert_cmpuint (yifa_drafts_apply (f->store, again, &stale), ==, 2);
  g_assert_false (stale);
  g_assert_cmpstr (yifa_record_get_text (again, YIFA_ORG_NOTE), ==, "第一行\n第二行；=#");
  g_assert_null (yifa_record_get_text (again, YIFA_ORG_PHONE));
  g_assert_true (yifa_record_is_changed (again));
}

static void
test_goes_with_the_edits (Fixture *f, gconstpointer unused)
{
  yifa_record_set_text (f->org, YIFA_ORG_NOTE, "x");
  g_assert_true (yifa_drafts_keep (f->store, f->org, NULL));
  g_assert_true (yifa_drafts_has (f->store, &yifa_org, yifa_record_get_id (f->org)));

  yifa_record_revert (f->org);
  g_assert_true (yifa_drafts_keep (f->store, f->org, NULL));
  g_assert_false (yifa_drafts_has (f->store, &yifa_org, yifa_record_get_id (f->org)));
}

static void
test_knows_it_is_stale (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaRecord) theirs = reload (f);
  g_autoptr(YifaRecord) again = NULL;
  gboolean stale;

  yifa_record_set_text (f->org, YIFA_ORG_NOTE, "mine");
  g_assert_true (yifa_drafts_keep (f->store, f->org, NULL));
  yifa_record_set_text (theirs, YIFA_ORG_PHONE, "0825-2");
  g_assert_true (yifa_store_save (f->store, theirs, NULL));

  again = reload (f);
  g_assert_cmpuint (yifa_drafts_apply (f->store, again, &stale), ==, 1);
  g_assert_true (stale);
}

static void
test_new_record (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaRecord) fresh = yifa_record_new (&yifa_org);
  g_autoptr(YifaRecord) again = yifa_record_new (&yifa_org);
  gboolean stale;

  yifa_record_set_text (fresh, YIFA_ORG_NAME, "天保镇人民政府");
  g_assert_true (yifa_drafts_keep (f->store, fresh, NULL));
  g_assert_cmpuint (yifa_drafts_apply (f->store, again, &stale), ==, 1);
  g_assert_cmpstr (yifa_record_get_text (again, YIFA_ORG_NAME), ==, "天保镇人民政府");

  yifa_drafts_drop (f->store, &yifa_org, 0);
  g_assert_false (yifa_drafts_has (f->store, &yifa_org, 0));
}

#define ADD(name, function) g_test_add ("/drafts/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

  ADD ("comes-back", test_comes_back);
  ADD ("goes-with-the-edits", test_goes_with_the_edits);
  ADD ("knows-it-is-stale", test_knows_it_is_stale);
  ADD ("new-record", test_new_record);
  return g_test_run ();
}
