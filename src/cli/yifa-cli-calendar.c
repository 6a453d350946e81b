/* yifa-cli-calendar.c - holiday notices, dates that would move, and what can still make a meeting */
#include "yifa-calendar-notice.h"
#include "yifa-chain.h"
#include "yifa-cli-words.h"
#include "yifa-date.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-workflow.h"

static gboolean
refuse_usage (GError **error, const char *usage)
{
  g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_USAGE, usage);
  return FALSE;
}

static gboolean
read_year (const char *text, int *year, GError **error)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, YIFA_CALENDAR_FIRST_YEAR, YIFA_CALENDAR_LAST_YEAR, &number,
                                   NULL))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("“%s” is no year"), text);
      return FALSE;
    }
  *year = number;
  return TRUE;
}

static int
count_year (YifaCalendar *calendar, int year)
{
  g_autofree char *from = g_strdup_printf ("%04d-12-31", year - 1);
  g_autofree char *to = g_strdup_printf ("%04d-12-31", year);

  return yifa_calendar_count (calendar, from, to);
}

/* The year's head: its working days are not known while its last days wait for the next notice. */
static void
put_year (YifaCli *cli, YifaCalendar *calendar, int year)
{
  g_autoptr(YifaRecord) notice = yifa_calendar_notice_find (cli->store, year, "confirmed");
  g_autoptr(YifaRecord) waiting = yifa_calendar_notice_find (cli->store, year, "entered");
  int workdays = count_year (calendar, year);

  yifa_cli_put_int (cli, "year", year);
  yifa_cli_put_flag (cli, "known", yifa_calendar_knows (calendar, year));
  if (workdays >= 0)
    yifa_cli_put_int (cli, "workdays", workdays);
  else
    yifa_cli_put_text (cli, "workdays", NULL);
  yifa_cli_put_text (cli, "notice", notice != NULL ? yifa_record_get_title (notice) : NULL);
  yifa_cli_put_text (cli, "source",
                     notice != NULL ? yifa_record_get_text (notice, YIFA_CALENDAR_NOTICE_SOURCE) : NULL);
  yifa_cli_put_text (cli, "waiting", waiting != NULL ? yifa_record_get_title (waiting) : NULL);
}

static void
put_day (YifaCli *cli, YifaCalendar *calendar, const char *day)
{
  int workday = yifa_calendar_is_workday (calendar, day);
  gboolean is_weekend = yifa_date_weekday (day) > 5;
  const char *holiday = yifa_calendar_get_holiday (calendar, day);

  if (workday < 0 || (holiday == NULL && workday == !is_weekend))
    return;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "date", day);
  yifa_cli_put_flag (cli, "workday", workday);
  yifa_cli_put_text (cli, "name", holiday);
  json_builder_end_object (cli->answer);
}

/* Every day that is not what its weekday says: days off and make-up days. */
static void
put_days (YifaCli *cli, YifaCalendar *calendar, int year)
{
  g_autofree char *first = g_strdup_printf ("%04d-01-01", year);
  guint32 from = yifa_date_to_day (first);

  json_builder_set_member_name (cli->answer, "days");
  json_builder_begin_array (cli->answer);
  for (guint32 day = from; day < from + 366; day++)
    {
      g_autofree char *date = yifa_date_from_day (day);

      if (yifa_date_year (date) == year)
        put_day (cli, calendar, date);
    }
  json_builder_end_array (cli->answer);
}

static void
say_calendar (YifaStore *store, int chosen)
{
  for (int year = YIFA_CALENDAR_FIRST_YEAR; chosen == 0 && year <= YIFA_CALENDAR_LAST_YEAR; year++)
    {
      g_autoptr(YifaRecord) waiting = yifa_calendar_notice_find (store, year, "entered");

      if (waiting != NULL || yifa_calendar_knows (yifa_calendar_of (store), year))
        yifa_cli_say_year (store, year);
    }
  if (chosen == 0)
    return;

  yifa_cli_say_year (store, chosen);
  yifa_cli_say_days (store, chosen);
}

static gboolean
calendar_show (YifaCli *cli, const char *typed, GError **error)
{
  YifaCalendar *calendar = yifa_calendar_of (cli->store);
  int year = 0;

  if (typed != NULL && !read_year (typed, &year, error))
    return FALSE;
  if (!cli->json)
    {
      say_calendar (cli->store, year);
      return TRUE;
    }
  if (typed != NULL)
    {
      json_builder_begin_object (cli->answer);
      put_year (cli, calendar, year);
      put_days (cli, calendar, year);
      json_builder_end_object (cli->answer);
      return TRUE;
    }

  json_builder_begin_array (cli->answer);
  for (year = YIFA_CALENDAR_FIRST_YEAR; year <= YIFA_CALENDAR_LAST_YEAR; year++)
    if (yifa_calendar_knows (calendar, year))
      {
        json_builder_begin_object (cli->answer);
        put_year (cli, calendar, year);
        json_builder_end_object (cli->answer);
      }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static gboolean
calendar_import (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *source = yifa_cli_take_option (args, "--source");
  g_autofree char *region = yifa_cli_take_option (args, "--region");
  g_autofree char *number = yifa_cli_take_option (args, "--number");
  g_autofree char *issued = yifa_cli_take_option (args, "--issued");
  g_autofree char *typed = yifa_cli_take_option (args, "--year");
  YifaNoticeHead head = { source, region, number, issued, 0 };
  g_autoptr(GPtrArray) notices = NULL;

  if (args[0] == NULL || source == NULL)
    return refuse_usage (error, _("Name the notice the days come from: calendar import FILE --source TEXT "
                                   "[--year YEAR] [--region AREA]"));
  if ((typed != NULL && !read_year (typed, &head.year, error)) ||
      !(notices = yifa_calendar_notice_import_file (cli->store, args[0], &head, error)))
    return FALSE;

  cli->kind = &yifa_calendar_notice;
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < notices->len; i++)
    {
      json_builder_begin_object (cli->answer);
      yifa_cli_put_int (cli, "id", yifa_record_get_id (notices->pdata[i]));
      yifa_cli_put_record (cli, notices->pdata[i]);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static void
put_moves (YifaCli *cli, GPtrArray *moves)
{
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < moves->len; i++)
    {
      const YifaDeadlineMove *move = moves->pdata[i];

      json_builder_begin_object (cli->answer);
      yifa_cli_put_int (cli, "deadline", move->deadline);
      yifa_cli_put_text (cli, "kind", move->kind->table);
      yifa_cli_put_int (cli, "id", move->id);
      yifa_cli_put_text (cli, "title", move->title);
      yifa_cli_put_text (cli, "rule", move->rule);
      yifa_cli_put_text (cli, "label", move->label);
      yifa_cli_put_text (cli, "old_on", move->old_on);
      yifa_cli_put_text (cli, "new_on", move->new_on);
      yifa_cli_put_text (cli, "why", move->why);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
}

static gint64
count_waiting (YifaStore *store)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, "state", YIFA_EQUAL, "open");
  yifa_query_where (query, "due_on", YIFA_EMPTY, NULL);
  return yifa_store_count (store, &yifa_deadline, query);
}

static gboolean
confirm (YifaCli *cli, YifaRecord *notice, GError **error)
{
  const YifaAction *action = yifa_workflow_find (&yifa_calendar_notice, "confirm");
  gint64 waiting = count_waiting (cli->store);
  g_autoptr(GPtrArray) moves = NULL;

  if (!yifa_workflow_do (cli->store, notice, action, NULL, error))
    {
      if (error != NULL && g_error_matches (*error, YIFA_ERROR, YIFA_ERROR_REFUSED))
        cli->refused = yifa_workflow_refusals (cli->store, notice, action);
      return FALSE;
    }
  moves = yifa_deadline_moves (cli->store, error);
  if (moves == NULL)
    return FALSE;
  if (!cli->json)
    {
      g_print (_("%s counts now; deadlines that got their date: %d"), yifa_record_get_title (notice),
               (int) (waiting - count_waiting (cli->store)));
      g_print ("\n");
      yifa_cli_say_moves (moves);
      return TRUE;
    }

  json_builder_begin_object (cli->answer);
  yifa_cli_put_int (cli, "id", yifa_record_get_id (notice));
  yifa_cli_put_text (cli, "title", yifa_record_get_title (notice));
  yifa_cli_put_int (cli, "completed", waiting - count_waiting (cli->store));
  json_builder_set_member_name (cli->answer, "moves");
  put_moves (cli, moves);
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
calendar_confirm (YifaCli *cli, const char *typed, GError **error)
{
  g_autoptr(YifaRecord) notice = NULL;
  int year = 0;

  if (typed == NULL || !read_year (typed, &year, error))
    return typed != NULL ? FALSE : refuse_usage (error, _("Write calendar confirm YEAR"));

  notice = yifa_calendar_notice_find (cli->store, year, "entered");
  if (notice != NULL)
    return confirm (cli, notice, error);

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, _("No notice of %d waits for its confirmation"),
               year);
  return FALSE;
}

static gboolean
cmd_calendar (YifaCli *cli, char **args, GError **error)
{
  if (g_str_equal (args[0], "show"))
    return yifa_cli_need_store (cli, error) && calendar_show (cli, args[1], error);

  cli->store = yifa_store_open (cli->office, cli->actor, cli->today, error);
  if (cli->store == NULL)
    return FALSE;
  if (g_str_equal (args[0], "import"))
    return calendar_import (cli, args + 1, error);
  if (g_str_equal (args[0], "confirm"))
    return calendar_confirm (cli, args[1], error);
  return refuse_usage (
      error, _("Write calendar show [YEAR], calendar import FILE --source TEXT or calendar confirm YEAR"));
}

gboolean
yifa_cli_put_deadline_moves (YifaCli *cli, GError **error)
{
  g_autoptr(GPtrArray) moves = yifa_deadline_moves (cli->store, error);

  if (moves == NULL)
    return FALSE;

  if (cli->json)
    put_moves (cli, moves);
  else
    yifa_cli_say_moves (moves);
  return TRUE;
}

/* The numbers of deadlines that "due --moves" lists, or all of these. */
static GArray *
read_deadlines (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) moves = yifa_deadline_moves (cli->store, error);

  for (guint i = 0; moves != NULL && g_str_equal (args[0], "all") && i < moves->len; i++)
    g_array_append_val (ids, ((YifaDeadlineMove *) moves->pdata[i])->deadline);
  for (guint i = 0; moves != NULL && !g_str_equal (args[0], "all") && args[i] != NULL; i++)
    {
      gint64 id = yifa_cli_parse_id (args[i]);

      if (id == 0)
        {
          g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE,
                       _("“%s” is no number of a deadline; “due --moves” lists them"), args[i]);
          return NULL;
        }
      g_array_append_val (ids, id);
    }
  return moves != NULL ? g_steal_pointer (&ids) : NULL;
}

static gboolean
cmd_move (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *reason = yifa_cli_take_option (args, "--reason");
  g_autoptr(GArray) ids = NULL;
  int moved;

  if (args[0] == NULL)
    return refuse_usage (error, _("Write move ID... --reason TEXT, or move all --reason TEXT"));
  ids = read_deadlines (cli, args, error);
  if (ids == NULL)
    return FALSE;

  moved = yifa_deadline_move (cli->store, (const gint64 *) ids->data, ids->len, reason, error);
  if (moved < 0)
    return FALSE;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_int (cli, "moved", moved);
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
list_chains (YifaCli *cli)
{
  g_autoptr(GPtrArray) chains = yifa_chain_list (cli->store);

  if (!cli->json)
    {
      yifa_cli_say_chains (chains);
      return TRUE;
    }
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < chains->len; i++)
    {
      const YifaChain *chain = chains->pdata[i];

      json_builder_begin_object (cli->answer);
      yifa_cli_put_text (cli, "name", chain->name);
      yifa_cli_put_text (cli, "label", chain->label);
      yifa_cli_put_text (cli, "anchor", chain->anchor);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static gboolean
cmd_chain (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(GPtrArray) steps = NULL;

  if (!yifa_cli_need_store (cli, error))
    return FALSE;
  if (args[0] == NULL)
    return list_chains (cli);
  if (args[1] == NULL)
    return refuse_usage (error, _("Write chain NAME DATE; “chain” alone names the chains"));

  steps = yifa_chain_plan (cli->store, args[0], args[1], error);
  if (steps == NULL)
    return FALSE;
  if (!cli->json)
    {
      yifa_cli_say_chain_steps (steps);
      return TRUE;
    }

  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < steps->len; i++)
    {
      const YifaChainStep *step = steps->pdata[i];

      json_builder_begin_object (cli->answer);
      yifa_cli_put_text (cli, "event", step->event);
      yifa_cli_put_text (cli, "label", step->label);
      yifa_cli_put_text (cli, "due_on", step->due_on);
      yifa_cli_put_text (cli, "estimate_on", step->estimate_on);
      yifa_cli_put_text (cli, "direction", step->is_backward ? "before" : "after");
      yifa_cli_put_text (cli, "from", step->from);
      yifa_cli_put_text (cli, "who", step->who);
      yifa_cli_put_flag (cli, "optional", step->is_optional);
      yifa_cli_put_text (cli, "rule", step->rule);
      yifa_cli_put_text (cli, "basis", step->basis);
      yifa_cli_put_text (cli, "explanation", step->explanation);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static void
put_reach_step (YifaCli *cli, const YifaReachStep *step)
{
  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "event", step->event);
  yifa_cli_put_text (cli, "label", step->label);
  yifa_cli_put_text (cli, "latest_on", step->latest_on);
  yifa_cli_put_text (cli, "done_on", step->done_on);
  yifa_cli_put_flag (cli, "late", step->is_late);
  yifa_cli_put_int (cli, "days_left", step->days_left);
  yifa_cli_put_text (cli, "who", step->who);
  yifa_cli_put_text (cli, "rule", step->rule);
  yifa_cli_put_text (cli, "explanation", step->explanation);
  json_builder_end_object (cli->answer);
}

static void
put_matter (YifaCli *cli, const YifaMatterReach *matter)
{
  const YifaReach *reach = matter->reach;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "kind", yifa_record_get_kind (matter->record)->table);
  yifa_cli_put_int (cli, "id", yifa_record_get_id (matter->record));
  yifa_cli_put_text (cli, "title", yifa_record_get_title (matter->record));
  if (reach->calendar_missing)
    yifa_cli_put_text (cli, "can", NULL);
  else
    yifa_cli_put_flag (cli, "can", reach->can);
  yifa_cli_put_flag (cli, "calendar_missing", reach->calendar_missing);
  yifa_cli_put_text (cli, "earliest_on", reach->earliest_on);
  yifa_cli_put_text (cli, "explanation", reach->sentence);
  json_builder_set_member_name (cli->answer, "steps");
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < reach->steps->len; i++)
    put_reach_step (cli, reach->steps->pdata[i]);
  json_builder_end_array (cli->answer);
  json_builder_end_object (cli->answer);
}

static gboolean
cmd_meeting (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(GPtrArray) matters = yifa_matters_reach (cli->store, NULL, args[0], error);

  if (matters == NULL)
    return FALSE;
  if (!cli->json)
    {
      yifa_cli_say_matters (args[0], matters);
      return TRUE;
    }

  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < matters->len; i++)
    put_matter (cli, matters->pdata[i]);
  json_builder_end_array (cli->answer);
  return TRUE;
}

static gboolean
cmd_clock (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *warning = NULL;

  if (args[0] != NULL && !g_str_equal (args[0], "confirm"))
    return refuse_usage (error, _("Write clock, or clock confirm"));
  if (args[0] != NULL && !yifa_store_confirm_clock (cli->store, error))
    return FALSE;

  warning = yifa_store_dup_clock_warning (cli->store);
  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "today", yifa_store_get_today (cli->store));
  yifa_cli_put_text (cli, "warning", warning);
  json_builder_end_object (cli->answer);
  return TRUE;
}

const YifaCommandDef yifa_cli_calendar_commands[] = {
  { "calendar", N_("calendar show [YEAR], calendar import FILE --source TEXT, calendar confirm YEAR: notices of days off, confirmed by a second person"), 1, FALSE, cmd_calendar },
  { "move",     N_("move ID...|all --reason TEXT: agrees to dates that “due --moves” lists"), 1, TRUE, cmd_move },
  { "chain",    N_("chain [NAME DATE]: which step at the latest on which day"), 0, FALSE, cmd_chain },
  { "meeting",  N_("meeting DATE: what can still make the meeting on that day"), 1, TRUE, cmd_meeting },
  { "clock",    N_("clock [confirm]: whether today can be right; confirm says that it is"), 0, TRUE, cmd_clock },
  { NULL }
};
