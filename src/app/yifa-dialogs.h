#pragma once
#include <gtk/gtk.h>

/* Questions and files. All of them come back later, through a function that gets the widget that
 * asked; if that widget is gone by then, nothing is called. Tests answer in the user's place. */

/* @button counts from 0 in the order given; -1: the question was closed. */
typedef void (*YifaAnswered) (GtkWidget  *asker,
                              int         button,
                              gpointer    data);
typedef void (*YifaWritten)  (GtkWidget  *asker,
                              const char *text,
                              gpointer    data);
typedef void (*YifaChosen)   (GtkWidget  *asker,
                              GPtrArray  *files, /* (element-type GFile), one or more */
                              gpointer    data);

typedef enum
{
  YIFA_CHOOSE_FILE,
  YIFA_CHOOSE_FILES,
  YIFA_CHOOSE_FOLDER,
  YIFA_CHOOSE_NEW_FILE,
} YifaChoose;

void yifa_ask        (GtkWidget         *asker,
                      const char        *question,
                      const char        *detail,
                      const char *const *buttons,
                      YifaAnswered       answered,
                      gpointer           data,
                      GDestroyNotify     data_free);
void yifa_ask_text   (GtkWidget         *asker,
                      const char        *question,
                      const char        *detail,
                      const char        *button,
                      gboolean           required,
                      YifaWritten        written,
                      gpointer           data,
                      GDestroyNotify     data_free);
/* Escape closes @window as its close button does. */
void yifa_close_on_escape (GtkWidget    *window);
void yifa_say        (GtkWidget         *asker,
                      const char        *message,
                      const char        *detail);
void yifa_choose     (GtkWidget         *asker,
                      YifaChoose         what,
                      const char        *title,
                      const char        *name,
                      const char *const *patterns,
                      YifaChosen         chosen,
                      gpointer           data,
                      GDestroyNotify     data_free);

/* For the tests. NULL gives the user back. */
typedef int        (*YifaAnswerer) (const char *question,
                                    gpointer    data);
typedef char      *(*YifaWriter)   (const char *question,
                                    gpointer    data);
typedef GPtrArray *(*YifaChooser)  (YifaChoose  what,
                                    const char *title,
                                    gpointer    data);

void yifa_dialogs_set_answerer (YifaAnswerer answerer,
                                gpointer     data);
void yifa_dialogs_set_writer   (YifaWriter   writer,
                                gpointer     data);
void yifa_dialogs_set_chooser  (YifaChooser  chooser,
                                gpointer     data);
