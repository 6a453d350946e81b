/* yifa-bin-page.c - records that were withdrawn, of all kinds, and the way back
 *
 * Nothing is ever deleted, so nothing here can be emptied. Layout in ui/yifa-bin-page.ui.
 */
#include "yifa-bin-page.h"

#include "yifa-rows.h"

#define MOST_OF_KIND 200

struct _YifaBinPage
{
  YifaPage    parent_instance;
  GtkLabel   *heading;
  GtkListBox *list;
  GtkStack   *stack;
};

G_DEFINE_FINAL_TYPE (YifaBinPage, yifa_bin_page, YIFA_TYPE_PAGE)

static YifaRecord *
record_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "record");
}

static void refresh (YifaBinPage *self);

static void
restore_row (YifaBinPage *self, GtkListBoxRow *row)
{
  YifaStore *store = yifa_page_get_store (YIFA_PAGE (self));
  g_autoptr(YifaRecord) record = g_object_ref (record_of (row));
  g_autofree char *message = g_strdup_printf (_("Restored: %s"), yifa_record_get_title (record));
  g_autoptr(GError) error = NULL;

  if (!yifa_store_restore (store, record, &error))
    {
      yifa_page_fail (YIFA_PAGE (self), error);
      return;
    }
  refresh (self);
  yifa_page_tell_act (YIFA_PAGE (self), record, message);
}

static void
on_restore_clicked (GtkListBoxRow *row)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row), YIFA_TYPE_BIN_PAGE);

  restore_row (YIFA_BIN_PAGE (page), row);
}

static GtkWidget *
make_row (YifaBinPage *self, YifaRecord *record)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *day = g_strndup (yifa_record_get_withdrawn_at (record), 10);
  g_autofree char *text = g_strdup_printf (_("withdrawn on %s"), day);
  GtkWidget *title = yifa_text_label_new (yifa_record_get_title (record), NULL, 0);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (text, "dim-label", 1));
  if (!yifa_store_is_read_only (yifa_page_get_store (YIFA_PAGE (self))))
    gtk_box_append (GTK_BOX (box), yifa_text_button_new (_("Restore"), G_CALLBACK (on_restore_clicked), row));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  yifa_row_set_name (row, yifa_record_get_title (record));
  return row;
}

static guint
add_kind (YifaBinPage *self, const YifaKind *kind)
{
  YifaStore *store = yifa_page_get_store (YIFA_PAGE (self));
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;
  guint n = 0;

  query->presence = YIFA_WITHDRAWN;
  query->limit = MOST_OF_KIND;
  ids = yifa_store_list (store, kind, query, NULL);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(YifaRecord) record = yifa_store_load (store, kind, g_array_index (ids, gint64, i), NULL);

      if (record == NULL || yifa_record_get_withdrawn_at (record) == NULL)
        continue;
      gtk_list_box_append (self->list, make_row (self, record));
      n++;
    }
  return n;
}

static void
refresh (YifaBinPage *self)
{
  guint n_kinds, n = 0;
  const YifaKind *const *kinds = yifa_kind_all (&n_kinds);
  g_autofree char *heading = NULL;

  yifa_rows_clear (self->list);
  for (guint i = 0; i < n_kinds; i++)
    n += add_kind (self, kinds[i]);

  heading = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record", "%u records", n), n);
  gtk_label_set_label (self->heading, n > 0 ? heading : "");
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "records" : "nothing");
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer unused)
{
  const YifaKind *kind = yifa_record_get_kind (record_of (row));
  gboolean is_first = before == NULL || yifa_record_get_kind (record_of (before)) != kind;

  yifa_row_set_heading (row, is_first ? yifa_kind_get_label (kind) : NULL, NULL);
}

static void
on_row_activated (YifaBinPage *self, GtkListBoxRow *row)
{
  YifaRecord *record = record_of (row);

  yifa_go_to_record (GTK_WIDGET (self), yifa_record_get_kind (record), yifa_record_get_id (record), NULL);
}

static char *
yifa_bin_page_dup_title (YifaPage *page)
{
  return g_strdup (_("Bin"));
}

static const char *
yifa_bin_page_get_help (YifaPage *page)
{
  return _("What was withdrawn lies here, with its history, and can be put back. Nothing is ever deleted; "
           "a number once given stays given.");
}

static void
yifa_bin_page_shown (YifaPage *page)
{
  refresh (YIFA_BIN_PAGE (page));
}

static void
yifa_bin_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), YIFA_TYPE_BIN_PAGE);

  G_OBJECT_CLASS (yifa_bin_page_parent_class)->dispose (object);
}

static void
yifa_bin_page_class_init (YifaBinPageClass *klass)
{
  YifaPageClass *page_class = YIFA_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_bin_page_dispose;
  page_class->dup_title = yifa_bin_page_dup_title;
  page_class->get_help = yifa_bin_page_get_help;
  page_class->shown = yifa_bin_page_shown;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-bin-page.ui");
  gtk_widget_class_bind_template_child (widget_class, YifaBinPage, heading);
  gtk_widget_class_bind_template_child (widget_class, YifaBinPage, list);
  gtk_widget_class_bind_template_child (widget_class, YifaBinPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
yifa_bin_page_init (YifaBinPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}

YifaPage *
yifa_bin_page_new (const YifaPlace *place, YifaStore *store, YifaWorker *worker)
{
  return g_object_new (YIFA_TYPE_BIN_PAGE, "store", store, "worker", worker, NULL);
}
