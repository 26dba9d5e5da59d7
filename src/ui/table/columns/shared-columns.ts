import type { Kind } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { refOf } from "../../../model/reference/ref.ts";
import type { Column } from "./column.ts";
import { type ListenerColumn, listenerColumn } from "./listener-column.ts";

/** The name of a resource: another one renames it, and references follow. */
export function nameColumn(kind: Kind): Column {
  return {
    id: "name",
    label: "Name",
    width: 200,
    mono: kind === "virtualService",
    text: ({ id }) => refOf(id).name,
    places: () => ["/name"],
    write: (_row, text) => ({ name: text.trim() }),
  };
}

/** The router or gateway that a route is in: chosen when the row is made, fixed from then on. */
export function parentColumn(kind: Kind): Column {
  const parent = kindDefinition(kind).parent?.kind ?? kind;
  const { title } = kindDefinition(parent);
  return {
    id: "parent",
    label: title.replace("Virtual ", "").replace(/^./, (letter) => letter.toUpperCase()),
    width: 160,
    text: ({ id }) => refOf(id).parent ?? "",
    places: () => ["/parent"],
  };
}

/** How many problems a row has. */
export const PROBLEMS_COLUMN: Column = {
  id: "problems",
  label: "Problems",
  width: 90,
  numeric: true,
  text: ({ id }, { problemsAt }) => {
    const count = problemsAt(id).length;
    return count === 0 ? "" : String(count);
  },
  places: () => [""],
};

/** Port and protocol of the listeners. */
export function portColumns(kind: Kind, first?: ListenerColumn["firstListener"]): readonly Column[] {
  const along = first === undefined ? {} : { firstListener: first };
  return [
    listenerColumn(kind, {
      id: "port",
      label: "Port",
      width: 90,
      mono: true,
      numeric: true,
      pointer: () => "/portMapping/port",
      ...along,
    }),
    listenerColumn(kind, {
      id: "protocol",
      label: "Protocol",
      width: 90,
      pointer: () => "/portMapping/protocol",
      ...along,
    }),
  ];
}

/** What listeners of nodes and gateways have besides. */
export function tlsColumn(kind: Kind): Column {
  return listenerColumn(kind, { id: "tls", label: "TLS", width: 110, pointer: () => "/tls/mode" });
}

export function healthColumn(kind: Kind): Column {
  return listenerColumn(kind, {
    id: "health",
    label: "Health check path",
    width: 140,
    mono: true,
    pointer: () => "/healthCheck/path",
  });
}
