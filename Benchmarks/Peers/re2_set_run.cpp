// SPDX-License-Identifier: Apache-2.0

// Asks RE2 which of all literals and patterns occur in each text: a set says which, not where.
//
//   re2_set_run TEXTS LITERALS PATTERNS

#include <re2/re2.h>
#include <re2/set.h>

#include "search_program.hpp"

int main(int argc, char **argv) {
  if (argc != 4) fail("usage: re2_set_run TEXTS LITERALS PATTERNS");
  std::vector<std::string> texts = read_lines(argv[1]);

  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_max_mem(int64_t(4) << 30);
  double start = seconds();
  RE2::Set set(options, RE2::UNANCHORED);
  std::string error;
  for (const std::string &literal : read_lines(argv[2]))
    if (set.Add(RE2::QuoteMeta(literal), &error) < 0) fail(error);
  for (const std::string &pattern : read_lines(argv[3]))
    if (set.Add(pattern, &error) < 0) fail(error);
  if (!set.Compile()) fail("the set does not compile");
  printf("{\"build_s\":%f}\n", seconds() - start);

  std::vector<int> found;
  answer_requests(texts, [&](const std::string &text) {
    return set.Match(text, &found) ? found.size() : 0;
  });
}
