/* yifa-list-import.c - a table that the office kept so far, into a register
 *
 * First the file is read without writing anything, and every row that cannot be entered is named with
 * its reason; then the user decides. Both runs are the same work on the worker.
 */
#include "yifa-list-import.h"

#include "yifa-dialogs.h"
#include "yifa-import.h"
#include "yifa-progress.h"

#define MOST_PROBLEMS 500

typedef struct
{
  const YifaKind *kind;
  char           *path;
  gboolean        dry_run;
  YifaImport     *result;
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_clear_pointer (&import->result, yifa_import_free);
  g_free (import->path);
  g_free (import);
}

static gboolean
read_table (YifaStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Import *import = data;

  import->result = yifa_import_file (store, import->kind, import->path, import->dry_run, cancellable, error);
  return import->result != NULL;
}

static void run (YifaPage *page, const YifaKind *kind, const char *path, gboolean dry_run);

static void
on_import_clicked (GtkWidget *button, GtkWindow *window)
{
  YifaPage *page = g_object_get_data (G_OBJECT (window), "page");
  g_autofree char *path = g_strdup (g_object_get_data (G_OBJECT (window), "path"));
  const YifaKind *kind = g_object_get_data (G_OBJECT (window), "kind");

  gtk_window_destroy (window);
  run (page, kind, path, FALSE);
}

static char *
dup_verdict (const YifaImport *result)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *ignored = NULL;

  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%d row was read.", "%d rows were read.", result->n_rows),
                          (int) result->n_rows);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%d can be entered.", "%d can be entered.",
                                             result->n_imported), (int) result->n_imported);
  if (result->n_known > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " %d is in the register already and stays as it is.",
                                               " %d are in the register already and stay as they are.",
                                               result->n_known), (int) result->n_known);
  if (result->ignored->len == 0)
    return g_string_free (g_steal_pointer (&text), FALSE);

  g_ptr_array_add (result->ignored, NULL);
  ignored = g_strjoinv (_(", "), (char **) result->ignored->pdata);
  g_ptr_array_set_size (result->ignored, result->ignored->len - 1);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _("Columns that this register does not know: %s"), ignored);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_text (GtkWidget *box, const char *text, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_label_set_selectable (GTK_LABEL (label), css == NULL);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_problems (const YifaImport *result)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  for (guint i = 0; i < MIN (result->problems->len, MOST_PROBLEMS); i++)
    {
      const YifaImportProblem *problem = result->problems->pdata[i];
      g_autofree char *line = g_strdup_printf (_("Row %d: %s"), (int) problem->row, problem->message);

      add_text (box, line, NULL);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scrolled, 520, 260);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "card");
  return scrolled;
}

static GtkWidget *
make_buttons (GtkWindow *window, const YifaImport *result)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Enter %d Record", "_Enter %d Records",
                                                         result->n_imported), (int) result->n_imported);
  GtkWidget *go = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (row, GTK_ALIGN_END);
  gtk_widget_set_sensitive (go, result->n_imported > 0);
  gtk_widget_add_css_class (go, "suggested-action");
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (go, "clicked", G_CALLBACK (on_import_clicked), window, 0);
  gtk_box_append (GTK_BOX (row), cancel);
  gtk_box_append (GTK_BOX (row), go);
  gtk_window_set_default_widget (window, go);
  return row;
}

static void
show_verdict (YifaPage *page, const Import *import)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  g_autofree char *name = g_path_get_basename (import->path);
  g_autofree char *verdict = dup_verdict (import->result);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  gtk_window_set_title (GTK_WINDOW (window), _("Import"));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_widget_add_css_class (window, "question");
  g_object_set_data_full (G_OBJECT (window), "page", g_object_ref (page), g_object_unref);
  g_object_set_data_full (G_OBJECT (window), "path", g_strdup (import->path), g_free);
  g_object_set_data (G_OBJECT (window), "kind", (gpointer) import->kind);

  add_text (box, name, "heading");
  add_text (box, verdict, NULL);
  if (import->result->problems->len > 0)
    {
      add_text (box, _("These rows cannot be entered as they are:"), "dim-label");
      gtk_box_append (GTK_BOX (box), make_problems (import->result));
    }
  gtk_box_append (GTK_BOX (box), make_buttons (GTK_WINDOW (window), import->result));
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_read (YifaPage *page, const GError *error, gpointer data)
{
  const Import *import = data;
  g_autofree char *message = NULL;

  if (error != NULL)
    {
      yifa_page_fail (page, error);
      return;
    }
  if (import->dry_run)
    {
      show_verdict (page, import);
      return;
    }
  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d record was entered", "%d records were entered",
                                          import->result->n_imported), (int) import->result->n_imported);
  yifa_page_tell (page, message);
}

static void
run (YifaPage *page, const YifaKind *kind, const char *path, gboolean dry_run)
{
  Import *import = g_new0 (Import, 1);

  import->kind = kind;
  import->path = g_strdup (path);
  import->dry_run = dry_run;
  yifa_progress_run (page, dry_run ? _("Reading the table…") : _("Entering the records…"), read_table, import,
                     import_free, on_read);
}

static void
on_file_chosen (GtkWidget *widget, GPtrArray *files, gpointer kind)
{
  g_autofree char *path = g_file_get_path (files->pdata[0]);

  if (path != NULL)
    run (YIFA_PAGE (widget), kind, path, TRUE);
}

/**
 * yifa_list_import_ask:
 *
 * Asks for a file, shows what would become of it, and enters it when the user agrees.
 */
void
yifa_list_import_ask (YifaPage *page, const YifaKind *kind)
{
  static const char *const patterns[] = { "*.xlsx", "*.csv", "*.jsonl", NULL };

  yifa_choose (GTK_WIDGET (page), YIFA_CHOOSE_FILE, _("Import a table (.xlsx, .csv or .jsonl)"), NULL, patterns,
               on_file_chosen, (gpointer) kind, NULL);
}
