/* pillar-pages.h - the sample county behind a window, for the tests of pages that only look at it
 *
 * Made once in a process; whoever changes records says so by names of its own.
 */
#pragma once

#include <glib/gstdio.h>

#include "folder.h"
#include "gui.h"
#include "yifa-app-resources.h"
#include "yifa-demo.h"
#include "yifa-findings.h"
#include "yifa-kinds.h"
#include "yifa-locale.h"
#include "yifa-part-table.h"
#include "yifa-record-page.h"
#include "yifa-workflow.h"

#define TODAY "2026-11-22"

typedef struct
{
  YifaStore *store;
  GtkWidget *window;
  GVariant  *went; /* the place that "win.go" was last called with */
} Fixture;

static YifaStore *county;

static inline YifaStore *
county_of (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = NULL;

  if (county != NULL)
    return county;

  folder = g_dir_make_tmp ("yifa-pages-XXXXXX", NULL);
  county = yifa_store_create (folder, "tester", TODAY, &error);
  g_assert_no_error (error);
  yifa_demo_fill (county, &error);
  g_assert_no_error (error);
  return county;
}

static inline void
drop_county (void)
{
  g_autofree char *folder = county != NULL ? g_strdup (yifa_store_get_folder (county)) : NULL;

  g_clear_object (&county);
  if (folder != NULL)
    remove_tree (folder);
}

static inline void
on_go (GSimpleAction *action, GVariant *place, gpointer data)
{
  Fixture *f = data;

  g_clear_pointer (&f->went, g_variant_unref);
  f->went = g_variant_ref (place);
}

static inline void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(YifaPlace) home = yifa_place_new ("home");
  g_autoptr(GVariant) like = g_variant_ref_sink (yifa_place_to_variant (home));
  g_autoptr(GSimpleAction) go = g_simple_action_new ("go", g_variant_get_type (like));

  f->store = county_of ();
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 800);
  g_signal_connect (go, "activate", G_CALLBACK (on_go), f);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (go));
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (group));
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  gui_settle ();
  g_clear_pointer (&f->went, g_variant_unref);
}

static inline YifaRecordPage *
open_record (Fixture *f, const YifaKind *kind, gint64 id)
{
  g_autoptr(YifaPlace) place = yifa_place_new_record (kind, id, NULL);
  YifaPage *page = yifa_record_page_new (place, f->store, NULL);

  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (f->window));
  gui_settle ();
  return YIFA_RECORD_PAGE (page);
}

/* The first record of a kind where a field has that value; NULL: any. */
static inline gint64
find_where (Fixture *f, const YifaKind *kind, const char *field, const char *value)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) record = NULL;

  if (field != NULL)
    yifa_query_where (query, field, YIFA_EQUAL, value);
  record = yifa_store_find_one (f->store, kind, query);
  g_assert_nonnull (record);
  return yifa_record_get_id (record);
}

/* A record in one line: field, value, ..., NULL. */
static inline gint64
keep_new (Fixture *f, const YifaKind *kind, ...)
{
  g_autoptr(YifaRecord) record = yifa_record_new (kind);
  g_autoptr(GError) error = NULL;
  const char *field;
  va_list args;

  va_start (args, kind);
  while ((field = va_arg (args, const char *)) != NULL)
    yifa_record_set_string (record, yifa_kind_find (kind, field), va_arg (args, const char *));
  va_end (args);
  yifa_store_save (f->store, record, &error);
  g_assert_no_error (error);
  return yifa_record_get_id (record);
}

/* A page opens, shows what it is about, and has nothing to save. */
static inline void
assert_opens (Fixture *f, const char *kind_name)
{
  const YifaKind *kind = yifa_kind_lookup (kind_name);
  YifaRecordPage *page = open_record (f, kind, find_where (f, kind, NULL, NULL));
  g_autofree char *title = yifa_page_dup_title (YIFA_PAGE (page));

  g_assert_nonnull (yifa_record_page_get_record (page));
  g_assert_cmpstr (title, !=, "");
  g_assert_true (gui_says (GTK_WIDGET (page), yifa_kind_get_label (kind)));
  g_assert_false (yifa_page_is_dirty (YIFA_PAGE (page)));
}

static inline gpointer
find_type (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Another language is another process: this program again, with the one test that speaks it. */
static inline void
speak_chinese (const char *path)
{
  g_setenv ("YIFA_LANG", "zh_CN", TRUE);
  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_setenv ("YIFA_LANG", "en", TRUE);
  g_test_trap_assert_passed ();
}
