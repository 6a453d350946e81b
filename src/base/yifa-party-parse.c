/* yifa-party-parse.c - the name of an organisation taken apart
 *
 * Places stand at the head and in brackets, the legal form at the end, the line of business before
 * it; what is left is the trade name (字号). Branches are read as what they are branches of. Names that
 * follow no rule come out as one trade name: whoever compares must expect it.
 */
#include "yifa-party-name-private.h"

#include <string.h>

#include "yifa-text.h"

#define LONGEST_WORD   6  /* characters, of known places and of lines of business */
#define LONGEST_PLACE  8  /* of a place that is known by its last character */
#define LONGEST_NATION 6  /* of 土家族苗族 before 自治州 */

#define FIRMS (YIFA_FORM_LAW_FIRM | YIFA_FORM_ACCOUNTANTS | YIFA_FORM_OTHER_FIRM)

static GHashTable *
fill_words (const char *words)
{
  g_auto(GStrv) parts = g_strsplit (words, " ", -1);
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_hash_table_add (set, (gpointer) g_intern_string (parts[i]));
  return set;
}

static GHashTable *
get_businesses (void)
{
  static GHashTable *businesses;
  static gsize filled;

  if (g_once_init_enter (&filled))
    {
      businesses = fill_words (yifa_party_businesses);
      g_once_init_leave (&filled, 1);
    }
  return businesses;
}

/* Each place, and the one above it; of a province NULL. */
static GHashTable *
fill_places (void)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (const YifaPlaceGroup *group = yifa_party_places; group->name != NULL; group++)
    {
      g_auto(GStrv) parts = g_strsplit (group->parts, " ", -1);

      if (!g_hash_table_contains (places, group->name))
        g_hash_table_insert (places, (gpointer) group->name, NULL);
      for (guint i = 0; parts[i] != NULL; i++)
        if (*parts[i] != '\0' && !g_hash_table_contains (places, parts[i]))
          g_hash_table_insert (places, (gpointer) g_intern_string (parts[i]), (gpointer) group->name);
    }
  return places;
}

static GHashTable *
get_places (void)
{
  static GHashTable *places;
  static gsize filled;

  if (g_once_init_enter (&filled))
    {
      places = fill_places ();
      g_once_init_leave (&filled, 1);
    }
  return places;
}

static glong
count (const char *text)
{
  return g_utf8_strlen (text, -1);
}

/* The bytes of the first @n characters; 0 when there are fewer. */
static gsize
measure (const char *text, glong n)
{
  const char *at = text;

  for (; n > 0; n--)
    {
      if (*at == '\0')
        return 0;
      at = g_utf8_next_char (at);
    }
  return at - text;
}

/* Whether @text begins with one of the characters of @set. */
static gboolean
begins_with_one (const char *text, const char *set)
{
  char character[7] = { 0 };

  if (*text == '\0')
    return FALSE;
  g_unichar_to_utf8 (g_utf8_get_char (text), character);
  return strstr (set, character) != NULL;
}

/* Where the longest business word at the end of @text begins; NULL: there is none. */
static const char *
find_business (const char *text)
{
  GHashTable *businesses = get_businesses ();
  glong n = count (text);

  for (glong length = MIN (n, LONGEST_WORD); length >= 2; length--)
    {
      const char *word = g_utf8_offset_to_pointer (text, n - length);

      if (g_hash_table_contains (businesses, word))
        return word;
    }
  return NULL;
}

/* How many characters are left when all business words are taken off the end. */
static glong
count_without_business (const char *text)
{
  g_autofree char *rest = g_strdup (text);
  const char *word;

  while ((word = find_business (rest)) != NULL)
    rest[word - rest] = '\0';
  return count (rest);
}

/* 市 in 超市 and 市场, with the character before it or behind it. */
static gboolean
is_stopped (const char *before, const char *last)
{
  g_autofree char *ending = before != NULL ? g_strndup (before, g_utf8_next_char (last) - before) : NULL;
  g_autofree char *going_on = g_strndup (last, measure (last, 2));

  return (ending != NULL && g_strv_contains (yifa_party_place_stops, ending))
         || g_strv_contains (yifa_party_place_stops, going_on);
}

/* What stands behind the name of a known place: 省, 县, 藏族羌族自治州. */
static gsize
measure_level (const char *text, gunichar *level)
{
  const char *autonomous = strstr (text, "自治");

  *level = 0;
  if (autonomous != NULL && g_utf8_pointer_to_offset (text, autonomous) <= LONGEST_NATION
      && begins_with_one (autonomous + strlen ("自治"), "区州县旗"))
    {
      *level = g_utf8_get_char (autonomous + strlen ("自治"));
      return g_utf8_next_char (autonomous + strlen ("自治")) - text;
    }
  if (g_str_has_prefix (text, "特别行政区"))
    return strlen ("特别行政区");
  if (!begins_with_one (text, "省市县区州盟旗") || is_stopped (NULL, text))
    return 0;

  *level = g_utf8_get_char (text);
  return g_utf8_next_char (text) - text;
}

static void
add_place (YifaPartyName *self, const char *name, gsize length, gunichar level)
{
  if (self->n_places < YIFA_PARTY_MAX_PLACES)
    self->places[self->n_places++] = (YifaPlace) { g_strndup (name, length), level };
}

static gsize
take_known_place (YifaPartyName *self, const char *text)
{
  GHashTable *places = get_places ();
  gsize size = 0;

  for (glong length = MIN (count (text), LONGEST_WORD); length >= 2; length--)
    {
      gsize bytes = measure (text, length);
      g_autofree char *word = g_strndup (text, bytes);
      gunichar level;

      if (!g_hash_table_contains (places, word) && !g_str_equal (word, "中国"))
        continue;
      size = bytes + measure_level (text + bytes, &level);
      add_place (self, text, bytes, level);
      break;
    }
  return size;
}

/* Of a county the name without its 县, so that people may leave it out; of a township the whole. */
static gsize
take_written_place (YifaPartyName *self, const char *text)
{
  const char *before = text;
  const char *at = *text != '\0' ? g_utf8_next_char (text) : text;

  for (glong length = 2; *at != '\0' && length <= LONGEST_PLACE; length++)
    {
      const char *next = g_utf8_next_char (at);
      gboolean township = begins_with_one (at, "镇乡") || g_str_has_prefix (before, "街道");
      glong longest = township || begins_with_one (at, "县市旗") ? 5 : LONGEST_PLACE;

      if (length >= 3 && length <= longest && (township || begins_with_one (at, "县区市旗"))
          && !is_stopped (before, at))
        {
          add_place (self, text, (township ? next : at) - text, township ? 0 : g_utf8_get_char (at));
          return next - text;
        }
      before = at;
      at = next;
    }
  return 0;
}

/* 县中医院, 我县财政局: a county, without saying which. */
static gsize
measure_unnamed_place (const char *text)
{
  gsize own = g_str_has_prefix (text, "我") || g_str_has_prefix (text, "本") ? strlen ("我") : 0;
  const char *at = text + own;

  if (!begins_with_one (at, "县市区省") || is_stopped (NULL, at) || measure (at, 3) == 0)
    return 0;
  return g_utf8_next_char (at) - text;
}

/* 安居 of 安居宏达建设 is a place, but of 安居有限公司 and 安居乐建设 it is the trade name. */
static gboolean
leaves_a_name (YifaPartyName *self, const char *rest)
{
  gboolean institution = (self->forms & YIFA_FORM_INSTITUTION) != 0;

  return count (rest) >= 2 && (institution || count_without_business (rest) != 1);
}

static const char *
take_places (YifaPartyName *self, const char *text)
{
  for (;;)
    {
      guint n_before = self->n_places;
      gsize size = take_known_place (self, text);

      if (size > 0 && self->places[self->n_places - 1].level == 0 && !leaves_a_name (self, text + size))
        {
          g_clear_pointer (&self->places[--self->n_places].name, g_free);
          return text;
        }
      if (size == 0)
        size = take_written_place (self, text);
      if (size > 0 && text[size] == '\0')
        {
          while (self->n_places > n_before)
            g_clear_pointer (&self->places[--self->n_places].name, g_free);
          return text;
        }
      if (size == 0)
        return self->n_places == 0 ? text + measure_unnamed_place (text) : text;
      text += size;
    }
}

/* Whether all of @text is places, which are then added. */
static gboolean
take_only_places (YifaPartyName *self, const char *text)
{
  guint n_before = self->n_places;

  for (gsize size = 1; *text != '\0' && size > 0; text += size)
    {
      size = take_known_place (self, text);
      if (size == 0)
        size = take_written_place (self, text);
    }
  if (*text == '\0')
    return TRUE;

  while (self->n_places > n_before)
    g_clear_pointer (&self->places[--self->n_places].name, g_free);
  return FALSE;
}

static gboolean
take_alias (YifaPartyName *self, const char *text)
{
  for (guint i = 0; yifa_party_alias_words[i] != NULL; i++)
    {
      const char *rest = text + strlen (yifa_party_alias_words[i]);

      if (!g_str_has_prefix (text, yifa_party_alias_words[i]) || measure (rest, 2) == 0)
        continue;
      yifa_party_name_add_aliases (self, *rest == ':' ? rest + 1 : rest);
      return TRUE;
    }
  return FALSE;
}

/* What stands in brackets: a place, another name, a remark, or a part of the name after all. */
static void
take_bracket (YifaPartyName *self, const char *inside, GString *text)
{
  if (*inside == '\0' || g_strv_contains (yifa_party_remarks, inside))
    return;
  if (g_str_equal (inside, "集团"))
    self->is_group = TRUE;
  else if (!take_only_places (self, inside) && !take_alias (self, inside))
    g_string_append (text, inside);
}

/* Of @marked, whose brackets are all round; also what is left without remarks. */
static char *
take_brackets (YifaPartyName *self, const char *marked)
{
  GString *text = g_string_new (NULL);
  GString *essence = g_string_new (NULL);
  g_auto(GStrv) parts = g_strsplit_set (marked, "()", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean inside = i % 2 == 1;

      if (!inside || !g_strv_contains (yifa_party_remarks, parts[i]))
        g_string_append (essence, parts[i]);
      if (inside)
        take_bracket (self, parts[i], text);
      else
        g_string_append (text, parts[i]);
    }
  self->has_brackets = parts[0] != NULL && parts[1] != NULL;
  self->essence = g_string_free (essence, FALSE);
  return g_string_free (text, FALSE);
}

static void
shorten (GString *text)
{
  for (const YifaShortening *word = yifa_party_shortenings; word->from != NULL; word++)
    if (strstr (text->str, word->from) != NULL)
      g_string_replace (text, word->from, word->to, 0);
}

/* 中国农业银行股份有限公司大英县支行 is 农行大英县支行 to everybody. */
static gboolean
is_bank_branch (const char *text)
{
  return g_str_has_suffix (text, "支行") || g_str_has_suffix (text, "分行");
}

/* A complete form anywhere in @text, as 有限公司 before 大英分公司. */
static const char *
find_form (const char *text, gsize *length)
{
  const YifaPartyForms may_have_branches = YIFA_FORM_COMPANY | FIRMS;

  for (const YifaPartyForm *form = yifa_party_forms; form->suffix != NULL; form++)
    {
      gboolean asked = form->is_full && (form->forms & may_have_branches) != 0;
      const char *at = asked ? strstr (text, form->suffix) : NULL;

      if (at == NULL || at == text)
        continue;
      *length = strlen (form->suffix);
      return at;
    }
  return NULL;
}

/* A branch is no person of its own (公司法 第13条): it counts as its company. */
static void
cut_branch (YifaPartyName *self, GString *text)
{
  gsize length;
  const char *form = find_form (text->str, &length);
  const char *company;

  if (form != NULL && form[length] != '\0')
    {
      if (is_bank_branch (text->str))
        {
          g_string_erase (text, form - text->str, length);
          return;
        }
      self->is_branch = TRUE;
      g_string_truncate (text, form - text->str + length);
      return;
    }

  if (!g_str_has_suffix (text->str, "分公司") && !g_str_has_suffix (text->str, "支公司"))
    return;
  self->is_branch = TRUE;
  company = strstr (text->str, "公司");
  if (company[strlen ("公司")] != '\0')
    g_string_truncate (text, company - text->str + strlen ("公司"));
}

static const YifaPartyForm *
get_form (const char *text)
{
  for (const YifaPartyForm *form = yifa_party_forms; form->suffix != NULL; form++)
    if (g_str_has_suffix (text, form->suffix) && strlen (text) > strlen (form->suffix))
      return form;

  return NULL;
}

static void
cut_end (GString *text, const char *end)
{
  if (g_str_has_suffix (text->str, end) && text->len > strlen (end))
    g_string_truncate (text, text->len - strlen (end));
}

/* 宏达医院有限公司 is a hospital too and 信诚会计师事务所有限公司 such a firm, but 金店 is not a 店 of one character. */
static void
take_form (YifaPartyName *self, GString *text)
{
  const YifaPartyForm *form = get_form (text->str);

  if (form == NULL || measure (text->str, 3) == 0)
    return;

  self->forms = form->forms;
  self->is_full = form->is_full;
  if (form->forms == YIFA_FORM_INSTITUTION)
    return;

  if (g_str_equal (form->suffix, "集团"))
    self->is_group = TRUE;
  cut_end (text, form->suffix);
  if (form->forms != YIFA_FORM_COMPANY)
    return;

  if (g_str_has_suffix (text->str, "集团") && measure (text->str, 4) > 0)
    {
      self->is_group = TRUE;
      cut_end (text, "集团");
    }
  form = get_form (text->str);
  if (form != NULL && measure (form->suffix, 2) > 0)
    self->forms |= form->forms;
  if (form != NULL && (form->forms & FIRMS) != 0)
    cut_end (text, form->suffix);
}

/* 农行 大英县 支行: the place stands in the middle. */
static void
take_bank_place (YifaPartyName *self, GString *text)
{
  const char *bank = strstr (text->str, "行");
  const char *branch = text->str + text->len - MIN (text->len, strlen ("支行"));
  gsize from, length;
  g_autofree char *place = NULL;

  if (!is_bank_branch (text->str) || bank + strlen ("行") >= branch)
    return;

  from = bank + strlen ("行") - text->str;
  length = branch - text->str - from;
  place = g_strndup (text->str + from, length);
  if (take_only_places (self, place))
    g_string_erase (text, from, length);
}

/* 药业 of 仁和药业 fits no trade name, so that 仁和 may be one and no place. */
static void
take_other_reading (YifaPartyName *self)
{
  YifaPlace *last = self->n_places > 0 ? &self->places[self->n_places - 1] : NULL;

  if (last == NULL || last->level != 0 || !yifa_party_is_business (self->core))
    return;
  self->other_trade = g_strdup (last->name);
  self->other_business = g_strdup (self->core);
}

static void
take_business (YifaPartyName *self)
{
  const char *business;

  self->trade = g_strdup (self->core);
  self->business = g_strdup ("");
  while ((business = find_business (self->trade)) != NULL
         && g_utf8_pointer_to_offset (self->trade, business) >= 2)
    {
      char *longer = g_strconcat (business, self->business, NULL);

      g_free (self->business);
      self->business = longer;
      self->trade[business - self->trade] = '\0';
    }
}

/* What is above @place in the tables; NULL: nothing is, or @place is unknown. */
const char *
yifa_party_place_above (const char *place)
{
  return g_hash_table_lookup (get_places (), place);
}

/* The characters that stand for @place, 川蜀; NULL: none. */
const char *
yifa_party_place_signs (const char *place)
{
  for (const YifaPlaceGroup *group = yifa_party_places; group->name != NULL; group++)
    if (group->signs != NULL && g_str_equal (group->name, place))
      return group->signs;

  return NULL;
}

/* Whether @words say a line of business and nothing else. */
gboolean
yifa_party_is_business (const char *words)
{
  return *words != '\0' && count_without_business (words) == 0;
}

/* Fills in what @marked says: the plain name with all brackets made round and no quotes. */
void
yifa_party_parse (YifaPartyName *self, const char *marked)
{
  g_autofree char *unbracketed = take_brackets (self, marked);
  g_autoptr(GString) text = g_string_new (unbracketed);

  shorten (text);
  cut_branch (self, text);
  take_form (self, text);
  take_bank_place (self, text);
  self->core = g_strdup (take_places (self, text->str));
  take_other_reading (self);
  take_business (self);
}
