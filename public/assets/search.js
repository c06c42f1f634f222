// Searches the parts of the index that hold the words asked for. Without it the lists below lead everywhere.
const input = form.querySelector("input");
// The browser's own way waits for a picture to draw: what is typed before would be lost.
if (document.activeElement === document.body) input.focus();
const kinds = ["claim", "entity", "article", "event", "date", "source", "page"];

// Whether a name is what was asked for: half of its words, or another name of it.
const isMeant = (name, words) => {
  const own = fold(name);
  const asked = own.filter((word) => words.some((start) => word.startsWith(start))).length;
  return asked === 0 || asked * 2 >= own.length;
};

const group = async (kind, entries, index) => element(
  "section", "", element("h2", "", form.dataset[kind], " ", element("span", "meta", entries.length)),
  ...await listed(entries, index, 5, form.dataset.more));

const links = () => [...results.querySelectorAll("a, button:not([hidden])")];
// Shows sections as they come; whoever is in the list already stays at the same result, if it comes again.
const show = async (sections, isWanted) => {
  let left;
  const isLost = () => left && document.activeElement === document.body;
  for (const [place, coming] of sections.entries()) {
    const section = await coming;
    if (!isWanted()) return;
    if (!place) left = results.contains(document.activeElement) && document.activeElement.href;
    place ? results.append(section) : results.replaceChildren(section);
    if (isLost()) links().find(({ href }) => href === left)?.focus();
  }
  if (!sections.length) results.replaceChildren();
  if (isLost()) input.focus();
};

const search = async () => {
  const asked = input.value;
  const words = wordsOf(asked);
  if (!words.length) {
    outcome.textContent = "";
    results.replaceChildren();
    return busy(false);
  }
  try {
    const index = JSON.parse(await load("search.json"));
    const starts = Object.entries(index.kinds).filter(([, first]) => first >= 0);
    const found = await find(words, index);
    if (asked !== input.value) return;
    const byKind = Map.groupBy(found, (entry) => starts.findLast(([, first]) => first <= entry)[0]);
    const best = kinds.filter((kind) => byKind.has(kind));
    const names = byKind.get("entity");
    if (names?.length <= 3 && isMeant((await read(names[0], index))[0], words)) {
      best.sort((a, b) => (b === "entity") - (a === "entity"));
    }
    outcome.textContent = found.length ? `${form.dataset.found}: ${found.length}` : form.dataset.none;
    const sections = best.map((kind) => group(kind, byKind.get(kind), index));
    await show(sections, () => asked === input.value);
    if (asked === input.value) busy(false);
  } catch {
    fail();
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  results.querySelector("a")?.focus();
});
form.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [input, ...links()];
  stops[stops.indexOf(document.activeElement) + step]?.focus();
  event.preventDefault();
});
let waiting;
input.addEventListener("input", () => {
  history.replaceState(null, "", input.value ? "?q=" + encodeURIComponent(input.value) : location.pathname);
  busy(true);
  clearTimeout(waiting);
  waiting = setTimeout(search, 120);
});
input.value = new URLSearchParams(location.search).get("q") ?? "";
busy(true);
search();
