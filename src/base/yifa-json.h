#pragma once
#include <glib.h>

/* Whether no bracket of a JSON text stands too deep for a reader that goes down with each; asked before a text
 * from outside is parsed at all. */
gboolean yifa_json_is_shallow (const char *text);
