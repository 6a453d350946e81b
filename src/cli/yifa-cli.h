#pragma once
#include <json-glib/json-glib.h>

#include "yifa-store.h"

/* One run of yifactl: what the user asked for, and the answer under way. A command fills
 * `answer` with one JSON value; main prints it as JSON or, for people, as a table or sentences. */
typedef struct
{
  char            *office;
  char            *today;
  char            *actor;
  gboolean         json;
  YifaStore       *store;    /* NULL for commands that need no office */
  JsonBuilder     *answer;
  const YifaKind  *kind;     /* whose field labels head a table; may be NULL */
  GPtrArray       *refused;  /* (element-type YifaRefusal): of a refused action */
} YifaCli;

typedef gboolean (*YifaCommandFunc) (YifaCli *cli, char **args, GError **error);

typedef struct
{
  const char      *name;
  const char      *usage;      /* N_(): arguments and what it does */
  guint            min_args;
  gboolean         needs_office;
  YifaCommandFunc  run;
} YifaCommandDef;

/* Each ends with { NULL }. */
extern const YifaCommandDef yifa_cli_office_commands[];
extern const YifaCommandDef yifa_cli_record_commands[];
extern const YifaCommandDef yifa_cli_import_commands[];
extern const YifaCommandDef yifa_cli_rule_commands[];
extern const YifaCommandDef yifa_cli_calendar_commands[];
extern const YifaCommandDef yifa_cli_profile_commands[];
extern const YifaCommandDef yifa_cli_reading_commands[];
extern const YifaCommandDef yifa_cli_paper_commands[];
extern const YifaCommandDef yifa_cli_adviser_commands[];

/* For what can be asked without an office: with one, its own files count. */
gboolean        yifa_cli_need_store   (YifaCli         *cli,
                                       GError         **error);

/* Arguments. */
char           *yifa_cli_take_option  (char           **args,
                                       const char      *name);
gboolean        yifa_cli_take_flag    (char           **args,
                                       const char      *name);
const YifaKind *yifa_cli_find_kind    (const char      *word,
                                       GError         **error);
YifaRecord     *yifa_cli_load         (YifaCli         *cli,
                                       char           **args,
                                       GError         **error);
gint64          yifa_cli_parse_id     (const char      *text);
gboolean        yifa_cli_split        (const char      *argument,
                                       char           **field,
                                       char           **value,
                                       GError         **error);
YifaQuery      *yifa_cli_parse_query  (YifaCli         *cli,
                                       const YifaKind  *kind,
                                       char           **conditions,
                                       GError         **error);

/* Answers. */
void            yifa_cli_put_text     (YifaCli         *cli,
                                       const char      *member,
                                       const char      *value);
void            yifa_cli_put_int      (YifaCli         *cli,
                                       const char      *member,
                                       gint64           value);
void            yifa_cli_put_flag     (YifaCli         *cli,
                                       const char      *member,
                                       gboolean         value);
void            yifa_cli_put_strings  (YifaCli         *cli,
                                       const char      *member,
                                       GPtrArray       *strings);
void            yifa_cli_put_record   (YifaCli         *cli,
                                       YifaRecord      *record);
/* The deadlines that would move, as "due --moves" lists them. */
gboolean        yifa_cli_put_deadline_moves (YifaCli   *cli,
                                       GError         **error);
void            yifa_cli_put_refusals (YifaCli         *cli,
                                       GPtrArray       *refusals);
void            yifa_cli_print        (YifaCli         *cli);
int             yifa_cli_print_error  (YifaCli         *cli,
                                       const GError    *error);
