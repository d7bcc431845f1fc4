// SPDX-License-Identifier: Apache-2.0

extension NumberWords {
  /// Ideographs and words in kana for the digits 0 to 9, also those that traders and soldiers use.
  static let unspacedWords = [
    "零 〇 洞 ゼロ れい レイ まる マル", "一 壹 壱 幺 么 いち イチ", "二 贰 貳 弐 两 に ニ", "三 叁 參 参 さん サン",
    "四 肆 よん ヨン", "五 伍 ご ゴ", "六 陆 陸 ろく ロク", "七 柒 拐 なな ナナ しち シチ", "八 捌 はち ハチ",
    "九 玖 勾 きゅう キュウ く ク",
  ]

  /// The numbers 0 to 19, or to 9, of languages written with blanks.
  ///
  /// In this order: en, de, fr, es, it, pt, nl, pl, sv, tr, ar. Further spellings follow a slash.
  private static let smallNumbers = [
    """
    zero/oh/o/nought one two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen
    """,
    """
    null eins/ein zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf dreizehn
    vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
    """,
    """
    zéro/zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
    seize dix-sept dix-huit dix-neuf
    """,
    """
    cero uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
    dieciséis/dieciseis diecisiete dieciocho diecinueve
    """,
    """
    zero uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici
    quindici sedici diciassette diciotto diciannove
    """,
    """
    zero um/uma dois/duas três/tres quatro cinco seis/meia sete oito nove dez onze doze treze
    catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove
    """,
    """
    nul/nulle één/een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien
    vijftien zestien zeventien achttien negentien
    """,
    """
    zero jeden/jedna/jedno dwa/dwie trzy cztery pięć/piec sześć/szesc siedem osiem dziewięć/dziewiec
    dziesięć/dziesiec jedenaście/jedenascie dwanaście/dwanascie trzynaście/trzynascie
    czternaście/czternascie piętnaście/pietnascie szesnaście/szesnascie siedemnaście/siedemnascie
    osiemnaście/osiemnascie dziewiętnaście/dziewietnascie
    """,
    """
    noll ett två/tva tre fyra fem sex sju åtta/atta nio tio elva tolv tretton fjorton femton sexton
    sjutton arton nitton
    """,
    "sıfır/sifir bir iki üç/uc dört/dort beş/bes altı/alti yedi sekiz dokuz",
    """
    صفر/الصفر واحد/واحدة اثنان/اثنين/إثنان/إثنين/اتنين ثلاثة/ثلاثه/تلاتة أربعة/اربعة/اربعه/أربعه
    خمسة/خمسه ستة/سته سبعة/سبعه ثمانية/ثمانيه/تمانية تسعة/تسعه عشرة/عشره حداشر/احداشر اتناشر/اطناشر
    تلتاشر/تلاتاشر اربعتاشر/أربعتاشر خمستاشر ستاشر سبعتاشر تمنتاشر/تمانتاشر تسعتاشر
    """,
  ]

  /// The tens from 20; "" where the language makes them of others.
  private static let tens = [
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "vingt trente quarante cinquante soixante septante quatre-vingt/quatre-vingts/huitante nonante",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "vinte trinta quarenta cinquenta/cinqüenta sessenta setenta oitenta noventa",
    "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    """
    dwadzieścia/dwadziescia trzydzieści/trzydziesci czterdzieści/czterdziesci
    pięćdziesiąt/piecdziesiat sześćdziesiąt/szescdziesiat siedemdziesiąt/siedemdziesiat
    osiemdziesiąt/osiemdziesiat dziewięćdziesiąt/dziewiecdziesiat
    """,
    "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
    "yirmi otuz kırk/kirk elli altmış/altmis yetmiş/yetmis seksen doksan",
    """
    عشرين/عشرون ثلاثين/تلاتين/ثلاثون أربعين/اربعين/أربعون خمسين/خمسون ستين/ستون سبعين/سبعون
    ثمانين/تمانين/ثمانون تسعين/تسعون
    """,
  ]

  /// The hundreds from 100 where each is a word: es, pt, it, pl, ar.
  private static let hundreds = [
    """
    cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas
    quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas
    novecientos/novecientas
    """,
    """
    cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas
    seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas
    """,
    "cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento",
    """
    sto dwieście/dwiescie trzysta czterysta pięćset/piecset sześćset/szescset siedemset osiemset
    dziewięćset/dziewiecset
    """,
    """
    مئة/مية/ميه/مائة مئتين/ميتين ثلاثمئة/ثلاثمية/تلتمية أربعمئة/اربعمية/ربعمية خمسمئة/خمسمية
    ستمئة/ستمية سبعمئة/سبعمية ثمانمئة/ثمانمية/تمنمية تسعمئة/تسعمية
    """,
  ]

  /// What stands behind a digit and makes hundreds of it, or says one hundred alone: in the order of
  /// `smallNumbers`, "" where each hundred is a word.
  private static let hundred = [
    "hundred", "hundert", "cent/cents", "", "", "", "honderd", "", "hundra", "yüz/yuz",
  ]

  /// Numbers that are written in two words.
  private static let pairs = [
    ("dix sept", 17), ("dix huit", 18), ("dix neuf", 19), ("quatre vingt", 80),
    ("quatre vingts", 80), ("on bir", 11), ("on iki", 12), ("on üç", 13), ("on uc", 13),
    ("on dört", 14), ("on dort", 14), ("on beş", 15), ("on bes", 15), ("on altı", 16),
    ("on alti", 16), ("on yedi", 17), ("on sekiz", 18), ("on dokuz", 19),
  ]

  private static let multipliers: [(String, UInt8)] = [
    ("double", 2), ("triple", 3), ("treble", 3), ("doppel", 2), ("doble", 2), ("doppio", 2),
    ("dubbel", 2), ("duplo", 2),
  ]

  /// Every word with what it says.
  static func allWords() -> [(String, Meaning)] {
    var words: [(String, Meaning)] = multipliers.map { ($0.0, .times($0.1)) }
    words += pairs.map { ($0.0, .number($0.1)) }
    words += smallNumbers.flatMap { numbers($0, from: 0, by: 1) }.map {
      ($0.word, .number($0.value))
    }
    words += tens.flatMap { numbers($0, from: 20, by: 10) }.map { ($0.word, .number($0.value)) }
    words += hundreds.flatMap { numbers($0, from: 100, by: 100) }.map {
      ($0.word, .number($0.value))
    }
    words += arabicTens.map { ("و\($0.word)", .andTens($0.value)) }
    appendHundreds(to: &words)
    appendCompounds(to: &words)
    return words
  }

  /// The spellings of a list of numbers, with the number of each.
  private static func numbers(
    _ list: String, from first: Int, by step: Int
  ) -> [(word: String, value: Int)] {
    list.split(whereSeparator: \.isWhitespace).enumerated().flatMap { index, spellings in
      spellings.split(separator: "/").map { (String($0), first + step * index) }
    }
  }

  /// The tens behind which Arabic says "and" to a digit before.
  private static var arabicTens: [(word: String, value: Int)] {
    tens.last.map { numbers($0, from: 20, by: 10) } ?? []
  }

  /// The hundreds of languages that say a digit before them.
  private static func appendHundreds(to words: inout [(String, Meaning)]) {
    for (list, spellings) in zip(smallNumbers, hundred) {
      let digits = numbers(list, from: 0, by: 1).filter { (1...9).contains($0.value) }
      for spelling in spellings.split(separator: "/") {
        words.append((String(spelling), .number(100)))
        for (digit, value) in digits {
          words.append(("\(digit) \(spelling)", .number(100 * value)))
          words.append(("\(digit)\(spelling)", .number(100 * value)))
        }
      }
    }
  }

  /// The numbers from 21 that German, Dutch, Italian, Swedish and Spanish write as one word.
  private static func appendCompounds(to words: inout [(String, Meaning)]) {
    let german = "ein zwei drei vier fünf sechs sieben acht neun".split(separator: " ")
    let dutch = "eenen tweeën drieën vieren vijfen zesen zevenen achten negenen"
      .split(separator: " ")
    let italian = "uno due tre quattro cinque sei sette otto nove".split(separator: " ")
    let swedish = "ett två tre fyra fem sex sju åtta nio".split(separator: " ")
    let spanish = "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete"
    for (index, word) in "\(spanish) veintiocho veintinueve".split(separator: " ").enumerated() {
      words.append((String(word), .number(21 + index)))
    }
    for (tenIndex, ten) in tens[1].split(separator: " ").enumerated() {
      for (unit, word) in german.enumerated() {
        let value = 21 + 10 * tenIndex + unit
        for spelling in ten.split(separator: "/") {
          words.append(("\(word)und\(spelling)", .number(value)))
        }
        let dutchTen = tens[6].split(separator: " ")[tenIndex]
        words.append(("\(dutch[unit])\(dutchTen)", .number(value)))
        words.append(("\(tens[8].split(separator: " ")[tenIndex])\(swedish[unit])", .number(value)))
        let italianTen = tens[4].split(separator: " ")[tenIndex]
        let stem = unit == 0 || unit == 7 ? italianTen.dropLast() : italianTen
        words.append(("\(stem)\(italian[unit])", .number(value)))
        if unit == 2 { words.append(("\(stem)tré", .number(value))) }
      }
    }
  }
}
