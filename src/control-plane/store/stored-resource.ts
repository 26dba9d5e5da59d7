import type { JsonObject } from "../../lib/json.ts";
import type { Ref } from "../../model/reference/ref.ts";

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** What a list shows of a resource. */
export type StoredRow = Pick<StoredResource, "ref" | "version" | "createdAt" | "lastUpdatedAt">;

/** What the control plane keeps of a resource. ARN, owners and status are derived from it and the context. */
export interface StoredResource {
  readonly ref: Ref;
  /** A UUID that a resource created again under the same name does not share. */
  readonly uid: string;
  /** 1 when created, one more with each update. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly lastUpdatedAt: number;
  readonly spec: JsonObject;
  /** Sorted by key; keys are distinct. */
  readonly tags: readonly Tag[];
}
