#pragma once
#include <glib-object.h>

#include "yifa-query.h"

/* Where the window is or may go: the address of a page, as a browser has addresses. It travels as
 * the parameter of the action "win.go", is what Back and Forward remember, and knows no widget. */
typedef struct
{
  char           *page;    /* "home", "list", "record", "search": a word of yifa-pages.c */
  const YifaKind *kind;    /* of "list" and "record", else NULL */
  gint64          id;      /* of "record"; 0 is a new one */
  char           *section; /* of "record": the field or part to show; of "search": the words; may be NULL */
  YifaQuery      *query;   /* of "list": what to show of it; of a new "record": what it starts with; may be NULL */
} YifaPlace;

#define YIFA_TYPE_PLACE (yifa_place_get_type ())
GType      yifa_place_get_type     (void);

YifaPlace *yifa_place_new          (const char      *page);
YifaPlace *yifa_place_new_list     (const YifaKind  *kind,
                                    const YifaQuery *query);
YifaPlace *yifa_place_new_record   (const YifaKind  *kind,
                                    gint64           id,
                                    const char      *section);
YifaPlace *yifa_place_new_fresh    (const YifaKind  *kind,
                                    const YifaQuery *given);
YifaPlace *yifa_place_copy         (const YifaPlace *place);
void       yifa_place_free         (YifaPlace       *place);
gboolean   yifa_place_equal        (const YifaPlace *a,
                                    const YifaPlace *b);
GVariant  *yifa_place_to_variant   (const YifaPlace *place);
YifaPlace *yifa_place_from_variant (GVariant        *variant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaPlace, yifa_place_free)
