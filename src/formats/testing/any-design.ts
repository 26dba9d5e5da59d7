import fc from "fast-check";
import { deepFreeze } from "../../lib/deep-freeze.ts";
import type { Json, JsonObject } from "../../lib/json.ts";
import { COLLECTION_NAMES, type Design, emptyDesign, type Placement } from "../../model/design/design.ts";
import type { Group } from "../../model/design/group.ts";
import type { Note } from "../../model/design/note.ts";
import type { Resource } from "../../model/design/resource.ts";
import { TASK_GROUP_TYPES, type TaskGroup, type TaskGroupType } from "../../model/design/task-group.ts";
import { KINDS } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, type Ref } from "../../model/reference/ref.ts";

/** JSON as a text can give it: without `-0`. */
const json: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);

const object: fc.Arbitrary<JsonObject> = fc
  .dictionary(fc.oneof(fc.string(), fc.constantFrom("listeners", "__proto__", "$hole", "spec")), json, {
    maxKeys: 3,
  })
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonObject);

/** Names of all scripts, with what paths, shells and URLs make of them; never half a surrogate pair. */
const anyName = fc.oneof(
  fc.constantFrom(
    "serviceA",
    "servicea",
    "a/b",
    "a b",
    "-rf",
    "$(x)",
    "..",
    "CON",
    "é",
    "a.b",
    "x'y",
    "%41",
    "a@b",
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 8 }).filter((name) => !/\p{Surrogate}/u.test(name)),
);

/** A ref of any kind, in few meshes, so that equal names in several places are common. */
export const anyRef: fc.Arbitrary<Ref> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    mesh: fc.constantFrom("shop", "a@b", "m/n"),
    owner: fc.option(fc.constant("123456789012"), { nil: undefined, freq: 5 }),
    parent: fc.constantFrom("r1", "r2"),
    name: anyName,
  })
  .map(({ kind, mesh, owner, parent, name }) => ({
    kind,
    mesh,
    ...(owner === undefined ? {} : { owner }),
    ...(kindDefinition(kind).parent === undefined ? {} : { parent }),
    name: kind === "mesh" ? mesh : name,
  }));

const resource: fc.Arbitrary<Resource> = fc
  .record({ spec: object, tags: fc.array(json, { maxLength: 2 }), extra: object }, { requiredKeys: ["spec"] })
  .map((value) => deepFreeze(value));

const point = fc.record({ x: fc.integer(), y: fc.integer() });
const placement: fc.Arbitrary<Placement> = fc.record({ services: point, all: point }, { requiredKeys: [] });

const texts = fc.dictionary(
  fc.oneof(fc.string(), fc.constantFrom("PORT", "__proto__", ".Values.a")),
  fc.string(),
  {
    maxKeys: 3,
    noNullPrototype: true,
  },
);

const taskGroup: fc.Arbitrary<TaskGroup> = fc.record({
  type: fc.constantFrom(...(Object.keys(TASK_GROUP_TYPES) as TaskGroupType[])),
  name: fc.string(),
  file: fc.string(),
  line: fc.nat(),
});

const meshId = fc.constantFrom("mesh/shop", "mesh/a%40b", "mesh/shop@123456789012");
const idWith = (prefix: string) => fc.string().map((text) => prefix + text);

const group: fc.Arbitrary<Group> = fc.record(
  { mesh: meshId, name: fc.string(), collapsed: fc.constant(true as const) },
  { requiredKeys: ["mesh", "name"] },
);

const note: fc.Arbitrary<Note> = fc.record({
  mesh: meshId,
  x: fc.integer(),
  y: fc.integer(),
  width: fc.integer(),
  height: fc.integer(),
  text: fc.string(),
});

/** Any design that can be kept, as wrong as can be: any JSON in the specs, tags and extra members. */
export const anyDesign: fc.Arbitrary<Design> = fc
  .record({
    resources: fc.array(fc.tuple(anyRef, resource), { maxLength: 6 }),
    positions: fc.array(fc.tuple(anyRef, placement), { maxLength: 3 }),
    settings: fc.record({ name: fc.string(), valueSet: fc.string() }, { requiredKeys: [] }),
    valueSets: fc.dictionary(fc.string(), fc.record({ values: texts }), { maxKeys: 2 }),
    taskGroups: fc.array(fc.tuple(anyRef, fc.record({ groups: fc.array(taskGroup, { maxLength: 2 }) })), {
      maxLength: 2,
    }),
    groups: fc.dictionary(idWith("group/"), group, { maxKeys: 2 }),
    members: fc.array(fc.tuple(anyRef, fc.nat(1)), { maxLength: 4 }),
    notes: fc.dictionary(idWith("note/"), note, { maxKeys: 2 }),
  })
  .map(({ resources, positions, settings, valueSets, taskGroups, groups, members, notes }) => {
    const design = emptyDesign();
    for (const [ref, value] of resources) design.resources.set(idOf(ref), value);
    for (const [ref, value] of positions) design.positions.set(idOf(ref), value);
    if (Object.keys(settings).length > 0) design.settings.set("design", settings);
    for (const [name, value] of Object.entries(valueSets)) design.valueSets.set(name, value);
    for (const [ref, value] of taskGroups) design.taskGroups.set(idOf(ref), value);
    for (const [id, value] of Object.entries(groups)) design.groups.set(id, value);
    for (const [ref, index] of members) {
      const id = Object.keys(groups)[index];
      if (id !== undefined) design.members.set(idOf(ref), { group: id });
    }
    for (const [id, value] of Object.entries(notes)) design.notes.set(id, value);
    return design;
  });

/** The same design with its records in the opposite order. */
export function reordered(design: Design): Design {
  const out = emptyDesign();
  for (const name of COLLECTION_NAMES) {
    const records = out[name] as Map<string, unknown>;
    for (const [id, record] of [...design[name]].reverse()) records.set(id, record);
  }
  return out;
}
