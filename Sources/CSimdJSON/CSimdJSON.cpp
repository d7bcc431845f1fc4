// SPDX-License-Identifier: Apache-2.0

// Every function is noexcept and every allocation is checked, so nothing crosses into C but codes.
//
// Plain algorithm: parse each line on its own, then look at the members the fields point to.
// One difference: simdjson's first stage, which finds the structural characters, runs once over the
// whole chunk, because running it line by line takes a third longer. A line that the second stage
// does not accept in that shape is parsed on its own, so the plain algorithm decides every error.

#include "CSimdJSON.h"

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <simdjson.h>

#include "FieldTree.hpp"
#include "LineParser.hpp"
#include "RawJSON.hpp"

using namespace tamis;

namespace {

static_assert(TAMIS_PADDING >= simdjson::SIMDJSON_PADDING, "simdjson reads further");

tamis_slice tamis_record::*const members[TAMIS_FIELD_COUNT] = {
    &tamis_record::id,           &tamis_record::text,     &tamis_record::subject,
    &tamis_record::html,         &tamis_record::lang,     &tamis_record::marketplace,
    &tamis_record::region,       &tamis_record::sender,   &tamis_record::kind,
    &tamis_record::thread_id,    &tamis_record::order_id, &tamis_record::sent_at,
    &tamis_record::reason_given, &tamis_record::sent_via, &tamis_record::message_type,
    &tamis_record::agent_id,     &tamis_record::order_reference,
    &tamis_record::completed_at, &tamis_record::delivered_at,
    &tamis_record::shipped_at,   &tamis_record::purchased_at,
    &tamis_record::buyer_locale};

/// The member of a record that lists its attachments, and what an attachment may say.
constexpr std::string_view attachments_key = "attachments";
constexpr std::string_view bytes_key = "bytes";
constexpr struct {
  std::string_view key;
  tamis_slice tamis_attachment::*member;
} attachment_strings[] = {{"name", &tamis_attachment::name},
                          {"mime", &tamis_attachment::mime},
                          {"role", &tamis_attachment::role}};

/// The string fields of a history record, from `TAMIS_HISTORY_TYPE` on.
tamis_slice tamis_history::*const history_strings[] = {
    &tamis_history::type,    &tamis_history::at,    &tamis_history::channel,
    &tamis_history::direction, &tamis_history::purpose, &tamis_history::event,
    &tamis_history::reason_code};

/// The names of the history fields, from `TAMIS_HISTORY_TYPE` on.
const char *const history_names[] = {"type",      "at",          "channel",
                                     "direction", "purpose",     "event",
                                     "reason_code", "automatic", "no_response_needed",
                                     "number_anonymised", "stars"};
static_assert(std::size(history_names) == TAMIS_HISTORY_END - TAMIS_HISTORY_TYPE);

/// A buffer of plain values that can fail to grow but not throw.
template <typename Value>
struct Buffer {
  Value *values = nullptr;
  size_t count = 0;
  size_t capacity = 0;

  Buffer() noexcept = default;
  Buffer(const Buffer &) = delete;
  Buffer &operator=(const Buffer &) = delete;
  ~Buffer() { std::free(values); }

  bool reserve(size_t wanted) noexcept {
    if (wanted <= capacity) return true;
    void *grown = std::realloc(values, wanted * sizeof(Value));
    if (!grown) return false;
    values = static_cast<Value *>(grown);
    capacity = wanted;
    return true;
  }

  /// Forgets the values, and gives the memory back when it is far more than `wanted` values need.
  void restart(size_t wanted) noexcept {
    count = 0;
    if (capacity * sizeof(Value) <= kept_bytes || capacity / 4 <= wanted) return;
    std::free(values);
    values = nullptr;
    capacity = 0;
  }
};

void reject(tamis_record &record, tamis_outcome outcome, tamis_reason reason) noexcept {
  record.outcome = uint8_t(outcome);
  record.reason = uint8_t(reason);
}

/// Notes that a value has the wrong type for its field; false, for the caller to return.
bool reject_type(tamis_record &record, int field, TapeValue value) noexcept {
  reject(record, TAMIS_WRONG_TYPE, TAMIS_NO_REASON);
  record.field = uint8_t(field);
  record.type = uint8_t(value.type());
  return false;
}

}  // namespace

struct tamis_batch {
  explicit tamis_batch(size_t maximum) : maximum_record_bytes(maximum) {
    for (auto member : members) empty_record.*member = {TAMIS_ABSENT, 0};
    for (auto member : history_strings) empty_history.*member = {TAMIS_ABSENT, 0};
    empty_record.attachments = {TAMIS_ABSENT, 0};
  }

  size_t maximum_record_bytes;
  tamis_record empty_record{};
  tamis_history empty_history{};
  bool reads_histories = false;
  FieldTree fields;
  LineParser chunk_parser;
  LineParser line_parser;
  Buffer<tamis_record> records;
  /// As many as there are records, when histories are read.
  Buffer<tamis_history> histories;
  Buffer<tamis_attachment> attachments;
  /// Strings of the records; never grows within a chunk. `count` is the end of the last string that
  /// is used: what a document writes after it, the next may overwrite.
  Buffer<uint8_t> arena;
  Buffer<uint8_t> line_copy;
  size_t line_count = 0;
  /// Of the record in hand; marks the keys it has shown.
  uint64_t serial = 0;
  /// Whether the numbers of the record in hand stand only in its line.
  bool has_blanked_numbers = false;
  /// Tape place of the id when that is a number, else 0.
  size_t numeric_id = 0;

  template <typename Visitor>
  tamis_status for_each_line(const uint8_t *chunk, size_t count, Visitor visit) noexcept;
  uint8_t *strings_end() noexcept { return arena.values + arena.count; }
  tamis_slice store(const void *bytes, size_t count) noexcept;
  void keep(std::string_view string, tamis_slice &slice) noexcept;

  void read_line(const uint8_t *line, size_t length, tamis_record &record) noexcept;
  error_code parse_without_numbers(const uint8_t *line, size_t length) noexcept;
  void diagnose(const uint8_t *line, size_t length, error_code error,
                tamis_record &record) noexcept;
  void read_root(const simdjson::dom::document &document, const uint8_t *line, size_t length,
                 tamis_record &record) noexcept;
  bool read_object(int node, TapeValue object, tamis_record &record) noexcept;
  bool read_array(int node, TapeValue array, tamis_record &record) noexcept;
  bool read_value(const Child &child, TapeValue value, tamis_record &record) noexcept;
  bool read_history(int field, TapeValue value) noexcept;
  bool is_event(const tamis_history &history) const noexcept;
  bool read_attachments(TapeValue list, tamis_record &record) noexcept;
  bool read_attachment(TapeValue object, tamis_attachment &attachment,
                       tamis_record &record) noexcept;
  void read_sizes(TapeValue root, const uint8_t *line, size_t length,
                  const tamis_record &record) noexcept;
};

/// Calls `visit(start, end, record)` with the bounds of each line that is not blank, without
/// the line feed.
template <typename Visitor>
tamis_status tamis_batch::for_each_line(const uint8_t *chunk, size_t count,
                                        Visitor visit) noexcept {
  line_count = 0;
  // A record of fewer than 16 bytes is too rare to keep memory for.
  records.restart(count / 64);
  histories.restart(count / 64);
  attachments.restart(0);
  arena.restart(strings_capacity(count));
  if (strings_capacity(count) >= TAMIS_ABSENT) return TAMIS_CHUNK_TOO_LARGE;
  if (!arena.reserve(strings_capacity(count))) return TAMIS_OUT_OF_MEMORY;
  size_t start = 0;
  while (start < count) {
    auto *found = static_cast<const uint8_t *>(std::memchr(chunk + start, '\n', count - start));
    size_t end = found ? size_t(found - chunk) : count;
    line_count += 1;
    size_t content = start;
    while (content < end && is_blank(chunk[content])) content += 1;
    if (content < end) {
      if (records.count == records.capacity && !records.reserve(records.capacity * 2 + 64))
        return TAMIS_OUT_OF_MEMORY;
      if (reads_histories) {
        if (records.count >= histories.capacity && !histories.reserve(records.count * 2 + 64))
          return TAMIS_OUT_OF_MEMORY;
        histories.values[records.count] = empty_history;
      }
      tamis_record &record = records.values[records.count++];
      record = empty_record;
      record.line = uint32_t(line_count);
      record.raw_offset = uint32_t(start);
      record.raw_length = uint32_t(end - start);
      if (end - start > maximum_record_bytes)
        reject(record, TAMIS_TOO_LARGE, TAMIS_OVER_LIMIT);
      else
        visit(start, end, record);
    }
    start = end + 1;
  }
  return TAMIS_OK;
}

tamis_slice tamis_batch::store(const void *bytes, size_t count) noexcept {
  if (count > arena.capacity - arena.count) return {TAMIS_ABSENT, 0};
  if (count > 0) std::memcpy(arena.values + arena.count, bytes, count);
  tamis_slice slice = {uint32_t(arena.count), uint32_t(count)};
  arena.count += count;
  return slice;
}

/// Keeps a string that the document wrote to the arena.
inline void tamis_batch::keep(std::string_view string, tamis_slice &slice) noexcept {
  size_t offset = size_t(reinterpret_cast<const uint8_t *>(string.data()) - arena.values);
  slice = {uint32_t(offset), uint32_t(string.size())};
  arena.count = offset + string.size();
}

/// The plain algorithm: the line is a document of its own.
void tamis_batch::read_line(const uint8_t *line, size_t length, tamis_record &record) noexcept {
  error_code error = line_parser.parse(line, length, strings_end());
  if (!error) return read_root(line_parser.document, line, length, record);
  if (error != simdjson::NUMBER_ERROR) return diagnose(line, length, error, record);
  // Numbers that simdjson cannot hold are valid JSON, so the line gets a second chance without
  // them; only the digits of the id matter, and those are read from the line itself.
  error = parse_without_numbers(line, length);
  if (!error) {
    has_blanked_numbers = true;
    read_root(line_parser.document, line, length, record);
    has_blanked_numbers = false;
    return;
  }
  diagnose(line, length, error, record);
}

/// Parses a copy of the line in which every grammatical number is 0.
error_code tamis_batch::parse_without_numbers(const uint8_t *line, size_t length) noexcept {
  if (!line_copy.reserve(length + TAMIS_PADDING)) return simdjson::MEMALLOC;
  std::memcpy(line_copy.values, line, length);
  std::memset(line_copy.values + length, ' ', TAMIS_PADDING);
  blank_numbers(line_copy.values, length);
  return line_parser.parse(line_copy.values, length, strings_end());
}

/// Says why a line is no JSON.
void tamis_batch::diagnose(const uint8_t *line, size_t length, error_code error,
                           tamis_record &record) noexcept {
  if (error == simdjson::MEMALLOC || error == simdjson::CAPACITY)
    return reject(record, TAMIS_TOO_LARGE, TAMIS_NO_MEMORY);
  if (!simdjson::validate_utf8(reinterpret_cast<const char *>(line), length))
    return reject(record, TAMIS_INVALID_UTF8, TAMIS_BAD_BYTES);
  tamis_reason reason = TAMIS_BAD_STRUCTURE;
  switch (error) {
    case simdjson::STRING_ERROR:
      if (has_lone_surrogate(line, length))
        return reject(record, TAMIS_INVALID_UTF8, TAMIS_LONE_SURROGATE);
      reason = TAMIS_BAD_ESCAPE;
      break;
    case simdjson::UNCLOSED_STRING: reason = TAMIS_UNCLOSED_STRING; break;
    case simdjson::UNESCAPED_CHARS: reason = TAMIS_CONTROL_CHARACTER; break;
    case simdjson::NUMBER_ERROR: reason = TAMIS_BAD_NUMBER; break;
    case simdjson::DEPTH_ERROR: reason = TAMIS_TOO_DEEP; break;
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR: reason = TAMIS_BAD_LITERAL; break;
    default:
      if (size_t end = after_object(line, length); end > 0 && !parse_without_numbers(line, end))
        reason = TAMIS_TRAILING_CONTENT;
  }
  reject(record, TAMIS_INVALID_JSON, reason);
}

void tamis_batch::read_root(const simdjson::dom::document &document, const uint8_t *line,
                            size_t length, tamis_record &record) noexcept {
  TapeValue root(document, strings_end());
  if (root.tag() != '{') return reject(record, TAMIS_NOT_AN_OBJECT, TAMIS_NO_REASON);
  serial += 1;
  numeric_id = 0;
  if (!read_object(0, root, record)) return;
  if (record.text.offset == TAMIS_ABSENT && record.html.offset == TAMIS_ABSENT &&
      !(reads_histories && is_event(histories.values[records.count - 1])))
    return reject(record, TAMIS_MISSING_TEXT, TAMIS_NO_REASON);
  if (has_blanked_numbers && record.attachments.length > 0)
    read_sizes(root, line, length, record);
  if (numeric_id == 0) return;
  // simdjson does not keep how a number is written, so the line is asked.
  size_t left = TapeValue(root, numeric_id).numbers_before();
  for_each_number(line, length, [&](size_t start, size_t end) {
    if (left == 0) record.id = store(line + start, end - start);
    return left-- > 0;
  });
}

/// Reads the members of an object that `node` knows; false when the record is an error.
bool tamis_batch::read_object(int node, TapeValue object, tamis_record &record) noexcept {
  Node &keys = fields.nodes[size_t(node)];
  for (TapeValue key = object.first(); !key.is_end();) {
    TapeValue value(object, key.place + 1);
    if (node == 0 && key.string() == attachments_key && !read_attachments(value, record))
      return false;
    if (Child *child = keys.find(key.string())) {
      if (child->seen == serial) {
        reject(record, TAMIS_DUPLICATE_KEY, TAMIS_NO_REASON);
        record.field = uint8_t(child->field_below);
        return false;
      }
      child->seen = serial;
      // Most values, and the only ones worth keeping out of a call.
      if (unsigned(child->field) < TAMIS_FIELD_COUNT && value.tag() == '"')
        keep(value.string(), record.*members[child->field]);
      else if (!read_value(*child, value, record))
        return false;
    }
    key.place = value.after();
  }
  return true;
}

bool tamis_batch::read_array(int node, TapeValue array, tamis_record &record) noexcept {
  size_t index = 0;
  for (TapeValue item = array.first(); !item.is_end(); item = item.next()) {
    for (const Child &child : fields.nodes[size_t(node)].children)
      if (child.index == index && !read_value(child, item, record)) return false;
    index += 1;
  }
  return true;
}

bool tamis_batch::read_value(const Child &child, TapeValue value, tamis_record &record) noexcept {
  char tag = value.tag();
  if (child.field != none && tag != 'n') {
    if (child.field >= TAMIS_FIELD_COUNT ? read_history(child.field, value) : tag == '"') {
      if (child.field < TAMIS_FIELD_COUNT) keep(value.string(), record.*members[child.field]);
    } else if (child.field == TAMIS_FIELD_ID && value.is_number()) {
      numeric_id = value.place;
    } else {
      return reject_type(record, child.field, value);
    }
  }
  if (child.node == none) return true;
  if (tag == '{') return read_object(child.node, value, record);
  if (child.is_strict && child.field == none && tag != 'n')
    return reject_type(record, child.field_below, value);
  return tag != '[' || read_array(child.node, value, record);
}

/// Reads a field of the last record that only histories have; false for a value of another type.
bool tamis_batch::read_history(int field, TapeValue value) noexcept {
  tamis_history &history = histories.values[records.count - 1];
  char tag = value.tag();
  switch (field) {
    case TAMIS_HISTORY_AUTOMATIC:
    case TAMIS_HISTORY_NO_RESPONSE_NEEDED:
    case TAMIS_HISTORY_NUMBER_ANONYMISED: {
      if (tag != 't' && tag != 'f') return false;
      uint8_t said = tag == 't' ? 2 : 1;
      if (field == TAMIS_HISTORY_AUTOMATIC) history.automatic = said;
      else if (field == TAMIS_HISTORY_NO_RESPONSE_NEEDED) history.no_response_needed = said;
      else history.number_anonymised = said;
      return true;
    }
    case TAMIS_HISTORY_STARS:
      if (!value.is_number()) return false;
      history.stars = value.as_small_number();
      return true;
    default:
      if (tag != '"') return false;
      keep(value.string(), history.*history_strings[field - TAMIS_HISTORY_TYPE]);
      return true;
  }
}

/// Whether a history record says that it is something other than a message.
bool tamis_batch::is_event(const tamis_history &history) const noexcept {
  if (history.type.offset == TAMIS_ABSENT) return false;
  auto *type = reinterpret_cast<const char *>(arena.values + history.type.offset);
  return std::string_view(type, history.type.length) != "message";
}

/// Reads the list of attachments; false when the record is an error.
bool tamis_batch::read_attachments(TapeValue list, tamis_record &record) noexcept {
  if (record.attachments.offset != TAMIS_ABSENT) {
    reject(record, TAMIS_DUPLICATE_KEY, TAMIS_NO_REASON);
    record.field = TAMIS_FIELD_ATTACHMENTS;
    return false;
  }
  if (list.tag() == 'n') return true;
  if (list.tag() != '[') return reject_type(record, TAMIS_FIELD_ATTACHMENTS, list);
  record.attachments = {uint32_t(attachments.count), 0};
  for (TapeValue item = list.first(); !item.is_end(); item = item.next()) {
    if (item.tag() != '{') return reject_type(record, TAMIS_FIELD_ATTACHMENTS, item);
    if (attachments.count == attachments.capacity &&
        !attachments.reserve(attachments.capacity * 2 + 16)) {
      reject(record, TAMIS_TOO_LARGE, TAMIS_NO_MEMORY);
      return false;
    }
    constexpr tamis_slice absent = {TAMIS_ABSENT, 0};
    tamis_attachment &attachment = attachments.values[attachments.count];
    attachment = {absent, absent, absent, TAMIS_UNKNOWN_SIZE};
    if (!read_attachment(item, attachment, record)) return false;
    attachments.count += 1;
    record.attachments.length += 1;
  }
  return true;
}

bool tamis_batch::read_attachment(TapeValue object, tamis_attachment &attachment,
                                  tamis_record &record) noexcept {
  unsigned seen = 0;
  for (TapeValue key = object.first(); !key.is_end();) {
    TapeValue value(object, key.place + 1);
    unsigned bit = 1;
    bool is_known = key.string() == bytes_key;
    if (is_known && value.tag() != 'n') {
      if (!value.is_number()) return reject_type(record, TAMIS_FIELD_ATTACHMENTS, value);
      // The place is enough where the line must be asked.
      attachment.bytes = has_blanked_numbers ? value.place : value.size();
    }
    for (const auto &string : attachment_strings) {
      if (is_known) break;
      bit <<= 1;
      is_known = key.string() == string.key;
      if (!is_known || value.tag() == 'n') continue;
      if (value.tag() != '"') return reject_type(record, TAMIS_FIELD_ATTACHMENTS, value);
      keep(value.string(), attachment.*string.member);
    }
    if (is_known && seen & bit) {
      reject(record, TAMIS_DUPLICATE_KEY, TAMIS_NO_REASON);
      record.field = TAMIS_FIELD_ATTACHMENTS;
      return false;
    }
    if (is_known) seen |= bit;
    key.place = value.after();
  }
  return true;
}

/// Turns the places of sizes into sizes, which only the line still holds.
void tamis_batch::read_sizes(TapeValue root, const uint8_t *line, size_t length,
                             const tamis_record &record) noexcept {
  tamis_attachment *next = attachments.values + record.attachments.offset;
  tamis_attachment *end = next + record.attachments.length;
  TapeValue value(root, 1);
  for_each_number(line, length, [&](size_t start, size_t stop) {
    while (!value.is_number()) value.place += 1;
    while (next < end && next->bytes == TAMIS_UNKNOWN_SIZE) next += 1;
    if (next == end) return false;
    if (next->bytes == value.place) {
      next->bytes = size_of_number(line + start, line + stop);
      next += 1;
    }
    value.place += 2;
    return true;
  });
}

extern "C" {

tamis_batch *tamis_batch_create(size_t maximum_record_bytes) {
  try {
    return new tamis_batch(maximum_record_bytes);
  } catch (...) {
    return nullptr;
  }
}

void tamis_batch_destroy(tamis_batch *batch) { delete batch; }

tamis_status tamis_batch_set_pointer(tamis_batch *batch, tamis_field field, const uint8_t *tokens,
                                     const size_t *token_lengths, size_t token_count,
                                     bool is_strict) {
  try {
    std::vector<std::string> keys;
    for (size_t i = 0; i < token_count; i += 1) {
      keys.emplace_back(reinterpret_cast<const char *>(tokens), token_lengths[i]);
      tokens += token_lengths[i];
    }
    batch->fields.add(field, keys, is_strict);
    return TAMIS_OK;
  } catch (...) {
    return TAMIS_OUT_OF_MEMORY;
  }
}

tamis_status tamis_batch_read_histories(tamis_batch *batch) {
  try {
    for (int field = TAMIS_HISTORY_TYPE; field < TAMIS_HISTORY_END; field += 1)
      batch->fields.add(field, {history_names[field - TAMIS_HISTORY_TYPE]}, false);
    batch->reads_histories = true;
    return TAMIS_OK;
  } catch (...) {
    return TAMIS_OUT_OF_MEMORY;
  }
}

tamis_status tamis_batch_parse_ndjson(tamis_batch *batch, const uint8_t *chunk, size_t count) {
  LineParser &indexed = batch->chunk_parser;
  bool is_indexed = count <= kept_bytes && !indexed.index(chunk, count);
  uint32_t next = 0;
  tamis_status status = batch->for_each_line(
      chunk, count, [&](size_t start, size_t end, tamis_record &record) noexcept {
        if (is_indexed) {
          const uint32_t *indexes = indexed.stages->structural_indexes.get();
          uint32_t index_count = indexed.stages->n_structural_indexes;
          while (next < index_count && indexes[next] < start) next += 1;
          uint32_t first = next;
          while (next < index_count && indexes[next] < end) next += 1;
          // An unterminated last line has no line feed to stop at.
          if (end < count && first < next && chunk[indexes[first]] == '{' &&
              indexed.parse_indexed(first, next, uint32_t(end), batch->strings_end()))
            return batch->read_root(indexed.document, chunk + start, end - start, record);
        }
        batch->read_line(chunk + start, end - start, record);
      });
  if (batch->line_parser.capacity() > kept_bytes) batch->line_parser.release();
  batch->line_copy.restart(0);
  return status;
}

tamis_status tamis_batch_parse_text(tamis_batch *batch, const uint8_t *chunk, size_t count) {
  const char *bytes = reinterpret_cast<const char *>(chunk);
  bool all_valid = simdjson::validate_utf8(bytes, count);
  return batch->for_each_line(
      chunk, count, [&](size_t start, size_t end, tamis_record &record) noexcept {
        if (!all_valid && !simdjson::validate_utf8(bytes + start, end - start))
          return reject(record, TAMIS_INVALID_UTF8, TAMIS_BAD_BYTES);
        size_t length = end - start - (chunk[end - 1] == '\r' ? 1 : 0);
        record.text = batch->store(chunk + start, length);
      });
}

tamis_result tamis_batch_result(const tamis_batch *batch) {
  return {batch->records.values,
          batch->records.count,
          batch->reads_histories ? batch->histories.values : nullptr,
          batch->arena.values,
          batch->arena.count,
          batch->attachments.values,
          batch->attachments.count,
          batch->line_count};
}

}  // extern "C"
