/* test-tokenizer.c - the search index finds what a scan of the folded text finds
 *
 * Searches for every kind of piece that can be cut out of some thirty texts, and for many
 * that occur in none, once through FTS5 and once by brute force.
 */
#include "yifa-tokenizer.h"

#include <string.h>

#include "yifa-text.h"

#define SEED     20261122
#define N_PIECES 6000

/* Made up: both scripts, full width, numbers, line ends, repetition, and what PDF files bring. */
static const char *const texts[] = {
  "大英县人民政府关于印发《大英县行政规范性文件管理办法》的通知",
  "大英府发〔2021〕15号",
  "大英府办发[2021]15號",
  "大英府规〔２０２１〕１５号",
  "大英府函【2021】150号（公开）",
  "第一条　为了加强行政规范性文件监督管理，根据《四川省行政规范性文件管理办法》，结合本县实际，制定本办法。",
  "第二條　本縣行政規範性文件之制定、備案審查、清理及監督，適用本辦法。\n第三條　財政部門應於每年十二月底前編列計畫。",
  "各镇人民政府，县级各部门：\n\n　　经县政府第12次常务会议审议通过，现印发给你们，请认真贯彻执行。\n\n　　　　　　2021年3月5日",
  "合同金额：人民币￥1,234,567.89元（大写：壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分）。",
  "联系人：张某某；电话：0825-7812345；邮箱：FaZhi@example.gov.cn",
  "依据GB/T 9704-2012《党政机关公文格式》排版。依據ＧＢ／Ｔ　９７０４－２０１２排版。",
  "哈哈哈哈哈，哈哈。啊啊啊啊",
  "ababababab abab aba ab a",
  "一",
  "一二",
  "一二 三四\t五六　七八\r\n九十",
  "不服本決定的，可以自收到之日起60日內申請行政復議；逾期不答覆的，視為瞭解其內容。",
  "不服本决定的，可以自收到之日起60日内申请行政复议；逾期不答复的，视为了解其内容。",
  "行政处罚决定书 大英综执罚决字〔2022〕第007号",
  "行政 处罚 决定书",
  "行\n政\n处\n罚",
  "\357\250\210政處\342\275\202書與行政文書",
  "殡葬管理条例（2023修订草案送审稿）征求意见稿，征求意见截止2023-06-30。",
  "“三重一大”事项；‘放管服’改革……——全过程记录",
  "\"quoted\" AND (NOT) NEAR* ^col:umn + - {x} \\ ' '' % _ ?",
  "OR",
  "𠮷野家与𫖯仰之间，𬜯氏",
  "Straße ÉCOLE école ＥＣＯＬＥ Ⅳ Ⅳ级 ④第四",
  "100%　１００％ 100 %",
  "\357\273\277开头有一个看不见的记号，中\342\200\213间也有。",
  "表一\t序号\t单位\t数量\n1\t县财政局\t10\n2\t县司法局\t20\n10\t合计\t30",
  "著作权登记手续著手办理，着手办理著作权登记手续；慰藉与藉口",
  "",
  "   \n　",
};

/* Occur in none of them, or only across a blank. */
static const char *const strangers[] = {
  "政行", "处罚书", "2021]5", "〔2021]", "15号16", "哈啊", "ba b", "二三", "财政厅", "ＧＢ T9704", "\"\"", "*", "NEAR(", "龘",
  "号大英府", "aa", "bb", "慰口", "行政复议法", "100%1", "政处罚", "部门：各", "\342\200\213", "x y z", "(公开)。",
};

typedef struct
{
  sqlite3      *handle;
  sqlite3_stmt *search;
} Fixture;

static void
run (Fixture *f, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (f->handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
add_text (Fixture *f, gint64 id, const char *text)
{
  sqlite3_stmt *insert;

  sqlite3_prepare_v2 (f->handle, "INSERT INTO text (id, body) VALUES (?1, ?2)", -1, &insert, NULL);
  sqlite3_bind_int64 (insert, 1, id);
  sqlite3_bind_text (insert, 2, text, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
  sqlite3_finalize (insert);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &f->handle), ==, SQLITE_OK);
  yifa_tokenizer_register (f->handle, &error);
  g_assert_no_error (error);

  run (f, "CREATE TABLE text (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;"
          "CREATE VIRTUAL TABLE found USING fts5 (body, content = 'text', content_rowid = 'id',"
          " tokenize = 'yifa');");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text (f, i, texts[i]);
  run (f, "INSERT INTO found (found) VALUES ('rebuild')");

  sqlite3_prepare_v2 (f->handle, "SELECT rowid FROM found WHERE found MATCH ?1 ORDER BY rowid", -1,
                      &f->search, NULL);
  g_assert_nonnull (f->search);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  sqlite3_finalize (f->search);
  g_assert_cmpint (sqlite3_close (f->handle), ==, SQLITE_OK);
}

static char *
ask_index (Fixture *f, const char *query)
{
  g_autofree char *match = yifa_text_build_match (query);
  GString *ids = g_string_new (NULL);

  sqlite3_bind_text (f->search, 1, match, -1, SQLITE_STATIC);
  while (match != NULL && sqlite3_step (f->search) == SQLITE_ROW)
    g_string_append_printf (ids, "%d ", sqlite3_column_int (f->search, 0));
  g_assert_cmpint (sqlite3_reset (f->search), ==, SQLITE_OK);
  return g_string_free (ids, FALSE);
}

static gboolean
contains_all (const char *text, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!yifa_text_contains (text, words[i]))
      return FALSE;

  return words[0] != NULL;
}

static char *
scan (const char *query)
{
  g_auto(GStrv) words = yifa_text_split_words (query);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (contains_all (texts[i], words))
      g_string_append_printf (ids, "%u ", i);
  return g_string_free (ids, FALSE);
}

static gboolean
check (Fixture *f, const char *query)
{
  g_autofree char *indexed = ask_index (f, query);
  g_autofree char *scanned = scan (query);

  if (strcmp (indexed, scanned) != 0)
    g_test_fail_printf ("'%s': the index finds %s, a scan %s", query, indexed, scanned);
  return *scanned != '\0';
}

/* 1 to 8 characters from anywhere, blanks and line ends included. */
static char *
cut_piece (GRand *rand)
{
  const char *text = texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))];
  glong length = g_utf8_strlen (text, -1);
  glong count = g_rand_int_range (rand, 1, 9);
  glong from = length > 0 ? g_rand_int_range (rand, 0, length) : 0;

  return g_utf8_substring (text, from, MIN (from + count, length));
}

static void
test_pieces (Fixture *f, gconstpointer data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  guint hits = 0;

  for (guint i = 0; i < N_PIECES; i++)
    {
      g_autofree char *piece = cut_piece (rand);

      hits += check (f, piece);
    }
  g_assert_cmpuint (hits, >, N_PIECES * 9 / 10);
}

/* Two pieces as two words: both must occur, in any order and place. */
static void
test_two_words (Fixture *f, gconstpointer data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED + 1);

  for (guint i = 0; i < N_PIECES; i++)
    {
      g_autofree char *first = cut_piece (rand);
      g_autofree char *second = cut_piece (rand);
      g_autofree char *query = g_strdup_printf ("%s　%s", first, second);

      check (f, query);
    }
}

/* Two pieces glued together mostly occur nowhere, but each of their pairs may. */
static void
test_glued_pieces (Fixture *f, gconstpointer data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED + 2);

  for (guint i = 0; i < N_PIECES; i++)
    {
      g_autofree char *first = cut_piece (rand);
      g_autofree char *second = cut_piece (rand);
      g_autofree char *query = g_strconcat (first, second, NULL);

      check (f, query);
    }
}

static void
test_strangers (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    check (f, strangers[i]);
}

static void
test_script_and_width (Fixture *f, gconstpointer data)
{
  g_autofree char *number = ask_index (f, "〔2021〕１５號");
  g_autofree char *review = ask_index (f, "行政复议");
  g_autofree char *across = ask_index (f, "行政处");

  g_assert_cmpstr (number, ==, "1 3 ");
  g_assert_cmpstr (review, ==, "16 17 ");
  g_assert_cmpstr (across, ==, "18 21 ");
}

/* Byte offsets point into the original text, also where folding changes the number of bytes. */
static void
test_highlight (Fixture *f, gconstpointer data)
{
  sqlite3_stmt *stmt;

  sqlite3_prepare_v2 (f->handle,
                      "SELECT highlight (found, 0, '<', '>') FROM found WHERE found MATCH ?1 AND rowid = 3",
                      -1, &stmt, NULL);
  sqlite3_bind_text (stmt, 1, "\"2021\"", -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (stmt, 0), ==, "大英府规〔<２０２１>〕１５号");
  sqlite3_finalize (stmt);
}

static void
test_index_agrees_with_content (Fixture *f, gconstpointer data)
{
  run (f, "INSERT INTO found (found, rank) VALUES ('integrity-check', 1)");
}

/* A changed text is found by its new words and no longer by its old ones. */
static void
test_update (Fixture *f, gconstpointer data)
{
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  run (f, "INSERT INTO found (found, rowid, body) SELECT 'delete', id, body FROM text WHERE id = 13;"
          "UPDATE text SET body = '龘' WHERE id = 13;"
          "INSERT INTO found (rowid, body) SELECT id, body FROM text WHERE id = 13;"
          "INSERT INTO found (found, rank) VALUES ('integrity-check', 1);");

  old = ask_index (f, "一");
  new = ask_index (f, "龘");
  g_assert_null (strstr (old, "13 "));
  g_assert_cmpstr (new, ==, "13 ");
}

/* Text that is not UTF-8 is neither read beyond its end nor lost. */
static void
test_bad_utf8 (Fixture *f, gconstpointer data)
{
  g_autofree char *hits = NULL;

  run (f, "INSERT INTO found (rowid, body) VALUES (99, '縣\377府龘\351\276')");
  hits = ask_index (f, "府龘");
  g_assert_cmpstr (hits, ==, "99 ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/tokenizer/pieces", test_pieces);
  ADD ("/tokenizer/two-words", test_two_words);
  ADD ("/tokenizer/glued-pieces", test_glued_pieces);
  ADD ("/tokenizer/strangers", test_strangers);
  ADD ("/tokenizer/script-and-width", test_script_and_width);
  ADD ("/tokenizer/highlight", test_highlight);
  ADD ("/tokenizer/index-agrees-with-content", test_index_agrees_with_content);
  ADD ("/tokenizer/update", test_update);
  ADD ("/tokenizer/bad-utf8", test_bad_utf8);
#undef ADD

  return g_test_run ();
}
