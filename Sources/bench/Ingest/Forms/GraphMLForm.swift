import SampleCompany

extension ExportForm {
    static let graphML = ExportForm(
        "graphml", "who answered whom, as GraphML", ending: ".graphml",
        TalkForm(
            opening: { channel in
                var text = """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                      <key id="d0" for="node" attr.name="name" attr.type="string"/>
                      <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
                      <graph id="G" edgedefault="directed">

                    """
                for person in channel.people {
                    text += "    <node id=\"\(person.email)\"><data key=\"d0\">\(person.name.markup)</data></node>\n"
                }
                return text
            },
            closing: "  </graph>\n</graphml>\n", separator: ""
        ) { channel, message, _, bytes in
            guard let root = channel.root(message), root.author != message.author else { return }
            bytes.put("    <edge source=\"\(channel.author(root).email)\" target=\"\(channel.author(message).email)\">")
            bytes.put("<data key=\"d1\">1.0</data></edge>\n")
        })
}
