/** What is said of one kind of notice; a format may keep its own in its folder. */
export interface NoticeEntry<A> {
  readonly severity: "error" | "warning" | "info";
  /** Why: what was found. */
  readonly reason: (args: A) => string;
  /** What to do about it. */
  readonly action: (args: A) => string;
}
