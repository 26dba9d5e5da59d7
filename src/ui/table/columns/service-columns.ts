import { callersOf } from "../../../diagram/service-end.ts";
import { withProvider } from "../../../editor/service-provider.ts";
import { mayConnect } from "../../../model/connections/may-connect.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../../model/reference/ref.ts";
import type { CellSource, Column, Row, Written } from "./column.ts";
import { namesOf } from "./names-of.ts";
import { nameColumn, PROBLEMS_COLUMN } from "./shared-columns.ts";

/** Says that a router is meant where a node has the same name. */
const ROUTER = " (router)";

const PROVIDER: Column = {
  id: "provider",
  label: "Provider",
  width: 200,
  text: ({ id }, { graph }) => {
    const named = graph.outgoing(id)[0]?.to;
    if (named === undefined) return "";
    const isAmbiguous = named.kind === "virtualRouter" && graph.has(idOf({ ...named, kind: "virtualNode" }));
    return isAmbiguous ? named.name + ROUTER : named.name;
  },
  places: () => ["/spec/provider"],
  write: writeProvider,
  options: ({ id }, source) => {
    const nodes = new Set(namesOf(id, "virtualNode", source));
    const routers = namesOf(id, "virtualRouter", source);
    return [...routers.map((name) => (nodes.has(name) ? name + ROUTER : name)), ...nodes];
  },
};

function writeProvider(row: Row, typed: string, source: CellSource): Written {
  const { resource } = row;
  const text = typed.trim();
  if (text === PROVIDER.text(row, source)) return { resource };
  if (text === "") return { resource: { ...resource, spec: withProvider(resource.spec, undefined) } };
  const provider = providerNamed(row.id, text, source);
  if (provider === undefined) return { refused: `No virtual node or router of this mesh is called ${text}.` };
  const allowed = mayConnect(source.design, row.id, provider);
  if (!allowed.ok) return { refused: allowed.reason };
  return { resource: { ...resource, spec: withProvider(resource.spec, provider) } };
}

function providerNamed(service: ResourceId, text: string, { design }: CellSource): ResourceId | undefined {
  const at = (kind: Kind, name: string): ResourceId | undefined => {
    const id = idOf(siblingRef(refOf(service), kind, name));
    return design.resources.has(id) ? id : undefined;
  };
  if (text.endsWith(ROUTER)) return at("virtualRouter", text.slice(0, -ROUTER.length));
  return at("virtualNode", text) ?? at("virtualRouter", text);
}

const CALLERS: Column = {
  id: "callers",
  label: "Called by",
  width: 240,
  text: ({ id }, { graph }) =>
    callersOf(graph, id)
      .map((caller) => refOf(caller).name)
      .join(", "),
  places: () => [],
};

export const SERVICE_COLUMNS: readonly Column[] = [
  { ...nameColumn("virtualService"), width: 260 },
  PROVIDER,
  CALLERS,
  PROBLEMS_COLUMN,
];
