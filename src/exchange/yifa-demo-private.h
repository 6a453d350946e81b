#pragma once
#include "yifa-store.h"

/* Between the files of the sample county; nobody else includes this.
 *
 * Everything is written as text, in the words of the field tables: values by their stable word, "@key" for a
 * record made before under that key, "D", "D-12", "D+5" for days counted from today. The first error sticks,
 * and everything after it does nothing. */
typedef struct
{
  YifaStore  *store;
  char       *today;
  GHashTable *ids;   /* (element-type utf8 gint64) */
  GError     *error;
} YifaDemo;

/* (transfer full) (nullable): the saved record. @key names it for "@key", or is NULL; then pairs of field and
 * value, ending with NULL; a NULL value is no value. */
YifaRecord *yifa_demo_add       (YifaDemo       *demo,
                                 const YifaKind *kind,
                                 const char     *key,
                                 ...) G_GNUC_NULL_TERMINATED;
/* Fields of a record that exists, saved. */
void        yifa_demo_set       (YifaDemo       *demo,
                                 YifaRecord     *record,
                                 ...) G_GNUC_NULL_TERMINATED;
/* An action done on the day @on, with the fields it asks for; the pair "reason" is its reason. */
void        yifa_demo_act       (YifaDemo       *demo,
                                 YifaRecord     *record,
                                 const char     *action,
                                 const char     *on,
                                 ...) G_GNUC_NULL_TERMINATED;
/* "D-12" and "2018-01-22" as ISO dates; transfer full. */
char       *yifa_demo_date      (YifaDemo       *demo,
                                 const char     *text);
/* @date moved by @days, then on to the next working day where the calendar knows one; transfer full. */
char       *yifa_demo_shift     (const char     *date,
                                 int             days);
void        yifa_demo_travel    (YifaDemo       *demo,
                                 const char     *date);
gint64      yifa_demo_id        (YifaDemo       *demo,
                                 const char     *key);
YifaRecord *yifa_demo_load      (YifaDemo       *demo,
                                 const YifaKind *kind,
                                 const char     *key);
void        yifa_demo_remember  (YifaDemo       *demo,
                                 const char     *key,
                                 YifaRecord     *record);
/* A small paper with a title and paragraphs, attached to @owner; offices in memory have no place for files. */
void        yifa_demo_attach    (YifaDemo       *demo,
                                 YifaRecord     *owner,
                                 const char     *role,
                                 const char     *name,
                                 const char     *text);
/* A case of the review desk, step by step: the set is complete, each question is answered "yes", the opinion is
 * read by the second reader and approved. */
void        yifa_demo_tick_materials   (YifaDemo   *demo,
                                        YifaRecord *review,
                                        const char *on);
void        yifa_demo_answer_checklist (YifaDemo   *demo,
                                        YifaRecord *review,
                                        const char *on);
void        yifa_demo_approve_opinion  (YifaDemo   *demo,
                                        YifaRecord *review,
                                        const char *on);
void        yifa_demo_add_orgs    (YifaDemo     *demo);
void        yifa_demo_add_bases   (YifaDemo     *demo);
void        yifa_demo_add_past    (YifaDemo     *demo);
void        yifa_demo_add_docs    (YifaDemo     *demo);
void        yifa_demo_add_cleanup (YifaDemo     *demo);
void        yifa_demo_add_reviews (YifaDemo     *demo);
void        yifa_demo_add_cases   (YifaDemo     *demo);
void        yifa_demo_add_decisions (YifaDemo   *demo);
void        yifa_demo_add_meetings (YifaDemo    *demo);
void        yifa_demo_add_advisers (YifaDemo    *demo);
void        yifa_demo_add_matters  (YifaDemo    *demo);
void        yifa_demo_add_contracts (YifaDemo   *demo);
void        yifa_demo_add_assessments (YifaDemo *demo);
/* Those present at the meeting that was remembered last. */
void        yifa_demo_add_attendance (YifaDemo  *demo);
