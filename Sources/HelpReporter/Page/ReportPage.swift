/// The whole story in one file that opens offline: its style and script stand inside, no request leaves it, and all of
/// it can be read without the script.
struct ReportPage {
    private let content: PageContent
    private let sections: [PageSection]
    private let security = PageSecurity(style: PageStyle.source, script: PageScript.source)

    init(_ report: Report) {
        let content = PageContent(report)
        self.content = content
        sections = PageSection.all.filter { $0.applies(content) }
    }

    func document() -> [UInt8] {
        var page = MarkupWriter(declaration: "<!DOCTYPE html>")
        page.element("html", ["lang": "en"]) { page in
            page.element("head") { head(&$0) }
            page.element("body") { body(&$0) }
        }
        return page.bytes
    }

    private func head(_ page: inout MarkupWriter) {
        page.empty("meta", ["charset": "utf-8"])
        page.empty("meta", ["http-equiv": "Content-Security-Policy", "content": security.policy])
        page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.empty("meta", ["name": "color-scheme", "content": "light dark"])
        page.empty("meta", ["name": "referrer", "content": "no-referrer"])
        page.empty("meta", ["name": "generator", "content": "waterline " + content.report.version])
        page.element("title", text: "Who helps whom, " + content.sentences.period)
        page.element("style") { $0.source(security.style) }
    }

    private func body(_ page: inout MarkupWriter) {
        page.element("a", ["class": "skip", "href": "#findings"], text: "Skip to the findings")
        PageHero(content).write(to: &page)
        page.element("div", ["class": "page"]) { page in
            contents(&page)
            page.element("main", ["id": "main"]) { page in for section in sections { write(section, &page) } }
        }
        page.element("footer") {
            $0.text("Waterline \(content.report.version). Made offline; nothing was sent anywhere.")
        }
        page.element("script") { $0.source(security.script) }
    }

    private func contents(_ page: inout MarkupWriter) {
        page.element("nav", ["class": "depths", "aria-label": "Contents"]) { page in
            page.element("ol") { page in
                for section in sections {
                    page.element("li") { $0.element("a", ["href": "#" + section.id], text: section.short) }
                }
            }
        }
    }

    private func write(_ section: PageSection, _ page: inout MarkupWriter) {
        page.element("section", ["id": section.id, "aria-labelledby": section.id + "-title"]) { page in
            page.element("h2", ["id": section.id + "-title"], text: section.title)
            section.write(content, &page)
        }
    }
}
