/* yifa-tone.c - signs and colours of values that say whether something must be done
 *
 * One table for every place that shows such a value. Red is for overdue alone, amber for soon and
 * for what wants a look; what is over is grey.
 */
#include "yifa-tone.h"

#define SOON_DAYS 7

typedef struct
{
  const char *field;
  const char *value; /* NULL: any other value of the field */
  YifaTone    tone;
} ToneOf;

static const ToneOf tones[] = {
  { "validity",     "not_yet",                { "○", NULL } },
  { "validity",     "in_force",               { "●", "good" } },
  { "validity",     "amended",                { "●", NULL } },
  { "validity",     "suspended",              { "◌", "soon" } },
  { "validity",     NULL,                     { "✕", "past" } },
  { "basis_validity", "ended",                { "△", "soon" } },
  { "standing",     "ended",                  { "✕", "past" } },
  { "filing_state", "due",                    { "○", "soon" } },
  { "filing_state", "overdue",                { "!", "overdue" } },
  { "filing_state", "sent",                   { "✓", NULL } },
  { "filing_state", "registered",             { "✓", "good" } },
  { "procedure",    "due",                    { "○", NULL } },
  { "procedure",    "in_progress",            { "◐", "soon" } },
  { "procedure",    "done",                   { "✓", "good" } },
  { "procedure",    "exempt",                 { "⊘", "past" } },
  { "progress",     "in_progress",            { "◐", "soon" } },
  { "progress",     "decided",                { "✓", "good" } },
  { "progress",     "adjusted_out",           { "✕", "past" } },
  { "stage",        "filed",                  { "✓", NULL } },
  { "stage",        "registered_by_receiver", { "✓", "good" } },
  { "stage",        "closed",                 { "✓", "good" } },
  { "stage",        "issued",                 { "✓", "good" } },
  { "stage",        "held",                   { "✓", "good" } },
  { "stage",        "applied",                { "✓", "good" } },
  { "stage",        "used",                   { "✓", NULL } },
  { "stage",        "reserved",               { "○", "soon" } },
  { "stage",        "archived",               { "✓", "good" } },
  { "stage",        "executing",              { "◐", NULL } },
  { "stage",        "suspended",              { "◌", "soon" } },
  { "stage",        "postponed",              { "◌", "soon" } },
  { "stage",        "stopped",                { "✕", "past" } },
  { "stage",        "not_adopted",            { "✕", "past" } },
  { "stage",        "returned",               { "↩", "soon" } },
  { "stage",        "returned_for_supplement", { "↩", "soon" } },
  { "stage",        "supplement",             { "↩", "soon" } },
  { "stage",        "no_correction",          { "△", "soon" } },
  { "stage",        "revoked_by_gov",         { "✕", "past" } },
  { "stage",        "not_accepted",           { "✕", "past" } },
  { "stage",        "rejected",               { "✕", "past" } },
  { "stage",        "dropped",                { "✕", "past" } },
  { "stage",        "voided",                 { "✕", "past" } },
};

/* The five procedures of a decision, in its list, have the same states. */
static const char *const procedures[] = {
  "participation", "expert", "risk", "review_step", "deliberation", NULL
};

/* Flags that are read by their name, not as yes and no. */
static const struct { const char *field; const char *words; YifaTone tone; } flags[] = {
  { "overdue",        N_("Overdue"),                    { "!", "overdue" } },
  { "expiring",       N_("Expiring soon"),              { "◐", "soon" } },
  { "late",           N_("Late"),                       { "△", "soon" } },
  { "basis_repealed", N_("A basis no longer in force"), { "△", "soon" } },
};

static const YifaTone expiring = { "◐", "soon" };
static const YifaTone over = { "!", "overdue" };
static const YifaTone soon = { "◷", "soon" };

/* In force, and not for long: one cell says both. */
static gboolean
is_expiring (YifaRecord *record, const char *field)
{
  const YifaKind *kind = yifa_record_get_kind (record);

  return g_str_equal (field, "validity") && yifa_kind_find (kind, "expiring") != YIFA_NO_FIELD &&
         yifa_record_int (record, "expiring") != 0;
}

static const YifaTone *
tone_of_choice (const char *field, const char *value)
{
  if (g_strv_contains (procedures, field))
    field = "procedure";

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (g_str_equal (tones[i].field, field) && (tones[i].value == NULL || g_str_equal (tones[i].value, value)))
      return &tones[i].tone;

  return NULL;
}

static const YifaTone *
tone_of_flag (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (g_str_equal (flags[i].field, field))
      return &flags[i].tone;

  return NULL;
}

static const YifaTone *
tone_of_days (gint64 days)
{
  return days < 0 ? &over : days <= SOON_DAYS ? &soon : NULL;
}

static gboolean
is_days_left (const YifaField *field)
{
  return field->type == YIFA_COUNT && g_str_equal (field->name, "days_left");
}

/**
 * yifa_tone_of:
 *
 * Returns: (nullable): NULL for a value that is just a value
 */
const YifaTone *
yifa_tone_of (YifaRecord *record, guint field)
{
  const YifaField *def = &yifa_record_get_kind (record)->fields[field];

  if (!yifa_record_has (record, field))
    return NULL;
  if (is_expiring (record, def->name))
    return &expiring;
  if (def->type == YIFA_CHOICE)
    return tone_of_choice (def->name, yifa_record_get_text (record, field));
  if (def->type == YIFA_FLAG)
    return yifa_record_get_int (record, field) ? tone_of_flag (def->name) : NULL;
  return is_days_left (def) ? tone_of_days (yifa_record_get_int (record, field)) : NULL;
}

static char *
flag_words (const YifaField *def, gboolean is_set)
{
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (g_str_equal (flags[i].field, def->name))
      return g_strdup (is_set ? g_dgettext (GETTEXT_PACKAGE, flags[i].words) : "");

  return g_strdup (is_set ? _("Yes") : "");
}

static char *
day_words (gint64 days)
{
  if (days < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day over", "%d days over", -days), (int) -days);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day left", "%d days left", days), (int) days);
}

static char *
plain_words (YifaStore *store, YifaRecord *record, guint field)
{
  const YifaField *def = &yifa_record_get_kind (record)->fields[field];
  char *words;

  if (is_expiring (record, def->name))
    return g_strdup (_("In force, expiring soon"));
  if (def->type == YIFA_FLAG)
    return flag_words (def, yifa_record_get_int (record, field) != 0);
  if (is_days_left (def) && yifa_record_has (record, field))
    return day_words (yifa_record_get_int (record, field));

  words = yifa_store_dup_display (store, record, field);
  return def->type == YIFA_PROSE && words != NULL ? g_strdelimit (words, "\r\n\t", ' ') : words;
}

/**
 * yifa_tone_dup_words:
 *
 * Returns: (transfer full): one line for a list: the sign of the value's tone and its words; a flag
 *   that is not set says nothing
 */
char *
yifa_tone_dup_words (YifaStore *store, YifaRecord *record, guint field)
{
  const YifaTone *tone = yifa_tone_of (record, field);
  g_autofree char *words = plain_words (store, record, field);

  if (tone == NULL)
    return words != NULL ? g_steal_pointer (&words) : g_strdup ("");

  return g_strdup_printf ("%s %s", tone->sign, words);
}
