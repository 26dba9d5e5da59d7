import { isJsonObject, type Json, type JsonObject } from "../lib/json.ts";

/** What a target says of a resource beside its spec and tags. It belongs to the target, never to a design. */
export interface Observed {
  readonly arn: string;
  /** 1 when created, one more with every update. */
  readonly version: number;
  readonly uid: string;
  /** Seconds since 1970, with fraction, as on the wire. */
  readonly createdAt: number;
  readonly lastUpdatedAt: number;
  /** `ACTIVE`, `INACTIVE` or `DELETED`. */
  readonly status: string;
  /** Accounts (12 digits). */
  readonly meshOwner: string;
  readonly resourceOwner: string;
}

/**
 * The observed part of a resource as the API answers it, or undefined where it has no metadata with an ARN
 * and a version. Members that emulators leave out read as empty text or 0.
 */
export function observedOf(answer: JsonObject): Observed | undefined {
  const metadata = answer["metadata"];
  if (!isJsonObject(metadata)) return undefined;
  const { arn, version, uid, createdAt, lastUpdatedAt, meshOwner, resourceOwner } = metadata;
  if (typeof arn !== "string" || typeof version !== "number") return undefined;
  const status = isJsonObject(answer["status"]) ? answer["status"]["status"] : undefined;
  return {
    arn,
    version,
    uid: text(uid),
    createdAt: seconds(createdAt),
    lastUpdatedAt: seconds(lastUpdatedAt),
    status: text(status),
    meshOwner: text(meshOwner),
    resourceOwner: text(resourceOwner),
  };
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** Numbers on the wire; CLI v2 and some emulators write ISO 8601. */
function seconds(value: Json | undefined): number {
  if (typeof value === "number") return value;
  const parsed = typeof value === "string" ? Date.parse(value) / 1000 : 0;
  return Number.isFinite(parsed) ? parsed : 0;
}
