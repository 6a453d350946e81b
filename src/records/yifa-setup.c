/* yifa-setup.c - a new office, with the units without which nothing can be numbered or filed
 *
 * The government itself and its agency code; its standing committee of the people's congress,
 * whose name follows from the government's; the government one level up, whose name the office
 * fills in.
 */
#include "yifa-setup.h"

#include <string.h>

#include "yifa-agency-code.h"
#include "yifa-error.h"
#include "yifa-org.h"

static YifaRecord *
add_unit (YifaStore *store, const char *name, const char *kind, const char *level, gboolean is_self, GError **error)
{
  g_autoptr(YifaRecord) org = yifa_record_new (&yifa_org);

  yifa_record_set_text (org, YIFA_ORG_NAME, name);
  yifa_record_set_text (org, YIFA_ORG_ORG_KIND, kind);
  yifa_record_set_text (org, YIFA_ORG_LEVEL, level);
  yifa_record_set_int (org, YIFA_ORG_IS_SELF, is_self);
  return yifa_store_save (store, org, error) ? g_steal_pointer (&org) : NULL;
}

static gboolean
add_code (YifaStore *store, YifaRecord *org, const char *code, GError **error)
{
  g_autoptr(YifaRecord) record = yifa_record_new (&yifa_agency_code);

  yifa_record_set_int (record, YIFA_AGENCY_CODE_ORG, yifa_record_get_id (org));
  yifa_record_set_text (record, YIFA_AGENCY_CODE_CODE, code);
  yifa_record_set_text (record, YIFA_AGENCY_CODE_SERIES, "document");
  return yifa_store_save (store, record, error);
}

/* 大英县人民政府 → 大英县 */
static char *
dup_place (const char *name)
{
  const char *ending = g_str_has_suffix (name, "人民政府") ? "人民政府" : "";

  return g_strndup (name, strlen (name) - strlen (ending));
}

static gboolean
add_units (YifaStore *store, const char *name, const char *code, GError **error)
{
  g_autofree char *place = dup_place (name);
  g_autofree char *congress = g_strconcat (place, "人民代表大会常务委员会", NULL);
  g_autoptr(YifaRecord) self = add_unit (store, name, "gov", "county", TRUE, error);
  g_autoptr(YifaRecord) npc = self ? add_unit (store, congress, "npc_sc", "county", FALSE, error) : NULL;
  g_autoptr(YifaRecord) upper = npc ? add_unit (store, "上一级人民政府", "upper_gov", "city", FALSE, error) : NULL;

  return upper != NULL && add_code (store, self, code, error);
}

/**
 * yifa_setup_fill:
 * @code: the agency code of its documents: 大府
 * @profile: (nullable): the jurisdiction profile; %NULL: cn-default
 *
 * Gives an empty office its name, profile and first units.
 */
gboolean
yifa_setup_fill (YifaStore *store, const char *name, const char *code, const char *profile, GError **error)
{
  gboolean ok;

  if (!yifa_store_begin (store, error))
    return FALSE;

  yifa_store_explain (store, "init", NULL);
  ok = yifa_store_set_setting (store, "name", name, error) &&
       yifa_store_set_setting (store, "profile", profile != NULL ? profile : "cn-default", error) &&
       add_units (store, name, code, error);
  return yifa_store_end (store, ok, ok ? error : NULL);
}

/**
 * yifa_setup_office:
 *
 * Returns: (transfer full): a new office in @folder, ready to register documents
 */
YifaStore *
yifa_setup_office (const char *folder, const char *actor, const char *today, const char *name, const char *code,
                   const char *profile, GError **error)
{
  g_autoptr(YifaStore) store = NULL;

  if (*name == '\0' || *code == '\0')
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("A new office needs a name and an agency code"));
      return NULL;
    }

  store = yifa_store_create (folder, actor, today, error);
  return store != NULL && yifa_setup_fill (store, name, code, profile, error) ? g_steal_pointer (&store) : NULL;
}
