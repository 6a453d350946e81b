/* yifa-cli-words.c - the long answers of yifactl as people read them
 *
 * With --json a program gets everything; a person gets one line that answers, and one that says why.
 */
#include "yifa-cli-words.h"

#include <string.h>

#include "yifa-calendar-notice.h"
#include "yifa-date.h"
#include "yifa-figures.h"

/* "Title (Register 12)" */
static char *
name_record (const YifaKind *kind, gint64 id, const char *title)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (id == 0)
    return g_strdup (title);
  return g_strdup_printf (_("%s (%s %s)"), title, yifa_kind_get_label (kind), number);
}

static void
say_why (const char *sentence)
{
  if (sentence != NULL && *sentence != '\0')
    g_print ("      %s\n", sentence);
}

/* What can make a meeting */

static const char *
answer_of (const YifaReach *reach)
{
  if (reach->calendar_missing)
    return _("Unknown");
  return reach->can ? _("Can") : _("Cannot");
}

/* The step that the answer turns on: the first that is too late, else the first that is open. */
static const YifaReachStep *
find_decisive (const YifaReach *reach)
{
  const YifaReachStep *open = NULL;

  for (guint i = 0; i < reach->steps->len; i++)
    {
      const YifaReachStep *step = reach->steps->pdata[i];

      if (step->is_late)
        return step;
      if (open == NULL && step->done_on == NULL)
        open = step;
    }
  return open;
}

static void
say_matter (const YifaMatterReach *matter)
{
  g_autofree char *name = name_record (yifa_record_get_kind (matter->record), yifa_record_get_id (matter->record),
                                       yifa_record_get_title (matter->record));
  const YifaReachStep *step = find_decisive (matter->reach);

  g_print ("%s  %s\n", answer_of (matter->reach), name);
  say_why (matter->reach->sentence);
  say_why (step != NULL ? step->explanation : NULL);
}

void
yifa_cli_say_matters (const char *meeting_on, GPtrArray *matters)
{
  guint can = 0, unknown = 0;

  for (guint i = 0; i < matters->len; i++)
    {
      const YifaReach *reach = ((YifaMatterReach *) matters->pdata[i])->reach;

      unknown += reach->calendar_missing;
      can += !reach->calendar_missing && reach->can;
    }
  g_print (_("Meeting on %s: %u can make it, %u cannot, %u unknown for want of a calendar"), meeting_on, can,
           matters->len - can - unknown, unknown);
  g_print ("\n");
  for (guint i = 0; i < matters->len; i++)
    say_matter (matters->pdata[i]);
}

/* Chains */

void
yifa_cli_say_chains (GPtrArray *chains)
{
  for (guint i = 0; i < chains->len; i++)
    {
      const YifaChain *chain = chains->pdata[i];

      g_print ("%s  %s\n", chain->name, chain->label);
    }
  g_print ("%s\n", _("“chain NAME DATE” counts from the day of the meeting, the hearing, the decision or the signature."));
}

static void
say_chain_step (const YifaChainStep *step)
{
  g_autofree char *day = step->due_on != NULL ? g_strdup (step->due_on)
                       : step->estimate_on != NULL ? g_strdup_printf (_("about %s"), step->estimate_on)
                                                   : g_strdup (_("Unknown"));

  g_print ("%s  %s", day, step->label);
  if (step->who != NULL)
    g_print (_(" (%s)"), step->who);
  g_print ("%s\n", step->is_optional ? _(", where there is one") : "");
  say_why (step->explanation);
}

void
yifa_cli_say_chain_steps (GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    say_chain_step (steps->pdata[i]);
}

/* Deadlines */

static char *
dup_standing (const YifaDuty *duty)
{
  if (g_strcmp0 (duty->state, "calendar_missing") == 0)
    return duty->estimate_on != NULL ? g_strdup_printf (_("holidays of the year missing, about %s"), duty->estimate_on)
                                     : g_strdup (_("holidays of the year missing"));
  if (g_strcmp0 (duty->state, "paused") == 0)
    return g_strdup (_("clock stopped"));
  if (duty->due_on == NULL)
    return g_strdup (_("no date"));
  if (duty->days_left < 0)
    return g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", -duty->days_left), -duty->days_left);
  return g_strdup_printf (ngettext ("%d day left", "%d days left", duty->days_left), duty->days_left);
}

static void
say_duty (YifaStore *store, const YifaDuty *duty)
{
  g_autofree char *name = name_record (duty->kind, duty->id, duty->title);
  g_autofree char *standing = dup_standing (duty);
  g_autofree char *why = yifa_duty_explain (store, duty);

  g_print (_("%s  %s  %s: %s"), duty->due_on != NULL ? duty->due_on : "----------", standing, duty->label, name);
  if (duty->who != NULL)
    g_print (_(" (%s)"), duty->who);
  g_print ("\n");
  say_why (why);
}

void
yifa_cli_say_duties (YifaStore *store, GPtrArray *duties)
{
  for (guint i = 0; i < duties->len; i++)
    say_duty (store, duties->pdata[i]);
  if (duties->len == 0)
    g_print ("%s\n", _("Nothing is due."));
}

static void
say_move (const YifaDeadlineMove *move)
{
  g_autofree char *name = name_record (move->kind, move->id, move->title);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, move->deadline);

  g_print (_("%s  %s: %s, from %s to %s"), number, move->label, name, move->old_on != NULL ? move->old_on : _("no date"),
           move->new_on != NULL ? move->new_on : _("no date"));
  g_print ("\n");
  say_why (move->why);
}

void
yifa_cli_say_moves (GPtrArray *moves)
{
  for (guint i = 0; i < moves->len; i++)
    say_move (moves->pdata[i]);
  g_print ("%s\n", moves->len > 0 ? _("Agree with “move NUMBER... --reason TEXT” or “move all --reason TEXT”.")
                                  : _("No deadline would move."));
}

/* Calendar */

static char *
dup_first (int year)
{
  return g_strdup_printf ("%04d-01-01", year);
}

void
yifa_cli_say_year (YifaStore *store, int year)
{
  YifaCalendar *calendar = yifa_calendar_of (store);
  g_autoptr(YifaRecord) notice = yifa_calendar_notice_find (store, year, "confirmed");
  g_autoptr(YifaRecord) waiting = yifa_calendar_notice_find (store, year, "entered");
  g_autofree char *from = g_strdup_printf ("%04d-12-31", year - 1);
  g_autofree char *to = g_strdup_printf ("%04d-12-31", year);
  int workdays = yifa_calendar_count (calendar, from, to);

  if (workdays >= 0)
    g_print (ngettext ("%d: %d working day", "%d: %d working days", workdays), year, workdays);
  else
    g_print (_("%d: the holidays of the year are missing"), year);
  if (notice != NULL)
    g_print (_("; by %s"), yifa_record_get_title (notice));
  if (waiting != NULL)
    g_print (_("; waits for a second person: %s"), yifa_record_get_title (waiting));
  g_print ("\n");
}

/* A make-up day and a day off are told apart from what their weekday says; 0: an ordinary day. */
static int
standing_of (YifaCalendar *calendar, const char *day)
{
  int workday = yifa_calendar_is_workday (calendar, day);
  gboolean is_weekend = yifa_date_weekday (day) > 5;

  if (workday < 0 || (yifa_calendar_get_holiday (calendar, day) == NULL && workday == !is_weekend))
    return 0;
  return workday ? 1 : -1;
}

/* "02-15" or "02-15–02-23", with the name of the holiday. */
static void
add_span (GString *words, YifaCalendar *calendar, guint32 from, guint32 to)
{
  g_autofree char *first = yifa_date_from_day (from);
  g_autofree char *last = yifa_date_from_day (to);
  const char *holiday = yifa_calendar_get_holiday (calendar, first);

  g_string_append (words, words->len > 0 ? _("; ") : "");
  if (holiday != NULL)
    g_string_append_printf (words, "%s ", holiday);
  g_string_append (words, first + strlen ("2026-"));
  if (from != to)
    g_string_append_printf (words, "–%s", last + strlen ("2026-"));
}

static gboolean
is_same_span (YifaCalendar *calendar, guint32 one, guint32 other)
{
  g_autofree char *a = yifa_date_from_day (one);
  g_autofree char *b = yifa_date_from_day (other);

  return standing_of (calendar, a) == standing_of (calendar, b) &&
         g_strcmp0 (yifa_calendar_get_holiday (calendar, a), yifa_calendar_get_holiday (calendar, b)) == 0;
}

void
yifa_cli_say_days (YifaStore *store, int year)
{
  YifaCalendar *calendar = yifa_calendar_of (store);
  g_autoptr(GString) rest = g_string_new (NULL);
  g_autoptr(GString) work = g_string_new (NULL);
  g_autofree char *first = dup_first (year);
  g_autofree char *next = dup_first (year + 1);
  guint32 end = yifa_date_to_day (next);

  for (guint32 from = yifa_date_to_day (first), to; from < end; from = to + 1)
    {
      g_autofree char *day = yifa_date_from_day (from);
      int standing = standing_of (calendar, day);

      for (to = from; standing != 0 && to + 1 < end && is_same_span (calendar, from, to + 1);)
        to++;
      if (standing != 0)
        add_span (standing > 0 ? work : rest, calendar, from, to);
    }
  if (rest->len > 0)
    g_print (_("Days off: %s\n"), rest->str);
  if (work->len > 0)
    g_print (_("Make-up days: %s\n"), work->str);
}

/* Profile */

static void
say_rule (const YifaRule *rule)
{
  g_autofree char *value = yifa_rule_dup_value (rule);

  g_print ("%s  %s", rule->key, rule->label);
  if (value != NULL && *value != '\0')
    g_print (_(": %s"), value);
  g_print ("%s\n", yifa_confidence_is_open (rule->confidence) ? _(", to be confirmed") : "");
  say_why (rule->basis);
}

void
yifa_cli_say_rules (GPtrArray *rules)
{
  for (guint i = 0; i < rules->len; i++)
    say_rule (rules->pdata[i]);
}

void
yifa_cli_say_figures (GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const YifaFigure *figure = figures->pdata[i];
      g_autofree char *value = yifa_figure_dup_text (figure);

      g_print (_("%s: %s"), figure->label, value);
      g_print ("\n");
      say_why (figure->definition);
    }
}

/* One record */

static const char *
member_text (JsonObject *element, const char *member)
{
  return json_object_get_string_member_with_default (element, member, NULL);
}

/* What the record refers to is named by the field, what refers to it by its own register. */
static char *
link_to_words (const YifaKind *kind, JsonObject *link)
{
  const YifaKind *other = yifa_kind_lookup (member_text (link, "kind"));
  guint field = yifa_kind_find (kind, member_text (link, "field"));
  const char *title = member_text (link, "title");
  g_autofree char *name = name_record (other, json_object_get_int_member (link, "id"), title != NULL ? title : "");

  if (g_strcmp0 (member_text (link, "direction"), "to") != 0)
    return g_steal_pointer (&name);
  return g_strdup_printf (_("%s: %s"), yifa_field_get_label (&kind->fields[field]), name);
}

static char *
due_to_words (const YifaKind *kind, JsonObject *due)
{
  const char *due_on = member_text (due, "due_on");
  const char *why = member_text (due, "explanation");
  g_autofree char *what = g_strdup_printf ("%s  %s", due_on != NULL ? due_on : "----------",
                                           member_text (due, "label"));

  return why != NULL ? g_strdup_printf ("%s\n      %s", what, why) : g_steal_pointer (&what);
}

static void
add_refusal (GString *words, JsonObject *refusal)
{
  const char *basis = member_text (refusal, "basis");
  const char *message = member_text (refusal, "message");
  g_autofree char *both = basis != NULL && *basis != '\0' ? g_strdup_printf (_("%s (%s)"), message, basis)
                                                          : g_strdup (message);

  g_string_append_printf (words, "\n      · %s", both);
}

static char *
action_to_words (const YifaKind *kind, JsonObject *action)
{
  JsonArray *refused = json_object_get_array_member (action, "refused");
  GString *words = g_string_new (NULL);

  g_string_printf (words, "%s  %s", member_text (action, "name"), member_text (action, "label"));
  for (guint i = 0; i < json_array_get_length (refused); i++)
    add_refusal (words, json_array_get_object_element (refused, i));
  return g_string_free (words, FALSE);
}

char *
yifa_cli_dup_words (const YifaKind *kind, const char *member, JsonObject *element)
{
  static const struct
  {
    const char *member;
    char       *(*dup_words) (const YifaKind *kind, JsonObject *element);
  } lists[] = { { "links", link_to_words }, { "due", due_to_words }, { "actions", action_to_words } };

  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (lists); i++)
    if (g_strcmp0 (lists[i].member, member) == 0)
      return lists[i].dup_words (kind, element);
  return NULL;
}

char *
yifa_cli_dup_value (YifaStore *store, const YifaKind *kind, guint field, const char *value)
{
  g_autoptr(YifaRecord) record = yifa_record_new (kind);
  char *shown;

  if (value == NULL || *value == '\0')
    return NULL;

  yifa_record_set_string (record, field, value);
  shown = yifa_store_dup_display (store, record, field);
  return shown != NULL ? shown : g_strdup (value);
}
