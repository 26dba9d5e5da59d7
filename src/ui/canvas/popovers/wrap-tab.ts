const STOPS = ":is(a[href], button, input, select, textarea, [tabindex]):not([tabindex='-1'], :disabled)";

/** The controls of a box that Tab stops at, in their order. */
export function tabStops(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());
}

/** Tab goes from the last control of a box to the first, and Shift+Tab back: it does not leave the box. */
export function wrapTab(event: React.KeyboardEvent, box: HTMLElement): void {
  if (event.key !== "Tab" || event.defaultPrevented) return;
  const stops = tabStops(box);
  const [first, last] = [stops[0], stops.at(-1)];
  const [from, to] = event.shiftKey ? [first, last] : [last, first];
  if (from === undefined || document.activeElement !== from) return;
  event.preventDefault();
  to?.focus();
}
