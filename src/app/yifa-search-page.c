/* yifa-search-page.c - what was found in all registers and papers
 *
 * Shows the hits of a search by kind of record, each with the place where the words stand. The words come
 * from the entry in the header bar; layout in ui/yifa-search-page.ui.
 */
#include "yifa-search-page.h"

#include "yifa-mark.h"
#include "yifa-rows.h"
#include "yifa-search.h"
#include "yifa-text.h"

#define MOST 200

struct _YifaSearchPage
{
  YifaPage    parent_instance;
  char       *words;
  GtkLabel   *heading;
  GtkListBox *list;
  GtkStack   *stack;
  GtkLabel   *nothing;
};

G_DEFINE_FINAL_TYPE (YifaSearchPage, yifa_search_page, YIFA_TYPE_PAGE)

static char *
yifa_search_page_dup_title (YifaPage *page)
{
  return g_strdup_printf (_("Search: %s"), YIFA_SEARCH_PAGE (page)->words);
}

static const char *
yifa_search_page_get_help (YifaPage *page)
{
  return _("Every word must occur, exactly as written, in a field of the record or in an attached paper. "
           "One character is enough. Simplified and traditional characters, full and half width are the same. "
           "Words are separated by spaces. Enter goes to the results, Enter again opens one; Ctrl+Enter opens it "
           "in a second window.");
}

static void
yifa_search_page_focus (YifaPage *page)
{
  YifaSearchPage *self = YIFA_SEARCH_PAGE (page);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static GtkWidget *
add_label (GtkWidget *box, const char *markup, const char *class)
{
  GtkWidget *label = yifa_text_label_new (NULL, class, 0);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
make_row (const YifaHit *hit, const char *const *words)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *title = yifa_mark_words (hit->title != NULL ? hit->title : "", words);
  gboolean says_more = hit->snippet != NULL && g_strcmp0 (hit->snippet, hit->title) != 0;
  g_autofree char *snippet = yifa_mark_words (says_more ? hit->snippet : "", words);
  g_autofree char *where = g_markup_escape_text (hit->where != NULL ? hit->where : "", -1);

  if (says_more)
    add_label (box, title, NULL);
  add_label (line, says_more ? snippet : title, says_more ? "rule" : NULL);
  add_label (line, where, "rule");
  gtk_box_append (GTK_BOX (box), line);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "result");
  yifa_row_set_name (row, hit->title != NULL ? hit->title : "");
  g_object_set_data (G_OBJECT (row), "kind", (gpointer) hit->kind);
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&hit->id, sizeof hit->id), g_free);
  return row;
}

/* What people look for mostly comes first; the others follow as they were found. */
static const char *const first_kinds[] = { "normative_doc", "filing", "filing_review", "legality_review", "legal_basis" };

static void
add_kind (YifaSearchPage *self, GPtrArray *hits, const YifaKind *kind, const char *const *words)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const YifaHit *hit = hits->pdata[i];

      if (hit->kind == kind)
        gtk_list_box_append (self->list, make_row (hit, words));
    }
}

static void
add_rows (YifaSearchPage *self, GPtrArray *hits, const char *const *words)
{
  g_autoptr(GPtrArray) kinds = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (first_kinds); i++)
    g_ptr_array_add (kinds, (gpointer) yifa_kind_lookup (first_kinds[i]));
  for (guint i = 0; i < hits->len; i++)
    if (!g_ptr_array_find (kinds, ((YifaHit *) hits->pdata[i])->kind, NULL))
      g_ptr_array_add (kinds, (gpointer) ((YifaHit *) hits->pdata[i])->kind);

  for (guint i = 0; i < kinds->len; i++)
    add_kind (self, hits, kinds->pdata[i], words);
  gtk_list_box_invalidate_headers (self->list); /* their counts are known only now */
}

static guint
count_kind (GtkListBox *list, const YifaKind *kind)
{
  GtkListBoxRow *row;
  guint n = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    n += g_object_get_data (G_OBJECT (row), "kind") == kind;

  return n;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer list)
{
  const YifaKind *kind = g_object_get_data (G_OBJECT (row), "kind");
  g_autofree char *text = NULL;

  if (before == NULL || g_object_get_data (G_OBJECT (before), "kind") != kind)
    text = g_strdup_printf ("%s  %u", yifa_kind_get_label (kind), count_kind (list, kind));
  yifa_row_set_heading (row, text, NULL);
}

static void
show_heading (YifaSearchPage *self, guint n)
{
  g_autofree char *text = n >= MOST
    ? g_strdup_printf (_("The first %u results; another word would narrow them"), n)
    : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u result", "%u results", n), n);
  g_autofree char *nothing = g_strdup_printf (_("Nothing contains “%s”. Every word must occur as it is written; "
                                                "try fewer or shorter words."), self->words);

  gtk_label_set_label (self->heading, n > 0 ? text : "");
  gtk_label_set_label (self->nothing, *self->words != '\0' ? nothing : _("Type into the search box above."));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "results" : "nothing");
}

static void
search (YifaSearchPage *self)
{
  g_auto(GStrv) words = yifa_text_split_words (self->words);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) hits = NULL;

  yifa_rows_clear (self->list);
  if (words[0] != NULL)
    hits = yifa_store_search (yifa_page_get_store (YIFA_PAGE (self)), self->words, NULL, MOST, &error);
  if (error != NULL)
    yifa_page_fail (YIFA_PAGE (self), error);

  if (hits != NULL)
    add_rows (self, hits, (const char *const *) words);
  show_heading (self, hits != NULL ? hits->len : 0);
  yifa_page_changed (YIFA_PAGE (self));
}

static void
open_row (YifaSearchPage *self, GtkListBoxRow *row, gboolean apart)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "id");
  g_autoptr(YifaPlace) place = yifa_place_new_record (g_object_get_data (G_OBJECT (row), "kind"), *id, NULL);

  yifa_go (GTK_WIDGET (self), place, apart);
}

static void
on_row_activated (YifaSearchPage *self, GtkListBoxRow *row)
{
  open_row (self, row, yifa_wants_apart (GTK_WIDGET (self)));
}

static void
open_apart (GtkWidget *widget, const char *action, GVariant *parameter)
{
  YifaSearchPage *self = YIFA_SEARCH_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    open_row (self, row, TRUE);
}

static void
yifa_search_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), YIFA_TYPE_SEARCH_PAGE);

  G_OBJECT_CLASS (yifa_search_page_parent_class)->dispose (object);
}

static void
yifa_search_page_finalize (GObject *object)
{
  g_free (YIFA_SEARCH_PAGE (object)->words);

  G_OBJECT_CLASS (yifa_search_page_parent_class)->finalize (object);
}

static void
yifa_search_page_class_init (YifaSearchPageClass *klass)
{
  YifaPageClass *page_class = YIFA_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_search_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_search_page_finalize;
  page_class->dup_title = yifa_search_page_dup_title;
  page_class->get_help = yifa_search_page_get_help;
  page_class->focus = yifa_search_page_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, YifaSearchPage, heading);
  gtk_widget_class_bind_template_child (widget_class, YifaSearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, YifaSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, YifaSearchPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_install_action (widget_class, "search.open-apart", NULL, open_apart);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "search.open-apart", NULL);
}

static void
yifa_search_page_init (YifaSearchPage *self)
{
  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, self->list, NULL);
}

YifaPage *
yifa_search_page_new (const YifaPlace *place, YifaStore *store, YifaWorker *worker)
{
  YifaSearchPage *self = g_object_new (YIFA_TYPE_SEARCH_PAGE, "store", store, "worker", worker, NULL);

  yifa_search_page_set_words (self, place->section != NULL ? place->section : "");
  return YIFA_PAGE (self);
}

/**
 * yifa_search_page_set_words:
 *
 * Searches anew, if @words are others.
 */
void
yifa_search_page_set_words (YifaSearchPage *self, const char *words)
{
  g_autoptr(YifaPlace) place = NULL;

  g_return_if_fail (YIFA_IS_SEARCH_PAGE (self));

  if (g_str_equal (self->words, words))
    return;

  g_free (self->words);
  self->words = g_strdup (words);
  search (self);

  place = yifa_place_new ("search");
  place->section = g_strdup (words);
  yifa_page_moved (YIFA_PAGE (self), place);
}
