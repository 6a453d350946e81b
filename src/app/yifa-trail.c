/* yifa-trail.c - where one has been in a window
 *
 * A list of steps and the one that is shown. Going somewhere new forgets the steps ahead, as a browser
 * does. The trail holds no page alive by itself: the window's stack does, and asks which to let go.
 */
#include "yifa-trail.h"

#define ALIVE 6    /* pages kept as they were */
#define LONGEST 60 /* steps remembered */

typedef struct
{
  YifaPlace *place;
  YifaPage  *page;  /* NULL: was let go, or not made yet */
  GVariant  *state;
} Step;

struct _YifaTrail
{
  GPtrArray *steps; /* (element-type Step) */
  guint      at;
  GPtrArray *gone;  /* (element-type YifaPage) of steps forgotten since the last yifa_trail_let_go() */
};

static void
step_free (gpointer data)
{
  Step *step = data;

  yifa_place_free (step->place);
  g_clear_pointer (&step->state, g_variant_unref);
  g_free (step);
}

YifaTrail *
yifa_trail_new (void)
{
  YifaTrail *self = g_new0 (YifaTrail, 1);

  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->gone = g_ptr_array_new ();
  return self;
}

void
yifa_trail_free (YifaTrail *self)
{
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->gone);
  g_free (self);
}

static Step *
current (YifaTrail *self)
{
  return self->at < self->steps->len ? self->steps->pdata[self->at] : NULL;
}

static void
forget (YifaTrail *self, guint index)
{
  Step *step = self->steps->pdata[index];

  if (step->page != NULL)
    g_ptr_array_add (self->gone, step->page);
  g_ptr_array_remove_index (self->steps, index);
}

/**
 * yifa_trail_push:
 *
 * One step further, to @page at @place. What lay ahead is forgotten.
 */
void
yifa_trail_push (YifaTrail *self, const YifaPlace *place, YifaPage *page)
{
  Step *step = g_new0 (Step, 1);

  while (self->steps->len > self->at + 1)
    forget (self, self->steps->len - 1);
  if (self->steps->len >= LONGEST)
    forget (self, 0);

  step->place = yifa_place_copy (place);
  step->page = page;
  g_ptr_array_add (self->steps, step);
  self->at = self->steps->len - 1;
}

gboolean
yifa_trail_can_step (YifaTrail *self, int by)
{
  int to = (int) self->at + by;

  return to >= 0 && to < (int) self->steps->len;
}

void
yifa_trail_step (YifaTrail *self, int by)
{
  g_return_if_fail (yifa_trail_can_step (self, by));

  self->at += by;
}

/**
 * yifa_trail_get_place:
 *
 * Returns: (transfer none) (nullable)
 */
const YifaPlace *
yifa_trail_get_place (YifaTrail *self)
{
  Step *step = current (self);

  return step != NULL ? step->place : NULL;
}

/**
 * yifa_trail_peek:
 *
 * Returns: (transfer none) (nullable): where a step of @by would lead
 */
const YifaPlace *
yifa_trail_peek (YifaTrail *self, int by)
{
  return yifa_trail_can_step (self, by) ? ((Step *) self->steps->pdata[self->at + by])->place : NULL;
}

/**
 * yifa_trail_get_page:
 *
 * Returns: (transfer none) (nullable): NULL when the page has to be made again
 */
YifaPage *
yifa_trail_get_page (YifaTrail *self)
{
  Step *step = current (self);

  return step != NULL ? step->page : NULL;
}

/**
 * yifa_trail_get_state:
 *
 * Returns: (transfer none) (nullable): what the page left behind when it was let go
 */
GVariant *
yifa_trail_get_state (YifaTrail *self)
{
  Step *step = current (self);

  return step != NULL ? step->state : NULL;
}

void
yifa_trail_set_page (YifaTrail *self, YifaPage *page)
{
  g_return_if_fail (current (self) != NULL);

  current (self)->page = page;
}

/**
 * yifa_trail_move_page:
 * @place: where the living @page is now
 */
void
yifa_trail_move_page (YifaTrail *self, YifaPage *page, const YifaPlace *place)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      Step *step = self->steps->pdata[i];

      if (step->page != page)
        continue;
      yifa_place_free (step->place);
      step->place = yifa_place_copy (place);
    }
}

/**
 * yifa_trail_find_dirty:
 * @by: where the window wants to go; 0: somewhere new
 *
 * Returns: (transfer none) (nullable): a page with edits that would be left out of sight
 */
YifaPage *
yifa_trail_find_dirty (YifaTrail *self, int by)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      Step *step = self->steps->pdata[i];

      if (step->page != NULL && yifa_page_is_dirty (step->page) && (by == 0 || i != self->at + by))
        return step->page;
    }
  return NULL;
}

static void
park (YifaTrail *self, Step *step)
{
  g_clear_pointer (&step->state, g_variant_unref);
  step->state = yifa_page_save_state (step->page);
  g_ptr_array_add (self->gone, g_steal_pointer (&step->page));
}

/* The page furthest from where the window is; never one with edits. */
static Step *
furthest (YifaTrail *self, guint *alive)
{
  Step *best = NULL;
  guint distance = 0;

  *alive = 0;
  for (guint i = 0; i < self->steps->len; i++)
    {
      Step *step = self->steps->pdata[i];
      guint far = i > self->at ? i - self->at : self->at - i;

      if (step->page == NULL)
        continue;
      (*alive)++;
      if (far > distance && !yifa_page_is_dirty (step->page))
        {
          best = step;
          distance = far;
        }
    }
  return best;
}

/**
 * yifa_trail_let_go:
 *
 * Returns: (transfer full): the pages that the window may remove
 */
GPtrArray *
yifa_trail_let_go (YifaTrail *self)
{
  GPtrArray *gone;
  guint alive;
  Step *step;

  while ((step = furthest (self, &alive)) != NULL && alive > ALIVE)
    park (self, step);

  gone = self->gone;
  self->gone = g_ptr_array_new ();
  return gone;
}
