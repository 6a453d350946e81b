/* yifa-party-name.c - when two names mean the same organisation or person
 *
 * Two complete names of organisations are the same only when place, trade name, line of business and
 * form all agree. A short name agrees with a complete one when nothing that it says is denied there,
 * and the less it says, the less certain the answer. Of institutions, which have no trade name, place
 * and all the rest must agree. Persons are compared by their whole name and by nothing else.
 */
#include "yifa-party-name-private.h"

#include <string.h>

#include "yifa-text.h"

typedef enum
{
  CLASH,
  WEAK,     /* one lies in the other, and more is not known */
  PREFIX,   /* one begins the other: 建设 and 建设工程 */
  MISSING,  /* one of them says nothing */
  AGREE,
} Relation;

/* One way to read a name: 仁和药业 has its trade name or its place first. */
typedef struct
{
  const YifaPartyName *name;
  const char          *trade;
  const char          *business;
  guint                n_places;
} Reading;

static const char *const certainties[] = { "possible", "likely", "certain" };

static gboolean
is_blank_or_dot (gunichar c)
{
  static const gunichar dots[] = { '.', 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65 };

  for (guint i = 0; i < G_N_ELEMENTS (dots); i++)
    if (c == dots[i])
      return TRUE;

  return yifa_text_is_space (c);
}

static gboolean
is_quote (gunichar c)
{
  return (c < 0x80 && strchr ("\"'`,*", c) != NULL)
         || (c >= 0x2018 && c <= 0x201F) || (c >= 0x300A && c <= 0x300F);
}

/* '(' or ')' for a bracket of any kind, else 0. */
static char
get_bracket (gunichar c)
{
  static const gunichar brackets[][2] = {
    { '(', ')' }, { '[', ']' }, { '{', '}' }, { '<', '>' },
    { 0x3008, 0x3009 }, { 0x3010, 0x3011 }, { 0x3014, 0x3015 }, { 0x3016, 0x3017 }, { 0x3018, 0x3019 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (brackets); i++)
    if (c == brackets[i][0] || c == brackets[i][1])
      return c == brackets[i][0] ? '(' : ')';

  return 0;
}

static char *
make_plain (const char *typed)
{
  GString *plain = g_string_new (NULL);
  const char *end = typed + strlen (typed);

  while (typed < end)
    {
      gunichar c = yifa_text_fold_char (yifa_text_read_char (&typed, end));

      if (!is_blank_or_dot (c))
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

/* @marked: all brackets made round, no quotes; @flat: no brackets either. */
static void
mark_brackets (const char *plain, GString *marked, GString *flat)
{
  for (; *plain != '\0'; plain = g_utf8_next_char (plain))
    {
      gunichar c = g_utf8_get_char (plain);
      char bracket = get_bracket (c);

      if (bracket != 0)
        g_string_append_c (marked, bracket);
      else if (!is_quote (c))
        {
          g_string_append_unichar (marked, c);
          g_string_append_unichar (flat, c);
        }
    }
}

static gboolean
begins_alike (const char *a, const char *b)
{
  const char *second = *a != '\0' ? g_utf8_next_char (a) : a;

  return *second != '\0' && strncmp (a, b, g_utf8_next_char (second) - a) == 0;
}

/* Whether the characters of @few stand in @many, in their order. */
static gboolean
is_contained (const char *few, const char *many)
{
  for (; *few != '\0' && *many != '\0'; many = g_utf8_next_char (many))
    if (g_utf8_get_char (few) == g_utf8_get_char (many))
      few = g_utf8_next_char (few);

  return *few == '\0';
}

/* Places */

static gboolean
is_same_place (const YifaPlace *a, const YifaPlace *b)
{
  return g_str_equal (a->name, b->name) && (a->level == 0 || b->level == 0 || a->level == b->level);
}

static gboolean
is_above (const YifaPlace *high, const YifaPlace *low)
{
  for (const char *at = yifa_party_place_above (low->name); at != NULL; at = yifa_party_place_above (at))
    if (g_str_equal (at, high->name))
      return TRUE;

  return FALSE;
}

static const YifaPlace *
get_lowest (const Reading *reading)
{
  const YifaPlace *lowest = &reading->name->places[0];

  for (guint i = 1; i < reading->n_places; i++)
    if (!is_above (&reading->name->places[i], lowest))
      lowest = &reading->name->places[i];

  return lowest;
}

static gboolean
has_place (const Reading *reading, const YifaPlace *place, gboolean also_above)
{
  for (guint i = 0; i < reading->n_places; i++)
    {
      const YifaPlace *own = &reading->name->places[i];

      if (is_same_place (own, place) || (also_above && (is_above (own, place) || is_above (place, own))))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_all_places (const Reading *many, const Reading *few, gboolean also_above)
{
  for (guint i = 0; i < few->n_places; i++)
    if (!has_place (many, &few->name->places[i], also_above))
      return FALSE;

  return TRUE;
}

/* What decides is the lowest place of each: 四川大英 and 安岳 have 四川 in common and are apart. */
static Relation
relate_places (const Reading *a, const Reading *b)
{
  const Reading *few = a->n_places <= b->n_places ? a : b;
  const Reading *many = few == a ? b : a;
  const YifaPlace *low, *other;

  if (few->n_places == 0)
    return MISSING;

  low = get_lowest (few);
  other = get_lowest (many);
  if (is_same_place (low, other) && has_all_places (many, few, TRUE))
    return AGREE;
  if (has_all_places (many, few, FALSE))
    return PREFIX;
  return is_above (low, other) || is_above (other, low) ? WEAK : CLASH;
}

/* 大英 and 川 before a trade name, where the other name says which place that is. */
static gsize
measure_place_of (const char *text, const YifaPartyName *other)
{
  for (guint i = 0; i < other->n_places; i++)
    {
      const char *place = other->places[i].name;

      if (g_str_has_prefix (text, place))
        return strlen (place);
      for (; place != NULL; place = yifa_party_place_above (place))
        {
          const char *signs = yifa_party_place_signs (place);
          g_autofree char *first = g_strndup (text, g_utf8_next_char (text) - text);

          if (signs != NULL && *first != '\0' && strstr (signs, first) != NULL)
            return strlen (first);
        }
    }
  return 0;
}

/* Organisations */

static Relation
relate_businesses (const char *a, const char *b)
{
  const char *few = strlen (a) <= strlen (b) ? a : b;
  const char *many = few == a ? b : a;

  if (*few == '\0')
    return MISSING;
  if (g_str_equal (few, many))
    return AGREE;
  if (g_str_has_prefix (many, few))
    return PREFIX;
  return strstr (many, few) != NULL ? WEAK : CLASH;
}

/* What is registered under two complete names is two firms, unless one name was not written out. */
static int
judge_complete (const Reading *a, const Reading *b, Relation places, Relation businesses)
{
  gboolean group = a->name->is_group != b->name->is_group;

  if (businesses == MISSING && *a->business == *b->business)
    businesses = AGREE;
  if (businesses == AGREE)
    return places == PREFIX ? 0 : places >= MISSING ? 1 : -1;
  if (businesses == PREFIX)
    return places == AGREE ? 0 : -1;
  return businesses == MISSING && group && places >= PREFIX ? 0 : -1;
}

/* 大英宏达 and 宏达建设 say enough to be likely; 宏达公司 does not. */
static int
judge_short (Relation places, Relation businesses)
{
  if (places == AGREE)
    return businesses == WEAK ? 0 : 1;
  return places == MISSING && (businesses == AGREE || businesses == PREFIX) ? 1 : 0;
}

/* An index of certainties; -1: they are different. */
static int
judge (const Reading *a, const Reading *b, Relation places)
{
  Relation businesses = relate_businesses (a->business, b->business);
  gboolean complete = a->name->is_full && b->name->is_full;

  if (places == CLASH || businesses == CLASH)
    return -1;
  /* 建设公司 has no trade name to go by. */
  if (yifa_party_is_business (a->trade))
    {
      if (places < MISSING || !g_str_equal (a->business, b->business))
        return -1;
      return places == AGREE ? 1 : 0;
    }
  return complete ? judge_complete (a, b, places, businesses) : judge_short (places, businesses);
}

static guint
get_readings (const YifaPartyName *self, Reading readings[2])
{
  readings[0] = (Reading) { self, self->trade, self->business, self->n_places };
  if (self->other_trade == NULL)
    return 1;

  readings[1] = (Reading) { self, self->other_trade, self->other_business, self->n_places - 1 };
  return 2;
}

/* 川宏达 and 四川宏达建设有限公司, where @a has the place grown into its trade name. */
static int
judge_grown_place (const YifaPartyName *a, const YifaPartyName *b)
{
  gsize size = a->is_full || a->n_places > 0 ? 0 : measure_place_of (a->trade, b);
  Reading reading = { a, a->trade + size, a->business, 0 };
  Reading other = { b, b->trade, b->business, b->n_places };

  return size > 0 && g_str_equal (reading.trade, b->trade) ? judge (&reading, &other, AGREE) : -1;
}

/* 宏达公司 and 宏达生猪养殖公司, whose line of business no table has; 宏达一建 and 宏达第一建设. */
static int
judge_loosely (const YifaPartyName *few, const YifaPartyName *many)
{
  glong n = g_utf8_strlen (few->core, -1);
  Reading a = { few, few->trade, few->business, few->n_places };
  Reading b = { many, many->trade, many->business, many->n_places };

  if (few->is_full || n > g_utf8_strlen (many->core, -1) || !begins_alike (few->trade, many->trade)
      || (*few->business != '\0' && *many->business != '\0') || relate_places (&a, &b) == CLASH)
    return -1;
  if (n >= 3)
    return is_contained (few->core, many->core) ? 0 : -1;
  return *many->business == '\0' && g_utf8_strlen (many->trade, -1) >= 4 ? 0 : -1;
}

static int
judge_companies (const YifaPartyName *a, const YifaPartyName *b)
{
  Reading of_a[2], of_b[2];
  guint n_a = get_readings (a, of_a);
  guint n_b = get_readings (b, of_b);
  int best = -1;

  for (guint i = 0; i < n_a; i++)
    for (guint k = 0; k < n_b; k++)
      if (g_str_equal (of_a[i].trade, of_b[k].trade))
        best = MAX (best, judge (&of_a[i], &of_b[k], relate_places (&of_a[i], &of_b[k])));
  if (best >= 0)
    return best;

  best = MAX (judge_grown_place (a, b), judge_grown_place (b, a));
  return best >= 0 ? best : MAX (judge_loosely (a, b), judge_loosely (b, a));
}

static int
judge_institutions (const YifaPartyName *a, const YifaPartyName *b)
{
  Reading of_a = { a, a->trade, a->business, a->n_places };
  Reading of_b = { b, b->trade, b->business, b->n_places };
  Relation places = relate_places (&of_a, &of_b);

  if (!g_str_equal (a->core, b->core))
    return -1;
  if (places == MISSING)
    return a->n_places == b->n_places ? 1 : 0;
  return places == AGREE ? 1 : -1;
}

static gboolean
decide (YifaPartyMatch *match, const char *how, int certainty)
{
  if (certainty < 0)
    return FALSE;

  *match = (YifaPartyMatch) { how, certainties[certainty] };
  return TRUE;
}

/* A name that leaves nothing out belongs to one organisation; 宏达公司 and 王芳 may be two. */
static int
get_own_certainty (const YifaPartyName *self)
{
  if (self->kind == YIFA_PARTY_PERSON || !self->is_full)
    return 1;
  return self->forms == YIFA_FORM_INSTITUTION && self->n_places == 0 ? 1 : 2;
}

static gboolean
matches_by_letter (const YifaPartyName *a, const YifaPartyName *b, YifaPartyMatch *match)
{
  gboolean person = a->kind == YIFA_PARTY_PERSON || b->kind == YIFA_PARTY_PERSON;
  int certainty = MIN (get_own_certainty (a), get_own_certainty (b));

  if (g_str_equal (a->typed, b->typed))
    return decide (match, "same", certainty);
  if (g_str_equal (a->plain, b->plain))
    return decide (match, "script", certainty);
  if (person)
    return FALSE;
  return (g_str_equal (a->flat, b->flat) || g_str_equal (a->essence, b->essence))
         && decide (match, "bracket", certainty);
}

/* The same parts in another order: 宏达（四川）建设有限公司. */
static gboolean
differs_in_brackets (const YifaPartyName *a, const YifaPartyName *b)
{
  return (a->has_brackets || b->has_brackets) && a->is_full && b->is_full && a->n_places == b->n_places
         && g_str_equal (a->core, b->core);
}

static gboolean
matches_directly (const YifaPartyName *a, const YifaPartyName *b, YifaPartyMatch *match)
{
  YifaPartyForms both = YIFA_FORM_INSTITUTION;

  if (*a->plain == '\0' || *b->plain == '\0')
    return FALSE;
  if (matches_by_letter (a, b, match))
    return TRUE;
  if (a->kind == YIFA_PARTY_PERSON || b->kind == YIFA_PARTY_PERSON
      || (a->forms != 0 && b->forms != 0 && (a->forms & b->forms) == 0))
    return FALSE;

  return decide (match, differs_in_brackets (a, b) ? "bracket" : "short_name",
                 (a->forms & b->forms & both) != 0 ? judge_institutions (a, b) : judge_companies (a, b));
}

static int
rank (const YifaPartyMatch *match)
{
  for (guint i = 0; i < G_N_ELEMENTS (certainties); i++)
    if (match->certainty == certainties[i])
      return i;

  return -1;
}

/* Keeps the surer one of @match and what @a and @b, one of them an alias, come to. */
static void
try_alias (const YifaPartyName *a, const YifaPartyName *b, YifaPartyMatch *match)
{
  YifaPartyMatch other;

  if (matches_directly (a, b, &other) && rank (&other) > rank (match))
    *match = (YifaPartyMatch) { "alias", other.certainty };
}

/**
 * yifa_party_name_new:
 * @name: (nullable): as somebody wrote it
 * @kind: persons are compared by the whole name only; what is unknown is taken for an organisation
 *
 * Takes a name apart, once for many comparisons.
 */
YifaPartyName *
yifa_party_name_new (const char *name, YifaPartyKind kind)
{
  YifaPartyName *self = g_new0 (YifaPartyName, 1);
  g_autoptr(GString) marked = g_string_new (NULL);
  GString *flat = g_string_new (NULL);

  self->typed = g_strstrip (g_strdup (name != NULL ? name : ""));
  self->plain = make_plain (self->typed);
  self->kind = kind;
  self->aliases = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_party_name_free);
  mark_brackets (self->plain, marked, flat);
  self->flat = g_string_free (flat, FALSE);
  yifa_party_parse (self, marked->str);
  return self;
}

void
yifa_party_name_free (YifaPartyName *self)
{
  for (guint i = 0; i < self->n_places; i++)
    g_free (self->places[i].name);
  g_free (self->typed);
  g_free (self->plain);
  g_free (self->flat);
  g_free (self->essence);
  g_free (self->core);
  g_free (self->trade);
  g_free (self->business);
  g_free (self->other_trade);
  g_free (self->other_business);
  g_ptr_array_unref (self->aliases);
  g_free (self);
}

/**
 * yifa_party_name_add_aliases:
 * @aliases: (nullable): former and short names, between ； ， 、 or line breaks
 *
 * What matches one of them matches @self.
 */
void
yifa_party_name_add_aliases (YifaPartyName *self, const char *aliases)
{
  g_autofree char *folded = yifa_text_fold (aliases);
  g_auto(GStrv) parts = NULL;

  g_strdelimit (folded, ";,|/\n\t", '\n');
  parts = g_strsplit (folded, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto(GStrv) names = g_strsplit (parts[i], "、", -1);

      for (guint k = 0; names[k] != NULL; k++)
        if (*g_strstrip (names[k]) != '\0')
          g_ptr_array_add (self->aliases, yifa_party_name_new (names[k], self->kind));
    }
}

/* The name as it was given, without blanks around it. */
const char *
yifa_party_name_get_text (const YifaPartyName *self)
{
  return self->typed;
}

/* 宏达 of 四川宏达建设有限公司, folded: what nearly every way to write the name has in it. */
const char *
yifa_party_name_get_trade (const YifaPartyName *self)
{
  return self->trade;
}

/**
 * yifa_party_name_matches:
 * @match: (out): how, and how certainly; untouched when they are different
 *
 * Returns: whether both may mean the same, by their names or by an alias of either
 */
gboolean
yifa_party_name_matches (const YifaPartyName *self, const YifaPartyName *other, YifaPartyMatch *match)
{
  YifaPartyMatch best = { NULL, NULL };

  matches_directly (self, other, &best);
  for (guint i = 0; i < self->aliases->len; i++)
    try_alias (self->aliases->pdata[i], other, &best);
  for (guint k = 0; k < other->aliases->len; k++)
    {
      try_alias (self, other->aliases->pdata[k], &best);
      for (guint i = 0; i < self->aliases->len; i++)
        try_alias (self->aliases->pdata[i], other->aliases->pdata[k], &best);
    }

  if (best.how == NULL)
    return FALSE;
  *match = best;
  return TRUE;
}

/* The same for two names that are compared once. */
gboolean
yifa_party_name_compare (const char *a, const char *b, YifaPartyMatch *match)
{
  g_autoptr(YifaPartyName) first = yifa_party_name_new (a, YIFA_PARTY_UNKNOWN);
  g_autoptr(YifaPartyName) second = yifa_party_name_new (b, YIFA_PARTY_UNKNOWN);

  return yifa_party_name_matches (first, second, match);
}
