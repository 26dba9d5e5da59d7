import { itemShape } from "../../model/schema/member-shape.ts";
import { shapeNamed } from "../../model/schema/shape-named.ts";
import type { Tree, TreeEntry } from "../source/tree.ts";

/**
 * A tree with the members of the API in place of those of CloudFormation and AWS Config, by the shape: `TLS`,
 * `Tls` and `tls` are all `tls`, `AWSCloudMap` is `awsCloudMap`. CloudFormation writes acronyms in upper case
 * in virtual nodes and gateways and not in routes, AWS Config and older tools do not: letter case tells
 * nothing here, and no shape of the API has two members that differ by it alone. A member that the API does
 * not know gets lower camel case (`RateLimit` → `rateLimit`). Of a member that is written in two ways in one
 * structure the one with the API's letters counts, else the first; the others stay as written, and so are told
 * as unknown.
 */
export function apiMembers(tree: Tree, shape: string | undefined): Tree {
  if (tree.type === "list") {
    const of = itemShape(shape);
    return { type: "list", items: tree.items.map((item) => apiMembers(item, of)), at: tree.at };
  }
  if (tree.type !== "map") return tree;
  const members = membersOf(shape);
  const taken = new Set(tree.entries.map(({ key }) => key));
  const entries = tree.entries.map(({ key, at, value }): TreeEntry => {
    const known = members.get(key.toLowerCase());
    const wanted = known?.member ?? lowerCamel(key);
    const isTaken = key !== wanted && taken.has(wanted);
    taken.add(wanted);
    return { key: isTaken ? key : wanted, at, value: apiMembers(value, isTaken ? undefined : known?.shape) };
  });
  return { type: "map", entries, at: tree.at };
}

interface Member {
  readonly member: string;
  readonly shape: string;
}

type Members = ReadonlyMap<string, Member>;

const NONE: Members = new Map();
const known = new Map<string, Members>();

/** The members of a structure by their names in lower case. */
function membersOf(shapeName: string | undefined): Members {
  if (shapeName === undefined) return NONE;
  let members = known.get(shapeName);
  if (members === undefined) {
    const shape = shapeNamed(shapeName);
    const all = shape.type === "structure" ? Object.entries(shape.members) : [];
    members = new Map(all.map(([member, of]) => [member.toLowerCase(), { member, shape: of }]));
    known.set(shapeName, members);
  }
  return members;
}

/** `RateLimit` → `rateLimit`, `TLSMode` → `tlsMode`, `HTTP2` → `http2`. */
function lowerCamel(key: string): string {
  return key.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());
}
