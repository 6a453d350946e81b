#pragma once
#include <glib.h>
#include <sqlite3.h>

/* The FTS5 tokenizer "yifa": with it a search finds exactly what a scan of the folded text
 * finds, from one character up. Needs to be registered on each connection; MATCH texts are
 * built by yifa_text_build_match (). */

gboolean yifa_tokenizer_register (sqlite3  *handle,
                                  GError  **error);
