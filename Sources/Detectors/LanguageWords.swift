// SPDX-License-Identifier: Apache-2.0

/// The most frequent words of languages in Latin letters.
///
/// Beside the languages that the packs know stand their neighbours, so that Danish is not taken for
/// Swedish, nor Catalan for Spanish.
enum LanguageWords {
  /// The primary subtags of the languages, in the order of the bits of a mask.
  static let languages = all.map(\.language)

  /// For the hash of each word a mask of the languages it belongs to.
  static let masks: [UInt64: UInt32] = {
    var masks: [UInt64: UInt32] = [:]
    for (bit, entry) in all.enumerated() {
      for word in entry.words.split(separator: " ") {
        var hash = WordHash()
        for scalar in word.unicodeScalars { hash.add(scalar) }
        masks[hash.value, default: 0] |= 1 << UInt32(bit)
      }
    }
    return masks
  }()

  private static let all: [(language: String, words: String)] = [
    (
      "de",
      """
      der die das und ist nicht sie ich wir ihr ihre ihren ihnen ihrem uns unser unsere mit für auf \
      von zu den dem des ein eine einen einem einer eines im am an aus bei nach noch nur auch oder \
      aber wenn dass daß haben hat habe wird werden wurde sind war kann können bitte danke vielen \
      dank sehr hallo guten tag bestellung paket lieferung sendung ware artikel mal schon hier wie \
      was wir's zum zur über um sich es er man kein keine mehr morgen heute gerne würden möchten \
      leider damit bis vor unter alle gibt freundlichen grüßen herr frau geehrte
      """
    ),
    (
      "en",
      """
      the and is are was were be been to of in that it for on with as at by this have has had not \
      you your we our us i my me he she they them their there here from or but if will would can \
      could should do does did please thank thanks hello hi dear order package item delivery \
      shipped been which what when where who how all any some more also just only than then so no \
      yes up out about into over after before because let know get got an a regards sincerely am
      """
    ),
    (
      "es",
      """
      el la los las un una unos unas y es no en de del que se con por para su sus le les lo al como \
      pero más muy ya hay está están ser fue ha han hemos he si sí nos nuestro nuestra usted ustedes \
      gracias hola pedido paquete envío producto favor cuando donde qué cómo este esta estos estas \
      eso esto también todo todos sin sobre entre hasta desde porque mi tu te me yo puede pueden \
      podemos días día estimado estimada saludos cordiales tiene tenemos quedo compra o
      """
    ),
    (
      "fr",
      """
      le la les un une des du de et est pas ne que qui en dans pour sur avec par au aux ce cette ces \
      il elle ils elles nous vous votre vos notre nos je mon ma mes son sa ses leur leurs mais ou où \
      donc si plus très bien été être avoir avons avez sont ont a merci bonjour commande colis \
      livraison article cordialement madame monsieur tout tous toute comme fait peut pouvez \
      pouvons c'est d'un d'une qu'il aussi sans sous chez entre y se s'il cher chère afin dès
      """
    ),
    (
      "it",
      """
      il lo la i gli le un uno una di del della dei delle dello a al alla ai da dal dalla in nel \
      nella con su sul per tra fra e ed o ma se che chi non è sono ha ho abbiamo hanno essere stato \
      stata suo sua suoi nostro nostra vostro vostra noi voi lei lui loro ci vi si mi ti come quando \
      dove cosa questo questa questi queste anche più molto grazie ciao buongiorno ordine pacco \
      spedizione prodotto prego saluti cordiali gentile può possiamo tutto tutti perché senza dopo
      """
    ),
    (
      "nl",
      """
      de het een en is van in op te dat die niet zijn was met voor aan er om ook als maar bij dan \
      nog naar uw u wij we ons onze ik je jij jullie hij zij ze hebben heeft heb hebt wordt worden \
      werd kan kunnen wil graag bedankt dank hallo beste bestelling pakket levering artikel geen \
      meer wel door over uit tot deze dit daar hier wat wie hoe waar of want omdat zodat veel al \
      vriendelijke groet geachte mevrouw meneer zal zullen moet moeten heel onder tussen weer
      """
    ),
    (
      "pl",
      """
      i w z na do nie się że to jest są był była było być o za po od dla przez przy jak ale czy lub \
      oraz tak ten ta te tego tej tym co który która które którzy pan pani państwa państwo mamy mam \
      ma nam nas nasz nasze my ja ty on ona już jeszcze tylko może można proszę dziękujemy dziękuję \
      dzień dobry zamówienie zamówienia paczka przesyłka produkt jeśli gdy kiedy gdzie bardzo \
      pozdrawiam pozdrowienia ze we u bez także również będzie został została wszystko
      """
    ),
    (
      "pt",
      """
      o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sob que \
      e é não se mais mas como quando onde qual quem foi são está estão ser ter tem temos há seu \
      sua seus suas nosso nossa você vocês ele ela eles elas nós eu meu minha lhe isso este esta \
      esse essa também muito já ao à aos às até obrigado obrigada olá pedido encomenda entrega \
      produto favor bom dia prezado atenciosamente cumprimentos pode podemos ou porque sobre
      """
    ),
    (
      "sv",
      """
      och att det är en ett i på av för med den de som inte till om har hade var vi ni er ert du jag \
      han hon oss vår vårt våra din ditt dina kan ska skall skulle vill blir blev från men eller \
      när där här hur vad vem så nu bara också mycket mer alla tack hej beställning paket leverans \
      vara order vänliga hälsningar vänligen mvh finns få får efter innan under över mellan utan \
      eftersom era sig sin sitt något någon gärna detta denna dessa varit
      """
    ),
    (
      "tr",
      """
      ve bir bu da de için ile ne o çok daha gibi kadar olarak olan var yok mı mi mu mü değil ben \
      biz siz sen onlar bize size sizin bizim benim ama veya ya ki en her şey nasıl nerede zaman \
      sonra önce merhaba teşekkür teşekkürler ederiz ederim lütfen sipariş siparişiniz kargo paket \
      ürün ürününüz teslimat saygılar saygılarımızla sayın iyi günler olur oldu olduğu olduğunu \
      edilmiştir gün bugün yarın tüm bunu şu göre üzere ancak hemen
      """
    ),
    (
      "da",
      """
      og at det er en et i på af for med den de som ikke til om har havde var vi i jer jeres du jeg \
      han hun os vores din dit dine kan skal skulle vil bliver blev fra men eller når hvor her \
      hvordan hvad hvem så nu kun også meget mere alle tak hej bestilling pakke levering vare ordre \
      venlig hilsen venlige hilsner findes får efter før under over mellem uden fordi sig sin noget \
      nogen gerne dette denne disse været kære deres dem
      """
    ),
    (
      "no",
      """
      og at det er en et i på av for med den de som ikke til om har hadde var vi dere deres du jeg \
      han hun oss vår vårt våre din ditt dine kan skal skulle vil blir ble fra men eller når hvor \
      her hvordan hva hvem så nå bare også mye mer alle takk hei bestilling pakke levering vare \
      ordre vennlig hilsen finnes får etter før under over mellom uten fordi seg sin noe noen gjerne \
      dette denne disse vært kjære dem
      """
    ),
    (
      "ca",
      """
      el la els les un una uns unes i és no en de del dels que es amb per a al als com però més molt \
      ja hi ha està estan ser va han hem si ens nostre nostra vostè gràcies hola comanda paquet \
      enviament producte quan on què aquest aquesta això també tot tots sense sobre entre fins des \
      perquè meu teu pot poden podem dies dia salutacions té tenim li us seva seu
      """
    ),
    (
      "ro",
      """
      și este nu în la de pe cu din care un o al ale a să se că mai au am sunt era fi pentru prin \
      dar sau dacă noi voi el ea ei lor nostru dumneavoastră vă mulțumim mulțumesc bună ziua comanda \
      coletul produsul vom fost foarte când unde cum acest această aceste tot toate fără după până
      """
    ),
    (
      "cs",
      """
      a v na se je že to s z do o k pro za jsou byl byla bylo být nebo ale jak co který která které \
      jste jsme jsem vám vás nás náš váš děkujeme děkuji dobrý den objednávka objednávku zásilka \
      prosím pokud když kde velmi také už ještě jen může můžete po od při ve pozdravem jeho tak
      """
    ),
    (
      "fi",
      """
      ja on ei se että hän me te ne oli ole olla ovat kun mutta tai jos niin kuin mitä missä miten \
      tämä tämän nämä kiitos hei tilaus tilauksen paketti toimitus tuote ystävällisin terveisin sekä \
      vain myös nyt vielä kanssa mukaan teidän meidän minun sinun voi voitte olemme olette joka
      """
    ),
    (
      "hu",
      """
      a az és hogy nem is egy van volt lesz ez azt ezt meg de ha csak már még mint vagy fel el ki \
      kérjük köszönjük köszönöm jó napot rendelés csomag szállítás termék üdvözlettel nagyon ön \
      önnek mi ami aki hol mikor után előtt között alatt minden lehet kell
      """
    ),
    (
      "id",
      """
      yang dan di ke dari untuk dengan ini itu tidak ada akan pada adalah kami anda saya kita mereka \
      atau tetapi jika sudah belum bisa dapat juga hanya lebih sangat terima kasih halo pesanan \
      paket pengiriman barang salam hormat karena oleh sebagai tersebut telah kepada
      """
    ),
  ]
}

/// A hash of a word in small letters, made scalar by scalar (FNV-1a over their numbers).
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ scalar: Unicode.Scalar) {
    value = (value ^ UInt64(scalar.value)) &* 0x100_0000_01B3
  }
}
