/* yifa-print-menu.c - the papers of a record
 *
 * What a paper still lacks is said before it is made; it is made all the same, with blanks to be
 * filled in by hand. Printing draws the same pages as the PDF.
 */
#include "yifa-print-menu.h"

#include <glib/gi18n-lib.h>

#include "yifa-dialogs.h"
#include "yifa-forms.h"
#include "yifa-page.h"

struct _YifaPrintMenu
{
  GtkBox         parent_instance;
  GtkMenuButton *button;
  GtkWidget     *list;
  YifaStore     *store;
  YifaRecord    *record;
  guint          n;
};

G_DEFINE_FINAL_TYPE (YifaPrintMenu, yifa_print_menu, GTK_TYPE_BOX)

static void
fail (YifaPrintMenu *self, const GError *error)
{
  YifaPage *page = (YifaPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), YIFA_TYPE_PAGE);

  if (page != NULL)
    yifa_page_fail (page, error);
}

static void
tell (YifaPrintMenu *self, const char *words)
{
  YifaPage *page = (YifaPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), YIFA_TYPE_PAGE);

  if (page != NULL)
    yifa_page_tell (page, words);
}

static const YifaForm *
form_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "form");
}

/* --- printing ------------------------------------------------------------------------------- */

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer paper)
{
  yifa_paper_draw_page (paper, page, gtk_print_context_get_cairo_context (context));
}

/* Papers may change from upright to lying between two pages. */
static void
set_page_up (GtkPrintOperation *operation, GtkPrintContext *context, int page, GtkPageSetup *setup, gpointer paper)
{
  double width, height;

  yifa_paper_get_page_size (paper, page, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
print_paper (YifaPrintMenu *self, YifaPaper *paper, GError **error)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_page_setup_set_paper_size (setup, a4);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_n_pages (operation, yifa_paper_get_n_pages (paper));
  gtk_print_operation_set_job_name (operation, yifa_paper_get_title (paper));
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (set_page_up), paper);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), paper);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, error);
}

static void
on_print_clicked (GtkWidget *button, YifaPrintMenu *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaPaper) paper = yifa_form_make (self->store, form_of (button), yifa_record_get_id (self->record), &error);

  gtk_menu_button_popdown (self->button);
  if (paper != NULL)
    print_paper (self, paper, &error);
  if (error != NULL)
    fail (self, error);
}

/* --- writing -------------------------------------------------------------------------------- */

static void
on_target_chosen (GtkWidget *asker, GPtrArray *files, gpointer name)
{
  YifaPrintMenu *self = YIFA_PRINT_MENU (asker);
  g_autofree char *path = g_file_get_path (files->pdata[0]);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (!yifa_print_menu_write (self, name, path, &error))
    {
      fail (self, error);
      return;
    }

  words = g_strdup_printf (_("Written to %s"), path);
  tell (self, words);
}

static void
on_write_clicked (GtkWidget *button, YifaPrintMenu *self)
{
  const YifaForm *form = form_of (button);
  const char *patterns[] = { "*.pdf", NULL };
  g_autofree char *name = g_strdup_printf ("%s-%s.pdf", yifa_form_get_label (form), yifa_record_get_title (self->record));

  gtk_menu_button_popdown (self->button);
  g_strdelimit (name, "/", '-');
  yifa_choose (GTK_WIDGET (self), YIFA_CHOOSE_NEW_FILE, yifa_form_get_label (form), name, patterns, on_target_chosen,
               g_strdup (form->name), g_free);
}

/* --- the list ------------------------------------------------------------------------------- */

static GtkWidget *
make_text (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_button (YifaPrintMenu *self, const YifaForm *form, const char *words, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  g_autofree char *name = g_strdup_printf ("%s: %s", yifa_form_get_label (form), words);

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "form", (gpointer) form);
  g_signal_connect_object (button, "clicked", clicked, self, 0);
  return button;
}

static void
add_form (YifaPrintMenu *self, const YifaForm *form)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr(GPtrArray) missing = yifa_form_missing (self->store, form, yifa_record_get_id (self->record));

  gtk_box_append (GTK_BOX (texts), make_text (yifa_form_get_label (form), NULL));
  for (guint i = 0; missing != NULL && i < missing->len; i++)
    gtk_box_append (GTK_BOX (texts), make_text (missing->pdata[i], "basis"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), make_button (self, form, _("Print…"), G_CALLBACK (on_print_clicked)));
  gtk_box_append (GTK_BOX (line), make_button (self, form, _("PDF…"), G_CALLBACK (on_write_clicked)));
  gtk_box_append (GTK_BOX (self->list), line);
}

static void
fill (YifaPrintMenu *self)
{
  GtkWidget *child;
  guint n;
  const YifaForm *const *forms = yifa_forms_all (&n);

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; self->record != NULL && i < n; i++)
    if (yifa_form_suits (forms[i], self->record))
      add_form (self, forms[i]);
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
yifa_print_menu_dispose (GObject *object)
{
  YifaPrintMenu *self = YIFA_PRINT_MENU (object);

  g_clear_object (&self->store);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (yifa_print_menu_parent_class)->dispose (object);
}

static void
yifa_print_menu_class_init (YifaPrintMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_print_menu_dispose;
}

static void
yifa_print_menu_init (YifaPrintMenu *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_popover_set_child (GTK_POPOVER (popover), self->list);
  g_signal_connect_object (popover, "show", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->button, _("_Papers"));
  gtk_menu_button_set_use_underline (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Official papers made of this record (Ctrl+P)"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->button));
}

GtkWidget *
yifa_print_menu_new (void)
{
  return g_object_new (YIFA_TYPE_PRINT_MENU, NULL);
}

/**
 * yifa_print_menu_set_record:
 * @record: a stored one has papers, a new one has not
 */
void
yifa_print_menu_set_record (YifaPrintMenu *self, YifaStore *store, YifaRecord *record)
{
  guint n;
  const YifaForm *const *forms = yifa_forms_all (&n);

  g_return_if_fail (YIFA_IS_PRINT_MENU (self));

  g_set_object (&self->store, store);
  g_set_object (&self->record, record);
  self->n = 0;
  for (guint i = 0; yifa_record_get_id (record) != 0 && i < n; i++)
    self->n += yifa_form_suits (forms[i], record);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n > 0);
}

void
yifa_print_menu_popup (YifaPrintMenu *self)
{
  g_return_if_fail (YIFA_IS_PRINT_MENU (self));

  gtk_menu_button_popup (self->button);
}

/* How many papers there are for the record. */
guint
yifa_print_menu_get_n (YifaPrintMenu *self)
{
  g_return_val_if_fail (YIFA_IS_PRINT_MENU (self), 0);

  return self->n;
}

/* Writes the paper called @form as a PDF file. */
gboolean
yifa_print_menu_write (YifaPrintMenu *self, const char *form, const char *path, GError **error)
{
  g_autoptr(YifaPaper) paper = NULL;

  g_return_val_if_fail (YIFA_IS_PRINT_MENU (self) && self->record != NULL, FALSE);

  paper = yifa_form_make (self->store, yifa_form_find (form), yifa_record_get_id (self->record), error);
  return paper != NULL && yifa_paper_write_pdf (paper, path, error);
}
