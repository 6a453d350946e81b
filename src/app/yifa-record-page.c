/* yifa-record-page.c - one record: where it stands, what comes next, and its form
 *
 * The page edits its own copy. Everything in the form that was touched is written in one operation,
 * by Save or by an action; nothing else writes. When somebody else saved first, both versions are
 * laid side by side and nothing of either is lost.
 */
#include "yifa-record-page.h"

#include <glib/gi18n-lib.h>

#include "yifa-dialogs.h"
#include "yifa-drafts.h"
#include "yifa-error.h"
#include "yifa-form-part.h"
#include "yifa-history-panel.h"
#include "yifa-history.h"
#include "yifa-print-menu.h"
#include "yifa-record-header.h"
#include "yifa-stage-line.h"

struct _YifaRecordPage
{
  YifaPage          parent_instance;
  const YifaKind   *kind;
  YifaRecord       *record;    /* NULL: there is no such record */
  char            **initial;   /* a new record as it was offered; NULL for a stored one */

  YifaRecordHeader *header;
  YifaPrintMenu    *papers;
  YifaStageLine    *stages;
  YifaActionBar    *actions;
  GtkStack         *stack;     /* "form", "conflict" */
  YifaFormBook     *form;
  GtkWidget        *parts;     /* the form, or the panes it shares with what stands beside it */
  YifaConflictView *conflict;

  gboolean          busy;      /* we are saving: what the store tells is our own doing */
  gboolean          stale;     /* somebody else saved; our edits are not, yet */
  guint             look_id;
  guint             draft_id;
};

G_DEFINE_FINAL_TYPE (YifaRecordPage, yifa_record_page, YIFA_TYPE_PAGE)

static YifaStore *
store_of (YifaRecordPage *self)
{
  return yifa_page_get_store (YIFA_PAGE (self));
}

static gboolean
is_new (YifaRecordPage *self)
{
  return yifa_record_get_id (self->record) == 0;
}

static gboolean
is_editable (YifaRecordPage *self)
{
  return self->record != NULL && yifa_record_get_withdrawn_at (self->record) == NULL &&
         !yifa_store_is_read_only (store_of (self));
}

/* --- what has changed ----------------------------------------------------------------------- */

static char **
snapshot (YifaRecord *record)
{
  guint n = yifa_record_get_kind (record)->n_fields;
  char **values = g_new0 (char *, n);

  for (guint i = 0; i < n; i++)
    values[i] = yifa_record_dup_current (record, i);
  return values;
}

static void
snapshot_free (char **values, guint n)
{
  for (guint i = 0; values != NULL && i < n; i++)
    g_free (values[i]);
  g_free (values);
}

static void
put_back (YifaRecord *record, char **values)
{
  for (guint i = 0; i < yifa_record_get_kind (record)->n_fields; i++)
    if (!(yifa_record_get_kind (record)->fields[i].flags & YIFA_COMPUTED))
      yifa_record_set_string (record, i, values[i]);
}

static gboolean
differs_from (YifaRecord *record, char **values)
{
  for (guint i = 0; i < yifa_record_get_kind (record)->n_fields; i++)
    {
      g_autofree char *now = yifa_record_dup_current (record, i);

      if (g_strcmp0 (now, values[i]) != 0)
        return TRUE;
    }

  return FALSE;
}

/* A new record that nobody has typed into is not worth a question. */
static gboolean
record_is_dirty (YifaRecordPage *self)
{
  return self->initial != NULL ? differs_from (self->record, self->initial) : yifa_record_is_changed (self->record);
}

static gboolean
yifa_record_page_is_dirty (YifaPage *page)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (page);

  return is_editable (self) && (record_is_dirty (self) || yifa_form_is_dirty (self->parts));
}

/* --- drafts --------------------------------------------------------------------------------- */

#define DRAFT_AFTER 2 /* seconds of rest */

static gboolean
on_draft_due (gpointer data)
{
  YifaRecordPage *self = data;

  self->draft_id = 0;
  if (record_is_dirty (self) && !yifa_store_is_read_only (store_of (self)))
    yifa_drafts_keep (store_of (self), self->record, NULL);
  return G_SOURCE_REMOVE;
}

/* A crash takes at most the last words. */
static void
keep_draft_soon (YifaRecordPage *self)
{
  g_clear_handle_id (&self->draft_id, g_source_remove);
  if (record_is_dirty (self))
    self->draft_id = g_timeout_add_seconds (DRAFT_AFTER, on_draft_due, self);
}

static void
drop_draft (YifaRecordPage *self)
{
  g_clear_handle_id (&self->draft_id, g_source_remove);
  yifa_drafts_drop (store_of (self), self->kind, self->initial != NULL ? 0 : yifa_record_get_id (self->record));
  yifa_record_header_set_draft (self->header, FALSE);
}

static void
on_edited (YifaRecordPage *self)
{
  if (self->busy || self->record == NULL)
    return;

  keep_draft_soon (self);

  yifa_record_header_set_dirty (self->header, yifa_page_is_dirty (YIFA_PAGE (self)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.save", yifa_page_is_dirty (YIFA_PAGE (self)));
  yifa_page_changed (YIFA_PAGE (self));
}

/* --- showing -------------------------------------------------------------------------------- */

static char *
stage_date (const char *stage, gpointer page)
{
  return yifa_form_book_dup_date (YIFA_RECORD_PAGE (page)->form, stage);
}

static void
show_stages (YifaRecordPage *self)
{
  gboolean staged = self->kind->actions != NULL && !is_new (self);

  gtk_widget_set_visible (GTK_WIDGET (self->stages), staged);
  gtk_widget_set_visible (GTK_WIDGET (self->actions), staged && is_editable (self));
  if (staged)
    yifa_stage_line_set_record (self->stages, store_of (self), self->record, stage_date, self);
}

/* Text typed stays where the cursor is, although the form is told all of its values again. */
static void
bind_form (YifaRecordPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int cursor = GTK_IS_EDITABLE (focus) ? gtk_editable_get_position (GTK_EDITABLE (focus)) : -1;

  yifa_form_bind (self->parts, store_of (self), self->record, is_editable (self));
  if (cursor >= 0 && root != NULL && gtk_root_get_focus (root) == focus)
    gtk_editable_set_position (GTK_EDITABLE (focus), cursor);
}

static void
show_record (YifaRecordPage *self)
{
  gboolean busy = self->busy;

  self->busy = TRUE; /* binding tells of values, not of edits */
  bind_form (self);
  self->busy = busy;

  yifa_record_header_set_record (self->header, store_of (self), self->record);
  yifa_print_menu_set_record (self->papers, store_of (self), self->record);
  show_stages (self);
  yifa_action_bar_set_record (self->actions, store_of (self), is_new (self) ? NULL : self->record, is_editable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.withdraw", is_editable (self) && !is_new (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.restore",
                                 yifa_record_get_withdrawn_at (self->record) != NULL &&
                                 !yifa_store_is_read_only (store_of (self)));
  gtk_stack_set_visible_child_name (self->stack, "form");
  self->stale = FALSE;
  on_edited (self);
}

static void
take_record (YifaRecordPage *self, YifaRecord *record)
{
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, on_edited, self);
  g_set_object (&self->record, record);
  if (record == NULL)
    return;

  g_signal_connect_object (record, "notify", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
}

static void
forget_initial (YifaRecordPage *self)
{
  snapshot_free (self->initial, self->kind->n_fields);
  self->initial = NULL;
}

/* As it is stored now: computed fields and what effects have stamped. */
static gboolean
reload (YifaRecordPage *self, GError **error)
{
  g_autoptr(YifaRecord) fresh = yifa_store_load (store_of (self), self->kind, yifa_record_get_id (self->record), error);

  if (fresh == NULL)
    return FALSE;

  forget_initial (self);
  take_record (self, fresh);
  show_record (self);
  return TRUE;
}

/* --- conflict ------------------------------------------------------------------------------- */

static void
show_conflict (YifaRecordPage *self)
{
  g_autoptr(YifaRecord) theirs = yifa_store_load (store_of (self), self->kind, yifa_record_get_id (self->record), NULL);

  if (theirs == NULL)
    return;

  yifa_conflict_view_show (self->conflict, store_of (self), self->record, theirs);
  gtk_stack_set_visible_child_name (self->stack, "conflict");
}

static void
on_conflict_reload (YifaRecordPage *self, YifaRecord *theirs)
{
  yifa_form_discard (self->parts);
  reload (self, NULL);
}

static void
on_conflict_merge (YifaRecordPage *self, YifaRecord *merged)
{
  take_record (self, merged);
  show_record (self);
}

/* --- saving --------------------------------------------------------------------------------- */

static gboolean
write_all (YifaRecordPage *self, GError **error)
{
  if ((is_new (self) || record_is_dirty (self)) && !yifa_store_save (store_of (self), self->record, error))
    return FALSE;

  return yifa_form_save (self->parts, error);
}

static gboolean
commit_typed (YifaRecordPage *self, GError **error)
{
  if (yifa_form_commit (self->parts) && yifa_form_commit (GTK_WIDGET (self->actions)))
    return TRUE;

  g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                       _("Something typed here cannot be understood; it is marked."));
  return FALSE;
}

static void
show_error (YifaRecordPage *self, const GError *error)
{
  if (g_error_matches (error, YIFA_ERROR, YIFA_ERROR_CONFLICT))
    {
      show_conflict (self);
      return;
    }

  if (yifa_error_get_field (error) != NULL)
    yifa_form_book_show_place (self->form, yifa_error_get_field (error));
  yifa_form_mark (self->parts, error);
}

static gboolean
write_in_one (YifaRecordPage *self, YifaRecord *record, const YifaAction *action, const char *reason, GError **error)
{
  YifaStore *store = store_of (self);
  gboolean ok;

  if (!yifa_store_begin (store, error))
    return FALSE;

  ok = write_all (self, error) && (action == NULL || yifa_workflow_do (store, record, action, reason, error));
  return yifa_store_end (store, ok, ok ? error : NULL);
}

/* Writes all that was touched, and does @action with @record if there is one: one operation, or nothing. */
static gboolean
save_and_do (YifaRecordPage *self, YifaRecord *record, const YifaAction *action, const char *reason, GError **error)
{
  char **before;
  gboolean ok;
  g_autoptr(GError) problem = NULL;

  if (!commit_typed (self, error))
    return FALSE;

  before = snapshot (record);
  self->busy = TRUE;
  ok = write_in_one (self, record, action, reason, &problem);
  if (!ok && action != NULL)
    put_back (record, before); /* what effects had stamped */
  self->busy = FALSE;
  snapshot_free (before, yifa_record_get_kind (record)->n_fields);

  if (ok)
    drop_draft (self);
  else
    {
      show_error (self, problem);
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  return reload (self, error);
}

static gboolean
yifa_record_page_save (YifaPage *page, GError **error)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (page);
  gboolean was_new = is_new (self);
  g_autofree char *words = NULL;

  if (!save_and_do (self, self->record, NULL, NULL, error))
    return FALSE;

  words = g_strdup_printf (was_new ? _("Registered: %s") : _("Saved: %s"), yifa_record_get_title (self->record));
  yifa_page_tell_act (page, self->record, words);
  return TRUE;
}

static gboolean
act_on (YifaRecordPage *self, YifaRecord *record, const YifaAction *action, const char *reason, GError **error)
{
  g_autoptr(YifaRecord) kept = g_object_ref (record); /* the page loads its own anew */
  g_autofree char *words = NULL;

  if (!save_and_do (self, record, action, reason, error))
    return FALSE;

  words = g_strdup_printf (_("Done: %s — %s"), g_dgettext (GETTEXT_PACKAGE, action->label),
                           yifa_record_get_title (self->record)); /* also for a part: the whole is what one knows by name */
  yifa_page_tell_act (YIFA_PAGE (self), kept, words);
  return TRUE;
}

gboolean
yifa_record_page_act (YifaRecordPage *self, const YifaAction *action, const char *reason, GError **error)
{
  g_return_val_if_fail (YIFA_IS_RECORD_PAGE (self) && action != NULL, FALSE);

  return act_on (self, self->record, action, reason, error);
}

/* A step of the whole, done from its column: the form binds that record anew, so it is kept here meanwhile. */
static void
on_part_act (YifaRecordPage *self, YifaRecord *record, const YifaAction *action, const char *reason)
{
  g_autoptr(YifaRecord) kept = g_object_ref (record);
  g_autoptr(GError) error = NULL;

  if (!act_on (self, kept, action, reason, &error))
    yifa_page_fail (YIFA_PAGE (self), error);
}

static void
on_act (YifaRecordPage *self, const YifaAction *action, const char *reason)
{
  g_autoptr(GError) error = NULL;

  if (!yifa_record_page_act (self, action, reason, &error))
    yifa_page_fail (YIFA_PAGE (self), error);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yifa_page_do (YIFA_PAGE (widget), YIFA_COMMAND_SAVE);
}

static void
yifa_record_page_discard (YifaPage *page)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (page);

  yifa_action_bar_cancel (self->actions);
  drop_draft (self);
  if (self->initial == NULL && reload (self, NULL)) /* as it is now, not as it was when we began */
    return;

  self->busy = TRUE;
  if (self->initial != NULL)
    put_back (self->record, self->initial);
  yifa_form_discard (self->parts);
  self->busy = FALSE;
  show_record (self);
}

static void
revert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yifa_record_page_discard (YIFA_PAGE (widget));
}

static void
take_draft_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (widget);
  gboolean stale = FALSE;

  yifa_drafts_apply (store_of (self), self->record, &stale);
  yifa_record_header_set_draft (self->header, FALSE);
  if (stale)
    yifa_page_tell (YIFA_PAGE (self), _("The record was saved again since these edits were made; look at each before saving."));
}

static void
drop_draft_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drop_draft (YIFA_RECORD_PAGE (widget));
}

/* --- withdrawing ---------------------------------------------------------------------------- */

static void
withdraw (GtkWidget *asker, const char *reason, gpointer data)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (asker);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  gboolean ok;

  self->busy = TRUE;
  ok = yifa_store_withdraw (store_of (self), self->record, reason, &error);
  self->busy = FALSE;
  if (!ok || !reload (self, &error))
    {
      yifa_page_fail (YIFA_PAGE (self), error);
      return;
    }

  words = g_strdup_printf (_("Withdrawn: %s"), yifa_record_get_title (self->record));
  yifa_page_tell_act (YIFA_PAGE (self), self->record, words);
}

static void
withdraw_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (widget);
  g_autofree char *question = g_strdup_printf (_("Withdraw “%s”?"), yifa_record_get_title (self->record));

  yifa_ask_text (widget, question,
                 _("It leaves all lists and counts and lies in the bin, from where it can be brought back. Say why:"),
                 _("_Withdraw"), TRUE, withdraw, NULL, NULL);
}

static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (widget);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  gboolean ok;

  self->busy = TRUE;
  ok = yifa_store_restore (store_of (self), self->record, &error);
  self->busy = FALSE;
  if (!ok || !reload (self, &error))
    {
      yifa_page_fail (YIFA_PAGE (self), error);
      return;
    }

  words = g_strdup_printf (_("Brought back: %s"), yifa_record_get_title (self->record));
  yifa_page_tell_act (YIFA_PAGE (self), self->record, words);
}

/* --- undoing -------------------------------------------------------------------------------- */

static void
undo_last (YifaRecordPage *self)
{
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  gboolean ok;

  if (yifa_page_is_dirty (YIFA_PAGE (self)))
    {
      yifa_page_tell (YIFA_PAGE (self), _("Save your edits first, or let them go; then the last act can be undone."));
      return;
    }

  self->busy = TRUE;
  ok = yifa_store_undo (store_of (self), self->kind, yifa_record_get_id (self->record), &error);
  self->busy = FALSE;
  if (!ok || !reload (self, &error))
    {
      yifa_page_fail (YIFA_PAGE (self), error);
      return;
    }

  words = g_strdup_printf (_("Undone: %s"), yifa_record_get_title (self->record));
  yifa_page_tell_act (YIFA_PAGE (self), self->record, words);
}

/* --- the world outside ---------------------------------------------------------------------- */

/* Other pages, undo, another program: whatever was written, show it, unless that would lose edits. */
static void
look_again (YifaRecordPage *self)
{
  g_autoptr(YifaRecord) stored = NULL;

  if (self->record == NULL || is_new (self) || self->busy)
    return;

  stored = yifa_store_load (store_of (self), self->kind, yifa_record_get_id (self->record), NULL);
  if (stored != NULL && yifa_record_get_rev (stored) != yifa_record_get_rev (self->record))
    {
      self->stale = record_is_dirty (self);
      if (self->stale)
        yifa_record_header_set_stale (self->header, TRUE);
      else
        reload (self, NULL);
      return;
    }

  yifa_form_saved (self->parts);
  show_stages (self);
  yifa_action_bar_refresh (self->actions);
  yifa_record_header_set_record (self->header, store_of (self), self->record);
}

static gboolean
on_look_due (gpointer data)
{
  YifaRecordPage *self = data;

  self->look_id = 0;
  look_again (self);
  return G_SOURCE_REMOVE;
}

/* A page that is not in sight looks when it is shown. */
static void
on_store_settled (YifaRecordPage *self)
{
  if (!self->busy && self->look_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->look_id = g_idle_add (on_look_due, self);
}

static void
yifa_record_page_shown (YifaPage *page)
{
  look_again (YIFA_RECORD_PAGE (page));
}

/* --- going places --------------------------------------------------------------------------- */

static void
yifa_record_page_show_section (YifaPage *page, const char *section)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (page);

  if (self->record != NULL && !yifa_form_book_show_place (self->form, section))
    yifa_form_book_show_stage (self->form, section);
}

static void
on_place (YifaRecordPage *self, const char *place)
{
  yifa_record_page_show_section (YIFA_PAGE (self), place);
}

static void
on_stage_clicked (YifaRecordPage *self, const char *stage)
{
  yifa_form_book_show_stage (self->form, stage);
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_conflict (YIFA_RECORD_PAGE (widget));
}

static void
yifa_record_page_focus (YifaPage *page)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (page);

  if (self->record == NULL)
    return;

  if (is_new (self) && !record_is_dirty (self)) /* begun where its title, or whatever names it, is typed */
    yifa_form_book_turn_to (self->form, self->kind->fields[self->kind->title].name);
  yifa_form_book_focus (self->form);
}

static GVariant *
yifa_record_page_save_state (YifaPage *page)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (page);

  return self->record != NULL ? yifa_form_book_save_state (self->form) : NULL;
}

static void
yifa_record_page_restore_state (YifaPage *page, GVariant *state)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (page);

  if (self->record != NULL)
    yifa_form_book_restore_state (self->form, state);
}

static char *
yifa_record_page_dup_title (YifaPage *page)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (page);
  const char *title = self->record != NULL ? yifa_record_get_title (self->record) : NULL;

  if (title != NULL && *title != '\0')
    return g_strdup (title);
  if (self->record != NULL && is_new (self))
    return g_strdup_printf (_("New: %s"), yifa_kind_get_label (self->kind));
  return g_strdup (yifa_kind_get_label (self->kind));
}

static const char *
yifa_record_page_get_help (YifaPage *page)
{
  return _("The line at the top shows the stages; a click goes to the part of the form that belongs to one. "
           "Below it stands the next step, or the reason why it is not yet possible and where to enter what is missing. "
           "Dates may be typed as 20261122, 11-22, 今天 or +15工作日; units and people by name, short name or the initials of the pinyin. "
           "In tables Tab and Enter go on to the next cell, and the empty last line adds one. Nothing is stored before you save.");
}

static void
yifa_record_page_print (YifaPage *page)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (page);

  if (self->record == NULL || yifa_print_menu_get_n (self->papers) == 0)
    yifa_page_tell (page, _("There is no official paper for this kind of record."));
  else if (yifa_page_is_dirty (page))
    yifa_page_tell (page, _("Save first: papers are made of what is stored."));
  else
    yifa_print_menu_popup (self->papers);
}

/* Another one of the same kind. */
static void
yifa_record_page_new_record (YifaPage *page)
{
  yifa_go_to_new (GTK_WIDGET (page), YIFA_RECORD_PAGE (page)->kind, NULL);
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
yifa_record_page_dispose (GObject *object)
{
  YifaRecordPage *self = YIFA_RECORD_PAGE (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_handle_id (&self->draft_id, g_source_remove);
  self->busy = TRUE; /* what the widgets say while they go is no edit */
  if (self->initial != NULL)
    forget_initial (self);
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, on_edited, self);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (yifa_record_page_parent_class)->dispose (object);
}

static void
yifa_record_page_class_init (YifaRecordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  YifaPageClass *page_class = YIFA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_record_page_dispose;

  page_class->dup_title = yifa_record_page_dup_title;
  page_class->get_help = yifa_record_page_get_help;
  page_class->focus = yifa_record_page_focus;
  page_class->shown = yifa_record_page_shown;
  page_class->show_section = yifa_record_page_show_section;
  page_class->save = yifa_record_page_save;
  page_class->print = yifa_record_page_print;
  page_class->new_record = yifa_record_page_new_record;
  page_class->is_dirty = yifa_record_page_is_dirty;
  page_class->discard = yifa_record_page_discard;
  page_class->save_state = yifa_record_page_save_state;
  page_class->restore_state = yifa_record_page_restore_state;

  gtk_widget_class_install_action (widget_class, "record.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "record.revert", NULL, revert_action);
  gtk_widget_class_install_action (widget_class, "record.withdraw", NULL, withdraw_action);
  gtk_widget_class_install_action (widget_class, "record.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "record.take-draft", NULL, take_draft_action);
  gtk_widget_class_install_action (widget_class, "record.drop-draft", NULL, drop_draft_action);
  gtk_widget_class_install_action (widget_class, "record.compare", NULL, compare_action);
}

static void
yifa_record_page_init (YifaRecordPage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "record-page");
}

static void
make_top (YifaRecordPage *self)
{
  g_autofree char *stops = yifa_form_book_dup_stops (self->form);

  self->header = YIFA_RECORD_HEADER (yifa_record_header_new ());
  self->papers = YIFA_PRINT_MENU (yifa_print_menu_new ());
  yifa_record_header_add (self->header, GTK_WIDGET (self->papers));
  self->stages = YIFA_STAGE_LINE (yifa_stage_line_new ());
  yifa_stage_line_set_stops (self->stages, stops);
  self->actions = YIFA_ACTION_BAR (yifa_action_bar_new ());
  g_signal_connect_object (self->stages, "stage-clicked", G_CALLBACK (on_stage_clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "act", G_CALLBACK (on_act), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "place", G_CALLBACK (on_place), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->header));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stages));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->actions));
}

static GtkWidget *
put_beside (YifaRecordPage *self, GtkWidget *beside)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_paned_set_start_child (GTK_PANED (paned), beside);
  gtk_paned_set_end_child (GTK_PANED (paned), GTK_WIDGET (self->form));
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  return paned;
}

static void
make_stack (YifaRecordPage *self)
{
  self->conflict = YIFA_CONFLICT_VIEW (yifa_conflict_view_new ());
  g_signal_connect_object (self->conflict, "reload", G_CALLBACK (on_conflict_reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->conflict, "merge", G_CALLBACK (on_conflict_merge), self, G_CONNECT_SWAPPED);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, self->parts, "form");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->conflict), "conflict");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
}

static void
make_page (YifaRecordPage *self, const char *layout, GtkWidget *beside)
{
  GtkWidget *history;

  self->form = YIFA_FORM_BOOK (yifa_form_book_new (self->kind, layout));
  self->parts = beside != NULL ? put_beside (self, beside) : GTK_WIDGET (self->form);
  history = yifa_history_panel_new ();
  g_signal_connect_object (history, "undo", G_CALLBACK (undo_last), self, G_CONNECT_SWAPPED);
  yifa_form_book_add_tab (self->form, C_("tab", "History"), history);
  make_top (self);
  if (beside != NULL)
    yifa_record_header_set_brief (self->header);
  make_stack (self);
  yifa_form_on_edited (self->parts, G_CALLBACK (on_edited), self);
  yifa_form_on_wish (self->parts, G_CALLBACK (on_part_act), G_CALLBACK (on_place), self);

  g_signal_connect_object (store_of (self), "settled", G_CALLBACK (on_store_settled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store_of (self), "refreshed", G_CALLBACK (on_store_settled), self, G_CONNECT_SWAPPED);
}

static void
make_gone (YifaRecordPage *self, const char *message)
{
  GtkWidget *label = gtk_label_new (message);

  gtk_widget_set_vexpand (label, TRUE);
  gtk_widget_add_css_class (label, "empty-state");
  gtk_box_append (GTK_BOX (self), label);
}

/* What the link that led here knows already: the document of a new filing. */
static YifaRecord *
offer_new (const YifaKind *kind, const YifaQuery *given)
{
  YifaRecord *record = yifa_record_new (kind);

  for (guint i = 0; given != NULL && i < given->filters->len; i++)
    {
      const YifaFilter *filter = given->filters->pdata[i];
      guint field = yifa_kind_find (kind, filter->field);

      if (filter->op == YIFA_EQUAL && field < kind->n_fields)
        yifa_record_set_string (record, field, filter->value);
    }

  return record;
}

/**
 * yifa_record_page_new_beside:
 * @place: a record of a kind; id 0 begins a new one with the equal filters of its query
 * @layout: the first word of the form's file in ui/
 * @beside: (nullable): stands before the form; what of it is a YifaFormPart is part of the form
 *
 * Returns: (transfer floating)
 */
YifaPage *
yifa_record_page_new_beside (const YifaPlace *place, YifaStore *store, YifaWorker *worker, const char *layout,
                             GtkWidget *beside)
{
  YifaRecordPage *self = g_object_new (YIFA_TYPE_RECORD_PAGE, "store", store, "worker", worker, NULL);
  g_autoptr(GtkWidget) kept = beside != NULL ? g_object_ref_sink (beside) : NULL;
  g_autoptr(YifaRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  self->kind = place->kind;
  record = place->id == 0 ? offer_new (place->kind, place->query) : yifa_store_load (store, place->kind, place->id, &error);
  if (record == NULL)
    {
      make_gone (self, error->message);
      return YIFA_PAGE (self);
    }

  make_page (self, layout, beside);
  take_record (self, record);
  self->initial = place->id == 0 ? snapshot (record) : NULL;
  show_record (self);
  yifa_record_header_set_draft (self->header, is_editable (self) && yifa_drafts_has (store, self->kind, place->id));
  return YIFA_PAGE (self);
}

/**
 * yifa_record_page_new:
 *
 * Returns: (transfer floating): the page that a record has for itself
 */
YifaPage *
yifa_record_page_new (const YifaPlace *place, YifaStore *store, YifaWorker *worker)
{
  return yifa_record_page_new_beside (place, store, worker, "page", NULL);
}

/* NULL when there is no such record. */
YifaRecord *
yifa_record_page_get_record (YifaRecordPage *self)
{
  g_return_val_if_fail (YIFA_IS_RECORD_PAGE (self), NULL);

  return self->record;
}

GtkWidget *
yifa_record_page_get_form (YifaRecordPage *self)
{
  g_return_val_if_fail (YIFA_IS_RECORD_PAGE (self), NULL);

  return GTK_WIDGET (self->form);
}

YifaActionBar *
yifa_record_page_get_actions (YifaRecordPage *self)
{
  g_return_val_if_fail (YIFA_IS_RECORD_PAGE (self), NULL);

  return self->actions;
}

YifaConflictView *
yifa_record_page_get_conflict (YifaRecordPage *self)
{
  g_return_val_if_fail (YIFA_IS_RECORD_PAGE (self), NULL);

  return self->conflict;
}

/* Whether two versions lie side by side, waiting for a choice. */
gboolean
yifa_record_page_in_conflict (YifaRecordPage *self)
{
  g_return_val_if_fail (YIFA_IS_RECORD_PAGE (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "conflict") == 0;
}
