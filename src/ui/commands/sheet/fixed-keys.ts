/** Keys and gestures that are no commands of the list: they go through things, move them, or give up. */
export interface HelpRow {
  /** Keys as in `UiCommand.keys`; for a gesture its words. */
  readonly keys: readonly string[];
  readonly what: string;
}

/** Keys that work on the board, in the outline and in menus, and are not in the list of commands. */
export const FIXED_KEYS: readonly HelpRow[] = [
  { keys: ["Tab", "Shift+Tab"], what: "Go to the next or previous card, from left to right" },
  { keys: ["Space"], what: "Select the card that has the focus" },
  { keys: ["Shift+Space"], what: "Add the card that has the focus to the selection, or take it out" },
  { keys: ["Arrow keys"], what: "Move what is selected by 8" },
  {
    keys: ["Shift+ArrowLeft", "Shift+ArrowRight", "Shift+ArrowUp", "Shift+ArrowDown"],
    what: "Move it by 32",
  },
  { keys: ["Ctrl+ArrowDown", "Ctrl+ArrowUp"], what: "Go through the rows and services on a card" },
  { keys: ["Shift+F10"], what: "Open the menu of the card, row or line" },
  { keys: ["Escape"], what: "End a drag, else close what is open, else clear the selection" },
  {
    keys: ["ArrowUp", "ArrowDown", "Home", "End"],
    what: "Go through the rows of the outline; Enter selects",
  },
];

/** What a hand on a mouse or on glass does. */
export const GESTURES: readonly HelpRow[] = [
  { keys: ["Double-click the board"], what: "Add a virtual node there" },
  { keys: ["Double-click a card"], what: "Open it in the inspector" },
  { keys: ["Double-click a name"], what: "Rename the card" },
  {
    keys: ["Drag the right port of a card"],
    what: "Let it call the card where the line ends; on the board, add one",
  },
  { keys: ["Drag the end of a line"], what: "Let it call another card" },
  { keys: ["Drag a card"], what: "Move it, with all that is selected" },
  { keys: ["Drag the board", "Space and drag", "Middle button and drag"], what: "Move the view" },
  { keys: ["Shift and drag"], what: "Select the cards in a box" },
  { keys: ["Shift or Ctrl and click"], what: "Add to the selection, or take out of it" },
  { keys: ["Wheel, two fingers"], what: "Move the view; a setting of the board's menu makes the wheel zoom" },
  { keys: ["Ctrl and wheel", "Pinch"], what: "Zoom at the pointer" },
  { keys: ["Right-click", "Long press"], what: "Open the menu of a card, row, line or the board" },
  { keys: ["Drop files anywhere"], what: "Import them" },
];
