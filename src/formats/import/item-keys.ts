import { isJsonArray, isJsonObject, type Json, type JsonArray } from "../../lib/json.ts";
import { valueAt } from "../../lib/json-pointer.ts";
import { shapeNamed } from "../../model/schema/shape-named.ts";

const PORT = ["/portMapping/port"];
const NAME = ["/name"];
const KEY = ["/key"];

/**
 * By the shape of a list's items: what tells one item from another, so that items of two lists can be
 * matched whatever their order. The second pointer counts only where the first is not enough.
 */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  AwsCloudMapInstanceAttribute: KEY,
  Backend: ["/virtualService/virtualServiceName"],
  GrpcGatewayRouteMetadata: NAME,
  GrpcRouteMetadata: NAME,
  HttpGatewayRouteHeader: NAME,
  HttpQueryParameter: NAME,
  HttpRouteHeader: NAME,
  JsonFormatRef: KEY,
  Listener: PORT,
  TagRef: KEY,
  VirtualGatewayListener: PORT,
  VirtualRouterListener: PORT,
  WeightedTarget: ["/virtualNode", "/port"],
};

/**
 * Items that are the same one where each list holds one only, whatever their keys: until 2022 a node or
 * gateway had one listener, so another port is a changed listener and not another one.
 */
const SAME_WHERE_ALONE = new Set([
  "Listener",
  "VirtualGatewayListener",
  "VirtualRouterListener",
  "WeightedTarget",
]);

/** Items of several lists that belong together: for each list the index, or undefined where it has none. */
export interface ItemMatch {
  readonly indexes: readonly (number | undefined)[];
}

export interface ItemMatches {
  readonly rows: readonly ItemMatch[];
  /** True where a list that lacks an item may say so; items matched by place are in all lists. */
  readonly byKey: boolean;
}

/**
 * Matches the items of lists of one shape: by their keys where every list has each key once, else by place
 * where all are of one length. Undefined: the lists can only be compared as a whole. The rows are in the
 * order of the first list, then of the items that the next ones add.
 */
export function matchItems(
  lists: readonly JsonArray[],
  itemShape: string | undefined,
): ItemMatches | undefined {
  const alone = itemShape !== undefined && SAME_WHERE_ALONE.has(itemShape);
  if (alone && lists.every(({ length }) => length === 1)) return byPlace(lists);
  const keys = keysOf(lists, itemShape);
  if (keys !== undefined) return byKeys(keys);
  if (itemShape !== undefined && shapeNamed(itemShape).type !== "structure") return undefined;
  return lists.every(({ length }) => length === lists[0]?.length) ? byPlace(lists) : undefined;
}

function byPlace(lists: readonly JsonArray[]): ItemMatches {
  const [first = []] = lists;
  return { rows: first.map((_item, index) => ({ indexes: lists.map(() => index) })), byKey: false };
}

function byKeys(keys: readonly (readonly string[])[]): ItemMatches {
  const rows = new Map<string, (number | undefined)[]>();
  keys.forEach((list, which) => {
    list.forEach((key, index) => {
      const row = rows.get(key) ?? keys.map(() => undefined);
      row[which] = index;
      rows.set(key, row);
    });
  });
  return { rows: [...rows.values()].map((indexes) => ({ indexes })), byKey: true };
}

/** The keys of the items, list by list; undefined where one has none, or two of a list have the same. */
export function keysOf(
  lists: readonly JsonArray[],
  itemShape: string | undefined,
): readonly (readonly string[])[] | undefined {
  const pointers = itemShape === undefined ? undefined : KEYS[itemShape];
  if (pointers === undefined) return undefined;
  for (let count = 1; count <= pointers.length; count += 1) {
    const keys: string[][] = [];
    for (const list of lists) {
      const own = list.flatMap((item) => keyOf(item, pointers.slice(0, count)) ?? []);
      if (own.length === list.length && new Set(own).size === own.length) keys.push(own);
    }
    if (keys.length === lists.length) return keys;
  }
  return undefined;
}

/** The first part of a key is a must; a weighted target need not name a port. */
function keyOf(item: Json, pointers: readonly string[]): string | undefined {
  if (!isJsonObject(item)) return undefined;
  const parts = pointers.map((pointer) => valueAt(item, pointer));
  return parts[0] === undefined || parts.some(isJsonArray) ? undefined : JSON.stringify(parts);
}
