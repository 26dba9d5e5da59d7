/**
 * Puts the focus into the field at a pointer, or the nearest block around it that is drawn; the empty text
 * stands for the page's own heading. Nothing happens where nothing is found.
 */
export function focusPlace(box: HTMLElement, pointer: string): void {
  if (pointer === "") {
    focus(box.querySelector<HTMLElement>("[data-page-heading]"));
    // A page is read from its beginning: the way back stands above the heading.
    box.scrollTop = 0;
    return;
  }
  for (let at = pointer; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
    const name = CSS.escape(at);
    const place =
      box.querySelector<HTMLElement>(`[data-field="${name}"]`) ??
      box.querySelector<HTMLElement>(`[data-field^="${name}/"]`);
    if (place === null) continue;
    focus(controlIn(place));
    return;
  }
}

/** What the user types or chooses in; a text field before a switch, a switch before a button. */
function controlIn(place: HTMLElement): HTMLElement {
  if (place instanceof HTMLButtonElement) return place;
  return (
    place.querySelector<HTMLElement>("input:not([type=radio], [type=checkbox]), textarea") ??
    place.querySelector<HTMLElement>("input, select") ??
    place.querySelector<HTMLElement>("button") ??
    place
  );
}

function focus(element: HTMLElement | null): void {
  if (element === null) return;
  element.focus({ preventScroll: true });
  if (element instanceof HTMLInputElement && element.type === "text") element.select();
  element.scrollIntoView({ block: "nearest" });
}
