/* yifa-forms.c - the list of official papers
 *
 * A paper is a line here: whose it is, what builds it and what is checked before it is printed.
 * Beside it stands what the templates share.
 */
#include "yifa-forms.h"

#include "yifa-chase-notice.h"
#include "yifa-cleanup.h"
#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-filing-review.h"
#include "yifa-filing.h"
#include "yifa-form-parts.h"
#include "yifa-legality-review.h"
#include "yifa-normative-doc.h"
#include "yifa-words.h"

/* In the order of work: review, deliberation and publication, filing, filing review, cleanup. */
static const YifaForm forms[] = {
  { "receipt", N_("Receipt of materials"), &yifa_legality_review, FALSE,
    yifa_form_receipt, yifa_form_check_receipt },
  { "review_opinion", N_("Legality review opinion"), &yifa_legality_review, FALSE,
    yifa_form_review_opinion, yifa_form_check_review_opinion },
  { "filing_report", N_("Filing report"), &yifa_filing, FALSE,
    yifa_form_filing_report, yifa_form_check_filing_report },
  { "filing_form", N_("Filing registration form"), &yifa_filing, FALSE,
    yifa_form_filing_form, yifa_form_check_filing_form },
  { "filing_opinion", N_("Filing review opinion"), &yifa_filing_review, FALSE,
    yifa_form_filing_opinion, yifa_form_check_filing_opinion },
  { "chase_notice", N_("Chasing notice"), &yifa_chase_notice, FALSE,
    yifa_form_chase_notice, yifa_form_check_chase_notice },
  { "catalogue", N_("Catalogue of normative documents"), &yifa_normative_doc, TRUE,
    yifa_form_catalogue, yifa_form_check_catalogue },
  { "cleanup_notice", N_("Announcement of cleanup results"), &yifa_cleanup, FALSE,
    yifa_form_cleanup_notice, yifa_form_check_cleanup_notice },
};

YifaPaper *
yifa_form_paper (YifaStore *store, YifaPageSetup setup, const char *title, const char *unit)
{
  return yifa_paper_new (setup, title, unit, yifa_store_get_today (store));
}

const char *
yifa_form_value (GHashTable *values, const char *name, const char *otherwise)
{
  const char *value = values != NULL ? g_hash_table_lookup (values, name) : NULL;

  return value != NULL ? value : otherwise;
}

/* The date under the signature: as given for this print, as on record, or today. */
char *
yifa_form_date (YifaStore *store, GHashTable *values, const char *date)
{
  return yifa_words_date (yifa_form_value (values, "date", date != NULL ? date : yifa_store_get_today (store)));
}

const char *
yifa_form_box (gboolean ticked)
{
  return ticked ? "■" : "□";
}

/* A row of cells of one column each; the list ends with NULL. */
void
yifa_form_cells (YifaPaperTable *table, double min_height, YifaTextRole role, const char *first, ...)
{
  va_list args;

  yifa_paper_table_add_row (table, min_height);
  va_start (args, first);
  for (const char *text = first; text != NULL; text = va_arg (args, const char *))
    yifa_paper_table_add_cell (table, role, 1, text);
  va_end (args);
}

/* A row of a form: label, text, columns of the text (a guint); and so on; the list ends with NULL. */
void
yifa_form_row (YifaPaperTable *table, double min_height, const char *first_label, ...)
{
  va_list args;

  yifa_paper_table_add_row (table, min_height);
  va_start (args, first_label);
  for (const char *label = first_label; label != NULL; label = va_arg (args, const char *))
    {
      const char *text = va_arg (args, const char *);

      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_LABEL, 1, label);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, va_arg (args, guint), text);
    }
  va_end (args);
}

void
yifa_form_need (GPtrArray *problems, YifaRecord *record, const guint *fields, guint n_fields)
{
  const YifaKind *kind = yifa_record_get_kind (record);

  for (guint i = 0; i < n_fields; i++)
    if (!yifa_record_has (record, fields[i]))
      yifa_form_say (problems, g_strdup_printf (_("“%s” is not filled in."),
                                                yifa_field_get_label (&kind->fields[fields[i]])));
}

/* Takes @sentence, which may be NULL. */
void
yifa_form_say (GPtrArray *problems, char *sentence)
{
  if (sentence != NULL)
    g_ptr_array_add (problems, sentence);
}

const YifaForm *const *
yifa_forms_all (guint *n_forms)
{
  static const YifaForm *all[G_N_ELEMENTS (forms)];

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    all[i] = &forms[i];
  *n_forms = G_N_ELEMENTS (forms);
  return all;
}

/* NULL when there is no such paper. */
const YifaForm *
yifa_form_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].name, name))
      return &forms[i];
  return NULL;
}

const char *
yifa_form_get_label (const YifaForm *form)
{
  return g_dgettext (GETTEXT_PACKAGE, form->label);
}

GPtrArray *
yifa_form_missing (YifaStore *store, const YifaForm *form, gint64 id)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaRecord) record = form->whole ? NULL : yifa_store_load (store, form->kind, id, &error);

  if (error != NULL)
    g_ptr_array_add (problems, g_strdup (error->message));
  else
    form->check (store, record, problems);
  return problems;
}

YifaPaper *
yifa_form_make (YifaStore *store, const YifaForm *form, gint64 id, GError **error)
{
  return yifa_form_make_with (store, form, id, NULL, error);
}

/**
 * yifa_form_make_with:
 * @values: (nullable) (element-type utf8 utf8): words of the moment
 *
 * Errors: NOT_FOUND, INVALID (a date that is none), REFUSED (figures that do not add up).
 */
YifaPaper *
yifa_form_make_with (YifaStore *store, const YifaForm *form, gint64 id, GHashTable *values, GError **error)
{
  g_autoptr(YifaRecord) record = NULL;
  const char *date = yifa_form_value (values, "date", NULL);

  if (date != NULL && !yifa_date_is_valid (date))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID, _("“%s” is no date; write it as 2026-11-22."), date);
      return NULL;
    }
  if (!form->whole && !(record = yifa_store_load (store, form->kind, id, error)))
    return NULL;
  return form->build (store, record, values, error);
}
