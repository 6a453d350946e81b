/* yifa-part-table.c - the records that belong to the record of the form, in a table
 *
 * Cells are editors: Tab and Enter go on to the next one, and the empty last row becomes a record
 * with the first character typed into it. Nothing is written before the form is saved; then all
 * rows are, in the form's own operation. A row that is to be withdrawn is struck out until then, and can be
 * taken back. As links, the table only names records, and a click opens them.
 */
#include "yifa-part-table.h"

#include <glib/gi18n-lib.h>

#include "yifa-dialogs.h"
#include "yifa-error.h"
#include "yifa-page.h"
#include "yifa-part-columns.h"

#define PAGE_ROWS 100 /* more than that is shown when asked for: each cell is a widget */

typedef struct
{
  YifaPartTable *table;
  YifaRecord    *record;
  GPtrArray     *cells;   /* (element-type YifaFieldEditor) */
  GtkWidget     *buttons;
  GtkWidget     *withdraw;
  int            at;      /* its line of the grid */
  gboolean       blank;   /* nobody has typed into it */
  gboolean       leaving; /* withdrawn by the next save */
} Row;

struct _YifaPartTable
{
  GtkBox          parent_instance;
  char           *table;
  char           *owner_field; /* of the part; NULL: what the kind's list of parts says */
  char           *columns;     /* names of fields, with spaces between; NULL: the list's columns */
  char           *link;        /* a reference to open instead of the part itself; or NULL */
  char           *empty_text;
  char           *add_label;   /* links: the words of the button that makes another; NULL: no button */
  YifaPartMode    mode;

  GtkGrid        *grid;
  GtkWidget      *empty;
  GtkWidget      *problem;
  GtkWidget      *more;
  GtkWidget      *add;

  YifaStore      *store;
  YifaRecord     *owner;
  const YifaKind *kind;
  GArray         *fields;      /* (element-type guint): the columns */
  GPtrArray      *rows;        /* (element-type Row) */
  GPtrArray      *records;     /* (element-type YifaRecord): all of them, stored */
  guint           n_shown;
  gboolean        editable;
  Row            *failed;      /* the row that the last save could not write */
};

enum { PROP_KIND = 1, PROP_OWNER, PROP_FIELDS, PROP_LINK, PROP_EMPTY, PROP_ADD, PROP_MODE, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaPartTable, yifa_part_table, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

static const GEnumValue mode_values[] = {
  { YIFA_PART_EDIT,  "YIFA_PART_EDIT",  "edit" },
  { YIFA_PART_LINKS, "YIFA_PART_LINKS", "links" },
  { 0, NULL, NULL }
};

GType
yifa_part_mode_get_type (void)
{
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("YifaPartMode", mode_values));
  return type;
}

static void add_blank_row (YifaPartTable *self);

/* --- what the columns are ------------------------------------------------------------------- */

static guint
owner_index (YifaPartTable *self)
{
  return yifa_kind_find (self->kind, self->owner_field);
}

static const YifaField *
column_field (YifaPartTable *self, guint column)
{
  return yifa_part_columns_get (self->kind, self->fields, column);
}

static gboolean
is_fixed (YifaPartTable *self)
{
  return yifa_part_columns_are_fixed (self->kind, self->owner_field, self->fields);
}

/* --- going from cell to cell ---------------------------------------------------------------- */

static Row *
row_at (YifaPartTable *self, guint i)
{
  return i < self->rows->len ? self->rows->pdata[i] : NULL;
}

static gboolean
focus_from (Row *row, guint column)
{
  for (guint i = column; row != NULL && i < row->cells->len; i++)
    if (!yifa_field_editor_is_plain (row->cells->pdata[i]))
      return gtk_widget_grab_focus (row->cells->pdata[i]);

  return FALSE;
}

static Row *
row_of (YifaPartTable *self, gpointer cell, guint *index, guint *column)
{
  for (*index = 0; *index < self->rows->len; (*index)++)
    if (g_ptr_array_find (row_at (self, *index)->cells, cell, column))
      return row_at (self, *index);

  return NULL;
}

static void
on_cell_activated (YifaPartTable *self, YifaFieldEditor *cell)
{
  guint index, column;
  Row *row = row_of (self, cell, &index, &column);

  if (row == NULL || focus_from (row, column + 1))
    return;

  focus_from (row_at (self, index + 1), 0);
}

/* A check button and a drop-down would take Enter for themselves; in a table it goes on. An open
 * drop-down keeps it: there it chooses. */
static gboolean
on_cell_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, YifaPartTable *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  GtkWidget *input = yifa_field_editor_get_input (YIFA_FIELD_EDITOR (cell));
  GtkWidget *button = GTK_IS_DROP_DOWN (input) ? gtk_widget_get_first_child (input) : NULL;

  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  if (GTK_IS_TOGGLE_BUTTON (button) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
    return GDK_EVENT_PROPAGATE;

  on_cell_activated (self, YIFA_FIELD_EDITOR (cell));
  return GDK_EVENT_STOP;
}

/* --- rows ----------------------------------------------------------------------------------- */

static void
row_free (gpointer data)
{
  Row *row = data;

  g_signal_handlers_disconnect_by_data (row->record, row);
  g_ptr_array_unref (row->cells);
  g_object_unref (row->record);
  g_free (row);
}

static void
next_seq (YifaPartTable *self, Row *row)
{
  guint seq = yifa_kind_find (self->kind, "seq");
  gint64 last = 0;

  if (seq >= self->kind->n_fields || self->kind->fields[seq].type != YIFA_COUNT || yifa_record_has (row->record, seq))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    last = MAX (last, yifa_record_get_int (row_at (self, i)->record, seq));
  yifa_record_set_int (row->record, seq, last + 1);
}

static void
show_leaving (Row *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      gtk_widget_set_sensitive (row->cells->pdata[i], !row->leaving);
      if (row->leaving)
        gtk_widget_add_css_class (row->cells->pdata[i], "leaving");
      else
        gtk_widget_remove_css_class (row->cells->pdata[i], "leaving");
    }

  if (row->withdraw == NULL)
    return;

  gtk_button_set_icon_name (GTK_BUTTON (row->withdraw), row->leaving ? "edit-undo-symbolic" : "list-remove-symbolic");
  gtk_widget_set_tooltip_text (row->withdraw, row->leaving ? _("Keep this line after all")
                                                           : _("Withdraw this line (Del)"));
  gtk_widget_set_visible (row->withdraw, !row->blank);
}

static void
on_record_notify (Row *row)
{
  YifaPartTable *self = row->table;

  if (row->blank)
    {
      row->blank = FALSE;
      next_seq (self, row);
      show_leaving (row);
      add_blank_row (self);
    }
  gtk_widget_set_visible (self->problem, FALSE);
  yifa_form_part_edited (YIFA_FORM_PART (self));
}

static void
remove_row (YifaPartTable *self, Row *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    gtk_grid_remove (self->grid, row->cells->pdata[i]);
  gtk_grid_remove (self->grid, row->buttons);
  if (self->failed == row)
    self->failed = NULL;
  g_ptr_array_remove (self->rows, row);
}

static void
withdraw_row (Row *row)
{
  YifaPartTable *self = row->table;

  if (yifa_record_get_id (row->record) == 0)
    remove_row (self, row);
  else
    {
      row->leaving = !row->leaving;
      show_leaving (row);
    }
  yifa_form_part_edited (YIFA_FORM_PART (self));
}

static Row *
row_of_record (YifaPartTable *self, YifaRecord *record)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self, i)->record == record)
      return row_at (self, i);

  return NULL;
}

static void
on_withdraw_answered (GtkWidget *asker, int button, gpointer record)
{
  YifaPartTable *self = YIFA_PART_TABLE (asker);
  Row *row = row_of_record (self, record);

  if (button == 1 && row != NULL)
    withdraw_row (row);
}

static void
ask_to_withdraw (Row *row)
{
  const char *buttons[] = { _("_Keep"), _("_Withdraw"), NULL };

  if (!row->table->editable || row->table->mode != YIFA_PART_EDIT || is_fixed (row->table) || row->blank)
    return;
  if (row->leaving)
    {
      withdraw_row (row);
      return;
    }

  yifa_ask (GTK_WIDGET (row->table), _("Withdraw this line?"),
            _("It is struck out, and leaves the record when you save. It stays in the history and can be brought back."),
            buttons, on_withdraw_answered, g_object_ref (row->record), g_object_unref);
}

static void
open_row (Row *row)
{
  YifaPartTable *self = row->table;
  const YifaField *link = self->link != NULL ? &self->kind->fields[yifa_kind_find (self->kind, self->link)] : NULL;
  gint64 linked = link != NULL ? yifa_record_int (row->record, link->name) : 0;

  if (linked != 0)
    yifa_go_to_record (GTK_WIDGET (self), link->target, linked, NULL);
  else if (link == NULL && yifa_record_get_id (row->record) != 0)
    yifa_go_to_record (GTK_WIDGET (self), self->kind, yifa_record_get_id (row->record), NULL);
}

static void
on_open_clicked (GtkWidget *button, gpointer row)
{
  open_row (row);
}

static void
on_withdraw_clicked (GtkWidget *button, gpointer row)
{
  ask_to_withdraw (row);
}

static gboolean
on_row_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, Row *row)
{
  if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)
    ask_to_withdraw (row);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_CONTROL_MASK))
    open_row (row);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
on_row_pressed (GtkGestureClick *click, int n_press, double x, double y, gpointer row)
{
  if (n_press == 2)
    open_row (row);
}

static void
on_link_released (GtkGestureClick *click, int n_press, double x, double y, gpointer row)
{
  if (n_press == 1)
    open_row (row);
}

static gboolean
can_open (YifaPartTable *self)
{
  return self->mode == YIFA_PART_LINKS || self->link != NULL || yifa_part_has_page (self->kind);
}

static GtkWidget *
small_button (const char *icon, const char *words)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_widget_set_focusable (button, FALSE); /* Tab goes on to the next cell; the keys do the same */
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return button;
}

static GtkWidget *
make_buttons (YifaPartTable *self, Row *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  if (can_open (self) && yifa_record_get_id (row->record) != 0)
    {
      GtkWidget *open = small_button ("go-next-symbolic", _("Open its page (Ctrl+Enter)"));

      gtk_widget_set_focusable (open, self->mode == YIFA_PART_LINKS); /* there are no cells to go to */
      g_signal_connect (open, "clicked", G_CALLBACK (on_open_clicked), row);
      gtk_box_append (GTK_BOX (box), open);
    }
  if (self->editable && self->mode == YIFA_PART_EDIT && !is_fixed (self))
    {
      row->withdraw = small_button ("list-remove-symbolic", _("Withdraw this line (Del)"));
      g_signal_connect (row->withdraw, "clicked", G_CALLBACK (on_withdraw_clicked), row);
      gtk_box_append (GTK_BOX (box), row->withdraw);
    }
  gtk_widget_add_css_class (box, "cell");
  return box;
}

/* The first column of links leads where the row leads. */
static gboolean
is_link (YifaPartTable *self, Row *row, GtkWidget *cell)
{
  return self->mode == YIFA_PART_LINKS && row->cells->len == 0 &&
         yifa_field_editor_get_field (YIFA_FIELD_EDITOR (cell))->type != YIFA_REF;
}

static void
add_cell_controllers (YifaPartTable *self, Row *row, GtkWidget *cell)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  YifaFieldType type = yifa_field_editor_get_field (YIFA_FIELD_EDITOR (cell))->type;

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_row_key), row);
  gtk_widget_add_controller (cell, keys);

  if (yifa_field_editor_is_plain (YIFA_FIELD_EDITOR (cell)))
    {
      GtkGesture *click = gtk_gesture_click_new ();

      if (is_link (self, row, cell))
        g_signal_connect (click, "released", G_CALLBACK (on_link_released), row);
      else
        g_signal_connect (click, "pressed", G_CALLBACK (on_row_pressed), row);
      gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
    }
  else if (type == YIFA_FLAG || type == YIFA_CHOICE)
    {
      keys = gtk_event_controller_key_new ();
      gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
      g_signal_connect (keys, "key-pressed", G_CALLBACK (on_cell_key), self);
      gtk_widget_add_controller (cell, keys);
    }
}

/* A cell has no room for a sentence: it stands below the table. */
static void
on_cell_problem (YifaPartTable *self, GParamSpec *pspec, YifaFieldEditor *cell)
{
  const char *problem = yifa_field_editor_get_problem (cell);

  gtk_widget_set_tooltip_text (GTK_WIDGET (cell), problem);
  gtk_label_set_label (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
}

static GtkWidget *
make_cell (YifaPartTable *self, Row *row, guint column)
{
  const YifaField *field = column_field (self, column);
  gboolean plain = !self->editable || self->mode == YIFA_PART_LINKS;
  GtkWidget *cell = yifa_field_editor_new (field, YIFA_EDITOR_COMPACT | (plain ? YIFA_EDITOR_PLAIN : 0));

  gtk_widget_add_css_class (cell, "cell");
  if (!plain && yifa_part_columns_get_width (self->kind, self->fields, column) > 0)
    gtk_editable_set_width_chars (GTK_EDITABLE (yifa_field_editor_get_input (YIFA_FIELD_EDITOR (cell))),
                                  yifa_part_columns_get_width (self->kind, self->fields, column));
  gtk_widget_set_hexpand (cell, yifa_part_columns_expands (self->kind, self->fields, column));
  if (is_link (self, row, cell))
    {
      gtk_widget_add_css_class (cell, "link-cell");
      gtk_widget_set_cursor_from_name (cell, "pointer");
    }
  g_signal_connect_object (cell, "activate", G_CALLBACK (on_cell_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "notify::problem", G_CALLBACK (on_cell_problem), self, G_CONNECT_SWAPPED);
  add_cell_controllers (self, row, cell);
  yifa_field_editor_set_record (YIFA_FIELD_EDITOR (cell), self->store, row->record);
  return cell;
}

static void
add_row (YifaPartTable *self, YifaRecord *record, gboolean blank)
{
  Row *row = g_new0 (Row, 1);
  Row *last = self->rows->len > 0 ? row_at (self, self->rows->len - 1) : NULL;

  row->table = self;
  row->record = g_object_ref (record);
  row->cells = g_ptr_array_new ();
  row->blank = blank;
  row->at = last != NULL ? last->at + 1 : 1;
  for (guint i = 0; i < self->fields->len; i++)
    {
      GtkWidget *cell = make_cell (self, row, i);

      g_ptr_array_add (row->cells, cell);
      gtk_grid_attach (self->grid, cell, i, row->at, 1, 1);
    }
  row->buttons = make_buttons (self, row);
  gtk_grid_attach (self->grid, row->buttons, self->fields->len, row->at, 1, 1);
  show_leaving (row);

  g_signal_connect_swapped (record, "notify", G_CALLBACK (on_record_notify), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_blank_row (YifaPartTable *self)
{
  g_autoptr(YifaRecord) record = NULL;

  if (!self->editable || self->mode != YIFA_PART_EDIT || is_fixed (self) || self->n_shown < self->records->len)
    return;

  record = yifa_record_new (self->kind);
  if (yifa_record_get_id (self->owner) != 0)
    yifa_record_set_int (record, owner_index (self), yifa_record_get_id (self->owner));
  add_row (self, record, TRUE);
}

static void
add_header (YifaPartTable *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const YifaField *field = column_field (self, i);
      GtkWidget *label = gtk_label_new (yifa_field_get_label (field));

      gtk_label_set_xalign (GTK_LABEL (label), yifa_field_is_figure (field) ? 1 : 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), field->type == YIFA_COUNT ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (label, yifa_field_get_label (field));
      gtk_widget_add_css_class (label, "part-header");
      gtk_grid_attach (self->grid, label, i, 0, 1, 1);
    }
}

static void
clear_rows (YifaPartTable *self)
{
  GtkWidget *child;

  self->failed = NULL;
  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
show_rows (YifaPartTable *self)
{
  gboolean nothing;

  clear_rows (self);
  add_header (self);
  for (guint i = 0; i < MIN (self->n_shown, self->records->len); i++)
    add_row (self, self->records->pdata[i], FALSE);
  add_blank_row (self);

  nothing = self->rows->len == 0;
  gtk_widget_set_visible (GTK_WIDGET (self->grid), !nothing);
  gtk_label_set_label (GTK_LABEL (self->empty), self->empty_text != NULL ? self->empty_text : _("Nothing here yet."));
  gtk_widget_set_visible (self->empty, nothing);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_set_visible (self->add, self->mode == YIFA_PART_LINKS && self->add_label != NULL && self->editable &&
                                       yifa_record_get_id (self->owner) != 0);
  if (self->add_label != NULL)
    gtk_button_set_label (GTK_BUTTON (self->add), self->add_label);

  if (self->n_shown < self->records->len)
    {
      guint left = self->records->len - self->n_shown;
      g_autofree char *words = g_strdup_printf (ngettext ("Show %u more", "Show %u more", left), left);

      gtk_button_set_label (GTK_BUTTON (self->more), words);
    }
  gtk_widget_set_visible (self->more, self->n_shown < self->records->len);
}

/* --- a part of the form --------------------------------------------------------------------- */

static int
compare_seq (gconstpointer a, gconstpointer b)
{
  gint64 x = yifa_record_int (*(YifaRecord *const *) a, "seq");
  gint64 y = yifa_record_int (*(YifaRecord *const *) b, "seq");

  return x < y ? -1 : x > y;
}

static GPtrArray *
load_records (YifaPartTable *self)
{
  GPtrArray *found = NULL;

  if (yifa_record_get_id (self->owner) != 0)
    found = yifa_store_load_parts (self->store, self->kind, self->owner_field, yifa_record_get_id (self->owner));
  if (found == NULL)
    found = g_ptr_array_new_with_free_func (g_object_unref);
  if (yifa_kind_find (self->kind, "seq") < self->kind->n_fields)
    g_ptr_array_sort (found, compare_seq);

  return found;
}

static gboolean
resolve (YifaPartTable *self)
{
  self->kind = yifa_kind_lookup (self->table);
  g_return_val_if_fail (self->kind != NULL, FALSE); /* the .ui names a kind there is not */

  if (self->owner_field == NULL)
    self->owner_field = yifa_part_columns_find_owner (self->kind, yifa_record_get_kind (self->owner));
  g_return_val_if_fail (self->owner_field != NULL, FALSE); /* the kind does not belong to this record's */

  yifa_part_columns_find (self->kind, self->owner_field, self->columns, self->fields);
  return TRUE;
}

/* The cell that has the keyboard, so that it can have it again. */
static gboolean
find_focus (YifaPartTable *self, guint *row, guint *column)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, YIFA_TYPE_FIELD_EDITOR) : NULL;

  return cell != NULL && row_of (self, cell, row, column) != NULL;
}

static void
bind_table (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaPartTable *self = YIFA_PART_TABLE (part);
  guint row = 0, column = 0;
  gboolean had_focus = find_focus (self, &row, &column);

  clear_rows (self);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_set_object (&self->store, store);
  g_set_object (&self->owner, record);
  self->editable = editable;
  self->n_shown = PAGE_ROWS;
  if (record == NULL || !resolve (self))
    return;

  self->records = load_records (self);
  show_rows (self);
  if (had_focus && self->rows->len > 0)
    focus_from (row_at (self, MIN (row, self->rows->len - 1)), column);
}

static gboolean
row_is_dirty (Row *row)
{
  return row->leaving || (!row->blank && yifa_record_is_changed (row->record));
}

static gboolean
table_is_dirty (YifaFormPart *part)
{
  YifaPartTable *self = YIFA_PART_TABLE (part);

  for (guint i = 0; i < self->rows->len; i++)
    if (row_is_dirty (row_at (self, i)))
      return TRUE;

  return FALSE;
}

static gboolean
commit_table (YifaFormPart *part)
{
  YifaPartTable *self = YIFA_PART_TABLE (part);

  for (guint i = 0; i < self->rows->len; i++)
    for (guint j = 0; j < row_at (self, i)->cells->len; j++)
      if (!yifa_field_editor_commit (row_at (self, i)->cells->pdata[j]))
        {
          gtk_widget_grab_focus (row_at (self, i)->cells->pdata[j]);
          return FALSE;
        }

  return TRUE;
}

static gboolean
save_row (YifaPartTable *self, Row *row, GError **error)
{
  if (row->leaving)
    return yifa_store_withdraw (self->store, row->record, NULL, error);

  yifa_record_set_int (row->record, owner_index (self), yifa_record_get_id (self->owner));
  return yifa_store_save (self->store, row->record, error);
}

static gboolean
save_table (YifaFormPart *part, GError **error)
{
  YifaPartTable *self = YIFA_PART_TABLE (part);

  self->failed = NULL;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = row_at (self, i);

      if (row_is_dirty (row) && !save_row (self, row, error))
        {
          self->failed = row;
          return FALSE;
        }
    }

  return TRUE;
}

static void
table_saved (YifaFormPart *part)
{
  YifaPartTable *self = YIFA_PART_TABLE (part);
  guint row = 0, column = 0;
  gboolean had_focus;

  if (self->owner == NULL || self->kind == NULL || table_is_dirty (part))
    return;

  had_focus = find_focus (self, &row, &column);
  g_ptr_array_unref (self->records);
  self->records = load_records (self);
  show_rows (self);
  if (had_focus && self->rows->len > 0)
    focus_from (row_at (self, MIN (row, self->rows->len - 1)), column);
}

static void
discard_table (YifaFormPart *part)
{
  YifaPartTable *self = YIFA_PART_TABLE (part);

  if (self->owner == NULL || self->kind == NULL)
    return;

  clear_rows (self);
  table_saved (part);
}

static GtkWidget *
find_in_table (YifaFormPart *part, const char *place)
{
  const YifaKind *kind = yifa_kind_lookup (YIFA_PART_TABLE (part)->table);

  if (g_str_equal (kind->table, place))
    return GTK_WIDGET (part);

  /* An opinion is entered on the page of its public comment: this is the way there. */
  for (const YifaPart *inner = kind->parts; inner != NULL && inner->kind != NULL; inner++)
    if (g_str_equal (inner->kind->table, place))
      return GTK_WIDGET (part);

  return NULL;
}

static gboolean
mark_cell (YifaPartTable *self, const char *field, const char *problem)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_strcmp0 (column_field (self, i)->name, field) == 0)
      {
        yifa_field_editor_set_problem (self->failed->cells->pdata[i], problem);
        return gtk_widget_grab_focus (self->failed->cells->pdata[i]);
      }
  return FALSE;
}

static gboolean
mark_table (YifaFormPart *part, const GError *error)
{
  YifaPartTable *self = YIFA_PART_TABLE (part);
  const char *name = yifa_error_get_field (error);
  guint index = 0;
  g_autofree char *words = NULL;

  if (self->failed == NULL)
    return FALSE;

  g_ptr_array_find (self->rows, self->failed, &index);
  words = g_strdup_printf (_("Line %u: %s"), index + 1, error->message);
  if (!mark_cell (self, name, error->message))
    focus_from (self->failed, 0);
  gtk_label_set_label (GTK_LABEL (self->problem), words);
  gtk_widget_set_visible (self->problem, TRUE);
  return TRUE;
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_table;
  iface->is_dirty = table_is_dirty;
  iface->commit = commit_table;
  iface->save = save_table;
  iface->saved = table_saved;
  iface->discard = discard_table;
  iface->find_place = find_in_table;
  iface->mark = mark_table;
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
on_more_clicked (YifaPartTable *self)
{
  guint from = self->n_shown;

  self->n_shown += PAGE_ROWS;
  for (guint i = from; i < MIN (self->n_shown, self->records->len); i++)
    add_row (self, self->records->pdata[i], FALSE);
  add_blank_row (self);
  gtk_widget_set_visible (self->more, self->n_shown < self->records->len);
}

static void
on_add_clicked (YifaPartTable *self)
{
  g_autoptr(YifaQuery) given = yifa_query_new ();

  yifa_query_where_id (given, self->owner_field, yifa_record_get_id (self->owner));
  yifa_go_to_new (GTK_WIDGET (self), self->kind, given);
}

static gboolean
yifa_part_table_grab_focus (GtkWidget *widget)
{
  YifaPartTable *self = YIFA_PART_TABLE (widget);

  for (guint i = self->rows->len; i > 0; i--)
    if (focus_from (row_at (self, i - 1), 0))
      return TRUE;

  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static char **
text_property (YifaPartTable *self, guint prop_id)
{
  char **texts[] = {
    [PROP_KIND] = &self->table,      [PROP_OWNER] = &self->owner_field, [PROP_FIELDS] = &self->columns,
    [PROP_LINK] = &self->link,       [PROP_EMPTY] = &self->empty_text,  [PROP_ADD] = &self->add_label,
  };

  return texts[prop_id];
}

static void
yifa_part_table_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  YifaPartTable *self = YIFA_PART_TABLE (object);

  if (prop_id == PROP_MODE)
    g_value_set_enum (value, self->mode);
  else
    g_value_set_string (value, *text_property (self, prop_id));
}

static void
yifa_part_table_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  YifaPartTable *self = YIFA_PART_TABLE (object);
  char **text;

  if (prop_id == PROP_MODE)
    {
      self->mode = g_value_get_enum (value);
      return;
    }

  text = text_property (self, prop_id);
  g_free (*text);
  *text = g_value_dup_string (value);
}

static void
yifa_part_table_dispose (GObject *object)
{
  YifaPartTable *self = YIFA_PART_TABLE (object);

  g_ptr_array_set_size (self->rows, 0); /* before the cells that they speak of */
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->owner);

  G_OBJECT_CLASS (yifa_part_table_parent_class)->dispose (object);
}

static void
yifa_part_table_finalize (GObject *object)
{
  YifaPartTable *self = YIFA_PART_TABLE (object);

  for (guint i = PROP_KIND; i < PROP_MODE; i++)
    g_free (*text_property (self, i));
  g_ptr_array_unref (self->rows);
  g_array_unref (self->fields);

  G_OBJECT_CLASS (yifa_part_table_parent_class)->finalize (object);
}

static void
yifa_part_table_class_init (YifaPartTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const char *names[] = {
    [PROP_KIND] = "kind", [PROP_OWNER] = "owner", [PROP_FIELDS] = "fields",
    [PROP_LINK] = "link", [PROP_EMPTY] = "empty", [PROP_ADD] = "add-label",
  };
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yifa_part_table_get_property;
  object_class->set_property = yifa_part_table_set_property;
  object_class->dispose = yifa_part_table_dispose;
  object_class->finalize = yifa_part_table_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_part_table_grab_focus;

  for (guint i = PROP_KIND; i < PROP_MODE; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_MODE] =
    g_param_spec_enum ("mode", NULL, NULL, YIFA_TYPE_PART_MODE, YIFA_PART_EDIT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
footer_button (YifaPartTable *self, GCallback clicked)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_visible (button, FALSE);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
yifa_part_table_init (YifaPartTable *self)
{
  self->fields = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_ptr_array_new_with_free_func (row_free);

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "part-table");
  self->empty = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_add_css_class (self->empty, "dim-label");
  self->problem = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_widget_add_css_class (self->problem, "field-problem");
  gtk_widget_set_visible (self->problem, FALSE);
  self->more = footer_button (self, G_CALLBACK (on_more_clicked));
  self->add = footer_button (self, G_CALLBACK (on_add_clicked));
  gtk_button_set_use_underline (GTK_BUTTON (self->add), TRUE);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (self), self->empty);
  gtk_box_append (GTK_BOX (self), self->problem);
  gtk_box_append (GTK_BOX (self), self->more);
  gtk_box_append (GTK_BOX (self), self->add);
}

/* The rows shown, with the empty one at the end. */
guint
yifa_part_table_get_n_rows (YifaPartTable *self)
{
  g_return_val_if_fail (YIFA_IS_PART_TABLE (self), 0);

  return self->rows->len;
}

YifaRecord *
yifa_part_table_get_record (YifaPartTable *self, guint row)
{
  g_return_val_if_fail (YIFA_IS_PART_TABLE (self) && row < self->rows->len, NULL);

  return row_at (self, row)->record;
}

YifaFieldEditor *
yifa_part_table_get_cell (YifaPartTable *self, guint row, guint column)
{
  g_return_val_if_fail (YIFA_IS_PART_TABLE (self) && row < self->rows->len && column < self->fields->len, NULL);

  return row_at (self, row)->cells->pdata[column];
}

/* Asks, as Del does. */
void
yifa_part_table_withdraw (YifaPartTable *self, guint row)
{
  g_return_if_fail (YIFA_IS_PART_TABLE (self) && row < self->rows->len);

  ask_to_withdraw (row_at (self, row));
}

/**
 * yifa_part_has_page:
 *
 * Returns: whether records of @kind are worth a page of their own: they have a form, stages or parts
 */
gboolean
yifa_part_has_page (const YifaKind *kind)
{
  g_autofree char *path = g_strconcat ("/org/yifa/Yifa/page-", kind->table, ".ui", NULL);

  return kind->actions != NULL || (kind->parts != NULL && kind->parts->kind != NULL) ||
         g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}
