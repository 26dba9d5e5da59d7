/** What of a keyboard event says which key was pressed. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Keys {
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** `Z`, `1`, `?`, `ArrowUp`. */
  readonly key: string;
}

/**
 * True where the press is of these keys, written `Ctrl+Shift+Z`. Cmd counts as Ctrl. Letters go by what they
 * type, so that Z is where the layout has it, and by their place on layouts of other scripts; digits with Shift
 * or Ctrl go by place, because layouts type other characters there; of other characters only what is typed
 * counts, not whether it takes Shift.
 */
export function isPressed(keys: string, press: KeyPress): boolean {
  const wanted = parsed(keys);
  if (wanted.ctrl !== (press.ctrlKey || press.metaKey) || wanted.alt !== press.altKey) return false;
  const { key } = wanted;
  if (/^[A-Z]$/.test(key)) return wanted.shift === press.shiftKey && letterOf(press) === key;
  if (/^\d$/.test(key)) return wanted.shift === press.shiftKey && digitOf(press) === key;
  if (key.length === 1) return press.key === key;
  return wanted.shift === press.shiftKey && press.key === (key === "Space" ? " " : key);
}

function parsed(keys: string): Keys {
  const ctrl = keys.includes("Ctrl+");
  const shift = keys.includes("Shift+");
  const alt = keys.includes("Alt+");
  return { ctrl, shift, alt, key: keys.replace(/^(?:Ctrl\+|Shift\+|Alt\+)+/, "") };
}

function letterOf({ key, code }: KeyPress): string | undefined {
  const typed = key.toUpperCase();
  if (/^[A-Z]$/.test(typed)) return typed;
  // Alt makes other characters of letters on some systems; other scripts have none of these letters.
  return /^Key([A-Z])$/.exec(code)?.[1];
}

function digitOf({ key, code, shiftKey, ctrlKey, metaKey }: KeyPress): string | undefined {
  const byPlace = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (shiftKey || ctrlKey || metaKey) return byPlace;
  return /^\d$/.test(key) ? key : undefined;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Delete: "Del",
  Escape: "Esc",
};

/** Keys as they are shown: `Ctrl+Shift+Z` as its parts `Ctrl`, `Shift`, `Z`. */
export function keyCaps(keys: string): string[] {
  const { ctrl, shift, alt, key } = parsed(keys);
  return [...(ctrl ? ["Ctrl"] : []), ...(alt ? ["Alt"] : []), ...(shift ? ["Shift"] : []), NAMES[key] ?? key];
}

/** Keys as a screen reader is told them (`aria-keyshortcuts`). */
export function ariaKeys(keys: string): string {
  const { ctrl, shift, alt, key } = parsed(keys);
  return [...(ctrl ? ["Control"] : []), ...(alt ? ["Alt"] : []), ...(shift ? ["Shift"] : []), key].join("+");
}
