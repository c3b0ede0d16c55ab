extension PageStyle {
    /// Cards of findings and brokers, the advice beside them, lists of words.
    static let findings = #"""
        .mark { width: .95em; height: .95em; flex: none; position: relative; top: .12em; fill: currentColor; }
        .mark.high { color: var(--high); } .mark.medium { color: var(--medium); } .mark.low { color: var(--low); }
        .mark .ring { fill: none; stroke: currentColor; stroke-width: 2.6; }
        .key span { margin-right: 1.1rem; white-space: nowrap; }
        .key { color: var(--soft); font-size: .92rem; }
        .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem; }
        .card { background: var(--card); border: 1px solid var(--line); border-top: 3px solid var(--low); border-radius: 3px;
          padding: 1rem 1.1rem .8rem; display: flex; flex-direction: column; }
        .card.high { border-top-color: var(--high); } .card.medium { border-top-color: var(--medium); }
        .card p { margin: 0 0 .6rem; }
        .statement { display: grid; grid-template-columns: 1rem minmax(0, 1fr); gap: .6rem; line-height: 1.42; }
        .evidence { line-height: 1.45; padding-left: 1.6rem; }
        .card:not(.broker) .meta { padding-left: 1.6rem; }
        .meta a, bdi { white-space: nowrap; } td bdi, th bdi, figcaption bdi, .scroll bdi { white-space: inherit; }
        .card .meta { margin-top: auto; margin-bottom: 0; font-size: .85rem; }
        .meta span + span::before { content: "·"; margin: 0 .45em; }
        .advice { margin-top: 1rem; padding: .9rem 1.1rem; background: var(--wash); border-left: 4px solid var(--low);
          border-radius: 0 3px 3px 0; }
        .advice dl { margin: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: .8rem 2rem; }
        .advice dl div { margin: 0; }
        dt { font-weight: 600; }
        dd { margin: 0; }
        .advice dt { font-size: .82rem; letter-spacing: .03em; color: var(--soft); }
        .method { max-width: 46rem; margin: 0 0 1rem; }
        .method dt { margin-top: .8rem; }
        .method dd { color: var(--soft); }
        .method code { color: var(--soft); font-weight: 400; }
        .options { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .7rem 1.5rem; }
        .options dt { font-size: .82rem; color: var(--soft); font-weight: 500; }
        .warnings { margin: 0 0 1rem; padding: .7rem 1rem .7rem 2rem; background: var(--wash); border-radius: 3px; max-width: 46rem; }
        .apart { list-style: none; margin: 0 0 1rem; padding: 0; max-width: 46rem; }
        .apart li { margin-bottom: .5rem; }
        .thread { white-space: nowrap; color: var(--soft); }
        details { margin: .6rem 0; }
        summary { cursor: pointer; font-weight: 600; padding: .25rem 0; width: fit-content; }
        .cards.brokers { grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); }
        .broker h3 { margin: 0 0 .3rem; }
        .card.broker .meta { margin-top: 0; }
        .card.broker { border-top-color: var(--deep); }
        .roles { margin: .3rem 0 0; font-size: .88rem; }
        .roles div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); align-items: baseline; }
        .roles dt { font-weight: 400; color: var(--soft); }
        .roles .bar { width: 60%; margin-right: .6rem; }

        """#
}
