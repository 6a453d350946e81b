/* yifa-field-row.c - label and editor of one field of one record
 *
 * Placed in a page's .ui by the name of its field; the kind of the record says what label and what
 * editor that name means. Below the editor stands the sentence why its value cannot stay, when
 * there is one. The editor is made when the first record comes, then re-bound.
 */
#include "yifa-field-row.h"

#include <glib/gi18n-lib.h>

#include "yifa-error.h"

struct _YifaFieldRow
{
  GtkBox           parent_instance;
  char            *field;
  char            *title;    /* instead of the field's own label, or NULL */
  gboolean         wide;
  gboolean         only_filled; /* not shown while there is no value */
  YifaEditorStyle  style;
  GtkWidget       *heading;
  GtkWidget       *label;
  GtkWidget       *required;
  GtkWidget       *column;   /* editor and problem */
  GtkWidget       *problem;
  YifaFieldEditor *editor;   /* NULL until there was a record */
};

enum { PROP_FIELD = 1, PROP_LABEL, PROP_WIDE, PROP_ONLY_FILLED, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaFieldRow, yifa_field_row, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

static void
on_problem (YifaFieldRow *self)
{
  const char *problem = yifa_field_editor_get_problem (self->editor);

  gtk_label_set_label (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
}

static void
make_editor (YifaFieldRow *self, const YifaField *field)
{
  GtkWidget *editor = yifa_field_editor_new (field, self->style);
  gboolean plain = yifa_field_editor_is_plain (YIFA_FIELD_EDITOR (editor));

  self->editor = YIFA_FIELD_EDITOR (editor);
  gtk_box_prepend (GTK_BOX (self->column), editor);
  gtk_label_set_label (GTK_LABEL (self->label), self->title != NULL ? self->title : yifa_field_get_label (field));
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->label), yifa_field_editor_get_input (self->editor));
  gtk_widget_set_visible (self->required, (field->flags & YIFA_REQUIRED) && !plain);
  g_signal_connect_object (editor, "notify::problem", G_CALLBACK (on_problem), self, G_CONNECT_SWAPPED);
}

static void
drop_editor (YifaFieldRow *self)
{
  if (self->editor == NULL)
    return;

  gtk_label_set_mnemonic_widget (GTK_LABEL (self->label), NULL);
  gtk_box_remove (GTK_BOX (self->column), GTK_WIDGET (self->editor));
  self->editor = NULL;
}

static void
bind_row (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaFieldRow *self = YIFA_FIELD_ROW (part);

  yifa_field_row_set_style (self, (self->style & ~YIFA_EDITOR_PLAIN) | (editable ? 0 : YIFA_EDITOR_PLAIN));
  yifa_field_row_set_record (self, store, record);
}

static gboolean
commit_row (YifaFormPart *part)
{
  YifaFieldRow *self = YIFA_FIELD_ROW (part);

  if (self->editor == NULL || yifa_field_editor_commit (self->editor))
    return TRUE;

  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  return FALSE;
}

static GtkWidget *
find_in_row (YifaFormPart *part, const char *place)
{
  YifaFieldRow *self = YIFA_FIELD_ROW (part);

  return g_strcmp0 (self->field, place) == 0 ? GTK_WIDGET (self) : NULL;
}

static gboolean
mark_row (YifaFormPart *part, const GError *error)
{
  YifaFieldRow *self = YIFA_FIELD_ROW (part);

  if (self->editor == NULL || g_strcmp0 (yifa_error_get_field (error), self->field) != 0)
    return FALSE;

  yifa_field_editor_set_problem (self->editor, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  return TRUE;
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_row;
  iface->commit = commit_row;
  iface->find_place = find_in_row;
  iface->mark = mark_row;
}

static gboolean
yifa_field_row_grab_focus (GtkWidget *widget)
{
  YifaFieldRow *self = YIFA_FIELD_ROW (widget);

  return self->editor != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
yifa_field_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  YifaFieldRow *self = YIFA_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, self->field);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->title);
      break;

    case PROP_WIDE:
      g_value_set_boolean (value, self->wide);
      break;

    case PROP_ONLY_FILLED:
      g_value_set_boolean (value, self->only_filled);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
yifa_field_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  YifaFieldRow *self = YIFA_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      self->field = g_value_dup_string (value);
      break;

    case PROP_LABEL:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      break;

    case PROP_WIDE:
      self->wide = g_value_get_boolean (value);
      break;

    case PROP_ONLY_FILLED:
      self->only_filled = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
yifa_field_row_finalize (GObject *object)
{
  YifaFieldRow *self = YIFA_FIELD_ROW (object);

  g_free (self->field);
  g_free (self->title);

  G_OBJECT_CLASS (yifa_field_row_parent_class)->finalize (object);
}

static void
yifa_field_row_class_init (YifaFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yifa_field_row_get_property;
  object_class->set_property = yifa_field_row_set_property;
  object_class->finalize = yifa_field_row_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_field_row_grab_focus;

  properties[PROP_FIELD] =
    g_param_spec_string ("field", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDE] =
    g_param_spec_boolean ("wide", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ONLY_FILLED] =
    g_param_spec_boolean ("only-filled", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
make_heading (YifaFieldRow *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 10);
  self->required = gtk_label_new ("*");
  gtk_widget_add_css_class (self->required, "required-mark");
  gtk_widget_set_tooltip_text (self->required, _("Has to be filled in"));
  gtk_widget_set_valign (self->required, GTK_ALIGN_START);

  self->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_widget_add_css_class (self->heading, "field-label");
  gtk_widget_set_valign (self->heading, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->heading), self->label);
  gtk_box_append (GTK_BOX (self->heading), self->required);
}

static void
yifa_field_row_init (YifaFieldRow *self)
{
  make_heading (self);

  self->problem = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_widget_add_css_class (self->problem, "field-problem");
  gtk_widget_set_visible (self->problem, FALSE);

  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (self->column, TRUE);
  gtk_box_append (GTK_BOX (self->column), self->problem);

  gtk_box_append (GTK_BOX (self), self->heading);
  gtk_box_append (GTK_BOX (self), self->column);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-row");
}

GtkWidget *
yifa_field_row_new (const char *field)
{
  return g_object_new (YIFA_TYPE_FIELD_ROW, "field", field, NULL);
}

const char *
yifa_field_row_get_field (YifaFieldRow *self)
{
  g_return_val_if_fail (YIFA_IS_FIELD_ROW (self), NULL);

  return self->field;
}

/* Whether it takes the whole width of a section: asked for, or because it holds paragraphs. */
gboolean
yifa_field_row_get_wide (YifaFieldRow *self)
{
  g_return_val_if_fail (YIFA_IS_FIELD_ROW (self), FALSE);

  return self->wide || (self->editor != NULL && yifa_field_editor_get_field (self->editor)->type == YIFA_PROSE);
}

/* NULL until there was a record. */
YifaFieldEditor *
yifa_field_row_get_editor (YifaFieldRow *self)
{
  g_return_val_if_fail (YIFA_IS_FIELD_ROW (self), NULL);

  return self->editor;
}

/* Another style makes another editor. */
void
yifa_field_row_set_style (YifaFieldRow *self, YifaEditorStyle style)
{
  g_return_if_fail (YIFA_IS_FIELD_ROW (self));

  if (self->style == style)
    return;

  self->style = style;
  drop_editor (self);
}

/**
 * yifa_field_row_set_record:
 * @record: (nullable): a record of a kind that has the row's field
 */
void
yifa_field_row_set_record (YifaFieldRow *self, YifaStore *store, YifaRecord *record)
{
  g_return_if_fail (YIFA_IS_FIELD_ROW (self));

  if (self->editor == NULL && record != NULL)
    {
      const YifaKind *kind = yifa_record_get_kind (record);
      guint field = yifa_kind_find (kind, self->field);

      g_return_if_fail (field < kind->n_fields); /* the .ui names a field the kind lacks */
      make_editor (self, &kind->fields[field]);
    }

  if (self->editor == NULL)
    return;

  yifa_field_editor_set_record (self->editor, store, record);
  if (record != NULL && self->only_filled)
    gtk_widget_set_visible (GTK_WIDGET (self),
                            yifa_record_has (record, yifa_kind_find (yifa_record_get_kind (record), self->field)));
}
