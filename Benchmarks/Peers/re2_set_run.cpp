// SPDX-License-Identifier: Apache-2.0

// Asks RE2 which of all literals and patterns occur in each text: a set says which, not where.
// Prepares, then asks for all texts once for each line of standard input and prints the processor
// time of each as a line of JSON.
//
//   re2_set_run TEXTS LITERALS PATTERNS

#include <re2/re2.h>
#include <re2/set.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

namespace {

[[noreturn]] void fail(const std::string &reason) {
  fprintf(stderr, "re2_set_run: %s\n", reason.c_str());
  exit(2);
}

std::vector<std::string> read_lines(const char *path) {
  std::ifstream file(path);
  if (!file) fail(std::string("cannot read ") + path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

/// Processor time of this process.
double seconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

}  // namespace

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
  fflush(stdout);

  std::vector<int> found;
  while (getchar() != EOF) {
    size_t matches = 0;
    start = seconds();
    for (const std::string &text : texts)
      if (set.Match(text, &found)) matches += found.size();
    printf("{\"search_s\":%f,\"matches\":%zu}\n", seconds() - start, matches);
    fflush(stdout);
  }
}
