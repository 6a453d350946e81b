/* bench.c - how fast an office with many documents feels: bench [N]
 *
 * A program to look at, not a test: wall times depend on the machine. Makes an office of N documents
 * (20,000) in a temporary folder and prints what a user waits for, beside what cannot be faster: an
 * empty GTK window, the bare query of the index. Above 200,000 documents texts are left out, and what
 * counts is how many rows a list loads while it is scrolled.
 */
#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <stdlib.h>

#include "yifa-app-resources.h"
#include "yifa-db.h"
#include "yifa-deadline.h"
#include "yifa-kinds.h"
#include "yifa-list-page.h"
#include "yifa-normative-doc.h"
#include "yifa-query.h"
#include "yifa-record-list.h"
#include "yifa-session.h"
#include "yifa-setup.h"
#include "yifa-text.h"
#include "yifa-window.h"

#define MANY 200000
#define ROUNDS 60

static const char *const places[] = { "大英县", "蓬莱镇", "隆盛镇", "回马镇", "玉峰镇", "天保镇", "卓筒井镇", "河边镇" };
static const char *const matters[] = {
  "农村公路养护", "养犬", "校园食品安全", "城区停车", "国有建设用地使用权出让", "被征地农民社会保障", "城乡居民医疗保险",
  "烟花爆竹燃放", "餐厨垃圾处理", "河道采砂", "旅游市场秩序", "电动自行车停放", "政府投资项目", "行政事业单位国有资产",
  "残疾人就业", "农村宅基地审批", "饮用水水源保护", "建筑垃圾处置", "户外广告设置", "殡葬服务",
};
static const char *const forms[] = { "管理办法", "实施细则", "若干规定", "实施意见", "补充规定", "管理规定（试行）" };
static const char *const words[] = { "停车", "食品", "养犬", "宅基地", "管理", "河道 采砂", "镇", "垃圾 处置", "2024", "旅游市场秩序" };

static double
now (void)
{
  return g_get_monotonic_time () / 1000.0;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
print_times (const char *what, double *times, guint n)
{
  qsort (times, n, sizeof *times, compare_times);
  g_print ("%-44s p50 %8.2f ms   p95 %8.2f ms\n", what, times[n / 2], times[n * 95 / 100]);
}

static void
print_time (const char *what, double time)
{
  g_print ("%-44s     %8.2f ms\n", what, time);
}

static void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
bind_document (YifaStmt *stmt, int id, const char *title)
{
  g_autofree char *uid = g_strdup_printf ("%032x", id);
  g_autofree char *number = g_strdup_printf ("大府发〔%d〕%d号", 2006 + id % 21, 1 + id / 21);
  g_autofree char *day = g_strdup_printf ("%d-%02d-%02d", 2006 + id % 21, 1 + id % 12, 1 + id % 28);
  g_autofree char *end = g_strdup_printf ("%d-%02d-%02d", 2011 + id % 21 + id % 7, 1 + id % 12, 1 + id % 28);

  yifa_stmt_bind_int (stmt, 1, id);
  yifa_stmt_bind_text (stmt, 2, uid);
  yifa_stmt_bind_text (stmt, 3, title);
  yifa_stmt_bind_text (stmt, 4, number);
  yifa_stmt_bind_text (stmt, 5, day);
  yifa_stmt_bind_text (stmt, 6, end);
}

static char *
make_title (int id)
{
  return g_strdup_printf ("%s%s%s", places[id % G_N_ELEMENTS (places)], matters[id * 7 % G_N_ELEMENTS (matters)],
                          forms[id / 3 % G_N_ELEMENTS (forms)]);
}

static void
index_document (YifaStmt *stmt, int id, const char *title)
{
  g_autofree char *body = g_strdup_printf ("%s\n大府发〔%d〕%d号\n为规范%s工作，根据有关法律法规，结合本县实际，制定本办法。",
                                           title, 2006 + id % 21, 1 + id / 21, title);

  yifa_stmt_bind_text (stmt, 1, "normative_doc");
  yifa_stmt_bind_int (stmt, 2, id);
  yifa_stmt_bind_text (stmt, 3, body);
  g_assert_true (yifa_stmt_run (stmt, NULL));
}

/* Nearly all documents are reported; what is left is the work of the day. */
static void
file_document (YifaStmt *stmt, int id, gint64 org, const char *title)
{
  g_autofree char *uid = g_strdup_printf ("f%031x", id);
  g_autofree char *sent = g_strdup_printf ("%d-%02d-%02d", 2006 + id % 21, 1 + id % 12, 1 + id % 28);

  if (id % 400 == 0)
    return;

  yifa_stmt_bind_text (stmt, 1, uid);
  yifa_stmt_bind_text (stmt, 2, title);
  yifa_stmt_bind_int (stmt, 3, id);
  yifa_stmt_bind_int (stmt, 4, org);
  yifa_stmt_bind_text (stmt, 5, sent);
  g_assert_true (yifa_stmt_run (stmt, NULL));
}

/* Past the store, which would audit each of them; rows and index are as it would have left them. */
static void
fill (const char *folder, int n)
{
  g_autofree char *path = g_build_filename (folder, "office.db", NULL);
  YifaDb *db = yifa_db_open (path, NULL);
  gint64 org = yifa_db_int (db, "SELECT min (id) FROM org");
  g_autofree char *sql = g_strdup_printf ("INSERT INTO normative_doc (id, uid, title, issue_no, dated_on, published_on, "
                                          "effective_on, valid_until, maker_org, maker_level, doc_type, stage) VALUES "
                                          "(?1, ?2, ?3, ?4, ?5, ?5, ?5, ?6, %d, 'government', 'measures', 'published')",
                                          (int) org);

  g_assert_true (yifa_db_begin (db, NULL));
  for (int id = 1; id <= n; id++)
    {
      g_autoptr(YifaStmt) row = yifa_db_prepare (db, sql, NULL);
      g_autoptr(YifaStmt) body = yifa_db_prepare (db, "INSERT INTO search_doc (kind, row, body) VALUES (?, ?, ?)", NULL);
      g_autoptr(YifaStmt) filing = yifa_db_prepare (db, "INSERT INTO filing (uid, title, doc, to_org, stage, sent_on, "
                                                    "registered_on, closed_on, addressee_kind) VALUES (?1, ?2, ?3, ?4, "
                                                    "'closed', ?5, ?5, ?5, 'upper_gov')", NULL);
      g_autofree char *title = make_title (id);

      bind_document (row, id, title);
      g_assert_true (yifa_stmt_run (row, NULL));
      if (n <= MANY)
        index_document (body, id, title);
      file_document (filing, id, org, title);
    }
  g_assert_true (yifa_db_end (db, TRUE, NULL));
  yifa_db_close (db);
}

static void
note_painted (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* From being asked for to being painted. */
static double
time_to_first_frame (GtkWindow *window, double since)
{
  gboolean painted = FALSE;

  gtk_window_present (window);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (note_painted), &painted);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);

  return now () - since;
}

static double
time_empty_window (void)
{
  double since = now ();
  GtkWidget *window = gtk_window_new ();
  double time;

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  time = time_to_first_frame (GTK_WINDOW (window), since);
  g_signal_handlers_disconnect_matched (gtk_widget_get_frame_clock (window), G_SIGNAL_MATCH_FUNC, 0, 0, NULL,
                                        note_painted, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  drain ();
  return time;
}

/* The real window, on the register. */
static void
bench_window (GtkApplication *app, YifaStore *store)
{
  g_autoptr(YifaSession) session = yifa_session_new (store);
  g_autoptr(YifaPlace) place = yifa_place_new_list (&yifa_normative_doc, NULL);
  double empty, since, part;
  YifaWindow *window;

  time_empty_window (); /* the first one also loads fonts and theme */
  empty = time_empty_window ();
  print_time ("an empty GTK window, to its first frame", empty);

  since = now ();
  window = yifa_window_new (app, session);
  print_time ("  of it: the window with the duty list", now () - since);
  part = now ();
  yifa_window_go (window, place);
  print_time ("  of it: the register", now () - part);
  print_time ("the window on the register, to its first frame", time_to_first_frame (GTK_WINDOW (window), since));
  g_signal_handlers_disconnect_matched (gtk_widget_get_frame_clock (GTK_WIDGET (window)), G_SIGNAL_MATCH_FUNC, 0, 0,
                                        NULL, note_painted, NULL);
  drain ();
  gtk_window_destroy (GTK_WINDOW (window));
  drain ();
}

static void
bench_duties (YifaStore *store)
{
  double since = now ();
  g_autoptr(GPtrArray) duties = yifa_duties (store, yifa_store_get_today (store), NULL);

  print_time ("compute the duties of today", now () - since);
  g_print ("%-44s     %8u\n", "duties", duties != NULL ? duties->len : 0);
}

static void
bench_order (YifaRecordList *list, const char *field)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autofree char *what = g_strdup_printf ("order by %s", field);
  double since;

  query->order = g_strdup (field);
  since = now ();
  yifa_record_list_set_query (list, query);
  print_time (what, now () - since);
}

static void
bench_find (YifaStore *store)
{
  double times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr(YifaQuery) query = yifa_query_new ();
      double since = now ();
      g_autoptr(GArray) ids = NULL;

      query->find = g_strdup (words[i % G_N_ELEMENTS (words)]);
      ids = yifa_store_list (store, &yifa_normative_doc, query, NULL);
      times[i] = now () - since;
    }
  print_times ("find in the list", times, ROUNDS);
}

static void
bench_bare_index (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "office.db", NULL);
  YifaDb *db = yifa_db_open_read_only (path, NULL);
  double times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *match = yifa_text_build_match (words[i % G_N_ELEMENTS (words)]);
      g_autoptr(YifaStmt) stmt = yifa_db_prepare (db, "SELECT rowid FROM search WHERE search MATCH ?", NULL);
      double since = now ();

      yifa_stmt_bind_text (stmt, 1, match);
      while (yifa_stmt_next (stmt, NULL))
        ;
      times[i] = now () - since;
    }
  print_times ("the bare query of the index", times, ROUNDS);
  yifa_db_close (db);
}

static void
bench_save (YifaStore *store, int n)
{
  double times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr(YifaRecord) doc = yifa_store_load (store, &yifa_normative_doc, 1 + i * 97 % n, NULL);
      g_autofree char *name = g_strdup_printf ("张%u", i);
      double since = now ();

      yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_CONTACT, name);
      g_assert_true (yifa_store_save (store, doc, NULL));
      drain ();
      times[i] = now () - since;
    }
  print_times ("save, with the list open and painted", times, ROUNDS);
}

static GHashTable *seen;

static void
setup_cell (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_inscription_new (NULL));
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  YifaRecord *record = gtk_list_item_get_item (item);

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), yifa_record_get_title (record));
  g_hash_table_add (seen, GUINT_TO_POINTER (gtk_list_item_get_position (item)));
}

static GtkWidget *
make_view (YifaRecordList *list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (list))));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), NULL);
  return gtk_list_view_new (model, factory);
}

static void
bench_scroll (YifaStore *store)
{
  g_autoptr(YifaRecordList) list = yifa_record_list_new (store, &yifa_normative_doc);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = make_view (list);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  double times[ROUNDS];

  seen = g_hash_table_new (NULL, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  drain ();
  g_print ("%-44s     %8u rows of %u\n", "loaded when a list is first shown", g_hash_table_size (seen), n);

  for (guint i = 0; i < ROUNDS; i++)
    {
      double since = now ();

      gtk_widget_activate_action (view, "list.scroll-to-item", "u", (guint) ((i * G_GUINT64_CONSTANT (7919) * 127) % n));
      drain ();
      times[i] = now () - since;
    }
  print_times ("jump somewhere in the list", times, ROUNDS);
  g_print ("%-44s     %8u rows of %u\n", "loaded after these jumps", g_hash_table_size (seen), n);
  gtk_window_destroy (GTK_WINDOW (window));
  drain ();
  g_hash_table_unref (seen);
}

static void
bench_list (YifaStore *store, const char *folder, int n)
{
  double since = now ();
  g_autoptr(YifaRecordList) list = yifa_record_list_new (store, &yifa_normative_doc);

  print_time ("open the list", now () - since);
  bench_order (list, "title");
  bench_order (list, "published_on");
  bench_order (list, "validity");
  if (n > MANY)
    return;

  bench_find (store);
  bench_bare_index (folder);
  bench_save (store, n);
}

int
main (int argc, char **argv)
{
  int n = argc > 1 ? atoi (argv[1]) : 20000;
  g_autofree char *folder = g_dir_make_tmp ("yifa-bench-XXXXXX", NULL);
  g_autofree char *office = g_build_filename (folder, "office", NULL);
  g_autoptr(YifaStore) store = NULL;
  g_autoptr(GtkApplication) app = NULL;
  g_autoptr(GError) error = NULL;
  double since;

  gtk_init ();
  g_resources_register (yifa_app_get_resource ());
  yifa_kinds_init ();
  store = yifa_setup_office (office, "bench", "2026-11-22", "大英县司法局", "大府", NULL, &error);
  if (store == NULL)
    g_error ("%s", error->message);

  g_clear_object (&store);
  since = now ();
  fill (office, n);
  print_time ("make the documents", now () - since);
  store = yifa_store_open (office, "bench", "2026-11-22", &error);
  app = gtk_application_new ("org.yifa.Bench", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, NULL);

  bench_duties (store);
  bench_window (app, store);
  bench_list (store, office, n);
  bench_scroll (store);
  g_print ("The office stays in %s\n", office);

  return 0;
}
