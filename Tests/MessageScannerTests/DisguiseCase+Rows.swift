// SPDX-License-Identifier: Apache-2.0

extension DisguiseCase {
  static let addresses: [DisguiseCase] = [
    DisguiseCase("bracketed", "Write to «anna(at)example.com».", "written_out"),
    DisguiseCase("square brackets", "Write to «anna [at] example [dot] com».", "written_out"),
    DisguiseCase(
      "a mail service in two words", "Write to «anna dot shop at g mail dot com».", "written_out",
      "spaced"),
    DisguiseCase("braces", "Write to «anna{at}example.com».", "written_out"),
    DisguiseCase("capital words", "Write to «anna AT example DOT com».", "written_out"),
    DisguiseCase("underscores", "Write to «anna_at_example_dot_com».", "written_out"),
    DisguiseCase("German", "Schreiben: «anna klammeraffe example punkt de».", "written_out"),
    DisguiseCase("French", "Écrire à «anna arobase example point fr».", "written_out"),
    DisguiseCase("Italian", "Scriva a «anna chiocciola example punto it».", "written_out"),
    DisguiseCase("Polish", "Kontakt: «biuro małpa sklep-anna kropka pl».", "written_out"),
    DisguiseCase("Swedish", "Mejla «anna snabel-a example.se».", "written_out"),
    DisguiseCase(
      "Turkish", "Yazın: «satis (kuyruklu a) example nokta com nokta tr».", "written_out"),
    DisguiseCase(
      "a preposition before a mail service", "Mail atın: «minik nokta atolye et gmail nokta com».",
      "written_out"),
    DisguiseCase(
      "an Italian preposition before a mail service",
      "Scriva a «mario punto rossi presso libero punto it» grazie.", "written_out"),
    DisguiseCase(
      "a preposition before another host", "Lo tienen en «lamparasbonitas punto com».",
      "written_out"),
    DisguiseCase("Chinese", "邮箱«anna艾特example点com»，谢谢", "written_out"),
    DisguiseCase(
      "hiragana", "«naire あっと kobo-suzuki どっと jp» までお送りください。", "written_out"),
    DisguiseCase("a hyphen in words", "Mail: «anna ät garten minus shop punkt de».", "written_out"),
    DisguiseCase(
      "an underscore of two words", "Mail: «anna guion bajo b arroba example.com».", "written_out"),
    DisguiseCase("Arabic transcribed", "الميل: «anna آت example دوت com» شكرا", "written_out"),
    DisguiseCase(
      "a slash in words", "Schau auf «lampenladen punkt de schrägstrich tausch» vorbei.",
      "written_out"),
    DisguiseCase(
      "a slash behind a domain that is a word", "See «lamparas punto es barra ofertas».",
      "written_out"),
    DisguiseCase(
      "an account's underscore", "Foton på «insta, heter silver understreck ylva».", "written_out"),
    DisguiseCase(
      "an account's dot and underscore", "«Instagram'dan bul: minik nokta adim alt çizgi servis»",
      "written_out"),
    DisguiseCase("umlauts in capitals", "Mail: «anna ÄT example PUNKT de».", "written_out"),
    DisguiseCase("Japanese", "メール：«annaアットマークexample.com»", "written_out"),
    DisguiseCase("a doubled sign", "Write to «anna @@ example.com».", "written_out"),
    DisguiseCase("a host in brackets", "See «example[.]com».", "written_out"),
    DisguiseCase("a host in words", "See «example dot com».", "written_out"),
    DisguiseCase("an ideographic full stop", "See «example。com».", "written_out"),
    DisguiseCase("a bullet", "See «example•com».", "written_out"),
    DisguiseCase("blanks around the dot", "See «example . com».", "spaced"),
    DisguiseCase("blanks around two dots", "Veja «example . com . br».", "spaced"),
    DisguiseCase("single letters", "See «e x a m p l e . n e t» now.", "spaced"),
    DisguiseCase("two lines", "Write to «anna@\nexample.com».", "split"),
    DisguiseCase("a defanged scheme", "See «hxxp://example.com».", "defanged"),
  ]

  static let numbers: [DisguiseCase] = [
    DisguiseCase("words", "Call «five five five zero one zero zero».", "spelled_digits"),
    DisguiseCase("words with hyphens", "Call «five-five-five-oh-one-oh-oh».", "spelled_digits"),
    DisguiseCase(
      "words and figures", "Call «four one five 555 oh one seven two».", "spelled_digits"),
    DisguiseCase("words among figures", "Ruf an: «0171 392 null null 46».", "spelled_digits"),
    DisguiseCase("one ideograph among figures", "Ruf an: «01713壹20046».", "digit_set"),
    DisguiseCase("a particle between digits", "電話«〇一七一の三九二の〇〇四六»", "digit_set"),
    DisguiseCase("double and triple", "Call «double five triple zero one nine».", "spelled_digits"),
    DisguiseCase("German", "Anruf: «null drei null zwo drei eins zwei fünf».", "spelled_digits"),
    DisguiseCase(
      "French pairs", "«zéro six douze trente-quatre vingt-deux onze»", "spelled_digits"),
    DisguiseCase(
      "Spanish pairs", "«cincuenta y cinco, 1234, cincuenta y seis, setenta y ocho».",
      "spelled_digits"),
    DisguiseCase(
      "Spanish pairs that rise", "«seis doce, treinta y cuatro, cincuenta y seis».",
      "spelled_digits"),
    DisguiseCase(
      "Turkish hundreds", "Arayın: «sıfır beş yüz otuz üç, beş yüz elli beş, sıfır iki, on dokuz».",
      "spelled_digits"),
    DisguiseCase(
      "Polish hundreds", "Tel.: «pięćset dwanaście, trzysta czterdzieści, zero siedem osiem».",
      "spelled_digits"),
    DisguiseCase(
      "Japanese particles", "電話は «ゼロ九ゼロ の 一二三四 の 五六七八» です", "digit_set"),
    DisguiseCase("Arabic", "اتصل «صفر خمسة صفر، ٧٦٥، ٤٣٢١» الآن", "spelled_digits"),
    DisguiseCase("Han digits", "联系他：«一三九，零零一二，叁肆五六»。", "digit_set"),
    DisguiseCase("circled digits", "电话«①③⑧⓪⓪①③⑧⓪⓪⓪»。", "digit_set"),
    DisguiseCase("raised digits", "Call «⁰³⁰²³¹²⁵⁰».", "digit_set"),
    DisguiseCase("keycaps", "Call «5️⃣5️⃣5️⃣0️⃣1️⃣0️⃣0️⃣».", "emoji_digit"),
  ]

  static let characters: [DisguiseCase] = [
    DisguiseCase("full-width", "メール：«ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ»", "full_width"),
    DisguiseCase("Cyrillic letters", "Write to «аnnа@exаmple.com».", "homoglyph"),
    DisguiseCase("mathematical letters", "See «𝖾𝗑𝖺𝗆𝗉𝗅𝖾.𝖼𝗈𝗆» now.", "homoglyph"),
    DisguiseCase("zero-width joiner", "Write to «an\u{200D}na@example.com».", "zero_width"),
    DisguiseCase("word joiner", "See «exa\u{2060}mple.com».", "zero_width"),
    DisguiseCase("turned round", "See \u{202E}«moc.elpmaxe»\u{202C} now.", "bidi"),
    DisguiseCase("soft hyphen", "See «exam\u{AD}ple.com».", "soft_hyphen"),
    DisguiseCase("struck through", "See «e̶x̶a̶m̶p̶l̶e̶.̶c̶o̶m̶».", "combining"),
    DisguiseCase("leet", "See «gma1l.c0m».", "leet"),
    DisguiseCase("a digit at the beginning", "I'm on «1nsta: lowtide_lures» mostly.", "leet"),
    DisguiseCase("squared letters", "See «🅴🆇🅰🅼🅿🅻🅴.com».", "emoji_digit"),
  ]

  static let codings: [DisguiseCase] = [
    DisguiseCase("an override in a word", "Write to «anna\u{202E}@example.com».", "bidi"),
    DisguiseCase("an override in a host", "Write to «anna@ex\u{202E}ample.com».", "bidi"),
    DisguiseCase(
      "the host turned round", "Write to «anna@\u{202E}moc.elpmaxe»\u{202C} now", "bidi"),
    DisguiseCase("entities", "Write to «anna&#64;example&#46;com».", "entity"),
    DisguiseCase("an entity without its end", "Write to «anna&#64example.com».", "entity"),
    DisguiseCase("an entity encoded twice", "Write to «anna&amp;#64;example.com».", "entity"),
    DisguiseCase("percent signs", "Write to «anna%40example.com».", "encoded"),
    DisguiseCase("Base64", "Decode «YW5uYUBleGFtcGxlLmNvbQ==».", "encoded"),
    DisguiseCase(
      "hexadecimal", "Decode «61 6e 6e 61 40 65 78 61 6d 70 6c 65 2e 63 6f 6d».", "encoded"),
    DisguiseCase("a comment", "See «gm<!-- -->ail.com».", "markup"),
  ]

  static let harmless: [DisguiseCase] = [
    DisguiseCase("a drawn line", "Please draw an underline beneath the word, insta 3inch long."),
    DisguiseCase("a full stop, and a bar", "El punto es barra libre."),
    DisguiseCase("at a place", "We meet you at the café at 10.30."),
    DisguiseCase("at a shop", "It is available at Amazon.de today."),
    DisguiseCase("a rate", "Take 5 at a time, 3 @ 9.99 each."),
    DisguiseCase("the point", "Der Punkt ist, dass er kommt. Le point de vente est fermé."),
    DisguiseCase("the full stop", "ponto com acabamento brilhante; el punto es que no llega."),
    DisguiseCase("a mark on a dial", "The dot mark on the dial; 3 点 com cable."),
    DisguiseCase("times and decimals", "10点30, 4.5 V, um 10.30 Uhr, u.a. z.B. M.Sc."),
    DisguiseCase("sentences joined", "dark chocolate.It makes, end . In the box"),
    DisguiseCase("files", "manual . md, firmware.zip, setup.py, run.sh"),
    DisguiseCase("initials", "A. B. C. Müller, U S B, S-M-L-XL, a b c d"),
    DisguiseCase("an order id in full width", "注文番号１２３－１２３４５６７－１２３４５６７です"),
    DisguiseCase("full-width prices", "合計１２，３４５円、２０２４年３月５日"),
    DisguiseCase("Han dates and amounts", "二〇二四年三月五日，一三五档位，十一，一万二千"),
    DisguiseCase("footnotes and units", "12 m² and 5 cm³, text¹²³, H₂O, ½"),
    DisguiseCase("list marks", "①开箱②安装③测试④⑤⑥⑦⑧⑨"),
    DisguiseCase("counting", "one, two, three, four, five, six, seven, eight, nine, ten"),
    DisguiseCase("spans of days", "two to three days, drei bis vier Tage, de dos a tres días"),
    DisguiseCase("amounts in words", "packs of five, ten, twenty, fifty, one hundred, two hundred"),
    DisguiseCase("weights in words", "cien, doscientos, trescientos o quinientos gramos"),
    DisguiseCase("a sum in words", "iki yüz elli lira, üç yüz lira ve beş yüz elli lira"),
    DisguiseCase("sizes in words", "sizes two, four, six, eight, ten, twelve"),
    DisguiseCase("units with Greek", "10 kΩ, 5 µm, Δ9, 3 αβ"),
    DisguiseCase("Japanese with Latin letters", "ＴシャツとUSBケーブル、Ｘ線"),
    DisguiseCase("Persian joiner", "می\u{200C}خواهم کتاب\u{200C}ها"),
    DisguiseCase("Thai breaks", "สวัสดี\u{200B}ครับ"),
    DisguiseCase("family emoji", "Danke 👨\u{200D}👩\u{200D}👧 und ❤️"),
    DisguiseCase("German soft hyphens", "Die Liefer\u{AD}verzöge\u{AD}rung dauert 3 Tage."),
    DisguiseCase("accents as marks", "Gru\u{308}ße aus Mu\u{308}nchen, cafe\u{301}"),
    DisguiseCase("part numbers", "H0ME-4A, 4XL, B00ABCD123, 3er-Set, S3, 1l"),
    DisguiseCase("ampersands", "AT&T, R&D, &copy; 2024"),
    DisguiseCase("percent", "50%25 off, 100% cotton"),
    DisguiseCase("a key", "Key: XK7F9-QWERT-2MNBV-PLOK8, 9f86d081884c7d659a2feaa0c55ad015"),
    DisguiseCase("step keycaps", "1️⃣ Open 2️⃣ Press 3️⃣ Done"),
    DisguiseCase("marks of direction", "السعر \u{200F}120\u{200F} ريال \u{200E}(SAR)\u{200E}"),
    DisguiseCase("a tracking number", "Paket 0034\u{200B}0434161094042557"),
    DisguiseCase("opening hours", "Mo-Fr 9-12, 14-18, Sa 9-13"),
  ]
}
