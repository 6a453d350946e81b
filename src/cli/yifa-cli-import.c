/* yifa-cli-import.c - yifactl import: ledgers that others made
 *
 * Columns are mapped as the office maps them, and as the command says; what it says is remembered for the next file
 * once rows have been entered.
 */
#include "yifa-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "yifa-error.h"
#include "yifa-import.h"

#define USAGE N_("import KIND FILE [--dry-run] [--sheet NAME] [--header-row N] [--map COLUMN=FIELD]... [--make-missing] " \
                 "[--problems FILE]: .jsonl, .csv or .xlsx; all rows or none")

/* "合同号=contract_no"; an empty field leaves the column out. */
static gboolean
take_mappings (YifaImportMapping *mapping, char **args, gboolean *is_said, GError **error)
{
  g_autofree char *pair = NULL;

  while ((pair = yifa_cli_take_option (args, "--map")) != NULL)
    {
      char *equals = strrchr (pair, '=');

      if (equals == NULL || equals == pair)
        {
          g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Write --map COLUMN=FIELD, not “%s”"), pair);
          return FALSE;
        }
      *equals = '\0';
      if (!yifa_import_mapping_set (mapping, pair, equals + 1, error))
        return FALSE;
      *is_said = TRUE;
      g_clear_pointer (&pair, g_free);
    }
  return TRUE;
}

static gboolean
take_header_row (char **args, guint *row, GError **error)
{
  g_autofree char *text = yifa_cli_take_option (args, "--header-row");
  guint64 number = 0;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, 1048576, &number, NULL))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("“%s” is no number of a row"), text);
      return FALSE;
    }
  *row = number;
  return TRUE;
}

static void
put_problems (YifaCli *cli, const YifaImport *import)
{
  json_builder_set_member_name (cli->answer, "problems");
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < import->problems->len; i++)
    {
      const YifaImportProblem *problem = import->problems->pdata[i];

      json_builder_begin_object (cli->answer);
      yifa_cli_put_int (cli, "row", problem->row);
      yifa_cli_put_text (cli, "field", problem->field);
      yifa_cli_put_text (cli, "message", problem->message);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
}

static void
put_columns (YifaCli *cli, YifaImportMapping *mapping, const YifaTable *table)
{
  g_autoptr(GPtrArray) targets = yifa_import_mapping_apply (mapping, table);

  json_builder_set_member_name (cli->answer, "columns");
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < targets->len; i++)
    {
      const YifaImportTarget *target = targets->pdata[i];

      if (target == NULL)
        continue;
      json_builder_begin_object (cli->answer);
      yifa_cli_put_text (cli, "column", table->columns->pdata[i]);
      yifa_cli_put_text (cli, "field", target->word);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
}

static void
put_import (YifaCli *cli, YifaImportMapping *mapping, const YifaTable *table, const YifaImport *import)
{
  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "kind", mapping->kind->table);
  yifa_cli_put_text (cli, "sheet", table->sheet);
  yifa_cli_put_strings (cli, "sheets", table->sheets);
  yifa_cli_put_int (cli, "header_row", table->header_row);
  yifa_cli_put_int (cli, "rows", import->n_rows);
  yifa_cli_put_int (cli, "imported", import->n_imported);
  yifa_cli_put_int (cli, "already_there", import->n_known);
  put_problems (cli, import);
  yifa_cli_put_strings (cli, "left_out", import->left_out);
  put_columns (cli, mapping, table);
  yifa_cli_put_strings (cli, "ignored_columns", import->ignored);
  json_builder_end_object (cli->answer);
}

typedef struct
{
  char    *sheet;
  char    *problems;
  guint    header_row;
  gboolean dry_run;
  gboolean is_said; /* something that the next import should know */
} Options;

static void
options_clear (Options *options)
{
  g_free (options->sheet);
  g_free (options->problems);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
take_options (YifaImportMapping *mapping, char **args, Options *options, GError **error)
{
  options->dry_run = yifa_cli_take_flag (args, "--dry-run");
  options->sheet = yifa_cli_take_option (args, "--sheet");
  options->problems = yifa_cli_take_option (args, "--problems");
  if (yifa_cli_take_flag (args, "--make-missing"))
    options->is_said = mapping->make_missing = TRUE;
  return take_header_row (args, &options->header_row, error) && take_mappings (mapping, args, &options->is_said, error);
}

static YifaImport *
run (YifaCli *cli, YifaImportMapping *mapping, const YifaTable *table, const Options *options, GError **error)
{
  g_autoptr(YifaImport) dry = options->problems != NULL ? yifa_import_run (cli->store, table, mapping, TRUE, NULL, error) : NULL;
  g_autoptr(YifaImport) import = NULL;

  if (options->problems != NULL && (dry == NULL || !yifa_import_save_problems (dry, options->problems, error)))
    return NULL;
  if (dry != NULL && options->dry_run)
    return g_steal_pointer (&dry);

  import = yifa_import_run (cli->store, table, mapping, options->dry_run, NULL, error);
  if (import == NULL || options->dry_run || !options->is_said || yifa_import_mapping_save (mapping, cli->store, error))
    return g_steal_pointer (&import);
  return NULL;
}

static gboolean
cmd_import (YifaCli *cli, char **args, GError **error)
{
  const YifaKind *kind = yifa_cli_find_kind (args[0], error);
  g_autoptr(YifaImportMapping) mapping = kind != NULL ? yifa_import_mapping_load (cli->store, kind) : NULL;
  g_autoptr(YifaTable) table = NULL;
  g_autoptr(YifaImport) import = NULL;
  g_auto(Options) options = { NULL };

  if (mapping == NULL || !take_options (mapping, args, &options, error))
    return FALSE;
  if (g_strv_length (args) < 2)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Arguments are missing: %s"), _(USAGE));
      return FALSE;
    }
  table = yifa_import_read_table (mapping, args[1], options.sheet, options.header_row, error);
  import = table != NULL ? run (cli, mapping, table, &options, error) : NULL;
  if (import == NULL)
    return FALSE;

  put_import (cli, mapping, table, import);
  return TRUE;
}

const YifaCommandDef yifa_cli_import_commands[] = {
  { "import", USAGE, 2, TRUE, cmd_import },
  { NULL }
};
