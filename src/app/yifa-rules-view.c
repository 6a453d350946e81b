/* yifa-rules-view.c - the numbers that the rules work with in this office
 *
 * Every value shows where it comes from. One that is not sure wears its mark until somebody of this office
 * confirms it and names the instrument; both, and every change, stay in the trail.
 */
#include "yifa-rules-view.h"

#include "yifa-dialogs.h"
#include "yifa-profile.h"
#include "yifa-rows.h"
#include "yifa-rules.h"

#define NUMBER_WIDTH 90
#define MARK_WIDTH 170
#define BUTTONS_WIDTH 190

struct _YifaRulesView
{
  GtkBox      parent_instance;
  YifaPage   *page; /* not owned: the view is inside it */
  GtkLabel   *profile;
  GtkLabel   *refusal;
  GtkListBox *list;
  GtkWidget  *open_only;
};

G_DEFINE_FINAL_TYPE (YifaRulesView, yifa_rules_view, GTK_TYPE_BOX)

static void refresh (YifaRulesView *self);

/* A value under way: the number first, then the instrument that says so. */
typedef struct
{
  char *key;
  char *typed; /* NULL: the number stays and is confirmed */
} Change;

static Change *
change_new (const char *key, const char *typed)
{
  Change *change = g_new0 (Change, 1);

  change->key = g_strdup (key);
  change->typed = g_strdup (typed);
  return change;
}

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->key);
  g_free (change->typed);
  g_free (change);
}

static void
tell (YifaRulesView *self, gboolean ok, const GError *error, const char *message)
{
  if (!ok)
    {
      yifa_page_fail (self->page, error);
      return;
    }
  refresh (self);
  yifa_page_tell (self->page, message);
}

static void
on_source_written (GtkWidget *widget, const char *source, gpointer data)
{
  YifaRulesView *self = YIFA_RULES_VIEW (widget);
  const Change *change = data;
  YifaStore *store = yifa_page_get_store (self->page);
  g_autoptr(GError) error = NULL;
  gboolean ok;

  if (change->typed != NULL)
    ok = yifa_profile_set_typed (store, change->key, change->typed, source, &error);
  else
    ok = yifa_profile_set (store, change->key, yifa_rules_number (store, change->key), source, &error);
  tell (self, ok, error, change->typed != NULL ? _("The value was changed.") : _("The value was confirmed."));
}

static void
ask_source (YifaRulesView *self, Change *change)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (yifa_page_get_store (self->page)), change->key);
  g_autofree char *question = g_strdup_printf (_("Which instrument and article set “%s”?"), rule->label);

  yifa_ask_text (GTK_WIDGET (self), question,
                 _("The number of the instrument and its article; it is shown wherever the value is used."),
                 _("C_onfirm"), TRUE, on_source_written, change, change_free);
}

static void
on_value_written (GtkWidget *widget, const char *typed, gpointer key)
{
  ask_source (YIFA_RULES_VIEW (widget), change_new (key, typed));
}

static const char *
key_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "key");
}

static YifaRulesView *
view_of (GtkListBoxRow *row)
{
  return YIFA_RULES_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (row), YIFA_TYPE_RULES_VIEW));
}

static void
on_confirm_clicked (GtkListBoxRow *row)
{
  ask_source (view_of (row), change_new (key_of (row), NULL));
}

static void
on_change_clicked (GtkListBoxRow *row)
{
  YifaRulesView *self = view_of (row);
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (yifa_page_get_store (self->page)), key_of (row));
  g_autofree char *value = yifa_rule_dup_value (rule);
  g_autofree char *question = g_strdup_printf (_("What is “%s” in this office?"), rule->label);
  g_autofree char *detail = g_strdup_printf (_("Now: %s. Write the number with its unit, as in 15 working days."), value);

  yifa_ask_text (GTK_WIDGET (self), question, detail, _("_Next"), TRUE, on_value_written, g_strdup (rule->key), g_free);
}

static void
on_reset_written (GtkWidget *widget, const char *reason, gpointer key)
{
  YifaRulesView *self = YIFA_RULES_VIEW (widget);
  g_autoptr(GError) error = NULL;
  gboolean ok = yifa_profile_reset (yifa_page_get_store (self->page), key, reason, &error);

  tell (self, ok, error, _("The value of the profile applies again."));
}

static void
on_reset_clicked (GtkListBoxRow *row)
{
  yifa_ask_text (GTK_WIDGET (view_of (row)), _("Why does the office's own value no longer apply?"), NULL, _("Take _Back"),
                 TRUE, on_reset_written, g_strdup (key_of (row)), g_free);
}

static GtkWidget *
make_words (const YifaRule *rule)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *origin = g_strdup_printf (_("Source: %s"), rule->source != NULL ? rule->source : "—");

  gtk_box_append (GTK_BOX (box), yifa_text_label_new (rule->label, NULL, 0));
  if (rule->basis != NULL && *rule->basis != '\0')
    gtk_box_append (GTK_BOX (box), yifa_text_label_new (rule->basis, "rule", 0));
  gtk_widget_set_tooltip_text (box, origin);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
make_mark (const YifaRule *rule)
{
  gboolean open = yifa_confidence_is_open (rule->confidence);
  g_autofree char *text = g_strdup_printf ("%s%s", open ? "⚠ " : "✓ ", yifa_confidence_get_label (rule->confidence));
  GtkWidget *label = yifa_text_label_new (text, open ? "soon" : "dim-label", 0);

  gtk_widget_set_size_request (label, MARK_WIDTH, -1);
  return label;
}

static void
add_buttons (GtkWidget *row, GtkWidget *box, const YifaRule *rule)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  if (yifa_confidence_is_open (rule->confidence))
    gtk_box_append (GTK_BOX (buttons), yifa_text_button_new (_("Confirm…"), G_CALLBACK (on_confirm_clicked), row));
  if (g_strcmp0 (rule->origin, YIFA_ORIGIN_OFFICE) == 0)
    gtk_box_append (GTK_BOX (buttons), yifa_text_button_new (_("Take Back…"), G_CALLBACK (on_reset_clicked), row));
  gtk_box_append (GTK_BOX (buttons), yifa_text_button_new (_("Change…"), G_CALLBACK (on_change_clicked), row));
  gtk_widget_set_size_request (buttons, BUTTONS_WIDTH, -1);
  gtk_widget_set_halign (gtk_widget_get_first_child (buttons), GTK_ALIGN_END);
  gtk_widget_set_hexpand (gtk_widget_get_first_child (buttons), TRUE);
  gtk_widget_set_hexpand (buttons, FALSE); /* or the columns of the rows would not line up */
  gtk_box_append (GTK_BOX (box), buttons);
}

static GtkWidget *
make_row (YifaRulesView *self, const YifaRule *rule, const char *value)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *number = yifa_text_label_new (value, "figure", 1);
  g_autofree char *name = g_strdup_printf ("%s %s", rule->label, value);

  gtk_widget_set_size_request (number, NUMBER_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), make_words (rule));
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), make_mark (rule));
  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (rule->key), g_free);
  if (!yifa_store_is_read_only (yifa_page_get_store (self->page)))
    add_buttons (row, box, rule);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  yifa_row_set_name (row, name);
  return row;
}

static void
add_rows (YifaRulesView *self, GPtrArray *rules)
{
  gboolean open_only = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->open_only));

  for (guint i = 0; i < rules->len; i++)
    {
      const YifaRule *rule = rules->pdata[i];
      g_autofree char *value = yifa_rule_dup_value (rule);

      if (value != NULL && (!open_only || yifa_confidence_is_open (rule->confidence)))
        gtk_list_box_append (self->list, make_row (self, rule, value));
    }
}

static guint
count_open (GPtrArray *rules)
{
  guint n = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      const YifaRule *rule = rules->pdata[i];

      n += rule->unit != YIFA_UNIT_NONE && yifa_confidence_is_open (rule->confidence);
    }
  return n;
}

static void
refresh (YifaRulesView *self)
{
  YifaRules *rules = yifa_rules_of (yifa_page_get_store (self->page));
  g_autoptr(GPtrArray) list = yifa_rules_list (rules);
  guint n = count_open (list);
  g_autofree char *open = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value to be confirmed",
                                                        "%u values to be confirmed", n), n);
  g_autofree char *heading = g_strdup_printf ("%s · %s", yifa_rules_get_label (rules), open);

  yifa_rows_clear (self->list);
  add_rows (self, list);
  gtk_label_set_label (self->profile, heading);
  gtk_label_set_label (self->refusal, yifa_rules_get_refusal (rules));
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), yifa_rules_get_refusal (rules) != NULL);
}

static void
on_open_only_toggled (YifaRulesView *self)
{
  if (self->page != NULL)
    refresh (self);
}

static void
yifa_rules_view_dispose (GObject *object)
{
  YIFA_RULES_VIEW (object)->page = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), YIFA_TYPE_RULES_VIEW);

  G_OBJECT_CLASS (yifa_rules_view_parent_class)->dispose (object);
}

static void
yifa_rules_view_class_init (YifaRulesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_rules_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-rules-view.ui");
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, profile);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, refusal);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, list);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, open_only);
  gtk_widget_class_bind_template_callback (widget_class, on_open_only_toggled);
}

static void
yifa_rules_view_init (YifaRulesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yifa_rules_view_new (void)
{
  return g_object_new (YIFA_TYPE_RULES_VIEW, NULL);
}

/**
 * yifa_rules_view_refresh:
 * @page: the page that the view stands in
 */
void
yifa_rules_view_refresh (YifaRulesView *self, YifaPage *page)
{
  self->page = page;
  refresh (self);
}
