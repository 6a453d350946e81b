#pragma once
#include <glib.h>

/* The language of the program: Chinese, unless the user asks for English. Called first in
 * main(), before any thread and before GTK. */

void yifa_locale_init (void);
