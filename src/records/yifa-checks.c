/* yifa-checks.c - what many kinds ask of their values
 *
 * Small checks shared by the kinds' validate functions and gates, so that the same demand is
 * made in the same words everywhere.
 */
#include "yifa-checks.h"

#include <string.h>

#include "yifa-credit-code.h"
#include "yifa-error.h"
#include "yifa-store.h"

static const char *
label_of (YifaRecord *record, guint field)
{
  return yifa_field_get_label (&yifa_record_get_kind (record)->fields[field]);
}

gboolean
yifa_check_order (YifaRecord *record, guint first, guint second, GError **error)
{
  const char *from = yifa_record_get_text (record, first);
  const char *to = yifa_record_get_text (record, second);

  if (from == NULL || to == NULL || strcmp (from, to) <= 0)
    return TRUE;

  g_propagate_error (error, yifa_error_new_field (yifa_record_get_kind (record)->fields[second].name,
                                                  _("“%s” (%s) must not be before “%s” (%s)"),
                                                  label_of (record, second), to, label_of (record, first),
                                                  from));
  return FALSE;
}

gboolean
yifa_check_not_negative (YifaRecord *record, guint field, GError **error)
{
  if (yifa_record_get_int (record, field) >= 0)
    return TRUE;

  g_propagate_error (error, yifa_error_new_field (yifa_record_get_kind (record)->fields[field].name,
                                                  _("“%s” cannot be less than zero"), label_of (record, field)));
  return FALSE;
}

gboolean
yifa_check_one_owner (YifaRecord *record, guint one, guint other, GError **error)
{
  if (yifa_record_has (record, one) != yifa_record_has (record, other))
    return TRUE;

  g_propagate_error (error, yifa_error_new_field (yifa_record_get_kind (record)->fields[one].name,
                                                  _("This belongs to a document or to a decision: give exactly one of them")));
  return FALSE;
}

char *
yifa_check_given (YifaRecord *record, guint field)
{
  return yifa_record_has (record, field)
           ? NULL
           : g_strdup_printf (_("“%s” is still missing"), label_of (record, field));
}

char *
yifa_check_past (YifaStore *store, YifaRecord *record, guint field)
{
  const char *date = yifa_record_get_text (record, field);

  if (date == NULL || strcmp (date, yifa_store_get_today (store)) <= 0)
    return NULL;
  return g_strdup_printf (_("“%s” (%s) is still to come"), label_of (record, field), date);
}

gboolean
yifa_check_happened (YifaStore *store, YifaRecord *record, guint field, GError **error)
{
  g_autofree char *refusal = yifa_record_field_changed (record, field) ? yifa_check_past (store, record, field) : NULL;

  if (refusal != NULL)
    g_propagate_error (error, yifa_error_new_field (yifa_record_get_kind (record)->fields[field].name, "%s", refusal));
  return refusal == NULL;
}

gboolean
yifa_check_credit_code (YifaRecord *record, guint field, GError **error)
{
  const char *typed = yifa_record_get_text (record, field);
  g_autofree char *clean = NULL;
  g_autoptr(GError) problem = NULL;

  if (typed == NULL)
    return TRUE;
  if (!yifa_credit_code_check (typed, &clean, &problem))
    {
      g_propagate_error (error, yifa_error_new_field (yifa_record_get_kind (record)->fields[field].name, "%s",
                                                      problem->message));
      return FALSE;
    }
  yifa_record_set_text (record, field, clean);
  return TRUE;
}
