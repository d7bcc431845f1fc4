// SPDX-License-Identifier: Apache-2.0

/// Why a source cannot be read, in words for the user.
struct SourceFailure: Error {
  let reason: String
}

/// An open source; closes what it has opened.
struct InputDescriptor: ~Copyable {
  let descriptor: Int32
  private let mustClose: Bool

  init(_ source: MessageSource) throws(SourceFailure) {
    switch source.origin {
    case .descriptor(let descriptor):
      // poll(2) passes over negative descriptors: a wait for one would never end.
      guard descriptor >= 0 else { throw SourceFailure(reason: SystemFailure.notOpen.reason) }
      self.descriptor = descriptor
      mustClose = false
    case .file(let path):
      do {
        descriptor = try FileDescriptorCall.openForReading(path)
      } catch {
        throw SourceFailure(reason: error.reason)
      }
      mustClose = true
    case .unreadable(let reason):
      throw SourceFailure(reason: reason)
    }
  }

  deinit {
    // Nothing was written, so closing has nothing to report.
    if mustClose { try? FileDescriptorCall.close(descriptor) }
  }

  /// The file read from, nil for pipes, terminals and devices.
  var fileIdentity: FileIdentity? {
    guard let status = try? FileDescriptorCall.status(of: descriptor), status.kind == .regular
    else { return nil }
    return status.identity
  }
}
