import type { JsonObject } from "../../lib/json.ts";
import type { Ref } from "../../model/reference/ref.ts";

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** What a list shows of a resource. */
export interface StoredRow {
  readonly key: string;
  /** 1 when created, one more with each update. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly lastUpdatedAt: number;
}

/** What `metadata` is made of. */
export interface ResourceHead extends Omit<StoredRow, "key"> {
  readonly ref: Ref;
  /** A UUID that a resource created again under the same name does not share. */
  readonly uid: string;
}

/** A resource of which the spec is JSON text. */
export interface ResourceText extends ResourceHead {
  readonly spec: string;
}

/** What the control plane keeps of a resource. ARN, owners and status are derived from it and the context. */
export interface StoredResource extends ResourceHead {
  readonly spec: JsonObject;
  /** Sorted by key; keys are distinct. */
  readonly tags: readonly Tag[];
}
