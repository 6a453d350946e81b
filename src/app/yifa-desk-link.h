#pragma once
#include "yifa-form-part.h"

/* The way from the page of a case to the review desk, for a .ui. */
#define YIFA_TYPE_DESK_LINK (yifa_desk_link_get_type ())
G_DECLARE_FINAL_TYPE (YifaDeskLink, yifa_desk_link, YIFA, DESK_LINK, GtkBox)
