import type { Ref } from "./ref.ts";

/** Why one resource names another. */
export type ReferenceRole = "backend" | "provider" | "target" | "gatewayTarget";

/** One place in a spec that names another resource. */
export interface Reference {
  readonly role: ReferenceRole;
  /** JSON pointer, from the spec, of the text or hole that holds the name. */
  readonly pointer: string;
  readonly to: Ref;
}
