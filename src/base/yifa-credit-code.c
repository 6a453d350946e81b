/* yifa-credit-code.c - unified social credit codes
 *
 * A code is taken as people type and copy it (full width, small letters, blanks, hyphens) and is
 * kept as it is printed on the certificate. What is wrong is named: the character that no code
 * has, the check digit that does not fit, or the older number that was given instead.
 */
#include "yifa-credit-code.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "yifa-error.h"
#include "yifa-text.h"

/* GB 32100-2015 4.1 and table 2: I, O, S, V and Z are left out, for they look like digits and U. */
#define ALPHABET "0123456789ABCDEFGHJKLMNPQRTUWXY"
#define LENGTH   18
#define MODULUS  31

/* The numbers that the codes took the place of in 2015. */
#define OLD_REGISTRATION_LENGTH 15
#define OLD_ORGANIZATION_LENGTH 9

static gboolean
is_ignored (gunichar c)
{
  return yifa_text_is_space (c) || c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014 || c == 0x2212;
}

/* Half width, capitals, nothing between. */
static char *
clean_up (const char *typed)
{
  GString *clean = g_string_new (NULL);
  const char *end = typed + strlen (typed);

  while (typed < end)
    {
      gunichar c = yifa_text_fold_char (yifa_text_read_char (&typed, end));

      if (!is_ignored (c))
        g_string_append_unichar (clean, c < 0x80 ? (gunichar) g_ascii_toupper (c) : c);
    }
  return g_string_free (clean, FALSE);
}

static gboolean
refuse_length (const char *code, glong length, GError **error)
{
  if (length == 0)
    g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                         _("Enter the 18 characters of the unified social credit code."));
  else if (length == OLD_REGISTRATION_LENGTH && strspn (code, "0123456789") == OLD_REGISTRATION_LENGTH)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                 _("“%s” is a registration number of 15 digits, as licences had it before 2015; "
                   "enter the unified social credit code of 18 characters from the present licence."), code);
  else if (length == OLD_ORGANIZATION_LENGTH)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                 _("“%s” has the 9 characters of an organization code, as it was used before 2015; "
                   "enter the unified social credit code of 18 characters from the present certificate."),
                 code);
  else
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                 _("A unified social credit code has 18 characters, and “%s” has %ld; "
                   "compare it with the certificate."), code, length);
  return FALSE;
}

static gboolean
refuse_character (const char *at, guint position, GError **error)
{
  static const char looks_like[][2] = { "I1", "O0", "S5", "VU", "Z2" };
  g_autofree char *wrong = g_strndup (at, g_utf8_next_char (at) - at);

  for (guint i = 0; i < G_N_ELEMENTS (looks_like); i++)
    if (*at == looks_like[i][0])
      {
        g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                     _("Character %u of the unified social credit code is “%s”, which no code has: "
                       "maybe it is “%c”; compare it with the certificate."),
                     position, wrong, looks_like[i][1]);
        return FALSE;
      }

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
               _("Character %u of the unified social credit code is “%s”; "
                 "only digits and capital letters without I, O, S, V and Z occur there."), position, wrong);
  return FALSE;
}

static gboolean
check_characters (const char *code, GError **error)
{
  guint position = 1;

  for (const char *at = code; *at != '\0'; at = g_utf8_next_char (at), position++)
    if (strchr (ALPHABET, *at) == NULL)
      return refuse_character (at, position, error);

  return TRUE;
}

/* GB 32100-2015 annex A: the characters weighted with the powers of 3, modulo 31. */
static char
compute_check_digit (const char *code)
{
  guint sum = 0;
  guint weight = 1;

  for (guint i = 0; i < LENGTH - 1; i++)
    {
      sum += (strchr (ALPHABET, code[i]) - ALPHABET) * weight;
      weight = weight * 3 % MODULUS;
    }
  return ALPHABET[(MODULUS - sum % MODULUS) % MODULUS];
}

/**
 * yifa_credit_code_check:
 * @typed: a code as somebody wrote it: full width, small letters, blanks and hyphens are put right
 * @clean: (out) (optional) (transfer full): the 18 characters as the certificate has them
 *
 * Length, characters and check digit by GB 32100-2015. That the code was ever given to anybody
 * only the registry knows.
 *
 * Returns: whether it is one; else %YIFA_ERROR_INVALID names the character or the check digit
 */
gboolean
yifa_credit_code_check (const char *typed, char **clean, GError **error)
{
  g_autofree char *code = clean_up (typed != NULL ? typed : "");
  glong length = g_utf8_strlen (code, -1);
  char expected;

  if (length != LENGTH)
    return refuse_length (code, length, error);
  if (!check_characters (code, error))
    return FALSE;

  expected = compute_check_digit (code);
  if (code[LENGTH - 1] != expected)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                   _("The unified social credit code %s ends in “%c”, but its other characters ask for the "
                     "check digit “%c”: one of them is mistyped; compare it with the certificate."),
                   code, code[LENGTH - 1], expected);
      return FALSE;
    }

  if (clean != NULL)
    *clean = g_steal_pointer (&code);
  return TRUE;
}
