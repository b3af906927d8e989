import RepostCore
import RepostDocuments
import RepostRules
import Testing

@testable import RepostDetection

/// What the grammar reads from the sign of a notice on, in documents of every format.
@Suite struct NoticeGrammarTests {
  private static let lead =
    #"pattern: (?<lead>©|\([cC]\)|(?i:\bcopyright(?:ed)?\b|\bcopr\b|\bspdx-filecopyrighttext))"#
  private static let rules = Result {
    try SampleRule.rules([
      "notice":
        "scope: [paragraph, heading, cell, code, comment]\n\(lead)\nemits: statement.copyright"
    ])
  }

  private func notices(_ text: String, path: String = "sample.c") throws -> [(
    text: String, notice: CopyrightNotice
  )] {
    let document = DocumentReader().document(path: path, bytes: Array(text.utf8))
    let detection = Detector(rules: try Self.rules.get()).detection(in: document)
    #expect(detection.incidents.isEmpty)
    return detection.findings.compactMap { finding in
      guard case .copyright(let notice) = finding.detail, let span = finding.textSpan else {
        return nil
      }
      return (document.string(of: span), notice)
    }
  }

  @Test(
    "a notice is read with its years and its holders",
    arguments: [
      ("Copyright (c) 2003 Ann Lee", [2003], ["Ann Lee"]),
      ("Copyright (C) 1999,2000, 2001 Kite Press, Inc.", [1999, 2000, 2001], ["Kite Press, Inc."]),
      ("(C) Copyright 2003-5 by Ann Lee.", [2003, 2004, 2005], ["Ann Lee"]),
      ("Copyright 1998 - 2001 The Kite Project", [1998, 1999, 2000, 2001], ["The Kite Project"]),
      ("Copyright (c) 2001..2003 Ann Lee", [2001, 2002, 2003], ["Ann Lee"]),
      ("Copyright (c) 2004 2006, Ann Lee", [2004, 2006], ["Ann Lee"]),
      ("Copyright 2004- Kite Ltd", [2004], ["Kite Ltd"]),
      ("Copyright (c) May 2004 Kite Ltd", [2004], ["Kite Ltd"]),
      ("Copyright (c) Ann B. Lee 1986, 1987", [1986, 1987], ["Ann B. Lee"]),
      ("Copyright (c) The Tide Society (2004)", [2004], ["The Tide Society"]),
      ("Copyright Kite Corp. 2003, 2012", [2003, 2012], ["Kite Corp."]),
      ("Copyright 2001 (c) Ann Lee <ann@kite.example>", [2001], ["Ann Lee"]),
      ("(c)opyright 2019. Ann Lee (ann@kite.example)", [2019], ["Ann Lee"]),
      ("SPDX-FileCopyrightText: 2019 Ann Lee <ann@kite.example>", [2019], ["Ann Lee"]),
      ("Copr. Kite Institute", [], ["Kite Institute"]),
      ("Portions Copyright (c) 2003 Ann Lee", [2003], ["Ann Lee"]),
      ("Copyright 2003 Ann `Heron' Lee", [2003], ["Ann `Heron' Lee"]),
      ("Copyright (c) 200? Ann Lee", [], ["Ann Lee"]),
      ("Copyright (c) 2012 heron42", [2012], ["heron42"]),
      ("Copyright (c) 2012 dead_heron <heron@kite.example>", [2012], ["dead_heron"]),
      ("Copyright 2011 kite press, inc.", [2011], ["kite press, inc."]),
      ("Copyright 2011 kite.js authors", [2011], ["kite.js authors"]),
      ("(c) 2011 by the respective authors", [2011], ["respective authors"]),
      (
        "Copyright (c) 2003 Ann Lee and other contributors", [2003],
        ["Ann Lee and other contributors"]
      ),
      ("Copyright (c) 2003 Kite S.p.A.", [2003], ["Kite S.p.A."]),
      ("Copyright (c) 2003 Distributed Kites Ltd", [2003], ["Distributed Kites Ltd"]),
      ("Copyright (c) 2003 Анна Ли", [2003], ["Анна Ли"]),
      ("Copyright (c) 2003 株式会社 風", [2003], ["株式会社 風"]),
      ("Copyright (c) 2003 Zoë Ångström", [2003], ["Zoë Ångström"]),
      ("Copyright (c) 2003 Ann Lee and Ben Roe", [2003], ["Ann Lee", "Ben Roe"]),
      ("Copyright (c) 2003 20 Minutes", [2003], ["20 Minutes"]),
    ])
  func reading(text: String, years: [Int], holders: [String]) throws {
    let found = try notices(text)
    #expect(found.map(\.notice.years) == [years])
    #expect(found.map(\.notice.holders) == [holders])
  }

  @Test(
    "a notice ends where the line, the sentence or a tail says so",
    arguments: [
      ("(c) 2003 Ann Lee. See the file.", "(c) 2003 Ann Lee"),
      ("Copyright 2003 Ann Lee, all rights reserved", "Copyright 2003 Ann Lee"),
      ("Copyright 2003 Kite Press Inc. Alle Rechte vorbehalten", "Copyright 2003 Kite Press Inc."),
      ("Copyright 2003 Ann Lee, released under a licence", "Copyright 2003 Ann Lee"),
      ("Copyright 2003 Ann Lee\nThis file is part of Kite", "Copyright 2003 Ann Lee"),
      ("Copyright 2003 Ann Lee\nAuthor: Ben Roe", "Copyright 2003 Ann Lee"),
      ("Copyright 2003 Ann Lee License: free", "Copyright 2003 Ann Lee"),
      (
        "SPDX-FileCopyrightText: 2019 Ann Lee\nSPDX-License-Identifier: MIT",
        "SPDX-FileCopyrightText: 2019 Ann Lee"
      ),
    ])
  func ends(text: String, expected: String) throws {
    #expect(try notices(text).map(\.text) == [expected])
  }

  @Test(
    "a notice goes on over the lines of one comment",
    arguments: [
      ("/* Copyright 1999, 2000,\n *   2001 Ann Lee\n */", [1999, 2000, 2001], ["Ann Lee"]),
      ("# Copyright 2003 Institute of\n# Winds\n", [2003], ["Institute of Winds"]),
      ("// Copyright (c) 2003 by\n// Ann Lee\n// and others", [2003], ["Ann Lee and others"]),
      ("dnl Copyright 2003 Kite Software\ndnl Foundation", [2003], ["Kite Software Foundation"]),
      ("* Copyright (C) 2003 by   *\n* ANN LEE, OSLO           *", [2003], ["ANN LEE, OSLO"]),
      (
        "Copyright: 2001 Ann Lee\n  2003, 2004 Ben Roe\n", [2001, 2003, 2004],
        ["Ann Lee", "Ben Roe"]
      ),
      (
        "Copyright 2003 Kite Co\n  Ann Lee <ann@kite.example>\n  Ben Roe <ben@kite.example>",
        [2003], ["Kite Co", "Ann Lee", "Ben Roe"]
      ),
    ])
  func lines(text: String, years: [Int], holders: [String]) throws {
    let found = try notices(text)
    #expect(found.map(\.notice.years) == [years])
    #expect(found.map(\.notice.holders) == [holders])
  }

  @Test(
    "a page's notice is read over tags and entities, and line breaks end it",
    arguments: [
      (#"<p>&copy; 2019 <a href="/about">Kite Ltd</a></p>"#, [2019], ["Kite Ltd"]),
      ("<p>Copyright &#169; <b>2019</b>&nbsp;<i>Ann</i> Lee</p>", [2019], ["Ann Lee"]),
      ("<p>© 2019 Kite Press<br>Privacy at the Harbour</p>", [2019], ["Kite Press"]),
      ("<p>© 2019 Kite Press\nReview</p>", [2019], ["Kite Press Review"]),
      ("<p>© 2019 Kite Press | Terms of Use</p>", [2019], ["Kite Press"]),
      ("<p>© 2019 Kite GmbH Impressum Datenschutz</p>", [2019], ["Kite GmbH"]),
      ("<p>© Kite GmbH - 2019</p>", [2019], ["Kite GmbH"]),
      ("<p>© Heimat- und Windverein Oslo</p>", [], ["Heimat- und Windverein Oslo"]),
      ("<p>© 2019 Kite (Harbour) Private Ltd. Terms</p>", [2019], ["Kite (Harbour) Private Ltd."]),
      ("<p>© 2019 Ann Lee (Kite Agency)</p>", [2019], ["Ann Lee"]),
      ("<p>© www.kite.example</p>", [], ["kite.example"]),
      ("<p>Copyright © All rights reserved by Kite Trading Co.</p>", [], ["Kite Trading Co."]),
      ("<p>© 2019 Women Can Fly Kites</p>", [2019], ["Women Can Fly Kites"]),
      ("<pre>Copyright 2003 Ann Lee\nThis text is free.</pre>", [2003], ["Ann Lee"]),
    ])
  func pages(text: String, years: [Int], holders: [String]) throws {
    let found = try notices(text, path: "sample.html")
    #expect(found.map(\.notice.years) == [years])
    #expect(found.map(\.notice.holders) == [holders])
  }

  @Test(
    "a holder before the sign is read where the line is nothing else",
    arguments: [
      ("Kite Review © 2019", ["Kite Review"]), ("Kite Review, 2019 ©", ["Kite Review"]),
      ("Ann Lee <ann@kite.example> (c) 2004", ["Ann Lee"]),
      ("Written by Ann Lee (c) 2004 -- free as the wind", ["Ann Lee"]),
      ("2004 © Kite Review", ["Kite Review"]),
    ])
  func holderFirst(text: String, holders: [String]) throws {
    #expect(try notices(text).map(\.notice.holders) == [holders])
  }

  @Test(
    "who speaks of copyright states none",
    arguments: [
      "Copyright law is old.", "The copyright holders are named below.", "copyright notice(s)",
      "Copyright (c) <year> <name of author>", "Copyright YEAR Your Name",
      "Copyright (c) @var{year} Ann Lee", "(c) 2003 - correct", "(b) one (c) Ann Lee",
      "x = f(c) Value", "(c) (c) (c) Ab Cd", "the copyright of the picture", "Copyright Basics",
      "this.copyright = copyright.holder", "(c) Ab", "copyright by section 105",
      "No part (c) of this text", "Copyright (c) YYYY M. Y. Name", "It was copyrighted in France.",
    ])
  func refused(text: String) throws {
    #expect(try notices(text).isEmpty)
  }

  @Test("code that a page shows has no notice, and a wrongly decoded letter is no sign")
  func codeAndMojibake() throws {
    #expect(
      try notices("<pre><code>(c) 2003 Ann Lee</code></pre>", path: "sample.html").isEmpty)
    #expect(try notices("<p>rÃ©publique Ã© Paris</p>", path: "sample.html").isEmpty)
  }

  @Test("two notices in one paragraph are two, also where one sign is inside the other's lead")
  func neighbours() throws {
    let found = try notices("Copyright (c) 2003 Ann Lee\nCopyright (c) 2004 Ben Roe")
    #expect(found.map(\.notice.holders) == [["Ann Lee"], ["Ben Roe"]])
    #expect(
      try notices("Copyright © (c) Copyright 2003 Ann Lee").map(\.text)
        == ["Copyright © (c) Copyright 2003 Ann Lee"])
  }

  @Test(
    "no text made to be slow is slow", arguments: ["(c) ", "© Aa ", "Copyright Aa, ", "© 2003, "])
  func hostile(unit: String) throws {
    let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
    let document = DocumentReader().document(path: "sample.txt", bytes: Array(text.utf8))
    let start = ContinuousClock.now
    _ = Detector(rules: try Self.rules.get()).detection(in: document)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
