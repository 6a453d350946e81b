/* yifa-rule-line.c - rules and materials in the words and the order of an office
 *
 * The keys of rules begin with their subject; the table below is the order in which the editor shows the
 * subjects, each by the name that stands on the office's doors.
 */
#include "yifa-rule-line.h"

#include <string.h>

static const struct
{
  const char *label;
  const char *prefixes; /* parted by spaces; NULL: the lists of materials */
} subjects[] = {
  { N_("Normative documents"),               "nd." },
  { N_("Major decisions"),                   "md." },
  { N_("Review desk"),                       "rv." },
  { N_("Contracts"),                         "ct." },
  { N_("Legal advisers"),                    "la." },
  { N_("Reports and disclosure"),            "rp. di. ar." },
  { N_("Reconsideration and litigation"),    "lc." },
  { N_("Penalties, petitions, transfers"),   "xz. xf. xj." },
  { N_("Lists of materials"),                NULL },
  { N_("This office"),                       "office. seal. calendar." },
};

guint
yifa_rule_n_subjects (void)
{
  return G_N_ELEMENTS (subjects);
}

const char *
yifa_rule_subject_label (guint subject)
{
  return _(subjects[subject].label);
}

static gboolean
belongs (const YifaRule *rule, guint subject)
{
  g_auto(GStrv) prefixes = g_strsplit (subjects[subject].prefixes, " ", -1);

  for (guint i = 0; prefixes[i] != NULL; i++)
    if (g_str_has_prefix (rule->key, prefixes[i]))
      return TRUE;

  return FALSE;
}

static YifaRuleLine *
line_of_rule (const YifaRule *rule)
{
  YifaRuleLine *line = g_new0 (YifaRuleLine, 1);

  line->key = g_strdup (rule->key);
  line->label = g_strdup (rule->label);
  line->value = yifa_rule_dup_value (rule);
  if (line->value == NULL)
    line->value = g_strdup ("—");
  line->basis = rule->basis;
  line->source = rule->source;
  line->since = rule->since;
  line->until = rule->until;
  line->origin = rule->origin;
  line->confidence = rule->confidence;
  line->rule = rule;
  return line;
}

static char *
dup_demand (const YifaMaterial *material)
{
  g_autofree char *copies = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d copy", "%d copies", material->copies),
                                             (int) material->copies);

  return g_strdup_printf ("%s · %s", material->required ? _("Indispensable") : _("If there is one"),
                          material->copies > 0 ? copies : _("electronic"));
}

static YifaRuleLine *
line_of_material (const YifaMaterialList *list, const YifaMaterial *material)
{
  YifaRuleLine *line = g_new0 (YifaRuleLine, 1);

  line->key = g_strconcat (list->name, ".", material->role, NULL);
  line->label = g_strdup_printf ("%s：%s", list->label, material->label);
  line->value = dup_demand (material);
  line->basis = list->basis;
  line->source = material->source;
  line->origin = material->origin;
  line->confidence = material->confidence;
  return line;
}

static void
add_materials (GPtrArray *lines, YifaRules *rules)
{
  g_autoptr(GPtrArray) lists = yifa_rules_material_lists (rules);

  for (guint i = 0; i < lists->len; i++)
    {
      const YifaMaterialList *list = g_ptr_array_index (lists, i);

      for (guint j = 0; j < list->materials->len; j++)
        g_ptr_array_add (lines, line_of_material (list, g_ptr_array_index (list->materials, j)));
    }
}

GPtrArray *
yifa_rule_lines (YifaRules *rules, guint subject)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_rule_line_free);
  g_autoptr(GPtrArray) all = yifa_rules_list (rules);

  if (subjects[subject].prefixes == NULL)
    {
      add_materials (lines, rules);
      return lines;
    }

  for (guint i = 0; i < all->len; i++)
    if (belongs (g_ptr_array_index (all, i), subject))
      g_ptr_array_add (lines, line_of_rule (g_ptr_array_index (all, i)));
  return lines;
}

YifaRuleLine *
yifa_rule_line_find (YifaRules *rules, const char *key)
{
  const YifaRule *rule = yifa_rules_find (rules, key);
  g_autoptr(GPtrArray) materials = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_rule_line_free);

  if (rule != NULL)
    return line_of_rule (rule);

  add_materials (materials, rules);
  for (guint i = 0; i < materials->len; i++)
    if (g_str_equal (((YifaRuleLine *) g_ptr_array_index (materials, i))->key, key))
      return g_ptr_array_steal_index (materials, i);
  return NULL;
}

void
yifa_rule_line_free (YifaRuleLine *line)
{
  g_free (line->key);
  g_free (line->label);
  g_free (line->value);
  g_free (line);
}

char *
yifa_rule_line_dup_times (const YifaRuleLine *line)
{
  if (line->since != NULL && line->until != NULL)
    return g_strdup_printf (_("%s to %s"), line->since, line->until);
  if (line->since != NULL)
    return g_strdup_printf (_("since %s"), line->since);
  return line->until != NULL ? g_strdup_printf (_("until %s"), line->until) : NULL;
}
