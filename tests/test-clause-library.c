/* test-clause-library.c - the clauses of an adviser's contract: whole, or not taken at all */
#include "yifa-clause-library.h"

#include <string.h>
#include <glib/gstdio.h>

static const YifaClause *
find (GPtrArray *clauses, const char *code)
{
  for (guint i = 0; i < clauses->len; i++)
    if (g_str_equal (((YifaClause *) clauses->pdata[i])->code, code))
      return clauses->pdata[i];
  return NULL;
}

static void
test_what_must_not_be_left_out (void)
{
  static const char *const required[] = { "parties", "scope", "secrecy", "conflict", "termination", "term" };
  g_autoptr(YifaStore) store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  GPtrArray *clauses = yifa_clause_library_get (store);

  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    {
      const YifaClause *clause = find (clauses, required[i]);

      g_assert_nonnull (clause);
      g_assert_true (clause->is_required);
      g_assert_true (clause->is_on);
    }
}

static void
test_the_answer_and_the_parties_are_to_be_filled (void)
{
  g_autoptr(YifaStore) store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  GPtrArray *clauses = yifa_clause_library_get (store);

  g_assert_nonnull (strstr (find (clauses, "parties")->body, "{聘任单位}"));
  g_assert_nonnull (strstr (find (clauses, "response")->body, "{响应小时}"));
  g_assert_nonnull (strstr (find (clauses, "term")->body, "{聘期止}"));
}

/* A folder with the shipped clauses, one thing changed. */
static char *
make_folder (const char *before, const char *after)
{
  char *folder = g_dir_make_tmp ("yifa-clauses-XXXXXX", NULL);
  g_autofree char *shipped = g_build_filename (g_getenv ("YIFA_DATA_DIR"), "rules", "clauses.ini", NULL);
  g_autofree char *path = g_build_filename (folder, "clauses.ini", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GString) changed = NULL;

  g_assert_true (g_file_get_contents (shipped, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, before, after, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "clauses.ini", NULL);

  g_remove (path);
  g_rmdir (folder);
}

static void
test_a_bad_clause_is_refused_by_name (void)
{
  static const struct { const char *before, *after, *told; } changes[] = {
    { "{响应小时}小时内", "{多少小时}小时内", "nobody can fill {多少小时}" },
    { "{聘期止}止。", "{聘期止止。", "nobody can fill" },
    { "向甲方住所地有管辖权的人民法院提起诉讼。", "向甲方住所地有管辖权的人民法院提起诉讼", "full stop" },
    { "required=yes\non=yes", "required=yes\non=no", "switched on" },
    { "title=保密\n", "", "[secrecy]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *folder = make_folder (changes[i].before, changes[i].after);
      g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

      g_assert_false (yifa_rules_check_folder (folder, problems));
      g_assert_cmpuint (problems->len, >, 0);
      g_test_message ("%s", (char *) problems->pdata[0]);
      g_assert_nonnull (strstr (problems->pdata[0], changes[i].told));
      g_assert_nonnull (strstr (problems->pdata[0], "clauses.ini"));
      remove_folder (folder);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clause-library/required", test_what_must_not_be_left_out);
  g_test_add_func ("/clause-library/places", test_the_answer_and_the_parties_are_to_be_filled);
  g_test_add_func ("/clause-library/refused", test_a_bad_clause_is_refused_by_name);
  return g_test_run ();
}
