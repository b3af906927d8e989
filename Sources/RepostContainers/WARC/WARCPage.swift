internal import RepostCore

/// What a record comes to.
enum WARCPage {
  /// The bytes of a page.
  struct Page {
    let bytes: [UInt8]
    let mediaType: MediaType?
    /// Why they are not all.
    let fault: ContainerError?
  }

  case page(Page)
  /// It holds no page; what it is instead.
  case none(Incident.Code, String)
  /// It holds a page of which nothing can be read.
  case failed(ContainerError, Incident.Outcome)

  /// Reads the block of a record.
  init(_ header: WARCHeader, _ block: WARCBlock, in window: borrowing ByteWindow, limit: Int) {
    switch header.type {
    case "response": self.init(response: header, block, in: window, limit: limit)
    case "resource", "conversion":
      self.init(
        payload: block.range, header.contentType ?? header.payloadType, nil, block, in: window,
        limit: limit)
    case nil where window.has("HTTP/", at: block.range.lowerBound):
      self.init(response: header, block, in: window, limit: limit)
    case let type?: self = .none(.notAPage, String(type.prefix(20)))
    case nil: self = .none(.notAPage, "without a type")
    }
  }

  private init(
    response header: WARCHeader, _ block: WARCBlock, in window: borrowing ByteWindow, limit: Int
  ) {
    if let type = header.contentType?.name, type != "application/http", !type.hasPrefix("text/html")
    {
      self = .none(.notAPage, "response of \(type)")
      return
    }
    guard window.has("HTTP/", at: block.range.lowerBound) else {
      self = .failed(
        block.error
          ?? ContainerError(.malformedRecord, "The response has no HTTP status line."), .failed)
      return
    }
    let start = block.range.lowerBound
    let limitOfHead = min(block.range.upperBound, start + HTTPResponse.maximumHeader)
    guard let bodyStart = window.headerEnd(in: start..<limitOfHead),
      let response = HTTPResponse(head: window.copy(start..<bodyStart))
    else {
      self = .failed(
        block.error
          ?? ContainerError(.malformedRecord, "The HTTP header of the response has no end."),
        .failed)
      return
    }
    var type = response.mediaType ?? header.payloadType
    if type?.name == "application/octet-stream" { type = header.payloadType ?? type }
    self.init(
      payload: bodyStart..<block.range.upperBound, type, response, block, in: window, limit: limit)
  }

  private init(
    payload: Range<Int>, _ type: MediaType?, _ response: HTTPResponse?, _ block: WARCBlock,
    in window: borrowing ByteWindow, limit: Int
  ) {
    if let type, !type.isPage, type.feed == .none {
      self = .none(.mediaType, type.name)
      return
    }
    if let length = block.tooLong {
      self = .failed(
        ContainerError(.tooLarge, "The record has \(length) bytes; the bound is \(limit)."),
        .skipped)
      return
    }
    guard !payload.isEmpty else {
      self = block.error.map { .failed($0, .failed) } ?? .none(.notAPage, "without a body")
      return
    }
    let raw = window.copy(payload)
    let body = response?.body(raw, limit: limit) ?? Inflated(bytes: raw, fault: nil)
    if let fault = body.fault, body.bytes.isEmpty {
      self = .failed(fault, Self.outcome(fault.code))
    } else if type == nil, body.bytes.prefix(1 << 10).contains(0) {
      self = .none(.mediaType, "unknown")
    } else if let type, type.feed == .possible, !Self.mayBeFeed(body.bytes) {
      self = .none(.mediaType, type.name)
    } else {
      self = .page(Page(bytes: body.bytes, mediaType: type, fault: body.fault))
    }
  }

  /// Whether XML may be a feed: a crawl has site maps and the like of the same type.
  private static func mayBeFeed(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4 << 10).filter { $0 != 0 }, as: UTF8.self)
    return ["<rss", "<feed", ":feed", "RDF"].contains { head.contains($0) }
  }

  /// What is not read by choice is skipped, what is broken has failed.
  private static func outcome(_ code: Incident.Code) -> Incident.Outcome {
    switch code {
    case .unsupportedCompression, .decompressionLimit, .nestingLimit: .skipped
    default: .failed
    }
  }
}
