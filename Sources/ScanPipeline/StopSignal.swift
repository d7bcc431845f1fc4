// SPDX-License-Identifier: Apache-2.0

/// A request to stop reading that wakes a reader blocked on its input.
///
/// After `installHandlers()` the first SIGINT or SIGTERM is such a request, and the second ends the
/// process at once. Safe to use from any thread.
public final class StopSignal: Sendable {
  /// Becomes readable with the request and stays so: poll(2) can wait for it beside the input.
  let event: FileDescriptorCall.Event

  /// Makes a signal that nobody has requested yet.
  ///
  /// - Throws: `PipelineError` with code `noSystemResources` when there are no descriptors left.
  public init() throws(PipelineError) {
    do {
      event = try FileDescriptorCall.makeEvent()
    } catch {
      throw PipelineError(code: .noSystemResources, output: "", reason: error.reason)
    }
  }

  deinit {
    FileDescriptorCall.removeStopHandlers(signalling: event)
    // Nobody could do anything about an error here.
    try? FileDescriptorCall.close(event.readable)
    try? FileDescriptorCall.close(event.writable)
  }

  /// Makes SIGINT and SIGTERM request this stop, as long as this value lives.
  ///
  /// Also where the shell had them ignored, as it does for jobs in the background: a signal sent to
  /// such a job by hand is meant.
  public func installHandlers() {
    FileDescriptorCall.installStopHandlers(signalling: event)
  }

  /// Requests the stop.
  public func request() {
    FileDescriptorCall.signalEvent(event.writable)
  }

  /// Whether the stop has been requested.
  public var isRequested: Bool { FileDescriptorCall.isSignalled(event) }
}
