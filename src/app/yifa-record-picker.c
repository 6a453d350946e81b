/* yifa-record-picker.c - choose one record of a kind, by name or initials
 *
 * Names of a small kind are read once, when the picker comes into sight, and matched in memory; a
 * large kind is asked for what was typed. It shows at most a screenful: who sees his unit clicks it,
 * who does not types one more letter.
 */
#include "yifa-record-picker.h"

#include "yifa-text.h"

#define MAX_IN_MEMORY 3000
#define MAX_ROWS 60

typedef struct
{
  gint64 id;
  char  *title;
  char  *other; /* a short name or number; may be NULL */
} Candidate;

struct _YifaRecordPicker
{
  GtkBox          parent_instance;
  YifaStore      *store;
  const YifaKind *kind;
  YifaQuery      *among;
  GtkEditable    *search;
  GtkListBox     *list;
  GtkWidget      *nothing;
  GPtrArray      *candidates; /* (element-type Candidate) of a small kind, or NULL */
};

enum { PICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaRecordPicker, yifa_record_picker, GTK_TYPE_BOX)

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
  const char *title = yifa_record_get_title (record);
  Candidate *self = g_new0 (Candidate, 1);

  self->id = yifa_record_get_id (record);
  self->title = g_strdup (title != NULL ? title : "");
  for (guint i = 0; i < kind->n_fields && self->other == NULL; i++)
    if (i != kind->title && kind->fields[i].type == YIFA_TEXT && (kind->fields[i].flags & YIFA_NAME))
      self->other = g_strdup (yifa_record_get_text (record, i));

  return self;
}

static GPtrArray *
read_candidates (YifaRecordPicker *self, const YifaQuery *query)
{
  g_autoptr(GArray) ids = yifa_store_list (self->store, self->kind, query, NULL);
  GPtrArray *candidates = g_ptr_array_new_with_free_func (candidate_free);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(YifaRecord) record = yifa_store_load (self->store, self->kind,
                                                      g_array_index (ids, gint64, i), NULL);

      if (record != NULL)
        g_ptr_array_add (candidates, candidate_new (record));
    }
  return candidates;
}

static gboolean
matches (const Candidate *candidate, const char *typed)
{
  return *typed == '\0' || yifa_text_contains (candidate->title, typed) ||
         yifa_text_matches_initials (candidate->title, typed) ||
         (candidate->other != NULL && (yifa_text_contains (candidate->other, typed) ||
                                       yifa_text_matches_initials (candidate->other, typed)));
}

static void
add_row (YifaRecordPicker *self, const Candidate *candidate)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (candidate->title);
  GtkWidget *other = gtk_label_new (candidate->other);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (other, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), other);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, candidate->title, -1);
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&candidate->id, sizeof candidate->id), g_free);
  gtk_list_box_append (self->list, row);
}

static void
clear_rows (YifaRecordPicker *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL && GTK_IS_LIST_BOX_ROW (row))
    gtk_list_box_remove (self->list, row);
}

static GPtrArray *
ask_database (YifaRecordPicker *self, const char *typed)
{
  g_autoptr(YifaQuery) query = yifa_query_copy (self->among);

  if (*typed != '\0')
    yifa_query_where (query, self->kind->fields[self->kind->title].name, YIFA_CONTAINS, typed);
  query->limit = MAX_ROWS;
  return read_candidates (self, query);
}

static void
show_matches (YifaRecordPicker *self)
{
  const char *typed = gtk_editable_get_text (self->search);
  g_autoptr(GPtrArray) found = self->candidates != NULL ? g_ptr_array_ref (self->candidates)
                                                        : ask_database (self, typed);
  guint shown = 0;

  clear_rows (self);
  for (guint i = 0; i < found->len && shown < MAX_ROWS; i++)
    if (matches (found->pdata[i], typed))
      {
        add_row (self, found->pdata[i]);
        shown++;
      }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
pick_row (YifaRecordPicker *self, GtkListBoxRow *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[PICKED], 0, *(gint64 *) g_object_get_data (G_OBJECT (row), "id"));
}

static void
on_search_activated (YifaRecordPicker *self)
{
  show_matches (self); /* what was typed last may still wait for its delay */
  pick_row (self, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
yifa_record_picker_finalize (GObject *object)
{
  YifaRecordPicker *self = YIFA_RECORD_PICKER (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->among, yifa_query_free);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);

  G_OBJECT_CLASS (yifa_record_picker_parent_class)->finalize (object);
}

static gboolean
yifa_record_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (YIFA_RECORD_PICKER (widget)->search));
}

/* Whoever comes to choose sees the names of now, and types at once. */
static void
yifa_record_picker_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (yifa_record_picker_parent_class)->map (widget);
  yifa_record_picker_refresh (YIFA_RECORD_PICKER (widget));
  gtk_widget_grab_focus (widget);
}

static void
yifa_record_picker_class_init (YifaRecordPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yifa_record_picker_finalize;
  GTK_WIDGET_CLASS (klass)->map = yifa_record_picker_map;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_record_picker_grab_focus;

  signals[PICKED] = g_signal_new ("picked", YIFA_TYPE_RECORD_PICKER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
yifa_record_picker_init (YifaRecordPicker *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);

  self->search = GTK_EDITABLE (gtk_search_entry_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name or initials"), -1);
  g_object_set (self->search, "placeholder-text", _("Name or initials"), NULL);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (show_matches), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_search_activated), self, G_CONNECT_SWAPPED);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->nothing = gtk_label_new (_("Nothing is called that."));
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_list_box_set_placeholder (self->list, self->nothing);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "rows");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (pick_row), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scrolled, 300, 260);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (self), scrolled);
}

/**
 * yifa_record_picker_new:
 * @among: (nullable): which records may be chosen; NULL: all of @kind
 */
GtkWidget *
yifa_record_picker_new (YifaStore *store, const YifaKind *kind, const YifaQuery *among)
{
  YifaRecordPicker *self = g_object_new (YIFA_TYPE_RECORD_PICKER, NULL);

  self->store = g_object_ref (store);
  self->kind = kind;
  self->among = among != NULL ? yifa_query_copy (among) : yifa_query_new ();
  if (self->among->order == NULL)
    self->among->order = g_strdup ("id");

  return GTK_WIDGET (self);
}

/* Reads the names anew and forgets what was typed; happens whenever it comes into sight. */
void
yifa_record_picker_refresh (YifaRecordPicker *self)
{
  g_return_if_fail (YIFA_IS_RECORD_PICKER (self));

  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  if (yifa_store_count (self->store, self->kind, self->among) <= MAX_IN_MEMORY)
    self->candidates = read_candidates (self, self->among);
  gtk_editable_set_text (self->search, "");
  show_matches (self);
}

/* What typing @typed and pressing Enter does. */
void
yifa_record_picker_pick (YifaRecordPicker *self, const char *typed)
{
  g_return_if_fail (YIFA_IS_RECORD_PICKER (self));

  gtk_editable_set_text (self->search, typed);
  on_search_activated (self);
}
