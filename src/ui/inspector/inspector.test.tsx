// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Editor } from "../../editor/editor.ts";
import { emptyDesign } from "../../model/design/design.ts";
import type { Resource } from "../../model/design/resource.ts";
import { KINDS, type Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf } from "../../model/reference/ref.ts";
import { EditorContext } from "../app/editor-context.ts";
import { PanelContext } from "../app/panel-state.ts";
import { focusField } from "./focus-field.ts";
import { formOf } from "./form/form-of.ts";
import { leafPaths } from "./form/leaf-paths.ts";
import { Inspector } from "./inspector.tsx";
import { memoryOf } from "./memory-of.ts";

const panels = { panel: undefined, open: () => undefined, close: () => undefined };

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.stubGlobal("CSS", { escape: (text: string) => text.replaceAll('"', '\\"') });
  vi.stubGlobal("fetch", () => Promise.reject(new Error("no server in this test")));
  Element.prototype.scrollIntoView = () => undefined;
  Object.defineProperty(document, "fonts", { value: new EventTarget() });
});
afterEach(cleanup);

function idFor(kind: Kind): string {
  const parent = kindDefinition(kind).parent === undefined ? {} : { parent: "p" };
  return idOf({ kind, mesh: "m", ...parent, name: kind === "mesh" ? "m" : "x" });
}

function show(id: string, resource: Resource): Editor {
  const design = emptyDesign();
  design.resources.set(id, resource);
  const editor = new Editor(design);
  editor.session.select([id]);
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MantineProvider env="test">
        <EditorContext.Provider value={editor}>
          <PanelContext.Provider value={panels}>
            <Inspector />
          </PanelContext.Provider>
        </EditorContext.Provider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return editor;
}

describe("the inspector", () => {
  it.each(KINDS)(
    "shows a control for every leaf field of a %s, and changes nothing by showing it",
    (kind) => {
      const id = idFor(kind);
      const editor = show(id, { spec: {} });
      for (const path of leafPaths(formOf(kind))) {
        const pointer = `/spec/${path.replaceAll("[]", "/0").replaceAll(".", "/")}`;
        act(() => {
          // What was asked for before goes again, or the form would grow with every field.
          memoryOf(editor).leave(id);
          focusField(editor, id, pointer);
        });
        const field = pointer.replace(/\/(unit|value)$/, "");
        const found = document.querySelector(`[data-field="${pointer}"], [data-field="${field}"]`);
        const control = found ?? document.querySelector(`[data-field="${pointer.replace(/\/0$/, "")}"]`);
        expect(control?.querySelector("input, textarea, select"), path).not.toBeNull();
        expect(control, path).not.toBeNull();
        expect(control?.contains(document.activeElement), path).toBe(true);
      }
      expect(editor.history.done).toEqual([]);
      expect(editor.design.resources.get(id)).toEqual({ spec: {} });
    },
    60_000,
  );

  it("shows a field that was asked for beside the branch that is set, and goes back when that one is written", () => {
    const id = idFor("virtualNode");
    const editor = show(id, { spec: { serviceDiscovery: { dns: { hostname: "a" } } } });
    act(() => focusField(editor, id, "/spec/serviceDiscovery/awsCloudMap/serviceName"));
    const service = screen.getByRole("textbox", { name: "Service" });
    expect(document.activeElement).toBe(service);
    expect(screen.getByText(/^DNS is set/)).toBeDefined();
    fireEvent.focus(service);
    fireEvent.change(service, { target: { value: "s" } });
    fireEvent.blur(service);
    expect(editor.design.resources.get(id)?.spec).toEqual({
      serviceDiscovery: { awsCloudMap: { serviceName: "s" } },
    });
    act(() => void editor.undo());
    expect(screen.getByRole("textbox", { name: "Hostname" })).toHaveProperty("value", "a");
  });

  it("makes one step of undo of what is typed in a field", () => {
    const id = idFor("virtualNode");
    const editor = show(id, { spec: { serviceDiscovery: { dns: { hostname: "a" } } } });
    const field = screen.getByRole("textbox", { name: "Hostname" });
    fireEvent.focus(field);
    for (const value of ["ab", "abc"]) fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
    expect(editor.design.resources.get(id)?.spec).toEqual({ serviceDiscovery: { dns: { hostname: "abc" } } });
    act(() => void editor.undo());
    expect(field).toHaveProperty("value", "a");
    expect(editor.history.done).toEqual([]);
  });

  it("keeps a wrong number as typed and says so once the field is left", () => {
    const id = idFor("virtualNode");
    const editor = show(id, { spec: { listeners: [{ portMapping: { protocol: "http", port: 80 } }] } });
    const field = screen.getByRole("textbox", { name: "Port" });
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: "80x" } });
    expect(screen.queryByText(/Port must be/)).toBeNull();
    fireEvent.blur(field);
    expect(editor.design.resources.get(id)?.spec).toMatchObject({
      listeners: [{ portMapping: { port: "80x" } }],
    });
    const message = screen.getByText(/Port must be a whole number/);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(field.getAttribute("aria-describedby")?.split(" ")).toContain(message.closest("p")?.id);
  });
});
