/* yifa-ref-entry.c - an entry for a reference to another record
 *
 * As one types, a list below the entry shows what matches: by name, by any other searchable name
 * or number, by the initials of the pinyin. A small kind is matched in memory, a large one by the
 * database. Leaving takes the match if there is only one; what matches nothing stays as it was
 * typed and is named in "problem". While an input method composes, no key acts.
 */
#include "yifa-ref-entry.h"

#include <glib/gi18n-lib.h>

#include "yifa-page.h"
#include "yifa-text.h"

#define MAX_MATCHES 12
#define MAX_IN_MEMORY 3000

typedef struct
{
  gint64 id;
  char  *title;
  char  *other; /* short name or number, folded beside the title; may be NULL */
  int    rank;
} Candidate;

struct _YifaRefEntry
{
  GtkBox          parent_instance;
  GtkWidget      *entry;
  GtkWidget      *open;
  GtkWidget      *popover;
  GtkListBox     *list;
  const YifaKind *target;
  YifaStore      *store;
  gint64          ref;
  GPtrArray      *candidates; /* (element-type Candidate) of a small kind, while the keyboard is here; or NULL */
  GPtrArray      *matches;    /* (element-type Candidate) shown in the list */
  char           *problem;
  gboolean        composing;
  gboolean        filling;    /* the entry is being told, and must not answer */
};

enum { PROP_REF = 1, PROP_PROBLEM, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (YifaRefEntry, yifa_ref_entry, GTK_TYPE_BOX)

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->title);
  g_free (candidate->other);
  g_free (candidate);
}

static Candidate *
candidate_new (YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  Candidate *self = g_new0 (Candidate, 1);

  self->id = yifa_record_get_id (record);
  self->title = g_strdup (yifa_record_get_title (record));
  for (guint i = 0; i < kind->n_fields && self->other == NULL; i++)
    if (i != kind->title && kind->fields[i].type == YIFA_TEXT && (kind->fields[i].flags & YIFA_SEARCH))
      self->other = g_strdup (yifa_record_get_text (record, i));

  return self;
}

/* Smaller is better; -1 does not match. */
static int
rank_of (const Candidate *candidate, const char *typed)
{
  const char *title = candidate->title != NULL ? candidate->title : "";

  if (g_str_equal (title, typed) || g_strcmp0 (candidate->other, typed) == 0)
    return 0;
  if (g_str_has_prefix (title, typed))
    return 1;
  if (yifa_text_contains (title, typed))
    return 2;
  if (candidate->other != NULL && yifa_text_contains (candidate->other, typed))
    return 3;
  if (yifa_text_matches_initials (title, typed))
    return 4;
  return candidate->other != NULL && yifa_text_matches_initials (candidate->other, typed) ? 4 : -1;
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const Candidate *x = *(const Candidate *const *) a;
  const Candidate *y = *(const Candidate *const *) b;

  return x->rank != y->rank ? x->rank - y->rank : g_strcmp0 (x->title, y->title);
}

static void
add_ids (YifaRefEntry *self, GPtrArray *to, const YifaQuery *query)
{
  g_autoptr(GArray) ids = yifa_store_list (self->store, self->target, query, NULL);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(YifaRecord) record = yifa_store_load (self->store, self->target,
                                                      g_array_index (ids, gint64, i), NULL);

      if (record != NULL)
        g_ptr_array_add (to, candidate_new (record));
    }
}

static void
load_candidates (YifaRefEntry *self)
{
  g_autoptr(YifaQuery) all = yifa_query_new ();

  if (self->candidates != NULL || yifa_store_count (self->store, self->target, all) > MAX_IN_MEMORY)
    return;

  self->candidates = g_ptr_array_new_with_free_func (candidate_free);
  add_ids (self, self->candidates, all);
}

static gboolean
has_id (GPtrArray *matches, gint64 id)
{
  for (guint i = 0; i < matches->len; i++)
    if (((Candidate *) matches->pdata[i])->id == id)
      return TRUE;

  return FALSE;
}

static void
match_in_database (YifaRefEntry *self, const char *typed)
{
  for (guint i = 0; i < self->target->n_fields && self->matches->len < MAX_MATCHES; i++)
    {
      const YifaField *field = &self->target->fields[i];
      g_autoptr(YifaQuery) query = NULL;
      g_autoptr(GPtrArray) found = NULL;

      if (field->type != YIFA_TEXT || (field->flags & YIFA_COMPUTED) ||
          (i != self->target->title && !(field->flags & YIFA_SEARCH)))
        continue;

      query = yifa_query_new ();
      query->limit = MAX_MATCHES;
      yifa_query_where (query, field->name, YIFA_CONTAINS, typed);
      found = g_ptr_array_new_with_free_func (candidate_free);
      add_ids (self, found, query);
      while (found->len > 0 && self->matches->len < MAX_MATCHES)
        {
          Candidate *candidate = g_ptr_array_steal_index (found, 0);

          candidate->rank = MAX (rank_of (candidate, typed), 0);
          if (has_id (self->matches, candidate->id))
            candidate_free (candidate);
          else
            g_ptr_array_add (self->matches, candidate);
        }
    }
}

static void
match_in_memory (YifaRefEntry *self, const char *typed)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      Candidate *candidate = self->candidates->pdata[i];
      Candidate *match;

      candidate->rank = *typed == '\0' ? 1 : rank_of (candidate, typed);
      if (candidate->rank < 0)
        continue;

      match = g_memdup2 (candidate, sizeof *candidate);
      match->title = g_strdup (candidate->title);
      match->other = g_strdup (candidate->other);
      g_ptr_array_add (self->matches, match);
    }
}

static void
find_matches (YifaRefEntry *self, const char *typed)
{
  g_ptr_array_set_size (self->matches, 0);
  if (self->store == NULL)
    return;

  load_candidates (self);
  if (self->candidates != NULL)
    match_in_memory (self, typed);
  else if (*typed != '\0')
    match_in_database (self, typed);

  g_ptr_array_sort (self->matches, compare_ranks);
}

static GtkWidget *
make_row (const Candidate *match)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (match->title);
  GtkWidget *other = gtk_label_new (match->other);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 36);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (other), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (other), 18);
  gtk_widget_add_css_class (other, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), other);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static void
show_matches (YifaRefEntry *self)
{
  GtkWidget *row;
  guint n = MIN (self->matches->len, MAX_MATCHES);

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, make_row (self->matches->pdata[i]));

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  if (n == 0)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  else if (gtk_widget_get_mapped (self->entry))
    gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
set_problem (YifaRefEntry *self, const char *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
show_text (YifaRefEntry *self, const char *text)
{
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (self->entry, text);
  self->filling = FALSE;
}

static void
show_ref (YifaRefEntry *self)
{
  g_autofree char *title = NULL;

  if (self->ref != 0 && self->store != NULL)
    title = yifa_store_dup_title (self->store, self->target, self->ref);
  show_text (self, title);
  gtk_widget_set_sensitive (self->open, self->ref != 0);
}

static void
keep_ref (YifaRefEntry *self, gint64 ref)
{
  if (self->ref == ref)
    return;

  self->ref = ref;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REF]);
}

static void
choose (YifaRefEntry *self, gint64 id)
{
  keep_ref (self, id);
  show_ref (self);
  set_problem (self, NULL);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
choose_selected (YifaRefEntry *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    choose (self, ((Candidate *) self->matches->pdata[gtk_list_box_row_get_index (row)])->id);
}

static void
on_row_activated (YifaRefEntry *self, GtkListBoxRow *row)
{
  choose (self, ((Candidate *) self->matches->pdata[gtk_list_box_row_get_index (row)])->id);
}

static void
on_typed (YifaRefEntry *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->filling)
    return;

  set_problem (self, NULL);
  if (*typed == '\0')
    {
      keep_ref (self, 0);
      gtk_widget_set_sensitive (self->open, FALSE);
    }
  find_matches (self, typed);
  show_matches (self);
}

static void
on_preedit (YifaRefEntry *self, const char *preedit)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

static void
move_selection (YifaRefEntry *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int at = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;

  row = gtk_list_box_get_row_at_index (self->list, at);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static gboolean
on_list_key (YifaRefEntry *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_selection (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_selection (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      choose_selected (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
on_key (YifaRefEntry *self, guint key, guint code, GdkModifierType state)
{
  if (self->composing)
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_visible (self->popover))
    return on_list_key (self, key);
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  find_matches (self, "");
  show_matches (self);
  return GDK_EVENT_STOP;
}

static void
on_focus_left (YifaRefEntry *self)
{
  yifa_ref_entry_commit (self);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
}

static void
on_open_clicked (YifaRefEntry *self)
{
  yifa_go_to_record (GTK_WIDGET (self), self->target, self->ref, NULL);
}

static gboolean
yifa_ref_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (YIFA_REF_ENTRY (widget)->entry);
}

static void
yifa_ref_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  YifaRefEntry *self = YIFA_REF_ENTRY (object);

  switch (prop_id)
    {
    case PROP_REF:
      g_value_set_int64 (value, self->ref);
      break;

    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
yifa_ref_entry_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  YifaRefEntry *self = YIFA_REF_ENTRY (object);

  switch (prop_id)
    {
    case PROP_REF:
      yifa_ref_entry_set_ref (self, g_value_get_int64 (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
yifa_ref_entry_dispose (GObject *object)
{
  YifaRefEntry *self = YIFA_REF_ENTRY (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);

  G_OBJECT_CLASS (yifa_ref_entry_parent_class)->dispose (object);
}

static void
yifa_ref_entry_finalize (GObject *object)
{
  YifaRefEntry *self = YIFA_REF_ENTRY (object);

  g_ptr_array_unref (self->matches);
  g_free (self->problem);

  G_OBJECT_CLASS (yifa_ref_entry_parent_class)->finalize (object);
}

static void
yifa_ref_entry_class_init (YifaRefEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yifa_ref_entry_get_property;
  object_class->set_property = yifa_ref_entry_set_property;
  object_class->dispose = yifa_ref_entry_dispose;
  object_class->finalize = yifa_ref_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_ref_entry_grab_focus;

  properties[PROP_REF] =
    g_param_spec_int64 ("ref", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
make_popover (YifaRefEntry *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_can_focus (self->popover, FALSE); /* the keyboard stays in the entry */
  gtk_widget_add_css_class (self->popover, "completion");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
make_entry (YifaRefEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEditable *text;

  self->entry = gtk_entry_new ();
  text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_widget_set_hexpand (self->entry, TRUE);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "preedit-changed", G_CALLBACK (on_preedit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (text), keys);
}

static void
yifa_ref_entry_init (YifaRefEntry *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->matches = g_ptr_array_new_with_free_func (candidate_free);
  make_entry (self);

  self->open = gtk_button_new_from_icon_name ("go-next-symbolic");
  gtk_widget_set_tooltip_text (self->open, _("Open what is named here"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open what is named here"), -1);
  gtk_widget_set_sensitive (self->open, FALSE);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (on_open_clicked), self, G_CONNECT_SWAPPED);

  gtk_widget_add_css_class (line, "linked");
  gtk_widget_set_hexpand (line, TRUE);
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), self->open);
  gtk_box_append (GTK_BOX (self), line);
  make_popover (self);
}

GtkWidget *
yifa_ref_entry_new (const YifaKind *target)
{
  YifaRefEntry *self = g_object_new (YIFA_TYPE_REF_ENTRY, NULL);

  self->target = target;
  return GTK_WIDGET (self);
}

/* The entry inside, for labels and tests. */
GtkWidget *
yifa_ref_entry_get_entry (YifaRefEntry *self)
{
  g_return_val_if_fail (YIFA_IS_REF_ENTRY (self), NULL);

  return self->entry;
}

void
yifa_ref_entry_set_store (YifaRefEntry *self, YifaStore *store)
{
  g_return_if_fail (YIFA_IS_REF_ENTRY (self));

  g_set_object (&self->store, store);
  show_ref (self);
}

gint64
yifa_ref_entry_get_ref (YifaRefEntry *self)
{
  g_return_val_if_fail (YIFA_IS_REF_ENTRY (self), 0);

  return self->ref;
}

void
yifa_ref_entry_set_ref (YifaRefEntry *self, gint64 ref)
{
  g_return_if_fail (YIFA_IS_REF_ENTRY (self));

  keep_ref (self, ref);
  show_ref (self);
  set_problem (self, NULL);
}

/* In the cell of a table there is no room for the button; the row opens instead. */
void
yifa_ref_entry_set_compact (YifaRefEntry *self, gboolean compact)
{
  g_return_if_fail (YIFA_IS_REF_ENTRY (self));

  gtk_widget_set_visible (self->open, !compact);
}

/* How many records match what is typed. */
guint
yifa_ref_entry_n_matches (YifaRefEntry *self)
{
  g_return_val_if_fail (YIFA_IS_REF_ENTRY (self), 0);

  return self->matches->len;
}

static Candidate *
only_match (YifaRefEntry *self)
{
  Candidate *first = self->matches->len > 0 ? self->matches->pdata[0] : NULL;
  Candidate *second = self->matches->len > 1 ? self->matches->pdata[1] : NULL;

  if (first == NULL || second == NULL)
    return first;
  return first->rank == 0 && second->rank != 0 ? first : NULL;
}

/**
 * yifa_ref_entry_commit:
 *
 * Takes what was typed, as leaving the entry does.
 *
 * Returns: whether it names one record, or nothing
 */
gboolean
yifa_ref_entry_commit (YifaRefEntry *self)
{
  const char *typed;
  g_autofree char *title = NULL;
  g_autofree char *problem = NULL;
  Candidate *match;

  g_return_val_if_fail (YIFA_IS_REF_ENTRY (self), FALSE);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  if (self->ref != 0 && self->store != NULL)
    title = yifa_store_dup_title (self->store, self->target, self->ref);
  if (self->store == NULL || g_str_equal (typed, title != NULL ? title : ""))
    return TRUE;

  find_matches (self, typed);
  match = only_match (self);
  if (match != NULL)
    {
      choose (self, match->id);
      return TRUE;
    }

  problem = g_strdup_printf (self->matches->len == 0 ? _("Nothing is called “%s”; choose from the list.")
                                                     : _("“%s” may mean several; choose one from the list."),
                             typed);
  set_problem (self, problem);
  return FALSE;
}

/* The sentence why the text names nothing, or NULL. */
const char *
yifa_ref_entry_get_problem (YifaRefEntry *self)
{
  g_return_val_if_fail (YIFA_IS_REF_ENTRY (self), NULL);

  return self->problem;
}
