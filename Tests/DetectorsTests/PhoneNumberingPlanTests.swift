// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Detectors

struct PhoneNumberingPlanTests {
  private let plans = NumberingPlans.embedded

  private static func digits(_ text: String) -> PhoneDigits {
    var digits = PhoneDigits()
    for byte in text.utf8 { digits.append(byte &- 48) }
    return digits
  }

  @Test func regionsAreFoundByTheirCodes() {
    let codes = Region.all.map(\.code)
    #expect(codes.count > 200)
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    for region in Region.all {
      #expect(Region(code: region.code) == region)
      #expect(Region(code: region.code.lowercased()) == region)
      let bytes = Array(region.code.utf8)
      #expect(Region(code: bytes.span) == region)
    }
  }

  @Test(arguments: ["", "D", "DEU", "XX", "D1", "ZZ", "01", "UK", "É", "001"])
  func otherCodesAreNoRegions(_ code: String) {
    #expect(Region(code: code) == nil)
    let bytes = Array(code.utf8)
    #expect(Region(code: bytes.span) == nil)
  }

  @Test(arguments: [("US", 1), ("DE", 49), ("CN", 86), ("KZ", 7), ("VA", 39), ("SM", 378)])
  func regionsHaveTheirCallingCodes(_ code: String, _ callingCode: Int) {
    #expect(Region(code: code)?.callingCode == callingCode)
  }

  @Test func callingCodesAreFree() {
    // No calling code begins with another, or numbers could not be told apart.
    let codes = (0...1000).filter { plans.ordinal(ofCallingCode: $0) != nil }
    #expect(codes.count > 200)
    for code in codes where code >= 10 {
      #expect(plans.ordinal(ofCallingCode: code / 10) == nil, "\(code)")
      #expect(plans.ordinal(ofCallingCode: code / 100) == nil, "\(code)")
    }
  }

  @Test func everyPlanBelongsToItsCallingCode() throws {
    for ordinal in 0..<plans.count {
      let plan = plans.plan(at: ordinal)
      #expect(plan.ordinal == ordinal)
      #expect(plan.hasRegion == (ordinal < plans.regionCount))
      #expect(plan.callingCodeOrdinal == plans.ordinal(ofCallingCode: plan.callingCode))
      let main = plans.mainPlan(ofCallingCodeAt: plan.callingCodeOrdinal)
      #expect(main.callingCode == plan.callingCode)
      #expect(plan.possibleLengths != 0 && plan.possibleLengths & plan.localLengths == 0)
    }
  }

  @Test func validNumbersFitTheirPlan() {
    let seed: UInt64 = 555
    var random = PhoneRandomText(seed: seed)
    var valid = 0
    for ordinal in 0..<plans.count {
      let plan = plans.plan(at: ordinal)
      for round in 0..<300 {
        let length = 2 + random.next(below: 16)
        var digits = PhoneDigits()
        for _ in 0..<length { digits.append(UInt8(random.next(below: 10))) }
        guard
          let validity = plans.validity(of: digits, callingCodeAt: plan.callingCodeOrdinal)
        else { continue }
        valid += 1
        let home = plans.plan(at: validity.planOrdinal)
        #expect(home.callingCode == plan.callingCode)
        #expect(home.fit(ofLength: length) == .possible, "seed \(seed) \(home) round \(round)")
        #expect(plans.matchesGeneralDescription(digits, of: home), "seed \(seed) \(home)")
      }
    }
    #expect(valid > 1000, "too few valid numbers to tell anything")
  }

  @Test func lengthsThatFitNoNumberAreToldApart() throws {
    let germany = plans.plan(at: Int(try #require(Region(code: "DE")).ordinal))
    #expect(germany.fit(ofLength: 0) == .tooShort)
    #expect(germany.fit(ofLength: 2) == .localOnly)
    #expect(germany.fit(ofLength: 4) == .possible)
    #expect(germany.fit(ofLength: 15) == .possible)
    #expect(germany.fit(ofLength: 16) == .tooLong)
    #expect(germany.fit(ofLength: 1000) == .tooLong)
    let switzerland = plans.plan(at: Int(try #require(Region(code: "CH")).ordinal))
    #expect(switzerland.fit(ofLength: 10) == .between)
  }

  struct Stripping: Sendable, CustomTestStringConvertible {
    let region: String
    let dialled: String
    let national: String
    let applied: Bool

    init(_ region: String, _ dialled: String, _ national: String, _ applied: Bool) {
      self.region = region
      self.dialled = dialled
      self.national = national
      self.applied = applied
    }

    var testDescription: String { "\(region) \(dialled)" }
  }

  static let strippings = [
    Stripping("DE", "030123456", "30123456", true),
    Stripping("DE", "30123456", "30123456", false),
    Stripping("US", "12015550123", "2015550123", true),
    Stripping("US", "2015550123", "2015550123", false),
    Stripping("IT", "0212345678", "0212345678", false),
    Stripping("HU", "0612345678", "12345678", true),
    Stripping("BY", "80152450911", "152450911", true),
    // Carriers.
    Stripping("BR", "01511961234567", "11961234567", true),
    Stripping("BR", "011961234567", "11961234567", true),
    Stripping("CN", "17911010123456", "010123456", true),
    Stripping("JP", "00037683012345678", "0037683012345678", true),
    // Area codes and mobile marks that are put in.
    Stripping("AR", "111523456789", "91123456789", true),
    Stripping("AR", "1123456789", "1123456789", true),
    Stripping("GD", "4031234", "4734031234", true),
    Stripping("SM", "886377", "0549886377", true),
    Stripping("NF", "22609", "322609", true),
    Stripping("GA", "011223334", "11223334", true),
    // What is left would be no number.
    Stripping("NF", "106609", "106609", false),
    Stripping("GA", "01122333", "01122333", false),
  ]

  @Test(arguments: strippings)
  func nationalPrefixesAreStripped(_ row: Stripping) throws {
    let region = try #require(Region(code: row.region))
    let plan = plans.plan(at: Int(region.ordinal))
    let parsing = PhoneParsing(plans: plans)
    let (digits, applied) = parsing.strippingNationalPrefix(Self.digits(row.dialled), plan: plan)
    #expect(digits == Self.digits(row.national))
    #expect(applied == row.applied)
  }

  @Test func prefixProgramsEndWithinTheNumber() {
    var random = PhoneRandomText(seed: 31)
    var matches = 0
    for ordinal in 0..<plans.count {
      let plan = plans.plan(at: ordinal)
      for program in [plan.nationalPrefix, plan.internationalPrefix].compactMap(\.self) {
        for _ in 0..<100 {
          var digits = PhoneDigits()
          for _ in 0..<random.next(below: 20) {
            digits.append(UInt8(random.next(below: 3) == 0 ? 0 : random.next(below: 10)))
          }
          guard let match = program.match(digits, in: plans) else { continue }
          matches += 1
          #expect(match.end <= digits.count)
          if match.hasGroup {
            #expect(match.groupStart >= 0 && match.groupEnd <= match.end)
          }
        }
      }
    }
    #expect(matches > 1000)
  }

  @Test func digitsAreKeptInOrderUpToTheCapacity() {
    var digits = PhoneDigits()
    for place in 0..<60 { digits.append(UInt8(place % 10)) }
    #expect(digits.count == PhoneDigits.capacity && digits.isTooLong)
    for place in 0..<digits.count { #expect(digits[place] == UInt8(place % 10)) }
    let rest = digits.dropping(15)
    #expect(rest.count == digits.count - 15 && rest[0] == 5 && rest[20] == 5)
    #expect(rest != digits && rest == digits.dropping(15))
  }
}
