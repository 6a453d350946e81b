/* yifa-import-window.c - a ledger that others made: its columns, a trial, and then the records
 *
 * Each column of the file stands with its first cells and with what it becomes, as far as that is known; the user
 * changes it. A trial does all the work and takes it back, and every row that cannot be entered is named with column
 * and reason. Only then can the rows be entered, all of them or none; what was decided is remembered by the office.
 */
#include "yifa-import-window.h"

#include <glib/gi18n-lib.h>

#include "yifa-dialogs.h"
#include "yifa-import.h"
#include "yifa-progress.h"
#include "yifa-rows.h"

#define WIDTH  940
#define HEIGHT 640
#define N_SAMPLES 3
#define SAMPLE_CHARS 36
#define MOST_PROBLEMS 1000

struct _YifaImportWindow
{
  GtkWindow          parent_instance;
  YifaPage          *page; /* weak */
  char              *path;
  YifaImportMapping *mapping;
  YifaTable         *table;
  YifaImport        *trial;
  GPtrArray         *drops;  /* (element-type GtkDropDown), of each column */
  gboolean           is_filling;

  GtkWidget         *box;
  GtkWidget         *about;
  GtkDropDown       *sheets;
  GtkSpinButton     *head_row;
  GtkStack          *stack;
  GtkGrid           *columns;
  GtkWidget         *lacks;
  GtkCheckButton    *make_missing;
  GtkWidget         *verdict;
  GtkListBox        *problems;
  GtkWidget         *save;
  GtkWidget         *back;
  GtkWidget         *go;
};

G_DEFINE_FINAL_TYPE (YifaImportWindow, yifa_import_window, GTK_TYPE_WINDOW)

typedef enum
{
  READ,
  TRY,
  ENTER,
} What;

/* Work on the worker; the window waits, and what belongs to it is not touched meanwhile. */
typedef struct
{
  YifaImportWindow *window;
  What              what;
  char             *sheet;
  guint             head_row;
  YifaTable        *table;
  YifaImport       *import;
} Work;

/* A window that the user has closed has no child any more. */
static gboolean
is_closed (YifaImportWindow *self)
{
  return gtk_window_get_child (GTK_WINDOW (self)) == NULL;
}

/* Also after work that was stopped: then the window is as before, and one that has never had a table goes away. */
static void
work_free (gpointer data)
{
  Work *work = data;

  if (!is_closed (work->window))
    gtk_widget_set_sensitive (work->window->box, TRUE);
  if (!is_closed (work->window) && work->window->table == NULL)
    gtk_window_destroy (GTK_WINDOW (work->window));
  g_clear_pointer (&work->table, yifa_table_free);
  g_clear_pointer (&work->import, yifa_import_free);
  g_object_unref (work->window);
  g_free (work->sheet);
  g_free (work);
}

static gboolean
do_work (YifaStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  YifaImportWindow *self = work->window;

  if (work->what == READ)
    {
      work->table = yifa_import_read_table (self->mapping, self->path, work->sheet, work->head_row, error);
      return work->table != NULL;
    }
  work->import = yifa_import_run (store, self->table, self->mapping, work->what == TRY, cancellable, error);
  return work->import != NULL && (work->what == TRY || yifa_import_mapping_save (self->mapping, store, error));
}

static void on_worked (YifaPage *page, const GError *error, gpointer data);

static void
start (YifaImportWindow *self, What what, const char *sheet, guint head_row)
{
  static const char *const sentences[] = { N_("Reading the table…"), N_("Trying every row…"), N_("Entering the records…") };
  Work *work = g_new0 (Work, 1);

  work->window = g_object_ref (self);
  work->what = what;
  work->sheet = g_strdup (sheet);
  work->head_row = head_row;
  gtk_widget_set_sensitive (self->box, FALSE);
  yifa_progress_run (self->page, _(sentences[what]), do_work, work, work_free, on_worked);
}

/* ---- columns ---- */

static const YifaImportTarget *
get_chosen (YifaImportWindow *self, guint column)
{
  guint selected = gtk_drop_down_get_selected (self->drops->pdata[column]);

  return selected > 0 && selected <= self->mapping->targets->len ? self->mapping->targets->pdata[selected - 1] : NULL;
}

static void
show_lacks (YifaImportWindow *self)
{
  g_autoptr(GPtrArray) targets = g_ptr_array_new ();
  g_autoptr(GPtrArray) lacks = NULL;
  g_autofree char *names = NULL, *text = NULL;

  for (guint i = 0; i < self->drops->len; i++)
    g_ptr_array_add (targets, (gpointer) get_chosen (self, i));
  lacks = yifa_import_mapping_lacks (self->mapping, targets);
  gtk_widget_set_visible (self->lacks, lacks->len > 0);
  if (lacks->len == 0)
    return;

  g_ptr_array_add (lacks, NULL);
  names = g_strjoinv (_(", "), (char **) lacks->pdata);
  text = g_strdup_printf (_("Every record needs these, and no column fills them: %s"), names);
  gtk_label_set_label (GTK_LABEL (self->lacks), text);
}

/* One field takes one column: the one chosen last. */
static void
on_target_chosen (GtkDropDown *drop, GParamSpec *pspec, YifaImportWindow *self)
{
  guint selected = gtk_drop_down_get_selected (drop);
  const YifaImportTarget *target = selected > 0 && selected <= self->mapping->targets->len
                                     ? self->mapping->targets->pdata[selected - 1] : NULL;

  if (self->is_filling)
    return;
  for (guint i = 0; target != NULL && target->role != YIFA_IMPORT_NOTE && i < self->drops->len; i++)
    if (self->drops->pdata[i] != drop && get_chosen (self, i) == target)
      gtk_drop_down_set_selected (self->drops->pdata[i], 0);
  show_lacks (self);
}

static char *
dup_samples (const YifaTable *table, guint column)
{
  GString *samples = g_string_new (NULL);
  guint n = 0;

  for (guint row = 0; row < table->rows->len && n < N_SAMPLES; row++)
    {
      const char *cell = ((char **) table->rows->pdata[row])[column];

      if (*cell == '\0')
        continue;
      g_string_append_printf (samples, "%s%s", n > 0 ? "  ·  " : "", cell);
      n++;
    }
  g_strdelimit (samples->str, "\r\n\t", ' ');
  return g_string_free (samples, FALSE);
}

static GtkStringList *
make_choices (YifaImportWindow *self)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _("(left out)"));
  for (guint i = 0; i < self->mapping->targets->len; i++)
    gtk_string_list_append (choices, ((YifaImportTarget *) self->mapping->targets->pdata[i])->label);
  return choices;
}

static GtkWidget *
make_drop (YifaImportWindow *self, GtkStringList *choices, const char *heading)
{
  GtkExpression *words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *drop = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (choices)), words);
  g_autofree char *name = g_strdup_printf (_("What the column “%s” becomes"), heading);

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_size_request (drop, 260, -1);
  g_signal_connect (drop, "notify::selected", G_CALLBACK (on_target_chosen), self);
  g_ptr_array_add (self->drops, drop);
  return drop;
}

static void
attach_column (YifaImportWindow *self, GtkStringList *choices, guint column, const YifaImportTarget *target)
{
  const char *heading = self->table->columns->pdata[column];
  g_autofree char *samples = dup_samples (self->table, column);
  GtkWidget *name = yifa_text_label_new (heading, NULL, 0);
  GtkWidget *cells = yifa_text_label_new (samples, "dim-label", 0);
  GtkWidget *drop = make_drop (self, choices, heading);
  guint index = 0;

  gtk_label_set_max_width_chars (GTK_LABEL (name), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (cells), SAMPLE_CHARS);
  gtk_widget_set_tooltip_text (cells, samples);
  gtk_widget_set_hexpand (cells, TRUE);
  gtk_grid_attach (self->columns, name, 0, column + 1, 1, 1);
  gtk_grid_attach (self->columns, cells, 1, column + 1, 1, 1);
  gtk_grid_attach (self->columns, drop, 2, column + 1, 1, 1);
  if (target != NULL && g_ptr_array_find (self->mapping->targets, target, &index))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), index + 1);
}

static void
attach_heads (YifaImportWindow *self)
{
  static const char *const heads[] = { N_("Column of the file"), N_("Its first cells"), N_("Becomes") };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    gtk_grid_attach (self->columns, yifa_text_label_new (_(heads[i]), "heading", 0), i, 0, 1, 1);
}

static void
clear_columns (YifaImportWindow *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->drops, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->columns))) != NULL)
    gtk_grid_remove (self->columns, child);
}

static void
show_columns (YifaImportWindow *self)
{
  g_autoptr(GPtrArray) targets = yifa_import_mapping_apply (self->mapping, self->table);
  g_autoptr(GtkStringList) choices = make_choices (self);

  clear_columns (self);
  attach_heads (self);
  self->is_filling = TRUE;
  for (guint i = 0; i < targets->len; i++)
    attach_column (self, choices, i, targets->pdata[i]);
  self->is_filling = FALSE;
  show_lacks (self);
}

static void
show_about (YifaImportWindow *self)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %u row", "%s: %u rows", self->table->rows->len),
                                           name, self->table->rows->len);

  gtk_label_set_label (GTK_LABEL (self->about), text);
}

static void
show_sheets (YifaImportWindow *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint index = 0;

  self->is_filling = TRUE;
  for (guint i = 0; i < self->table->sheets->len; i++)
    gtk_string_list_append (names, self->table->sheets->pdata[i]);
  gtk_drop_down_set_model (self->sheets, G_LIST_MODEL (names));
  if (self->table->sheet != NULL &&
      g_ptr_array_find_with_equal_func (self->table->sheets, self->table->sheet, g_str_equal, &index))
    gtk_drop_down_set_selected (self->sheets, index);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->sheets)), self->table->sheets->len > 1);
  gtk_spin_button_set_value (self->head_row, self->table->header_row);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->head_row)), self->table->header_row > 0);
  self->is_filling = FALSE;
}

static void
show_buttons (YifaImportWindow *self, gboolean is_tried)
{
  g_autofree char *label = is_tried ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Enter %d Record", "_Enter %d Records",
                                                                    self->trial->n_imported), (int) self->trial->n_imported)
                                    : g_strdup (_("_Try"));

  gtk_widget_set_visible (self->back, is_tried);
  gtk_widget_set_visible (self->save, is_tried && self->trial->problems->len > 0);
  gtk_button_set_label (GTK_BUTTON (self->go), label);
  gtk_widget_set_sensitive (self->go, !is_tried || (self->trial->problems->len == 0 && self->trial->n_imported > 0));
  gtk_stack_set_visible_child_name (self->stack, is_tried ? "result" : "columns");
}

static void
take_table (YifaImportWindow *self, YifaTable *table)
{
  g_clear_pointer (&self->table, yifa_table_free);
  self->table = table;
  gtk_check_button_set_active (self->make_missing, self->mapping->make_missing);
  show_about (self);
  show_sheets (self);
  show_columns (self);
  show_buttons (self, FALSE);
}

/* What stands in the drop-downs is decided. */
static void
decide (YifaImportWindow *self)
{
  self->mapping->make_missing = gtk_check_button_get_active (self->make_missing);
  for (guint i = 0; i < self->drops->len; i++)
    {
      const YifaImportTarget *target = get_chosen (self, i);

      yifa_import_mapping_set (self->mapping, self->table->columns->pdata[i], target != NULL ? target->word : "", NULL);
    }
}

/* ---- the result of the trial ---- */

static void
append_line (GString *text, char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

static char *
dup_verdict (const YifaImport *trial, gboolean makes_missing)
{
  GString *text = g_string_new (NULL);
  guint n_problems = trial->problems->len;

  append_line (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d row was read.", "%d rows were read.", trial->n_rows),
                                      (int) trial->n_rows));
  append_line (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d can be entered.", "%d can be entered.", trial->n_imported),
                                      (int) trial->n_imported));
  if (trial->n_known > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " %d is in the register already and stays as it is.",
                                               " %d are in the register already and stay as they are.", trial->n_known),
                            (int) trial->n_known);
  if (n_problems > 0)
    append_line (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                     "%u problem was found. Nothing is entered until it is mended in the "
                                                     "file, or its column is left out.",
                                                     "%u problems were found. Nothing is entered until they are mended in "
                                                     "the file, or their columns are left out.",
                                                     n_problems), n_problems));
  if (n_problems > 0 && !makes_missing)
    append_line (text, g_strdup (_("Where a unit or an adviser is not registered: go back and choose to enter them along.")));
  for (guint i = 0; i < trial->left_out->len && i < 5; i++)
    append_line (text, g_strdup (trial->left_out->pdata[i]));
  return g_string_free (text, FALSE);
}

static void
add_problem (YifaImportWindow *self, const YifaImportProblem *problem)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *where = g_strdup_printf (_("Row %u"), problem->row);
  g_autofree char *name = g_strdup_printf ("%s %s %s", where, problem->field ? problem->field : "", problem->message);
  GtkWidget *number = yifa_text_label_new (where, "figure", 0);
  GtkWidget *column = yifa_text_label_new (problem->field, "what", 0);
  GtkWidget *message = yifa_text_label_new (problem->message, NULL, 0);

  gtk_widget_set_size_request (number, 84, -1);
  gtk_widget_set_size_request (column, 150, -1);
  gtk_label_set_ellipsize (GTK_LABEL (message), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (message), TRUE);
  gtk_widget_set_hexpand (message, TRUE);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), column);
  gtk_box_append (GTK_BOX (box), message);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  yifa_row_set_name (row, name);
  gtk_list_box_append (self->problems, row);
}

static void
show_trial (YifaImportWindow *self, YifaImport *trial)
{
  g_autofree char *verdict = dup_verdict (trial, self->mapping->make_missing);

  g_clear_pointer (&self->trial, yifa_import_free);
  self->trial = trial;
  gtk_label_set_label (GTK_LABEL (self->verdict), verdict);
  yifa_rows_clear (self->problems);
  for (guint i = 0; i < MIN (trial->problems->len, MOST_PROBLEMS); i++)
    add_problem (self, trial->problems->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), trial->problems->len > 0);
  show_buttons (self, TRUE);
  gtk_widget_grab_focus (gtk_widget_get_sensitive (self->go) ? self->go : self->back);
}

static void
tell_entered (YifaImportWindow *self, const YifaImport *import)
{
  g_autofree char *message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d record was entered", "%d records were entered",
                                                           import->n_imported), (int) import->n_imported);

  yifa_page_tell (self->page, message);
  if (!is_closed (self))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* A file that cannot be read at all has nothing to show. */
static void
fail (YifaImportWindow *self, const GError *error)
{
  if (self->table == NULL || is_closed (self))
    {
      yifa_page_fail (self->page, error);
      return;
    }
  show_sheets (self);
  yifa_say (GTK_WIDGET (self), error->message, NULL);
}

static void
on_worked (YifaPage *page, const GError *error, gpointer data)
{
  Work *work = data;
  YifaImportWindow *self = work->window;

  if (error != NULL)
    {
      fail (self, error);
      return;
    }
  if (work->what == ENTER)
    {
      tell_entered (self, work->import);
      return;
    }
  if (is_closed (self))
    return;

  gtk_widget_set_sensitive (self->box, TRUE);
  if (work->what == READ)
    {
      take_table (self, g_steal_pointer (&work->table));
      gtk_window_present (GTK_WINDOW (self));
      gtk_widget_grab_focus (self->go);
    }
  else
    show_trial (self, g_steal_pointer (&work->import));
}

/* ---- what the user does ---- */

static void
on_sheet_chosen (YifaImportWindow *self)
{
  GtkStringObject *name = gtk_drop_down_get_selected_item (self->sheets);

  if (!self->is_filling && name != NULL && g_strcmp0 (gtk_string_object_get_string (name), self->table->sheet) != 0)
    start (self, READ, gtk_string_object_get_string (name), 0);
}

static void
on_head_row_chosen (YifaImportWindow *self)
{
  guint row = gtk_spin_button_get_value_as_int (self->head_row);

  if (!self->is_filling && row != self->table->header_row)
    start (self, READ, self->table->sheet, row);
}

static void
on_go (YifaImportWindow *self)
{
  gboolean is_tried = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "result");

  if (!is_tried)
    decide (self);
  start (self, is_tried ? ENTER : TRY, NULL, 0);
}

static void
on_back (YifaImportWindow *self)
{
  show_buttons (self, FALSE);
  gtk_widget_grab_focus (self->go);
}

static void
on_list_chosen (GtkWidget *widget, GPtrArray *files, gpointer data)
{
  YifaImportWindow *self = YIFA_IMPORT_WINDOW (widget);
  g_autofree char *path = g_file_get_path (files->pdata[0]);
  g_autoptr(GError) error = NULL;

  if (path != NULL && !yifa_import_save_problems (self->trial, path, &error))
    yifa_say (widget, error->message, NULL);
}

static void
on_save (YifaImportWindow *self)
{
  static const char *const patterns[] = { "*.csv", NULL };

  yifa_choose (GTK_WIDGET (self), YIFA_CHOOSE_NEW_FILE, _("Save the list of problems (.csv)"), _("Problems of the import.csv"), patterns,
               on_list_chosen, NULL, NULL);
}

/* ---- layout ---- */

static GtkWidget *
make_labelled (const char *text, GtkWidget *widget)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = yifa_text_label_new (text, "dim-label", 0);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), widget);
  return box;
}

static GtkWidget *
make_top (YifaImportWindow *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  self->about = yifa_text_label_new (NULL, "heading", 0);
  gtk_widget_set_hexpand (self->about, TRUE);
  self->sheets = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->head_row = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, 1000, 1));
  g_signal_connect_object (self->sheets, "notify::selected", G_CALLBACK (on_sheet_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->head_row, "value-changed", G_CALLBACK (on_head_row_chosen), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (top), self->about);
  gtk_box_append (GTK_BOX (top), make_labelled (_("Sheet"), GTK_WIDGET (self->sheets)));
  gtk_box_append (GTK_BOX (top), make_labelled (_("Headings in row"), GTK_WIDGET (self->head_row)));
  return top;
}

static GtkWidget *
make_scrolled (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
make_wrapping (const char *class)
{
  GtkWidget *label = yifa_text_label_new (NULL, class, 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

static GtkWidget *
make_columns (YifaImportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->columns = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->columns, 6);
  gtk_grid_set_column_spacing (self->columns, 14);
  self->lacks = make_wrapping ("error");
  self->make_missing = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_("Enter _units and advisers that are not registered yet")));
  gtk_box_append (GTK_BOX (box), make_scrolled (GTK_WIDGET (self->columns)));
  gtk_box_append (GTK_BOX (box), self->lacks);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->make_missing));
  return box;
}

static GtkWidget *
make_result (YifaImportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->verdict = make_wrapping (NULL);
  self->problems = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->problems, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->problems), "rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->problems), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Rows that cannot be entered as they are"), -1);
  gtk_box_append (GTK_BOX (box), self->verdict);
  gtk_box_append (GTK_BOX (box), make_scrolled (GTK_WIDGET (self->problems)));
  return box;
}

static GtkWidget *
make_buttons (YifaImportWindow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->save = gtk_button_new_with_mnemonic (_("_Save List of Problems…"));
  self->back = gtk_button_new_with_mnemonic (_("_Back to the Columns"));
  self->go = gtk_button_new_with_mnemonic (_("_Try"));
  gtk_widget_set_hexpand (cancel, TRUE);
  gtk_widget_set_halign (cancel, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->go, "suggested-action");
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (on_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->go, "clicked", G_CALLBACK (on_go), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), self->save);
  gtk_box_append (GTK_BOX (row), cancel);
  gtk_box_append (GTK_BOX (row), self->back);
  gtk_box_append (GTK_BOX (row), self->go);
  return row;
}

static void
yifa_import_window_finalize (GObject *object)
{
  YifaImportWindow *self = YIFA_IMPORT_WINDOW (object);

  g_clear_weak_pointer (&self->page);
  g_clear_pointer (&self->mapping, yifa_import_mapping_free);
  g_clear_pointer (&self->table, yifa_table_free);
  g_clear_pointer (&self->trial, yifa_import_free);
  g_ptr_array_unref (self->drops);
  g_free (self->path);
  G_OBJECT_CLASS (yifa_import_window_parent_class)->finalize (object);
}

static void
yifa_import_window_class_init (YifaImportWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yifa_import_window_finalize;
}

static void
yifa_import_window_init (YifaImportWindow *self)
{
  self->drops = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_box_append (GTK_BOX (self->box), make_top (self));
  gtk_stack_add_named (self->stack, make_columns (self), "columns");
  gtk_stack_add_named (self->stack, make_result (self), "result");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (self->box), make_buttons (self));
  gtk_window_set_child (GTK_WINDOW (self), self->box);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_widget_add_css_class (GTK_WIDGET (self), "question");
  yifa_close_on_escape (GTK_WIDGET (self));
}

/* Reads the file and shows its columns; a file that cannot be read is said on @page. */
void
yifa_import_window_open (YifaPage *page, const YifaKind *kind, const char *path)
{
  YifaImportWindow *self = g_object_new (YIFA_TYPE_IMPORT_WINDOW, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  g_autofree char *title = g_strdup_printf (_("Import: %s"), yifa_kind_get_label (kind));

  g_set_weak_pointer (&self->page, page);
  self->path = g_strdup (path);
  self->mapping = yifa_import_mapping_load (yifa_page_get_store (page), kind);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  start (self, READ, NULL, 0);
}
