// SPDX-License-Identifier: Apache-2.0

import Glibc

/// An error number that a system call returned.
struct SystemFailure: Error, Equatable {
  let number: Int32

  /// What is said of a descriptor that is not open.
  static let notOpen = SystemFailure(number: EBADF)

  /// The system's own words, as `No such file or directory`.
  var reason: String { FileDescriptorCall.reason(number) }
}

/// What makes two descriptors the same file, whatever their paths; see stat(2).
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let file: UInt64
}
