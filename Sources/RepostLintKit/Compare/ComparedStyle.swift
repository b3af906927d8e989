/// How the page looks: in light and dark, on narrow windows and on paper.
enum ComparedStyle {
  /// The style sheet.
  static let sheet = """
    :root { color-scheme: light dark; --back: #fff; --text: #1d1f21; --faint: #5f666d; --line: #d5d9dd;
      --soft: #f5f6f7; --link: #0b57a4; --tint: 90%; --edge: 42%; --in: #0a5c1d; --out: #8f1d1d }
    @media (prefers-color-scheme: dark) {
      :root { --back: #16181a; --text: #e8eaec; --faint: #a3abb3; --line: #3a4046; --soft: #1e2123;
        --link: #8ab8ea; --tint: 19%; --edge: 62%; --in: #8fdca0; --out: #f0a3a3 }
    }
    * { box-sizing: border-box }
    body { margin: 0 auto; padding: 1rem; max-width: 100rem; background: var(--back); color: var(--text);
      font: 15px/1.55 system-ui, sans-serif }
    h1 { margin: 0 0 .75rem; font-size: 1.25rem; overflow-wrap: anywhere }
    h2 { margin: 0 0 .5rem; font-size: 1.05rem; overflow-wrap: anywhere }
    main > section { margin-top: 2rem }
    a { color: var(--link) }
    .place { color: var(--faint); font-size: .85rem; font-weight: 400; overflow-wrap: anywhere;
      font-variant-numeric: tabular-nums }
    a .place { color: inherit }
    .measures { display: grid; grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr)); gap: .75rem 1.5rem;
      margin: 0 0 1rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 6px;
      background: var(--soft) }
    dt { color: var(--faint); font-size: .85rem }
    dd { margin: 0 }
    .obstacle { padding: .5rem .75rem; border-left: 4px solid var(--out); background: var(--soft) }
    .legend { margin: 0 0 .75rem; color: var(--faint) }
    .legend .run { color: var(--text) }
    .sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem }
    .side { max-height: 85vh; overflow: auto; padding: .75rem 1rem 1.5rem; border: 1px solid var(--line);
      border-radius: 6px; scroll-padding: 4rem }
    .side > h2 { position: sticky; top: -.75rem; margin: -.75rem -1rem .75rem; padding: .5rem 1rem;
      background: var(--soft); border-bottom: 1px solid var(--line) }
    .b { margin: 0 0 .75rem; overflow-wrap: anywhere }
    h3.b { font-size: 1rem }
    blockquote.b { padding-left: .75rem; border-left: 3px solid var(--line) }
    .r-byline, .r-caption { font-style: italic }
    .r-code { font: .9em/1.5 ui-monospace, monospace }
    .run { color: inherit; text-decoration: none; padding: .1em 0; border-bottom: 2px solid hsl(var(--hue) 60% var(--edge));
      background: hsl(var(--hue) 70% var(--tint)); box-decoration-break: clone;
      -webkit-box-decoration-break: clone }
    .run sup { margin: 0 .2em; font-size: .7em; font-weight: 700; line-height: 0 }
    .run:hover { border-bottom-width: 3px }
    .run:target, a:focus-visible, .side:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link);
      outline-offset: 1px }
    .h0 { --hue: 48 } .h1 { --hue: 200 } .h2 { --hue: 130 } .h3 { --hue: 285 } .h4 { --hue: 20 }
    .h5 { --hue: 170 }
    ins { color: var(--in); text-decoration: underline dotted 2px; text-underline-offset: 2px }
    del { color: var(--out); text-decoration: line-through }
    .notice { color: var(--faint); font-style: italic }
    .more, .kind { margin: .5rem 0 0; color: var(--faint); font-size: .85rem }
    .scroll { overflow-x: auto }
    table { width: 100%; border-collapse: collapse }
    th, td { padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); text-align: start;
      vertical-align: top; overflow-wrap: anywhere }
    th { color: var(--faint); font-weight: 500; font-size: .85rem; white-space: nowrap }
    td:has(> .place), td:has(> a) { min-width: 9rem }
    .remarks { padding: .5rem .75rem .5rem 1.75rem; border: 1px solid var(--line); border-radius: 6px;
      background: var(--soft) }
    footer { margin-top: 2rem; color: var(--faint) }
    @media (max-width: 50rem) {
      .sides { grid-template-columns: minmax(0, 1fr) }
      .side { max-height: 70vh }
    }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt }
      .side { max-height: none; overflow: visible; border: 0; padding: 0 }
      .side > h2 { position: static; margin: 0 0 .5rem; padding: 0 0 .25rem; background: none }
      .run { print-color-adjust: exact; -webkit-print-color-adjust: exact }
      tr { break-inside: avoid }
    }
    """
}
