#pragma once
#include <glib.h>

/* The clauses of a draft: its paragraphs one by one, each with the number it bears and the place by which
 * an opinion would cite it. A place is part of a Chinese paper, whatever the language of the window. */
typedef enum
{
  YIFA_CLAUSE_TEXT,    /* a paragraph without a number; in an article one of its 款 */
  YIFA_CLAUSE_CHAPTER, /* 第一章, 第一节, 附件 */
  YIFA_CLAUSE_ARTICLE, /* 第一条 */
  YIFA_CLAUSE_HEADING, /* 一、 */
  YIFA_CLAUSE_ITEM,    /* （一） */
  YIFA_CLAUSE_SUBITEM, /* 1. */
  YIFA_CLAUSE_DETAIL,  /* （1） */
} YifaClauseLevel;

typedef struct
{
  YifaClauseLevel level;
  guint           number; /* 0: none */
  char           *mark;   /* as it is written: 第五条; "" without a number */
  char           *text;   /* what follows the mark */
  char           *place;  /* 第五条第二款第（一）项 */
} YifaClause;

GPtrArray *yifa_clauses_split (const char *text);
