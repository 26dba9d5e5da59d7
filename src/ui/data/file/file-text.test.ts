import fc from "fast-check";
import { expect, it } from "vitest";
import { writeMeshJson } from "../../../formats/mesh-json/write.ts";
import { anyDesign } from "../../../formats/testing/any-design.ts";
import { emptyDesign } from "../../../model/design/design.ts";
import { propertyRuns } from "../../../model/testing/property-runs.ts";
import { markOfDesign, markOfText, shortFileText, writeFileText } from "./file-text.ts";

it("is the text of the file, with one mark however it was made", async () => {
  await fc.assert(
    fc.asyncProperty(anyDesign, async (design) => {
      const { text } = writeMeshJson(design);
      const { body, mark } = await writeFileText(design);
      const bytes = new TextEncoder().encode(text);
      expect(new Uint8Array(await body.arrayBuffer())).toEqual(bytes);
      expect(await markOfText(text)).toBe(mark);
      expect(await markOfDesign(design)).toBe(mark);
      expect(shortFileText(design, bytes.length)).toEqual({ text, mark });
      expect(shortFileText(design, bytes.length - 1)).toBeUndefined();
    }),
    propertyRuns(30),
  );
});

it("holds the design as it was when writing began", async () => {
  const design = emptyDesign();
  for (let i = 0; i < 5_000; i += 1) design.resources.set(`virtualNode/shop/n${i}`, { spec: { i } });
  const { text } = writeMeshJson(design);
  const writing = writeFileText(design);
  design.resources.clear();
  expect(await (await writing).body.text()).toBe(text);
});
