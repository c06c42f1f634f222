// Filters a whole list, whatever part of it the page shows. Without it the page and those after it show everything.
const fields = [...form.querySelectorAll("[name]:not(button)")];
// What a field asks for before anybody asks: a year's page shows the year.
const initial = ({ name }) => name === "period" ? form.dataset.period : "";
const facets = new Map();

const fill = (texts) => {
  for (const field of fields) {
    const values = texts[field.name];
    if (!values) continue;
    facets.set(field.name, values);
    const options = [...new Set(values.map(([label]) => label))].map((label) => new Option(label, label));
    if (field.list) {
      options.sort((a, b) => a.value.localeCompare(b.value, document.documentElement.lang));
      field.list.append(...options);
    } else {
      field.append(...options);
    }
    field.disabled = !options.length;
  }
};
const part = async (name) => JSON.parse(await load(`filters/${form.dataset.list}${name}.json`));
const ready = part("").then((index) => {
  fill(index);
  return index;
});
const named = new Map();
const withNames = ({ name }) => {
  if (!named.has(name)) named.set(name, part(`-${name}`).then(fill));
  return named.get(name);
};

// Positions from how many are left out before each run of neighbours, and how many follow its first.
const positionsOf = (text) => {
  const numbers = numbersOf(text);
  const positions = [];
  for (let i = 0, next = 0; i < numbers.length; i += 2) {
    next += numbers[i];
    for (const end = next + numbers[i + 1]; next <= end; next++) positions.push(next);
  }
  return positions;
};

// The positions that fit what a field asks for; of names that begin alike all of them.
const fitting = async (field, index) => {
  if (field.type === "search") {
    const search = JSON.parse(await load("search.json"));
    const inList = (entry) => entry >= index.first && entry < index.first + index.total;
    return (await find(wordsOf(field.value), search, inList)).map((entry) => entry - index.first);
  }
  if (field.list) await withNames(field);
  let values = facets.get(field.name).filter(([label]) => label === field.value);
  if (field.list && !values.length) {
    const asked = fold(field.value);
    values = facets.get(field.name).filter(([label]) => {
      const own = fold(label);
      return asked.every((word) => own.some((other) => other.startsWith(word)));
    });
  }
  return values.flatMap(([, runs]) => positionsOf(runs));
};

const show = (positions, total) => {
  const hidden = new Set(positions ? Array(total).keys() : []);
  for (const position of positions ?? []) hidden.delete(position);
  for (const mark of document.querySelectorAll(".picture a[data-entries]")) {
    const [from, to = from] = mark.dataset.entries.split("-").map(Number);
    let every = true;
    for (let entry = from; entry <= to && every; entry++) every = hidden.has(entry);
    mark.classList.toggle("faint", every);
  }
  form.classList.toggle("on", positions !== undefined);
  outcome.textContent = positions ? `${form.dataset.shown} ${positions.length} / ${total}` : "";
};

let turn = 0;
const filter = async () => {
  const own = ++turn;
  busy(true);
  try {
    const index = await ready;
    const asking = fields.filter((field) => field.value.trim());
    const isAsked = fields.some((field) => field.value.trim() !== initial(field));
    const query = isAsked ? "?" + new URLSearchParams(asking.map((field) => [field.name, field.value])) : location.pathname;
    if (query !== location.search) history.replaceState(null, "", query);
    if (!isAsked) {
      show();
      results.replaceChildren();
      return busy(false);
    }
    const counts = new Uint8Array(index.total);
    for (const positions of await Promise.all(asking.map((field) => fitting(field, index)))) {
      for (const position of new Set(positions)) counts[position]++;
    }
    const shown = [...counts.keys()].filter((position) => counts[position] === asking.length);
    const lists = await listed(shown.map((position) => position + index.first), index, 20, form.dataset.more);
    if (own !== turn) return;
    show(shown, index.total);
    results.replaceChildren(...lists);
    busy(false);
  } catch {
    fail();
  }
};

// What somebody has set while the filters were loading stays.
const touched = new Set();
const start = async () => {
  const asked = new URLSearchParams(location.search);
  await ready;
  for (const field of fields) {
    if (touched.has(field)) continue;
    field.value = asked.size ? asked.get(field.name) ?? "" : initial(field);
    if (field.selectedIndex < 0) field.value = "";
  }
  if (asked.size) filter();
  else if (!touched.size) busy(false);
};
let waiting;
form.addEventListener("input", ({ target }) => {
  touched.add(target);
  busy(true);
  turn++;
  clearTimeout(waiting);
  waiting = setTimeout(filter, 150);
});
form.addEventListener("focusin", ({ target }) => target.list && withNames(target).catch(() => {}));
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const field of fields) field.value = initial(field);
  filter();
});
form.addEventListener("submit", (event) => event.preventDefault());
busy(true);
start().catch(fail);
