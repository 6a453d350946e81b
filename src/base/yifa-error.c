/* yifa-error.c - the one error domain
 *
 * An error about a value also names the field, so that a form can mark it and the
 * command line can say it.
 */
#include "yifa-error.h"

typedef struct
{
  char *field;
} YifaErrorPrivate;

static void
yifa_error_private_init (YifaErrorPrivate *priv)
{
}

static void
yifa_error_private_copy (const YifaErrorPrivate *from, YifaErrorPrivate *to)
{
  to->field = g_strdup (from->field);
}

static void
yifa_error_private_clear (YifaErrorPrivate *priv)
{
  g_free (priv->field);
}

G_DEFINE_EXTENDED_ERROR (YifaError, yifa_error)

/**
 * yifa_error_new_field:
 * @field: the name of the field that breaks a rule
 *
 * Returns: (transfer full): a %YIFA_ERROR_INVALID that remembers @field
 */
GError *
yifa_error_new_field (const char *field, const char *format, ...)
{
  va_list args;
  GError *error;

  va_start (args, format);
  error = g_error_new_valist (YIFA_ERROR, YIFA_ERROR_INVALID, format, args);
  va_end (args);

  yifa_error_get_private (error)->field = g_strdup (field);
  return error;
}

/* The field an error is about, or NULL. */
const char *
yifa_error_get_field (const GError *error)
{
  return error->domain == YIFA_ERROR ? yifa_error_get_private (error)->field : NULL;
}
