/* test-conflict.c - the search for conflicts of interest finds what is one, and nothing else
 *
 * fixtures/parties.csv holds 200 parties that stand in the register under another writing, and 200 that
 * come as near to one as names of different parties do. All of them are parties of one matter; the
 * register ties its adviser to all that the file names.
 */
#include "yifa-conflict.h"

#include <stdio.h>
#include <string.h>

#include "yifa-adviser-client.h"
#include "yifa-adviser.h"
#include "yifa-contract-party.h"
#include "yifa-contract.h"
#include "yifa-engagement.h"
#include "yifa-matter-adviser.h"
#include "yifa-matter-party.h"
#include "yifa-matter.h"
#include "yifa-org.h"

#define TODAY "2026-11-22"
#define FIRM  "四川衡岳律师事务所"

enum { EXPECTED, VARIANT, TIE, PARTY, PARTY_CODE, PARTY_KIND, ALIASES, FOUND, FOUND_CODE, N_COLUMNS };

typedef struct
{
  YifaStore  *store;
  YifaRecord *gov, *bureau;
  YifaRecord *adviser, *colleague;
  YifaRecord *matter;
  GPtrArray  *rows;  /* of char ** */
} Office;

static void
save (Office *office, YifaRecord *record)
{
  g_autoptr(GError) error = NULL;

  if (!yifa_store_save (office->store, record, &error))
    g_error ("%s: %s", yifa_record_get_kind (record)->table, error->message);
}

static YifaRecord *
new_org (Office *office, const char *name)
{
  YifaRecord *org = yifa_record_new (&yifa_org);

  yifa_record_set_text (org, YIFA_ORG_NAME, name);
  yifa_record_set_text (org, YIFA_ORG_ORG_KIND, "department");
  yifa_record_set_text (org, YIFA_ORG_LEVEL, "county");
  save (office, org);
  return org;
}

static YifaRecord *
new_adviser (Office *office, const char *name, const char *firm, const char *code)
{
  YifaRecord *adviser = yifa_record_new (&yifa_adviser);

  yifa_record_set_text (adviser, YIFA_ADVISER_NAME, name);
  yifa_record_set_text (adviser, YIFA_ADVISER_ADVISER_KIND, "lawyer");
  yifa_record_set_text (adviser, YIFA_ADVISER_HOME_BODY, firm);
  yifa_record_set_text (adviser, YIFA_ADVISER_HOME_BODY_CODE, code);
  save (office, adviser);
  return adviser;
}

static void
add_interest (Office *office, YifaRecord *adviser, const char *relation, const char *name, const char *code,
              const char *to_on)
{
  g_autoptr(YifaRecord) interest = yifa_record_new (&yifa_adviser_client);

  yifa_record_set_int (interest, YIFA_ADVISER_CLIENT_ADVISER, yifa_record_get_id (adviser));
  yifa_record_set_text (interest, YIFA_ADVISER_CLIENT_NAME, name);
  yifa_record_set_text (interest, YIFA_ADVISER_CLIENT_CREDIT_CODE, code);
  yifa_record_set_text (interest, YIFA_ADVISER_CLIENT_RELATION, relation);
  yifa_record_set_text (interest, YIFA_ADVISER_CLIENT_TO_ON, to_on);
  save (office, interest);
}

static YifaRecord *
new_matter (Office *office, const char *title, YifaRecord *client)
{
  YifaRecord *matter = yifa_record_new (&yifa_matter);

  yifa_record_set_text (matter, YIFA_MATTER_TITLE, title);
  yifa_record_set_text (matter, YIFA_MATTER_MATTER_TYPE, "litigation");
  yifa_record_set_text (matter, YIFA_MATTER_INTAKE_ON, TODAY);
  yifa_record_set_int (matter, YIFA_MATTER_CLIENT_ORG, yifa_record_get_id (client));
  save (office, matter);
  return matter;
}

static gint64
add_party (Office *office, YifaRecord *matter, const char *name, const char *code, const char *role)
{
  g_autoptr(YifaRecord) party = yifa_record_new (&yifa_matter_party);

  yifa_record_set_int (party, YIFA_MATTER_PARTY_MATTER, yifa_record_get_id (matter));
  yifa_record_set_text (party, YIFA_MATTER_PARTY_NAME, name);
  yifa_record_set_text (party, YIFA_MATTER_PARTY_CREDIT_CODE, code);
  yifa_record_set_text (party, YIFA_MATTER_PARTY_ROLE, role);
  save (office, party);
  return yifa_record_get_id (party);
}

static void
add_share (Office *office, YifaRecord *matter, YifaRecord *adviser, const char *left_how)
{
  g_autoptr(YifaRecord) share = yifa_record_new (&yifa_matter_adviser);

  yifa_record_set_int (share, YIFA_MATTER_ADVISER_MATTER, yifa_record_get_id (matter));
  yifa_record_set_int (share, YIFA_MATTER_ADVISER_ADVISER, yifa_record_get_id (adviser));
  yifa_record_set_text (share, YIFA_MATTER_ADVISER_ROLE, "lead");
  yifa_record_set_text (share, YIFA_MATTER_ADVISER_LEFT_HOW, left_how);
  save (office, share);
}

static void
add_contract_party (Office *office, YifaRecord *contract, const char *side, const char *name, const char *code)
{
  g_autoptr(YifaRecord) party = yifa_record_new (&yifa_contract_party);

  yifa_record_set_int (party, YIFA_CONTRACT_PARTY_CONTRACT, yifa_record_get_id (contract));
  yifa_record_set_text (party, YIFA_CONTRACT_PARTY_SIDE, side);
  yifa_record_set_text (party, YIFA_CONTRACT_PARTY_NAME, name);
  yifa_record_set_text (party, YIFA_CONTRACT_PARTY_CREDIT_CODE, code);
  save (office, party);
}

static YifaRecord *
new_contract (Office *office, const char *title)
{
  YifaRecord *contract = yifa_record_new (&yifa_contract);

  yifa_record_set_text (contract, YIFA_CONTRACT_TITLE, title);
  yifa_record_set_text (contract, YIFA_CONTRACT_CONTRACT_TYPE, "service");
  yifa_record_set_int (contract, YIFA_CONTRACT_HANDLING_ORG, yifa_record_get_id (office->bureau));
  save (office, contract);
  return contract;
}

/* Ties by which the file's names get into the register. */
static void
tie_by_matter (Office *office, char **row)
{
  g_autofree char *title = g_strdup_printf ("%s一案", row[FOUND]);
  g_autoptr(YifaRecord) matter = new_matter (office, title, office->gov);

  add_party (office, matter, row[FOUND], row[FOUND_CODE], "client");
  add_share (office, matter, office->adviser, NULL);
}

static void
tie_by_contract (Office *office, char **row)
{
  g_autofree char *title = g_strdup_printf ("%s项目合同", row[FOUND]);
  g_autoptr(YifaRecord) contract = new_contract (office, title);

  add_contract_party (office, contract, "counterparty", FIRM, NULL);
  add_contract_party (office, contract, "third_party", row[FOUND], row[FOUND_CODE]);
}

static void
tie (Office *office, char **row)
{
  const char *kind = row[TIE];
  const char *code = *row[FOUND_CODE] != '\0' ? row[FOUND_CODE] : NULL;

  if (g_str_equal (kind, "home"))
    return;
  if (g_str_equal (kind, "matter"))
    tie_by_matter (office, row);
  else if (g_str_equal (kind, "contract"))
    tie_by_contract (office, row);
  else if (g_str_equal (kind, "old_client"))
    add_interest (office, office->adviser, "former_client", row[FOUND], code, "2019-06-30");
  else if (g_str_equal (kind, "colleague"))
    add_interest (office, office->colleague, "client", row[FOUND], code, NULL);
  else if (g_str_equal (kind, "colleague_former"))
    add_interest (office, office->colleague, "former_client", row[FOUND], code, "2025-12-31");
  else
    add_interest (office, office->adviser, kind, row[FOUND], code, NULL);
}

static GPtrArray *
read_rows (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "parties.csv", NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      char **row = g_strsplit (lines[i], ",", -1);

      g_assert_cmpuint (g_strv_length (row), ==, N_COLUMNS);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static const char *
find_home_code (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((char **) rows->pdata[i])[TIE], "home") && *((char **) rows->pdata[i])[FOUND_CODE] != '\0')
      return ((char **) rows->pdata[i])[FOUND_CODE];

  g_assert_not_reached ();
}

static void
office_clear (Office *office)
{
  g_clear_object (&office->store);
  g_clear_object (&office->gov);
  g_clear_object (&office->bureau);
  g_clear_object (&office->adviser);
  g_clear_object (&office->colleague);
  g_clear_object (&office->matter);
  g_clear_pointer (&office->rows, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Office, office_clear)

static void
office_init (Office *office)
{
  g_autoptr(GError) error = NULL;

  office->store = yifa_store_open (NULL, "tester", TODAY, &error);
  g_assert_no_error (error);
  office->rows = read_rows ();
  office->gov = new_org (office, "大英县人民政府");
  office->bureau = new_org (office, "大英县司法局");
  office->adviser = new_adviser (office, "陆明远", FIRM, find_home_code (office->rows));
  office->colleague = new_adviser (office, "程以宁", FIRM "（普通合伙）", NULL);
  office->matter = new_matter (office, "一案", office->gov);
}

/* Writes what the file says, in one operation. */
static void
fill (Office *office)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (yifa_store_begin (office->store, &error));
  for (guint i = 0; i < office->rows->len; i++)
    {
      char **row = office->rows->pdata[i];
      g_autoptr(YifaRecord) party = yifa_record_new (&yifa_matter_party);

      if (*row[FOUND] != '\0')
        tie (office, row);
      yifa_record_set_int (party, YIFA_MATTER_PARTY_MATTER, yifa_record_get_id (office->matter));
      yifa_record_set_text (party, YIFA_MATTER_PARTY_NAME, row[PARTY]);
      yifa_record_set_text (party, YIFA_MATTER_PARTY_CREDIT_CODE, row[PARTY_CODE]);
      yifa_record_set_text (party, YIFA_MATTER_PARTY_PARTY_KIND, row[PARTY_KIND]);
      yifa_record_set_text (party, YIFA_MATTER_PARTY_ALIASES, row[ALIASES]);
      yifa_record_set_text (party, YIFA_MATTER_PARTY_ROLE, "counterparty");
      save (office, party);
    }
  g_assert_true (yifa_store_end (office->store, TRUE, &error));
}

static GPtrArray *
search (Office *office)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *found = yifa_conflict_search (office->store, office->matter, yifa_record_get_id (office->adviser),
                                           NULL, NULL, &error);

  g_assert_no_error (error);
  return found;
}

static const YifaConflictFound *
find (GPtrArray *all, const char *party, const char *name)
{
  for (guint i = 0; i < all->len; i++)
    {
      const YifaConflictFound *found = all->pdata[i];

      if (g_str_equal (found->party, party) && (name == NULL || g_str_equal (found->found, name)))
        return found;
    }
  return NULL;
}

static guint
count_rows (Office *office, const char *expected)
{
  guint n = 0;

  for (guint i = 0; i < office->rows->len; i++)
    n += g_str_equal (((char **) office->rows->pdata[i])[EXPECTED], expected);
  return n;
}

static void
test_planted_and_clean (void)
{
  g_auto(Office) office = { NULL };
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GString) wrong = g_string_new (NULL);

  office_init (&office);
  fill (&office);
  all = search (&office);

  g_assert_cmpuint (count_rows (&office, "planted"), ==, 200);
  g_assert_cmpuint (count_rows (&office, "clean"), ==, 200);
  for (guint i = 0; i < office.rows->len; i++)
    {
      char **row = office.rows->pdata[i];
      g_autofree char *party = g_strstrip (g_strdup (row[PARTY]));
      gboolean planted = g_str_equal (row[EXPECTED], "planted");
      const YifaConflictFound *found = find (all, party, NULL);

      if (planted && find (all, party, row[FOUND]) == NULL && !g_str_equal (row[VARIANT], "adviser in person"))
        g_string_append_printf (wrong, "# %s: %s was not found to be %s\n", row[VARIANT], party, row[FOUND]);
      else if (planted && found == NULL)
        g_string_append_printf (wrong, "# %s: %s was not found\n", row[VARIANT], party);
      else if (!planted && found != NULL)
        g_string_append_printf (wrong, "# %s: %s was taken for %s (%s, %s, %s)\n", row[VARIANT], party, found->found,
                                found->source_kind, found->how, found->certainty);
    }
  fputs (wrong->str, stderr);
  g_assert_cmpuint (wrong->len, ==, 0);
}

/* What a source ties one name to: kind of source and certainty, NULL when nothing is found. */
static void
assert_found (Office *office, const char *party, const char *source_kind, const char *certainty)
{
  g_autoptr(GPtrArray) all = search (office);
  const YifaConflictFound *found = find (all, party, NULL);

  g_assert_true ((found != NULL) == (source_kind != NULL));
  if (found == NULL)
    return;
  g_assert_cmpstr (found->source_kind, ==, source_kind);
  g_assert_cmpstr (found->certainty, ==, certainty);
  g_assert_cmpstr (found->source, !=, "");
  g_assert_nonnull (found->kind);
}

static void
test_former_clients (void)
{
  g_auto(Office) office = { NULL };

  office_init (&office);
  add_interest (&office, office.adviser, "client", "四川瀚屹物流有限公司", NULL, NULL);
  add_interest (&office, office.adviser, "client", "四川岚辰物流有限公司", NULL, "2026-01-31");
  add_interest (&office, office.adviser, "former_client", "四川昶朔物流有限公司", NULL, "2022-01-31");
  add_party (&office, office.matter, "四川瀚屹物流有限公司", NULL, "counterparty");
  add_party (&office, office.matter, "四川岚辰物流有限公司", NULL, "third_party");
  add_party (&office, office.matter, "四川昶朔物流有限公司", NULL, "counterparty");

  assert_found (&office, "四川瀚屹物流有限公司", "client", "certain");
  assert_found (&office, "四川岚辰物流有限公司", "former_client", "certain");
  assert_found (&office, "四川昶朔物流有限公司", "former_client", "likely");
}

/* A firm's clients count for each of its lawyers, their shares and relatives do not. */
static void
test_the_firm (void)
{
  g_auto(Office) office = { NULL };
  g_autoptr(YifaRecord) stranger = NULL;

  office_init (&office);
  stranger = new_adviser (&office, "高樾", "四川衡嵩律师事务所", NULL);
  add_interest (&office, office.colleague, "client", "四川瀚屹物流有限公司", NULL, NULL);
  add_interest (&office, office.colleague, "shareholding", "四川岚辰物流有限公司", NULL, NULL);
  add_interest (&office, stranger, "client", "四川昶朔物流有限公司", NULL, NULL);
  add_party (&office, office.matter, "四川瀚屹物流有限公司", NULL, "counterparty");
  add_party (&office, office.matter, "四川岚辰物流有限公司", NULL, "counterparty");
  add_party (&office, office.matter, "四川昶朔物流有限公司", NULL, "counterparty");
  add_party (&office, office.matter, "衡岳律所", NULL, "counter_agent");

  assert_found (&office, "四川瀚屹物流有限公司", "client", "certain");
  assert_found (&office, "四川岚辰物流有限公司", NULL, NULL);
  assert_found (&office, "四川昶朔物流有限公司", NULL, NULL);
  assert_found (&office, "衡岳律所", "home_body", "possible");
}

static void
test_our_own_side_is_no_conflict (void)
{
  g_auto(Office) office = { NULL };
  g_autoptr(GPtrArray) all = NULL;

  office_init (&office);
  add_interest (&office, office.adviser, "client", "大英县人民政府", NULL, NULL);
  add_party (&office, office.matter, "大英县人民政府", NULL, "client");
  all = search (&office);
  g_assert_cmpuint (all->len, ==, 0);
}

static void
add_engagement (Office *office, YifaRecord *client)
{
  g_autoptr(YifaRecord) engagement = yifa_record_new (&yifa_engagement);

  yifa_record_set_text (engagement, YIFA_ENGAGEMENT_TITLE, "聘任");
  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_ADVISER, yifa_record_get_id (office->adviser));
  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG, yifa_record_get_id (client));
  yifa_record_set_text (engagement, YIFA_ENGAGEMENT_CAPACITY, "adviser");
  yifa_record_set_text (engagement, YIFA_ENGAGEMENT_STARTS_ON, "2026-01-01");
  yifa_record_set_text (engagement, YIFA_ENGAGEMENT_ENDS_ON, "2027-12-31");
  save (office, engagement);
  yifa_record_set_text (engagement, YIFA_ENGAGEMENT_STAGE, "appointed");
  save (office, engagement);
}

/* Engaged by both sides, and by a unit that only stands beside. */
static void
test_engagements (void)
{
  g_auto(Office) office = { NULL };
  g_autoptr(YifaRecord) opponent = NULL;
  g_autoptr(YifaRecord) bystander = NULL;

  office_init (&office);
  opponent = new_org (&office, "大英县交通建设投资有限公司");
  bystander = new_org (&office, "大英县蓬莱镇人民政府");
  add_engagement (&office, office.gov);
  add_engagement (&office, opponent);
  add_engagement (&office, bystander);
  add_party (&office, office.matter, "大英交投", NULL, "counterparty");
  add_party (&office, office.matter, "蓬莱镇政府", NULL, "third_party");

  assert_found (&office, "大英交投", "client", "likely");
  assert_found (&office, "蓬莱镇政府", NULL, NULL);
}

static void
test_other_matters (void)
{
  g_auto(Office) office = { NULL };
  g_autoptr(YifaRecord) kept = NULL;
  g_autoptr(YifaRecord) recused = NULL;

  office_init (&office);
  kept = new_matter (&office, "另一案", office.bureau);
  recused = new_matter (&office, "回避的一案", office.bureau);
  add_party (&office, kept, "四川瀚屹物流有限公司", NULL, "client");
  add_party (&office, kept, "四川岚辰物流有限公司", NULL, "counterparty");
  add_party (&office, recused, "四川昶朔物流有限公司", NULL, "client");
  add_share (&office, kept, office.colleague, "finished");
  add_share (&office, recused, office.adviser, "recused");
  add_party (&office, office.matter, "瀚屹物流", NULL, "counterparty");
  add_party (&office, office.matter, "四川岚辰物流有限公司", NULL, "counterparty");
  add_party (&office, office.matter, "四川昶朔物流有限公司", NULL, "counterparty");

  assert_found (&office, "瀚屹物流", "matter", "likely");
  assert_found (&office, "四川岚辰物流有限公司", NULL, NULL);
  assert_found (&office, "四川昶朔物流有限公司", NULL, NULL);
}

/* Who is the other side there may not be our side here. */
static void
test_acting_against_our_client (void)
{
  g_auto(Office) office = { NULL };
  g_autoptr(YifaRecord) other = NULL;
  g_autoptr(GPtrArray) all = NULL;

  office_init (&office);
  other = new_matter (&office, "另一案", office.bureau);
  add_party (&office, other, "大英县政府", NULL, "counterparty");
  add_share (&office, other, office.adviser, NULL);
  all = search (&office);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpint (((YifaConflictFound *) all->pdata[0])->party_id, ==, 0);
  g_assert_cmpstr (((YifaConflictFound *) all->pdata[0])->source_kind, ==, "matter");
}

/* Two codes are two bodies: a short name that fits both is not enough then. */
static void
test_codes_that_differ (void)
{
  g_auto(Office) office = { NULL };

  office_init (&office);
  add_interest (&office, office.adviser, "client", "四川瀚屹物流有限公司", "91510923MA00000018", NULL);
  add_party (&office, office.matter, "瀚屹公司", "91510923MA6ABCDE1B", "counterparty");
  add_party (&office, office.matter, "四川瀚屹物流有限公司", "91510923MA6ABCDE1B", "counterparty");
  add_party (&office, office.matter, "某某中心", "91510923ma00000018", "counterparty");

  assert_found (&office, "瀚屹公司", NULL, NULL);
  assert_found (&office, "四川瀚屹物流有限公司", "client", "likely");
  assert_found (&office, "某某中心", "client", "certain");
}

static void
test_the_surest_first (void)
{
  g_auto(Office) office = { NULL };
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GError) error = NULL;
  guint n_parties, n_compared;

  office_init (&office);
  add_interest (&office, office.adviser, "client", "瀚屹公司", NULL, NULL);
  add_interest (&office, office.adviser, "client", "四川瀚屹物流有限公司", NULL, NULL);
  add_party (&office, office.matter, "四川瀚屹物流有限公司", NULL, "counterparty");
  add_party (&office, office.matter, "大英县司法局", NULL, "client");
  all = yifa_conflict_search (office.store, office.matter, yifa_record_get_id (office.adviser), &n_parties, &n_compared,
                              &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((YifaConflictFound *) all->pdata[0])->certainty, ==, "certain");
  g_assert_cmpstr (((YifaConflictFound *) all->pdata[1])->certainty, ==, "possible");
  g_assert_cmpuint (n_parties, ==, 1);
  g_assert_cmpuint (n_compared, ==, 4); /* two interests, the firm, the adviser */
}

static guint
count_found (Office *office, const char *name, const char *code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = yifa_conflict_find_name (office->store, name, code, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    g_assert_nonnull (((YifaConflictFound *) all->pdata[i])->source);
  return all->len;
}

static void
test_a_name_in_the_register (void)
{
  g_auto(Office) office = { NULL };
  g_autoptr(YifaRecord) contract = NULL;
  g_autoptr(GError) error = NULL;

  office_init (&office);
  contract = new_contract (&office, "仓储合同");
  add_interest (&office, office.colleague, "relative", "瀚屹公司", NULL, NULL);
  add_party (&office, office.matter, "四川瀚屹物流有限公司", "91510923MA00000018", "counterparty");
  add_contract_party (&office, contract, "counterparty", "四川瀚屹物流有限公司", NULL);

  g_assert_cmpuint (count_found (&office, "四川瀚屹物流有限公司", NULL), ==, 3);
  g_assert_cmpuint (count_found (&office, "川瀚屹", NULL), ==, 2);
  g_assert_cmpuint (count_found (&office, NULL, "9151 0923 MA00000018"), ==, 1);
  g_assert_cmpuint (count_found (&office, "衡岳律所", NULL), ==, 2);
  g_assert_cmpuint (count_found (&office, "四川岚辰物流有限公司", NULL), ==, 0);

  g_assert_true (yifa_store_withdraw (office.store, contract, "登记有误", &error));
  g_assert_cmpuint (count_found (&office, "四川瀚屹物流有限公司", NULL), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/conflict/planted-and-clean", test_planted_and_clean);
  g_test_add_func ("/conflict/former-clients", test_former_clients);
  g_test_add_func ("/conflict/the-firm", test_the_firm);
  g_test_add_func ("/conflict/our-own-side-is-no-conflict", test_our_own_side_is_no_conflict);
  g_test_add_func ("/conflict/engagements", test_engagements);
  g_test_add_func ("/conflict/other-matters", test_other_matters);
  g_test_add_func ("/conflict/acting-against-our-client", test_acting_against_our_client);
  g_test_add_func ("/conflict/codes-that-differ", test_codes_that_differ);
  g_test_add_func ("/conflict/the-surest-first", test_the_surest_first);
  g_test_add_func ("/conflict/a-name-in-the-register", test_a_name_in_the_register);
  return g_test_run ();
}
