/* yifa-figures-desk.c - a year's figures of the review desk, of meetings and of decisions
 *
 * Each figure keeps the records it was counted from, so that whoever doubts it can look at them one by one.
 */
#include "yifa-figures-private.h"

#include <string.h>

#include "yifa-agenda-item.h"
#include "yifa-attendance.h"
#include "yifa-calendar.h"
#include "yifa-legal-opinion.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"

/* Of each kind of subject: how many, and what became of the points. */
static const struct
{
  const char *subject_kind;
  YifaFigureDefinition  reviews;
  YifaFigureDefinition  points;
} subjects[] = {
#define SUBJECT(word, reviews_label, points_label) \
  { #word, \
    { "reviews_" #word, reviews_label, \
      N_("Reviews of this kind whose opinion was issued in the year, of all reviews issued in the year"), \
      YIFA_FIGURE_COUNT, &yifa_legality_review }, \
    { "points_" #word, points_label, \
      N_("Points adopted in full ÷ points raised, in reviews of this kind issued in the year"), \
      YIFA_FIGURE_RATE, &yifa_legality_review } }
  SUBJECT (normative_doc, N_("Reviews of normative documents"), N_("Points adopted: normative documents")),
  SUBJECT (decision, N_("Reviews of major decisions"), N_("Points adopted: major decisions")),
  SUBJECT (contract, N_("Reviews of contracts"), N_("Points adopted: contracts")),
  SUBJECT (project, N_("Reviews of major projects"), N_("Points adopted: major projects")),
  SUBJECT (ordinary, N_("Reviews of ordinary documents"), N_("Points adopted: ordinary documents")),
  SUBJECT (general, N_("Reviews of general matters"), N_("Points adopted: general matters")),
#undef SUBJECT
};

static const YifaFigureDefinition points_adopted = {
  "rate_points", N_("Points adopted"),
  N_("Points adopted in full ÷ points raised, in all reviews issued in the year"),
  YIFA_FIGURE_RATE, &yifa_legality_review
};

static const YifaFigureDefinition mean_time = {
  "review_days_mean", N_("Mean time of a review"),
  N_("Working days from the complete set to the opinion ÷ reviews issued in the year"),
  YIFA_FIGURE_DAYS, &yifa_legality_review
};

static const YifaFigureDefinition longest_time = {
  "review_days_longest", N_("Longest time of a review"),
  N_("The most working days from the complete set to the opinion, of reviews issued in the year"),
  YIFA_FIGURE_COUNT, &yifa_legality_review
};

static const YifaFigureDefinition within_term = {
  "rate_review_term", N_("Reviews within their term"),
  N_("Reviews issued on their last day or before ÷ reviews with a term issued in the year"),
  YIFA_FIGURE_RATE, &yifa_legality_review
};

static const YifaFigureDefinition documents_reviewed = {
  "rate_review", N_("Review rate"),
  N_("Documents with an opinion of the legality review ÷ documents published in the year"),
  YIFA_FIGURE_RATE, &yifa_normative_doc
};

static const YifaFigureDefinition advised = {
  "rate_advice", N_("Decisions with advisers heard"),
  N_("Reviews of major decisions with a legal opinion received ÷ reviews of major decisions issued in the year"),
  YIFA_FIGURE_RATE, &yifa_legality_review
};

static const YifaFigureDefinition meetings_held = {
  "meetings", N_("Meetings held"), N_("Meetings held in the year"), YIFA_FIGURE_COUNT, &yifa_meeting
};

static const YifaFigureDefinition items_deliberated = {
  "agenda_items", N_("Matters deliberated"), N_("Matters on the agendas of the meetings held in the year"),
  YIFA_FIGURE_COUNT, &yifa_meeting
};

static const YifaFigureDefinition legal_attendance = {
  "rate_attendance", N_("Legal attendance"),
  N_("Meetings with a legal observer or a legal adviser present ÷ meetings held in the year"),
  YIFA_FIGURE_RATE, &yifa_meeting
};

static const YifaFigureDefinition procedures_done = {
  "rate_procedures", N_("Procedures carried out"),
  N_("Major decisions with each of the five procedures done or exempt ÷ major decisions made in the year"),
  YIFA_FIGURE_RATE, &yifa_major_decision
};

static gboolean
is_about (YifaRecord *review, const char *subject_kind)
{
  return g_strcmp0 (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND), subject_kind) == 0;
}

static void
count_points (YifaFigure *figure, YifaRecord *review)
{
  gint64 raised = yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_POINTS_N);
  gint64 adopted = yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_POINTS_ADOPTED_N);
  gint64 id = yifa_record_get_id (review);

  if (raised == 0)
    return;

  g_array_append_val (figure->ids, id);
  if (adopted < raised)
    g_array_append_val (figure->missing_ids, id);
  figure->numerator += adopted;
  figure->denominator += raised;
}

static void
add_subjects (GPtrArray *reviews, GPtrArray *figures)
{
  for (guint k = 0; k < G_N_ELEMENTS (subjects); k++)
    {
      YifaFigure *counted = yifa_figures_add (figures, &subjects[k].reviews);
      YifaFigure *points = yifa_figures_add (figures, &subjects[k].points);

      counted->denominator = reviews->len;
      for (guint i = 0; i < reviews->len; i++)
        {
          gint64 id = yifa_record_get_id (reviews->pdata[i]);

          if (!is_about (reviews->pdata[i], subjects[k].subject_kind))
            continue;
          g_array_append_val (counted->ids, id);
          counted->numerator++;
          count_points (points, reviews->pdata[i]);
        }
    }
}

/* -1: the day the set was complete is not known, or the working days of its year are not. */
static int
days_taken (YifaStore *store, YifaRecord *review)
{
  const char *from = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON);

  return from == NULL ? -1 : yifa_calendar_count (yifa_calendar_of (store), from,
                                                  yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_ISSUED_ON));
}

static void
add_times (YifaStore *store, GPtrArray *reviews, GPtrArray *figures)
{
  YifaFigure *mean = yifa_figures_add (figures, &mean_time);
  YifaFigure *longest = yifa_figures_add (figures, &longest_time);
  YifaFigure *term = yifa_figures_add (figures, &within_term);

  for (guint i = 0; i < reviews->len; i++)
    {
      YifaRecord *review = reviews->pdata[i];
      gint64 id = yifa_record_get_id (review);
      const char *due = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MAX_ON);
      int days = days_taken (store, review);

      if (due != NULL)
        yifa_figure_count (term, id,
                           strcmp (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_ISSUED_ON), due) <= 0);
      if (days < 0)
        continue;

      g_array_append_val (mean->ids, id);
      mean->numerator += days;
      mean->denominator++;
      longest->denominator++;
      if (days < longest->numerator)
        continue;
      if (days > longest->numerator)
        g_array_set_size (longest->ids, 0);
      longest->numerator = days;
      g_array_append_val (longest->ids, id);
    }
}

static void
add_points (GPtrArray *reviews, GPtrArray *figures)
{
  YifaFigure *figure = yifa_figures_add (figures, &points_adopted);

  for (guint i = 0; i < reviews->len; i++)
    count_points (figure, reviews->pdata[i]);
}

static void
add_advice (YifaStore *store, GPtrArray *reviews, GPtrArray *figures)
{
  YifaFigure *figure = yifa_figures_add (figures, &advised);

  for (guint i = 0; i < reviews->len; i++)
    {
      gint64 id = yifa_record_get_id (reviews->pdata[i]);
      gint64 decision = yifa_record_get_int (reviews->pdata[i], YIFA_LEGALITY_REVIEW_DECISION);
      gint64 n = yifa_figures_count_parts (store, &yifa_legal_opinion, "review", id, "received_on", NULL);

      if (!is_about (reviews->pdata[i], "decision"))
        continue;
      if (decision != 0)
        n += yifa_figures_count_parts (store, &yifa_legal_opinion, "decision", decision, "received_on", NULL);
      yifa_figure_count (figure, id, n > 0);
    }
}

static void
add_documents (YifaStore *store, int year, GPtrArray *figures)
{
  YifaFigure *figure = yifa_figures_add (figures, &documents_reviewed);
  g_autoptr(GPtrArray) docs = yifa_figures_load_year (store, &yifa_normative_doc, "published_on", year);

  for (guint i = 0; i < docs->len; i++)
    {
      gint64 id = yifa_record_get_id (docs->pdata[i]);

      yifa_figure_count (figure, id,
                         yifa_figures_count_parts (store, &yifa_legality_review, "doc", id, "issued_on", NULL) > 0);
    }
}

static gboolean
had_lawyer (YifaStore *store, gint64 meeting)
{
  return yifa_figures_count_parts (store, &yifa_attendance, "meeting", meeting, "role", "legal_observer") > 0 ||
         yifa_figures_count_parts (store, &yifa_attendance, "meeting", meeting, "role", "adviser") > 0;
}

/* A day that a meeting is planned for is not yet a day it was held. */
static void
add_meetings (YifaStore *store, int year, GPtrArray *figures)
{
  YifaFigure *held = yifa_figures_add (figures, &meetings_held);
  YifaFigure *items = yifa_figures_add (figures, &items_deliberated);
  YifaFigure *attended = yifa_figures_add (figures, &legal_attendance);
  g_autoptr(GPtrArray) meetings = yifa_figures_load_year (store, &yifa_meeting, "held_on", year);

  for (guint i = 0; i < meetings->len; i++)
    {
      gint64 id = yifa_record_get_id (meetings->pdata[i]);

      if (g_strcmp0 (yifa_record_get_stage (meetings->pdata[i]), "planned") == 0)
        continue;
      yifa_figure_count (held, id, TRUE);
      yifa_figure_count (attended, id, had_lawyer (store, id));
      g_array_append_val (items->ids, id);
      items->numerator += yifa_figures_count_parts (store, &yifa_agenda_item, "meeting", id, NULL, NULL);
      items->denominator++;
    }
}

static gboolean
is_carried_out (YifaRecord *decision)
{
  static const guint steps[] = { YIFA_MAJOR_DECISION_PARTICIPATION, YIFA_MAJOR_DECISION_EXPERT,
                                 YIFA_MAJOR_DECISION_RISK, YIFA_MAJOR_DECISION_REVIEW_STEP,
                                 YIFA_MAJOR_DECISION_DELIBERATION };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const char *state = yifa_record_get_text (decision, steps[i]);

      if (g_strcmp0 (state, "done") != 0 && g_strcmp0 (state, "exempt") != 0)
        return FALSE;
    }
  return TRUE;
}

static void
add_decisions (YifaStore *store, int year, GPtrArray *figures)
{
  YifaFigure *figure = yifa_figures_add (figures, &procedures_done);
  g_autoptr(GPtrArray) decisions = yifa_figures_load_year (store, &yifa_major_decision, "decided_on", year);

  for (guint i = 0; i < decisions->len; i++)
    yifa_figure_count (figure, yifa_record_get_id (decisions->pdata[i]), is_carried_out (decisions->pdata[i]));
}

void
yifa_figures_add_desk (YifaStore *store, int year, GPtrArray *figures)
{
  g_autoptr(GPtrArray) reviews = yifa_figures_load_year (store, &yifa_legality_review, "issued_on", year);

  add_documents (store, year, figures);
  add_subjects (reviews, figures);
  add_points (reviews, figures);
  add_times (store, reviews, figures);
  add_advice (store, reviews, figures);
  add_meetings (store, year, figures);
  add_decisions (store, year, figures);
}
