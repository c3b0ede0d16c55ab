import Testing

@testable import Exports

@Suite struct `Network files` {
    private static let graphML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="d0" for="node" attr.name="label" attr.type="string"/>
          <key id="d1" for="edge" attr.name="weight" attr.type="double"><default>2</default></key>
          <key id="d2" for="node" attr.name="E-Mail" attr.type="string"/>
          <graph id="G" edgedefault="directed">
            <node id="n0"><data key="d0">Ann &amp; Co</data><data key="d2">ANN@x.org</data></node>
            <node id="n1"/><node id="ben@x.org"/>
            <edge source="n0" target="n1"/>
            <edge source="n1" target="ben@x.org"><data key="d1">3.5</data></edge>
            <edge source="n0" target="ben@x.org" directed="false"><data key="d1"><![CDATA[1]]></data></edge>
            <edge source="n0" target="n0"/>
            <edge source="n0"/>
            <edge source="n0" target="n1"><data key="d1">many</data></edge>
          </graph>
        </graphml>
        """

    private static let gexf = """
        <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
          <attributes class="node"><attribute id="0" title="email" type="string"/></attributes>
          <nodes>
            <node id="1" label="Ann Bell"><attvalues><attvalue for="0" value="ann@x.org"/></attvalues></node>
            <node id="2" label="ben@x.org"/>
          </nodes>
          <edges><edge id="0" source="1" target="2" weight="2.5"/><edge id="1" source="2" target="1" type="undirected"/></edges>
        </graph></gexf>
        """

    private func read(_ text: String, asks: Bool = false, strict: Bool = false) throws -> Export {
        let source = memoryTable(text, name: "x.graphml")
        #expect(Reader.networkFile.recognise(source) != nil)
        var settings = Reader.Settings()
        settings.strict = strict
        if asks { settings.columns["direction"] = "asks" }
        return try Reader.networkFile.read(source, settings)
    }

    private func ties(_ export: Export) -> [String] {
        export.ties.map {
            "\(export.accounts[Int($0.helper)].id) helps \(export.accounts[Int($0.seeker)].id) \($0.weight)"
        }
    }

    @Test func `in GraphML have weights, defaults and directions`() throws {
        let export = try read(Self.graphML)
        #expect(
            ties(export) == [
                "ann@x.org helps n1 2.0", "n1 helps ben@x.org 3.5", "ben@x.org helps ann@x.org 1.0",
                "ann@x.org helps ben@x.org 1.0",
            ])
        #expect(export.accounts[0].name == "Ann & Co" && export.accounts[0].email == "ann@x.org")
        #expect(
            export.tally.skipped.mapValues(\.count) == [
                "an end is missing": 1, "tie of a person with themselves": 1, "weight is no number": 1,
            ])
        #expect(export.tally.warnings == ["1 tie without direction was taken both ways"])
        #expect(ties(try read(Self.graphML, asks: true)).first == "n1 helps ann@x.org 2.0")
        #expect(throws: InputError.self) { try read(Self.graphML, strict: true) }
    }

    @Test func `in GEXF have labels, attributes and types`() throws {
        let export = try read(Self.gexf)
        #expect(
            ties(export) == [
                "ann@x.org helps ben@x.org 2.5", "ann@x.org helps ben@x.org 1.0", "ben@x.org helps ann@x.org 1.0",
            ])
        #expect(export.accounts.map(\.name) == ["Ann Bell", "ben@x.org"])
    }

    @Test func `that are no XML say where`() throws {
        let error = #expect(throws: InputError.self) { try read(String(Self.graphML.dropLast(12))) }
        #expect(error?.place == "x.graphml:15")
        let bomb = "<!DOCTYPE x [<!ENTITY a \"b\">]><graphml/>"
        #expect(Reader.networkFile.recognise(memoryTable(bomb)) == nil)
        for text in ["", "<", "<html/>", "a,b\n", "{}"] {
            #expect(Reader.networkFile.recognise(memoryTable(text)) == nil)
        }
    }

    @Test func `cut or bent anywhere are read without harm`() {
        for text in [Self.graphML, Self.gexf] {
            var state: UInt64 = 11
            let whole = Array(text.utf8)
            for _ in 0..<400 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                var bytes = Array(whole.prefix(Int(state >> 40) % whole.count + 1))
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
                let export = try? Reader.networkFile.read(memoryTable(bytes), Reader.Settings())
                #expect((export?.ties.count ?? 0) <= 8)
            }
        }
    }
}
