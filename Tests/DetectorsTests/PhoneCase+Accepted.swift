// SPDX-License-Identifier: Apache-2.0

extension PhoneCase {
  static let international = [
    PhoneCase("United States", nil, "Call «+1 (201) 555-0123» today"),
    PhoneCase("Britain with the trunk zero in brackets", nil, "«+44 (0) 121 234 5678»"),
    PhoneCase("Germany", nil, "Tel.: «+49 30 123456»."),
    PhoneCase("Argentina, mobile", nil, "«+54 9 11 2345 6789»"),
    PhoneCase("no region: freephone", nil, "free: «+800 1234 5678»"),
    PhoneCase("tel URL", nil, "tel:«+1-201-555-0123»"),
    PhoneCase("extension of RFC 3966", nil, "tel:«+49-30-123456;ext=12»"),
    PhoneCase("two plus signs", nil, "«++49 30 123456»"),
    PhoneCase("blank after the plus sign", nil, "«+ 49 30 123456»"),
    PhoneCase("between two Han words", nil, "电话«+49 30 123456»谢谢"),
    PhoneCase("international prefix of Germany", "DE", "«0049 30 123456»"),
    PhoneCase("international prefix of the United States", "US", "«011 49 30 123456»"),
    PhoneCase("abroad from Germany", "DE", "«0033 1 23 45 67 89»"),
    PhoneCase("bare calling code of the region", "DE", "«4930123456»"),
    PhoneCase("bare calling code, France", "FR", "«33123456789»"),
    PhoneCase("plus sign before another country's code", "US", "«+2015550123»"),
    PhoneCase("no country after the plus sign, valid without it", "US", "+999 «2015550123»"),
  ]

  static let national = [
    PhoneCase("United States", "US", "«(201) 555-0123»"),
    PhoneCase("with the long-distance one", "US", "«1-201-555-0123»"),
    PhoneCase("from a neighbour under the same calling code", "CA", "«201-555-0123»"),
    PhoneCase("seven digits on an island", "GD", "«403 1234»"),
    PhoneCase("London", "GB", "on «020 7946 0123»."),
    PhoneCase("British mobile", "GB", "«07400 123456»"),
    PhoneCase("Berlin", "DE", "«030 123456»"),
    PhoneCase("Berlin with slash", "DE", "«030/123456»"),
    PhoneCase("Paris", "FR", "«01 23 45 67 89»"),
    PhoneCase("Rome keeps its zero", "IT", "«02 1234 5678»"),
    PhoneCase("Chinese mobile", "CN", "手机：«131 2345 6789»，"),
    PhoneCase("Beijing", "CN", "«010 1234 5678»"),
    PhoneCase("Tokyo", "JP", "«03-1234-5678»"),
    PhoneCase("Argentine mobile with 15", "AR", "«011 15 2345-6789»"),
    PhoneCase("Brazilian carrier", "BR", "«0 15 11 96123-4567»"),
    PhoneCase("Brazilian carrier left open", "BR", "«0xx11 96123-4567»"),
    PhoneCase("no trunk prefix needed", "BR", "«11 2345-6789»"),
    PhoneCase("two lines", "US", "«2015550123»\n«2124567890»"),
  ]

  static let extensions = [
    PhoneCase("ext with stop", "US", "«201 555 0123 ext. 3456» to reach me"),
    PhoneCase("x", "US", "«201 555 0123 x3456»"),
    PhoneCase("upper case", "US", "«201 555 0123 EXT 34», thanks"),
    PhoneCase("comma and the whole word", "US", "«201 555 0123, extension 3456»"),
    PhoneCase("Spanish with an accent", "US", "«201 555 0123 extensión 34»"),
    PhoneCase("Spanish with a combining accent", "US", "«201 555 0123 extensio\u{301}n 34»"),
    PhoneCase("Spanish label", "ES", "«810 12 34 56 anexo 44»"),
    PhoneCase("Russian label", "RU", "«8 (495) 123-45-67 доб. 89»"),
    PhoneCase("internal", "US", "«201 555 0123 int 44»"),
    PhoneCase("hash before", "US", "«201 555 0123 #12»"),
    PhoneCase("tilde", "US", "«201 555 0123 ~12»"),
    PhoneCase("semicolon", "US", "«201 555 0123;ext=3456»"),
    PhoneCase("hash after, far away", "US", "«201 555 0123     503#»"),
    PhoneCase("full-width label", "US", "«2015550123ｅｘｔ３４»"),
    PhoneCase("full-width x", "US", "«2015550123 ｘ３４»"),
    PhoneCase("two extensions", "US", "«201 555 0123 x302»/x2303"),
  ]

  static let scripts = [
    PhoneCase("full-width", nil, "«＋４９（０）３０　１２３４５６»"),
    PhoneCase("full-width hyphen", "DE", "«０３０－１２３４５６»"),
    PhoneCase("Arabic-Indic", "DE", "«٠٣٠ ١٢٣٤٥٦»"),
    PhoneCase("Persian", "DE", "«۰۳۰ ۱۲۳۴۵۶»"),
    PhoneCase("Devanagari", "DE", "«०३० १२३४५६»"),
    PhoneCase("Thai", "DE", "«๐๓๐ ๑๒๓๔๕๖»"),
    PhoneCase("mathematical bold", "DE", "«𝟎𝟑𝟎 𝟏𝟐𝟑𝟒𝟓𝟔»"),
    PhoneCase("no-break spaces", "DE", "«030\u{A0}12\u{A0}34\u{A0}56»"),
    PhoneCase("zero-width space inside", "DE", "«030\u{200B}123456»"),
  ]

  static let several = [
    PhoneCase("slash", "US", "«201-555-0123»/«212-456-7890»"),
    PhoneCase("brackets", "US", "«(201) 555 0123» «(212) 456 7890»"),
    PhoneCase("spaced hyphen", "US", "12345 - «201-555-0123»"),
    PhoneCase("dash", "US", "«2015550123»–«2124567890»"),
    PhoneCase("stop", "US", "12345. «201-555-0123» is mine"),
    PhoneCase("blank", "US", "«2015550123» «2124567890»"),
    PhoneCase("bracket left open", "US", "«(2015550123»"),
    PhoneCase("bracket never opened", "US", "«201)5550123»"),
    PhoneCase("one bracket too many before", "US", "(«(201) 555-0123»"),
    PhoneCase("bracket around", "US", "(call «2015550123»)"),
  ]
}
