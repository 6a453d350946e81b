/* yifa-moves.c - deadlines that would move, and the question whether they should
 *
 * A date that was promised never moves silently: after a change of rules, profile or calendar the dates that
 * would be others now are listed, old and new, with the sentence why. What is not agreed to stays as it was
 * computed, and is asked about again from the home page.
 */
#include "yifa-moves.h"

#include <glib/gi18n-lib.h>

#include "yifa-deadline.h"
#include "yifa-dialogs.h"
#include "yifa-page.h"
#include "yifa-rows.h"

#define WIDTH 780
#define HEIGHT 520
#define WHY_CHARS 60

typedef struct
{
  GtkWidget  *asker; /* weak */
  YifaStore  *store;
  GPtrArray  *moves; /* (element-type YifaDeadlineMove) */
  GtkWidget  *window;
  GtkListBox *list;
  GtkWidget  *go;
  GtkWidget  *reason;
} Asking;

static void
asking_free (Asking *self)
{
  g_clear_weak_pointer (&self->asker);
  g_object_unref (self->store);
  g_ptr_array_unref (self->moves);
  g_free (self);
}

static GtkCheckButton *
check_of (Asking *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return g_object_get_data (G_OBJECT (row), "check");
}

static GArray *
get_ticked (Asking *self)
{
  GArray *ticked = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->moves->len; i++)
    if (gtk_check_button_get_active (check_of (self, i)))
      g_array_append_val (ticked, ((YifaDeadlineMove *) self->moves->pdata[i])->deadline);

  return ticked;
}

static void
on_ticked (Asking *self)
{
  g_autoptr(GArray) ticked = get_ticked (self);
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Move %u Deadline", "_Move %u Deadlines",
                                                         ticked->len), ticked->len);

  gtk_button_set_label (GTK_BUTTON (self->go), label);
  gtk_widget_set_sensitive (self->go, ticked->len > 0);
}

static void
on_check_toggled (GtkCheckButton *check, Asking *self)
{
  on_ticked (self);
}

static void
tell (Asking *self, int n, const GError *error)
{
  GtkWidget *page = self->asker == NULL || YIFA_IS_PAGE (self->asker)
                      ? self->asker : gtk_widget_get_ancestor (self->asker, YIFA_TYPE_PAGE);
  g_autofree char *message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d deadline was moved.",
                                                           "%d deadlines were moved.", n), n);

  if (page == NULL)
    return;
  if (n < 0)
    yifa_page_fail (YIFA_PAGE (page), error);
  else
    yifa_page_tell (YIFA_PAGE (page), message);
}

static void
on_go (GtkButton *button, Asking *self)
{
  g_autoptr(GArray) ticked = get_ticked (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  int n = yifa_deadline_move (self->store, (const gint64 *) ticked->data, ticked->len,
                              *reason != '\0' ? reason : _("Rules or calendar changed"), &error);

  tell (self, n, error);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
on_later (GtkButton *button, Asking *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static char *
dup_change (const YifaDeadlineMove *move)
{
  return g_strdup_printf ("%s → %s", move->old_on != NULL ? move->old_on : _("no date yet"),
                          move->new_on != NULL ? move->new_on : _("holiday data missing"));
}

static GtkWidget *
make_words (const YifaDeadlineMove *move, const char *change)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *what = yifa_text_label_new (move->label, "what", 0);
  GtkWidget *why = yifa_text_label_new (move->why, "rule", 0);

  gtk_widget_set_hexpand (what, TRUE);
  gtk_box_append (GTK_BOX (line), what);
  gtk_box_append (GTK_BOX (line), yifa_text_label_new (change, "figure", 1));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (move->title, NULL, 0));
  gtk_label_set_ellipsize (GTK_LABEL (why), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (why), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (why), WHY_CHARS);
  gtk_box_append (GTK_BOX (box), why);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
make_row (Asking *self, const YifaDeadlineMove *move)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *change = dup_change (move);
  g_autofree char *name = g_strdup_printf ("%s %s %s %s", move->label, move->title, change, move->why);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (check, "toggled", G_CALLBACK (on_check_toggled), self);
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), make_words (move, change));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  g_object_set_data (G_OBJECT (row), "check", check);
  yifa_row_set_name (row, name);
  return row;
}

static GtkWidget *
make_list (Asking *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Deadlines that would move"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
make_buttons (Asking *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *later = gtk_button_new_with_mnemonic (_("_Later"));

  self->reason = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->reason), _("Rules or calendar changed"));
  gtk_widget_set_hexpand (self->reason, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  self->go = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->go), TRUE);
  gtk_widget_add_css_class (self->go, "suggested-action");
  g_signal_connect (later, "clicked", G_CALLBACK (on_later), self);
  g_signal_connect (self->go, "clicked", G_CALLBACK (on_go), self);
  gtk_box_append (GTK_BOX (row), yifa_text_label_new (_("Reason"), "dim-label", 0));
  gtk_box_append (GTK_BOX (row), self->reason);
  gtk_box_append (GTK_BOX (row), later);
  gtk_box_append (GTK_BOX (row), self->go);
  return row;
}

static void
make_window (Asking *self, GtkWidget *parent)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *head = yifa_text_label_new (_("These deadlines were computed by rules or holidays that have changed since. "
                                           "Nothing moves unless you say so: untick what is to stay."), NULL, 0);

  self->window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (self->window), _("Deadlines that would move"));
  gtk_window_set_modal (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (self->window), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_widget_add_css_class (self->window, "question");
  gtk_label_set_wrap (GTK_LABEL (head), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (head), PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  yifa_close_on_escape (self->window);
  g_object_set_data_full (G_OBJECT (self->window), "asking", self, (GDestroyNotify) asking_free);
}

/**
 * yifa_moves_ask:
 * @parent: in a page: that page tells what was done
 */
void
yifa_moves_ask (GtkWidget *parent, YifaStore *store)
{
  GPtrArray *moves = yifa_deadline_moves (store, NULL);
  Asking *self;

  if (moves == NULL || moves->len == 0)
    {
      g_clear_pointer (&moves, g_ptr_array_unref);
      return;
    }

  self = g_new0 (Asking, 1);
  g_set_weak_pointer (&self->asker, parent);
  self->store = g_object_ref (store);
  self->moves = moves;
  make_window (self, parent);
  for (guint i = 0; i < moves->len; i++)
    gtk_list_box_append (self->list, make_row (self, moves->pdata[i]));
  on_ticked (self);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (self->go);
}

/* How many deadlines wait for an answer. */
guint
yifa_moves_count (YifaStore *store)
{
  g_autoptr(GPtrArray) moves = yifa_deadline_moves (store, NULL);

  return moves != NULL ? moves->len : 0;
}
