/* test-checklist.c - the questions of a review: complete, each with its article and its explanation */
#include "yifa-checklist.h"

#include <string.h>
#include <glib/gstdio.h>

#include "folder.h"
#include "yifa-profile.h"

typedef struct
{
  YifaStore *store;
} Fixture;

static const struct
{
  const char *subject_kind;
  const char *prefix;
  guint       least;
  guint       most;
} lists[] = {
  { "normative_doc", "ND-", 24, 24 }, { "decision", "MD-", 16, 16 }, { "contract", "CT-", 13, 13 },
  { "project", "PJ-", 6, 8 },         { "ordinary", "OP-", 6, 8 },   { "general", "GM-", 6, 8 },
};

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  f->store = yifa_store_open (NULL, "tester", "2026-11-22", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->store);
}

static void
test_every_kind_has_its_list (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GPtrArray *items = yifa_checklist_of (f->store, lists[i].subject_kind);

      g_assert_nonnull (items);
      g_assert_cmpuint (items->len, >=, lists[i].least);
      g_assert_cmpuint (items->len, <=, lists[i].most);
    }
  g_assert_null (yifa_checklist_of (f->store, "poem"));
}

static void
test_codes_count_on (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GPtrArray *items = yifa_checklist_of (f->store, lists[i].subject_kind);

      for (guint j = 0; j < items->len; j++)
        {
          const YifaChecklistItem *item = g_ptr_array_index (items, j);
          g_autofree char *code = g_strdup_printf ("%s%02u", lists[i].prefix, j + 1);

          g_assert_cmpstr (item->code, ==, code);
        }
    }
}

/* Laws, regulations, papers with a number, standards, and what is named as practice. */
static gboolean
names_an_instrument (const char *basis)
{
  return g_regex_match_simple ("[法典]第|[法典]（|条例|规定|办法|〔\\d{4}〕\\d+号|组织法|GB/T|实务$|细则", basis, 0, 0);
}

static gboolean
names_an_article (const char *basis)
{
  return g_regex_match_simple ("第[一二三四五六七八九十百]+条|（.+）|实务|GB/T|〔\\d{4}〕|办法", basis, 0, 0);
}

static void
test_every_item_asks_and_says_why (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GPtrArray *items = yifa_checklist_of (f->store, lists[i].subject_kind);

      for (guint j = 0; j < items->len; j++)
        {
          const YifaChecklistItem *item = g_ptr_array_index (items, j);

          g_test_message ("%s %s", item->code, item->basis);
          g_assert_true (g_str_has_suffix (item->question, "？"));
          g_assert_true (names_an_instrument (item->basis));
          g_assert_true (names_an_article (item->basis));
          g_assert_cmpint (g_utf8_strlen (item->explanation, -1), >=, 20);
        }
    }
}

static void
test_parts_of_a_document_review (Fixture *f, gconstpointer data)
{
  GPtrArray *items = yifa_checklist_of (f->store, "normative_doc");
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    {
      const YifaChecklistItem *item = g_ptr_array_index (items, i);

      g_assert_nonnull (item->part);
      g_hash_table_add (seen, (gpointer) item->part);
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 9);
}

static void
test_found_by_code (Fixture *f, gconstpointer data)
{
  const YifaChecklistItem *item = yifa_checklist_find (f->store, "MD-14");

  g_assert_nonnull (item);
  g_assert_nonnull (strstr (item->basis, "第二十六条"));
  g_assert_null (yifa_checklist_find (f->store, "MD-99"));
  g_assert_null (yifa_checklist_find (f->store, "XX-01"));
}

static char *
read_shipped (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("YIFA_DATA_DIR"), "rules", "checklists.ini", NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
write_own (const char *folder, const char *before, const char *after)
{
  g_autofree char *text = read_shipped ();
  g_autofree char *path = g_build_filename (folder, "checklists.ini", NULL);
  g_autoptr(GString) changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, before, after, 0), >=, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
}

/* What the office asks in the first question, after it put its own file into its folder of rules. */
static char *
ask_with_own (const char *before, const char *after, gboolean *refused)
{
  g_autofree char *office = g_dir_make_tmp ("yifa-office-XXXXXX", NULL);
  g_autofree char *rules = g_build_filename (office, "rules", NULL);
  g_autoptr(YifaStore) store = yifa_store_create (office, "tester", "2026-11-22", NULL);
  char *question;

  g_assert_cmpint (g_mkdir (rules, 0700), ==, 0);
  write_own (rules, before, after);
  question = g_strdup (yifa_checklist_find (store, "ND-01")->question);
  *refused = yifa_rules_get_refusal (yifa_rules_of (store)) != NULL;
  remove_tree (office);
  return question;
}

static void
test_an_office_asks_in_its_own_words (Fixture *f, gconstpointer data)
{
  gboolean refused;
  g_autofree char *question = ask_with_own ("这件送审稿是不是行政规范性文件？", "是规范性文件吗？", &refused);

  g_assert_cmpstr (question, ==, "是规范性文件吗？");
  g_assert_false (refused);
}

static void
test_a_bad_file_is_refused_and_the_old_stays (Fixture *f, gconstpointer data)
{
  static const char *const changes[][2] = {
    { "这件送审稿是不是行政规范性文件？", "这是规范性文件。" }, /* no question */
    { "[GM-", "[ND-9" },                                       /* a kind loses all its questions */
    { "[MD-01]", "[YY-01]" },
    { "part=R1", "part=R0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      gboolean refused;
      g_autofree char *question = ask_with_own (changes[i][0], changes[i][1], &refused);

      g_assert_true (refused);
      g_assert_cmpstr (question, ==, "这件送审稿是不是行政规范性文件？");
    }
}

int
main (int argc, char *argv[])
{
  static const YifaKind *const kinds[] = { &yifa_profile_value, &yifa_imported_profile };

  g_test_init (&argc, &argv, NULL);
  yifa_kind_register_all (kinds, G_N_ELEMENTS (kinds));

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/checklist/every-kind-has-its-list", test_every_kind_has_its_list);
  ADD ("/checklist/codes-count-on", test_codes_count_on);
  ADD ("/checklist/every-item-asks-and-says-why", test_every_item_asks_and_says_why);
  ADD ("/checklist/parts-of-a-document-review", test_parts_of_a_document_review);
  ADD ("/checklist/found-by-code", test_found_by_code);
  ADD ("/checklist/an-office-asks-in-its-own-words", test_an_office_asks_in_its_own_words);
  ADD ("/checklist/a-bad-file-is-refused-and-the-old-stays", test_a_bad_file_is_refused_and_the_old_stays);
#undef ADD

  return g_test_run ();
}
