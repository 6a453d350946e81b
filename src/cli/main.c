/* main.c - yifactl: the same core, without windows
 *
 * Options first, then one command out of the tables of the other files here. CLI.md's contract
 * is kept by them and by yifa-cli.c: one JSON value or words for people, one exit code.
 */
#include <stdlib.h>

#include "yifa-cli.h"
#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-kinds.h"
#include "yifa-locale.h"

static const YifaCommandDef *const tables[] = {
  yifa_cli_office_commands, yifa_cli_record_commands, yifa_cli_import_commands, yifa_cli_rule_commands, yifa_cli_calendar_commands,
  yifa_cli_profile_commands, yifa_cli_reading_commands, yifa_cli_paper_commands,
  yifa_cli_adviser_commands,
};

static const YifaCommandDef *
find_command (const char *name)
{
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const YifaCommandDef *command = tables[t]; command->name != NULL; command++)
      if (g_strcmp0 (command->name, name) == 0)
        return command;

  return NULL;
}

static void
print_usage (void)
{
  g_print ("%s\n\n", _("yifactl [--office DIR] [--today YYYY-MM-DD] [--as NAME] [--json] COMMAND [ARGUMENT...]"));
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const YifaCommandDef *command = tables[t]; command->name != NULL; command++)
      g_print ("  %s\n", _(command->usage));
}

/* "help" is asked for as a command, --help anywhere before one. */
static gboolean
wants_help (char **args)
{
  static const char *const with_value[] = { "--office", "--today", "--as", NULL };

  for (guint i = 0; args[i] != NULL; i++)
    {
      if (g_str_equal (args[i], "help") || g_str_equal (args[i], "--help") || g_str_equal (args[i], "-h"))
        return TRUE;
      if (*args[i] != '-')
        return FALSE;
      if (g_strv_contains (with_value, args[i]) && args[i + 1] != NULL)
        i++;
    }
  return FALSE;
}

static gboolean
take_options (YifaCli *cli, char **args, GError **error)
{
  cli->json = yifa_cli_take_flag (args, "--json");
  cli->office = yifa_cli_take_option (args, "--office");
  cli->today = yifa_cli_take_option (args, "--today");
  cli->actor = yifa_cli_take_option (args, "--as");

  if (cli->office == NULL)
    cli->office = g_build_filename (g_get_user_data_dir (), "yifa", "office", NULL);
  if (cli->actor == NULL)
    cli->actor = g_strdup (g_get_user_name ());
  if (cli->today == NULL)
    cli->today = yifa_date_today ();
  if (yifa_date_is_valid (cli->today))
    return TRUE;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("“%s” is no date; write --today 2026-11-22"), cli->today);
  return FALSE;
}

static const YifaCommandDef *
choose_command (char **args, GError **error)
{
  const YifaCommandDef *command = find_command (args[0]);

  if (command == NULL)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, args[0] ? _("There is no command “%s”; “yifactl help” names them") :
                 _("A command is missing; “yifactl help” names them"), args[0]);
  else if (g_strv_length (args + 1) < command->min_args)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Arguments are missing: %s"), _(command->usage));
      return NULL;
    }
  return command;
}

/* On standard error, so that the answer keeps its shape. */
static void
warn_of_clock (YifaCli *cli)
{
  g_autofree char *warning = yifa_store_dup_clock_warning (cli->store);

  if (warning != NULL)
    g_printerr ("%s\n", warning);
}

static gboolean
run (YifaCli *cli, char **args, GError **error)
{
  const YifaCommandDef *command;

  if (!take_options (cli, args, error) || !(command = choose_command (args, error)))
    return FALSE;
  if (command->needs_office && !(cli->store = yifa_store_open (cli->office, cli->actor, cli->today, error)))
    return FALSE;
  if (cli->store != NULL)
    warn_of_clock (cli);

  return command->run (cli, args + 1, error);
}

int
main (int argc, char **argv)
{
  g_autoptr(GError) error = NULL;
  YifaCli cli = { .answer = json_builder_new () };
  g_auto(GStrv) args = NULL;
  int code = EXIT_SUCCESS;

  yifa_locale_init ();
  yifa_kinds_init ();

  args = g_strdupv (argv + 1);
  if (wants_help (args))
    print_usage ();
  else if (run (&cli, args, &error))
    yifa_cli_print (&cli);
  else
    code = yifa_cli_print_error (&cli, error);

  g_clear_pointer (&cli.refused, g_ptr_array_unref);
  g_clear_object (&cli.answer);
  g_clear_object (&cli.store);
  g_free (cli.office);
  g_free (cli.today);
  g_free (cli.actor);
  return code;
}
