#pragma once
#include <gio/gio.h>

#include "yifa-field.h"

#define YIFA_TYPE_RECORD (yifa_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (YifaRecord, yifa_record, YIFA, RECORD, GObject)

struct _YifaRecordClass
{
  GObjectClass     parent_class;
  const YifaKind  *kind;
  GParamSpec     **pspecs; /* one per field */
};

GType           yifa_kind_get_type        (const YifaKind *kind);

YifaRecord     *yifa_record_new           (const YifaKind *kind);
const YifaKind *yifa_record_get_kind      (YifaRecord     *self);
gint64          yifa_record_get_id        (YifaRecord     *self);
gint64          yifa_record_get_rev       (YifaRecord     *self);
const char     *yifa_record_get_uid       (YifaRecord     *self);
const char     *yifa_record_get_withdrawn_at (YifaRecord  *self);
const char     *yifa_record_get_stage     (YifaRecord     *self);
const char     *yifa_record_get_title     (YifaRecord     *self);

/* By field index, as the kind's enum says. Text and dates are NULL when empty. */
gboolean        yifa_record_has           (YifaRecord     *self,
                                           guint           field);
/* Whether the field holds just @text; no value is no text. */
gboolean        yifa_record_says          (YifaRecord     *self,
                                           guint           field,
                                           const char     *text);
const char     *yifa_record_get_text      (YifaRecord     *self,
                                           guint           field);
gint64          yifa_record_get_int       (YifaRecord     *self,
                                           guint           field);
void            yifa_record_set_text      (YifaRecord     *self,
                                           guint           field,
                                           const char     *value);
void            yifa_record_set_int       (YifaRecord     *self,
                                           guint           field,
                                           gint64          value);
void            yifa_record_clear         (YifaRecord     *self,
                                           guint           field);

/* By name: for code that serves many kinds. An unknown name is a programmer's error. */
const char     *yifa_record_text          (YifaRecord     *self,
                                           const char     *field);
gint64          yifa_record_int           (YifaRecord     *self,
                                           const char     *field);
void            yifa_record_put_text      (YifaRecord     *self,
                                           const char     *field,
                                           const char     *value);
void            yifa_record_put_int       (YifaRecord     *self,
                                           const char     *field,
                                           gint64          value);

/* The stable text of a value, as the audit trail and packages hold it; NULL when empty. */
void            yifa_record_set_string    (YifaRecord     *self,
                                           guint           field,
                                           const char     *value);
char           *yifa_record_dup_current   (YifaRecord     *self,
                                           guint           field);
char           *yifa_record_dup_stored    (YifaRecord     *self,
                                           guint           field);
gboolean        yifa_record_field_changed (YifaRecord     *self,
                                           guint           field);
gboolean        yifa_record_is_changed    (YifaRecord     *self);
void            yifa_record_revert        (YifaRecord     *self);

/* For the store alone. */
void            yifa_record_mark_stored   (YifaRecord     *self,
                                           gint64          id,
                                           gint64          rev,
                                           const char     *uid,
                                           const char     *withdrawn_at);
void            yifa_record_mark_written  (YifaRecord     *self,
                                           gint64          id);
void            yifa_record_mark_unwritten (YifaRecord    *self);
void            yifa_record_mark_kept     (YifaRecord     *self);
gboolean        yifa_record_validate      (YifaRecord     *self,
                                           GError        **error);
