// Searches titles and names within the page. Without it the lists below the form lead everywhere.
{
  const form = document.querySelector("form.search");
  const input = form.querySelector("input");
  const outcome = form.querySelector("[role=status]");
  const results = form.querySelector(".results");
  const words = form.dataset;
  const root = new URL(words.home, document.baseURI);
  const mostOfAKind = 20;

  // " cafe de flore" from "Café de Flore": a word begins after a space.
  const fold = (text) =>
    " " + text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  let reading;
  const read = () => reading ??= fetch(words.index)
    .then((answer) => answer.ok ? answer.json() : Promise.reject(answer.status))
    .then((list) => list.map((entry) => ({ ...entry, names: [entry.t, ...(entry.n ?? [])].map(fold) })));

  // 3: a name begins with the query, 2: all of its words begin words, 1: they stand inside, 0: one is missing.
  const rank = (entry, query) => {
    const all = entry.names.join("\n");
    const parts = query.trim().split(" ");
    if (!parts.every((part) => all.includes(part))) return 0;
    if (entry.names.some((name) => name.startsWith(query))) return 3;
    return parts.every((part) => all.includes(" " + part)) ? 2 : 1;
  };

  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  };

  const line = (entry) => {
    const link = element("a", entry.t);
    link.href = new URL(entry.u, root);
    const verdict = entry.v ? [" ", Object.assign(element("span", entry.v), { className: "meta" })] : [];
    return element("li", "", link, ...verdict);
  };

  const group = (kind, found) => {
    const list = element("ul", "", ...found.slice(0, mostOfAKind).map(line));
    list.className = "lines";
    const rest = found.length > mostOfAKind ? [element("p", words.more)] : [];
    return element("section", "", element("h2", words[kind] ?? kind), list, ...rest);
  };

  const search = async () => {
    const query = fold(input.value);
    if (query === " ") {
      outcome.textContent = "";
      return results.replaceChildren();
    }
    try {
      const list = await read();
      if (query !== fold(input.value)) return;
      const found = list.map((entry) => [rank(entry, query), entry]).filter(([score]) => score > 0);
      found.sort(([a], [b]) => b - a);
      const kinds = new Map();
      for (const [, entry] of found) kinds.set(entry.k, [...(kinds.get(entry.k) ?? []), entry]);
      outcome.textContent = found.length ? `${words.found}: ${found.length}` : words.none;
      results.replaceChildren(...[...kinds].map(([kind, entries]) => group(kind, entries)));
    } catch {
      outcome.textContent = words.failed;
    }
  };

  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("input", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", "?q=" + encodeURIComponent(input.value));
    search();
  });
  search();
}
