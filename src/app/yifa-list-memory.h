#pragma once
#include "yifa-field.h"

/* How this user arranged the list of a kind: columns, their widths, the order. It belongs to the
 * user and not to the office, so it lies in the user's configuration folder. */
typedef struct
{
  char   **columns; /* names of fields, in order; NULL: never arranged */
  int     *widths;  /* as many; 0: not sized by hand */
  char    *order;   /* the field, or NULL */
  gboolean descending;
} YifaListMemory;

YifaListMemory *yifa_list_memory_load (const YifaKind       *kind);
void            yifa_list_memory_save (const YifaKind       *kind,
                                       const YifaListMemory *memory);
void            yifa_list_memory_free (YifaListMemory       *memory);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaListMemory, yifa_list_memory_free)
