#pragma once
#include "yifa-query.h"

/* What is particular to the list of one kind; what is true of all lists is in the field table. */
typedef struct
{
  const char  *name;
  const char  *field;
  YifaOperator op;
  const char  *value;
} YifaListPreset;

typedef struct
{
  const char    *kind;
  const char    *title;      /* the office's word for the register */
  const char    *columns;    /* those first shown, where all of YIFA_LIST would be too many; NULL */
  const char    *purpose;    /* what the register is for */
  const char    *first_step; /* and how it begins */
  const char    *opens;      /* the reference that opening a row follows; NULL: the row's own record */
  const char    *late_field; /* a row is overdue when this field has this value; NULL: it never is */
  const char    *late_value;
  gboolean       is_derived; /* rows follow from other records: none can be made or withdrawn here */
  YifaListPreset presets[4]; /* tabs that are always there; ends with { NULL } */
} YifaListTraits;

const YifaListTraits *yifa_list_traits_of        (const YifaKind *kind);
const char           *yifa_list_traits_get_title (const YifaKind *kind);
