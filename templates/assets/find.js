// What search and filters share: parts of the index, words that are alike, and entries as lines of a list.
const form = document.querySelector("form[data-index]");
const home = new URL(form.dataset.home, document.baseURI);
const verdicts = form.querySelectorAll("template");
const results = form.querySelector(".results");
const outcome = form.querySelector("output, [role=status]");
const busy = (is) => { results.ariaBusy = is; };
const fail = () => {
  outcome.textContent = form.dataset.failed;
  busy(false);
};

// As the generator folds its words: "Café de l'Ouest 東京" is cafe, de, l, ouest, 東, 京.
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const alike = { ø: "o", ł: "l", đ: "d", ı: "i", ґ: "г", ς: "σ" };
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase()
  .replace(/[øłđıґς]/g, (letter) => alike[letter])
  .replace(new RegExp(unspaced.source, "gu"), " $& ").split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const wordsOf = (text) => [...new Set(fold(text))]
  .filter((word, _, all) => word.length > 1 || all.length === 1 || /\d/.test(word) || unspaced.test(word));

const loads = new Map();
const load = (path) => {
  if (!loads.has(path)) {
    loads.set(path, fetch(new URL(path, new URL(form.dataset.index, document.baseURI)))
      .then((answer) => answer.ok ? answer.text() : Promise.reject(answer.status)));
  }
  return loads.get(path);
};

// The lines of a sorted list that may begin with a text, from the parts that hold them.
const lines = async (name, firsts, start) => {
  const from = Math.max(0, firsts.findLastIndex((first) => first <= start));
  const to = firsts.findLastIndex((first) => first < start + "\uffff");
  const parts = [];
  for (let part = from; part <= Math.min(to, from + 2); part++) parts.push(load(`search/${name}-${part}.txt`));
  return (await Promise.all(parts)).join("").split("\n").filter((line) => line.startsWith(start));
};

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const numbersOf = (text) => {
  const numbers = [];
  let rest = 0, bits = 0;
  for (const letter of text) {
    const digit = digits.indexOf(letter);
    rest += (digit & 31) << bits;
    bits += 5;
    if (digit < 32) {
      numbers.push(rest);
      rest = bits = 0;
    }
  }
  return numbers;
};
const entriesOf = (text) => {
  let entry = 0;
  return numbersOf(text).map((distance) => entry += distance);
};

// How many letters to add, drop, change or swap; more than `most` is not told apart.
const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
};
const reversed = (text) => [...text].reverse().join("");

// The entries that have a word, or one like it, and how well it fits.
const entriesWith = async (word, index) => {
  let found = (await lines("words", index.words, word)).map((line) => [line, line.startsWith(word + " ") ? 3 : 2]);
  if (!found.length && word.length > 3) {
    const most = word.length < 8 ? 1 : 2;
    // The whole of another word, or its beginning.
    const isNear = (other) => [other.length, -1, 0, 1].some((extra, way) =>
      distance(word, way ? other.slice(0, word.length + extra) : other, most) <= (way ? 1 : most));
    const half = Math.min(3, word.length >> 1);
    found = (await lines("words", index.words, word.slice(0, half)))
      .filter((line) => isNear(line.split(" ")[0])).map((line) => [line, 1]);
    if (!found.length) {
      const ends = (await lines("ends", index.ends, reversed(word).slice(0, half))).map(reversed).filter(isNear);
      const starts = ends.slice(0, 3).map((other) => lines("words", index.words, other + " "));
      found = (await Promise.all(starts)).flat().map((line) => [line, 1]);
    }
  }
  const fits = new Map();
  for (const [line, fit] of found) {
    for (const entry of entriesOf(line.slice(line.indexOf(" ") + 1))) {
      fits.set(entry, Math.max(fit, fits.get(entry) ?? 0));
    }
  }
  return fits;
};

// Entries with all of the words, best first; where none has them all, those with most of them.
const find = async (words, index, isWanted = () => true) => {
  const sums = new Map();
  for (const fits of await Promise.all(words.map((word) => entriesWith(word, index)))) {
    for (const [entry, fit] of fits) if (isWanted(entry)) sums.set(entry, (sums.get(entry) ?? 0) + 10 + fit);
  }
  let most = 0;
  for (const sum of sums.values()) most = Math.max(most, Math.floor(sum / 10));
  return [...sums].filter(([, sum]) => sum >= most * 10).sort(([a, x], [b, y]) => y - x || a - b).map(([entry]) => entry);
};

const element = (name, className, ...children) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
};

const read = async (entry, { parts = "search/entries-", size }) =>
  JSON.parse(await load(`${parts}${Math.floor(entry / size)}.json`))[entry % size];

const line = async (entry, index) => {
  const [title, address, note, verdict, language] = await read(entry, index);
  const link = element("a", "", title);
  link.href = new URL(address, home);
  link.dir = "auto";
  link.lang = language ?? "";
  const item = element("li", "", link);
  if (verdict) item.append(" ", verdicts[verdict - 1].content.cloneNode(true));
  if (note) item.append(" ", element("span", "meta", note));
  return item;
};

// A list that shows some of the entries, and a button for more of them.
const listed = async (entries, index, atFirst, more) => {
  const lines = (from, to) => Promise.all(entries.slice(from, to).map((entry) => line(entry, index)));
  const list = element("ul", "lines", ...await lines(0, atFirst));
  if (entries.length <= atFirst) return [list];
  const button = element("button", "", more);
  button.type = "button";
  button.addEventListener("click", async () => {
    const shown = list.children.length;
    list.append(...await lines(shown, shown + 20));
    list.children[shown].querySelector("a").focus();
    button.hidden = list.children.length === entries.length;
  });
  return [list, button];
};
