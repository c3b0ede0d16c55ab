extension PageStyle {
    /// The first screen: air above, sea below, the iceberg through both.
    static let hero = #"""
        .column { max-width: 78rem; margin: 0 auto; padding: 0 2rem; display: grid;
          grid-template-columns: minmax(0, 1fr) minmax(0, 30rem); gap: 3.5rem; }
        .air .column { align-items: end; }
        .air .words { padding: 2.2rem 0 1.6rem; align-self: center; }
        .brand { font: 600 .82rem var(--sans); letter-spacing: .14em; text-transform: uppercase; color: var(--low);
          margin: 0 0 .5rem; }
        h1 { font-size: clamp(2.1rem, 4.4vw, 3.3rem); letter-spacing: -.012em; }
        .facts { margin: .7rem 0 .8rem; color: var(--soft); }
        .facts span + span::before { content: "·"; margin: 0 .5em; }
        .stands { margin: 0; font-size: .95rem; max-width: 36rem; }
        .sea { position: relative; color: #f2f8fb; padding-bottom: 2.4rem;
          background: linear-gradient(var(--sea-top), var(--sea-mid) 40%, var(--sea-low)); }
        .sea a { color: #cdeafb; }
        .wave { position: absolute; left: 0; bottom: 100%; width: 100%; height: 10px; margin-bottom: -1px;
          fill: var(--sea-top); display: block; pointer-events: none; }
        .sea .words { padding: 1.7rem 0 0; }
        .figure { display: flex; gap: 1.1rem; align-items: center; margin: 0 0 .9rem; font-size: 1.3rem; line-height: 1.3;
          max-width: none; }
        .figure strong { font: 600 clamp(3.6rem, 8vw, 6rem)/.95 var(--serif); letter-spacing: -.03em; white-space: nowrap; }
        .figure span { max-width: 17rem; }
        .figure.unknown { display: block; max-width: 26rem; }
        .gauge { max-width: 36rem; }
        .gauge svg { width: 100%; height: 22px; display: block; overflow: visible; }
        .gauge .scale { stroke: #ffffff66; stroke-width: 1.5; fill: none; vector-effect: non-scaling-stroke; }
        .gauge .interval { fill: #7fd0f5; opacity: .75; }
        .gauge .value { stroke: #ffffff; stroke-width: 3; vector-effect: non-scaling-stroke; }
        .gauge .chance { stroke: #ffd38a; stroke-width: 3; vector-effect: non-scaling-stroke; }
        .gauge p { font-size: .92rem; margin: .2rem 0 1.5rem; color: #d8e9f2; }
        .digest { list-style: none; margin: 0; padding: 0; display: grid; gap: .4rem; font-size: 1rem; }
        .digest li { display: grid; grid-template-columns: 1.1rem max-content minmax(0, 1fr); gap: .5rem; align-items: baseline; }
        .digest .mark { --high: #ffb4aa; --medium: #ffd08a; --low: #a9dcf3; }
        .digest span { color: #d8e9f2; }
        .ice { width: 100%; height: auto; display: block; }
        .ice text { text-anchor: middle; font-family: var(--sans); }
        .ice-note { margin: .5rem auto 0; text-align: center; font-size: .85rem; color: #c3d8e4; }
        .ice .layer { font-size: 15px; }
        .ice .share { font-size: 15px; font-weight: 700; }
        .ice .whole { font-size: 44px; font-weight: 600; font-family: var(--serif); }
        .ice .edge { fill: none; stroke-width: 1.5; stroke-linejoin: round; }
        .tip .border { stroke: #86a9bd; stroke-opacity: .7; }
        .tip polygon { fill: var(--ice); stroke: var(--ice); stroke-width: .7; }
        .tip .lit { --ice: #ffffff; } .tip .middle { --ice: #eef5f9; } .tip .dark { --ice: #d5e4ed; }
        .tip .lit.odd { --ice: #f6fafc; } .tip .middle.odd { --ice: #e4eff5; } .tip .dark.odd { --ice: #c9dce7; }
        .tip .edge { fill: none; stroke: #86a9bd; stroke-width: 1.5; }
        .tip text { fill: #10222f; }
        .base .lit, .base .middle, .base .dark { fill: #ffffff; }
        .base .edge { stroke: #ffffff59; } .base .border { stroke: #ffffff59; }
        .base .lit { fill-opacity: .2; } .base .middle { fill-opacity: .14; } .base .dark { fill-opacity: .07; }
        .base .lit.odd { fill-opacity: .16; } .base .middle.odd { fill-opacity: .1; } .base .dark.odd { fill-opacity: .05; }
        .base .deep.lit { fill-opacity: .12; } .base .deep.middle { fill-opacity: .08; } .base .deep.dark { fill-opacity: .04; }
        .base .deepest.lit { fill-opacity: .08; } .base .deepest.middle { fill-opacity: .05; }
        .base .deepest.dark { fill-opacity: .02; }
        .base text { fill: #ffffff; }
        @media (prefers-color-scheme: dark) {
          .tip .lit { --ice: #e3eef4; } .tip .middle { --ice: #cbdde8; } .tip .dark { --ice: #afc7d5; }
          .tip .lit.odd { --ice: #d9e7ef; } .tip .middle.odd { --ice: #c0d5e1; } .tip .dark.odd { --ice: #a4becd; }
        }

        """#
}
