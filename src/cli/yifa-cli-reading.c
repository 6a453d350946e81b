/* yifa-cli-reading.c - search from the command line, and the words that later versions will know */
#include "yifa-cli-words.h"
#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-figures.h"
#include "yifa-search.h"

static gboolean
cmd_search (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *word = yifa_cli_take_option (args, "--kind");
  g_autofree char *limit = yifa_cli_take_option (args, "--limit");
  const YifaKind *kind = word ? yifa_cli_find_kind (word, error) : NULL;
  g_autofree char *words = g_strjoinv (" ", args);
  g_autoptr(GPtrArray) hits = NULL;
  guint64 n = 0;

  if (word != NULL && kind == NULL)
    return FALSE;
  if (limit != NULL && !g_ascii_string_to_unsigned (limit, 10, 1, G_MAXUINT, &n, NULL))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("--limit takes a number from 1"));
      return FALSE;
    }
  hits = yifa_store_search (cli->store, words, kind, n, error);
  if (hits == NULL)
    return FALSE;

  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < hits->len; i++)
    {
      const YifaHit *hit = hits->pdata[i];

      json_builder_begin_object (cli->answer);
      yifa_cli_put_text (cli, "kind", hit->kind->table);
      yifa_cli_put_int (cli, "id", hit->id);
      yifa_cli_put_text (cli, "title", hit->title);
      yifa_cli_put_text (cli, "snippet", hit->snippet);
      yifa_cli_put_text (cli, "where", hit->where);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static void
put_figure (YifaCli *cli, const YifaFigure *figure)
{
  g_autofree char *value = yifa_figure_dup_text (figure);
  g_autoptr(GArray) ids = yifa_figure_dup_ids (cli->store, figure);

  json_builder_set_member_name (cli->answer, figure->name);
  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "label", figure->label);
  yifa_cli_put_text (cli, "value", value);
  yifa_cli_put_int (cli, "numerator", figure->numerator);
  yifa_cli_put_int (cli, "denominator", figure->denominator);
  yifa_cli_put_text (cli, "definition", figure->definition);
  yifa_cli_put_text (cli, "kind", figure->kind->table);
  json_builder_set_member_name (cli->answer, "ids");
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < ids->len; i++)
    json_builder_add_int_value (cli->answer, g_array_index (ids, gint64, i));
  json_builder_end_array (cli->answer);
  json_builder_end_object (cli->answer);
}

static gboolean
cmd_stats (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *word = yifa_cli_take_option (args, "--year");
  g_autoptr(GPtrArray) figures = NULL;
  guint64 year = yifa_date_year (yifa_store_get_today (cli->store));

  if (word != NULL && !g_ascii_string_to_unsigned (word, 10, 1949, 9999, &year, NULL))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("--year takes a year of four digits"));
      return FALSE;
    }

  figures = yifa_figures_all (cli->store, year);
  if (!cli->json)
    {
      yifa_cli_say_figures (figures);
      return TRUE;
    }
  json_builder_begin_object (cli->answer);
  for (guint i = 0; i < figures->len; i++)
    put_figure (cli, figures->pdata[i]);
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
cmd_not_yet (YifaCli *cli, char **args, GError **error)
{
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("This version cannot do that yet"));
  return FALSE;
}

const YifaCommandDef yifa_cli_reading_commands[] = {
  { "search",      N_("search WORDS [--kind KIND] [--limit N]: records that hold every word"), 1, TRUE, cmd_search },
  { "screen",      N_("screen FILE or KIND ID: not yet"), 0, FALSE, cmd_not_yet },
  { "cite",        N_("cite FILE or KIND ID: not yet"), 0, FALSE, cmd_not_yet },
  { "compare",     N_("compare FILE FILE: not yet"), 0, FALSE, cmd_not_yet },
  { "stats",       N_("stats [--year Y]: the figures of a year, each with its definition and its records"), 0, TRUE,
    cmd_stats },
  { "report",      N_("report NAME --year Y -o FILE: not yet"), 0, FALSE, cmd_not_yet },
  { "pack",        N_("pack FILING_ID -o FILE: not yet"), 0, FALSE, cmd_not_yet },
  { "verify",      N_("verify FILE: not yet"), 0, FALSE, cmd_not_yet },
  { "receive",     N_("receive FILE: not yet"), 0, FALSE, cmd_not_yet },
  { "receipt",     N_("receipt FILING_REVIEW_ID -o FILE: not yet"), 0, FALSE, cmd_not_yet },
  { "acknowledge", N_("acknowledge FILE or CODE: not yet"), 0, FALSE, cmd_not_yet },
  { NULL }
};
