/** Why an automatic version was kept: always the state before the step that is named, but for `apply`, which is the state that was applied. */
export type VersionReason = "start" | "pause" | "interval" | "import" | "large" | "restore" | "apply";

/** How many resources are new, other and gone. */
export interface VersionCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A version of a design: when and why it was kept, and where its content stands. */
export interface VersionRow {
  readonly design: string;
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Given by the user: such a version is never thinned out. */
  readonly name?: string;
  readonly note?: string;
  /** Set where the version was kept by itself; `label` is the step, or the target that it was applied to. */
  readonly reason?: VersionReason;
  readonly label?: string;
  readonly resources: number;
  /** The version before, and what changed against it; absent for the oldest. */
  readonly against?: string;
  readonly counts?: VersionCounts;
  /** Key of its content; equal states share one. */
  readonly content: string;
  /** Compressed size of the content. */
  readonly bytes: number;
}

/** The whole design of one or several versions, compressed. */
export interface ContentRow {
  readonly design: string;
  readonly key: string;
  readonly data: Uint8Array;
}
