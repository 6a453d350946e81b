/* yifa-desk-materials.c - the check of what was submitted for review
 *
 * A tick is stored at once, copies and notes when the keyboard leaves the line. Files of the case or of the
 * record behind it are named under the material that they are.
 */
#include "yifa-desk-materials.h"

#include <glib/gi18n-lib.h>

#include "yifa-attach.h"
#include "yifa-attachment.h"
#include "yifa-dialogs.h"
#include "yifa-field-editor.h"
#include "yifa-legality-review.h"
#include "yifa-page.h"
#include "yifa-review-material.h"
#include "yifa-rows.h"

typedef struct
{
  YifaDeskMaterials *view;
  YifaRecord        *record;
  GtkWidget         *row;
  GtkWidget         *tick;
  GtkWidget         *state;
  GtkWidget         *files;
  GtkWidget         *received;
  GtkWidget         *note;
  GtkWidget         *words; /* of the note: in sight when there is one, or when the line is worked on */
} Line;

struct _YifaDeskMaterials
{
  GtkBox      parent_instance;
  GtkLabel   *summary;
  GtkListBox *list;
  GtkWidget  *give_back;
  YifaStore  *store;
  YifaRecord *review;
  gboolean    editable;
  GPtrArray  *lines;  /* (element-type Line) */
  GPtrArray  *files;  /* (element-type YifaRecord): of the case and of what stands behind it */
  gboolean    busy;
};

enum { INCOMPLETE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaDeskMaterials, yifa_desk_materials, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

static Line *
line_at (YifaDeskMaterials *self, guint index)
{
  return self->lines->pdata[index];
}

static const char *
label_of (const Line *line)
{
  const char *label = yifa_record_get_text (line->record, YIFA_REVIEW_MATERIAL_LABEL);

  return label != NULL ? label : yifa_record_get_text (line->record, YIFA_REVIEW_MATERIAL_ROLE);
}

static gboolean
is_present (const Line *line)
{
  return yifa_record_get_int (line->record, YIFA_REVIEW_MATERIAL_PRESENT) != 0;
}

static guint
count_files (const Line *line)
{
  const char *role = yifa_record_get_text (line->record, YIFA_REVIEW_MATERIAL_ROLE);
  guint n = 0;

  for (guint i = 0; i < line->view->files->len; i++)
    n += g_strcmp0 (yifa_record_get_text (line->view->files->pdata[i], YIFA_ATTACHMENT_ROLE), role) == 0;
  return n;
}

/* A file is as good as a tick. */
static gboolean
is_there (const Line *line)
{
  return is_present (line) || count_files (line) > 0;
}

static gboolean
is_missing (const Line *line)
{
  return yifa_record_get_int (line->record, YIFA_REVIEW_MATERIAL_REQUIRED) && !is_there (line);
}

static YifaPage *
page_of (YifaDeskMaterials *self)
{
  return (YifaPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), YIFA_TYPE_PAGE);
}

/* --- showing -------------------------------------------------------------------------------- */

static char *
dup_missing (YifaDeskMaterials *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    if (is_missing (line_at (self, i)))
      g_string_append_printf (words, "%s%s", words->len > 0 ? "、" : "", label_of (line_at (self, i)));
  return g_string_free (words, FALSE);
}

static void
show_summary (YifaDeskMaterials *self)
{
  guint n = yifa_desk_materials_n_missing (self);
  g_autofree char *names = dup_missing (self);
  g_autofree char *words = NULL;

  if (self->lines->len == 0)
    words = g_strdup (self->review != NULL && yifa_record_get_id (self->review) != 0
      ? _("This case has no list of materials.") : _("The list of materials of its kind comes with the case when it is saved."));
  else if (n > 0)
    words = g_strdup_printf (ngettext ("%u required material is missing: %s", "%u required materials are missing: %s", n), n, names);
  else
    words = g_strdup (_("✓ Nothing required is missing."));
  gtk_label_set_label (self->summary, words);
  gtk_widget_set_visible (self->give_back, n > 0 && self->editable);
}

static const char *
state_of (const Line *line)
{
  if (is_there (line))
    return "✓";

  return is_missing (line) ? _("missing") : _("if there is one");
}

static char *
dup_files (const Line *line)
{
  const char *role = yifa_record_get_text (line->record, YIFA_REVIEW_MATERIAL_ROLE);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < line->view->files->len; i++)
    if (g_strcmp0 (yifa_record_get_text (line->view->files->pdata[i], YIFA_ATTACHMENT_ROLE), role) == 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? "；" : "",
                              yifa_record_get_text (line->view->files->pdata[i], YIFA_ATTACHMENT_NAME));
  return g_string_free (names, FALSE);
}

static void
show_line (Line *line)
{
  g_autofree char *names = dup_files (line);
  g_autofree char *told = g_strdup_printf ("%s %s", label_of (line), state_of (line));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (line->tick), is_present (line));
  gtk_label_set_label (GTK_LABEL (line->state), state_of (line));
  gtk_widget_set_css_classes (line->state, (const char *[]) { is_there (line) ? "state-good-text"
                              : is_missing (line) ? "state-over-text" : "dim-label", NULL });
  gtk_label_set_label (GTK_LABEL (line->files), names);
  gtk_widget_set_tooltip_text (line->files, names);
  gtk_widget_set_visible (line->files, *names != '\0');
  if (yifa_record_has (line->record, YIFA_REVIEW_MATERIAL_NOTE))
    gtk_widget_set_visible (line->words, TRUE);
  yifa_row_set_name (line->row, told);
}

/* --- storing -------------------------------------------------------------------------------- */

static gboolean
store_line (Line *line)
{
  YifaDeskMaterials *self = line->view;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = g_strdup_printf (_("Saved: %s"), label_of (line));
  YifaPage *page = page_of (self);
  gboolean ok;

  if (!yifa_record_is_changed (line->record))
    return TRUE;

  self->busy = TRUE;
  ok = yifa_store_save (self->store, line->record, &error);
  self->busy = FALSE;
  if (page != NULL && ok)
    yifa_page_tell_act (page, line->record, words);
  else if (page != NULL)
    yifa_page_fail (page, error);
  show_line (line);
  show_summary (self);
  yifa_form_part_edited (YIFA_FORM_PART (self));
  return ok;
}

/* A paper that is there is there in as many copies as were asked for, until somebody counts. */
static gboolean
tick (Line *line, gboolean present)
{
  yifa_record_set_int (line->record, YIFA_REVIEW_MATERIAL_PRESENT, present);
  if (present && !yifa_record_has (line->record, YIFA_REVIEW_MATERIAL_RECEIVED_N) &&
      yifa_record_has (line->record, YIFA_REVIEW_MATERIAL_COPIES))
    {
      yifa_record_set_int (line->record, YIFA_REVIEW_MATERIAL_RECEIVED_N,
                           yifa_record_get_int (line->record, YIFA_REVIEW_MATERIAL_COPIES));
      /* else the empty editor would take the number back as the keyboard leaves the line */
      yifa_field_editor_set_record (YIFA_FIELD_EDITOR (line->received), line->view->store, line->record);
    }
  return store_line (line);
}

static void
on_ticked (GtkCheckButton *button, Line *line)
{
  gboolean present = gtk_check_button_get_active (button);

  if (!line->view->busy && present != is_present (line))
    tick (line, present);
}

/* A tick alone does not open the note: the lines below would move away from under the pointer. */
static void
on_counting (GtkEventController *focus, Line *line)
{
  gtk_widget_set_visible (line->words, line->view->editable);
}

static void
on_left (GtkEventController *focus, Line *line)
{
  gtk_widget_set_visible (line->words, yifa_record_has (line->record, YIFA_REVIEW_MATERIAL_NOTE));
  if (yifa_field_editor_commit (YIFA_FIELD_EDITOR (line->received)))
    store_line (line);
}

static void
on_notify (YifaDeskMaterials *self)
{
  if (!self->busy)
    yifa_form_part_edited (YIFA_FORM_PART (self));
}

/* --- files ---------------------------------------------------------------------------------- */

static void
on_files_chosen (GtkWidget *asker, GPtrArray *files, gpointer role)
{
  YifaDeskMaterials *self = YIFA_DESK_MATERIALS (asker);
  YifaPage *page = page_of (self);

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *path = g_file_get_path (files->pdata[i]);
      g_autoptr(GError) error = NULL;
      g_autoptr(YifaRecord) file = path != NULL ? yifa_attach_file (self->store, self->review, path, role, &error) : NULL;
      g_autofree char *words = file != NULL
        ? g_strdup_printf (_("Added to the materials: %s"), yifa_record_get_title (file)) : NULL;

      if (page != NULL && file != NULL)
        yifa_page_tell_act (page, file, words);
      else if (page != NULL && error != NULL)
        yifa_page_fail (page, error);
    }
}

static void
on_add_clicked (GtkWidget *button, Line *line)
{
  yifa_choose (GTK_WIDGET (line->view), YIFA_CHOOSE_FILES, label_of (line), NULL, NULL, on_files_chosen,
               g_strdup (yifa_record_get_text (line->record, YIFA_REVIEW_MATERIAL_ROLE)), g_free);
}

static void
add_files_of (YifaDeskMaterials *self, YifaRecord *owner)
{
  g_autoptr(GPtrArray) files = yifa_attachments_of (self->store, owner, NULL);

  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (self->files, g_object_ref (files->pdata[i]));
}

static void
load_files (YifaDeskMaterials *self)
{
  g_autoptr(YifaRecord) subject = yifa_legality_review_load_subject (self->store, self->review);

  g_ptr_array_set_size (self->files, 0);
  add_files_of (self, self->review);
  if (subject != NULL)
    add_files_of (self, subject);
}

/* --- lines ---------------------------------------------------------------------------------- */

static GtkWidget *
make_editor (Line *line, YifaReviewMaterialField field)
{
  GtkWidget *editor = yifa_field_editor_new (&yifa_review_material.fields[field], line->view->editable ? 0 : YIFA_EDITOR_PLAIN);

  yifa_field_editor_set_record (YIFA_FIELD_EDITOR (editor), line->view->store, line->record);
  return editor;
}

static GtkWidget *
make_copies (Line *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gint64 copies = yifa_record_get_int (line->record, YIFA_REVIEW_MATERIAL_COPIES);
  g_autofree char *asked = g_strdup_printf (ngettext ("of %d copy", "of %d copies", copies), (int) copies);

  line->received = make_editor (line, YIFA_REVIEW_MATERIAL_RECEIVED_N);
  if (GTK_IS_EDITABLE (yifa_field_editor_get_input (YIFA_FIELD_EDITOR (line->received))))
    {
      gtk_editable_set_width_chars (GTK_EDITABLE (yifa_field_editor_get_input (YIFA_FIELD_EDITOR (line->received))), 2);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (yifa_field_editor_get_input (YIFA_FIELD_EDITOR (line->received))), 3);
    }
  gtk_widget_set_hexpand (line->received, FALSE);
  gtk_box_append (GTK_BOX (box), line->received);
  if (copies > 0)
    gtk_box_append (GTK_BOX (box), yifa_text_label_new (asked, "rule", 0));
  return box;
}

static GtkWidget *
make_head (Line *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (label_of (line));
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_autofree char *name = g_strdup_printf ("%s: %s", _("Add files"), label_of (line));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  line->tick = gtk_check_button_new ();
  gtk_check_button_set_child (GTK_CHECK_BUTTON (line->tick), label);
  gtk_widget_set_hexpand (line->tick, TRUE);
  gtk_widget_set_sensitive (line->tick, line->view->editable);
  line->state = gtk_label_new (NULL);
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_tooltip_text (add, name);
  gtk_widget_set_visible (add, line->view->editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (add, "clicked", G_CALLBACK (on_add_clicked), line);

  gtk_box_append (GTK_BOX (box), line->tick);
  gtk_box_append (GTK_BOX (box), line->state);
  gtk_box_append (GTK_BOX (box), make_copies (line));
  gtk_box_append (GTK_BOX (box), add);
  return box;
}

static void
line_free (gpointer data)
{
  Line *line = data;

  g_object_unref (line->record);
  g_free (line);
}

static void
add_line (YifaDeskMaterials *self, YifaRecord *record)
{
  Line *line = g_new0 (Line, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *counting = gtk_event_controller_focus_new ();

  line->view = self;
  line->record = g_object_ref (record);
  line->row = gtk_list_box_row_new ();
  gtk_box_append (GTK_BOX (box), make_head (line));
  line->files = yifa_text_label_new (NULL, "rule", 0);
  line->note = make_editor (line, YIFA_REVIEW_MATERIAL_NOTE);
  gtk_widget_set_hexpand (line->note, TRUE);
  line->words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_visible (line->words, FALSE);
  gtk_box_append (GTK_BOX (line->words), yifa_text_label_new (_("Note"), "rule", 0));
  gtk_box_append (GTK_BOX (line->words), line->note);
  gtk_widget_add_css_class (line->words, "material-note");
  gtk_box_append (GTK_BOX (box), line->files);
  gtk_box_append (GTK_BOX (box), line->words);

  g_signal_connect (counting, "enter", G_CALLBACK (on_counting), line);
  gtk_widget_add_controller (line->received, counting);
  g_signal_connect (focus, "leave", G_CALLBACK (on_left), line);
  gtk_widget_add_controller (line->row, focus);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line->row), box);
  gtk_list_box_append (self->list, line->row);
  g_ptr_array_add (self->lines, line);
  show_line (line);
  g_signal_connect (line->tick, "toggled", G_CALLBACK (on_ticked), line);
  g_signal_connect_object (record, "notify", G_CALLBACK (on_notify), self, G_CONNECT_SWAPPED);
}

static GPtrArray *
load_lines (YifaDeskMaterials *self)
{
  GPtrArray *found = NULL;

  if (self->review != NULL && yifa_record_get_id (self->review) != 0)
    found = yifa_store_load_parts (self->store, &yifa_review_material, "review", yifa_record_get_id (self->review));
  return found != NULL ? found : g_ptr_array_new_with_free_func (g_object_unref);
}

static void
clear (YifaDeskMaterials *self)
{
  self->busy = TRUE;
  yifa_rows_clear (self->list);
  g_ptr_array_set_size (self->lines, 0);
  self->busy = FALSE;
}

static void
fill (YifaDeskMaterials *self)
{
  g_autoptr(GPtrArray) found = load_lines (self);

  clear (self);
  if (found->len > 0)
    load_files (self);
  self->busy = TRUE;
  for (guint i = 0; i < found->len; i++)
    add_line (self, found->pdata[i]);
  self->busy = FALSE;
  show_summary (self);
}

/* --- a part of the form --------------------------------------------------------------------- */

static gboolean
lines_are_dirty (YifaFormPart *part)
{
  YifaDeskMaterials *self = YIFA_DESK_MATERIALS (part);

  for (guint i = 0; i < self->lines->len; i++)
    if (yifa_record_is_changed (line_at (self, i)->record))
      return TRUE;

  return FALSE;
}

static gboolean
is_same (YifaDeskMaterials *self, GPtrArray *found)
{
  for (guint i = 0; i < found->len && found->len == self->lines->len; i++)
    if (yifa_record_get_id (found->pdata[i]) != yifa_record_get_id (line_at (self, i)->record) ||
        yifa_record_get_rev (found->pdata[i]) != yifa_record_get_rev (line_at (self, i)->record))
      return FALSE;

  return found->len == self->lines->len && found->len > 0;
}

static void
look_again (YifaDeskMaterials *self)
{
  g_autoptr(GPtrArray) found = load_lines (self);

  if (!is_same (self, found))
    {
      fill (self);
      return;
    }

  load_files (self);
  for (guint i = 0; i < self->lines->len; i++)
    show_line (line_at (self, i));
  show_summary (self);
}

static void
bind_materials (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaDeskMaterials *self = YIFA_DESK_MATERIALS (part);
  const char *stage = record != NULL ? yifa_record_get_stage (record) : NULL;
  gboolean may = editable && g_strcmp0 (stage, "issued") != 0 && g_strcmp0 (stage, "closed") != 0;
  gboolean same = self->editable == may;

  g_set_object (&self->store, store);
  g_set_object (&self->review, record);
  self->editable = may;
  if (same)
    look_again (self);
  else
    fill (self);
}

static gboolean
commit_materials (YifaFormPart *part)
{
  YifaDeskMaterials *self = YIFA_DESK_MATERIALS (part);

  for (guint i = 0; i < self->lines->len; i++)
    if (!yifa_field_editor_commit (YIFA_FIELD_EDITOR (line_at (self, i)->received)))
      return FALSE;

  return TRUE;
}

static gboolean
save_materials (YifaFormPart *part, GError **error)
{
  YifaDeskMaterials *self = YIFA_DESK_MATERIALS (part);
  gboolean ok = TRUE;

  self->busy = TRUE;
  for (guint i = 0; ok && i < self->lines->len; i++)
    if (yifa_record_is_changed (line_at (self, i)->record))
      ok = yifa_store_save (self->store, line_at (self, i)->record, error);
  self->busy = FALSE;
  return ok;
}

static void
materials_saved (YifaFormPart *part)
{
  if (YIFA_DESK_MATERIALS (part)->review != NULL && !lines_are_dirty (part))
    look_again (YIFA_DESK_MATERIALS (part));
}

static void
discard_materials (YifaFormPart *part)
{
  YifaDeskMaterials *self = YIFA_DESK_MATERIALS (part);

  for (guint i = 0; i < self->lines->len; i++)
    yifa_record_revert (line_at (self, i)->record);
}

static GtkWidget *
find_in_materials (YifaFormPart *part, const char *place)
{
  YifaDeskMaterials *self = YIFA_DESK_MATERIALS (part);

  if (!g_str_equal (place, yifa_review_material.table))
    return NULL;
  for (guint i = 0; i < self->lines->len; i++)
    if (is_missing (line_at (self, i)))
      return line_at (self, i)->row;

  return GTK_WIDGET (self);
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_materials;
  iface->is_dirty = lines_are_dirty;
  iface->commit = commit_materials;
  iface->save = save_materials;
  iface->saved = materials_saved;
  iface->discard = discard_materials;
  iface->find_place = find_in_materials;
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
on_give_back (YifaDeskMaterials *self)
{
  g_autofree char *names = dup_missing (self);

  g_signal_emit (self, signals[INCOMPLETE], 0, names);
}

static gboolean
yifa_desk_materials_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (YIFA_DESK_MATERIALS (widget)->list), GTK_DIR_TAB_FORWARD);
}

static void
yifa_desk_materials_dispose (GObject *object)
{
  YifaDeskMaterials *self = YIFA_DESK_MATERIALS (object);

  clear (self);
  self->busy = TRUE;
  g_clear_object (&self->store);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (yifa_desk_materials_parent_class)->dispose (object);
}

static void
yifa_desk_materials_finalize (GObject *object)
{
  YifaDeskMaterials *self = YIFA_DESK_MATERIALS (object);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->files);

  G_OBJECT_CLASS (yifa_desk_materials_parent_class)->finalize (object);
}

static void
yifa_desk_materials_class_init (YifaDeskMaterialsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_desk_materials_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_desk_materials_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_desk_materials_grab_focus;

  signals[INCOMPLETE] = g_signal_new ("incomplete", YIFA_TYPE_DESK_MATERIALS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
yifa_desk_materials_init (YifaDeskMaterials *self)
{
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->summary = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->summary, TRUE);
  gtk_label_set_xalign (self->summary, 0);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "materials");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Materials"), -1);
  self->give_back = yifa_text_button_new (_("_Return for Supplement…"), G_CALLBACK (on_give_back), self);
  gtk_widget_set_halign (self->give_back, GTK_ALIGN_START);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (self), self->give_back);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

guint
yifa_desk_materials_get_n (YifaDeskMaterials *self)
{
  g_return_val_if_fail (YIFA_IS_DESK_MATERIALS (self), 0);

  return self->lines->len;
}

/* Required ones that are not there. */
guint
yifa_desk_materials_n_missing (YifaDeskMaterials *self)
{
  guint n = 0;

  g_return_val_if_fail (YIFA_IS_DESK_MATERIALS (self), 0);

  for (guint i = 0; i < self->lines->len; i++)
    n += is_missing (line_at (self, i));
  return n;
}

/* As a click on the box of the line; whether it is stored. */
gboolean
yifa_desk_materials_tick (YifaDeskMaterials *self, guint index, gboolean present)
{
  g_return_val_if_fail (YIFA_IS_DESK_MATERIALS (self) && index < self->lines->len, FALSE);

  return tick (line_at (self, index), present);
}
