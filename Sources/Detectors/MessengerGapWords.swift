// SPDX-License-Identifier: Apache-2.0

/// The words that stand between the name of a messenger and an account.
enum MessengerGapWords {
  /// What a word says about the name behind it.
  enum Meaning {
    /// That an account's name follows: "ID".
    case identifier
    /// That some name may follow: "user", "account".
    case label
    /// Nothing: "our", "is".
    case neutral
    /// That it is no account: "card".
    case stop
    /// That something else follows, if anything: "or".
    case separator
    /// That it is a word like any other.
    case unknown
  }

  /// What a word means.
  ///
  /// - Parameter word: in small letters.
  /// - Returns: its meaning; unknown for most.
  static func meaning(of word: String) -> Meaning {
    meanings[word] ?? .unknown
  }

  /// What one character of a script without blanks means.
  ///
  /// - Parameter scalar: Han, kana, Hangul or Thai.
  /// - Returns: identifier, neutral, separator or unknown.
  static func meaning(of scalar: Unicode.Scalar) -> Meaning {
    if identifiers.contains(scalar) { return .identifier }
    if separators.contains(scalar) { return .separator }
    return neutralScalars.contains(scalar) ? .neutral : .unknown
  }

  private static let identifiers = Set("号號帐账帳".unicodeScalars)

  /// Of words for paying, scanning and writing letters, and "or".
  private static let separators = Set("付款支转轉扫掃收或邮郵".unicodeScalars)

  private static let neutralScalars = Set(
    ("我们們的是为為吧呀哦喔啊哈呢嘛啦了搜索联聯系繫络絡加客服请請添加查找找码碼户戶老板也可以在直接同群到官方"
      + "のはでにをもへがあいでぃーアカウント公式追加検索尋寻友だち아이디는은로").unicodeScalars)

  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    let lists: [(Meaning, String)] = [
      (
        .identifier,
        "id ids @ handle nickname username benutzername nutzername gebruikersnaam användarnamn usuario usuário"
      ),
      (
        .label,
        "user account konto compte cuenta conta hesap name nick nom nombre nome naam namn "
          + "gebruiker benutzer nutzer utente użytkownik kullanıcı hesabım hesabımın hesabı adı pseudo pseudonyme identifiant "
          + "als as como come comme jako olarak sou soy sono unter under sotto onder jag heter heet ik heiße heiß heiss heisse ich bin je suis appelle nomme mi chiamo llamo salgo aparezco estoy sou "
          + "estou nazywam się jestem adım ismim adıyla ismiyle called named am "
          + "حساب حسابي حسابنا معرف اسم اسمي باسم"
      ),
      (
        .neutral,
        "number no nr num it s nummer numéro numero número numer numara numarası numaram tel call "
          + "our my the is at on via to for here me us just add and unser unsere ist auf mein "
          + "meine bei an unter uns mich schreib notre mon c est le la sur au à moi ici nuestro mi "
          + "es el en al por nostro è il su al a meu nosso é o no na em ons mijn op me via vår mitt "
          + "är på oss mig nasz mój to pod do bizim yaz yazın ara رقم على هو الرقم رقمنا لدينا "
          + "search szukaj suche sucht busca buscar cherche cherchez cerca zoek sök ابحث "
          + "find we are i m findest findet finden du mich man c ce j trouve trouvez trouverez búscame "
          + "buscame búscanos encuéntrame encuéntranos estamos trovi trova troverai ci cercami "
          + "cercaci procura procure acha ache vind vindt jag hittar hitta finns mnie nas znajdziesz "
          + "cerchi cercate cercateci cercatemi cercami busque búsquenos búsqueme búscanos procurem "
          + "suchst suchen sie zoekt zoeken szukajcie wyszukaj szukać söker aratın aratabilirsiniz "
          + "där da dort dove donde onde waar tam orada agregue agrega agrégame adiciona adicione aggiungi "
          + "aggiunga ajoute ajoutez segui segua sigue siga suivez suis volg seguite lägg till dodaj "
          + "bul bulun beni bizi arayın hesabımız تابعني تابعونا تجدني"
      ),
      (.separator, "or oder ou oppure of lub albo eller veya أو"),
      (
        .stop,
        "card number verification business web app apps pay payment support contact message "
          + "messages group channel bot link page please pls yes no none not available only free "
          + "new here there chat call video photo photos picture pictures story sticker stickers "
          + "download login password settings profile version update service client desktop "
          + "mobile phone android iphone ipad ios windows youtube paypal whatsapp wechat telegram "
          + "facebook instagram tiktok linkedin linux macbook nein nicht keine bitte danke kontakt "
          + "nachricht ja oui non merci gracias grazie obrigado follow like and with the this that "
          + "your you see http https www send email e-mail mail reels hashtag watch need which what when where"
      ),
    ]
    for (meaning, words) in lists {
      for word in words.split(separator: " ") where meanings[String(word)] == nil {
        meanings[String(word)] = meaning
      }
    }
    return meanings
  }()

  /// Whether a sentence that goes on with a word may have ended its clause with a name.
  ///
  /// - Parameter word: in small letters.
  /// - Returns: true for courtesies and conjunctions.
  static func mayFollowName(_ word: String) -> Bool { followers.contains(word) }

  private static let followers: Set<String> = [
    "please", "pls", "thanks", "thank", "bitte", "danke", "merci", "gracias", "grazie", "obrigado",
    "obrigada", "and", "or", "und", "oder", "et", "ou", "y", "e", "lub", "eller", "veya",
  ]

  /// Whether a name is a word that no one calls an account.
  ///
  /// - Parameter name: in small letters.
  /// - Returns: whether it is one of the known words, whatever it means.
  static func isStopWord(_ name: String) -> Bool {
    switch meanings[name] {
    case nil, .unknown: false
    default: true
    }
  }
}
