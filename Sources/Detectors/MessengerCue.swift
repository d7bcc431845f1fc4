// SPDX-License-Identifier: Apache-2.0

/// A word that names a messenger, and how much it says on its own.
package struct MessengerCue: Sendable {
  /// What must stand behind the word before a name counts as a handle.
  package enum Form: Sendable {
    /// The name of an app: a name behind it must look made up, or be announced.
    case plain
    /// Also an ordinary word, as "signal" is: a name must be announced.
    case ambiguous
    /// Used for nothing else than handing out an account, as "加V" is: any name will do.
    case inviting
    /// An ordinary word unless it is in capitals or stands in Chinese or Japanese, as "LINE" is.
    case capitals
  }

  /// The messenger that it names.
  package let messenger: Messenger
  /// How much it says on its own.
  package let form: Form
  /// What to search for: the word, for short words with the byte or two behind it.
  package let literal: String
  /// How many bytes of the literal are the word.
  package let wordBytes: Int
  /// Whether endings follow it, as in "WhatsAppie" and "Telegram'dan".
  package let takesEndings: Bool
  /// Whether its word ends with a colon, which announces a name.
  let endsWithColon: Bool
  /// Whether letters may stand before it, as an Arabic preposition does.
  package let isOpenBefore: Bool

  /// Whether endings follow it directly; a short word begins other words, as in "instance", and only
  /// an apostrophe parts it from an ending.
  var isLong: Bool { wordBytes >= 6 }

  /// What is searched for.
  package var wording: Wording {
    var wording = Wording(text: literal)
    wording.isStem = takesEndings && isLong || wordBytes < literal.utf8.count
    wording.isOpenBefore = isOpenBefore
    wording.hasDottedI = takesEndings
    return wording
  }

  /// Every cue of every language.
  package static let all: [MessengerCue] =
    names(.plain) + names(.ambiguous) + names(.inviting) + names(.capitals) + shortWords

  private init(
    _ messenger: Messenger, _ form: Form, _ literal: String, wordBytes: Int? = nil,
    isOpenBefore: Bool = false
  ) {
    self.messenger = messenger
    self.form = form
    self.literal = literal
    self.wordBytes = wordBytes ?? literal.utf8.count
    self.isOpenBefore = isOpenBefore
    let word = String(decoding: literal.utf8.prefix(self.wordBytes), as: UTF8.self)
    endsWithColon = word.hasSuffix(":") || word.hasSuffix("：")
    let scalars = literal.unicodeScalars
    takesEndings =
      (form == .plain || form == .ambiguous) && wordBytes == nil
      && scalars.allSatisfy { !WordBoundary.isUnspaced($0) }
  }

  /// The words of one form that are long enough to be searched for as they are.
  private static func names(_ form: Form) -> [MessengerCue] {
    let table: [(Messenger, String)] =
      switch form {
      case .plain: plainNames
      case .ambiguous: ambiguousNames
      case .inviting: invitations
      case .capitals: capitalNames
      }
    return table.flatMap { messenger, words in
      words.split(separator: "|").map { word in
        MessengerCue(
          messenger, form, String(word),
          isOpenBefore: word.unicodeScalars.allSatisfy { (0x600...0x6FF).contains($0.value) })
      }
    }
  }

  private static let plainNames: [(Messenger, String)] = [
    (
      .whatsApp,
      "whatsapp|whats app|whats-app|whats噏|whatsapp噏|watsapp|whatsap|watsap|wasap|wassap|guasap|guasáp|wapp|łocap|łotsap"
    ),
    (.whatsApp, "واتساب|واتس|وتساب|واتسب|وتسب|واتس اب|واتس آب|ватсап|вотсап"),
    (.whatsApp, "zapzap|왓츠앱|วอตส์แอป"),
    (.weChat, "wechat|we chat|weixin|wei xin|微信|위챗|ウィーチャット"),
    (.qq, "qq号|qq號|qq群|扣扣"),
    (
      .telegram,
      "telegram|telegramm|tele gram|tele-gram|تلغرام|تليجرام|تيليجرام|تلجرام|تلقرام|تلكرام|تلي جرام|телеграм|텔레그램|テレグラム|电报号|紙飛機"
    ),
    (.viber, "viber|فايبر|вайбер"),
    (.zalo, "zalo"),
    (.kakaoTalk, "kakaotalk|kakao talk|kakao|카카오톡|카톡|カカオトーク"),
    (.line, "ライン|ラ イ ン|らいん|라인|ไลน์"),
    (.skype, "skype|سكايب"),
    (.threema, "threema"),
    (
      .instagram,
      "instagram|insta gram|insta-gram|insta|انستا|إنستا|انستغرام|انستقرام|انستجرام|انستكرام|إنستغرام|إنستقرام|инстаграм|인스타|インスタ"
    ),
    (.facebook, "facebook|face book|فيسبوك|脸书|臉書"),
    (.discord, "discord|dis cord"),
    (.xiaohongshu, "小红书|小紅書|rednote"),
    (.douyin, "抖音"),
    (.tikTok, "tiktok|tik tok|تيك توك"),
    (.snapchat, "snapchat|سناب شات|سناب"),
  ]

  private static let ambiguousNames: [(Messenger, String)] = [
    (.whatsApp, "zap|z4p|whats|wpp|wsp"),
    (.signal, "signal|سيغنال|سيجنال"),
    (.facebook, "messenger|fb messenger"),
    (.snapchat, "snap"),
    (.qq, "企鹅"),
  ]

  private static let invitations: [(Messenger, String)] = [
    (.weChat, "v信|薇芯|微芯|威芯|维芯|v芯|薇信|威信|维信|徽信|✉信|卫星号|绿泡泡|綠泡泡|微信号|微信號|微信id|wechat id|weixin id"),
    (
      .weChat,
      "加v|加我v|加个v|➕v|+v:|+v：|+v |＋v:|＋v：|＋v |加vx|加wx|加薇|加微|加微信|加我微信|加您微信|加你微信|加维|薇:|薇：|微:|微："
    ),
    (.weChat, "加绿|vx号|wx号|wxid|加我薇|加我微|加我维|加我威|薇❤|微❤|薇♥|微♥|薇心号"),
    (.qq, "企鹅号|企鵝號|加q|扣群|q群|加扣|球球号"),
    (
      .line,
      "加賴|加赖|加個賴|加个赖|加一下賴|加下賴|我們的賴|我们的赖|店裡的賴|官方賴|用賴|賴找我|賴 @|賴:|賴：|賴帳號|加我賴|加我赖|加我的賴|我的賴|賴id|加line|加我line|加我的line|line id|lineid|line帳號|lineアカウント|ラインid|라인 아이디"
    ),
    (.telegram, "飞机号|飛機號|加飞机|飞机:|飞机：|加tg"),
    (.kakaoTalk, "카톡 아이디|카톡아이디|kakao id|kakaotalk id"),
    (.skype, "skype id|skype: live|skype live"),
    (.xiaohongshu, "小红书号|小紅書號"),
    (.douyin, "抖音号|抖音號"),
  ]

  private static let capitalNames: [(Messenger, String)] = [
    (
      .line,
      "line:|line：|line @|line@|line(id|line (id|line（id|line「|line公式|line 公式|line官方|line 官方|lineで|lineの|lineなら|lineだと|lineに|lineは|lineを|lineから|lineへ|lineが|用line|line找|line上|line比|line加|line聯|line联|我line|的line|line帳|line号|line號"
    )
  ]

  /// Words of two letters, each with what follows it: alone they would be found too often.
  private static let shortWords: [MessengerCue] = {
    var cues: [MessengerCue] = []
    let announced = [":", "：", " :", " ：", "=", "@", " @", "号", "號", "是"]
    let digits = (0...9).map(String.init)
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    for word in ["wx", "vx"] {
      for next in announced + digits + digits.map({ " " + $0 }) + letters.map({ " " + $0 }) {
        cues.append(MessengerCue(.weChat, .inviting, word + next, wordBytes: 2))
      }
    }
    for next in announced + digits.dropFirst() + digits.dropFirst().map({ " " + $0 }) {
      cues.append(MessengerCue(.qq, .plain, "qq" + next, wordBytes: 2))
    }
    for next in ["联", "聯", "加", "账", " 联"] {
      cues.append(MessengerCue(.qq, .plain, "qq" + next, wordBytes: 2))
    }
    let others: [(Messenger, String)] = [
      (.telegram, "tg"), (.instagram, "ig"), (.facebook, "fb"), (.whatsApp, "wa"),
    ]
    for (messenger, word) in others {
      for next in [":", "：", " :", " ：", "@", " @", " +", "号", "號"] {
        cues.append(MessengerCue(messenger, .plain, word + next, wordBytes: 2))
      }
    }
    for (word, next) in [("ins", ":"), ("ins", "："), ("ins", "号"), ("ins", "搜"), ("ig", "搜")] {
      cues.append(MessengerCue(.instagram, .plain, word + next, wordBytes: word.utf8.count))
    }
    return cues
  }()
}
