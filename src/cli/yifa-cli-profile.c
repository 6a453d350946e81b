/* yifa-cli-profile.c - the jurisdiction profile and the rule files from the command line */
#include "yifa-cli-words.h"
#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-profile.h"

gboolean
yifa_cli_need_store (YifaCli *cli, GError **error)
{
  const char *folder = yifa_store_is_office (cli->office) ? cli->office : NULL;

  if (cli->store == NULL)
    cli->store = yifa_store_open (folder, cli->actor, cli->today, error);
  return cli->store != NULL;
}

/* What is kept needs an office. */
static gboolean
need_office (YifaCli *cli, GError **error)
{
  if (cli->store == NULL)
    cli->store = yifa_store_open (cli->office, cli->actor, cli->today, error);
  return cli->store != NULL;
}

static gboolean
cmd_profiles (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(GPtrArray) profiles = yifa_cli_need_store (cli, error) ? yifa_rules_profiles (cli->store) : NULL;

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
      yifa_cli_put_text (cli, "since", profile->since);
      yifa_cli_put_text (cli, "until", profile->until);
      yifa_cli_put_flag (cli, "imported", profile->is_imported);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static void
put_number (YifaCli *cli, const YifaRule *rule)
{
  if (rule->unit != YIFA_UNIT_NONE && rule->unit < YIFA_UNIT_DATE)
    yifa_cli_put_int (cli, "number", rule->number);
  else
    yifa_cli_put_text (cli, "number", NULL);
}

/* (transfer full) (nullable): the profile that this one inherits from. */
static char *
dup_parent (YifaCli *cli, const char *id)
{
  g_autoptr(GPtrArray) profiles = yifa_rules_profiles (cli->store);

  for (guint i = 0; i < profiles->len; i++)
    {
      const YifaProfileInfo *profile = profiles->pdata[i];

      if (g_strcmp0 (profile->id, id) == 0)
        return g_strdup (profile->parent);
    }
  return NULL;
}

static void
put_rule (YifaCli *cli, const YifaRule *rule, const char *parent)
{
  g_autofree char *value = yifa_rule_dup_value (rule);

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "key", rule->key);
  yifa_cli_put_text (cli, "label", rule->label);
  put_number (cli, rule);
  yifa_cli_put_text (cli, "unit", yifa_unit_get_name (rule->unit));
  yifa_cli_put_text (cli, "value", value);
  yifa_cli_put_text (cli, "words", rule->value);
  yifa_cli_put_text (cli, "start", rule->start);
  yifa_cli_put_text (cli, "who", rule->who);
  yifa_cli_put_text (cli, "basis", rule->basis);
  yifa_cli_put_text (cli, "source", rule->source);
  yifa_cli_put_text (cli, "confidence", yifa_confidence_get_mark (rule->confidence));
  yifa_cli_put_text (cli, "origin", rule->origin);
  yifa_cli_put_text (cli, "parent", parent);
  yifa_cli_put_text (cli, "since", rule->since);
  yifa_cli_put_text (cli, "until", rule->until);
  yifa_cli_put_text (cli, "item", rule->item);
  yifa_cli_put_text (cli, "version", rule->version);
  json_builder_end_object (cli->answer);
}

static gboolean
profile_show (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(YifaRules) other = NULL;
  g_autoptr(GPtrArray) rules = NULL;
  g_autofree char *parent = NULL;

  if (!yifa_cli_need_store (cli, error))
    return FALSE;
  if (args[0] != NULL && (other = yifa_rules_new (cli->store, args[0], error)) == NULL)
    return FALSE;

  parent = dup_parent (cli, yifa_rules_get_profile (other != NULL ? other : yifa_rules_of (cli->store)));
  rules = yifa_rules_list (other != NULL ? other : yifa_rules_of (cli->store));
  if (!cli->json)
    {
      yifa_cli_say_rules (rules);
      return TRUE;
    }
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < rules->len; i++)
    put_rule (cli, rules->pdata[i], parent);
  json_builder_end_array (cli->answer);
  return TRUE;
}

static void
put_material (YifaCli *cli, const YifaMaterialList *list, const YifaMaterial *material)
{
  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "list", list->name);
  yifa_cli_put_text (cli, "role", material->role);
  yifa_cli_put_text (cli, "label", material->label);
  yifa_cli_put_flag (cli, "required", material->required);
  yifa_cli_put_int (cli, "copies", material->copies);
  yifa_cli_put_text (cli, "when", material->when);
  yifa_cli_put_text (cli, "source", material->source);
  yifa_cli_put_text (cli, "confidence", yifa_confidence_get_mark (material->confidence));
  yifa_cli_put_text (cli, "origin", material->origin);
  json_builder_end_object (cli->answer);
}

static gboolean
profile_materials (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(GPtrArray) lists = NULL;

  if (!yifa_cli_need_store (cli, error))
    return FALSE;

  lists = yifa_rules_material_lists (yifa_rules_of (cli->store));
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < lists->len; i++)
    {
      const YifaMaterialList *list = lists->pdata[i];

      for (guint j = 0; (args[0] == NULL || g_str_equal (list->name, args[0])) && j < list->materials->len; j++)
        put_material (cli, list, list->materials->pdata[j]);
    }
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
  return need_office (cli, error) && yifa_cli_split (args[0], &key, &value, error) &&
         yifa_profile_set_typed (cli->store, key, value, source, error);
}

static gboolean
profile_confirm (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *source = yifa_cli_take_option (args, "--source");

  if (args[0] == NULL || source == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Name the instrument you read: profile confirm KEY --source TEXT"));
      return FALSE;
    }
  return need_office (cli, error) && yifa_profile_confirm (cli->store, args[0], source, error);
}

static gboolean
profile_reset (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *reason = yifa_cli_take_option (args, "--reason");

  if (args[0] == NULL || reason == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Say why: profile reset KEY --reason TEXT"));
      return FALSE;
    }
  return need_office (cli, error) && yifa_profile_reset (cli->store, args[0], reason, error);
}

static void
put_change (YifaCli *cli, const YifaChange *change)
{
  json_builder_begin_object (cli->answer);
  yifa_cli_put_int (cli, "operation", change->operation);
  yifa_cli_put_text (cli, "at", change->at);
  yifa_cli_put_text (cli, "actor", change->actor);
  yifa_cli_put_text (cli, "field", change->field);
  yifa_cli_put_text (cli, "before", change->before);
  yifa_cli_put_text (cli, "after", change->after);
  yifa_cli_put_text (cli, "reason", change->reason);
  json_builder_end_object (cli->answer);
}

static gboolean
profile_history (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(GPtrArray) changes = need_office (cli, error) ? yifa_profile_history (cli->store, args[0], error) : NULL;

  if (changes == NULL)
    return FALSE;

  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < changes->len; i++)
    put_change (cli, changes->pdata[i]);
  json_builder_end_array (cli->answer);
  return TRUE;
}

static gboolean
need_argument (char **args, const char *usage, GError **error)
{
  if (args[0] != NULL)
    return TRUE;

  g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_USAGE, usage);
  return FALSE;
}

static gboolean
profile_choose (YifaCli *cli, char **args, GError **error)
{
  return need_argument (args, _("Name the profile: profile choose ID"), error) && need_office (cli, error) &&
         yifa_profile_choose (cli->store, args[0], error);
}

static gboolean
profile_export (YifaCli *cli, char **args, GError **error)
{
  return need_argument (args, _("Name the file: profile export FILE"), error) && need_office (cli, error) &&
         yifa_profile_export (cli->store, args[0], error);
}

static gboolean
profile_import (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *id = NULL;

  if (!need_argument (args, _("Name the file: profile import FILE"), error) || !need_office (cli, error))
    return FALSE;

  id = yifa_profile_import (cli->store, args[0], error);
  if (id == NULL)
    return FALSE;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "id", id);
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
cmd_profile (YifaCli *cli, char **args, GError **error)
{
  static const struct
  {
    const char     *word;
    YifaCommandFunc run;
  } words[] = {
    { "show", profile_show },       { "materials", profile_materials }, { "set", profile_set },
    { "confirm", profile_confirm }, { "reset", profile_reset },         { "history", profile_history },
    { "choose", profile_choose },   { "export", profile_export },       { "import", profile_import },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (args[0], words[i].word))
      return words[i].run (cli, args + 1, error);

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE,
               _("Write profile show [ID], materials [LIST], set KEY=VALUE --source TEXT, confirm KEY --source TEXT, "
                 "reset KEY --reason TEXT, history [KEY], choose ID, export FILE or import FILE"));
  return FALSE;
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

const YifaCommandDef yifa_cli_profile_commands[] = {
  { "profiles",    N_("profiles: the jurisdiction profiles there are"), 0, FALSE, cmd_profiles },
  { "profile",     N_("profile show|materials|set|confirm|reset|history|choose|export|import: the values of a profile"),
    1, FALSE, cmd_profile },
  { "check-rules", N_("check-rules DIR: checks a set of rule files"), 1, FALSE, cmd_check_rules },
  { NULL }
};
