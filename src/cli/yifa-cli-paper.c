/* yifa-cli-paper.c - papers and ledgers from the command line */
#include "yifa-cli.h"
#include "yifa-date.h"
#include "yifa-dossier.h"
#include "yifa-error.h"
#include "yifa-forms.h"
#include "yifa-ledgers.h"
#include "yifa-major-decision.h"
#include "yifa-normative-doc.h"

static gboolean
cmd_forms (YifaCli *cli, char **args, GError **error)
{
  const YifaKind *kind = args[0] ? yifa_cli_find_kind (args[0], error) : NULL;
  guint n;
  const YifaForm *const *forms = yifa_forms_all (&n);

  if (args[0] != NULL && kind == NULL)
    return FALSE;

  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < n; i++)
    {
      if (kind != NULL && forms[i]->kind != kind)
        continue;
      json_builder_begin_object (cli->answer);
      yifa_cli_put_text (cli, "name", forms[i]->name);
      yifa_cli_put_text (cli, "label", yifa_form_get_label (forms[i]));
      yifa_cli_put_text (cli, "kind", forms[i]->kind->table);
      yifa_cli_put_flag (cli, "whole", forms[i]->whole);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static gboolean
need_output (const char *path, GError **error)
{
  if (path == NULL)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Name the file to write: -o FILE"));
  return path != NULL;
}

/* FIELD=VALUE: words of the moment, like signatory and date. */
static GHashTable *
take_values (char **assignments, GError **error)
{
  g_autoptr(GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; assignments[i] != NULL; i++)
    {
      char *name, *value;

      if (!yifa_cli_split (assignments[i], &name, &value, error))
        return NULL;
      g_hash_table_insert (values, name, value);
    }
  return g_steal_pointer (&values);
}

static YifaPaper *
make_paper (YifaCli *cli, const YifaForm *form, char **args, GError **error)
{
  gint64 id = yifa_cli_parse_id (args[0]);
  g_autoptr(GHashTable) values = take_values (args + 1, error);
  g_autoptr(GPtrArray) missing = NULL;
  YifaPaper *paper;

  if (values == NULL)
    return NULL;
  if (id == 0 && !form->whole)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("“%s” is no record number; write it like 12"), args[0]);
      return NULL;
    }

  paper = yifa_form_make_with (cli->store, form, id, values, error);
  if (paper == NULL)
    return NULL;

  missing = yifa_form_missing (cli->store, form, id);
  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "form", form->name);
  yifa_cli_put_strings (cli, "missing", missing);
  return paper;
}

static gboolean
cmd_print (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *path = yifa_cli_take_option (args, "-o");
  const YifaForm *form = yifa_form_find (args[0]);
  g_autoptr(YifaPaper) paper = NULL;
  g_autofree char *unprintable = NULL;

  if (form == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("There is no form “%s”; “yifactl forms” names them"), args[0]);
      return FALSE;
    }
  if (!need_output (path, error))
    return FALSE;
  if (args[1] == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Name the record to print: print FORM ID -o FILE.pdf"));
      return FALSE;
    }

  paper = make_paper (cli, form, args + 1, error);
  if (paper == NULL || !yifa_paper_write_pdf (paper, path, error))
    return FALSE;

  unprintable = yifa_paper_dup_unprintable (paper);
  yifa_cli_put_text (cli, "file", path);
  yifa_cli_put_text (cli, "unprintable", unprintable);
  yifa_cli_put_int (cli, "pages", yifa_paper_get_n_pages (paper));
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
cmd_ledgers (YifaCli *cli, char **args, GError **error)
{
  guint n;
  const YifaLedger *const *ledgers = yifa_ledgers_all (&n);

  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (cli->answer);
      yifa_cli_put_text (cli, "name", yifa_ledger_get_name (ledgers[i]));
      yifa_cli_put_text (cli, "label", yifa_ledger_get_label (ledgers[i]));
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static gboolean
cmd_ledger (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *path = yifa_cli_take_option (args, "-o");
  g_autofree char *typed = yifa_cli_take_option (args, "--year");
  guint64 year = 0;

  if (args[0] == NULL || yifa_ledger_find (args[0]) == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("There is no ledger “%s”; “yifactl ledgers” names them"), args[0] ? args[0] : "");
      return FALSE;
    }
  if (!need_output (path, error))
    return FALSE;
  if (typed != NULL && !g_ascii_string_to_unsigned (typed, 10, 1949, 9999, &year, NULL))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("“%s” is no year"), typed);
      return FALSE;
    }
  if (!yifa_ledger_write (cli->store, args[0], year, path, NULL, NULL, NULL, error))
    return FALSE;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "ledger", args[0]);
  yifa_cli_put_text (cli, "file", path);
  json_builder_end_object (cli->answer);
  return TRUE;
}

/* ID alone is a decision; documents are asked for by their kind. */
static gboolean
cmd_dossier (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *path = yifa_cli_take_option (args, "-o");
  gboolean named = args[1] != NULL;
  const YifaKind *kind = named ? yifa_cli_find_kind (args[0], error) : &yifa_major_decision;
  gint64 id = yifa_cli_parse_id (args[named]);
  g_autoptr(YifaRecord) matter = NULL;
  guint n;

  if (kind == NULL || !need_output (path, error))
    return FALSE;
  if (id == 0 || (kind != &yifa_major_decision && kind != &yifa_normative_doc))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE,
                   _("Name a decision or a document: dossier [major_decision|normative_doc] ID -o FOLDER"));
      return FALSE;
    }
  if (!(matter = yifa_store_load (cli->store, kind, id, error)) ||
      !yifa_dossier_export (cli->store, matter, path, NULL, NULL, NULL, &n, error))
    return FALSE;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "folder", path);
  yifa_cli_put_int (cli, "files", n);
  json_builder_end_object (cli->answer);
  return TRUE;
}

const YifaCommandDef yifa_cli_paper_commands[] = {
  { "forms",   N_("forms [KIND]: every form that can be printed"), 0, FALSE, cmd_forms },
  { "print",   N_("print FORM ID -o FILE.pdf [FIELD=VALUE...]: one official paper"), 1, TRUE, cmd_print },
  { "ledgers", N_("ledgers: every ledger"), 0, FALSE, cmd_ledgers },
  { "ledger",  N_("ledger NAME [--year Y] -o FILE.xlsx (or .pdf, .csv): one ledger"), 1, TRUE, cmd_ledger },
  { "dossier", N_("dossier [KIND] ID -o FOLDER: everything about a decision or document, with an index"), 1, TRUE, cmd_dossier },
  { NULL }
};
