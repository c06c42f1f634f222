// Moves and stretches the picture of a timeline, and filters the entries below it. Without it everything is
// shown.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const form = document.querySelector(".filters");
const picture = document.querySelector(".picture");
const marks = picture ? all("a:has(> title)", picture) : [];

if (marks.length) {
  let zoom = 1;
  const stretch = (factor) => {
    const middle = (picture.scrollLeft + picture.clientWidth / 2) / picture.scrollWidth;
    zoom = Math.min(16, Math.max(1, zoom * factor));
    picture.style.setProperty("--zoom", zoom);
    picture.scrollLeft = middle * picture.scrollWidth - picture.clientWidth / 2;
  };
  form?.elements.in?.addEventListener("click", () => stretch(2));
  form?.elements.out?.addEventListener("click", () => stretch(0.5));
  picture.addEventListener("keydown", (event) => {
    const at = marks.indexOf(document.activeElement);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: marks.length - 1 - at }[event.key];
    if (event.key === "+" || event.key === "-") stretch(event.key === "+" ? 2 : 0.5);
    else if (step !== undefined && at >= 0) (marks[at + step] ?? marks[at]).focus();
    else return;
    event.preventDefault();
  });
  // One stop of the tab key for all marks: the one that was looked at last.
  const stop = (mark) => marks.forEach((other) => { other.tabIndex = other === mark ? 0 : -1; });
  picture.addEventListener("focusin", ({ target }) => marks.includes(target) && stop(target));
  stop(marks[0]);
  // A narrow screen begins where most of the entries are.
  const middle = marks[marks.length >> 1].getBoundingClientRect();
  picture.scrollLeft = middle.x - picture.getBoundingClientRect().x - picture.clientWidth / 2;
}

if (form) {
  const text = (element) => element?.textContent.trim();
  // What an entry can be found by, as its own words tell it.
  const entries = all(".timeline > .entry").map((element) => {
    const named = (folder) => all(`.meta a[href*="${folder}/"]`, element).map(text);
    return {
      element,
      href: element.querySelector("h3 a").href,
      kind: [text(element.querySelector(".kind"))],
      verdict: all(".verdict", element).map((verdict) => text(verdict.lastChild)),
      entity: named("entities"),
      source: named("sources"),
      period: [text(element.closest("section").querySelector("h2"))],
    };
  });
  const asked = new URLSearchParams(location.search);
  for (const select of all("select", form)) {
    const values = [...new Set(entries.flatMap((entry) => entry[select.name]))];
    if (select.name !== "period") values.sort((a, b) => a.localeCompare(b, document.documentElement.lang));
    select.append(new Option(form.dataset.all, ""), ...values.map((value) => new Option(value, value)));
    select.value = asked.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
    select.disabled = values.length === 0;
  }

  const filter = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value);
    const shown = entries.filter((entry) => wanted.every(([name, value]) => entry[name].includes(value)));
    const hidden = new Set(entries.filter((entry) => !shown.includes(entry)).map((entry) => entry.href));
    for (const entry of entries) entry.element.hidden = !shown.includes(entry);
    for (const section of all("section:has(> .timeline)")) {
      section.hidden = all(".entry", section).every((entry) => entry.hidden);
    }
    for (const mark of marks) {
      const href = new URL(mark.href.baseVal, document.baseURI).href;
      mark.classList.toggle("faint", hidden.has(href));
    }
    form.querySelector("[data-count]").textContent = `${shown.length} / ${entries.length}`;
    return wanted;
  };
  form.addEventListener("change", () => {
    const query = new URLSearchParams(filter()).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
}
