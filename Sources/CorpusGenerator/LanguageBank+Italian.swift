// SPDX-License-Identifier: Apache-2.0

extension LanguageBank {
  static let italian = LanguageBank(
    "it", weight: 8, dateStyle: .slashed,
    orderPrefixes: "402 403 404 405 406 407 171",
    firstNames: "Giulia Matteo Chiara Davide Ilaria Paolo Serena Nicola Bianca Fabio Marta Enzo",
    lastNames: "Ferrero Bassani Colombo Moretto Santoro Vitale Zanetti Pellegrino Grassi Marchetti",
    products: """
      tavolo pieghevole
      trapano a batteria
      padella in ceramica
      scarpe da corsa
      lampada da comodino
      tubo da giardino
      macinacaffè
      tappetino da yoga
      sedia da ufficio
      mensola da parete
      """,
    greetingWords: """
      Buongiorno
      Buonasera
      Salve
      Ciao
      Gentile
      Gentilissim
      Egregio
      Cara
      Caro
      """,
    nameMarks: """
      Buongiorno {first}
      Buonasera {first}
      Salve {first}
      Ciao {first}
      Sig. {last}
      Sig.ra {last}
      Signora {last}
      Signor {last}
      signora {last}
      signor {last}
      """,
    greetings: """
      Buongiorno {first},
      Gentile signora {last},
      Gentile signor {last},
      Salve {first},
      Buonasera {first},
      """,
    closings: """
      Buona giornata,|{first}
      Un saluto,|{first} {last}
      {first}, servizio clienti
      A presto,|{first}
      """,
    sentences: """
      La scatola dell'articolo «{product}» misura 62 x 40 x 18 cm e ha una maniglia di lato.
      Le istruzioni iniziano a pagina {count} e i disegni seguono l'ordine dei sacchetti.
      Nel sacchetto {count} ci sono le viti corte, quelle lunghe sono fissate al pannello.
      Abbiamo davanti la pratica {order}, articolo «{product}».
      La tabella delle taglie riporta torace e lunghezza in centimetri.
      La fattura porta il nome dell'account e si stampa dalla pagina «I miei ordini».
      Il magazzino prepara dal lunedì al venerdì e il corriere passa verso le {time}.
      Il corriere legge il numero {parcel} alla porta, quindi serve qualcuno in casa.
      Le due parti del telaio hanno una piccola freccia e le frecce si guardano.
      Il cavo è lungo 1,8 m e finisce con una spina piatta.
      Teniamo i pezzi di ricambio per dieci anni.
      La pratica è da {first}, in officina, dal {date}.
      La fodera all'inizio è un po' rigida e diventa morbida dopo due lavaggi.
      Il tessuto si lava a 30 gradi, al rovescio, e asciuga meglio all'ombra.
      Il piano si pulisce con un panno umido, senza spugne che graffiano.
      La luce diventa verde quando la batteria è carica, in circa {count} ore.
      Sotto il coperchio c'è un disegno con i {count} pezzi e le loro lettere.
      La foto è stata fatta alla luce del giorno, di sera il colore sembra più scuro.
      In due il montaggio richiede circa {count} quarti d'ora.
      La targhetta si trova sotto la seduta, accanto al marchio.
      Se l'indirizzo dell'account è ancora giusto, non bisogna cambiare nulla.
      Per la consegna va bene anche un vicino o un punto di ritiro in zona.
      I tasselli sono un po' lunghi, quindi un gioco di 2 mm è normale.
      L'etichetta di reso vale 30 giorni e si può mostrare sullo schermo.
      Il codice del modello nell'immagine finisce per {count}, il suo pure.
      Conservi il cartone finché tutto è al suo posto.
      Il turno del mattino ha annotato tutte le misure il {date}.
      Ogni ripiano regge {count} kg quando è avvitato alla parete.
      Il pezzo va bene per tutte le versioni dal 2019.
      Abbiamo confrontato le due foto: il foro a sinistra è quello giusto per il perno.
      """)
}
