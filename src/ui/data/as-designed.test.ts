import { expect, it } from "vitest";
import { emptyDesign } from "../../model/design/design.ts";
import type { Resource } from "../../model/design/resource.ts";
import { asDesigned } from "./as-designed.ts";

const NODE = "virtualNode/shop/a";

function designWith(resource: Resource) {
  const design = emptyDesign();
  design.resources.set(NODE, resource);
  return design;
}

it("keeps the design's way of writing where the target says the same, and takes what differs", () => {
  const [a, b] = [
    { key: "a", value: "1" },
    { key: "b", value: "2" },
  ];
  const mine = designWith({ spec: { backends: [] }, tags: [b, a] });
  expect(asDesigned(designWith({ spec: {}, tags: [a, b] }), mine)).toEqual(mine);
  const other = designWith({ spec: {}, tags: [a] });
  expect(asDesigned(other, mine)).toEqual(other);
});
