import fc from "fast-check";
import { expect, it } from "vitest";
import { Editor } from "../../../editor/editor.ts";
import { meshDesign, meshShape } from "../../../model/graph/testing/mesh-shape.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { propertyRuns } from "../../../model/testing/property-runs.ts";
import { columnById, columnsOf, isTableKind } from "./columns-of.ts";
import { writeCell } from "./write-cell.ts";

const typed = fc.oneof(
  fc.constantFrom("", " ", "8080", "a 1, b 2", "http", "prefix", "${X}", "?", "15 s", ",", "a (router)", "*"),
  fc.string(),
);

it("no cell throws, whatever stands there and whatever is typed; what stands there changes nothing", () => {
  fc.assert(
    fc.property(meshShape(), typed, (shape, text) => {
      const { design, graph, problems } = new Editor(meshDesign(shape));
      const source = { design, graph, problemsAt: problems.problemsAt.bind(problems) };
      for (const [id, resource] of design.resources) {
        const { kind } = refOf(id);
        for (const column of isTableKind(kind) ? columnsOf(kind) : []) {
          const row = { id, resource };
          column.places(row);
          column.options?.(row, source);
          writeCell(column, row, text, source);
          const same = writeCell(column, row, column.text(row, source), source);
          expect(same === undefined || ("resource" in same && same.resource === resource)).toBe(true);
        }
      }
    }),
    propertyRuns(),
  );
});

it("what was typed into a list of services or targets stands there afterwards", () => {
  const names = fc.uniqueArray(fc.constantFrom("a", "b", "c.local"), { minLength: 1 });
  fc.assert(
    fc.property(meshShape(), names, (shape, wanted) => {
      const { design, graph } = new Editor(meshDesign(shape));
      const source = { design, graph, problemsAt: () => [] };
      const column = columnById("virtualNode", "backends");
      for (const [id, resource] of design.resources) {
        if (refOf(id).kind !== "virtualNode" || column === undefined) continue;
        const written = writeCell(column, { id, resource }, wanted.join(", "), source);
        if (written === undefined || !("resource" in written)) continue;
        const text = column.text({ id, resource: written.resource }, source);
        const left = text
          .split(", ")
          .filter((name, index, all) => name !== "?" && all.indexOf(name) === index);
        expect(left).toEqual(wanted);
      }
    }),
    propertyRuns(),
  );
});
