/** Whether a path is answered by a program and not by a file of the designer: data is only there. */
export function isOwnSpace(path: string): boolean {
  return /^\/(api|t|v20190125)(\/|$)/.test(path);
}
