// SPDX-License-Identifier: Apache-2.0

extension RuleCase {
  /// Rules about text and links, in HTML.
  static let html: [RuleCase] = seen + addresses + mismatch + disguised

  private static let seen: [RuleCase] = [
    RuleCase("contact.email", "plain", html: "<p>Write to «anna@example.com».</p>"),
    RuleCase("contact.email", "with an entity", html: "<p>«anna&#64;example&period;com»</p>"),
    RuleCase(
      "contact.email", "an attribute that nobody reads", html: "<p data-x='a@example.com'>A"),
    RuleCase("contact.email", "a comment", html: "<!-- anna@example.com --><p>A</p>"),
    RuleCase("contact.email", "a script", html: "<script>a='anna@example.com'</script>"),
    RuleCase("contact.email", "a description", html: "<img src=cid:a alt='«anna@example.com»'>"),
    RuleCase("contact.email", "blocks are no one word", html: "<p>anna</p><p>@example.com</p>"),
    RuleCase("contact.phone", "in bold", html: "Call «+49 <b>30</b> 901820» now"),
    RuleCase("style.emoji", "an entity", html: "Thank you «&#x1F60A;»"),
    RuleCase(
      "review.positive", "across lines of the source",
      html: "<p>Please leave us a <b>5 star\n   «review</b>» today.</p>"),
    RuleCase(
      "text.pointless", "as a whole",
      html: "<p>«Hello Anna,</p>\n<p>thank you for your purchase.</p><p>Best regards, Tom»</p>"),
  ]

  private static let addresses: [RuleCase] = [
    RuleCase("link.external", "of a link", html: "<a href='«https://example.com/a»'>The box</a>"),
    RuleCase("link.external", "said twice", html: "<a href=«//example.com/»>www.example.com</a>"),
    RuleCase("link.external", "of a form", html: "<form action='«https://example.com/»'>A</form>"),
    RuleCase("link.external", "of all others", html: "<base href='«https://example.com/»'>A"),
    RuleCase(
      "link.external", "of the next page",
      html: "<meta http-equiv=Refresh content='«0; url=https://example.com/»'>A"),
    RuleCase("link.external", "of an image", html: "<img src='«https://example.com/a.png»' alt=a>"),
    RuleCase("link.external", "with blanks", html: "<a href='« ht\ntps://example.com/a»'>Box</a>"),
    RuleCase("link.external", "to the marketplace", html: "<a href='https://amazon.de/a'>Box</a>"),
    RuleCase(
      "link.external", "inside the message", html: "<a href='#a'>A</a><img src=cid:a alt=a>"),
    RuleCase("link.insecure", "of a link", html: "<a href='«http://www.amazon.de/»'>Box</a>"),
    RuleCase(
      "contact.email", "of a link", html: "<a href='mailto:«anna@example.com»?subject=A'>A</a>"),
    RuleCase("contact.email", "twice", html: "<a href=mailto:«a@example.com»>a@example.com</a>"),
    RuleCase("contact.phone", "of a link", html: "<a href='tel:«+4930901820»'>Call us</a>"),
    RuleCase(
      "contact.phone", "of a link, twice", html: "<a href=tel:«+4930901820»>+49 30 901820</a>."),
    RuleCase("contact.phone", "a short number", html: "<a href='tel:1155'>A</a>"),
    RuleCase(
      "text.opt_out", "of a link", html: "<a href='«https://example.com/UNSUBSCRIBE»'>Box</a>"),
    RuleCase(
      "text.opt_out", "of a link and in its text",
      html: "<a href='«https://example.com/unsubscribe»'>Click here to unsubscribe</a>"),
  ]

  private static let mismatch: [RuleCase] = [
    RuleCase(
      "link.text_mismatch", "another host",
      html: "<a href='«https://example.com/»'>https://www.amazon.de/</a>"),
    RuleCase(
      "link.text_mismatch", "a host that only ends alike",
      html: "<a href='«https://www.amazon.de/»'>notamazon.de</a>"),
    RuleCase(
      "link.text_mismatch", "among words", html: "<a href='«https://example.com/»'>at amazon.de</a>"
    ),
    RuleCase(
      "link.text_mismatch", "the same host", html: "<a href='https://example.com/a'>example.com</a>"
    ),
    RuleCase(
      "link.text_mismatch", "a host below", html: "<a href='https://www.amazon.de/'>amazon.de</a>"),
    RuleCase(
      "link.text_mismatch", "no host", html: "<a href='https://example.com/'>Visit v2.0</a>"),
  ]

  private static let disguised: [RuleCase] = [
    RuleCase("contact.email", "split by a comment", html: "Mail «anna@exam<!-- x -->ple.com» now"),
    RuleCase("contact.email", "split by elements", html: "Mail «anna<b></b>@<i>example</i>.com»"),
    RuleCase(
      "contact.email", "split by what is hidden",
      html: "Mail «anna@<span style='display:none'>no</span>example.com»"),
    RuleCase("link.external", "a soft hyphen", html: "See «exam&shy;ple.com» now"),
    RuleCase("link.external", "a place to break", html: "See «exam<wbr>ple.com» now"),
    RuleCase("link.external", "backwards", html: "<bdo dir=rtl>«moc.elpmaxe»</bdo>"),
    RuleCase(
      "link.external", "backwards by a style",
      html: "<span style='direction:rtl;unicode-bidi:bidi-override'>«moc.elpmaxe»</span>"),
    RuleCase("contact.email", "not displayed", html: "<p style='display:none'>«a@example.com»</p>"),
    RuleCase("contact.email", "without a size", html: "<p style='font-size:0'>«a@example.com»</p>"),
    RuleCase(
      "contact.email", "not visible", html: "<p style='visibility:hidden'>«a@example.com»</p>"),
    RuleCase("contact.email", "white", html: "<font color=white>«a@example.com»</font>"),
    RuleCase("contact.email", "see-through", html: "<p style='opacity:0'>«a@example.com»</p>"),
    RuleCase(
      "contact.email", "hidden by a sheet",
      html: "<style>.x{display:none}</style><p class='y x'>«a@example.com»</p>"),
    RuleCase("contact.email", "hidden by an attribute", html: "<p hidden>«a@example.com»</p>"),
    RuleCase(
      "contact.email", "a generated sign",
      html: "<style>.x::before{content:'@'}</style>Mail «anna<i class=x></i>example.com»"),
    RuleCase(
      "contact.phone", "one digit a cell",
      html: "<table><tr><td>«+49</td><td>30</td><td>901820»</td></tr></table>"),
    RuleCase("contact.email", "encoded", html: "<a href='«mailto:anna%40example.com»'>A</a>"),
  ]
}
