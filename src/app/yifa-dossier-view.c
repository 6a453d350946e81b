/* yifa-dossier-view.c - what the one file of a decision holds, and what it still lacks
 *
 * A line leads to its record, or, where there is none, to the place where it is entered. The folder is
 * written by the worker: a file of many scans takes a while.
 */
#include "yifa-dossier-view.h"

#include <glib/gi18n-lib.h>

#include "yifa-decision-dossier.h"
#include "yifa-dialogs.h"
#include "yifa-dossier.h"
#include "yifa-progress.h"
#include "yifa-rows.h"

struct _YifaDossierView
{
  GtkBox      parent_instance;
  GtkWidget  *summary;
  GtkWidget  *export;
  GtkListBox *list;
  YifaStore  *store;
  YifaRecord *decision;
  GPtrArray  *papers;  /* (element-type YifaDecisionPaper), or NULL */
};

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaDossierView, yifa_dossier_view, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

/* --- writing it as a folder ----------------------------------------------------------------- */

typedef struct
{
  const YifaKind *kind;
  gint64          id;
  char           *folder;
  guint           n_files;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_free (export->folder);
  g_free (export);
}

static gboolean
write_dossier (YifaStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Export *export = data;
  g_autoptr(YifaRecord) matter = yifa_store_load (store, export->kind, export->id, error);

  return matter != NULL &&
         yifa_dossier_export (store, matter, export->folder, cancellable, NULL, NULL, &export->n_files, error);
}

static void
on_exported (YifaPage *page, const GError *error, gpointer data)
{
  const Export *export = data;
  g_autofree char *words = NULL;

  if (error != NULL)
    {
      yifa_page_fail (page, error);
      return;
    }

  words = g_strdup_printf (ngettext ("%u file was written into %s", "%u files were written into %s", export->n_files),
                           export->n_files, export->folder);
  yifa_page_tell (page, words);
}

static void
on_folder_chosen (GtkWidget *asker, GPtrArray *files, gpointer unused)
{
  YifaDossierView *self = YIFA_DOSSIER_VIEW (asker);
  YifaPage *page = YIFA_PAGE (gtk_widget_get_ancestor (asker, YIFA_TYPE_PAGE));
  g_autofree char *chosen = g_file_get_path (files->pdata[0]);
  g_autofree char *name = yifa_dossier_safe_name (yifa_record_get_title (self->decision));
  Export *export = g_new0 (Export, 1);

  export->kind = yifa_record_get_kind (self->decision);
  export->id = yifa_record_get_id (self->decision);
  export->folder = g_build_filename (chosen, name, NULL);
  yifa_progress_run (page, _("Writing the file of the matter…"), write_dossier, export, export_free, on_exported);
}

static void
on_export_clicked (YifaDossierView *self)
{
  yifa_choose (GTK_WIDGET (self), YIFA_CHOOSE_FOLDER, _("Write the file of the matter into this folder"), NULL, NULL,
               on_folder_chosen, NULL, NULL);
}

/* --- the lines ------------------------------------------------------------------------------ */

static char *
dup_files (YifaDecisionPaper *paper)
{
  if (paper->id == 0)
    return g_strdup (_("missing"));

  return g_strdup_printf (ngettext ("%u file", "%u files", paper->n_files), paper->n_files);
}

static GtkWidget *
make_line (YifaDecisionPaper *paper)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *label = g_strdup_printf ("%s %s", paper->id != 0 ? "✓" : "✕", paper->label);
  g_autofree char *files = dup_files (paper);
  g_autofree char *spoken = g_strdup_printf ("%s %s %s %s", paper->label, paper->title != NULL ? paper->title : "",
                                             paper->on != NULL ? paper->on : "", files);
  GtkWidget *name = yifa_text_label_new (label, "paper-name", 0);
  GtkWidget *title = yifa_text_label_new (paper->title, "paper-title", 0);

  gtk_label_set_width_chars (GTK_LABEL (name), 22);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (paper->on, "numeric", 0));
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (files, paper->id != 0 ? "dim-label" : "state-over-text", 1));
  gtk_widget_add_css_class (row, paper->id != 0 ? "present" : "missing-paper");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "paper", paper);
  yifa_row_set_name (row, spoken);
  return row;
}

static void
on_row_activated (YifaDossierView *self, GtkListBoxRow *row)
{
  const YifaDecisionPaper *paper = g_object_get_data (G_OBJECT (row), "paper");

  if (paper->id != 0 && paper->kind != yifa_record_get_kind (self->decision))
    yifa_go_to_record (GTK_WIDGET (self), paper->kind, paper->id, NULL);
  else
    yifa_form_part_want_place (YIFA_FORM_PART (self), paper->place);
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer unused)
{
  const YifaDecisionPaper *paper = g_object_get_data (G_OBJECT (row), "paper");
  const YifaDecisionPaper *last = before != NULL ? g_object_get_data (G_OBJECT (before), "paper") : NULL;

  yifa_row_set_heading (row, last == NULL || !g_str_equal (last->group, paper->group) ? paper->group : NULL, NULL);
}

static guint
count (YifaDossierView *self, gboolean present)
{
  guint n = 0;

  for (guint i = 0; self->papers != NULL && i < self->papers->len; i++)
    n += (((YifaDecisionPaper *) self->papers->pdata[i])->id != 0) == present;
  return n;
}

static void
show_papers (YifaDossierView *self)
{
  g_autoptr(GPtrArray) old = self->papers; /* rows name them */
  g_autofree char *words = NULL;

  self->papers = yifa_decision_dossier (self->store, self->decision);
  yifa_rows_clear (self->list);
  for (guint i = 0; i < self->papers->len; i++)
    gtk_list_box_append (self->list, make_line (self->papers->pdata[i]));

  words = self->papers->len == 0
            ? g_strdup (_("The file of the matter grows with its records; it begins when the matter is saved."))
            : g_strdup_printf (_("%u papers are there, %u are missing."), count (self, TRUE), count (self, FALSE));
  gtk_label_set_label (GTK_LABEL (self->summary), words);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->papers->len > 0);
  gtk_widget_set_sensitive (self->export, self->papers->len > 0);
}

/* --- a part of the form --------------------------------------------------------------------- */

static void
bind_view (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaDossierView *self = YIFA_DOSSIER_VIEW (part);

  g_set_object (&self->store, store);
  g_set_object (&self->decision, record);
  if (record != NULL)
    show_papers (self);
}

static void
view_saved (YifaFormPart *part)
{
  YifaDossierView *self = YIFA_DOSSIER_VIEW (part);

  if (self->decision != NULL)
    show_papers (self);
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_view;
  iface->saved = view_saved;
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
yifa_dossier_view_dispose (GObject *object)
{
  YifaDossierView *self = YIFA_DOSSIER_VIEW (object);

  g_clear_object (&self->decision);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (yifa_dossier_view_parent_class)->dispose (object);
}

/* The rows speak of the papers as long as there are rows. */
static void
yifa_dossier_view_finalize (GObject *object)
{
  g_clear_pointer (&YIFA_DOSSIER_VIEW (object)->papers, g_ptr_array_unref);

  G_OBJECT_CLASS (yifa_dossier_view_parent_class)->finalize (object);
}

static void
yifa_dossier_view_class_init (YifaDossierViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_dossier_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_dossier_view_finalize;
}

static void
yifa_dossier_view_init (YifaDossierView *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_widget_set_hexpand (self->summary, TRUE);
  self->export = yifa_text_button_new (_("_Export the file as a folder…"), G_CALLBACK (on_export_clicked), self);
  gtk_box_append (GTK_BOX (top), self->summary);
  gtk_box_append (GTK_BOX (top), self->export);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "dossier");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("File of the matter"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_box_append (GTK_BOX (self), top);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

guint
yifa_dossier_view_n_present (YifaDossierView *self)
{
  g_return_val_if_fail (YIFA_IS_DOSSIER_VIEW (self), 0);

  return count (self, TRUE);
}

guint
yifa_dossier_view_n_missing (YifaDossierView *self)
{
  g_return_val_if_fail (YIFA_IS_DOSSIER_VIEW (self), 0);

  return count (self, FALSE);
}
