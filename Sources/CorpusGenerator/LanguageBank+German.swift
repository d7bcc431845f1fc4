// SPDX-License-Identifier: Apache-2.0

extension LanguageBank {
  static let german = LanguageBank(
    "de", weight: 15, dateStyle: .dotted,
    orderPrefixes: "302 303 304 305 306 028",
    firstNames: "Anja Bernd Clara Dieter Eva Greta Henning Ines Jonas Katrin Lukas Miriam Ole",
    lastNames: "Albrecht Brandner Cordes Dressler Eichhorn Falkenau Gerlach Hinrichs Jansen Krug",
    products: """
      Klapptisch
      Akkuschrauber
      Keramikpfanne
      Laufschuh
      Nachttischlampe
      Gartenschlauch
      Babyphone
      Kaffeemühle
      Bürostuhl
      Wandregal
      """,
    greetingWords: """
      Hallo
      Guten Tag
      Guten Morgen
      Guten Abend
      Liebe
      Sehr geehrte
      Moin
      Servus
      Grüß Gott
      """,
    nameMarks: """
      Hallo {first}
      Liebe {first}
      Lieber {first}
      Frau {last}
      Herr {last}
      Herrn {last}
      """,
    greetings: """
      Guten Tag Frau {last},
      Guten Tag Herr {last},
      Hallo {first},
      Sehr geehrte Frau {last},
      Sehr geehrter Herr {last},
      Guten Morgen {first} {last},
      """,
    closings: """
      Viele Grüße|{first} {last}
      Freundliche Grüße|{first} {last}
      Gruß aus dem Lager, {first}
      Beste Grüße|{first}
      {first} {last}, Kundenservice
      """,
    sentences: """
      Der Karton mit dem Artikel „{product}“ misst 62 x 40 x 18 cm und hat einen Griff.
      Die Anleitung beginnt auf Seite {count}, die Bilder stehen in derselben Reihenfolge.
      In Beutel {count} liegen die kurzen Schrauben, die langen kleben an der Rückwand.
      Zu {order} haben wir den Artikel „{product}“ vor uns liegen.
      Die Größentabelle auf der Produktseite nennt Brustumfang und Länge in Zentimetern.
      Die Rechnung trägt den Namen aus dem Konto und lässt sich unter „Meine Bestellungen“ drucken.
      Das Lager packt von Montag bis Freitag, abgeholt wird gegen {time} Uhr.
      Der Fahrer scannt die Nummer {parcel} an der Haustür, jemand sollte also da sein.
      Beide Rahmenteile haben einen kleinen Pfeil, und die Pfeile zeigen zueinander.
      Das Kabel ist 1,8 m lang und endet in einem flachen Stecker.
      Ersatzteile halten wir zehn Jahre lang vorrätig.
      Der Vorgang liegt seit dem {date} bei {first} in der Werkstatt.
      Der Bezug ist am Anfang etwas steif und wird nach zwei Wäschen weicher.
      Der Stoff verträgt 30 Grad, auf links gedreht, und trocknet am besten im Schatten.
      Die Platte darf feucht abgewischt werden, nur bitte nicht mit einem Scheuerschwamm.
      Die Lampe wird grün, sobald der Akku voll ist, das dauert etwa {count} Stunden.
      Im Deckel klebt eine Zeichnung mit allen {count} Teilen und ihren Buchstaben.
      Das Foto ist bei Tageslicht entstanden, unter warmem Licht wirkt die Farbe dunkler.
      Zu zweit braucht man für den Aufbau rund {count} Viertelstunden.
      Das Typenschild sitzt unter der Sitzfläche neben dem Prüfzeichen.
      Wenn die Anschrift im Konto noch stimmt, muss nichts geändert werden.
      Auch ein Nachbar oder eine Packstation in der Nähe käme für die Zustellung in Frage.
      Die Dübel sind etwas länger als nötig, ein Spalt von 2 mm ist also richtig.
      Das Rücksendeetikett gilt 30 Tage und kann auf dem Bildschirm gezeigt werden.
      Die Modellnummer auf dem Bild endet auf {count}, Ihre ebenfalls.
      Bitte heben Sie den Karton auf, bis alles an seinem Platz steht.
      Die Frühschicht hat am {date} alle Maße notiert.
      Jeder Boden trägt {count} kg, wenn er an der Wand verschraubt ist.
      Das Teil passt zu allen Ausführungen seit 2019.
      Wir haben beide Fotos verglichen, das linke Loch ist das richtige für den Bolzen.
      """)
}
