/* yifa-pages.c - which page answers to which word of a place
 *
 * To add a page: one line here.
 */
#include "yifa-pages.h"

#include "yifa-bin-page.h"
#include "yifa-calendar-page.h"
#include "yifa-desk-page.h"
#include "yifa-home-page.h"
#include "yifa-list-page.h"
#include "yifa-numbering-page.h"
#include "yifa-panel-page.h"
#include "yifa-record-page.h"
#include "yifa-search-page.h"
#include "yifa-settings-page.h"

static const struct
{
  const char  *word;
  YifaPageNew  make;
} pages[] = {
  { "home", yifa_home_page_new },
  { "calendar", yifa_calendar_page_new },
  { "list", yifa_list_page_new },
  { "record", yifa_record_page_new },
  { "search", yifa_search_page_new },
  { "settings", yifa_settings_page_new },
  { "desk", yifa_desk_page_new },
  { "bin", yifa_bin_page_new },
  { "numbering", yifa_numbering_page_new },
  { "panel", yifa_panel_page_new },
  { NULL },
};

static YifaPageNew
find (const YifaPlace *place)
{
  for (guint i = 0; pages[i].word != NULL; i++)
    if (g_str_equal (pages[i].word, place->page))
      return pages[i].make;

  return NULL;
}

gboolean
yifa_pages_know (const YifaPlace *place)
{
  return find (place) != NULL;
}

/**
 * yifa_pages_make:
 *
 * Returns: (transfer floating) (nullable): NULL when no page answers to the place's word
 */
YifaPage *
yifa_pages_make (const YifaPlace *place, YifaStore *store, YifaWorker *worker)
{
  YifaPageNew make = find (place);

  return make != NULL ? make (place, store, worker) : NULL;
}
