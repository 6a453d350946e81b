/* yifa-form-book.c - the form of a kind, in tabs
 *
 * A kind's .ui is a plain box of sections; a section that names a tab begins one. A kind without
 * a .ui gets all of its fields in two columns and a table for each of its parts, so that a new
 * kind has a page before anybody has drawn one.
 */
#include "yifa-form-book.h"

#include <glib/gi18n-lib.h>

#include "yifa-adviser-years.h"
#include "yifa-attachments-panel.h"
#include "yifa-calendar-notices.h"
#include "yifa-checklist-view.h"
#include "yifa-clamp.h"
#include "yifa-decision-board.h"
#include "yifa-decision-question.h"
#include "yifa-desk-link.h"
#include "yifa-dossier-view.h"
#include "yifa-field-row.h"
#include "yifa-findings.h"
#include "yifa-part-cards.h"
#include "yifa-part-table.h"
#include "yifa-section.h"

#define FORM_WIDTH 1080
#define BROAD_WIDTH 1680 /* five columns beside each other */

struct _YifaFormBook
{
  GtkBox       parent_instance;
  GtkNotebook *notebook;
  GPtrArray   *sections; /* (element-type YifaSection): in reading order */
  GtkWidget   *sought;   /* to be scrolled to once it has a place; weak */
  guint        seek_id;
  guint        seek_frames;
};

G_DEFINE_FINAL_TYPE (YifaFormBook, yifa_form_book, GTK_TYPE_BOX)

/* --- where things stand --------------------------------------------------------------------- */

static GtkWidget *
page_of (YifaFormBook *self, GtkWidget *widget)
{
  for (int i = 0; i < gtk_notebook_get_n_pages (self->notebook); i++)
    {
      GtkWidget *page = gtk_notebook_get_nth_page (self->notebook, i);

      if (page == widget || gtk_widget_is_ancestor (widget, page))
        return page;
    }

  return NULL;
}

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *content;
  graphene_point_t there;

  for (GtkWidget *outer = window; outer != NULL; outer = gtk_widget_get_ancestor (gtk_widget_get_parent (outer), GTK_TYPE_SCROLLED_WINDOW))
    window = outer; /* the form's, not that of a paragraph in it */
  if (window == NULL)
    return;

  content = gtk_widget_get_first_child (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (window)));
  if (content != NULL && gtk_widget_compute_point (widget, content, &GRAPHENE_POINT_INIT (0, 0), &there))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)), MAX (there.y - 12, 0));
}

/* A tab just brought to the front has its layout after the first frame; then the keyboard goes there, which
 * may scroll, and the frame after that the heading is put in sight. */
static gboolean
on_seek_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  YifaFormBook *self = YIFA_FORM_BOOK (widget);

  self->seek_frames++;
  if (self->sought == NULL || self->seek_frames < 2)
    return G_SOURCE_CONTINUE;
  if (self->seek_frames == 2)
    {
      gtk_widget_grab_focus (self->sought);
      return G_SOURCE_CONTINUE;
    }

  scroll_to (YIFA_IS_PART_TABLE (self->sought) ? gtk_widget_get_ancestor (self->sought, YIFA_TYPE_SECTION) : self->sought);
  g_clear_weak_pointer (&self->sought);
  self->seek_id = 0;
  return G_SOURCE_REMOVE;
}

static void
stop_seeking (YifaFormBook *self)
{
  if (self->seek_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->seek_id);
  self->seek_id = 0;
  self->seek_frames = 0;
  g_clear_weak_pointer (&self->sought);
}

/* --- making --------------------------------------------------------------------------------- */

/* GTK 4.8 tells a screen reader that every tab is called “Tab”; the label's parent is the tab. */
static void
append_tab (YifaFormBook *self, GtkWidget *child, const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_notebook_append_page (self->notebook, child, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* A section that stands in no tab would not be seen: the first one always begins one. */
static GtkWidget *
add_page (YifaFormBook *self, const char *title, gboolean is_broad)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "form");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), yifa_clamp_new (box, is_broad ? BROAD_WIDTH : FORM_WIDTH));
  append_tab (self, window, title);
  return box;
}

/* Sections also stand in stacks, of which one page is shown at a time. */
static void
note_sections (YifaFormBook *self, GtkWidget *widget)
{
  if (YIFA_IS_SECTION (widget))
    {
      g_ptr_array_add (self->sections, widget);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    note_sections (self, child);
}

/* What scrolls by itself fills a tab; NULL: it stands in one with others. */
static const char *
tab_filled_by (GtkWidget *child)
{
  if (YIFA_IS_ATTACHMENTS_PANEL (child))
    return _("Materials");

  return YIFA_IS_CHECKLIST_VIEW (child) ? _("Checklist") : NULL;
}

static void
take_sections (YifaFormBook *self, GtkWidget *root)
{
  GtkWidget *page = NULL, *child;

  while ((child = gtk_widget_get_first_child (root)) != NULL)
    {
      const char *tab = YIFA_IS_SECTION (child) ? yifa_section_get_tab (YIFA_SECTION (child)) : NULL;

      g_object_ref (child);
      gtk_box_remove (GTK_BOX (root), child);
      if (tab_filled_by (child) != NULL)
        {
          yifa_form_book_add_tab (self, tab_filled_by (child), child);
          g_object_unref (child);
          continue;
        }
      if (tab != NULL || page == NULL)
        page = add_page (self, tab != NULL ? tab : _("Basics"), YIFA_IS_SECTION (child) && yifa_section_is_broad (YIFA_SECTION (child)));
      gtk_box_append (GTK_BOX (page), child);
      note_sections (self, child);
      g_object_unref (child);
    }
}

static gboolean
load_ui (YifaFormBook *self, const YifaKind *kind, const char *layout)
{
  g_autofree char *path = g_strconcat ("/org/yifa/Yifa/", layout, "-", kind->table, ".ui", NULL);
  g_autoptr(GtkBuilder) builder = NULL;
  g_autoptr(GError) error = NULL;

  if (!g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL))
    return FALSE;

  builder = gtk_builder_new ();
  gtk_builder_set_translation_domain (builder, GETTEXT_PACKAGE);
  if (!gtk_builder_add_from_resource (builder, path, &error))
    g_error ("%s: %s", path, error->message); /* a file of ours */

  take_sections (self, GTK_WIDGET (gtk_builder_get_object (builder, "form")));
  return TRUE;
}

static void
add_part_section (GtkWidget *root, const YifaPart *part)
{
  GtkWidget *section = yifa_section_new (yifa_kind_get_label (part->kind));

  yifa_section_add (YIFA_SECTION (section),
                    g_object_new (YIFA_TYPE_PART_TABLE, "kind", part->kind->table, "owner", part->owner, NULL));
  gtk_box_append (GTK_BOX (root), section);
}

static void
make_from_fields (YifaFormBook *self, const YifaKind *kind)
{
  GtkWidget *root = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *section = yifa_section_new (yifa_kind_get_label (kind));

  for (guint i = 0; i < kind->n_fields; i++)
    yifa_section_add (YIFA_SECTION (section), yifa_field_row_new (kind->fields[i].name));
  gtk_box_append (GTK_BOX (root), section);
  for (const YifaPart *part = kind->parts; part != NULL && part->kind != NULL; part++)
    add_part_section (root, part);

  gtk_box_append (GTK_BOX (root), yifa_attachments_panel_new (NULL));

  take_sections (self, root);
  g_object_unref (root);
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
yifa_form_book_dispose (GObject *object)
{
  YifaFormBook *self = YIFA_FORM_BOOK (object);

  stop_seeking (self);
  g_clear_pointer (&self->sections, g_ptr_array_unref);

  G_OBJECT_CLASS (yifa_form_book_parent_class)->dispose (object);
}

static void
yifa_form_book_class_init (YifaFormBookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_form_book_dispose;

  g_type_ensure (YIFA_TYPE_SECTION);
  g_type_ensure (YIFA_TYPE_FIELD_ROW);
  g_type_ensure (YIFA_TYPE_PART_TABLE);
  g_type_ensure (YIFA_TYPE_ATTACHMENTS_PANEL);
  g_type_ensure (YIFA_TYPE_DECISION_BOARD);
  g_type_ensure (YIFA_TYPE_DECISION_QUESTION);
  g_type_ensure (YIFA_TYPE_ADVISER_YEARS);
  g_type_ensure (YIFA_TYPE_DOSSIER_VIEW);
  g_type_ensure (YIFA_TYPE_CALENDAR_NOTICES);
  g_type_ensure (YIFA_TYPE_CHECKLIST_VIEW);
  g_type_ensure (YIFA_TYPE_DESK_LINK);
  g_type_ensure (YIFA_TYPE_FINDINGS);
  g_type_ensure (YIFA_TYPE_PART_CARDS);
}

static void
yifa_form_book_init (YifaFormBook *self)
{
  self->sections = g_ptr_array_new ();
  self->notebook = GTK_NOTEBOOK (gtk_notebook_new ());
  gtk_notebook_set_scrollable (self->notebook, TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->notebook), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->notebook), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->notebook), "form-book");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->notebook));
}

/* @layout: the first word of the file in ui/: "page" is that of the record's own page */
GtkWidget *
yifa_form_book_new (const YifaKind *kind, const char *layout)
{
  YifaFormBook *self = g_object_new (YIFA_TYPE_FORM_BOOK, NULL);

  if (!load_ui (self, kind, layout))
    make_from_fields (self, kind);
  return GTK_WIDGET (self);
}

/* A tab after those of the form; @child scrolls by itself. */
void
yifa_form_book_add_tab (YifaFormBook *self, const char *title, GtkWidget *child)
{
  g_return_if_fail (YIFA_IS_FORM_BOOK (self));

  append_tab (self, child, title);
}

/**
 * yifa_form_book_dup_stops:
 *
 * Returns: (transfer full) (nullable): the stages that the sections speak of, with spaces between;
 *   NULL when they speak of none
 */
char *
yifa_form_book_dup_stops (YifaFormBook *self)
{
  g_autoptr(GString) stops = g_string_new (NULL);

  g_return_val_if_fail (YIFA_IS_FORM_BOOK (self), NULL);

  for (guint i = 0; i < self->sections->len; i++)
    {
      g_autofree char *words = NULL;
      g_auto(GStrv) stages = NULL;

      g_object_get (self->sections->pdata[i], "stages", &words, NULL);
      stages = g_strsplit (words != NULL ? words : "", " ", -1);
      for (guint j = 0; stages[j] != NULL; j++)
        {
          stages[j][strcspn (stages[j], "=")] = '\0';
          g_string_append_printf (stops, "%s%s", stops->len > 0 ? " " : "", stages[j]);
        }
    }

  return stops->len > 0 ? g_strdup (stops->str) : NULL;
}

/* The date that a section has for @stage, or NULL. Transfer full. */
char *
yifa_form_book_dup_date (YifaFormBook *self, const char *stage)
{
  char *date = NULL;

  g_return_val_if_fail (YIFA_IS_FORM_BOOK (self), NULL);

  for (guint i = 0; i < self->sections->len && date == NULL; i++)
    date = yifa_section_dup_date (self->sections->pdata[i], stage);

  return date;
}

/* Every stack on the way to @widget shows the page that it stands in. */
static void
turn_stacks (YifaFormBook *self, GtkWidget *widget)
{
  for (GtkWidget *parent; widget != GTK_WIDGET (self) && (parent = gtk_widget_get_parent (widget)) != NULL; widget = parent)
    if (GTK_IS_STACK (parent))
      gtk_stack_set_visible_child (GTK_STACK (parent), widget);
}

/* Brings its tab to the front, scrolls to it and gives it the keyboard. */
void
yifa_form_book_show_widget (YifaFormBook *self, GtkWidget *widget)
{
  GtkWidget *page;

  g_return_if_fail (YIFA_IS_FORM_BOOK (self));

  page = page_of (self, widget);
  if (page != NULL)
    gtk_notebook_set_current_page (self->notebook, gtk_notebook_page_num (self->notebook, page));
  turn_stacks (self, widget);

  stop_seeking (self);
  g_set_weak_pointer (&self->sought, widget);
  self->seek_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_seek_frame, NULL, NULL);
}

/**
 * yifa_form_book_show_place:
 * @place: a field, the table of a part, or the name of a section
 *
 * Returns: whether the form has such a place
 */
gboolean
yifa_form_book_show_place (YifaFormBook *self, const char *place)
{
  GtkWidget *found;

  g_return_val_if_fail (YIFA_IS_FORM_BOOK (self), FALSE);

  found = yifa_form_find_place (GTK_WIDGET (self), place);
  if (found != NULL)
    yifa_form_book_show_widget (self, found);
  return found != NULL;
}

/* Brings the tab of @place to the front, and leaves the keyboard where it is. */
void
yifa_form_book_turn_to (YifaFormBook *self, const char *place)
{
  GtkWidget *found, *page;

  g_return_if_fail (YIFA_IS_FORM_BOOK (self));

  found = yifa_form_find_place (GTK_WIDGET (self), place);
  page = found != NULL ? page_of (self, found) : NULL;
  if (page != NULL)
    gtk_notebook_set_current_page (self->notebook, gtk_notebook_page_num (self->notebook, page));
}

/* Goes to the section where the work of @stage is done. */
gboolean
yifa_form_book_show_stage (YifaFormBook *self, const char *stage)
{
  g_return_val_if_fail (YIFA_IS_FORM_BOOK (self), FALSE);

  for (guint i = 0; i < self->sections->len; i++)
    if (yifa_section_has_stage (self->sections->pdata[i], stage))
      {
        yifa_form_book_show_widget (self, self->sections->pdata[i]);
        return TRUE;
      }

  return FALSE;
}

/* A page that opens must not offer its title to the next key typed: the cursor stands behind it. */
static void
take_selection_back (YifaFormBook *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (GTK_IS_EDITABLE (focus))
    gtk_editable_set_position (GTK_EDITABLE (focus), -1);
}

/* Where work begins: the first thing in the tab in front. */
void
yifa_form_book_focus (YifaFormBook *self)
{
  GtkWidget *page;

  g_return_if_fail (YIFA_IS_FORM_BOOK (self));

  page = gtk_notebook_get_nth_page (self->notebook, gtk_notebook_get_current_page (self->notebook));
  if (page != NULL && gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD))
    take_selection_back (self);
}

static GtkAdjustment *
get_scroll (YifaFormBook *self)
{
  GtkWidget *page = gtk_notebook_get_nth_page (self->notebook, gtk_notebook_get_current_page (self->notebook));

  return GTK_IS_SCROLLED_WINDOW (page) ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page)) : NULL;
}

GVariant *
yifa_form_book_save_state (YifaFormBook *self)
{
  GtkAdjustment *scroll;

  g_return_val_if_fail (YIFA_IS_FORM_BOOK (self), NULL);

  scroll = get_scroll (self);
  return g_variant_new ("(id)", gtk_notebook_get_current_page (self->notebook),
                        scroll != NULL ? gtk_adjustment_get_value (scroll) : 0.0);
}

void
yifa_form_book_restore_state (YifaFormBook *self, GVariant *state)
{
  GtkAdjustment *scroll;
  int page;
  double at;

  g_return_if_fail (YIFA_IS_FORM_BOOK (self));

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(id)")))
    return;

  g_variant_get (state, "(id)", &page, &at);
  gtk_notebook_set_current_page (self->notebook, page);
  scroll = get_scroll (self);
  if (scroll != NULL)
    gtk_adjustment_set_value (scroll, at);
}
