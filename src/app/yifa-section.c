/* yifa-section.c - a group of a form, with a heading
 *
 * Rows of fields stand in two columns, in the order of the .ui; paragraphs and tables take the whole width.
 * With "part" the rows are those of the one part record of that kind (a recognition form, a
 * necessity argument): it is loaded when there is one, and comes into being with the first edit.
 */
#include "yifa-section.h"

#include <glib/gi18n-lib.h>

#include "yifa-error.h"
#include "yifa-field-row.h"

struct _YifaSection
{
  GtkBox       parent_instance;
  GtkWidget   *heading;
  GtkWidget   *note;
  GtkGrid     *grid;
  char        *name;
  char        *tab;
  char        *stages;   /* values of "stage", with spaces between, "~" before one beside the road; "signed=signed_on" names its
                          date, "a=part.field" that of a part */
  char        *part;     /* table of the part whose fields these are, or NULL */
  gboolean     is_broad; /* its tab uses the whole width of the window */
  GPtrArray   *children; /* (element-type GtkWidget): in reading order */

  YifaStore   *store;
  YifaRecord  *owner;
  YifaRecord  *record;   /* the owner, or its part */
  gboolean     fresh;    /* the part is not stored, and nobody touched it */
  gboolean     loading;
};

enum { PROP_HEADING = 1, PROP_NOTE, PROP_NAME, PROP_TAB, PROP_STAGES, PROP_PART, PROP_BROAD, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void form_part_init (YifaFormPartInterface *iface);
static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaSection, yifa_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

/* --- layout --------------------------------------------------------------------------------- */

static gboolean
is_wide (GtkWidget *child)
{
  return !YIFA_IS_FIELD_ROW (child) || yifa_field_row_get_wide (YIFA_FIELD_ROW (child));
}

/* Which rows are wide is known when their fields are, with the first record; which are shown, with
 * each. */
static void
lay_out (YifaSection *self)
{
  int row = 0, column = 0;

  for (guint i = 0; i < self->children->len; i++)
    {
      GtkWidget *child = self->children->pdata[i];
      gboolean wide = is_wide (child);
      GtkGridLayoutChild *place;

      if (!gtk_widget_get_visible (child))
        continue;
      if (wide && column == 1)
        row++, column = 0;

      place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (
          gtk_widget_get_layout_manager (GTK_WIDGET (self->grid)), child));
      gtk_grid_layout_child_set_row (place, row);
      gtk_grid_layout_child_set_column (place, column);
      gtk_grid_layout_child_set_column_span (place, wide ? 2 : 1);

      if (wide || column == 1)
        row++, column = 0;
      else
        column = 1;
    }
}

static void
yifa_section_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    yifa_section_add (YIFA_SECTION (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = yifa_section_add_child;
}

/* --- the one part --------------------------------------------------------------------------- */

static const YifaPart *
find_part (YifaSection *self)
{
  const YifaKind *kind = yifa_record_get_kind (self->owner);

  for (const YifaPart *part = kind->parts; part != NULL && part->kind != NULL; part++)
    if (g_str_equal (part->kind->table, self->part))
      return part;

  g_return_val_if_reached (NULL); /* the .ui names a part the kind lacks */
}

static void
on_part_edited (YifaSection *self)
{
  if (self->loading)
    return;

  self->fresh = FALSE;
  yifa_form_part_edited (YIFA_FORM_PART (self));
}

static YifaRecord *
load_part (YifaSection *self)
{
  const YifaPart *part = find_part (self);
  g_autoptr(GPtrArray) found = NULL;
  YifaRecord *record;

  g_return_val_if_fail (part != NULL, NULL);

  if (yifa_record_get_id (self->owner) != 0)
    found = yifa_store_load_parts (self->store, part->kind, part->owner, yifa_record_get_id (self->owner));
  self->fresh = found == NULL || found->len == 0;
  if (!self->fresh)
    return g_object_ref (found->pdata[0]);

  record = yifa_record_new (part->kind);
  if (yifa_record_get_id (self->owner) != 0)
    yifa_record_put_int (record, part->owner, yifa_record_get_id (self->owner));
  return record;
}

static void
bind_children (YifaSection *self, gboolean editable)
{
  self->loading = TRUE;
  yifa_form_bind (GTK_WIDGET (self->grid), self->store, self->record, editable);
  self->loading = FALSE;
}

/* A heading over nothing is not worth its line. */
static gboolean
has_something (YifaSection *self)
{
  for (guint i = 0; i < self->children->len; i++)
    if (gtk_widget_get_visible (self->children->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
bind_section (YifaFormPart *form_part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaSection *self = YIFA_SECTION (form_part);

  g_set_object (&self->store, store);
  g_set_object (&self->owner, record);
  g_clear_object (&self->record);
  if (record != NULL && self->part != NULL)
    self->record = load_part (self);
  else if (record != NULL)
    self->record = g_object_ref (record);

  bind_children (self, editable);
  if (self->part != NULL && self->record != NULL)
    g_signal_connect_object (self->record, "notify", G_CALLBACK (on_part_edited), self, G_CONNECT_SWAPPED);
  lay_out (self);
  gtk_widget_set_visible (GTK_WIDGET (self), has_something (self));
}

static gboolean
is_part_dirty (YifaSection *self)
{
  return self->part != NULL && self->record != NULL && !self->fresh && yifa_record_is_changed (self->record);
}

static gboolean
is_section_dirty (YifaFormPart *part)
{
  YifaSection *self = YIFA_SECTION (part);

  return is_part_dirty (self) || yifa_form_is_dirty (GTK_WIDGET (self->grid));
}

static gboolean
commit_section (YifaFormPart *part)
{
  return yifa_form_commit (GTK_WIDGET (YIFA_SECTION (part)->grid));
}

static gboolean
save_part (YifaSection *self, GError **error)
{
  if (!is_part_dirty (self))
    return TRUE;

  yifa_record_put_int (self->record, find_part (self)->owner, yifa_record_get_id (self->owner));
  return yifa_store_save (self->store, self->record, error);
}

static gboolean
save_section (YifaFormPart *part, GError **error)
{
  YifaSection *self = YIFA_SECTION (part);

  return save_part (self, error) && yifa_form_save (GTK_WIDGET (self->grid), error);
}

static gboolean
section_is_plain (YifaSection *self)
{
  for (guint i = 0; i < self->children->len; i++)
    if (YIFA_IS_FIELD_ROW (self->children->pdata[i]))
      {
        YifaFieldEditor *editor = yifa_field_row_get_editor (self->children->pdata[i]);

        if (editor != NULL && !yifa_field_editor_is_plain (editor))
          return FALSE;
      }

  return TRUE;
}

/* An effect of an action may have made the part, or changed it. */
static void
section_saved (YifaFormPart *part)
{
  YifaSection *self = YIFA_SECTION (part);

  if (self->part != NULL && self->owner != NULL && !is_part_dirty (self))
    {
      g_autoptr(YifaRecord) owner = g_object_ref (self->owner);

      bind_section (part, self->store, owner, !section_is_plain (self));
    }
  else
    yifa_form_saved (GTK_WIDGET (self->grid));
}

static void
discard_section (YifaFormPart *part)
{
  YifaSection *self = YIFA_SECTION (part);

  self->fresh = TRUE;
  yifa_form_discard (GTK_WIDGET (self->grid));
  section_saved (part);
}

static GtkWidget *
find_in_section (YifaFormPart *part, const char *place)
{
  YifaSection *self = YIFA_SECTION (part);

  if (g_strcmp0 (self->name, place) == 0 || g_strcmp0 (self->part, place) == 0)
    return GTK_WIDGET (self);

  return self->part == NULL ? yifa_form_find_place (GTK_WIDGET (self->grid), place) : NULL;
}

/* The main record and a part may have fields of one name; an error speaks of the part only while it is being saved. */
static gboolean
mark_section (YifaFormPart *part, const GError *error)
{
  YifaSection *self = YIFA_SECTION (part);

  return (self->part == NULL || is_part_dirty (self)) && yifa_form_mark (GTK_WIDGET (self->grid), error);
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_section;
  iface->is_dirty = is_section_dirty;
  iface->commit = commit_section;
  iface->save = save_section;
  iface->saved = section_saved;
  iface->discard = discard_section;
  iface->find_place = find_in_section;
  iface->mark = mark_section;
}

/* --- the widget ----------------------------------------------------------------------------- */

static gboolean
yifa_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (YIFA_SECTION (widget)->grid), GTK_DIR_TAB_FORWARD);
}

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
yifa_section_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  YifaSection *self = YIFA_SECTION (object);

  switch (prop_id)
    {
    case PROP_HEADING:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->heading)));
      break;

    case PROP_NOTE:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->note)));
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_TAB:
      g_value_set_string (value, self->tab);
      break;

    case PROP_STAGES:
      g_value_set_string (value, self->stages);
      break;

    case PROP_PART:
      g_value_set_string (value, self->part);
      break;

    case PROP_BROAD:
      g_value_set_boolean (value, self->is_broad);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
keep_string (char **text, const GValue *value)
{
  g_free (*text);
  *text = g_value_dup_string (value);
}

static void
yifa_section_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  YifaSection *self = YIFA_SECTION (object);

  switch (prop_id)
    {
    case PROP_HEADING:
      set_text (self->heading, g_value_get_string (value));
      break;

    case PROP_NOTE:
      set_text (self->note, g_value_get_string (value));
      break;

    case PROP_NAME:
      keep_string (&self->name, value);
      break;

    case PROP_TAB:
      keep_string (&self->tab, value);
      break;

    case PROP_STAGES:
      keep_string (&self->stages, value);
      break;

    case PROP_PART:
      keep_string (&self->part, value);
      break;

    case PROP_BROAD:
      self->is_broad = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
yifa_section_dispose (GObject *object)
{
  YifaSection *self = YIFA_SECTION (object);

  g_clear_object (&self->store);
  g_clear_object (&self->owner);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (yifa_section_parent_class)->dispose (object);
}

static void
yifa_section_finalize (GObject *object)
{
  YifaSection *self = YIFA_SECTION (object);

  g_ptr_array_unref (self->children);
  g_free (self->name);
  g_free (self->tab);
  g_free (self->stages);
  g_free (self->part);

  G_OBJECT_CLASS (yifa_section_parent_class)->finalize (object);
}

static void
yifa_section_class_init (YifaSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yifa_section_get_property;
  object_class->set_property = yifa_section_set_property;
  object_class->dispose = yifa_section_dispose;
  object_class->finalize = yifa_section_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_section_grab_focus;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_TAB] = g_param_spec_string ("tab", NULL, NULL, NULL, flags);
  properties[PROP_STAGES] = g_param_spec_string ("stages", NULL, NULL, NULL, flags);
  properties[PROP_PART] = g_param_spec_string ("part", NULL, NULL, NULL, flags);
  properties[PROP_BROAD] = g_param_spec_boolean ("broad", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
yifa_section_init (YifaSection *self)
{
  self->children = g_ptr_array_new ();

  self->heading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_add_css_class (self->heading, "section-heading");
  self->note = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_widget_add_css_class (self->note, "section-note");
  set_text (self->heading, NULL);
  set_text (self->note, NULL);

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_grid_set_column_spacing (self->grid, 24);
  gtk_grid_set_row_spacing (self->grid, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-section");
  gtk_box_append (GTK_BOX (self), self->heading);
  gtk_box_append (GTK_BOX (self), self->note);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->grid));
}

GtkWidget *
yifa_section_new (const char *heading)
{
  return g_object_new (YIFA_TYPE_SECTION, "heading", heading, NULL);
}

/* As the <child> of a .ui does. */
void
yifa_section_add (YifaSection *self, GtkWidget *child)
{
  g_return_if_fail (YIFA_IS_SECTION (self));

  g_ptr_array_add (self->children, child);
  gtk_grid_attach (self->grid, child, 0, self->children->len - 1, 2, 1);
}

/* The tab that begins here, or NULL: in the same tab as the section before. */
const char *
yifa_section_get_tab (YifaSection *self)
{
  g_return_val_if_fail (YIFA_IS_SECTION (self), NULL);

  return self->tab;
}

/* Whether the tab that begins here takes all the width there is. */
gboolean
yifa_section_is_broad (YifaSection *self)
{
  g_return_val_if_fail (YIFA_IS_SECTION (self), FALSE);

  return self->is_broad;
}

static gboolean
find_stage (YifaSection *self, const char *stage, char **date_field)
{
  g_auto(GStrv) words = g_strsplit (self->stages != NULL ? self->stages : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *date = strchr (words[i], '=');

      if (date != NULL)
        *date++ = '\0';
      if (!g_str_equal (words[i] + (*words[i] == '~'), stage))
        continue;

      if (date_field != NULL)
        *date_field = g_strdup (date);
      return TRUE;
    }

  return FALSE;
}

/* Whether the work of @stage is done here. */
gboolean
yifa_section_has_stage (YifaSection *self, const char *stage)
{
  g_return_val_if_fail (YIFA_IS_SECTION (self), FALSE);

  return find_stage (self, stage, NULL);
}

/* "public_comment.starts_on": of the first part of that kind that has the date. */
static char *
dup_part_date (YifaSection *self, const char *table, const char *field)
{
  const YifaKind *kind = yifa_record_get_kind (self->owner);
  char *date = NULL;

  for (const YifaPart *part = kind->parts; part != NULL && part->kind != NULL; part++)
    if (g_str_equal (part->kind->table, table) && yifa_record_get_id (self->owner) != 0)
      {
        g_autoptr(GPtrArray) found = yifa_store_load_parts (self->store, part->kind, part->owner,
                                                            yifa_record_get_id (self->owner));

        for (guint i = 0; i < found->len && date == NULL; i++)
          date = g_strdup (yifa_record_text (found->pdata[i], field));
      }

  return date;
}

/**
 * yifa_section_dup_date:
 *
 * Returns: (transfer full) (nullable): the date that the record, or a part of it, has for @stage
 */
char *
yifa_section_dup_date (YifaSection *self, const char *stage)
{
  g_autofree char *field = NULL;
  char *dot;

  g_return_val_if_fail (YIFA_IS_SECTION (self), NULL);

  if (self->record == NULL || !find_stage (self, stage, &field) || field == NULL)
    return NULL;

  dot = strchr (field, '.');
  if (dot == NULL)
    return g_strdup (yifa_record_text (self->record, field));

  *dot = '\0';
  return dup_part_date (self, field, dot + 1);
}
