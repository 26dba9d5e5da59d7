import type { Kind } from "../../model/kinds/kind.ts";

/** How people abbreviate the kinds in file names; the more special ones first. */
const HINTS: readonly (readonly [Kind, RegExp])[] = [
  ["gatewayRoute", /gateway[-_. ]?routes?|gw[-_. ]?routes?|\bgr\b/],
  ["virtualNode", /virtual[-_. ]?nodes?|\bvn\b|\bnodes?\b/],
  ["virtualService", /virtual[-_. ]?services?|\bvs\b|\bvsvc\b/],
  ["virtualRouter", /virtual[-_. ]?routers?|\bvr\b|\brouters?\b/],
  ["virtualGateway", /virtual[-_. ]?gateways?|\bvgw?\b|\bgateways?\b/],
  ["route", /\broutes?\d*\b/],
  ["mesh", /\bmesh(es)?\b/],
];

/** A suffix that says the kind, not the name: `colorteller-vn`. */
const KIND_SUFFIX =
  /[-_. ](vn|vs|vsvc|vr|vgw?|virtual[-_. ]?(node|service|router|gateway))s?([-_. ]updated?)?$/i;

/** A base name that says nothing but the kind. */
const ONLY_KIND =
  /^(vn|vs|vsvc|vr|vgw?|gr|mesh(es)?|routes?|nodes?|routers?|gateways?|spec|(virtual[-_. ]?)?(node|service|router|gateway)s?|gateway[-_. ]?routes?)$/i;

/** The one of `kinds` that the path speaks of: the file's name first, then the folder that it lies in. */
export function kindByPath(path: string, kinds: readonly Kind[]): Kind | undefined {
  const parts = path.split(/[/\\]/);
  for (const part of [baseName(path), parts.at(-2) ?? ""]) {
    const text = part
      .replaceAll(/([a-z\d])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .replaceAll("_", "-");
    const hint = HINTS.find(([kind, pattern]) => kinds.includes(kind) && pattern.test(text));
    if (hint !== undefined) return hint[0];
  }
  return undefined;
}

/** The name that the file's name suggests, without what says only the kind; none where nothing remains. */
export function nameByPath(path: string): string | undefined {
  const base = baseName(path);
  if (!/[\p{L}\p{N}]/u.test(base) || ONLY_KIND.test(base)) return undefined;
  return base.replace(KIND_SUFFIX, "") || undefined;
}

function baseName(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? "").replace(/(\.mesh)?\.[A-Za-z]+$/, "");
}
