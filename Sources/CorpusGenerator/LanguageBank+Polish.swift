// SPDX-License-Identifier: Apache-2.0

extension LanguageBank {
  // Polish inflects names: greetings hold them in the vocative, and a message keeps its own.
  static let polish = LanguageBank(
    "pl", weight: 5, dateStyle: .dotted,
    orderPrefixes: "402 403 404 405 406 171",
    firstNames: "Zofia Jakub Hanna Michał Alicja Paweł Oliwia Wojciech Lena Tomasz Maja Szymon",
    lastNames: "Wrona Lis Sikora Mazur Duda Wilk Kania Zając Mucha Kos",
    products: """
      stolik składany
      wkrętarka
      patelnia ceramiczna
      buty do biegania
      lampka nocna
      wąż ogrodowy
      młynek do kawy
      mata do jogi
      krzesło biurowe
      półka ścienna
      """,
    greetingWords: """
      Dzień dobry
      Dobry wieczór
      Witam
      Witaj
      Szanown
      Cześć
      Pani
      Panie
      """,
    nameMarks: "",
    greetings: """
      Dzień dobry,
      Dzień dobry, Pani Anno,
      Dzień dobry, Panie Marku,
      Szanowna Pani,
      Szanowny Panie,
      Dobry wieczór,
      """,
    closings: """
      Z pozdrowieniami|{first} {last}
      Z poważaniem|{first} {last}
      {first}, obsługa klienta
      Do usłyszenia|{first}
      """,
    sentences: """
      Karton z artykułem „{product}” ma wymiary 62 x 40 x 18 cm i uchwyt z boku.
      Instrukcja zaczyna się na stronie {count}, a rysunki idą w tej samej kolejności co woreczki.
      W woreczku nr {count} są krótkie śruby, długie są przyklejone do tylnej ścianki.
      Mamy przed sobą sprawę {order}, artykuł „{product}”.
      Tabela rozmiarów na stronie produktu podaje obwód klatki i długość w centymetrach.
      Faktura zawiera nazwisko z konta i można ją wydrukować w zakładce „Moje zamówienia”.
      Magazyn pakuje od poniedziałku do piątku, a kurier przyjeżdża około {time}.
      Kierowca skanuje numer {parcel} przy drzwiach, więc ktoś powinien być w domu.
      Obie części ramy mają małą strzałkę i strzałki powinny być zwrócone do siebie.
      Kabel ma 1,8 m i kończy się płaską wtyczką.
      Części zamienne trzymamy w magazynie przez dziesięć lat.
      Sprawa jest w warsztacie od {date} i zajmuje się nią {first}.
      Pokrowiec jest na początku trochę sztywny i mięknie po dwóch praniach.
      Tkaninę pierze się w 30 stopniach, na lewej stronie, i suszy w cieniu.
      Blat można przetrzeć wilgotną szmatką, byle nie druciakiem.
      Lampka zmienia kolor na zielony, gdy akumulator jest pełny.
      W pokrywie jest rysunek z literami wszystkich części, pozycja {count} to zawias.
      Zdjęcie zrobiono przy świetle dziennym, wieczorem kolor wydaje się ciemniejszy.
      We dwie osoby montaż trwa mniej niż godzinę.
      Tabliczka znamionowa znajduje się pod siedziskiem, obok znaku kontroli.
      Jeżeli adres na koncie jest nadal aktualny, nic nie trzeba zmieniać.
      Przesyłkę może odebrać sąsiad albo punkt odbioru w pobliżu.
      Kołki są odrobinę dłuższe, więc szczelina 2 mm jest prawidłowa.
      Etykieta zwrotna jest ważna 30 dni i można ją pokazać na ekranie.
      Numer modelu na zdjęciu kończy się cyfrą {count}, tak samo jak u Państwa.
      Proszę zachować karton, dopóki wszystko nie stanie na swoim miejscu.
      Poranna zmiana zapisała wszystkie wymiary dnia {date}.
      Każda półka utrzyma {count} kg, jeśli jest przykręcona do ściany.
      Część pasuje do wszystkich wersji od 2019 roku.
      Porównaliśmy oba zdjęcia i lewy otwór jest tym właściwym dla trzpienia.
      """)
}
