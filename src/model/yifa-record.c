/* yifa-record.c - any record of any kind
 *
 * The GType of a kind is registered from its field table, so that every field is a
 * real property: bindings, expressions and .ui files see nothing unusual. A record knows
 * two values of each field: the present one, and the one last read or written.
 */
#include "yifa-record.h"

#include "yifa-date.h"
#include "yifa-error.h"

typedef struct
{
  char    *text;
  gint64   number;
  gboolean has;   /* of a number: whether there is one; 0 and nothing are not the same */
} Value;

/* What was stored before a write that may still be rolled back. */
typedef struct
{
  gint64 id;
  gint64 rev;
  Value *stored;
} Write;

typedef struct
{
  gint64 id;     /* 0 until stored */
  gint64 rev;
  char  *uid;
  char  *withdrawn_at;
  GSList *writes; /* (element-type Write): those in flight, the last one first */
  Value *now;
  Value *stored; /* as last read or written; what "changed" is measured against */
} YifaRecordPrivate;

enum { PROP_ID = 1, FIRST_FIELD_PROP = 16 };

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (YifaRecord, yifa_record, G_TYPE_OBJECT)

#define PRIV(self) ((YifaRecordPrivate *) yifa_record_get_instance_private (self))

/* Properties are what widgets bind to, and GtkEditable crashes on a NULL text: no
 * value reads as "" here and as NULL everywhere else. */
static const char *
or_empty (const char *text)
{
  return text ? text : "";
}

static const YifaField *
field_of (YifaRecord *self, guint field)
{
  return &yifa_record_get_kind (self)->fields[field];
}

static void
yifa_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  YifaRecord *self = YIFA_RECORD (object);
  guint field = prop_id - FIRST_FIELD_PROP;

  if (prop_id == PROP_ID)
    g_value_set_int64 (value, PRIV (self)->id);
  else if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, or_empty (PRIV (self)->now[field].text));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, PRIV (self)->now[field].number != 0);
  else
    g_value_set_int64 (value, PRIV (self)->now[field].number);
}

static void
yifa_record_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  YifaRecord *self = YIFA_RECORD (object);
  guint field = prop_id - FIRST_FIELD_PROP;

  g_return_if_fail (prop_id >= FIRST_FIELD_PROP);

  if (G_VALUE_HOLDS_STRING (value))
    yifa_record_set_text (self, field, g_value_get_string (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    yifa_record_set_int (self, field, g_value_get_boolean (value));
  else
    yifa_record_set_int (self, field, g_value_get_int64 (value));
}

static void
values_free (Value *values, guint n)
{
  for (guint i = 0; values != NULL && i < n; i++)
    g_free (values[i].text);
  g_free (values);
}

static Value *
values_copy (const Value *values, guint n)
{
  Value *copy = g_memdup2 (values, n * sizeof (Value));

  for (guint i = 0; i < n; i++)
    copy[i].text = g_strdup (values[i].text);
  return copy;
}

static gboolean
value_equal (const Value *a, const Value *b)
{
  return a->has == b->has && a->number == b->number && g_strcmp0 (a->text, b->text) == 0;
}

/* The operation stands: there is nothing left to go back to. */
void
yifa_record_mark_kept (YifaRecord *self)
{
  YifaRecordPrivate *priv = PRIV (self);

  for (GSList *l = priv->writes; l != NULL; l = l->next)
    {
      values_free (((Write *) l->data)->stored, yifa_record_get_kind (self)->n_fields);
      g_free (l->data);
    }
  g_clear_pointer (&priv->writes, g_slist_free);
}

static void
yifa_record_constructed (GObject *object)
{
  YifaRecord *self = YIFA_RECORD (object);
  guint n = yifa_record_get_kind (self)->n_fields;

  G_OBJECT_CLASS (yifa_record_parent_class)->constructed (object);

  PRIV (self)->now = g_new0 (Value, n);
  for (guint i = 0; i < n; i++)
    PRIV (self)->now[i].has = field_of (self, i)->type == YIFA_FLAG;
  PRIV (self)->stored = values_copy (PRIV (self)->now, n);
}

static void
yifa_record_finalize (GObject *object)
{
  YifaRecord *self = YIFA_RECORD (object);
  guint n = yifa_record_get_kind (self)->n_fields;

  values_free (PRIV (self)->now, n);
  values_free (PRIV (self)->stored, n);
  yifa_record_mark_kept (self);
  g_free (PRIV (self)->uid);
  g_free (PRIV (self)->withdrawn_at);

  G_OBJECT_CLASS (yifa_record_parent_class)->finalize (object);
}

static void
yifa_record_class_init (YifaRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yifa_record_get_property;
  object_class->set_property = yifa_record_set_property;
  object_class->constructed = yifa_record_constructed;
  object_class->finalize = yifa_record_finalize;

  g_object_class_install_property (object_class, PROP_ID,
    g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
yifa_record_init (YifaRecord *self)
{
}

static GParamSpec *
field_to_pspec (const YifaField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY;

  if (yifa_field_is_text (field))
    return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
  if (field->type == YIFA_FLAG)
    return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
  return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
}

static void
kind_class_init (gpointer g_class, gpointer data)
{
  GObjectClass *object_class = g_class;
  YifaRecordClass *klass = g_class;
  const YifaKind *kind = data;

  /* GObject does not inherit these two. */
  object_class->get_property = yifa_record_get_property;
  object_class->set_property = yifa_record_set_property;

  klass->kind = kind;
  klass->pspecs = g_new0 (GParamSpec *, kind->n_fields);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      klass->pspecs[i] = field_to_pspec (&kind->fields[i]);
      g_object_class_install_property (object_class, FIRST_FIELD_PROP + i, klass->pspecs[i]);
    }
}

GType
yifa_kind_get_type (const YifaKind *kind)
{
  GType type = g_type_from_name (kind->type_name);
  GTypeInfo info = {
    .class_size = sizeof (YifaRecordClass),
    .class_init = kind_class_init,
    .class_data = kind,
    .instance_size = sizeof (YifaRecord),
  };

  return type != 0 ? type : g_type_register_static (YIFA_TYPE_RECORD, kind->type_name, &info, 0);
}

/* A new record of a kind with stages begins in the first one. */
YifaRecord *
yifa_record_new (const YifaKind *kind)
{
  YifaRecord *self = g_object_new (yifa_kind_get_type (kind), NULL);

  if (kind->actions != NULL)
    yifa_record_put_text (self, "stage", kind->fields[yifa_kind_find (kind, "stage")].choices[0].value);
  return self;
}

const YifaKind *
yifa_record_get_kind (YifaRecord *self)
{
  return YIFA_RECORD_GET_CLASS (self)->kind;
}

/* 0 until stored. */
gint64
yifa_record_get_id (YifaRecord *self)
{
  return PRIV (self)->id;
}

gint64
yifa_record_get_rev (YifaRecord *self)
{
  return PRIV (self)->rev;
}

/* Identity across offices: 32 hexadecimal digits, there from the start. */
const char *
yifa_record_get_uid (YifaRecord *self)
{
  YifaRecordPrivate *priv = PRIV (self);

  if (priv->uid == NULL)
    {
      g_autofree char *uuid = g_uuid_string_random ();
      g_auto(GStrv) parts = g_strsplit (uuid, "-", -1);

      priv->uid = g_strjoinv ("", parts);
    }
  return priv->uid;
}

/* NULL while the record stands in its register. */
const char *
yifa_record_get_withdrawn_at (YifaRecord *self)
{
  return PRIV (self)->withdrawn_at;
}

/* The word of its stage; NULL for kinds that have none. */
const char *
yifa_record_get_stage (YifaRecord *self)
{
  guint field = yifa_kind_find (yifa_record_get_kind (self), "stage");

  return field != YIFA_NO_FIELD ? PRIV (self)->now[field].text : NULL;
}

/* What a reader calls it; "" while it has no title. A reference as title needs the store:
 * yifa_store_dup_title(). */
const char *
yifa_record_get_title (YifaRecord *self)
{
  return or_empty (PRIV (self)->now[yifa_record_get_kind (self)->title].text);
}

gboolean
yifa_record_has (YifaRecord *self, guint field)
{
  const Value *now = &PRIV (self)->now[field];

  return yifa_field_is_text (field_of (self, field)) ? now->text != NULL : now->has;
}

const char *
yifa_record_get_text (YifaRecord *self, guint field)
{
  g_return_val_if_fail (yifa_field_is_text (field_of (self, field)), NULL);

  return PRIV (self)->now[field].text;
}

gboolean
yifa_record_says (YifaRecord *self, guint field, const char *text)
{
  return g_strcmp0 (yifa_record_get_text (self, field), text) == 0;
}

/* 0 when there is no number; yifa_record_has() tells the difference. */
gint64
yifa_record_get_int (YifaRecord *self, guint field)
{
  g_return_val_if_fail (!yifa_field_is_text (field_of (self, field)), 0);

  return PRIV (self)->now[field].number;
}

static void
put_value (YifaRecord *self, guint field, Value value)
{
  Value *now = &PRIV (self)->now[field];

  if (value_equal (now, &value))
    return;

  g_free (now->text);
  *now = value;
  now->text = g_strdup (value.text);
  g_object_notify_by_pspec (G_OBJECT (self), YIFA_RECORD_GET_CLASS (self)->pspecs[field]);
}

/* An empty entry and no value are the same thing to a reader, so they are the
 * same thing here: both are NULL. */
void
yifa_record_set_text (YifaRecord *self, guint field, const char *value)
{
  g_return_if_fail (yifa_field_is_text (field_of (self, field)));

  put_value (self, field, (Value) { .text = (char *) (value != NULL && *value != '\0' ? value : NULL) });
}

void
yifa_record_set_int (YifaRecord *self, guint field, gint64 value)
{
  g_return_if_fail (!yifa_field_is_text (field_of (self, field)));

  put_value (self, field, (Value) { .number = value, .has = field_of (self, field)->type != YIFA_REF || value != 0 });
}

void
yifa_record_clear (YifaRecord *self, guint field)
{
  put_value (self, field, (Value) { .has = field_of (self, field)->type == YIFA_FLAG });
}

static guint
find_or_die (YifaRecord *self, const char *field)
{
  guint index = yifa_kind_find (yifa_record_get_kind (self), field);

  if (index == YIFA_NO_FIELD)
    g_error ("%s has no field %s", yifa_record_get_kind (self)->table, field);
  return index;
}

const char *
yifa_record_text (YifaRecord *self, const char *field)
{
  return yifa_record_get_text (self, find_or_die (self, field));
}

gint64
yifa_record_int (YifaRecord *self, const char *field)
{
  return yifa_record_get_int (self, find_or_die (self, field));
}

void
yifa_record_put_text (YifaRecord *self, const char *field, const char *value)
{
  yifa_record_set_text (self, find_or_die (self, field), value);
}

void
yifa_record_put_int (YifaRecord *self, const char *field, gint64 value)
{
  yifa_record_set_int (self, find_or_die (self, field), value);
}

/* The inverse of yifa_record_dup_current(): NULL is no value. */
void
yifa_record_set_string (YifaRecord *self, guint field, const char *value)
{
  if (yifa_field_is_text (field_of (self, field)))
    yifa_record_set_text (self, field, value);
  else if (value != NULL)
    yifa_record_set_int (self, field, g_ascii_strtoll (value, NULL, 10));
  else
    yifa_record_clear (self, field);
}

static char *
value_dup (const YifaField *field, const Value *value)
{
  if (yifa_field_is_text (field))
    return g_strdup (value->text);
  return value->has ? g_strdup_printf ("%" G_GINT64_FORMAT, value->number) : NULL;
}

char *
yifa_record_dup_stored (YifaRecord *self, guint field)
{
  return value_dup (field_of (self, field), &PRIV (self)->stored[field]);
}

char *
yifa_record_dup_current (YifaRecord *self, guint field)
{
  return value_dup (field_of (self, field), &PRIV (self)->now[field]);
}

gboolean
yifa_record_field_changed (YifaRecord *self, guint field)
{
  return !value_equal (&PRIV (self)->now[field], &PRIV (self)->stored[field]);
}

/* Whether there is anything to save. */
gboolean
yifa_record_is_changed (YifaRecord *self)
{
  for (guint i = 0; i < yifa_record_get_kind (self)->n_fields; i++)
    if (yifa_record_field_changed (self, i))
      return TRUE;

  return FALSE;
}

/* Back to what was last read or written. */
void
yifa_record_revert (YifaRecord *self)
{
  for (guint i = 0; i < yifa_record_get_kind (self)->n_fields; i++)
    put_value (self, i, PRIV (self)->stored[i]);
}

void
yifa_record_mark_stored (YifaRecord *self, gint64 id, gint64 rev, const char *uid, const char *withdrawn_at)
{
  YifaRecordPrivate *priv = PRIV (self);
  guint n = yifa_record_get_kind (self)->n_fields;

  priv->id = id;
  priv->rev = rev;
  if (priv->uid != uid)
    {
      g_free (priv->uid);
      priv->uid = g_strdup (uid);
    }
  if (priv->withdrawn_at != withdrawn_at)
    {
      g_free (priv->withdrawn_at);
      priv->withdrawn_at = g_strdup (withdrawn_at);
    }
  values_free (priv->stored, n);
  priv->stored = values_copy (priv->now, n);
}

/* A row written inside an operation that may still be rolled back. */
void
yifa_record_mark_written (YifaRecord *self, gint64 id)
{
  YifaRecordPrivate *priv = PRIV (self);
  Write *write = g_new (Write, 1);

  *write = (Write) { priv->id, priv->rev, priv->stored };
  priv->writes = g_slist_prepend (priv->writes, write);
  priv->stored = values_copy (priv->now, yifa_record_get_kind (self)->n_fields);
  priv->id = id;
  priv->rev++;
}

/* The last write came to nothing: the record is again what it was before it, edits and all. */
void
yifa_record_mark_unwritten (YifaRecord *self)
{
  YifaRecordPrivate *priv = PRIV (self);
  g_autofree Write *write = priv->writes ? priv->writes->data : NULL;

  if (write == NULL)
    return;

  priv->writes = g_slist_delete_link (priv->writes, priv->writes);
  values_free (priv->stored, yifa_record_get_kind (self)->n_fields);
  priv->stored = write->stored;
  priv->id = write->id;
  priv->rev = write->rev;
}

static gboolean
check_value (YifaRecord *self, guint i, GError **error)
{
  const YifaField *field = field_of (self, i);
  const char *text = PRIV (self)->now[i].text;

  if ((field->flags & YIFA_REQUIRED) && !yifa_record_has (self, i))
    {
      g_propagate_error (error, yifa_error_new_field (field->name, _("%s is missing"), yifa_field_get_label (field)));
      return FALSE;
    }
  if (field->type == YIFA_DATE && text != NULL && !yifa_date_is_valid (text))
    {
      g_propagate_error (error, yifa_error_new_field (field->name, _("%s: “%s” is no date; write it like 2026-11-22"),
                                                      yifa_field_get_label (field), text));
      return FALSE;
    }
  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    {
      g_propagate_error (error, yifa_error_new_field (field->name, _("%s holds characters that are not UTF-8 text"),
                                                      yifa_field_get_label (field)));
      return FALSE;
    }
  if (field->type == YIFA_CHOICE && text != NULL)
    {
      for (const YifaChoice *c = field->choices; c->value != NULL; c++)
        if (g_str_equal (c->value, text))
          return TRUE;
      g_propagate_error (error, yifa_error_new_field (field->name, _("%s: “%s” is none of its values"),
                                                      yifa_field_get_label (field), text));
      return FALSE;
    }
  return TRUE;
}

gboolean
yifa_record_validate (YifaRecord *self, GError **error)
{
  const YifaKind *kind = yifa_record_get_kind (self);

  for (guint i = 0; i < kind->n_fields; i++)
    if (!(kind->fields[i].flags & YIFA_COMPUTED) && !check_value (self, i, error))
      return FALSE;

  return kind->validate == NULL || kind->validate (self, error);
}
