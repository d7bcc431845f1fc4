// SPDX-License-Identifier: Apache-2.0

// Searches texts with Vectorscan, a call for each text.
//
//   vectorscan_run TEXTS MODE LITERALS [PATTERNS]
//
// All files hold one a line. MODE: `literal`: hs_compile_lit_multi; `caseless`: one database of
// escaped literals, caseless for all letters, with PATTERNS, if named, in the same database; `two`:
// literals and patterns in a database each; `som`: as `caseless`, with the start of each match.

#include <hs/hs.h>

#include <cstring>

#include "search_program.hpp"

namespace {

std::string escaped(const std::string &literal) {
  std::string pattern;
  for (char byte : literal) {
    if (strchr("\\.+*?()[]{}|^$#-/", byte)) pattern += '\\';
    pattern += byte;
  }
  return pattern;
}

hs_database_t *compile(const std::vector<std::string> &sources, unsigned flags, bool is_literal) {
  std::vector<const char *> texts;
  std::vector<size_t> lengths;
  std::vector<unsigned> ids, all_flags(sources.size(), flags);
  for (const std::string &source : sources) {
    ids.push_back(unsigned(ids.size()));
    texts.push_back(source.c_str());
    lengths.push_back(source.size());
  }
  hs_database_t *database = nullptr;
  hs_compile_error_t *error = nullptr;
  unsigned count = unsigned(texts.size());
  hs_error_t status =
      is_literal ? hs_compile_lit_multi(texts.data(), all_flags.data(), ids.data(), lengths.data(), count,
                                        HS_MODE_BLOCK, nullptr, &database, &error)
                 : hs_compile_multi(texts.data(), all_flags.data(), ids.data(), count, HS_MODE_BLOCK, nullptr,
                                    &database, &error);
  if (status != HS_SUCCESS)
    fail(std::string(error->message) + (error->expression >= 0 ? ": " + sources[size_t(error->expression)] : ""));
  return database;
}

int count_match(unsigned, unsigned long long, unsigned long long, unsigned, void *count) {
  ++*static_cast<size_t *>(count);
  return 0;
}

}  // namespace

int main(int argc, char **argv) {
  if (argc < 4) fail("usage: vectorscan_run TEXTS literal|caseless|two|som LITERALS [PATTERNS]");
  std::vector<std::string> texts = read_lines(argv[1]), literals = read_lines(argv[3]), patterns;
  std::string mode = argv[2];
  if (argc > 4) patterns = read_lines(argv[4]);
  unsigned flags = HS_FLAG_CASELESS | HS_FLAG_UTF8;
  if (mode == "som") flags |= HS_FLAG_SOM_LEFTMOST;
  double start = seconds();
  std::vector<hs_database_t *> databases;
  if (mode == "literal") {
    databases.push_back(compile(literals, HS_FLAG_CASELESS, true));
  } else {
    std::vector<std::string> sources;
    for (const std::string &literal : literals) sources.push_back(escaped(literal));
    if (mode == "two") {
      databases.push_back(compile(patterns, flags, false));
    } else {
      sources.insert(sources.end(), patterns.begin(), patterns.end());
    }
    databases.push_back(compile(sources, flags, false));
  }
  hs_scratch_t *scratch = nullptr;
  size_t table_bytes = 0;
  for (hs_database_t *database : databases) {
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) fail("no scratch");
    size_t size = 0;
    hs_database_size(database, &size);
    table_bytes += size;
  }
  printf("{\"build_s\":%f,\"table_bytes\":%zu}\n", seconds() - start, table_bytes);

  answer_requests(texts, [&](const std::string &text) {
    size_t matches = 0;
    for (hs_database_t *database : databases)
      if (hs_scan(database, text.data(), unsigned(text.size()), 0, scratch, count_match, &matches) != HS_SUCCESS)
        fail("a search failed");
    return matches;
  });
}
