/* yifa-column-view.c - the columns of a list, out of the field table
 *
 * Every field of the kind can be a column; those shown are made, the others are not, because each
 * costs 205 cells. What the user arranges is remembered per kind. The selection is remembered by
 * id, because a saved row leaves the model and comes back.
 */
#include "yifa-column-view.h"

#include "yifa-list-memory.h"
#include "yifa-tone.h"

#define REMEMBER_AFTER_MS 400
#define MIN_EXPANDING 220
#define WIDE_CHOICE 142 /* "In force, expiring soon" */

struct _YifaColumnView
{
  GtkBox             parent_instance;
  GtkColumnView     *view;
  GtkSelectionModel *selection; /* owned by the view */
  GtkWidget         *chooser;
  GtkWidget         *choices;   /* the check buttons inside the chooser */
  YifaStore         *store;
  YifaRecordList    *list;
  const YifaKind    *kind;
  char              *first_columns;
  GArray            *selected;  /* (element-type gint64) */
  guint              remembering;
  guint              reselecting;
  int                room;         /* pixels the columns may take before some stand back; 0: any */
  gboolean           is_arranging; /* columns change because we change them */
};

/* What a column's callbacks need; owned by the column. */
typedef struct
{
  YifaColumnView *view;
  guint           field;
} Column;

enum { ORDER_CHANGED, COLUMNS_CHANGED, OPENED, SELECTION_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaColumnView, yifa_column_view, GTK_TYPE_BOX)

static const struct { int width; float xalign; const char *css; } looks[] = {
  [YIFA_TEXT]   = { 150, 0, NULL },
  [YIFA_PROSE]  = { 200, 0, NULL },
  [YIFA_CHOICE] = { 122, 0, NULL },
  [YIFA_DATE]   = { 94,  0, "numeric" },
  [YIFA_FLAG]   = { 84,  0, NULL },
  [YIFA_COUNT]  = { 88,  1, "numeric" },
  [YIFA_MONEY]  = { 110, 1, "numeric" },
  [YIFA_HOURS]  = { 88,  1, "numeric" },
  [YIFA_REF]    = { 168, 0, NULL },
};

static gboolean
on_query_tooltip (GtkWidget *cell, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (cell));

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL && g_utf8_strlen (text, -1) > 6;
}

static void
setup_cell (GtkSignalListItemFactory *factory, GtkListItem *item, const Column *column)
{
  const YifaField *field = &column->view->kind->fields[column->field];
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), looks[field->type].xalign);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), 2);
  if (looks[field->type].css != NULL)
    gtk_widget_add_css_class (cell, looks[field->type].css);
  if (looks[field->type].width > 110)
    {
      gtk_widget_set_has_tooltip (cell, TRUE);
      g_signal_connect (cell, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
    }
  g_object_set_data (G_OBJECT (cell), "item", item); /* lives as long as the cell */
  gtk_list_item_set_child (item, cell);
}

/* The cell's class of tone is replaced only when it differs: most rows have none. */
static void
show_tone (GtkWidget *cell, const YifaTone *tone)
{
  const char *css = tone != NULL ? tone->css : NULL;
  const char *before = g_object_get_data (G_OBJECT (cell), "tone");

  if (css == before)
    return;
  if (before != NULL)
    gtk_widget_remove_css_class (cell, before);
  if (css != NULL)
    gtk_widget_add_css_class (cell, css);
  g_object_set_data (G_OBJECT (cell), "tone", (gpointer) css);
}

/* GTK would read the names of its classes to the blind: the cell is called by its column and value,
 * the row by its record. */
static void
name_for_readers (GtkWidget *cell, const YifaField *field, const char *text, YifaRecord *record)
{
  GtkWidget *holder = gtk_widget_get_parent (cell);
  g_autofree char *name = g_strdup_printf ("%s %s", yifa_field_get_label (field), text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (gtk_widget_get_prev_sibling (holder) == NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (holder)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    yifa_record_get_title (record), -1);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, const Column *column)
{
  YifaRecord *record = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = yifa_tone_dup_words (column->view->store, record, column->field);

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  show_tone (cell, yifa_tone_of (record, column->field));
  name_for_readers (cell, &column->view->kind->fields[column->field], text, record);
}

/* Rows are ordered by SQLite, so this never compares. GTK asks the column that was
 * clicked last to compare first, and that is how we learn which one it is: public API
 * for it came only with GTK 4.10. */
static const YifaField *asked;

static int
note_column (gconstpointer a, gconstpointer b, gpointer field)
{
  if (asked == NULL)
    asked = field;
  return GTK_ORDERING_SMALLER;
}

static guint
field_of (GtkColumnViewColumn *column)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (column), "field")) - 1;
}

static GtkColumnViewColumn *
get_column (YifaColumnView *self, guint index)
{
  g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (self->view), index);

  return column; /* the view holds it */
}

static guint
n_columns (YifaColumnView *self)
{
  return g_list_model_get_n_items (gtk_column_view_get_columns (self->view));
}

static GtkColumnViewColumn *
find_column (YifaColumnView *self, guint field)
{
  for (guint i = 0; i < n_columns (self); i++)
    if (field_of (get_column (self, i)) == field)
      return get_column (self, i);

  return NULL;
}

static void
remember (YifaColumnView *self)
{
  g_autoptr(YifaListMemory) memory = g_new0 (YifaListMemory, 1);

  g_clear_handle_id (&self->remembering, g_source_remove);
  memory->columns = yifa_column_view_dup_fields (self);
  memory->widths = g_new0 (int, n_columns (self) + 1);
  for (guint i = 0; i < n_columns (self); i++)
    {
      GtkColumnViewColumn *column = get_column (self, i);

      if (!gtk_column_view_column_get_expand (column))
        memory->widths[i] = MAX (gtk_column_view_column_get_fixed_width (column), 0);
    }
  memory->order = g_strdup (yifa_column_view_get_order (self, &memory->descending));
  yifa_list_memory_save (self->kind, memory);
}

static gboolean
on_remember (gpointer data)
{
  YifaColumnView *self = data;

  self->remembering = 0;
  remember (self);
  return G_SOURCE_REMOVE;
}

static void
remember_soon (YifaColumnView *self)
{
  if (self->is_arranging)
    return;

  g_clear_handle_id (&self->remembering, g_source_remove);
  self->remembering = g_timeout_add (REMEMBER_AFTER_MS, on_remember, self);
}

/* One column takes what is left: the title where it is shown, else the last one. */
static void
choose_expanding (YifaColumnView *self)
{
  GtkColumnViewColumn *title = find_column (self, self->kind->title);
  GtkColumnViewColumn *chosen = title != NULL ? title : get_column (self, n_columns (self) - 1);

  for (guint i = 0; i < n_columns (self); i++)
    {
      GtkColumnViewColumn *column = get_column (self, i);

      gtk_column_view_column_set_expand (column, column == chosen);
    }
}

static int
width_of (GtkColumnViewColumn *column)
{
  return gtk_column_view_column_get_expand (column) ? MIN_EXPANDING : gtk_column_view_column_get_fixed_width (column);
}

/* What says that something must be done stays longest. */
static gboolean
is_weighty (YifaColumnView *self, GtkColumnViewColumn *column)
{
  const YifaField *field = &self->kind->fields[field_of (column)];

  return gtk_column_view_column_get_expand (column) || (field->flags & YIFA_COMPUTED);
}

static int
hide_until_it_fits (YifaColumnView *self, int width, gboolean weighty)
{
  for (guint i = n_columns (self); width > self->room && i > 0; i--)
    {
      GtkColumnViewColumn *column = get_column (self, i - 1);

      if (is_weighty (self, column) != weighty || gtk_column_view_column_get_expand (column))
        continue;
      gtk_column_view_column_set_visible (column, FALSE);
      width -= width_of (column);
    }
  return width;
}

/* GTK 4.8 gives an expanding column nothing as soon as another one is hidden: it is told its width. */
static void
widen_expanding (YifaColumnView *self, int rest)
{
  for (guint i = 0; i < n_columns (self); i++)
    {
      GtkColumnViewColumn *column = get_column (self, i);

      if (gtk_column_view_column_get_expand (column))
        gtk_column_view_column_set_fixed_width (column, rest > 0 ? MIN_EXPANDING + rest : looks[YIFA_TEXT].width);
    }
}

/* Where there is little room, beside a preview, columns stand back rather than scroll away. */
static void
fit (YifaColumnView *self)
{
  int width = 0;

  for (guint i = 0; i < n_columns (self); i++)
    {
      gtk_column_view_column_set_visible (get_column (self, i), TRUE);
      width += width_of (get_column (self, i));
    }
  if (self->room > 0)
    width = hide_until_it_fits (self, hide_until_it_fits (self, width, FALSE), TRUE);
  widen_expanding (self, self->room - width);
}

static void
show_choices (YifaColumnView *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->choices); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), "field")) - 1;
      gboolean shown = find_column (self, field) != NULL;

      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), shown);
      gtk_widget_set_sensitive (child, !shown || n_columns (self) > 1);
    }
}

static void
on_columns_changed (YifaColumnView *self)
{
  if (self->is_arranging || self->chooser == NULL || n_columns (self) == 0)
    return;

  self->is_arranging = TRUE;
  choose_expanding (self);
  fit (self);
  show_choices (self);
  self->is_arranging = FALSE;
  remember_soon (self);
  g_signal_emit (self, signals[COLUMNS_CHANGED], 0);
}

static GMenuModel *
make_header_menu (const YifaField *field)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) order = g_menu_new ();
  g_autoptr(GMenu) columns = g_menu_new ();
  g_autofree char *ascending = g_strdup_printf ("column.ascending::%s", field->name);
  g_autofree char *descending = g_strdup_printf ("column.descending::%s", field->name);
  g_autofree char *hide = g_strdup_printf ("column.hide::%s", field->name);

  g_menu_append (order, _("Sort _Ascending"), ascending);
  g_menu_append (order, _("Sort _Descending"), descending);
  g_menu_append (order, _("Newest _First"), "column.newest-first");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append (columns, _("_Hide This Column"), hide);
  g_menu_append (columns, _("_Choose Columns…"), "column.choose");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));

  return G_MENU_MODEL (menu);
}

static void
free_column (gpointer data, GClosure *closure)
{
  g_free (data);
}

static Column *
column_new (YifaColumnView *self, guint field)
{
  Column *column = g_new (Column, 1);

  *column = (Column) { self, field };
  return column;
}

static int
first_width (const YifaField *field)
{
  return g_str_equal (field->name, "validity") ? WIDE_CHOICE : looks[field->type].width;
}

static GtkColumnViewColumn *
make_column (YifaColumnView *self, guint index, int width)
{
  const YifaField *field = &self->kind->fields[index];
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (yifa_field_get_label (field), factory);
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (note_column, (gpointer) field, NULL));
  g_autoptr(GMenuModel) menu = make_header_menu (field);

  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cell), column_new (self, index), free_column, 0);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cell), column_new (self, index), free_column, 0);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_header_menu (column, menu);
  gtk_column_view_column_set_fixed_width (column, width > 0 ? width : first_width (field));
  g_object_set_data (G_OBJECT (column), "field", GUINT_TO_POINTER (index + 1));
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (remember_soon), self, G_CONNECT_SWAPPED);

  return column;
}

static void
append_column (YifaColumnView *self, guint field, int width)
{
  g_autoptr(GtkColumnViewColumn) column = make_column (self, field, width);

  gtk_column_view_append_column (self->view, column);
}

static void
clear_columns (YifaColumnView *self)
{
  while (n_columns (self) > 0)
    gtk_column_view_remove_column (self->view, get_column (self, 0));
}

static gboolean
append_named (YifaColumnView *self, char **names, const int *widths)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      guint field = yifa_kind_find (self->kind, names[i]);

      if (field != YIFA_NO_FIELD && find_column (self, field) == NULL)
        append_column (self, field, widths != NULL ? widths[i] : 0);
    }
  return n_columns (self) > 0;
}

static void
append_listed (YifaColumnView *self)
{
  for (guint i = 0; i < self->kind->n_fields; i++)
    if ((self->kind->fields[i].flags & YIFA_LIST) || i == self->kind->title)
      append_column (self, i, 0);
}

static void
arrange (YifaColumnView *self, const YifaListMemory *memory)
{
  g_auto(GStrv) first = self->first_columns != NULL ? g_strsplit (self->first_columns, " ", -1) : NULL;
  guint order = memory->order != NULL ? yifa_kind_find (self->kind, memory->order) : YIFA_NO_FIELD;

  self->is_arranging = TRUE;
  clear_columns (self);
  if (!append_named (self, memory->columns, memory->widths) && !append_named (self, first, NULL))
    append_listed (self);
  choose_expanding (self);
  fit (self);
  show_choices (self);
  gtk_column_view_sort_by_column (self->view, order != YIFA_NO_FIELD ? find_column (self, order) : NULL,
                                  memory->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->is_arranging = FALSE;
}

static void
on_sorter_changed (YifaColumnView *self)
{
  if (self->is_arranging || self->chooser == NULL)
    return; /* a sorter says "changed" as it is torn down, too */

  remember_soon (self);
  g_signal_emit (self, signals[ORDER_CHANGED], 0);
}

static void
on_activate (YifaColumnView *self, guint position)
{
  gint64 id = yifa_record_list_get_id (self->list, position);

  if (id != 0)
    g_signal_emit (self, signals[OPENED], 0, id);
}

static void
note_selection (YifaColumnView *self)
{
  GtkBitsetIter iter;
  guint position;
  g_autoptr(GtkBitset) set = gtk_selection_model_get_selection (self->selection);

  g_array_set_size (self->selected, 0);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, set, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 id = yifa_record_list_get_id (self->list, position);

      g_array_append_val (self->selected, id);
    }
}

static void
on_selection_changed (YifaColumnView *self)
{
  if (self->reselecting != 0)
    return;

  note_selection (self);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static GtkBitset *
positions_of_selected (YifaColumnView *self)
{
  g_autoptr(GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  GtkBitset *positions = gtk_bitset_new_empty ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; i < self->selected->len; i++)
    g_hash_table_add (wanted, &g_array_index (self->selected, gint64, i));
  for (guint i = 0; i < n && gtk_bitset_get_size (positions) < self->selected->len; i++)
    {
      gint64 id = yifa_record_list_get_id (self->list, i);

      if (g_hash_table_contains (wanted, &id))
        gtk_bitset_add (positions, i);
    }
  return positions;
}

static gboolean
on_reselect (gpointer data)
{
  YifaColumnView *self = data;
  g_autoptr(GtkBitset) positions = positions_of_selected (self);
  g_autoptr(GtkBitset) all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->list)));

  gtk_selection_model_set_selection (self->selection, positions, all);
  self->reselecting = 0;
  note_selection (self);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* A saved row goes and comes back: it is selected again by its id. */
static void
on_items_changed (YifaColumnView *self)
{
  if (self->reselecting == 0 && self->selected->len > 0)
    self->reselecting = g_idle_add_full (GTK_PRIORITY_RESIZE - 10, on_reselect, self, NULL);
}

static void
ascending_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yifa_column_view_set_order (YIFA_COLUMN_VIEW (widget), g_variant_get_string (parameter, NULL), FALSE);
}

static void
descending_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yifa_column_view_set_order (YIFA_COLUMN_VIEW (widget), g_variant_get_string (parameter, NULL), TRUE);
}

static void
newest_first_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yifa_column_view_set_order (YIFA_COLUMN_VIEW (widget), NULL, FALSE);
}

static void
hide_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yifa_column_view_set_shown (YIFA_COLUMN_VIEW (widget), g_variant_get_string (parameter, NULL), FALSE);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YifaColumnView *self = YIFA_COLUMN_VIEW (widget);

  if (gtk_widget_get_mapped (self->chooser))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->chooser));
}

static void
reset_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yifa_column_view_reset (YIFA_COLUMN_VIEW (widget));
}

static void
yifa_column_view_dispose (GObject *object)
{
  YifaColumnView *self = YIFA_COLUMN_VIEW (object);

  if (self->remembering != 0)
    remember (self);
  g_clear_handle_id (&self->reselecting, g_source_remove);
  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (yifa_column_view_parent_class)->dispose (object);
}

static void
yifa_column_view_finalize (GObject *object)
{
  YifaColumnView *self = YIFA_COLUMN_VIEW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->list);
  g_array_unref (self->selected);
  g_free (self->first_columns);

  G_OBJECT_CLASS (yifa_column_view_parent_class)->finalize (object);
}

static gboolean
yifa_column_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (YIFA_COLUMN_VIEW (widget)->view));
}

static void
yifa_column_view_class_init (YifaColumnViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = yifa_column_view_dispose;
  object_class->finalize = yifa_column_view_finalize;
  widget_class->grab_focus = yifa_column_view_grab_focus;

  signals[ORDER_CHANGED] = g_signal_new ("order-changed", YIFA_TYPE_COLUMN_VIEW, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COLUMNS_CHANGED] = g_signal_new ("columns-changed", YIFA_TYPE_COLUMN_VIEW, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", YIFA_TYPE_COLUMN_VIEW, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", YIFA_TYPE_COLUMN_VIEW, G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "column.ascending", "s", ascending_action);
  gtk_widget_class_install_action (widget_class, "column.descending", "s", descending_action);
  gtk_widget_class_install_action (widget_class, "column.newest-first", NULL, newest_first_action);
  gtk_widget_class_install_action (widget_class, "column.hide", "s", hide_action);
  gtk_widget_class_install_action (widget_class, "column.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "column.reset", NULL, reset_action);
}

static void
on_choice_toggled (YifaColumnView *self, GtkCheckButton *choice)
{
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "field")) - 1;

  if (!self->is_arranging)
    yifa_column_view_set_shown (self, self->kind->fields[field].name, gtk_check_button_get_active (choice));
}

static void
add_choices (YifaColumnView *self)
{
  for (guint i = 0; i < self->kind->n_fields; i++)
    {
      GtkWidget *choice = gtk_check_button_new_with_label (yifa_field_get_label (&self->kind->fields[i]));

      g_object_set_data (G_OBJECT (choice), "field", GUINT_TO_POINTER (i + 1));
      g_signal_connect_object (choice, "toggled", G_CALLBACK (on_choice_toggled), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->choices), choice);
    }
}

static void
on_reset_clicked (YifaColumnView *self)
{
  yifa_column_view_reset (self);
}

static GtkWidget *
make_chooser (YifaColumnView *self)
{
  GtkWidget *chooser = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *reset = gtk_button_new_with_mnemonic (_("As at the _Beginning"));

  self->choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 420);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->choices);
  g_signal_connect_object (reset, "clicked", G_CALLBACK (on_reset_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), reset);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (chooser), _("Columns"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (chooser), popover);
  gtk_widget_set_tooltip_text (chooser, _("Choose the columns of this list"));

  return g_object_ref_sink (chooser);
}

static void
yifa_column_view_init (YifaColumnView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->selected = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  self->chooser = make_chooser (self);
  gtk_column_view_set_show_row_separators (self->view, FALSE);
  gtk_column_view_set_reorderable (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (self), scrolled);

  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_columns (self->view), "items-changed",
                           G_CALLBACK (on_columns_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (on_sorter_changed), self, G_CONNECT_SWAPPED);
}

GtkWidget *
yifa_column_view_new (void)
{
  return g_object_new (YIFA_TYPE_COLUMN_VIEW, NULL);
}

/**
 * yifa_column_view_show:
 * @first_columns: (nullable): names of the columns that a user sees first, with spaces between; NULL
 *   takes those of the field table
 *
 * To be called once.
 */
void
yifa_column_view_show (YifaColumnView *self, YifaStore *store, YifaRecordList *list, const char *first_columns)
{
  g_autoptr(YifaListMemory) memory = NULL;

  g_return_if_fail (YIFA_IS_COLUMN_VIEW (self) && self->list == NULL);

  self->store = g_object_ref (store);
  self->list = g_object_ref (list);
  self->kind = yifa_record_list_get_kind (list);
  self->first_columns = g_strdup (first_columns);
  memory = yifa_list_memory_load (self->kind);
  add_choices (self);
  arrange (self, memory);

  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (list))));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, self->selection);
  g_object_unref (self->selection);
}

/* (transfer none): for shortcuts and tests. */
GtkColumnView *
yifa_column_view_get_view (YifaColumnView *self)
{
  g_return_val_if_fail (YIFA_IS_COLUMN_VIEW (self), NULL);

  return self->view;
}

/* (transfer none) */
GtkSelectionModel *
yifa_column_view_get_selection (YifaColumnView *self)
{
  g_return_val_if_fail (YIFA_IS_COLUMN_VIEW (self), NULL);

  return self->selection;
}

/**
 * yifa_column_view_dup_selected:
 *
 * Returns: (transfer full) (element-type gint64): ids, in the order of the list
 */
GArray *
yifa_column_view_dup_selected (YifaColumnView *self)
{
  g_return_val_if_fail (YIFA_IS_COLUMN_VIEW (self), NULL);

  return g_array_copy (self->selected);
}

/**
 * yifa_column_view_select:
 *
 * Selects @id alone and scrolls to it, if the list holds it.
 */
void
yifa_column_view_select (YifaColumnView *self, gint64 id)
{
  guint position;

  g_return_if_fail (YIFA_IS_COLUMN_VIEW (self));

  position = yifa_record_list_find (self->list, id);
  if (position == G_MAXUINT)
    return;

  gtk_selection_model_select_item (self->selection, position, TRUE);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u", position);
}

static GtkListItem *
item_at (YifaColumnView *self, double x, double y)
{
  for (GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT); at != NULL;
       at = gtk_widget_get_parent (at))
    {
      GtkWidget *cell = GTK_IS_INSCRIPTION (at) ? at : gtk_widget_get_first_child (at);
      GtkListItem *item = cell != NULL ? g_object_get_data (G_OBJECT (cell), "item") : NULL;

      if (item != NULL)
        return item;
      if (at == GTK_WIDGET (self))
        return NULL;
    }
  return NULL;
}

/**
 * yifa_column_view_select_at:
 *
 * Selects the row at a place of the widget, unless it is selected already, perhaps among others.
 *
 * Returns: whether there is a row
 */
gboolean
yifa_column_view_select_at (YifaColumnView *self, double x, double y)
{
  GtkListItem *item;
  guint position;

  g_return_val_if_fail (YIFA_IS_COLUMN_VIEW (self), FALSE);

  item = item_at (self, x, y);
  if (item == NULL)
    return FALSE;

  position = gtk_list_item_get_position (item);
  if (!gtk_selection_model_is_selected (self->selection, position))
    gtk_selection_model_select_item (self->selection, position, TRUE);
  return TRUE;
}

/**
 * yifa_column_view_get_order:
 *
 * Returns: (nullable): the field whose header orders the list; NULL: newest first
 */
const char *
yifa_column_view_get_order (YifaColumnView *self, gboolean *descending)
{
  GtkSorter *sorter;

  g_return_val_if_fail (YIFA_IS_COLUMN_VIEW (self), NULL);

  sorter = gtk_column_view_get_sorter (self->view);
  asked = NULL;
  *descending = gtk_sorter_compare (sorter, self->view, sorter) == GTK_ORDERING_LARGER;
  return asked != NULL ? asked->name : NULL;
}

/**
 * yifa_column_view_set_order:
 * @field: (nullable): a field that is shown; NULL: newest first
 */
void
yifa_column_view_set_order (YifaColumnView *self, const char *field, gboolean descending)
{
  guint index;

  g_return_if_fail (YIFA_IS_COLUMN_VIEW (self));

  index = field != NULL ? yifa_kind_find (self->kind, field) : YIFA_NO_FIELD;
  gtk_column_view_sort_by_column (self->view, index != YIFA_NO_FIELD ? find_column (self, index) : NULL,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * yifa_column_view_dup_fields:
 *
 * Returns: (transfer full): the names of the columns as they are seen, from left to right
 */
char **
yifa_column_view_dup_fields (YifaColumnView *self)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  g_return_val_if_fail (YIFA_IS_COLUMN_VIEW (self), NULL);

  for (guint i = 0; i < n_columns (self); i++)
    g_strv_builder_add (names, self->kind->fields[field_of (get_column (self, i))].name);

  return g_strv_builder_end (names);
}

gboolean
yifa_column_view_is_shown (YifaColumnView *self, const char *field)
{
  g_return_val_if_fail (YIFA_IS_COLUMN_VIEW (self), FALSE);

  return find_column (self, yifa_kind_find (self->kind, field)) != NULL;
}

/**
 * yifa_column_view_set_shown:
 *
 * The last column stays whatever is asked.
 */
void
yifa_column_view_set_shown (YifaColumnView *self, const char *field, gboolean shown)
{
  GtkColumnViewColumn *column;
  guint index;

  g_return_if_fail (YIFA_IS_COLUMN_VIEW (self));

  index = yifa_kind_find (self->kind, field);
  g_return_if_fail (index != YIFA_NO_FIELD);

  column = find_column (self, index);
  if (shown && column == NULL)
    append_column (self, index, 0);
  else if (!shown && column != NULL && n_columns (self) > 1)
    gtk_column_view_remove_column (self->view, column);
}

/**
 * yifa_column_view_reset:
 *
 * Columns, widths and order become what they were before the user arranged anything.
 */
void
yifa_column_view_reset (YifaColumnView *self)
{
  YifaListMemory nothing = { NULL };

  g_return_if_fail (YIFA_IS_COLUMN_VIEW (self));

  arrange (self, &nothing);
  yifa_list_memory_save (self->kind, &nothing);
  g_signal_emit (self, signals[COLUMNS_CHANGED], 0);
  g_signal_emit (self, signals[ORDER_CHANGED], 0);
}

/**
 * yifa_column_view_set_room:
 * @room: pixels; 0: as much as the columns want
 *
 * Columns that do not fit stand back until there is more room; what is remembered and exported is
 * not touched by it.
 */
void
yifa_column_view_set_room (YifaColumnView *self, int room)
{
  g_return_if_fail (YIFA_IS_COLUMN_VIEW (self));

  if (self->room == room)
    return;

  self->room = room;
  fit (self);
}

/**
 * yifa_column_view_get_chooser:
 *
 * Returns: (transfer none): the button that chooses columns, to be placed by the page
 */
GtkWidget *
yifa_column_view_get_chooser (YifaColumnView *self)
{
  g_return_val_if_fail (YIFA_IS_COLUMN_VIEW (self), NULL);

  return self->chooser;
}
