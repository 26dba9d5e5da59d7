import { KINDS } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import type { Ref } from "../model/reference/ref.ts";
import type { Context } from "./context.ts";

type Place = Pick<Context, "account" | "region" | "partition">;

/**
 * The ARN of a resource: `arn:aws:appmesh:us-east-1:123456789012:mesh/M/virtualRouter/R/route/T`
 * (source: the App Mesh user guide's IAM page). Nothing public says how the service wrote a `/` inside
 * a name; here `/`, `%` and `@` are percent-encoded, so that an ARN names one resource only.
 */
export function arnOf(ref: Ref, { account, region, partition }: Place): string {
  const steps = [`mesh/${encoded(ref.mesh)}`];
  const { arnSegment, parent } = kindDefinition(ref.kind);
  if (parent !== undefined && ref.parent !== undefined) {
    steps.push(`${kindDefinition(parent.kind).arnSegment}/${encoded(ref.parent)}`);
  }
  if (arnSegment !== undefined) steps.push(`${arnSegment}/${encoded(ref.name)}`);
  return `arn:${partition}:appmesh:${region}:${account}:${steps.join("/")}`;
}

/** What an ARN names, or why it names nothing: no App Mesh ARN, or one of another account, region or partition. */
export type ParsedArn =
  | { readonly is: "ref"; readonly ref: Ref }
  | { readonly is: "foreign" }
  | { readonly is: "malformed" };

/** Reads an ARN as `arnOf` writes it; `mesh/M@ACCOUNT/…` with our own account is taken too. */
export function parseArn(arn: string, place: Place): ParsedArn {
  const match = /^arn:([^:/]+):appmesh:([^:/]+):(\d{12}):mesh\/(.+)$/s.exec(arn);
  if (match === null) return { is: "malformed" };
  const [, partition, region, account, path = ""] = match;
  const [meshPart = "", ...steps] = path.split("/");
  const [meshName = "", owner, ...rest] = meshPart.split("@");
  const mesh = decoded(meshName);
  const ref = rest.length === 0 && mesh !== undefined ? refAt(mesh, steps) : undefined;
  if (ref === undefined) return { is: "malformed" };
  const ours =
    partition === place.partition &&
    region === place.region &&
    account === place.account &&
    (owner === undefined || owner === place.account);
  return ours ? { is: "ref", ref } : { is: "foreign" };
}

function refAt(mesh: string, steps: readonly string[]): Ref | undefined {
  if (mesh === "") return undefined;
  if (steps.length === 0) return { kind: "mesh", mesh, name: mesh };
  if (steps.length !== 2 && steps.length !== 4) return undefined;
  const names = steps.filter((_step, index) => index % 2 === 1).map(decoded);
  const [first, second] = names;
  if (
    first === undefined ||
    first === "" ||
    (steps.length === 4 && (second === undefined || second === ""))
  ) {
    return undefined;
  }
  for (const kind of KINDS) {
    const { arnSegment, parent } = kindDefinition(kind);
    if (arnSegment === undefined) continue;
    const parentSegment = parent && kindDefinition(parent.kind).arnSegment;
    if (steps.length === 2 && parent === undefined && steps[0] === arnSegment)
      return { kind, mesh, name: first };
    if (second !== undefined && steps[0] === parentSegment && steps[2] === arnSegment) {
      return { kind, mesh, parent: first, name: second };
    }
  }
  return undefined;
}

function encoded(name: string): string {
  return name.replaceAll("%", "%25").replaceAll("/", "%2F").replaceAll("@", "%40");
}

function decoded(text: string): string | undefined {
  if (/%(?!25|2F|40)/i.test(text)) return undefined;
  return text.replace(/%(25|2F|40)/gi, (code) => decodeURIComponent(code));
}
