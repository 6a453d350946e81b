/* yifa-recurring-done.c - the record that a recurring duty was done
 *
 * Says which duty, for which period, on which day and by what it can be shown. Once saved, the duty of that
 * period is off the list.
 */
#include "yifa-recurring-done.h"

#include "yifa-error.h"

static const YifaField fields[] = {
  [YIFA_RECURRING_DONE_TITLE]    = { "title", N_("Title"), YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_RECURRING_DONE_RULE]     = { "rule", N_("Rule"), YIFA_TEXT, YIFA_REQUIRED },
  [YIFA_RECURRING_DONE_PERIOD]   = { "period", N_("Period"), YIFA_TEXT, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_RECURRING_DONE_DONE_ON]  = { "done_on", N_("Done on"), YIFA_DATE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER },
  [YIFA_RECURRING_DONE_EVIDENCE] = { "evidence", N_("Evidence"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_RECURRING_DONE_NOTE]     = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_RECURRING_DONE_N_FIELDS);

static gboolean
prepare (YifaStore *store, YifaRecord *done, GError **error)
{
  g_autofree char *title =
      yifa_recurring_dup_title (store, yifa_record_get_text (done, YIFA_RECURRING_DONE_RULE),
                                  yifa_record_get_text (done, YIFA_RECURRING_DONE_PERIOD));

  if (title == NULL)
    {
      if (error != NULL)
        *error = yifa_error_new_field (
            fields[YIFA_RECURRING_DONE_PERIOD].name, "%s",
            _("No duty comes back for this rule and period; write a year like 2026, or "
               "2026-1 for the first half-year or quarter."));
      return FALSE;
    }

  yifa_record_set_text (done, YIFA_RECURRING_DONE_TITLE, title);
  return TRUE;
}

const YifaKind yifa_recurring_done = {
  .type_name = "YifaRecurringDone",
  .table = "recurring_done",
  .label = N_("Recurring duty done"),
  .fields = fields,
  .n_fields = YIFA_RECURRING_DONE_N_FIELDS,
  .title = YIFA_RECURRING_DONE_TITLE,
  .prepare = prepare,
};
