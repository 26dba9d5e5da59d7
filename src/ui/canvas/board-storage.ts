/** The storage of a board that is only looked at: what is kept of the design's own board is read and never changed. */
export const READ_ONLY_STORAGE: Pick<Storage, "getItem" | "setItem"> = {
  getItem: (key) => window.localStorage.getItem(key),
  setItem: () => undefined,
};
