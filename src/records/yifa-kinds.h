#pragma once
#include "yifa-field.h"

/* Registers every kind of record of the product; once, before the first store is opened and the
 * first thread starts. Calling it again does nothing. */
void yifa_kinds_init (void);
