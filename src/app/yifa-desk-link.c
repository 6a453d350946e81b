/* yifa-desk-link.c - the way from the page of a case to the review desk */
#include "yifa-desk-link.h"

#include <glib/gi18n-lib.h>

#include "yifa-page.h"
#include "yifa-rows.h"

struct _YifaDeskLink
{
  GtkBox parent_instance;
  gint64 id; /* of the case */
};

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaDeskLink, yifa_desk_link, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

static void
on_clicked (YifaDeskLink *self)
{
  g_autoptr(YifaPlace) place = yifa_place_new ("desk");

  place->id = self->id;
  yifa_go (GTK_WIDGET (self), place, yifa_wants_apart (GTK_WIDGET (self)));
}

static void
bind_link (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaDeskLink *self = YIFA_DESK_LINK (part);

  self->id = record != NULL ? yifa_record_get_id (record) : 0;
  gtk_widget_set_visible (GTK_WIDGET (self), self->id != 0 && yifa_record_get_withdrawn_at (record) == NULL);
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_link;
}

static void
yifa_desk_link_class_init (YifaDeskLinkClass *klass)
{
}

static void
yifa_desk_link_init (YifaDeskLink *self)
{
  GtkWidget *button = yifa_text_button_new (_("Open on the Review _Desk"), G_CALLBACK (on_clicked), self);

  gtk_widget_set_tooltip_text (button, _("With the draft beside the checklist and the points"));
  gtk_box_append (GTK_BOX (self), button);
}
