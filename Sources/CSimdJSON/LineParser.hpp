// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

#include <simdjson.h>

#include "CSimdJSON.h"

namespace tamis {

using simdjson::error_code;

/// A larger size of an attachment is read as this one.
constexpr uint64_t maximum_size = uint64_t(1) << 62;

/// Buffers above this size are given back after the chunk that needed them.
constexpr size_t kept_bytes = size_t(1) << 20;

/// Room for the strings of documents with so many bytes together: a string of no characters takes
/// 3 bytes with its comma and 5 when it is decoded. simdjson writes whole vectors past the end.
constexpr size_t strings_capacity(size_t bytes) noexcept {
  return bytes + bytes / 3 * 2 + 2 + 2 * TAMIS_PADDING;
}

/// Lets a document write its strings elsewhere while it is parsed, which saves copying them.
struct LentStrings {
  simdjson::dom::document &document;
  uint8_t *own;

  LentStrings(simdjson::dom::document &document, uint8_t *strings) noexcept
      : document(document), own(document.string_buf.release()) {
    document.string_buf.reset(strings);
  }
  LentStrings(const LentStrings &) = delete;
  LentStrings &operator=(const LentStrings &) = delete;
  ~LentStrings() {
    (void)document.string_buf.release();
    document.string_buf.reset(own);
  }
};

/// simdjson's two stages and the document they write to.
struct LineParser {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> stages;
  simdjson::dom::document document;

  size_t capacity() const noexcept { return stages ? stages->capacity() : 0; }

  bool reserve(size_t bytes) noexcept {
    if (stages && bytes <= capacity() && bytes <= document.capacity()) return true;
    size_t wanted = size_t(1) << 16;
    while (wanted < bytes && wanted < kept_bytes) wanted *= 2;
    if (wanted < bytes) wanted = bytes;
    error_code failed =
        stages ? stages->allocate(wanted, TAMIS_MAXIMUM_DEPTH)
               : simdjson::get_active_implementation()->create_dom_parser_implementation(
                     wanted, TAMIS_MAXIMUM_DEPTH, stages);
    return !failed && !document.allocate(wanted);
  }

  void release() noexcept {
    stages.reset();
    document = simdjson::dom::document();
  }

  /// Parses a line as the whole document, its strings to `strings`.
  error_code parse(const uint8_t *line, size_t length, uint8_t *strings) noexcept {
    if (!reserve(length)) return simdjson::MEMALLOC;
    LentStrings lent(document, strings);
    return stages->parse(line, length, document);
  }

  /// Finds the structural characters of a chunk, for `parse_indexed`.
  error_code index(const uint8_t *chunk, size_t count) noexcept {
    if (!reserve(count)) return simdjson::MEMALLOC;
    return stages->stage1(chunk, count, simdjson::stage1_mode::regular);
  }

  /// Parses the line whose structural characters are `first..<last` of an indexed chunk.
  ///
  /// `line_feed` is the position of the line's end. It stands in as the next structural character,
  /// and no state of the second stage accepts a line feed there, so it cannot run into the next
  /// line or past the index.
  bool parse_indexed(uint32_t first, uint32_t last, uint32_t line_feed,
                     uint8_t *strings) noexcept {
    LentStrings lent(document, strings);
    uint32_t next_line = stages->structural_indexes[last];
    stages->structural_indexes[last] = line_feed;
    stages->next_structural_index = first;
    error_code error = stages->stage2_next(document);
    stages->structural_indexes[last] = next_line;
    return !error && stages->next_structural_index == last;
  }
};

/// The value of a number as a line writes it, as a count of bytes.
inline uint64_t size_of_number(const uint8_t *start, const uint8_t *end) noexcept {
  if (*start == '-') return 0;
  uint64_t size = 0;
  auto result = std::from_chars(reinterpret_cast<const char *>(start),
                                reinterpret_cast<const char *>(end), size);
  // With a fraction or an exponent the digits before it say too little; such a size is as good as none.
  if (result.ptr != reinterpret_cast<const char *>(end)) return TAMIS_UNKNOWN_SIZE;
  return result.ec == std::errc() && size < maximum_size ? size : maximum_size;
}

/// A value of a parsed document, by its place on simdjson's tape (simdjson, doc/tape.md).
///
/// Read directly because simdjson's own elements hide their place, which finds a number in the line,
/// and the strings are lent.
struct TapeValue {
  const uint64_t *tape;
  const uint8_t *strings;
  /// Place on the tape; the root is at 1.
  size_t place;

  TapeValue(const simdjson::dom::document &document, const uint8_t *strings) noexcept
      : tape(document.tape.get()), strings(strings), place(1) {}
  TapeValue(const TapeValue &document, size_t place) noexcept
      : tape(document.tape), strings(document.strings), place(place) {}

  char tag() const noexcept { return char(tape[place] >> 56); }
  bool is_number() const noexcept { return tag() == 'l' || tag() == 'u' || tag() == 'd'; }

  tamis_type type() const noexcept {
    switch (tag()) {
      case '"': return TAMIS_STRING;
      case 't':
      case 'f': return TAMIS_BOOLEAN;
      case 'n': return TAMIS_NULL;
      case '{': return TAMIS_OBJECT;
      case '[': return TAMIS_ARRAY;
      default: return TAMIS_NUMBER;
    }
  }

  /// The decoded bytes; only for a string.
  std::string_view string() const noexcept {
    const uint8_t *entry = strings + (tape[place] & 0x00FFFFFFFFFFFFFF);
    uint32_t length;
    std::memcpy(&length, entry, sizeof length);
    return {reinterpret_cast<const char *>(entry + sizeof length), length};
  }

  /// A number without its fraction, brought into 1 to 127.
  uint8_t as_small_number() const noexcept {
    uint64_t bits = tape[place + 1];
    double number = 0;
    if (tag() == 'l') number = double(int64_t(bits));
    if (tag() == 'u') number = double(bits);
    if (tag() == 'd') std::memcpy(&number, &bits, sizeof number);
    return number < 1 ? 1 : number > 127 ? 127 : uint8_t(number);
  }

  /// The value as a count of bytes; only for a number. A negative one is none, a fraction is cut off.
  uint64_t size() const noexcept {
    switch (tag()) {
      case 'd': {
        double number;
        std::memcpy(&number, &tape[place + 1], sizeof number);
        if (!(number > 0)) return 0;
        return number < maximum_size ? uint64_t(number) : maximum_size;
      }
      case 'l': return int64_t(tape[place + 1]) < 0 ? 0 : tape[place + 1];
      default: return tape[place + 1] < maximum_size ? tape[place + 1] : maximum_size;
    }
  }

  /// Place of what follows the value.
  size_t after() const noexcept {
    switch (tag()) {
      case '{':
      case '[': return uint32_t(tape[place]);
      case 'l':
      case 'u':
      case 'd': return place + 2;
      default: return place + 1;
    }
  }

  /// Whether the members or items of a container end here.
  bool is_end() const noexcept { return tag() == '}' || tag() == ']'; }
  /// The key of the first member, or the first item; only for a container.
  TapeValue first() const noexcept { return {*this, place + 1}; }
  TapeValue next() const noexcept { return {*this, after()}; }

  /// How many numbers of the document stand before this value.
  size_t numbers_before() const noexcept {
    size_t total = 0;
    for (TapeValue value(*this, 1); value.place < place;
         value.place += value.is_number() ? 2 : 1)
      total += value.is_number();
    return total;
  }
};

}  // namespace tamis
