/* yifa-page.c - what every page of the window is
 *
 * Holds the store and the worker, and turns what a page has to say into four signals that the
 * window listens to: "changed" (title, dirty or offers), "told" (something was done), "failed"
 * and "moved" (it is at another place now). A page never looks for its window.
 */
#include "yifa-page.h"

typedef struct
{
  YifaStore   *store;
  YifaWorker  *worker;
  YifaCommand  offers;
} YifaPagePrivate;

enum { PROP_STORE = 1, PROP_WORKER, PROP_TITLE, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { CHANGED, TOLD, FAILED, MOVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (YifaPage, yifa_page, GTK_TYPE_BOX)

#define PRIVATE(self) ((YifaPagePrivate *) yifa_page_get_instance_private (self))

#define ALL_COMMANDS (YIFA_COMMAND_SAVE | YIFA_COMMAND_FIND | YIFA_COMMAND_PRINT | YIFA_COMMAND_EXPORT | YIFA_COMMAND_NEW)

static void
yifa_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  YifaPage *self = YIFA_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, PRIVATE (self)->store);
      break;

    case PROP_WORKER:
      g_value_set_object (value, PRIVATE (self)->worker);
      break;

    case PROP_TITLE:
      g_value_take_string (value, yifa_page_dup_title (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
yifa_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  YifaPage *self = YIFA_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      PRIVATE (self)->store = g_value_dup_object (value);
      break;

    case PROP_WORKER:
      PRIVATE (self)->worker = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
yifa_page_finalize (GObject *object)
{
  YifaPage *self = YIFA_PAGE (object);

  g_clear_object (&PRIVATE (self)->store);
  g_clear_object (&PRIVATE (self)->worker);

  G_OBJECT_CLASS (yifa_page_parent_class)->finalize (object);
}

static void
yifa_page_class_init (YifaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yifa_page_get_property;
  object_class->set_property = yifa_page_set_property;
  object_class->finalize = yifa_page_finalize;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, YIFA_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORKER] =
    g_param_spec_object ("worker", NULL, NULL, YIFA_TYPE_WORKER,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", YIFA_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* A sentence, and the record whose last operation Undo would take back, or NULL. */
  signals[TOLD] = g_signal_new ("told", YIFA_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, YIFA_TYPE_RECORD);
  signals[FAILED] = g_signal_new ("failed", YIFA_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[MOVED] = g_signal_new ("moved", YIFA_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, YIFA_TYPE_PLACE | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
yifa_page_init (YifaPage *self)
{
  PRIVATE (self)->offers = ALL_COMMANDS;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * yifa_page_get_store:
 *
 * Returns: (transfer none)
 */
YifaStore *
yifa_page_get_store (YifaPage *self)
{
  g_return_val_if_fail (YIFA_IS_PAGE (self), NULL);

  return PRIVATE (self)->store;
}

/**
 * yifa_page_get_worker:
 *
 * Returns: (transfer none) (nullable): NULL for an office in memory
 */
YifaWorker *
yifa_page_get_worker (YifaPage *self)
{
  g_return_val_if_fail (YIFA_IS_PAGE (self), NULL);

  return PRIVATE (self)->worker;
}

char *
yifa_page_dup_title (YifaPage *self)
{
  g_return_val_if_fail (YIFA_IS_PAGE (self), NULL);

  return YIFA_PAGE_GET_CLASS (self)->dup_title (self);
}

gboolean
yifa_page_is_dirty (YifaPage *self)
{
  YifaPageClass *klass = YIFA_PAGE_GET_CLASS (self);

  return klass->is_dirty != NULL && klass->is_dirty (self);
}

static gboolean
implements (YifaPageClass *klass, YifaCommand command)
{
  const struct { YifaCommand command; gboolean there; } table[] = {
    { YIFA_COMMAND_SAVE,   klass->save != NULL },
    { YIFA_COMMAND_FIND,   klass->find != NULL },
    { YIFA_COMMAND_PRINT,  klass->print != NULL },
    { YIFA_COMMAND_EXPORT, klass->export_ != NULL },
    { YIFA_COMMAND_NEW,    klass->new_record != NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].command == command)
      return table[i].there;

  return FALSE;
}

gboolean
yifa_page_offers (YifaPage *self, YifaCommand command)
{
  g_return_val_if_fail (YIFA_IS_PAGE (self), FALSE);

  return (PRIVATE (self)->offers & command) && implements (YIFA_PAGE_GET_CLASS (self), command) &&
         (command != YIFA_COMMAND_SAVE || yifa_page_is_dirty (self));
}

/**
 * yifa_page_set_offers:
 * @commands: those that make sense now; what the class does not implement is not offered anyway
 */
void
yifa_page_set_offers (YifaPage *self, YifaCommand commands)
{
  g_return_if_fail (YIFA_IS_PAGE (self));

  PRIVATE (self)->offers = commands;
  yifa_page_changed (self);
}

/**
 * yifa_page_changed:
 *
 * To be called when the title, the dirty state or what the page offers may have changed.
 */
void
yifa_page_changed (YifaPage *self)
{
  g_return_if_fail (YIFA_IS_PAGE (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * yifa_page_tell:
 * @message: a short sentence for the bar at the bottom
 */
void
yifa_page_tell (YifaPage *self, const char *message)
{
  g_return_if_fail (YIFA_IS_PAGE (self));

  g_signal_emit (self, signals[TOLD], 0, message, NULL);
}

/**
 * yifa_page_tell_act:
 * @record: what was saved, moved or withdrawn; Undo in the bar takes back its last operation
 * @message: a short sentence for the bar at the bottom
 */
void
yifa_page_tell_act (YifaPage *self, YifaRecord *record, const char *message)
{
  g_return_if_fail (YIFA_IS_PAGE (self));

  g_signal_emit (self, signals[TOLD], 0, message, record);
}

/**
 * yifa_page_fail:
 * @error: shown to the user as it stands: its message is a sentence
 */
void
yifa_page_fail (YifaPage *self, const GError *error)
{
  g_return_if_fail (YIFA_IS_PAGE (self));

  g_signal_emit (self, signals[FAILED], 0, error);
}

/* Whether the table that was asked for was written, and where to: @error is NULL when it was. */
void
yifa_page_tell_export (YifaPage *self, const char *path, const GError *error)
{
  g_autofree char *message = g_strdup_printf (_("Exported to %s"), path);

  if (error != NULL)
    yifa_page_fail (self, error);
  else
    yifa_page_tell (self, message);
}

/**
 * yifa_page_moved:
 * @place: where this page would now be found: a new record got its id, a list another filter
 */
void
yifa_page_moved (YifaPage *self, const YifaPlace *place)
{
  g_return_if_fail (YIFA_IS_PAGE (self));

  g_signal_emit (self, signals[MOVED], 0, place);
}

void
yifa_page_focus (YifaPage *self)
{
  YifaPageClass *klass = YIFA_PAGE_GET_CLASS (self);

  if (klass->focus != NULL)
    klass->focus (self);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

void
yifa_page_shown (YifaPage *self)
{
  YifaPageClass *klass = YIFA_PAGE_GET_CLASS (self);

  if (klass->shown != NULL)
    klass->shown (self);
}

void
yifa_page_show_section (YifaPage *self, const char *section)
{
  YifaPageClass *klass = YIFA_PAGE_GET_CLASS (self);

  if (klass->show_section != NULL && section != NULL)
    klass->show_section (self, section);
}

/**
 * yifa_page_save:
 *
 * Returns: whether nothing is left to save
 */
gboolean
yifa_page_save (YifaPage *self, GError **error)
{
  YifaPageClass *klass = YIFA_PAGE_GET_CLASS (self);

  return !yifa_page_is_dirty (self) || klass->save == NULL || klass->save (self, error);
}

static void
save_or_fail (YifaPage *self)
{
  g_autoptr(GError) error = NULL;

  if (!yifa_page_save (self, &error) && error != NULL)
    yifa_page_fail (self, error);
}

/**
 * yifa_page_do:
 *
 * Runs one command, if the page offers it.
 */
void
yifa_page_do (YifaPage *self, YifaCommand command)
{
  YifaPageClass *klass = YIFA_PAGE_GET_CLASS (self);

  if (!yifa_page_offers (self, command))
    return;

  switch (command)
    {
    case YIFA_COMMAND_SAVE:
      save_or_fail (self);
      break;

    case YIFA_COMMAND_FIND:
      klass->find (self);
      break;

    case YIFA_COMMAND_PRINT:
      klass->print (self);
      break;

    case YIFA_COMMAND_EXPORT:
      klass->export_ (self);
      break;

    case YIFA_COMMAND_NEW:
      klass->new_record (self);
      break;

    default:
      g_assert_not_reached ();
    }
}

void
yifa_page_discard (YifaPage *self)
{
  YifaPageClass *klass = YIFA_PAGE_GET_CLASS (self);

  if (klass->discard != NULL)
    klass->discard (self);
}

/**
 * yifa_page_save_state:
 *
 * Returns: (transfer full) (nullable)
 */
GVariant *
yifa_page_save_state (YifaPage *self)
{
  YifaPageClass *klass = YIFA_PAGE_GET_CLASS (self);
  GVariant *state = klass->save_state != NULL ? klass->save_state (self) : NULL;

  return state != NULL ? g_variant_take_ref (state) : NULL;
}

void
yifa_page_restore_state (YifaPage *self, GVariant *state)
{
  YifaPageClass *klass = YIFA_PAGE_GET_CLASS (self);

  if (klass->restore_state != NULL && state != NULL)
    klass->restore_state (self, state);
}

const char *
yifa_page_get_help (YifaPage *self)
{
  YifaPageClass *klass = YIFA_PAGE_GET_CLASS (self);

  return klass->get_help != NULL ? klass->get_help (self) : NULL;
}

/**
 * yifa_go:
 * @widget: anything inside the window
 *
 * Asks the window to go to @place; outside a window nothing happens.
 */
void
yifa_go (GtkWidget *widget, const YifaPlace *place, gboolean apart)
{
  g_autoptr(GVariant) target = g_variant_ref_sink (yifa_place_to_variant (place));

  gtk_widget_activate_action_variant (widget, apart ? "win.go-apart" : "win.go", target);
}

/* Whether Ctrl is held while the user follows a link. */
gboolean
yifa_wants_apart (GtkWidget *widget)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return keyboard != NULL && (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK);
}

void
yifa_go_to_record (GtkWidget *widget, const YifaKind *kind, gint64 id, const char *section)
{
  g_autoptr(YifaPlace) place = yifa_place_new_record (kind, id, section);

  yifa_go (widget, place, yifa_wants_apart (widget));
}

/**
 * yifa_go_to_list:
 * @query: (nullable): conditions to begin with
 */
void
yifa_go_to_list (GtkWidget *widget, const YifaKind *kind, const YifaQuery *query)
{
  g_autoptr(YifaPlace) place = yifa_place_new_list (kind, query);

  yifa_go (widget, place, yifa_wants_apart (widget));
}

/**
 * yifa_go_to_new:
 * @given: (nullable): its YIFA_EQUAL filters are what the new record starts with
 */
void
yifa_go_to_new (GtkWidget *widget, const YifaKind *kind, const YifaQuery *given)
{
  g_autoptr(YifaPlace) place = yifa_place_new_fresh (kind, given);

  yifa_go (widget, place, FALSE);
}
