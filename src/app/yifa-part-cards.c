/* yifa-part-cards.c - the parts of a record, as cards
 *
 * For points and opinions, which are paragraphs more than cells. New cards stand at the end, open. There is
 * one draft for a card that was never stored, so a second one is begun when the first is stored or given up.
 */
#include "yifa-part-cards.h"

#include <glib/gi18n-lib.h>

#include "yifa-drafts.h"
#include "yifa-page.h"
#include "yifa-part-columns.h"
#include "yifa-rows.h"

struct _YifaPartCards
{
  GtkBox          parent_instance;
  char           *table;
  char           *head;
  char           *fields;
  char           *empty_text;
  char           *add_label;
  GtkWidget      *list;
  GtkLabel       *empty;
  GtkWidget      *add;

  YifaStore      *store;
  YifaRecord     *owner;
  const YifaKind *kind;
  char           *owner_field;
  gboolean        editable;
  GPtrArray      *cards;  /* (element-type YifaPartCard): in the list */
  YifaPartCard   *open;
  YifaPartCard   *failed; /* what the last save could not write */
};

enum { PROP_KIND = 1, PROP_HEAD, PROP_FIELDS, PROP_EMPTY, PROP_ADD, N_PROPS };

enum { UNFOLDED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaPartCards, yifa_part_cards, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

static YifaRecord *
record_at (YifaPartCards *self, guint index)
{
  return yifa_part_card_get_record (self->cards->pdata[index]);
}

static void
show_empty (YifaPartCards *self)
{
  gboolean stored = self->owner != NULL && yifa_record_get_id (self->owner) != 0;

  gtk_label_set_label (self->empty, self->empty_text != NULL ? self->empty_text : _("Nothing here yet."));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), self->cards->len == 0);
  gtk_button_set_label (GTK_BUTTON (self->add), self->add_label != NULL ? self->add_label : _("_Add"));
  gtk_widget_set_visible (self->add, self->editable && stored);
}

static void
fold (YifaPartCards *self)
{
  YifaPartCard *card = self->open;

  self->open = NULL;
  if (card != NULL)
    yifa_part_card_set_open (card, FALSE);
}

static void
unfold (YifaPartCards *self, YifaPartCard *card)
{
  if (self->open != card)
    fold (self);
  self->open = card;
  yifa_part_card_set_open (card, TRUE);
  g_signal_emit (self, signals[UNFOLDED], 0, yifa_part_card_get_record (card));
}

static void
on_unfold (YifaPartCards *self, YifaPartCard *card)
{
  if (self->open == card)
    fold (self);
  else
    unfold (self, card);
}

static void
on_gone (YifaPartCards *self, YifaPartCard *card)
{
  if (self->open == card)
    self->open = NULL;
  if (self->failed == card)
    self->failed = NULL;
  g_ptr_array_remove (self->cards, card);
  gtk_box_remove (GTK_BOX (self->list), GTK_WIDGET (card));
  show_empty (self);
  yifa_form_part_edited (YIFA_FORM_PART (self));
}

static void
on_edited (YifaPartCards *self)
{
  yifa_form_part_edited (YIFA_FORM_PART (self));
}

static YifaPartCard *
add_card (YifaPartCards *self, YifaRecord *record)
{
  g_auto(GStrv) head = g_strsplit (self->head, " ", -1);
  g_auto(GStrv) fields = g_strsplit (self->fields, " ", -1);
  GtkWidget *card = yifa_part_card_new (self->store, record, (const char *const *) head, (const char *const *) fields,
                                        self->editable);

  g_signal_connect_object (card, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "unfold", G_CALLBACK (on_unfold), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "gone", G_CALLBACK (on_gone), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->list), card);
  g_ptr_array_add (self->cards, card);
  return YIFA_PART_CARD (card);
}

/* --- loading -------------------------------------------------------------------------------- */

static int
compare_seq (gconstpointer a, gconstpointer b)
{
  gint64 x = yifa_record_int (*(YifaRecord *const *) a, "seq");
  gint64 y = yifa_record_int (*(YifaRecord *const *) b, "seq");

  return x < y ? -1 : x > y;
}

static GPtrArray *
load_records (YifaPartCards *self)
{
  GPtrArray *found = NULL;

  if (yifa_record_get_id (self->owner) != 0)
    found = yifa_store_load_parts (self->store, self->kind, self->owner_field, yifa_record_get_id (self->owner));
  if (found == NULL)
    found = g_ptr_array_new_with_free_func (g_object_unref);
  if (yifa_kind_find (self->kind, "seq") != YIFA_NO_FIELD)
    g_ptr_array_sort (found, compare_seq);
  return found;
}

static void
take_draft (YifaPartCards *self, YifaRecord *record)
{
  gboolean stale;

  if (self->editable && yifa_drafts_has (self->store, self->kind, yifa_record_get_id (record)))
    yifa_drafts_apply (self->store, record, &stale);
}

/* What was being written when the program ended, if it was written here. */
static void
take_new_draft (YifaPartCards *self)
{
  g_autoptr(YifaRecord) record = NULL;
  gboolean stale;

  if (!self->editable || !yifa_drafts_has (self->store, self->kind, 0))
    return;

  record = yifa_record_new (self->kind);
  yifa_drafts_apply (self->store, record, &stale);
  if (yifa_record_int (record, self->owner_field) == yifa_record_get_id (self->owner))
    add_card (self, record);
}

static void
clear (YifaPartCards *self)
{
  GtkWidget *child;

  self->open = self->failed = NULL;
  g_ptr_array_set_size (self->cards, 0);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
}

static void
fill (YifaPartCards *self)
{
  g_autoptr(GPtrArray) found = load_records (self);

  clear (self);
  for (guint i = 0; i < found->len; i++)
    {
      take_draft (self, found->pdata[i]);
      add_card (self, found->pdata[i]);
    }
  if (yifa_record_get_id (self->owner) != 0)
    take_new_draft (self);
  show_empty (self);
}

static gboolean
is_same (YifaPartCards *self, GPtrArray *found)
{
  guint stored = 0;

  for (guint i = 0; i < self->cards->len; i++)
    if (yifa_record_get_id (record_at (self, i)) != 0)
      {
        if (stored >= found->len || yifa_record_get_id (found->pdata[stored]) != yifa_record_get_id (record_at (self, i)))
          return FALSE;
        stored++;
      }

  return stored == found->len;
}

/* The cards stay, so that the keyboard and what is unfolded stay where they are. */
static gboolean
update_in_place (YifaPartCards *self)
{
  g_autoptr(GPtrArray) found = load_records (self);

  if (!is_same (self, found))
    return FALSE;

  for (guint i = 0, at = 0; i < self->cards->len; i++)
    {
      YifaRecord *record = record_at (self, i);
      YifaRecord *fresh = yifa_record_get_id (record) != 0 ? found->pdata[at++] : NULL;

      if (fresh != NULL && yifa_record_get_rev (fresh) != yifa_record_get_rev (record) && !yifa_record_is_changed (record))
        yifa_part_card_set_record (self->cards->pdata[i], fresh);
    }
  show_empty (self);
  return TRUE;
}

/* --- a part of the form --------------------------------------------------------------------- */

static gboolean
cards_are_dirty (YifaFormPart *part)
{
  YifaPartCards *self = YIFA_PART_CARDS (part);

  for (guint i = 0; i < self->cards->len; i++)
    if (yifa_part_card_is_dirty (self->cards->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
bind_cards (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaPartCards *self = YIFA_PART_CARDS (part);
  gboolean same = self->owner != NULL && record != NULL && yifa_record_get_id (record) != 0 &&
                  yifa_record_get_id (self->owner) == yifa_record_get_id (record) && self->editable == editable;

  g_set_object (&self->store, store);
  g_set_object (&self->owner, record);
  self->editable = editable;
  if (record == NULL)
    {
      clear (self);
      return;
    }

  self->kind = yifa_kind_lookup (self->table);
  g_return_if_fail (self->kind != NULL); /* the .ui names a kind there is not */
  if (self->owner_field == NULL)
    self->owner_field = yifa_part_columns_find_owner (self->kind, yifa_record_get_kind (record));
  if (!same || !update_in_place (self))
    fill (self);
}

static gboolean
commit_cards (YifaFormPart *part)
{
  YifaPartCards *self = YIFA_PART_CARDS (part);

  for (guint i = 0; i < self->cards->len; i++)
    if (!yifa_part_card_commit (self->cards->pdata[i]))
      return FALSE;

  return TRUE;
}

static gboolean
save_cards (YifaFormPart *part, GError **error)
{
  YifaPartCards *self = YIFA_PART_CARDS (part);

  self->failed = NULL;
  for (guint i = 0; i < self->cards->len; i++)
    {
      YifaPartCard *card = self->cards->pdata[i];

      if (yifa_part_card_is_dirty (card) && !yifa_part_card_write (card, error))
        {
          self->failed = card;
          return FALSE;
        }
    }

  return TRUE;
}

static void
cards_saved (YifaFormPart *part)
{
  YifaPartCards *self = YIFA_PART_CARDS (part);

  if (self->owner != NULL && !update_in_place (self) && !cards_are_dirty (part))
    fill (self);
}

static void
discard_cards (YifaFormPart *part)
{
  YifaPartCards *self = YIFA_PART_CARDS (part);

  if (self->owner == NULL)
    return;
  for (guint i = 0; i < self->cards->len; i++)
    if (yifa_part_card_is_dirty (self->cards->pdata[i]))
      yifa_part_card_discard (self->cards->pdata[i]);
  fill (self);
}

static GtkWidget *
find_in_cards (YifaFormPart *part, const char *place)
{
  YifaPartCards *self = YIFA_PART_CARDS (part);

  return g_strcmp0 (self->table, place) == 0 ? GTK_WIDGET (self) : NULL;
}

static gboolean
mark_cards (YifaFormPart *part, const GError *error)
{
  YifaPartCards *self = YIFA_PART_CARDS (part);

  if (self->failed == NULL)
    return FALSE;

  unfold (self, self->failed);
  return yifa_part_card_mark (self->failed, error);
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_cards;
  iface->is_dirty = cards_are_dirty;
  iface->commit = commit_cards;
  iface->save = save_cards;
  iface->saved = cards_saved;
  iface->discard = discard_cards;
  iface->find_place = find_in_cards;
  iface->mark = mark_cards;
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
on_add_clicked (YifaPartCards *self)
{
  const char *const nothing[] = { NULL };

  yifa_part_cards_add (self, nothing);
}

/* Where somebody is writing already the keyboard stays. */
static gboolean
yifa_part_cards_grab_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return (focus != NULL && gtk_widget_is_ancestor (focus, widget)) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static char **
text_property (YifaPartCards *self, guint prop_id)
{
  char **texts[] = {
    [PROP_KIND] = &self->table, [PROP_HEAD] = &self->head, [PROP_FIELDS] = &self->fields,
    [PROP_EMPTY] = &self->empty_text, [PROP_ADD] = &self->add_label,
  };

  return texts[prop_id];
}

static void
yifa_part_cards_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, *text_property (YIFA_PART_CARDS (object), prop_id));
}

static void
yifa_part_cards_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  char **text = text_property (YIFA_PART_CARDS (object), prop_id);

  g_free (*text);
  *text = g_value_dup_string (value);
}

static void
yifa_part_cards_dispose (GObject *object)
{
  YifaPartCards *self = YIFA_PART_CARDS (object);

  self->open = self->failed = NULL;
  g_ptr_array_set_size (self->cards, 0);
  g_clear_object (&self->store);
  g_clear_object (&self->owner);

  G_OBJECT_CLASS (yifa_part_cards_parent_class)->dispose (object);
}

static void
yifa_part_cards_finalize (GObject *object)
{
  YifaPartCards *self = YIFA_PART_CARDS (object);

  for (guint i = PROP_KIND; i < N_PROPS; i++)
    g_free (*text_property (self, i));
  g_free (self->owner_field);
  g_ptr_array_unref (self->cards);

  G_OBJECT_CLASS (yifa_part_cards_parent_class)->finalize (object);
}

static void
yifa_part_cards_class_init (YifaPartCardsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const char *names[] = {
    [PROP_KIND] = "kind", [PROP_HEAD] = "head", [PROP_FIELDS] = "fields", [PROP_EMPTY] = "empty", [PROP_ADD] = "add-label",
  };

  object_class->get_property = yifa_part_cards_get_property;
  object_class->set_property = yifa_part_cards_set_property;
  object_class->dispose = yifa_part_cards_dispose;
  object_class->finalize = yifa_part_cards_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_part_cards_grab_focus;

  for (guint i = PROP_KIND; i < N_PROPS; i++)
    g_object_class_install_property (object_class, i,
      g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  signals[UNFOLDED] = g_signal_new ("unfolded", YIFA_TYPE_PART_CARDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, YIFA_TYPE_RECORD);
}

static void
yifa_part_cards_init (YifaPartCards *self)
{
  self->cards = g_ptr_array_new ();
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->empty = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->empty, 0);
  gtk_label_set_wrap (self->empty, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "dim-label");
  self->add = yifa_text_button_new ("", G_CALLBACK (on_add_clicked), self);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->empty));
  gtk_box_append (GTK_BOX (self), self->list);
  gtk_box_append (GTK_BOX (self), self->add);
}

guint
yifa_part_cards_get_n (YifaPartCards *self)
{
  g_return_val_if_fail (YIFA_IS_PART_CARDS (self), 0);

  return self->cards->len;
}

YifaPartCard *
yifa_part_cards_get_card (YifaPartCards *self, guint index)
{
  g_return_val_if_fail (YIFA_IS_PART_CARDS (self) && index < self->cards->len, NULL);

  return self->cards->pdata[index];
}

static YifaPartCard *
find_new (YifaPartCards *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (yifa_record_get_id (record_at (self, i)) == 0)
      return self->cards->pdata[i];

  return NULL;
}

static YifaRecord *
make_record (YifaPartCards *self)
{
  YifaRecord *record = yifa_record_new (self->kind);
  guint seq = yifa_kind_find (self->kind, "seq");
  gint64 last = 0;

  yifa_record_put_int (record, self->owner_field, yifa_record_get_id (self->owner));
  for (guint i = 0; seq != YIFA_NO_FIELD && i < self->cards->len; i++)
    last = MAX (last, yifa_record_get_int (record_at (self, i), seq));
  if (seq != YIFA_NO_FIELD)
    yifa_record_set_int (record, seq, last + 1);
  return record;
}

/**
 * yifa_part_cards_add:
 * @values: field, value, field, value, NULL: what is known of it; an empty value may be NULL only at the end
 *
 * Returns: (transfer none) (nullable): the new card, open; the one that was begun before while that cannot be
 *   stored yet; NULL when nothing may be added
 */
YifaPartCard *
yifa_part_cards_add (YifaPartCards *self, const char *const *values)
{
  YifaPartCard *card;
  g_autoptr(YifaRecord) record = NULL;

  g_return_val_if_fail (YIFA_IS_PART_CARDS (self), NULL);

  if (!self->editable || self->owner == NULL || yifa_record_get_id (self->owner) == 0)
    return NULL;

  card = find_new (self);
  if (card != NULL && !yifa_part_card_write (card, NULL))
    {
      unfold (self, card);
      yifa_part_card_begin (card);
      return card;
    }

  record = make_record (self);
  for (guint i = 0; values[i] != NULL && values[i + 1] != NULL; i += 2)
    yifa_record_put_text (record, values[i], values[i + 1]);
  card = add_card (self, record);
  unfold (self, card);
  yifa_part_card_begin (card);
  show_empty (self);
  yifa_form_part_edited (YIFA_FORM_PART (self));
  return card;
}
