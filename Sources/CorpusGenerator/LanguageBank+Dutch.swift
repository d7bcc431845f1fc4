// SPDX-License-Identifier: Apache-2.0

extension LanguageBank {
  static let dutch = LanguageBank(
    "nl", weight: 4, dateStyle: .dashed,
    orderPrefixes: "402 403 404 405 406 171",
    firstNames: "Sanne Daan Lotte Bram Femke Joris Maaike Sven Anouk Teun Roos Gijs",
    lastNames: "Bakker Dekker Hoekstra Kuipers Mulder Postma Schouten Terpstra Veenstra Wolters",
    products: """
      klaptafel
      accuboormachine
      keramische pan
      hardloopschoenen
      bedlampje
      tuinslang
      koffiemolen
      yogamat
      bureaustoel
      wandplank
      """,
    greetingWords: """
      Hallo
      Hoi
      Dag
      Beste
      Geachte
      Goedemorgen
      Goedemiddag
      Goedenavond
      Goedendag
      """,
    nameMarks: """
      Hallo {first}
      Hoi {first}
      Dag {first}
      Beste {first}
      Goedemorgen {first}
      mevrouw {last}
      meneer {last}
      heer {last}
      """,
    greetings: """
      Hallo {first},
      Beste {first},
      Geachte mevrouw {last},
      Geachte heer {last},
      Goedemiddag {first},
      """,
    closings: """
      Groeten,|{first}
      Hartelijke groet,|{first} {last}
      {first}, klantenservice
      Tot ziens,|{first}
      """,
    sentences: """
      De doos van het artikel ‘{product}’ meet 62 x 40 x 18 cm en heeft een handvat opzij.
      De handleiding begint op bladzijde {count} en de tekeningen volgen dezelfde volgorde.
      In zakje {count} zitten de korte schroeven, de lange zitten op de achterwand geplakt.
      Wij hebben dossier {order} voor ons, artikel ‘{product}’.
      De maattabel op de productpagina noemt borst en lengte in centimeters.
      De factuur draagt de naam uit het account en is te printen onder ‘Mijn bestellingen’.
      Het magazijn pakt in van maandag tot vrijdag en de vervoerder komt rond {time} uur.
      De bezorger scant nummer {parcel} aan de deur, dus er moet iemand thuis zijn.
      Beide delen van het frame hebben een pijltje en die pijltjes wijzen naar elkaar.
      De kabel is 1,8 m lang en eindigt in een platte stekker.
      Losse onderdelen bewaren wij tien jaar.
      Het dossier ligt sinds {date} bij {first} in de werkplaats.
      De hoes is eerst wat stug en wordt na twee wasbeurten zachter.
      De stof kan op 30 graden, binnenstebuiten, en droogt het best in de schaduw.
      Het blad mag met een vochtige doek worden afgenomen, niet met een schuurspons.
      Het lampje wordt groen zodra de accu vol is, dat duurt ongeveer {count} uur.
      In het deksel zit een tekening met alle {count} delen en hun letters.
      De foto is bij daglicht gemaakt, onder warm licht lijkt de kleur donkerder.
      Met z'n tweeën kost de montage ongeveer {count} kwartier.
      Het typeplaatje zit onder de zitting, naast het keurmerk.
      Als het adres in het account nog klopt, hoeft er niets te veranderen.
      Een buur of een afhaalpunt in de buurt kan ook voor de bezorging.
      De pluggen zijn iets langer dan nodig, een spleet van 2 mm is dus goed.
      Het retourlabel is 30 dagen geldig en mag op een scherm worden getoond.
      Het modelnummer op de afbeelding eindigt op {count}, dat van u ook.
      Bewaar de doos tot alles op zijn plek staat.
      De ochtendploeg heeft op {date} alle maten genoteerd.
      Elke plank draagt {count} kg als hij aan de muur vastzit.
      Het onderdeel past op alle versies sinds 2019.
      Wij hebben beide foto's vergeleken, het linker gat is het juiste voor de bout.
      """)
}
