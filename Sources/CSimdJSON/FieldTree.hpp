// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tamis {

constexpr int none = -1;

/// The value of an RFC 6901 array index, or SIZE_MAX when the token is none.
inline size_t array_index(std::string_view token) noexcept {
  size_t value = SIZE_MAX;
  const char *end = token.data() + token.size();
  if (token.empty() || (token[0] == '0' && token.size() > 1)) return SIZE_MAX;
  auto result = std::from_chars(token.data(), end, value);
  return result.ec == std::errc() && result.ptr == end ? value : SIZE_MAX;
}

/// One reference token of the configured pointers.
struct Child {
  std::string key;
  /// Field that ends here, and node of the pointers that go on; `none` if there is none.
  int field = none;
  int node = none;
  /// A field at or below this token, to name in an error.
  int field_below = none;
  /// Whether a value that has no members is an error here.
  bool is_strict = false;
  /// The key as an array index, or SIZE_MAX.
  size_t index = SIZE_MAX;
  /// Child found after this one the last time.
  size_t follower = 0;
  /// Serial number of the record in which the key was last met.
  uint64_t seen = 0;
};

/// The tokens that may follow one another in the configured pointers.
struct Node {
  std::vector<Child> children;
  /// Bit n set when a key of n bytes (63: or more) exists; turns most unknown keys away.
  uint64_t lengths = 0;

  /// Child tried first: the one that followed the last key found when it was met before. Records
  /// of one input mostly have the same keys in the same order.
  size_t guess = 0;

  static uint64_t length_bit(size_t length) noexcept {
    return uint64_t(1) << (length < 63 ? length : 63);
  }

  [[gnu::always_inline]] Child *find(std::string_view key) noexcept {
    if (!(lengths & length_bit(key.size()))) return nullptr;
    if (guess < children.size() && children[guess].key == key) return found(guess);
    return search(key);
  }

 private:
  size_t last_found = 0;

  Child *search(std::string_view key) noexcept {
    for (size_t i = 0; i < children.size(); i += 1)
      if (children[i].key == key) return found(i);
    return nullptr;
  }

  Child *found(size_t i) noexcept {
    children[last_found].follower = i;
    last_found = i;
    guess = children[i].follower;
    return &children[i];
  }
};

/// The configured JSON Pointers as a tree of reference tokens; node 0 is the record.
struct FieldTree {
  std::vector<Node> nodes = std::vector<Node>(1);

  /// Adds the pointer of a field. Throws std::bad_alloc.
  void add(int field, const std::vector<std::string> &tokens, bool is_strict) {
    int node = 0;
    for (size_t i = 0; i < tokens.size(); i += 1) {
      Child *child = nodes[node].find(tokens[i]);
      if (!child) {
        nodes[node].lengths |= Node::length_bit(tokens[i].size());
        nodes[node].children.emplace_back();
        child = &nodes[node].children.back();
        child->key = tokens[i];
        child->index = array_index(tokens[i]);
        child->field_below = field;
      }
      if (i + 1 == tokens.size()) {
        child->field = field;
      } else {
        child->is_strict |= is_strict;
        if (child->node == none) {
          child->node = int(nodes.size());
          node = child->node;
          nodes.emplace_back();
        } else {
          node = child->node;
        }
      }
    }
  }
};

}  // namespace tamis
