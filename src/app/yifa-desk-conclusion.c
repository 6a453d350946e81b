/* yifa-desk-conclusion.c - the conclusions a case may come to
 *
 * Which of them fit the kind of subject the kind of record knows; the table here says what follows from each.
 */
#include "yifa-desk-conclusion.h"

#include <glib/gi18n-lib.h>

#include "yifa-legality-review.h"

static const struct
{
  const char *conclusion;
  const char *causes;
  const char *causes_for_others; /* what is not for a meeting; NULL: the same */
  const char *class;
} ways[] = {
  { "lawful", N_("May be submitted for deliberation"), N_("May go on"), "good" },
  { "lawful_after_amendment", N_("May be submitted for deliberation once every point is answered"),
    N_("May go on once every point is answered"), "soon" },
  { "unlawful", N_("May not be submitted for deliberation"), N_("May not go on"), "overdue" },
  { "not_normative", N_("Leaves the road of normative documents: no number, no filing"), NULL, NULL },
  { "can_sign", N_("May go to be signed as it is"), NULL, "good" },
  { "sign_after_amendment", N_("May go to be signed once every point is answered"), NULL, "soon" },
  { "supplement_first", N_("Comes back with the missing papers for another review"), NULL, NULL },
  { "not_advisable", N_("Does not go to be signed"), NULL, "overdue" },
};

struct _YifaDeskConclusion
{
  GtkBox      parent_instance;
  GtkWidget  *flow;
  GtkWidget  *limit;
  GtkWidget  *buttons[G_N_ELEMENTS (ways)]; /* NULL: it does not fit */
  YifaRecord *review;
  char       *kind;     /* the buttons are those of this kind of subject */
  gboolean    editable;
  gboolean    showing;
};

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaDeskConclusion, yifa_desk_conclusion, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

static gboolean
is_for_meeting (const char *kind)
{
  return g_str_equal (kind, "normative_doc") || g_str_equal (kind, "decision");
}

static void
show (YifaDeskConclusion *self)
{
  const char *conclusion = yifa_record_get_text (self->review, YIFA_LEGALITY_REVIEW_CONCLUSION);

  self->showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (self->buttons[i] != NULL)
      {
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), g_strcmp0 (conclusion, ways[i].conclusion) == 0);
        gtk_widget_set_sensitive (self->buttons[i], self->editable);
      }
  self->showing = FALSE;
}

static void
on_clicked (GtkWidget *button, YifaDeskConclusion *self)
{
  const char *conclusion = g_object_get_data (G_OBJECT (button), "conclusion");
  gboolean was = g_strcmp0 (yifa_record_get_text (self->review, YIFA_LEGALITY_REVIEW_CONCLUSION), conclusion) == 0;

  if (self->showing)
    return;

  yifa_desk_conclusion_choose (self, was ? NULL : conclusion);
}

static GtkWidget *
make_button (YifaDeskConclusion *self, guint way)
{
  gboolean otherwise = ways[way].causes_for_others != NULL && !is_for_meeting (self->kind);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (yifa_choice_get_label (&yifa_legality_review.fields[YIFA_LEGALITY_REVIEW_CONCLUSION],
                                                          ways[way].conclusion));
  GtkWidget *causes = gtk_label_new (g_dgettext (GETTEXT_PACKAGE, otherwise ? ways[way].causes_for_others : ways[way].causes));

  gtk_widget_add_css_class (name, "conclusion-name");
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (name), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (name), 6);
  if (ways[way].class != NULL)
    gtk_widget_add_css_class (name, ways[way].class);
  gtk_label_set_wrap (GTK_LABEL (causes), TRUE);
  gtk_label_set_justify (GTK_LABEL (causes), GTK_JUSTIFY_CENTER);
  gtk_label_set_wrap_mode (GTK_LABEL (causes), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (causes), 6);
  gtk_label_set_max_width_chars (GTK_LABEL (causes), 16);
  gtk_widget_add_css_class (causes, "rule");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), causes);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "conclusion");
  gtk_widget_set_hexpand (button, TRUE);
  g_object_set_data (G_OBJECT (button), "conclusion", (gpointer) ways[way].conclusion);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, 0);
  return button;
}

static void
make_buttons (YifaDeskConclusion *self)
{
  GtkWidget *child;
  int n = 0;

  while ((child = gtk_widget_get_first_child (self->flow)) != NULL)
    gtk_grid_remove (GTK_GRID (self->flow), child);
  memset (self->buttons, 0, sizeof self->buttons);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (yifa_legality_review_may_conclude (self->review, ways[i].conclusion))
      {
        self->buttons[i] = make_button (self, i);
        gtk_grid_attach (GTK_GRID (self->flow), self->buttons[i], n, 0, 1, 1);
        n++;
      }
  gtk_widget_set_visible (self->limit, g_str_equal (self->kind, "contract"));
}

/* The conclusion may be set elsewhere: in the question of the action, by another program. */
static void
on_notify (YifaDeskConclusion *self)
{
  if (self->review != NULL)
    show (self);
}

static void
bind_conclusion (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaDeskConclusion *self = YIFA_DESK_CONCLUSION (part);
  const char *kind = record != NULL ? yifa_record_get_text (record, YIFA_LEGALITY_REVIEW_SUBJECT_KIND) : NULL;

  if (self->review != NULL)
    g_signal_handlers_disconnect_by_func (self->review, on_notify, self);
  g_set_object (&self->review, record);
  if (record == NULL || kind == NULL)
    return;

  /* what was concluded is reopened, not changed */
  self->editable = editable && g_strcmp0 (yifa_record_get_stage (record), "reviewing") == 0;
  if (g_strcmp0 (self->kind, kind) != 0)
    {
      g_free (self->kind);
      self->kind = g_strdup (kind);
      make_buttons (self);
    }
  g_signal_connect_object (record, "notify::conclusion", G_CALLBACK (on_notify), self, G_CONNECT_SWAPPED);
  show (self);
}

static GtkWidget *
find_in_conclusion (YifaFormPart *part, const char *place)
{
  return g_str_equal (place, "conclusion") ? GTK_WIDGET (part) : NULL;
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_conclusion;
  iface->find_place = find_in_conclusion;
}

static gboolean
yifa_desk_conclusion_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (YIFA_DESK_CONCLUSION (widget)->flow, GTK_DIR_TAB_FORWARD);
}

static void
yifa_desk_conclusion_dispose (GObject *object)
{
  YifaDeskConclusion *self = YIFA_DESK_CONCLUSION (object);

  self->showing = TRUE;
  g_clear_object (&self->review);

  G_OBJECT_CLASS (yifa_desk_conclusion_parent_class)->dispose (object);
}

static void
yifa_desk_conclusion_finalize (GObject *object)
{
  g_free (YIFA_DESK_CONCLUSION (object)->kind);

  G_OBJECT_CLASS (yifa_desk_conclusion_parent_class)->finalize (object);
}

static void
yifa_desk_conclusion_class_init (YifaDeskConclusionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_desk_conclusion_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_desk_conclusion_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = yifa_desk_conclusion_grab_focus;
}

static void
yifa_desk_conclusion_init (YifaDeskConclusion *self)
{
  self->flow = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->flow), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->flow), 6);
  self->limit = gtk_label_new (_("The review says whether the contract is lawful; it does not judge price or business."));
  gtk_label_set_wrap (GTK_LABEL (self->limit), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->limit), 0);
  gtk_widget_add_css_class (self->limit, "dim-label");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), self->flow);
  gtk_box_append (GTK_BOX (self), self->limit);
}

/* How many conclusions the kind of subject knows. */
guint
yifa_desk_conclusion_get_n (YifaDeskConclusion *self)
{
  guint n = 0;

  g_return_val_if_fail (YIFA_IS_DESK_CONCLUSION (self), 0);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    n += self->buttons[i] != NULL;
  return n;
}

/* As a click; NULL takes the choice back. */
void
yifa_desk_conclusion_choose (YifaDeskConclusion *self, const char *conclusion)
{
  g_return_if_fail (YIFA_IS_DESK_CONCLUSION (self) && self->review != NULL);

  yifa_record_set_text (self->review, YIFA_LEGALITY_REVIEW_CONCLUSION, conclusion);
  show (self);
}
