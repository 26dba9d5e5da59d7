/** What focuses the filter of the outline. */
export const FILTER_FIELD = "filter-field";

/** Puts the focus into a field that is in the page, with its text selected. */
export function focusById(id: string): void {
  const field = document.getElementById(id);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}
