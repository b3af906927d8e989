/// Reads the numbers that notices write.
enum CapturedNumber {
  /// The number in digits, groups of thousands allowed, or in a word; nil where it is neither.
  static func value(_ text: String) -> Int? {
    let text = CapturedName.trimmed(text).lowercased()
    if let number = words[text] { return number }
    var number = 0
    var digits = 0
    for character in text {
      guard let digit = character.wholeNumberValue, digit <= 9 else {
        if digits > 0, [",", ".", "'", "’", " "].contains(character) { continue }
        return nil
      }
      digits += 1
      guard digits <= maximumDigits else { return nil }
      number = number * 10 + digit
    }
    return digits > 0 ? number : nil
  }

  private static let maximumDigits = 12
  private static let words = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20,
    "twenty-five": 25, "twenty-four": 24, "thirty": 30, "forty-eight": 48, "fifty": 50,
    "sixty": 60, "seventy-two": 72, "ninety": 90, "hundred": 100, "a hundred": 100,
    "one hundred": 100, "two hundred": 200, "three hundred": 300, "five hundred": 500,
  ]
}
