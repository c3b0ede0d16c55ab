/// What the page does where scripts run: sorts and searches its tables, filters and highlights the map, marks the place in
/// the contents. It reads nothing but the page and writes text only, never markup.
enum PageScript {
    /// Inside comments that hide XML's CDATA marks from the script.
    static let source = "//<![CDATA[\n(function () {\n\"use strict\";\n" + base + tables + map + "}());\n//]]>\n"

    private static let base = #"""
        function all(selector, root) {
          return Array.prototype.slice.call((root || document).querySelectorAll(selector));
        }
        function make(name, attributes, text) {
          var element = document.createElement(name);
          Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
          if (text !== undefined) { element.textContent = text; }
          return element;
        }
        function grouped(number) { return String(number).replace(/\B(?=(\d{3})+$)/g, ","); }
        document.documentElement.classList.add("scripted");

        var links = all(".depths a");
        function mark(id) {
          links.forEach(function (link) {
            if (link.getAttribute("href") === "#" + id) { link.setAttribute("aria-current", "true"); }
            else { link.removeAttribute("aria-current"); }
          });
        }
        if ("IntersectionObserver" in window) {
          var observer = new IntersectionObserver(function (entries) {
            entries.forEach(function (entry) { if (entry.isIntersecting) { mark(entry.target.id); } });
          }, { rootMargin: "-20% 0px -70% 0px" });
          all("main > section").forEach(function (section) { observer.observe(section); });
        }
        window.addEventListener("beforeprint", function () {
          all("details").forEach(function (details) { details.open = true; });
        });

        """#

    private static let tables = #"""
        function key(row, column, numeric) {
          var text = row.cells[column].textContent.trim();
          if (text === "–") { return null; }
          if (!numeric) { return text.toLowerCase(); }
          var number = parseFloat(text.replace(/[,\s]/g, ""));
          return isNaN(number) ? null : number;
        }
        function sort(table, column, head) {
          var numeric = head.classList.contains("n"), body = table.tBodies[0];
          var old = head.getAttribute("aria-sort");
          var down = old ? old === "ascending" : numeric;
          var rows = Array.prototype.map.call(body.rows, function (row, index) {
            return { row: row, key: key(row, column, numeric), index: index };
          });
          rows.sort(function (a, b) {
            if (a.key === b.key) { return a.index - b.index; }
            if (a.key === null) { return 1; }
            if (b.key === null) { return -1; }
            var order = numeric ? a.key - b.key : a.key.localeCompare(b.key, "en", { numeric: true });
            return (down ? -order : order) || a.index - b.index;
          });
          all("th", table.tHead).forEach(function (other) { other.removeAttribute("aria-sort"); });
          head.setAttribute("aria-sort", down ? "descending" : "ascending");
          var fragment = document.createDocumentFragment();
          rows.forEach(function (entry) { fragment.appendChild(entry.row); });
          body.appendChild(fragment);
        }
        function search(table, box) {
          var rows = Array.prototype.slice.call(table.tBodies[0].rows), texts = null, waiting = 0;
          var bar = make("div", { "class": "search" });
          var label = make("label", { "for": table.id + "-search" }, "Search");
          var input = make("input", { type: "search", id: table.id + "-search", autocomplete: "off",
            "aria-describedby": table.id + "-caption" });
          var count = make("output", { "for": table.id + "-search", "aria-live": "polite" });
          function run() {
            var words = input.value.toLowerCase().split(/\s+/).filter(Boolean), shown = 0;
            texts = texts || rows.map(function (row) { return row.textContent.toLowerCase(); });
            rows.forEach(function (row, index) {
              var fits = words.every(function (word) { return texts[index].indexOf(word) >= 0; });
              row.hidden = !fits;
              if (fits) { shown += 1; }
            });
            count.textContent = words.length ? grouped(shown) + " of " + grouped(rows.length) + " rows" : "";
          }
          input.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(run, 80); });
          [label, input, count].forEach(function (part) { bar.appendChild(part); });
          box.parentNode.insertBefore(bar, box);
        }
        all("table.data").forEach(function (table) {
          all("thead th", table).forEach(function (head, column) {
            var button = make("button", { type: "button" }, head.textContent);
            head.textContent = "";
            head.appendChild(button);
            button.addEventListener("click", function () { sort(table, column, head); });
          });
          if (table.tBodies[0].rows.length > 8) { search(table, table.parentNode); }
        });

        """#
}
