import type { Code } from "../checks/problem-args.ts";
import type { Store } from "./store/store.ts";

/** What the control plane needs from its surroundings. */
export interface Context {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A fresh UUID. */
  readonly newId: () => string;
  /** Twelve digits: the account that owns every resource here. */
  readonly account: string;
  readonly region: string;
  /** First part of an ARN: `aws`, `aws-cn`. */
  readonly partition: string;
  /** `aws`: the quotas of an account hold, as App Mesh has them by default; `none`: no number of resources is refused. */
  readonly quotas: "none" | "aws";
  /** Checks that refuse nothing here: some of those that the service is only inferred to make (`SWITCHABLE`). */
  readonly rulesOff: ReadonlySet<Code>;
  /** A short text that only this text has: SHA-256. */
  readonly digest: (text: string) => string;
}
