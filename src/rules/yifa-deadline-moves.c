/* yifa-deadline-moves.c - when rules or calendar change, dates do not move by themselves
 *
 * What was computed stays as it was; here is the list of what a new count would change, and the act by
 * which somebody agrees to it, with a reason and audited. Only a date that was never there, because its
 * year's calendar was missing, is filled in as soon as it can be.
 */
#include "yifa-deadline.h"

#include <string.h>

#include "yifa-calendar.h"
#include "yifa-deadline-private.h"
#include "yifa-error.h"

static const char *
text (YifaRecord *deadline, guint field)
{
  return yifa_record_get_text (deadline, field);
}

static GPtrArray *
load_running (YifaStore *store, GError **error)
{
  static const char *const states[] = { "open", "paused" };
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr(YifaQuery) query = yifa_query_new ();
      GPtrArray *some;

      yifa_query_where (query, "state", YIFA_EQUAL, states[i]);
      some = yifa_store_load_all (store, &yifa_deadline, query, error);
      if (some == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, some);
    }
  return g_steal_pointer (&all);
}

/* Whether the count of today gives another day; @deadline holds it then, unsaved. */
static gboolean
would_move (YifaStore *store, YifaRecord *deadline)
{
  return yifa_deadline_put_dates (store, deadline) &&
         yifa_record_field_changed (deadline, YIFA_DEADLINE_DUE_ON);
}

static char *
say_why (YifaStore *store, YifaRecord *deadline, const char *old_on)
{
  const YifaRule *rule = yifa_rules_find_on (yifa_rules_of (store), text (deadline, YIFA_DEADLINE_RULE),
                                             text (deadline, YIFA_DEADLINE_START_ON));

  if (old_on == NULL)
    return g_strdup (_("The days off of the year have become known."));
  if (yifa_record_field_changed (deadline, YIFA_DEADLINE_RULE_VERSION))
    {
      g_autofree char *value = yifa_rule_dup_value (rule);

      return g_strdup_printf (_("The rule is now %s (%s)."), value, rule->basis);
    }
  if (text (deadline, YIFA_DEADLINE_DUE_ON) == NULL)
    return g_strdup (_("The days off of a year on the way are no longer known."));
  return g_strdup (_("The calendar of days off has changed."));
}

static YifaDeadlineMove *
read_move (YifaStore *store, YifaRecord *deadline)
{
  const YifaKind *kind = yifa_kind_lookup (text (deadline, YIFA_DEADLINE_OWNER_KIND));
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), text (deadline, YIFA_DEADLINE_RULE));
  gint64 id = yifa_record_get_int (deadline, YIFA_DEADLINE_OWNER_ID);
  YifaDeadlineMove *move;

  if (kind == NULL)
    return NULL;

  move = g_new0 (YifaDeadlineMove, 1);
  move->deadline = yifa_record_get_id (deadline);
  move->kind = kind;
  move->id = id;
  move->title = yifa_store_dup_title (store, kind, id);
  move->rule = g_strdup (rule->key);
  move->label = g_strdup (rule->duty != NULL ? rule->duty : rule->label);
  move->old_on = yifa_record_dup_stored (deadline, YIFA_DEADLINE_DUE_ON);
  move->new_on = g_strdup (text (deadline, YIFA_DEADLINE_DUE_ON));
  move->why = say_why (store, deadline, move->old_on);
  return move;
}

static int
compare_moves (gconstpointer a, gconstpointer b)
{
  const YifaDeadlineMove *one = *(YifaDeadlineMove *const *) a;
  const YifaDeadlineMove *other = *(YifaDeadlineMove *const *) b;
  int order = g_strcmp0 (one->new_on, other->new_on);

  return order != 0 ? order : one->deadline < other->deadline ? -1 : one->deadline > other->deadline;
}

void
yifa_deadline_move_free (YifaDeadlineMove *move)
{
  g_free (move->title);
  g_free (move->rule);
  g_free (move->label);
  g_free (move->old_on);
  g_free (move->new_on);
  g_free (move->why);
  g_free (move);
}

GPtrArray *
yifa_deadline_moves (YifaStore *store, GError **error)
{
  g_autoptr(GPtrArray) deadlines = load_running (store, error);
  GPtrArray *moves;

  if (deadlines == NULL)
    return NULL;

  moves = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_deadline_move_free);
  for (guint i = 0; i < deadlines->len; i++)
    {
      YifaDeadlineMove *move =
          would_move (store, deadlines->pdata[i]) ? read_move (store, deadlines->pdata[i]) : NULL;

      if (move != NULL)
        g_ptr_array_add (moves, move);
    }
  g_ptr_array_sort (moves, compare_moves);
  return moves;
}

static gboolean
move_one (YifaStore *store, gint64 id, int *moved, GError **error)
{
  g_autoptr(YifaRecord) deadline = yifa_store_load (store, &yifa_deadline, id, error);
  const char *state = deadline != NULL ? text (deadline, YIFA_DEADLINE_STATE) : NULL;

  if (deadline == NULL)
    return FALSE;
  if ((!g_str_equal (state, "open") && !g_str_equal (state, "paused")) || !would_move (store, deadline))
    return TRUE;

  ++*moved;
  return yifa_store_save (store, deadline, error);
}

int
yifa_deadline_move (YifaStore    *store,
                    const gint64 *deadlines,
                    guint         n_deadlines,
                    const char   *reason,
                    GError      **error)
{
  gboolean ok = TRUE;
  int moved = 0;

  if (reason == NULL || *reason == '\0')
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED,
                   _("Say why these dates move: a date is never moved without a reason."));
      return -1;
    }
  if (!yifa_store_begin (store, error))
    return -1;

  yifa_store_explain (store, "move_deadline", reason);
  for (guint i = 0; ok && i < n_deadlines; i++)
    ok = move_one (store, deadlines[i], &moved, error);
  return yifa_store_end (store, ok, ok ? error : NULL) ? moved : -1;
}

static gboolean
complete (YifaStore *store, GPtrArray *deadlines, int *completed, GError **error)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      if (!yifa_deadline_put_dates (store, deadlines->pdata[i]) ||
          text (deadlines->pdata[i], YIFA_DEADLINE_DUE_ON) == NULL)
        continue;
      if (!yifa_store_save (store, deadlines->pdata[i], error))
        return FALSE;
      ++*completed;
    }
  return TRUE;
}

/* Only those that had no date: what was computed stays as it was. */
int
yifa_deadlines_complete (YifaStore *store, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) deadlines = NULL;
  int completed = 0;
  gboolean ok;

  yifa_query_where (query, "state", YIFA_EQUAL, "open");
  yifa_query_where (query, "due_on", YIFA_EMPTY, NULL);
  deadlines = yifa_store_load_all (store, &yifa_deadline, query, error);
  if (deadlines == NULL || !yifa_store_begin (store, error))
    return -1;

  ok = complete (store, deadlines, &completed, error);
  return yifa_store_end (store, ok, ok ? error : NULL) ? completed : -1;
}
