const FOCUSABLE = [
  "a[href]",
  "button:not(:disabled)",
  "input:not(:disabled)",
  "select:not(:disabled)",
  "textarea:not(:disabled)",
  "[tabindex]",
].join(", ");

/** What had the focus last in each region. */
const left = new WeakMap<Element, HTMLElement>();

/**
 * Gives the focus to the next region of the page (`data-region`: top bar, outline, board, inspector, drawers),
 * or the one before: to what had it there last, else to `first` of it, else to its first control.
 */
export function focusRegion(by: 1 | -1, first: (region: Element) => boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(isShown);
  const active = document.activeElement;
  const at = regions.findIndex((region) => region.contains(active));
  if (active instanceof HTMLElement && regions[at] !== undefined) left.set(regions[at], active);
  // From outside of all regions the first comes next, or the last before.
  const start = at < 0 && by < 0 ? 0 : at;
  const next = regions[(start + by + regions.length) % regions.length];
  if (next === undefined) return;
  const before = left.get(next);
  if (before !== undefined && next.contains(before) && isShown(before)) before.focus();
  else if (!first(next)) (firstControl(next) ?? next).focus();
}

function firstControl(region: Element): HTMLElement | undefined {
  return [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (element) => element.tabIndex >= 0 && element.getAttribute("role") !== "separator" && isShown(element),
  );
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
