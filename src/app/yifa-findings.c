/* yifa-findings.c - what the registers say about the record of the form
 *
 * A table of questions. Each answers in sentences, with the article behind it; a line leads to the record or to the
 * place that it speaks of. What is typed counts at once, before it is saved.
 */
#include "yifa-findings.h"

#include <glib/gi18n-lib.h>

#include "yifa-adviser.h"
#include "yifa-conflict-check.h"
#include "yifa-conflict-hit.h"
#include "yifa-contract-amendment.h"
#include "yifa-contract-party.h"
#include "yifa-contract.h"
#include "yifa-engagement.h"
#include "yifa-legal-opinion.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-matter.h"
#include "yifa-page.h"
#include "yifa-rows.h"
#include "yifa-rules.h"

typedef struct
{
  char           *sentence;
  char           *basis;    /* or NULL */
  char           *place;    /* of this form, or NULL */
  const YifaKind *kind;     /* of the record it leads to, or NULL */
  gint64          id;
  gboolean        is_wrong; /* something is missing or too much */
} Finding;

typedef struct
{
  const char *about;
  void      (*find) (YifaStore *store, YifaRecord *record, GPtrArray *findings);
  const char *name;  /* for a screen reader */
  const char *all_right; /* said when nothing is found; NULL: nothing is said */
} Question;

struct _YifaFindings
{
  GtkBox          parent_instance;
  char           *about;
  const Question *question;
  GtkListBox     *list;
  GtkWidget      *all_right;
  YifaStore      *store;
  YifaRecord     *record;
  GPtrArray      *findings; /* (element-type Finding): rows speak of them */
  guint           refresh_id;
};

enum { PROP_ABOUT = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaFindings, yifa_findings, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

static void
finding_free (Finding *finding)
{
  g_free (finding->sentence);
  g_free (finding->basis);
  g_free (finding->place);
  g_free (finding);
}

/* Takes @sentence. */
static Finding *
add (GPtrArray *findings, YifaStore *store, char *sentence, const char *rule, gboolean is_wrong)
{
  Finding *finding = g_new0 (Finding, 1);

  finding->sentence = sentence;
  finding->basis = rule != NULL ? yifa_rules_dup_basis (store, rule) : NULL;
  finding->is_wrong = is_wrong;
  g_ptr_array_add (findings, finding);
  return finding;
}

static void
lead_to (Finding *finding, YifaRecord *record)
{
  finding->kind = yifa_record_get_kind (record);
  finding->id = yifa_record_get_id (record);
}

/* --- advisers ------------------------------------------------------------------------------- */

static YifaRecord *
load_adviser (YifaStore *store, YifaRecord *record)
{
  if (yifa_record_get_kind (record) == &yifa_adviser)
    return g_object_ref (record);
  if (!yifa_record_has (record, YIFA_ENGAGEMENT_ADVISER))
    return NULL;
  return yifa_store_load (store, &yifa_adviser, yifa_record_get_int (record, YIFA_ENGAGEMENT_ADVISER), NULL);
}

static void
find_lacks (YifaStore *store, YifaRecord *record, GPtrArray *findings)
{
  g_autoptr(YifaRecord) adviser = load_adviser (store, record);
  g_autoptr(GPtrArray) lacks = adviser != NULL ? yifa_adviser_missing (store, adviser) : NULL;

  for (guint i = 0; lacks != NULL && i < lacks->len; i++)
    {
      const YifaAdviserLack *lack = lacks->pdata[i];
      Finding *finding = add (findings, store, g_strdup (lack->sentence), lack->rule, TRUE);

      if (adviser == record)
        finding->place = g_strdup (lack->place);
      else
        lead_to (finding, adviser);
    }
}

/* --- conflicts of interest ------------------------------------------------------------------ */

static char *
dup_hit (YifaStore *store, YifaRecord *hit)
{
  g_autofree char *how = yifa_store_dup_display (store, hit, YIFA_CONFLICT_HIT_HOW);
  g_autofree char *certainty = yifa_store_dup_display (store, hit, YIFA_CONFLICT_HIT_CERTAINTY);

  return g_strdup_printf (_("“%s” — “%s”: %s (%s; %s)"), yifa_record_get_text (hit, YIFA_CONFLICT_HIT_PARTY),
                          yifa_record_get_text (hit, YIFA_CONFLICT_HIT_FOUND),
                          yifa_record_get_text (hit, YIFA_CONFLICT_HIT_SOURCE), how, certainty);
}

static void
find_hits (YifaStore *store, YifaRecord *check, GPtrArray *findings)
{
  g_autoptr(GPtrArray) hits = yifa_store_load_parts (store, &yifa_conflict_hit, "conflict_check",
                                                     yifa_record_get_id (check));
  g_autofree char *adviser = yifa_store_dup_display (store, check, YIFA_CONFLICT_CHECK_ADVISER);

  for (guint i = 0; i < hits->len; i++)
    {
      g_autofree char *hit = dup_hit (store, hits->pdata[i]);

      if (!yifa_record_has (hits->pdata[i], YIFA_CONFLICT_HIT_JUDGEMENT))
        lead_to (add (findings, store, g_strdup_printf (_("%s: %s. Not judged yet"), adviser, hit), "la.conflict", TRUE),
                 check);
    }
}

static void
find_conflicts (YifaStore *store, YifaRecord *matter, GPtrArray *findings)
{
  g_autoptr(GPtrArray) checks = yifa_store_load_parts (store, &yifa_conflict_check, "matter",
                                                       yifa_record_get_id (matter));

  for (guint i = 0; i < checks->len; i++)
    if (g_strcmp0 (yifa_record_get_text (checks->pdata[i], YIFA_CONFLICT_CHECK_OUTCOME), "open") == 0)
      find_hits (store, checks->pdata[i], findings);
}

/* --- contracts ------------------------------------------------------------------------------ */

static YifaRecord *
load_contract (YifaStore *store, YifaRecord *record)
{
  if (yifa_record_get_kind (record) == &yifa_contract)
    return g_object_ref (record);
  if (!yifa_record_has (record, YIFA_CONTRACT_AMENDMENT_CONTRACT))
    return NULL;
  return yifa_store_load (store, &yifa_contract, yifa_record_get_int (record, YIFA_CONTRACT_AMENDMENT_CONTRACT), NULL);
}

static void
find_bound (YifaStore *store, YifaRecord *record, GPtrArray *findings)
{
  g_autoptr(YifaRecord) contract = load_contract (store, record);
  gint64 share = yifa_rules_number (store, "ct.addon_max_pct");
  gint64 bound, added;

  if (contract == NULL || share == 0 || !yifa_record_get_int (contract, YIFA_CONTRACT_IS_PROCUREMENT) ||
      !yifa_record_has (contract, YIFA_CONTRACT_AMOUNT))
    return;

  bound = yifa_record_get_int (contract, YIFA_CONTRACT_AMOUNT) * share / 100;
  added = yifa_contract_amendments_added (store, contract);
  add (findings, store,
       g_strdup_printf (_("Supplementary agreements may add %d%% of the contract amount: %.2f yuan. Used: %.2f yuan; "
                          "left: %.2f yuan"), (int) share, bound / 100.0, added / 100.0, (bound - added) / 100.0),
       "ct.addon_max_pct", added > bound);
}

static YifaRecord *
load_reviewed (YifaStore *store, YifaRecord *review)
{
  gint64 id = yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_CONTRACT);

  return id != 0 ? yifa_store_load (store, &yifa_contract, id, NULL) : NULL;
}

static char *
dup_parties (YifaStore *store, YifaRecord *contract)
{
  g_autoptr(GPtrArray) parties = yifa_store_load_parts (store, &yifa_contract_party, "contract",
                                                        yifa_record_get_id (contract));
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      g_autofree char *side = yifa_store_dup_display (store, parties->pdata[i], YIFA_CONTRACT_PARTY_SIDE);

      g_string_append_printf (words, "%s%s (%s)", i > 0 ? ", " : "", yifa_record_get_title (parties->pdata[i]), side);
    }
  return g_strdup (words->str);
}

/* What a reviewer wants to know before opening the contract. */
static void
find_contract (YifaStore *store, YifaRecord *review, GPtrArray *findings)
{
  g_autoptr(YifaRecord) contract = load_reviewed (store, review);
  g_autofree char *parties = contract != NULL ? dup_parties (store, contract) : NULL;
  g_autofree char *amount = contract != NULL ? yifa_store_dup_display (store, contract, YIFA_CONTRACT_AMOUNT) : NULL;
  const char *words = contract != NULL ? yifa_record_get_text (contract, YIFA_CONTRACT_AMOUNT_WORDS) : NULL;

  if (contract == NULL)
    return;
  lead_to (add (findings, store, g_strdup_printf (_("Parties: %s"), *parties != '\0' ? parties : "—"), NULL, FALSE), contract);
  lead_to (add (findings, store, g_strdup_printf (_("Amount: %s (%s)"), amount, words != NULL ? words : "—"), NULL, FALSE),
           contract);
}

/* --- views of advisers ---------------------------------------------------------------------- */

static YifaRecord *
find_matter (YifaStore *store, YifaRecord *opinion)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "legal_opinion", yifa_record_get_id (opinion));
  return yifa_store_find_one (store, &yifa_matter, query);
}

static void
add_waiting (YifaStore *store, YifaRecord *opinion, GPtrArray *findings)
{
  g_autoptr(YifaRecord) matter = find_matter (store, opinion);
  g_autofree char *stage = matter != NULL ? yifa_store_dup_display (store, matter, YIFA_MATTER_STAGE) : NULL;
  const char *due_on = yifa_record_get_text (opinion, YIFA_LEGAL_OPINION_DUE_ON);
  const char *asked_on = yifa_record_get_text (opinion, YIFA_LEGAL_OPINION_ASKED_ON);

  if (matter != NULL)
    lead_to (add (findings, store,
                  g_strdup_printf (_("An adviser was asked on %s and has not answered yet: matter “%s” (%s), due %s"), asked_on,
                                   yifa_record_get_title (matter), stage, due_on != NULL ? due_on : "—"),
                  "la.opinion_before_decision", TRUE), matter);
}

/* A decision needs the view of an adviser; whoever else has asked for one waits for it. */
static void
find_views (YifaStore *store, YifaRecord *record, GPtrArray *findings)
{
  gboolean is_decision = yifa_record_get_kind (record) == &yifa_major_decision;
  g_autoptr(GPtrArray) opinions = yifa_store_load_parts (store, &yifa_legal_opinion, is_decision ? "decision" : "review",
                                                         yifa_record_get_id (record));
  guint n_received = 0;

  for (guint i = 0; i < opinions->len; i++)
    if (yifa_record_has (opinions->pdata[i], YIFA_LEGAL_OPINION_RECEIVED_ON))
      n_received++;
    else if (yifa_record_has (opinions->pdata[i], YIFA_LEGAL_OPINION_ASKED_ON))
      add_waiting (store, opinions->pdata[i], findings);

  if (n_received == 0 && (is_decision || yifa_record_has (record, YIFA_LEGALITY_REVIEW_DECISION)))
    add (findings, store, g_strdup (_("No adviser’s view is on record yet; a major decision needs one")), "md.adviser_view",
         TRUE);
}

static const Question questions[] = {
  { "conditions", find_lacks, N_("Conditions not met"), N_("All conditions of being engaged are met.") },
  { "conflicts", find_conflicts, N_("Possible conflicts of interest"), NULL },
  { "bound", find_bound, N_("Bound of supplementary agreements"), NULL },
  { "contract", find_contract, N_("The contract under review"), NULL },
  { "views", find_views, N_("Views of advisers that are missing"), NULL },
};

static const Question *
find_question (const char *about)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (g_strcmp0 (questions[i].about, about) == 0)
      return &questions[i];

  g_return_val_if_reached (NULL); /* the .ui asks something else */
}

/* --- showing -------------------------------------------------------------------------------- */

static GtkWidget *
make_row (Finding *finding)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *words = g_strdup_printf ("%s %s", finding->is_wrong ? "⚠" : "·", finding->sentence);
  g_autofree char *basis = finding->basis != NULL ? g_strdup_printf (_("Basis: %s"), finding->basis) : NULL;
  GtkWidget *label = yifa_text_label_new (words, finding->is_wrong ? "soon" : NULL, 0);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (box), label);
  if (basis != NULL)
    gtk_box_append (GTK_BOX (box), yifa_text_label_new (basis, "basis", 0));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), finding->kind != NULL || finding->place != NULL);
  g_object_set_data (G_OBJECT (row), "finding", finding);
  yifa_row_set_name (row, finding->sentence);
  return row;
}

static void
show_findings (YifaFindings *self)
{
  g_autoptr(GPtrArray) old = self->findings; /* rows speak of them until they are gone */

  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free);
  if (self->record != NULL && yifa_record_get_id (self->record) != 0)
    self->question->find (self->store, self->record, self->findings);

  yifa_rows_clear (self->list);
  for (guint i = 0; i < self->findings->len; i++)
    gtk_list_box_append (self->list, make_row (self->findings->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->findings->len > 0);
  gtk_widget_set_visible (self->all_right, self->findings->len == 0 && self->question->all_right != NULL);
}

static gboolean
on_refresh_due (gpointer data)
{
  YifaFindings *self = data;

  self->refresh_id = 0;
  show_findings (self);
  return G_SOURCE_REMOVE;
}

static void
on_record_notify (YifaFindings *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add (250, on_refresh_due, self);
}

static void
on_row_activated (YifaFindings *self, GtkListBoxRow *row)
{
  const Finding *finding = g_object_get_data (G_OBJECT (row), "finding");

  if (finding->kind != NULL)
    yifa_go_to_record (GTK_WIDGET (self), finding->kind, finding->id, NULL);
  else if (finding->place != NULL)
    yifa_form_part_want_place (YIFA_FORM_PART (self), finding->place);
}

/* --- a part of the form --------------------------------------------------------------------- */

static void
leave_record (YifaFindings *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, on_record_notify, self);
}

static void
bind_findings (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaFindings *self = YIFA_FINDINGS (part);

  leave_record (self);
  g_set_object (&self->store, store);
  g_set_object (&self->record, record);
  if (record != NULL)
    g_signal_connect_object (record, "notify", G_CALLBACK (on_record_notify), self, G_CONNECT_SWAPPED);
  show_findings (self);
}

static void
findings_saved (YifaFormPart *part)
{
  show_findings (YIFA_FINDINGS (part));
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_findings;
  iface->saved = findings_saved;
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
yifa_findings_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  YifaFindings *self = YIFA_FINDINGS (object);

  switch (prop_id)
    {
    case PROP_ABOUT:
      g_value_set_string (value, self->about);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
yifa_findings_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  YifaFindings *self = YIFA_FINDINGS (object);

  switch (prop_id)
    {
    case PROP_ABOUT:
      self->about = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
yifa_findings_constructed (GObject *object)
{
  YifaFindings *self = YIFA_FINDINGS (object);

  G_OBJECT_CLASS (yifa_findings_parent_class)->constructed (object);

  self->question = find_question (self->about);
  gtk_label_set_label (GTK_LABEL (self->all_right),
                       self->question->all_right != NULL ? _(self->question->all_right) : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _(self->question->name), -1);
}

static void
yifa_findings_dispose (GObject *object)
{
  YifaFindings *self = YIFA_FINDINGS (object);

  leave_record (self);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (yifa_findings_parent_class)->dispose (object);
}

static void
yifa_findings_finalize (GObject *object)
{
  YifaFindings *self = YIFA_FINDINGS (object);

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self->about);

  G_OBJECT_CLASS (yifa_findings_parent_class)->finalize (object);
}

static void
yifa_findings_class_init (YifaFindingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yifa_findings_get_property;
  object_class->set_property = yifa_findings_set_property;
  object_class->constructed = yifa_findings_constructed;
  object_class->dispose = yifa_findings_dispose;
  object_class->finalize = yifa_findings_finalize;

  properties[PROP_ABOUT] =
    g_param_spec_string ("about", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
yifa_findings_init (YifaFindings *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "rows");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  self->all_right = yifa_text_label_new (NULL, "dim-label", 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), self->all_right);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

guint
yifa_findings_get_n (YifaFindings *self)
{
  g_return_val_if_fail (YIFA_IS_FINDINGS (self), 0);

  return self->findings != NULL ? self->findings->len : 0;
}
