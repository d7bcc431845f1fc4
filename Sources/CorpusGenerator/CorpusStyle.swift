// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// The kind of conversation to imitate.
enum CorpusStyle: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// Help-desk mail: a greeting, several sentences, a sign-off; about 350 bytes.
  case mail
  /// One sentence of 60 to 110 bytes.
  case chat
  /// Mail and chat, half and half.
  case mixed
}
