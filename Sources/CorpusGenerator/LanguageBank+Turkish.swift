// SPDX-License-Identifier: Apache-2.0

extension LanguageBank {
  // Turkish adds a title that tells men from women behind a first name, so no name of a message is
  // varied.
  static let turkish = LanguageBank(
    "tr", weight: 5, dateStyle: .dotted,
    orderPrefixes: "402 403 404 405 406 171",
    firstNames: "Zeynep Emre Defne Kerem Elif Barış Derya Onur Selin Mert Nehir Tolga",
    lastNames: "Yıldız Aksoy Koçak Erdem Tuncel Sönmez Arıkan Uysal Baykal Özdemir",
    products: """
      katlanır masa
      akülü matkap
      seramik tava
      koşu ayakkabısı
      gece lambası
      bahçe hortumu
      kahve değirmeni
      yoga matı
      ofis koltuğu
      duvar rafı
      """,
    greetingWords: """
      Merhaba
      Selam
      Günaydın
      İyi günler
      İyi akşamlar
      Sayın
      Değerli
      """,
    nameMarks: "",
    greetings: """
      Merhaba {first},
      Merhaba,
      Sayın {first} {last},
      İyi günler {first},
      Günaydın,
      """,
    closings: """
      Selamlar,|{first}
      Kolay gelsin,|{first} {last}
      {first}, müşteri hizmetleri
      İyi çalışmalar,|{first} {last}
      """,
    sentences: """
      “{product}” ürününün kutusu 62 x 40 x 18 cm ölçüsünde ve yanında bir tutamak var.
      Kılavuz {count}. sayfada başlıyor, çizimler de poşetlerle aynı sırada ilerliyor.
      Kısa vidalar {count} numaralı poşette, uzun olanlar arka panele bantlanmış durumda.
      {order} numaralı dosya önümüzde, ürün: {product}.
      Ürün sayfasındaki beden tablosu göğüs ve boy ölçüsünü santimetre olarak gösteriyor.
      Fatura hesaptaki adı taşıyor ve “Siparişlerim” bölümünden yazdırılabiliyor.
      Depo pazartesiden cumaya kadar çalışıyor, kurye saat {time} civarında geliyor.
      Kurye kapıda {parcel} numarasını okutuyor, bu yüzden evde birinin olması gerekiyor.
      Çerçevenin iki parçasında küçük bir ok var, oklar birbirine bakmalı.
      Kablo 1,8 m uzunluğunda ve yassı bir fişle bitiyor.
      Yedek parçaları on yıl boyunca depoda tutuyoruz.
      Dosya {date} tarihinden beri atölyede, {first} ile ilgileniyor.
      Kılıf ilk başta biraz sert olur, iki yıkamadan sonra yumuşar.
      Kumaş 30 derecede ters çevrilerek yıkanır ve gölgede kurutulur.
      Tabla nemli bir bezle silinebilir, çizen sünger kullanılmamalı.
      Pil dolunca ışık yeşile döner, bu yaklaşık {count} saat sürer.
      Kapağın içinde {count} parçanın harfleriyle birlikte bir çizimi var.
      Fotoğraf gün ışığında çekildi, sıcak ışıkta renk daha koyu görünür.
      İki kişiyle kurulum bir saatten az sürer.
      Seri numarası etiketi oturma yerinin altında, kontrol işaretinin yanında.
      Hesaptaki adres hâlâ doğruysa hiçbir şeyi değiştirmek gerekmiyor.
      Teslimat için bir komşu ya da yakındaki bir teslim noktası da uygun olur.
      Dübeller gerekenden biraz uzun, 2 mm boşluk kalması normal.
      İade etiketi 30 gün geçerli ve ekrandan gösterilebiliyor.
      Resimdeki model numarası {count} ile bitiyor, sizinki de öyle.
      Her şey yerine oturana kadar kutuyu saklayın.
      Sabah vardiyası tüm ölçüleri {date} tarihinde not etti.
      Her raf duvara sabitlendiğinde {count} kg taşır.
      Parça 2019 yılından beri üretilen tüm modellere uyar.
      İki fotoğrafı karşılaştırdık, cıvata için doğru delik soldaki.
      """)
}
