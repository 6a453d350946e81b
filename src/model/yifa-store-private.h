#pragma once
#include "yifa-db.h"
#include "yifa-store.h"

/* Between the files of the store; nobody else includes this. */

struct _YifaStore
{
  GObject     parent_instance;
  YifaDb     *db;
  char       *folder;   /* NULL: in memory */
  char       *actor;
  char       *today;
  gboolean    read_only;
  gint64      seen;     /* SQLite's data_version when this connection last looked */
  guint       depth;    /* yifa_store_begin/end nesting */
  gint64      op;       /* the operation under way; its audit rows share this number */
  gint64      undoes;   /* the operation it takes back, or 0 */
  gboolean    audited;  /* it has written something */
  char       *what;
  char       *reason;
  GPtrArray  *written;  /* (element-type YifaRecord) by that operation, a record once per write */
  GArray     *marks;    /* (element-type guint) how much was written when each nested begin came */
};

const char *yifa_kind_source          (const YifaKind *kind);
char       *yifa_kind_columns         (const YifaKind *kind);
YifaRecord *yifa_store_read_row       (const YifaKind *kind,
                                       YifaStmt       *stmt);
gboolean    yifa_store_write          (YifaStore      *self,
                                       YifaRecord     *record,
                                       GError        **error);
gboolean    yifa_store_write_audit    (YifaStore      *self,
                                       const char     *kind,
                                       gint64          row,
                                       const char     *field,
                                       const char     *before,
                                       const char     *after,
                                       GError        **error);
gboolean    yifa_store_put_withdrawn  (YifaStore      *self,
                                       YifaRecord     *record,
                                       const char     *withdrawn_at,
                                       GError        **error);
gboolean    yifa_store_ask_wholes     (YifaStore      *self,
                                       YifaRecord     *record,
                                       gboolean        withdraws,
                                       GError        **error);
gboolean    yifa_store_ask_guards     (YifaStore      *self,
                                       YifaRecord     *record,
                                       gboolean        withdraws,
                                       GError        **error);
gboolean    yifa_store_write_search   (YifaStore      *self,
                                       YifaRecord     *record,
                                       GError        **error);
char       *yifa_store_hash_operation (YifaStore      *self,
                                       gint64          operation,
                                       const char     *previous,
                                       const char     *head,
                                       GError        **error);
char       *yifa_query_compose        (const YifaKind  *kind,
                                       const YifaQuery *query,
                                       const char      *select);
void        yifa_query_bind           (YifaStmt        *stmt,
                                       const YifaKind  *kind,
                                       const YifaQuery *query);
