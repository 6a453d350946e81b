#pragma once
#include <gtk/gtk.h>

#include "yifa-place.h"
#include "yifa-store.h"
#include "yifa-worker.h"

/* What every page of the window is. The window asks a page for its title and passes it the
 * commands of the keyboard; a page asks the window to go somewhere, and tells it what was done.
 *
 * A command is offered when the class implements it (and, for save, when the page is dirty);
 * yifa_page_set_offers() narrows that for one page. Pages keep living in the history of the
 * window, so that Back finds them as they were; `shown` is the moment to look whether the record
 * is still the stored one. */
#define YIFA_TYPE_PAGE (yifa_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (YifaPage, yifa_page, YIFA, PAGE, GtkBox)

typedef enum
{
  YIFA_COMMAND_SAVE   = 1 << 0, /* Ctrl+S */
  YIFA_COMMAND_FIND   = 1 << 1, /* Ctrl+F */
  YIFA_COMMAND_PRINT  = 1 << 2, /* Ctrl+P */
  YIFA_COMMAND_EXPORT = 1 << 3, /* Ctrl+E */
  YIFA_COMMAND_NEW    = 1 << 4, /* Ctrl+N */
} YifaCommand;

struct _YifaPageClass
{
  GtkBoxClass parent_class;

  char       *(*dup_title)     (YifaPage  *self);  /* required; a record's own words */
  const char *(*get_help)      (YifaPage  *self);  /* F1: a few sentences, translated; may be NULL */
  void        (*focus)         (YifaPage  *self);  /* the keyboard goes where work begins */
  void        (*shown)         (YifaPage  *self);  /* it is in sight, for the first time or again */
  void        (*show_section)  (YifaPage  *self, const char *section);

  gboolean    (*save)          (YifaPage  *self, GError **error);
  void        (*find)          (YifaPage  *self);
  void        (*print)         (YifaPage  *self);
  void        (*export_)       (YifaPage  *self);
  void        (*new_record)    (YifaPage  *self);

  gboolean    (*is_dirty)      (YifaPage  *self);  /* leaving now would lose edits */
  void        (*discard)       (YifaPage  *self);  /* the user said: let the edits go */

  /* Scroll and selection of a page that history had to let go; any GVariant of the page's own. */
  GVariant   *(*save_state)    (YifaPage  *self);
  void        (*restore_state) (YifaPage  *self, GVariant *state);

  gpointer     padding[6];
};

YifaStore  *yifa_page_get_store    (YifaPage        *self);
YifaWorker *yifa_page_get_worker   (YifaPage        *self);
char       *yifa_page_dup_title    (YifaPage        *self);
gboolean    yifa_page_is_dirty     (YifaPage        *self);
gboolean    yifa_page_offers       (YifaPage        *self,
                                    YifaCommand      command);

/* For pages. */
void        yifa_page_set_offers   (YifaPage        *self,
                                    YifaCommand      commands);
void        yifa_page_changed      (YifaPage        *self);
void        yifa_page_tell         (YifaPage        *self,
                                    const char      *message);
void        yifa_page_tell_act     (YifaPage        *self,
                                    YifaRecord      *record,
                                    const char      *message);
void        yifa_page_fail         (YifaPage        *self,
                                    const GError    *error);
void        yifa_page_tell_export  (YifaPage        *self,
                                    const char      *path,
                                    const GError    *error);
void        yifa_page_moved        (YifaPage        *self,
                                    const YifaPlace *place);

/* For the window. */
void        yifa_page_focus        (YifaPage        *self);
void        yifa_page_shown        (YifaPage        *self);
void        yifa_page_show_section (YifaPage        *self,
                                    const char      *section);
gboolean    yifa_page_save         (YifaPage        *self,
                                    GError         **error);
void        yifa_page_do           (YifaPage        *self,
                                    YifaCommand      command);
void        yifa_page_discard      (YifaPage        *self);
GVariant   *yifa_page_save_state   (YifaPage        *self);
void        yifa_page_restore_state (YifaPage       *self,
                                    GVariant        *state);
const char *yifa_page_get_help     (YifaPage        *self);

/* Links, from any widget inside a window. With @apart a second window opens; a link to a record or a list
 * that is followed while Ctrl is held asks for one by itself. */
void        yifa_go                (GtkWidget       *widget,
                                    const YifaPlace *place,
                                    gboolean         apart);
gboolean    yifa_wants_apart       (GtkWidget       *widget);
void        yifa_go_to_record      (GtkWidget       *widget,
                                    const YifaKind  *kind,
                                    gint64           id,
                                    const char      *section);
void        yifa_go_to_list        (GtkWidget       *widget,
                                    const YifaKind  *kind,
                                    const YifaQuery *query);
void        yifa_go_to_new         (GtkWidget       *widget,
                                    const YifaKind  *kind,
                                    const YifaQuery *given);
