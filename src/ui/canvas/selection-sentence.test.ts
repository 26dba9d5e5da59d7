import { describe, expect, it } from "vitest";
import { setField } from "../../editor/commands/set-field.ts";
import { selectionSentence } from "./selection-sentence.ts";
import { editorOf, modelOf, nodeId } from "./testing/board-of.ts";

describe("selectionSentence", () => {
  const editor = editorOf(["orders", "cart", "payments"], ["orders > cart", "orders > payments"]);
  const { scene } = modelOf(editor);
  const say = (items: string[], edges: string[] = []): string =>
    selectionSentence(editor, scene, { items, edges });

  it("says how many services a node calls", () => {
    expect(say([nodeId("orders")])).toBe("orders calls 2 services");
    expect(say([nodeId("cart")])).toBe("cart calls nothing");
  });

  it("says how many are selected", () => {
    expect(say([nodeId("orders"), nodeId("cart")])).toBe("2 cards selected");
    const [edge = ""] = scene.edgesAt(nodeId("cart"));
    expect(say([nodeId("orders")], [edge])).toBe("2 items selected");
    expect(say([], [edge])).toBe("Line from orders to cart selected");
    expect(say([])).toBe("Nothing selected");
  });

  it("says how many problems there are", () => {
    editor.run(setField, { id: nodeId("cart"), pointer: "/spec/listeners/0/portMapping/port", value: 0 });
    expect(say([nodeId("cart")])).toBe("cart calls nothing, 1 problem");
  });
});
