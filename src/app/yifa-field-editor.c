/* yifa-field-editor.c - the editor of one field of one record
 *
 * One table says for each type of field how its editor is made, how it is tied to the record and
 * how it is read when the keyboard leaves. Made once, then re-bound: another record is another
 * source of the binding group.
 */
#include "yifa-field-editor.h"

#include <glib/gi18n-lib.h>

#include "yifa-date-entry.h"
#include "yifa-page.h"
#include "yifa-ref-entry.h"

struct _YifaFieldEditor
{
  GtkBox            parent_instance;
  const YifaField  *field;
  YifaEditorStyle   style;
  YifaStore        *store;
  YifaRecord       *record;
  GtkWidget        *input;   /* where the keyboard goes */
  GBindingGroup    *binding;
  GSignalGroup     *watch;   /* "notify" of the field, for editors that show what the store says */
  char             *problem;
  gboolean          filling; /* the input is being told, and must not answer */
  gboolean          is_remark; /* the problem is one that the kind has found, and may be solved in another field */
  gboolean          looking;   /* the kind is asked */
};

typedef struct
{
  GtkWidget *(*make)   (YifaFieldEditor *self);
  void       (*show)   (YifaFieldEditor *self); /* NULL: a binding does it */
  gboolean   (*commit) (YifaFieldEditor *self); /* NULL: nothing is left to read */
} Editor;

enum { PROP_PROBLEM = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { ACTIVATE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaFieldEditor, yifa_field_editor, GTK_TYPE_BOX)

#define BOTH_WAYS (G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL)

static guint
field_index (YifaFieldEditor *self)
{
  return yifa_kind_find (yifa_record_get_kind (self->record), self->field->name);
}

static gboolean
is_compact (YifaFieldEditor *self)
{
  return (self->style & YIFA_EDITOR_COMPACT) != 0;
}

static void
on_activate (YifaFieldEditor *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static GtkWidget *
new_entry (YifaFieldEditor *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), is_compact (self) ? 4 : 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), is_compact (self) ? 10 : -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  return entry;
}

/* What its kind can say of it now is said now, not only when the record is saved. */
static void
look_at_typed (YifaFieldEditor *self)
{
  const YifaKind *kind = self->record != NULL ? yifa_record_get_kind (self->record) : NULL;
  g_autoptr(GError) error = NULL;

  if (kind == NULL || kind->typed == NULL || yifa_field_editor_is_plain (self))
    return;

  self->looking = TRUE;
  if (!kind->typed (self->record, field_index (self), &error))
    {
      yifa_field_editor_set_problem (self, error->message);
      self->is_remark = TRUE;
    }
  self->looking = FALSE;
}

/* --- one line ------------------------------------------------------------------------------- */

static GtkWidget *
make_text (YifaFieldEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->input = new_entry (self);
  g_signal_connect_object (self->input, "activate", G_CALLBACK (look_at_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (look_at_typed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->input, focus);
  g_binding_group_bind (self->binding, self->field->name, self->input, "text", BOTH_WAYS);
  return self->input;
}

/* --- paragraphs ----------------------------------------------------------------------------- */

/* In a cell Enter goes on to the next one, as in every table; Shift+Enter breaks the line. The text view's
 * own input method has seen the key before us and keeps it while it composes. */
static gboolean
on_prose_key (YifaFieldEditor *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;

  on_activate (self);
  return GDK_EVENT_STOP;
}

static void
on_preedit (GtkEventController *keys, const char *preedit)
{
  gboolean composing = preedit != NULL && *preedit != '\0';

  gtk_event_controller_set_propagation_phase (keys, composing ? GTK_PHASE_NONE : GTK_PHASE_CAPTURE);
}

static GtkWidget *
make_sheet (YifaFieldEditor *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), self->input);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (window), 58);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), 220);
  gtk_widget_set_overflow (window, GTK_OVERFLOW_HIDDEN); /* round corners */
  gtk_widget_add_css_class (window, "prose");
  return window;
}

/* A cell is as high as its text, without a scroll bar. A text view does not know its height for a
 * width, a label does: one with the same text lies below, unseen, and holds the place. */
static GtkWidget *
make_growing (YifaFieldEditor *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_set_opacity (label, 0);
  gtk_widget_set_margin_start (label, 8);
  gtk_widget_set_margin_end (label, 8);
  gtk_widget_set_margin_top (label, 3);
  gtk_widget_set_margin_bottom (label, 3);
  g_object_bind_property (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->input)), "text", label, "label",
                          G_BINDING_SYNC_CREATE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), label);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->input);
  return overlay;
}

static GtkWidget *
make_prose (YifaFieldEditor *self)
{
  g_autoptr(GtkEventController) keys = gtk_event_controller_key_new ();
  GtkTextView *view = GTK_TEXT_VIEW (gtk_text_view_new ());

  self->input = GTK_WIDGET (view);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_top_margin (view, is_compact (self) ? 3 : 5);
  gtk_text_view_set_bottom_margin (view, is_compact (self) ? 3 : 5);
  gtk_text_view_set_left_margin (view, 8);
  gtk_text_view_set_right_margin (view, 8);
  g_binding_group_bind (self->binding, self->field->name, gtk_text_view_get_buffer (view), "text", BOTH_WAYS);

  if (!is_compact (self))
    return make_sheet (self);

  gtk_widget_add_css_class (self->input, "prose");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_prose_key), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "preedit-changed", G_CALLBACK (on_preedit), keys, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->input, g_steal_pointer (&keys));
  return make_growing (self);
}

/* --- one of several ------------------------------------------------------------------------- */

/* A choice that may be empty has one line more, above the others. */
static guint
first_choice (const YifaField *field)
{
  return (field->flags & YIFA_REQUIRED) ? 0 : 1;
}

static gboolean
choice_to_index (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const YifaField *field = data;
  const char *value = g_value_get_string (from);

  g_value_set_uint (to, (field->flags & YIFA_REQUIRED) ? GTK_INVALID_LIST_POSITION : 0);
  for (guint i = 0; field->choices[i].value != NULL; i++)
    if (g_strcmp0 (field->choices[i].value, value) == 0)
      g_value_set_uint (to, i + first_choice (field));

  return TRUE;
}

static gboolean
index_to_choice (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const YifaField *field = data;
  guint i = g_value_get_uint (from);

  if (i == GTK_INVALID_LIST_POSITION || i < first_choice (field))
    g_value_set_static_string (to, NULL);
  else
    g_value_set_static_string (to, field->choices[i - first_choice (field)].value);
  return TRUE;
}

static GtkWidget *
make_choice (YifaFieldEditor *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  if (first_choice (self->field) == 1)
    gtk_string_list_append (labels, C_("no choice made", "—"));
  for (const YifaChoice *c = self->field->choices; c->value != NULL; c++)
    gtk_string_list_append (labels, yifa_choice_get_label (self->field, c->value));

  self->input = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  g_binding_group_bind_full (self->binding, self->field->name, self->input, "selected", BOTH_WAYS,
                             choice_to_index, index_to_choice, (gpointer) self->field, NULL);
  return self->input;
}

/* --- yes or no ------------------------------------------------------------------------------ */

static GtkWidget *
make_flag (YifaFieldEditor *self)
{
  self->input = gtk_check_button_new ();
  gtk_widget_set_halign (self->input, GTK_ALIGN_START);
  g_binding_group_bind (self->binding, self->field->name, self->input, "active", BOTH_WAYS);
  return self->input;
}

/* --- numbers -------------------------------------------------------------------------------- */

static void
show_number (YifaFieldEditor *self)
{
  g_autofree char *shown = NULL;

  if (self->filling || self->record == NULL)
    return;

  if (yifa_record_has (self->record, field_index (self)))
    shown = yifa_store_dup_display (self->store, self->record, field_index (self));
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->input), shown != NULL ? shown : "");
  self->filling = FALSE;
}

static gboolean
read_number (YifaFieldEditor *self, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->input))));
  gboolean ok = TRUE;

  self->filling = TRUE;
  if (*text == '\0')
    yifa_record_clear (self->record, field_index (self));
  else
    ok = yifa_store_parse (self->store, self->record, field_index (self), text, error);
  self->filling = FALSE;

  return ok;
}

static void
on_number_typed (YifaFieldEditor *self)
{
  if (self->filling || self->record == NULL)
    return;

  yifa_field_editor_set_problem (self, NULL);
  read_number (self, NULL);
}

static gboolean
commit_number (YifaFieldEditor *self)
{
  g_autoptr(GError) error = NULL;

  if (!read_number (self, &error))
    {
      yifa_field_editor_set_problem (self, error->message);
      return FALSE;
    }

  show_number (self);
  return TRUE;
}

static void
on_number_left (YifaFieldEditor *self)
{
  if (self->record != NULL)
    commit_number (self);
}

static GtkWidget *
make_number (YifaFieldEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->input = new_entry (self);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->input), is_compact (self) ? 6 : -1);
  gtk_entry_set_alignment (GTK_ENTRY (self->input), is_compact (self) ? 1 : 0); /* columns of figures align */
  gtk_widget_add_css_class (self->input, "numeric");
  g_signal_connect_object (self->input, "changed", G_CALLBACK (on_number_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_number_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->input, focus);
  return self->input;
}

/* --- dates ---------------------------------------------------------------------------------- */

static void
on_problem_found (GObject *editor, GParamSpec *pspec, YifaFieldEditor *self)
{
  g_autofree char *problem = NULL;

  g_object_get (editor, "problem", &problem, NULL);
  yifa_field_editor_set_problem (self, problem);
}

static GtkWidget *
make_date (YifaFieldEditor *self)
{
  GtkWidget *entry = yifa_date_entry_new ();

  self->input = yifa_date_entry_get_entry (YIFA_DATE_ENTRY (entry));
  g_signal_connect_object (self->input, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::problem", G_CALLBACK (on_problem_found), self, 0);
  yifa_date_entry_set_compact (YIFA_DATE_ENTRY (entry), is_compact (self));
  g_binding_group_bind (self->binding, self->field->name, entry, "date", BOTH_WAYS);
  return entry;
}

static void
show_date (YifaFieldEditor *self)
{
  GtkWidget *entry = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (self->store != NULL)
    yifa_date_entry_set_today (YIFA_DATE_ENTRY (entry), yifa_store_get_today (self->store));
}

static gboolean
commit_date (YifaFieldEditor *self)
{
  return yifa_date_entry_commit (YIFA_DATE_ENTRY (gtk_widget_get_first_child (GTK_WIDGET (self))));
}

/* --- references ----------------------------------------------------------------------------- */

static GtkWidget *
make_ref (YifaFieldEditor *self)
{
  GtkWidget *entry = yifa_ref_entry_new (self->field->target);

  self->input = yifa_ref_entry_get_entry (YIFA_REF_ENTRY (entry));
  g_signal_connect_object (self->input, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::problem", G_CALLBACK (on_problem_found), self, 0);
  yifa_ref_entry_set_compact (YIFA_REF_ENTRY (entry), is_compact (self));
  g_binding_group_bind (self->binding, self->field->name, entry, "ref", BOTH_WAYS);
  return entry;
}

static void
show_ref (YifaFieldEditor *self)
{
  yifa_ref_entry_set_store (YIFA_REF_ENTRY (gtk_widget_get_first_child (GTK_WIDGET (self))), self->store);
}

static gboolean
commit_ref (YifaFieldEditor *self)
{
  return yifa_ref_entry_commit (YIFA_REF_ENTRY (gtk_widget_get_first_child (GTK_WIDGET (self))));
}

/* --- to read only --------------------------------------------------------------------------- */

static void
show_explanation (YifaFieldEditor *self)
{
  const YifaKind *kind = yifa_record_get_kind (self->record);
  g_autofree char *words = NULL;

  if (kind->explain == NULL || yifa_record_get_id (self->record) == 0)
    return;

  words = kind->explain (self->store, self->record, field_index (self));
  gtk_widget_set_tooltip_text (self->input, words);
}

static void
show_plain (YifaFieldEditor *self)
{
  g_autofree char *shown = NULL;
  gboolean empty;

  if (self->record == NULL)
    return;

  shown = yifa_store_dup_display (self->store, self->record, field_index (self));
  empty = shown == NULL || *shown == '\0';
  gtk_label_set_label (GTK_LABEL (self->input), empty ? C_("no value", "—") : shown);
  show_explanation (self);
  if (empty)
    gtk_widget_add_css_class (self->input, "dim-label");
  else
    gtk_widget_remove_css_class (self->input, "dim-label");
}

static GtkWidget *
make_plain (YifaFieldEditor *self)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_selectable (label, !is_compact (self)); /* to be copied with the mouse; the keyboard goes on to the next editor */
  gtk_widget_set_focusable (GTK_WIDGET (label), FALSE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (label, is_compact (self) ? 4 : 8);
  gtk_widget_add_css_class (GTK_WIDGET (label), "plain-value");
  if (self->field->type >= YIFA_DATE && self->field->type != YIFA_REF)
    gtk_widget_add_css_class (GTK_WIDGET (label), "numeric");
  self->input = GTK_WIDGET (label);
  return self->input;
}

static void
on_link_clicked (YifaFieldEditor *self)
{
  if (self->record != NULL)
    yifa_go_to_record (GTK_WIDGET (self), self->field->target, yifa_record_get_int (self->record, field_index (self)), NULL);
}

static void
show_link (YifaFieldEditor *self)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (self->input));
  g_autofree char *shown = NULL;
  gint64 id;

  if (self->record == NULL)
    return;

  id = yifa_record_get_int (self->record, field_index (self));
  shown = id != 0 ? yifa_store_dup_title (self->store, self->field->target, id) : NULL;
  gtk_label_set_label (GTK_LABEL (label), shown != NULL ? shown : C_("no value", "—"));
  gtk_widget_set_tooltip_text (self->input, shown);
  gtk_widget_set_sensitive (self->input, id != 0);
  /* A dash that looks like a link leads nowhere. */
  (id != 0 ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->input, "record-link");
}

static GtkWidget *
make_link (YifaFieldEditor *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  self->input = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->input), label);
  gtk_widget_add_css_class (self->input, "flat");
  gtk_widget_add_css_class (self->input, "record-link");
  gtk_widget_set_halign (self->input, GTK_ALIGN_START);
  g_signal_connect_object (self->input, "clicked", G_CALLBACK (on_link_clicked), self, G_CONNECT_SWAPPED);
  return self->input;
}

static const Editor editors[] = {
  [YIFA_TEXT]   = { make_text },
  [YIFA_PROSE]  = { make_prose },
  [YIFA_CHOICE] = { make_choice },
  [YIFA_DATE]   = { make_date, show_date, commit_date },
  [YIFA_FLAG]   = { make_flag },
  [YIFA_COUNT]  = { make_number, show_number, commit_number },
  [YIFA_MONEY]  = { make_number, show_number, commit_number },
  [YIFA_HOURS]  = { make_number, show_number, commit_number },
  [YIFA_REF]    = { make_ref, show_ref, commit_ref },
};
static const Editor plain_editor = { make_plain, show_plain };
static const Editor link_editor = { make_link, show_link };

static const Editor *
editor_of (YifaFieldEditor *self)
{
  if (!yifa_field_editor_is_plain (self))
    return &editors[self->field->type];

  return self->field->type == YIFA_REF ? &link_editor : &plain_editor;
}

static void
on_field_notify (YifaFieldEditor *self)
{
  yifa_field_editor_set_problem (self, NULL);
  if (editor_of (self)->show != NULL)
    editor_of (self)->show (self);
  if (self->field->type != YIFA_TEXT && !self->looking) /* a text is complete when it is left */
    look_at_typed (self);
}

/* Figures were corrected, and the words of the field beside them are right again. */
static void
on_any_notify (YifaFieldEditor *self)
{
  if (!self->is_remark || self->looking)
    return;

  yifa_field_editor_set_problem (self, NULL);
  look_at_typed (self);
}

static void
make_input (YifaFieldEditor *self)
{
  /* GObject tells of a property by its name with hyphens, however it was given */
  g_autofree char *notify = g_strdelimit (g_strconcat ("notify::", self->field->name, NULL), "_", '-');
  GtkWidget *widget = editor_of (self)->make (self);

  gtk_widget_set_hexpand (widget, TRUE);
  gtk_box_append (GTK_BOX (self), widget);
  g_signal_group_connect_object (self->watch, notify, G_CALLBACK (on_field_notify), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->watch, "notify", G_CALLBACK (on_any_notify), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  yifa_field_get_label (self->field), -1);
}

static gboolean
yifa_field_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (YIFA_FIELD_EDITOR (widget)->input);
}

static void
yifa_field_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  YifaFieldEditor *self = YIFA_FIELD_EDITOR (object);

  switch (prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
yifa_field_editor_dispose (GObject *object)
{
  YifaFieldEditor *self = YIFA_FIELD_EDITOR (object);

  g_clear_object (&self->binding);
  g_clear_object (&self->watch);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (yifa_field_editor_parent_class)->dispose (object);
}

static void
yifa_field_editor_finalize (GObject *object)
{
  g_free (YIFA_FIELD_EDITOR (object)->problem);

  G_OBJECT_CLASS (yifa_field_editor_parent_class)->finalize (object);
}

static void
yifa_field_editor_class_init (YifaFieldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yifa_field_editor_get_property;
  object_class->dispose = yifa_field_editor_dispose;
  object_class->finalize = yifa_field_editor_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_field_editor_grab_focus;

  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Enter, when no input method composes: a table goes on to its next cell. */
  signals[ACTIVATE] = g_signal_new ("activate", YIFA_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
yifa_field_editor_init (YifaFieldEditor *self)
{
  self->binding = g_binding_group_new ();
  self->watch = g_signal_group_new (YIFA_TYPE_RECORD);
}

/**
 * yifa_field_editor_new:
 * @field: a line of a kind's table
 */
GtkWidget *
yifa_field_editor_new (const YifaField *field, YifaEditorStyle style)
{
  YifaFieldEditor *self = g_object_new (YIFA_TYPE_FIELD_EDITOR, NULL);

  self->field = field;
  self->style = style;
  make_input (self);
  return GTK_WIDGET (self);
}

const YifaField *
yifa_field_editor_get_field (YifaFieldEditor *self)
{
  g_return_val_if_fail (YIFA_IS_FIELD_EDITOR (self), NULL);

  return self->field;
}

YifaRecord *
yifa_field_editor_get_record (YifaFieldEditor *self)
{
  g_return_val_if_fail (YIFA_IS_FIELD_EDITOR (self), NULL);

  return self->record;
}

/* The widget that takes the keyboard. */
GtkWidget *
yifa_field_editor_get_input (YifaFieldEditor *self)
{
  g_return_val_if_fail (YIFA_IS_FIELD_EDITOR (self), NULL);

  return self->input;
}

/* Whether the field is only shown here. */
gboolean
yifa_field_editor_is_plain (YifaFieldEditor *self)
{
  YifaFieldFlags closed = YIFA_COMPUTED | ((self->style & YIFA_EDITOR_UNLOCKED) ? 0 : YIFA_LOCKED);

  return (self->style & YIFA_EDITOR_PLAIN) || (self->field->flags & closed);
}

/**
 * yifa_field_editor_set_record:
 * @record: (nullable): of the kind that the field belongs to
 */
void
yifa_field_editor_set_record (YifaFieldEditor *self, YifaStore *store, YifaRecord *record)
{
  g_return_if_fail (YIFA_IS_FIELD_EDITOR (self));

  g_set_object (&self->store, store);
  g_set_object (&self->record, record);
  yifa_field_editor_set_problem (self, NULL);
  g_signal_group_set_target (self->watch, record);
  if (editor_of (self)->show != NULL)
    editor_of (self)->show (self);
  g_binding_group_set_source (self->binding, record);
}

/**
 * yifa_field_editor_commit:
 *
 * Reads what was typed and not yet left, before a save.
 *
 * Returns: FALSE when it cannot be understood; the sentence is in "problem"
 */
gboolean
yifa_field_editor_commit (YifaFieldEditor *self)
{
  g_return_val_if_fail (YIFA_IS_FIELD_EDITOR (self), FALSE);

  return self->record == NULL || editor_of (self)->commit == NULL || editor_of (self)->commit (self);
}

/**
 * yifa_field_editor_set_problem:
 * @problem: (nullable): the sentence why the value cannot stand; marks the editor
 */
void
yifa_field_editor_set_problem (YifaFieldEditor *self, const char *problem)
{
  g_return_if_fail (YIFA_IS_FIELD_EDITOR (self));

  self->is_remark = FALSE;
  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);
  if (problem != NULL)
    gtk_widget_add_css_class (self->input, "error");
  else
    gtk_widget_remove_css_class (self->input, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* The sentence why the value cannot stand, or NULL. */
const char *
yifa_field_editor_get_problem (YifaFieldEditor *self)
{
  g_return_val_if_fail (YIFA_IS_FIELD_EDITOR (self), NULL);

  return self->problem;
}
