/* test-kinds.c - what is promised of every kind of record, whatever it is about
 *
 * Table in C and table in SQL name the same columns; every field comes back as it was written; the
 * trail knows every value; and a change can be taken back.
 */
#include "yifa-history.h"
#include "yifa-kinds.h"
#include "yifa-normative-doc.h"
#include "yifa-store.h"
#include "yifa-workflow.h"

/* What a made-up value may not be, because the kind knows better. */
static const struct
{
  const char *kind;
  const char *field;
  const char *value;
} special[] = {
  { "profile_value", "key", "nd.review_max_days" },
  { "profile_value", "unit", "workdays" },
  { "calendar_notice", "year", "2027" },
  { "calendar_notice", "rest", "元旦 01-01~01-03" },
  { "calendar_notice", "work", "01-09" },
  { "recurring_done", "title", "2026: 政府信息公开工作年度报告" },
  { "recurring_done", "rule", "rp.disclosure_government" },
  { "recurring_done", "period", "2026" },
  { "plan_item", "target_month", "5" },
  { "matter_party", "credit_code", "91350100M000100Y43" },
  { "adviser", "home_body_code", "91350100M000100Y43" },
  { "adviser_client", "credit_code", "91350100M000100Y43" },
  { "contract", "amount_words", "叁分" },
  { "contract_party", "credit_code", "91350100M000100Y43" },
};

static YifaStore *
new_store (void)
{
  YifaStore *store;
  GError *error = NULL;

  yifa_kinds_init ();
  store = yifa_store_open (NULL, "tester", "2026-11-22", &error);
  g_assert_no_error (error);
  return store;
}

static const char *
find_special (const YifaKind *kind, const YifaField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (special); i++)
    if (g_str_equal (special[i].kind, kind->table) && g_str_equal (special[i].field, field->name))
      return special[i].value;
  return NULL;
}

/* A filing that was not sent shows the number its document has, and this one has none. */
static gboolean
follows_others (const YifaKind *kind, const YifaField *field)
{
  return g_str_equal (kind->table, "filing") && g_str_equal (field->name, "issue_no");
}

static gint64 base_id (YifaStore *store, const YifaKind *kind);

static void
fill (YifaStore *store, YifaRecord *record, guint i, const char *mark)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  const YifaField *field = &kind->fields[i];
  const char *value = find_special (kind, field);
  g_autofree char *text = g_strdup_printf ("%s %s %s", field->name, mark, "大府发〔2026〕1号");

  if (value != NULL)
    yifa_record_set_string (record, i, value);
  else if (field->type == YIFA_CHOICE)
    yifa_record_set_text (record, i, field->choices[0].value);
  else if (field->type == YIFA_DATE)
    yifa_record_set_text (record, i, "2026-03-05"); /* all the same day: every order holds */
  else if (field->type == YIFA_REF)
    yifa_record_set_int (record, i, base_id (store, field->target));
  else if (yifa_field_is_text (field))
    yifa_record_set_text (record, i, text);
  else
    yifa_record_set_int (record, i, field->type == YIFA_FLAG ? 1 : 3);
}

/* Of several wholes that a record can be a part of, it belongs to the first: a document, not a decision. */
static gboolean
is_another_owner (const YifaKind *kind, guint i)
{
  gboolean has_owner = FALSE;

  if (!(kind->fields[i].flags & YIFA_OWNER))
    return FALSE;
  for (guint j = 0; j < i; j++)
    has_owner |= (kind->fields[j].flags & YIFA_OWNER) != 0;
  return has_owner;
}

static gboolean
is_needed (const YifaKind *kind, guint i, YifaFieldFlags needed)
{
  if ((kind->fields[i].flags & YIFA_COMPUTED) || is_another_owner (kind, i))
    return FALSE;
  return needed == 0 || (kind->fields[i].flags & (needed | YIFA_OWNER));
}

static YifaRecord *
make_up (YifaStore *store, const YifaKind *kind, YifaFieldFlags needed, const char *mark)
{
  YifaRecord *record = yifa_record_new (kind);

  for (guint i = 0; i < kind->n_fields; i++)
    if (is_needed (kind, i, needed))
      fill (store, record, i, mark);
  return record;
}

static void
must_save (YifaStore *store, YifaRecord *record)
{
  g_autoptr(GError) error = NULL;

  if (!yifa_store_save (store, record, &error))
    g_error ("%s: %s", yifa_record_get_kind (record)->table, error->message);
}

/* Something of that kind to refer to: the required fields only, which keeps circles from closing. */
static gint64
base_id (YifaStore *store, const YifaKind *kind)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) record = yifa_store_find_one (store, kind, query);

  if (record == NULL)
    {
      record = make_up (store, kind, YIFA_REQUIRED, "base");
      must_save (store, record);
    }
  return yifa_record_get_id (record);
}

/* A kind whose table is a view of others is only read. */
static gboolean
is_view (const YifaKind *kind)
{
  return g_str_equal (kind->table, "unfiled_doc") || g_str_equal (kind->table, "adviser_coverage");
}

static void
test_schema (gconstpointer data)
{
  const YifaKind *kind = data;
  g_autoptr(YifaStore) store = new_store ();
  g_autoptr(GError) error = NULL;

  yifa_store_check_kind (store, kind, &error);
  g_assert_no_error (error);
}

static void
test_round_trip (gconstpointer data)
{
  const YifaKind *kind = data;
  g_autoptr(YifaStore) store = new_store ();
  g_autoptr(YifaRecord) record = make_up (store, kind, 0, "all");
  g_autoptr(YifaRecord) read = NULL;

  must_save (store, record);
  read = yifa_store_load (store, kind, yifa_record_get_id (record), NULL);
  g_assert_cmpstr (yifa_record_get_uid (read), ==, yifa_record_get_uid (record));

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *written = yifa_record_dup_current (record, i);
      g_autofree char *back = yifa_record_dup_current (read, i);

      if ((kind->fields[i].flags & YIFA_COMPUTED) || is_another_owner (kind, i))
        continue;
      if (written == NULL && !follows_others (kind, &kind->fields[i]))
        g_error ("%s.%s was emptied by its own kind", kind->table, kind->fields[i].name);
      g_assert_cmpstr (back, ==, written);
    }
}

static gboolean
history_has (GPtrArray *history, const char *field, const char *after)
{
  for (guint i = 0; i < history->len; i++)
    {
      YifaChange *change = history->pdata[i];

      if (g_strcmp0 (change->field, field) == 0 && g_strcmp0 (change->after, after) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_audit (gconstpointer data)
{
  const YifaKind *kind = data;
  g_autoptr(YifaStore) store = new_store ();
  g_autoptr(YifaRecord) record = make_up (store, kind, 0, "all");
  g_autoptr(GPtrArray) history = NULL;
  g_autoptr(GPtrArray) defects = g_ptr_array_new_with_free_func (g_free);

  must_save (store, record);
  history = yifa_store_get_history (store, kind, yifa_record_get_id (record), NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *value = yifa_record_dup_current (record, i);

      if (!(kind->fields[i].flags & YIFA_COMPUTED) && value != NULL)
        g_assert_true (history_has (history, kind->fields[i].name, value));
    }
  g_assert_true (yifa_store_check_chain (store, defects));
}

/* A text that may be anything, to change and change back. */
static guint
free_text (const YifaKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type <= YIFA_PROSE && !(kind->fields[i].flags & YIFA_COMPUTED) &&
        find_special (kind, &kind->fields[i]) == NULL)
      return i;
  return YIFA_NO_FIELD;
}

static void
test_undo (gconstpointer data)
{
  const YifaKind *kind = data;
  g_autoptr(YifaStore) store = new_store ();
  g_autoptr(YifaRecord) record = make_up (store, kind, 0, "all");
  g_autoptr(YifaRecord) read = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *refusal = NULL;
  g_autofree char *before = NULL;
  guint field = free_text (kind);

  must_save (store, record);
  g_assert_cmpuint (field, !=, YIFA_NO_FIELD);
  before = yifa_record_dup_current (record, field);
  yifa_record_set_text (record, field, "changed");
  must_save (store, record);

  refusal = kind->refuses_undo != NULL ? kind->refuses_undo (store, record) : NULL;
  if (refusal != NULL)
    {
      g_assert_false (yifa_store_undo (store, kind, yifa_record_get_id (record), &error));
      g_assert_cmpstr (error->message, ==, refusal);
      return;
    }

  yifa_store_undo (store, kind, yifa_record_get_id (record), &error);
  g_assert_no_error (error);
  read = yifa_store_load (store, kind, yifa_record_get_id (record), NULL);
  g_assert_cmpstr (yifa_record_get_text (read, field), ==, before);
}

/* What a form and the command line ask of a workflow: names are fields, targets are stages. */
static void
test_workflow (gconstpointer data)
{
  const YifaKind *kind = data;

  for (const YifaAction *action = kind->actions; action != NULL && action->name != NULL; action++)
    {
      const YifaField *stage = &kind->fields[yifa_kind_find (kind, "stage")];

      g_assert_cmpuint (action->from, !=, 0);
      g_assert_nonnull (action->causes);
      if (action->to != NULL)
        g_assert_cmpstr (yifa_choice_get_label (stage, action->to), !=, action->to);
      for (guint i = 0; action->asks != NULL && action->asks[i] != NULL; i++)
        g_assert_cmpuint (yifa_kind_find (kind, action->asks[i]), !=, YIFA_NO_FIELD);
    }
}

static void
add (const char *promise, const YifaKind *kind, GTestDataFunc func)
{
  g_autofree char *path = g_strdup_printf ("/kinds/%s/%s", kind->table, promise);

  g_test_add_data_func (path, kind, func);
}

int
main (int argc, char **argv)
{
  const YifaKind *const *kinds;
  guint n;

  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();
  kinds = yifa_kind_all (&n);

  for (guint i = 0; i < n; i++)
    {
      add ("schema", kinds[i], test_schema);
      add ("workflow", kinds[i], test_workflow);
      if (is_view (kinds[i]))
        continue;
      add ("round-trip", kinds[i], test_round_trip);
      add ("audit", kinds[i], test_audit);
      add ("undo", kinds[i], test_undo);
    }
  return g_test_run ();
}
