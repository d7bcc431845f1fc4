// SPDX-License-Identifier: Apache-2.0

extension LanguageBank {
  static let french = LanguageBank(
    "fr", weight: 9, dateStyle: .slashed,
    orderPrefixes: "402 403 404 405 406 407 408 171",
    firstNames: "Camille Hugo Manon Théo Inès Bastien Solène Rémi Agathe Yanis Élodie Gaspard",
    lastNames: "Marchand Delorme Perrin Kerbrat Vasseur Guillot Castanet Roussel Thibault Lemaire",
    products: """
      table pliante
      perceuse sans fil
      poêle en céramique
      chaussures de course
      lampe de chevet
      tuyau d'arrosage
      moulin à café
      tapis de yoga
      fauteuil de bureau
      étagère murale
      """,
    greetingWords: """
      Bonjour
      Bonsoir
      Chère
      Cher
      Madame
      Monsieur
      Salut
      """,
    nameMarks: """
      Bonjour {first}
      Bonsoir {first}
      Madame {last}
      Monsieur {last}
      Mme {last}
      """,
    greetings: """
      Bonjour {first},
      Bonjour Madame {last},
      Bonjour Monsieur {last},
      Bonsoir {first},
      Madame {last},
      """,
    closings: """
      Bien à vous,|{first}
      Bonne journée,|{first} {last}
      {first}, service client
      Bien sincèrement,|{first} {last}
      """,
    sentences: """
      Le carton de l'article « {product} » mesure 62 x 40 x 18 cm et possède une poignée.
      La notice commence à la page {count} et les dessins suivent le même ordre que les sachets.
      Le sachet {count} contient les vis courtes, les longues sont collées au dos du panneau.
      Nous avons sous les yeux le dossier {order}, article « {product} ».
      Le guide des tailles donne le tour de poitrine et la longueur en centimètres.
      La facture porte le nom du compte et s'imprime depuis la page « Vos commandes ».
      L'entrepôt prépare du lundi au vendredi et le transporteur passe vers {time}.
      Le livreur scanne le numéro {parcel} à la porte, il faut donc une personne sur place.
      Les deux parties du cadre portent une petite flèche, et les flèches se font face.
      Le câble mesure 1,8 m et se termine par une fiche plate.
      Les pièces détachées restent au dépôt pendant dix ans.
      Le dossier est chez {first}, à l'atelier, depuis le {date}.
      La housse est un peu raide au début et devient plus souple après deux lavages.
      Le tissu se lave à 30 degrés, sur l'envers, et sèche de préférence à l'ombre.
      Le plateau se nettoie avec un chiffon humide, sans éponge qui raye.
      Le voyant passe au vert quand la batterie est pleine, soit environ {count} heures.
      Sous le couvercle se trouve un dessin avec les {count} pièces et leurs lettres.
      La photo a été prise à la lumière du jour, la teinte paraît plus foncée le soir.
      À deux, le montage demande environ {count} quarts d'heure.
      La plaque signalétique se trouve sous l'assise, près du marquage.
      Si l'adresse du compte est toujours la bonne, il n'y a rien à changer.
      Un voisin ou un point relais proche convient aussi pour la livraison.
      Les chevilles sont un peu longues, un jeu de 2 mm est donc normal.
      L'étiquette de retour est valable 30 jours et peut être montrée sur un écran.
      La référence sur l'image se termine par {count}, la vôtre également.
      Gardez le carton jusqu'à ce que tout soit bien en place.
      L'équipe du matin a noté toutes les mesures le {date}.
      Chaque tablette supporte {count} kg une fois vissée au mur.
      La pièce convient à toutes les versions depuis 2019.
      Nous avons comparé les deux photos : le trou de gauche est le bon pour le boulon.
      """)
}
