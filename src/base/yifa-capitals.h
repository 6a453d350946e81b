#pragma once
#include <glib.h>

/* 中文大写金额: amounts of money in words that cannot be altered. Amounts are in cents (分). */

char    *yifa_capitals_of    (gint64      cents);
gboolean yifa_capitals_parse (const char *text,
                              gint64     *cents,
                              GError    **error);
