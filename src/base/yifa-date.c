#include "yifa-date.h"
