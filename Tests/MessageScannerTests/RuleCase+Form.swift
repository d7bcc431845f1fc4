// SPDX-License-Identifier: Apache-2.0

extension RuleCase {
  /// Rules about the form of HTML, each limit from both sides.
  static let form: [RuleCase] =
    lineBreaks + margin + imageWidth + override + fontSizes + align + accessibility

  private static let lineBreaks: [RuleCase] = [
    RuleCase("style.line_breaks", "three", "Hello.«\n\n\n»The lamp is back."),
    RuleCase("style.line_breaks", "two", "Hello.\n\nThe lamp is back."),
    RuleCase(
      "style.line_breaks", "with carriage returns and blanks",
      "Hello.«\r\n \r\n\t\u{A0}\u{200B}\r\n»The lamp is back."),
    RuleCase("style.line_breaks", "two with carriage returns", "Hello.\r\n\r\nThe lamp is back."),
    RuleCase("style.line_breaks", "other separators", "A.«\u{2028}\u{2029}\r»B."),
    RuleCase("style.line_breaks", "apart", "A.\n\nB.\n\nC.\n"),
    RuleCase("style.line_breaks", "at the end of a long text", words(40) + "«\n\n\n\n»"),
    RuleCase("style.line_breaks", "three <br>", html: "Hello.«<br><br/><BR>»The lamp."),
    RuleCase("style.line_breaks", "two <br>", html: "Hello.<br><br>The lamp."),
    RuleCase("style.line_breaks", "blanks between", html: "A«<br> &nbsp;\n<br>\u{A0}<br>» B"),
    RuleCase(
      "style.line_breaks", "empty paragraphs",
      html: "<p>A</p>«<p>&nbsp;</p><p><br></p><p></p>»<p>B</p>"),
    RuleCase(
      "style.line_breaks", "two empty paragraphs", html: "<p>A</p><p>&nbsp;</p><p></p><p>B</p>"),
    RuleCase(
      "style.line_breaks", "nested empty blocks count once",
      html: "A<div><div><div></div></div></div>B"),
    RuleCase("style.line_breaks", "an image between", html: "A<br><br><img src=cid:a alt=a><br>B"),
    RuleCase("style.line_breaks", "in cells of their own", html: "<td><br><br></td><td><br></td>"),
  ]

  private static let margin: [RuleCase] = [
    RuleCase("style.margin", "20.1 %", html: "<div style='«margin:0 20.1%»'>A</div>"),
    RuleCase("style.margin", "20 %", html: "<div style='margin:0 20%'>A</div>"),
    RuleCase("style.margin", "121 px", html: "<body style='«padding-left: 121px»'>A"),
    RuleCase("style.margin", "120 px", html: "<body style='padding-left: 120px'>A"),
    RuleCase(
      "style.margin", "margin and padding together",
      html: "<div style='«margin-right:15%»;padding-right:5.1%'>A</div>"),
    RuleCase(
      "style.margin", "20 % together", html: "<div style='margin-right:15%;padding:0 5%'>A</div>"),
    RuleCase(
      "style.margin", "each side",
      html: "<div style='«margin-left:25%»;«margin-right:150px»'>A</div>"),
    RuleCase(
      "style.margin", "centred and narrow", html: "«<div style='width:59.9%;margin:0 auto'>»A</div>"
    ),
    RuleCase("style.margin", "centred, 60 %", html: "<div style='width:60%;margin:0 auto'>A</div>"),
    RuleCase("style.margin", "a centred table", html: "«<table align=center width='50%'>»"),
    RuleCase("style.margin", "narrow and not centred", html: "<div style='width:50%'>A</div>"),
    RuleCase("style.margin", "four values", html: "<div style='«margin:0 0 0 8em»'>A</div>"),
    RuleCase("style.margin", "above and below", html: "<div style='margin:90% 0'>A</div>"),
    RuleCase("style.margin", "a wrapper", html: "<div><div style='«margin:0 30%»'>A</div></div>"),
    RuleCase(
      "style.margin", "an inner block", html: "A<div><div style='margin:0 30%'>B</div></div>"),
  ]

  private static let imageWidth: [RuleCase] = [
    RuleCase("style.image_width", "80.1 %", html: "«<img src=cid:a alt=a width='80.1%'>»"),
    RuleCase("style.image_width", "80 %", html: "<img src=cid:a alt=a width='80%'>"),
    RuleCase("style.image_width", "481", html: "«<img src=cid:a alt=a width=481>»"),
    RuleCase("style.image_width", "480", html: "<img src=cid:a alt=a width=480>"),
    RuleCase(
      "style.image_width", "in a style", html: "«<img src=cid:a alt=a style='width:500px'>»"),
    RuleCase(
      "style.image_width", "the style counts, not the attribute",
      html: "<img src=cid:a alt=a width=600 style='width:100px'>"),
    RuleCase(
      "style.image_width", "the least of two",
      html: "<img src=cid:a alt=a width=600 style='max-width:80%'>"),
    RuleCase(
      "style.image_width", "a largest width", html: "«<img src=cid:a style='max-width:90%'>»"),
    RuleCase("style.image_width", "not declared", html: "<img src=cid:a alt=a>"),
    RuleCase("style.image_width", "a drawing", html: "«<svg width='100%'>»</svg>"),
    RuleCase(
      "style.image_width", "a cell with a picture",
      html: "<table><tr>«<td background='cid:a' width='100%'>»A</td></tr></table>"),
    RuleCase("style.image_width", "a cell", html: "<table><tr><td width='100%'>A</td></table>"),
  ]

  private static let override: [RuleCase] = [
    RuleCase("style.override", "a line height", html: "<p style='«line-height:1.5»'>A"),
    RuleCase("style.override", "a font", html: "<p style='«font-family: Arial, sans-serif» ;'>A"),
    RuleCase(
      "style.override", "a colour, once", html: "<p style='«color:red»'>A<p style='color:red'>B"),
    RuleCase("style.override", "old elements", html: "<font «face=Arial» «color=red»>A</font>"),
    RuleCase("style.override", "the page", html: "<body «text='#333'»>A"),
    RuleCase(
      "style.override", "a sheet", html: "<style>p, td { «color: #333»; margin: 0 }</style>A"),
    RuleCase("style.override", "the shorthand", html: "<p style='«font:12px/1.5 Arial»'>A"),
    RuleCase(
      "style.override", "as the surroundings", html: "<p style='color:inherit;font:initial'>A"),
    RuleCase(
      "style.override", "other colours", html: "<p style='background-color:red;border-color:red'>A"),
    RuleCase("style.override", "a comment", html: "<p style='/* color:red */'>A"),
  ]

  private static let fontSizes: [RuleCase] = [
    RuleCase("style.font_sizes", "four", html: "<h1>A</h1><h2>B</h2><small>C</small>«D»"),
    RuleCase("style.font_sizes", "three", html: "<h1>A</h1><h2>B</h2>C"),
    RuleCase(
      "style.font_sizes", "in units of all kinds",
      html: "<p style='font-size:12px'>A<p style='font-size:12pt'>B"
        + "<p style='font-size:2em'>C<p style='font-size:50%'>«D»"),
    RuleCase(
      "style.font_sizes", "the same in other units",
      html: "<p style='font-size:12pt'>A<p style='font-size:100%'>B<p style='font-size:1rem'>C"
        + "<p style='font-size:medium'>D"),
    RuleCase(
      "style.font_sizes", "of <font>",
      html: "<font size=1>A</font><font size=2>B</font><font size='+1'>C</font>«D»"),
    RuleCase(
      "style.font_sizes", "without text",
      html: "<h1>A</h1><h2>B</h2>C<h3> </h3><h4 style='display:none'>D</h4>"),
  ]

  private static let align: [RuleCase] = [
    RuleCase("style.align", "<center>", html: "«<center>»A</center>"),
    RuleCase("style.align", "an attribute", html: "<p align='«right»'>A</p>"),
    RuleCase("style.align", "a style", html: "<td style='«text-align:justify»'>A</td>"),
    RuleCase(
      "style.align", "inherited, once", html: "<div style='«text-align:center»'><p>A<p>B</div>"),
    RuleCase(
      "style.align", "taken back",
      html: "<div style='text-align:center'><p style='text-align:left'>A</div>"),
    RuleCase("style.align", "left", html: "<p align=left>A</p><p style='text-align:start'>B"),
    RuleCase(
      "style.align", "right where lines begin there", html: "<p dir=rtl align=right>مرحبا</p>"),
    RuleCase(
      "style.align", "left where lines end there", html: "<p dir=rtl align=«left»>مرحبا</p>"),
    RuleCase("style.align", "nothing in it", html: "<center> <img src=cid:a alt=a></center>A"),
    RuleCase("style.align", "a table's place", html: "<table align=center><tr><td>A</table>"),
  ]

  private static let accessibility: [RuleCase] = [
    RuleCase("style.accessibility", "an image without a text", html: "«<img src=cid:a>»"),
    RuleCase("style.accessibility", "an ornament", html: "<img src=cid:a alt=''>"),
    RuleCase(
      "style.accessibility", "once for all images", html: "«<img src=cid:a>»<img src=cid:b>"),
    RuleCase("style.accessibility", "a link without text", html: "«<a href=#a>»  </a>"),
    RuleCase(
      "style.accessibility", "a link that says nothing", html: "«<a href=#a>»Click here!</a>"),
    RuleCase("style.accessibility", "in Chinese", html: "«<a href=#a>»点击这里</a>"),
    RuleCase("style.accessibility", "a bare address", html: "«<a href=#a>»https://amazon.de/a</a>"),
    RuleCase("style.accessibility", "a link with a text", html: "<a href=#a>The returns</a>"),
    RuleCase(
      "style.accessibility", "a link with an image that has a text",
      html: "<a href=#a><img src=cid:a alt='Returns'></a>"),
    RuleCase(
      "style.accessibility", "a link with a label", html: "<a href=#a title='Returns'>here</a>"),
    RuleCase(
      "style.accessibility", "low contrast", html: "<p style='color:#777;background:#fff'>«A»</p>"),
    RuleCase(
      "style.accessibility", "enough contrast",
      html: "<p style='color:#767676;background:#fff'>A</p>"),
    RuleCase(
      "style.accessibility", "enough for large text",
      html: "<p style='color:#949494;background:#fff;font-size:24px'>A</p>"),
    RuleCase(
      "style.accessibility", "not enough for large text",
      html: "<p style='color:#959595;background:#fff;font-size:24px'>«A»</p>"),
    RuleCase("style.accessibility", "no background said", html: "<p style='color:#777'>A</p>"),
    RuleCase("style.accessibility", "no language", html: "«<html>»A"),
    RuleCase("style.accessibility", "a language", html: "<html lang=en>A"),
    RuleCase("style.accessibility", "a table for looks", html: "«<table>»<tr><td>A</table>"),
    RuleCase("style.accessibility", "a role", html: "<table role=presentation><tr><td>A</table>"),
    RuleCase("style.accessibility", "a table of data", html: "<table><tr><th>A<td>B</table>"),
    RuleCase("style.accessibility", "a skipped heading", html: "<h1>A</h1>«<h3>»B</h3>"),
    RuleCase("style.accessibility", "headings back up", html: "<h2>A</h2><h3>B</h3><h1>C</h1>"),
  ]
}
