#pragma once
#include <cairo.h>
#include <gio/gio.h>

/* Paper: blocks go in from top to bottom, pages come out and can be drawn anywhere. What the
 * blocks are set in, and where, is decided here alone, so that templates name roles only.
 * Lengths are millimetres. A paper is used by one thread at a time. */
typedef struct _YifaPaper      YifaPaper;
typedef struct _YifaPaperTable YifaPaperTable;

typedef enum
{
  YIFA_PAGE_LETTER,    /* A4 upright, the margins of an official document */
  YIFA_PAGE_FORM,      /* A4 upright, narrower margins for a form that fills the page */
  YIFA_PAGE_LANDSCAPE, /* A4 lying, for wide tables */
  YIFA_PAGE_CERTIFICATE, /* A4 lying, a few large lines */
} YifaPageSetup;

/* What a text is; how it looks follows from that. */
typedef enum
{
  YIFA_TEXT_MARK,       /* the unit's name at the head */
  YIFA_TEXT_TITLE,
  YIFA_TEXT_SUBTITLE,
  YIFA_TEXT_NUMBER,     /* the issue number below the mark or title */
  YIFA_TEXT_ADDRESSEE,
  YIFA_TEXT_BODY,
  YIFA_TEXT_HEADING,    /* 一、 */
  YIFA_TEXT_SUBHEADING, /* （一） */
  YIFA_TEXT_ANNEX,      /* 附件1 at the head of its page */
  YIFA_TEXT_CONTACT,    /* note in brackets after the date */
  YIFA_TEXT_SMALL,      /* a line above or below a table */
  YIFA_TEXT_SMALL_END,  /* the same at the right */
  YIFA_TEXT_CELL,
  YIFA_TEXT_CELL_CENTER,
  YIFA_TEXT_CELL_LABEL, /* what a cell of a form or a column is called */
  YIFA_TEXT_GROUP,      /* the name of a group inside a list */
  YIFA_TEXT_LEDGER,     /* a cell of a ledger of many columns */
  YIFA_TEXT_LEDGER_LABEL,
  YIFA_TEXT_CERTIFICATE_TITLE,
  YIFA_TEXT_CERTIFICATE, /* the words of a certificate, and its signature */
} YifaTextRole;

YifaPaper      *yifa_paper_new            (YifaPageSetup    setup,
                                           const char      *title,
                                           const char      *author,
                                           const char      *today);
void            yifa_paper_free           (YifaPaper       *self);
const char     *yifa_paper_get_title      (YifaPaper       *self);
const char     *yifa_paper_get_author     (YifaPaper       *self);
const char     *yifa_paper_get_today      (YifaPaper       *self);

void            yifa_paper_add_text       (YifaPaper       *self,
                                           YifaTextRole     role,
                                           const char      *text);
void            yifa_paper_add_textf      (YifaPaper       *self,
                                           YifaTextRole     role,
                                           const char      *format,
                                           ...) G_GNUC_PRINTF (3, 4);
void            yifa_paper_add_sides      (YifaPaper       *self,
                                           const char      *left,
                                           const char      *right);
void            yifa_paper_add_rule       (YifaPaper       *self);
void            yifa_paper_add_annexes    (YifaPaper       *self,
                                           const char *const *names);
void            yifa_paper_add_signature  (YifaPaper       *self,
                                           const char      *unit,
                                           const char      *date);
void            yifa_paper_add_signature_in (YifaPaper     *self,
                                           YifaTextRole     role,
                                           const char      *unit,
                                           const char      *date);
void            yifa_paper_add_gap        (YifaPaper       *self,
                                           double           height);
void            yifa_paper_add_cut        (YifaPaper       *self);
void            yifa_paper_begin_page     (YifaPaper       *self,
                                           YifaPageSetup    setup);

/* Columns share the width by weight; the first @n_head rows are repeated on every page. */
YifaPaperTable *yifa_paper_add_table      (YifaPaper       *self,
                                           const double    *weights,
                                           guint            n_columns,
                                           guint            n_head);
void            yifa_paper_table_add_row  (YifaPaperTable  *table,
                                           double           min_height);
void            yifa_paper_table_add_cell (YifaPaperTable  *table,
                                           YifaTextRole     role,
                                           guint            span,
                                           const char      *text);

guint           yifa_paper_get_n_pages    (YifaPaper       *self);
void            yifa_paper_get_page_size  (YifaPaper       *self,
                                           guint            page,
                                           double          *width,
                                           double          *height);
gboolean        yifa_paper_draw_page      (YifaPaper       *self,
                                           guint            page,
                                           cairo_t         *cr);
char           *yifa_paper_dup_unprintable (YifaPaper      *self);
gboolean        yifa_paper_write_pdf      (YifaPaper       *self,
                                           const char      *path,
                                           GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaPaper, yifa_paper_free)
