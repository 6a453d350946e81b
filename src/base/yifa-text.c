#include "yifa-text.h"
