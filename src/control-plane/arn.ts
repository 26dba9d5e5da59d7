import type { Ref } from "../model/reference/ref.ts";
import { refOfResourcePath, resourcePathOf } from "../model/reference/resource-path.ts";
import type { Context } from "./context.ts";

type Place = Pick<Context, "account" | "region" | "partition">;

/**
 * The ARN of a resource: `arn:aws:appmesh:us-east-1:123456789012:mesh/M/virtualRouter/R/route/T`
 * (source: the App Mesh user guide's IAM page).
 */
export function arnOf(ref: Ref, { account, region, partition }: Place): string {
  return `arn:${partition}:appmesh:${region}:${account}:${resourcePathOf(withoutOwner(ref))}`;
}

function withoutOwner(ref: Ref): Ref {
  if (ref.owner === undefined) return ref;
  const { owner: _owner, ...own } = ref;
  return own;
}

/** What an ARN names, or why it names nothing: no App Mesh ARN, or one of another account, region or partition. */
export type ParsedArn =
  | { readonly is: "ref"; readonly ref: Ref }
  | { readonly is: "foreign" }
  | { readonly is: "malformed" };

/** Reads an ARN as `arnOf` writes it; `mesh/M@ACCOUNT/…` with our own account is taken too. */
export function parseArn(arn: string, place: Place): ParsedArn {
  const match = /^arn:([^:/]+):appmesh:([^:/]+):(\d{12}):(mesh\/.+)$/s.exec(arn);
  if (match === null) return { is: "malformed" };
  const [, partition, region, account, path = ""] = match;
  const found = refOfResourcePath(path);
  if (found === undefined) return { is: "malformed" };
  const { owner, ...ref } = found;
  const ours =
    partition === place.partition &&
    region === place.region &&
    account === place.account &&
    (owner === undefined || owner === place.account);
  return ours ? { is: "ref", ref } : { is: "foreign" };
}
