/** What focuses the filter of the outline. */
export const FILTER_FIELD = "filter-field";
/** Where the outline was hidden it is drawn a little later. */
const MOST_FRAMES = 20;

/** Puts the focus into the filter of the outline, with its text selected. */
export function focusFilter(frames = MOST_FRAMES): void {
  const field = document.getElementById(FILTER_FIELD);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  } else if (frames > 0) requestAnimationFrame(() => focusFilter(frames - 1));
}
