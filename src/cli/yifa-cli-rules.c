/* yifa-cli-rules.c - rules, working days and duties from the command line */
#include "yifa-calendar.h"
#include "yifa-cli.h"
#include "yifa-date.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-profile.h"

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

/* Profiles and working days can be read without an office; with one, its own files count. */
static gboolean
need_store (YifaCli *cli, GError **error)
{
  const char *folder = yifa_store_is_office (cli->office) ? cli->office : NULL;

  if (cli->store == NULL)
    cli->store = yifa_store_open (folder, cli->actor, cli->today, error);
  return cli->store != NULL;
}

static gboolean
cmd_workday (YifaCli *cli, char **args, GError **error)
{
  YifaCalendar *calendar = need_store (cli, error) ? yifa_calendar_of (cli->store) : NULL;
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

static gboolean
cmd_due (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *until = yifa_cli_take_option (args, "--until");
  g_autoptr(GPtrArray) duties = NULL;

  if (until != NULL && !need_date (until, error))
    return FALSE;
  duties = yifa_duties (cli->store, until, error);
  if (duties == NULL)
    return FALSE;

  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < duties->len; i++)
    {
      const YifaDuty *duty = duties->pdata[i];

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
      yifa_cli_put_text (cli, "state", duty->state);
      yifa_cli_put_text (cli, "who", duty->who);
      yifa_cli_put_text (cli, "basis", duty->basis);
      yifa_cli_put_text (cli, "source", duty->source);
      yifa_cli_put_text (cli, "confidence", yifa_confidence_get_mark (duty->confidence));
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static gboolean
cmd_profiles (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(GPtrArray) profiles = need_store (cli, error) ? yifa_rules_profiles (cli->store) : NULL;

  if (profiles == NULL)
    return FALSE;

  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < profiles->len; i++)
    {
      const YifaProfileInfo *profile = profiles->pdata[i];

      json_builder_begin_object (cli->answer);
      yifa_cli_put_text (cli, "id", profile->id);
      yifa_cli_put_text (cli, "label", profile->label);
      yifa_cli_put_text (cli, "parent", profile->parent);
      yifa_cli_put_text (cli, "level", profile->level);
      yifa_cli_put_text (cli, "source", profile->source);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static void
put_rule (YifaCli *cli, const YifaRule *rule)
{
  g_autofree char *value = yifa_rule_dup_value (rule);

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "key", rule->key);
  yifa_cli_put_text (cli, "label", rule->label);
  if (rule->unit != YIFA_UNIT_NONE)
    yifa_cli_put_int (cli, "number", rule->number);
  else
    yifa_cli_put_text (cli, "number", NULL);
  yifa_cli_put_text (cli, "unit", yifa_unit_get_name (rule->unit));
  yifa_cli_put_text (cli, "value", value);
  yifa_cli_put_text (cli, "basis", rule->basis);
  yifa_cli_put_text (cli, "source", rule->source);
  yifa_cli_put_text (cli, "confidence", yifa_confidence_get_mark (rule->confidence));
  json_builder_end_object (cli->answer);
}

static gboolean
profile_show (YifaCli *cli, const char *id, GError **error)
{
  g_autoptr(YifaRules) other = id != NULL ? yifa_rules_new (cli->store, id, error) : NULL;
  g_autoptr(GPtrArray) rules = NULL;

  if (id != NULL && other == NULL)
    return FALSE;

  rules = yifa_rules_list (other != NULL ? other : yifa_rules_of (cli->store));
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < rules->len; i++)
    put_rule (cli, rules->pdata[i]);
  json_builder_end_array (cli->answer);
  return TRUE;
}

static gboolean
profile_set (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *source = yifa_cli_take_option (args, "--source");
  g_autofree char *key = NULL;
  g_autofree char *value = NULL;

  if (args[0] == NULL || source == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Name the instrument the value comes from: profile set KEY=VALUE --source TEXT"));
      return FALSE;
    }
  return yifa_cli_split (args[0], &key, &value, error) &&
         yifa_profile_set_typed (cli->store, key, value, source, error);
}

static gboolean
cmd_profile (YifaCli *cli, char **args, GError **error)
{
  if (g_str_equal (args[0], "show"))
    return need_store (cli, error) && profile_show (cli, args[1], error);

  if (!g_str_equal (args[0], "set"))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Write profile show [ID] or profile set KEY=VALUE --source TEXT"));
      return FALSE;
    }
  cli->store = yifa_store_open (cli->office, cli->actor, cli->today, error);
  return cli->store != NULL && profile_set (cli, args + 1, error);
}

static gboolean
cmd_check_rules (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (!g_file_test (args[0], G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s is no folder"), args[0]);
      return FALSE;
    }
  if (yifa_rules_check_folder (args[0], problems))
    {
      json_builder_begin_object (cli->answer);
      yifa_cli_put_strings (cli, "problems", problems);
      json_builder_end_object (cli->answer);
      if (!cli->json)
        g_print ("%s\n", _("The rule files are whole."));
      return TRUE;
    }

  g_ptr_array_add (problems, NULL);
  list = g_strjoinv ("\n", (char **) problems->pdata);
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID, _("The rule files have problems:\n%s"), list);
  return FALSE;
}

const YifaCommandDef yifa_cli_rule_commands[] = {
  { "workday",     N_("workday add DATE N, workday count FROM TO, workday is DATE: statutory working days"), 1, FALSE, cmd_workday },
  { "due",         N_("due [--until DATE]: all open deadlines, earliest first"), 0, TRUE, cmd_due },
  { "profiles",    N_("profiles: the jurisdiction profiles there are"), 0, FALSE, cmd_profiles },
  { "profile",     N_("profile show [ID], profile set KEY=VALUE --source TEXT: the values of a profile"), 1, FALSE, cmd_profile },
  { "check-rules", N_("check-rules DIR: checks a set of rule files"), 1, FALSE, cmd_check_rules },
  { NULL }
};
