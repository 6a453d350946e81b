#pragma once
#include <glib/gi18n-lib.h>

/* A kind of record is one table of fields, and that table is read by everything
 * that handles records: SQL, properties and forms, lists, search, xlsx, reports,
 * exchange packages. Beside the fields stand its workflow and its parts. To add a
 * field: a line here, a column in a new migration. */

typedef enum
{
  YIFA_TEXT,   /* one line */
  YIFA_PROSE,  /* paragraphs */
  YIFA_CHOICE, /* one of .choices */
  YIFA_DATE,   /* ISO text, so that order by text is order by date */
  YIFA_FLAG,   /* always 0 or 1 */
  YIFA_COUNT,
  YIFA_MONEY,  /* cents (分) */
  YIFA_HOURS,  /* hundredths of an hour */
  YIFA_REF,    /* id of a row of .target; no value is NULL in SQL and 0 in C */
} YifaFieldType;

typedef enum
{
  YIFA_REQUIRED = 1 << 0,
  YIFA_SEARCH   = 1 << 1, /* full-text indexed */
  YIFA_LIST     = 1 << 2, /* a column of the list as first shown, on screen and in xlsx */
  YIFA_FILTER   = 1 << 3, /* offered by the list's filter bar */
  YIFA_LOCKED   = 1 << 4, /* only actions and effects change it: no form, no `set` */
  YIFA_COMPUTED = 1 << 5, /* a column of .view that the table lacks; nobody writes it */
  YIFA_OWNER    = 1 << 6, /* the YIFA_REF to the whole that this record is a part of */
  YIFA_NAME     = 1 << 7, /* a reference may be given by its exact text */
} YifaFieldFlags;

typedef struct _YifaKind   YifaKind;
typedef struct _YifaRecord YifaRecord;
typedef struct _YifaStore  YifaStore;
typedef struct _YifaAction YifaAction;

typedef struct
{
  const char *value; /* what the database holds */
  const char *label; /* what the reader sees */
} YifaChoice;

typedef struct
{
  const char       *name;  /* the column, the property and the form row, all at once */
  const char       *label;
  YifaFieldType     type;
  YifaFieldFlags    flags;
  const YifaChoice *choices; /* ends with { NULL } */
  const YifaKind   *target;
} YifaField;

/* Records of another kind that belong to this one: opinions of a public comment. */
typedef struct
{
  const YifaKind *kind;
  const char     *owner; /* the part's YIFA_REF field that names the whole */
} YifaPart;

#define YIFA_NO_FIELD G_MAXUINT

struct _YifaKind
{
  const char       *type_name; /* "YifaNormativeDoc", as .ui files spell it */
  const char       *table;     /* "normative_doc"; also the kind's word on the command line */
  const char       *view;      /* where it is read from, when not the table itself */
  const char       *label;     /* N_(): singular, in English; Chinese in the .po */
  const YifaField  *fields;
  guint             n_fields;
  guint             title;     /* the field that names a record to a reader */
  const YifaAction *actions;   /* ends with { NULL }; a kind with actions has a YIFA_CHOICE field "stage" */
  const YifaPart   *parts;     /* ends with { NULL } */

  /* What only this kind demands of its values, beyond what the table says. */
  gboolean (*validate) (YifaRecord *record, GError **error);
  /* Inside the saving operation, before the row is written: fills fields that follow from others. */
  gboolean (*prepare)  (YifaStore *store, YifaRecord *record, GError **error);
  /* Inside the saving operation, after the row was written: what a new record brings with it. */
  gboolean (*saved)    (YifaStore *store, YifaRecord *record, gboolean is_new, GError **error);
  /* NULL, or the sentence why @part, as it is about to be written or to go into the bin or out of it, must stay as
   * it is: a part of this record, stored or new, or the record itself. Transfer full. */
  char    *(*refuses_change) (YifaStore *store, YifaRecord *whole, YifaRecord *part, gboolean withdraws);
  /* NULL, or the sentence why the last operation on this record cannot be undone; transfer full. */
  char    *(*refuses_undo) (YifaStore *store, YifaRecord *record);
  /* While a form is filled in, after @field was typed: fills in what follows from it and needs no database, and says
   * at once what validate or prepare would refuse later. */
  gboolean (*typed)    (YifaRecord *record, guint field, GError **error);
  /* NULL, or the sentence that explains the value of @field of a stored record; transfer full. */
  char    *(*explain)  (YifaStore *store, YifaRecord *record, guint field);
};

static inline gboolean
yifa_field_is_text (const YifaField *field)
{
  return field->type <= YIFA_DATE;
}

static inline gboolean
yifa_field_is_figure (const YifaField *field)
{
  return field->type == YIFA_COUNT || field->type == YIFA_MONEY || field->type == YIFA_HOURS;
}

/* Kinds are registered once, before the first thread starts; see yifa_kinds_init() of records. */
void                   yifa_kind_register_all (const YifaKind *const *kinds,
                                               guint                  n_kinds);
const YifaKind *const *yifa_kind_all          (guint                 *n_kinds);
const YifaKind        *yifa_kind_lookup       (const char            *table);
guint                  yifa_kind_find         (const YifaKind        *kind,
                                               const char            *field);
const char            *yifa_kind_get_label    (const YifaKind        *kind);
const char            *yifa_field_get_label   (const YifaField       *field);
const char            *yifa_choice_get_label  (const YifaField       *field,
                                               const char            *value);

/* Sums of such fields, as one of them is read: "1234.50", "1.5". Transfer full. */
char                  *yifa_money_to_words    (gint64                 cents);
char                  *yifa_hours_to_words    (gint64                 hundredths);
