// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// Every call to the operating system that takes a file descriptor or a path.
///
/// The only file of this target that holds pointers. Interrupted calls (EINTR) are repeated here,
/// so no caller sees them. See open(2), read(2), write(2), poll(2), eventfd(2), sigaction(2).
enum FileDescriptorCall {
  /// What a descriptor or path names.
  enum FileKind {
    case regular, directory, symbolicLink
    /// A pipe or a socket: something whose other end may go away.
    case stream
    case other
  }

  /// The parts of stat(2) that are used.
  struct FileStatus {
    let kind: FileKind
    let byteCount: Int
    let identity: FileIdentity
  }

  /// What a reader that polls its input has found.
  enum Readiness {
    /// A read returns at once, be it with bytes, the end or an error.
    case ready
    /// A read would block now.
    case idle
    case stopRequested
    /// Writing has failed, or the program that reads the output has gone.
    case outputGone
  }

  /// The descriptors that end a wait for input; -1 where there is none.
  struct Watch {
    var stop: Int32 = -1
    var failure: Int32 = -1
    /// Only a pipe or socket belongs here: another kind never reports that its reader has gone.
    var output: Int32 = -1
  }

  /// A pipe whose one end is readable from the first signal on: something poll(2) can wait for.
  struct Event: Hashable {
    let readable: Int32
    let writable: Int32
  }

  // MARK: Opening and closing

  /// Opens a file for reading, without waiting for the writer of a named pipe.
  static func openForReading(_ path: [UInt8]) throws(SystemFailure) -> Int32 {
    try open(path, flags: O_RDONLY | O_NONBLOCK)
  }

  /// Creates a file, or opens the one there as it is.
  static func openForWriting(_ path: [UInt8]) throws(SystemFailure) -> Int32 {
    try open(path, flags: O_WRONLY | O_CREAT)
  }

  /// Makes a file empty.
  static func truncate(_ descriptor: Int32) throws(SystemFailure) {
    while ftruncate(descriptor, 0) != 0 {
      guard errno == EINTR else { throw SystemFailure(number: errno) }
    }
  }

  /// Creates a file without a name in a folder; it is gone when its descriptor is closed.
  static func openUnnamed(inFolder folder: [UInt8]) throws(SystemFailure) -> Int32 {
    // O_TMPFILE, which glibc's header hides from Swift; see open(2).
    let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY
    do {
      return try open(folder, flags: O_RDWR | unnamed, mode: 0o600)
    } catch {
      // Not every file system can do that.
      guard error.number == EOPNOTSUPP || error.number == EISDIR else { throw error }
    }
    var template = folder + Array("/tamis-XXXXXX".utf8) + [0]
    // SAFETY: the template is zero-terminated, is written in place and outlives the calls.
    let descriptor = unsafe template.withUnsafeMutableBytes { bytes -> Int32 in
      guard let path = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else {
        return -1
      }
      let descriptor = unsafe mkstemp(path)
      if descriptor >= 0 { unsafe _ = unlink(path) }
      return descriptor
    }
    return try aboveStandardDescriptors(descriptor)
  }

  /// Closes a descriptor; close(2) may report a write that failed late.
  static func close(_ descriptor: Int32) throws(SystemFailure) {
    // EINTR leaves the descriptor closed on Linux: repeating could close another thread's file.
    if Glibc.close(descriptor) != 0 && errno != EINTR { throw SystemFailure(number: errno) }
  }

  /// Makes an event that nobody has signalled yet.
  static func makeEvent() throws(SystemFailure) -> Event {
    var ends: [Int32] = [-1, -1]
    // SAFETY: pipe fills both elements.
    guard unsafe pipe(&ends) == 0 else { throw SystemFailure(number: errno) }
    let readable = try aboveStandardDescriptors(ends[0])
    do {
      let event = Event(readable: readable, writable: try aboveStandardDescriptors(ends[1]))
      for end in [event.readable, event.writable] {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        // A signal must not wait, however many there are.
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
      return event
    } catch {
      try? close(readable)
      throw error
    }
  }

  /// Makes an event readable, given its writable end; may be called from a signal handler.
  static func signalEvent(_ writable: Int32) {
    var byte: UInt8 = 0
    // SAFETY: one byte, alive for the call. A pipe that is full is readable already.
    _ = unsafe Glibc.write(writable, &byte, 1)
  }

  // MARK: Reading and writing

  /// Reads into part of a buffer.
  ///
  /// - Returns: the number of bytes read, 0 at the end, nil when the descriptor is non-blocking
  ///   and has nothing yet.
  static func read(
    _ descriptor: Int32, into buffer: inout [UInt8], at range: Range<Int>
  ) throws(SystemFailure) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count && !range.isEmpty)
    while true {
      // SAFETY: the precondition keeps the range inside the buffer, which outlives the call.
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(
          descriptor, bytes.baseAddress?.advanced(by: range.lowerBound), range.count)
      }
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN: return nil
      default: throw SystemFailure(number: errno)
      }
    }
  }

  /// Reads at an offset of a file until the buffer is full or the file ends.
  ///
  /// - Returns: the number of bytes read.
  static func readFully(
    _ descriptor: Int32, at offset: Int, into buffer: inout [UInt8]
  ) throws(SystemFailure) -> Int {
    var filled = 0
    while filled < buffer.count {
      // SAFETY: `filled` is below the count, and the array outlives the call.
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe pread(
          descriptor, bytes.baseAddress?.advanced(by: filled), bytes.count - filled,
          off_t(offset + filled))
      }
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw SystemFailure(number: errno)
      }
    }
    return filled
  }

  /// Writes all bytes, however many calls that takes; waits where a descriptor is non-blocking.
  static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      // SAFETY: `written` is below the count, and the array outlives the call.
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count >= 0 {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        // SAFETY: one pollfd, alive for the call. Its result is not needed: write reports errors.
        _ = unsafe poll(&request, 1, -1)
      default: throw SystemFailure(number: errno)
      }
    }
  }

  /// Looks whether input can be read, or waits until it can.
  ///
  /// Serves files too: poll(2) finds them always ready.
  static func readiness(of input: Int32, watch: Watch, waits: Bool) -> Readiness {
    var requests = [
      pollfd(fd: watch.stop, events: Int16(POLLIN), revents: 0),
      pollfd(fd: watch.failure, events: Int16(POLLIN), revents: 0),
      // POLLERR comes unasked, and says of a pipe that nobody reads it any more.
      pollfd(fd: watch.output, events: 0, revents: 0),
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      // SAFETY: the array holds as many requests as stated and outlives the call.
      let count = unsafe poll(&requests, nfds_t(requests.count), waits ? -1 : 0)
      if count < 0 && errno == EINTR { continue }
      if requests[0].revents != 0 { return .stopRequested }
      if requests[1].revents != 0 { return .outputGone }
      if requests[2].revents & Int16(POLLERR) != 0 { return .outputGone }
      // A poll that fails reads as ready: the read that follows reports the error.
      return count < 0 || requests[3].revents != 0 ? .ready : .idle
    }
  }

  /// Whether an event has been signalled.
  static func isSignalled(_ event: Event) -> Bool {
    readiness(of: event.readable, watch: Watch(), waits: false) == .ready
  }

  // MARK: Looking at files

  /// What a path names; a symbolic link is followed unless asked otherwise.
  static func status(
    of path: [UInt8], followsLinks: Bool = true
  ) throws(SystemFailure) -> FileStatus {
    var record = stat()
    // SAFETY: the path is zero-terminated and both outlive the call.
    let result = unsafe withPath(path) { path in
      unsafe followsLinks ? stat(path, &record) : lstat(path, &record)
    }
    guard result == 0 else { throw SystemFailure(number: errno) }
    return FileStatus(record)
  }

  /// What a descriptor names.
  static func status(of descriptor: Int32) throws(SystemFailure) -> FileStatus {
    var record = stat()
    // SAFETY: the record outlives the call.
    guard unsafe fstat(descriptor, &record) == 0 else { throw SystemFailure(number: errno) }
    return FileStatus(record)
  }

  /// Where in a file the next read starts; 0 for what has no position.
  static func position(of descriptor: Int32) -> Int {
    max(0, Int(lseek(descriptor, 0, SEEK_CUR)))
  }

  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// The names in a directory, without `.` and `..`, in no order.
  static func names(inDirectory path: [UInt8]) throws(SystemFailure) -> [[UInt8]] {
    // SAFETY: the path is zero-terminated and outlives the call.
    guard let stream = unsafe withPath(path, { unsafe opendir($0) }) else {
      throw SystemFailure(number: errno)
    }
    // SAFETY: the stream is open until here and not used after.
    defer { unsafe _ = closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      // SAFETY: the stream is open; the entry is read before the next readdir replaces it.
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw SystemFailure(number: errno) }
        return names
      }
      let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      // SAFETY: readdir(3) ends every name with a zero byte inside the entry.
      let start = unsafe UnsafeRawPointer(entry) + nameOffset
      let name = unsafe Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
      if name != [UInt8(ascii: ".")] && name != Array("..".utf8) { names.append(name) }
    }
  }

  /// Puts something that fails in the place of each standard descriptor that the parent has closed, so
  /// that no file opened later is taken for it.
  static func holdStandardDescriptors() {
    for (descriptor, flags) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      // The lowest free number is this one.
      // SAFETY: the path is zero-terminated and outlives the call.
      _ = unsafe withPath(Array("/dev/null".utf8)) { unsafe Glibc.open($0, flags) }
    }
  }

  // MARK: Signals

  /// Makes a write to a closed pipe (EPIPE) or past the largest file allowed (EFBIG) an error
  /// instead of the end of the process.
  static func ignoreWriteSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Lets the first SIGINT or SIGTERM signal an event and the next one end the process.
  static func installStopHandlers(signalling event: Event) {
    stopRequests.store(0, ordering: .relaxed)
    stopEvent.store(event.writable, ordering: .sequentiallyConsistent)
    var action = sigaction()
    // SAFETY: the handler has the signature that SA_SIGINFO not being set calls for.
    unsafe action.__sigaction_handler.sa_handler = handleStopSignal
    // Without SA_RESTART, so that a read the signal finds blocked comes back to be asked again.
    action.sa_flags = 0
    for number in [SIGINT, SIGTERM] {
      // SAFETY: the handler calls nothing that is not async-signal-safe.
      _ = unsafe sigaction(number, &action, nil)
    }
  }

  /// Restores the default actions if they were replaced on behalf of this event.
  static func removeStopHandlers(signalling event: Event) {
    let (exchanged, _) = stopEvent.compareExchange(
      expected: event.writable, desired: -1, ordering: .sequentiallyConsistent)
    guard exchanged else { return }
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_DFL)
    }
  }

  // MARK: Errors

  /// The system's own words for an error number.
  static func reason(_ number: Int32) -> String {
    // SAFETY: strerror returns a zero-terminated string, copied here; glibc keeps one a thread.
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }

  // MARK: Private parts

  private static func open(
    _ path: [UInt8], flags: Int32, mode: mode_t = 0o666
  ) throws(SystemFailure) -> Int32 {
    while true {
      // SAFETY: the path is zero-terminated and outlives the call.
      let descriptor = unsafe withPath(path) { unsafe Glibc.open($0, flags | O_CLOEXEC, mode) }
      if descriptor < 0 && errno == EINTR { continue }
      return try aboveStandardDescriptors(descriptor)
    }
  }

  /// Moves a new descriptor out of 0...2, which it gets when the program starts with one of those
  /// closed: what is printed there would land in our files.
  private static func aboveStandardDescriptors(
    _ descriptor: Int32
  ) throws(SystemFailure) -> Int32 {
    guard descriptor >= 0 else { throw SystemFailure(number: errno) }
    guard descriptor <= STDERR_FILENO else { return descriptor }
    let moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    let number = errno
    _ = Glibc.close(descriptor)
    guard moved >= 0 else { throw SystemFailure(number: number) }
    return moved
  }

  /// Calls `body` with the path as C wants it; a path with a zero byte inside names no file.
  private static func withPath<Result>(
    _ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    let terminated = path.contains(0) ? [0] : path.map { CChar(bitPattern: $0) } + [0]
    // SAFETY: the array is never empty, so there is a base address, valid during the call.
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("empty path buffer") }
      return unsafe body(base)
    }
  }
}

/// The writable end of the event that the signal handler signals; -1 while no handler is installed.
private let stopEvent = Atomic<Int32>(-1)

/// How many stop signals have come since the handlers were installed.
private let stopRequests = Atomic<Int>(0)

/// Runs inside a signal handler: atomics and async-signal-safe calls only, see signal-safety(7).
private func handleStopSignal(_ number: Int32) {
  let savedError = errno
  if stopRequests.add(1, ordering: .relaxed).oldValue == 0 {
    FileDescriptorCall.signalEvent(stopEvent.load(ordering: .relaxed))
  } else {
    signal(number, SIG_DFL)
    // Delivered when the handler returns, as its signal is blocked until then.
    raise(number)
  }
  errno = savedError
}

extension FileDescriptorCall.FileStatus {
  fileprivate init(_ record: stat) {
    kind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      case S_IFIFO, S_IFSOCK: .stream
      default: .other
      }
    byteCount = Int(record.st_size)
    identity = FileIdentity(device: UInt64(record.st_dev), file: UInt64(record.st_ino))
  }
}
