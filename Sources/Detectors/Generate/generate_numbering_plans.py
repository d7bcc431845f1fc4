# SPDX-License-Identifier: Apache-2.0
"""Writes Sources/CNumberingPlans/numbering_plans.bin from libphonenumber's metadata.

Run, from any folder:

    python3 -m venv venv && venv/bin/pip install phonenumbers==9.0.43
    venv/bin/python Sources/Detectors/Generate/generate_numbering_plans.py

The metadata (facts about the world's numbering plans) is read from the Python package
`phonenumbers`, a port of Google's libphonenumber, both under the Apache License 2.0. Nothing but
the metadata is used. The same version gives the same file, byte for byte.

The patterns over national numbers become one minimal automaton over digits that all plans share:

- one start state a plan (a region, or a calling code without region) for "looks like a number of
  this plan", the general description;
- one start state a calling code for "valid number": which of the calling code's regions it belongs
  to, and whether its usual national format carries the national prefix.

The prefixes that callers dial (national prefix with carrier, international prefix) need the end of
the match and one group, so they become small backtracking programs.

Layout. All numbers are little endian; offsets are in bytes from the start of the file.

    0   u8[4]  "TNPL"
    4   u16    layout version, 1
    6   u16    number of plans; those of regions come first, sorted by code
    8   u16    number of plans that belong to a region
    10  u16    number of calling codes
    12  u16    number of states; state 0 accepts nothing and leads only to itself
    14  u16    number of words of prefix programs
    16  u32    offset of the plans
    20  u32    offset of the calling codes
    24  u32    offset of the index of calling codes, u8[1000]: 1 + ordinal, 0 for none
    28  u32    offset of the members of calling codes, u8 each: ordinal of a plan
    32  u32    offset of the state outputs, u8 each
    36  u32    offset of the transitions, u16[10] a state
    40  u32    offset of the prefix programs, u16 each
    44  u32    offset of the note on source and licence, UTF-8, to the end of the file

Plan, 28 bytes:

    0   u8[2]  region code, or two zero bytes
    2   u16    calling code
    4   u16    start state of the general description
    6   u16    first word of the national prefix program, 0xFFFF for none
    8   u16    first word of the international prefix program, 0xFFFF for none
    10  u8     1 if the captured group replaces the matched national prefix
    11  u8     number of digits to put before that group, at most 4
    12  u8[4]  those digits, as values 0 to 9
    16  u32    bit n set: a national number may have n digits
    20  u32    bit n set: n digits can be dialled within an area only
    24  u16    ordinal of the calling code
    26  u16    zero

Calling code, 8 bytes:

    0   u16    calling code
    2   u16    start state of "valid number"
    4   u16    first member; the first of them is the main region
    6   u16    number of members

State output: bits 0 to 4 are 1 + the place of the valid number's region among the members, 0 for
not valid; bit 5: the national prefix is usually written; bit 6: the general description matches.

Program word: the top four bits are the operation, the rest its operand.

    0  one digit whose bit is set in the operand      3  the group starts (0) or ends (1) here
    1  try the next word, then the word at operand    4  only at the end of the digits
    2  go on at operand                               5  matched

Targets are words from the start of the program and always lie ahead, so every program ends.
"""

import re
import struct
import sys
from pathlib import Path

import phonenumbers
from phonenumbers import phonemetadata

if sys.version_info < (3, 11):
    sys.exit("Python 3.11 or later is needed (re._parser).")

from re import _constants as sre  # noqa: E402
from re import _parser as sre_parser  # noqa: E402

OUTPUT = Path(__file__).resolve().parents[2] / "CNumberingPlans" / "numbering_plans.bin"
NO_PROGRAM = 0xFFFF
NON_GEOGRAPHIC = "001"
PREFIX_USUAL = 1 << 5
GENERAL = 1 << 6
NUMBER_TYPES = (
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "voip",
    "personal_number", "pager", "uan", "voicemail",
)


def digits_of_set(items):
    """The digits 0-9 that a parsed character set contains."""
    found = set()
    for kind, value in items:
        if kind is sre.LITERAL:
            found.add(value - 48)
        elif kind is sre.RANGE:
            found.update(range(value[0] - 48, value[1] - 47))
        elif kind is sre.CATEGORY and value is sre.CATEGORY_DIGIT:
            found.update(range(10))
        else:
            raise ValueError(f"unexpected member of a set: {kind}")
    if not all(0 <= digit <= 9 for digit in found):
        raise ValueError("a pattern contains something that is no digit")
    return frozenset(found)


class Automata:
    """Acyclic automata over digits, each node stored once, so every automaton is minimal.

    A node is (output, ten successors). Sinks (nodes that lead only to themselves) are the only
    cycles; they are made first, one an output that needs it.
    """

    def __init__(self):
        self.nodes = []
        self.known = {}
        self.sinks = {}
        self.patterns = {}

    def sink(self, output):
        if output not in self.sinks:
            node = len(self.nodes)
            self.nodes.append((output, (node,) * 10))
            self.sinks[output] = node
            self.known[self.nodes[node]] = node
        return self.sinks[output]

    def node(self, output, successors):
        first = successors[0]
        same = all(successor == first for successor in successors)
        if same and self.sinks.get(output) == first:
            return first
        key = (output, successors)
        if key not in self.known:
            self.known[key] = len(self.nodes)
            self.nodes.append(key)
        return self.known[key]

    def pattern(self, text, lengths=None, prefix=False):
        """The automaton of a pattern: of the whole number, or of how the number begins."""
        key = (text, tuple(lengths) if lengths else None, prefix)
        if key not in self.patterns:
            self.patterns[key] = self._pattern(text, lengths, prefix)
        return self.patterns[key]

    def _pattern(self, text, lengths, prefix):
        follow = PatternPositions(text)
        memo = {}

        def build(positions, depth):
            if not positions:
                return self.sink(0)
            accepting = None in positions
            if accepting and prefix:
                return self.sink(1)
            key = (positions, depth if lengths else 0)
            if key not in memo:
                output = int(accepting and (not lengths or depth in lengths))
                memo[key] = self.node(output, tuple(
                    build(follow.after(positions, digit), depth + 1) for digit in range(10)))
            return memo[key]

        return build(follow.first, 0)

    def product(self, parts, combine):
        """The automaton whose output is `combine` of the outputs of `parts`."""
        memo = {}

        def build(state):
            if state not in memo:
                output = combine([self.nodes[node][0] for node in state])
                rows = [self.nodes[node][1] for node in state]
                if all(row[0] == node and row[9] == node for row, node in zip(rows, state)):
                    memo[state] = self.sink(output)
                else:
                    memo[state] = self.node(output, tuple(
                        build(tuple(row[digit] for row in rows)) for digit in range(10)))
            return memo[state]

        return build(tuple(parts))


class PatternPositions:
    """The positions of a pattern's digits and which may follow which (Glushkov's construction).

    `None` stands for the end of the pattern.
    """

    def __init__(self, text):
        self.sets = []
        self.successors = []
        self.first = self._sequence(sre_parser.parse(text).data, frozenset([None]))

    def after(self, positions, digit):
        reached = set()
        for position in positions:
            if position is not None and digit in self.sets[position]:
                reached |= self.successors[position]
        return frozenset(reached)

    def _sequence(self, items, then):
        for item in reversed(items):
            then = self._item(item, then)
        return then

    def _item(self, item, then):
        kind, value = item
        if kind is sre.LITERAL:
            return self._digit(digits_of_set([item]), then)
        if kind is sre.IN:
            return self._digit(digits_of_set(value), then)
        if kind is sre.BRANCH:
            return frozenset().union(*(self._sequence(branch, then) for branch in value[1]))
        if kind is sre.SUBPATTERN:
            return self._sequence(value[3], then)
        if kind is sre.MAX_REPEAT:
            low, high, body = value
            if high is sre.MAXREPEAT:
                raise ValueError("a pattern without a longest match")
            reached = then
            for count in range(high, 0, -1):
                # The optional repetitions are the last ones, so they are met first here.
                reached = self._sequence(body, reached) | (then if count > low else frozenset())
            return reached
        raise ValueError(f"unexpected construct in a pattern: {kind}")

    def _digit(self, digits, then):
        self.sets.append(digits)
        self.successors.append(then)
        return frozenset([len(self.sets) - 1])


class PrefixProgram:
    """Translates a prefix pattern into words for the backtracking matcher of the detector."""

    DIGIT, SPLIT, JUMP, SAVE, END, MATCHED = (code << 12 for code in range(6))

    def __init__(self, text):
        parsed = sre_parser.parse(text)
        self.last_group = parsed.state.groups - 1
        self.words = []
        self._sequence(parsed.data)
        self.words.append(self.MATCHED)

    def _sequence(self, items):
        for item in items:
            self._item(item)

    def _item(self, item):
        kind, value = item
        if kind is sre.LITERAL:
            self._digit(digits_of_set([item]))
        elif kind is sre.IN:
            self._digit(digits_of_set(value))
        elif kind is sre.AT and value is sre.AT_END:
            self.words.append(self.END)
        elif kind is sre.SUBPATTERN:
            group, _, _, body = value
            saved = group is not None and group == self.last_group
            if saved:
                self.words.append(self.SAVE)
            self._sequence(body)
            if saved:
                self.words.append(self.SAVE | 1)
        elif kind is sre.BRANCH:
            self._branch(value[1])
        elif kind is sre.MAX_REPEAT:
            low, high, body = value
            for _ in range(low):
                self._sequence(body)
            splits = []
            for _ in range(high - low):
                splits.append(len(self.words))
                self.words.append(self.SPLIT)
                self._sequence(body)
            for split in splits:
                self.words[split] |= self._target()
        else:
            raise ValueError(f"unexpected construct in a prefix: {kind}")

    def _branch(self, branches):
        jumps = []
        for branch in branches[:-1]:
            split = len(self.words)
            self.words.append(self.SPLIT)
            self._sequence(branch)
            jumps.append(len(self.words))
            self.words.append(self.JUMP)
            self.words[split] |= self._target()
        self._sequence(branches[-1])
        for jump in jumps:
            self.words[jump] |= self._target()

    def _digit(self, digits):
        self.words.append(self.DIGIT | sum(1 << digit for digit in digits))

    def _target(self):
        if len(self.words) >= 1 << 12:
            raise ValueError("a prefix program is too long")
        return len(self.words)


def valid_number(automata, metadata):
    """The automaton of the numbers that are valid in one plan: of a type, and of the plan."""
    types = []
    for name in NUMBER_TYPES:
        kind = getattr(metadata, name)
        if name == "mobile" and metadata.same_mobile_and_fixed_line_pattern:
            continue
        if kind is not None and kind.national_number_pattern:
            types.append(automata.pattern(kind.national_number_pattern, kind.possible_length))
    general = metadata.general_desc
    parts = [automata.pattern(general.national_number_pattern, general.possible_length), *types]
    return automata.product(parts, lambda found: int(found[0] and any(found[1:])))


def prefix_usual(automata, metadata):
    """The automaton of the numbers whose usual national format shows the national prefix."""
    parts, answers = [], []
    for rule in metadata.number_format:
        leading = rule.leading_digits_pattern
        parts.append(automata.pattern(leading[-1], prefix=True) if leading else automata.sink(1))
        parts.append(automata.pattern(rule.pattern))
        shown = rule.national_prefix_formatting_rule
        first_group_only = not shown or re.fullmatch(r"\(?\\1\)?", shown)
        optional = rule.national_prefix_optional_when_formatting
        answers.append(bool(not first_group_only and not optional))

    def combine(found):
        for place, answer in enumerate(answers):
            if found[2 * place] and found[2 * place + 1]:
                return int(answer)
        return 0

    return automata.product(parts, combine)


def valid_in_calling_code(automata, plans):
    """The automaton that says to which plan of a calling code a number belongs.

    The first plan that claims a number decides: by its leading digits if it has any, else by the
    number being valid in it. A sole plan claims every number.
    """
    parts, claims = [], []
    for metadata in plans:
        valid = valid_number(automata, metadata)
        if len(plans) == 1:
            parts.append(automata.sink(1))
        elif metadata.leading_digits is not None:
            parts.append(automata.pattern(metadata.leading_digits, prefix=True))
        else:
            parts.append(valid)
        parts.append(valid)
        claims.append(metadata)
    main = plans[0]
    usual = main.id != NON_GEOGRAPHIC
    parts.append(prefix_usual(automata, main) if usual else automata.sink(0))

    def combine(found):
        for place in range(len(claims)):
            if found[2 * place]:
                if not found[2 * place + 1]:
                    return 0
                return (1 + place) | (PREFIX_USUAL if found[-1] else 0)
        return 0

    return automata.product(parts, combine)


def length_bits(lengths):
    if any(not 0 < length < 32 for length in lengths):
        raise ValueError("a length that does not fit")
    return sum(1 << length for length in lengths)


def transformation(metadata, program):
    """(whether a group replaces the prefix, digits to put before it)"""
    rule = metadata.national_prefix_transform_rule
    if not rule:
        return False, b""
    literal, group = re.fullmatch(r"(\d{0,4})\\(\d)", rule).groups()
    if int(group) != program.last_group:
        raise ValueError(f"{metadata.id}: the transformation uses a group that is not the last")
    return True, bytes(int(digit) for digit in literal)


class Renumbered:
    """The states that can be reached from the starts, numbered from 0, the dead state."""

    def __init__(self, automata):
        self.automata = automata
        self.numbers = {automata.sink(0): 0}
        self.order = [automata.sink(0)]

    def start(self, node):
        pending = [node]
        while pending:
            current = pending.pop()
            if current in self.numbers:
                continue
            self.numbers[current] = len(self.order)
            self.order.append(current)
            pending.extend(reversed(self.automata.nodes[current][1]))
        return self.numbers[node]

    def outputs(self):
        return bytes(self.automata.nodes[node][0] for node in self.order)

    def transitions(self):
        return b"".join(
            struct.pack("<10H", *(self.numbers[next] for next in self.automata.nodes[node][1]))
            for node in self.order)


def build():
    members = {
        code: [phonemetadata.PhoneMetadata.metadata_for_region_or_calling_code(code, region)
               for region in regions]
        for code, regions in sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items())}
    every = [(plan.id == NON_GEOGRAPHIC, plan.id, plan.country_code, plan)
             for plans in members.values() for plan in plans]
    every.sort(key=lambda entry: entry[:3])
    plans = [entry[3] for entry in every]
    ordinals = {(plan.id, plan.country_code): place for place, plan in enumerate(plans)}

    automata = Automata()
    states = Renumbered(automata)
    words, programs = [], {}

    def program_offset(text):
        if not text:
            return NO_PROGRAM, None
        if text not in programs:
            program = PrefixProgram(text)
            programs[text] = (len(words), program)
            words.extend(program.words)
        return programs[text]

    code_records, index, member_list = [], bytearray(1000), []
    for place, (code, its_plans) in enumerate(members.items()):
        index[code] = 1 + place
        start = states.start(valid_in_calling_code(automata, its_plans))
        code_records.append(
            struct.pack("<4H", code, start, len(member_list), len(its_plans)))
        member_list.extend(ordinals[plan.id, plan.country_code] for plan in its_plans)

    plan_records = []
    for plan in plans:
        general = automata.product(
            [automata.pattern(plan.general_desc.national_number_pattern)],
            lambda found: GENERAL if found[0] else 0)
        national, program = program_offset(plan.national_prefix_for_parsing)
        international, _ = program_offset(plan.international_prefix)
        replaces, literal = transformation(plan, program)
        region = bytes(2) if plan.id == NON_GEOGRAPHIC else plan.id.encode("ascii")
        plan_records.append(struct.pack(
            "<2s4H2B4s2I2H", region, plan.country_code, states.start(general), national,
            international, replaces, len(literal), literal,
            length_bits(plan.general_desc.possible_length),
            length_bits(plan.general_desc.possible_length_local_only),
            index[plan.country_code] - 1, 0))

    note = (f"Numbering plans: metadata of libphonenumber, from the Python package phonenumbers "
            f"{phonenumbers.__version__}. Copyright The Libphonenumber Authors, Apache-2.0.\n")
    sections = [
        b"".join(plan_records), b"".join(code_records), bytes(index), bytes(member_list),
        states.outputs(), states.transitions(), struct.pack(f"<{len(words)}H", *words),
        note.encode("utf-8"),
    ]
    body, offsets = bytearray(), []
    for section in sections:
        body.extend(bytes(-len(body) % 4))
        offsets.append(48 + len(body))
        body.extend(section)
    if len(states.order) > 0xFFFF or len(words) > 0xFFFF or len(plans) > 0xFF:
        raise ValueError("too large for the layout")
    regions = sum(plan.id != NON_GEOGRAPHIC for plan in plans)
    header = struct.pack(
        "<4s6H8I", b"TNPL", 1, len(plans), regions, len(code_records), len(states.order),
        len(words), *offsets)
    return header + body, note, len(states.order)


def main():
    contents, note, states = build()
    OUTPUT.write_bytes(contents)
    print(f"{note.strip()}\n{OUTPUT.name}: {len(contents)} bytes, {states} states")


if __name__ == "__main__":
    main()
