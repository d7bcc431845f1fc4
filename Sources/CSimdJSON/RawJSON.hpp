// SPDX-License-Identifier: Apache-2.0
#pragma once

// Scans over raw JSON, for what the parser does not keep: positions in the line and the reason of
// an error. Each is linear and stays inside the line whatever the bytes are, but its answer counts
// only where the strings of the line are known to be closed.

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace tamis {

inline bool is_blank(uint8_t byte) noexcept { return byte == ' ' || byte == '\t' || byte == '\r'; }
inline bool is_digit(uint8_t byte) noexcept { return byte >= '0' && byte <= '9'; }

/// Position after the string whose opening quote is at `quote`.
inline size_t after_string(const uint8_t *line, size_t length, size_t quote) noexcept {
  size_t position = quote + 1;
  while (position < length && line[position] != '"') position += line[position] == '\\' ? 2 : 1;
  return position < length ? position + 1 : length;
}

/// Position after the run of number characters at `start`.
inline size_t after_number(const uint8_t *line, size_t length, size_t start) noexcept {
  auto belongs = [](uint8_t byte) {
    return is_digit(byte) || byte == '-' || byte == '+' || byte == '.' || (byte | 0x20) == 'e';
  };
  while (start < length && belongs(line[start])) start += 1;
  return start;
}

/// Calls `visit(start, end)` for each number outside strings until it returns false.
template <typename Visitor>
void for_each_number(const uint8_t *line, size_t length, Visitor visit) noexcept {
  size_t position = 0;
  while (position < length) {
    if (line[position] == '"') {
      position = after_string(line, length, position);
    } else if (line[position] == '-' || is_digit(line[position])) {
      size_t end = after_number(line, length, position);
      if (!visit(position, end)) return;
      position = end;
    } else {
      position += 1;
    }
  }
}

/// Whether the bytes follow the grammar of a number (RFC 8259, section 6).
inline bool is_number(const uint8_t *start, const uint8_t *end) noexcept {
  auto digits = [&] {
    const uint8_t *first = start;
    while (start < end && is_digit(*start)) start += 1;
    return start - first;
  };
  if (start < end && *start == '-') start += 1;
  bool zero = start < end && *start == '0';
  ptrdiff_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (start < end && *start == '.') {
    start += 1;
    if (digits() == 0) return false;
  }
  if (start < end && (*start | 0x20) == 'e') {
    start += 1;
    if (start < end && (*start == '+' || *start == '-')) start += 1;
    if (digits() == 0) return false;
  }
  return start == end;
}

/// Turns each grammatical number into 0 and blanks, which keeps every position.
inline void blank_numbers(uint8_t *line, size_t length) noexcept {
  for_each_number(line, length, [line](size_t start, size_t end) {
    if (is_number(line + start, line + end)) {
      std::memset(line + start, ' ', end - start);
      line[start] = '0';
    }
    return true;
  });
}

/// The code unit of `\uXXXX` at `escape`, or -1 when it is something else.
inline int code_unit(const uint8_t *line, size_t length, size_t escape) noexcept {
  unsigned value = 0;
  if (escape + 6 > length || line[escape] != '\\' || line[escape + 1] != 'u') return -1;
  const char *digits = reinterpret_cast<const char *>(line + escape + 2);
  auto result = std::from_chars(digits, digits + 4, value, 16);
  return result.ec == std::errc() && result.ptr == digits + 4 ? int(value) : -1;
}

inline bool has_lone_surrogate(const uint8_t *line, size_t length) noexcept {
  size_t position = 0;
  while (position < length) {
    auto *found =
        static_cast<const uint8_t *>(std::memchr(line + position, '\\', length - position));
    if (!found) return false;
    position = size_t(found - line);
    int unit = code_unit(line, length, position);
    if (unit >> 10 == 0xD800 >> 10) {
      if (code_unit(line, length, position + 6) >> 10 != 0xDC00 >> 10) return true;
      position += 12;
    } else if (unit >> 10 == 0xDC00 >> 10) {
      return true;
    } else {
      position += 2;
    }
  }
  return false;
}

/// Position after the brace that closes the object at the start, or 0.
inline size_t after_object(const uint8_t *line, size_t length) noexcept {
  size_t depth = 0;
  size_t position = 0;
  while (position < length) {
    uint8_t byte = line[position];
    if (byte == '"') {
      position = after_string(line, length, position);
      continue;
    }
    position += 1;
    if (byte == '{') depth += 1;
    if (byte == '}' && depth > 0 && --depth == 0) return position;
  }
  return 0;
}

}  // namespace tamis
