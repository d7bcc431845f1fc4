// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// A text whose handles are marked.
struct MessengerCase: Sendable, CustomTestStringConvertible {
  let name: String
  let message: MarkedText
  let region: String?

  var testDescription: String { name }

  init(_ name: String, _ marked: String, region: String? = nil) {
    self.name = name
    message = MarkedText(marked)
    self.region = region
  }

  static let numbers: [MessengerCase] = [
    MessengerCase("WhatsApp, international", "Add me on «WhatsApp +1 415 555 0123», I can help."),
    MessengerCase("WhatsApp, national", "«WhatsApp: 01632 960000»", region: "GB"),
    MessengerCase("WA", "«WA: 01632960000»"),
    MessengerCase("WhatsApp with brackets", "«WhatsApp (415) 555-0123»"),
    MessengerCase(
      "WhatsApp, German", "Schreiben Sie mir per «WhatsApp an 0176 12345678».", region: "DE"),
    MessengerCase(
      "WhatsApp, inflected", "pisać na «WhatsAppie do Darka, +48 601 234 567».", region: "PL"),
    MessengerCase("zap", "Chama no «zap (11) 91234-5678» ok", region: "BR"),
    MessengerCase("Viber", "«Viber +380 50 123 4567»"),
    MessengerCase("Zalo", "«Zalo: 0912 345 678»"),
    MessengerCase("Signal", "«Signal: +49 176 12345678»"),
    MessengerCase("Telegram by number", "«Telegram +44 1632 960000»"),
    MessengerCase("Arabic", "راسلنا «واتساب: 0501234567»"),
    MessengerCase("Arabic, prefixed", "تواصل بال«واتساب على الرقم 050 123 4567»"),
    MessengerCase("Arabic digits", "«واتس ٠٥٠١٢٣٤٥٦٧»"),
    MessengerCase("WeChat by number", "«加微信13800138000»"),
    MessengerCase("QQ", "«QQ 12345678»"),
    MessengerCase("QQ without blank", "联系«QQ12345678»。"),
    MessengerCase("QQ with colon", "«qq：123456789»"),
    MessengerCase("QQ group", "加入«QQ群 123456789»"),
    MessengerCase("QQ slang", "«扣扣：12345678» 或 «企鹅号 87654321»"),
    MessengerCase("Xiaohongshu", "«小红书号：123456789»"),
    MessengerCase("two messengers, one number", "«WhatsApp/Viber: +44 1632 960000»"),
    MessengerCase("an order id", "The WhatsApp 123-1234567-1234567 thread."),
    MessengerCase("a date", "On WhatsApp 12.05.2024 you said so."),
    MessengerCase("a version", "WhatsApp 2.24.1 is needed."),
    MessengerCase("few digits", "QQ 1234"),
    MessengerCase("a leading zero", "QQ 012345678"),
    MessengerCase("a share", "QQ 12345%"),
    MessengerCase("jelly sweets", "QQ糖 500克 20包"),
    MessengerCase("another sentence", "You wrote on WhatsApp. Order 4711 0815 42 is fine."),
    MessengerCase("an article number", "You sent it by WhatsApp for article 12345678."),
  ]

  static let names: [MessengerCase] = [
    MessengerCase("WeChat", "«WeChat: lily_shop88»"),
    MessengerCase("WeChat without colon", "my «wechat is anna2024»"),
    MessengerCase("Weixin", "«加我微信：lily_shop88»，咱们"),
    MessengerCase("Weixin number", "«微信号 annashop»"),
    MessengerCase("Weixin, bare", "«微信 annashop01»"),
    MessengerCase("Weixin, right behind", "«微信annashop01»"),
    MessengerCase("V", "«加V：anna2024»"),
    MessengerCase("V, word", "«加v annashop» 谢谢"),
    MessengerCase("V信", "«V信 qingmu668»，以后"),
    MessengerCase("薇信", "«薇信:annashop»"),
    MessengerCase("wx", "«wx：annashop88»"),
    MessengerCase("wx, blank", "«加wx annashop»。"),
    MessengerCase("vx", "«vx 13800138000»"),
    MessengerCase("vx, Chinese", "我的«vx是annashop»"),
    MessengerCase("green bubble", "«绿泡泡：anna2024»"),
    MessengerCase("LINE ID", "«LINE ID annashop»"),
    MessengerCase("LINE", "«LINE: @annashop»"),
    MessengerCase("LINE, full-width colon", "お店の«LINE：anna_shop22» です"),
    MessengerCase("LINE, ID in brackets", "«LINE(ID: anna_shop22»)"),
    MessengerCase("LINE, Traditional Chinese", "«加賴 annashop»"),
    MessengerCase("LINE, Japanese", "«LINE公式アカウント @aobakagu» でも"),
    MessengerCase("LINE ID, Japanese", "«LINE IDは anna.shop22» です"),
    MessengerCase("LINE, Korean", "«라인 아이디: annashop»"),
    MessengerCase("Telegram", "«Telegram: annashop»"),
    MessengerCase("Telegram, at", "please ping us on «Telegram @svarna_care» soon"),
    MessengerCase("TG", "«TG @annashop»"),
    MessengerCase("Telegram, French", "sur «Telegram, cherchez @lampes_marguerite»."),
    MessengerCase("Telegram, Spanish", "por «Telegram, soy @toni_recambios». Toni."),
    MessengerCase("Telegram, Turkish", "«Telegram'dan yaz: @hakanusta». Hakan"),
    MessengerCase("Telegram, Chinese", "«飞机号 annashop»"),
    MessengerCase("Telegram, Arabic", "«تلغرام: @annashop»"),
    MessengerCase("Signal, Dutch", "app me op «Signal, gebruiker joost.41»."),
    MessengerCase("Signal, Swedish", "skriv på «Signal, jag heter skogsmats.07»."),
    MessengerCase("KakaoTalk", "«카톡 아이디: annashop»"),
    MessengerCase("Skype", "«Skype: anna.shop»"),
    MessengerCase("Skype, live", "«Skype live:anna_shop»"),
    MessengerCase("Instagram", "our «Instagram: anna.shop_official»"),
    MessengerCase("IG", "«IG @anna»"),
    MessengerCase("Insta", "«Insta: annashop»"),
    MessengerCase("Facebook", "«FB: Anna Shop»"),
    MessengerCase("Messenger", "búscame en «Messenger como MueblesTonalá»."),
    MessengerCase("Discord", "«Discord anna#0001»"),
    MessengerCase("Douyin", "«抖音号：anna_2024»"),
    MessengerCase("TikTok", "«TikTok @annashop»"),
    MessengerCase("Snapchat", "«Snapchat: anna_snap»"),
    MessengerCase("Snap", "Mon «Snap : flo_bricole69» merci"),
    MessengerCase("an account of a firm", "追蹤 «LINE 官方帳號 @drybox_tw»。"),
    MessengerCase("a name to search for", "na «Messengerze szukaj: Ciuszki.Zuzki» dziś"),
    MessengerCase("Threema", "Schreib mir auf «Threema: K7HN4TPZ» oder"),
    MessengerCase("WhatsApp by name", "add me on «WhatsApp: annashop» please"),
    MessengerCase("an invitation that goes on", "«Telegram: annashop» oder hier"),
    MessengerCase("two handles", "«Telegram: @annashop», «WeChat: anna_2024»"),
  ]

  static let otherSenses: [MessengerCase] = [
    MessengerCase("a fishing line", "The fishing line is 0.28 mm, line id tag included."),
    MessengerCase("an amplifier", "Works with the LINE-6 Helix."),
    MessengerCase("a line of text", "First line: anna2024 engraved"),
    MessengerCase("a cable", "The signal cable RG58 is in the box; signal: strong."),
    MessengerCase("a signal level", "Signal: WPA2 5GHz, HDMI Signal 1080p60"),
    MessengerCase("satellite", "卫星电视接收器 DVB-S2"),
    MessengerCase("a video signal", "TV信号 1080P，HPV信息 K120"),
    MessengerCase("prestige", "在业界很有威信。"),
    MessengerCase("weather", "wx station kit, WX 3"),
    MessengerCase("an old telegram", "A telegram of 1912, framed."),
    MessengerCase("an icon", "Tap the Skype app icon twice."),
    MessengerCase("only named", "The buyer mentioned 微信 only."),
    MessengerCase("a photo spot", "An Instagram-worthy lamp."),
    MessengerCase("a product", "Ring light, works with WhatsApp, Instagram and TikTok."),
    MessengerCase("stickers", "WhatsApp sticker pack of 50"),
    MessengerCase("a display stand", "supports WeChat pay QR display stand A5"),
    MessengerCase("a file", "See WhatsApp-Image-2024-03-05.jpeg and telegram_export.json"),
    MessengerCase("a model", "Phone holder for Telegram XR500"),
    MessengerCase("an invitation", "Add us on WhatsApp, please."),
    MessengerCase("advice", "WhatsApp: please never answer strangers."),
    MessengerCase("yes", "Telegram: yes"),
    MessengerCase("a fastener", "The snap: press until it clicks. Snap fit, snap-on lid."),
    MessengerCase("a bag", "This messenger bag: dark_blue2"),
    MessengerCase("paying", "手机用微信付款、刷公交码都不受影响的。"),
    MessengerCase("scanning", "上门费您微信扫码给师傅就好"),
    MessengerCase("an address", "Skype, anna@example.com"),
    MessengerCase("a German port", "Wenn die Signal-LED am Router dreimal rot blinkt"),
    MessengerCase("a zap of current", "A short zap 12345678 and it stops."),
    MessengerCase("WhatsApp Web", "WhatsApp Web, WhatsApp Business API v2"),
    MessengerCase(
      "the start of a word", "instance_type, instalado la app de @anna, zapatos: rojo_12"),
    MessengerCase("another channel", "Reach me on Telegram or at +1 (415) 555-0107."),
    MessengerCase("a telephone", "让我加微信，还留了电话 13800138000，说好评返现。", region: "CN"),
    MessengerCase("a meeting", "a skype meeting with @anna"),
    MessengerCase("an amount", "手机用微信付款 12345678 元，微信转账 13800138000", region: "CN"),
    MessengerCase("a link", "Facebook: annashop.com"),
  ]
}
