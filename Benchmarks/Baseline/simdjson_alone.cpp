// SPDX-License-Identifier: Apache-2.0

// Reads `id` and `text` of each line of an NDJSON file and nothing more: the speed that a scanner
// of such files can come near to, but not pass.
//
//   g++ -O3 -march=native -std=c++17 simdjson_alone.cpp -o simdjson_alone -lsimdjson
//   ./simdjson_alone messages.ndjson
//
// The file is read as a scanner reads it: in chunks of whole lines, each followed by padding.
// simdjson checks that every line is UTF-8 and decodes the two strings.

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <vector>

#include <simdjson.h>

namespace {

constexpr size_t chunk_bytes = size_t(256) << 10;

struct Totals {
  size_t records = 0;
  size_t errors = 0;
  size_t bytes = 0;
  /// Bytes of all ids and texts, so that no compiler leaves them out.
  size_t decoded_bytes = 0;
};

/// Reads one record; its padding may be the lines after it.
void read_record(simdjson::ondemand::parser &parser, const char *line, size_t length,
                 size_t readable, Totals &totals) {
  simdjson::ondemand::document record;
  std::string_view id, text;
  if (parser.iterate(line, length, readable).get(record) ||
      record.find_field_unordered("id").get_string().get(id) ||
      record.find_field_unordered("text").get_string().get(text)) {
    totals.errors += 1;
    return;
  }
  totals.records += 1;
  totals.decoded_bytes += id.size() + text.size();
}

/// Reads all whole lines, the last one too if `is_last`; returns the bytes left over at the end.
size_t read_lines(simdjson::ondemand::parser &parser, const std::vector<char> &buffer, size_t count,
                  bool is_last, Totals &totals) {
  const char *line = buffer.data(), *end = buffer.data() + count;
  while (line < end) {
    const void *feed = memchr(line, '\n', size_t(end - line));
    if (!feed && !is_last) break;
    const char *line_end = feed ? static_cast<const char *>(feed) : end;
    size_t readable = buffer.size() - size_t(line - buffer.data());
    if (line_end > line) read_record(parser, line, size_t(line_end - line), readable, totals);
    line = line_end + 1;
  }
  return line < end ? size_t(end - line) : 0;
}

/// Reads a whole file; returns false when the system refuses.
bool read_file(const char *path, Totals &totals) {
  int file = open(path, O_RDONLY);
  if (file < 0) return false;
  simdjson::ondemand::parser parser;
  std::vector<char> buffer(chunk_bytes + simdjson::SIMDJSON_PADDING);
  size_t kept = 0;
  for (;;) {
    size_t room = buffer.size() - simdjson::SIMDJSON_PADDING - kept;
    if (room == 0) {  // A line longer than the buffer.
      buffer.resize(2 * buffer.size());
      continue;
    }
    ssize_t count = read(file, buffer.data() + kept, room);
    if (count < 0) {
      close(file);
      return false;
    }
    totals.bytes += size_t(count);
    size_t filled = kept + size_t(count);
    kept = read_lines(parser, buffer, filled, count == 0, totals);
    if (count == 0) break;
    memmove(buffer.data(), buffer.data() + filled - kept, kept);
  }
  close(file);
  return true;
}

}  // namespace

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: %s FILE\n", argv[0]);
    return 2;
  }
  Totals totals;
  auto start = std::chrono::steady_clock::now();
  if (!read_file(argv[1], totals)) {
    perror(argv[1]);
    return 2;
  }
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  printf("%zu records, %zu errors, %zu bytes, %zu decoded, %.3f s, %.2f GB/s\n", totals.records,
         totals.errors, totals.bytes, totals.decoded_bytes, elapsed.count(),
         double(totals.bytes) / 1e9 / elapsed.count());
  return totals.errors == 0 ? 0 : 1;
}
