// SPDX-License-Identifier: Apache-2.0

extension LanguageBank {
  static let swedish = LanguageBank(
    "sv", weight: 3, dateStyle: .iso,
    orderPrefixes: "402 403 404 405 406 171",
    firstNames: "Astrid Erik Linnea Oskar Ebba Nils Saga Viktor Elsa Hampus Freja Anton",
    lastNames: "Berglund Sandström Nyqvist Hedlund Ekström Lundin Forsberg Wallin Sjöberg Norén",
    products: """
      fällbord
      skruvdragare
      keramisk panna
      löparskor
      sänglampa
      trädgårdsslang
      kaffekvarn
      yogamatta
      kontorsstol
      vägghylla
      """,
    greetingWords: """
      Hej
      Hejsan
      God morgon
      God dag
      Goddag
      Bästa
      Kära
      """,
    nameMarks: """
      Hej {first}
      Hejsan {first}
      God morgon {first}
      Bästa {first}
      """,
    greetings: """
      Hej {first},
      Hej {first} {last}!
      God morgon {first},
      Hejsan {first},
      """,
    closings: """
      Hälsningar|{first}
      Vänliga hälsningar|{first} {last}
      {first}, kundtjänst
      Ha det bra,|{first}
      """,
    sentences: """
      Kartongen till artikeln ”{product}” mäter 62 x 40 x 18 cm och har ett handtag på sidan.
      Anvisningen börjar på sidan {count} och bilderna följer samma ordning som påsarna.
      I påse {count} ligger de korta skruvarna, de långa sitter tejpade på bakstycket.
      Vi har ärende {order} framför oss, artikel ”{product}”.
      Storlekstabellen på produktsidan anger bröstvidd och längd i centimeter.
      Fakturan bär namnet från kontot och kan skrivas ut under ”Mina beställningar”.
      Lagret packar måndag till fredag och fraktbolaget hämtar vid {time}.
      Föraren läser av nummer {parcel} vid dörren, så någon bör vara hemma.
      Båda ramdelarna har en liten pil och pilarna ska peka mot varandra.
      Kabeln är 1,8 m lång och slutar i en platt kontakt.
      Reservdelar ligger kvar på lagret i tio år.
      Ärendet ligger hos {first} i verkstaden sedan {date}.
      Klädseln är lite styv i början och blir mjukare efter två tvättar.
      Tyget tål 30 grader, ut och in, och torkar bäst i skugga.
      Skivan torkas av med en fuktig duk, inte med skurborste.
      Lampan blir grön när batteriet är fullt, det tar ungefär {count} timmar.
      I locket sitter en ritning med alla {count} delar och deras bokstäver.
      Bilden togs i dagsljus, i varmt ljus ser färgen mörkare ut.
      Två personer behöver ungefär {count} kvartar för monteringen.
      Typskylten sitter under sitsen, bredvid märkningen.
      Om adressen i kontot fortfarande stämmer behöver inget ändras.
      En granne eller ett ombud i närheten går också bra för leveransen.
      Pluggarna är lite längre än vad som behövs, en springa på 2 mm är rätt.
      Returetiketten gäller i 30 dagar och kan visas på en skärm.
      Modellnumret på bilden slutar på {count}, och ert också.
      Spara kartongen tills allt står på plats.
      Morgonskiftet skrev ner alla mått den {date}.
      Varje hyllplan bär {count} kg när det sitter fast i väggen.
      Delen passar alla utföranden sedan 2019.
      Vi jämförde båda bilderna och det vänstra hålet är rätt för bulten.
      """)
}
