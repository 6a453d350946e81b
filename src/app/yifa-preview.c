/* yifa-preview.c - a look at one record beside its list
 *
 * Shows what is filled in, in the order of the field table, prose last, and the first page of the
 * first PDF that is attached. It reads and never writes.
 */
#include "yifa-preview.h"

#include "yifa-attach.h"
#include "yifa-page.h"
#include "yifa-pdf.h"
#include "yifa-tone.h"

#define PROSE_CHARS 600
#define PAGE_WIDTH 320

struct _YifaPreview
{
  GtkBox      parent_instance;
  YifaRecord *record;
  GtkLabel   *title;
  GtkGrid    *fields;
  GtkPicture *page;
  GtkLabel   *page_name;
};

enum { CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaPreview, yifa_preview, GTK_TYPE_BOX)

static void
clear_fields (YifaPreview *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->fields))) != NULL)
    gtk_grid_remove (self->fields, child);
}

static void
add_label (YifaPreview *self, const char *text, int column, int row, int width, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), column > 0 || width > 1);
  gtk_widget_set_hexpand (label, column > 0 || width > 1);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  gtk_grid_attach (self->fields, label, column, row, width, 1);
}

static gboolean
says_something (YifaRecord *record, guint field)
{
  const YifaField *def = &yifa_record_get_kind (record)->fields[field];

  if (field == yifa_record_get_kind (record)->title || !yifa_record_has (record, field))
    return FALSE;
  return def->type != YIFA_FLAG || yifa_record_get_int (record, field) != 0;
}

static void
add_field (YifaPreview *self, YifaStore *store, guint field, int row)
{
  const YifaField *def = &yifa_record_get_kind (self->record)->fields[field];
  const YifaTone *tone = yifa_tone_of (self->record, field);
  g_autofree char *words = yifa_tone_dup_words (store, self->record, field);

  add_label (self, yifa_field_get_label (def), 0, row, 1, "dim-label");
  add_label (self, words, 1, row, 1, tone != NULL ? tone->css : NULL);
}

static void
add_prose (YifaPreview *self, guint field, int row)
{
  const char *text = yifa_record_get_text (self->record, field);
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), PROSE_CHARS));
  g_autofree char *shown = g_strconcat (start, strlen (start) < strlen (text) ? "…" : "", NULL);

  add_label (self, yifa_field_get_label (&yifa_record_get_kind (self->record)->fields[field]), 0, row, 2, "dim-label");
  add_label (self, shown, 0, row + 1, 2, NULL);
}

static void
show_fields (YifaPreview *self, YifaStore *store)
{
  const YifaKind *kind = yifa_record_get_kind (self->record);
  int row = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type != YIFA_PROSE && says_something (self->record, i))
      add_field (self, store, i, row++);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == YIFA_PROSE && says_something (self->record, i))
      {
        add_prose (self, i, row);
        row += 2;
      }
}

static YifaRecord *
find_pdf (YifaStore *store, YifaRecord *owner)
{
  g_autoptr(GPtrArray) attachments = yifa_attachments_of (store, owner, NULL);

  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      YifaRecord *attachment = attachments->pdata[i];

      if (g_strcmp0 (yifa_record_get_text (attachment, YIFA_ATTACHMENT_MEDIA_TYPE), "application/pdf") == 0)
        return g_object_ref (attachment);
    }
  return NULL;
}

static void
free_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

static GdkTexture *
texture_of (cairo_surface_t *surface)
{
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr(GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), height * stride,
                                                        free_surface, surface);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* The first page alone takes some milliseconds, so it is drawn at once; a damaged file leaves the
 * place empty: it is the record's page that says what is wrong with it. */
static GdkTexture *
draw_first_page (YifaPreview *self, const char *path)
{
  g_autoptr(YifaPdf) pdf = yifa_pdf_open (path, NULL);
  double width = 0, height = 0;
  cairo_surface_t *surface;

  if (pdf == NULL || !yifa_pdf_get_page_size (pdf, 0, &width, &height) || width <= 0)
    return NULL;

  surface = yifa_pdf_draw (pdf, 0, gtk_widget_get_scale_factor (GTK_WIDGET (self)) * PAGE_WIDTH / width, NULL);
  return surface != NULL ? texture_of (surface) : NULL;
}

static void
show_pdf (YifaPreview *self, YifaStore *store)
{
  g_autoptr(YifaRecord) attachment = find_pdf (store, self->record);
  g_autofree char *path = attachment != NULL ? yifa_attach_open_path (store, attachment, NULL) : NULL;
  g_autoptr(GdkTexture) texture = path != NULL ? draw_first_page (self, path) : NULL;

  gtk_picture_set_paintable (self->page, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->page), texture != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->page_name), texture != NULL);
  if (texture != NULL)
    gtk_label_set_label (self->page_name, yifa_record_get_text (attachment, YIFA_ATTACHMENT_NAME));
}

static void
on_open_clicked (YifaPreview *self)
{
  if (self->record != NULL)
    yifa_go_to_record (GTK_WIDGET (self), yifa_record_get_kind (self->record), yifa_record_get_id (self->record), NULL);
}

static void
on_close_clicked (YifaPreview *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
yifa_preview_dispose (GObject *object)
{
  g_clear_object (&YIFA_PREVIEW (object)->record);

  G_OBJECT_CLASS (yifa_preview_parent_class)->dispose (object);
}

static void
yifa_preview_class_init (YifaPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_preview_dispose;

  signals[CLOSED] = g_signal_new ("closed", YIFA_TYPE_PREVIEW, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_head (YifaPreview *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *open = gtk_button_new_with_mnemonic (_("_Open"));
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_wrap_mode (self->title, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_set_valign (open, GTK_ALIGN_START);
  gtk_widget_set_valign (close, GTK_ALIGN_START);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_tooltip_text (open, _("Open the record (Enter)"));
  gtk_widget_set_tooltip_text (close, _("Close the preview (Space)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close the preview (Space)"), -1);
  g_signal_connect_object (open, "clicked", G_CALLBACK (on_open_clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (close, "clicked", G_CALLBACK (on_close_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), open);
  gtk_box_append (GTK_BOX (head), close);
  return head;
}

static void
yifa_preview_init (YifaPreview *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->fields = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->fields, 12);
  gtk_grid_set_row_spacing (self->fields, 4);
  self->page_name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->page_name, PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (self->page_name, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->page_name), "dim-label");
  self->page = GTK_PICTURE (gtk_picture_new ());
  gtk_picture_set_can_shrink (self->page, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->page), -1, PAGE_WIDTH * 1.414);
  gtk_widget_add_css_class (GTK_WIDGET (self->page), "paper");

  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fields));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page_name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, -1);
  gtk_widget_add_css_class (scrolled, "aside");
  gtk_box_append (GTK_BOX (self), scrolled);
}

/**
 * yifa_preview_show:
 * @record: (nullable): NULL leaves the place empty
 */
void
yifa_preview_show (YifaPreview *self, YifaStore *store, YifaRecord *record)
{
  g_return_if_fail (YIFA_IS_PREVIEW (self));

  g_set_object (&self->record, record);
  clear_fields (self);
  gtk_label_set_label (self->title, record != NULL ? yifa_record_get_title (record) : "");
  if (record == NULL)
    {
      gtk_picture_set_paintable (self->page, NULL);
      return;
    }
  show_fields (self, store);
  show_pdf (self, store);
}
