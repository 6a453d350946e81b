/* yifa-numbering-page.c - numbers that nobody can account for
 *
 * Serials between the first and the last of a code, series and year that are neither used nor reserved nor
 * voided. A gap leads to the register of that year. Layout in ui/yifa-numbering-page.ui.
 */
#include "yifa-numbering-page.h"

#include "yifa-issue-number.h"
#include "yifa-numbering.h"
#include "yifa-rows.h"

struct _YifaNumberingPage
{
  YifaPage    parent_instance;
  GtkLabel   *heading;
  GtkListBox *list;
  GtkStack   *stack;
  GPtrArray  *gaps; /* (element-type YifaNumberGap) */
};

G_DEFINE_FINAL_TYPE (YifaNumberingPage, yifa_numbering_page, YIFA_TYPE_PAGE)

static char *
dup_text (const YifaNumberGap *gap)
{
  if (gap->from == gap->to)
    return g_strdup_printf ("%s〔%d〕%d号", gap->code, gap->year, gap->from);

  return g_strdup_printf ("%s〔%d〕%d号—%d号", gap->code, gap->year, gap->from, gap->to);
}

static const char *
series_label (const char *series)
{
  return yifa_choice_get_label (&yifa_issue_number.fields[YIFA_ISSUE_NUMBER_SERIES], series);
}

static GtkWidget *
make_row (const YifaNumberGap *gap)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  int n = gap->to - gap->from + 1;
  g_autofree char *text = dup_text (gap);
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d number", "%d numbers", n), n);
  GtkWidget *label = yifa_text_label_new (text, "figure", 0);
  GtkWidget *number = yifa_text_label_new (count, "figure", 1);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_size_request (number, 70, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (series_label (gap->series), "dim-label", 0));
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "gap", (gpointer) gap);
  yifa_row_set_name (row, text);
  return row;
}

static void
refresh (YifaNumberingPage *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *heading = NULL;
  guint n = 0;

  yifa_rows_clear (self->list); /* its rows point into the gaps */
  g_clear_pointer (&self->gaps, g_ptr_array_unref);
  self->gaps = yifa_numbering_find_gaps (yifa_page_get_store (YIFA_PAGE (self)), 0, &error);
  if (self->gaps == NULL)
    {
      yifa_page_fail (YIFA_PAGE (self), error);
      return;
    }

  for (guint i = self->gaps->len; i > 0; i--) /* the newest are the ones that can still be mended */
    {
      const YifaNumberGap *gap = self->gaps->pdata[i - 1];

      gtk_list_box_append (self->list, make_row (gap));
      n += gap->to - gap->from + 1;
    }
  heading = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u number is missing", "%u numbers are missing", n), n);
  gtk_label_set_label (self->heading, n > 0 ? heading : "");
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "gaps" : "nothing");
}

static void
on_row_activated (YifaNumberingPage *self, GtkListBoxRow *row)
{
  const YifaNumberGap *gap = g_object_get_data (G_OBJECT (row), "gap");
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autofree char *year = g_strdup_printf ("%d", gap->year);

  yifa_query_where (query, "code", YIFA_EQUAL, gap->code);
  yifa_query_where (query, "year", YIFA_EQUAL, year);
  yifa_go_to_list (GTK_WIDGET (self), &yifa_issue_number, query);
}

static char *
yifa_numbering_page_dup_title (YifaPage *page)
{
  return g_strdup (_("Gaps in numbers"));
}

static const char *
yifa_numbering_page_get_help (YifaPage *page)
{
  return _("Numbers run without gaps in each code, series and year. A number listed here was passed over: either its "
           "paper has not been registered yet, or the number was voided and the reason is still to be recorded.");
}

static void
yifa_numbering_page_shown (YifaPage *page)
{
  refresh (YIFA_NUMBERING_PAGE (page));
}

static void
yifa_numbering_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), YIFA_TYPE_NUMBERING_PAGE);

  G_OBJECT_CLASS (yifa_numbering_page_parent_class)->dispose (object);
}

static void
yifa_numbering_page_finalize (GObject *object)
{
  g_clear_pointer (&YIFA_NUMBERING_PAGE (object)->gaps, g_ptr_array_unref);

  G_OBJECT_CLASS (yifa_numbering_page_parent_class)->finalize (object);
}

static void
yifa_numbering_page_class_init (YifaNumberingPageClass *klass)
{
  YifaPageClass *page_class = YIFA_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_numbering_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_numbering_page_finalize;
  page_class->dup_title = yifa_numbering_page_dup_title;
  page_class->get_help = yifa_numbering_page_get_help;
  page_class->shown = yifa_numbering_page_shown;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-numbering-page.ui");
  gtk_widget_class_bind_template_child (widget_class, YifaNumberingPage, heading);
  gtk_widget_class_bind_template_child (widget_class, YifaNumberingPage, list);
  gtk_widget_class_bind_template_child (widget_class, YifaNumberingPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
yifa_numbering_page_init (YifaNumberingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

YifaPage *
yifa_numbering_page_new (const YifaPlace *place, YifaStore *store, YifaWorker *worker)
{
  return g_object_new (YIFA_TYPE_NUMBERING_PAGE, "store", store, "worker", worker, NULL);
}
