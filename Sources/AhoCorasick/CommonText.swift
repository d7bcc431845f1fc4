// SPDX-License-Identifier: Apache-2.0

/// Words that are frequent in mail between buyers and sellers, as a picture of ordinary text.
///
/// Only a guide to which part of a literal is rare: a wrong guess costs speed, never a match.
enum CommonText {
  static let words: String = """
    the and you for that with have this your are not can will but was from they what when how
    would like there about please thank order item product would could should which their been
    other some time just know want need help does find also more here good great looking any
    right then than into them were has had get make sure give tell place day one two people
    leave leaving check help start starting call called month number address next first last
    leasing ticket tickets correct would you like this is have his her she its only over work
    back even after use way because made may see very much many long same own off come came
    went going being between under while never where those before must through down each
    again always today tomorrow morning night week year time home people price return
    ing tion ment able ness ally ight ough ster ther ance ence ated ings here all hel ell
    der die und ist nicht das mit sie ich ein eine den dem auf für von wird werden haben
    bitte vielen dank bestellung artikel lieferung kunde wir ihnen ihre ihr uns auch noch
    sich oder wenn kann aber nach bei wie als zur zum über schon nur mehr sehr haben wurde
    les des est que une pour dans vous nous avec votre sur pas par qui sont commande merci
    bonjour plus tout cette mais ont aux ment être fait très produit livraison avoir
    que los las una por con para del está como pero más este pedido gracias producto usted
    ción ado ada ente mente puede hola todo muy también cuando tiene envío favor
    che non per una sono del della con come più anche questo ordine grazie prodotto zione
    buongiorno nel alla delle essere stato molto suo
    een het van niet dat met voor uw zijn bestelling ook maar wij aan naar heeft deze graag
    não com uma para que seu pedido produto obrigado você mais por está como ção
    nie się jest na do to że w z za zamówienie dziękuję proszę prze przy czy dla jak ale
    och att det som för är inte med till din din har kan på beställning tack jag den
    bir ve için bu da de siparişiniz teşekkür ürün olarak ile lar ler iyi çok
    我们 您好 请问 可以 谢谢 这个 不是 没有 什么 一个 的话 你好 推荐 东西 味道 非常 时候 有点 就是 还是 不错
    我 你 他 的 了 是 在 有 不 人 这 中 大 来 上 个 到 说 们 为 地 也 子 时 要 就 出 会 好 那 去 得 请
    您 買 賣 這 們 個 來 時 對 說 還 沒 貨 送 商品 订单 訂單
    です ます した して ください ありがとう ございます 商品 注文 お願い こと から いた いる ある
    の は を が に で と も な い
    في من على إلى عن مع هذا هذه التي الذي كان شكرا طلب لا ما أن ال وال ات ين ها
    и в не на что с по как это для от за так вы мы есть ваш заказ спасибо то ть ов ся
    """
}
