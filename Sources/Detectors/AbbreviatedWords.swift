// SPDX-License-Identifier: Apache-2.0

/// Abbreviations, whose dot may stand directly before the next word, so that both look like a bare
/// domain: "Av.de la Paz", "Sok.No:12", "Gent.ma Signora".
enum AbbreviatedWords {
  /// What goes on in a sentence or a postal address whatever word follows, Turkish endings and
  /// members in program code included: "etc.RIP", "no.lu", "self.data".
  static let neverSites = [
    "bzw", "ecc", "enz", "etc", "itd", "itp", "no", "nr", "osv", "self", "this", "usw", "vb", "vs",
  ]

  /// Titles, streets, weekdays and the like, which are also names of shops: a domain word must
  /// follow the dot and the sentence go on.
  static let sentenceParts = [
    "abs", "apt", "approx", "art", "av", "avda", "ave", "bul", "bulv", "cad", "calle", "col",
    "ctra", "depto", "dhr", "dir", "dott", "dpto", "dr", "dra", "evtl", "exma", "exmo", "ggf",
    "hr", "hrn", "ilma", "ilmo", "incl", "inkl", "mah", "mevr", "mlle", "mme", "mrs", "mvr", "num",
    "ord", "os", "pol", "prof", "pza", "qty", "sig", "sip", "sok", "sra", "stk", "svp", "tel",
    "ud", "uds", "ul", "urb", "vd", "vds", "zzgl",
  ]

  /// Top-level domains that are words or abbreviations such words stand before.
  static let followers = [
    "am", "as", "at", "be", "da", "de", "do", "es", "id", "im", "in", "is", "it", "la", "me", "my",
    "na", "no", "of", "os", "se", "so", "sr", "to", "ve",
  ]

  /// What "Gent.mo" and "Ill.ma" begin with, which stand before names in Italian.
  static let titles = ["chiar", "gent", "ill", "on", "preg", "rev", "spett", "stim"]

  /// What they end with.
  static let titleEndings = ["ma", "me", "mo"]
}
