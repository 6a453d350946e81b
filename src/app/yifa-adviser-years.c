/* yifa-adviser-years.c - one adviser's matters, opinions, hours, fees and meetings, year by year
 *
 * The same reading as the year of all advisers, of one of them: what stands here is a row there.
 */
#include "yifa-adviser-years.h"

#include <glib/gi18n-lib.h>

struct _YifaAdviserYears
{
  GtkBox         parent_instance;
  GtkWidget     *nothing;
  YifaYearGrid  *grid;
  YifaStore     *store;
  gint64         adviser; /* 0: not stored yet */
  YifaYearTable *table;   /* what the grid shows, or NULL */
};

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaAdviserYears, yifa_adviser_years, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

static YifaYearTable *
read_table (YifaAdviserYears *self)
{
  g_autoptr(YifaAdviserYear) facts = self->adviser != 0 ? yifa_adviser_year_read (self->store, 0, self->adviser, NULL)
                                                        : NULL;

  return facts != NULL ? yifa_adviser_year_tabulate (self->store, facts, YIFA_YEAR_BY_YEAR) : NULL;
}

static void
look (YifaAdviserYears *self)
{
  g_autoptr(YifaYearTable) before = g_steal_pointer (&self->table);
  gboolean has_work;

  self->table = read_table (self);
  has_work = self->table != NULL && self->table->rows->len > 0;
  yifa_year_grid_show (self->grid, has_work ? self->table : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), has_work);
  gtk_widget_set_visible (self->nothing, !has_work);
}

static void
bind_years (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaAdviserYears *self = YIFA_ADVISER_YEARS (part);

  g_set_object (&self->store, store);
  self->adviser = record != NULL ? yifa_record_get_id (record) : 0;
  look (self);
}

static void
years_saved (YifaFormPart *part)
{
  if (YIFA_ADVISER_YEARS (part)->store != NULL)
    look (YIFA_ADVISER_YEARS (part));
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_years;
  iface->saved = years_saved;
}

static void
yifa_adviser_years_finalize (GObject *object)
{
  YifaAdviserYears *self = YIFA_ADVISER_YEARS (object);

  g_clear_pointer (&self->table, yifa_year_table_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (yifa_adviser_years_parent_class)->finalize (object);
}

static void
yifa_adviser_years_class_init (YifaAdviserYearsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yifa_adviser_years_finalize;
}

static void
yifa_adviser_years_init (YifaAdviserYears *self)
{
  self->nothing = gtk_label_new (_("Nothing was asked of this adviser yet: matters, logged work, fees and meetings are "
                                   "counted here year by year."));
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  self->grid = YIFA_YEAR_GRID (yifa_year_grid_new ());

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), self->nothing);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->grid));
}

YifaYearGrid *
yifa_adviser_years_get_grid (YifaAdviserYears *self)
{
  g_return_val_if_fail (YIFA_IS_ADVISER_YEARS (self), NULL);

  return self->grid;
}
