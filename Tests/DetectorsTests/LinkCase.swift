// SPDX-License-Identifier: Apache-2.0

import Testing

/// A text with its links marked.
struct LinkCase: Sendable, CustomTestStringConvertible {
  let name: String
  let marked: String

  init(_ name: String, _ marked: String) {
    self.name = name
    self.marked = marked
  }

  var testDescription: String { name }

  static let schemes: [LinkCase] = [
    .init("http", "see «http://example.com» now"),
    .init("https with path", "«https://example.com/a/b.html»"),
    .init("upper case", "«HTTPS://EXAMPLE.COM/A»"),
    .init("ftp and sockets", "«ftp://example.com/f» «wss://example.com/s»"),
    .init("no slashes", "看«http:example.com/a»好, «https:example.com» http:// all http: b"),
    .init("port", "«http://example.com:8080/a» «http://example.com:8080»"),
    .init("port out of range", "«http://example.com»:99999/a"),
    .init("user part", "«http://anna@example.com» «ftp://anna:secret@example.com/a»"),
    .init("query and fragment", "«http://example.com?a=b&c=d» «http://example.com#a=b»"),
    .init("host without a dot", "«http://localhost:3000/a»"),
    .init("IPv4", "«http://192.0.2.1/a» «http://192.0.2.1:80»"),
    .init("IPv6", "«http://[2001:db8::1]:80/a»"),
    .init("no scheme but slashes", "src=\"«//example.com/a.js»\""),
    .init("unknown scheme", "«hxxp://example.com/a»"),
    .init("unknown scheme without a domain", "chrome://global wyciwyg://0/"),
    .init("scheme run into a word", "see«https://example.com»"),
    .init("applications", "«whatsapp://send?phone=1» «weixin://dl/chat» «tg://resolve?domain=a»"),
    .init("link in a query", "«http://example.com/?u=https://example.net/a»"),
    .init("nothing behind", "http:// http://. http://? https:// //"),
    .init("bad first letter", "http://-x http://.example"),
  ]

  static let bare: [LinkCase] = [
    .init("www", "«www.example.com» and «www.example.com/a?b=c»"),
    .init("domain", "on «example.com» or «shop.example.co.uk»"),
    .init("with path", "«example.com/a» «example.com?a=b» «example.com:8080/a»"),
    .init("upper case", "«EXAMPLE.COM»"),
    .init("digits and hyphens", "«a-1.example.com» «123.example.net»"),
    .init("new top-level domains", "«example.shop» «example.xn--p1ai»"),
    .init("behind a colon", "Web:«example.com»"),
    .init("behind an alternative", "Web/«example.com»"),
    .init("behind dots", "look ...«example.com»"),
    .init("hash", "#«example.com»"),
    .init("user in a path", "«example.com/@anna»"),
    .init("user of an address with a scheme", "anna.example@«http://example.com»"),
    .init("no scheme behind it", "«anna.example»@http «anna.example»@: «anna.example»@a//"),
    .init("sentence run on", "on «example.com».Thanks"),
    .init("markup", "_«example.com»_ *«example.com»*"),
  ]

  static let none: [LinkCase] = [
    .init("abbreviations", "z.B. d.h. e.g. i.e. u.a. a.m. U.S.A."),
    .init("run-on sentences", "end.Then we go.We are"),
    .init("decimals and versions", "1.5 2.10.3 v1.2.3 3.14 1.2.3.4.5"),
    .init("unknown top-level domain", "node.js main.swift photo.jpg example.notatld"),
    .init("part of an address", "anna@example.com"),
    .init("handle", "@example.com"),
    .init("file path", "/path/to/file.pl C:\\a\\example.com ./a.sh"),
    .init("dotted name", "browser.tabs.notatld org.apache.notatld"),
    .init("share", "$ABC.TO"),
    .init("port out of range", "example.com:500000"),
    .init("underscore before the top level", "my_example.com"),
    .init("single dot before", ".example.com"),
    .init("localhost", "localhost localhost/a"),
  ]

  static let ends: [LinkCase] = [
    .init("sentence", "«http://example.com/a». «http://example.com/b», «http://example.com/c»!?"),
    .init("ellipsis", "«http://example.com/a»... «http://example.com/b»…"),
    .init("dash stays", "«http://example.com/a-»."),
    .init("slash stays", "«http://example.com/»."),
    .init("inner punctuation", "«http://example.com/a,b;c:d!e'f~g» x"),
    .init(
      "round brackets",
      "(«http://example.com/a») «http://example.com/a_(b)» (x «http://example.com/a(b)»)"),
    .init(
      "square and curly",
      "[«http://example.com/a»] «http://example.com/[a]{b}» {«http://example.com»}"),
    .init("unclosed bracket", "«http://example.com/a»(b c)"),
    .init("unopened bracket inside", "«http://example.com/a)+b» x"),
    .init("angle brackets", "<«http://example.com/a»> <«example.com»>"),
    .init("attribute", "<a href=\"«http://example.com/a»\"title=\"b\">«http://example.com/c»</a>"),
    .init("quotation marks", "'«http://example.com/a»' \"«http://example.com/b»\" „«example.com»“"),
    .init("guillemets", "\u{203A}«http://example.com/a»\u{2039}"),
    .init("apostrophes in pairs", "«http://example.com/a_'b'» «http://example.com/10'-x»"),
    .init("quotes inside", "«http://example.com/a_\"b\"_c» x"),
    .init("Markdown", "[a](«https://example.com/x»)[b](«https://example.net/y»)"),
    .init("emphasis", "**«http://example.com/a»** ~~«http://example.com/b»~~"),
    .init("star that belongs to it", "see «http://example.com/a*»"),
    .init("line break", "«http://example.com/a»\n«http://example.com/b»\r\nc"),
    .init("zero-width space", "«http://example.com/a»\u{200B}b"),
  ]

  static let scripts: [LinkCase] = [
    .init("Japanese", "参照«example.com»です。«www.example.com»をご覧"),
    .init("Chinese", "请看«https://example.com/abc»这个，或者«example.com»。"),
    .init("full-width brackets", "见«https://example.com/a»（官网）「«example.com»」【«www.example.net»】"),
    .init("Korean", "«example.com»에서 «http://example.com/a»를"),
    .init("Thai", "ดูที่«example.com»ครับ"),
    .init("Hebrew and Arabic", "ב«example.com» على«example.com»اليوم"),
    .init("Cyrillic behind", "«example.com»привет"),
    .init("path in Japanese", "«https://example.com/wiki/東京タワー» です"),
    .init("path in Russian", "«https://example.com/поиск?q=привет», да"),
    .init("path in Malayalam", "«http://example.com/a-നിന്നെ-പോലൊരാള്\u{200D}.html» x"),
    .init("dash in a title", "«https://example.com/A–B_c» x"),
    .init("Cyrillic domain", "сайт «пример.рф», и «https://пример.рф/путь»"),
    .init("upper-case Cyrillic top level", "«ПРИМЕР.РФ»"),
    .init("accents", "«bücher.example.de» «http://bücher.de/ä»"),
    .init("Han domain", "«http://例子.公司/a» «例子.公司»"),
    .init("symbols in a host", "«http://✪a.example.com/b»"),
    .init(
      "several in one run", "«example.com»中国語«example.net/abcde»한국«example.org»テスト«example.com»"),
    .init("emoji behind", "«example.com»👍 «http://example.com/a»👍"),
  ]
}
