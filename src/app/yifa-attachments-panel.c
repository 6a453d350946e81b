/* yifa-attachments-panel.c - the materials of a record
 *
 * One line for each material that the rules ask for, present or missing, with the files that fill
 * it below; then the files that no list asks for. A file is copied into the office when it is
 * added, at once and by itself: it does not wait for the form to be saved. Dropping one on a line
 * gives it that line's role.
 */
#include "yifa-attachments-panel.h"

#include <glib/gi18n-lib.h>

#include "yifa-attach.h"
#include "yifa-dialogs.h"
#include "yifa-page.h"
#include "yifa-rules.h"

#define OTHER_ROLE "other"

struct _YifaAttachmentsPanel
{
  GtkBox       parent_instance;
  char        *lists;
  GtkWidget   *summary;
  GtkListBox  *list;
  YifaPdfView *view;
  YifaStore   *store;
  YifaRecord  *record;
  GPtrArray   *files;     /* (element-type YifaRecord): of the record, all roles */
  guint        n_missing;
  gboolean     editable;
  gboolean     filling;
};

enum { PROP_LISTS = 1 };

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaAttachmentsPanel, yifa_attachments_panel, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

static void fill (YifaAttachmentsPanel *self);

static const char *
text_of (YifaRecord *file, YifaAttachmentField field)
{
  const char *text = yifa_record_get_text (file, field);

  return text != NULL ? text : "";
}

static YifaPage *
page_of (YifaAttachmentsPanel *self)
{
  return (YifaPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), YIFA_TYPE_PAGE);
}

static void
tell (YifaAttachmentsPanel *self, YifaRecord *file, const char *words)
{
  YifaPage *page = page_of (self);

  if (page != NULL)
    yifa_page_tell_act (page, file, words);
}

static void
fail (YifaAttachmentsPanel *self, const GError *error)
{
  YifaPage *page = page_of (self);

  if (page != NULL)
    yifa_page_fail (page, error);
}

/* --- adding --------------------------------------------------------------------------------- */

static void
add_or_fail (YifaAttachmentsPanel *self, const char *role, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr(GError) error = NULL;

  if (path != NULL && !yifa_attachments_panel_add (self, role, path, &error))
    fail (self, error);
}

static void
on_files_chosen (GtkWidget *asker, GPtrArray *files, gpointer role)
{
  for (guint i = 0; i < files->len; i++)
    add_or_fail (YIFA_ATTACHMENTS_PANEL (asker), role, files->pdata[i]);
}

static void
on_add_clicked (GtkWidget *button, YifaAttachmentsPanel *self)
{
  const char *role = g_object_get_data (G_OBJECT (button), "role");

  yifa_choose (GTK_WIDGET (self), YIFA_CHOOSE_FILES, _("Add files"), NULL, NULL, on_files_chosen,
               g_strdup (role), g_free);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, YifaAttachmentsPanel *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autofree char *role = g_strdup (g_object_get_data (G_OBJECT (row), "role"));
  g_autoptr(GSList) files = NULL;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *at = files; at != NULL; at = at->next)
    add_or_fail (self, role, at->data);

  return files != NULL;
}

static void
take_drops (YifaAttachmentsPanel *self, GtkWidget *row, const char *role)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_object_set_data_full (G_OBJECT (row), "role", g_strdup (role), g_free);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* --- what can be done with a file ----------------------------------------------------------- */

static YifaRecord *
file_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "file");
}

static void
open_file (YifaAttachmentsPanel *self, YifaRecord *file)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = yifa_attach_open_path (self->store, file, &error);
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, &error) : NULL;

  if (uri == NULL || !g_app_info_launch_default_for_uri (uri, NULL, &error))
    fail (self, error);
}

static void
on_open_clicked (GtkWidget *button, YifaAttachmentsPanel *self)
{
  open_file (self, file_of (button));
}

static void
on_target_chosen (GtkWidget *asker, GPtrArray *files, gpointer file)
{
  g_autofree char *path = g_file_get_path (files->pdata[0]);
  g_autoptr(GError) error = NULL;
  YifaPage *page = page_of (YIFA_ATTACHMENTS_PANEL (asker));
  g_autofree char *words = NULL;

  if (!yifa_attach_extract (YIFA_ATTACHMENTS_PANEL (asker)->store, file, path, TRUE, &error))
    {
      fail (YIFA_ATTACHMENTS_PANEL (asker), error);
      return;
    }

  words = g_strdup_printf (_("A copy of %s was written."), text_of (file, YIFA_ATTACHMENT_NAME));
  if (page != NULL)
    yifa_page_tell (page, words);
}

static void
on_export_clicked (GtkWidget *button, YifaAttachmentsPanel *self)
{
  YifaRecord *file = file_of (button);

  yifa_choose (GTK_WIDGET (self), YIFA_CHOOSE_NEW_FILE, _("Write a copy"), text_of (file, YIFA_ATTACHMENT_NAME), NULL,
               on_target_chosen, g_object_ref (file), g_object_unref);
}

static void
on_reason_given (GtkWidget *asker, const char *reason, gpointer file)
{
  YifaAttachmentsPanel *self = YIFA_ATTACHMENTS_PANEL (asker);
  g_autofree char *words = g_strdup_printf (_("Withdrawn from the materials: %s"), text_of (file, YIFA_ATTACHMENT_NAME));
  g_autoptr(GError) error = NULL;

  if (!yifa_attach_detach (self->store, file, reason, &error))
    {
      fail (self, error);
      return;
    }

  fill (self);
  tell (self, file, words);
}

static void
on_withdraw_clicked (GtkWidget *button, YifaAttachmentsPanel *self)
{
  YifaRecord *file = file_of (button);
  g_autofree char *question = g_strdup_printf (_("Withdraw “%s” from the materials?"), text_of (file, YIFA_ATTACHMENT_NAME));

  yifa_ask_text (GTK_WIDGET (self), question, _("The file stays in the office and in the history. Say why:"),
                 _("_Withdraw"), TRUE, on_reason_given, g_object_ref (file), g_object_unref);
}

/* --- lines ---------------------------------------------------------------------------------- */

static GtkWidget *
make_button (YifaAttachmentsPanel *self, const char *icon, const char *words, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (button, "clicked", clicked, self, 0);
  return button;
}

static GtkWidget *
make_text (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
append_row (YifaAttachmentsPanel *self, GtkWidget *line, const char *role, const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (self->editable)
    take_drops (self, row, role);
  gtk_list_box_append (self->list, row);
}

static char *
dup_state (const YifaMaterial *material, guint n_files)
{
  if (n_files > 0)
    return g_strdup (_("✓ present"));
  return g_strdup (material->required ? _("✗ missing") : _("not required"));
}

static void
add_material (YifaAttachmentsPanel *self, const YifaMaterial *material, guint n_files)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = make_text (material->label, "material-name");
  g_autofree char *state = dup_state (material, n_files);
  g_autofree char *copies = material->copies > 0
    ? g_strdup_printf (ngettext ("%d copy", "%d copies", (int) material->copies), (int) material->copies) : NULL;

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, material->label);
  gtk_box_append (GTK_BOX (line), label);
  if (copies != NULL)
    gtk_box_append (GTK_BOX (line), make_text (copies, "dim-label"));
  gtk_box_append (GTK_BOX (line), make_text (state, n_files > 0 ? "state-good-text" : material->required ? "state-over-text" : "dim-label"));
  if (self->editable)
    {
      GtkWidget *add = make_button (self, "list-add-symbolic", _("Add files"), G_CALLBACK (on_add_clicked));
      g_autofree char *name = g_strdup_printf ("%s: %s", _("Add files"), material->label);

      gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_object_set_data_full (G_OBJECT (add), "role", g_strdup (material->role), g_free);
      gtk_box_append (GTK_BOX (line), add);
    }
  if (n_files == 0 && material->required)
    self->n_missing++;
  append_row (self, line, material->role, material->label);
}

static void
add_file (YifaAttachmentsPanel *self, YifaRecord *file)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *name = make_text (text_of (file, YIFA_ATTACHMENT_NAME), NULL);
  g_autofree char *size = g_format_size (yifa_record_get_int (file, YIFA_ATTACHMENT_SIZE));
  gint64 pages = yifa_record_get_int (file, YIFA_ATTACHMENT_PAGES);
  g_autofree char *extent = pages > 0
    ? g_strdup_printf (ngettext ("%d page, %s", "%d pages, %s", (int) pages), (int) pages, size) : g_strdup (size);
  const struct { const char *icon, *words; GCallback clicked; gboolean edits; } buttons[] = {
    { "document-open-symbolic",    _("Open with its program"), G_CALLBACK (on_open_clicked),     FALSE },
    { "document-save-as-symbolic", _("Write a copy"),          G_CALLBACK (on_export_clicked),   FALSE },
    { "list-remove-symbolic",      _("Withdraw"),              G_CALLBACK (on_withdraw_clicked), TRUE },
  };

  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_tooltip_text (name, text_of (file, YIFA_ATTACHMENT_NAME));
  gtk_widget_add_css_class (line, "material-file");
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), make_text (extent, "dim-label"));
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (self->editable || !buttons[i].edits)
      {
        GtkWidget *button = make_button (self, buttons[i].icon, buttons[i].words, buttons[i].clicked);

        g_object_set_data_full (G_OBJECT (button), "file", g_object_ref (file), g_object_unref);
        gtk_box_append (GTK_BOX (line), button);
      }

  g_object_set_data_full (G_OBJECT (line), "file", g_object_ref (file), g_object_unref);
  append_row (self, line, text_of (file, YIFA_ATTACHMENT_ROLE), text_of (file, YIFA_ATTACHMENT_NAME));
}

/* --- the whole ------------------------------------------------------------------------------ */

static guint
count_role (YifaAttachmentsPanel *self, const char *role)
{
  guint n = 0;

  for (guint i = 0; i < self->files->len; i++)
    n += g_str_equal (text_of (self->files->pdata[i], YIFA_ATTACHMENT_ROLE), role);
  return n;
}

static void
add_files_of (YifaAttachmentsPanel *self, const char *role, GHashTable *shown)
{
  for (guint i = 0; i < self->files->len; i++)
    if (g_str_equal (text_of (self->files->pdata[i], YIFA_ATTACHMENT_ROLE), role))
      add_file (self, self->files->pdata[i]);
  g_hash_table_add (shown, g_strdup (role));
}

static void
add_list (YifaAttachmentsPanel *self, const char *name, GHashTable *shown)
{
  GPtrArray *materials = yifa_rules_materials (self->store, name);

  for (guint i = 0; materials != NULL && i < materials->len; i++)
    {
      const YifaMaterial *material = materials->pdata[i];

      if (g_hash_table_contains (shown, material->role))
        continue;

      add_material (self, material, count_role (self, material->role));
      add_files_of (self, material->role, shown);
    }
}

static void
add_others (YifaAttachmentsPanel *self, GHashTable *shown)
{
  const YifaMaterial other = { OTHER_ROLE, _("Other files"), FALSE, 0 };

  if (g_hash_table_contains (shown, OTHER_ROLE))
    return;

  add_material (self, &other, 0);
  for (guint i = 0; i < self->files->len; i++)
    if (!g_hash_table_contains (shown, text_of (self->files->pdata[i], YIFA_ATTACHMENT_ROLE)))
      add_file (self, self->files->pdata[i]);
}

/* "addressee_kind=npc_sc:filing_npc" is the list filing_npc where the field has that value, and with "!" for
 * "=" where it has not; a bare name always applies. */
static char *
resolve_list (YifaAttachmentsPanel *self, const char *word)
{
  const YifaKind *kind = yifa_record_get_kind (self->record);
  const char *list = strchr (word, ':');
  gsize sign = strcspn (word, "=!");
  g_autofree char *field = list != NULL ? g_strndup (word, sign) : NULL;
  g_autofree char *value = list != NULL ? g_strndup (word + sign + 1, list - word - sign - 1) : NULL;
  guint index = field != NULL ? yifa_kind_find (kind, field) : kind->n_fields;
  gboolean same;

  if (index >= kind->n_fields)
    return g_strdup (word);

  same = g_strcmp0 (yifa_record_get_text (self->record, index), value) == 0;
  return same == (word[sign] == '=') ? g_strdup (list + 1) : NULL;
}

static void
show_summary (YifaAttachmentsPanel *self)
{
  g_autofree char *words = NULL;

  if (self->n_missing > 0)
    words = g_strdup_printf (ngettext ("%u required material is missing.", "%u required materials are missing.", self->n_missing),
                             self->n_missing);
  else
    words = g_strdup_printf (ngettext ("%u file; nothing required is missing.", "%u files; nothing required is missing.", self->files->len),
                             self->files->len);
  gtk_label_set_label (GTK_LABEL (self->summary), words);
}

static void
clear (YifaAttachmentsPanel *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->n_missing = 0;
}

static void
fill (YifaAttachmentsPanel *self)
{
  g_autoptr(GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto(GStrv) lists = g_strsplit (self->lists != NULL ? self->lists : "", " ", -1);

  clear (self);
  self->files = self->record != NULL && yifa_record_get_id (self->record) != 0
                  ? yifa_attachments_of (self->store, self->record, NULL) : g_ptr_array_new_with_free_func (g_object_unref);
  if (self->record == NULL)
    return;
  if (yifa_record_get_id (self->record) == 0)
    {
      gtk_label_set_label (GTK_LABEL (self->summary), _("Save the record first; then materials can be added to it."));
      return;
    }

  for (guint i = 0; lists[i] != NULL; i++)
    {
      g_autofree char *name = *lists[i] != '\0' ? resolve_list (self, lists[i]) : NULL;

      if (name != NULL)
        add_list (self, name, shown);
    }
  add_others (self, shown);
  show_summary (self);
}

static void
show_file (YifaAttachmentsPanel *self, YifaRecord *file)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  if (g_strcmp0 (text_of (file, YIFA_ATTACHMENT_MEDIA_TYPE), "application/pdf") != 0)
    {
      yifa_pdf_view_set_message (self->view, _("Only PDF files are shown here. Open it with its own program."));
      return;
    }

  path = yifa_attach_open_path (self->store, file, &error);
  if (path == NULL)
    yifa_pdf_view_set_message (self->view, error->message);
  else
    yifa_pdf_view_set_file (self->view, path, text_of (file, YIFA_ATTACHMENT_NAME));
}

static void
on_row_selected (YifaAttachmentsPanel *self, GtkListBoxRow *row)
{
  YifaRecord *file = row != NULL ? file_of (gtk_list_box_row_get_child (row)) : NULL;

  if (file != NULL)
    show_file (self, file);
}

static void
on_row_activated (YifaAttachmentsPanel *self, GtkListBoxRow *row)
{
  YifaRecord *file = file_of (gtk_list_box_row_get_child (row));

  if (file != NULL)
    open_file (self, file);
}

/* --- a part of the form --------------------------------------------------------------------- */

static void
bind_panel (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaAttachmentsPanel *self = YIFA_ATTACHMENTS_PANEL (part);

  g_set_object (&self->store, store);
  g_set_object (&self->record, record);
  self->editable = editable;
  fill (self);
}

static void
panel_saved (YifaFormPart *part)
{
  fill (YIFA_ATTACHMENTS_PANEL (part));
}

static GtkListBoxRow *
find_role (YifaAttachmentsPanel *self, const char *role)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "role"), role) == 0)
      return row;

  return NULL;
}

static GtkWidget *
find_in_panel (YifaFormPart *part, const char *place)
{
  YifaAttachmentsPanel *self = YIFA_ATTACHMENTS_PANEL (part);

  if (g_str_equal (place, "attachment") || g_str_equal (place, "materials"))
    return GTK_WIDGET (self);

  return (GtkWidget *) find_role (self, place);
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_panel;
  iface->saved = panel_saved;
  iface->find_place = find_in_panel;
}

/* --- the widget ----------------------------------------------------------------------------- */

static gboolean
yifa_attachments_panel_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (YIFA_ATTACHMENTS_PANEL (widget)->list), GTK_DIR_TAB_FORWARD);
}

static void
yifa_attachments_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, YIFA_ATTACHMENTS_PANEL (object)->lists);
}

static void
yifa_attachments_panel_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  YifaAttachmentsPanel *self = YIFA_ATTACHMENTS_PANEL (object);

  g_free (self->lists);
  self->lists = g_value_dup_string (value);
}

static void
yifa_attachments_panel_dispose (GObject *object)
{
  YifaAttachmentsPanel *self = YIFA_ATTACHMENTS_PANEL (object);

  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (yifa_attachments_panel_parent_class)->dispose (object);
}

static void
yifa_attachments_panel_finalize (GObject *object)
{
  g_free (YIFA_ATTACHMENTS_PANEL (object)->lists);

  G_OBJECT_CLASS (yifa_attachments_panel_parent_class)->finalize (object);
}

static void
yifa_attachments_panel_class_init (YifaAttachmentsPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yifa_attachments_panel_get_property;
  object_class->set_property = yifa_attachments_panel_set_property;
  object_class->dispose = yifa_attachments_panel_dispose;
  object_class->finalize = yifa_attachments_panel_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_attachments_panel_grab_focus;

  g_object_class_install_property (object_class, PROP_LISTS,
    g_param_spec_string ("lists", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static GtkWidget *
make_list (YifaAttachmentsPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *window = gtk_scrolled_window_new ();

  self->summary = make_text (NULL, "section-note");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "materials");
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (on_row_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (window, TRUE);
  gtk_widget_set_size_request (box, 380, -1);
  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), window);
  return box;
}

static void
yifa_attachments_panel_init (YifaAttachmentsPanel *self)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  self->view = YIFA_PDF_VIEW (yifa_pdf_view_new ());
  gtk_paned_set_start_child (GTK_PANED (paned), make_list (self));
  gtk_paned_set_end_child (GTK_PANED (paned), GTK_WIDGET (self->view));
  gtk_paned_set_resize_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), 460);
  gtk_widget_set_hexpand (paned, TRUE);
  gtk_widget_set_vexpand (paned, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "attachments");
  gtk_box_append (GTK_BOX (self), paned);
}

/* @lists: (nullable): names of lists of materials, with spaces between, each with or without a condition */
GtkWidget *
yifa_attachments_panel_new (const char *lists)
{
  return g_object_new (YIFA_TYPE_ATTACHMENTS_PANEL, "lists", lists, NULL);
}

guint
yifa_attachments_panel_n_files (YifaAttachmentsPanel *self)
{
  g_return_val_if_fail (YIFA_IS_ATTACHMENTS_PANEL (self), 0);

  return self->files != NULL ? self->files->len : 0;
}

/* Required materials without a file. */
guint
yifa_attachments_panel_n_missing (YifaAttachmentsPanel *self)
{
  g_return_val_if_fail (YIFA_IS_ATTACHMENTS_PANEL (self), 0);

  return self->n_missing;
}

/* Copies the file at @path into the office, for @role. */
gboolean
yifa_attachments_panel_add (YifaAttachmentsPanel *self, const char *role, const char *path, GError **error)
{
  g_autoptr(YifaRecord) file = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (YIFA_IS_ATTACHMENTS_PANEL (self), FALSE);

  file = yifa_attach_file (self->store, self->record, path, role, error);
  if (file == NULL)
    return FALSE;

  fill (self);
  words = g_strdup_printf (_("Added to the materials: %s"), text_of (file, YIFA_ATTACHMENT_NAME));
  tell (self, file, words);
  return TRUE;
}

/* As a click on the line of the file. */
void
yifa_attachments_panel_select (YifaAttachmentsPanel *self, guint file)
{
  GtkListBoxRow *row;

  g_return_if_fail (YIFA_IS_ATTACHMENTS_PANEL (self) && file < yifa_attachments_panel_n_files (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (file_of (gtk_list_box_row_get_child (row)) == self->files->pdata[file])
      gtk_list_box_select_row (self->list, row);
}

YifaPdfView *
yifa_attachments_panel_get_view (YifaAttachmentsPanel *self)
{
  g_return_val_if_fail (YIFA_IS_ATTACHMENTS_PANEL (self), NULL);

  return self->view;
}
