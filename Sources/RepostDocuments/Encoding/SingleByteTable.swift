/// What each byte of a single-byte encoding stands for.
struct SingleByteTable {
  /// The code points of the bytes from 0x80 on, or nil where a byte stands for nothing.
  let scalars: [UInt32?]

  /// The tables by encoding.
  static let all: [TextEncoding: Self] = [
    .userDefined: Self(scalars: (0x80...0xFF).map { 0xF700 + $0 }),
    // Differs from part 8 in the order of display only, which is none of ours.
    .iso8859Part8Logical: Self(SingleByteTableData.iso8859Part8),
    .ibm866: Self(SingleByteTableData.ibm866),
    .iso8859Part2: Self(SingleByteTableData.iso8859Part2),
    .iso8859Part3: Self(SingleByteTableData.iso8859Part3),
    .iso8859Part4: Self(SingleByteTableData.iso8859Part4),
    .iso8859Part5: Self(SingleByteTableData.iso8859Part5),
    .iso8859Part6: Self(SingleByteTableData.iso8859Part6),
    .iso8859Part7: Self(SingleByteTableData.iso8859Part7),
    .iso8859Part8: Self(SingleByteTableData.iso8859Part8),
    .iso8859Part10: Self(SingleByteTableData.iso8859Part10),
    .iso8859Part13: Self(SingleByteTableData.iso8859Part13),
    .iso8859Part14: Self(SingleByteTableData.iso8859Part14),
    .iso8859Part15: Self(SingleByteTableData.iso8859Part15),
    .iso8859Part16: Self(SingleByteTableData.iso8859Part16),
    .koi8R: Self(SingleByteTableData.koi8R),
    .koi8U: Self(SingleByteTableData.koi8U),
    .macintosh: Self(SingleByteTableData.macintosh),
    .windows874: Self(SingleByteTableData.windows874),
    .windows1250: Self(SingleByteTableData.windows1250),
    .windows1251: Self(SingleByteTableData.windows1251),
    .windows1252: Self(SingleByteTableData.windows1252),
    .windows1253: Self(SingleByteTableData.windows1253),
    .windows1254: Self(SingleByteTableData.windows1254),
    .windows1255: Self(SingleByteTableData.windows1255),
    .windows1256: Self(SingleByteTableData.windows1256),
    .windows1257: Self(SingleByteTableData.windows1257),
    .windows1258: Self(SingleByteTableData.windows1258),
    .macCyrillic: Self(SingleByteTableData.macCyrillic),
  ]

  private init(_ data: String) {
    scalars = data.split(separator: " ").map { UInt32($0, radix: 16) }
  }

  private init(scalars: [UInt32?]) {
    self.scalars = scalars
  }
}
