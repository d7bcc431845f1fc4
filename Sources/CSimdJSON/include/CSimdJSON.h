// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable after the content of a chunk.
#define TAMIS_PADDING 64
/// Levels of nesting that a record may have.
#define TAMIS_MAXIMUM_DEPTH 1024
/// `offset` of a slice whose field the record does not have.
#define TAMIS_ABSENT UINT32_MAX
/// `bytes` of an attachment whose size is not told.
#define TAMIS_UNKNOWN_SIZE UINT64_MAX

/// The fields of a message, in the order of the members of `tamis_record`.
enum tamis_field {
  TAMIS_FIELD_ID,
  TAMIS_FIELD_TEXT,
  TAMIS_FIELD_SUBJECT,
  TAMIS_FIELD_HTML,
  TAMIS_FIELD_LANG,
  TAMIS_FIELD_MARKETPLACE,
  TAMIS_FIELD_REGION,
  TAMIS_FIELD_SENDER,
  TAMIS_FIELD_KIND,
  TAMIS_FIELD_THREAD_ID,
  TAMIS_FIELD_ORDER_ID,
  TAMIS_FIELD_SENT_AT,
  TAMIS_FIELD_REASON,
  TAMIS_FIELD_SENT_VIA,
  TAMIS_FIELD_MESSAGE_TYPE,
  TAMIS_FIELD_AGENT_ID,
  TAMIS_FIELD_ORDER_REFERENCE,
  TAMIS_FIELD_COMPLETED_AT,
  TAMIS_FIELD_DELIVERED_AT,
  TAMIS_FIELD_SHIPPED_AT,
  TAMIS_FIELD_PURCHASED_AT,
  TAMIS_FIELD_BUYER_LOCALE,
  TAMIS_FIELD_COUNT,
  /// The list of attachments, which is no string and has no pointer of its own.
  TAMIS_FIELD_ATTACHMENTS = TAMIS_FIELD_COUNT
};

/// The further fields of a history record; their numbers follow those of `tamis_field`.
enum tamis_history_field {
  TAMIS_HISTORY_TYPE = TAMIS_FIELD_ATTACHMENTS + 1,
  TAMIS_HISTORY_AT,
  TAMIS_HISTORY_CHANNEL,
  TAMIS_HISTORY_DIRECTION,
  TAMIS_HISTORY_PURPOSE,
  TAMIS_HISTORY_EVENT,
  TAMIS_HISTORY_REASON_CODE,
  TAMIS_HISTORY_AUTOMATIC,
  TAMIS_HISTORY_NO_RESPONSE_NEEDED,
  TAMIS_HISTORY_NUMBER_ANONYMISED,
  TAMIS_HISTORY_STARS,
  TAMIS_HISTORY_END
};

/// What became of a line.
enum tamis_outcome {
  TAMIS_MESSAGE,
  TAMIS_INVALID_JSON,
  TAMIS_INVALID_UTF8,
  TAMIS_NOT_AN_OBJECT,
  TAMIS_MISSING_TEXT,
  TAMIS_WRONG_TYPE,
  TAMIS_DUPLICATE_KEY,
  TAMIS_TOO_LARGE
};

/// Why a line is no message, finer than `tamis_outcome`.
enum tamis_reason {
  TAMIS_NO_REASON,
  TAMIS_BAD_STRUCTURE,
  TAMIS_TRAILING_CONTENT,
  TAMIS_UNCLOSED_STRING,
  TAMIS_CONTROL_CHARACTER,
  TAMIS_BAD_ESCAPE,
  TAMIS_BAD_LITERAL,
  TAMIS_BAD_NUMBER,
  TAMIS_TOO_DEEP,
  TAMIS_BAD_BYTES,
  TAMIS_LONE_SURROGATE,
  TAMIS_OVER_LIMIT,
  TAMIS_NO_MEMORY
};

/// Type of a JSON value.
enum tamis_type {
  TAMIS_STRING,
  TAMIS_NUMBER,
  TAMIS_BOOLEAN,
  TAMIS_NULL,
  TAMIS_OBJECT,
  TAMIS_ARRAY
};

/// Result of a call that may fail as a whole.
enum tamis_status { TAMIS_OK, TAMIS_OUT_OF_MEMORY, TAMIS_CHUNK_TOO_LARGE };

/// A piece of the arena; `offset` is `TAMIS_ABSENT` when there is none.
struct tamis_slice {
  uint32_t offset;
  uint32_t length;
};

/// One line that is not blank.
struct tamis_record {
  /// 1-based line in the chunk, blank lines counted.
  uint32_t line;
  /// The line in the chunk, without its line feed.
  uint32_t raw_offset;
  uint32_t raw_length;
  /// `tamis_outcome` and `tamis_reason`.
  uint8_t outcome;
  uint8_t reason;
  /// `tamis_field` concerned and the `tamis_type` found there, where the outcome has them.
  uint8_t field;
  uint8_t type;
  struct tamis_slice id;
  struct tamis_slice text;
  struct tamis_slice subject;
  struct tamis_slice html;
  struct tamis_slice lang;
  struct tamis_slice marketplace;
  struct tamis_slice region;
  struct tamis_slice sender;
  struct tamis_slice kind;
  struct tamis_slice thread_id;
  struct tamis_slice order_id;
  struct tamis_slice sent_at;
  struct tamis_slice reason_given;
  struct tamis_slice sent_via;
  struct tamis_slice message_type;
  struct tamis_slice agent_id;
  struct tamis_slice order_reference;
  struct tamis_slice completed_at;
  struct tamis_slice delivered_at;
  struct tamis_slice shipped_at;
  struct tamis_slice purchased_at;
  struct tamis_slice buyer_locale;
  /// Its attachments in `tamis_result`; `offset` is `TAMIS_ABSENT` without a list.
  struct tamis_slice attachments;
};

/// One attachment of a message.
struct tamis_attachment {
  struct tamis_slice name;
  struct tamis_slice mime;
  struct tamis_slice role;
  /// Its size; `TAMIS_UNKNOWN_SIZE` when the record does not tell.
  uint64_t bytes;
};

/// What a line says beside a message's fields when histories are read.
struct tamis_history {
  struct tamis_slice type;
  struct tamis_slice at;
  struct tamis_slice channel;
  struct tamis_slice direction;
  struct tamis_slice purpose;
  struct tamis_slice event;
  struct tamis_slice reason_code;
  /// 0 when absent, 1 for false, 2 for true.
  uint8_t automatic;
  uint8_t no_response_needed;
  uint8_t number_anonymised;
  /// The whole stars, brought into 1 to 127; 0 when absent.
  uint8_t stars;
};

/// What the last parse produced; valid until the next call on the same batch.
struct tamis_result {
  const struct tamis_record *records;
  size_t record_count;
  /// One for each record; NULL unless histories are read.
  const struct tamis_history *histories;
  /// Decoded strings, UTF-8.
  const uint8_t *arena;
  size_t arena_count;
  /// Attachments of all records, one record's behind another's.
  const struct tamis_attachment *attachments;
  size_t attachment_count;
  /// Lines in the chunk, blank ones and an unterminated last one included.
  size_t line_count;
};

/// Parser, records and arena, reused from chunk to chunk. One thread at a time.
struct tamis_batch;

/// A new batch, or NULL without memory.
struct tamis_batch *tamis_batch_create(size_t maximum_record_bytes);
void tamis_batch_destroy(struct tamis_batch *batch);

/// Says where a field lies: the reference tokens of its JSON Pointer, unescaped, one after the
/// other in `tokens`. A field never set is never found. `is_strict` makes anything but an object, or
/// null, on the way to the field an error.
enum tamis_status tamis_batch_set_pointer(struct tamis_batch *batch, enum tamis_field field,
                                          const uint8_t *tokens, const size_t *token_lengths,
                                          size_t token_count, bool is_strict);

/// Makes the batch read the fields of histories, each the member of its own name, and accept records
/// of a `type` other than "message" without a text. Comes before any `tamis_batch_set_pointer`.
enum tamis_status tamis_batch_read_histories(struct tamis_batch *batch);

/// Parses a chunk of whole lines; `TAMIS_PADDING` readable bytes follow its `count` bytes.
enum tamis_status tamis_batch_parse_ndjson(struct tamis_batch *batch, const uint8_t *chunk,
                                           size_t count);
/// The same for plain text, where a line is the text of a message.
enum tamis_status tamis_batch_parse_text(struct tamis_batch *batch, const uint8_t *chunk,
                                         size_t count);

struct tamis_result tamis_batch_result(const struct tamis_batch *batch);

#ifdef __cplusplus
}
#endif
