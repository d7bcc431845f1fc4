// SPDX-License-Identifier: Apache-2.0

extension RuleCase {
  /// Rules about images and what else is fetched.
  static let images: [RuleCase] = gif + insecure + tracking + logoLink + product + unrelated

  private static let key = "a1b2c3d4e5f6a7b8"

  private static let gif: [RuleCase] = [
    RuleCase(
      "style.gif", "by name", html: "«<img src='https://m.media-amazon.com/a.GIF?x=1' alt=a>»"),
    RuleCase("style.gif", "by type", html: "«<img src='data:image/gif;base64,AAAA' alt=a>»"),
    RuleCase("style.gif", "by content", html: "«<img src='data:;base64,R0lGODlhAQ' alt=a>»"),
    RuleCase("style.gif", "a name that only holds it", html: "<img src='cid:a.gif.png' alt=a>"),
    RuleCase("style.gif", "another type", html: "<img src='data:image/png;base64,AAAA' alt=a>"),
    RuleCase("style.gif", "in words", html: "<p>The a.gif is attached.</p>"),
  ]

  private static let insecure: [RuleCase] = [
    RuleCase(
      "style.img_insecure", "http", html: "<img src='«http://m.media-amazon.com/a.png»' alt=a>"),
    RuleCase(
      "style.img_insecure", "as the page", html: "<img src='«//m.media-amazon.com/a.png»' alt=a>"),
    RuleCase(
      "style.img_insecure", "one of a set",
      html: "<img src=cid:a srcset='«http://m.media-amazon.com/a.png 2x»' alt=a>"),
    RuleCase(
      "style.img_insecure", "behind a text",
      html: "<div style='«background:url(http://m.media-amazon.com/a.png)»'>A</div>"),
    RuleCase(
      "style.img_insecure", "https", html: "<img src='https://m.media-amazon.com/a.png' alt=a>"),
    RuleCase("style.img_insecure", "a link", html: "<a href='http://www.amazon.de/'>Returns</a>"),
    RuleCase("style.img_insecure", "in the message", html: "<img src=cid:a alt=a>"),
  ]

  private static let tracking: [RuleCase] = [
    RuleCase("image.tracking", "2 px", html: "«<img src='https://example.com/a.png' width=2>»"),
    RuleCase(
      "image.tracking", "3 px", html: "<img src='https://example.com/a.png' width=3 height=3>"),
    RuleCase(
      "image.tracking", "in a style", html: "«<img src='https://example.com/a' style='height:1px'>»"
    ),
    RuleCase(
      "image.tracking", "hidden",
      html: "<div style='display:none'>«<img src='https://example.com/a.png'>»</div>"),
    RuleCase("image.tracking", "a line in the message", html: "<img src=cid:a width=1 alt=''>"),
    RuleCase(
      "image.tracking", "the key of a reader", html: "«<img src='https://example.com/open/\(key)'>»"
    ),
    RuleCase(
      "image.tracking", "a short key",
      html: "<img src='https://example.com/open/\(key.dropLast())' alt=a>"),
    RuleCase(
      "image.tracking", "on a marketplace host",
      html: "<img src='https://m.media-amazon.com/open/\(key)' alt=a>"),
    RuleCase(
      "image.tracking", "a background",
      html: "<p style='«background-image:url(\"https://example.com/a\")»'>A</p>"),
    RuleCase(
      "image.tracking", "a script", html: "«<script src=https://example.com/a.js>»</script>"),
    RuleCase("image.tracking", "a frame", html: "«<iframe src='//example.com/a'>»</iframe>"),
    RuleCase(
      "image.tracking", "a font",
      html: "<style>@font-face{font-family:x;src:url(«https://example.com/a.woff»)}</style>A"),
    RuleCase("image.tracking", "a link", html: "<a href='https://example.com/open/\(key)'>Box</a>"),
  ]

  private static let logoLink: [RuleCase] = [
    RuleCase(
      "image.logo_link", "around an image",
      html: "<a href='«https://example.com/»'><img src=cid:a alt=Logo></a>"),
    RuleCase("image.logo_link", "in its text", html: "<img src=cid:a alt='Visit «example.com»!'>"),
    RuleCase(
      "image.logo_link", "in its title", html: "<img src=cid:a alt=a title='«www.example.com»'>"),
    RuleCase(
      "image.logo_link", "to the marketplace",
      html: "<a href='https://www.amazon.de/'><img src=cid:a alt=Logo></a>"),
    RuleCase("image.logo_link", "a link in words", html: "<a href='https://example.com/'>Box</a>"),
    RuleCase("image.logo_link", "an image", html: "<img src='https://example.com/a.png' alt=Logo>"),
  ]

  private static let catalogue = "<img src='https://m.media-amazon.com/images/I/81a.jpg' alt=Lamp>"

  private static let product: [RuleCase] = [
    RuleCase("image.product", "a catalogue picture", html: "«\(catalogue)»", kind: "proactive"),
    RuleCase("image.product", "among text", html: "<p>A «\(catalogue)»", kind: "proactive"),
    RuleCase(
      "image.product", "on another host of the marketplace",
      html: "«<img src=https://images-na.ssl-images-amazon.com/images/I/1.jpg alt=a>»",
      kind: "proactive"),
    RuleCase("image.product", "an answer", html: catalogue, kind: "reply"),
    RuleCase("image.product", "nobody knows", html: catalogue),
    RuleCase(
      "image.product", "another folder",
      html: "<img src='https://m.media-amazon.com/images/G/81a.jpg' alt=Lamp>", kind: "proactive"),
  ]

  private static let unrelated: [RuleCase] = [
    RuleCase("image.unrelated", "one", html: "«<img src=cid:a alt=a>»"),
    RuleCase("image.unrelated", "once", html: "«<img src=cid:a alt=a>»<img src=cid:b alt=b>"),
    RuleCase("image.unrelated", "from elsewhere", html: "«<img src=https://example.com/a alt=a>»"),
    RuleCase("image.unrelated", "none", html: "<p>A</p>"),
    RuleCase("image.unrelated", "without an address", html: "<img alt=a>"),
    RuleCase("image.unrelated", "not to be seen", html: "<img src=https://example.com/a width=1>"),
  ]
}
