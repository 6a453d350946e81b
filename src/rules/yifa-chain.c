/* yifa-chain.c - events that hang together by the periods between them
 *
 * A chain says only what comes before what; how long it takes is a rule of the profile. From the day of
 * its anchor every other day follows: backwards the latest day, forwards the day it is due.
 */
#include "yifa-chain.h"

#include <string.h>

#include "yifa-calendar.h"
#include "yifa-chain-private.h"
#include "yifa-date.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-explanation.h"
#include "yifa-rules-private.h"

#define CHAIN_FILE "chains.ini"
#define CACHE "yifa-chains"

static const YifaChoice directions[] = {
  { "before", N_("Counted back from the event") },
  { "after",  N_("Counted on from the event") },
  { NULL }
};

static const YifaField fields[] = {
  { "label",     N_("Name"),         YIFA_TEXT,   YIFA_REQUIRED },
  { "anchor",    N_("Counted from"), YIFA_TEXT },
  { "anchor_label", N_("Counted from"), YIFA_TEXT },
  { "from",      N_("Counted from"), YIFA_TEXT },
  { "rule",      N_("Rule"),         YIFA_TEXT },
  { "direction", N_("Direction"),    YIFA_CHOICE, 0, directions },
  { "who",       N_("Whose duty"),   YIFA_TEXT },
  { "optional",  N_("Only where there is one"), YIFA_FLAG },
  { "whole",     N_("Over before the event"), YIFA_FLAG },
  { NULL }
};

typedef struct
{
  char    *event;
  char    *label;
  char    *from;
  char    *rule;
  char    *who;
  gboolean is_backward;
  gboolean is_optional;
  gboolean is_whole;
} Link;

/* A chain with its links, each after the one it is counted from. */
typedef struct
{
  YifaChain  chain;
  GPtrArray *links; /* (element-type Link) */
} Road;

static void
check_group (YifaRuleFile *file, const char *group)
{
  static const char *const of_chain[] = { "anchor", "anchor_label", NULL };
  static const char *const of_link[] = { "from", "rule", "direction", NULL };
  const char *const *needed = strchr (group, '.') != NULL ? of_link : of_chain;
  const char *const *foreign = strchr (group, '.') != NULL ? of_chain : of_link;

  for (; *needed != NULL; needed++)
    if (!yifa_rule_file_has (file, group, *needed))
      yifa_rule_file_complain (file, group, *needed, _("this key is missing"));
  for (; *foreign != NULL; foreign++)
    if (yifa_rule_file_has (file, group, *foreign))
      yifa_rule_file_complain (file, group, *foreign, _("there is no such key"));
}

const YifaRuleFormat yifa_chain_format = { CHAIN_FILE, fields, .check = check_group };

static void
link_free (Link *link)
{
  g_free (link->event);
  g_free (link->label);
  g_free (link->from);
  g_free (link->rule);
  g_free (link->who);
  g_free (link);
}

static void
road_free (Road *road)
{
  g_free ((char *) road->chain.name);
  g_free ((char *) road->chain.label);
  g_free ((char *) road->chain.anchor);
  g_free ((char *) road->chain.anchor_label);
  g_ptr_array_unref (road->links);
  g_free (road);
}

static Road *
read_road (YifaRuleFile *file, const char *name)
{
  Road *road = g_new0 (Road, 1);

  road->chain.name = g_strdup (name);
  road->chain.label = yifa_rule_file_dup_text (file, name, "label");
  road->chain.anchor = yifa_rule_file_dup_text (file, name, "anchor");
  road->chain.anchor_label = yifa_rule_file_dup_text (file, name, "anchor_label");
  road->links = g_ptr_array_new_with_free_func ((GDestroyNotify) link_free);
  return road;
}

static Link *
read_link (YifaRuleFile *file, const char *group)
{
  Link *link = g_new0 (Link, 1);
  g_autofree char *direction = yifa_rule_file_dup_text (file, group, "direction");

  link->event = g_strdup (strchr (group, '.') + 1);
  link->label = yifa_rule_file_dup_text (file, group, "label");
  link->from = yifa_rule_file_dup_text (file, group, "from");
  link->rule = yifa_rule_file_dup_text (file, group, "rule");
  link->who = yifa_rule_file_dup_text (file, group, "who");
  link->is_backward = g_strcmp0 (direction, "before") == 0;
  link->is_optional = yifa_rule_file_get_int (file, group, "optional");
  link->is_whole = link->is_backward && yifa_rule_file_get_int (file, group, "whole");
  return link;
}

static Road *
find_road (GPtrArray *roads, const char *name)
{
  for (guint i = 0; i < roads->len; i++)
    {
      Road *road = g_ptr_array_index (roads, i);

      if (g_strcmp0 (road->chain.name, name) == 0)
        return road;
    }
  return NULL;
}

/* Whether the day of @event is known before the link after it is looked at. */
static gboolean
leads_to (Road *road, const char *event)
{
  if (g_strcmp0 (road->chain.anchor, event) == 0)
    return TRUE;
  for (guint i = 0; i < road->links->len; i++)
    if (g_str_equal (((Link *) road->links->pdata[i])->event, event))
      return TRUE;
  return FALSE;
}

/* A link comes after the one it is counted from, so a chain can have no circle. */
static void
add_link (YifaRuleFile *file, const char *group, GPtrArray *roads)
{
  g_autofree char *name = g_strndup (group, strchr (group, '.') - group);
  g_autofree char *from = yifa_rule_file_dup_text (file, group, "from");
  Road *road = find_road (roads, name);

  if (road == NULL)
    yifa_rule_file_complain (file, group, NULL, _("its chain is not named before it"));
  else if (!leads_to (road, from))
    yifa_rule_file_complain (file, group, "from", _("this event is not named before it in the chain"));
  else
    g_ptr_array_add (road->links, read_link (file, group));
}

static GPtrArray *
load (const char *path, GPtrArray *problems)
{
  GPtrArray *roads = g_ptr_array_new_with_free_func ((GDestroyNotify) road_free);
  guint before = problems->len;
  g_autoptr(YifaRuleFile) file = yifa_rule_file_load (path, problems);
  g_auto(GStrv) groups = NULL;

  if (file == NULL || problems->len > before)
    return roads;

  groups = yifa_rule_file_get_groups (file);
  for (guint i = 0; groups[i] != NULL; i++)
    if (strchr (groups[i], '.') != NULL)
      add_link (file, groups[i], roads);
    else
      g_ptr_array_add (roads, read_road (file, groups[i]));
  return roads;
}

/* (element-type Road), owned by the store. */
static GPtrArray *
roads_of (YifaStore *store)
{
  g_autofree char *path = yifa_rules_dup_path (store, CHAIN_FILE); /* watches the store too */
  GPtrArray *roads = g_object_get_data (G_OBJECT (store), CACHE);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (roads != NULL)
    return roads;

  roads = load (path, problems);
  if (problems->len > 0)
    g_warning ("%s", (char *) problems->pdata[0]);
  g_object_set_data_full (G_OBJECT (store), CACHE, roads, (GDestroyNotify) g_ptr_array_unref);
  return roads;
}

static Road *
need_road (YifaStore *store, const char *name, const char *on, GError **error)
{
  Road *road = find_road (roads_of (store), name);

  if (road == NULL)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, _("There is no chain of periods called %s."), name);
  else if (!yifa_date_is_valid (on))
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("“%s” is no date; write it like 2026-11-22"),
                 on != NULL ? on : "");
  return road != NULL && yifa_date_is_valid (on) ? road : NULL;
}

/* A rule that sets no period stands for "on that day at the latest". */
static YifaPeriod
period_of (const Link *link, const YifaRule *rule)
{
  YifaPeriod period = yifa_period_is_one (rule) ? yifa_period_of (rule) : (YifaPeriod) { 0, YIFA_UNIT_DAYS };

  period.is_backward = link->is_backward;
  return period;
}

/* What people call an event of this chain. */
static const char *
label_of (Road *road, const char *event)
{
  for (guint i = 0; i < road->links->len; i++)
    {
      const Link *link = g_ptr_array_index (road->links, i);

      if (g_str_equal (link->event, event))
        return link->label;
    }
  return road->chain.anchor_label;
}

static char *
say_same_day (const char *from, const char *from_on, const char *on, const char *basis)
{
  /* Translators: a day, what comes after, the day of that, the legal basis */
  return g_strdup_printf (_("On %s at the latest, before “%s” on %s; %s"), on, from, from_on, basis);
}

/* What must be over before an event ends on the day before it at the latest. */
static char *
dup_counted_from (const Link *link, const char *from_on)
{
  return link->is_whole ? yifa_date_add_days (from_on, -1) : g_strdup (from_on);
}

static char *
name_counted_from (Road *road, const Link *link)
{
  const char *label = label_of (road, link->from);

  return link->is_whole ? g_strdup_printf (_("the day before “%s”"), label) : g_strdup (label);
}

static char *
explain_step (YifaStore           *store,
              Road                *road,
              const Link          *link,
              const YifaRule      *rule,
              const char          *from_on,
              const YifaPeriodEnd *end)
{
  g_autofree char *start_on = dup_counted_from (link, from_on);
  g_autofree char *event = name_counted_from (road, link);
  g_autofree char *basis = yifa_explanation_write_basis (rule->basis, rule->confidence, NULL);
  YifaExplanation why = { .period = period_of (link, rule), .start_on = start_on, .event = event, .end = *end,
                          .basis = rule->basis, .confidence = rule->confidence };

  why.profile = g_strcmp0 (rule->origin, YIFA_ORIGIN_OFFICE) == 0
                    ? YIFA_ORIGIN_OFFICE
                    : yifa_rules_get_label (yifa_rules_of (store));
  return why.period.number == 0
           ? say_same_day (why.event, start_on, end->due_on != NULL ? end->due_on : end->estimate_on, basis)
           : yifa_explanation_write (&why, yifa_calendar_of (store));
}

static YifaChainStep *
new_step (YifaStore *store, Road *road, const Link *link, const char *from_on)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), link->rule);
  YifaChainStep *step = g_new0 (YifaChainStep, 1);
  YifaPeriodEnd end = { NULL };
  YifaPeriod period = period_of (link, rule);
  g_autofree char *start_on = dup_counted_from (link, from_on);

  yifa_period_compute (&period, yifa_calendar_of (store), start_on, &end);
  step->event = link->event;
  step->label = link->label;
  step->from = link->from;
  step->rule = link->rule;
  step->who = link->who;
  step->is_backward = link->is_backward;
  step->is_optional = link->is_optional;
  step->is_whole = link->is_whole;
  step->explanation = explain_step (store, road, link, rule, from_on, &end);
  step->basis = yifa_rules_dup_basis (store, link->rule);
  step->confidence = rule->confidence;
  step->due_on = end.due_on;
  step->plain_on = end.plain_on;
  step->estimate_on = end.estimate_on;
  return step;
}

static void
step_free (YifaChainStep *step)
{
  g_free (step->due_on);
  g_free (step->plain_on);
  g_free (step->estimate_on);
  g_free (step->explanation);
  g_free (step->basis);
  g_free (step);
}

static const char *
day_of (const YifaChainStep *step)
{
  return step->due_on != NULL ? step->due_on : step->estimate_on;
}

/* What follows from an estimate is one itself. */
static void
carry_estimate (YifaChainStep *step, gboolean from_estimate)
{
  if (!from_estimate || step->due_on == NULL)
    return;
  g_free (step->estimate_on);
  step->estimate_on = g_steal_pointer (&step->due_on);
}

/* In the order of the links; @known (event to its day) starts with the anchor and grows. */
static GPtrArray *
walk (YifaStore *store, Road *road, GHashTable *known)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  g_autoptr(GHashTable) guessed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < road->links->len; i++)
    {
      const Link *link = g_ptr_array_index (road->links, i);
      const char *from_on = g_hash_table_lookup (known, link->from);
      YifaChainStep *step = from_on != NULL ? new_step (store, road, link, from_on) : NULL;

      if (step == NULL)
        continue;
      carry_estimate (step, g_hash_table_contains (guessed, link->from));
      if (step->due_on == NULL)
        g_hash_table_add (guessed, link->event);
      if (day_of (step) != NULL && !g_hash_table_contains (known, link->event))
        g_hash_table_insert (known, link->event, g_strdup (day_of (step)));
      g_ptr_array_add (steps, step);
    }
  return steps;
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (day_of (*(YifaChainStep *const *) a), day_of (*(YifaChainStep *const *) b));
}

GPtrArray *
yifa_chain_list (YifaStore *store)
{
  GPtrArray *roads = roads_of (store);
  GPtrArray *chains = g_ptr_array_new ();

  for (guint i = 0; i < roads->len; i++)
    g_ptr_array_add (chains, &((Road *) roads->pdata[i])->chain);
  return chains;
}

const YifaChain *
yifa_chain_find (YifaStore *store, const char *name)
{
  Road *road = find_road (roads_of (store), name);

  return road != NULL ? &road->chain : NULL;
}

/* As the plan, but in the order of the file: each step after the one it is counted from. */
GPtrArray *
yifa_chain_walk (YifaStore *store, const char *name, const char *anchor_on, GError **error)
{
  Road *road = need_road (store, name, anchor_on, error);
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  if (road == NULL)
    return NULL;

  g_hash_table_insert (known, (gpointer) road->chain.anchor, g_strdup (anchor_on));
  return walk (store, road, known);
}

GPtrArray *
yifa_chain_plan (YifaStore *store, const char *name, const char *anchor_on, GError **error)
{
  GPtrArray *steps = yifa_chain_walk (store, name, anchor_on, error);

  if (steps != NULL)
    g_ptr_array_sort (steps, compare_steps);
  return steps;
}

static gboolean
start_link (YifaStore *store, YifaRecord *owner, const Link *link, const char *on, GError **error)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), link->rule);
  g_autofree char *start_on = dup_counted_from (link, on);

  if (!yifa_period_is_one (rule))
    return TRUE;
  return link->is_backward ? yifa_deadline_start_before (store, owner, link->rule, start_on, error)
                           : yifa_deadline_start (store, owner, link->rule, on, error);
}

gboolean
yifa_chain_start (YifaStore  *store,
                  YifaRecord *owner,
                  const char *name,
                  const char *event,
                  const char *on,
                  GError    **error)
{
  Road *road = need_road (store, name, on, error);
  gboolean ok = TRUE;

  if (road == NULL || !yifa_store_begin (store, error))
    return FALSE;

  for (guint i = 0; ok && i < road->links->len; i++)
    {
      const Link *link = g_ptr_array_index (road->links, i);

      if (g_str_equal (link->from, event) && !link->is_optional)
        ok = start_link (store, owner, link, on, error);
    }
  return yifa_store_end (store, ok, ok ? error : NULL);
}

void
yifa_chain_forget (YifaStore *store)
{
  g_object_set_data (G_OBJECT (store), CACHE, NULL);
}

static void
check_links (Road *road, YifaRules *rules, GPtrArray *problems)
{
  for (guint i = 0; i < road->links->len; i++)
    {
      const Link *link = g_ptr_array_index (road->links, i);

      if (yifa_rules_find (rules, link->rule) == NULL)
        g_ptr_array_add (problems,
                         g_strdup_printf ("%s: [%s.%s] rule=%s: %s", CHAIN_FILE, road->chain.name,
                                          link->event, link->rule, _("there is no rule of this name")));
    }
}

void
yifa_chain_check (const char *folder, YifaRules *rules, GPtrArray *problems)
{
  g_autofree char *path = yifa_rules_find_file (folder, CHAIN_FILE);
  g_autoptr(GPtrArray) roads = load (path, problems);

  for (guint i = 0; i < roads->len; i++)
    check_links (roads->pdata[i], rules, problems);
}
