/* yifa-stage-line.c - the map of a record's work
 *
 * Each stop shows the date it was reached, or nothing when there is no record of it; the present one
 * shows what it waits for and how long there is. Stages beside the road (returned, postponed) are
 * shown once they were taken, or only while the record stands there: what nobody had to do is not
 * "not recorded". Signs and words carry the meaning, colour only helps.
 */
#include "yifa-stage-line.h"

#include <glib/gi18n-lib.h>

#include "yifa-deadline.h"
#include "yifa-history.h"
#include "yifa-workflow.h"

/* A long road leaves little room for each stop: what the office calls the work, not its state. */
static const struct { const char *kind; const char *stage; const char *name; } short_names[] = {
  { "normative_doc", "planned",                NC_("stage line", "Plan") },
  { "normative_doc", "drafting",               NC_("stage line", "Draft") },
  { "normative_doc", "consulting",             NC_("stage line", "Comment") },
  { "normative_doc", "review_submitted",       NC_("stage line", "Submission") },
  { "normative_doc", "reviewing",              NC_("stage line", "Review") },
  { "normative_doc", "reviewed",               NC_("stage line", "Review") },
  { "normative_doc", "deliberating",           NC_("stage line", "Deliberation") },
  { "normative_doc", "approved",               NC_("stage line", "Deliberation") },
  { "normative_doc", "signed",                 NC_("stage line", "Signature") },
  { "normative_doc", "registered",             NC_("stage line", "Number") },
  { "normative_doc", "published",              NC_("stage line", "Publication") },
  { "normative_doc", "filed",                  NC_("stage line", "Filing") },
  { "normative_doc", "registered_by_receiver", NC_("stage line", "Receipt") },
  { "major_decision", "catalogued",            NC_("stage line", "Catalogue") },
  { "major_decision", "initiated",             NC_("stage line", "Initiation") },
  { "major_decision", "drafted",               NC_("stage line", "Drafting") },
  { "major_decision", "review_submitted",      NC_("stage line", "Submission") },
  { "major_decision", "reviewed",              NC_("stage line", "Legality review") },
  { "major_decision", "deliberating",          NC_("stage line", "Collective discussion") },
  { "major_decision", "decided",               NC_("stage line", "Decision") },
  { "major_decision", "published",             NC_("stage line", "Publication") },
  { "major_decision", "executing",             NC_("stage line", "Execution") },
  { "major_decision", "evaluated",             NC_("stage line", "Evaluation") },
  { "major_decision", "archived",              NC_("stage line", "Archive") },
};

struct _YifaStageLine
{
  GtkBox      parent_instance;
  char       *stops;  /* values of "stage" with spaces between, "~" before those beside the road; NULL: all of them */
  GHashTable *dates;  /* (element-type utf8 utf8): when a stage was last reached, by the audit trail */
};

enum { STAGE_CLICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaStageLine, yifa_stage_line, GTK_TYPE_BOX)

static void
on_stop_clicked (GtkWidget *button, YifaStageLine *self)
{
  g_signal_emit (self, signals[STAGE_CLICKED], 0, g_object_get_data (G_OBJECT (button), "stage"));
}

static void
load_dates (YifaStageLine *self, YifaStore *store, YifaRecord *record)
{
  g_autoptr(GPtrArray) changes = NULL;

  g_hash_table_remove_all (self->dates);
  if (yifa_record_get_id (record) != 0)
    changes = yifa_store_get_history (store, yifa_record_get_kind (record), yifa_record_get_id (record), NULL);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      YifaChange *change = changes->pdata[i];
      char *day = g_strcmp0 (change->field, "stage") == 0 && change->after != NULL ? g_strdup (change->day) : NULL;
      const char *known = day != NULL ? g_hash_table_lookup (self->dates, change->after) : NULL;

      if (day != NULL && (known == NULL || strcmp (known, day) < 0))
        g_hash_table_replace (self->dates, g_strdup (change->after), day);
      else
        g_free (day);
    }
}

/* Who enters a document afterwards reaches its early stages on the day of entering. A day after that of a later
 * stage is no day of the stage. */
static void
drop_late_dates (YifaStageLine *self, const YifaChoice *stages, YifaStageDate date, gpointer data)
{
  g_autofree char *earliest = NULL;
  guint n = 0;

  while (stages[n].value != NULL)
    n++;
  for (guint i = n; date != NULL && i > 0; i--)
    {
      const char *reached = g_hash_table_lookup (self->dates, stages[i - 1].value);
      char *known = date (stages[i - 1].value, data);

      if (earliest != NULL && reached != NULL && strcmp (reached, earliest) > 0)
        g_hash_table_remove (self->dates, stages[i - 1].value);
      if (known != NULL && (earliest == NULL || strcmp (known, earliest) < 0))
        {
          g_free (earliest);
          earliest = g_strdup (known);
        }
      g_free (known);
    }
}

static const char *
name_of (const YifaKind *kind, const YifaChoice *stage, gboolean is_present)
{
  for (guint i = 0; !is_present && i < G_N_ELEMENTS (short_names); i++)
    if (g_str_equal (short_names[i].kind, kind->table) && g_str_equal (short_names[i].stage, stage->value))
      return g_dpgettext2 (GETTEXT_PACKAGE, "stage line", short_names[i].name);

  return g_dgettext (GETTEXT_PACKAGE, stage->label);
}

static gboolean
has_stop (YifaStageLine *self, const char *stop)
{
  g_auto(GStrv) stops = self->stops != NULL ? g_strsplit (self->stops, " ", -1) : NULL;

  return stops == NULL || g_strv_contains ((const char *const *) stops, stop);
}

/* Who stands beside the road has left it: what lies between was nobody's duty. */
static gboolean
is_stop (YifaStageLine *self, const char *stage, gboolean is_passed, const char *day, gboolean is_beside)
{
  g_autofree char *beside = g_strconcat ("~", stage, NULL);

  if (has_stop (self, stage))
    return !is_beside || !is_passed || day != NULL;
  return is_passed && day != NULL && has_stop (self, beside);
}

/* What the present stage waits for, most urgent first. */
static char *
dup_waiting (YifaStore *store, YifaRecord *record)
{
  g_autoptr(GPtrArray) duties = yifa_record_get_id (record) != 0 ? yifa_duties_of (store, record, NULL) : NULL;
  YifaDuty *duty = duties != NULL && duties->len > 0 ? duties->pdata[0] : NULL;

  if (duty == NULL)
    return NULL;
  if (duty->due_on == NULL)
    return duty->who != NULL ? g_strdup_printf (_("waits for %s"), duty->who) : NULL;
  if (duty->days_left < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", -duty->days_left), -duty->days_left);
  if (duty->days_left == 0)
    return g_strdup (_("due today"));
  return g_strdup_printf (ngettext ("%d day left", "%d days left", duty->days_left), duty->days_left);
}

static GtkWidget *
make_stop (YifaStageLine *self, const char *sign, const char *name, const char *below, const char *style)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *words = g_strconcat (sign, name, NULL);
  g_autofree char *hint = below != NULL ? g_strconcat (name, "　", below, NULL) : g_strdup (name);
  GtkWidget *title = gtk_label_new (words);
  GtkWidget *date = gtk_label_new (below);

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (date), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (date), 0);
  gtk_widget_add_css_class (title, "stop-name");
  gtk_widget_add_css_class (date, "stop-date");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), date);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, hint);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "stop");
  gtk_widget_add_css_class (button, style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_stop_clicked), self, 0);
  return button;
}

static GtkWidget *
make_passed (YifaStageLine *self, const char *name, const char *date)
{
  if (date != NULL)
    return make_stop (self, "✓ ", name, date, "passed");

  return make_stop (self, "· ", name, _("not recorded"), "unrecorded");
}

static GtkWidget *
make_present (YifaStageLine *self, const char *name, const char *date, YifaStore *store, YifaRecord *record)
{
  g_autofree char *waiting = dup_waiting (store, record);

  return make_stop (self, "● ", name, waiting != NULL ? waiting : date, "present");
}

static void
yifa_stage_line_finalize (GObject *object)
{
  YifaStageLine *self = YIFA_STAGE_LINE (object);

  g_free (self->stops);
  g_hash_table_unref (self->dates);

  G_OBJECT_CLASS (yifa_stage_line_parent_class)->finalize (object);
}

static void
yifa_stage_line_class_init (YifaStageLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yifa_stage_line_finalize;

  signals[STAGE_CLICKED] = g_signal_new ("stage-clicked", YIFA_TYPE_STAGE_LINE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
yifa_stage_line_init (YifaStageLine *self)
{
  self->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_add_css_class (GTK_WIDGET (self), "stage-line");
}

GtkWidget *
yifa_stage_line_new (void)
{
  return g_object_new (YIFA_TYPE_STAGE_LINE, NULL);
}

/* The stages of the main road, with spaces between, and with "~" before them those beside it; NULL for all of
 * them as the main road. */
void
yifa_stage_line_set_stops (YifaStageLine *self, const char *stops)
{
  g_return_if_fail (YIFA_IS_STAGE_LINE (self));

  g_free (self->stops);
  self->stops = g_strdup (stops);
}

/**
 * yifa_stage_line_set_record:
 * @record: of a kind with stages
 * @date: (nullable): what the form knows of a stage's date
 */
void
yifa_stage_line_set_record (YifaStageLine *self,
                            YifaStore     *store,
                            YifaRecord    *record,
                            YifaStageDate  date,
                            gpointer       data)
{
  const YifaKind *kind;
  const YifaChoice *stages;
  guint present;
  gboolean is_beside;
  GtkWidget *child;

  g_return_if_fail (YIFA_IS_STAGE_LINE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  kind = yifa_record_get_kind (record);
  stages = kind->fields[yifa_kind_find (kind, "stage")].choices;
  present = yifa_workflow_get_stage (record);
  is_beside = !has_stop (self, stages[present].value);
  load_dates (self, store, record);
  drop_late_dates (self, stages, date, data);

  for (guint i = 0; stages[i].value != NULL; i++)
    {
      const char *name = name_of (kind, &stages[i], i == present);
      g_autofree char *day = date != NULL ? date (stages[i].value, data) : NULL;

      if (day == NULL)
        day = g_strdup (g_hash_table_lookup (self->dates, stages[i].value));
      if (i != present && !is_stop (self, stages[i].value, i < present, day, is_beside))
        continue;

      child = i < present ? make_passed (self, name, day)
              : i == present ? make_present (self, name, day, store, record)
                             : make_stop (self, "", name, NULL, "ahead");
      g_object_set_data (G_OBJECT (child), "stage", (gpointer) stages[i].value);
      gtk_box_append (GTK_BOX (self), child);
    }
}
