extension PageStyle {
    /// Tables, the matrix, narrow screens and paper.
    static let tables = #"""
        .scroll { overflow: auto; scroll-padding: 3rem 0 0 9rem; max-height: 40rem; border: 1px solid var(--line); border-radius: 3px; background: var(--card); }
        table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
        caption { text-align: left; padding: .55rem .7rem; }
        th, td { padding: .36rem .7rem; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--line); }
        tbody th { font-weight: 500; }
        .n { text-align: right; white-space: nowrap; }
        .none { color: var(--soft); }
        .wide { overflow-x: auto; }
        .plain { width: 100%; max-width: 60rem; margin: .4rem 0 1rem; }
        .plain caption { padding-left: 0; } .plain th:first-child { padding-left: 0; }
        .plain thead th { color: var(--soft); font-weight: 500; font-size: .86rem; }
        .plain th small, .plain td small { display: block; color: var(--soft); font-size: .82rem; }
        .layers .surface th, .layers .surface td { border-top: 3px solid var(--low); }
        .layers tbody tr:not(.about) > * { border-bottom: 0; padding-bottom: 0; }
        .layers .note { padding: .1rem 0 .6rem; max-width: none; }
        .data { width: 100%; }
        .data thead th { position: sticky; top: 0; background: var(--wash); z-index: 1; vertical-align: bottom; font-weight: 600;
          line-height: 1.25; }
        .data thead .n { white-space: normal; }
        .data tbody th { white-space: nowrap; position: sticky; left: 0; background: var(--card); }
        .data td { white-space: nowrap; }
        .data bdi { display: inline-block; max-width: 17rem; white-space: normal; vertical-align: top; }
        .data { font-size: .87rem; } .data th, .data td { padding: .34rem .55rem; }
        .data a { text-decoration-color: var(--line); } .data a:hover { text-decoration-color: currentColor; }
        .data tbody tr:hover > * { background: var(--wash); }
        .data tr:target > * { background: var(--more-1); }
        .data thead button { all: unset; cursor: pointer; display: inline-flex; gap: .35em; align-items: baseline; }
        .data thead button:focus-visible { outline: 3px solid var(--low); outline-offset: 2px; }
        .data thead button::after { content: "↕"; font-size: .8em; color: var(--soft); }
        .data thead [aria-sort="ascending"] button::after { content: "↑"; color: var(--ink); }
        .data thead [aria-sort="descending"] button::after { content: "↓"; color: var(--ink); }
        .search { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: center; margin: 0 0 .6rem; font-size: .92rem; }
        .search input { padding: .2rem .6rem; width: min(22rem, 100%); }
        .search output { color: var(--soft); }
        .paper-note { display: none; }
        .matrix { width: 100%; border-collapse: separate; border-spacing: 2px; }
        .matrix th, .matrix td { border: 0; }
        .matrix thead th { vertical-align: bottom; font-weight: 500; padding: .3rem .2rem; }
        .matrix thead span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
        .matrix tbody th { position: sticky; left: 0; background: var(--card); white-space: nowrap; z-index: 1; }
        .matrix tbody td { text-align: center; min-width: 4rem; padding: .4rem .3rem; line-height: 1.15; }
        .matrix.dense tbody td { min-width: 2.2rem; padding: .2rem; font-size: .82rem; }
        .matrix small { display: block; font-size: .78rem; color: var(--ink); opacity: .82; }
        .matrix .corner { color: var(--soft); font-size: .82rem; vertical-align: bottom; white-space: nowrap; }
        .m-far-below { background: var(--less-3); } .m-below { background: var(--less-2); }
        .m-near-below { background: var(--less-1); } .m-near-above { background: var(--more-1); } .m-above { background: var(--more-2); }
        .zero { color: var(--soft); background: repeating-linear-gradient(135deg, var(--less-1) 0 2px, transparent 2px 6px); } .matrix .own, .chip.own { background: var(--own); }
        .matrix .unseen { outline: 2px dashed #d55e00; outline-offset: -2px; }

        """#

    /// Narrow screens: one column, contents as a line of links.
    static let narrow = #"""
        @media (max-width: 62rem) {
          .page { display: block; padding: 0 1.25rem; }
          .depths { position: static; padding: 1.4rem 0 0; max-height: none; }
          .depths ol { border: 0; display: flex; flex-wrap: wrap; gap: .1rem 1rem; }
          .depths a { padding: .3rem 0; text-decoration: underline; } .depths a::before { display: none; }
          .column { gap: 2rem; padding: 0 1.25rem; }
          .plain { display: block; overflow-x: auto; }
        }
        @media (max-width: 58rem) {
          .column { grid-template-columns: minmax(0, 1fr); gap: 0; }
          .air .words { padding: 1.5rem 0 .6rem; }
          .ice { max-width: 26rem; margin: 0 auto; }
          .sea .column { display: flex; flex-direction: column-reverse; }
        }
        @media (max-width: 40rem) {
          .figure { gap: .8rem; font-size: 1.1rem; }
          .digest li { grid-template-columns: 1.1rem minmax(0, 1fr); } .digest li span { grid-column: 2; }
          h2 { font-size: 1.5rem; }
          th, td { padding: .34rem .5rem; }
          .layers .bar { display: none; } .layers small { white-space: normal; }
        }

        """#

    /// Paper: no controls, nothing cut off, at most forty rows of a table, for the rest is in the files beside the page.
    static let paper = #"""
        @media print {
          :root { --paper: #fff; --card: #fff; --ink: #10222f; --soft: #47606f; --line: #ccd6dc; --wash: #eef3f6;
            --deep: #0b4a6b; --link: #10222f; --low: #0b6a8f; --high: #b3261e; --medium: #a35b00; --own: #e9ecee;
            --more-2: #9fc9e3; --more-1: #d3e7f3; --less-1: #f8ead6; --less-2: #f2d9b4; --less-3: #e9c48d; --stroke: #5c7484; --rim: #22313c;
            --sea-top: #12587b; --sea-mid: #0c3f5e; --sea-low: #06243a; }
          @page { size: A4; margin: 14mm; }
          html { font-size: 10pt; }
          .sea, .ice polygon, td, .chip, .card, .advice, .bar rect, .disc { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          .depths, .skip, .tools, .search, .told { display: none !important; }
          .page { display: block; padding: 0; }
          .column { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; gap: 1.5rem; padding: 0 1rem; }
          .sea .column { display: grid; }
          .figure strong { font-size: 3.4rem; } .figure { font-size: 1.1rem; }
          main > section { padding: 1.4rem 0 .4rem; } main > section > h2::before { display: none; }
          .hero { break-after: avoid; } h2, h3, caption, summary, dt { break-after: avoid; } .advice { break-before: avoid; }
          h2 + p, h2 + p + p, h3 + p, h3 + p + p, .group > h3 { break-after: avoid; }
          #team-map, #matrix, #communities { break-inside: avoid; } thead { break-after: avoid; break-inside: avoid; }
          .plain { display: table; max-width: none; overflow: visible; } .plain tbody th { min-width: 11em; }
          .data thead button { display: contents; }
          .card, .advice, tr, figure, .apart li, .sea { break-inside: avoid; } .layers tr:not(.about) { break-after: avoid; }
          .cards { grid-template-columns: 1fr 1fr; }
          .scroll { max-height: none; overflow: visible; border: 0; } .data th { position: static !important; background: none; }
          .stands a { display: none; } table { font-size: 8pt; } th, td { padding: .2rem .35rem; }
          .matrix tbody td { min-width: 0; } .teams { min-width: 0; }
          .data tbody tr:nth-child(n + 41) { display: none; } #trend-table tbody > tr > * { white-space: normal; }
          #trend-table td:nth-last-child(n + 9), #trend-table thead th:not(:first-child):nth-last-child(n + 9) { display: none; }
          .paper-note { display: block; } .data thead button::after { content: none !important; }
          a { text-decoration: none; color: inherit; }
        }

        """#
}
