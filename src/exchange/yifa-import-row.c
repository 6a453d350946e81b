/* yifa-import-row.c - the records that one row of a ledger says something about
 *
 * A row is read into a record and its parts; what is registered already stays as it is, what is new is entered, part
 * by part, and then taken through the steps that its dates tell of. Everything of a row is entered, or nothing.
 */
#include "yifa-import-row.h"

#include <string.h>

#include "yifa-error.h"
#include "yifa-import-date.h"
#include "yifa-import-value.h"
#include "yifa-normative-doc.h"
#include "yifa-text.h"
#include "yifa-workflow.h"

typedef struct
{
  YifaImportRow      *row;
  YifaImportMapping  *mapping;
  const YifaTable    *table;
  YifaImportRefs     *refs;
  YifaStore          *store;
} Reading;

void
yifa_import_row_free (YifaImportRow *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->whole);
  for (guint i = 0; i < YIFA_IMPORT_MAX_PARTS; i++)
    g_clear_object (&self->parts[i]);
  g_free (self);
}

/* ---- reading ---- */

static guint
index_of_part (const YifaKind *kind, const YifaImportPart *part)
{
  return part - yifa_import_ledger_find (kind)->parts;
}

static YifaRecord *
record_of (Reading *reading, const YifaImportTarget *target)
{
  const YifaKind *kind = reading->mapping->kind;
  YifaRecord **record = target->part != NULL ? &reading->row->parts[index_of_part (kind, target->part)] : &reading->row->whole;

  if (*record == NULL)
    *record = yifa_record_new (target->kind);
  return *record;
}

/* An old paper has makers that no longer exist, or that never were units of this county. */
static gboolean
enters_always (const YifaImportTarget *target)
{
  return target->kind == &yifa_normative_doc && target->field == YIFA_NORMATIVE_DOC_MAKER_ORG;
}

static gboolean
take_field (Reading *reading, const YifaImportTarget *target, const char *heading, const char *cell, GError **error)
{
  g_autofree char *value = yifa_import_read_value (reading->table, target->kind, target->field, heading, cell, error);

  if (value == NULL)
    return FALSE;
  if (*value == '\0')
    return TRUE;
  if (target->kind->fields[target->field].type == YIFA_REF)
    return yifa_import_refs_resolve (reading->refs, record_of (reading, target), target->field, value, enters_always (target), error);
  return yifa_store_parse (reading->store, record_of (reading, target), target->field, value, error);
}

static gboolean
take_term (Reading *reading, const YifaImportTarget *target, const char *cell, GError **error)
{
  g_autofree char *from = NULL, *until = NULL;

  if (!yifa_import_read_range (reading->table, cell, &from, &until, error))
    return FALSE;

  yifa_record_set_text (record_of (reading, target), target->field, from);
  if (until != NULL)
    yifa_record_set_text (record_of (reading, target), target->until, until);
  return TRUE;
}

static void
take_note (Reading *reading, const YifaImportTarget *target, const char *heading, const char *cell)
{
  YifaRecord *record = record_of (reading, target);
  const char *before = yifa_record_get_text (record, target->field);
  g_autofree char *line = g_strdup_printf (_("%s: %s"), heading, cell);
  g_autofree char *note = before != NULL ? g_strconcat (before, "\n", line, NULL) : g_strdup (line);

  yifa_record_set_text (record, target->field, note);
}

static gboolean
take_cell (Reading *reading, const YifaImportTarget *target, const char *heading, const char *cell, GError **error)
{
  if (yifa_import_is_blank (cell))
    return TRUE;
  if (target->role == YIFA_IMPORT_TERM)
    return take_term (reading, target, cell, error);
  if (target->role == YIFA_IMPORT_FIELD)
    return take_field (reading, target, heading, cell, error);

  take_note (reading, target, heading, cell);
  return TRUE;
}

/* What a note alone says makes no part: a grade without an engagement belongs to the person. */
static void
drop_bare_notes (YifaImportRow *row)
{
  for (guint i = 0; i < YIFA_IMPORT_MAX_PARTS; i++)
    {
      const YifaKind *kind = row->parts[i] != NULL ? yifa_record_get_kind (row->parts[i]) : NULL;
      guint note = kind != NULL ? yifa_kind_find (kind, "note") : YIFA_NO_FIELD, n = 0;

      for (guint field = 0; kind != NULL && field < kind->n_fields; field++)
        n += kind->fields[field].type != YIFA_FLAG && yifa_record_has (row->parts[i], field);
      if (n != 1 || note == YIFA_NO_FIELD || !yifa_record_has (row->parts[i], note) || row->whole == NULL)
        continue;
      yifa_record_put_text (row->whole, "note", yifa_record_get_text (row->parts[i], note));
      g_clear_object (&row->parts[i]);
    }
}

/**
 * yifa_import_row_read:
 * @targets: (element-type YifaImportTarget): of each column of @table
 * @complain: told of each cell that cannot be what its column is
 *
 * Returns: (transfer full): what the row says; without a whole when it says nothing
 */
YifaImportRow *
yifa_import_row_read (YifaImportMapping *mapping, GPtrArray *targets, const YifaTable *table, guint row, YifaImportRefs *refs,
                      YifaStore *store, YifaImportComplaint complain, gpointer data)
{
  YifaImportRow *self = g_new0 (YifaImportRow, 1);
  Reading reading = { self, mapping, table, refs, store };
  char **cells = table->rows->pdata[row];

  for (guint i = 0; i < targets->len; i++)
    {
      const YifaImportTarget *target = targets->pdata[i];
      const char *heading = table->columns->pdata[i];
      g_autoptr(GError) error = NULL;

      if (target != NULL && !take_cell (&reading, target, heading, cells[i], &error))
        complain (target->kind, target->kind->fields[target->field].name, heading, error->message, data);
    }
  drop_bare_notes (self);
  for (guint i = 0; self->whole == NULL && i < YIFA_IMPORT_MAX_PARTS; i++)
    if (self->parts[i] != NULL)
      self->whole = yifa_record_new (mapping->kind);
  return self;
}

/* ---- recognising ---- */

static void
where_value (YifaQuery *query, YifaRecord *record, const char *field)
{
  guint index = yifa_kind_find (yifa_record_get_kind (record), field);
  g_autofree char *value = index != YIFA_NO_FIELD ? yifa_record_dup_current (record, index) : NULL;

  if (value != NULL)
    yifa_query_where (query, field, YIFA_EQUAL, value);
}

/* A paper without a ledger of its own: the same title, and the same number, dates and whole as far as the row says. */
static YifaQuery *
ask_for_same_paper (YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  YifaQuery *query = yifa_query_new ();

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const YifaField *field = &kind->fields[i];

      if (!(field->flags & YIFA_COMPUTED) && (i == kind->title || (field->flags & (YIFA_NAME | YIFA_OWNER)) || field->type == YIFA_DATE))
        where_value (query, record, field->name);
    }
  return query;
}

/* A counterparty is what the view of the contract calls so, and a part in the row. */
static void
where_counterparty (YifaImportRow *self, YifaQuery *query, const char *field)
{
  for (guint i = 0; i < YIFA_IMPORT_MAX_PARTS; i++)
    if (self->parts[i] != NULL && yifa_kind_find (yifa_record_get_kind (self->parts[i]), "name") != YIFA_NO_FIELD &&
        yifa_record_text (self->parts[i], "name") != NULL)
      yifa_query_where (query, field, YIFA_EQUAL, yifa_record_text (self->parts[i], "name"));
}

static const char *const *
find_identity (YifaImportRow *self, const YifaImportLedger *ledger)
{
  for (guint i = 0; ledger != NULL && i < G_N_ELEMENTS (ledger->identities); i++)
    {
      const char *const *names = ledger->identities[i];

      if (names[0] != NULL && yifa_record_has (self->whole, yifa_kind_find (ledger->kind, names[0])))
        return names;
    }
  return NULL;
}

static YifaQuery *
ask_for_same (YifaImportRow *self, const YifaImportLedger *ledger, const char *const *identity)
{
  YifaQuery *query = yifa_query_new ();

  for (; *identity != NULL; identity++)
    if (ledger->kind->fields[yifa_kind_find (ledger->kind, *identity)].flags & YIFA_COMPUTED)
      where_counterparty (self, query, *identity);
    else
      where_value (query, self->whole, *identity);
  return query;
}

/* A number that stands for something else already is a mistake in one of the two places. */
static gboolean
check_title (YifaRecord *known, YifaRecord *record, const char *number, GError **error)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  guint field = yifa_kind_find (kind, number);
  g_autofree char *old = yifa_text_fold (yifa_record_get_title (known));
  g_autofree char *new = yifa_record_has (record, kind->title) ? yifa_text_fold (yifa_record_get_title (record)) : NULL;

  if (new == NULL || field == kind->title || !yifa_field_is_text (&kind->fields[field]) || g_strcmp0 (old, new) == 0)
    return TRUE;

  g_propagate_error (error, yifa_error_new_field (number, _("%s “%s” belongs to “%s” already, not to “%s”"),
                                                  yifa_field_get_label (&kind->fields[field]), yifa_record_get_text (record, field),
                                                  yifa_record_get_title (known), yifa_record_get_title (record)));
  return FALSE;
}

/* The record that the row speaks of, when it is registered. */
static gboolean
find_known (YifaImportRow *self, const YifaKind *kind, YifaStore *store, YifaRecord **known, GError **error)
{
  const YifaImportLedger *ledger = yifa_import_ledger_find (kind);
  const char *const *identity = find_identity (self, ledger);
  gboolean has_ledger = ledger != NULL && ledger->identities[0][0] != NULL;
  g_autoptr(YifaQuery) query = NULL;
  g_autoptr(GArray) ids = NULL;

  *known = NULL;
  if (has_ledger && identity == NULL)
    return TRUE;

  query = has_ledger ? ask_for_same (self, ledger, identity) : ask_for_same_paper (self->whole);
  ids = yifa_store_list (store, kind, query, error);
  if (ids == NULL)
    return FALSE;
  if (ids->len > 0)
    *known = yifa_store_load (store, kind, g_array_index (ids, gint64, 0), error);
  return ids->len == 0 || (*known != NULL && (!has_ledger || check_title (*known, self->whole, identity[0], error)));
}

static gboolean
part_is_known (const YifaImportPart *part, YifaRecord *record, YifaRecord *whole, YifaStore *store)
{
  g_autofree char *owner = g_strdup_printf ("%" G_GINT64_FORMAT, yifa_record_get_id (whole));
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, part->owner, YIFA_EQUAL, owner);
  for (guint i = 0; i < G_N_ELEMENTS (part->identity) && part->identity[i] != NULL; i++)
    where_value (query, record, part->identity[i]);
  return yifa_store_count (store, part->kind, query) > 0;
}

/* ---- entering ---- */

static gboolean
applies (YifaStore *store, YifaRecord *record, const YifaImportStep *step, const YifaAction *action)
{
  gboolean is_given = step->when[0] == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (step->when) && step->when[i] != NULL; i++)
    is_given = is_given || yifa_record_has (record, yifa_kind_find (yifa_record_get_kind (record), step->when[i]));
  if (is_given && step->is_tried)
    {
      g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (store, record, action);

      return refusals->len == 0;
    }
  return is_given;
}

/* Names the field at which the first gate that refuses looks: its column is where the row is to be mended. */
static gboolean
take_step (YifaStore *store, YifaRecord *record, const YifaAction *action, GError **error)
{
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (store, record, action);
  const YifaRefusal *first = refusals->len > 0 ? refusals->pdata[0] : NULL;
  g_autoptr(GError) failure = NULL;

  if (yifa_workflow_do (store, record, action, _("Imported from an earlier ledger"), &failure))
    return TRUE;

  if (first != NULL && first->gate != NULL && first->gate->place != NULL)
    g_propagate_error (error, yifa_error_new_field (first->gate->place, "%s", first->message));
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Saves and takes the steps. Where a step enters what is new by itself, it does so in one go. */
static gboolean
enter_with_steps (YifaStore *store, YifaRecord *record, const YifaImportStep *steps, guint n_steps, GError **error)
{
  gboolean is_saved = yifa_record_get_id (record) != 0 && !yifa_record_is_changed (record);

  for (guint i = 0; i < n_steps && steps[i].action != NULL; i++)
    {
      const YifaAction *action = yifa_workflow_find (yifa_record_get_kind (record), steps[i].action);

      if (steps[i].is_tried && !is_saved && !(is_saved = yifa_store_save (store, record, error)))
        return FALSE;
      if (!applies (store, record, &steps[i], action))
        continue;
      if (!take_step (store, record, action, error))
        return FALSE;
      is_saved = TRUE;
    }
  return is_saved || yifa_store_save (store, record, error);
}

static void
take_presets (const YifaImportPart *part, YifaRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (part->presets) && part->presets[i].field != NULL; i++)
    if (!yifa_record_has (record, yifa_kind_find (part->kind, part->presets[i].field)))
      yifa_record_put_text (record, part->presets[i].field, part->presets[i].value);
}

static gboolean
enter_part (const YifaImportPart *part, YifaRecord *record, YifaRecord *whole, YifaStore *store, GError **error)
{
  yifa_record_put_int (record, part->owner, yifa_record_get_id (whole));
  take_presets (part, record);
  if (part->fill != NULL && !part->fill (whole, record, error))
    return FALSE;
  if (!enter_with_steps (store, record, part->steps, G_N_ELEMENTS (part->steps), error))
    return FALSE;

  if (part->named_by != NULL)
    yifa_record_put_int (whole, part->named_by, yifa_record_get_id (record));
  return TRUE;
}

static gboolean
enter_parts (YifaImportRow *self, const YifaImportPart *parts, YifaRecord *whole, YifaStore *store, guint *n, const YifaKind **failed,
             GError **error)
{
  for (const YifaImportPart *part = parts; part != NULL && part->name != NULL; part++)
    {
      YifaRecord *record = self->parts[part - parts];

      if (record == NULL || part_is_known (part, record, whole, store))
        continue;
      *failed = part->kind;
      if (!enter_part (part, record, whole, store, error))
        return FALSE;
      (*n)++;
    }
  return TRUE;
}

static gboolean
has_parts (YifaImportRow *self)
{
  for (guint i = 0; i < YIFA_IMPORT_MAX_PARTS; i++)
    if (self->parts[i] != NULL)
      return TRUE;
  return FALSE;
}

static YifaImportFate
enter_new (YifaImportRow *self, const YifaImportLedger *ledger, YifaStore *store, const YifaKind **failed, GError **error)
{
  const YifaKind *kind = *failed;
  guint n = 0;

  if (has_parts (self) && (!yifa_store_save (store, self->whole, error) ||
                           !enter_parts (self, ledger->parts, self->whole, store, &n, failed, error)))
    return YIFA_IMPORT_FAILED;

  *failed = kind;
  return enter_with_steps (store, self->whole, ledger != NULL ? ledger->steps : NULL,
                           ledger != NULL ? G_N_ELEMENTS (ledger->steps) : 0, error)
           ? YIFA_IMPORT_ENTERED : YIFA_IMPORT_FAILED;
}

/**
 * yifa_import_row_enter:
 * @failed: (out): the kind of record that could not be entered
 *
 * To be called inside an operation of its own, which the caller takes back when the row fails.
 */
YifaImportFate
yifa_import_row_enter (YifaImportRow *self, const YifaKind *kind, YifaStore *store, const YifaKind **failed, GError **error)
{
  const YifaImportLedger *ledger = yifa_import_ledger_find (kind);
  g_autoptr(YifaRecord) known = NULL;
  guint n = 0;

  *failed = kind;
  if (!find_known (self, kind, store, &known, error))
    return YIFA_IMPORT_FAILED;
  if (known == NULL)
    return enter_new (self, ledger, store, failed, error);
  if (ledger != NULL && !enter_parts (self, ledger->parts, known, store, &n, failed, error))
    return YIFA_IMPORT_FAILED;

  *failed = kind;
  if (n > 0 && yifa_record_is_changed (known) && !yifa_store_save (store, known, error))
    return YIFA_IMPORT_FAILED;
  return n > 0 ? YIFA_IMPORT_ENTERED : YIFA_IMPORT_KNOWN;
}
