#pragma once
#include "yifa-page.h"

/* Asks which column of a table is which field, tries it, and enters it when the user agrees. */
#define YIFA_TYPE_IMPORT_WINDOW (yifa_import_window_get_type ())
G_DECLARE_FINAL_TYPE (YifaImportWindow, yifa_import_window, YIFA, IMPORT_WINDOW, GtkWindow)

void yifa_import_window_open (YifaPage       *page,
                              const YifaKind *kind,
                              const char     *path);
