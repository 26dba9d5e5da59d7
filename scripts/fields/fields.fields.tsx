// @vitest-environment jsdom
import { existsSync, readFileSync } from "node:fs";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { problemsOf } from "../../src/checks/problems-of.ts";
import { inProcessClient } from "../../src/control-plane/in-process-client.ts";
import { testContext } from "../../src/control-plane/testing/test-context.ts";
import { writeCliJson } from "../../src/formats/cli-json/write.ts";
import { deepFreeze } from "../../src/lib/deep-freeze.ts";
import type { Json, JsonObject } from "../../src/lib/json.ts";
import { valueAt, withValueAt } from "../../src/lib/json-pointer.ts";
import { emptyDesign, type MutableDesign } from "../../src/model/design/design.ts";
import type { Resource } from "../../src/model/design/resource.ts";
import { KINDS, type Kind } from "../../src/model/kinds/kind.ts";
import { kindDefinition } from "../../src/model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../src/model/reference/ref.ts";
import { shapeNamed } from "../../src/model/schema/shape-named.ts";
import { boundaryOf, refusedBy } from "./field-values.ts";
import { FormDriver } from "./form-driver.tsx";
import { SURROUNDINGS, WHOLE_SPECS } from "./whole-specs.ts";

/** One leaf field of the API model, with its pointer in a resource and the name of its shape. */
interface Field {
  readonly kind: Kind;
  readonly path: string;
  readonly pointer: string;
  readonly shape: string;
}

/** All leaf fields of the seven specs, walked in the API model itself. */
const FIELDS: readonly Field[] = KINDS.flatMap((kind) => fieldsOf(kind, kindDefinition(kind).specShape, ""));

function fieldsOf(kind: Kind, shapeName: string, path: string): Field[] {
  const shape = shapeNamed(shapeName);
  if (shape.type === "list") return fieldsOf(kind, shape.member, `${path}[]`);
  if (shape.type === "structure") {
    return Object.entries(shape.members).flatMap(([member, of]) =>
      fieldsOf(kind, of, path === "" ? member : `${path}.${member}`),
    );
  }
  const pointer = `/spec/${path.replaceAll("[]", "/0").replaceAll(".", "/")}`;
  return [{ kind, path, pointer, shape: shapeName }];
}

/** Of the fields that the API model has and App Mesh refuses: `scheme` is for http2 routes. */
const REFUSED: readonly string[] = ["httpRoute.match.scheme"];

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  const observer = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  vi.stubGlobal("ResizeObserver", observer);
  vi.stubGlobal("IntersectionObserver", observer);
  vi.stubGlobal("CSS", { escape: (text: string) => text.replaceAll(/["\\]/g, "\\$&") });
  vi.stubGlobal("fetch", () => Promise.reject(new Error("no server in this test")));
  Element.prototype.scrollIntoView = () => undefined;
  Object.defineProperty(document, "fonts", { value: new EventTarget() });
});
afterEach(cleanup);

/** The first example that sets the field; `scheme` of an http route stands in none, as it is refused. */
function exampleOf({ kind, path, pointer }: Field): { readonly id: ResourceId; readonly spec: JsonObject } {
  const examples = WHOLE_SPECS.filter(({ id }) => refOf(id).kind === kind);
  if (REFUSED.includes(path)) {
    const [first] = examples;
    if (first === undefined) throw new Error(`no example of ${kind}`);
    return { id: first.id, spec: withValueAt({ spec: first.spec }, pointer, "https")["spec"] as JsonObject };
  }
  const found = examples.find(({ spec }) => valueAt({ spec }, pointer) !== undefined);
  if (found === undefined) throw new Error(`no example sets ${kind} ${path}`);
  return found;
}

function designWith(id: ResourceId, spec: JsonObject): MutableDesign {
  const design = emptyDesign();
  for (const each of [...SURROUNDINGS, { id, spec }])
    design.resources.set(each.id, deepFreeze({ spec: each.spec }));
  return design;
}

/** What the exported file says, and what the control plane answers to it: undefined or the code of an error. */
async function sent(id: ResourceId, resource: Resource) {
  const client = inProcessClient(testContext());
  for (const { id: other, spec } of SURROUNDINGS) {
    const created = await client(
      kindDefinition(refOf(other).kind).operations.create,
      writeCliJson(other, { spec }, "create").value,
    );
    if (!created.ok) throw new Error(`${other}: ${created.error.message}`);
  }
  const exported = JSON.parse(writeCliJson(id, resource, "create").text) as JsonObject;
  const answer = await client(kindDefinition(refOf(id).kind).operations.create, exported);
  return { exported, refusal: answer.ok ? undefined : answer.error.code };
}

const errorsAt = (id: ResourceId, resource: Resource | undefined, pointer: string): number =>
  resource === undefined
    ? 0
    : problemsOf(id, resource).filter(({ severity, at }) => severity === "error" && at.pointer === pointer)
        .length;

type Leaf = string | number | boolean;

/** `invert: false` says what App Mesh does anyway: a comparison that is not inverted leaves it out. */
function isLeftOut(path: string, value: Leaf): boolean {
  return path.endsWith(".invert") && value === false;
}

describe("every leaf field of the App Mesh API", () => {
  it.each(FIELDS.map((field): [string, Field] => [`${field.kind} ${field.path}`, field]))(
    "%s",
    async (_name, field) => {
      const { pointer, path, shape } = field;
      const { id, spec } = exampleOf(field);
      const form = new FormDriver(designWith(id, spec), id);
      const before = form.resource as Resource;
      const own = valueAt({ spec }, pointer) as Leaf;

      expect(form.namesAt(pointer), "an accessible name").not.toEqual([]);

      form.clear(pointer);
      expect(form.read(pointer), "cleared").toBeUndefined();
      form.undo();
      expect(form.resource, "undone").toEqual(before);
      form.clear(pointer);
      form.set(pointer, own);
      expect(form.read(pointer), "a valid value").toEqual(own);

      for (const value of new Set([own, boundaryOf(path, shape)])) {
        form.set(pointer, value);
        const kept = isLeftOut(path, value) ? undefined : value;
        expect(form.read(pointer)).toEqual(kept);
        const { exported, refusal } = await sent(id, form.resource as Resource);
        expect(valueAt(exported, pointer), "in the exported file").toEqual(kept);
        expect(refusal, `the control plane takes ${String(value)}`).toBeUndefined();
        if (!REFUSED.includes(path)) expect(problemsOf(id, form.resource as Resource)).toEqual([]);
      }

      const wrong: Json = refusedBy(shape) ?? { not: "this" };
      // What cannot be typed can still come from a file or the JSON tab.
      const isTyped = typeof wrong !== "object" && form.takesText(pointer);
      if (isTyped) {
        form.set(pointer, wrong as Leaf);
        expect(form.read(pointer), "kept as typed").toEqual(wrong);
      }
      const resource = isTyped
        ? (form.resource as Resource)
        : (withValueAt({ ...form.resource }, pointer, wrong) as unknown as Resource);
      expect(errorsAt(id, resource, pointer), `a problem at the field for ${String(wrong)}`).toBeGreaterThan(
        0,
      );
      expect((await sent(id, resource)).refusal).toBe("BadRequestException");
    },
  );
});

it("the fields are those of the table, where it is there", () => {
  const table = new URL("../../../shared/leaf-fields.tsv", import.meta.url);
  if (!existsSync(table)) return;
  const [, ...rows] = readFileSync(table, "utf8").trim().split("\n");
  const listed = rows.map((row) => row.split("\t").slice(0, 2).join(" "));
  expect(FIELDS.map(({ kind, path }) => `${kindDefinition(kind).specShape} ${path}`).sort()).toEqual(
    listed.sort(),
  );
});
