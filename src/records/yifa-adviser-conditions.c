/* yifa-adviser-conditions.c - what somebody must bring along to be engaged
 *
 * The conditions of 中办发〔2016〕30号, each with the rule behind it: which of them count depends on what the
 * adviser is. The roster's gates and the list of what an adviser lacks are one table, so that a licence that is
 * lost or a punishment that comes later shows at once, also on somebody who is engaged.
 */
#include "yifa-adviser-private.h"

#include <string.h>

#include "yifa-adviser-sanction.h"
#include "yifa-checks.h"
#include "yifa-date.h"
#include "yifa-rules.h"

static gboolean
is_kind (YifaRecord *adviser, const char *kind)
{
  return g_strcmp0 (yifa_record_get_text (adviser, YIFA_ADVISER_ADVISER_KIND), kind) == 0;
}

/* Who is on the public payroll is bound by the rules of the service; the conditions are for the others. */
static gboolean
is_external (YifaRecord *adviser)
{
  return !is_kind (adviser, "public_lawyer") && !is_kind (adviser, "legal_staff");
}

static char *
refuse_unconfirmed (YifaRecord *adviser, guint field)
{
  if (!is_external (adviser) || yifa_record_get_int (adviser, field))
    return NULL;
  return g_strdup_printf (_("Not confirmed yet: “%s”"),
                          yifa_field_get_label (&yifa_adviser.fields[field]));
}

static char *
sound (YifaStore *store, YifaRecord *adviser)
{
  return refuse_unconfirmed (adviser, YIFA_ADVISER_IS_SOUND);
}

static char *
no_crime (YifaStore *store, YifaRecord *adviser)
{
  return refuse_unconfirmed (adviser, YIFA_ADVISER_NO_CRIME);
}

static char *
licensed (YifaStore *store, YifaRecord *adviser)
{
  return is_kind (adviser, "lawyer") || is_kind (adviser, "public_lawyer")
           ? yifa_check_given (adviser, YIFA_ADVISER_LICENCE_NO)
           : NULL;
}

/* Full years, by the day of the first licence. */
static char *
practised (YifaStore *store, YifaRecord *adviser)
{
  const char *licensed_on = yifa_record_get_text (adviser, YIFA_ADVISER_LICENSED_ON);
  int years = yifa_rules_number (store, "la.min_years");
  g_autofree char *full_on = licensed_on != NULL ? yifa_date_add_months (licensed_on, 12 * years) : NULL;

  if (!is_kind (adviser, "lawyer") || years == 0)
    return NULL;
  if (licensed_on == NULL)
    return yifa_check_given (adviser, YIFA_ADVISER_LICENSED_ON);
  if (full_on == NULL || strcmp (full_on, yifa_store_get_today (store)) <= 0)
    return NULL;
  return g_strdup_printf (_("In practice since %s only; a lawyer needs full years of practice: %d"), licensed_on,
                          years);
}

static char *
influential (YifaStore *store, YifaRecord *adviser)
{
  return is_kind (adviser, "scholar") || is_kind (adviser, "expert")
           ? yifa_check_given (adviser, YIFA_ADVISER_INFLUENCE)
           : NULL;
}

static char *
unit_named (YifaStore *store, YifaRecord *adviser)
{
  return is_external (adviser) ? NULL : yifa_check_given (adviser, YIFA_ADVISER_ORG);
}

static gboolean
is_in_effect (YifaRecord *sanction, const char *today)
{
  const char *ends_on = yifa_record_get_text (sanction, YIFA_ADVISER_SANCTION_ENDS_ON);

  return ends_on == NULL || strcmp (ends_on, today) >= 0;
}

static gboolean
is_sanction (YifaRecord *sanction, const char *kind)
{
  return g_strcmp0 (yifa_record_get_text (sanction, YIFA_ADVISER_SANCTION_SANCTION_KIND), kind) == 0;
}

/* A crime bars for good; punishment and discipline of a lawyer, and Party or service discipline of anybody, while
 * they last. */
static gboolean
bars (YifaRecord *adviser, YifaRecord *sanction, const char *today)
{
  if (is_sanction (sanction, "criminal"))
    return TRUE;
  return is_in_effect (sanction, today) && (is_kind (adviser, "lawyer") || is_sanction (sanction, "disciplinary"));
}

static char *
dup_sanction (YifaStore *store, YifaRecord *sanction)
{
  g_autofree char *kind = yifa_store_dup_display (store, sanction, YIFA_ADVISER_SANCTION_SANCTION_KIND);

  return g_strdup_printf (_("%s (%s)"), kind, yifa_record_get_text (sanction, YIFA_ADVISER_SANCTION_DECIDED_ON));
}

static GPtrArray *
load_sanctions (YifaStore *store, YifaRecord *adviser)
{
  return yifa_store_load_parts (store, &yifa_adviser_sanction, "adviser", yifa_record_get_id (adviser));
}

char *
yifa_adviser_refuse_punished (YifaStore *store, YifaRecord *adviser)
{
  g_autoptr(GPtrArray) sanctions = load_sanctions (store, adviser);

  for (guint i = 0; i < sanctions->len; i++)
    if (bars (adviser, sanctions->pdata[i], yifa_store_get_today (store)))
      {
        g_autofree char *sanction = dup_sanction (store, sanctions->pdata[i]);

        return g_strdup_printf (_("%s cannot be engaged: %s"), yifa_record_get_title (adviser), sanction);
      }
  return NULL;
}

/* The text says “never punished”; whether what is over still counts is the profile's to say. */
static char *
never_punished (YifaStore *store, YifaRecord *adviser)
{
  g_autoptr(GPtrArray) sanctions = load_sanctions (store, adviser);

  if (!is_kind (adviser, "lawyer") || !yifa_rules_number (store, "la.no_sanction"))
    return NULL;

  for (guint i = 0; i < sanctions->len; i++)
    if ((is_sanction (sanctions->pdata[i], "administrative") || is_sanction (sanctions->pdata[i], "association")) &&
        !is_in_effect (sanctions->pdata[i], yifa_store_get_today (store)))
      {
        g_autofree char *sanction = dup_sanction (store, sanctions->pdata[i]);

        return g_strdup_printf (_("Was punished before, although it is over: %s"), sanction);
      }
  return NULL;
}

const YifaGate yifa_adviser_condition_gates[] = {
  { "sound",          sound,                        "la.conditions",   "is_sound",         TRUE },
  { "no_crime",       no_crime,                     "la.no_crime",     "no_crime",         TRUE },
  { "licensed",       licensed,                     "la.conditions",   "licence_no",       TRUE },
  { "practised",      practised,                    "la.min_years",    "licensed_on",      TRUE },
  { "influential",    influential,                  "la.influence",    "influence",        TRUE },
  { "unit_named",     unit_named,                   "la.coverage",     "org",              TRUE },
  { "no_sanction",    yifa_adviser_refuse_punished, "la.no_sanction",  "adviser_sanction" },
  { "never_punished", never_punished,               "la.no_sanction",  "adviser_sanction", TRUE },
  { NULL }
};

void
yifa_adviser_lack_free (YifaAdviserLack *lack)
{
  g_free (lack->sentence);
  g_free (lack);
}

GPtrArray *
yifa_adviser_missing (YifaStore *store, YifaRecord *adviser)
{
  GPtrArray *lacks = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_adviser_lack_free);

  for (const YifaGate *gate = yifa_adviser_condition_gates; gate->name != NULL; gate++)
    {
      char *sentence = gate->refuses (store, adviser);
      YifaAdviserLack *lack = sentence != NULL ? g_new0 (YifaAdviserLack, 1) : NULL;

      if (lack == NULL)
        continue;
      lack->sentence = sentence;
      lack->rule = gate->rule;
      lack->place = gate->place;
      g_ptr_array_add (lacks, lack);
    }
  return lacks;
}
