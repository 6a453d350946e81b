/* yifa-list-print.c - the papers of many records at once
 *
 * One PDF file for each record, into a folder that the user chooses; the worker makes them. A single
 * record is printed from its own page, where also is said what its paper lacks.
 */
#include "yifa-list-print.h"

#include "yifa-dialogs.h"
#include "yifa-forms.h"
#include "yifa-progress.h"

typedef struct
{
  const YifaForm *form;
  GArray         *ids;    /* (element-type gint64) */
  char           *folder;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_array_unref (printing->ids);
  g_free (printing->folder);
  g_free (printing);
}

static Printing *
printing_new (const YifaForm *form, GArray *ids, char *folder)
{
  Printing *printing = g_new0 (Printing, 1);

  printing->form = form;
  printing->ids = g_array_ref (ids);
  printing->folder = folder;
  return printing;
}

/* The number in front keeps papers of the same title apart, and in the order of the list. */
static char *
dup_path (YifaStore *store, const Printing *printing, guint index)
{
  g_autofree char *title = yifa_store_dup_title (store, printing->form->kind, g_array_index (printing->ids, gint64, index));
  g_autofree char *name = g_strdup_printf ("%03u %s-%.60s.pdf", index + 1, yifa_form_get_label (printing->form),
                                           title != NULL ? title : "");
  g_autofree char *valid = g_utf8_make_valid (name, -1);

  g_strdelimit (valid, "/\\:*?\"<>|\n", '-');
  return g_build_filename (printing->folder, valid, NULL);
}

static gboolean
write_papers (YifaStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Printing *printing = data;

  for (guint i = 0; i < printing->ids->len; i++)
    {
      g_autofree char *path = dup_path (store, printing, i);
      g_autoptr(YifaPaper) paper = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      paper = yifa_form_make (store, printing->form, g_array_index (printing->ids, gint64, i), error);
      if (paper == NULL || !yifa_paper_write_pdf (paper, path, error))
        return FALSE;
    }
  return TRUE;
}

static void
on_written (YifaPage *page, const GError *error, gpointer data)
{
  const Printing *printing = data;
  g_autofree char *message = NULL;

  if (error != NULL)
    {
      yifa_page_fail (page, error);
      return;
    }
  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d paper was written into %s", "%d papers were written into %s",
                                          printing->ids->len), (int) printing->ids->len, printing->folder);
  yifa_page_tell (page, message);
}

static void
on_folder_chosen (GtkWidget *widget, GPtrArray *files, gpointer data)
{
  const Printing *asked = data;
  char *folder = g_file_get_path (files->pdata[0]);

  if (folder != NULL)
    yifa_progress_run (YIFA_PAGE (widget), _("Making the papers…"), write_papers,
                       printing_new (asked->form, asked->ids, folder), printing_free, on_written);
}

static void
on_form_clicked (GtkWidget *line, GtkWidget *button)
{
  const YifaForm *form = g_object_get_data (G_OBJECT (line), "form");
  GArray *ids = g_object_get_data (G_OBJECT (button), "ids");
  GtkWidget *page = gtk_widget_get_ancestor (button, YIFA_TYPE_PAGE);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  yifa_choose (page, YIFA_CHOOSE_FOLDER, _("Write one PDF for each record into this folder"), NULL, NULL, on_folder_chosen,
               printing_new (form, ids, NULL), printing_free);
}

static void
add_form (GtkWidget *button, GtkWidget *box, const YifaForm *form)
{
  GtkWidget *line = gtk_button_new_with_label (yifa_form_get_label (form));

  gtk_widget_add_css_class (line, "flat");
  g_object_set_data (G_OBJECT (line), "form", (gpointer) form);
  g_signal_connect_object (line, "clicked", G_CALLBACK (on_form_clicked), button, 0);
  gtk_box_append (GTK_BOX (box), line);
}

/**
 * yifa_list_print_new:
 *
 * Returns: (transfer floating): a button with the papers of @kind; hidden when there are none
 */
GtkWidget *
yifa_list_print_new (const YifaKind *kind)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  guint n;
  const YifaForm *const *forms = yifa_forms_all (&n);

  for (guint i = 0; i < n; i++)
    if (forms[i]->kind == kind && !forms[i]->whole)
      add_form (button, box, forms[i]);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("_Papers"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _("Official papers of what is selected, one PDF for each"));
  gtk_widget_set_visible (button, gtk_widget_get_first_child (box) != NULL);
  return button;
}

/**
 * yifa_list_print_set_ids:
 * @button: from yifa_list_print_new()
 * @ids: (element-type gint64): whose papers it makes
 */
void
yifa_list_print_set_ids (GtkWidget *button, GArray *ids)
{
  g_object_set_data_full (G_OBJECT (button), "ids", g_array_ref (ids), (GDestroyNotify) g_array_unref);
}
