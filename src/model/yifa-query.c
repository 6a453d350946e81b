/* yifa-query.c - questions: which records, in which order
 *
 * A YifaQuery becomes one SELECT over the kind's table or view. Names come only from the
 * kind, values are always bound, and the user's words only reach the index quoted.
 */
#include "yifa-query.h"

#include "yifa-error.h"
#include "yifa-store-private.h"
#include "yifa-text.h"

YifaQuery *
yifa_query_new (void)
{
  YifaQuery *query = g_new0 (YifaQuery, 1);

  query->filters = g_ptr_array_new ();
  return query;
}

static void
filter_free (YifaFilter *filter)
{
  g_free (filter->field);
  g_free (filter->value);
  g_free (filter);
}

void
yifa_query_free (YifaQuery *query)
{
  if (query == NULL)
    return;

  g_ptr_array_set_free_func (query->filters, (GDestroyNotify) filter_free);
  g_ptr_array_unref (query->filters);
  g_free (query->find);
  g_free (query->order);
  g_free (query);
}

YifaQuery *
yifa_query_copy (const YifaQuery *query)
{
  YifaQuery *copy = yifa_query_new ();

  copy->find = g_strdup (query->find);
  copy->order = g_strdup (query->order);
  copy->descending = query->descending;
  copy->presence = query->presence;
  copy->limit = query->limit;
  for (guint i = 0; i < query->filters->len; i++)
    {
      const YifaFilter *filter = query->filters->pdata[i];

      yifa_query_where (copy, filter->field, filter->op, filter->value);
    }
  return copy;
}

/* Adds a condition. @value is the stable text of the value; NULL for the two about emptiness. */
void
yifa_query_where (YifaQuery *query, const char *field, YifaOperator op, const char *value)
{
  YifaFilter *filter = g_new0 (YifaFilter, 1);

  filter->field = g_strdup (field);
  filter->op = op;
  filter->value = g_strdup (value);
  g_ptr_array_add (query->filters, filter);
}

void
yifa_query_where_all (YifaQuery *query, const YifaCondition *conditions, guint n)
{
  for (guint i = 0; i < n && conditions[i].field != NULL; i++)
    yifa_query_where (query, conditions[i].field, conditions[i].op, conditions[i].value);
}

void
yifa_query_where_id (YifaQuery *query, const char *field, gint64 id)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  yifa_query_where (query, field, YIFA_EQUAL, value);
}

void
yifa_query_where_among (YifaQuery *query, const char *field, const GArray *ids)
{
  g_autoptr(GString) value = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (value, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (ids, gint64, i));
  yifa_query_where (query, field, YIFA_AMONG, value->str);
}

/* The words a reader sees for a column: of a reference, the title of what it names. */
static char *
column_words (const YifaKind *kind, guint field)
{
  const YifaField *def = &kind->fields[field];
  const YifaKind *target = def->target;

  if (def->type != YIFA_REF || target->fields[target->title].type == YIFA_REF)
    return g_strdup (def->name);

  return g_strdup_printf ("(SELECT %s FROM %s WHERE id = %s.%s)", target->fields[target->title].name,
                          yifa_kind_source (target), yifa_kind_source (kind), def->name);
}

static void
append_condition (GString *sql, const YifaKind *kind, const YifaFilter *filter)
{
  guint field = yifa_kind_find (kind, filter->field);
  g_autofree char *words = field != YIFA_NO_FIELD ? column_words (kind, field) : g_strdup ("id");
  const char *name = field != YIFA_NO_FIELD ? kind->fields[field].name : "id";

  switch (filter->op)
    {
    case YIFA_EQUAL:     g_string_append_printf (sql, "%s = ?", name); break;
    case YIFA_NOT_EQUAL: g_string_append_printf (sql, "coalesce (%s <> ?, TRUE)", name); break;
    case YIFA_AT_LEAST:  g_string_append_printf (sql, "%s >= ?", name); break;
    case YIFA_AT_MOST:   g_string_append_printf (sql, "%s <= ?", name); break;
    case YIFA_CONTAINS:  g_string_append_printf (sql, "yifa_contains (%s, ?)", words); break;
    case YIFA_IN_YEAR:   g_string_append_printf (sql, "substr (%s, 1, 4) = ?", name); break;
    case YIFA_EMPTY:     g_string_append_printf (sql, "%s IS NULL", name); break;
    case YIFA_NOT_EMPTY: g_string_append_printf (sql, "%s IS NOT NULL", name); break;
    case YIFA_AMONG:     g_string_append_printf (sql, "%s IN (SELECT value FROM json_each ('[' || ? || ']'))", name); break;
    default:             g_assert_not_reached ();
    }
}

static gboolean
has_value (const YifaFilter *filter)
{
  return filter->op != YIFA_EMPTY && filter->op != YIFA_NOT_EMPTY;
}

static gboolean
has_words (const YifaQuery *query)
{
  g_autofree char *match = yifa_text_build_match (query->find);

  return match != NULL;
}

/* Short texts other than titles are numbers of papers and the like. */
static const char *
collation_of (const YifaKind *kind, guint field)
{
  return kind->fields[field].type == YIFA_TEXT && field != kind->title ? " COLLATE numbers" : "";
}

/* Choices stand in the order of their table: a stage by how far it is, not by its word. */
static char *
choice_order (const YifaField *field)
{
  GString *sql = g_string_new (NULL);
  guint n = 0;

  g_string_append_printf (sql, "CASE %s", field->name);
  for (const YifaChoice *c = field->choices; c->value != NULL; c++)
    g_string_append_printf (sql, " WHEN '%s' THEN %u", c->value, ++n);
  g_string_append (sql, " ELSE 0 END");
  return g_string_free (sql, FALSE);
}

static char *
order_words (const YifaKind *kind, guint field)
{
  return kind->fields[field].type == YIFA_CHOICE ? choice_order (&kind->fields[field]) : column_words (kind, field);
}

/* Newest first unless asked otherwise; equal ones keep the order of their ids. */
static void
append_order (GString *sql, const YifaKind *kind, const YifaQuery *query)
{
  guint field = query->order ? yifa_kind_find (kind, query->order) : YIFA_NO_FIELD;
  g_autofree char *words = field != YIFA_NO_FIELD ? order_words (kind, field) : NULL;

  if (words != NULL)
    g_string_append_printf (sql, " ORDER BY %s%s %s, id", words, collation_of (kind, field), query->descending ? "DESC" : "ASC");
  else
    g_string_append_printf (sql, " ORDER BY id %s", g_strcmp0 (query->order, "id") == 0 && !query->descending ? "ASC" : "DESC");
}

/* "SELECT @select FROM ... WHERE ..."; yifa_query_bind() fills its marks. */
char *
yifa_query_compose (const YifaKind *kind, const YifaQuery *query, const char *select)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "SELECT %s FROM %s WHERE ", select, yifa_kind_source (kind));
  g_string_append (sql, query->presence == YIFA_PRESENT   ? "withdrawn_at IS NULL" :
                        query->presence == YIFA_WITHDRAWN ? "withdrawn_at IS NOT NULL" : "TRUE");
  for (guint i = 0; i < query->filters->len; i++)
    {
      g_string_append (sql, " AND ");
      append_condition (sql, kind, query->filters->pdata[i]);
    }
  if (has_words (query))
    g_string_append_printf (sql, " AND id IN (SELECT row FROM search_doc WHERE kind = '%s'"
                                 " AND id IN (SELECT rowid FROM search WHERE search MATCH ?))", kind->table);
  if (!g_str_equal (select, "count (*)"))
    append_order (sql, kind, query);
  if (query->limit > 0)
    g_string_append_printf (sql, " LIMIT %u", query->limit);

  return g_string_free (sql, FALSE);
}

void
yifa_query_bind (YifaStmt *stmt, const YifaKind *kind, const YifaQuery *query)
{
  int at = 0;

  for (guint i = 0; i < query->filters->len; i++)
    {
      const YifaFilter *filter = query->filters->pdata[i];
      guint field = yifa_kind_find (kind, filter->field);
      gboolean is_text = field != YIFA_NO_FIELD && yifa_field_is_text (&kind->fields[field]);

      if (!has_value (filter))
        continue;
      if (is_text || filter->op == YIFA_CONTAINS || filter->op == YIFA_AMONG)
        yifa_stmt_bind_text (stmt, ++at, filter->value);
      else
        yifa_stmt_bind_int (stmt, ++at, filter->value ? g_ascii_strtoll (filter->value, NULL, 10) : 0);
    }
  if (has_words (query))
    {
      g_autofree char *match = yifa_text_build_match (query->find);

      yifa_stmt_bind_text (stmt, ++at, match);
    }
}

static gboolean
check_names (const YifaKind *kind, const YifaQuery *query, GError **error)
{
  for (guint i = 0; i < query->filters->len; i++)
    {
      const YifaFilter *filter = query->filters->pdata[i];

      if (yifa_kind_find (kind, filter->field) == YIFA_NO_FIELD && !g_str_equal (filter->field, "id"))
        {
          g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s has no field “%s”"), kind->table, filter->field);
          return FALSE;
        }
    }
  if (query->order != NULL && yifa_kind_find (kind, query->order) == YIFA_NO_FIELD && !g_str_equal (query->order, "id"))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s has no field “%s”"), kind->table, query->order);
      return FALSE;
    }
  return TRUE;
}

/**
 * yifa_store_list:
 *
 * Returns: (transfer full) (element-type gint64): the ids that answer @query, in order
 */
GArray *
yifa_store_list (YifaStore *self, const YifaKind *kind, const YifaQuery *query, GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *sql = NULL;
  g_autoptr(YifaStmt) stmt = NULL;
  GError *failure = NULL;

  if (!check_names (kind, query, error))
    return NULL;

  sql = yifa_query_compose (kind, query, "id");
  stmt = yifa_db_prepare (self->db, sql, error);
  if (stmt == NULL)
    return NULL;

  yifa_query_bind (stmt, kind, query);
  while (yifa_stmt_next (stmt, &failure))
    {
      gint64 id = yifa_stmt_int (stmt, 0);
      g_array_append_val (ids, id);
    }

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&ids);
}

/**
 * yifa_store_load_all:
 *
 * All records that answer @query, in one go: for reports and duties, which read every row.
 *
 * Returns: (transfer full) (element-type YifaRecord):
 */
GPtrArray *
yifa_store_load_all (YifaStore *self, const YifaKind *kind, const YifaQuery *query, GError **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *columns = yifa_kind_columns (kind);
  g_autofree char *sql = NULL;
  g_autoptr(YifaStmt) stmt = NULL;
  GError *failure = NULL;

  if (!check_names (kind, query, error))
    return NULL;

  sql = yifa_query_compose (kind, query, columns);
  stmt = yifa_db_prepare (self->db, sql, error);
  if (stmt == NULL)
    return NULL;

  yifa_query_bind (stmt, kind, query);
  while (yifa_stmt_next (stmt, &failure))
    g_ptr_array_add (records, yifa_store_read_row (kind, stmt));

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&records);
}

/* How many records answer @query; 0 when it cannot be answered. */
gint64
yifa_store_count (YifaStore *self, const YifaKind *kind, const YifaQuery *query)
{
  g_autofree char *sql = yifa_query_compose (kind, query, "count (*)");
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db, sql, NULL);

  if (stmt == NULL)
    return 0;

  yifa_query_bind (stmt, kind, query);
  return yifa_stmt_next (stmt, NULL) ? yifa_stmt_int (stmt, 0) : 0;
}

/**
 * yifa_store_load_parts:
 * @owner: the field of @kind that names the whole
 *
 * Returns: (transfer full) (element-type YifaRecord): the parts, in order of their making
 */
GPtrArray *
yifa_store_load_parts (YifaStore *self, const YifaKind *kind, const char *owner, gint64 owner_id)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_object_unref);

  yifa_query_where_id (query, owner, owner_id);
  query->order = g_strdup ("id");
  ids = owner_id != 0 ? yifa_store_list (self, kind, query, NULL) : NULL;
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      YifaRecord *part = yifa_store_load (self, kind, g_array_index (ids, gint64, i), NULL);

      if (part != NULL)
        g_ptr_array_add (parts, part);
    }
  return parts;
}

/* (transfer full) (nullable): the first record that answers @query. */
YifaRecord *
yifa_store_find_one (YifaStore *self, const YifaKind *kind, const YifaQuery *query)
{
  g_autoptr(GArray) ids = yifa_store_list (self, kind, query, NULL);

  return ids != NULL && ids->len > 0 ? yifa_store_load (self, kind, g_array_index (ids, gint64, 0), NULL) : NULL;
}
