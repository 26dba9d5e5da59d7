/**
 * What a store rejects with while it cannot be used, through no fault of the request: nothing of that body was
 * written, and it may be tried again. With `unsure` nobody knows whether it was written.
 */
export class StoreUnavailable extends Error {
  readonly reason: "full" | "read-only" | "busy" | "failing" | "unsure";

  constructor(reason: StoreUnavailable["reason"], cause: unknown) {
    super(`the store is ${reason}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "StoreUnavailable";
    this.reason = reason;
  }
}

/** What to do, for whoever sent the request; it names no place. */
export function unavailableText({ reason }: Pick<StoreUnavailable, "reason">): string {
  switch (reason) {
    case "full":
      return "The disk of the server is full: nothing was written. Free space, or delete resources, and try again.";
    case "read-only":
      return "The server may not write its database: nothing was written. Let it write its data directory, and try again.";
    case "busy":
      return "Another program holds the database of the server: nothing was written. Try again.";
    case "unsure":
      return "The disk of the server failed: what was last written may or may not be kept. Nothing more is written until the server is started again; its log says why. Mend the disk first.";
    case "failing":
      return "The server cannot use its database now: nothing was written. Its log says why; mend that, and try again.";
  }
}
