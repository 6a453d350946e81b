#pragma once
#include "yifa-form-part.h"

/* The one file of a decision (一事一档): what it holds, what it lacks, and a button that writes it as a folder. */
#define YIFA_TYPE_DOSSIER_VIEW (yifa_dossier_view_get_type ())
G_DECLARE_FINAL_TYPE (YifaDossierView, yifa_dossier_view, YIFA, DOSSIER_VIEW, GtkBox)

guint yifa_dossier_view_n_present (YifaDossierView *self);
guint yifa_dossier_view_n_missing (YifaDossierView *self);
