#pragma once
#include "yifa-store.h"

/* A file that belongs to a record. The row says what it is for; the file itself lies in the
 * office's files/ under its SHA-256 and is written and read by the attach layer. */
typedef enum
{
  YIFA_ATTACHMENT_OWNER_KIND,
  YIFA_ATTACHMENT_OWNER_ID,
  YIFA_ATTACHMENT_ROLE,
  YIFA_ATTACHMENT_NAME,
  YIFA_ATTACHMENT_SHA256,
  YIFA_ATTACHMENT_SIZE,
  YIFA_ATTACHMENT_MEDIA_TYPE,
  YIFA_ATTACHMENT_PAGES,
  YIFA_ATTACHMENT_TEXT,
  YIFA_ATTACHMENT_N_FIELDS
} YifaAttachmentField;

extern const YifaKind yifa_attachment;

GPtrArray *yifa_attachments_of (YifaStore  *store,
                                YifaRecord *owner,
                                const char *role);
