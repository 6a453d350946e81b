/* yifa-desk-page.c - the review desk
 *
 * Left the queue, in the middle the draft by clauses, right the checklist, the points and what else the case
 * holds. The case itself is the page of its record in another layout, with the draft beside its form: saving,
 * actions, conflicts and drafts are those of every record. This page lets the three panes speak to each
 * other, and remembers how wide they are.
 */
#include "yifa-desk-page.h"

#include <glib/gi18n-lib.h>

#include "yifa-checklist-view.h"
#include "yifa-clamp.h"
#include "yifa-desk-conclusion.h"
#include "yifa-desk-materials.h"
#include "yifa-dialogs.h"
#include "yifa-legality-review.h"
#include "yifa-part-cards.h"
#include "yifa-preferences.h"
#include "yifa-review-point.h"

#define GROUP "desk"
#define QUEUE_WIDTH 250
#define EMPTY_WIDTH 420
#define DRAFT_SHARE 48 /* of a hundred, until the user moves the border */

struct _YifaDeskPage
{
  YifaPage        parent_instance;
  GtkWidget      *paned;   /* queue, case */
  GtkWidget      *queue_box;
  YifaDeskQueue  *queue;
  GtkWidget      *unfold;
  GtkWidget      *place;   /* holds the case, or says that there is none */
  YifaRecordPage *inner;   /* NULL: none is open */
  YifaDeskDraft  *draft;
  gboolean        arriving; /* the tab of its stage comes to the front when the page is in a window */
  gboolean        placed;   /* the border between draft and form was put where it was */
};

G_DEFINE_FINAL_TYPE (YifaDeskPage, yifa_desk_page, YIFA_TYPE_PAGE)

static YifaPage *
inner_of (YifaDeskPage *self)
{
  return (YifaPage *) self->inner;
}

static gint64
open_id (YifaDeskPage *self)
{
  YifaRecord *record = self->inner != NULL ? yifa_record_page_get_record (self->inner) : NULL;

  return record != NULL ? yifa_record_get_id (record) : 0;
}

/* --- widths --------------------------------------------------------------------------------- */

static int
remembered (const char *key, int otherwise)
{
  g_autofree char *value = yifa_preferences_dup (GROUP, key);
  int number = value != NULL ? (int) g_ascii_strtoll (value, NULL, 10) : 0;

  return number > 0 ? number : otherwise;
}

static void
remember (const char *key, int number)
{
  g_autofree char *value = g_strdup_printf ("%d", number);

  yifa_preferences_set (GROUP, key, value);
}

static void
show_queue (YifaDeskPage *self, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->queue), shown);
  gtk_widget_set_visible (self->unfold, !shown);
}

static void
on_folded (YifaDeskPage *self)
{
  show_queue (self, FALSE);
  yifa_preferences_set_flag (GROUP, "queue-folded", TRUE);
}

static void
on_unfold_clicked (YifaDeskPage *self)
{
  show_queue (self, TRUE);
  yifa_preferences_set_flag (GROUP, "queue-folded", FALSE);
}

static GtkPaned *
paned_of (YifaDeskPage *self)
{
  return (GtkPaned *) gtk_widget_get_ancestor (GTK_WIDGET (self->draft), GTK_TYPE_PANED);
}

/* The border is remembered as a share: windows differ. */
static void
on_max_position (GtkPaned *paned, GParamSpec *pspec, YifaDeskPage *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (paned));

  if (self->placed || width <= 1)
    return;

  self->placed = TRUE;
  gtk_paned_set_position (paned, width * remembered ("draft-share", DRAFT_SHARE) / 100);
}

static void
remember_widths (YifaDeskPage *self)
{
  GtkPaned *paned = self->inner != NULL ? paned_of (self) : NULL;
  int width = paned != NULL ? gtk_widget_get_width (GTK_WIDGET (paned)) : 0;

  if (gtk_widget_get_visible (GTK_WIDGET (self->queue)))
    remember ("queue-width", gtk_paned_get_position (GTK_PANED (self->paned)));
  if (self->placed && width > 1)
    remember ("draft-share", gtk_paned_get_position (paned) * 100 / width);
}

/* --- the panes speak to each other ---------------------------------------------------------- */

static gboolean
is_sought (GtkWidget *widget, GType type, const char *table)
{
  g_autofree char *kind = NULL;

  if (!g_type_is_a (G_OBJECT_TYPE (widget), type))
    return FALSE;
  if (table == NULL)
    return TRUE;

  g_object_get (widget, "kind", &kind, NULL);
  return g_strcmp0 (kind, table) == 0;
}

static GtkWidget *
find_below (GtkWidget *widget, GType type, const char *table)
{
  if (is_sought (widget, type, table))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, type, table);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
add_point (YifaDeskPage *self, const char *clause, const char *words, const char *problem)
{
  YifaPartCards *points = YIFA_PART_CARDS (yifa_desk_page_find (self, YIFA_TYPE_PART_CARDS, "review_point"));
  const char *values[7] = { NULL };
  guint n = 0;
  const struct { const char *field, *value; } known[] = { { "clause", clause }, { "quote", words }, { "problem", problem } };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].value != NULL && *known[i].value != '\0')
      {
        values[n++] = known[i].field;
        values[n++] = known[i].value;
      }

  yifa_page_show_section (inner_of (self), "review_point");
  if (yifa_part_cards_add (points, values) == NULL)
    yifa_page_tell (YIFA_PAGE (self), _("Save the case first; then points can be made."));
}

static void
on_draft_point (YifaDeskPage *self, const char *clause, const char *words)
{
  add_point (self, clause, words, NULL);
}

static void
on_checklist_point (YifaDeskPage *self, const char *clause, const char *note)
{
  add_point (self, clause, NULL, note);
}

static void
on_draft_place (YifaDeskPage *self)
{
  GtkWidget *view = yifa_desk_page_find (self, YIFA_TYPE_CHECKLIST_VIEW, NULL);

  if (view != NULL)
    yifa_checklist_view_set_clause (YIFA_CHECKLIST_VIEW (view), yifa_desk_draft_get_clause (self->draft));
}

static void
on_point_unfolded (YifaDeskPage *self, YifaRecord *point)
{
  if (yifa_record_get_id (point) != 0)
    yifa_desk_draft_select (self->draft, yifa_record_get_text (point, YIFA_REVIEW_POINT_CLAUSE),
                            yifa_record_get_text (point, YIFA_REVIEW_POINT_QUOTE));
}

/* The reason is what is missing; the user may say it better before the act is done. */
static void
on_incomplete (YifaDeskPage *self, const char *names)
{
  const YifaAction *action = yifa_workflow_find (&yifa_legality_review, "return");
  YifaRecord *record = yifa_record_page_get_record (self->inner);
  g_autofree char *reason = g_strdup_printf (_("Missing: %s"), names);

  if (!yifa_workflow_offers (record, action))
    return;

  yifa_action_bar_choose (yifa_record_page_get_actions (self->inner), action);
  if (!yifa_record_has (record, YIFA_LEGALITY_REVIEW_RETURN_REASON))
    yifa_record_set_text (record, YIFA_LEGALITY_REVIEW_RETURN_REASON, reason);
}

static void
connect_panes (YifaDeskPage *self)
{
  const struct { GType type; const char *table; const char *signal; GCallback callback; } links[] = {
    { YIFA_TYPE_DESK_DRAFT, NULL, "point", G_CALLBACK (on_draft_point) },
    { YIFA_TYPE_DESK_DRAFT, NULL, "place", G_CALLBACK (on_draft_place) },
    { YIFA_TYPE_CHECKLIST_VIEW, NULL, "point", G_CALLBACK (on_checklist_point) },
    { YIFA_TYPE_PART_CARDS, "review_point", "unfolded", G_CALLBACK (on_point_unfolded) },
    { YIFA_TYPE_DESK_MATERIALS, NULL, "incomplete", G_CALLBACK (on_incomplete) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      GtkWidget *widget = yifa_desk_page_find (self, links[i].type, links[i].table);

      g_return_if_fail (widget != NULL); /* the layout of the desk lacks a pane */
      g_signal_connect_object (widget, links[i].signal, links[i].callback, self, G_CONNECT_SWAPPED);
    }
}

/* --- the case ------------------------------------------------------------------------------- */

static void
on_inner_told (YifaDeskPage *self, const char *message, YifaRecord *record)
{
  if (record != NULL)
    yifa_page_tell_act (YIFA_PAGE (self), record, message);
  else
    yifa_page_tell (YIFA_PAGE (self), message);
}

static void
on_inner_failed (YifaDeskPage *self, const GError *error)
{
  yifa_page_fail (YIFA_PAGE (self), error);
}

/* A new case got its id with its first saving. */
static void
on_inner_changed (YifaDeskPage *self)
{
  g_autoptr(YifaPlace) place = yifa_place_new ("desk");

  place->id = open_id (self);
  if (place->id != 0)
    {
      yifa_desk_queue_select (self->queue, place->id);
      yifa_page_moved (YIFA_PAGE (self), place);
    }
  yifa_page_changed (YIFA_PAGE (self));
}

static GtkWidget *
make_nothing (YifaDeskPage *self)
{
  GtkWidget *label = gtk_label_new (yifa_desk_queue_get_first (self->queue) != 0
    ? _("Choose a case in the queue.")
    : _("The desk is empty. What documents, decisions and contracts send for review arrives here by itself; "
        "“New case” registers what comes in on paper."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_widget_add_css_class (label, "empty-state");
  return yifa_clamp_new (label, EMPTY_WIDTH);
}

static void
put (YifaDeskPage *self, GtkWidget *widget)
{
  GtkWidget *before = gtk_widget_get_first_child (self->place);

  if (before != NULL)
    gtk_box_remove (GTK_BOX (self->place), before);
  gtk_box_append (GTK_BOX (self->place), widget);
}

static void
let_go (YifaDeskPage *self)
{
  if (self->inner == NULL)
    return;

  remember_widths (self);
  g_signal_handlers_disconnect_by_data (self->inner, self);
  self->inner = NULL;
  self->draft = NULL;
}

static void
add_link (YifaDeskPage *self)
{
  GtkPaned *paned = paned_of (self);

  if (paned != NULL)
    g_signal_connect_object (paned, "notify::max-position", G_CALLBACK (on_max_position), self, 0);
}

static void
show_case (YifaDeskPage *self, const YifaPlace *place)
{
  GtkWidget *draft = yifa_desk_draft_new ();
  YifaPage *inner = yifa_record_page_new_beside (place, yifa_page_get_store (YIFA_PAGE (self)),
                                                 yifa_page_get_worker (YIFA_PAGE (self)), "desk", draft);

  let_go (self);
  put (self, GTK_WIDGET (inner));
  self->inner = YIFA_RECORD_PAGE (inner);
  if (yifa_record_page_get_record (self->inner) == NULL)
    {
      self->inner = NULL; /* it says itself that there is no such case */
      return;
    }

  self->draft = YIFA_DESK_DRAFT (draft);
  self->placed = FALSE;
  gtk_widget_set_vexpand (GTK_WIDGET (inner), TRUE);
  add_link (self);
  connect_panes (self);
  on_draft_place (self);
  g_signal_connect_object (inner, "told", G_CALLBACK (on_inner_told), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inner, "failed", G_CALLBACK (on_inner_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inner, "changed", G_CALLBACK (on_inner_changed), self, G_CONNECT_SWAPPED);
  on_inner_changed (self);
}

/* Where the work of its stage is done. */
static void
show_stage_tab (YifaDeskPage *self)
{
  static const struct { const char *stage, *place; } places[] = {
    { "received", "materials" }, { "returned", "materials" }, { "reviewing", "review_item" },
    { "issued", "review_point" },      { "closed", "review_point" },
  };
  YifaRecord *record = yifa_record_page_get_record (self->inner);
  const char *place = yifa_record_get_id (record) != 0 ? "conclusion" : "title";

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].stage, yifa_record_get_stage (record)) == 0 && yifa_record_get_id (record) != 0)
      place = places[i].place;
  yifa_page_show_section (inner_of (self), place);
}

static void
go_to (YifaDeskPage *self, const YifaPlace *place)
{
  show_case (self, place);
  self->arriving = self->inner != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->inner != NULL && !self->arriving)
    show_stage_tab (self);
}

enum { STAY, DISCARD, KEEP };

static void
on_leave_answered (GtkWidget *asker, int button, gpointer place)
{
  YifaDeskPage *self = YIFA_DESK_PAGE (asker);
  g_autoptr(GError) error = NULL;

  if (self->inner == NULL || button == STAY || button < 0)
    {
      yifa_desk_queue_select (self->queue, open_id (self));
      return;
    }
  if (button == DISCARD)
    yifa_page_discard (inner_of (self));
  else if (!yifa_page_save (inner_of (self), &error))
    {
      yifa_desk_queue_select (self->queue, open_id (self));
      yifa_page_fail (YIFA_PAGE (self), error);
      return;
    }
  go_to (self, place);
}

static void
free_place (gpointer place)
{
  yifa_place_free (place);
}

/* Nothing that was typed into the case before is lost. */
static void
leave_for (YifaDeskPage *self, const YifaPlace *place)
{
  const char *buttons[] = { [STAY] = _("Stay _Here"), [DISCARD] = _("_Do Not Save"), [KEEP] = _("_Save"), NULL };
  g_autofree char *title = NULL;
  g_autofree char *question = NULL;

  if (self->inner == NULL || !yifa_page_is_dirty (inner_of (self)))
    {
      go_to (self, place);
      return;
    }

  title = yifa_page_dup_title (inner_of (self));
  question = g_strdup_printf (_("Save the changes to “%s”?"), title);
  yifa_ask (GTK_WIDGET (self), question, _("They have not been saved yet."), buttons, on_leave_answered,
            yifa_place_copy (place), free_place);
}

static void
on_chosen (YifaDeskPage *self, gint64 id)
{
  yifa_desk_page_open (self, id);
}

static void
on_wanted (YifaDeskPage *self, const char *kind)
{
  yifa_desk_page_begin (self, kind);
}

/* --- a page --------------------------------------------------------------------------------- */

static char *
yifa_desk_page_dup_title (YifaPage *page)
{
  YifaDeskPage *self = YIFA_DESK_PAGE (page);
  g_autofree char *title = self->inner != NULL ? yifa_page_dup_title (inner_of (self)) : NULL;

  return title != NULL ? g_strdup_printf (_("Review desk: %s"), title) : g_strdup (_("Review desk"));
}

static const char *
yifa_desk_page_get_help (YifaPage *page)
{
  return _("Left the cases by what they wait for. In the middle the draft: select words and press Ctrl+Enter to make a "
           "point of them; clause and words are remembered. Right the checklist: the arrow keys go from question to "
           "question, y, n and - answer, Enter unfolds what the question means. Answers are stored at once; everything "
           "else when you leave it or save. The bar at the top has the next step, or says why it is not yet possible.");
}

static void
yifa_desk_page_focus (YifaPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (YIFA_DESK_PAGE (page)->queue));
}

static void
yifa_desk_page_shown (YifaPage *page)
{
  YifaDeskPage *self = YIFA_DESK_PAGE (page);

  yifa_desk_queue_refresh (self->queue);
  if (self->inner != NULL)
    yifa_page_shown (inner_of (self));
}

static void
yifa_desk_page_show_section (YifaPage *page, const char *section)
{
  if (YIFA_DESK_PAGE (page)->inner != NULL)
    yifa_page_show_section (inner_of (YIFA_DESK_PAGE (page)), section);
}

static gboolean
yifa_desk_page_is_dirty (YifaPage *page)
{
  YifaDeskPage *self = YIFA_DESK_PAGE (page);

  return self->inner != NULL && yifa_page_is_dirty (inner_of (self));
}

static gboolean
yifa_desk_page_save (YifaPage *page, GError **error)
{
  YifaDeskPage *self = YIFA_DESK_PAGE (page);

  return self->inner == NULL || yifa_page_save (inner_of (self), error);
}

static void
yifa_desk_page_discard (YifaPage *page)
{
  if (YIFA_DESK_PAGE (page)->inner != NULL)
    yifa_page_discard (inner_of (YIFA_DESK_PAGE (page)));
}

static void
yifa_desk_page_print (YifaPage *page)
{
  if (YIFA_DESK_PAGE (page)->inner != NULL)
    yifa_page_do (inner_of (YIFA_DESK_PAGE (page)), YIFA_COMMAND_PRINT);
}

static void
yifa_desk_page_new_record (YifaPage *page)
{
  yifa_desk_page_begin (YIFA_DESK_PAGE (page), "general");
}

static GVariant *
yifa_desk_page_save_state (YifaPage *page)
{
  return g_variant_new_int64 (open_id (YIFA_DESK_PAGE (page)));
}

static void
yifa_desk_page_restore_state (YifaPage *page, GVariant *state)
{
  gint64 id = g_variant_is_of_type (state, G_VARIANT_TYPE_INT64) ? g_variant_get_int64 (state) : 0;

  if (id != 0)
    yifa_desk_page_open (YIFA_DESK_PAGE (page), id);
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
yifa_desk_page_map (GtkWidget *widget)
{
  YifaDeskPage *self = YIFA_DESK_PAGE (widget);

  GTK_WIDGET_CLASS (yifa_desk_page_parent_class)->map (widget);
  if (self->arriving && self->inner != NULL)
    show_stage_tab (self);
  self->arriving = FALSE;
}

static void
yifa_desk_page_unmap (GtkWidget *widget)
{
  remember_widths (YIFA_DESK_PAGE (widget));
  GTK_WIDGET_CLASS (yifa_desk_page_parent_class)->unmap (widget);
}

static void
yifa_desk_page_dispose (GObject *object)
{
  YifaDeskPage *self = YIFA_DESK_PAGE (object);

  if (self->inner != NULL)
    g_signal_handlers_disconnect_by_data (self->inner, self);
  self->inner = NULL;
  self->draft = NULL;

  G_OBJECT_CLASS (yifa_desk_page_parent_class)->dispose (object);
}

static void
yifa_desk_page_class_init (YifaDeskPageClass *klass)
{
  YifaPageClass *page_class = YIFA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_desk_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = yifa_desk_page_map;
  GTK_WIDGET_CLASS (klass)->unmap = yifa_desk_page_unmap;
  page_class->dup_title = yifa_desk_page_dup_title;
  page_class->get_help = yifa_desk_page_get_help;
  page_class->focus = yifa_desk_page_focus;
  page_class->shown = yifa_desk_page_shown;
  page_class->show_section = yifa_desk_page_show_section;
  page_class->save = yifa_desk_page_save;
  page_class->print = yifa_desk_page_print;
  page_class->new_record = yifa_desk_page_new_record;
  page_class->is_dirty = yifa_desk_page_is_dirty;
  page_class->discard = yifa_desk_page_discard;
  page_class->save_state = yifa_desk_page_save_state;
  page_class->restore_state = yifa_desk_page_restore_state;

  g_type_ensure (YIFA_TYPE_CHECKLIST_VIEW);
  g_type_ensure (YIFA_TYPE_DESK_CONCLUSION);
  g_type_ensure (YIFA_TYPE_DESK_MATERIALS);
  g_type_ensure (YIFA_TYPE_PART_CARDS);
}

static GtkWidget *
make_left (YifaDeskPage *self)
{
  self->queue = YIFA_DESK_QUEUE (yifa_desk_queue_new ());
  g_signal_connect_object (self->queue, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "wanted", G_CALLBACK (on_wanted), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "folded", G_CALLBACK (on_folded), self, G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (GTK_WIDGET (self->queue), 200, -1);
  return GTK_WIDGET (self->queue);
}

static GtkWidget *
make_unfold (YifaDeskPage *self)
{
  self->unfold = gtk_button_new_from_icon_name ("pan-end-symbolic");
  gtk_widget_add_css_class (self->unfold, "flat");
  gtk_widget_set_valign (self->unfold, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->unfold, _("Show the queue"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->unfold), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show the queue"), -1);
  g_signal_connect_object (self->unfold, "clicked", G_CALLBACK (on_unfold_clicked), self, G_CONNECT_SWAPPED);
  return self->unfold;
}

static void
yifa_desk_page_init (YifaDeskPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_start_child (GTK_PANED (self->paned), make_left (self));
  gtk_paned_set_end_child (GTK_PANED (self->paned), self->place);
  gtk_paned_set_resize_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_position (GTK_PANED (self->paned), remembered ("queue-width", QUEUE_WIDTH));
  gtk_widget_set_hexpand (self->paned, TRUE);
  gtk_widget_set_vexpand (self->paned, TRUE);

  gtk_box_append (GTK_BOX (line), make_unfold (self));
  gtk_box_append (GTK_BOX (line), self->paned);
  gtk_box_append (GTK_BOX (self), line);
  gtk_widget_add_css_class (GTK_WIDGET (self), "page");
  gtk_widget_add_css_class (GTK_WIDGET (self), "desk");
  show_queue (self, !yifa_preferences_get_flag (GROUP, "queue-folded", FALSE));
}

/**
 * yifa_desk_page_new:
 * @place: its id is the case to open; 0: the first one under review
 *
 * Returns: (transfer floating)
 */
YifaPage *
yifa_desk_page_new (const YifaPlace *place, YifaStore *store, YifaWorker *worker)
{
  YifaDeskPage *self = g_object_new (YIFA_TYPE_DESK_PAGE, "store", store, "worker", worker, NULL);
  gint64 id;

  yifa_desk_queue_set_store (self->queue, store);
  id = place->id != 0 ? place->id : yifa_desk_queue_get_first (self->queue);
  if (id != 0)
    yifa_desk_page_open (self, id);
  else
    put (self, make_nothing (self));
  return YIFA_PAGE (self);
}

/* As a click in the queue: asks first, when the case that is open has edits. */
void
yifa_desk_page_open (YifaDeskPage *self, gint64 id)
{
  g_autoptr(YifaPlace) place = yifa_place_new_record (&yifa_legality_review, id, NULL);

  g_return_if_fail (YIFA_IS_DESK_PAGE (self) && id != 0);

  if (self->inner == NULL || id != open_id (self))
    leave_for (self, place);
}

/* A case of that kind without a record behind it. */
void
yifa_desk_page_begin (YifaDeskPage *self, const char *subject_kind)
{
  g_autoptr(YifaQuery) given = yifa_query_new ();
  g_autoptr(YifaPlace) place = NULL;

  g_return_if_fail (YIFA_IS_DESK_PAGE (self) && subject_kind != NULL);

  yifa_query_where (given, "subject_kind", YIFA_EQUAL, subject_kind);
  yifa_query_where (given, "received_on", YIFA_EQUAL, yifa_store_get_today (yifa_page_get_store (YIFA_PAGE (self))));
  place = yifa_place_new_fresh (&yifa_legality_review, given);
  yifa_desk_queue_select (self->queue, 0);
  leave_for (self, place);
}

YifaDeskQueue *
yifa_desk_page_get_queue (YifaDeskPage *self)
{
  g_return_val_if_fail (YIFA_IS_DESK_PAGE (self), NULL);

  return self->queue;
}

/* NULL while no case is open. */
YifaDeskDraft *
yifa_desk_page_get_draft (YifaDeskPage *self)
{
  g_return_val_if_fail (YIFA_IS_DESK_PAGE (self), NULL);

  return self->draft;
}

YifaRecordPage *
yifa_desk_page_get_case (YifaDeskPage *self)
{
  g_return_val_if_fail (YIFA_IS_DESK_PAGE (self), NULL);

  return self->inner;
}

/**
 * yifa_desk_page_find:
 * @type: of a pane
 * @table: (nullable): the kind of its records, where several panes are of that type
 *
 * Returns: (transfer none) (nullable)
 */
GtkWidget *
yifa_desk_page_find (YifaDeskPage *self, GType type, const char *table)
{
  g_return_val_if_fail (YIFA_IS_DESK_PAGE (self), NULL);

  return self->inner != NULL ? find_below (GTK_WIDGET (self->inner), type, table) : NULL;
}
