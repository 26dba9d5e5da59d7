import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ProblemIndex } from "../checks/problem-index.ts";
import { applyChange } from "../model/change/apply.ts";
import type { Change } from "../model/change/change.ts";
import { diffDesigns } from "../model/change/diff.ts";
import { copyDesign, type Design, emptyDesign } from "../model/design/design.ts";
import { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { renameIn } from "../model/graph/testing/mesh-shape.ts";
import { fillDesign } from "../model/holes/fill-design.ts";
import { HoleIndex } from "../model/holes/hole-index.ts";
import { idOf } from "../model/reference/ref.ts";
import { holedDesign } from "../model/testing/holed-design.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { Editor } from "./editor.ts";
import { FilledView } from "./filled-view.ts";

type Values = { readonly [variable: string]: string };

/** The design with one set of these values, chosen. */
function choosing(design: Design, values: Values | undefined): Design {
  const out = copyDesign(design);
  if (values === undefined) return out;
  out.valueSets.set("dev", { values });
  out.settings.set("design", { valueSet: "dev" });
  return out;
}

const fresh = (design: Design): FilledView => new FilledView(design, new HoleIndex(design));

const all = (map: ReadonlyMap<string, unknown>) => new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));

describe("the filled view", () => {
  it("follows changes of fields, names and values as if made anew, and its changes make it", () => {
    const some = fc.subarray(["V0", "V1", "V2", "V3", "V4", "V5", "V6", "V7"]);
    const step = fc.record({ holed: holedDesign(), known: fc.option(some, { nil: undefined, freq: 4 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 4 }), fc.nat(), (steps, pick) => {
        const designs = steps.map(({ holed: { holed, values }, known }) =>
          choosing(holed, known && Object.fromEntries(known.map((name) => [name, values[name] ?? "x"]))),
        );
        const [start = emptyDesign()] = designs;
        const editor = new Editor(start);
        let mirror: Design = copyDesign(editor.filled.design);
        let graph = new ReferenceGraph(mirror);
        editor.filled.subscribe((change) => {
          mirror = applyChange(mirror, change);
          graph.apply(change);
        });
        const check = (): void => {
          const anew = fresh(editor.design);
          expect(all(editor.filled.design.resources)).toEqual(all(anew.design.resources));
          expect(all(mirror.resources)).toEqual(all(anew.design.resources));
          expect([...editor.problems]).toEqual([...new ProblemIndex(anew.design)]);
          const other = new ReferenceGraph(anew.design);
          for (const id of anew.design.resources.keys())
            expect(graph.incoming(id)).toEqual(other.incoming(id));
        };
        check();
        const ids = [...start.resources.keys()];
        const renaming = renameIn(start, ids[pick % ids.length] ?? "", ids[(pick + 1) % ids.length] ?? "");
        const changes: Change[] = [
          renaming,
          ...designs.map((next) => diffDesigns(applyChange(start, renaming), next)),
        ];
        for (const [i, change] of changes.entries()) {
          if (i > 1) editor.undo();
          editor.apply(change, "Step");
          check();
        }
        while (editor.undo() !== undefined) check();
        graph = new ReferenceGraph(mirror);
        expect(all(editor.design.resources)).toEqual(all(start.resources));
      }),
      propertyRuns(40),
    );
  });

  it("is the design itself where nothing is chosen, and the same objects where there is no hole", () => {
    fc.assert(
      fc.property(holedDesign(), ({ plain, holed, values }) => {
        const { design } = fresh(holed);
        for (const [id, resource] of holed.resources) expect(design.resources.get(id)).toBe(resource);
        const filled = fresh(choosing(plain, values)).design;
        for (const [id, resource] of plain.resources) expect(filled.resources.get(id)).toBe(resource);
      }),
      propertyRuns(30),
    );
  });

  it("has the references of the design that is meant, under the ids as written", () => {
    fc.assert(
      fc.property(holedDesign(), ({ plain, holed, values }) => {
        const written = new Map(
          [...fillDesign(holed, values).writtenId].map(([to, from]) => [to, from] as const),
        );
        const toWritten = (id: string): string => written.get(id) ?? id;
        const meant = new ReferenceGraph(plain);
        const graph = new ReferenceGraph(fresh(choosing(holed, values)).design);
        for (const id of plain.resources.keys()) {
          const defined = (of: ReferenceGraph, at: string): string[] =>
            of.outgoing(at).flatMap(({ to }) => (of.has(idOf(to)) ? [idOf(to)] : []));
          expect(defined(graph, toWritten(id))).toEqual(defined(meant, id).map(toWritten));
        }
      }),
      propertyRuns(60),
    );
  });

  it("lets a plain name meet a resource whose name has a variable, and the other way round", () => {
    const backend = (virtualServiceName: string | { $hole: string }) => ({
      spec: { backends: [{ virtualService: { virtualServiceName } }] },
    });
    const design = emptyDesign();
    design.resources.set("virtualService/m/%24%7BENV%7D.a", { spec: {} });
    design.resources.set("virtualService/m/dev.b", { spec: {} });
    design.resources.set("virtualNode/m/x", backend("dev.a"));
    design.resources.set("virtualNode/m/y", backend({ $hole: "${ENV}.b" }));
    design.resources.set("virtualNode/m/z", backend({ $hole: "${ENV}.gone" }));
    const view = fresh(choosing(design, { ENV: "dev" })).design;
    expect(view.resources.get("virtualNode/m/x")).toEqual(backend("${ENV}.a"));
    expect(view.resources.get("virtualNode/m/y")).toEqual(backend("dev.b"));
    expect(view.resources.get("virtualNode/m/z")).toEqual(backend("${ENV}.gone"));
  });

  it("fills again, on another value, only what uses the variable", () => {
    const design = emptyDesign();
    for (const name of ["A", "B"]) {
      design.resources.set(`virtualNode/m/${name}`, {
        spec: { serviceDiscovery: { dns: { hostname: { $hole: `\${${name}}.local` } } } },
      });
    }
    const start = choosing(design, { A: "a", B: "b" });
    const editor = new Editor(start);
    const seen: Change[] = [];
    editor.filled.subscribe((change) => seen.push(change));
    editor.apply(diffDesigns(start, choosing(design, { A: "a", B: "c" })), "Set B");
    expect(Object.keys(seen[0]?.resources?.updated ?? {})).toEqual(["virtualNode/m/B"]);
    expect(editor.filled.design.resources.get("virtualNode/m/B")?.spec).toEqual({
      serviceDiscovery: { dns: { hostname: "c.local" } },
    });
    expect([...editor.problems].map(({ code }) => code)).toEqual(["MW118", "MW118"]);
  });
});
