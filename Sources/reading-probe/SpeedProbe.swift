internal import Foundation
internal import RepostDocuments

/// Reads the pages of a folder again and again and says what it took.
struct SpeedProbe {
  let rounds: Int
  let folder: String

  func run() throws {
    let pages = try ReadingProbe.pages(in: folder)
    let reader = HTMLReader()
    for _ in 0..<rounds {
      let start = Self.cpuSeconds()
      var textCount = 0
      var linkCount = 0
      for page in pages {
        let document = reader.document(path: page.path, bytes: page.bytes, limits: ReadLimits())
        textCount += document.text.count
        linkCount += document.links.count
      }
      let seconds = Self.cpuSeconds() - start
      let size = pages.reduce(0) { $0 + $1.bytes.count }
      print(
        "{\"bytes\":\(size),\"pages\":\(pages.count),\"seconds\":\(seconds),"
          + "\"text\":\(textCount),\"links\":\(linkCount)}")
    }
  }

  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
