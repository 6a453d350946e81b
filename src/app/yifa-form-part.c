/* yifa-form-part.c - what every part of a form can be asked
 *
 * The functions named yifa_form_... walk a tree of widgets and ask each part they meet. A part
 * answers for everything below it, so that a section can hand another record to its rows.
 */
#include "yifa-form-part.h"

enum { EDITED, ACT, PLACE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (YifaFormPart, yifa_form_part, GTK_TYPE_WIDGET)

static void
yifa_form_part_default_init (YifaFormPartInterface *iface)
{
  /* Something that a save would write has changed, or may have. */
  signals[EDITED] = g_signal_new ("edited", YIFA_TYPE_FORM_PART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  /* Asks the page to save all that was touched and to do an action with another record: (YifaRecord, const
   * YifaAction *, reason or NULL). */
  signals[ACT] = g_signal_new ("act", YIFA_TYPE_FORM_PART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 3, YIFA_TYPE_RECORD, G_TYPE_POINTER, G_TYPE_STRING);
  /* Asks the page to go to a place of the form: a field, a part, a section. */
  signals[PLACE] = g_signal_new ("place-wanted", YIFA_TYPE_FORM_PART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

/* For parts. */
void
yifa_form_part_edited (YifaFormPart *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

/* For parts that show other records with their actions. */
void
yifa_form_part_act (YifaFormPart *self, YifaRecord *record, const YifaAction *action, const char *reason)
{
  g_signal_emit (self, signals[ACT], 0, record, action, reason);
}

/* For parts that say where something is missing. */
void
yifa_form_part_want_place (YifaFormPart *self, const char *place)
{
  g_signal_emit (self, signals[PLACE], 0, place);
}

static void
collect (GtkWidget *widget, GPtrArray *parts)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (YIFA_IS_FORM_PART (child))
      g_ptr_array_add (parts, child);
    else
      collect (child, parts);
}

/* (element-type YifaFormPart) (transfer container): nearest to the root, in reading order */
static GPtrArray *
parts_of (GtkWidget *form)
{
  GPtrArray *parts = g_ptr_array_new ();

  collect (form, parts);
  return parts;
}

/**
 * yifa_form_bind:
 * @record: (nullable): what the form shows from now on
 * @editable: FALSE to show it as plain text
 */
void
yifa_form_bind (GtkWidget *form, YifaStore *store, YifaRecord *record, gboolean editable)
{
  g_autoptr(GPtrArray) parts = parts_of (form);

  for (guint i = 0; i < parts->len; i++)
    YIFA_FORM_PART_GET_IFACE (parts->pdata[i])->bind (parts->pdata[i], store, record, editable);
}

gboolean
yifa_form_is_dirty (GtkWidget *form)
{
  g_autoptr(GPtrArray) parts = parts_of (form);

  for (guint i = 0; i < parts->len; i++)
    {
      YifaFormPartInterface *iface = YIFA_FORM_PART_GET_IFACE (parts->pdata[i]);

      if (iface->is_dirty != NULL && iface->is_dirty (parts->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * yifa_form_commit:
 *
 * Reads what was typed and not yet left.
 *
 * Returns: FALSE when something cannot be understood; it is marked, and the keyboard is there
 */
gboolean
yifa_form_commit (GtkWidget *form)
{
  g_autoptr(GPtrArray) parts = parts_of (form);

  for (guint i = 0; i < parts->len; i++)
    {
      YifaFormPartInterface *iface = YIFA_FORM_PART_GET_IFACE (parts->pdata[i]);

      if (iface->commit != NULL && !iface->commit (parts->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

/* Inside an operation, after the record itself was saved. */
gboolean
yifa_form_save (GtkWidget *form, GError **error)
{
  g_autoptr(GPtrArray) parts = parts_of (form);

  for (guint i = 0; i < parts->len; i++)
    {
      YifaFormPartInterface *iface = YIFA_FORM_PART_GET_IFACE (parts->pdata[i]);

      if (iface->save != NULL && !iface->save (parts->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

/* After somebody else wrote: parts that have no edits of their own ask the store again. After the form's
 * own save it is bound anew instead. */
void
yifa_form_saved (GtkWidget *form)
{
  g_autoptr(GPtrArray) parts = parts_of (form);

  for (guint i = 0; i < parts->len; i++)
    {
      YifaFormPartInterface *iface = YIFA_FORM_PART_GET_IFACE (parts->pdata[i]);

      if (iface->saved != NULL)
        iface->saved (parts->pdata[i]);
    }
}

void
yifa_form_discard (GtkWidget *form)
{
  g_autoptr(GPtrArray) parts = parts_of (form);

  for (guint i = 0; i < parts->len; i++)
    {
      YifaFormPartInterface *iface = YIFA_FORM_PART_GET_IFACE (parts->pdata[i]);

      if (iface->discard != NULL)
        iface->discard (parts->pdata[i]);
    }
}

/**
 * yifa_form_find_place:
 * @place: a field, the table of a part, or the name of a section
 *
 * Returns: (transfer none) (nullable): the widget to scroll to, which can take the keyboard
 */
GtkWidget *
yifa_form_find_place (GtkWidget *form, const char *place)
{
  g_autoptr(GPtrArray) parts = parts_of (form);

  for (guint i = 0; i < parts->len; i++)
    {
      YifaFormPartInterface *iface = YIFA_FORM_PART_GET_IFACE (parts->pdata[i]);
      GtkWidget *found = iface->find_place != NULL ? iface->find_place (parts->pdata[i], place) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Shows @error where it belongs; FALSE when no part knows the field it is about. */
gboolean
yifa_form_mark (GtkWidget *form, const GError *error)
{
  g_autoptr(GPtrArray) parts = parts_of (form);

  for (guint i = 0; i < parts->len; i++)
    {
      YifaFormPartInterface *iface = YIFA_FORM_PART_GET_IFACE (parts->pdata[i]);

      if (iface->mark != NULL && iface->mark (parts->pdata[i], error))
        return TRUE;
    }

  return FALSE;
}

/* Also those inside of others: a table in a section speaks for itself. */
static void
connect_all (GtkWidget *form, const char *signal, GCallback callback, gpointer object)
{
  for (GtkWidget *child = gtk_widget_get_first_child (form); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (YIFA_IS_FORM_PART (child))
        g_signal_connect_object (child, signal, callback, object, G_CONNECT_SWAPPED);
      connect_all (child, signal, callback, object);
    }
}

/* Calls @edited (swapped) with @object whenever a part below @form was edited. */
void
yifa_form_on_edited (GtkWidget *form, GCallback edited, gpointer object)
{
  connect_all (form, "edited", edited, object);
}

/**
 * yifa_form_on_wish:
 * @act: called (swapped) with a record, an action and a reason, when a part wants it done
 * @place: called (swapped) with a place, when a part wants to go there
 */
void
yifa_form_on_wish (GtkWidget *form, GCallback act, GCallback place, gpointer object)
{
  connect_all (form, "act", act, object);
  connect_all (form, "place-wanted", place, object);
}
