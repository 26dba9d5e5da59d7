const KEY = "meshwright.recent-commands";
const MOST = 6;

/** Ids of the commands that were chosen last in this browser, the latest first. */
export function recentCommands(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(list) ? list.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

/** Remembers that a command was chosen. */
export function rememberCommand(id: string): void {
  try {
    const list = [id, ...recentCommands().filter((each) => each !== id)].slice(0, MOST);
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Where the browser forbids storage, commands stand in their groups only.
  }
}
