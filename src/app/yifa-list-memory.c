/* yifa-list-memory.c - columns, widths and order of lists, remembered per kind
 *
 * One key file, a group per kind. A field that no longer exists is passed over, so that a file of
 * another version does no harm; a file that cannot be written costs the arrangement, not the work.
 */
#include "yifa-list-memory.h"

static char *
file_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "yifa", "lists.ini", NULL);
}

static GKeyFile *
read_file (void)
{
  g_autofree char *path = file_path ();
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  return file;
}

static void
read_columns (YifaListMemory *memory, GKeyFile *file, const YifaKind *kind)
{
  gsize n = 0;
  g_auto(GStrv) names = g_key_file_get_string_list (file, kind->table, "columns", &n, NULL);
  g_autoptr(GStrvBuilder) known = g_strv_builder_new ();
  g_autoptr(GArray) widths = g_array_new (FALSE, TRUE, sizeof (int));

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *key = g_strconcat ("width.", names[i], NULL);
      int width = CLAMP (g_key_file_get_integer (file, kind->table, key, NULL), 0, 2000);

      if (yifa_kind_find (kind, names[i]) == YIFA_NO_FIELD)
        continue;
      g_strv_builder_add (known, names[i]);
      g_array_append_val (widths, width);
    }
  if (widths->len == 0)
    return;

  memory->columns = g_strv_builder_end (known);
  memory->widths = (int *) g_array_free (g_steal_pointer (&widths), FALSE);
}

/**
 * yifa_list_memory_load:
 *
 * Returns: (transfer full): empty when nothing was remembered
 */
YifaListMemory *
yifa_list_memory_load (const YifaKind *kind)
{
  g_autoptr(GKeyFile) file = read_file ();
  g_autofree char *order = g_key_file_get_string (file, kind->table, "order", NULL);
  YifaListMemory *memory = g_new0 (YifaListMemory, 1);

  read_columns (memory, file, kind);
  if (order != NULL && yifa_kind_find (kind, order) != YIFA_NO_FIELD)
    memory->order = g_steal_pointer (&order);
  memory->descending = g_key_file_get_boolean (file, kind->table, "descending", NULL);

  return memory;
}

void
yifa_list_memory_save (const YifaKind *kind, const YifaListMemory *memory)
{
  g_autoptr(GKeyFile) file = read_file ();
  g_autofree char *path = file_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;
  guint n = memory->columns != NULL ? g_strv_length (memory->columns) : 0;

  g_key_file_remove_group (file, kind->table, NULL);
  if (n > 0)
    g_key_file_set_string_list (file, kind->table, "columns", (const char *const *) memory->columns, n);
  for (guint i = 0; i < n; i++)
    if (memory->widths[i] > 0)
      {
        g_autofree char *key = g_strconcat ("width.", memory->columns[i], NULL);

        g_key_file_set_integer (file, kind->table, key, memory->widths[i]);
      }
  if (memory->order != NULL)
    g_key_file_set_string (file, kind->table, "order", memory->order);
  if (memory->descending)
    g_key_file_set_boolean (file, kind->table, "descending", TRUE);

  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (file, path, &error))
    g_info ("%s", error->message);
}

void
yifa_list_memory_free (YifaListMemory *memory)
{
  g_strfreev (memory->columns);
  g_free (memory->widths);
  g_free (memory->order);
  g_free (memory);
}
