/* yifa-cli-office.c - the office as a whole, from the command line */
#include "yifa-attach.h"
#include "yifa-backup.h"
#include "yifa-cli.h"
#include "yifa-demo.h"
#include "yifa-error.h"
#include "yifa-office.h"
#include "yifa-org.h"
#include "yifa-profile.h"
#include "yifa-search.h"
#include "yifa-setup.h"

static gboolean
cmd_init (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *name = yifa_cli_take_option (args, "--name");
  g_autofree char *code = yifa_cli_take_option (args, "--code");
  g_autofree char *profile = yifa_cli_take_option (args, "--profile");

  if (name == NULL || code == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Arguments are missing: %s"),
                   _("init --name 大英县人民政府 --code 大府 [--profile sc-county]"));
      return FALSE;
    }

  cli->store = yifa_setup_office (cli->office, cli->actor, cli->today, name, code, profile, error);
  if (cli->store == NULL)
    return FALSE;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "office", cli->office);
  yifa_cli_put_text (cli, "name", name);
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
cmd_demo (YifaCli *cli, char **args, GError **error)
{
  gboolean is_new = !yifa_store_is_office (cli->office);

  cli->store = is_new ? yifa_store_create (cli->office, cli->actor, cli->today, error)
                      : yifa_store_open (cli->office, cli->actor, cli->today, error);
  if (cli->store == NULL || !yifa_demo_fill (cli->store, error))
    return FALSE;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "office", cli->office);
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
cmd_info (YifaCli *cli, char **args, GError **error)
{
  YifaOfficeInfo info = { 0 };
  g_autofree char *name = yifa_store_dup_setting (cli->store, "name");
  g_autofree char *profile = yifa_store_dup_setting (cli->store, "profile");
  g_autoptr(YifaQuery) all = yifa_query_new ();
  guint n_kinds;
  const YifaKind *const *kinds = yifa_kind_all (&n_kinds);

  yifa_office_get_info (cli->store, &info);
  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "name", name);
  yifa_cli_put_text (cli, "profile", profile);
  yifa_cli_put_text (cli, "office", cli->office);
  yifa_cli_put_flag (cli, "read_only", yifa_store_is_read_only (cli->store));
  yifa_cli_put_int (cli, "schema_version", info.schema_version);
  yifa_cli_put_int (cli, "size", info.size);
  yifa_cli_put_text (cli, "last_backup", info.last_backup_at);
  json_builder_set_member_name (cli->answer, "counts");
  json_builder_begin_object (cli->answer);
  for (guint k = 0; k < n_kinds; k++)
    yifa_cli_put_int (cli, kinds[k]->table, yifa_store_count (cli->store, kinds[k], all));
  json_builder_end_object (cli->answer);
  json_builder_end_object (cli->answer);
  g_free (info.last_backup_at);
  return TRUE;
}

static gboolean
cmd_check (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(GPtrArray) defects = yifa_office_check (cli->store, NULL, error);
  g_autofree char *list = NULL;

  if (defects == NULL || !yifa_attach_verify (cli->store, defects, NULL, error))
    return FALSE;

  if (defects->len == 0)
    {
      json_builder_begin_object (cli->answer);
      yifa_cli_put_strings (cli, "defects", defects);
      json_builder_end_object (cli->answer);
      if (!cli->json)
        g_print ("%s\n", _("The office is sound."));
      return TRUE;
    }

  g_ptr_array_add (defects, NULL);
  list = g_strjoinv ("\n", (char **) defects->pdata);
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_DAMAGED, _("Defects were found:\n%s"), list);
  return FALSE;
}

static gboolean
cmd_rebuild (YifaCli *cli, char **args, GError **error)
{
  return yifa_store_reindex (cli->store, NULL, error);
}

static gboolean
cmd_backup (YifaCli *cli, char **args, GError **error)
{
  if (!yifa_backup_make (cli->store, args[0], NULL, error))
    return FALSE;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "file", args[0]);
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
cmd_restore (YifaCli *cli, char **args, GError **error)
{
  if (!yifa_backup_restore (args[0], cli->office, error))
    return FALSE;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "office", cli->office);
  json_builder_end_object (cli->answer);
  return TRUE;
}

const YifaCommandDef yifa_cli_office_commands[] = {
  { "init",    N_("init --name NAME --code CODE [--profile ID]: makes a new office"), 0, FALSE, cmd_init },
  { "demo",    N_("demo: makes the sample county, also into a fresh --office"), 0, FALSE, cmd_demo },
  { "info",    N_("info: name, profile, counts, version, size, last backup"), 0, TRUE, cmd_info },
  { "check",   N_("check: verifies database, references, files, audit trail and search index"), 0, TRUE, cmd_check },
  { "rebuild", N_("rebuild: computes everything derived anew"), 0, TRUE, cmd_rebuild },
  { "backup",  N_("backup FILE: the whole office in one verified file"), 1, TRUE, cmd_backup },
  { "restore", N_("restore FILE: an office out of a backup, into an empty folder"), 1, FALSE, cmd_restore },
  { NULL }
};
