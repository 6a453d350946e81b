/* yifa-sidebar.c - the registers, with what is open in each
 *
 * A table of entries. The figure beside an entry counts the open work where the register knows what that
 * is, and its rows where it does not; an exclamation mark and a tooltip say that some of it is overdue.
 * Entries of kinds that this program does not have are not shown. A heading folds its group away, for this user from
 * now on; what is overdue in it is then counted beside the heading.
 */
#include "yifa-sidebar.h"

#include "yifa-date.h"
#include "yifa-deadline.h"
#include "yifa-look.h"
#include "yifa-page.h"

/* Counted when the office has been quiet for a moment, so that nobody who edits row after row waits for it. */
#define COUNT_DELAY_MS 250

/* What the home page calls "to do": duties of the next seven days too. */
#define SOON_DAYS 7

typedef struct
{
  const char *group; /* the heading above it, when it is the first of a group */
  const char *page;
  const char *kind;
  const char *label;
  YifaCondition   open[3];
  YifaCondition   overdue;
  gboolean    is_uncounted;
} Entry;

/* The words of the office for its registers; a kind's own label names one record. */
static const Entry entries[] = {
  { NULL, "home", NULL, N_("To do") },
  { NULL, "calendar", NULL, N_("Calendar"), { { NULL } }, { NULL }, TRUE },

  { N_("Normative documents"), "list", "normative_doc", N_("Document register") },
  { NULL, "list", "plan", N_("Drafting plans") },
  { NULL, "list", "meeting", N_("Meetings"), { { "stage", YIFA_EQUAL, "planned" } } },
  { NULL, "list", "filing", N_("Filings to report"), { { "sent_on", YIFA_EMPTY } }, { "overdue", YIFA_EQUAL, "1" } },
  { NULL, "list", "unfiled_doc", N_("Issued but not filed"), { { NULL } }, { "overdue", YIFA_EQUAL, "1" } },
  { NULL, "list", "filing_review", N_("Filing reviews"),
    { { "closed_on", YIFA_EMPTY } }, { "overdue", YIFA_EQUAL, "1" } },
  { NULL, "list", "chase_notice", N_("Chasing notices"),
    { { "closed_on", YIFA_EMPTY } }, { "overdue", YIFA_EQUAL, "1" } },
  { NULL, "list", "cleanup", N_("Cleanups"), { { "applied_on", YIFA_EMPTY } } },
  { NULL, "list", "evaluation", N_("Post-evaluations") },

  { N_("Major decisions"), "list", "decision_catalogue", N_("Decision catalogues"), { { "stage", YIFA_NOT_EQUAL, "closed" } } },
  { NULL, "list", "major_decision", N_("Major decisions"), { { "archived_on", YIFA_EMPTY } } },

  { N_("Review desk"), "desk", NULL, N_("Review desk"), { { NULL } }, { NULL }, TRUE },
  { NULL, "list", "legality_review", N_("Review cases"),
    { { "stage", YIFA_NOT_EQUAL, "issued" }, { "stage", YIFA_NOT_EQUAL, "closed" } } },

  { N_("Legal advisers"), "list", "adviser", N_("Advisers and experts") },
  { NULL, "list", "matter", N_("Register of matters"),
    { { "is_open", YIFA_EQUAL, "1" } }, { "is_overdue", YIFA_EQUAL, "1" } },
  { NULL, "list", "engagement", N_("Engagements"),
    { { "stage", YIFA_EQUAL, "appointed" } }, { "standing", YIFA_EQUAL, "expired" } },
  { NULL, "list", "adviser_coverage", N_("Coverage by advisers"), { { "is_covered", YIFA_EQUAL, "0" } } },
  { NULL, "list", "work_log", N_("Work log") },
  { NULL, "list", "adviser_assessment", N_("Assessments"), { { "stage", YIFA_NOT_EQUAL, "confirmed" } } },
  { NULL, "list", "adviser_panel", N_("Advisory panels") },
  { NULL, "panel", NULL, N_("Year of the advisers"), { { NULL } }, { NULL }, TRUE },

  { N_("Contracts of the government"), "list", "contract", N_("Contract register"),
    { { "archived_on", YIFA_EMPTY }, { "stage", YIFA_NOT_EQUAL, "dropped" } },
    { "is_unfiled", YIFA_EQUAL, "1" } },
  { NULL, "list", "contract_payment", N_("Contract payments"),
    { { "paid_on", YIFA_EMPTY } }, { "overdue", YIFA_EQUAL, "1" } },

  { N_("Foundations"), "list", "legal_basis", N_("Legal bases") },
  { NULL, "list", "issue_number", N_("Number register") },
  { NULL, "numbering", NULL, N_("Gaps in numbers"), { { NULL } }, { NULL }, TRUE },
  { NULL, "list", "org", N_("Units") },
  { NULL, "list", "person", N_("People") },

  { N_("System"), "settings", NULL, N_("Settings"), { { NULL } }, { NULL }, TRUE },
  { NULL, "bin", NULL, N_("Bin"), { { NULL } }, { NULL }, TRUE },
};

struct _YifaSidebar
{
  GtkBox      parent_instance;
  YifaStore  *store;
  YifaWorker *worker;
  GtkListBox *list;
  GtkWidget  *counts[G_N_ELEMENTS (entries)];
  GtkWidget  *rows[G_N_ELEMENTS (entries)];
  GtkWidget  *headings[G_N_ELEMENTS (entries)]; /* the row above an entry that begins a group */
  gint64      overdue[G_N_ELEMENTS (entries)];
  GHashTable *folded;                           /* (element-type utf8): groups by their English name */
  guint       counting;
  gboolean    is_asking;
};

typedef struct
{
  gint64 n;
  gint64 overdue;
} Count;

G_DEFINE_FINAL_TYPE (YifaSidebar, yifa_sidebar, GTK_TYPE_BOX)

static void show_groups (YifaSidebar *self);

static const char *
translated (const char *text)
{
  return g_dgettext (GETTEXT_PACKAGE, text);
}

static gboolean
is_there (const Entry *entry)
{
  return entry->kind == NULL || yifa_kind_lookup (entry->kind) != NULL;
}

static gint64
count_where (YifaStore *store, const YifaKind *kind, const YifaCondition *conditions, guint n)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_all (query, conditions, n);
  return yifa_store_count (store, kind, query);
}

static gint64
count_duties (YifaStore *store, gint64 *overdue)
{
  g_autofree char *until = yifa_date_add_days (yifa_store_get_today (store), SOON_DAYS);
  g_autoptr(GPtrArray) duties = yifa_duties (store, until, NULL);

  *overdue = 0;
  for (guint i = 0; duties != NULL && i < duties->len; i++)
    *overdue += ((YifaDuty *) duties->pdata[i])->days_left < 0;

  return duties != NULL ? duties->len : 0;
}

static gint64
count_entry (YifaStore *store, const Entry *entry, gint64 *overdue)
{
  const YifaKind *kind = entry->kind != NULL ? yifa_kind_lookup (entry->kind) : NULL;

  *overdue = 0;
  if (kind == NULL)
    return count_duties (store, overdue);

  if (entry->overdue.field != NULL)
    *overdue = count_where (store, kind, &entry->overdue, 1);
  return count_where (store, kind, entry->open, G_N_ELEMENTS (entry->open));
}

static void
show_count (YifaSidebar *self, guint index, gint64 n, gint64 overdue)
{
  const Entry *entry = &entries[index];
  GtkWidget *count = self->counts[index];
  g_autofree char *text = g_strdup_printf ("%d%s", (int) n, overdue > 0 ? "!" : "");
  g_autofree char *tip = overdue > 0
    ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d is overdue", "%d are overdue", overdue), (int) overdue)
    : NULL;
  g_autofree char *name = g_strdup_printf ("%s %s %s", translated (entry->label), text, tip != NULL ? tip : "");

  self->overdue[index] = overdue;
  gtk_label_set_label (GTK_LABEL (count), n > 0 ? text : "");
  gtk_widget_set_tooltip_text (self->rows[index], tip);
  (overdue > 0 ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (count, "overdue");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[index]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
find_counts (YifaStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Count *counts = data;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (is_there (&entries[i]) && !entries[i].is_uncounted)
      counts[i].n = count_entry (store, &entries[i], &counts[i].overdue);

  return TRUE;
}

static void
on_counted (gpointer sidebar, gpointer data, const GError *error)
{
  YifaSidebar *self = sidebar;
  const Count *counts = data;

  self->is_asking = FALSE;
  for (guint i = 0; error == NULL && i < G_N_ELEMENTS (entries); i++)
    if (self->rows[i] != NULL && !entries[i].is_uncounted)
      show_count (self, i, counts[i].n, counts[i].overdue);
  show_groups (self);
}

static gboolean
on_count (gpointer data)
{
  YifaSidebar *self = data;

  if (self->is_asking)
    return G_SOURCE_CONTINUE; /* what has changed since is asked for when the answer is there */

  self->counting = 0;
  self->is_asking = TRUE;
  yifa_look (G_OBJECT (self), self->store, self->worker, find_counts, g_new0 (Count, G_N_ELEMENTS (entries)), g_free,
             on_counted);
  return G_SOURCE_REMOVE;
}

static void
count_soon (YifaSidebar *self)
{
  g_clear_handle_id (&self->counting, g_source_remove);
  self->counting = g_timeout_add (COUNT_DELAY_MS, on_count, self);
}

static YifaPlace *
place_of (const Entry *entry)
{
  YifaPlace *place = yifa_place_new (entry->page);

  place->kind = entry->kind != NULL ? yifa_kind_lookup (entry->kind) : NULL;
  return place;
}

static void
on_row_middle_pressed (GtkGestureClick *gesture, int n, double x, double y, const Entry *entry)
{
  g_autoptr(YifaPlace) place = place_of (entry);

  yifa_go (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), place, TRUE);
}

/* --- groups that fold ----------------------------------------------------------------------- */

static char *
memory_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "yifa", "sidebar.ini", NULL);
}

static void
read_folded (YifaSidebar *self)
{
  g_autofree char *path = memory_path ();
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_auto(GStrv) names = NULL;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  names = g_key_file_get_string_list (file, "sidebar", "folded", NULL, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_hash_table_add (self->folded, g_strdup (names[i]));
}

/* A file that cannot be written costs the arrangement, not the work. */
static void
write_folded (YifaSidebar *self)
{
  g_autofree char *path = memory_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GKeyFile) file = g_key_file_new ();
  guint n = 0;
  g_autofree gpointer *names = g_hash_table_get_keys_as_array (self->folded, &n);

  g_mkdir_with_parents (folder, 0700);
  g_key_file_set_string_list (file, "sidebar", "folded", (const char *const *) names, n);
  g_key_file_save_to_file (file, path, NULL);
}

/* The entry that begins the group of @index. */
static guint
group_of (guint index)
{
  while (index > 0 && entries[index].group == NULL)
    index--;
  return index;
}

static gboolean
is_folded (YifaSidebar *self, guint index)
{
  const char *group = entries[group_of (index)].group;

  return group != NULL && g_hash_table_contains (self->folded, group);
}

static gint64
sum_overdue (YifaSidebar *self, guint group)
{
  gint64 sum = 0;

  for (guint i = group; i < G_N_ELEMENTS (entries) && group_of (i) == group; i++)
    sum += self->overdue[i];
  return sum;
}

static void
show_heading (YifaSidebar *self, guint group)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->headings[group]));
  gboolean folded = is_folded (self, group);
  gint64 overdue = folded ? sum_overdue (self, group) : 0;
  g_autofree char *text = g_strdup_printf ("%s %s", folded ? "▸" : "▾", translated (entries[group].group));
  g_autofree char *count = g_strdup_printf ("%d!", (int) overdue);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), text);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), overdue > 0 ? count : "");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->headings[group]), GTK_ACCESSIBLE_STATE_EXPANDED, !folded, -1);
}

static void
show_groups (YifaSidebar *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (self->headings[i] != NULL)
        show_heading (self, i);
      if (self->rows[i] != NULL)
        gtk_widget_set_visible (self->rows[i], !is_folded (self, i));
    }
}

static void
toggle_group (YifaSidebar *self, const Entry *entry)
{
  if (!g_hash_table_remove (self->folded, entry->group))
    g_hash_table_add (self->folded, g_strdup (entry->group));
  write_folded (self);
  show_groups (self);
}

static void
add_heading (YifaSidebar *self, guint index)
{
  /* no item of the list for a screen reader, but what folds it */
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_BUTTON, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "group");
  gtk_widget_add_css_class (count, "count");
  gtk_widget_add_css_class (count, "overdue");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "heading");
  gtk_widget_set_tooltip_text (row, _("Fold this group away, or unfold it"));
  g_object_set_data (G_OBJECT (row), "heading", (gpointer) &entries[index]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  translated (entries[index].group), -1);
  self->headings[index] = row;
  gtk_list_box_append (self->list, row);
}

static void
on_row_activated (YifaSidebar *self, GtkListBoxRow *row)
{
  const Entry *entry = g_object_get_data (G_OBJECT (row), "entry");
  const Entry *heading = g_object_get_data (G_OBJECT (row), "heading");
  g_autoptr(YifaPlace) place = heading == NULL ? place_of (entry) : NULL;

  if (heading != NULL)
    toggle_group (self, heading);
  else
    yifa_go (GTK_WIDGET (self), place, yifa_wants_apart (GTK_WIDGET (self)));
}

static void
add_row (YifaSidebar *self, guint index)
{
  const Entry *entry = &entries[index];
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (translated (entry->label));
  GtkGesture *middle = gtk_gesture_click_new ();

  self->rows[index] = row;
  self->counts[index] = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (self->counts[index], "count");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->counts[index]);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (middle), GDK_BUTTON_MIDDLE);
  g_signal_connect (middle, "pressed", G_CALLBACK (on_row_middle_pressed), (gpointer) entry);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (middle));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "entry", (gpointer) entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, translated (entry->label), -1);
  gtk_list_box_append (self->list, row);
}

static void
yifa_sidebar_dispose (GObject *object)
{
  YifaSidebar *self = YIFA_SIDEBAR (object);

  g_clear_handle_id (&self->counting, g_source_remove);
  g_clear_object (&self->worker);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (yifa_sidebar_parent_class)->dispose (object);
}

static void
yifa_sidebar_finalize (GObject *object)
{
  g_hash_table_unref (YIFA_SIDEBAR (object)->folded);

  G_OBJECT_CLASS (yifa_sidebar_parent_class)->finalize (object);
}

static void
yifa_sidebar_class_init (YifaSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_sidebar_finalize;
}

static void
yifa_sidebar_init (YifaSidebar *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_folded (self);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Registers"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (entries[i].group != NULL)
        add_heading (self, i);
      if (is_there (&entries[i]))
        add_row (self, i);
    }
  show_groups (self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sidebar");
  gtk_box_append (GTK_BOX (self), scrolled);
}

GtkWidget *
yifa_sidebar_new (void)
{
  return g_object_new (YIFA_TYPE_SIDEBAR, "orientation", GTK_ORIENTATION_VERTICAL, NULL);
}

/**
 * yifa_sidebar_set_store:
 * @worker: (nullable): counts; %NULL for an office in memory
 *
 * Counts in @store, now and after every save.
 */
void
yifa_sidebar_set_store (YifaSidebar *self, YifaStore *store, YifaWorker *worker)
{
  g_return_if_fail (YIFA_IS_SIDEBAR (self));

  g_set_object (&self->store, store);
  g_set_object (&self->worker, worker);
  g_signal_connect_object (store, "settled", G_CALLBACK (count_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "refreshed", G_CALLBACK (count_soon), self, G_CONNECT_SWAPPED);
  count_soon (self);
}

static gboolean
leads_to (const Entry *entry, const YifaPlace *place)
{
  if (entry->kind != NULL)
    return place->kind != NULL && g_str_equal (entry->kind, place->kind->table);

  return g_str_equal (entry->page, place->page);
}

/**
 * yifa_sidebar_show_place:
 * @place: where the window is now
 */
void
yifa_sidebar_show_place (YifaSidebar *self, const YifaPlace *place)
{
  g_return_if_fail (YIFA_IS_SIDEBAR (self));

  gtk_list_box_unselect_all (self->list);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (self->rows[i] != NULL && leads_to (&entries[i], place))
      {
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (self->rows[i]));
        return;
      }
}

/**
 * yifa_sidebar_dup_place:
 * @number: 1 is the first entry shown
 *
 * Returns: (transfer full) (nullable): where Alt+@number goes
 */
YifaPlace *
yifa_sidebar_dup_place (YifaSidebar *self, guint number)
{
  g_return_val_if_fail (YIFA_IS_SIDEBAR (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (self->rows[i] != NULL && !is_folded (self, i) && --number == 0)
      return place_of (&entries[i]);

  return NULL;
}
