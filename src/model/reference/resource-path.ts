import { KINDS } from "../kinds/kind.ts";
import { kindDefinition } from "../kinds/registry.ts";
import type { Ref } from "./ref.ts";

/**
 * What an ARN holds after the account: `mesh/M/virtualRouter/R/route/T`, `mesh/M@OWNER/…` where the mesh is
 * shared (source: the App Mesh user guide's IAM page). Nothing public says how the service wrote a `/` inside
 * a name; here `/`, `%` and `@` are percent-encoded, so that a path names one resource only.
 */
export function resourcePathOf(ref: Ref): string {
  const owner = ref.owner === undefined ? "" : `@${encodedInPath(ref.owner)}`;
  let path = `mesh/${encodedInPath(ref.mesh)}${owner}`;
  const { arnSegment, parent } = kindDefinition(ref.kind);
  if (parent !== undefined && ref.parent !== undefined) {
    path += `/${kindDefinition(parent.kind).arnSegment}/${encodedInPath(ref.parent)}`;
  }
  return arnSegment === undefined ? path : `${path}/${arnSegment}/${encodedInPath(ref.name)}`;
}

/** The ref that a path names, with the owner where it has one; undefined for any other text. */
export function refOfResourcePath(path: string): Ref | undefined {
  const [first, meshPart = "", ...steps] = path.split("/");
  const [meshName = "", ownerText, ...rest] = meshPart.split("@");
  const mesh = decoded(meshName);
  const owner = ownerText === undefined ? undefined : decoded(ownerText);
  if (first !== "mesh" || rest.length > 0 || mesh === undefined || mesh === "" || owner === "") {
    return undefined;
  }
  const ref = refAt(mesh, steps);
  return ref === undefined || owner === undefined ? ref : { ...ref, owner };
}

function refAt(mesh: string, steps: readonly string[]): Ref | undefined {
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

/** A name as a step of the path. */
export function encodedInPath(name: string): string {
  // Most names hold none of them; an ARN is made for each row of a list.
  if (!/[%/@]/.test(name)) return name;
  return name.replaceAll("%", "%25").replaceAll("/", "%2F").replaceAll("@", "%40");
}

function decoded(text: string): string | undefined {
  if (/%(?!25|2F|40)/i.test(text)) return undefined;
  return text.replace(/%(25|2F|40)/gi, (code) => decodeURIComponent(code));
}
