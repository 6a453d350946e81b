/* yifa-import-refs.c - the records that cells of a ledger name
 *
 * A unit or an adviser that is not registered is a problem of its row, unless the user said that it be entered: then
 * it is entered under the name the ledger has, for somebody to complete.
 */
#include "yifa-import-refs.h"

#include <string.h>

#include "yifa-adviser.h"
#include "yifa-error.h"
#include "yifa-org.h"
#include "yifa-text.h"

#define SEVERAL -1

struct _YifaImportRefs
{
  YifaStore  *store;
  gboolean    make_missing;
  GHashTable *names; /* (element-type YifaKind GHashTable): ids by plain name */
};

YifaImportRefs *
yifa_import_refs_new (YifaStore *store, gboolean make_missing)
{
  YifaImportRefs *self = g_new0 (YifaImportRefs, 1);

  self->store = store;
  self->make_missing = make_missing;
  self->names = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  return self;
}

void
yifa_import_refs_free (YifaImportRefs *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->names);
  g_free (self);
}

/* Folded and without white space: 王 小 明 is 王小明. */
static char *
dup_plain (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = yifa_text_fold (normal != NULL ? normal : "");
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!yifa_text_is_space (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  return g_string_free (plain, FALSE);
}

static void
add_name (GHashTable *names, const char *name, gint64 id)
{
  g_autofree char *plain = dup_plain (name);
  gint64 known = GPOINTER_TO_SIZE (g_hash_table_lookup (names, plain));

  if (*plain != '\0')
    g_hash_table_insert (names, g_steal_pointer (&plain), GSIZE_TO_POINTER (known == 0 || known == id ? id : SEVERAL));
}

static void
add_record (GHashTable *names, YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  guint aliases = yifa_kind_find (kind, "aliases");

  for (guint i = 0; i < kind->n_fields; i++)
    if (yifa_field_is_text (&kind->fields[i]) && (i == kind->title || (kind->fields[i].flags & YIFA_NAME)) && yifa_record_has (record, i))
      add_name (names, yifa_record_get_text (record, i), yifa_record_get_id (record));
  if (aliases != YIFA_NO_FIELD && yifa_record_has (record, aliases))
    {
      g_autofree char *text = dup_plain (yifa_record_get_text (record, aliases));
      g_auto(GStrv) all = g_strsplit_set (text, ";,", -1);

      for (guint i = 0; all[i] != NULL; i++)
        add_name (names, all[i], yifa_record_get_id (record));
    }
}

static GHashTable *
names_of (YifaImportRefs *self, const YifaKind *kind)
{
  GHashTable *names = g_hash_table_lookup (self->names, kind);
  g_autoptr(YifaQuery) all = yifa_query_new ();
  g_autoptr(GPtrArray) records = names == NULL ? yifa_store_load_all (self->store, kind, all, NULL) : NULL;

  if (names != NULL)
    return names;

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    add_record (names, records->pdata[i]);
  g_hash_table_insert (self->names, (gpointer) kind, names);
  return names;
}

/* A new one under that name; NULL where the kind is none that a ledger may add to. */
static YifaRecord *
make_record (const YifaKind *kind, const char *name)
{
  g_autoptr(YifaRecord) record = yifa_record_new (kind);

  if (kind == &yifa_org)
    yifa_record_set_text (record, YIFA_ORG_ORG_KIND, "other");
  else if (kind == &yifa_adviser)
    {
      yifa_record_set_text (record, YIFA_ADVISER_ADVISER_KIND, "lawyer");
      yifa_record_set_text (record, YIFA_ADVISER_NOTE,
                            _("Entered because an imported ledger names this person: kind, licence and home body are to "
                              "be checked."));
    }
  else
    return NULL;

  yifa_record_set_text (record, kind->title, name);
  return g_steal_pointer (&record);
}

static gboolean
enter (YifaImportRefs *self, YifaRecord *record, guint field, const char *name, GError **error)
{
  const YifaKind *kind = yifa_record_get_kind (record)->fields[field].target;
  g_autoptr(YifaRecord) missing = make_record (kind, name);

  if (missing == NULL)
    return yifa_store_parse (self->store, record, field, name, error);
  if (!yifa_store_save (self->store, missing, error))
    return FALSE;

  yifa_record_set_int (record, field, yifa_record_get_id (missing));
  return TRUE;
}

static gboolean
refuse (const char *name, const char *why, GError **error)
{
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID, _("“%s”: %s"), name, why);
  return FALSE;
}

/* A record that was entered for a row is gone when the row is taken back, so its name is looked up each time. */
gboolean
yifa_import_refs_resolve (YifaImportRefs *self, YifaRecord *record, guint field, const char *name, gboolean always_make, GError **error)
{
  const YifaField *def = &yifa_record_get_kind (record)->fields[field];
  g_autofree char *plain = dup_plain (name);
  gint64 id;

  if (yifa_store_parse (self->store, record, field, name, NULL))
    return TRUE;

  id = *name != '#' ? (gssize) GPOINTER_TO_SIZE (g_hash_table_lookup (names_of (self, def->target), plain)) : 0;
  if (id > 0)
    {
      yifa_record_set_int (record, field, id);
      return TRUE;
    }
  if (id == SEVERAL)
    return refuse (name, _("several records have that name"), error);
  if (*name != '#' && (self->make_missing || always_make))
    return enter (self, record, field, name, error);
  return refuse (name, _("nothing of that name or number is registered"), error);
}
