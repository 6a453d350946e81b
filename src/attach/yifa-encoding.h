#pragma once
#include <glib.h>

char *yifa_encoding_to_utf8 (const char *bytes,
                             gsize       length);
