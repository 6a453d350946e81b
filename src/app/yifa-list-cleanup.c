/* yifa-list-cleanup.c - documents chosen in the register join a cleanup
 *
 * A cleanup whose scope is frozen takes a document only through its own action, with a reason; all
 * that were chosen join in one operation or none does.
 */
#include "yifa-list-cleanup.h"

#include "yifa-cleanup.h"
#include "yifa-dialogs.h"
#include "yifa-record-picker.h"
#include "yifa-workflow.h"

typedef struct
{
  GArray *ids; /* (element-type gint64) of documents */
  gint64  cleanup;
} Joining;

static void
joining_free (gpointer data)
{
  Joining *joining = data;

  g_array_unref (joining->ids);
  g_free (joining);
}

static Joining *
joining_new (GArray *ids, gint64 cleanup)
{
  Joining *joining = g_new0 (Joining, 1);

  joining->ids = g_array_ref (ids);
  joining->cleanup = cleanup;
  return joining;
}

static gboolean
add_documents (YifaStore *store, YifaRecord *cleanup, GArray *ids, const char *reason, GError **error)
{
  const YifaAction *action = yifa_workflow_find (&yifa_cleanup, "add_document");

  for (guint i = 0; i < ids->len; i++)
    {
      yifa_record_set_int (cleanup, YIFA_CLEANUP_ADDED_DOC, g_array_index (ids, gint64, i));
      if (!yifa_workflow_do (store, cleanup, action, reason, error))
        return FALSE;
    }
  return TRUE;
}

static void
on_reason_written (GtkWidget *widget, const char *reason, gpointer data)
{
  YifaPage *page = YIFA_PAGE (widget);
  YifaStore *store = yifa_page_get_store (page);
  const Joining *joining = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaRecord) cleanup = yifa_store_load (store, &yifa_cleanup, joining->cleanup, &error);
  g_autofree char *message = NULL;
  gboolean ok = cleanup != NULL && yifa_store_begin (store, &error);

  if (ok)
    {
      ok = add_documents (store, cleanup, joining->ids, reason, &error);
      ok = yifa_store_end (store, ok, ok ? &error : NULL);
    }
  if (!ok)
    {
      yifa_page_fail (page, error);
      return;
    }
  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d document joined “%s”", "%d documents joined “%s”",
                                          joining->ids->len),
                             (int) joining->ids->len, yifa_record_get_title (cleanup));
  yifa_page_tell_act (page, cleanup, message);
}

static void
on_cleanup_picked (GtkWidget *popover, gint64 cleanup)
{
  YifaPage *page = g_object_get_data (G_OBJECT (popover), "page");
  GArray *ids = g_object_get_data (G_OBJECT (popover), "ids");
  Joining *joining = joining_new (ids, cleanup);

  gtk_popover_popdown (GTK_POPOVER (popover));
  yifa_ask_text (GTK_WIDGET (page), _("Why do they join a scope that is frozen?"),
                 _("The documents are marked as added later, with this reason."), _("_Add"), TRUE,
                 on_reason_written, joining, joining_free);
}

static gboolean
unparent_later (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
on_closed (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_later, g_object_ref (popover), g_object_unref);
}

static YifaQuery *
open_cleanups (void)
{
  YifaQuery *query = yifa_query_new ();

  yifa_query_where (query, "stage", YIFA_EQUAL, "collecting");
  return query;
}

/**
 * yifa_list_cleanup_ask:
 * @beside: the button that was pressed
 * @ids: (element-type gint64): documents
 *
 * Lets the user choose a cleanup that is being collected, asks for the reason, and adds them.
 */
void
yifa_list_cleanup_ask (YifaPage *page, GtkWidget *beside, GArray *ids)
{
  YifaStore *store = yifa_page_get_store (page);
  g_autoptr(YifaQuery) query = open_cleanups ();
  GtkWidget *popover, *picker;

  if (yifa_store_count (store, &yifa_cleanup, query) == 0)
    {
      yifa_say (GTK_WIDGET (page), _("No cleanup is collecting documents."),
                _("Open a cleanup and freeze its scope; then documents can be added to it."));
      return;
    }

  popover = gtk_popover_new ();
  picker = yifa_record_picker_new (store, &yifa_cleanup, query);
  gtk_popover_set_child (GTK_POPOVER (popover), picker);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_TOP);
  g_object_set_data (G_OBJECT (popover), "page", page);
  g_object_set_data_full (G_OBJECT (popover), "ids", g_array_ref (ids), (GDestroyNotify) g_array_unref);
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_cleanup_picked), popover, G_CONNECT_SWAPPED);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  gtk_widget_set_parent (popover, beside);
  gtk_popover_popup (GTK_POPOVER (popover));
}
