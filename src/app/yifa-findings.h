#pragma once
#include "yifa-form-part.h"

/* What the registers say about the record of the form: conditions that an adviser does not meet, what a conflict
 * search found, how much may still be added to a contract, whose view is still missing. In a .ui: "about", a word of
 * the table in the .c. */
#define YIFA_TYPE_FINDINGS (yifa_findings_get_type ())
G_DECLARE_FINAL_TYPE (YifaFindings, yifa_findings, YIFA, FINDINGS, GtkBox)

guint yifa_findings_get_n (YifaFindings *self);
