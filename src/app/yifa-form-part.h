#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"
#include "yifa-workflow.h"

/* Whatever stands in a form and has to do with its record: rows, sections, tables of parts,
 * materials. A page hands its record to all of them, asks all of them before it saves, and finds
 * the place that a gate or an error names. Every function but bind may be missing. */
#define YIFA_TYPE_FORM_PART (yifa_form_part_get_type ())
G_DECLARE_INTERFACE (YifaFormPart, yifa_form_part, YIFA, FORM_PART, GtkWidget)

struct _YifaFormPartInterface
{
  GTypeInterface parent_iface;

  void       (*bind)       (YifaFormPart *self, YifaStore *store, YifaRecord *record, gboolean editable);
  gboolean   (*is_dirty)   (YifaFormPart *self);
  gboolean   (*commit)     (YifaFormPart *self);                  /* FALSE: what is typed cannot be read */
  gboolean   (*save)       (YifaFormPart *self, GError **error);  /* after the record, in its operation */
  void       (*saved)      (YifaFormPart *self);                  /* somebody wrote: look again, unless dirty */
  void       (*discard)    (YifaFormPart *self);
  GtkWidget *(*find_place) (YifaFormPart *self, const char *place);
  gboolean   (*mark)       (YifaFormPart *self, const GError *error); /* TRUE: it is about me, and I show it */
};

void       yifa_form_part_edited (YifaFormPart *self);
void       yifa_form_part_act    (YifaFormPart     *self,
                                  YifaRecord       *record,
                                  const YifaAction *action,
                                  const char       *reason);
void       yifa_form_part_want_place (YifaFormPart *self,
                                  const char       *place);

/* For pages: the parts below @form, as one. */
void       yifa_form_bind       (GtkWidget    *form,
                                 YifaStore    *store,
                                 YifaRecord   *record,
                                 gboolean      editable);
gboolean   yifa_form_is_dirty   (GtkWidget    *form);
gboolean   yifa_form_commit     (GtkWidget    *form);
gboolean   yifa_form_save       (GtkWidget    *form,
                                 GError      **error);
void       yifa_form_saved      (GtkWidget    *form);
void       yifa_form_discard    (GtkWidget    *form);
GtkWidget *yifa_form_find_place (GtkWidget    *form,
                                 const char   *place);
gboolean   yifa_form_mark       (GtkWidget    *form,
                                 const GError *error);
void       yifa_form_on_edited  (GtkWidget    *form,
                                 GCallback     edited,
                                 gpointer      object);
void       yifa_form_on_wish    (GtkWidget    *form,
                                 GCallback     act,
                                 GCallback     place,
                                 gpointer      object);
