// Opens a citation's source beside it, and leads to the search with the key "/". Without it a citation leads to
// the list of sources.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  event.preventDefault();
  const input = document.querySelector("main [type=search]");
  if (input) input.focus();
  else document.querySelector(".search-link")?.click();
});

const list = document.querySelector(".sources[data-card]");
if (list && HTMLElement.prototype.showPopover) {
  const card = document.createElement("div");
  card.className = "source-card";
  card.popover = "auto";
  card.role = "dialog";
  document.body.append(card);
  let opener;

  // The quoted words and what they were checked against, where the citation follows a quotation.
  const quotation = (citation) => {
    const check = citation.nextElementSibling;
    if (!check?.matches(".check")) return [];
    const quoted = citation.closest("figure")?.querySelector("blockquote") ?? citation.previousElementSibling;
    const words = document.createElement("blockquote");
    words.textContent = quoted?.textContent.trim();
    words.lang = quoted?.lang ?? "";
    words.dir = "auto";
    const told = check.cloneNode(true);
    for (const hidden of told.querySelectorAll(".visually-hidden")) hidden.className = "";
    return [words, told];
  };

  const open = (link, entry) => {
    const close = document.createElement("button");
    close.textContent = "×";
    close.ariaLabel = list.dataset.close;
    close.addEventListener("click", () => card.hidePopover());
    const content = [...entry.cloneNode(true).childNodes].filter((node) => !node.classList?.contains("back"));
    card.replaceChildren(close, ...content, ...quotation(link.closest(".citation")));
    card.ariaLabel = `${list.dataset.card} ${entry.value}`;
    card.showPopover();
    const place = link.getBoundingClientRect();
    const left = Math.min(place.left, document.documentElement.clientWidth - card.offsetWidth - 16);
    const below = place.bottom + card.offsetHeight + 16 < innerHeight;
    card.style.left = `${scrollX + Math.max(16, left)}px`;
    card.style.top = `${scrollY + (below ? place.bottom + 8 : place.top - card.offsetHeight - 8)}px`;
    opener = link;
    close.focus({ preventScroll: true });
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".citation a[href^='#']");
    const entry = link && document.querySelector(link.getAttribute("href"));
    if (!entry || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link, entry);
  });
  card.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && card.contains(document.activeElement)) opener?.focus();
  });
}

// Beside each form of the citation a button that copies it.
for (const cite of navigator.clipboard ? document.querySelectorAll(".cite") : []) {
  for (const text of cite.querySelectorAll("pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = cite.dataset.copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = cite.dataset.copied;
    });
    text.before(button);
  }
}
