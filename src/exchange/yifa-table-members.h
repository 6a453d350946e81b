#pragma once
#include <gio/gio.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

/* The XML files inside a spreadsheet file, unpacked within limits. */
typedef struct _YifaTableMembers YifaTableMembers;

YifaTableMembers *yifa_table_members_open   (const char       *path);
void              yifa_table_members_free   (YifaTableMembers *self);
gboolean          yifa_table_members_has    (YifaTableMembers *self,
                                             const char       *name);
xmlDoc           *yifa_table_members_parse  (YifaTableMembers *self,
                                             const char       *name);
xmlTextReader    *yifa_table_members_reader (YifaTableMembers *self,
                                             const char       *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaTableMembers, yifa_table_members_free)
