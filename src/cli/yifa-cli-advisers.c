/* yifa-cli-advisers.c - legal advisers from the command line: conflicts of interest, coverage, and what is
 * checked about parties and amounts */
#include "yifa-adviser-coverage.h"
#include "yifa-adviser.h"
#include "yifa-capitals.h"
#include "yifa-cli.h"
#include "yifa-conflict-hit.h"
#include "yifa-conflict.h"
#include "yifa-credit-code.h"
#include "yifa-error.h"
#include "yifa-matter.h"
#include "yifa-text.h"

/* By number, or by the exact name if only one has it. */
static gint64
find_adviser (YifaCli *cli, const char *word, GError **error)
{
  gint64 id = yifa_cli_parse_id (word);
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  if (id != 0)
    return id;

  yifa_query_where (query, "name", YIFA_EQUAL, word);
  ids = yifa_store_list (cli->store, &yifa_adviser, query, error);
  if (ids == NULL)
    return 0;
  if (ids->len == 1)
    return g_array_index (ids, gint64, 0);

  if (ids->len == 0)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, _("There is no adviser “%s” on the roster"), word);
  else
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%u advisers are called “%s”; give the number of one"), ids->len, word);
  return 0;
}

static void
put_found (YifaCli *cli, const YifaConflictFound *found)
{
  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "party", found->party);
  yifa_cli_put_text (cli, "party_code", found->party_code);
  yifa_cli_put_text (cli, "found", found->found);
  yifa_cli_put_text (cli, "found_code", found->found_code);
  yifa_cli_put_text (cli, "source_kind", found->source_kind);
  yifa_cli_put_text (cli, "source", found->source);
  yifa_cli_put_text (cli, "how", found->how);
  yifa_cli_put_text (cli, "certainty", found->certainty);
  yifa_cli_put_text (cli, "kind", found->kind->table);
  yifa_cli_put_int (cli, "id", found->id);
  json_builder_end_object (cli->answer);
}

/* An object with the counts as JSON; for people the rows, after a sentence. */
static void
put_findings (YifaCli *cli, GPtrArray *all, guint n_parties, guint n_compared)
{
  cli->kind = &yifa_conflict_hit;
  if (cli->json)
    {
      json_builder_begin_object (cli->answer);
      yifa_cli_put_int (cli, "parties", n_parties);
      yifa_cli_put_int (cli, "compared", n_compared);
      json_builder_set_member_name (cli->answer, "found");
    }
  else
    {
      g_print (_("Parties: %u; compared with: %u; found: %u"), n_parties, n_compared, all->len);
      g_print ("\n");
    }

  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < all->len; i++)
    put_found (cli, all->pdata[i]);
  json_builder_end_array (cli->answer);
  if (cli->json)
    json_builder_end_object (cli->answer);
}

static gboolean
find_in_register (YifaCli *cli, const char *name, const char *code, GError **error)
{
  g_autofree char *clean = NULL;
  g_autoptr(GPtrArray) all = NULL;
  guint n_compared;

  if (code != NULL && !yifa_credit_code_check (code, &clean, error))
    return FALSE;
  all = yifa_conflict_find_name (cli->store, name, clean, &n_compared, error);
  if (all == NULL)
    return FALSE;

  put_findings (cli, all, 1, n_compared);
  return TRUE;
}

static gboolean
cmd_conflicts (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *name = yifa_cli_take_option (args, "--name");
  g_autofree char *code = yifa_cli_take_option (args, "--code");
  g_autoptr(YifaRecord) matter = NULL;
  g_autoptr(GPtrArray) all = NULL;
  guint n_parties, n_compared;
  gint64 adviser;

  if (name != NULL || code != NULL)
    return find_in_register (cli, name, code, error);
  if (g_strv_length (args) != 2)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Write conflicts MATTER ADVISER, or conflicts --name NAME [--code CODE]"));
      return FALSE;
    }

  matter = yifa_store_load (cli->store, &yifa_matter, yifa_cli_parse_id (args[0]), error);
  adviser = matter != NULL ? find_adviser (cli, args[1], error) : 0;
  all = adviser != 0 ? yifa_conflict_search (cli->store, matter, adviser, &n_parties, &n_compared, error) : NULL;
  if (all == NULL)
    return FALSE;

  put_findings (cli, all, n_parties, n_compared);
  return TRUE;
}

/* Yuan as people write them, "￥1,234.50元", to cents. */
static gboolean
parse_figures (const char *typed, gint64 *cents)
{
  g_autoptr(GRegex) shape = g_regex_new ("^(-?)¥?([0-9]{1,16})(?:\\.([0-9]{1,2}))?元?$", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *folded = yifa_text_fold (typed);
  g_auto(GStrv) parts = g_strsplit (g_strstrip (folded), ",", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  g_autofree char *sign = NULL, *yuan = NULL, *rest = NULL;

  if (!g_regex_match (shape, plain, 0, &match))
    return FALSE;

  sign = g_match_info_fetch (match, 1);
  yuan = g_match_info_fetch (match, 2);
  rest = g_match_info_fetch (match, 3);
  *cents = g_ascii_strtoll (yuan, NULL, 10) * 100;
  if (rest != NULL && *rest != '\0')
    *cents += g_ascii_strtoll (rest, NULL, 10) * (rest[1] == '\0' ? 10 : 1);
  if (*sign != '\0')
    *cents = -*cents;
  return TRUE;
}

static gboolean
cmd_capitals (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *figures = NULL;
  g_autofree char *capitals = NULL;
  gint64 cents, amount;

  if (!parse_figures (args[0], &cents) && !yifa_capitals_parse (args[0], &cents, error))
    return FALSE;

  amount = ABS (cents);
  capitals = yifa_capitals_of (cents);
  figures = g_strdup_printf ("%s%" G_GINT64_FORMAT ".%02d", cents < 0 ? "-" : "", amount / 100, (int) (amount % 100));
  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "figures", figures);
  yifa_cli_put_text (cli, "capitals", capitals);
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
cmd_credit_code (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *typed = g_strjoinv ("", args);
  g_autofree char *clean = NULL;

  if (!yifa_credit_code_check (typed, &clean, error))
    return FALSE;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "credit_code", clean);
  json_builder_end_object (cli->answer);
  return TRUE;
}

/* Units without an adviser of their own first. */
static gboolean
cmd_coverage (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_cli_parse_query (cli, &yifa_adviser_coverage, args, error);
  g_autoptr(GPtrArray) units = NULL;

  if (query == NULL)
    return FALSE;

  query->order = g_strdup ("is_covered");
  units = yifa_store_load_all (cli->store, &yifa_adviser_coverage, query, error);
  if (units == NULL)
    return FALSE;

  cli->kind = &yifa_adviser_coverage;
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < units->len; i++)
    {
      json_builder_begin_object (cli->answer);
      yifa_cli_put_record (cli, units->pdata[i]);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

const YifaCommandDef yifa_cli_adviser_commands[] = {
  { "conflicts",   N_("conflicts MATTER ADVISER: conflicts of interest, without recording the search; conflicts --name NAME [--code CODE]: where the register has it"), 0, TRUE, cmd_conflicts },
  { "coverage",    N_("coverage [FIELD=VALUE...]: which units have legal advisers, those without first"), 0, TRUE, cmd_coverage },
  { "capitals",    N_("capitals AMOUNT or TEXT: an amount of yuan in Chinese capitals, or the figures that such a text says"), 1, FALSE, cmd_capitals },
  { "credit-code", N_("credit-code CODE: checks a unified social credit code"), 1, FALSE, cmd_credit_code },
  { NULL }
};
