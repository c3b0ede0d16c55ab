extension PageScript {
    /// The team map: a team chosen by pointer or keyboard shows its own lines and says them; the slider hides light lines;
    /// the buttons zoom, and dragging moves what is zoomed.
    static let map = #"""
        all("figure.map").forEach(function (figure) {
          var svg = figure.querySelector("svg.teams"), told = figure.querySelector(".told");
          var teams = all(".team", svg), ties = all(".tie", svg), chosen = null;
          var slider = figure.querySelector("input[type=range]"), names = {};
          teams.forEach(function (team) { names[team.getAttribute("data-team")] = team.getAttribute("data-label"); });
          function weight(tie) { return parseFloat(tie.getAttribute("data-weight")); }
          function filter() {
            var least = parseFloat(slider.value), shown = 0;
            ties.forEach(function (tie) {
              var light = weight(tie) < least && !tie.classList.contains("unseen") && !tie.classList.contains("kept");
              tie.classList.toggle("light", light);
              if (!light) { shown += 1; }
            });
            figure.querySelector("output").textContent =
              grouped(least) + " help acts: " + grouped(shown) + " of " + grouped(ties.length) + " lines";
          }
          function heaviest(side, other) {
            return ties.filter(function (tie) { return tie.getAttribute(side) === chosen; })
              .sort(function (a, b) { return weight(b) - weight(a); }).slice(0, 5)
              .map(function (tie) { return names[tie.getAttribute(other)] + " " + tie.getAttribute("data-weight"); })
              .join(", ") || "nobody";
          }
          function choose(id) {
            chosen = chosen === id ? null : id;
            svg.classList.toggle("chosen", chosen !== null);
            var near = {};
            near[chosen] = true;
            ties.forEach(function (tie) {
              var from = tie.getAttribute("data-from"), to = tie.getAttribute("data-to");
              var on = from === chosen || to === chosen;
              if (on) { near[from] = near[to] = true; }
              tie.classList.toggle("on", on);
              tie.classList.toggle("gives", from === chosen);
            });
            teams.forEach(function (team) {
              var id = team.getAttribute("data-team");
              team.classList.toggle("on", near[id] === true);
              team.setAttribute("aria-pressed", String(id === chosen));
            });
            told.textContent = chosen === null ? "" : names[chosen] + " gives most to " +
              heaviest("data-from", "data-to") + "; receives most from " + heaviest("data-to", "data-from") + ".";
          }
          teams.forEach(function (team) {
            var id = team.getAttribute("data-team");
            team.setAttribute("tabindex", "0");
            team.setAttribute("role", "button");
            team.setAttribute("aria-pressed", "false");
            team.setAttribute("aria-label", team.querySelector("title").textContent);
            team.addEventListener("click", function (event) {
              event.stopPropagation();
              if (!moved) { choose(id); }
            });
            team.addEventListener("focus", function () { centre(team); });
            team.addEventListener("keydown", function (event) {
              if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(id); }
              if (event.key === "Escape" && chosen !== null) { choose(chosen); }
            });
          });
          svg.addEventListener("click", function () { if (chosen !== null && !moved) { choose(chosen); } });
          if (slider) { slider.addEventListener("input", filter); filter(); }

          var whole = svg.getAttribute("viewBox").split(" ").map(Number), view = whole.slice(), from = null, moved = false;
          function show() { svg.setAttribute("viewBox", view.join(" ")); }
          // Whoever does not drag moves about by team.
          function centre(team) {
            if (view[2] >= whole[2] || from) { return; }
            var box = team.getBBox();
            view[0] = box.x + (box.width - view[2]) / 2;
            view[1] = box.y + (box.height - view[3]) / 2;
            show();
          }
          function zoom(factor) {
            var width = Math.min(whole[2], Math.max(whole[2] / 8, view[2] * factor)), height = width * whole[3] / whole[2];
            view = [view[0] + (view[2] - width) / 2, view[1] + (view[3] - height) / 2, width, height];
            show();
            teams.forEach(function (team) { if (team.getAttribute("data-team") === chosen) { centre(team); } });
          }
          all("button[data-zoom]", figure).forEach(function (button) {
            var kind = button.getAttribute("data-zoom");
            button.addEventListener("click", function () {
              if (kind === "whole") { view = whole.slice(); show(); } else { zoom(kind === "in" ? 0.7 : 1 / 0.7); }
            });
          });
          svg.addEventListener("pointerdown", function (event) {
            moved = false;
            if (view[2] < whole[2]) { from = [event.clientX, event.clientY, view[0], view[1]]; }
          });
          window.addEventListener("pointermove", function (event) {
            if (!from) { return; }
            var scale = view[2] / svg.getBoundingClientRect().width;
            var x = event.clientX - from[0], y = event.clientY - from[1];
            if (Math.abs(x) + Math.abs(y) > 4) { moved = true; }
            view[0] = from[2] - x * scale;
            view[1] = from[3] - y * scale;
            show();
          });
          window.addEventListener("pointerup", function () { from = null; });
          figure.querySelector(".tools").hidden = false;
        });

        """#
}
