import { pointerChild } from "../lib/json-pointer.ts";
import type { Resource } from "../model/design/resource.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { type Ref, type ResourceId, refOf } from "../model/reference/ref.ts";
import { OPERATIONS } from "../model/schema/operations.generated.ts";
import { shapeNamed } from "../model/schema/shape-named.ts";
import { type Violation, validateShape } from "../model/schema/validate-shape.ts";
import type { ChosenValues } from "./chosen-values.ts";
import { type Named, namedIn } from "./named-in.ts";
import { Reading } from "./reading.ts";
import { type FoundStructure, structuresByShape } from "./structures-by-shape.ts";

/** A resource as the rules see it. What several rules need is worked out once, when first asked for. */
export class Subject {
  readonly id: ResourceId;
  readonly ref: Ref;
  readonly resource: Resource;
  /** The values that the resource was filled with. */
  readonly chosen: ChosenValues;
  #violations: readonly Violation[] | undefined;
  #named: readonly Named[] | undefined;
  #structures: ReadonlyMap<string, readonly FoundStructure[]> | undefined;

  constructor(id: ResourceId, resource: Resource, chosen: ChosenValues) {
    this.id = id;
    this.ref = refOf(id);
    this.resource = resource;
    this.chosen = chosen;
  }

  /** All in which the resource (names, spec, tags, members beside them) differs from the API model. */
  get violations(): readonly Violation[] {
    this.#violations ??= [
      ...nameViolations(this.ref),
      ...validateShape(kindDefinition(this.ref.kind).specShape, this.resource.spec, "/spec"),
      ...(this.resource.tags === undefined ? [] : validateShape("TagList", this.resource.tags, "/tags")),
      ...extraViolations(this.ref, this.resource),
    ];
    return this.#violations;
  }

  /** The structures of that shape in the spec, wherever they stand. */
  structures(shapeName: string): readonly FoundStructure[] {
    const root = kindDefinition(this.ref.kind).specShape;
    this.#structures ??= structuresByShape(root, this.resource.spec, "/spec");
    return this.#structures.get(shapeName) ?? [];
  }

  /** The same, to be read with holes in mind. */
  readings(...shapeNames: readonly string[]): readonly Reading[] {
    return shapeNames.flatMap((name) =>
      this.structures(name).map(({ pointer, value }) => new Reading(value, pointer)),
    );
  }

  /** All that the spec names, in its order. */
  get named(): readonly Named[] {
    this.#named ??= namedIn(this.ref, this.resource.spec);
    return this.#named;
  }

  /** The spec, to be read with holes in mind. */
  get spec(): Reading {
    return new Reading(this.resource.spec, "/spec");
  }
}

/** The names of a ref, against the shapes of the input that asks for the resource. */
function nameViolations(ref: Ref): Violation[] {
  const { kind, nameMember, parent, operations } = kindDefinition(ref.kind);
  const input = OPERATIONS[operations.describe].members;
  const check = (member: string, value: string | undefined, pointer: string): Violation[] => {
    const shape = input[member]?.shape;
    return shape === undefined || value === undefined ? [] : validateShape(shape, value, pointer);
  };
  return [
    ...check(nameMember, ref.name, "/name"),
    ...(kind === "virtualService" ? emptyServiceName(ref) : []),
    ...(kind === "mesh" ? [] : check("meshName", ref.mesh, "/mesh")),
    ...(parent === undefined ? [] : check(parent.member, ref.parent, "/parent")),
    ...check("meshOwner", ref.owner, "/owner"),
  ];
}

/** The model sets no limit to a virtual service's name; but an empty one cannot stand in the URI that names it. */
function emptyServiceName(ref: Ref): Violation[] {
  if (ref.name !== "") return [];
  return [{ rule: "length", min: 1, actual: 0, pointer: "/name", shape: "ServiceName" }];
}

/** What a reader could not take for `tags` stands beside the spec too: it is wrong, not unknown. */
function extraViolations(ref: Ref, { extra = {} }: Resource): Violation[] {
  const shape = OPERATIONS[kindDefinition(ref.kind).operations.create].input;
  const input = shapeNamed(shape);
  const members = input.type === "structure" ? input.members : {};
  return Object.entries(extra).flatMap(([member, value]): Violation[] => {
    const pointer = pointerChild("/extra", member);
    const wrong = member === "tags" ? validateShape("TagList", value, pointer) : [];
    const known = Object.keys(members).filter((other) => other !== member);
    return wrong.length > 0 ? wrong : [{ rule: "unknown-member", member, known, pointer, shape }];
  });
}
