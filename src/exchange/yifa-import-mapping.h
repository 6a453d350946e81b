#pragma once
#include "yifa-import-ledger.h"
#include "yifa-table.h"

typedef enum
{
  YIFA_IMPORT_FIELD, /* the cell is the value of a field */
  YIFA_IMPORT_TERM,  /* one cell for the first and the last day */
  YIFA_IMPORT_NOTE,  /* kept in the note, with its heading */
} YifaImportRole;

/* What the cells of a column can become. */
typedef struct
{
  char                 *word;  /* "amount", "party.name", "engagement.term" */
  char                 *label; /* as the reader sees it */
  YifaImportRole        role;
  const YifaImportPart *part;  /* NULL: the record itself */
  const YifaKind       *kind;  /* of the part, or of the record itself */
  guint                 field, until;
} YifaImportTarget;

/* Which column of a ledger is which field of a register; remembered by heading, so that the next file of the same
 * make maps itself. */
typedef struct
{
  const YifaKind *kind;
  GPtrArray      *targets;      /* (element-type YifaImportTarget) */
  GHashTable     *remembered;   /* (element-type utf8 utf8): words by heading; "" where a column is left out */
  gboolean        make_missing; /* units and advisers that are not registered are entered */
} YifaImportMapping;

YifaImportMapping      *yifa_import_mapping_new    (const YifaKind    *kind);
YifaImportMapping      *yifa_import_mapping_load   (YifaStore         *store,
                                                    const YifaKind    *kind);
gboolean                yifa_import_mapping_save   (YifaImportMapping *self,
                                                    YifaStore         *store,
                                                    GError           **error);
void                    yifa_import_mapping_free   (YifaImportMapping *self);
const YifaImportTarget *yifa_import_mapping_find   (YifaImportMapping *self,
                                                    const char        *word);
gboolean                yifa_import_mapping_set    (YifaImportMapping *self,
                                                    const char        *heading,
                                                    const char        *word,
                                                    GError           **error);
gboolean                yifa_import_mapping_knows  (const char        *heading,
                                                    gpointer           self);
GPtrArray              *yifa_import_mapping_apply  (YifaImportMapping *self,
                                                    const YifaTable   *table);
GPtrArray              *yifa_import_mapping_lacks  (YifaImportMapping *self,
                                                    GPtrArray         *targets);
char                   *yifa_import_mapping_to_json   (YifaImportMapping *self);
gboolean                yifa_import_mapping_read_json (YifaImportMapping *self,
                                                    const char        *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaImportMapping, yifa_import_mapping_free)
