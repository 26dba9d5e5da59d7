/** As `SHARE_PREFIX` of `formats/share`; the board does not need the rest of that to be seen. */
const PREFIX = "#/s/";

/** The hash of the page, where it is a link that holds a design. */
export function sharedFragment(): string | undefined {
  const { hash } = window.location;
  return hash.startsWith(PREFIX) ? hash : undefined;
}

/** Calls `listener` when the hash of the page became another one; returns how to stop that. */
export function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
