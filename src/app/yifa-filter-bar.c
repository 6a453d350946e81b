/* yifa-filter-bar.c - the conditions of a list as a sentence
 *
 * Which drop-downs there are follows from the field table: the stage, the validity, a unit, the year,
 * then further choices as far as there is room. The query is the only truth: every widget shows what
 * it says and changes it, and a condition without a drop-down of its own becomes a chip.
 */
#include "yifa-filter-bar.h"

#include "yifa-condition.h"
#include "yifa-condition-editor.h"
#include "yifa-org.h"
#include "yifa-record-picker.h"

#define MAX_DROPS 5 /* six with long Chinese names are wider than a window of 1280 */
#define MAX_YEARS 40
#define FIND_DELAY_MS 150

/* One drop-down or toggle of the sentence. */
typedef struct
{
  guint        field;
  YifaOperator op;     /* YIFA_EQUAL, or YIFA_IN_YEAR of a date */
  GtkWidget   *widget; /* GtkDropDown; GtkMenuButton of a reference; GtkToggleButton of a flag */
  GPtrArray   *values; /* (element-type utf8) behind the drop-down's lines after the first, or NULL */
} Drop;

struct _YifaFilterBar
{
  GtkBox          parent_instance;
  YifaStore      *store;
  const YifaKind *kind;
  YifaQuery      *query;    /* find and filters only */
  GPtrArray      *drops;    /* (element-type Drop) */
  GtkWidget      *find;
  GtkWidget      *sentence;
  GtkWidget      *chips;
  GtkWidget      *clear;
  GtkWidget      *more;
  GtkWidget      *editor;   /* inside what "more" pops up */
  gboolean        is_showing;  /* widgets change because we change them */
};

enum { CHANGED, LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaFilterBar, yifa_filter_bar, GTK_TYPE_BOX)

static void
drop_free (gpointer data)
{
  Drop *drop = data;

  g_clear_pointer (&drop->values, g_ptr_array_unref);
  g_free (drop);
}

static const char *
drop_name (YifaFilterBar *self, const Drop *drop)
{
  return self->kind->fields[drop->field].name;
}

/* The value that the query has for @field and @op; NULL: no such condition. */
static const char *
get_value (const YifaQuery *query, const char *field, YifaOperator op)
{
  for (guint i = 0; i < query->filters->len; i++)
    {
      const YifaFilter *filter = query->filters->pdata[i];

      if (filter->op == op && g_str_equal (filter->field, field))
        return filter->value;
    }
  return NULL;
}

static YifaQuery *
copy_without (const YifaQuery *query, const YifaFilter *left_out)
{
  YifaQuery *copy = yifa_query_new ();

  copy->find = g_strdup (query->find);
  for (guint i = 0; i < query->filters->len; i++)
    {
      const YifaFilter *filter = query->filters->pdata[i];

      if (filter != left_out)
        yifa_query_where (copy, filter->field, filter->op, filter->value);
    }
  return copy;
}

static const YifaFilter *
find_filter (const YifaQuery *query, const char *field, YifaOperator op)
{
  for (guint i = 0; i < query->filters->len; i++)
    {
      const YifaFilter *filter = query->filters->pdata[i];

      if (filter->op == op && g_str_equal (filter->field, field))
        return filter;
    }
  return NULL;
}

static gboolean
has_drop (YifaFilterBar *self, const YifaFilter *filter)
{
  for (guint i = 0; i < self->drops->len; i++)
    {
      const Drop *drop = self->drops->pdata[i];

      if (drop->op == filter->op && g_str_equal (drop_name (self, drop), filter->field))
        return find_filter (self->query, filter->field, filter->op) == filter;
    }
  return FALSE;
}

static guint
index_of_value (const Drop *drop, const char *value)
{
  for (guint i = 0; value != NULL && i < drop->values->len; i++)
    if (g_str_equal (drop->values->pdata[i], value))
      return i + 1;

  return 0;
}

static void
mark_set (GtkWidget *widget, gboolean is_set)
{
  (is_set ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, "set");
}

static char *
any_of (const YifaField *field)
{
  return g_strdup_printf (_("Any %s"), yifa_field_get_label (field));
}

static void
show_reference (YifaFilterBar *self, const Drop *drop, const char *value)
{
  const YifaField *field = &self->kind->fields[drop->field];
  gint64 id = value != NULL ? g_ascii_strtoll (value, NULL, 10) : 0;
  g_autofree char *title = id != 0 ? yifa_store_dup_title (self->store, field->target, id) : any_of (field);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (drop->widget), title != NULL ? title : value);
  gtk_widget_set_tooltip_text (drop->widget, yifa_field_get_label (field));
}

static void
show_drop (YifaFilterBar *self, const Drop *drop)
{
  const char *value = get_value (self->query, drop_name (self, drop), drop->op);

  mark_set (drop->widget, value != NULL);
  if (GTK_IS_DROP_DOWN (drop->widget))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (drop->widget), index_of_value (drop, value));
  else if (GTK_IS_TOGGLE_BUTTON (drop->widget))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (drop->widget), g_strcmp0 (value, "1") == 0);
  else
    show_reference (self, drop, value);
}

static void show_all (YifaFilterBar *self);

static void
take_query (YifaFilterBar *self, YifaQuery *query)
{
  yifa_query_free (self->query);
  self->query = query;
  show_all (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_chip_clicked (YifaFilterBar *self, GtkWidget *chip)
{
  take_query (self, copy_without (self->query, g_object_get_data (G_OBJECT (chip), "filter")));
}

static void
add_chip (YifaFilterBar *self, const YifaFilter *filter)
{
  g_autofree char *words = yifa_condition_dup_words (self->store, self->kind, filter);
  g_autofree char *label = g_strdup_printf ("%s  ✕", words);
  GtkWidget *chip = gtk_button_new_with_label (label);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip))), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, _("Remove this condition"));
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (chip), "filter", (gpointer) filter);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (on_chip_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->chips), chip);
}

static void
show_chips (YifaFilterBar *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), chip);
  for (guint i = 0; i < self->query->filters->len; i++)
    if (!has_drop (self, self->query->filters->pdata[i]))
      add_chip (self, self->query->filters->pdata[i]);
  gtk_widget_set_visible (self->chips, gtk_widget_get_first_child (self->chips) != NULL);
}

static void
show_all (YifaFilterBar *self)
{
  const char *find = self->query->find != NULL ? self->query->find : "";

  self->is_showing = TRUE;
  for (guint i = 0; i < self->drops->len; i++)
    show_drop (self, self->drops->pdata[i]);
  show_chips (self);
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->find)), find))
    gtk_editable_set_text (GTK_EDITABLE (self->find), find);
  gtk_widget_set_visible (self->clear, !yifa_filter_bar_is_empty (self));
  self->is_showing = FALSE;
}

static void
on_find_changed (YifaFilterBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->find));

  if (self->is_showing || g_strcmp0 (self->query->find != NULL ? self->query->find : "", words) == 0)
    return;

  g_free (self->query->find);
  self->query->find = *words != '\0' ? g_strdup (words) : NULL;
  gtk_widget_set_visible (self->clear, !yifa_filter_bar_is_empty (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_find_stopped (YifaFilterBar *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->find)) == '\0')
    {
      g_signal_emit (self, signals[LEFT], 0);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->find), "");
  on_find_changed (self);
}

static void
on_find_activated (YifaFilterBar *self)
{
  on_find_changed (self); /* without waiting for the delay */
  g_signal_emit (self, signals[LEFT], 0);
}

/* While an input method composes, the arrow is its own and does not come here. */
static gboolean
on_find_key (YifaFilterBar *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  on_find_activated (self);
  return GDK_EVENT_STOP;
}

static void
on_drop_selected (YifaFilterBar *self, GParamSpec *pspec, GtkWidget *widget)
{
  const Drop *drop = g_object_get_data (G_OBJECT (widget), "drop");
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (widget));

  if (self->is_showing || selected == GTK_INVALID_LIST_POSITION)
    return;

  yifa_filter_bar_put (self, drop_name (self, drop), drop->op,
                       selected > 0 ? drop->values->pdata[selected - 1] : NULL);
}

static void
on_flag_toggled (YifaFilterBar *self, GtkToggleButton *button)
{
  const Drop *drop = g_object_get_data (G_OBJECT (button), "drop");

  if (!self->is_showing)
    yifa_filter_bar_put (self, drop_name (self, drop), drop->op, gtk_toggle_button_get_active (button) ? "1" : NULL);
}

static void
add_drop (YifaFilterBar *self, Drop *drop)
{
  g_object_set_data (G_OBJECT (drop->widget), "drop", drop);
  gtk_widget_add_css_class (drop->widget, "drop");
  gtk_box_append (GTK_BOX (self->sentence), drop->widget);
  g_ptr_array_add (self->drops, drop);
}

static Drop *
drop_new (guint field, YifaOperator op, GtkWidget *widget)
{
  Drop *drop = g_new0 (Drop, 1);

  drop->field = field;
  drop->op = op;
  drop->widget = widget;
  return drop;
}

static void
add_drop_down (YifaFilterBar *self, guint field, YifaOperator op, GtkStringList *lines, GPtrArray *values)
{
  GtkWidget *widget = gtk_drop_down_new (G_LIST_MODEL (lines), NULL);
  Drop *drop = drop_new (field, op, widget);

  drop->values = values;
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  yifa_field_get_label (&self->kind->fields[field]), -1);
  gtk_widget_set_tooltip_text (widget, yifa_field_get_label (&self->kind->fields[field]));
  g_signal_connect_object (widget, "notify::selected", G_CALLBACK (on_drop_selected), self, G_CONNECT_SWAPPED);
  add_drop (self, drop);
}

static void
add_choice (YifaFilterBar *self, guint field)
{
  const YifaField *def = &self->kind->fields[field];
  GtkStringList *lines = gtk_string_list_new (NULL);
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *any = any_of (def);

  gtk_string_list_append (lines, any);
  for (const YifaChoice *choice = def->choices; choice->value != NULL; choice++)
    {
      gtk_string_list_append (lines, yifa_choice_get_label (def, choice->value));
      g_ptr_array_add (values, g_strdup (choice->value));
    }
  add_drop_down (self, field, YIFA_EQUAL, lines, values);
}

/* The first or last year that the field holds; 0 when it holds none. */
static int
edge_year (YifaFilterBar *self, const YifaField *field, gboolean last)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) record = NULL;
  g_autofree char *value = NULL;

  yifa_query_where (query, field->name, YIFA_NOT_EMPTY, NULL);
  query->order = g_strdup (field->name);
  query->descending = last;
  query->limit = 1;
  record = yifa_store_find_one (self->store, self->kind, query);
  if (record != NULL)
    value = yifa_record_dup_current (record, yifa_kind_find (self->kind, field->name));

  return value != NULL ? (int) g_ascii_strtoll (value, NULL, 10) : 0;
}

static void
add_years (YifaFilterBar *self, guint field)
{
  const YifaField *def = &self->kind->fields[field];
  GtkStringList *lines = gtk_string_list_new (NULL);
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  int today = (int) g_ascii_strtoll (yifa_store_get_today (self->store), NULL, 10);
  int last = MAX (edge_year (self, def, TRUE), today);
  int first = edge_year (self, def, FALSE);

  gtk_string_list_append (lines, _("Any Year"));
  for (int year = last; year >= MAX (first > 0 ? first : today, last - MAX_YEARS); year--)
    {
      g_autofree char *line = g_strdup_printf (_("Year %d"), year);

      gtk_string_list_append (lines, line);
      g_ptr_array_add (values, g_strdup_printf ("%d", year));
    }
  add_drop_down (self, field, def->type == YIFA_DATE ? YIFA_IN_YEAR : YIFA_EQUAL, lines, values);
}

static void
on_reference_picked (YifaFilterBar *self, gint64 id, YifaRecordPicker *picker)
{
  const Drop *drop = g_object_get_data (G_OBJECT (picker), "drop");
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (drop->widget));
  yifa_filter_bar_put (self, drop_name (self, drop), YIFA_EQUAL, value);
}

static void
on_any_clicked (YifaFilterBar *self, GtkWidget *button)
{
  const Drop *drop = g_object_get_data (G_OBJECT (button), "drop");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (drop->widget));
  yifa_filter_bar_put (self, drop_name (self, drop), YIFA_EQUAL, NULL);
}

static void
add_reference (YifaFilterBar *self, guint field)
{
  const YifaField *def = &self->kind->fields[field];
  GtkWidget *widget = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *picker = yifa_record_picker_new (self->store, def->target, NULL);
  g_autofree char *label = any_of (def);
  GtkWidget *any = gtk_button_new_with_label (label);
  Drop *drop = drop_new (field, YIFA_EQUAL, widget);

  g_object_set_data (G_OBJECT (picker), "drop", drop);
  g_object_set_data (G_OBJECT (any), "drop", drop);
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_reference_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (any, "clicked", G_CALLBACK (on_any_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), picker);
  gtk_box_append (GTK_BOX (box), any);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (widget), popover);
  add_drop (self, drop);
}

static void
add_flag (YifaFilterBar *self, guint field)
{
  GtkWidget *widget = gtk_toggle_button_new_with_label (yifa_field_get_label (&self->kind->fields[field]));

  g_signal_connect_object (widget, "toggled", G_CALLBACK (on_flag_toggled), self, G_CONNECT_SWAPPED);
  add_drop (self, drop_new (field, YIFA_EQUAL, widget));
}

static gboolean
is_dropped (YifaFilterBar *self, guint field)
{
  for (guint i = 0; i < self->drops->len; i++)
    if (((Drop *) self->drops->pdata[i])->field == field)
      return TRUE;

  return FALSE;
}

static guint
find_unit (const YifaKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == YIFA_REF && kind->fields[i].target == &yifa_org && (kind->fields[i].flags & YIFA_FILTER))
      return i;

  return YIFA_NO_FIELD;
}

/* The year of a kind is that of the first date its list shows, unless it has a year of its own. */
static guint
find_year (const YifaKind *kind)
{
  guint year = yifa_kind_find (kind, "year");

  if (year != YIFA_NO_FIELD)
    return year;
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == YIFA_DATE && (kind->fields[i].flags & YIFA_LIST))
      return i;

  return YIFA_NO_FIELD;
}

static guint
find_filterable (const YifaKind *kind, const char *name)
{
  guint field = yifa_kind_find (kind, name);

  return field != YIFA_NO_FIELD && (kind->fields[field].flags & YIFA_FILTER) ? field : YIFA_NO_FIELD;
}

static void
add_named_choice (YifaFilterBar *self, const char *name)
{
  guint field = find_filterable (self->kind, name);

  if (field != YIFA_NO_FIELD)
    add_choice (self, field);
}

static void
add_drops (YifaFilterBar *self)
{
  guint unit = find_unit (self->kind);
  guint year = find_year (self->kind);
  guint overdue = find_filterable (self->kind, "overdue");

  add_named_choice (self, "stage");
  add_named_choice (self, "validity");
  if (unit != YIFA_NO_FIELD)
    add_reference (self, unit);
  if (year != YIFA_NO_FIELD)
    add_years (self, year);
  for (guint i = 0; i < self->kind->n_fields && self->drops->len < MAX_DROPS - (overdue != YIFA_NO_FIELD); i++)
    if (self->kind->fields[i].type == YIFA_CHOICE && (self->kind->fields[i].flags & YIFA_FILTER) &&
        !is_dropped (self, i))
      add_choice (self, i);
  if (overdue != YIFA_NO_FIELD)
    add_flag (self, overdue);
}

static void
on_condition_added (YifaFilterBar *self, const char *field, int op, const char *value)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->more));
  yifa_filter_bar_add (self, field, op, value);
}

static GtkWidget *
make_more (YifaFilterBar *self)
{
  GtkWidget *more = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->editor = yifa_condition_editor_new ();
  g_signal_connect_object (self->editor, "added", G_CALLBACK (on_condition_added), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), self->editor);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (more), _("More Conditions"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (more), popover);
  gtk_widget_add_css_class (more, "drop");
  return more;
}

static GtkWidget *
make_find (YifaFilterBar *self)
{
  GtkWidget *find = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_set (find, "placeholder-text", _("Find in this list…  Ctrl+F"), "search-delay", FIND_DELAY_MS, NULL);
  gtk_widget_set_size_request (find, 210, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (find), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in this list"), -1);
  g_signal_connect_object (find, "search-changed", G_CALLBACK (on_find_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (find, "stop-search", G_CALLBACK (on_find_stopped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (find, "activate", G_CALLBACK (on_find_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_find_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (find, keys);
  return find;
}

static void
yifa_filter_bar_finalize (GObject *object)
{
  YifaFilterBar *self = YIFA_FILTER_BAR (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->query, yifa_query_free);
  g_ptr_array_unref (self->drops);

  G_OBJECT_CLASS (yifa_filter_bar_parent_class)->finalize (object);
}

static void
yifa_filter_bar_class_init (YifaFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yifa_filter_bar_finalize;

  signals[CHANGED] = g_signal_new ("changed", YIFA_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", YIFA_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
yifa_filter_bar_init (YifaFilterBar *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "filter-bar");
  self->query = yifa_query_new ();
  self->drops = g_ptr_array_new_with_free_func (drop_free);

  self->find = make_find (self);
  self->sentence = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  self->more = make_more (self);
  self->clear = gtk_button_new_with_mnemonic (_("Clea_r"));
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_tooltip_text (self->clear, _("Remove all conditions"));
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_set_visible (self->clear, FALSE);
  gtk_widget_set_visible (self->chips, FALSE);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (yifa_filter_bar_clear), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (line), self->find);
  gtk_box_append (GTK_BOX (line), self->sentence);
  gtk_box_append (GTK_BOX (line), self->more);
  gtk_box_append (GTK_BOX (line), self->clear);
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), self->chips);
}

GtkWidget *
yifa_filter_bar_new (void)
{
  return g_object_new (YIFA_TYPE_FILTER_BAR, NULL);
}

/**
 * yifa_filter_bar_show:
 *
 * Makes the drop-downs for @kind. To be called once.
 */
void
yifa_filter_bar_show (YifaFilterBar *self, YifaStore *store, const YifaKind *kind)
{
  g_return_if_fail (YIFA_IS_FILTER_BAR (self) && self->store == NULL);

  self->store = g_object_ref (store);
  self->kind = kind;
  self->is_showing = TRUE;
  add_drops (self);
  yifa_condition_editor_show (YIFA_CONDITION_EDITOR (self->editor), store, kind);
  show_all (self);
}

/**
 * yifa_filter_bar_dup_query:
 *
 * Returns: (transfer full): words and conditions, without an order
 */
YifaQuery *
yifa_filter_bar_dup_query (YifaFilterBar *self)
{
  g_return_val_if_fail (YIFA_IS_FILTER_BAR (self), NULL);

  return copy_without (self->query, NULL);
}

/**
 * yifa_filter_bar_set_query:
 * @query: its words and conditions are shown; order, presence and limit are not the bar's affair
 */
void
yifa_filter_bar_set_query (YifaFilterBar *self, const YifaQuery *query)
{
  g_return_if_fail (YIFA_IS_FILTER_BAR (self));

  take_query (self, copy_without (query, NULL));
}

gboolean
yifa_filter_bar_is_empty (YifaFilterBar *self)
{
  g_return_val_if_fail (YIFA_IS_FILTER_BAR (self), TRUE);

  return self->query->find == NULL && self->query->filters->len == 0;
}

void
yifa_filter_bar_clear (YifaFilterBar *self)
{
  g_return_if_fail (YIFA_IS_FILTER_BAR (self));

  take_query (self, yifa_query_new ());
}

/**
 * yifa_filter_bar_put:
 * @value: (nullable): NULL takes the condition away
 *
 * Sets the one condition that a drop-down stands for.
 */
void
yifa_filter_bar_put (YifaFilterBar *self, const char *field, YifaOperator op, const char *value)
{
  YifaQuery *query;

  g_return_if_fail (YIFA_IS_FILTER_BAR (self));

  query = copy_without (self->query, find_filter (self->query, field, op));
  if (value != NULL)
    yifa_query_where (query, field, op, value);
  take_query (self, query);
}

/* Adds a condition to those there are. */
void
yifa_filter_bar_add (YifaFilterBar *self, const char *field, YifaOperator op, const char *value)
{
  YifaQuery *query;

  g_return_if_fail (YIFA_IS_FILTER_BAR (self));

  query = copy_without (self->query, NULL);
  yifa_query_where (query, field, op, value);
  take_query (self, query);
}

/* (transfer none): what "more conditions" pops up; for tests. */
GtkWidget *
yifa_filter_bar_get_editor (YifaFilterBar *self)
{
  g_return_val_if_fail (YIFA_IS_FILTER_BAR (self), NULL);

  return self->editor;
}

/* (transfer none): the search entry. */
GtkWidget *
yifa_filter_bar_get_find (YifaFilterBar *self)
{
  g_return_val_if_fail (YIFA_IS_FILTER_BAR (self), NULL);

  return self->find;
}
