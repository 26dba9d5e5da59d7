/** What is said to the user at the bottom of the board. */
export interface Message {
  /** One sentence. */
  readonly text: string;
  /** The one thing to do about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly tone?: "plain" | "problem";
}
