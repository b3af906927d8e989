/// "All rights reserved" in the languages of the packs: words that follow a holder and end its name.
enum RightsReserved {
  /// Whether one of the wordings, or a companion that is not named, stands at `index` of lower-case text.
  static func starts(at index: Int, in text: [Character]) -> Bool {
    let first = text[index]
    let wordings = first.asciiValue.map { byFirstASCII[Int($0)] } ?? byFirstCharacter[first] ?? []
    return wordings.contains { text[index...].starts(with: $0) }
  }

  /// Whether one of the wordings starts at an offset of a block.
  static func starts(in text: NoticeText, at offset: Int) -> Bool {
    length(in: text, at: offset) != nil
  }

  /// How many bytes the wording that starts at an offset of a block takes, or nil where none does.
  static func length(in text: NoticeText, at offset: Int) -> Int? {
    let end = min(text.range.upperBound, offset + longestInBytes)
    let tail = text.bytes[offset..<end]
    guard let first = String(decoding: tail.prefix(4), as: UTF8.self).lowercased().first else {
      return nil
    }
    let wordings = first.asciiValue.map { byFirstASCII[Int($0)] } ?? byFirstCharacter[first] ?? []
    if wordings.isEmpty { return nil }
    let lower = Array(String(decoding: tail, as: UTF8.self).lowercased())
    guard let wording = wordings.first(where: { lower.starts(with: $0) }) else { return nil }
    return String(wording).utf8.count
  }

  /// How many bytes a wording takes at most.
  private static let longestInBytes = 120

  private static let byFirstCharacter = Dictionary(
    grouping: phrases + companions, by: { $0.first ?? " " })
  /// The same for ASCII, which is most of what is asked for.
  private static let byFirstASCII: [[[Character]]] = (0..<UInt8(0x80)).map {
    byFirstCharacter[Character(Unicode.Scalar($0))] ?? []
  }

  /// Lower-case wordings; a holder's name ends where one starts.
  private static let phrases: [[Character]] = [
    "all rights reserved", "all right reserved", "all rights are reserved",
    "all other rights reserved", "all worldwide rights reserved", "some rights reserved",
    "no rights reserved", "rights reserved", "alle rechte vorbehalten", "alle rechte liegen",
    "alle rechten voorbehouden", "tous droits réservés", "tous les droits réservés",
    "todos los derechos reservados", "todos los derechos están reservados",
    "reservados todos los derechos", "derechos reservados", "todos os direitos reservados",
    "direitos reservados", "tots els drets reservats", "tutti i diritti riservati",
    "tutti i diritti sono riservati", "diritti riservati", "все права защищены",
    "все права сохранены", "все права охраняются", "всі права захищено", "всі права захищені",
    "усі права захищені", "усі права захищено", "усе правы абаронены", "всички права запазени",
    "сва права задржана", "wszelkie prawa zastrzeżone", "wszystkie prawa zastrzeżone",
    "všechna práva vyhrazena", "všetky práva vyhradené", "sva prava pridržana",
    "sva prava zadržana", "vse pravice pridržane", "alla rättigheter förbehållna",
    "med ensamrätt", "alle rettigheter reservert", "alle rettigheder forbeholdes",
    "kaikki oikeudet pidätetään", "minden jog fenntartva", "toate drepturile rezervate",
    "tüm hakları saklıdır", "her hakkı saklıdır", "visos teisės saugomos",
    "visas tiesības aizsargātas", "kõik õigused kaitstud", "με επιφύλαξη παντός δικαιώματος",
    "all rechter virbehalen", "hak cipta dilindungi", "版权所有", "版權所有", "保留所有权利",
    "保留一切权利", "保留所有權利", "保留一切權利", "無断転載", "禁無断転載", "不許複製",
    "무단 전재", "무단전재", "모든 권리 보유", "جميع الحقوق محفوظة", "تمامی حقوق محفوظ",
    "כל הזכויות שמורות", "सर्वाधिकार सुरक्षित",
  ].map(Array.init)

  /// Companions of a holder that are not named, so that they name nobody.
  private static let companions: [[Character]] = [
    " or its affiliate", " and its affiliate", " and/or its affiliate", " or their affiliate",
    " and affiliated companies", " or its licensors", " and its licensors", " or its suppliers",
    " and its suppliers", " unless otherwise ", " except where otherwise ",
  ].map(Array.init)
}
