// SPDX-License-Identifier: Apache-2.0

extension LanguageBank {
  static let portuguese = LanguageBank(
    "pt", weight: 5, dateStyle: .slashed,
    orderPrefixes: "701 702 403 404 406",
    firstNames: "Beatriz Rafael Mariana Tiago Larissa Caio Helena Duarte Sofia Murilo Inês Otávio",
    lastNames:
      "Barbosa Teixeira Moreira Figueira Cardoso Azevedo Pacheco Tavares Nogueira Siqueira",
    products: """
      mesa dobrável
      furadeira sem fio
      frigideira de cerâmica
      tênis de corrida
      luminária de mesa
      mangueira de jardim
      moedor de café
      tapete de ioga
      cadeira de escritório
      prateleira de parede
      """,
    greetingWords: """
      Olá
      Oi
      Bom dia
      Boa tarde
      Boa noite
      Prezad
      Car
      Exm
      Estimad
      """,
    nameMarks: """
      Olá {first}
      Olá, {first}
      Oi {first}
      Oi, {first}
      Bom dia, {first}
      Boa tarde, {first}
      Sr. {last}
      Sra. {last}
      Sr.ª {last}
      """,
    greetings: """
      Olá, {first},
      Bom dia, {first},
      Boa tarde, {first},
      Prezada Sra. {last},
      Prezado Sr. {last},
      """,
    closings: """
      Cumprimentos,|{first}
      Até breve,|{first} {last}
      {first}, atendimento ao cliente
      Um abraço,|{first}
      """,
    sentences: """
      A caixa do artigo “{product}” mede 62 x 40 x 18 cm e tem uma alça no lado menor.
      As instruções começam na página {count} e os desenhos seguem a ordem dos sacos.
      O saco {count} traz os parafusos curtos; os longos estão colados no painel de trás.
      Temos à frente o caso {order}, artigo “{product}”.
      A tabela de medidas indica o peito e o comprimento em centímetros.
      A fatura leva o nome da conta e pode ser impressa na página “Meus pedidos”.
      O armazém prepara de segunda a sexta e a transportadora passa por volta das {time}.
      O motorista lê o número {parcel} na porta, por isso convém haver alguém em casa.
      As duas partes da moldura têm uma seta pequena, e as setas ficam frente a frente.
      O cabo tem 1,8 m e termina numa ficha plana.
      Guardamos peças de reposição por dez anos.
      O caso está com {first}, da oficina, desde {date}.
      No início a capa é um pouco rígida e fica mais macia depois de duas lavagens.
      O tecido lava-se a 30 graus, do avesso, e seca melhor à sombra.
      O tampo limpa-se com um pano úmido, sem esponja áspera.
      A luz fica verde quando a bateria está cheia, em cerca de {count} horas.
      Na tampa há um desenho com as {count} peças e as respectivas letras.
      A foto foi tirada à luz do dia, por isso a cor parece mais escura à noite.
      A montagem a dois leva cerca de {count} quartos de hora.
      A placa com o número de série fica debaixo do assento.
      Se o endereço da conta ainda estiver certo, nada precisa de ser mudado.
      Um vizinho ou um ponto de coleta próximo também serve para a entrega.
      As buchas são um pouco longas, uma folga de 2 mm é normal.
      A etiqueta de devolução vale 30 dias e pode ser mostrada na tela.
      A referência na imagem termina em {count}, e a sua também.
      Guarde a caixa até estar tudo no lugar.
      A equipe da manhã anotou todas as medidas em {date}.
      Cada prateleira aguenta {count} kg quando está fixa na parede.
      A peça serve em todas as versões desde 2019.
      Comparamos as duas fotos, e o furo da esquerda é o certo para o pino.
      """)
}
