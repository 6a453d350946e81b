/* yifa-cli-rules.c - rules, working days and duties from the command line */
#include "yifa-calendar.h"
#include "yifa-cli-words.h"
#include "yifa-date.h"
#include "yifa-error.h"

static gboolean
need_date (const char *text, GError **error)
{
  if (yifa_date_is_valid (text))
    return TRUE;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("“%s” is no date; write it like 2026-11-22"), text);
  return FALSE;
}

static void
put_missing_year (YifaCli *cli, YifaCalendar *calendar, const char *estimate)
{
  yifa_cli_put_flag (cli, "calendar_missing", TRUE);
  if (estimate != NULL)
    yifa_cli_put_text (cli, "estimate", estimate);
}

static gboolean
workday_add (YifaCli *cli, YifaCalendar *calendar, const char *from, const char *count, GError **error)
{
  g_autofree char *date = NULL;
  gint64 n;

  if (!need_date (from, error))
    return FALSE;
  if (!g_ascii_string_to_signed (count, 10, -3660, 3660, &n, NULL))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("“%s” is no number of working days"), count);
      return FALSE;
    }

  date = yifa_calendar_add (calendar, from, n);
  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "date", date);
  if (date == NULL)
    {
      g_autofree char *estimate = yifa_calendar_estimate (calendar, from, n);

      put_missing_year (cli, calendar, estimate);
    }
  yifa_cli_put_text (cli, "calendar", yifa_calendar_get_version (calendar));
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
workday_count (YifaCli *cli, YifaCalendar *calendar, const char *from, const char *to, GError **error)
{
  int n;

  if (!need_date (from, error) || !need_date (to, error))
    return FALSE;

  n = yifa_calendar_count (calendar, from, to);
  json_builder_begin_object (cli->answer);
  if (n >= 0)
    yifa_cli_put_int (cli, "count", n);
  else
    {
      yifa_cli_put_text (cli, "count", NULL);
      put_missing_year (cli, calendar, NULL);
    }
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
workday_is (YifaCli *cli, YifaCalendar *calendar, const char *date, GError **error)
{
  int is;

  if (!need_date (date, error))
    return FALSE;

  is = yifa_calendar_is_workday (calendar, date);
  json_builder_begin_object (cli->answer);
  if (is >= 0)
    yifa_cli_put_flag (cli, "workday", is);
  else
    {
      yifa_cli_put_text (cli, "workday", NULL);
      put_missing_year (cli, calendar, NULL);
    }
  yifa_cli_put_text (cli, "holiday", yifa_calendar_get_holiday (calendar, date));
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
cmd_workday (YifaCli *cli, char **args, GError **error)
{
  YifaCalendar *calendar = yifa_cli_need_store (cli, error) ? yifa_calendar_of (cli->store) : NULL;
  guint n = g_strv_length (args);

  if (calendar == NULL)
    return FALSE;
  if (g_str_equal (args[0], "add") && n == 3)
    return workday_add (cli, calendar, args[1], args[2], error);
  if (g_str_equal (args[0], "count") && n == 3)
    return workday_count (cli, calendar, args[1], args[2], error);
  if (g_str_equal (args[0], "is") && n == 2)
    return workday_is (cli, calendar, args[1], error);

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Write workday add DATE N, workday count FROM TO or workday is DATE"));
  return FALSE;
}

static void
put_duty (YifaCli *cli, const YifaDuty *duty)
{
  g_autofree char *explanation = yifa_duty_explain (cli->store, duty);

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "kind", duty->kind->table);
  yifa_cli_put_int (cli, "id", duty->id);
  yifa_cli_put_text (cli, "title", duty->title);
  yifa_cli_put_text (cli, "rule", duty->rule);
  yifa_cli_put_text (cli, "label", duty->label);
  yifa_cli_put_text (cli, "due_on", duty->due_on);
  if (duty->due_on != NULL)
    yifa_cli_put_int (cli, "days_left", duty->days_left);
  else
    yifa_cli_put_text (cli, "days_left", NULL);
  yifa_cli_put_text (cli, "estimate_on", duty->estimate_on);
  yifa_cli_put_int (cli, "lead_days", duty->lead_days);
  yifa_cli_put_flag (cli, "soon", duty->is_soon);
  yifa_cli_put_text (cli, "state", duty->state);
  yifa_cli_put_text (cli, "who", duty->who);
  yifa_cli_put_text (cli, "period", duty->period);
  yifa_cli_put_text (cli, "basis", duty->basis);
  yifa_cli_put_text (cli, "source", duty->source);
  yifa_cli_put_text (cli, "confidence", yifa_confidence_get_mark (duty->confidence));
  yifa_cli_put_text (cli, "explanation", explanation);
  json_builder_end_object (cli->answer);
}

static gboolean
cmd_due (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *until = yifa_cli_take_option (args, "--until");
  g_autoptr(GPtrArray) duties = NULL;

  if (until != NULL && !need_date (until, error))
    return FALSE;
  if (yifa_cli_take_flag (args, "--moves"))
    return yifa_cli_put_deadline_moves (cli, error);
  duties = yifa_duties (cli->store, until, error);
  if (duties == NULL)
    return FALSE;
  if (!cli->json)
    {
      yifa_cli_say_duties (cli->store, duties);
      return TRUE;
    }

  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < duties->len; i++)
    put_duty (cli, duties->pdata[i]);
  json_builder_end_array (cli->answer);
  return TRUE;
}

const YifaCommandDef yifa_cli_rule_commands[] = {
  { "workday",     N_("workday add DATE N, workday count FROM TO, workday is DATE: statutory working days"), 1, FALSE, cmd_workday },
  { "due",         N_("due [--until DATE], due --moves: all open deadlines, earliest first; those that rules or calendar would move"), 0, TRUE, cmd_due },
  { NULL }
};
