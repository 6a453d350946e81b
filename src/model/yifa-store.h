#pragma once
#include "yifa-query.h"
#include "yifa-record.h"

#define YIFA_TYPE_STORE (yifa_store_get_type ())
G_DECLARE_FINAL_TYPE (YifaStore, yifa_store, YIFA, STORE, GObject)

/* Opening. @folder is an office's folder, or NULL for one in memory (tests). */
YifaStore  *yifa_store_open        (const char      *folder,
                                    const char      *actor,
                                    const char      *today,
                                    GError         **error);
YifaStore  *yifa_store_create      (const char      *folder,
                                    const char      *actor,
                                    const char      *today,
                                    GError         **error);
gboolean    yifa_store_is_office   (const char      *folder);
const char *yifa_store_get_folder  (YifaStore       *self);
const char *yifa_store_get_actor   (YifaStore       *self);
void        yifa_store_set_actor   (YifaStore       *self,
                                    const char      *actor);
const char *yifa_store_get_today   (YifaStore       *self);
void        yifa_store_set_today   (YifaStore       *self,
                                    const char      *today);
gboolean    yifa_store_is_read_only (YifaStore      *self);

/* One record. */
YifaRecord *yifa_store_load        (YifaStore       *self,
                                    const YifaKind  *kind,
                                    gint64           id,
                                    GError         **error);
gboolean    yifa_store_save        (YifaStore       *self,
                                    YifaRecord      *record,
                                    GError         **error);
gboolean    yifa_store_withdraw    (YifaStore       *self,
                                    YifaRecord      *record,
                                    const char      *reason,
                                    GError         **error);
gboolean    yifa_store_restore     (YifaStore       *self,
                                    YifaRecord      *record,
                                    GError         **error);

/* An operation: what a user did in one go, kept whole or not at all. Begin and end nest. */
gboolean    yifa_store_begin       (YifaStore       *self,
                                    GError         **error);
gboolean    yifa_store_end         (YifaStore       *self,
                                    gboolean         ok,
                                    GError         **error);
gboolean    yifa_store_begin_next  (YifaStore       *self,
                                    GError         **error);
void        yifa_store_explain     (YifaStore       *self,
                                    const char      *what,
                                    const char      *reason);
/* Why the operation under way is done, as its user said; NULL outside of one. */
const char *yifa_store_get_reason  (YifaStore       *self);

/* Questions. */
GArray     *yifa_store_list        (YifaStore       *self,
                                    const YifaKind  *kind,
                                    const YifaQuery *query,
                                    GError         **error);
GPtrArray  *yifa_store_load_all    (YifaStore       *self,
                                    const YifaKind  *kind,
                                    const YifaQuery *query,
                                    GError         **error);
gint64      yifa_store_count       (YifaStore       *self,
                                    const YifaKind  *kind,
                                    const YifaQuery *query);
GPtrArray  *yifa_store_load_parts  (YifaStore       *self,
                                    const YifaKind  *kind,
                                    const char      *owner,
                                    gint64           owner_id);
YifaRecord *yifa_store_find_one    (YifaStore       *self,
                                    const YifaKind  *kind,
                                    const YifaQuery *query);
char       *yifa_store_dup_title   (YifaStore       *self,
                                    const YifaKind  *kind,
                                    gint64           id);
char       *yifa_store_dup_display (YifaStore       *self,
                                    YifaRecord      *record,
                                    guint            field);
gboolean    yifa_store_parse       (YifaStore       *self,
                                    YifaRecord      *record,
                                    guint            field,
                                    const char      *text,
                                    GError         **error);

/* Settings of the office: not records, but audited like them. */
char       *yifa_store_dup_setting (YifaStore       *self,
                                    const char      *key);
gboolean    yifa_store_set_setting (YifaStore       *self,
                                    const char      *key,
                                    const char      *value,
                                    GError         **error);

/* A consistent copy of the database alone, in one file that must not exist yet. */
gboolean    yifa_store_copy_into   (YifaStore       *self,
                                    const char      *path,
                                    GError         **error);

/* For the tests: field table and SQL must name the same columns. */
gboolean    yifa_store_check_kind  (YifaStore       *self,
                                    const YifaKind  *kind,
                                    GError         **error);
/* Told after another connection wrote: lists ask again. */
void        yifa_store_refresh     (YifaStore       *self);
void        yifa_store_catch_up    (YifaStore       *self,
                                    const char      *today);
