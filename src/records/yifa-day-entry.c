/* yifa-day-entry.c - what stands on the days of a calendar
 *
 * Three sources: what must be done (the rules know), clocks that were met in time or not, and appointments:
 * meetings, hearings, the last days of comment periods. Each says by itself why it stands on its day.
 */
#include "yifa-day-entry.h"

#include <string.h>

#include "yifa-date.h"
#include "yifa-deadline.h"

/* Dates that a record names itself. Kinds and fields by name: what is not there is not asked. */
typedef struct
{
  const char *kind;
  const char *field;
  gboolean    of_whole; /* named by what it is a part of: its own title says little */
  const char *label;
} Appointment;

static const Appointment appointments[] = {
  { "meeting",        "held_on",          FALSE, N_("Meeting") },
  { "hearing",        "held_on",          FALSE, N_("Hearing or meeting") },
  { "expert_review",  "held_on",          FALSE, N_("Expert argument") },
  { "public_comment", "ends_on",          TRUE,  N_("Last day of public comment") },
  { "catalogue_item", "plan_on",          FALSE, N_("Planned day of the decision") },
  { "major_decision", "execution_due_on", FALSE, N_("The decision is to be carried out") },
  { "consultation",   "due_on",           TRUE,  N_("Answers of those consulted are due") },
};

static const struct
{
  const char *kind;
  YifaDaySort sort;
} sorts[] = {
  { "filing",             YIFA_DAY_FILING },
  { "filing_review",      YIFA_DAY_FILING },
  { "chase_notice",       YIFA_DAY_FILING },
  { "unfiled_doc",        YIFA_DAY_FILING },
  { "legality_review",    YIFA_DAY_REVIEW },
  { "legal_opinion",      YIFA_DAY_REVIEW },
  { "major_decision",     YIFA_DAY_DECISION },
  { "decision_step",      YIFA_DAY_DECISION },
  { "decision_catalogue", YIFA_DAY_DECISION },
  { "catalogue_item",     YIFA_DAY_DECISION },
  { "consultation",       YIFA_DAY_DECISION },
  { "expert_review",      YIFA_DAY_DECISION },
  { "risk_assessment",    YIFA_DAY_DECISION },
  { "engagement",         YIFA_DAY_ADVISER },
  { "engagement_payment", YIFA_DAY_ADVISER },
  { "matter",             YIFA_DAY_ADVISER },
  { "adviser_assessment", YIFA_DAY_ADVISER },
  { "adviser_panel",      YIFA_DAY_ADVISER },
  { "contract",           YIFA_DAY_CONTRACT },
  { "contract_payment",   YIFA_DAY_CONTRACT },
  { "contract_milestone", YIFA_DAY_CONTRACT },
  { "contract_guarantee", YIFA_DAY_CONTRACT },
  { "meeting",            YIFA_DAY_MEETING },
  { "agenda_item",        YIFA_DAY_MEETING },
  { "hearing",            YIFA_DAY_MEETING },
  { "recurring_done",     YIFA_DAY_RECURRING },
};

static const char *const sort_labels[YIFA_DAY_N_SORTS] = {
  [YIFA_DAY_FILING]    = N_("Filing"),
  [YIFA_DAY_REVIEW]    = N_("Legality review"),
  [YIFA_DAY_DECISION]  = N_("Decisions"),
  [YIFA_DAY_DOCUMENT]  = N_("Documents"),
  [YIFA_DAY_ADVISER]   = N_("Legal advisers"),
  [YIFA_DAY_CONTRACT]  = N_("Contracts"),
  [YIFA_DAY_MEETING]   = N_("Meetings and hearings"),
  [YIFA_DAY_RECURRING] = N_("Recurring work"),
};

static YifaDaySort
sort_of (const YifaKind *kind, const char *rule)
{
  if (rule != NULL && g_str_has_prefix (rule, "nd.file_"))
    return YIFA_DAY_FILING;

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_str_equal (sorts[i].kind, kind->table))
      return sorts[i].sort;

  return YIFA_DAY_DOCUMENT;
}

static gboolean
is_within (const char *day, const char *from, const char *to)
{
  return day != NULL && strcmp (day, from) >= 0 && strcmp (day, to) <= 0;
}

static YifaDayEntry *
entry_new (YifaStore *store, const char *day, const YifaKind *kind, gint64 id, const char *rule)
{
  YifaDayEntry *entry = g_new0 (YifaDayEntry, 1);

  entry->day = g_strdup (day);
  entry->kind = kind;
  entry->id = id;
  entry->rule = g_strdup (rule);
  entry->sort = sort_of (kind, rule);
  entry->days_left = yifa_date_days_between (yifa_store_get_today (store), day);
  return entry;
}

static YifaDayState
state_of (const YifaDuty *duty)
{
  if (g_str_equal (duty->state, "paused"))
    return YIFA_DAY_PAUSED;
  if (g_str_equal (duty->state, "calendar_missing"))
    return YIFA_DAY_ESTIMATE;

  return duty->days_left < 0 ? YIFA_DAY_OVERDUE : YIFA_DAY_OPEN;
}

static gboolean
add_duties (YifaStore *store, const char *from, const char *to, GPtrArray *entries, GError **error)
{
  g_autoptr(GPtrArray) duties = yifa_duties (store, to, error);

  for (guint i = 0; duties != NULL && i < duties->len; i++)
    {
      YifaDuty *duty = duties->pdata[i];
      const char *day = duty->due_on != NULL ? duty->due_on : duty->warn_on;
      YifaDayEntry *entry;

      if (!is_within (day, from, to))
        continue;
      entry = entry_new (store, day, duty->kind, duty->id, duty->rule);
      entry->state = state_of (duty);
      entry->why = yifa_duty_explain (store, duty);
      entry->label = g_steal_pointer (&duty->label);
      entry->title = g_steal_pointer (&duty->title);
      entry->who = g_steal_pointer (&duty->who);
      entry->basis = g_steal_pointer (&duty->basis);
      entry->period = g_steal_pointer (&duty->period);
      g_ptr_array_add (entries, entry);
    }
  return duties != NULL;
}

static GPtrArray *
load_between (YifaStore *store, const YifaKind *kind, const char *field, const char *from, const char *to,
              const char *state, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, field, YIFA_AT_LEAST, from);
  yifa_query_where (query, field, YIFA_AT_MOST, to);
  if (state != NULL)
    yifa_query_where (query, "state", YIFA_EQUAL, state);
  return yifa_store_load_all (store, kind, query, error);
}

static void
add_met (YifaStore *store, YifaRecord *clock, GPtrArray *entries)
{
  const YifaKind *kind = yifa_kind_lookup (yifa_record_get_text (clock, YIFA_DEADLINE_OWNER_KIND));
  gint64 id = yifa_record_get_int (clock, YIFA_DEADLINE_OWNER_ID);
  const char *rule = yifa_record_get_text (clock, YIFA_DEADLINE_RULE);
  const YifaRule *found = yifa_rules_find (yifa_rules_of (store), rule);
  char *title = kind != NULL ? yifa_store_dup_title (store, kind, id) : NULL;
  g_autofree char *why = NULL;
  YifaDayEntry *entry;

  if (title == NULL)
    return;

  why = yifa_deadline_explain (store, clock);
  entry = entry_new (store, yifa_record_get_text (clock, YIFA_DEADLINE_DUE_ON), kind, id, rule);
  entry->state = YIFA_DAY_DONE;
  entry->label = g_strdup (found == NULL ? rule : found->duty != NULL ? found->duty : found->label);
  entry->title = title;
  entry->basis = yifa_rules_dup_basis (store, rule);
  entry->why = g_strdup_printf (_("Done on %s. %s"), yifa_record_get_text (clock, YIFA_DEADLINE_MET_ON), why);
  g_ptr_array_add (entries, entry);
}

static gboolean
add_met_clocks (YifaStore *store, const char *from, const char *to, GPtrArray *entries, GError **error)
{
  g_autoptr(GPtrArray) clocks = load_between (store, &yifa_deadline, "due_on", from, to, "met", error);

  for (guint i = 0; clocks != NULL && i < clocks->len; i++)
    if (yifa_record_has (clocks->pdata[i], YIFA_DEADLINE_MET_ON))
      add_met (store, clocks->pdata[i], entries);

  return clocks != NULL;
}

/* The record that this one is a part of, when it names one. */
static const YifaKind *
find_whole (YifaRecord *record, gint64 *id)
{
  const YifaKind *kind = yifa_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & YIFA_OWNER) && yifa_record_get_int (record, i) != 0)
      {
        *id = yifa_record_get_int (record, i);
        return kind->fields[i].target;
      }
  return NULL;
}

static void
add_appointment (YifaStore *store, const Appointment *appointment, YifaRecord *record, GPtrArray *entries)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  gint64 id = yifa_record_get_id (record);
  gint64 whole_id = 0;
  const YifaKind *whole = appointment->of_whole ? find_whole (record, &whole_id) : NULL;
  YifaDayEntry *entry = entry_new (store, yifa_record_text (record, appointment->field), kind, id, NULL);

  entry->state = entry->days_left < 0 ? YIFA_DAY_HELD : YIFA_DAY_PLANNED;
  entry->label = g_strdup (g_dgettext (GETTEXT_PACKAGE, appointment->label));
  entry->title = whole != NULL ? yifa_store_dup_title (store, whole, whole_id) : yifa_store_dup_title (store, kind, id);
  entry->is_named = !appointment->of_whole && entry->title != NULL;
  if (entry->title == NULL)
    entry->title = g_strdup ("");
  if (whole != NULL && entry->sort == YIFA_DAY_DOCUMENT)
    entry->sort = sort_of (whole, NULL);
  g_ptr_array_add (entries, entry);
}

static gboolean
add_appointments (YifaStore *store, const Appointment *appointment, const char *from, const char *to,
                  GPtrArray *entries, GError **error)
{
  const YifaKind *kind = yifa_kind_lookup (appointment->kind);
  g_autoptr(GPtrArray) records = NULL;

  if (kind == NULL || yifa_kind_find (kind, appointment->field) == YIFA_NO_FIELD)
    return TRUE;

  records = load_between (store, kind, appointment->field, from, to, NULL, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    add_appointment (store, appointment, records->pdata[i], entries);

  return records != NULL;
}

/* Within a day: what is late, what is due, what takes place, what is done. */
static int
rank (const YifaDayEntry *entry)
{
  static const int ranks[] = {
    [YIFA_DAY_OVERDUE] = 0, [YIFA_DAY_PLANNED] = 1, [YIFA_DAY_OPEN] = 2, [YIFA_DAY_ESTIMATE] = 2,
    [YIFA_DAY_PAUSED] = 3, [YIFA_DAY_HELD] = 4, [YIFA_DAY_DONE] = 5,
  };

  return ranks[entry->state];
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const YifaDayEntry *one = *(YifaDayEntry *const *) a;
  const YifaDayEntry *other = *(YifaDayEntry *const *) b;
  int days = strcmp (one->day, other->day);

  if (days != 0)
    return days;
  if (rank (one) != rank (other))
    return rank (one) - rank (other);
  if (one->sort != other->sort)
    return (int) one->sort - (int) other->sort;

  return one->id < other->id ? -1 : one->id > other->id;
}

void
yifa_day_entry_free (YifaDayEntry *entry)
{
  g_free (entry->day);
  g_free (entry->rule);
  g_free (entry->label);
  g_free (entry->title);
  g_free (entry->who);
  g_free (entry->basis);
  g_free (entry->why);
  g_free (entry->period);
  g_free (entry);
}

const char *
yifa_day_sort_get_label (YifaDaySort sort)
{
  return g_dgettext (GETTEXT_PACKAGE, sort_labels[sort]);
}

/**
 * yifa_day_entry_dup_left:
 *
 * Returns: (transfer full): "3 days left", "done"; a sign stands before what is late
 */
char *
yifa_day_entry_dup_left (const YifaDayEntry *entry)
{
  int days = entry->days_left;

  if (entry->state == YIFA_DAY_PAUSED)
    return g_strdup (_("clock stopped"));
  if (entry->state == YIFA_DAY_DONE)
    return g_strdup (_("✓ done"));
  if (entry->state == YIFA_DAY_HELD)
    return g_strdup (_("past"));
  if (days < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "⚠ %d day over", "⚠ %d days over", -days), -days);
  if (days == 0)
    return g_strdup (_("today"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day left", "%d days left", days), days);
}

/**
 * yifa_day_entries:
 *
 * Returns: (transfer full) (element-type YifaDayEntry): by day, and within a day what is late first
 */
GPtrArray *
yifa_day_entries (YifaStore *store, const char *from, const char *to, GError **error)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_day_entry_free);

  if (!add_duties (store, from, to, entries, error) || !add_met_clocks (store, from, to, entries, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (appointments); i++)
    if (!add_appointments (store, &appointments[i], from, to, entries, error))
      return NULL;

  g_ptr_array_sort (entries, compare);
  return g_steal_pointer (&entries);
}
