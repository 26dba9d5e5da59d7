import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { pointerChild } from "../lib/json-pointer.ts";
import { isHole } from "../model/design/hole.ts";
import type { ReferenceLinks } from "../model/graph/reference-links.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";
import { shapeNamed } from "../model/schema/shape-named.ts";
import { type Decision, decide } from "./decide.ts";
import type { DecidedBy, FieldPlace } from "./decided-by.ts";
import type { Certainty } from "./default-rule.ts";
import { DEFAULT_RULES, type DefaultCode, defaultCodeOf } from "./default-rules.ts";
import { valueWords } from "./value-words.ts";

/** What holds for one field that App Mesh decides where it is empty. */
export interface EffectiveField {
  readonly code: DefaultCode;
  /** From the spec; also where nothing stands there. */
  readonly pointer: string;
  readonly label: string;
  /** `15 s`; of an own value as it is written. */
  readonly text: string;
  /** In the form of the API, where it has one. */
  readonly value?: Json;
  readonly decidedBy: DecidedBy;
  /** The field that decided, where a field did. */
  readonly where?: FieldPlace;
  readonly certainty: Certainty;
  readonly source: string;
}

/** Structures that say something even where they are not there: their fields are looked at all the same. */
const LOOKED_INTO: readonly string[] = [
  "hostname",
  "match",
  "prefix",
  "rewrite",
  "serviceDiscovery",
  "timeout",
];

/** Shapes of which one member is meant, though the API model does not say so: the others are not looked into. */
const ONE_OF: readonly string[] = ["RouteSpec", "GatewayRouteSpec"];

/**
 * What holds for each field of a resource that App Mesh would decide: own values, and where a field is empty what
 * App Mesh does or what another resource says, with who decided. In the order of the API model. Empty for a
 * resource that nobody defines.
 */
export function effectiveOf(graph: ReferenceLinks, id: ResourceId): readonly EffectiveField[] {
  const spec = graph.specOf(id);
  if (spec === undefined) return [];
  const walk = new Walk(graph, id, spec);
  walk.structure(kindDefinition(refOf(id).kind).specShape, spec, "", []);
  return walk.found;
}

class Walk {
  readonly found: EffectiveField[] = [];
  readonly #graph: ReferenceLinks;
  readonly #id: ResourceId;
  readonly #spec: JsonObject;

  constructor(graph: ReferenceLinks, id: ResourceId, spec: JsonObject) {
    this.#graph = graph;
    this.#id = id;
    this.#spec = spec;
  }

  structure(shapeName: string, value: JsonObject, pointer: string, around: readonly JsonObject[]): void {
    const shape = shapeNamed(shapeName);
    if (shape.type !== "structure") return;
    const isOneOf = shape.union === true || ONE_OF.includes(shapeName);
    const parents = [...around, value];
    for (const [member, inner] of Object.entries(shape.members)) {
      const at = pointerChild(pointer, member);
      const code = defaultCodeOf(shapeName, member);
      const own = Object.hasOwn(value, member) ? value[member] : undefined;
      if (own !== undefined) {
        if (code !== undefined) this.found.push(ownField(this.#id, code, at, own));
        this.#value(inner, own, at, parents);
      } else if (code !== undefined) this.#empty(code, at, parents);
      else if (!isOneOf && LOOKED_INTO.includes(member)) this.structure(inner, {}, at, parents);
    }
  }

  #value(shapeName: string, value: Json, pointer: string, parents: readonly JsonObject[]): void {
    if (isHole(value)) return;
    if (isJsonObject(value)) this.structure(shapeName, value, pointer, parents);
    const shape = shapeNamed(shapeName);
    if (!isJsonArray(value) || shape.type !== "list") return;
    for (const [index, item] of value.entries())
      this.#value(shape.member, item, `${pointer}/${index}`, parents);
  }

  #empty(code: DefaultCode, at: string, parents: readonly JsonObject[]): void {
    const parent = parents.at(-1) ?? {};
    if (DEFAULT_RULES[code].unless?.some((other) => Object.hasOwn(parent, other)) === true) return;
    const decision = decide(code, { graph: this.#graph, id: this.#id, spec: this.#spec, parents, at });
    if (decision !== undefined) this.found.push(decidedField(code, at, decision));
  }
}

function ownField(id: ResourceId, code: DefaultCode, pointer: string, value: Json): EffectiveField {
  const { label, certainty, source } = DEFAULT_RULES[code];
  const text = valueWords(value);
  return { code, pointer, label, text, value, decidedBy: "own", where: { id, pointer }, certainty, source };
}

function decidedField(code: DefaultCode, pointer: string, decision: Decision): EffectiveField {
  const { label, certainty, source } = DEFAULT_RULES[code];
  return { code, pointer, label, certainty, source, ...decision };
}
