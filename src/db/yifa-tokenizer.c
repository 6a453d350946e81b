/* yifa-tokenizer.c - how text becomes searchable
 *
 * Every character that is not white space counts, Han, Latin, digits and punctuation alike,
 * folded as yifa-text.c folds it, and has a position of its own. A text is indexed by the
 * pairs of neighbours, and by each single character beside them; a word of a query is looked
 * up by its pairs alone, or by its one character. A phrase of pairs at consecutive positions
 * is the same as the word occurring as written, so the index finds what a scan finds.
 */
#include "yifa-tokenizer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "yifa-error.h"
#include "yifa-text.h"

/* A folded character and where in the original it stands, in bytes. */
typedef struct
{
  char utf8[6];
  int  len; /* 0: no character */
  int  start;
  int  end;
} Piece;

typedef struct
{
  void *context;
  int (*emit) (void *context, int flags, const char *token, int n_token, int start, int end);
} Sink;

static int
emit_single (const Sink *sink, int flags, const Piece *piece)
{
  return sink->emit (sink->context, flags, piece->utf8, piece->len, piece->start, piece->end);
}

static int
emit_pair (const Sink *sink, const Piece *left, const Piece *right)
{
  char token[2 * sizeof left->utf8];

  memcpy (token, left->utf8, left->len);
  memcpy (token + left->len, right->utf8, right->len);
  return sink->emit (sink->context, 0, token, left->len + right->len, left->start, right->end);
}

/* Both tokens of the position that @left takes. */
static int
emit_position (const Sink *sink, gboolean is_query, const Piece *left, const Piece *right)
{
  int rc = emit_pair (sink, left, right);

  if (rc != SQLITE_OK || is_query)
    return rc;
  return emit_single (sink, FTS5_TOKEN_COLOCATED, left);
}

/* @at is moved behind the character; white space is no piece. */
static Piece
read_piece (const char *text, const char **at, const char *end)
{
  Piece piece = { .start = *at - text };
  gunichar c = yifa_text_read_char (at, end);

  piece.end = *at - text;
  if (!yifa_text_is_space (c))
    piece.len = g_unichar_to_utf8 (yifa_text_fold_char (c), piece.utf8);
  return piece;
}

static int
tokenize (Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int n_text,
          int (*emit) (void *, int, const char *, int, int, int))
{
  const Sink sink = { context, emit };
  const gboolean is_query = (flags & FTS5_TOKENIZE_QUERY) != 0;
  const char *at = text;
  const char *end = text + n_text;
  Piece last = { .len = 0 };
  gboolean paired = FALSE; /* last is already the right half of a pair */
  int rc = SQLITE_OK;

  while (rc == SQLITE_OK && at < end)
    {
      Piece piece = read_piece (text, &at, end);

      if (last.len > 0 && piece.len > 0)
        rc = emit_position (&sink, is_query, &last, &piece);
      else if (last.len > 0 && !(is_query && paired))
        rc = emit_single (&sink, 0, &last);

      paired = last.len > 0 && piece.len > 0;
      last = piece;
    }

  if (rc == SQLITE_OK && last.len > 0 && !(is_query && paired))
    rc = emit_single (&sink, 0, &last);
  return rc;
}

/* It keeps nothing between texts, so all tables share this one. */
static int
create (void *context, const char **args, int n_args, Fts5Tokenizer **tokenizer)
{
  static char shared;

  *tokenizer = (Fts5Tokenizer *) &shared;
  return SQLITE_OK;
}

static void
destroy (Fts5Tokenizer *tokenizer)
{
}

static fts5_api *
get_fts5 (sqlite3 *handle)
{
  fts5_api *api = NULL;
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (handle, "SELECT fts5 (?1)", -1, &stmt, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (stmt, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (stmt);
    }
  sqlite3_finalize (stmt);
  return api;
}

/**
 * yifa_tokenizer_register:
 * @handle: a connection
 *
 * Makes tokenize = 'yifa' known to @handle; must come before any statement that touches a
 * table made with it.
 *
 * Returns: FALSE with a %YIFA_ERROR_DB if SQLite was built without FTS5
 */
gboolean
yifa_tokenizer_register (sqlite3 *handle, GError **error)
{
  static fts5_tokenizer functions = { create, destroy, tokenize };
  fts5_api *api;

  g_return_val_if_fail (handle != NULL, FALSE);

  api = get_fts5 (handle);
  if (api != NULL && api->xCreateTokenizer (api, "yifa", NULL, &functions, NULL) == SQLITE_OK)
    return TRUE;

  g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_DB,
                       _("SQLite on this computer lacks full-text search (FTS5); "
                         "install a library that has it."));
  return FALSE;
}
