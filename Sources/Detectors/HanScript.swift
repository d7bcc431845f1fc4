// SPDX-License-Identifier: Apache-2.0

/// The two ways in which Chinese is written.
package enum HanScript: Sendable, Equatable {
  case simplified, traditional

  /// Which script only has a character, of those that differ and are frequent.
  static func exclusive(to scalar: Unicode.Scalar) -> HanScript? { scripts[scalar] }

  private static let scripts: [Unicode.Scalar: HanScript] = {
    var scripts: [Unicode.Scalar: HanScript] = [:]
    for scalar in simplifiedOnly.unicodeScalars { scripts[scalar] = .simplified }
    for scalar in traditionalOnly.unicodeScalars { scripts[scalar] = .traditional }
    return scripts
  }()

  private static let simplifiedOnly = """
    们这个来为说时会国过对没还开发经样问题从头见现让给话车东门马长电动员学习写买卖单账货钱费选择\
    颜红绿蓝黄贵实际请谢谅联络订购满评论产传错误损换补偿运输递达预计业务负责区县乡镇号楼层厅办处\
    应该统续继终认识记录证质检验测试压缩线级纸张报关税额总数库储备装饰贴标签图画丽亲爱读语词汇简\
    汉节约间钟点迟饭须顾虑虽尽无边远进专卫护养园场矿铁钢铝锁银钻闪灯烧热凉冻鲜鱼鸟鸡猪龙龟凤凯转\
    轮轴辆驾驶险赔仅难闭启
    """
  private static let traditionalOnly = """
    們這個來為說時會國過對沒還開發經樣問題從頭見現讓給話車東門馬長電動員學習寫買賣單帳貨價錢費選\
    擇顏紅綠藍黃貴實際請謝諒聯絡訂購滿評論產傳錯誤損壞換補償運輸遞達預計業務負責區縣鄉鎮號樓層廳\
    辦處應該統續繼終認識記錄證據質檢驗測試壓縮線級紙張報關稅額總數庫儲備裝飾貼標籤圖畫麗親愛聽讀\
    語詞彙簡體漢節約間鐘點遲飯須顧慮雖儘無麼邊遠進專衛護養園場廠礦鐵鋼鋁鎖銀鑽閃燈燒熱涼凍鮮魚鳥\
    雞豬龍龜鳳凱轉輪軸輛駕駛險賠僅難閉啟
    """
}
