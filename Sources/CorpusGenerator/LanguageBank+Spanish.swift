// SPDX-License-Identifier: Apache-2.0

extension LanguageBank {
  static let spanish = LanguageBank(
    "es", weight: 9, dateStyle: .slashed,
    orderPrefixes: "402 403 404 405 406 408 171 701 702",
    firstNames: "Lucía Marcos Elena Iker Carmen Raúl Noelia Gonzalo Pilar Tomás Rocío Bruno",
    lastNames: "Herrero Bermejo Castaño Olmedo Zurita Peralta Galindo Quiroga Salvatierra Rincón",
    products: """
      mesa plegable
      taladro sin cable
      sartén de cerámica
      zapatillas de correr
      lámpara de noche
      manguera de jardín
      molinillo de café
      esterilla de yoga
      silla de oficina
      estante de pared
      """,
    greetingWords: """
      Hola
      Buenos días
      Buenas tardes
      Buenas noches
      Buenas
      Estimado
      Estimada
      """,
    nameMarks: """
      Hola {first}
      Hola, {first}
      Estimada {first}
      Estimado {first}
      Señor {last}
      Señora {last}
      Sr. {last}
      Sra. {last}
      """,
    greetings: """
      Hola, {first}:
      Buenos días, {first}:
      Estimada señora {last}:
      Estimado señor {last}:
      Buenas tardes, {first}:
      """,
    closings: """
      Saludos,|{first}
      Atentamente,|{first} {last}
      {first}, atención al cliente
      Hasta pronto,|{first}
      """,
    sentences: """
      La caja del artículo «{product}» mide 62 x 40 x 18 cm y lleva un asa en el lado corto.
      Las instrucciones empiezan en la página {count} y los dibujos siguen el orden de las bolsas.
      La bolsa {count} trae los tornillos cortos; los largos van pegados al panel trasero.
      Tenemos delante el caso {order}, artículo «{product}».
      La tabla de tallas indica el pecho y el largo en centímetros.
      La factura lleva el nombre de la cuenta y se imprime desde «Mis pedidos».
      El almacén prepara de lunes a viernes y el transportista pasa sobre las {time}.
      El repartidor lee el número {parcel} en la puerta, así que conviene que haya alguien.
      Las dos partes del marco tienen una flecha pequeña y las flechas se miran.
      El cable mide 1,8 m y termina en una clavija plana.
      Guardamos piezas de recambio durante diez años.
      El caso está con {first}, del taller, desde el {date}.
      Al principio la funda queda algo rígida y se ablanda tras dos lavados.
      La tela se lava a 30 grados, del revés, y se seca mejor a la sombra.
      El tablero se limpia con un paño húmedo, sin estropajo.
      La luz se pone verde cuando la batería está llena, en unas {count} horas.
      En la tapa hay un dibujo con las {count} piezas y sus letras.
      La foto se hizo con luz de día, por eso el color parece más oscuro de noche.
      Entre dos personas el montaje lleva unos {count} cuartos de hora.
      La placa con el número de serie está debajo del asiento.
      Si la dirección de la cuenta sigue siendo correcta, no hay que cambiar nada.
      También puede recibirlo un vecino o un punto de recogida cercano.
      Los tacos son algo más largos de lo necesario; deje 2 mm de holgura.
      La etiqueta de devolución sirve durante 30 días y se puede enseñar en una pantalla.
      La referencia de la imagen termina en {count}, igual que la suya.
      Guarde la caja hasta que todo esté en su sitio.
      El turno de mañana anotó todas las medidas el {date}.
      Cada balda aguanta {count} kg cuando está atornillada a la pared.
      La pieza sirve para todas las versiones desde 2019.
      Comparamos las dos fotos y el agujero de la izquierda es el bueno para el perno.
      """)
}
