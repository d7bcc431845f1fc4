// SPDX-License-Identifier: Apache-2.0

extension LanguageBank {
  static let english = LanguageBank(
    "en", weight: 22, dateStyle: .dayMonthName,
    orderPrefixes: "111 112 113 114 202 203 204 205 206 026",
    firstNames: "Emma Oliver Grace Daniel Priya Marcus Hannah Leon Victor Nadia Colin Ruby Owen",
    lastNames: "Harper Whitfield Okafor Lindqvist Barrow Mehta Sullivan Crane Delgado Ashworth",
    products: """
      folding desk
      cordless drill
      ceramic pan
      running shoes
      bedside lamp
      garden hose
      baby monitor
      coffee grinder
      yoga mat
      office chair
      """,
    greetingWords: """
      Hello
      Hi
      Hey
      Dear
      Good morning
      Good afternoon
      Good evening
      Morning
      """,
    nameMarks: """
      Hello {first}
      Hi {first}
      Hey {first}
      Dear {first}
      Morning {first}
      Good morning {first}
      Mr {last}
      Mr. {last}
      Mrs {last}
      Mrs. {last}
      Ms {last}
      Ms. {last}
      """,
    greetings: """
      Hello {first},
      Hi {first},
      Dear {first} {last},
      Good morning {first},
      Dear Ms. {last},
      Dear Mr. {last},
      """,
    closings: """
      Regards,|{first}
      Kind regards,|{first} {last}
      {first}, customer care
      Yours sincerely,|{first} {last}
      All the best,|{first}
      """,
    sentences: """
      The box for the {product} measures 62 x 40 x 18 cm and has a handle on the short side.
      The assembly guide starts on page {count}; the pictures follow the same order as the bags.
      Bag {count} holds the short screws, and the long ones are taped to the back panel.
      We looked up order {order} and the article on it is the {product}.
      The size chart on the product page shows chest and length in both inches and centimetres.
      The invoice carries the billing name from the account, and it can be printed from Your Orders.
      Our warehouse packs from Monday to Friday, and the carrier collects at {time}.
      The driver scans number {parcel} at the door, so somebody should be at home.
      Both halves of the frame have a small arrow; the arrows must face each other.
      The cable is 1.8 m long and ends in a flat plug.
      For the {product} we keep spare parts in the warehouse for ten years.
      The case has been with {first} from the workshop since {date}.
      It is normal that the cover feels stiff at first and becomes softer after two washes.
      Wash the fabric at 30 degrees, inside out, and let it dry in the shade.
      The surface may be wiped with a damp cloth, but not with anything that scratches.
      The light turns green as soon as the battery is full, which takes about {count} hours.
      Inside the lid is a drawing with all {count} parts and their letters.
      The colour in the photo was taken in daylight, so it looks darker under a warm lamp.
      Two people need about {count} quarters of an hour to put it together.
      The serial plate sits under the seat, next to the test mark.
      If the address in the account is still right, nothing has to be changed.
      A neighbour or a locker near you would also work for the delivery.
      The dowels are a little longer than needed, so leave a gap of 2 mm.
      The return label is valid for 30 days and can be shown on a screen.
      The model number on the picture ends in {count}, and yours does too.
      Please keep the carton until the {product} stands where it should.
      The colleague in the morning shift wrote down all measures on {date}.
      Each shelf carries {count} kg when it is fixed to the wall.
      The part fits all versions of the {product} made since 2019.
      We compared both photos, and the hole on the left is the right one for the bolt.
      """)
}
