// Pictures that wait to be asked for come into their place. A closed `details` would do without
// script, but browsers fetch what is in it where scripts are off; a link fetches nothing anywhere.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a.picture.waiting") : null;
  const {button, ctrlKey, metaKey, shiftKey, altKey} = event;
  if (link instanceof HTMLAnchorElement && button === 0 && !(ctrlKey || metaKey || shiftKey || altKey)) {
    event.preventDefault();
    show(link);
  }
});

function show(link: HTMLAnchorElement): void {
  const words = link.querySelector("bdi");
  const picture = new Image();
  picture.alt = words?.textContent ?? "";
  picture.lang = words?.lang ?? "";
  picture.src = link.href;
  link.classList.remove("waiting");
  link.replaceChildren(picture);
}
