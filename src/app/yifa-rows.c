/* yifa-rows.c - small parts of pages that are rows of text */
#include "yifa-rows.h"

/**
 * yifa_text_label_new:
 * @text: (nullable)
 * @class: (nullable): a style class
 *
 * Returns: (transfer floating): a label that gives way when the window is narrow
 */
GtkWidget *
yifa_text_label_new (const char *text, const char *class, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/**
 * yifa_text_button_new:
 * @clicked: called with @object, as long as that lives
 *
 * Returns: (transfer floating)
 */
GtkWidget *
yifa_text_button_new (const char *label, GCallback clicked, gpointer object)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, object, G_CONNECT_SWAPPED);
  return button;
}

void
yifa_rows_clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/**
 * yifa_row_set_heading:
 * @text: (nullable): NULL: the row belongs to the group of the row before
 */
void
yifa_row_set_heading (GtkListBoxRow *row, const char *text, const char *class)
{
  GtkWidget *label = text != NULL ? yifa_text_label_new (text, "group", 0) : NULL;

  if (label != NULL && class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_list_box_row_set_header (row, label);
}

/* What a screen reader says of a row; GTK 4.8 would read the name of the class. */
void
yifa_row_set_name (GtkWidget *row, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
