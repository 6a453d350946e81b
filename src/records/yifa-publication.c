/* yifa-publication.c - where and when a document was published */
#include "yifa-publication.h"

#include "yifa-checks.h"
#include "yifa-major-decision.h"
#include "yifa-normative-doc.h"

static const YifaChoice publication_channels[] = {
  { "gazette",      N_("Gazette") },
  { "website",      N_("Government website") },
  { "newspaper",    N_("Newspaper") },
  { "notice_board", N_("Notice board") },
  { "new_media",    N_("New media") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_PUBLICATION_DOC]          = { "doc", N_("Document"),
                                      YIFA_REF, YIFA_FILTER | YIFA_OWNER,
                                      NULL, &yifa_normative_doc },
  [YIFA_PUBLICATION_DECISION]     = { "decision", N_("Major decision"),
                                      YIFA_REF, YIFA_FILTER | YIFA_OWNER,
                                      NULL, &yifa_major_decision },
  [YIFA_PUBLICATION_CHANNEL]      = { "channel", N_("Channel"),
                                      YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                      publication_channels },
  [YIFA_PUBLICATION_PUBLISHED_ON] = { "published_on", N_("Published on"),
                                      YIFA_DATE, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_PUBLICATION_PLACE]        = { "place", N_("Place or issue"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_PUBLICATION_URL]          = { "url", N_("Web address"), YIFA_TEXT },
  [YIFA_PUBLICATION_INDEX_NO]     = { "index_no", N_("Index number"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_PUBLICATION_NOTE]         = { "note", N_("Note"), YIFA_TEXT },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_PUBLICATION_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_one_owner (record, YIFA_PUBLICATION_DOC, YIFA_PUBLICATION_DECISION, error);
}

const YifaKind yifa_publication = {
  .type_name = "YifaPublication",
  .table = "publication",
  .label = N_("Publication"),
  .fields = fields,
  .n_fields = YIFA_PUBLICATION_N_FIELDS,
  .title = YIFA_PUBLICATION_CHANNEL,
  .validate = validate,
};
