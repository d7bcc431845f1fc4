// SPDX-License-Identifier: Apache-2.0

/// What sellers may write, full of words and numbers that resemble violations.
enum CompliantSentences {
  /// The region in which each language's sentences are read.
  static let regions: [String: String] = [
    "ar": "AE", "de": "DE", "en": "GB", "es": "ES", "fr": "FR", "it": "IT", "ja": "JP", "nl": "NL",
    "pl": "PL", "pt": "BR", "sv": "SE", "tr": "TR", "zh-Hans": "CN", "zh-Hant": "TW",
  ]

  static let byLanguage: [String: [String]] = [
    "en": [
      "Your parcel 1Z999AA10123456784 for order 203-4418822-7391046 was held at the depot until 12.06.2024.",
      "We refunded £12.50, which is 20% of the price, because the lid arrived scratched.",
      "Please never send card details or pay anyone outside of Amazon.",
      "The hotel on page 4 of the travel guide has five stars; that is no misprint.",
      "Our technician will review your photos and write to you here by Friday 14:30.",
      "See chapter 3.2 of manual.pdf, e.g. the drawing of part no. 4006381333931.",
      "Replace the 2.4 GHz line cable; the signal LED shows code E-17 then.",
      "The print label is at https://www.amazon.co.uk/returns, valid until 2024-11-30.",
      "Brand® and Acme© are marks of the maker, size 38/40, 1,299.00 GBP.",
    ],
    "de": [
      "Die Bestellung 303-5527719-6618302 liegt seit dem 05.03.2024 um 09:15 Uhr beim Zoll.",
      "Wir haben 15 % des Preises (7,35 EUR) erstattet, weil ein Kratzer zu sehen war.",
      "Die EAN 4012345678901 steht unten auf dem Karton, z. B. neben dem Siegel.",
      "Bitte überweisen Sie niemals Geld außerhalb von Amazon.",
      "Der Kollege prüft Ihre Bilder und antwortet Ihnen hier bis Freitag.",
      "Laut Norm DIN EN 60335-1 hält das Kabel 2.500 Stunden.",
      "Das Rücksendeetikett finden Sie unter https://www.amazon.de/returns.",
      "Die Fünf-Sterne-Jugendherberge auf dem Poster ist eine Zeichnung.",
    ],
    "fr": [
      "Votre commande 402-9917735-2204418 est bloquée au dépôt depuis le 12/04/2024.",
      "Nous avons remboursé 8,90 € car le couvercle était endommagé.",
      "Ne payez jamais en dehors d'Amazon, même si l'on vous le demande.",
      "La notice (fichier notice_v2.1.pdf) se trouve au fond du carton.",
      "L'étoile du sapin mesure 15 cm et la guirlande 2,5 m.",
      "La pièce réf. 0199-AB-77 part mardi dans un colis séparé.",
    ],
    "es": [
      "Su pedido 404-1128830-5567291 sigue en la aduana desde el 03.02.2024.",
      "Le hemos reembolsado 6,40 € porque la tapa llegó con una raya.",
      "Nunca pague fuera de Amazon, aunque se lo pidan.",
      "La pieza n.º 8412345678905 saldrá el martes a las 10:30.",
      "El manual está en la caja, véase la página 12, figura 3.4.",
    ],
    "it": [
      "L'ordine 405-7736612-8812093 è fermo in dogana dal 07/05/2024.",
      "Abbiamo rimborsato 9,20 EUR perché il coperchio era graffiato.",
      "Non paghi mai al di fuori di Amazon.",
      "Il pezzo n. 8001234567890 parte martedì alle 9:45.",
      "La stella di Natale è alta 30 cm, il vaso 12,5 cm.",
    ],
    "nl": [
      "Bestelling 406-2219934-7718205 ligt sinds 11-03-2024 bij de douane.",
      "We hebben € 7,50 terugbetaald omdat het deksel een kras had.",
      "Betaal nooit buiten Amazon om.",
      "Onderdeel nr. 8712345678906 vertrekt dinsdag om 9.30 uur.",
      "Het sterrenbeeld op de poster heeft zeven sterren.",
    ],
    "pl": [
      "Zamówienie 407-8825513-1190647 czeka na odprawę celną od 09.04.2024.",
      "Zwróciliśmy 32,90 zł, ponieważ pokrywka miała rysę.",
      "Nigdy nie płać poza Amazonem.",
      "Część nr 5901234123457 wyślemy we wtorek o 10:15.",
      "Na plakacie widać siedem gwiazd i księżyc.",
    ],
    "pt": [
      "O pedido 702-3381190-4456278 está na alfândega desde 02/06/2024.",
      "Devolvemos R$ 18,00 porque a tampa veio com um risco.",
      "Nunca pague fora da Amazon.",
      "A peça n.º 7891234567895 sai na terça às 10h30.",
      "O planetário mostra as estrelas do hemisfério sul.",
    ],
    "sv": [
      "Order 408-6617720-3305914 ligger i tullen sedan 2024-03-14.",
      "Vi har återbetalat 89 kr eftersom locket hade en repa.",
      "Betala aldrig utanför Amazon.",
      "Reservdelen 7312345678901 skickas på tisdag kl. 9.30.",
      "Stjärnan i fönstret är 45 cm hög.",
    ],
    "tr": [
      "407-2290017-5563381 numaralı sipariş 12.03.2024 tarihinden beri gümrükte.",
      "Kapak çizik olduğu için 45,90 TL iade ettik.",
      "Amazon dışında asla ödeme yapmayın.",
      "8691234567890 kodlu parça salı günü saat 10:30'da yola çıkacak.",
      "Posterdeki gökyüzünde yedi yıldız var.",
    ],
    "ar": [
      "الطلب 405-8812093-7736612 متوقف في الجمارك منذ 2024/05/07.",
      "أعدنا 25 درهما لأن الغطاء كان فيه خدش.",
      "لا تدفع أبدا خارج أمازون.",
      "القطعة رقم 6291234567890 تصل يوم الثلاثاء الساعة 10:30.",
      "الصورة في الدليل صفحة 12 توضح اتجاه المسامير.",
    ],
    "ja": [
      "ご注文番号249-5518830-7714026の荷物は3月14日から税関に留め置かれています。",
      "蓋に傷があったため、1,200円を返金いたしました。",
      "Amazon以外でのお支払いは絶対になさらないでください。",
      "部品番号4901234567894は火曜日の10:30に届く見込みです。",
      "取扱説明書（manual.pdf）の12ページ、図3.4をご参照ください。",
      "ラインストーンの色は銀で、信号機の模型は別の箱に入っています。",
    ],
    "zh-Hans": [
      "订单702-3381190-4456278的包裹自2024年3月14日起滞留海关。",
      "因盖子有划痕，我们已退款15元到原支付方式。",
      "请勿在亚马逊以外付款，也不要透露密码。",
      "配件编号6901234567892将于周二10:30送达。",
      "说明书第12页图3.4标出了螺丝的位置。",
      "这款气垫充满减震颗粒，垃圾桶盖另装一箱。",
    ],
    "zh-Hant": [
      "訂單702-3381190-4456278的包裹自2024年3月14日起滯留海關。",
      "因蓋子有刮痕，我們已退款150元到原付款方式。",
      "請勿在亞馬遜以外付款，也不要透露密碼。",
      "零件編號4710123456789將於週二10:30送達。",
      "說明書第12頁圖3.4標出了螺絲的位置。",
    ],
  ]
}
