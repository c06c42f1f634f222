// Moves and stretches the picture of a timeline. Without it the picture scrolls.
const picture = document.querySelector(".picture");
const marks = picture ? [...picture.querySelectorAll("a[data-entries]")] : [];

if (marks.length) {
  let zoom = 1;
  const stretch = (factor) => {
    const middle = (picture.scrollLeft + picture.clientWidth / 2) / picture.scrollWidth;
    zoom = Math.min(16, Math.max(1, zoom * factor));
    picture.style.setProperty("--zoom", zoom);
    picture.scrollLeft = middle * picture.scrollWidth - picture.clientWidth / 2;
  };
  document.querySelector("[name=in]")?.addEventListener("click", () => stretch(2));
  document.querySelector("[name=out]")?.addEventListener("click", () => stretch(0.5));
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
