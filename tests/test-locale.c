/* test-locale.c - which language the program speaks in which environment
 *
 * A language is chosen once per process, so each case is a process of its own: this program
 * again, with --speak, which says what came out of yifa_locale_init().
 */
#include "yifa-locale.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>

typedef struct
{
  const char *name;
  const char *env[5];
  const char *spoken;
} Case;

#define CHINESE "依法工作台"
#define ENGLISH "Yifa"

static const Case cases[] = {
  { "unset", { NULL }, CHINESE },
  { "empty", { "LANG=" }, CHINESE },
  { "C", { "LC_ALL=C" }, CHINESE },
  { "POSIX", { "LANG=POSIX" }, CHINESE },
  { "C.UTF-8", { "LANG=C.UTF-8" }, CHINESE },
  { "chinese", { "LANG=zh_CN.UTF-8" }, CHINESE },
  { "chinese-gbk", { "LANG=zh_CN.GBK" }, CHINESE },
  { "taiwan", { "LANG=zh_TW.UTF-8" }, CHINESE },
  { "german", { "LANG=de_DE.UTF-8" }, CHINESE },
  { "nonsense", { "LC_ALL=xx_YY" }, CHINESE },
  { "english", { "LANG=en_US.UTF-8" }, ENGLISH },
  { "english-all", { "LC_ALL=en_GB.UTF-8", "LANG=zh_CN.UTF-8" }, ENGLISH },
  { "english-under-C", { "LC_ALL=C.UTF-8", "LANG=en_US.UTF-8" }, ENGLISH },
  { "english-messages", { "LC_MESSAGES=en_US.UTF-8", "LANG=zh_CN.UTF-8" }, ENGLISH },
  { "english-language", { "LANGUAGE=en", "LANG=zh_CN.UTF-8" }, ENGLISH },
  { "language-over-lang", { "LANGUAGE=zh_CN:en", "LANG=en_US.UTF-8" }, CHINESE },
  { "ours-english", { "YIFA_LANG=en", "LC_ALL=zh_CN.UTF-8" }, ENGLISH },
  { "ours-chinese", { "YIFA_LANG=zh_CN", "LC_ALL=en_US.UTF-8" }, CHINESE },
};

static const char *own_path;

/* What GTK does when it starts, and what must not change anything. */
static int
speak (void)
{
  yifa_locale_init ();
  setlocale (LC_ALL, "");

  g_print ("%s\n%s\n%.1f\n%s\n%s\n", _("Yifa"), nl_langinfo (CODESET), 1234.5,
           setlocale (LC_CTYPE, NULL), nl_langinfo (MON_1));
  return 0;
}

static char **
ask (const Case *c)
{
  static const char *const kept[] = { "PATH", "YIFA_LOCALE_DIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS" };
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr(GSubprocess) child = NULL;
  g_autofree char *out = NULL;
  char *nothing[] = { NULL };

  g_subprocess_launcher_set_environ (launcher, nothing);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (g_getenv (kept[i]) != NULL)
      g_subprocess_launcher_setenv (launcher, kept[i], g_getenv (kept[i]), TRUE);
  for (guint i = 0; c->env[i] != NULL; i++)
    {
      g_auto(GStrv) pair = g_strsplit (c->env[i], "=", 2);

      g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
    }

  child = g_subprocess_launcher_spawn (launcher, NULL, own_path, "--speak", NULL);
  g_assert_true (g_subprocess_communicate_utf8 (child, NULL, NULL, &out, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (child));
  return g_strsplit (out, "\n", -1);
}

static void
test_language (gconstpointer data)
{
  const Case *c = data;
  g_auto(GStrv) said = ask (c);

  g_assert_cmpstr (said[0], ==, c->spoken);
}

static void
test_numbers_and_text (gconstpointer data)
{
  g_auto(GStrv) said = ask (data);

  g_assert_cmpstr (said[1], ==, "UTF-8");
  g_assert_cmpstr (said[2], ==, "1234.5");
  g_assert_cmpstr (said[3], ==, "zh_CN.UTF-8");
}

static void
test_months (gconstpointer data)
{
  const Case *c = data;
  g_auto(GStrv) said = ask (c);

  g_assert_cmpstr (said[4], ==, g_str_equal (c->spoken, CHINESE) ? "一月" : "January");
}

int
main (int argc, char *argv[])
{
  if (argc > 1 && g_str_equal (argv[1], "--speak"))
    return speak ();

  g_test_init (&argc, &argv, NULL);
  own_path = argv[0];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *language = g_strconcat ("/locale/language/", cases[i].name, NULL);
      g_autofree char *numbers = g_strconcat ("/locale/numbers-and-text/", cases[i].name, NULL);
      g_autofree char *months = g_strconcat ("/locale/months/", cases[i].name, NULL);

      g_test_add_data_func (language, &cases[i], test_language);
      g_test_add_data_func (numbers, &cases[i], test_numbers_and_text);
      g_test_add_data_func (months, &cases[i], test_months);
    }
  return g_test_run ();
}
