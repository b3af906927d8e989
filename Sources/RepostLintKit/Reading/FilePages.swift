import RepostCore
import RepostDetection
import RepostDocuments

/// The documents of one file, each read when it is asked for.
struct FileReadings {
  /// What the file says of itself, or its only document.
  let own: Reading
  private var series: (any DocumentSeries)?
  /// The path of the one document that is wanted, or nil for all.
  private let wanted: String?
  private var isAtStart = true

  init(_ file: FileDocuments, incidents: [Incident], wanted: String?) {
    own = Reading(
      document: file.own, incidents: incidents + file.own.incidents,
      standing: file.series == nil ? .alone : .own)
    series = file.series
    self.wanted = wanted
  }

  /// The paths of the entries or chapters still to come.
  var parts: [String] { wanted.map { [$0] } ?? series?.paths ?? [] }

  mutating func next() -> Reading? {
    if isAtStart {
      isAtStart = false
      if wanted == nil { return own }
    }
    while let part = series?.next() {
      guard wanted == nil || part.document.path == wanted else { continue }
      return Reading(
        document: part.document, incidents: part.document.incidents,
        standing: .part(part.record), inheritsRights: part.inheritsRights)
    }
    return nil
  }
}

/// The pages of one file, each searched when it is asked for.
struct FilePages {
  private var readings: FileReadings
  private let detector: Detector
  private var own: Page?

  init(_ readings: FileReadings, detector: Detector) {
    self.readings = readings
    self.detector = detector
  }

  /// The paths of the entries or chapters still to come.
  var parts: [String] { readings.parts }

  mutating func next() -> Page? {
    guard let reading = readings.next() else { return nil }
    var page = page(of: reading)
    if reading.standing == .own { own = page }
    if reading.inheritsRights {
      let whole = own ?? self.page(of: readings.own)
      own = whole
      page.inherited = whole.findings
    }
    return page
  }

  private func page(of reading: Reading) -> Page {
    let detection = detector.detection(in: reading.document)
    return Page(
      document: reading.document, findings: detection.findings, others: detection.others,
      incidents: reading.incidents + detection.incidents, standing: reading.standing)
  }
}
