/// What the preview adds to pages, none of which is ever published.
enum PreviewAssets {
  /// Reloads the page for every new edition, and shows what is wrong over it meanwhile.
  ///
  /// Whatever a message holds is set as text, and the style comes from a file: a page's policy may forbid
  /// everything else.
  static let script = """
    (() => {
      const edition = document.currentScript.dataset.edition;
      const host = document.createElement("div");
      host.id = "build-site-problems";
      const root = host.attachShadow({ mode: "open" });
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = "/.build-site/reload.css";
      const panel = document.createElement("section");
      panel.setAttribute("role", "alert");
      root.append(style, panel);

      const element = (name, className, text) => {
        const made = document.createElement(name);
        made.className = className;
        made.textContent = text;
        return made;
      };

      const entry = (problem) => {
        const item = document.createElement("li");
        const link = element("a", "place", problem.place);
        link.href = problem.href;
        item.append(
          element("p", "message", problem.code + ": " + problem.message), link,
          element("pre", "line", problem.line), element("p", "help", problem.help));
        return item;
      };

      const show = (status) => {
        const count = status.problems.length + status.more;
        if (count === 0) { host.remove(); return; }
        const list = document.createElement("ol");
        list.append(...status.problems.map(entry));
        const close = element("button", "close", "Hide");
        close.addEventListener("click", () => host.remove());
        panel.replaceChildren(
          close,
          element("h2", "", count === 1 ? "1 error" : count + " errors"),
          element("p", "", "The page below is the last one without them."), list);
        if (status.more > 0) panel.append(element("p", "", "and " + status.more + " more"));
        document.body.append(host);
      };

      const events = new EventSource("/.build-site/events");
      events.addEventListener("message", (event) => {
        const status = JSON.parse(event.data);
        if (status.edition !== edition) location.reload();
        else show(status);
      });
      addEventListener("pagehide", () => events.close());
      addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    })();

    """

  static let style = """
    section {
      position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
      box-sizing: border-box; padding: 1rem 1.5rem; border-top: 4px solid #c62828;
      background: #1d1b1b; color: #f5f0ee; font: 15px/1.45 system-ui, sans-serif; text-align: start;
    }
    h2 { margin: 0; font-size: 1.1rem; color: #ff8a80; }
    p { margin: 0.2rem 0; }
    ol { margin: 0.8rem 0 0; padding-inline-start: 1.5rem; }
    li { margin-block-end: 1rem; }
    a { color: #90caf9; }
    .message { font-weight: 600; }
    .line {
      margin: 0.3rem 0; padding: 0.3rem 0.5rem; overflow-x: auto; background: #2b2727;
      font: 13px/1.4 ui-monospace, monospace;
    }
    .help { color: #cfc6c2; }
    .close {
      float: inline-end; padding: 0.3rem 0.8rem; border: 1px solid #cfc6c2; border-radius: 4px;
      background: none; color: inherit; font: inherit; cursor: pointer;
    }

    """

  /// Stands in for every page until the site could be built once.
  static let waitingPage = """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>Preview</title></head>
    <body>
    <p>The site cannot be shown until its errors are mended. This page then reloads by itself.</p>
    </body>
    </html>

    """
}
