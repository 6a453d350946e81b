/* yifa-figures-contracts.c - a year's figures of government contracts
 *
 * How many were signed, reviewed and filed, by type and by how large they are, and what was left undone. A contract
 * counts as reviewed in the year in which an opinion on it was issued, once however often it came.
 */
#include "yifa-figures-private.h"

#include <string.h>

#include "yifa-contract-payment.h"
#include "yifa-contract.h"
#include "yifa-legality-review.h"

static const YifaFigureDefinition signed_n = {
  "contracts_signed", N_("Contracts signed"), N_("Government contracts signed in the year"),
  YIFA_FIGURE_COUNT, &yifa_contract
};

static const YifaFigureDefinition signed_amount = {
  "contracts_amount", N_("Amount of contracts signed (yuan)"),
  N_("The amounts, as signed, of the government contracts signed in the year; those without an amount add nothing"),
  YIFA_FIGURE_MONEY, &yifa_contract
};

static const YifaFigureDefinition reviewed_n = {
  "contracts_reviewed", N_("Contracts reviewed"),
  N_("Government contracts on which an opinion of the legality review was issued in the year"),
  YIFA_FIGURE_COUNT, &yifa_contract
};

static const YifaFigureDefinition points_n = {
  "contract_points", N_("Points raised on contracts"),
  N_("Points of the opinions on government contracts issued in the year"),
  YIFA_FIGURE_COUNT, &yifa_contract
};

static const YifaFigureDefinition unreviewed = {
  "contracts_unreviewed", N_("Contracts signed without review"),
  N_("Government contracts signed in the year on which no opinion had been issued by the day they were signed, of "
     "those signed in the year"),
  YIFA_FIGURE_COUNT, &yifa_contract
};

static const YifaFigureDefinition copies = {
  "rate_copy_filed", N_("Contract copies filed"),
  N_("Government contracts whose copy has been filed ÷ government contracts signed in the year"),
  YIFA_FIGURE_RATE, &yifa_contract
};

static const YifaFigureDefinition late_payments = {
  "contract_payments_late", N_("Contract payments late"),
  N_("Payments by us due in the year that were paid after that day, or are overdue and not in dispute, of all "
     "payments by us due in the year"),
  YIFA_FIGURE_COUNT, &yifa_contract_payment
};

/* Bands of amounts, in cents; each goes up to where the next begins. */
static const struct
{
  const char *name;
  const char *label;
  gint64      from;
} bands[] = {
  { "under_100k",    N_("below 100,000 yuan"),                     0 },
  { "100k_to_1m",    N_("100,000 to below 1 million yuan"),        10000000 },
  { "1m_to_10m",     N_("1 million to below 10 million yuan"),     100000000 },
  { "10m_and_above", N_("10 million yuan and above"),              1000000000 },
  { "no_amount",     N_("without an amount"),                      G_MAXINT64 },
};

/* A contract with the points of its opinions of the year. */
typedef struct
{
  YifaRecord *contract;
  gint64      points;
} Reviewed;

static void
reviewed_free (gpointer data)
{
  Reviewed *reviewed = data;

  g_object_unref (reviewed->contract);
  g_free (reviewed);
}

static Reviewed *
get_reviewed (YifaStore *store, GPtrArray *all, gint64 id)
{
  g_autoptr(YifaRecord) contract = NULL;
  Reviewed *reviewed;

  for (guint i = 0; i < all->len; i++)
    if (yifa_record_get_id (((Reviewed *) all->pdata[i])->contract) == id)
      return all->pdata[i];

  contract = yifa_store_load (store, &yifa_contract, id, NULL);
  if (contract == NULL || yifa_record_get_withdrawn_at (contract) != NULL)
    return NULL;

  reviewed = g_new0 (Reviewed, 1);
  reviewed->contract = g_steal_pointer (&contract);
  g_ptr_array_add (all, reviewed);
  return reviewed;
}

static GPtrArray *
load_reviewed (YifaStore *store, int year)
{
  g_autoptr(GPtrArray) reviews = yifa_figures_load_year (store, &yifa_legality_review, "issued_on", year);
  GPtrArray *all = g_ptr_array_new_with_free_func (reviewed_free);

  for (guint i = 0; i < reviews->len; i++)
    {
      gint64 id = yifa_record_get_int (reviews->pdata[i], YIFA_LEGALITY_REVIEW_CONTRACT);
      Reviewed *reviewed = id != 0 ? get_reviewed (store, all, id) : NULL;

      if (reviewed != NULL)
        reviewed->points += yifa_record_get_int (reviews->pdata[i], YIFA_LEGALITY_REVIEW_POINTS_N);
    }
  return all;
}

typedef gboolean (*Takes) (YifaRecord *contract, gconstpointer data);

static gboolean
is_any (YifaRecord *contract, gconstpointer data)
{
  return TRUE;
}

static gboolean
is_of_type (YifaRecord *contract, gconstpointer type)
{
  return g_strcmp0 (yifa_record_get_text (contract, YIFA_CONTRACT_CONTRACT_TYPE), type) == 0;
}

static gboolean
is_in_band (YifaRecord *contract, gconstpointer data)
{
  guint band = GPOINTER_TO_UINT (data);
  gint64 amount = yifa_record_has (contract, YIFA_CONTRACT_AMOUNT)
                    ? yifa_record_get_int (contract, YIFA_CONTRACT_AMOUNT) : G_MAXINT64;

  return amount >= bands[band].from && (band + 1 == G_N_ELEMENTS (bands) || amount < bands[band + 1].from);
}

/* Two figures of the same contracts: how many, and the points raised on them. */
static void
add_pair (GPtrArray *figures, GPtrArray *all, const YifaFigureDefinition *counts, const YifaFigureDefinition *points,
          Takes takes, gconstpointer data)
{
  YifaFigure *counted = yifa_figures_add (figures, counts);
  YifaFigure *raised = yifa_figures_add (figures, points);

  counted->denominator = raised->denominator = all->len;
  for (guint i = 0; i < all->len; i++)
    {
      const Reviewed *reviewed = all->pdata[i];
      gint64 id = yifa_record_get_id (reviewed->contract);

      if (!takes (reviewed->contract, data))
        continue;
      counted->numerator++;
      g_array_append_val (counted->ids, id);
      raised->numerator += reviewed->points;
      if (reviewed->points > 0)
        g_array_append_val (raised->ids, id);
    }
}

static const char *
intern (char *text)
{
  g_autofree char *owned = text;

  return g_intern_string (owned);
}

static void
add_narrowed (GPtrArray *figures, GPtrArray *all, const char *name, const char *label, Takes takes,
              gconstpointer data)
{
  const YifaFigureDefinition counts = {
    intern (g_strconcat ("contracts_reviewed_", name, NULL)),
    intern (g_strdup_printf (_("Contracts reviewed: %s"), label)),
    N_("Government contracts of this type or amount on which an opinion was issued in the year, of all reviewed"),
    YIFA_FIGURE_COUNT, &yifa_contract
  };
  const YifaFigureDefinition points = {
    intern (g_strconcat ("contract_points_", name, NULL)), intern (g_strdup_printf (_("Points raised: %s"), label)),
    N_("Points of the opinions issued in the year on government contracts of this type or amount"),
    YIFA_FIGURE_COUNT, &yifa_contract
  };

  add_pair (figures, all, &counts, &points, takes, data);
}

static void
add_reviewed (YifaStore *store, int year, GPtrArray *figures)
{
  const YifaField *type = &yifa_contract.fields[YIFA_CONTRACT_CONTRACT_TYPE];
  g_autoptr(GPtrArray) all = load_reviewed (store, year);

  add_pair (figures, all, &reviewed_n, &points_n, is_any, NULL);
  for (const YifaChoice *choice = type->choices; choice->value != NULL; choice++)
    add_narrowed (figures, all, choice->value, yifa_choice_get_label (type, choice->value), is_of_type,
                  choice->value);
  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    add_narrowed (figures, all, bands[i].name, g_dgettext (GETTEXT_PACKAGE, bands[i].label), is_in_band,
                  GUINT_TO_POINTER (i));
}

static void
add_signed (YifaStore *store, int year, GPtrArray *figures)
{
  g_autoptr(GPtrArray) contracts = yifa_figures_load_year (store, &yifa_contract, "signed_on", year);
  YifaFigure *counted = yifa_figures_add (figures, &signed_n);
  YifaFigure *amount = yifa_figures_add (figures, &signed_amount);
  YifaFigure *skipped = yifa_figures_add (figures, &unreviewed);
  YifaFigure *filed = yifa_figures_add (figures, &copies);

  skipped->denominator = contracts->len;
  for (guint i = 0; i < contracts->len; i++)
    {
      YifaRecord *contract = contracts->pdata[i];
      gint64 id = yifa_record_get_id (contract);

      yifa_figure_count (counted, id, TRUE);
      yifa_figure_count (filed, id, yifa_record_has (contract, YIFA_CONTRACT_COPY_FILED_ON));
      if (yifa_record_get_int (contract, YIFA_CONTRACT_UNREVIEWED))
        {
          skipped->numerator++;
          g_array_append_val (skipped->ids, id);
        }
      if (!yifa_record_has (contract, YIFA_CONTRACT_AMOUNT))
        continue;
      g_array_append_val (amount->ids, id);
      amount->numerator += yifa_record_get_int (contract, YIFA_CONTRACT_AMOUNT);
      amount->denominator++;
    }
}

static gboolean
is_late (YifaRecord *payment)
{
  const char *paid_on = yifa_record_get_text (payment, YIFA_CONTRACT_PAYMENT_PAID_ON);

  if (paid_on == NULL)
    return yifa_record_get_int (payment, YIFA_CONTRACT_PAYMENT_OVERDUE) != 0;

  return strcmp (paid_on, yifa_record_get_text (payment, YIFA_CONTRACT_PAYMENT_DUE_ON)) > 0;
}

static void
add_payments (YifaStore *store, int year, GPtrArray *figures)
{
  g_autoptr(GPtrArray) payments = yifa_figures_load_year (store, &yifa_contract_payment, "due_on", year);
  YifaFigure *figure = yifa_figures_add (figures, &late_payments);

  for (guint i = 0; i < payments->len; i++)
    {
      gint64 id = yifa_record_get_id (payments->pdata[i]);

      if (g_strcmp0 (yifa_record_get_text (payments->pdata[i], YIFA_CONTRACT_PAYMENT_DIRECTION), "pay") != 0)
        continue;
      figure->denominator++;
      if (!is_late (payments->pdata[i]))
        continue;
      figure->numerator++;
      g_array_append_val (figure->ids, id);
    }
}

void
yifa_figures_add_contracts (YifaStore *store, int year, GPtrArray *figures)
{
  add_reviewed (store, year, figures);
  add_signed (store, year, figures);
  add_payments (store, year, figures);
}
