#pragma once
#include "yifa-query.h"

/* Filters that the office has given a name, per kind. They name units by id, so they belong to the
 * office and are kept among its settings, for all its seats. */
typedef struct
{
  char      *name;
  YifaQuery *query;
} YifaSavedFilter;

GPtrArray *yifa_saved_filters_load   (YifaStore       *store,
                                      const YifaKind  *kind);
gboolean   yifa_saved_filters_keep   (YifaStore       *store,
                                      const YifaKind  *kind,
                                      const char      *name,
                                      const YifaQuery *query,
                                      GError         **error);
gboolean   yifa_saved_filters_rename (YifaStore       *store,
                                      const YifaKind  *kind,
                                      const char      *name,
                                      const char      *to,
                                      GError         **error);
gboolean   yifa_saved_filters_remove (YifaStore       *store,
                                      const YifaKind  *kind,
                                      const char      *name,
                                      GError         **error);
gboolean   yifa_saved_filter_equal   (const YifaQuery *a,
                                      const YifaQuery *b);
