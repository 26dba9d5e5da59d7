import { isJsonArray, isJsonObject, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import type { Resource } from "../../../model/design/resource.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import { leafText, listAt, memberAt } from "../../../model/routes/spec-access.ts";
import { isLeaf, type LeafControl } from "../../inspector/form/form-node.ts";
import { formOf } from "../../inspector/form/form-of.ts";
import { trailTo } from "../../inspector/form/trail.ts";
import type { Column, Row, Written } from "./column.ts";
import { leafCellText, leafOptions, typedLeaf } from "./leaf-cell.ts";
import { withPlace } from "./write-place.ts";

export interface ListenerColumn {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly mono?: boolean;
  readonly numeric?: boolean;
  /** From the listener; depends on its protocol where the API has one member for each. */
  readonly pointer: (protocol: string) => string;
  /** What a first listener brings along in the resource. */
  readonly firstListener?: (row: Row, resource: Resource) => Resource;
}

/**
 * One field of the listeners of a kind. Most have one listener; the fields of several stand in their order with
 * commas between.
 */
export function listenerColumn(kind: Kind, column: ListenerColumn): Column {
  const { id, label, width, mono = false, numeric = false } = column;
  const at = (listener: Json | undefined, index: number): string =>
    `/spec/listeners/${index}${column.pointer(protocolOf(listener))}`;
  const options = leafOptions(controlAt(kind, at(undefined, 0)) ?? TEXT);
  return {
    id,
    label,
    width,
    mono,
    numeric,
    text: ({ resource }) => {
      const texts = listAt(resource.spec, "listeners").map((listener, index) => {
        const pointer = at(listener, index);
        return leafCellText(controlAt(kind, pointer) ?? TEXT, held(resource, pointer));
      });
      return texts.every((text) => text === "") ? "" : texts.join(", ");
    },
    places: ({ resource }) => {
      const listeners = listAt(resource.spec, "listeners");
      return (listeners.length === 0 ? [undefined] : listeners).map((listener, index) => at(listener, index));
    },
    write: (row, text) => writeAll(kind, column, row, text, at),
    ...(options.length === 0 ? {} : { options: () => options }),
  };
}

const TEXT: LeafControl = { type: "text", mono: false, multiline: false };

function writeAll(
  kind: Kind,
  { label, firstListener }: ListenerColumn,
  row: Row,
  text: string,
  at: (listener: Json | undefined, index: number) => string,
): Written {
  const { listeners } = row.resource.spec;
  if (listeners !== undefined && !isJsonArray(listeners)) {
    return { refused: "The listeners are not a list: correct them in the inspector first." };
  }
  const known = listAt(row.resource.spec, "listeners");
  const parts = known.length > 1 ? text.split(",") : [text];
  if (known.length === 0 && text.trim() === "") return { resource: row.resource };
  if (known.length > 1 && text.trim() !== "" && parts.length !== known.length) {
    return { refused: `Write ${known.length} values with commas between: one for each listener.` };
  }
  let resource = row.resource;
  for (const [index, listener] of (known.length === 0 ? [undefined] : known).entries()) {
    if (listener !== undefined && !isJsonObject(listener)) continue;
    const next = withListener(kind, resource, at(listener, index), parts[index] ?? "");
    if (next === undefined)
      return { refused: `A ${protocolOf(listener)} listener has no ${label.toLowerCase()}.` };
    resource = next;
  }
  return { resource: known.length === 0 ? (firstListener?.(row, resource) ?? resource) : resource };
}

/** The resource with a text in one field of a listener; undefined where the listener has no such field. */
function withListener(kind: Kind, resource: Resource, pointer: string, text: string): Resource | undefined {
  const control = controlAt(kind, pointer);
  if (control !== undefined) {
    return withPlace(kind, resource, pointer, typedLeaf(control, text, held(resource, pointer)));
  }
  return text.trim() === "" ? resource : undefined;
}

/** The control of the field at a place; undefined where the form has none there. */
function controlAt(kind: Kind, pointer: string): LeafControl | undefined {
  const place = trailTo(formOf(kind), pointer).at(-1);
  return place?.pointer === pointer && isLeaf(place.node.control) ? place.node.control : undefined;
}

function protocolOf(listener: Json | undefined): string {
  return leafText(memberAt(listener, "portMapping", "protocol")) || "http";
}

function held(resource: Resource, pointer: string): Json | undefined {
  return valueAt({ ...resource } as { readonly [key: string]: Json }, pointer);
}
