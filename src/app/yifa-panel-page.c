/* yifa-panel-page.c - the year of the advisers as a chart and a table
 *
 * One reading of the year serves chart and table and all four ways to turn it, so that they cannot disagree. It is
 * read aside: what is in sight stays until the new answer is there. Layout in ui/yifa-panel-page.ui.
 */
#include "yifa-panel-page.h"

#include "yifa-date.h"
#include "yifa-dialogs.h"
#include "yifa-ledgers.h"
#include "yifa-look.h"
#include "yifa-matter.h"
#include "yifa-progress.h"
#include "yifa-rows.h"
#include "yifa-work-log.h"

#define MOST_YEARS 40
#define REFRESH_DELAY_MS 100

static const char *const view_words[YIFA_YEAR_BY_YEAR] = {
  [YIFA_YEAR_BY_ADVISER] = N_("By adviser"),
  [YIFA_YEAR_BY_TYPE] = N_("By type of matter"),
  [YIFA_YEAR_BY_CLIENT] = N_("By client unit"),
  [YIFA_YEAR_BY_MONTH] = N_("By month"),
};

/* What the chart shows at a time: figures of one unit. */
static const struct
{
  const char    *label;
  YifaYearFigure figures[3];
  guint          n_figures;
  gboolean       stacked;
} charts[] = {
  { N_("Matters and opinions"), { YIFA_YEAR_MATTERS, YIFA_YEAR_OPINIONS }, 2, FALSE },
  { N_("What became of opinions"), { YIFA_YEAR_ADOPTED, YIFA_YEAR_PARTLY, YIFA_YEAR_NOT_ADOPTED }, 3, TRUE },
  { N_("Hours worked"), { YIFA_YEAR_HOURS }, 1, FALSE },
  { N_("Fees paid (yuan)"), { YIFA_YEAR_FEES }, 1, FALSE },
  { N_("Meetings attended"), { YIFA_YEAR_MEETINGS }, 1, FALSE },
};

/* What is asked aside, and its answer. */
typedef struct
{
  guint          number; /* of the question: an older one's answer is not shown */
  int            year;
  int            first_year;
  YifaYearTable *tables[YIFA_YEAR_BY_YEAR];
} Answer;

struct _YifaPanelPage
{
  YifaPage     parent_instance;
  GtkDropDown *years;
  GtkBox      *views;
  GtkDropDown *chart;
  GtkBox      *legend;
  GtkStack    *stack;
  GtkBox      *body;
  YifaYearBars *bars;
  YifaYearGrid *grid;
  GtkWidget   *buttons[YIFA_YEAR_BY_YEAR];
  Answer      *answer;    /* what is in sight, or NULL */
  int          year;
  int          first_year; /* the last and the first that can be chosen */
  int          last_year;
  YifaYearView view;
  gboolean     is_stale;
  gboolean     is_showing; /* controls change because we change them */
  guint        refreshing;
  guint        asked;
};

G_DEFINE_FINAL_TYPE (YifaPanelPage, yifa_panel_page, YIFA_TYPE_PAGE)

static YifaStore *
store_of (YifaPanelPage *self)
{
  return yifa_page_get_store (YIFA_PAGE (self));
}

/* --- what is shown -------------------------------------------------------------------------- */

static void
show_legend (YifaPanelPage *self, guint chart)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->legend))) != NULL)
    gtk_box_remove (self->legend, child);
  for (guint i = 0; i < charts[chart].n_figures; i++)
    {
      GtkWidget *swatch = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      g_autofree char *series = g_strdup_printf ("series-%u", i);
      GtkWidget *words = yifa_text_label_new (yifa_year_figure_get_label (charts[chart].figures[i]), NULL, 0);

      gtk_widget_add_css_class (swatch, "swatch");
      gtk_widget_add_css_class (swatch, series);
      gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (words, yifa_year_figure_get_definition (charts[chart].figures[i]));
      gtk_box_append (self->legend, swatch);
      gtk_box_append (self->legend, words);
    }
}

static void
show_chart (YifaPanelPage *self)
{
  guint chart = gtk_drop_down_get_selected (self->chart);

  if (chart >= G_N_ELEMENTS (charts))
    return;

  show_legend (self, chart);
  yifa_year_bars_show (self->bars, self->answer != NULL ? self->answer->tables[self->view] : NULL, charts[chart].figures,
                       charts[chart].n_figures, charts[chart].stacked);
}

static void
show_tables (YifaPanelPage *self)
{
  const YifaYearTable *table = self->answer != NULL ? self->answer->tables[self->view] : NULL;
  gboolean is_empty = table == NULL || self->answer->tables[YIFA_YEAR_BY_ADVISER]->rows->len == 0;

  show_chart (self);
  yifa_year_grid_show (self->grid, table);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "nothing" : "year");
}

static void
list_years (YifaPanelPage *self, int first, int last)
{
  GtkStringList *lines = gtk_string_list_new (NULL);

  self->first_year = first;
  self->last_year = last;
  for (int year = last; year >= first; year--)
    {
      g_autofree char *line = g_strdup_printf (_("Year %d"), year);

      gtk_string_list_append (lines, line);
    }
  gtk_drop_down_set_model (self->years, G_LIST_MODEL (lines));
  g_object_unref (lines);
}

/* A year that was offered once stays. */
static void
show_years (YifaPanelPage *self, int first)
{
  int today = yifa_date_year (yifa_store_get_today (store_of (self)));
  int last = MAX (MAX (today, self->year), self->last_year);

  first = MAX (MIN (first, self->year), last - MOST_YEARS);
  if (self->first_year > 0)
    first = MIN (first, self->first_year);
  self->is_showing = TRUE;
  if (first != self->first_year || last != self->last_year)
    list_years (self, first, last);
  gtk_drop_down_set_selected (self->years, last - self->year);
  self->is_showing = FALSE;
}

/* --- asking --------------------------------------------------------------------------------- */

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  for (YifaYearView view = 0; view < YIFA_YEAR_BY_YEAR; view++)
    g_clear_pointer (&answer->tables[view], yifa_year_table_free);
  g_free (answer);
}

static int
find_first_year (YifaStore *store, const YifaKind *kind, const char *date, int otherwise)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) record = NULL;

  yifa_query_where (query, date, YIFA_NOT_EMPTY, NULL);
  query->order = g_strdup (date);
  query->limit = 1;
  record = yifa_store_find_one (store, kind, query);
  return record != NULL ? MIN (otherwise, yifa_date_year (yifa_record_text (record, date))) : otherwise;
}

static gboolean
find_answer (YifaStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Answer *answer = data;
  g_autoptr(YifaAdviserYear) facts = yifa_adviser_year_read (store, answer->year, 0, error);

  if (facts == NULL)
    return FALSE;

  for (YifaYearView view = 0; view < YIFA_YEAR_BY_YEAR; view++)
    answer->tables[view] = yifa_adviser_year_tabulate (store, facts, view);
  answer->first_year = find_first_year (store, &yifa_matter, "received_on", answer->year);
  answer->first_year = find_first_year (store, &yifa_work_log, "work_on", answer->first_year);
  return TRUE;
}

static gboolean
has_focus_in_body (YifaPanelPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->body));
}

static void
on_answered (gpointer page, gpointer data, const GError *error)
{
  YifaPanelPage *self = page;
  Answer *asked = data, *before = self->answer;
  gboolean had_focus = has_focus_in_body (self);

  if (asked->number != self->asked)
    return;
  if (error != NULL)
    {
      yifa_page_fail (YIFA_PAGE (self), error);
      return;
    }

  self->answer = g_memdup2 (asked, sizeof *asked);
  memset (asked->tables, 0, sizeof asked->tables);
  show_years (self, self->answer->first_year);
  show_tables (self); /* no widget points into the tables before any more */
  g_clear_pointer (&before, answer_free);
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self->body), GTK_DIR_TAB_FORWARD);
}

static void
refresh (YifaPanelPage *self)
{
  Answer *answer = g_new0 (Answer, 1);

  self->is_stale = FALSE;
  answer->number = ++self->asked;
  answer->year = self->year;
  yifa_look (G_OBJECT (self), store_of (self), yifa_page_get_worker (YIFA_PAGE (self)), find_answer, answer, answer_free,
             on_answered);
}

static gboolean
on_refresh (gpointer data)
{
  YifaPanelPage *self = data;

  self->refreshing = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* What happens behind the scenes is looked at when the page comes back into sight. */
static void
on_settled (YifaPanelPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->refreshing == 0)
    self->refreshing = g_timeout_add (REFRESH_DELAY_MS, on_refresh, self);
}

/* --- choosing ------------------------------------------------------------------------------- */

static void
on_year_chosen (YifaPanelPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->years);

  if (self->is_showing || selected == GTK_INVALID_LIST_POSITION)
    return;

  self->year = self->last_year - (int) selected;
  refresh (self);
}

static void
on_chart_chosen (YifaPanelPage *self)
{
  if (self->answer != NULL)
    show_chart (self);
}

static void
on_view_toggled (YifaPanelPage *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  for (YifaYearView view = 0; view < YIFA_YEAR_BY_YEAR; view++)
    if (self->buttons[view] == GTK_WIDGET (button))
      self->view = view;
  show_tables (self);
}

static void
on_export (YifaPanelPage *self)
{
  yifa_page_do (YIFA_PAGE (self), YIFA_COMMAND_EXPORT);
}

/* --- export --------------------------------------------------------------------------------- */

typedef struct
{
  int   year;
  char *path;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_free (export->path);
  g_free (export);
}

static gboolean
write_sheet (YifaStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Export *export = data;

  return yifa_ledger_write (store, "panel", export->year, export->path, cancellable, NULL, NULL, error);
}

static void
on_written (YifaPage *page, const GError *error, gpointer data)
{
  yifa_page_tell_export (page, ((const Export *) data)->path, error);
}

static void
on_file_chosen (GtkWidget *widget, GPtrArray *files, gpointer data)
{
  Export *export = g_new0 (Export, 1);

  export->year = GPOINTER_TO_INT (data);
  export->path = g_file_get_path (files->pdata[0]);
  yifa_progress_run (YIFA_PAGE (widget), _("Writing the table…"), write_sheet, export, export_free, on_written);
}

static void
yifa_panel_page_export (YifaPage *page)
{
  static const char *const patterns[] = { "*.xlsx", "*.csv", "*.pdf", NULL };
  YifaPanelPage *self = YIFA_PANEL_PAGE (page);
  g_autofree char *name = g_strdup_printf ("%s %d.xlsx", _("Year of the advisers"), self->year);

  yifa_choose (GTK_WIDGET (self), YIFA_CHOOSE_NEW_FILE, _("Export the year (.xlsx, .csv or .pdf)"), name, patterns,
               on_file_chosen, GINT_TO_POINTER (self->year), NULL);
}

/* --- a page --------------------------------------------------------------------------------- */

static char *
yifa_panel_page_dup_title (YifaPage *page)
{
  return g_strdup (_("Year of the advisers"));
}

static const char *
yifa_panel_page_get_help (YifaPage *page)
{
  return _("What the legal advisers did in a year: above as bars, below as figures. Each bar and each figure opens the "
           "records that it counts; pointing at it tells how it is counted. What has no adviser, unit or type stands in "
           "a row of its own, so that the totals are the same whichever way the table is turned. Ctrl+E writes all four "
           "tables to a file.");
}

static void
yifa_panel_page_focus (YifaPage *page)
{
  gtk_widget_grab_focus (YIFA_PANEL_PAGE (page)->buttons[YIFA_PANEL_PAGE (page)->view]);
}

static void
yifa_panel_page_shown (YifaPage *page)
{
  if (YIFA_PANEL_PAGE (page)->is_stale)
    refresh (YIFA_PANEL_PAGE (page));
}

static void
yifa_panel_page_show_section (YifaPage *page, const char *section)
{
  YifaPanelPage *self = YIFA_PANEL_PAGE (page);
  guint64 year;

  if (section == NULL || !g_ascii_string_to_unsigned (section, 10, 1949, 9999, &year, NULL) || (int) year == self->year)
    return;

  self->year = (int) year;
  refresh (self);
}

static GVariant *
yifa_panel_page_save_state (YifaPage *page)
{
  YifaPanelPage *self = YIFA_PANEL_PAGE (page);

  return g_variant_new ("(iuu)", self->year, (guint32) self->view, gtk_drop_down_get_selected (self->chart));
}

static void
yifa_panel_page_restore_state (YifaPage *page, GVariant *state)
{
  YifaPanelPage *self = YIFA_PANEL_PAGE (page);
  guint32 view, chart;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(iuu)")))
    return;

  g_variant_get (state, "(iuu)", &self->year, &view, &chart);
  gtk_drop_down_set_selected (self->chart, MIN (chart, G_N_ELEMENTS (charts) - 1));
  yifa_panel_page_turn (self, MIN (view, YIFA_YEAR_BY_MONTH));
  refresh (self);
}

static void
yifa_panel_page_dispose (GObject *object)
{
  YifaPanelPage *self = YIFA_PANEL_PAGE (object);

  g_clear_handle_id (&self->refreshing, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), YIFA_TYPE_PANEL_PAGE);

  G_OBJECT_CLASS (yifa_panel_page_parent_class)->dispose (object);
}

static void
yifa_panel_page_finalize (GObject *object)
{
  g_clear_pointer (&YIFA_PANEL_PAGE (object)->answer, answer_free);

  G_OBJECT_CLASS (yifa_panel_page_parent_class)->finalize (object);
}

static void
yifa_panel_page_class_init (YifaPanelPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  YifaPageClass *page_class = YIFA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_panel_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_panel_page_finalize;
  page_class->dup_title = yifa_panel_page_dup_title;
  page_class->get_help = yifa_panel_page_get_help;
  page_class->focus = yifa_panel_page_focus;
  page_class->shown = yifa_panel_page_shown;
  page_class->show_section = yifa_panel_page_show_section;
  page_class->export_ = yifa_panel_page_export;
  page_class->save_state = yifa_panel_page_save_state;
  page_class->restore_state = yifa_panel_page_restore_state;

  g_type_ensure (YIFA_TYPE_YEAR_BARS);
  g_type_ensure (YIFA_TYPE_YEAR_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-panel-page.ui");
  gtk_widget_class_bind_template_child (widget_class, YifaPanelPage, years);
  gtk_widget_class_bind_template_child (widget_class, YifaPanelPage, views);
  gtk_widget_class_bind_template_child (widget_class, YifaPanelPage, chart);
  gtk_widget_class_bind_template_child (widget_class, YifaPanelPage, legend);
  gtk_widget_class_bind_template_child (widget_class, YifaPanelPage, stack);
  gtk_widget_class_bind_template_child (widget_class, YifaPanelPage, body);
  gtk_widget_class_bind_template_child (widget_class, YifaPanelPage, bars);
  gtk_widget_class_bind_template_child (widget_class, YifaPanelPage, grid);
  gtk_widget_class_bind_template_callback (widget_class, on_year_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_chart_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
}

static void
add_views (YifaPanelPage *self)
{
  for (YifaYearView view = 0; view < YIFA_YEAR_BY_YEAR; view++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (g_dgettext (GETTEXT_PACKAGE, view_words[view]));

      if (view > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (self->buttons[0]));
      gtk_widget_add_css_class (button, "tab");
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_view_toggled), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->views, button);
      self->buttons[view] = button;
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[0]), TRUE);
}

static void
yifa_panel_page_init (YifaPanelPage *self)
{
  GtkStringList *lines = gtk_string_list_new (NULL);

  self->is_stale = TRUE; /* filled when it is first shown */
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    gtk_string_list_append (lines, g_dgettext (GETTEXT_PACKAGE, charts[i].label));
  gtk_drop_down_set_model (self->chart, G_LIST_MODEL (lines));
  g_object_unref (lines);
  add_views (self);
}

YifaPage *
yifa_panel_page_new (const YifaPlace *place, YifaStore *store, YifaWorker *worker)
{
  YifaPanelPage *self = g_object_new (YIFA_TYPE_PANEL_PAGE, "store", store, "worker", worker, NULL);

  self->year = yifa_date_year (yifa_store_get_today (store));
  yifa_panel_page_show_section (YIFA_PAGE (self), place->section);
  show_years (self, self->year);
  g_signal_connect_object (store, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "refreshed", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  return YIFA_PAGE (self);
}

YifaYearBars *
yifa_panel_page_get_bars (YifaPanelPage *self)
{
  g_return_val_if_fail (YIFA_IS_PANEL_PAGE (self), NULL);

  return self->bars;
}

YifaYearGrid *
yifa_panel_page_get_grid (YifaPanelPage *self)
{
  g_return_val_if_fail (YIFA_IS_PANEL_PAGE (self), NULL);

  return self->grid;
}

void
yifa_panel_page_turn (YifaPanelPage *self, YifaYearView view)
{
  g_return_if_fail (YIFA_IS_PANEL_PAGE (self) && view < YIFA_YEAR_BY_YEAR);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[view]), TRUE);
}
