/* test-credit-code.c - unified social credit codes: check digit, slips of the pen, older numbers */
#include "yifa-credit-code.h"

#include <string.h>

#include "yifa-error.h"

/* Made up; the last characters are computed by hand from GB 32100. */
static const char *const codes[] = {
  "91510923MA6ABCDE1B", "115109230084012348", "31510000MD0123456Y", "52510923MJQ0123456",
  "93510923MA00000012",
};

static void
assert_clean (const char *typed, const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *clean = NULL;

  if (!yifa_credit_code_check (typed, &clean, &error))
    g_error ("%s: %s", typed, error->message);
  g_assert_cmpstr (clean, ==, expected);
}

static void
assert_refused (const char *typed, const char *sentence)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *clean = NULL;

  g_assert_false (yifa_credit_code_check (typed, &clean, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_null (clean);
  if (strstr (error->message, sentence) == NULL)
    g_error ("%s: %s", typed, error->message);
}

/* The code of the standard's own annex, and codes of all sorts of bodies. */
static void
test_right_codes (void)
{
  assert_clean ("91350100M000100Y43", "91350100M000100Y43");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    assert_clean (codes[i], codes[i]);
  g_assert_true (yifa_credit_code_check (codes[0], NULL, NULL));
}

static void
test_put_right (void)
{
  assert_clean (" 91350100m000100y43 ", "91350100M000100Y43");
  assert_clean ("9135 0100 M000 100Y 43", "91350100M000100Y43");
  assert_clean ("91350100-M000100Y4-3", "91350100M000100Y43");
  assert_clean ("９１３５０１００Ｍ０００１００Ｙ４３", "91350100M000100Y43");
  assert_clean ("９１３５０１００ｍ０００１００ｙ４３　", "91350100M000100Y43");
}

/* Whichever character is mistyped as whichever other. */
static void
test_any_wrong_character (void)
{
  const char *alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  g_autofree char *code = g_strdup ("91350100M000100Y43");

  for (guint i = 0; code[i] != '\0'; i++)
    for (const char *other = alphabet; *other != '\0'; other++)
      {
        char right = code[i];

        code[i] = *other;
        g_assert_true (yifa_credit_code_check (code, NULL, NULL) == (*other == right));
        code[i] = right;
      }
}

static void
test_swapped_characters (void)
{
  g_autofree char *code = g_strdup ("91350100M000100Y43");

  for (guint i = 0; code[i + 1] != '\0'; i++)
    {
      char first = code[i];
      gboolean same = code[i + 1] == first;

      code[i] = code[i + 1];
      code[i + 1] = first;
      g_assert_true (yifa_credit_code_check (code, NULL, NULL) == same);
      code[i + 1] = code[i];
      code[i] = first;
    }
}

static void
test_check_digit_is_named (void)
{
  assert_refused ("91350100M000100Y44", "ends in “4”, but its other characters ask for the check digit “3”");
}

static void
test_character_is_named (void)
{
  assert_refused ("9135O100M000100Y43",
                  "Character 5 of the unified social credit code is “O”, which no code has: maybe it is “0”");
  assert_refused ("I1350100M000100Y43",
                  "Character 1 of the unified social credit code is “I”, which no code has: maybe it is “1”");
  assert_refused ("91350100M000100V43", "Character 16 of the unified social credit code is “V”");
  assert_refused ("91350100M000100Y4三", "Character 18 of the unified social credit code is “三”; only digits");
  assert_refused ("91350100M000*00Y43", "Character 13 of the unified social credit code is “*”; only digits");
}

static void
test_length_is_named (void)
{
  assert_refused ("91350100M000100Y4", "has 18 characters, and “91350100M000100Y4” has 17");
  assert_refused ("91350100M000100Y433", "has 19");
  assert_refused (NULL, "Enter the 18 characters");
  assert_refused ("  ", "Enter the 18 characters");
}

static void
test_older_numbers (void)
{
  assert_refused ("510923000012345", "is a registration number of 15 digits");
  assert_refused ("51092300001234A", "has 15");
  assert_refused ("M000100Y-4", "9 characters of an organization code");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/credit-code/right-codes", test_right_codes);
  g_test_add_func ("/credit-code/put-right", test_put_right);
  g_test_add_func ("/credit-code/any-wrong-character", test_any_wrong_character);
  g_test_add_func ("/credit-code/swapped-characters", test_swapped_characters);
  g_test_add_func ("/credit-code/check-digit-is-named", test_check_digit_is_named);
  g_test_add_func ("/credit-code/character-is-named", test_character_is_named);
  g_test_add_func ("/credit-code/length-is-named", test_length_is_named);
  g_test_add_func ("/credit-code/older-numbers", test_older_numbers);
  return g_test_run ();
}
