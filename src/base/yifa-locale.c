/* yifa-locale.c - the language of the program
 *
 * Chinese by default, also on a machine without a Chinese locale: a compiled one comes with
 * the program. English when the user's environment asks for it, also without an English
 * locale. Numbers are always read and written as in C, and Chinese text is always sorted and
 * drawn as Chinese. What is chosen is put into the environment too, because GTK asks there
 * again when it starts.
 */
#include "yifa-locale.h"

#include <libintl.h>
#include <locale.h>

#include "yifa-config.h"

#define CHINESE "zh_CN.UTF-8"

/* Who asks first is heard first. YIFA_LANG is ours, for one program only. */
static const char *const askers[] = { "YIFA_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

static const char *const categories[] = {
  "LC_ALL", "LC_CTYPE", "LC_COLLATE", "LC_MESSAGES", "LC_MONETARY", "LC_NUMERIC", "LC_TIME",
  "LC_PAPER", "LC_NAME", "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT", "LC_IDENTIFICATION",
};

/* C and POSIX are no language: who sets them asks for nothing. */
static gboolean
names_language (const char *value)
{
  return value != NULL && *value != '\0' && g_strcmp0 (value, "C") != 0 && g_strcmp0 (value, "POSIX") != 0 &&
         !g_str_has_prefix (value, "C.");
}

static gboolean
english_asked_for (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (askers); i++)
    if (names_language (g_getenv (askers[i])))
      return g_str_has_prefix (g_getenv (askers[i]), "en");

  return FALSE;
}

static char *
folder_of_locales (void)
{
  const char *build_tree = g_getenv ("YIFA_LOCALE_DIR");

  return build_tree != NULL ? g_strdup (build_tree) : g_build_filename (YIFA_PKGLIBDIR, "locale", NULL);
}

/* The system's own Chinese locale is as good; ours is for where there is none. */
static const char *
find_chinese (void)
{
  g_autofree char *folder = NULL;

  if (setlocale (LC_ALL, CHINESE) != NULL)
    return CHINESE;

  folder = folder_of_locales ();
  g_setenv ("LOCPATH", folder, TRUE);
  if (setlocale (LC_ALL, CHINESE) != NULL)
    return CHINESE;

  g_unsetenv ("LOCPATH");
  return "C.UTF-8";
}

/* Collation and glyphs stay Chinese in English too: without, Pango takes Japanese shapes
 * for 直 and 骨, and names sort by code point. */
static void
choose (const char *locale, gboolean english)
{
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    g_unsetenv (categories[i]);

  g_setenv ("LANG", locale, TRUE);
  g_setenv ("LANGUAGE", english ? "en" : "zh_CN", TRUE);
  g_setenv ("LC_NUMERIC", "C", TRUE);
  if (english)
    {
      g_setenv ("LC_MESSAGES", "C", TRUE);
      g_setenv ("LC_TIME", "C", TRUE);
    }
}

static void
bind_messages (void)
{
  const char *build_tree = g_getenv ("YIFA_LOCALE_DIR");

  bindtextdomain (GETTEXT_PACKAGE, build_tree != NULL ? build_tree : YIFA_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * yifa_locale_init:
 *
 * Sets the language of the whole process and finds the program's messages. Numbers keep
 * the dot of C. Must come before anything that speaks.
 */
void
yifa_locale_init (void)
{
  gboolean english = english_asked_for ();

  choose (find_chinese (), english);
  setlocale (LC_ALL, "");
  bind_messages ();
}
