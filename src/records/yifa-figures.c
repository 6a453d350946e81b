/* yifa-figures.c - the indicators of a year, and what they are made of
 *
 * Each figure is two questions to the registers: what should have been, and what of it was. The definition
 * goes wherever the figure goes, because offices have argued over the same word with two meanings.
 */
#include "yifa-figures-private.h"

#include "yifa-filing.h"
#include "yifa-normative-doc.h"

typedef struct
{
  const char     *name;
  const char     *label;
  const char     *definition;
  const YifaKind *kind;
  YifaCondition       counted;  /* beside "published in the year" */
  YifaCondition       missing;  /* narrows to what the numerator lacks */
} Indicator;

static const Indicator indicators[] = {
  { "rate_filing", N_("Filing rate"),
    N_("Documents reported for filing to every addressee ÷ documents published in the year"),
    &yifa_normative_doc, { "published_on", YIFA_NOT_EMPTY }, { NULL } },
  { "rate_timeliness", N_("Timeliness rate"),
    N_("Filings sent within their term ÷ filings sent, each addressee counted, of documents published in the year"),
    &yifa_filing, { "sent_on", YIFA_NOT_EMPTY }, { "late", YIFA_EQUAL, "1" } },
  { "rate_regularity", N_("Regularity rate"),
    N_("Filings registered without a supplement ÷ filings registered, of documents published in the year"),
    &yifa_filing, { "registered_on", YIFA_NOT_EMPTY }, { "first_check_complete", YIFA_EQUAL, "0" } },
};

void
yifa_figure_free (YifaFigure *figure)
{
  g_clear_pointer (&figure->counted, yifa_query_free);
  g_clear_pointer (&figure->missing, yifa_query_free);
  g_clear_pointer (&figure->ids, g_array_unref);
  g_clear_pointer (&figure->missing_ids, g_array_unref);
  g_free (figure);
}

char *
yifa_figure_dup_sum (YifaFigureUnit unit, gint64 value)
{
  return unit == YIFA_FIGURE_HOURS ? yifa_hours_to_words (value) :
         unit == YIFA_FIGURE_MONEY ? yifa_money_to_words (value) : g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

char *
yifa_figure_dup_text (const YifaFigure *figure)
{
  if (figure->denominator == 0)
    return g_strdup ("—");
  if (figure->unit == YIFA_FIGURE_DAYS)
    return g_strdup_printf ("%.1f", (double) figure->numerator / figure->denominator);
  if (figure->unit != YIFA_FIGURE_RATE)
    return yifa_figure_dup_sum (figure->unit, figure->numerator);

  /* Rounded down: 99.96 % is not all of them. */
  return g_strdup_printf ("%.1f%%", figure->numerator * 1000 / figure->denominator / 10.0);
}

static YifaQuery *
published_in (int year, const YifaCondition *condition)
{
  YifaQuery *query = yifa_query_new ();
  g_autofree char *text = g_strdup_printf ("%d", year);

  yifa_query_where (query, "published_on", YIFA_IN_YEAR, text);
  yifa_query_where (query, condition->field, condition->op, condition->value);
  return query;
}

static gint64
count_filed (YifaStore *store, const YifaFigure *figure)
{
  const char *states[] = { "sent", "registered" };
  gint64 n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr(YifaQuery) query = yifa_query_copy (figure->counted);

      yifa_query_where (query, "filing_state", YIFA_EQUAL, states[i]);
      n += yifa_store_count (store, figure->kind, query);
    }
  return n;
}

static YifaFigure *
compute (YifaStore *store, const Indicator *indicator, int year)
{
  YifaFigure *figure = g_new0 (YifaFigure, 1);

  figure->name = indicator->name;
  figure->label = g_dgettext (GETTEXT_PACKAGE, indicator->label);
  figure->definition = g_dgettext (GETTEXT_PACKAGE, indicator->definition);
  figure->kind = indicator->kind;
  figure->counted = published_in (year, &indicator->counted);
  figure->denominator = yifa_store_count (store, figure->kind, figure->counted);
  if (indicator->missing.field == NULL)
    {
      figure->numerator = count_filed (store, figure);
      return figure;
    }

  figure->missing = yifa_query_copy (figure->counted);
  yifa_query_where (figure->missing, indicator->missing.field, indicator->missing.op, indicator->missing.value);
  figure->numerator = figure->denominator - yifa_store_count (store, figure->kind, figure->missing);
  return figure;
}

GPtrArray *
yifa_figures_of_year (YifaStore *store, int year)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_figure_free);

  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    g_ptr_array_add (figures, compute (store, &indicators[i], year));

  return figures;
}

YifaFigure *
yifa_figures_add (GPtrArray *figures, const YifaFigureDefinition *definition)
{
  YifaFigure *figure = g_new0 (YifaFigure, 1);

  figure->name = definition->name;
  figure->label = g_dgettext (GETTEXT_PACKAGE, definition->label);
  figure->definition = g_dgettext (GETTEXT_PACKAGE, definition->definition);
  figure->unit = definition->unit;
  figure->kind = definition->kind;
  figure->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  figure->missing_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (figures, figure);
  return figure;
}

void
yifa_figure_count (YifaFigure *figure, gint64 id, gboolean is_met)
{
  g_array_append_val (figure->ids, id);
  figure->denominator++;
  if (is_met)
    figure->numerator++;
  else
    g_array_append_val (figure->missing_ids, id);
}

GPtrArray *
yifa_figures_load_year (YifaStore *store, const YifaKind *kind, const char *date, int year)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autofree char *text = g_strdup_printf ("%d", year);
  GPtrArray *records;

  yifa_query_where (query, date, YIFA_IN_YEAR, text);
  records = yifa_store_load_all (store, kind, query, NULL);
  return records != NULL ? records : g_ptr_array_new ();
}

gint64
yifa_figures_count_parts (YifaStore *store, const YifaKind *kind, const char *owner, gint64 id, const char *field,
                          const char *value)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, owner, id);
  if (field != NULL)
    yifa_query_where (query, field, value != NULL ? YIFA_EQUAL : YIFA_NOT_EMPTY, value);
  return yifa_store_count (store, kind, query);
}

GPtrArray *
yifa_figures_all (YifaStore *store, int year)
{
  GPtrArray *figures = yifa_figures_of_year (store, year);

  yifa_figures_add_desk (store, year, figures);
  yifa_figures_add_advisers (store, year, figures);
  yifa_figures_add_contracts (store, year, figures);
  return figures;
}

GArray *
yifa_figure_dup_ids (YifaStore *store, const YifaFigure *figure)
{
  GArray *ids = figure->ids != NULL ? g_array_ref (figure->ids)
                                    : yifa_store_list (store, figure->kind, figure->counted, NULL);

  return ids != NULL ? ids : g_array_new (FALSE, FALSE, sizeof (gint64));
}
