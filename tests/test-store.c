/* What the store promises about any record, tried on units. */

#include "yifa-agency-code.h"
#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-office.h"
#include "yifa-org.h"
#include "yifa-record-list.h"
#include "yifa-search.h"
#include "yifa-store.h"

static const YifaKind *const kinds[] = { &yifa_org };

typedef struct
{
  YifaStore *store;
} Fixture;

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
  g_assert_finalize_object (f->store);
}

static YifaRecord *
a_unit (const char *name)
{
  YifaRecord *unit = yifa_record_new (&yifa_org);

  yifa_record_set_text (unit, YIFA_ORG_NAME, name);
  yifa_record_set_text (unit, YIFA_ORG_ORG_KIND, "department");
  return unit;
}

static YifaRecord *
stored_unit (YifaStore *store, const char *name)
{
  YifaRecord *unit = a_unit (name);
  g_autoptr(GError) error = NULL;

  yifa_store_save (store, unit, &error);
  g_assert_no_error (error);
  return unit;
}

static void
test_round_trip (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) unit = a_unit ("县民政局");
  g_autoptr(YifaRecord) back = NULL;
  g_autoptr(GError) error = NULL;

  yifa_record_set_text (unit, YIFA_ORG_VALID_FROM, "2019-01-15");
  yifa_record_set_int (unit, YIFA_ORG_IS_SELF, TRUE);
  g_assert_true (yifa_store_save (f->store, unit, NULL));

  back = yifa_store_load (f->store, &yifa_org, yifa_record_get_id (unit), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (yifa_record_get_text (back, YIFA_ORG_NAME), ==, "县民政局");
  g_assert_cmpstr (yifa_record_get_text (back, YIFA_ORG_VALID_FROM), ==, "2019-01-15");
  g_assert_true (yifa_record_get_int (back, YIFA_ORG_IS_SELF));
  g_assert_false (yifa_record_has (back, YIFA_ORG_PARENT));
  g_assert_cmpstr (yifa_record_get_uid (back), ==, yifa_record_get_uid (unit));
  g_assert_cmpuint (strlen (yifa_record_get_uid (back)), ==, 32);
}

static void
test_missing_value_names_field (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) unit = a_unit (NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_store_save (f->store, unit, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_cmpstr (yifa_error_get_field (error), ==, "name");
}

static void
test_conflict (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) mine = stored_unit (f->store, "县水利局");
  g_autoptr(YifaRecord) theirs = yifa_store_load (f->store, &yifa_org, yifa_record_get_id (mine), NULL);
  g_autoptr(GError) error = NULL;

  yifa_record_set_text (theirs, YIFA_ORG_PHONE, "0825-1");
  g_assert_true (yifa_store_save (f->store, theirs, NULL));

  yifa_record_set_text (mine, YIFA_ORG_PHONE, "0825-2");
  g_assert_false (yifa_store_save (f->store, mine, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_CONFLICT);
  g_assert_cmpstr (yifa_record_get_text (mine, YIFA_ORG_PHONE), ==, "0825-2"); /* the edit is not lost */
}

static void
test_all_or_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) good = a_unit ("县教育局");
  g_autoptr(YifaRecord) bad = a_unit (NULL);
  g_autoptr(YifaQuery) all = yifa_query_new ();

  g_assert_true (yifa_store_begin (f->store, NULL));
  g_assert_true (yifa_store_save (f->store, good, NULL));
  g_assert_false (yifa_store_end (f->store, yifa_store_save (f->store, bad, NULL), NULL));

  g_assert_cmpint (yifa_store_count (f->store, &yifa_org, all), ==, 0);
  g_assert_cmpint (yifa_record_get_id (good), ==, 0);
  g_assert_true (yifa_store_save (f->store, good, NULL)); /* and it can be tried again */
}

/* An inner failure is taken back alone: an import can go on to name the next bad row. */
static void
test_inner_failure_is_taken_back_alone (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) good = stored_unit (f->store, "甲镇");
  g_autoptr(YifaRecord) other = a_unit ("乙镇");
  g_autoptr(YifaQuery) all = yifa_query_new ();

  g_assert_true (yifa_store_begin (f->store, NULL));
  yifa_record_set_text (good, YIFA_ORG_PHONE, "1");
  g_assert_true (yifa_store_save (f->store, good, NULL));

  g_assert_true (yifa_store_begin (f->store, NULL));
  yifa_record_set_text (good, YIFA_ORG_PHONE, "2");
  g_assert_true (yifa_store_save (f->store, good, NULL));
  g_assert_true (yifa_store_save (f->store, other, NULL));
  g_assert_false (yifa_store_end (f->store, FALSE, NULL));
  g_assert_cmpint (yifa_record_get_id (other), ==, 0);

  yifa_record_set_text (good, YIFA_ORG_PHONE, "3");
  g_assert_true (yifa_store_save (f->store, good, NULL)); /* its revision is the outer one's */
  g_assert_true (yifa_store_end (f->store, TRUE, NULL));
  g_assert_cmpint (yifa_store_count (f->store, &yifa_org, all), ==, 1);
}

/* A history of many acts is kept whole or not at all, and each act is undone alone. */
static void
test_acts_in_a_row_are_operations_of_their_own (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) unit = a_unit ("丙镇");
  g_autoptr(GPtrArray) changes = NULL;
  YifaChange *first, *last;

  g_assert_true (yifa_store_begin (f->store, NULL));
  yifa_store_explain (f->store, NULL, "设立");
  g_assert_true (yifa_store_save (f->store, unit, NULL));
  g_assert_true (yifa_store_begin_next (f->store, NULL));
  yifa_record_set_text (unit, YIFA_ORG_PHONE, "1");
  g_assert_true (yifa_store_end (f->store, yifa_store_save (f->store, unit, NULL), NULL));

  changes = yifa_store_get_history (f->store, &yifa_org, yifa_record_get_id (unit), NULL);
  last = changes->pdata[0];
  first = changes->pdata[changes->len - 1];
  g_assert_cmpint (last->operation, >, first->operation);
  g_assert_cmpstr (first->reason, ==, "设立");
  g_assert_null (last->reason);
}

static void
test_history_tells_who_and_what (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) unit = stored_unit (f->store, "县财政局");
  g_autoptr(GPtrArray) changes = NULL;
  YifaChange *last;

  yifa_record_set_text (unit, YIFA_ORG_PHONE, "110");
  g_assert_true (yifa_store_begin (f->store, NULL));
  yifa_store_explain (f->store, NULL, "号码变更");
  g_assert_true (yifa_store_end (f->store, yifa_store_save (f->store, unit, NULL), NULL));

  changes = yifa_store_get_history (f->store, &yifa_org, yifa_record_get_id (unit), NULL);
  last = changes->pdata[0];
  g_assert_cmpstr (last->actor, ==, "tester");
  g_assert_cmpstr (last->field, ==, "phone");
  g_assert_null (last->before);
  g_assert_cmpstr (last->after, ==, "110");
  g_assert_cmpstr (last->reason, ==, "号码变更");
}

static void
test_undo_puts_back (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) unit = stored_unit (f->store, "县财政局");
  gint64 id = yifa_record_get_id (unit);
  g_autoptr(YifaRecord) back = NULL;
  g_autoptr(GPtrArray) changes = NULL;

  yifa_record_set_text (unit, YIFA_ORG_NAME, "县财政和国有资产局");
  g_assert_true (yifa_store_save (f->store, unit, NULL));
  g_assert_true (yifa_store_undo (f->store, &yifa_org, id, NULL));

  back = yifa_store_load (f->store, &yifa_org, id, NULL);
  g_assert_cmpstr (yifa_record_get_text (back, YIFA_ORG_NAME), ==, "县财政局");
  changes = yifa_store_get_history (f->store, &yifa_org, id, NULL);
  g_assert_cmpstr (((YifaChange *) changes->pdata[0])->what, ==, "undo"); /* history only grows */
}

static void
test_undo_takes_the_whole_operation (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) one = stored_unit (f->store, "甲镇");
  g_autoptr(YifaRecord) two = a_unit ("乙镇");
  g_autoptr(YifaRecord) back = NULL;

  g_assert_true (yifa_store_begin (f->store, NULL));
  yifa_record_set_text (one, YIFA_ORG_PHONE, "1");
  g_assert_true (yifa_store_save (f->store, one, NULL));
  g_assert_true (yifa_store_save (f->store, two, NULL));
  g_assert_true (yifa_store_end (f->store, TRUE, NULL));
  g_assert_true (yifa_store_undo (f->store, &yifa_org, yifa_record_get_id (one), NULL));

  back = yifa_store_load (f->store, &yifa_org, yifa_record_get_id (two), NULL);
  g_assert_nonnull (yifa_record_get_withdrawn_at (back));
  g_object_unref (back);
  back = yifa_store_load (f->store, &yifa_org, yifa_record_get_id (one), NULL);
  g_assert_null (yifa_record_get_text (back, YIFA_ORG_PHONE));
}

static void
test_undo_refuses_what_was_changed_since (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) one = stored_unit (f->store, "甲镇");
  g_autoptr(YifaRecord) two = stored_unit (f->store, "乙镇");
  g_autoptr(GError) error = NULL;

  g_assert_true (yifa_store_begin (f->store, NULL));
  yifa_record_set_text (one, YIFA_ORG_PHONE, "1");
  yifa_record_set_text (two, YIFA_ORG_PHONE, "2");
  g_assert_true (yifa_store_save (f->store, one, NULL) && yifa_store_save (f->store, two, NULL));
  g_assert_true (yifa_store_end (f->store, TRUE, NULL));
  yifa_record_set_text (two, YIFA_ORG_PHONE, "3");
  g_assert_true (yifa_store_save (f->store, two, NULL));

  g_assert_false (yifa_store_undo (f->store, &yifa_org, yifa_record_get_id (one), &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

static void
test_bin (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) unit = stored_unit (f->store, "丙镇人民政府");
  g_autoptr(YifaQuery) all = yifa_query_new ();
  g_autoptr(GPtrArray) hits = NULL;

  g_assert_true (yifa_store_withdraw (f->store, unit, "登记错误", NULL));
  g_assert_cmpint (yifa_store_count (f->store, &yifa_org, all), ==, 0);
  hits = yifa_store_search (f->store, "丙镇", NULL, 0, NULL);
  g_assert_cmpuint (hits->len, ==, 0);

  g_assert_true (yifa_store_restore (f->store, unit, NULL));
  g_assert_cmpint (yifa_store_count (f->store, &yifa_org, all), ==, 1);
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = yifa_store_search (f->store, "丙镇", NULL, 0, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
}

static void
test_search_tells_where (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) unit = a_unit ("县自然资源和规划局");
  g_autoptr(GPtrArray) hits = NULL;
  YifaHit *hit;

  yifa_record_set_text (unit, YIFA_ORG_NOTE, "2019年由國土局与规划局组建");
  g_assert_true (yifa_store_save (f->store, unit, NULL));

  hits = yifa_store_search (f->store, "国土 规划", NULL, 0, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_cmpstr (hit->title, ==, "县自然资源和规划局");
  g_assert_nonnull (hit->where);

  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = yifa_store_search (f->store, "国土 水利", NULL, 0, NULL); /* every word must occur */
  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_reference_by_name (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) parent = stored_unit (f->store, "某县人民政府");
  g_autoptr(YifaRecord) child = a_unit ("县信访局");
  g_autoptr(YifaRecord) twin = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (yifa_store_parse (f->store, child, YIFA_ORG_PARENT, "某县人民政府", NULL));
  g_assert_cmpint (yifa_record_get_int (child, YIFA_ORG_PARENT), ==, yifa_record_get_id (parent));

  g_assert_false (yifa_store_parse (f->store, child, YIFA_ORG_PARENT, "没有的单位", &error));
  g_assert_cmpstr (yifa_error_get_field (error), ==, "parent");
  g_clear_error (&error);

  twin = stored_unit (f->store, "某县人民政府");
  g_assert_false (yifa_store_parse (f->store, child, YIFA_ORG_PARENT, "某县人民政府", &error)); /* two fit */
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
}

static void
test_new_title_is_found_through_referrers (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) unit = stored_unit (f->store, "旧名");
  g_autoptr(GPtrArray) hits = NULL;

  yifa_record_set_text (unit, YIFA_ORG_NAME, "新名");
  g_assert_true (yifa_store_save (f->store, unit, NULL));
  hits = yifa_store_search (f->store, "旧名", NULL, 0, NULL);
  g_assert_cmpuint (hits->len, ==, 0);
}

/* Kinds of units stand as the table has them, not by their English words. */
static void
test_choices_are_ordered_by_their_table (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) department = stored_unit (f->store, "甲局");
  g_autoptr(YifaRecord) government = a_unit ("某县人民政府");
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  yifa_record_set_text (government, YIFA_ORG_ORG_KIND, "gov");
  g_assert_true (yifa_store_save (f->store, government, NULL));
  query->order = g_strdup ("org_kind");
  ids = yifa_store_list (f->store, &yifa_org, query, NULL);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, yifa_record_get_id (government));
}

static void
test_set_of_records (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) first = stored_unit (f->store, "县民政局");
  g_autoptr(YifaRecord) other = stored_unit (f->store, "县水利局");
  g_autoptr(YifaRecord) last = stored_unit (f->store, "县财政局");
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) found = NULL;
  g_autoptr(GError) error = NULL;
  gint64 chosen[] = { yifa_record_get_id (first), yifa_record_get_id (last) };

  g_array_append_vals (ids, chosen, G_N_ELEMENTS (chosen));
  yifa_query_where_among (query, "id", ids);
  query->order = g_strdup ("id");
  found = yifa_store_list (f->store, &yifa_org, query, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (found->data, found->len * sizeof (gint64), chosen, sizeof chosen);
  g_assert_cmpint (yifa_record_get_id (other), !=, chosen[0]);

  g_array_set_size (ids, 0);
  yifa_query_where_among (query, "id", ids);
  g_assert_cmpint (yifa_store_count (f->store, &yifa_org, query), ==, 0);
}

static void
test_list_keeps_objects (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) unit = stored_unit (f->store, "甲局");
  g_autoptr(YifaRecordList) list = yifa_record_list_new (f->store, &yifa_org);
  g_autoptr(YifaRecord) first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr(YifaRecord) again = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr(YifaRecord) more = NULL;

  g_assert_true (first == again);
  more = stored_unit (f->store, "乙局");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_cmpint (yifa_record_list_get_id (list, 0), ==, yifa_record_get_id (more)); /* newest first */
  g_assert_cmpuint (yifa_record_list_find (list, yifa_record_get_id (unit)), ==, 1);
}

static void
test_sound_office_has_no_defects (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) unit = stored_unit (f->store, "甲局");
  g_autoptr(GPtrArray) defects = yifa_office_check (f->store, NULL, NULL);

  g_assert_nonnull (defects);
  g_assert_cmpuint (defects->len, ==, 0);
}

static void
test_office_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaStore) store = NULL;
  g_autoptr(YifaRecord) unit = NULL;
  g_autoptr(YifaRecord) back = NULL;
  gint64 id;

  store = yifa_store_open (folder, "tester", "2026-11-22", &error);
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_USAGE); /* a folder that is no office is refused */
  g_clear_error (&error);

  store = yifa_store_create (folder, "tester", "2026-11-22", &error);
  g_assert_no_error (error);
  unit = stored_unit (store, "县司法局");
  id = yifa_record_get_id (unit);
  g_clear_object (&store);

  store = yifa_store_open (folder, "tester", "2026-11-22", &error);
  back = yifa_store_load (store, &yifa_org, id, NULL);
  g_assert_cmpstr (yifa_record_get_title (back), ==, "县司法局");
  g_assert_null (yifa_store_create (folder, "tester", "2026-11-22", NULL));
}

static void
test_second_writer_is_named (void)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autoptr(YifaStore) one = yifa_store_create (folder, "one", "2026-11-22", NULL);
  g_autoptr(YifaStore) two = yifa_store_open (folder, "two", "2026-11-22", NULL);
  g_autoptr(YifaRecord) unit = a_unit ("甲局");
  g_autoptr(GError) error = NULL;

  g_assert_true (yifa_store_begin (one, NULL));
  g_assert_false (yifa_store_save (two, unit, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_BUSY);
  g_assert_true (yifa_store_end (one, TRUE, NULL));
  g_assert_true (yifa_store_save (two, unit, NULL)); /* nothing was lost by waiting */
}

/* Units that close their register, and the codes that are their parts. */
static YifaField code_fields[YIFA_AGENCY_CODE_N_FIELDS];
static YifaKind closing_unit, guarded_code;

static char *
closed_by_note (YifaStore *store, YifaRecord *whole, YifaRecord *part, gboolean withdraws)
{
  return part != whole && yifa_record_has (whole, YIFA_ORG_NOTE) ? g_strdup ("closed") : NULL;
}

static void
make_guarded_kinds (void)
{
  memcpy (code_fields, yifa_agency_code.fields, sizeof code_fields);
  code_fields[YIFA_AGENCY_CODE_ORG].target = &closing_unit;
  closing_unit = yifa_org;
  closing_unit.type_name = "YifaClosingUnit";
  closing_unit.refuses_change = closed_by_note;
  guarded_code = yifa_agency_code;
  guarded_code.type_name = "YifaGuardedCode";
  guarded_code.fields = code_fields;
}

static YifaRecord *
stored_code (YifaStore *store, YifaRecord *unit)
{
  YifaRecord *code = yifa_record_new (&guarded_code);
  g_autoptr(GError) error = NULL;

  yifa_record_set_int (code, YIFA_AGENCY_CODE_ORG, yifa_record_get_id (unit));
  yifa_record_set_text (code, YIFA_AGENCY_CODE_CODE, "大府发");
  yifa_record_set_text (code, YIFA_AGENCY_CODE_SERIES, "normative");
  yifa_store_save (store, code, &error);
  g_assert_no_error (error);
  return code;
}

/* Written, put into the bin, or taken back: a part asks the whole that it was stored with. */
static void
test_whole_guards_its_parts (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) unit = stored_unit (f->store, "县司法局");
  g_autoptr(YifaRecord) other = stored_unit (f->store, "县民政局");
  g_autoptr(YifaRecord) code = stored_code (f->store, unit);
  g_autoptr(GError) error = NULL;

  yifa_record_set_text (code, YIFA_AGENCY_CODE_CODE, "大府规");
  g_assert_true (yifa_store_save (f->store, code, NULL));
  yifa_record_set_text (unit, YIFA_ORG_NOTE, "已封存");
  g_assert_true (yifa_store_save (f->store, unit, NULL));

  yifa_record_set_int (code, YIFA_AGENCY_CODE_ORG, yifa_record_get_id (other));
  g_assert_false (yifa_store_save (f->store, code, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "closed");
  yifa_record_revert (code);
  g_assert_false (yifa_store_withdraw (f->store, code, "错登", NULL));

  yifa_record_clear (unit, YIFA_ORG_NOTE);
  g_assert_true (yifa_store_save (f->store, unit, NULL));
  g_assert_true (yifa_store_withdraw (f->store, code, "错登", NULL));
  yifa_record_set_text (unit, YIFA_ORG_NOTE, "已封存");
  g_assert_true (yifa_store_save (f->store, unit, NULL));
  g_assert_false (yifa_store_restore (f->store, code, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  yifa_kind_register_all (kinds, G_N_ELEMENTS (kinds));
  make_guarded_kinds ();

#define ADD(name, test) g_test_add ("/store/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("missing-value-names-field", test_missing_value_names_field);
  ADD ("conflict", test_conflict);
  ADD ("all-or-nothing", test_all_or_nothing);
  ADD ("inner-failure-is-taken-back-alone", test_inner_failure_is_taken_back_alone);
  ADD ("acts-in-a-row", test_acts_in_a_row_are_operations_of_their_own);
  ADD ("history-tells-who-and-what", test_history_tells_who_and_what);
  ADD ("undo-puts-back", test_undo_puts_back);
  ADD ("undo-takes-the-whole-operation", test_undo_takes_the_whole_operation);
  ADD ("undo-refuses-what-was-changed-since", test_undo_refuses_what_was_changed_since);
  ADD ("bin", test_bin);
  ADD ("whole-guards-its-parts", test_whole_guards_its_parts);
  ADD ("search-tells-where", test_search_tells_where);
  ADD ("reference-by-name", test_reference_by_name);
  ADD ("new-title-is-found", test_new_title_is_found_through_referrers);
  ADD ("choices-are-ordered-by-their-table", test_choices_are_ordered_by_their_table);
  ADD ("set-of-records", test_set_of_records);
  ADD ("list-keeps-objects", test_list_keeps_objects);
  ADD ("sound-office-has-no-defects", test_sound_office_has_no_defects);
#undef ADD
  g_test_add_func ("/store/office-folder", test_office_folder);
  g_test_add_func ("/store/second-writer-is-named", test_second_writer_is_named);
  return g_test_run ();
}
