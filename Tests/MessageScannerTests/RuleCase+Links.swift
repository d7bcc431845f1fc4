// SPDX-License-Identifier: Apache-2.0

extension RuleCase {
  static let links: [RuleCase] = external + insecure + shorteners + products

  private static let external: [RuleCase] = [
    RuleCase("link.external", "with brackets in the path", "See «https://example.com/a_(b)»."),
    RuleCase("link.external", "without a scheme", "Visit «www.example.de», please"),
    RuleCase("link.external", "a bare domain beside kana", "参照«example.com»です"),
    RuleCase(
      "link.external", "the marketplace's name below another", "«https://amazon.de.example.com/»"),
    RuleCase(
      "link.external", "the marketplace's name in another", "«https://amazon-support.de/help»"),
    RuleCase("link.external", "the marketplace's name behind another", "«https://myamazon.de/x»"),
    RuleCase(
      "link.external", "the marketplace's name as user", "«https://amazon.de@example.com/x»"),
    RuleCase(
      "link.external", "the marketplace's name in the path", "«https://example.com/amazon.de»"),
    RuleCase(
      "link.external", "the marketplace under another ending", "«https://www.amazon.example.org/»"),
    RuleCase(
      "link.external", "the marketplace", "Print it at https://www.amazon.de/returns please."),
    RuleCase("link.external", "the marketplace in capitals", "HTTPS://WWW.AMAZON.DE/RETURNS"),
    RuleCase(
      "link.external", "a subdomain of the marketplace", "https://sellercentral.amazon.com/x"),
    RuleCase(
      "link.external", "the marketplace without a scheme", "Go to amazon.co.jp/returns now."),
    RuleCase(
      "link.external", "the marketplace's pictures", "https://m.media-amazon.com/images/I/1.jpg"),
    RuleCase(
      "link.external", "the marketplace's short links", "https://a.co/d/1abc https://amzn.eu/x1"),
    RuleCase("link.external", "a missing blank", "It was the end.Then it began."),
    RuleCase(
      "link.external", "a missing blank before a small word", "All is well.so we are happy."),
    RuleCase("link.external", "a domain that is a word, too", "Visit «lily.so» for more."),
    RuleCase("link.external", "an abbreviation and a version", "Version 2.4.1 is z.B. newer."),
    RuleCase("link.external", "a file", "See manual.pdf and photo.jpg."),
  ]

  private static let insecure: [RuleCase] = [
    RuleCase("link.insecure", "to the marketplace", "«http://www.amazon.de/returns»"),
    RuleCase("link.insecure", "elsewhere", "See «http://example.com/»."),
    RuleCase("link.insecure", "in capitals", "«HTTP://EXAMPLE.COM/A»"),
    RuleCase("link.insecure", "secure", "https://www.amazon.de/returns https://example.com/"),
    RuleCase("link.insecure", "the word", "The http scheme is old."),
    RuleCase("link.insecure", "without a scheme", "Go to www.amazon.de/returns now."),
  ]

  private static let shorteners: [RuleCase] = [
    RuleCase("link.shortener", "secure", "See «https://bit.ly/3abcDEF» now."),
    RuleCase("link.shortener", "without a scheme", "See «tinyurl.com/abc123» now."),
    RuleCase("link.shortener", "insecure", "«http://t.co/x1»"),
    RuleCase("link.shortener", "below a subdomain", "«https://www.bit.ly/3abc»"),
    RuleCase("link.shortener", "the marketplace's own", "See https://amzn.to/3abcDEF now."),
    RuleCase("link.shortener", "a name that ends so", "https://habit.ly/3abc"),
    RuleCase("link.shortener", "a name that begins so", "https://bit.ly.example.com/3abc"),
  ]

  private static let products: [RuleCase] = [
    RuleCase("link.amazon_product", "a product", "«https://www.amazon.de/dp/B000000000»"),
    RuleCase("link.amazon_product", "a store", "«https://www.amazon.com/stores/page/AAAA»"),
    RuleCase("link.amazon_product", "a seller", "«https://www.amazon.co.uk/s?m=A1B2C3»"),
    RuleCase("link.amazon_product", "insecure", "«http://www.amazon.de/gp/product/B000000000»"),
    RuleCase("link.amazon_product", "returns", "https://www.amazon.de/returns"),
    RuleCase("link.amazon_product", "help", "https://www.amazon.com/gp/help"),
    RuleCase("link.amazon_product", "elsewhere", "https://example.com/dp/B000000000"),
  ]
}
