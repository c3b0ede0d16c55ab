/// The look of the page: calm, typographic, the waterline as its one motif. System fonts only, nothing is fetched.
enum PageStyle {
    /// Inside comments that hide XML's CDATA marks from CSS.
    static let source =
        "/*<![CDATA[*/\n" + base + hero + findings + figures + tables + narrow + paper + "/*]]>*/\n"

    private static let base = #"""
        :root {
          --paper: #f6f8f9; --card: #ffffff; --ink: #10222f; --soft: #47606f; --line: #d2dde3; --deep: #0b4a6b;
          --link: #0a5a85; --wash: #e6eff4; --high: #b3261e; --medium: #a35b00; --low: #0b6a8f;
          --more-2: #9fc9e3; --more-1: #d3e7f3; --less-1: #f8ead6; --less-2: #f2d9b4; --less-3: #e9c48d; --own: #e9ecee;
          --sea-top: #12587b; --sea-mid: #0c3f5e; --sea-low: #06243a; --stroke: #5c7484; --rim: #22313c;
          --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif;
          --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #0c1822; --card: #13232f; --ink: #e3edf2; --soft: #a3b8c4; --line: #2a3f4d; --deep: #8cc8e8;
            --link: #8ccbee; --wash: #172b39; --high: #ff9a8f; --medium: #f2b65c; --low: #7cc6e6;
            --more-2: #1f5f86; --more-1: #1a4059; --less-1: #3a3122; --less-2: #543f1e; --less-3: #6e4e1c; --own: #22313c;
            --sea-top: #0f4a69; --sea-mid: #0a334d; --sea-low: #051c2d; --stroke: #8aa3b3; --rim: #f4f8fa;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans);
          overflow-wrap: break-word; }
        h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.15; margin: 0; text-wrap: balance; }
        h2 { font-size: 1.75rem; margin-bottom: 1.1rem; }
        h3 { font-size: 1.2rem; margin: 2rem 0 .7rem; }
        h3 small { font: 500 .9rem var(--sans); color: var(--soft); }
        p { margin: 0 0 .8rem; max-width: 44rem; }
        a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px; }
        :focus-visible { outline: 3px solid var(--low); outline-offset: 2px; border-radius: 2px; }
        .hero :focus-visible { outline-color: currentColor; }
        code { font: .86em ui-monospace, "Cascadia Mono", Menlo, monospace; overflow-wrap: anywhere; }
        code.option { white-space: nowrap; overflow-wrap: normal; }
        .skip { position: absolute; left: -99rem; background: var(--card); padding: .6rem 1rem; z-index: 3; }
        .skip:focus { left: 1rem; top: 1rem; }
        .hint, .meta, .evidence, figcaption, caption, .note { color: var(--soft); font-size: .9rem; }
        .lede { font: 600 1.12rem/1.4 var(--serif); }
        [hidden] { display: none !important; }

        .page { max-width: 78rem; margin: 0 auto; padding: 0 2rem; display: grid;
          grid-template-columns: 9.5rem minmax(0, 1fr); gap: 3rem; }
        .depths { position: sticky; top: 0; align-self: start; padding: 3.4rem 0 2rem; max-height: 100vh; overflow: auto;
          font-size: .9rem; }
        .depths ol { list-style: none; margin: 0; padding: 0; border-left: 2px solid var(--line); }
        .depths a { display: block; padding: .24rem 0 .24rem 1rem; color: var(--soft); text-decoration: none;
          position: relative; }
        .depths a::before { content: ""; position: absolute; left: -2px; top: 50%; width: .6rem;
          border-top: 2px solid var(--line); }
        .depths a:hover { color: var(--ink); text-decoration: underline; }
        .depths a[aria-current] { color: var(--ink); font-weight: 600; }
        .depths a[aria-current]::before { width: .8rem; border-color: var(--low); border-top-width: 4px; margin-top: -1px; }
        main > section { padding: 3rem 0 1.2rem; }
        main > section + section { border-top: 1px solid var(--line); }
        main > section > h2::before { content: ""; display: block; width: 3.2rem; border-top: 4px solid var(--low);
          margin: -3rem 0 2.6rem; position: relative; top: -2px; }
        main > section:first-child > h2::before { border-color: transparent; }
        footer { border-top: 1px solid var(--line); margin-top: 3rem; padding: 1.5rem 2rem 3rem; color: var(--soft);
          font-size: .9rem; text-align: center; }

        """#
}
