#pragma once
#include <glib.h>

/* 统一社会信用代码 of an organisation: 18 characters, the last of which checks the others (GB 32100-2015). */

gboolean yifa_credit_code_check (const char *typed,
                                 char      **clean,
                                 GError    **error);
