import fc from "fast-check";
import { expect, it } from "vitest";
import { finish } from "../../lib/sliced.ts";
import { applyChange } from "../../model/change/apply.ts";
import { diffDesigns } from "../../model/change/diff.ts";
import type { Design } from "../../model/design/design.ts";
import { idOf, meshRef, refOf } from "../../model/reference/ref.ts";
import { designArbitrary } from "../../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { Scene } from "../scene.ts";
import { cardMarks, edgeMark } from "./compared-marks.ts";
import { ComparedScene } from "./compared-scene.ts";

const design = designArbitrary();
const view = fc.constantFrom("services" as const, "all" as const);

function meshOf({ resources }: Design): string {
  const [first = "mesh/m"] = resources.keys();
  return idOf(meshRef(refOf(first)));
}

it("shows the own scene as it is, and what the other one has beside it", () => {
  fc.assert(
    fc.property(design, design, view, (own, other, of) => {
      const mesh = meshOf(own);
      const [mine, theirs] = [new Scene(own, of, mesh), new Scene(other, of, mesh)];
      const both = new ComparedScene(mine, theirs);
      expect(new Set(both.cards.keys())).toEqual(new Set([...mine.cards.keys(), ...theirs.cards.keys()]));
      for (const [id, card] of mine.cards) expect(both.cards.get(id)).toBe(card);
      for (const [id, edge] of mine.edges) expect(both.edges.get(id)).toBe(edge);
      for (const { from, to } of both.edges.values())
        expect([from, to].every((id) => both.cards.has(id))).toBe(true);
    }),
    propertyRuns(),
  );
});

it("follows the own design to the scene that is made anew, and tells all that became another", () => {
  fc.assert(
    fc.property(design, design, design, view, (before, after, other, of) => {
      const mesh = meshOf(before);
      const theirs = new Scene(other, of, mesh);
      const followed = new ComparedScene(new Scene(before, of, mesh), theirs);
      const stood = new Map(followed.cards);
      const change = diffDesigns(before, after);
      const delta = finish(followed.following(change));
      const fresh = new ComparedScene(new Scene(applyChange(before, change), of, mesh), theirs);
      expect(new Map([...followed.cards].sort())).toEqual(new Map([...fresh.cards].sort()));
      expect(new Map([...followed.edges].sort())).toEqual(new Map([...fresh.edges].sort()));
      const told = new Set([...delta.cards.added, ...delta.cards.changed, ...delta.cards.removed]);
      for (const [id, card] of stood) {
        const now = followed.cards.get(id);
        if (JSON.stringify(now) !== JSON.stringify(card)) expect(told.has(id)).toBe(true);
      }
    }),
    propertyRuns(),
  );
});

it("marks nothing where a design is compared with itself, and the contrary the other way round", () => {
  fc.assert(
    fc.property(design, design, view, (own, other, of) => {
      const mesh = meshOf(own);
      const scene = (each: Design): Scene => new Scene(each, of, mesh);
      const same = new ComparedScene(scene(own), scene(own));
      expect(cardMarks(same, new Map(), "before").size).toBe(0);
      for (const id of same.edges.keys()) expect(edgeMark(same, id, "before")).toBeUndefined();
      const both = new ComparedScene(scene(own), scene(other));
      const turned = { added: "removed", removed: "added", changed: "changed" } as const;
      const after = cardMarks(both, new Map(), "after");
      for (const [id, { state }] of cardMarks(both, new Map(), "before"))
        expect(after.get(id)?.state).toBe(turned[state]);
      for (const id of both.edges.keys()) {
        const [a, b] = [edgeMark(both, id, "before"), edgeMark(both, id, "after")];
        expect(b?.state).toBe(a === undefined ? undefined : turned[a.state]);
      }
    }),
    propertyRuns(),
  );
});
