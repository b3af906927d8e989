/// How the page looks: in light and dark, on narrow windows and on paper.
enum ExtractedStyle {
  /// The style sheet.
  static let sheet = """
    :root { color-scheme: light dark; --back: #fff; --text: #1d1f21; --faint: #5f666d; --line: #dfe2e5;
      --tint: 92%; --ink: 24%; --rule: 45%; --link: #0b57a4; --soft: #f5f6f7 }
    @media (prefers-color-scheme: dark) {
      :root { --back: #16181a; --text: #e4e6e8; --faint: #9aa2aa; --line: #33383d;
        --tint: 19%; --ink: 82%; --rule: 52%; --link: #8ab8ea; --soft: #1e2123 }
    }
    * { box-sizing: border-box }
    body { margin: 0 auto; padding: 1rem; max-width: 86rem; background: var(--back); color: var(--text);
      font: 15px/1.5 system-ui, sans-serif }
    h1 { margin: 0 0 .25rem; font-size: 1.25rem; overflow-wrap: anywhere }
    h2 { margin: 2rem 0 .5rem; font-size: 1.1rem }
    a { color: var(--link) }
    code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere }
    ul { margin: .75rem 0; padding: 0; list-style: none }
    .file + .file { margin-top: 3rem; padding-top: 1rem; border-top: 2px solid var(--line) }
    .facts, .why, .share, .written, .place { color: var(--faint) }
    .facts { margin: 0 }
    .zones { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem }
    .remarks { padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 4px;
      background: var(--soft) }
    .zone { display: inline-block; padding: 0 .45em; border-radius: 3px; font-size: .8rem;
      background: hsl(var(--hue) var(--full) var(--tint)); color: hsl(var(--hue) var(--full) var(--ink)) }
    .z-article { --hue: 145; --full: 55% } .z-adjacent { --hue: 80; --full: 50% }
    .z-header { --hue: 210; --full: 60% } .z-footer { --hue: 265; --full: 45% }
    .z-nav { --hue: 215; --full: 12% } .z-aside { --hue: 35; --full: 75% }
    .z-comment { --hue: 320; --full: 45% } .z-caption { --hue: 180; --full: 55% }
    .z-hidden { --hue: 0; --full: 60% } .z-noscript { --hue: 15; --full: 45% }
    .z-meta { --hue: 240; --full: 30% }
    .block { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr) 23rem; gap: 0 .75rem;
      padding: .2rem 0 .2rem .6rem; border-left: 3px solid hsl(var(--hue) var(--full) var(--rule));
      border-bottom: 1px solid var(--line) }
    .text { overflow-wrap: anywhere }
    .r-heading { font-weight: 650 } .r-quote, .r-caption { font-style: italic }
    .r-code { font: .9em/1.5 ui-monospace, monospace }
    .why { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .5rem; font-size: .8rem;
      line-height: 1.875 }
    .role { color: var(--text) }
    .place { font-size: .8rem; font-variant-numeric: tabular-nums }
    .bytes { white-space: nowrap }
    details { border-bottom: 1px solid var(--line) }
    details .text { color: var(--faint) }
    summary { padding: .2rem 0 .2rem .6rem; color: var(--faint); cursor: pointer; font-size: .85rem }
    .scroll { overflow-x: auto }
    table { width: 100%; min-width: 46rem; border-collapse: collapse; table-layout: fixed }
    .c-words, .c-value { width: auto } .c-address { width: 40% } .c-rel { width: 10rem }
    .c-zone { width: 9rem } .c-from { width: 13rem } .c-field { width: 8rem } .c-place { width: 12.5rem }
    th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); text-align: start;
      vertical-align: top }
    th { color: var(--faint); font-weight: 500; font-size: .85rem }
    td { overflow-wrap: anywhere }
    tr:target { background: var(--soft); outline: 2px solid var(--link) }
    .mark { display: block; font-size: .8rem; color: var(--faint) }
    .written { display: block; font-size: .8rem }
    @media (max-width: 46rem) {
      .block { grid-template-columns: minmax(0, 1fr) }
      .why { justify-content: flex-start; line-height: 1.5 }
    }
    @media print { body { max-width: none } .block, tr { break-inside: avoid } }
    """
}
