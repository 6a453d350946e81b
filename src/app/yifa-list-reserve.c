/* yifa-list-reserve.c - the next number of a series is set aside
 *
 * Shows which number it would be before it is taken, because a number that was taken cannot be put
 * back, only voided. Without a reason none is reserved.
 */
#include "yifa-list-reserve.h"

#include "yifa-issue-number.h"
#include "yifa-numbering.h"
#include "yifa-org.h"
#include "yifa-ref-entry.h"

typedef struct
{
  YifaPage  *page;
  GtkWindow *window;
  GtkWidget *unit;
  GtkWidget *series;
  GtkWidget *reason;
  GtkLabel  *number;
  GtkWidget *go;
} Reserving;

static const char *
chosen_series (const Reserving *self)
{
  const YifaField *field = &yifa_issue_number.fields[YIFA_ISSUE_NUMBER_SERIES];

  return field->choices[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->series))].value;
}

static char *
preview (const Reserving *self, GError **error)
{
  gint64 unit = yifa_ref_entry_get_ref (YIFA_REF_ENTRY (self->unit));

  return unit != 0 ? yifa_numbering_preview (yifa_page_get_store (self->page), unit, chosen_series (self), 0, error) : NULL;
}

static void
show_number (Reserving *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *number = preview (self, &error);
  g_autofree char *words = number != NULL ? g_strdup_printf (_("The next number is %s."), number) : NULL;
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  gtk_label_set_label (self->number, words != NULL ? words :
                                     error != NULL ? error->message : _("Choose the unit whose number it is."));
  gtk_widget_set_sensitive (self->go, number != NULL && *reason != '\0');
}

static void
on_go (Reserving *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaRecord) row = yifa_numbering_reserve (yifa_page_get_store (self->page),
                                                      yifa_ref_entry_get_ref (YIFA_REF_ENTRY (self->unit)),
                                                      chosen_series (self), 0, NULL,
                                                      gtk_editable_get_text (GTK_EDITABLE (self->reason)), &error);
  g_autofree char *message = NULL;

  if (row == NULL)
    {
      gtk_label_set_label (self->number, error->message);
      return;
    }
  message = g_strdup_printf (_("Reserved: %s"), yifa_record_get_title (row));
  yifa_page_tell (self->page, message);
  gtk_window_destroy (self->window);
}

static GtkWidget *
add_line (GtkGrid *grid, int row, const char *words, GtkWidget *widget)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), widget);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, widget, 1, row, 1, 1);
  return widget;
}

static GtkWidget *
make_series (void)
{
  const YifaField *field = &yifa_issue_number.fields[YIFA_ISSUE_NUMBER_SERIES];
  GtkStringList *lines = gtk_string_list_new (NULL);

  for (const YifaChoice *choice = field->choices; choice->value != NULL; choice++)
    gtk_string_list_append (lines, yifa_choice_get_label (field, choice->value));
  return gtk_drop_down_new (G_LIST_MODEL (lines), NULL);
}

static GtkWidget *
make_buttons (Reserving *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->go = gtk_button_new_with_mnemonic (_("_Reserve"));
  gtk_widget_add_css_class (self->go, "suggested-action");
  gtk_widget_set_halign (row, GTK_ALIGN_END);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (gtk_window_destroy), self->window, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->go, "clicked", G_CALLBACK (on_go), self);
  gtk_box_append (GTK_BOX (row), cancel);
  gtk_box_append (GTK_BOX (row), self->go);
  return row;
}

static GtkWidget *
make_grid (Reserving *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  self->unit = add_line (GTK_GRID (grid), 0, _("_Unit"), yifa_ref_entry_new (&yifa_org));
  self->series = add_line (GTK_GRID (grid), 1, _("_Series"), make_series ());
  self->reason = add_line (GTK_GRID (grid), 2, _("R_eason"), gtk_entry_new ());
  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->number, 0);
  gtk_label_set_wrap (self->number, TRUE);
  gtk_label_set_max_width_chars (self->number, 40);
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->number), 0, 3, 2, 1);
  gtk_grid_attach (GTK_GRID (grid), make_buttons (self), 0, 4, 2, 1);
  yifa_ref_entry_set_store (YIFA_REF_ENTRY (self->unit), yifa_page_get_store (self->page));
  g_signal_connect_swapped (self->unit, "notify::ref", G_CALLBACK (show_number), self);
  g_signal_connect_swapped (self->series, "notify::selected", G_CALLBACK (show_number), self);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (show_number), self);
  return grid;
}

static void
reserving_free (gpointer data)
{
  Reserving *self = data;

  g_object_unref (self->page);
  g_free (self);
}

/**
 * yifa_list_reserve_ask:
 *
 * Returns: (transfer none): the window that asks for unit, series and reason
 */
GtkWidget *
yifa_list_reserve_ask (YifaPage *page)
{
  Reserving *self = g_new0 (Reserving, 1);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  self->page = g_object_ref (page);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (self->window, _("Reserve a number"));
  gtk_window_set_modal (self->window, TRUE);
  gtk_window_set_default_size (self->window, 460, -1);
  gtk_window_set_transient_for (self->window, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_window_set_destroy_with_parent (self->window, TRUE);
  gtk_window_set_child (self->window, make_grid (self));
  gtk_window_set_default_widget (self->window, self->go);
  gtk_widget_add_css_class (GTK_WIDGET (self->window), "question");
  g_object_set_data_full (G_OBJECT (self->window), "reserving", self, reserving_free);
  show_number (self);
  gtk_window_present (self->window);

  return GTK_WIDGET (self->window);
}
