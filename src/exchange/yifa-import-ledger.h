#pragma once
#include "yifa-store.h"

/* How a row of somebody else's ledger becomes records here: what belongs to it, how it is recognised, and which steps
 * enter what has happened already. */

typedef struct
{
  const char *field, *value; /* what a part of this kind is, where its row does not say otherwise */
} YifaImportPreset;

typedef struct
{
  const char *action;
  const char *when[3]; /* fields of which one must be given; none: always */
  gboolean    is_tried; /* left out where its gates refuse */
} YifaImportStep;

typedef struct
{
  const char     *name;         /* before the point of a target's word */
  const char     *label;        /* N_(): what the row has of it, in the words of a ledger; NULL: the kind's own */
  const YifaKind *kind;
  const char     *owner;        /* the field that names the whole */
  const char     *named_by;     /* the field of the whole that names the part, or NULL */
  const char     *identity[4];  /* fields that tell one from another of the same whole; none: there is only one */
  const char     *opens[8];     /* locked fields that a ledger may fill */
  YifaImportPreset presets[4];
  /* What follows from the whole, or from the rest of the part. May be NULL. */
  gboolean       (*fill) (YifaRecord *whole, YifaRecord *part, GError **error);
  YifaImportStep   steps[2];
} YifaImportPart;

typedef struct
{
  const YifaKind      *kind;
  const char          *identities[2][4]; /* the first whose first field is given counts */
  const char          *opens[8];
  YifaImportStep       steps[4];
  const YifaImportPart *parts;           /* ends with { NULL } */
} YifaImportLedger;

const YifaImportLedger *yifa_import_ledger_find (const YifaKind *kind);
