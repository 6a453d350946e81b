/* yifa-part-card.c - one record of a part, as a card
 *
 * For parts whose fields are paragraphs, in a pane too narrow for a table. A card that is complete is stored
 * when the keyboard leaves it; one that is not yet is kept as a draft, and the form's save says what it lacks.
 */
#include "yifa-part-card.h"

#include <glib/gi18n-lib.h>

#include "yifa-dialogs.h"
#include "yifa-drafts.h"
#include "yifa-error.h"
#include "yifa-field-row.h"
#include "yifa-form-part.h"
#include "yifa-page.h"
#include "yifa-rows.h"

#define DRAFT_AFTER 2 /* seconds of rest */

struct _YifaPartCard
{
  GtkBox      parent_instance;
  YifaStore  *store;
  YifaRecord *record;
  char      **head;    /* fields told in the head */
  char      **fields;  /* of the form */
  gboolean    editable;
  gboolean    is_open;
  GtkWidget  *button;
  GtkLabel   *words;
  GtkLabel   *title;
  GtkWidget  *form;    /* NULL until it was opened */
  guint       draft_id;
  gboolean    busy;
};

enum { EDITED, UNFOLD, GONE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaPartCard, yifa_part_card, GTK_TYPE_BOX)

static const YifaKind *
kind_of (YifaPartCard *self)
{
  return yifa_record_get_kind (self->record);
}

static YifaPage *
page_of (YifaPartCard *self)
{
  return (YifaPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), YIFA_TYPE_PAGE);
}

/* --- showing -------------------------------------------------------------------------------- */

static char *
dup_head (YifaPartCard *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; self->head[i] != NULL; i++)
    {
      guint field = yifa_kind_find (kind_of (self), self->head[i]);
      g_autofree char *shown = yifa_record_has (self->record, field)
                                 ? yifa_store_dup_display (self->store, self->record, field) : NULL;

      if (shown != NULL && *shown != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", shown);
    }
  return g_string_free (words, FALSE);
}

static void
show (YifaPartCard *self)
{
  g_autofree char *words = dup_head (self);
  const char *title = yifa_record_get_title (self->record);
  g_autofree char *name = g_strdup_printf ("%s %s", words, title != NULL ? title : "");
  gboolean dirty = yifa_part_card_is_dirty (self);

  gtk_label_set_label (self->words, *words != '\0' ? words : _("New"));
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), title != NULL && *title != '\0' && !self->is_open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, self->is_open, -1);
  (dirty ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "unsaved");
  (self->is_open ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "open");
}

/* --- storing -------------------------------------------------------------------------------- */

static void
drop_draft (YifaPartCard *self, gint64 id)
{
  g_clear_handle_id (&self->draft_id, g_source_remove);
  yifa_drafts_drop (self->store, kind_of (self), id);
}

static gboolean
on_draft_due (gpointer data)
{
  YifaPartCard *self = data;

  self->draft_id = 0;
  yifa_drafts_keep (self->store, self->record, NULL);
  return G_SOURCE_REMOVE;
}

static void
on_notify (YifaPartCard *self)
{
  if (self->busy)
    return;

  g_clear_handle_id (&self->draft_id, g_source_remove);
  self->draft_id = g_timeout_add_seconds (DRAFT_AFTER, on_draft_due, self);
  show (self);
  g_signal_emit (self, signals[EDITED], 0);
}

/* What it still lacks is said when the form is saved, not while somebody goes to look something up. */
static void
on_left (YifaPartCard *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  YifaPage *page = page_of (self);

  if (!self->editable || !yifa_part_card_is_dirty (self) || !yifa_part_card_commit (self))
    return;

  if (!yifa_part_card_write (self, &error))
    {
      if (page != NULL && yifa_error_get_field (error) == NULL && !g_error_matches (error, YIFA_ERROR, YIFA_ERROR_INVALID))
        yifa_page_fail (page, error);
      return;
    }

  words = g_strdup_printf (_("Saved: %s"), yifa_record_get_title (self->record));
  if (page != NULL)
    yifa_page_tell_act (page, self->record, words);
}

/* Somebody else saved it meanwhile: what was typed here goes on top of theirs, and the next save takes it. */
static void
rebase (YifaPartCard *self)
{
  g_autoptr(YifaRecord) theirs = yifa_store_load (self->store, kind_of (self), yifa_record_get_id (self->record), NULL);

  for (guint i = 0; theirs != NULL && i < kind_of (self)->n_fields; i++)
    if (yifa_record_field_changed (self->record, i))
      {
        g_autofree char *value = yifa_record_dup_current (self->record, i);

        yifa_record_set_string (theirs, i, value);
      }
  if (theirs != NULL)
    yifa_part_card_set_record (self, theirs);
}

/* --- withdrawing ---------------------------------------------------------------------------- */

static void
withdraw (YifaPartCard *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaRecord) record = g_object_ref (self->record);
  g_autofree char *words = g_strdup_printf (_("Withdrawn: %s"), yifa_record_get_title (record));
  YifaPage *page = page_of (self);

  drop_draft (self, yifa_record_get_id (record));
  if (yifa_record_get_id (record) == 0)
    g_signal_emit (self, signals[GONE], 0);
  else if (yifa_store_withdraw (self->store, record, NULL, &error) && page != NULL)
    yifa_page_tell_act (page, record, words);
  else if (page != NULL)
    yifa_page_fail (page, error);
}

static void
on_withdraw_answered (GtkWidget *asker, int button, gpointer unused)
{
  if (button == 1)
    withdraw (YIFA_PART_CARD (asker));
}

static void
on_withdraw_clicked (YifaPartCard *self)
{
  const char *buttons[] = { _("_Keep"), _("_Withdraw"), NULL };
  g_autofree char *question = g_strdup_printf (_("Withdraw this: %s?"), yifa_kind_get_label (kind_of (self)));

  yifa_ask (GTK_WIDGET (self), question, _("It leaves the record. It stays in the history and can be brought back."),
            buttons, on_withdraw_answered, NULL, NULL);
}

/* --- the form ------------------------------------------------------------------------------- */

static void
make_form (YifaPartCard *self)
{
  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  for (guint i = 0; self->fields[i] != NULL; i++)
    {
      GtkWidget *row = yifa_field_row_new (self->fields[i]);

      yifa_field_row_set_style (YIFA_FIELD_ROW (row), self->editable ? 0 : YIFA_EDITOR_PLAIN);
      yifa_field_row_set_record (YIFA_FIELD_ROW (row), self->store, self->record);
      gtk_box_append (GTK_BOX (self->form), row);
    }
  if (self->editable)
    {
      GtkWidget *button = yifa_text_button_new (_("_Withdraw"), G_CALLBACK (on_withdraw_clicked), self);

      gtk_widget_set_halign (button, GTK_ALIGN_END);
      gtk_widget_add_css_class (button, "flat");
      gtk_box_append (GTK_BOX (self->form), button);
    }
  gtk_widget_add_css_class (self->form, "card-form");
  gtk_box_append (GTK_BOX (self), self->form);
}

static void
on_head_clicked (YifaPartCard *self)
{
  g_signal_emit (self, signals[UNFOLD], 0);
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
yifa_part_card_dispose (GObject *object)
{
  YifaPartCard *self = YIFA_PART_CARD (object);

  g_clear_handle_id (&self->draft_id, g_source_remove);
  self->busy = TRUE; /* what the widgets say while they go is no edit */
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, on_notify, self);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (yifa_part_card_parent_class)->dispose (object);
}

static void
yifa_part_card_finalize (GObject *object)
{
  YifaPartCard *self = YIFA_PART_CARD (object);

  g_strfreev (self->head);
  g_strfreev (self->fields);

  G_OBJECT_CLASS (yifa_part_card_parent_class)->finalize (object);
}

static void
yifa_part_card_class_init (YifaPartCardClass *klass)
{
  GType type = YIFA_TYPE_PART_CARD;

  G_OBJECT_CLASS (klass)->dispose = yifa_part_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_part_card_finalize;

  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[UNFOLD] = g_signal_new ("unfold", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GONE] = g_signal_new ("gone", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
yifa_part_card_init (YifaPartCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->words = GTK_LABEL (yifa_text_label_new (NULL, "what", 0));
  self->title = GTK_LABEL (yifa_text_label_new (NULL, NULL, 0));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "card-head");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_head_clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "part-card");
  gtk_box_append (GTK_BOX (self), self->button);
}

/**
 * yifa_part_card_new:
 * @head: fields that are told in the head
 * @fields: fields of the form
 *
 * Returns: (transfer floating): folded
 */
GtkWidget *
yifa_part_card_new (YifaStore *store, YifaRecord *record, const char *const *head, const char *const *fields,
                    gboolean editable)
{
  YifaPartCard *self = g_object_new (YIFA_TYPE_PART_CARD, NULL);

  self->store = g_object_ref (store);
  self->record = g_object_ref (record);
  self->head = g_strdupv ((char **) head);
  self->fields = g_strdupv ((char **) fields);
  self->editable = editable;
  g_signal_connect_swapped (record, "notify", G_CALLBACK (on_notify), self);
  show (self);
  return GTK_WIDGET (self);
}

YifaRecord *
yifa_part_card_get_record (YifaPartCard *self)
{
  g_return_val_if_fail (YIFA_IS_PART_CARD (self), NULL);

  return self->record;
}

/* The same record, read anew. */
void
yifa_part_card_set_record (YifaPartCard *self, YifaRecord *record)
{
  g_return_if_fail (YIFA_IS_PART_CARD (self));

  g_signal_handlers_disconnect_by_func (self->record, on_notify, self);
  g_set_object (&self->record, record);
  for (guint i = 0; self->form != NULL && self->fields[i] != NULL; i++)
    yifa_field_row_set_record (YIFA_FIELD_ROW (yifa_part_card_get_row (self, self->fields[i])), self->store, record);
  g_signal_connect_swapped (record, "notify", G_CALLBACK (on_notify), self);
  show (self);
}

void
yifa_part_card_set_open (YifaPartCard *self, gboolean open)
{
  g_return_if_fail (YIFA_IS_PART_CARD (self));

  self->is_open = open;
  if (open && self->form == NULL)
    make_form (self);
  if (self->form != NULL)
    gtk_widget_set_visible (self->form, open);
  show (self);
}

/* A new card that nobody has typed into is not worth a question. */
static gboolean
says_something (YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (yifa_field_is_text (&kind->fields[i]) && yifa_record_has (record, i))
      return TRUE;

  return FALSE;
}

gboolean
yifa_part_card_is_dirty (YifaPartCard *self)
{
  g_return_val_if_fail (YIFA_IS_PART_CARD (self), FALSE);

  return yifa_record_get_id (self->record) == 0 ? says_something (self->record) : yifa_record_is_changed (self->record);
}

gboolean
yifa_part_card_commit (YifaPartCard *self)
{
  g_return_val_if_fail (YIFA_IS_PART_CARD (self), FALSE);

  return self->form == NULL || yifa_form_commit (self->form);
}

gboolean
yifa_part_card_write (YifaPartCard *self, GError **error)
{
  gint64 id;
  g_autoptr(GError) problem = NULL;
  gboolean ok;

  g_return_val_if_fail (YIFA_IS_PART_CARD (self), FALSE);

  id = yifa_record_get_id (self->record);
  self->busy = TRUE;
  ok = yifa_store_save (self->store, self->record, &problem);
  self->busy = FALSE;
  if (ok)
    drop_draft (self, id);
  else if (g_error_matches (problem, YIFA_ERROR, YIFA_ERROR_CONFLICT))
    {
      rebase (self);
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_BUSY,
                   _("Somebody else saved “%s” meanwhile. Your words are still here; look at it and save again."),
                   yifa_record_get_title (self->record));
    }
  else
    g_propagate_error (error, g_steal_pointer (&problem));

  show (self);
  g_signal_emit (self, signals[EDITED], 0);
  return ok;
}

/* Lets go of what was typed. */
void
yifa_part_card_discard (YifaPartCard *self)
{
  g_return_if_fail (YIFA_IS_PART_CARD (self));

  drop_draft (self, yifa_record_get_id (self->record));
  yifa_record_revert (self->record);
  g_clear_handle_id (&self->draft_id, g_source_remove);
}

/* Shows @error at the field it is about. */
gboolean
yifa_part_card_mark (YifaPartCard *self, const GError *error)
{
  GtkWidget *row;

  g_return_val_if_fail (YIFA_IS_PART_CARD (self), FALSE);

  yifa_part_card_set_open (self, TRUE);
  row = yifa_error_get_field (error) != NULL ? yifa_part_card_get_row (self, yifa_error_get_field (error)) : NULL;
  if (row != NULL)
    {
      yifa_field_editor_set_problem (yifa_field_row_get_editor (YIFA_FIELD_ROW (row)), error->message);
      gtk_widget_grab_focus (GTK_WIDGET (yifa_field_row_get_editor (YIFA_FIELD_ROW (row))));
    }
  return TRUE;
}

/* The row of @field in the form, once it was opened; NULL: there is none. */
GtkWidget *
yifa_part_card_get_row (YifaPartCard *self, const char *field)
{
  g_return_val_if_fail (YIFA_IS_PART_CARD (self), NULL);

  for (GtkWidget *row = self->form != NULL ? gtk_widget_get_first_child (self->form) : NULL; row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (YIFA_IS_FIELD_ROW (row) && g_str_equal (yifa_field_row_get_field (YIFA_FIELD_ROW (row)), field))
      return row;

  return NULL;
}

/* The keyboard goes to the first field that is still empty and has to be filled. */
void
yifa_part_card_begin (YifaPartCard *self)
{
  g_return_if_fail (YIFA_IS_PART_CARD (self));

  for (guint i = 0; self->fields[i] != NULL; i++)
    {
      guint field = yifa_kind_find (kind_of (self), self->fields[i]);
      GtkWidget *row = yifa_part_card_get_row (self, self->fields[i]);

      if (row == NULL || !(kind_of (self)->fields[field].flags & YIFA_REQUIRED) || yifa_record_has (self->record, field))
        continue;
      gtk_widget_grab_focus (GTK_WIDGET (yifa_field_row_get_editor (YIFA_FIELD_ROW (row))));
      return;
    }
}
