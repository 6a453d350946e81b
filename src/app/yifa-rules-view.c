/* yifa-rules-view.c - the jurisdiction profile: what the rules say in this office, and who says so
 *
 * By subject, as the office is divided. Every value shows its article, its source, how sure we are and where it
 * comes from. One that is not sure wears its mark until somebody of this office confirms it and names the
 * instrument; every change stays in the trail. No date moves silently: after a change the view tells which
 * would, and asks.
 */
#include "yifa-rules-view.h"

#include "yifa-date.h"
#include "yifa-deadline.h"
#include "yifa-dialogs.h"
#include "yifa-profile.h"
#include "yifa-rows.h"
#include "yifa-rule-detail.h"
#include "yifa-rule-line.h"

#define VALUE_WIDTH 120
#define MARK_WIDTH 76
#define ORIGIN_WIDTH 84
#define MAX_MOVES 10 /* lines of a question that can still be read */

struct _YifaRulesView
{
  GtkBox          parent_instance;
  YifaPage       *page;      /* not owned: the view is inside it */
  GPtrArray      *profiles;  /* (element-type YifaProfileInfo) */
  char           *key;       /* of the line that is chosen, or NULL */
  gboolean        is_filling; /* the drop-downs are being set, nobody chose */
  GtkDropDown    *profile;
  GtkDropDown    *compare;
  GtkLabel       *banner;
  GtkLabel       *refusal;
  GtkListBox     *subjects;
  GtkListBox     *list;
  GtkWidget      *open_only;
  GtkWidget      *actions;
  GtkWidget      *confirm;
  GtkWidget      *take_back;
  GtkWidget      *times;
  YifaRuleDetail *detail;
};

G_DEFINE_FINAL_TYPE (YifaRulesView, yifa_rules_view, GTK_TYPE_BOX)

static void refresh (YifaRulesView *self);

static YifaStore *
store_of (YifaRulesView *self)
{
  return yifa_page_get_store (self->page);
}

/* ---- which dates would move ---- */

static void
on_moves_answered (GtkWidget *widget, int button, gpointer data)
{
  YifaRulesView *self = YIFA_RULES_VIEW (widget);
  g_autoptr(GPtrArray) moves = yifa_deadline_moves (store_of (self), NULL);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) error = NULL;

  if (button != 1 || moves == NULL)
    return;

  for (guint i = 0; i < moves->len; i++)
    g_array_append_val (ids, ((YifaDeadlineMove *) g_ptr_array_index (moves, i))->deadline);
  if (yifa_deadline_move (store_of (self), (gint64 *) ids->data, ids->len, _("The jurisdiction profile was changed"), &error) < 0)
    yifa_page_fail (self->page, error);
  else
    yifa_page_tell (self->page, _("The deadlines were computed anew."));
}

static char *
dup_moves (GPtrArray *moves)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < moves->len && i < MAX_MOVES; i++)
    {
      const YifaDeadlineMove *move = g_ptr_array_index (moves, i);

      g_string_append_printf (lines, "%s%s · %s：%s → %s", i > 0 ? "\n" : "", move->title, move->label,
                              move->old_on != NULL ? move->old_on : "—", move->new_on != NULL ? move->new_on : "—");
    }
  if (moves->len > MAX_MOVES)
    g_string_append_printf (lines, "\n… %u", moves->len - MAX_MOVES);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
ask_moves (YifaRulesView *self)
{
  static const char *const buttons[] = { N_("_Keep the Old Dates"), N_("_Compute Anew"), NULL };
  const char *const labels[] = { _(buttons[0]), _(buttons[1]), NULL };
  g_autoptr(GPtrArray) moves = yifa_deadline_moves (store_of (self), NULL);
  g_autofree char *question = NULL;
  g_autofree char *detail = NULL;

  if (moves == NULL || moves->len == 0)
    return;

  question = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "This change would move %u deadline. Compute it anew?",
                                           "This change would move %u deadlines. Compute them anew?", moves->len),
                              moves->len);
  detail = dup_moves (moves);
  yifa_ask (GTK_WIDGET (self), question, detail, labels, on_moves_answered, NULL, NULL);
}

static void
tell (YifaRulesView *self, gboolean ok, const GError *error, const char *message)
{
  if (!ok)
    {
      yifa_page_fail (self->page, error);
      return;
    }
  refresh (self);
  yifa_page_tell (self->page, message);
  ask_moves (self);
}

/* ---- one value ---- */

/* A value under way: the value first, then the instrument that says so. */
typedef struct
{
  char *key;
  char *typed; /* NULL: the value stays and is confirmed */
} Change;

static Change *
change_new (const char *key, const char *typed)
{
  Change *change = g_new0 (Change, 1);

  change->key = g_strdup (key);
  change->typed = g_strdup (typed);
  return change;
}

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->key);
  g_free (change->typed);
  g_free (change);
}

static void
on_source_written (GtkWidget *widget, const char *source, gpointer data)
{
  YifaRulesView *self = YIFA_RULES_VIEW (widget);
  const Change *change = data;
  g_autoptr(GError) error = NULL;
  gboolean ok;

  if (change->typed != NULL)
    ok = yifa_profile_set_typed (store_of (self), change->key, change->typed, source, &error);
  else
    ok = yifa_profile_confirm (store_of (self), change->key, source, &error);
  tell (self, ok, error, change->typed != NULL ? _("The value was changed.") : _("The value was confirmed."));
}

static void
ask_source (YifaRulesView *self, Change *change)
{
  g_autoptr(YifaRuleLine) line = yifa_rule_line_find (yifa_rules_of (store_of (self)), change->key);
  g_autofree char *question = g_strdup_printf (_("Which instrument and article set “%s”?"), line->label);

  yifa_ask_text (GTK_WIDGET (self), question,
                 _("The number of the instrument and its article; it is shown wherever the value is used."),
                 _("C_onfirm"), TRUE, on_source_written, change, change_free);
}

static void
on_value_written (GtkWidget *widget, const char *typed, gpointer key)
{
  ask_source (YIFA_RULES_VIEW (widget), change_new (key, typed));
}

static void
on_way_chosen (GtkWidget *widget, int button, gpointer key)
{
  YifaRulesView *self = YIFA_RULES_VIEW (widget);
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store_of (self)), key);
  g_auto(GStrv) labels = NULL;
  g_auto(GStrv) words = yifa_rule_get_choices (rule, &labels);

  if (button > 0 && button <= (int) g_strv_length (words))
    ask_source (self, change_new (key, words[button - 1]));
}

/* One of a few ways: each is a button. */
static void
ask_way (YifaRulesView *self, const YifaRule *rule, const char *question)
{
  g_auto(GStrv) labels = NULL;
  g_auto(GStrv) words = yifa_rule_get_choices (rule, &labels);
  g_autoptr(GPtrArray) buttons = g_ptr_array_new ();

  g_ptr_array_add (buttons, (gpointer) _("_Cancel"));
  for (guint i = 0; labels[i] != NULL; i++)
    g_ptr_array_add (buttons, labels[i]);
  g_ptr_array_add (buttons, NULL);
  yifa_ask (GTK_WIDGET (self), question, NULL, (const char *const *) buttons->pdata, on_way_chosen,
            g_strdup (rule->key), g_free);
}

/* How a value is written, by its type. */
static char *
dup_hint (const YifaRuleLine *line)
{
  g_auto(GStrv) labels = NULL;
  g_auto(GStrv) words = NULL;
  g_autofree char *all = NULL;

  if (line->rule == NULL)
    return g_strdup_printf (_("Now: %s. Write the number of copies, or yes or no: whether it is indispensable."),
                            line->value);
  if (line->rule->unit == YIFA_UNIT_DATE)
    return g_strdup_printf (_("Now: %s. Write the day, as in 03-01."), line->value);
  if (line->rule->unit == YIFA_UNIT_TEXT)
    return g_strdup_printf (_("Now: %s. What stands in braces is filled in by the program."), line->value);
  if (line->rule->unit != YIFA_UNIT_WORDS)
    return g_strdup_printf (_("Now: %s. Write the number with its unit, as in 15 working days."), line->value);

  words = yifa_rule_get_choices (line->rule, &labels);
  all = g_strjoinv ("；", labels);
  return g_strdup_printf (_("Now: %s. Write the items with a semicolon between them. There are: %s"), line->value, all);
}

static void
on_change (YifaRulesView *self)
{
  g_autoptr(YifaRuleLine) line = yifa_rule_line_find (yifa_rules_of (store_of (self)), self->key);
  g_autofree char *question = g_strdup_printf (_("What is “%s” in this office?"), line->label);
  g_autofree char *hint = dup_hint (line);

  if (line->rule != NULL && line->rule->unit == YIFA_UNIT_CHOICE)
    ask_way (self, line->rule, question);
  else if (line->rule != NULL && line->rule->unit == YIFA_UNIT_NONE)
    ask_source (self, change_new (line->key, NULL));
  else
    yifa_ask_text (GTK_WIDGET (self), question, hint, _("_Next"), TRUE, on_value_written, g_strdup (line->key), g_free);
}

static void
on_confirm (YifaRulesView *self)
{
  ask_source (self, change_new (self->key, NULL));
}

static void
on_reset_written (GtkWidget *widget, const char *reason, gpointer key)
{
  YifaRulesView *self = YIFA_RULES_VIEW (widget);
  g_autoptr(GError) error = NULL;
  gboolean ok = yifa_profile_reset (store_of (self), key, reason, &error);

  tell (self, ok, error, _("The value of the profile applies again."));
}

static void
on_take_back (YifaRulesView *self)
{
  yifa_ask_text (GTK_WIDGET (self), _("Why does the office's own value no longer apply?"), NULL, _("Take _Back"),
                 TRUE, on_reset_written, g_strdup (self->key), g_free);
}

/* "2026-01-01 2026-12-31", "2026-01-01", "": what cannot be read is left for the store to refuse. */
static void
on_times_written (GtkWidget *widget, const char *typed, gpointer key)
{
  YifaRulesView *self = YIFA_RULES_VIEW (widget);
  YifaStore *store = store_of (self);
  g_auto(GStrv) parts = g_strsplit_set (typed, " ~", 2);
  g_autofree char *since = parts[0] != NULL ? yifa_date_parse (parts[0], yifa_store_get_today (store)) : NULL;
  g_autofree char *until = parts[0] != NULL && parts[1] != NULL
                             ? yifa_date_parse (g_strstrip (parts[1]), yifa_store_get_today (store)) : NULL;
  g_autoptr(GError) error = NULL;
  gboolean ok = yifa_profile_set_times (store, key, since, until, &error);

  tell (self, ok, error, _("The value was given its time."));
}

static void
on_times (YifaRulesView *self)
{
  yifa_ask_text (GTK_WIDGET (self), _("From which day, and up to which, does the office's own value hold?"),
                 _("Two days, as in 2026-01-01 2026-12-31; only the first, when no end is known; nothing: at any time."),
                 _("_Set"), FALSE, on_times_written, g_strdup (self->key), g_free);
}

/* ---- whole profiles ---- */

static YifaProfileInfo *
chosen_of (YifaRulesView *self, GtkDropDown *drop, guint skip)
{
  guint i = gtk_drop_down_get_selected (drop);

  return i >= skip && i - skip < self->profiles->len ? g_ptr_array_index (self->profiles, i - skip) : NULL;
}

static void
use_profile (YifaRulesView *self, const char *id)
{
  g_autoptr(GError) error = NULL;
  gboolean ok = yifa_profile_choose (store_of (self), id, &error);

  tell (self, ok, error, _("The office works by this profile now."));
}

static void
on_use_answered (GtkWidget *widget, int button, gpointer id)
{
  YifaRulesView *self = YIFA_RULES_VIEW (widget);

  if (button == 1)
    use_profile (self, id);
  else
    refresh (self);
}

static void
ask_use (YifaRulesView *self, const char *id, const char *question)
{
  const char *const buttons[] = { _("_Not Now"), _("_Use It"), NULL };

  yifa_ask (GTK_WIDGET (self), question,
            _("What this office changed or confirmed itself stays. Deadlines that run keep their dates unless you say otherwise."),
            buttons, on_use_answered, g_strdup (id), g_free);
}

static void
on_profile_chosen (YifaRulesView *self)
{
  YifaProfileInfo *info = self->profiles != NULL ? chosen_of (self, self->profile, 0) : NULL;
  g_autofree char *question = NULL;

  if (self->is_filling || self->page == NULL || info == NULL ||
      g_strcmp0 (info->id, yifa_rules_get_profile (yifa_rules_of (store_of (self)))) == 0)
    return;

  question = g_strdup_printf (_("Shall this office work by “%s”?"), info->label);
  ask_use (self, info->id, question);
}

static void
on_export_chosen (GtkWidget *widget, GPtrArray *files, gpointer data)
{
  YifaRulesView *self = YIFA_RULES_VIEW (widget);
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));
  g_autoptr(GError) error = NULL;

  if (yifa_profile_export (store_of (self), path, &error))
    yifa_page_tell (self->page, _("The profile was written to the file."));
  else
    yifa_page_fail (self->page, error);
}

static void
on_export (YifaRulesView *self)
{
  static const char *const patterns[] = { "*.json", NULL };
  g_autofree char *name = g_strconcat (yifa_rules_get_profile (yifa_rules_of (store_of (self))), ".json", NULL);

  yifa_choose (GTK_WIDGET (self), YIFA_CHOOSE_NEW_FILE, _("Write the profile to a file"), name, patterns,
               on_export_chosen, NULL, NULL);
}

static void
on_import_chosen (GtkWidget *widget, GPtrArray *files, gpointer data)
{
  YifaRulesView *self = YIFA_RULES_VIEW (widget);
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));
  g_autoptr(GError) error = NULL;
  g_autofree char *id = yifa_profile_import (store_of (self), path, &error);

  if (id == NULL)
    {
      yifa_page_fail (self->page, error);
      return;
    }
  refresh (self);
  ask_use (self, id, _("The profile was taken over. Shall this office work by it?"));
}

static void
on_import (YifaRulesView *self)
{
  static const char *const patterns[] = { "*.json", NULL };

  yifa_choose (GTK_WIDGET (self), YIFA_CHOOSE_FILE, _("Take over a profile from a file"), NULL, patterns,
               on_import_chosen, NULL, NULL);
}

/* ---- the list ---- */

static GtkWidget *
make_column (const char *text, const char *class, float xalign, int width)
{
  GtkWidget *label = yifa_text_label_new (text, class, xalign);

  gtk_widget_set_size_request (label, width, -1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_tooltip_text (label, text);
  return label;
}

static GtkWidget *
make_words (const YifaRuleLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *times = yifa_rule_line_dup_times (line);
  g_autofree char *small = g_strjoin (" · ", line->basis, times, NULL);

  gtk_box_append (GTK_BOX (box), yifa_text_label_new (line->label, NULL, 0));
  gtk_box_append (GTK_BOX (box), yifa_text_label_new (small, "rule", 0));
  gtk_widget_set_tooltip_text (box, line->source);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
make_mark (const YifaRuleLine *line)
{
  static const char *const marks[] = {
    [YIFA_VERIFIED] = N_("✓ confirmed"), [YIFA_RESTATED] = N_("✓ restated"),
    [YIFA_KNOWN] = N_("⚠ unconfirmed"),  [YIFA_UNSURE] = N_("⚠ unconfirmed"),
  };
  gboolean open = yifa_confidence_is_open (line->confidence);
  GtkWidget *mark = make_column (_(marks[line->confidence]), open ? "soon" : "dim-label", 0, MARK_WIDTH);

  gtk_widget_set_tooltip_text (mark, yifa_confidence_get_label (line->confidence));
  return mark;
}

static void
add_row (YifaRulesView *self, const YifaRuleLine *line, const YifaRuleLine *other)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *origin = yifa_rule_dup_origin (store_of (self), line->origin);
  g_autofree char *name = g_strdup_printf ("%s %s", line->label, line->value);

  gtk_box_append (GTK_BOX (box), make_words (line));
  gtk_box_append (GTK_BOX (box), make_column (line->value, "figure", 1, VALUE_WIDTH));
  if (other != NULL)
    gtk_box_append (GTK_BOX (box), make_column (other->value, "figure", 1, VALUE_WIDTH));
  gtk_box_append (GTK_BOX (box), make_mark (line));
  gtk_box_append (GTK_BOX (box), make_column (origin, "dim-label", 0, ORIGIN_WIDTH));
  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (line->key), g_free);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  yifa_row_set_name (row, name);
  gtk_list_box_append (self->list, row);
  if (g_strcmp0 (line->key, self->key) == 0)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static gboolean
differs (const YifaRuleLine *line, const YifaRuleLine *other)
{
  return other == NULL || g_strcmp0 (line->value, other->value) != 0 || g_strcmp0 (line->basis, other->basis) != 0;
}

/* When two profiles are compared, only what differs is of interest. */
static void
fill_list (YifaRulesView *self, guint subject)
{
  YifaProfileInfo *info = chosen_of (self, self->compare, 1);
  g_autoptr(YifaRules) others = info != NULL ? yifa_rules_new (store_of (self), info->id, NULL) : NULL;
  g_autoptr(GPtrArray) lines = yifa_rule_lines (yifa_rules_of (store_of (self)), subject);
  gboolean open_only = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->open_only));

  yifa_rows_clear (self->list);
  for (guint i = 0; i < lines->len; i++)
    {
      const YifaRuleLine *line = g_ptr_array_index (lines, i);
      g_autoptr(YifaRuleLine) other = others != NULL ? yifa_rule_line_find (others, line->key) : NULL;

      if ((!open_only || yifa_confidence_is_open (line->confidence)) && (others == NULL || differs (line, other)))
        add_row (self, line, other);
    }
}

static guint
count_open (GPtrArray *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += yifa_confidence_is_open (((YifaRuleLine *) g_ptr_array_index (lines, i))->confidence);
  return n;
}

static guint
chosen_subject (YifaRulesView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->subjects);

  return row != NULL ? gtk_list_box_row_get_index (row) : 0;
}

static void
add_subject (YifaRulesView *self, guint subject, guint n_open)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = yifa_text_label_new (yifa_rule_subject_label (subject), NULL, 0);
  g_autofree char *open = n_open > 0 ? g_strdup_printf ("%u", n_open) : NULL;
  GtkWidget *count = yifa_text_label_new (open, "count", 1);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (count), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_tooltip_text (count, _("To be confirmed"));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_append (self->subjects, box);
}

static guint
fill_subjects (YifaRulesView *self)
{
  guint chosen = chosen_subject (self);
  guint n_open = 0;

  yifa_rows_clear (self->subjects);
  for (guint i = 0; i < yifa_rule_n_subjects (); i++)
    {
      g_autoptr(GPtrArray) lines = yifa_rule_lines (yifa_rules_of (store_of (self)), i);

      add_subject (self, i, count_open (lines));
      n_open += count_open (lines);
    }
  gtk_list_box_select_row (self->subjects, gtk_list_box_get_row_at_index (self->subjects, chosen));
  return n_open;
}

static gboolean
are_same (GListModel *model, GListModel *labels)
{
  guint n = g_list_model_get_n_items (labels);

  if (!GTK_IS_STRING_LIST (model) || g_list_model_get_n_items (model) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i),
                      gtk_string_list_get_string (GTK_STRING_LIST (labels), i)))
      return FALSE;
  return TRUE;
}

/* The model stays while it may: the drop-down may be telling just now what was chosen in it. */
static void
fill_drop (YifaRulesView *self, GtkDropDown *drop, const char *first, const char *chosen)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint skip = first != NULL;
  guint selected = 0;

  if (first != NULL)
    gtk_string_list_append (labels, first);
  for (guint i = 0; i < self->profiles->len; i++)
    {
      const YifaProfileInfo *info = g_ptr_array_index (self->profiles, i);

      gtk_string_list_append (labels, info->label);
      if (g_strcmp0 (info->id, chosen) == 0)
        selected = i + skip;
    }
  if (!are_same (gtk_drop_down_get_model (drop), G_LIST_MODEL (labels)))
    gtk_drop_down_set_model (drop, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (drop, selected);
}

static void
fill_drops (YifaRulesView *self)
{
  YifaProfileInfo *compared = self->profiles != NULL ? chosen_of (self, self->compare, 1) : NULL;
  g_autofree char *other = compared != NULL ? g_strdup (compared->id) : NULL;

  self->is_filling = TRUE;
  g_clear_pointer (&self->profiles, g_ptr_array_unref);
  self->profiles = yifa_rules_profiles (store_of (self));
  fill_drop (self, self->profile, NULL, yifa_rules_get_profile (yifa_rules_of (store_of (self))));
  fill_drop (self, self->compare, _("Compare with…"), other);
  self->is_filling = FALSE;
}

/* Also that the profile itself is out of date. */
static char *
dup_refusal (YifaRulesView *self)
{
  YifaRules *rules = yifa_rules_of (store_of (self));
  YifaProfileInfo *info = chosen_of (self, self->profile, 0);

  if (yifa_rules_get_refusal (rules) != NULL)
    return g_strdup (yifa_rules_get_refusal (rules));
  if (info == NULL || info->until == NULL || g_strcmp0 (info->until, yifa_store_get_today (store_of (self))) >= 0)
    return NULL;

  return g_strdup_printf (_("This profile was valid until %s. Ask for its successor and take it over."), info->until);
}

static void
show_notices (YifaRulesView *self, guint n_open)
{
  g_autofree char *refusal = dup_refusal (self);
  g_autofree char *banner = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "Confirm before use: %u value has not been read in the original. Read the instrument, "
                 "then press “Confirm…” and name its article.",
                 "Confirm before use: %u values have not been read in the original. Read the instrument, "
                 "then press “Confirm…” and name its article.", n_open), n_open);

  gtk_label_set_label (self->refusal, refusal);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), refusal != NULL);
  gtk_label_set_label (self->banner, banner);
  gtk_widget_set_visible (GTK_WIDGET (self->banner), n_open > 0);
}

static void
show_detail (YifaRulesView *self)
{
  g_autoptr(YifaRuleLine) line = self->key != NULL ? yifa_rule_line_find (yifa_rules_of (store_of (self)), self->key)
                                                   : NULL;
  gboolean own = line != NULL && g_strcmp0 (line->origin, YIFA_ORIGIN_OFFICE) == 0;

  yifa_rule_detail_show (self->detail, store_of (self), self->key);
  gtk_widget_set_visible (self->actions, line != NULL && !yifa_store_is_read_only (store_of (self)));
  gtk_widget_set_visible (self->confirm, line != NULL && yifa_confidence_is_open (line->confidence));
  gtk_widget_set_visible (self->take_back, own);
  gtk_widget_set_visible (self->times, own && line->rule != NULL);
}

static void
refresh (YifaRulesView *self)
{
  fill_drops (self);
  show_notices (self, fill_subjects (self));
  show_detail (self);
}

static void
on_subject_selected (YifaRulesView *self)
{
  if (self->page != NULL && gtk_list_box_get_selected_row (self->subjects) != NULL)
    fill_list (self, chosen_subject (self));
}

static void
on_row_selected (YifaRulesView *self, GtkListBoxRow *row)
{
  const char *key = row != NULL ? g_object_get_data (G_OBJECT (row), "key") : NULL;

  if (key == NULL || g_strcmp0 (key, self->key) == 0)
    return;

  g_free (self->key);
  self->key = g_strdup (key);
  show_detail (self);
}

static void
on_filter_changed (YifaRulesView *self)
{
  if (self->page != NULL && !self->is_filling)
    fill_list (self, chosen_subject (self));
}

static void
yifa_rules_view_dispose (GObject *object)
{
  YifaRulesView *self = YIFA_RULES_VIEW (object);

  self->page = NULL;
  g_clear_pointer (&self->profiles, g_ptr_array_unref);
  g_clear_pointer (&self->key, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), YIFA_TYPE_RULES_VIEW);

  G_OBJECT_CLASS (yifa_rules_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, profile);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, compare);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, banner);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, refusal);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, subjects);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, list);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, open_only);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, actions);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, confirm);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, take_back);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, times);
  gtk_widget_class_bind_template_child (widget_class, YifaRulesView, detail);
}

static void
yifa_rules_view_class_init (YifaRulesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_rules_view_dispose;

  g_type_ensure (YIFA_TYPE_RULE_DETAIL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-rules-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_profile_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_subject_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_import);
  gtk_widget_class_bind_template_callback (widget_class, on_confirm);
  gtk_widget_class_bind_template_callback (widget_class, on_change);
  gtk_widget_class_bind_template_callback (widget_class, on_take_back);
  gtk_widget_class_bind_template_callback (widget_class, on_times);
}

static void
yifa_rules_view_init (YifaRulesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yifa_rules_view_new (void)
{
  return g_object_new (YIFA_TYPE_RULES_VIEW, NULL);
}

/**
 * yifa_rules_view_refresh:
 * @page: the page that the view stands in
 */
void
yifa_rules_view_refresh (YifaRulesView *self, YifaPage *page)
{
  self->page = page;
  refresh (self);
}
