/* yifa-json.c - what is asked of a JSON text before anybody parses it
 *
 * The parser goes down with each bracket, and a file of nothing but brackets would run it out of stack.
 */
#include "yifa-json.h"

#define MAX_DEPTH 8

gboolean
yifa_json_is_shallow (const char *text)
{
  guint depth = 0;
  gboolean quoted = FALSE;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (quoted && *at == '\\' && at[1] != '\0')
        at++;
      else if (*at == '"')
        quoted = !quoted;
      else if (!quoted && (*at == '[' || *at == '{') && ++depth > MAX_DEPTH)
        return FALSE;
      else if (!quoted && (*at == ']' || *at == '}') && depth > 0)
        depth--;
    }
  return TRUE;
}
