// SPDX-License-Identifier: Apache-2.0

// What the programs that search texts with another library share: each prepares, then searches all
// texts once for each line of standard input and prints the processor time of each as a line of JSON.

#ifndef SEARCH_PROGRAM_HPP
#define SEARCH_PROGRAM_HPP

#include <errno.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

/// Ends the program with a reason.
[[noreturn]] inline void fail(const std::string &reason) {
  fprintf(stderr, "%s: %s\n", program_invocation_short_name, reason.c_str());
  exit(2);
}

/// The lines of a file that are not empty.
inline std::vector<std::string> read_lines(const char *path) {
  std::ifstream file(path);
  if (!file) fail(std::string("cannot read ") + path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

/// Processor time of this process.
inline double seconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// Searches all texts for each line of standard input until its end; `matches_in` gets a text and
/// returns the number of matches.
template <typename Search>
void answer_requests(const std::vector<std::string> &texts, Search matches_in) {
  fflush(stdout);
  while (getchar() != EOF) {
    size_t matches = 0;
    double start = seconds();
    for (const std::string &text : texts) matches += matches_in(text);
    printf("{\"search_s\":%f,\"matches\":%zu}\n", seconds() - start, matches);
    fflush(stdout);
  }
}

#endif
