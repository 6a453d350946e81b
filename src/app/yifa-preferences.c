/* yifa-preferences.c - what this user of this computer likes
 *
 * Written at once and whole, because the next program may start while this one runs. A file that
 * cannot be read or written costs the user a preference, never work: it is not an error.
 */
#include "yifa-preferences.h"

#include <glib/gstdio.h>

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "yifa", "yifa.ini", NULL);
}

static GKeyFile *
load (void)
{
  GKeyFile *file = g_key_file_new ();
  g_autofree char *path = dup_path ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_KEEP_COMMENTS, NULL);
  return file;
}

/**
 * yifa_preferences_dup:
 *
 * Returns: (transfer full) (nullable)
 */
char *
yifa_preferences_dup (const char *group, const char *key)
{
  g_autoptr(GKeyFile) file = load ();

  return g_key_file_get_string (file, group, key, NULL);
}

gboolean
yifa_preferences_get_flag (const char *group, const char *key, gboolean otherwise)
{
  g_autofree char *value = yifa_preferences_dup (group, key);

  return value != NULL ? g_str_equal (value, "yes") : otherwise;
}

/**
 * yifa_preferences_set:
 * @value: (nullable): NULL forgets it
 */
void
yifa_preferences_set (const char *group, const char *key, const char *value)
{
  g_autoptr(GKeyFile) file = load ();
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  if (value != NULL)
    g_key_file_set_string (file, group, key, value);
  else
    g_key_file_remove_key (file, group, key, NULL);

  g_mkdir_with_parents (folder, 0700);
  g_key_file_save_to_file (file, path, NULL);
}

void
yifa_preferences_set_flag (const char *group, const char *key, gboolean value)
{
  yifa_preferences_set (group, key, value ? "yes" : "no");
}
