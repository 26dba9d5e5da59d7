import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { Editor } from "../../src/editor/editor.ts";
import type { Json } from "../../src/lib/json.ts";
import { valueAt } from "../../src/lib/json-pointer.ts";
import type { Design } from "../../src/model/design/design.ts";
import type { ResourceId } from "../../src/model/reference/ref.ts";
import { EditorContext } from "../../src/ui/app/editor-context.ts";
import { PanelContext } from "../../src/ui/app/panel-state.ts";
import { focusField } from "../../src/ui/inspector/focus-field.ts";
import { Inspector } from "../../src/ui/inspector/inspector.tsx";

const panels = { panel: undefined, open: () => undefined, close: () => undefined };

/** The inspector of one resource, worked as a user works it: fields are found, typed into, chosen and cleared. */
export class FormDriver {
  readonly editor: Editor;
  readonly #id: ResourceId;

  constructor(design: Design, id: ResourceId) {
    this.#id = id;
    this.editor = new Editor(design);
    this.editor.session.select([id]);
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MantineProvider env="test">
          <EditorContext.Provider value={this.editor}>
            <PanelContext.Provider value={panels}>
              <Inspector />
            </PanelContext.Provider>
          </EditorContext.Provider>
        </MantineProvider>
      </QueryClientProvider>,
    );
  }

  get resource() {
    return this.editor.design.resources.get(this.#id);
  }

  read(pointer: string): Json | undefined {
    return valueAt(this.resource as unknown as Json | undefined, pointer);
  }

  /** The names by which assistive technology knows the controls of the field. */
  namesAt(pointer: string): string[] {
    const field = within(this.#field(pointer));
    const named = ["textbox", "combobox", "radio", "checkbox", "spinbutton", "switch"].flatMap((role) =>
      field.queryAllByRole(role, { name: /\S/ }),
    );
    const own = this.#controls(pointer);
    if (own.length === 0 || own.some((control) => !named.includes(control))) return [];
    return named.map((control) => control.getAttribute("aria-label") ?? control.id);
  }

  /** Types or chooses a value. */
  set(pointer: string, value: string | number | boolean): void {
    const [first] = this.#controls(pointer);
    if (first === undefined) throw new Error(`no control at ${pointer}`);
    if (first instanceof HTMLSelectElement) this.#choose(first, pointer, value);
    else if (isInput(first, "checkbox")) {
      const others = this.#checked(pointer);
      fireEvent.click(
        within(this.#field(pointer)).getByRole("checkbox", { name: new RegExp(`^${String(value)}`) }),
      );
      for (const other of others) fireEvent.click(other);
    } else if (isInput(first, "radio")) {
      const wanted = value === true ? "on" : value === false ? "off" : String(value);
      const option = this.#controls(pointer).find((control) => control.getAttribute("value") === wanted);
      if (option === undefined) throw new Error(`no choice ${wanted} at ${pointer}`);
      fireEvent.click(option);
    } else {
      this.#showMillis(pointer);
      this.#type(first, String(value));
    }
  }

  #choose(control: HTMLSelectElement, pointer: string, value: string | number | boolean): void {
    if (pointer.endsWith("/invert")) {
      // A comparison and its opposite are one choice: `is`, `is not`.
      const [comparison] = control.value.split(" ");
      fireEvent.change(control, { target: { value: `${comparison} ${String(value)}` } });
      return;
    }
    fireEvent.change(control, { target: { value: String(value) } });
    // A unit waits for its amount.
    if (this.read(pointer) === undefined) this.set(amountOf(pointer), 1);
  }

  /** A time in milliseconds is shown in seconds too: it is typed as the API has it. */
  #showMillis(pointer: string): void {
    if (!pointer.endsWith("Millis")) return;
    const unit = this.#controls(pointer).find((control) => control instanceof HTMLSelectElement);
    if (unit !== undefined) fireEvent.change(unit, { target: { value: "ms" } });
  }

  /** True for a field that takes any text, right or wrong; else only what is offered can be chosen. */
  takesText(pointer: string): boolean {
    return isText(this.#controls(pointer)[0]);
  }

  /** Empties the field, or presses its Clear button; a unit goes with its amount. */
  clear(pointer: string): void {
    const [first] = this.#controls(pointer);
    if (first instanceof HTMLSelectElement && pointer.endsWith("/invert")) this.set(pointer, false);
    else if (first instanceof HTMLSelectElement) this.clear(amountOf(pointer));
    else if (isText(first)) this.#type(first, "");
    else if (first !== undefined && isInput(first, "checkbox"))
      for (const each of this.#checked(pointer)) fireEvent.click(each);
    else fireEvent.click(within(this.#field(pointer)).getByRole("button", { name: /^Clear / }));
  }

  undo(): void {
    act(() => void this.editor.undo());
  }

  #checked(pointer: string): HTMLElement[] {
    return this.#controls(pointer).filter(
      (control) => control instanceof HTMLInputElement && control.checked,
    );
  }

  #type(control: HTMLElement, text: string): void {
    fireEvent.focus(control);
    fireEvent.change(control, { target: { value: text } });
    fireEvent.blur(control);
  }

  /** The inputs of the field; of a duration the one of its amount or of its unit. */
  #controls(pointer: string): HTMLElement[] {
    const all = [...this.#field(pointer).querySelectorAll<HTMLElement>("input, textarea, select")].filter(
      (control) => control.getAttribute("type") !== "hidden",
    );
    if (pointer.endsWith("/unit")) return all.filter((control) => control instanceof HTMLSelectElement);
    if (all.some((control) => control instanceof HTMLSelectElement) && pointer.endsWith("/value"))
      return all.filter((control) => !(control instanceof HTMLSelectElement));
    return all;
  }

  #field(pointer: string): HTMLElement {
    act(() => focusField(this.editor, this.#id, pointer));
    const places = [pointer, pointer.replace(/\/(unit|value)$/, ""), pointer.replace(/\/0$/, "")];
    for (const place of places) {
      const found = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(place)}"]`);
      if (found?.querySelector("input, textarea, select") != null) return found;
    }
    throw new Error(
      `no field at ${pointer}: ${screen.getByRole("complementary").textContent?.slice(0, 200)}`,
    );
  }
}

function amountOf(unit: string): string {
  return unit.replace(/unit$/, "value");
}

function isInput(control: HTMLElement, type: "checkbox" | "radio"): boolean {
  return control instanceof HTMLInputElement && control.type === type;
}

function isText(control: HTMLElement | undefined): control is HTMLInputElement | HTMLTextAreaElement {
  if (control instanceof HTMLTextAreaElement) return true;
  return control instanceof HTMLInputElement && !isInput(control, "checkbox") && !isInput(control, "radio");
}
