#pragma once
#include "yifa-page.h"

/* Where one has been in a window, as in a browser. Pages left lately stay alive with their scroll and
 * selection; older ones leave their state, from which they are made again. */
typedef struct _YifaTrail YifaTrail;

YifaTrail       *yifa_trail_new      (void);
void             yifa_trail_free     (YifaTrail       *self);
void             yifa_trail_push     (YifaTrail       *self,
                                      const YifaPlace *place,
                                      YifaPage        *page);
gboolean         yifa_trail_can_step (YifaTrail       *self,
                                      int              by);
void             yifa_trail_step     (YifaTrail       *self,
                                      int              by);
const YifaPlace *yifa_trail_get_place (YifaTrail      *self);
const YifaPlace *yifa_trail_peek     (YifaTrail       *self,
                                      int              by);
YifaPage        *yifa_trail_get_page (YifaTrail       *self);
GVariant        *yifa_trail_get_state (YifaTrail      *self);
void             yifa_trail_set_page (YifaTrail       *self,
                                      YifaPage        *page);
void             yifa_trail_move_page (YifaTrail      *self,
                                      YifaPage        *page,
                                      const YifaPlace *place);
YifaPage        *yifa_trail_find_dirty (YifaTrail     *self,
                                      int              by);
/* (element-type YifaPage), not owned: pages that were alive and need not be any longer. */
GPtrArray       *yifa_trail_let_go   (YifaTrail       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaTrail, yifa_trail_free)
