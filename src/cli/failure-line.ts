/** A line on a path that the system does not let us read. */
export function failureLine(path: string, { code, message }: NodeJS.ErrnoException): string {
  return `${path}: error: ${reasonOf(code, message)}`;
}

function reasonOf(code: string | undefined, message: string): string {
  if (code === "ENOENT") return "There is no such file or folder. Check the path.";
  if (code === "EACCES" || code === "EPERM") return "It may not be read. Check its permissions.";
  if (code === "EISDIR") return "This is a folder. Name a file.";
  return `It cannot be read: ${message}.`;
}
