/* yifa-clamp.c - a child that is as wide as there is room, up to a limit
 *
 * On a wide screen a form of two columns would stretch until label and neighbour no longer look
 * like one line. What is left over stays empty at the right.
 */
#include "yifa-clamp.h"

struct _YifaClamp
{
  GtkWidget  parent_instance;
  GtkWidget *child;
  int        width;
};

G_DEFINE_FINAL_TYPE (YifaClamp, yifa_clamp, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
yifa_clamp_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
yifa_clamp_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                    int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  YifaClamp *self = YIFA_CLAMP (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MIN (for_size, self->width);
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, MIN (*natural, self->width));
}

static void
yifa_clamp_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  YifaClamp *self = YIFA_CLAMP (widget);
  int least;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, MAX (least, MIN (width, self->width)), height, baseline, NULL);
}

static void
yifa_clamp_dispose (GObject *object)
{
  g_clear_pointer (&YIFA_CLAMP (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (yifa_clamp_parent_class)->dispose (object);
}

static void
yifa_clamp_class_init (YifaClampClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_clamp_dispose;
  widget_class->get_request_mode = yifa_clamp_get_request_mode;
  widget_class->measure = yifa_clamp_measure;
  widget_class->size_allocate = yifa_clamp_size_allocate;
}

static void
yifa_clamp_init (YifaClamp *self)
{
}

/* @width in pixels */
GtkWidget *
yifa_clamp_new (GtkWidget *child, int width)
{
  YifaClamp *self = g_object_new (YIFA_TYPE_CLAMP, NULL);

  self->child = child;
  self->width = width;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
