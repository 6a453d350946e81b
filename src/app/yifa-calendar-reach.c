/* yifa-calendar-reach.c - what can still make the meeting
 *
 * The question every unit asks the office. The answer counts back from the meeting by the chains of the rules:
 * decisions first, then documents, one row for each matter on its way, with the latest day of each step that is not done and why that day.
 */
#include "yifa-calendar-reach.h"

#include <glib/gi18n-lib.h>

#include "yifa-date.h"
#include "yifa-decision-reach.h"
#include "yifa-doc-reach.h"
#include "yifa-page.h"
#include "yifa-rows.h"

struct _YifaCalendarReach
{
  GtkBox      parent_instance;
  GtkLabel   *heading;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (YifaCalendarReach, yifa_calendar_reach, GTK_TYPE_BOX)

static char *
dup_step (const YifaReachStep *step)
{
  if (step->done_on != NULL)
    return g_strdup_printf (step->is_late ? _("⚠ %s: done on %s, too late") : _("✓ %s: done on %s"), step->label,
                            step->done_on);
  if (step->latest_on == NULL)
    return g_strdup_printf (_("%s: holiday data missing"), step->label);
  if (step->is_late)
    return g_strdup_printf (_("⚠ %s: had to be done by %s"), step->label, step->latest_on);

  return g_strdup_printf (_("○ %s: by %s at the latest"), step->label, step->latest_on);
}

static GtkWidget *
make_step (const YifaReachStep *step)
{
  g_autofree char *text = dup_step (step);
  GtkWidget *label = yifa_text_label_new (text, step->is_late ? "overdue" : step->done_on != NULL ? "dim-label" : NULL, 0);

  gtk_widget_set_tooltip_text (label, step->explanation);
  return label;
}

static const char *
sign_of (const YifaReach *reach)
{
  return reach->calendar_missing ? "?" : reach->can ? "✓" : "✗";
}

static GtkWidget *
make_row (YifaRecord *record, const YifaReach *reach)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *sentence = yifa_text_label_new (reach->sentence, reach->can ? "dim-label" : "soon", 0);
  g_autofree char *title = g_strdup_printf ("%s  %s", sign_of (reach), yifa_record_get_title (record));
  g_autofree char *name = g_strdup_printf ("%s %s", yifa_record_get_title (record), reach->sentence);

  gtk_label_set_ellipsize (GTK_LABEL (sentence), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (title, "what", 0));
  gtk_box_append (GTK_BOX (box), sentence);
  for (guint i = 0; i < reach->steps->len; i++)
    gtk_box_append (GTK_BOX (box), make_step (reach->steps->pdata[i]));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  yifa_row_set_name (row, name);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  return row;
}

static void
on_row_activated (YifaCalendarReach *self, GtkListBoxRow *row)
{
  YifaRecord *record = g_object_get_data (G_OBJECT (row), "record");

  yifa_go_to_record (GTK_WIDGET (self), yifa_record_get_kind (record), yifa_record_get_id (record), NULL);
}

static void
yifa_calendar_reach_class_init (YifaCalendarReachClass *klass)
{
}

static void
yifa_calendar_reach_init (YifaCalendarReach *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->heading = GTK_LABEL (yifa_text_label_new (NULL, "group", 0));
  gtk_label_set_wrap (self->heading, TRUE);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What can make the meeting"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (self), scrolled);
}

GtkWidget *
yifa_calendar_reach_new (void)
{
  return g_object_new (YIFA_TYPE_CALENDAR_REACH, NULL);
}

static void
show_heading (YifaCalendarReach *self, const char *date, guint n, guint all)
{
  g_autofree char *words = yifa_date_to_words (date);
  g_autofree char *heading = g_strdup_printf (_("A meeting on %s: %u of %u matters on their way can still make it."), words,
                                              n, all);

  gtk_label_set_label (self->heading, heading);
}

/**
 * yifa_calendar_reach_show:
 * @date: the day of the meeting
 */
gboolean
yifa_calendar_reach_show (YifaCalendarReach *self, YifaStore *store, const char *date, GError **error)
{
  g_autoptr(GPtrArray) docs = yifa_docs_reach (store, date, error);
  g_autoptr(GPtrArray) decisions = docs != NULL ? yifa_decisions_reach (store, date, error) : NULL;
  guint n = 0;

  if (decisions == NULL)
    return FALSE;

  yifa_rows_clear (self->list);
  for (guint i = 0; i < decisions->len; i++)
    {
      const YifaDecisionReachable *answer = decisions->pdata[i];

      n += answer->reach->can;
      gtk_list_box_append (self->list, make_row (answer->decision, answer->reach));
    }
  for (guint i = 0; i < docs->len; i++)
    {
      const YifaDocReachable *answer = docs->pdata[i];

      n += answer->reach->can;
      gtk_list_box_append (self->list, make_row (answer->doc, answer->reach));
    }
  show_heading (self, date, n, docs->len + decisions->len);
  return TRUE;
}
