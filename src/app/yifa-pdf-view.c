/* yifa-pdf-view.c - a PDF file beside the form
 *
 * Each page is a job on a thread that opens the file for itself, because a document belongs to the
 * thread that opened it. A job that comes back after another page or size was asked for is let go.
 * A damaged file is a sentence, not an empty sheet.
 */
#include "yifa-pdf-view.h"

#include <glib/gi18n-lib.h>

#include "yifa-pdf.h"

#define MIN_ZOOM 0.5
#define MAX_ZOOM 4.0

typedef struct
{
  char  *path;
  guint  page;
  double width;    /* device pixels that the page shall be wide */
  guint  n_pages;  /* the answer */
} Job;

struct _YifaPdfView
{
  GtkBox        parent_instance;
  GtkWidget    *bar;
  GtkWidget    *name;
  GtkWidget    *where;
  GtkWidget    *back;
  GtkWidget    *forward;
  GtkStack     *stack;
  GtkWidget    *window;
  GtkWidget    *picture;
  GtkWidget    *message;

  char         *path;
  guint         page;
  guint         n_pages;
  double        zoom;      /* 1: as wide as the view */
  int           drawn_for; /* width of the last request */
  gboolean      drawn;
  guint         resize_id;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (YifaPdfView, yifa_pdf_view, GTK_TYPE_BOX)

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job);
}

/* --- on the thread -------------------------------------------------------------------------- */

static GdkTexture *
texture_of (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr(GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
draw_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr(YifaPdf) pdf = yifa_pdf_open (job->path, &error);
  cairo_surface_t *surface = NULL;
  double width, height;

  if (pdf == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  job->n_pages = yifa_pdf_get_n_pages (pdf);
  if (yifa_pdf_get_page_size (pdf, job->page, &width, &height) && width > 0)
    surface = yifa_pdf_draw (pdf, job->page, job->width / width, &error);

  if (surface != NULL)
    g_task_return_pointer (task, texture_of (surface), g_object_unref);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("This page cannot be drawn."));
}

/* --- on the main loop ----------------------------------------------------------------------- */

static void
show_where (YifaPdfView *self)
{
  g_autofree char *words = g_strdup_printf (_("Page %u of %u"), self->page + 1, MAX (self->n_pages, 1));

  gtk_label_set_label (GTK_LABEL (self->where), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_sensitive (self->back, self->page > 0);
  gtk_widget_set_sensitive (self->forward, self->page + 1 < self->n_pages);
}

static void
on_drawn (GObject *source, GAsyncResult *result, gpointer data)
{
  YifaPdfView *self = YIFA_PDF_VIEW (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (texture == NULL)
    {
      yifa_pdf_view_set_message (self, error->message);
      return;
    }

  self->n_pages = job->n_pages;
  self->drawn = TRUE;
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_widget_set_size_request (self->picture,
                               gdk_texture_get_width (texture) / gtk_widget_get_scale_factor (self->picture),
                               gdk_texture_get_height (texture) / gtk_widget_get_scale_factor (self->picture));
  gtk_stack_set_visible_child (self->stack, self->window);
  show_where (self);
}

static void
let_go (YifaPdfView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
draw (YifaPdfView *self)
{
  int width = MAX (gtk_widget_get_width (self->window) - 16, 200);
  g_autoptr(GTask) task = NULL;
  Job *job;

  if (self->path == NULL)
    return;

  let_go (self);
  self->cancellable = g_cancellable_new ();
  self->drawn_for = gtk_widget_get_width (self->window);

  job = g_new0 (Job, 1);
  job->path = g_strdup (self->path);
  job->page = self->page;
  job->width = width * self->zoom * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  task = g_task_new (self, self->cancellable, on_drawn, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, draw_job);
}

static gboolean
on_resize_due (gpointer data)
{
  YifaPdfView *self = data;

  self->resize_id = 0;
  draw (self);
  return G_SOURCE_REMOVE;
}

/* A page drawn for another width looks blurred; while the window is being dragged it may. */
static void
on_width_changed (YifaPdfView *self)
{
  if (self->path == NULL || ABS (gtk_widget_get_width (self->window) - self->drawn_for) < 8)
    return;

  g_clear_handle_id (&self->resize_id, g_source_remove);
  self->resize_id = g_timeout_add (120, on_resize_due, self);
}

static void
on_back (YifaPdfView *self)
{
  yifa_pdf_view_go (self, -1);
}

static void
on_forward (YifaPdfView *self)
{
  yifa_pdf_view_go (self, 1);
}

static void
set_zoom (YifaPdfView *self, double zoom)
{
  self->zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);
  draw (self);
}

static void
on_larger (YifaPdfView *self)
{
  set_zoom (self, self->zoom * 1.25);
}

static void
on_smaller (YifaPdfView *self)
{
  set_zoom (self, self->zoom / 1.25);
}

static void
on_fit (YifaPdfView *self)
{
  set_zoom (self, 1);
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
yifa_pdf_view_dispose (GObject *object)
{
  YifaPdfView *self = YIFA_PDF_VIEW (object);

  let_go (self);
  g_clear_handle_id (&self->resize_id, g_source_remove);

  G_OBJECT_CLASS (yifa_pdf_view_parent_class)->dispose (object);
}

static void
yifa_pdf_view_finalize (GObject *object)
{
  g_free (YIFA_PDF_VIEW (object)->path);

  G_OBJECT_CLASS (yifa_pdf_view_parent_class)->finalize (object);
}

static void
yifa_pdf_view_class_init (YifaPdfViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_pdf_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_pdf_view_finalize;
}

static GtkWidget *
add_button (YifaPdfView *self, const char *icon, const char *words, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->bar), button);
  return button;
}

static void
make_bar (YifaPdfView *self)
{
  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  self->name = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_box_append (GTK_BOX (self->bar), self->name);

  self->back = add_button (self, "go-previous-symbolic", _("Page before"), G_CALLBACK (on_back));
  self->where = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->where, "numeric");
  gtk_box_append (GTK_BOX (self->bar), self->where);
  self->forward = add_button (self, "go-next-symbolic", _("Next page"), G_CALLBACK (on_forward));
  add_button (self, "zoom-out-symbolic", _("Smaller"), G_CALLBACK (on_smaller));
  add_button (self, "zoom-fit-best-symbolic", _("As wide as the view"), G_CALLBACK (on_fit));
  add_button (self, "zoom-in-symbolic", _("Larger"), G_CALLBACK (on_larger));
  gtk_widget_add_css_class (self->bar, "pdf-bar");
}

static void
make_sheet (YifaPdfView *self)
{
  self->picture = gtk_picture_new ();
  gtk_picture_set_can_shrink (GTK_PICTURE (self->picture), TRUE);
  gtk_widget_set_halign (self->picture, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->picture, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->picture, "sheet");
  self->window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), self->picture);
  gtk_widget_set_vexpand (self->window, TRUE);
  gtk_widget_set_hexpand (self->window, TRUE);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->window)),
                           "notify::page-size", G_CALLBACK (on_width_changed), self, G_CONNECT_SWAPPED);
}

static void
yifa_pdf_view_init (YifaPdfView *self)
{
  self->zoom = 1;
  make_bar (self);
  make_sheet (self);
  self->message = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->message), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (self->message, "empty-state");

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->stack, self->message);
  gtk_stack_add_child (self->stack, self->window);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pdf-view");
  gtk_box_append (GTK_BOX (self), self->bar);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
  yifa_pdf_view_set_message (self, NULL);
}

GtkWidget *
yifa_pdf_view_new (void)
{
  return g_object_new (YIFA_TYPE_PDF_VIEW, NULL);
}

/**
 * yifa_pdf_view_set_file:
 * @path: where the file lies
 * @name: what the user calls it
 */
void
yifa_pdf_view_set_file (YifaPdfView *self, const char *path, const char *name)
{
  g_return_if_fail (YIFA_IS_PDF_VIEW (self) && path != NULL);

  if (g_strcmp0 (self->path, path) == 0)
    return;

  g_free (self->path);
  self->path = g_strdup (path);
  self->page = 0;
  self->n_pages = 0;
  self->zoom = 1;
  self->drawn = FALSE;
  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_widget_set_tooltip_text (self->name, name);
  gtk_widget_set_visible (self->bar, TRUE);
  gtk_stack_set_visible_child (self->stack, self->window);
  show_where (self);
  draw (self);
}

/* Shows a sentence instead of a page; NULL for what the view is for. */
void
yifa_pdf_view_set_message (YifaPdfView *self, const char *message)
{
  g_return_if_fail (YIFA_IS_PDF_VIEW (self));

  let_go (self);
  g_clear_pointer (&self->path, g_free);
  gtk_label_set_label (GTK_LABEL (self->message),
                       message != NULL ? message : _("Choose a material to see it here."));
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_stack_set_visible_child (self->stack, self->message);
}

/* What stands in the place of the page; NULL while a page is shown. */
const char *
yifa_pdf_view_get_message (YifaPdfView *self)
{
  g_return_val_if_fail (YIFA_IS_PDF_VIEW (self), NULL);

  return self->path == NULL ? gtk_label_get_label (GTK_LABEL (self->message)) : NULL;
}

/* 0 until the first page was drawn. */
guint
yifa_pdf_view_get_n_pages (YifaPdfView *self)
{
  g_return_val_if_fail (YIFA_IS_PDF_VIEW (self), 0);

  return self->n_pages;
}

void
yifa_pdf_view_go (YifaPdfView *self, int by)
{
  int page;

  g_return_if_fail (YIFA_IS_PDF_VIEW (self));

  page = CLAMP ((int) self->page + by, 0, (int) MAX (self->n_pages, 1) - 1);
  if (page == (int) self->page)
    return;

  self->page = page;
  self->drawn = FALSE;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->window)), 0);
  draw (self);
}

gboolean
yifa_pdf_view_is_drawn (YifaPdfView *self)
{
  g_return_val_if_fail (YIFA_IS_PDF_VIEW (self), FALSE);

  return self->drawn;
}
