// SPDX-License-Identifier: Apache-2.0

extension PhoneCase {
  static let otherNumbers = [
    PhoneCase("order id", "US", "order 123-1234567-1234567 has shipped"),
    PhoneCase("order id in Germany", "DE", "Bestellung 123-1234567-1234567"),
    PhoneCase("parcel number", "US", "1Z999AA10123456784"),
    PhoneCase("article number", "DE", "EAN 4006381333931"),
    PhoneCase("book number", "US", "ISBN 978-3-16-148410-0"),
    PhoneCase("old book number", "US", "ISBN 0-306-40615-2"),
    PhoneCase("address of a router", "DE", "192.168.178.21"),
    PhoneCase("version", "US", "v1.2.3.4567"),
    PhoneCase("measures", "DE", "120 x 80 x 75 cm"),
    PhoneCase("price with dollar sign", "US", "$1,299.00"),
    PhoneCase("price with euro sign", "DE", "1.299,00 €"),
    PhoneCase("short number", "DE", "112"),
    PhoneCase("one digit too many", "US", "20155501230"),
  ]

  static let dates = [
    PhoneCase("slashes", "US", "3/10/2011"),
    PhoneCase("slashes, short year", "US", "08/31/95"),
    PhoneCase("slashed date before a number", "US", "3/10/2011 2015550123"),
    PhoneCase("date and time", "DE", "2023-05-01 12:30"),
    PhoneCase("time stamp", "US", "2012-01-02 08:00"),
    PhoneCase("pages of a publication", "US", "VLDB J. 12(3): 211-227 (2003)"),
  ]

  static let neighbours = [
    PhoneCase("letter before", "US", "abc2015550123"),
    PhoneCase("letter after", "US", "2015550123def"),
    PhoneCase("accented letter before", "US", "é2015550123"),
    PhoneCase("letter and combining accent before", "US", "e\u{301}2015550123"),
    PhoneCase("dollar before", "US", "$2015550123"),
    PhoneCase("euro after", "US", "2015550123€"),
    PhoneCase("per cent after", "US", "2015550123%"),
    PhoneCase("a multiplication sign is no letter", "US", "×«2015550123»"),
    PhoneCase("Han is no Latin letter", "US", "打«2015550123»吧"),
    PhoneCase("a bracket shields from the letter", "US", "a«(201) 555-0123»"),
  ]

  static let forms = [
    PhoneCase("no region", nil, "030 123456 or 201-555-0123"),
    PhoneCase("trunk prefix missing, Germany", "DE", "30 123456"),
    PhoneCase("trunk prefix missing, France", "FR", "1 23 45 67 89"),
    PhoneCase("trunk prefix missing, Britain", "GB", "121 234 5678"),
    PhoneCase("another region's international prefix", "US", "00 49 30 123456"),
    PhoneCase("unknown calling code", nil, "+999 123456789"),
    PhoneCase("calling code alone", nil, "+49"),
    PhoneCase("letters for digits", "US", "1-800-FLOWERS"),
    PhoneCase("bracket opened late and never closed", "US", "201 (555 0123"),
    PhoneCase("x without an extension", "US", "201x5550123"),
    PhoneCase("extension too long", "US", "201 555 0123 x12345678901"),
    PhoneCase("digits of another script after x", "US", "201 555 0123 x٣٤٥٦"),
    PhoneCase("five blanks part two numbers", "US", "«2015550123»     «2124567890»"),
  ]
}
