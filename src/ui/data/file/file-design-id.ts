/** The id of the design that is the file of this name; no other design has such an id. */
export function fileDesignId(name: string): string {
  return `file-${encodeURIComponent(name)}`;
}

/** True for the id of a design that is a file which some server edits. */
export function isFileDesignId(id: string): boolean {
  return id.startsWith("file-");
}
