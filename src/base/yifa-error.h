#pragma once
#include <gio/gio.h>

#define YIFA_ERROR (yifa_error_quark ())

/* Few codes, each a thing the caller can do something about. Every message is a
 * whole sentence for the user, in the user's language. */
typedef enum
{
  YIFA_ERROR_DB,        /* the database said no; the message carries its text */
  YIFA_ERROR_NOT_FOUND, /* the record, file or name does not exist */
  YIFA_ERROR_INVALID,   /* a value breaks a rule; nothing was written; see yifa_error_get_field() */
  YIFA_ERROR_CONFLICT,  /* somebody saved it first; reload and redo */
  YIFA_ERROR_REFUSED,   /* a gate of the workflow refuses; yifa_workflow_refusals() tells all of them */
  YIFA_ERROR_USAGE,     /* wrong words, unreadable input */
  YIFA_ERROR_DAMAGED,   /* data is not what was written */
  YIFA_ERROR_BUSY,      /* another program holds the office; try again */
  YIFA_ERROR_NO_SPACE,  /* the disk is full, or the folder cannot be written */
} YifaError;

GQuark      yifa_error_quark     (void);
GError     *yifa_error_new_field (const char   *field,
                                  const char   *format,
                                  ...) G_GNUC_PRINTF (2, 3);
const char *yifa_error_get_field (const GError *error);
