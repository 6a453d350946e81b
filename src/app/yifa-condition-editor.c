/* yifa-condition-editor.c - one condition, put together from field, comparison and value
 *
 * Which comparisons there are and how the value is given follows from the type of the field. Dates
 * and amounts may be typed in any usual form; what cannot be read is refused with its reason.
 */
#include "yifa-condition-editor.h"

#include "yifa-condition.h"
#include "yifa-record-picker.h"

struct _YifaConditionEditor
{
  GtkBox          parent_instance;
  YifaStore      *store;
  const YifaKind *kind;
  GtkWidget      *field;
  GtkWidget      *comparison;
  GtkWidget      *value;   /* a stack: "text", "choice", "ref", "none" */
  GtkWidget      *text;
  GtkWidget      *choice;
  GtkWidget      *ref;
  GtkWidget      *refusal;
  GArray         *listed;  /* (element-type guint) fields behind the lines of the first drop-down */
  gint64          id;      /* what the reference's picker picked */
};

enum { ADDED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaConditionEditor, yifa_condition_editor, GTK_TYPE_BOX)

static const YifaField *
chosen_field (YifaConditionEditor *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->field));

  return &self->kind->fields[g_array_index (self->listed, guint, selected)];
}

static const YifaComparison *
chosen_comparison (YifaConditionEditor *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->comparison));

  return &yifa_condition_get_comparisons (chosen_field (self))[selected];
}

/* Which editor the value needs. */
static const char *
value_page (const YifaField *field, YifaOperator op)
{
  if (op == YIFA_EMPTY || op == YIFA_NOT_EMPTY)
    return "none";
  if (field->type == YIFA_CHOICE || field->type == YIFA_FLAG)
    return "choice";
  return field->type == YIFA_REF && op != YIFA_CONTAINS ? "ref" : "text";
}

static void
show_reference (YifaConditionEditor *self)
{
  const YifaKind *target = chosen_field (self)->target;
  g_autofree char *title = self->id != 0 ? yifa_store_dup_title (self->store, target, self->id) : NULL;

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->ref), title != NULL ? title : _("Choose…"));
}

static void
on_comparison_selected (YifaConditionEditor *self)
{
  if (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->comparison)) == GTK_INVALID_LIST_POSITION)
    return;

  gtk_stack_set_visible_child_name (GTK_STACK (self->value),
                                    value_page (chosen_field (self), chosen_comparison (self)->op));
  gtk_widget_set_visible (self->refusal, FALSE);
}

static void
on_picked (YifaConditionEditor *self, gint64 id)
{
  self->id = id;
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->ref));
  show_reference (self);
}

static void
prepare_reference (YifaConditionEditor *self, const YifaField *field)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *picker = yifa_record_picker_new (self->store, field->target, NULL);

  self->id = 0;
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), picker);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->ref), popover);
  show_reference (self);
}

static void
prepare_choice (YifaConditionEditor *self, const YifaField *field)
{
  g_autoptr(GtkStringList) lines = gtk_string_list_new (NULL);

  if (field->type == YIFA_FLAG)
    {
      gtk_string_list_append (lines, _("Yes"));
      gtk_string_list_append (lines, _("No"));
    }
  for (const YifaChoice *choice = field->choices; choice != NULL && choice->value != NULL; choice++)
    gtk_string_list_append (lines, yifa_choice_get_label (field, choice->value));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (lines));
}

static void
on_field_selected (YifaConditionEditor *self)
{
  const YifaField *field = chosen_field (self);
  g_autoptr(GtkStringList) lines = gtk_string_list_new (NULL);

  for (const YifaComparison *comparison = yifa_condition_get_comparisons (field); comparison->label != NULL; comparison++)
    gtk_string_list_append (lines, g_dgettext (GETTEXT_PACKAGE, comparison->label));
  if (field->type == YIFA_REF)
    prepare_reference (self, field);
  prepare_choice (self, field);
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->comparison), G_LIST_MODEL (lines));
  on_comparison_selected (self);
}

static char *
choice_value (YifaConditionEditor *self, const YifaField *field)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  if (field->type == YIFA_FLAG)
    return g_strdup (selected == 0 ? "1" : "0");
  return g_strdup (field->choices[selected].value);
}

/* What was typed, as the database holds it: dates and amounts may be written in any usual form. */
static char *
text_value (YifaConditionEditor *self, const YifaField *field, YifaOperator op, GError **error)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->text));
  guint index = yifa_kind_find (self->kind, field->name);
  g_autoptr(YifaRecord) scratch = NULL;

  if (op == YIFA_CONTAINS || op == YIFA_IN_YEAR)
    return *typed != '\0' ? g_strdup (typed) : NULL;

  scratch = yifa_record_new (self->kind);
  if (!yifa_store_parse (self->store, scratch, index, typed, error))
    return NULL;
  return yifa_record_dup_current (scratch, index);
}

static char *
dup_value (YifaConditionEditor *self, GError **error)
{
  const YifaField *field = chosen_field (self);
  YifaOperator op = chosen_comparison (self)->op;
  const char *page = value_page (field, op);

  if (g_str_equal (page, "choice"))
    return choice_value (self, field);
  if (g_str_equal (page, "ref"))
    return self->id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, self->id) : NULL;
  return text_value (self, field, op, error);
}

static void
on_add (YifaConditionEditor *self)
{
  YifaOperator op = chosen_comparison (self)->op;
  gboolean needs_value = op != YIFA_EMPTY && op != YIFA_NOT_EMPTY;
  g_autoptr(GError) error = NULL;
  g_autofree char *value = needs_value ? dup_value (self, &error) : NULL;

  if (needs_value && value == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->refusal),
                           error != NULL ? error->message : _("Say what to compare with."));
      gtk_widget_set_visible (self->refusal, TRUE);
      return;
    }
  gtk_widget_set_visible (self->refusal, FALSE);
  g_signal_emit (self, signals[ADDED], 0, chosen_field (self)->name, op, value);
}

static void
list_fields (YifaConditionEditor *self, GtkStringList *lines, YifaFieldFlags flag)
{
  for (guint i = 0; i < self->kind->n_fields; i++)
    if ((self->kind->fields[i].flags & YIFA_FILTER) == flag)
      {
        gtk_string_list_append (lines, yifa_field_get_label (&self->kind->fields[i]));
        g_array_append_val (self->listed, i);
      }
}

/* Those that lists are meant to be filtered by first, then the others. */
static void
fill (YifaConditionEditor *self)
{
  g_autoptr(GtkStringList) lines = gtk_string_list_new (NULL);

  list_fields (self, lines, YIFA_FILTER);
  list_fields (self, lines, 0);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->field), G_LIST_MODEL (lines));
  on_field_selected (self);
}

static GtkWidget *
label_for (GtkWidget *widget, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return widget;
}

static GtkWidget *
make_value (YifaConditionEditor *self)
{
  GtkStack *stack = GTK_STACK (gtk_stack_new ());

  self->text = label_for (gtk_entry_new (), _("Value"));
  self->choice = label_for (gtk_drop_down_new (NULL, NULL), _("Value"));
  self->ref = gtk_menu_button_new ();
  g_signal_connect_object (self->text, "activate", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (stack, self->text, "text");
  gtk_stack_add_named (stack, self->choice, "choice");
  gtk_stack_add_named (stack, self->ref, "ref");
  gtk_stack_add_named (stack, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), "none");
  return GTK_WIDGET (stack);
}

static void
yifa_condition_editor_finalize (GObject *object)
{
  YifaConditionEditor *self = YIFA_CONDITION_EDITOR (object);

  g_clear_object (&self->store);
  g_array_unref (self->listed);

  G_OBJECT_CLASS (yifa_condition_editor_parent_class)->finalize (object);
}

static void
yifa_condition_editor_class_init (YifaConditionEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yifa_condition_editor_finalize;

  signals[ADDED] = g_signal_new ("added", YIFA_TYPE_CONDITION_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, G_TYPE_STRING);
}

static void
yifa_condition_editor_init (YifaConditionEditor *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add Condition"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->listed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->field = label_for (gtk_drop_down_new (NULL, NULL), _("Field"));
  self->comparison = label_for (gtk_drop_down_new (NULL, NULL), _("Comparison"));
  self->value = make_value (self);
  self->refusal = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->refusal), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->refusal), 0);
  gtk_widget_add_css_class (self->refusal, "refusal");
  gtk_widget_set_visible (self->refusal, FALSE);
  gtk_widget_set_halign (add, GTK_ALIGN_END);
  gtk_widget_add_css_class (add, "suggested-action");

  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), self->field);
  gtk_box_append (GTK_BOX (line), self->comparison);
  gtk_box_append (GTK_BOX (line), self->value);
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), self->refusal);
  gtk_box_append (GTK_BOX (self), add);
}

GtkWidget *
yifa_condition_editor_new (void)
{
  return g_object_new (YIFA_TYPE_CONDITION_EDITOR, NULL);
}

/* To be called once. */
void
yifa_condition_editor_show (YifaConditionEditor *self, YifaStore *store, const YifaKind *kind)
{
  g_return_if_fail (YIFA_IS_CONDITION_EDITOR (self) && self->store == NULL);

  self->store = g_object_ref (store);
  self->kind = kind;
  fill (self);
  g_signal_connect_object (self->field, "notify::selected", G_CALLBACK (on_field_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->comparison, "notify::selected", G_CALLBACK (on_comparison_selected), self,
                           G_CONNECT_SWAPPED);
}

/**
 * yifa_condition_editor_compose:
 * @typed: the value as a reader writes it
 *
 * What choosing @field and @op, typing @typed and pressing Enter does.
 */
void
yifa_condition_editor_compose (YifaConditionEditor *self, const char *field, YifaOperator op, const char *typed)
{
  guint line = 0;

  g_return_if_fail (YIFA_IS_CONDITION_EDITOR (self));

  while (line + 1 < self->listed->len &&
         g_array_index (self->listed, guint, line) != yifa_kind_find (self->kind, field))
    line++;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->field), line);
  for (guint i = 0; yifa_condition_get_comparisons (chosen_field (self))[i].label != NULL; i++)
    if (yifa_condition_get_comparisons (chosen_field (self))[i].op == op)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->comparison), i);
  gtk_editable_set_text (GTK_EDITABLE (self->text), typed);
  on_add (self);
}

/* The reason why the value was refused, or NULL. */
const char *
yifa_condition_editor_get_refusal (YifaConditionEditor *self)
{
  g_return_val_if_fail (YIFA_IS_CONDITION_EDITOR (self), NULL);

  return gtk_widget_get_visible (self->refusal) ? gtk_label_get_label (GTK_LABEL (self->refusal)) : NULL;
}
