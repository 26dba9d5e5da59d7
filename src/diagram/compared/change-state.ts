/** How something differs; each has a sign too, as no meaning is by colour alone. */
export const CHANGE_STATES = ["added", "changed", "removed"] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export const SIGNS: Readonly<Record<ChangeState, string>> = { added: "+", changed: "~", removed: "−" };
