#pragma once
#include <gtk/gtk.h>

/* For tests of windows: waiting for an effect instead of a time, and finding widgets. */

static G_GNUC_UNUSED gboolean
gui_set_true (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

#define WAIT_UNTIL(condition)                                         \
  G_STMT_START {                                                      \
    gboolean late = FALSE;                                            \
    guint timer = g_timeout_add_seconds (240, gui_set_true, &late);    \
    while (!(condition) && !late)                                     \
      g_main_context_iteration (NULL, TRUE);                          \
    g_assert_true (condition);                                        \
    if (!late)                                                        \
      g_source_remove (timer);                                        \
  } G_STMT_END

/* The widget that a .ui file calls @id, below @root. */
static G_GNUC_UNUSED GtkWidget *
gui_find (GtkWidget *root, const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)), id) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *hit = gui_find (child, id);

      if (hit != NULL)
        return hit;
    }
  return NULL;
}

/* Whether a label below @root, visible or not, contains @text. */
static G_GNUC_UNUSED gboolean
gui_says (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gui_says (child, text))
      return TRUE;

  return FALSE;
}

static G_GNUC_UNUSED void
gui_settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static G_GNUC_UNUSED void
gui_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}
