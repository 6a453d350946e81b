#pragma once
#include "yifa-cli.h"
#include "yifa-deadline.h"
#include "yifa-matter-reach.h"

/* The long answers, printed for people; each array holds what the core gave. */
void yifa_cli_say_matters     (const char *meeting_on,
                               GPtrArray  *matters);
void yifa_cli_say_chains      (GPtrArray  *chains);
void yifa_cli_say_chain_steps (GPtrArray  *steps);
void yifa_cli_say_duties      (YifaStore  *store,
                               GPtrArray  *duties);
void yifa_cli_say_moves       (GPtrArray  *moves);
/* The year's head, and which of its days are not what their weekday says. */
void yifa_cli_say_year        (YifaStore  *store,
                               int         year);
void yifa_cli_say_days        (YifaStore  *store,
                               int         year);
void yifa_cli_say_rules       (GPtrArray  *rules);
void yifa_cli_say_figures     (GPtrArray  *figures);
/* One element of the list @member of a record of @kind, as a line; NULL where there is nothing better to say than
 * each of its members. Transfer full. */
char *yifa_cli_dup_words      (const YifaKind *kind,
                               const char *member,
                               JsonObject *element);
/* The value of a field as the trail has it, in words. Transfer full, NULL for none. */
char *yifa_cli_dup_value      (YifaStore  *store,
                               const YifaKind *kind,
                               guint       field,
                               const char *value);
