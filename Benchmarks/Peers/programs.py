# SPDX-License-Identifier: Apache-2.0
"""Running programs in turn and taking their processor time."""

import dataclasses
import json
import os
import statistics
import subprocess
import sys
import time


class ProgramFailed(Exception):
    """A program that cannot do what is asked; its message says why."""


@dataclasses.dataclass
class Usage:
    """What a finished process took."""
    cpu_seconds: float
    wall_seconds: float
    output: bytes


def run(command):
    """Runs a command to its end; exit status 1 means that something was found."""
    command = [str(part) for part in command]
    start = time.perf_counter()
    with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE) as process:
        output = process.stdout.read()
        complaint = process.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode not in (0, 1):
        raise ProgramFailed(f"{command[0]}: {complaint.strip()[:200]}")
    return Usage(usage.ru_utime + usage.ru_stime, wall, output)


def peak_bytes(command):
    """The most memory that a command takes.

    Asked of a small process, as the system counts the memory of the one that starts it, too.
    """
    script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:]); "
              "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    return int(run([sys.executable, "-c", script, *command]).output) << 10


class Session:
    """A program that prepares once and then searches whenever it is told to."""

    def __init__(self, command, byte_count):
        self.byte_count = byte_count
        self.process = subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        self.built = {}

    def prepare(self):
        """Waits until everything is built."""
        self.built = self._answer()

    def measure(self):
        """Searches everything once: processor seconds and number of matches."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        answer = self._answer()
        return answer["search_s"], answer["matches"]

    @property
    def peak_bytes(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return next(int(line.split()[1]) << 10 for line in file if line.startswith("VmHWM"))

    def close(self):
        self.process.communicate()

    def _answer(self):
        line = self.process.stdout.readline()
        if not line:
            complaint = self.process.stderr.read()
            self.process.wait()
            raise ProgramFailed(complaint.strip().splitlines()[-1][:200] if complaint else "ended")
        return json.loads(line)


class Whole:
    """A program that runs from start to end; its start is taken off by a run on less, if named."""

    def __init__(self, command, path, less=None):
        self.command = command
        self.path = path
        self.less = less
        self.byte_count = path.stat().st_size - (less.stat().st_size if less else 0)

    def prepare(self):
        """Nothing is built beforehand."""

    def measure(self):
        """Processor seconds for what `path` has more than `less`, None where the start takes so long
        that they drown in it; no number of matches."""
        whole = run([*self.command, self.path]).cpu_seconds
        seconds = whole - run([*self.command, self.less]).cpu_seconds if self.less else whole
        return seconds if seconds > whole / 10 else None, None

    def close(self):
        """Nothing is left running."""


class Results:
    """All measurements, in the order in which they were made."""

    def __init__(self):
        self.rows = []
        self.notes = []

    def in_turn(self, section, subjects, rounds, same=()):
        """Measures each subject once a round, and prints how far it is.

        Before that, each runs once, and those of a group in `same` must find as many matches.
        """
        found = {name: subject.measure()[1] for name, subject in subjects.items()}
        for group in same:
            counts = {name: found[name] for name in group if name in found}
            if len(set(counts.values())) > 1:
                sys.exit(f"{section}: the programs find different matches: {counts}")
        for number in range(rounds):
            for name, subject in subjects.items():
                seconds, matches = subject.measure()
                if seconds is None:
                    self.notes.append(f"{name}, round {number + 1}: its start drowns the search")
                    continue
                self.rows.append([section, name, number, seconds, subject.byte_count, matches])
            print(f"{section}: round {number + 1} of {rounds}", flush=True)
        for subject in subjects.values():
            subject.close()

    def start(self, subjects):
        """Starts all, which build at the same time; one that cannot do it is noted and left out."""
        made = {name: make() for name, make in subjects.items()}
        started = {}
        for name, subject in made.items():
            try:
                subject.prepare()
                started[name] = subject
            except ProgramFailed as failure:
                self.notes.append(f"{name}: {failure}")
        return started

    def add(self, section, name, value):
        """A figure that is no search, such as bytes of memory."""
        self.rows.append([section, name, 0, value, None, None])

    def value(self, section, name):
        return next((row[3] for row in self.rows if row[:2] == [section, name]), None)

    def rates(self, section, name):
        """Bytes a second in each round."""
        return [row[4] / row[3] for row in self.rows if row[:2] == [section, name]]

    def names(self, section):
        return list(dict.fromkeys(row[1] for row in self.rows if row[0] == section))

    def rate(self, section, name):
        rates = self.rates(section, name)
        return statistics.median(rates) if rates else None

    def fastest(self, section, prefix):
        """The name with the highest rate of those that begin so."""
        names = [name for name in self.names(section) if name.startswith(prefix)]
        return max(names, key=lambda name: self.rate(section, name), default=None)

    def ratio(self, section, name, other, other_section=None):
        """Median of the rounds' ratios of two rates."""
        pairs = zip(self.rates(section, name), self.rates(other_section or section, other))
        ratios = [rate / beside for rate, beside in pairs]
        return statistics.median(ratios) if ratios else None

    def matches(self, section, name):
        return next((row[5] for row in self.rows if row[:2] == [section, name]), None)
