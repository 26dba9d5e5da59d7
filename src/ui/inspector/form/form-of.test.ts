import { describe, expect, it } from "vitest";
import { KINDS } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { SHAPES } from "../../../model/schema/shapes.generated.ts";
import { CHOICES, ORDER } from "./choices.ts";
import { type FormNode, isLeaf } from "./form-node.ts";
import { formOf } from "./form-of.ts";
import { leafPaths } from "./leaf-paths.ts";
import { TEXT_KEYS } from "./member-texts.ts";

/** The leaf fields of a shape, walked without any help of the form. */
function leavesOf(shape: string, path: string): string[] {
  const found = SHAPES[shape];
  if (found?.type === "structure") {
    return Object.entries(found.members).flatMap(([member, of]) =>
      leavesOf(of, path === "" ? member : `${path}.${member}`),
    );
  }
  return found?.type === "list" ? leavesOf(found.member, `${path}[]`) : [path];
}

function everyNode(node: FormNode): FormNode[] {
  const { control } = node;
  if (isLeaf(control)) return [node];
  if (control.type === "list") return [node, ...everyNode(control.item)];
  const inner = control.type === "choice" ? control.branches.map((branch) => branch.node) : control.children;
  return [node, ...inner.flatMap(everyNode)];
}

/** Pages on the way to the deepest field, counting the first look at the form as none. */
function pageDepth(node: FormNode): number {
  const { control } = node;
  if (isLeaf(control)) return 0;
  if (control.type === "list") return pageDepth(control.item);
  const own = control.present === "page" ? 1 : 0;
  const inner = control.type === "choice" ? control.branches.map((branch) => branch.node) : control.children;
  return own + Math.max(0, ...inner.map(pageDepth));
}

describe("the form of a kind", () => {
  it.each(KINDS)("has one control for each leaf field of a %s", (kind) => {
    const expected = leavesOf(kindDefinition(kind).specShape, "");
    expect(leafPaths(formOf(kind)).sort()).toEqual(expected.sort());
  });

  it("covers the 262 leaf fields of the API model", () => {
    expect(KINDS.flatMap((kind) => leafPaths(formOf(kind)))).toHaveLength(262);
  });

  it.each(KINDS)("needs at most two pages beyond the first for any field of a %s", (kind) => {
    expect(pageDepth(formOf(kind)) - 1).toBeLessThanOrEqual(2);
  });

  it("labels every place", () => {
    for (const node of KINDS.flatMap((kind) => everyNode(formOf(kind)))) {
      expect(node.label, node.path).toMatch(/^([A-Z]|gRPC)[^_]*$/);
    }
  });
});

describe("the tables behind the form", () => {
  const members = Object.entries(SHAPES).flatMap(([name, shape]) =>
    shape.type === "structure"
      ? Object.keys(shape.members).flatMap((member) => [member, `${name}.${member}`])
      : [],
  );

  it("name only members of the API model", () => {
    const known = new Set(members);
    expect(TEXT_KEYS.filter((key) => !known.has(key))).toEqual([]);
    const named = [
      ...Object.entries(ORDER).flatMap(([shape, order]) => order.map((member) => `${shape}.${member}`)),
      ...Object.entries(CHOICES).flatMap(([shape, { branches }]) =>
        branches.map(({ member }) => `${shape}.${member.split(".")[0]}`),
      ),
    ];
    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });
});

describe("help at each field", () => {
  const leaves = KINDS.flatMap((kind) =>
    everyNode(formOf(kind))
      .filter(({ control }) => isLeaf(control))
      .map((node) => ({ kind, node })),
  );

  it("is one short sentence of our own for every leaf, other than its label", () => {
    for (const { kind, node } of leaves) {
      const place = `${kind} ${node.path}`;
      expect(node.help, place).toBeDefined();
      expect(node.help?.length, place).toBeLessThanOrEqual(110);
      expect(node.help, place).toMatch(/^[A-Z0-9].*\.$/s);
      expect(node.help?.replace(/\.$/, "").toLowerCase(), place).not.toBe(node.label.toLowerCase());
    }
  });

  it("stands under a label in words, not under the API's name", () => {
    for (const { kind, node } of leaves) {
      const member = node.path.split(".").at(-1)?.replace("[]", "");
      expect(node.label, `${kind} ${node.path}`).not.toBe(member);
      expect(node.label.replaceAll("gRPC", "")).not.toMatch(/[a-z][A-Z]/);
    }
  });

  it("tells blocks and lists what they are for", () => {
    for (const node of KINDS.flatMap((kind) => everyNode(formOf(kind)))) {
      const { control } = node;
      if (isLeaf(control) || node.path === "") continue;
      const isHeaded = control.type === "list" || control.present === "page";
      if (isHeaded && !node.path.endsWith("[]")) expect(node.help, node.path).toMatch(/^[A-Z0-9].*\.$/s);
    }
  });
});
