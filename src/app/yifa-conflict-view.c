/* yifa-conflict-view.c - somebody saved the record first
 *
 * Fields that only one side changed need no question: each side keeps its own. For the others both
 * values stand side by side, mine chosen until the user says otherwise. Nothing is written here;
 * the merged record goes back to the form, still to be saved.
 */
#include "yifa-conflict-view.h"

#include <glib/gi18n-lib.h>

#include "yifa-history.h"

typedef struct
{
  guint      field;
  GtkWidget *mine;
  GtkWidget *theirs;
} Choice;

struct _YifaConflictView
{
  GtkBox      parent_instance;
  GtkWidget  *heading;
  GtkWidget  *detail;
  GtkGrid    *grid;
  YifaStore  *store;
  YifaRecord *mine;
  YifaRecord *theirs;
  GArray     *choices; /* (element-type Choice) */
};

enum { RELOAD, MERGE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaConflictView, yifa_conflict_view, GTK_TYPE_BOX)

static gboolean
values_differ (YifaConflictView *self, guint field)
{
  g_autofree char *mine = yifa_record_dup_current (self->mine, field);
  g_autofree char *theirs = yifa_record_dup_current (self->theirs, field);

  return g_strcmp0 (mine, theirs) != 0;
}

static gboolean
they_changed (YifaConflictView *self, guint field)
{
  g_autofree char *before = yifa_record_dup_stored (self->mine, field);
  g_autofree char *theirs = yifa_record_dup_current (self->theirs, field);

  return g_strcmp0 (before, theirs) != 0;
}

static gboolean
is_computed (YifaConflictView *self, guint field)
{
  return (yifa_record_get_kind (self->mine)->fields[field].flags & YIFA_COMPUTED) != 0;
}

static gboolean
needs_choice (YifaConflictView *self, guint field)
{
  return !is_computed (self, field) && yifa_record_field_changed (self->mine, field) &&
         they_changed (self, field) && values_differ (self, field);
}

static GtkWidget *
make_value (YifaConflictView *self, YifaRecord *record, guint field)
{
  g_autofree char *shown = yifa_store_dup_display (self->store, record, field);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (shown != NULL && *shown != '\0' ? shown : C_("no value", "—"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_lines (GTK_LABEL (label), 12);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (label)), -1);
  return button;
}

static void
add_header (YifaConflictView *self, int column, const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "part-header");
  gtk_grid_attach (self->grid, label, column, 0, 1, 1);
}

static void
add_choice (YifaConflictView *self, guint field)
{
  int row = self->choices->len + 1;
  Choice choice = { field, make_value (self, self->mine, field), make_value (self, self->theirs, field) };
  GtkWidget *label = gtk_label_new (yifa_field_get_label (&yifa_record_get_kind (self->mine)->fields[field]));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (choice.theirs), GTK_CHECK_BUTTON (choice.mine));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice.mine), TRUE);
  gtk_grid_attach (self->grid, label, 0, row, 1, 1);
  gtk_grid_attach (self->grid, choice.mine, 1, row, 1, 1);
  gtk_grid_attach (self->grid, choice.theirs, 2, row, 1, 1);
  g_array_append_val (self->choices, choice);
}

static char *
dup_who (YifaConflictView *self)
{
  const YifaKind *kind = yifa_record_get_kind (self->theirs);
  g_autoptr(GPtrArray) history = yifa_store_get_history (self->store, kind, yifa_record_get_id (self->theirs), NULL);
  YifaChange *last = NULL;

  for (guint i = 0; history != NULL && i < history->len; i++)
    if (last == NULL || ((YifaChange *) history->pdata[i])->operation >= last->operation)
      last = history->pdata[i];

  return g_strdup (last != NULL && last->actor != NULL ? last->actor : _("somebody else"));
}

static void
show_words (YifaConflictView *self)
{
  g_autofree char *who = dup_who (self);
  g_autofree char *heading = g_strdup_printf (_("%s saved this record while you were editing it."), who);

  gtk_label_set_label (GTK_LABEL (self->heading), heading);
  gtk_label_set_label (GTK_LABEL (self->detail), self->choices->len > 0
    ? _("Nothing of yours is lost. These fields were changed by both of you; choose which value stays. What only one of you changed is kept.")
    : _("Nothing of yours is lost. You changed different fields, so both can be kept."));
}

static void
on_reload_clicked (YifaConflictView *self)
{
  g_signal_emit (self, signals[RELOAD], 0, self->theirs);
}

static void
yifa_conflict_view_dispose (GObject *object)
{
  YifaConflictView *self = YIFA_CONFLICT_VIEW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->mine);
  g_clear_object (&self->theirs);

  G_OBJECT_CLASS (yifa_conflict_view_parent_class)->dispose (object);
}

static void
yifa_conflict_view_finalize (GObject *object)
{
  g_array_unref (YIFA_CONFLICT_VIEW (object)->choices);

  G_OBJECT_CLASS (yifa_conflict_view_parent_class)->finalize (object);
}

static void
yifa_conflict_view_class_init (YifaConflictViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_conflict_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_conflict_view_finalize;

  /* Both carry the record to go on with. */
  signals[RELOAD] = g_signal_new ("reload", YIFA_TYPE_CONFLICT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, YIFA_TYPE_RECORD);
  signals[MERGE] = g_signal_new ("merge", YIFA_TYPE_CONFLICT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, YIFA_TYPE_RECORD);
}

static GtkWidget *
make_line (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
yifa_conflict_view_init (YifaConflictView *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *merge = gtk_button_new_with_mnemonic (_("_Take what is chosen and go on editing"));
  GtkWidget *reload = gtk_button_new_with_mnemonic (_("_Let my edits go and reload"));

  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  self->heading = make_line ("section-heading");
  self->detail = make_line ("section-note");
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 8);
  gtk_grid_set_column_spacing (self->grid, 16);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), GTK_WIDGET (self->grid));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (window, TRUE);

  gtk_widget_add_css_class (merge, "suggested-action");
  g_signal_connect_object (merge, "clicked", G_CALLBACK (yifa_conflict_view_apply), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reload, "clicked", G_CALLBACK (on_reload_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), merge);
  gtk_box_append (GTK_BOX (buttons), reload);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form");
  gtk_box_append (GTK_BOX (self), self->heading);
  gtk_box_append (GTK_BOX (self), self->detail);
  gtk_box_append (GTK_BOX (self), window);
  gtk_box_append (GTK_BOX (self), buttons);
}

GtkWidget *
yifa_conflict_view_new (void)
{
  return g_object_new (YIFA_TYPE_CONFLICT_VIEW, NULL);
}

/**
 * yifa_conflict_view_show:
 * @mine: as edited; what it had stored is what both began with
 * @theirs: as it is stored now
 */
void
yifa_conflict_view_show (YifaConflictView *self, YifaStore *store, YifaRecord *mine, YifaRecord *theirs)
{
  GtkWidget *child;

  g_return_if_fail (YIFA_IS_CONFLICT_VIEW (self));

  g_set_object (&self->store, store);
  g_set_object (&self->mine, mine);
  g_set_object (&self->theirs, theirs);
  g_array_set_size (self->choices, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  for (guint i = 0; i < yifa_record_get_kind (mine)->n_fields; i++)
    if (needs_choice (self, i))
      add_choice (self, i);
  if (self->choices->len > 0)
    {
      add_header (self, 0, _("Field"));
      add_header (self, 1, _("Mine, not saved"));
      add_header (self, 2, _("Saved meanwhile"));
    }
  show_words (self);
}

/* How many fields both sides changed. */
guint
yifa_conflict_view_get_n (YifaConflictView *self)
{
  g_return_val_if_fail (YIFA_IS_CONFLICT_VIEW (self), 0);

  return self->choices->len;
}

/* As a click on one of the two values. */
void
yifa_conflict_view_choose (YifaConflictView *self, const char *field, gboolean mine)
{
  g_return_if_fail (YIFA_IS_CONFLICT_VIEW (self));

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = &g_array_index (self->choices, Choice, i);

      if (g_str_equal (yifa_record_get_kind (self->mine)->fields[choice->field].name, field))
        gtk_check_button_set_active (GTK_CHECK_BUTTON (mine ? choice->mine : choice->theirs), TRUE);
    }
}

static gboolean
keeps_mine (YifaConflictView *self, guint field)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = &g_array_index (self->choices, Choice, i);

      if (choice->field == field)
        return gtk_check_button_get_active (GTK_CHECK_BUTTON (choice->mine));
    }

  return yifa_record_field_changed (self->mine, field);
}

/* Carries what stays mine over into theirs, and hands it back to the form. */
void
yifa_conflict_view_apply (YifaConflictView *self)
{
  g_return_if_fail (YIFA_IS_CONFLICT_VIEW (self));

  for (guint i = 0; i < yifa_record_get_kind (self->mine)->n_fields; i++)
    if (!is_computed (self, i) && keeps_mine (self, i))
      {
        g_autofree char *value = yifa_record_dup_current (self->mine, i);

        yifa_record_set_string (self->theirs, i, value);
      }

  g_signal_emit (self, signals[MERGE], 0, self->theirs);
}
