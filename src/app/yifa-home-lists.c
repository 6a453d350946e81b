/* yifa-home-lists.c - lists of the home page that name what went wrong, or stands still
 *
 * A table of questions to the registers. A list without records is not shown; the heading opens all of its
 * records, each line its own.
 */
#include "yifa-home-lists.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "yifa-adviser-coverage.h"
#include "yifa-contract-payment.h"
#include "yifa-contract.h"
#include "yifa-engagement.h"
#include "yifa-matter.h"
#include "yifa-page.h"
#include "yifa-rows.h"

#define MOST_SHOWN 3

typedef struct
{
  const char     *label;
  const YifaKind *kind;
  YifaCondition       conditions[2];
  gboolean        is_wrong; /* not only waiting: something was done against a rule */
} Question;

static const Question questions[] = {
  { N_("Signed without review"), &yifa_contract,
    { { "unreviewed", YIFA_EQUAL, "1" }, { "archived_on", YIFA_EMPTY } }, TRUE },
  { N_("Copy not filed"), &yifa_contract, { { "is_unfiled", YIFA_EQUAL, "1" } }, TRUE },
  { N_("Payments overdue"), &yifa_contract_payment, { { "overdue", YIFA_EQUAL, "1" } }, TRUE },
  { N_("Matters nobody has"), &yifa_matter, { { "stage", YIFA_EQUAL, "received" } }, FALSE },
  { N_("Terms of advisers that end soon"), &yifa_engagement, { { "standing", YIFA_EQUAL, "expiring" } }, FALSE },
  { N_("Units without an adviser"), &yifa_adviser_coverage, { { "is_covered", YIFA_EQUAL, "0" } }, FALSE },
};

typedef struct
{
  const Question *question;
  guint           n;
  GArray         *ids;    /* (element-type gint64): the first of them */
  GPtrArray      *titles; /* (element-type utf8): of those */
} YifaHomeList;

struct _YifaHomeLists
{
  GtkBox      parent_instance;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (YifaHomeLists, yifa_home_lists, GTK_TYPE_BOX)

static YifaQuery *
query_of (const Question *question)
{
  YifaQuery *query = yifa_query_new ();

  yifa_query_where_all (query, question->conditions, G_N_ELEMENTS (question->conditions));
  return query;
}

static void
home_list_free (YifaHomeList *list)
{
  g_clear_pointer (&list->ids, g_array_unref);
  g_ptr_array_unref (list->titles);
  g_free (list);
}

/* A part is named after its whole: "acceptance" says little without its contract. */
static char *
dup_name (YifaStore *store, const YifaKind *kind, gint64 id)
{
  g_autoptr(YifaRecord) record = yifa_store_load (store, kind, id, NULL);
  char *title = yifa_store_dup_title (store, kind, id);

  for (guint i = 0; record != NULL && i < kind->n_fields; i++)
    if ((kind->fields[i].flags & YIFA_OWNER) && (kind->fields[i].flags & YIFA_REQUIRED) && i != kind->title)
      {
        g_autofree char *part = title;
        g_autofree char *whole = yifa_store_dup_display (store, record, i);

        return strstr (part, whole) != NULL ? g_steal_pointer (&part) : g_strdup_printf ("%s · %s", whole, part);
      }
  return title;
}

static YifaHomeList *
ask_one (YifaStore *store, const Question *question, GError **error)
{
  g_autoptr(YifaQuery) query = query_of (question);
  YifaHomeList *list = g_new0 (YifaHomeList, 1);

  list->question = question;
  list->titles = g_ptr_array_new_with_free_func (g_free);
  list->n = yifa_store_count (store, question->kind, query);
  query->limit = MOST_SHOWN;
  list->ids = yifa_store_list (store, question->kind, query, error);
  for (guint i = 0; list->ids != NULL && i < list->ids->len; i++)
    g_ptr_array_add (list->titles, dup_name (store, question->kind, g_array_index (list->ids, gint64, i)));
  return list;
}

GPtrArray *
yifa_home_lists_ask (YifaStore *store, GError **error)
{
  g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) home_list_free);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      YifaHomeList *list = ask_one (store, &questions[i], error);

      g_ptr_array_add (lists, list);
      if (list->ids == NULL)
        return NULL;
    }
  return g_steal_pointer (&lists);
}

static void
append_row (YifaHomeLists *self, const YifaHomeList *list, gint64 id, const char *text, const char *class)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = yifa_text_label_new (text, class, 0);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_tooltip_text (row, text);
  yifa_row_set_name (row, text);
  g_object_set_data (G_OBJECT (row), "question", (gpointer) list->question);
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);
  gtk_list_box_append (self->list, row);
}

static void
show_list (YifaHomeLists *self, const YifaHomeList *list)
{
  g_autofree char *heading = g_strdup_printf ("%s  %u", g_dgettext (GETTEXT_PACKAGE, list->question->label), list->n);

  append_row (self, list, 0, heading, list->question->is_wrong ? "overdue" : "soon");
  for (guint i = 0; i < list->ids->len; i++)
    append_row (self, list, g_array_index (list->ids, gint64, i), list->titles->pdata[i], NULL);
}

void
yifa_home_lists_show (YifaHomeLists *self, GPtrArray *lists)
{
  gboolean is_empty = TRUE;

  yifa_rows_clear (self->list);
  for (guint i = 0; i < lists->len; i++)
    {
      const YifaHomeList *list = lists->pdata[i];

      if (list->n == 0)
        continue;
      show_list (self, list);
      is_empty = FALSE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), !is_empty);
}

/* The heading opens the list as a list; a line of a computed register has no page of its own either. */
static void
on_activated (YifaHomeLists *self, GtkListBoxRow *row)
{
  const Question *question = g_object_get_data (G_OBJECT (row), "question");
  const gint64 *id = g_object_get_data (G_OBJECT (row), "id");
  g_autoptr(YifaQuery) query = query_of (question);

  if (*id != 0 && question->kind != &yifa_adviser_coverage)
    yifa_go_to_record (GTK_WIDGET (self), question->kind, *id, NULL);
  else
    yifa_go_to_list (GTK_WIDGET (self), question->kind, query);
}

static void
yifa_home_lists_class_init (YifaHomeListsClass *klass)
{
}

static void
yifa_home_lists_init (YifaHomeLists *self)
{
  GtkWidget *title = yifa_text_label_new (_("Worth a look"), "group", 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Worth a look"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
