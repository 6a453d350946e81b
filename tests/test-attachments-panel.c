/* test-attachments-panel.c - materials of a record, and their preview */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "yifa-attachments-panel.h"
#include "yifa-kinds.h"
#include "yifa-org.h"

typedef struct
{
  char                 *folder;
  YifaStore            *store;
  YifaRecord           *org;
  GtkWidget            *window;
  GtkWidget            *box;
  YifaAttachmentsPanel *panel;
} Fixture;

static gboolean
set_true (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

#define WAIT_UNTIL(cond)                                 \
  G_STMT_START                                           \
    {                                                    \
      gboolean late = FALSE;                             \
      guint id = g_timeout_add_seconds (120, set_true, &late);  \
                                                         \
      while (!(cond) && !late)                           \
        g_main_context_iteration (NULL, TRUE);           \
      g_assert_true (cond);                              \
      if (!late)                                         \
        g_source_remove (id);                            \
    }                                                    \
  G_STMT_END

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *office = NULL;
  g_autoptr(GError) error = NULL;

  f->folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  office = g_build_filename (f->folder, "office", NULL);
  f->store = yifa_store_create (office, "tester", "2026-11-22", &error);
  g_assert_no_error (error);
  f->org = yifa_record_new (&yifa_org);
  yifa_record_put_text (f->org, "name", "大英县人民政府");
  yifa_record_put_text (f->org, "org_kind", "gov");
  g_assert_true (yifa_store_save (f->store, f->org, NULL));

  f->panel = YIFA_ATTACHMENTS_PANEL (yifa_attachments_panel_new ("org_kind=gov:review org_kind!gov:filing_gov"));
  f->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (f->box), GTK_WIDGET (f->panel));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 600);
  gtk_window_set_child (GTK_WINDOW (f->window), f->box);
  gtk_window_present (GTK_WINDOW (f->window));
  yifa_form_bind (f->box, f->store, f->org, TRUE);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (f->org);
  g_assert_finalize_object (f->store);
  g_free (f->folder);
}

static char *
make_pdf (Fixture *f, guint n_pages)
{
  char *path = g_build_filename (f->folder, "送审稿.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < n_pages; i++)
    {
      cairo_rectangle (cr, 100, 100, 100, 100);
      cairo_fill (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return path;
}

static void
test_file_fills_a_material (Fixture *f, gconstpointer data)
{
  g_autofree char *path = make_pdf (f, 2);
  guint missing = yifa_attachments_panel_n_missing (f->panel);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (missing, >, 0);
  g_assert_true (yifa_attachments_panel_add (f->panel, "review_draft", path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (yifa_attachments_panel_n_files (f->panel), ==, 1);
  g_assert_cmpuint (yifa_attachments_panel_n_missing (f->panel), ==, missing - 1);
}

static void
test_pages_are_shown (Fixture *f, gconstpointer data)
{
  g_autofree char *path = make_pdf (f, 3);
  YifaPdfView *view = yifa_attachments_panel_get_view (f->panel);

  g_assert_true (yifa_attachments_panel_add (f->panel, "review_draft", path, NULL));
  yifa_attachments_panel_select (f->panel, 0);
  WAIT_UNTIL (yifa_pdf_view_is_drawn (view));
  g_assert_cmpuint (yifa_pdf_view_get_n_pages (view), ==, 3);
  yifa_pdf_view_go (view, 1);
  WAIT_UNTIL (yifa_pdf_view_is_drawn (view));
}

static void
test_damaged_says_so (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "damaged.pdf", NULL);
  YifaPdfView *view = yifa_attachments_panel_get_view (f->panel);

  g_assert_true (g_file_set_contents (path, "%PDF-1.7\nnothing of the kind", -1, NULL));
  yifa_pdf_view_set_file (view, path, "damaged.pdf");
  WAIT_UNTIL (yifa_pdf_view_get_message (view) != NULL);
  g_assert_false (yifa_pdf_view_is_drawn (view));
}

static void
test_lines_are_places (Fixture *f, gconstpointer data)
{
  g_assert_nonnull (yifa_form_find_place (f->box, "review_draft"));
  g_assert_null (yifa_form_find_place (f->box, "filing_report")); /* of the other list */
  g_assert_true (yifa_form_find_place (f->box, "materials") == GTK_WIDGET (f->panel));
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  yifa_kinds_init ();

  ADD ("/attachments-panel/file-fills-a-material", test_file_fills_a_material);
  ADD ("/attachments-panel/pages-are-shown", test_pages_are_shown);
  ADD ("/attachments-panel/damaged-says-so", test_damaged_says_so);
  ADD ("/attachments-panel/lines-are-places", test_lines_are_places);

  return g_test_run ();
}
