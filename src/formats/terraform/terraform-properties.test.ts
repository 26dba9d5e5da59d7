import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json } from "../../lib/json.ts";
import { type Design, emptyDesign } from "../../model/design/design.ts";
import { KINDS, type Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, refOf } from "../../model/reference/ref.ts";
import { designArbitrary } from "../../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { type ShapeOverrides, shapeArbitrary } from "../../model/testing/shape-arbitrary.ts";
import { resolveRef } from "../import/resolve.ts";
import { noticeLine, noticeSeverity } from "../notice-text.ts";
import { readFiles } from "../read-files.ts";
import { textFile } from "../testing/text-file.ts";
import { loadHcl } from "./testing/load-hcl.ts";
import { heldByTerraform } from "./testing/terraform-form.ts";
import { writeHcl, writeJsonSyntax, writeShown, writeState } from "./testing/write-terraform.ts";

const hcl = await loadHcl();

const WRITERS: readonly (readonly [name: string, file: string, write: (design: Design) => string])[] = [
  ["HCL", "main.tf", writeHcl],
  ["the JSON syntax", "main.tf.json", writeJsonSyntax],
  ["a state", "terraform.tfstate", writeState],
  ["terraform show -json", "state.json", writeShown],
];

/** Terraform requires both parts of a duration, where the API requires none. */
const OVERRIDES: ShapeOverrides = {
  Duration: fc.record({ unit: fc.constantFrom("s", "ms"), value: fc.nat() }, { noNullPrototype: true }),
};

/** Terraform cannot tell a priority of 0 from none: both are 0 in a state. */
function asState(spec: Json): Json {
  if (!isJsonObject(spec) || spec["priority"] !== 0) return spec;
  const { priority: _none, ...rest } = spec;
  return rest;
}

/** An empty tag list cannot be told from none. */
function expected(design: Design, isState: boolean): Record<string, unknown> {
  return Object.fromEntries(
    [...design.resources].map(([id, { spec, tags }]) => {
      const held = heldByTerraform(spec, kindDefinition(refOf(id).kind).specShape);
      const own = tags === undefined || tags.length === 0 ? {} : { tags };
      return [id, { spec: withGrpcMatch(isState ? asState(held) : held), ...own }];
    }),
  );
}

/** The provider sends an empty match where a gRPC route has none, as the API requires one. */
function withGrpcMatch(spec: Json): Json {
  const route = isJsonObject(spec) ? spec["grpcRoute"] : undefined;
  if (!isJsonObject(spec) || !isJsonObject(route)) return spec;
  return { ...spec, grpcRoute: { match: {}, ...route } };
}

function readBack(file: string, text: string) {
  const read = readFiles([textFile(file, text)], { hcl });
  const resources = read.candidates.map(
    (one) => [resolveRef(one, undefined).id ?? "?", one.resource] as const,
  );
  return { resources: Object.fromEntries(resources), read };
}

function lostIn({ read }: ReturnType<typeof readBack>): string[] {
  const lost = read.accounts.filter((account) => account.lost + account.kept > 0);
  return [...lost.map(({ file }) => file), ...read.notices.map(noticeLine)];
}

describe.each(WRITERS)("a design written as %s", (name, file, write) => {
  const isState = name === "a state" || name === "terraform show -json";

  it("reads back equal, but for what Terraform cannot hold", () => {
    fc.assert(
      fc.property(designArbitrary(), (design) => {
        const back = readBack(file, write(design));
        expect(back.resources).toEqual(expected(design, isState));
        expect(lostIn(back)).toEqual([]);
      }),
      propertyRuns(),
    );
  });

  it.each(KINDS)("every field of a %s reads back", (kind: Kind) => {
    const { specShape } = kindDefinition(kind);
    const parent = kindDefinition(kind).parent === undefined ? {} : { parent: "p" };
    const id = idOf({ kind, mesh: "shop", name: kind === "mesh" ? "shop" : "one", ...parent });
    fc.assert(
      fc.property(shapeArbitrary(specShape, OVERRIDES), (spec) => {
        fc.pre(isJsonObject(spec));
        const design = emptyDesign();
        design.resources.set(id, { spec: isJsonObject(spec) ? spec : {} });
        const back = readBack(file, write(design));
        expect(back.resources).toEqual(expected(design, isState));
        expect(lostIn(back)).toEqual([]);
      }),
      propertyRuns(),
    );
  });
});

describe("files that are not as they should be", () => {
  it("are read as far as they go, and never throw", () => {
    fc.assert(
      fc.property(
        designArbitrary(),
        fc.constantFrom(...WRITERS),
        fc.array(
          fc.tuple(fc.nat(), fc.constantFrom("", "{", "}", '"', "${", "<<-X\n", "[", "\u0000", "é", "=")),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        fc.nat(),
        (design, [, file, write], edits, cut) => {
          let text = write(design);
          for (const [at, put] of edits) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + put + text.slice(place + 1);
          }
          if (cut % 3 === 0) text = text.slice(0, cut % (text.length + 1));
          const read = readFiles([textFile(file, text)], { hcl });
          const isWhole = read.candidates.length === design.resources.size;
          const told = read.notices.some((one) => noticeSeverity(one) !== "info");
          expect(isWhole || told || read.candidates.length > 0 || design.resources.size === 0).toBe(true);
        },
      ),
      propertyRuns(),
    );
  });
});
