import type { Access } from "./access-key.ts";

/** Who sent a request that was let in. */
export interface Caller {
  readonly name: string;
  readonly access: Access;
}
