/* yifa-dialogs.c - questions, and files to choose
 *
 * The one file that knows GtkFileChooserNative (GtkFileDialog came with GTK 4.10), and the one that
 * makes question windows (GtkAlertDialog came with it too). A question hangs on the widget that
 * asked: when the widget goes, the question goes, and nobody is called.
 */
#include "yifa-dialogs.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget      *asker; /* weak */
  GCallback       call;  /* YifaAnswered, YifaWritten or YifaChosen */
  gpointer        data;
  GDestroyNotify  data_free;
  GtkWidget      *window;
  GtkEditable    *entry;
} Question;

static struct
{
  YifaAnswerer answerer;
  gpointer     answerer_data;
  YifaWriter   writer;
  gpointer     writer_data;
  YifaChooser  chooser;
  gpointer     chooser_data;
} port;

static Question *
question_new (GtkWidget *asker, GCallback call, gpointer data, GDestroyNotify data_free)
{
  Question *self = g_new0 (Question, 1);

  g_set_weak_pointer (&self->asker, asker);
  self->call = call;
  self->data = data;
  self->data_free = data_free;
  return self;
}

static void
question_free (Question *self)
{
  g_clear_weak_pointer (&self->asker);
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_free (self);
}

static void
answer (Question *self, int button)
{
  if (self->asker != NULL && self->call != NULL)
    ((YifaAnswered) self->call) (self->asker, button, self->data);
}

static void
write_back (Question *self, const char *text)
{
  if (self->asker != NULL)
    ((YifaWritten) self->call) (self->asker, text, self->data);
}

static void
hand_over (Question *self, GPtrArray *files)
{
  if (self->asker != NULL && files != NULL && files->len > 0)
    ((YifaChosen) self->call) (self->asker, files, self->data);
}

static GtkWindow *
window_of (GtkWidget *asker)
{
  GtkRoot *root = gtk_widget_get_root (asker);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* The window is on its way out before anybody is called: the answer may ask again. */
static void
finish (Question *self, int button)
{
  g_autofree char *text = self->entry != NULL ? g_strdup (gtk_editable_get_text (self->entry)) : NULL;

  g_object_set_data (G_OBJECT (self->window), "answered", self);
  gtk_window_destroy (GTK_WINDOW (self->window));
  if (text == NULL)
    answer (self, button);
  else if (button == 1)
    write_back (self, g_strstrip (text));
  question_free (self);
}

static void
on_button_clicked (GtkButton *button, Question *self)
{
  finish (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "number")));
}

static gboolean
on_close_request (GtkWindow *window, Question *self)
{
  finish (self, -1);
  return TRUE;
}

/* The asker may be torn down under an open question, with its window as the transient parent. */
static void
on_destroyed (GtkWidget *window, Question *self)
{
  if (g_object_get_data (G_OBJECT (window), "answered") == NULL)
    question_free (self);
}

static GtkWidget *
add_text (GtkWidget *box, const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 52);
  gtk_label_set_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
add_button (Question *self, GtkWidget *row, const char *label, int number)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_object_set_data (G_OBJECT (button), "number", GINT_TO_POINTER (number));
  g_signal_connect (button, "clicked", G_CALLBACK (on_button_clicked), self);
  gtk_box_append (GTK_BOX (row), button);
  return button;
}

static GtkWidget *
make_window (Question *self, const char *question, const char *detail)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (self->window), _("Yifa"));
  gtk_window_set_modal (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_resizable (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_transient_for (GTK_WINDOW (self->window), window_of (self->asker));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_widget_add_css_class (self->window, "question");
  yifa_close_on_escape (self->window);
  g_signal_connect (self->window, "close-request", G_CALLBACK (on_close_request), self);
  g_signal_connect (self->window, "destroy", G_CALLBACK (on_destroyed), self);

  add_text (box, question, "heading");
  if (detail != NULL)
    add_text (box, detail, "dim-label");
  return box;
}

static GtkWidget *
make_button_row (GtkWidget *box)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_set_halign (row, GTK_ALIGN_END);
  gtk_widget_set_margin_top (row, 8);
  gtk_box_append (GTK_BOX (box), row);
  return row;
}

static void
make_default (Question *self, GtkWidget *button)
{
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_window_set_default_widget (GTK_WINDOW (self->window), button);
}

/**
 * yifa_ask:
 * @detail: (nullable): what follows from it, one or two sentences
 * @buttons: (array zero-terminated=1): labels; the last one is what Enter does
 * @answered: gets the number of the button
 */
void
yifa_ask (GtkWidget *asker, const char *question, const char *detail, const char *const *buttons,
          YifaAnswered answered, gpointer data, GDestroyNotify data_free)
{
  Question *self = question_new (asker, G_CALLBACK (answered), data, data_free);
  GtkWidget *button = NULL;
  GtkWidget *row;

  if (port.answerer != NULL)
    {
      answer (self, port.answerer (question, port.answerer_data));
      question_free (self);
      return;
    }

  row = make_button_row (make_window (self, question, detail));
  for (int i = 0; buttons[i] != NULL; i++)
    button = add_button (self, row, buttons[i], i);
  make_default (self, button);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (button);
}

static void
on_text_changed (GtkEditable *entry, GtkWidget *button)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  gtk_widget_set_sensitive (button, *text != '\0');
}

/**
 * yifa_ask_text:
 * @button: the label of the button that goes ahead
 * @required: whether an empty text is no answer
 * @written: gets the text; not called when the user thinks better of it
 */
void
yifa_ask_text (GtkWidget *asker, const char *question, const char *detail, const char *button, gboolean required,
               YifaWritten written, gpointer data, GDestroyNotify data_free)
{
  Question *self = question_new (asker, G_CALLBACK (written), data, data_free);
  GtkWidget *box, *row, *go;

  if (port.writer != NULL)
    {
      g_autofree char *text = port.writer (question, port.writer_data);

      if (text != NULL)
        write_back (self, text);
      question_free (self);
      return;
    }

  box = make_window (self, question, detail);
  self->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  row = make_button_row (box);
  add_button (self, row, _("_Cancel"), 0);
  go = add_button (self, row, button, 1);
  make_default (self, go);
  if (required)
    {
      g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_text_changed), go, 0);
      on_text_changed (self->entry, go);
    }
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
yifa_close_on_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

/**
 * yifa_say:
 * @detail: (nullable): what to do about it
 *
 * For what must not be overlooked. What was merely done belongs into the bar at the bottom.
 */
void
yifa_say (GtkWidget *asker, const char *message, const char *detail)
{
  const char *buttons[] = { _("_Close"), NULL };

  yifa_ask (asker, message, detail, buttons, NULL, NULL, NULL);
}

static const GtkFileChooserAction chooser_actions[] = {
  [YIFA_CHOOSE_FILE] = GTK_FILE_CHOOSER_ACTION_OPEN,
  [YIFA_CHOOSE_FILES] = GTK_FILE_CHOOSER_ACTION_OPEN,
  [YIFA_CHOOSE_FOLDER] = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
  [YIFA_CHOOSE_NEW_FILE] = GTK_FILE_CHOOSER_ACTION_SAVE,
};

static GPtrArray *
files_of (GtkFileChooser *chooser)
{
  g_autoptr(GListModel) model = gtk_file_chooser_get_files (chooser);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (files, g_list_model_get_item (model, i));

  return files;
}

static void
on_chooser_response (GtkNativeDialog *dialog, int response, Question *self)
{
  g_autoptr(GPtrArray) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = files_of (GTK_FILE_CHOOSER (dialog));
  hand_over (self, files);
  g_object_unref (dialog);
  question_free (self);
}

static void
add_filter (GtkFileChooser *chooser, const char *const *patterns)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = g_strjoinv (" ", (char **) patterns);

  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_filter_set_name (filter, name);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * yifa_choose:
 * @name: (nullable): for a new file, what it should be called
 * @patterns: (nullable) (array zero-terminated=1): "*.pdf" ...
 * @chosen: gets the files; not called when nothing was chosen
 */
void
yifa_choose (GtkWidget *asker, YifaChoose what, const char *title, const char *name, const char *const *patterns,
             YifaChosen chosen, gpointer data, GDestroyNotify data_free)
{
  Question *self = question_new (asker, G_CALLBACK (chosen), data, data_free);
  GtkFileChooserNative *dialog;

  if (port.chooser != NULL)
    {
      g_autoptr(GPtrArray) files = port.chooser (what, title, port.chooser_data);

      hand_over (self, files);
      question_free (self);
      return;
    }

  dialog = gtk_file_chooser_native_new (title, window_of (asker), chooser_actions[what], NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), what == YIFA_CHOOSE_FILES);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  if (patterns != NULL)
    add_filter (GTK_FILE_CHOOSER (dialog), patterns);
  g_signal_connect (dialog, "response", G_CALLBACK (on_chooser_response), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
yifa_dialogs_set_answerer (YifaAnswerer answerer, gpointer data)
{
  port.answerer = answerer;
  port.answerer_data = data;
}

void
yifa_dialogs_set_writer (YifaWriter writer, gpointer data)
{
  port.writer = writer;
  port.writer_data = data;
}

void
yifa_dialogs_set_chooser (YifaChooser chooser, gpointer data)
{
  port.chooser = chooser;
  port.chooser_data = data;
}
