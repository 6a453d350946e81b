#pragma once
#include <pango/pangocairo.h>

void yifa_paper_shape_title (PangoLayout *layout,
                             double       size);
