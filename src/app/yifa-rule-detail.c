/* yifa-rule-detail.c - everything about one rule, beside the list of them */
#include "yifa-rule-detail.h"

#include "yifa-history.h"
#include "yifa-profile.h"
#include "yifa-rows.h"
#include "yifa-rule-line.h"

struct _YifaRuleDetail
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (YifaRuleDetail, yifa_rule_detail, GTK_TYPE_BOX)

static GtkWidget *
make_text (const char *text, const char *class)
{
  GtkWidget *label = yifa_text_label_new (text, class, 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  return label;
}

static void
clear (YifaRuleDetail *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static void
add_text (YifaRuleDetail *self, const char *text, const char *class)
{
  gtk_box_append (GTK_BOX (self), make_text (text, class));
}

/* Nothing when there is nothing to say. */
static void
add_fact (YifaRuleDetail *self, const char *caption, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (text == NULL || *text == '\0')
    return;

  gtk_box_append (GTK_BOX (box), make_text (caption, "rule"));
  gtk_box_append (GTK_BOX (box), make_text (text, NULL));
  gtk_box_append (GTK_BOX (self), box);
}

char *
yifa_rule_dup_origin (YifaStore *store, const char *origin)
{
  g_autoptr(GPtrArray) profiles = NULL;

  if (g_strcmp0 (origin, YIFA_ORIGIN_OFFICE) == 0)
    return g_strdup (_("This office"));
  if (g_strcmp0 (origin, YIFA_DEFAULT_PROFILE) == 0)
    return g_strdup (_("National"));

  profiles = yifa_rules_profiles (store);
  for (guint i = 0; i < profiles->len; i++)
    {
      const YifaProfileInfo *profile = g_ptr_array_index (profiles, i);

      if (g_strcmp0 (profile->id, origin) == 0)
        return g_strdup (profile->label);
    }
  return g_strdup (origin);
}

static void
add_facts (YifaRuleDetail *self, YifaStore *store, const YifaRuleLine *line)
{
  const YifaRule *rule = line->rule;
  g_autofree char *times = yifa_rule_line_dup_times (line);
  g_autofree char *origin = yifa_rule_dup_origin (store, line->origin);

  add_fact (self, _("Value"), line->value);
  add_fact (self, _("Counted from"), rule != NULL ? rule->start : NULL);
  add_fact (self, _("Who must keep it"), rule != NULL ? rule->who : NULL);
  add_fact (self, _("Legal basis"), line->basis);
  add_fact (self, _("Source"), line->source);
  add_fact (self, _("Confidence"), yifa_confidence_get_label (line->confidence));
  add_fact (self, _("Said by"), origin);
  add_fact (self, _("In force"), times);
  add_fact (self, _("Number in the table of periods"), rule != NULL ? rule->item : NULL);
}

/* Other times, other wordings: old cases are judged by them. */
static void
add_wordings (YifaRuleDetail *self, YifaRules *rules, const YifaRuleLine *line)
{
  g_autoptr(GPtrArray) wordings = yifa_rules_wordings (rules, line->key);

  if (wordings->len < 2)
    return;

  add_text (self, _("All wordings"), "group");
  for (guint i = 0; i < wordings->len; i++)
    {
      const YifaRule *rule = g_ptr_array_index (wordings, i);
      YifaRuleLine times = { .since = rule->since, .until = rule->until };
      g_autofree char *when = yifa_rule_line_dup_times (&times);
      g_autofree char *value = yifa_rule_dup_value (rule);
      g_autofree char *text = g_strdup_printf ("%s · %s", value != NULL ? value : "—", rule->basis);

      add_fact (self, when != NULL ? when : _("at any time"), text);
    }
}

static gboolean
is_worth_telling (const YifaChange *change)
{
  static const char *const fields[] = {
    "number", "value", "unit", "source", "since_on", "until_on", "withdrawn_at", NULL
  };

  return change->field == NULL || g_strv_contains (fields, change->field);
}

static void
add_change (YifaRuleDetail *self, const YifaChange *change)
{
  g_autofree char *day = g_strndup (change->at, 10);
  g_autofree char *caption = g_strdup_printf ("%s · %s", day, change->actor);
  guint field = change->field != NULL ? yifa_kind_find (&yifa_profile_value, change->field) : YIFA_NO_FIELD;
  const char *name = field != YIFA_NO_FIELD ? yifa_field_get_label (&yifa_profile_value.fields[field])
                                            : _("Taken back");
  g_autofree char *text = field != YIFA_NO_FIELD
                            ? g_strdup_printf ("%s：%s → %s", name, change->before != NULL ? change->before : "—",
                                               change->after != NULL ? change->after : "—")
                            : g_strdup_printf ("%s %s", name, change->reason != NULL ? change->reason : "");

  add_fact (self, caption, text);
}

static void
add_history (YifaRuleDetail *self, YifaStore *store, const char *key)
{
  g_autoptr(GPtrArray) history = yifa_profile_history (store, key, NULL);

  if (history == NULL || history->len == 0)
    return;

  add_text (self, _("What this office changed"), "group");
  for (guint i = 0; i < history->len; i++)
    if (is_worth_telling (g_ptr_array_index (history, i)))
      add_change (self, g_ptr_array_index (history, i));
}

static void
yifa_rule_detail_class_init (YifaRuleDetailClass *klass)
{
}

static void
yifa_rule_detail_init (YifaRuleDetail *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

GtkWidget *
yifa_rule_detail_new (void)
{
  return g_object_new (YIFA_TYPE_RULE_DETAIL, NULL);
}

/**
 * yifa_rule_detail_show:
 * @key: (nullable): of a rule or a material; NULL: nothing is chosen
 */
void
yifa_rule_detail_show (YifaRuleDetail *self, YifaStore *store, const char *key)
{
  YifaRules *rules = yifa_rules_of (store);
  g_autoptr(YifaRuleLine) line = key != NULL ? yifa_rule_line_find (rules, key) : NULL;

  clear (self);
  if (line == NULL)
    {
      add_text (self, _("Choose a line to see where its value comes from."), "dim-label");
      return;
    }

  add_text (self, line->label, "what");
  if (line->confidence == YIFA_UNSURE)
    add_text (self, _("⚠ Confirm before use: nobody has read the original of this value."), "soon");
  add_facts (self, store, line);
  add_wordings (self, rules, line);
  add_history (self, store, line->key);
}
