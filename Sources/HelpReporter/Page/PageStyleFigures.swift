extension PageStyle {
    /// The team map, small maps, legends, bars.
    static let figures = #"""
        figure { margin: 1rem 0 0; }
        .canvas { background: var(--card); border: 1px solid var(--line); border-radius: 3px; overflow: auto; }
        .teams { display: block; width: 100%; min-width: 34rem; height: auto; max-height: 46rem; touch-action: pan-x pan-y; }
        .disc { stroke: var(--rim); stroke-width: 1; }
        .disc.dashed { stroke-width: 2.6; stroke-dasharray: 7 4; }
        .disc.dotted { stroke-width: 2.6; stroke-dasharray: 1.5 4; stroke-linecap: round; }
        .swatch .dashed { stroke-width: 2; stroke-dasharray: 4 2; } .swatch .dotted { stroke-width: 2; stroke-dasharray: 1 3; }
        .team text { text-anchor: middle; font-family: var(--sans); pointer-events: none; }
        .team text.outside { fill: var(--ink); }
        .scripted .team { cursor: pointer; }
        .team:focus { outline: none; }
        .team:focus-visible .disc, .team[aria-pressed="true"] .disc { stroke: var(--ink); stroke-width: 4; stroke-dasharray: none; }
        .tie path { fill: none; stroke: var(--stroke); stroke-opacity: .62; }
        .tie polygon { fill: var(--stroke); fill-opacity: .85; }
        .tie.unseen path, path.unseen { stroke: #d55e00; stroke-opacity: 1; stroke-dasharray: 7 4; stroke-width: 2.5; fill: none; }
        .tie.unseen polygon { fill: #d55e00; fill-opacity: 1; }
        .tie.light { display: none; }
        .chosen .tie, .chosen .team { opacity: .13; }
        .chosen .tie.on, .chosen .team.on { opacity: 1; }
        .chosen .tie.on.gives path { stroke: var(--low); stroke-opacity: 1; } .chosen .tie.on.gives polygon { fill: var(--low); }
        .told { min-height: 1.6em; margin: .5rem 0 .2rem; max-width: none; font-size: .95rem; }
        .legend { list-style: none; margin: .5rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; font-size: .9rem; }
        .legend li { display: flex; align-items: center; gap: .45rem; }
        .swatch { width: 1.15rem; height: 1.15rem; flex: none; } .swatch.wide { width: 1.7rem; }
        h3 .swatch { margin-right: .5rem; position: relative; top: .18rem; }
        .chip { width: 1.3rem; height: .95rem; border: 1px solid var(--stroke); }
        .tools { display: flex; flex-wrap: wrap; gap: .6rem 1.4rem; align-items: center; margin: .3rem 0 .7rem; font-size: .92rem; }
        .filter { display: flex; align-items: center; gap: .6rem; }
        .filter input { accent-color: var(--low); width: 12rem; }
        .zoom { margin-left: auto; display: flex; gap: .3rem; }
        button, input[type="search"] { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--stroke);
          border-radius: 3px; min-height: 2rem; }
        .zoom button { width: 2rem; line-height: 1; cursor: pointer; }
        .bar { width: 4.5rem; height: .55rem; margin-right: .5rem; display: inline-block; }
        .v { display: inline-block; min-width: 3.2em; text-align: right; }
        .bar .all { fill: var(--line); } .bar .part { fill: var(--low); }
        .trends td, .trends th { vertical-align: middle; }
        .trend { display: block; width: 13.75rem; height: 2.75rem; }
        .trend .band { fill: var(--low); fill-opacity: .18; } .trend .line { fill: none; stroke: var(--low); stroke-width: 1.8; }
        .trend .dot { fill: var(--low); } .trend .part { fill: var(--card); stroke: var(--low); stroke-width: 1.5; }
        .ego { display: block; width: 100%; height: auto; margin: .2rem 0; }
        .ego text { font: 12px var(--sans); fill: var(--ink); } .ego .weight { fill: var(--soft); }
        .ego .spoke { stroke: var(--low); stroke-opacity: .75; } .ego .spoke.own { stroke: var(--stroke); stroke-dasharray: 3 3; }
        .ego .centre { fill: #e69f00; stroke: #22313c; stroke-width: 2.5; } .ego .other { fill: var(--low); }
        .ego .other.own { fill: var(--card); stroke: var(--stroke); stroke-width: 2; }

        """#
}
