import { nameDesign } from "../../../editor/commands/name-design.ts";
import { newDesign } from "../../../editor/new-design.ts";
import type { Result } from "../../../lib/result.ts";
import type { Design } from "../../../model/design/design.ts";
import { useEditor } from "../../app/editor-context.ts";
import { notify } from "../../app/notify.tsx";
import { type IncomingFiles, usePanels } from "../../app/panel-state.ts";
import type { DesignRow } from "../../data/designs/rows.ts";
import { readDesignText } from "../../data/file/design-of-text.ts";
import { useOpenDesigns } from "../../data/open-designs-context.ts";
import { designOfFiles } from "./design-of-files.ts";
import type { Example } from "./examples.ts";
import { isUntouched } from "./is-untouched.ts";

/** What can be done with designs. Each tells its failure itself; opening closes the panel. */
export function useDesignActions() {
  const editor = useEditor();
  const { designs, current, file, open } = useOpenDesigns();
  const panels = usePanels();

  const openDesign = async (id: string): Promise<void> => {
    // A new design in which nothing was done is not worth keeping beside the one that is opened.
    if (file === undefined && id !== current && isUntouched(editor)) await designs.remove(current);
    panels.close();
    open(id);
  };
  const create = async (design: Design): Promise<void> => {
    const id = told(await designs.create(design));
    if (id !== undefined) await openDesign(id);
  };
  return {
    openDesign,
    create,
    createNew: (mesh: string) => create(newDesign(mesh.trim() || undefined)),
    openExample: async ({ name, load }: Example): Promise<void> => {
      const design = await readDesignText(`${name}.mesh.json`, await load());
      if (design.ok) await create(design.value);
    },
    openFiles: async (picked: IncomingFiles): Promise<void> => {
      const files = await picked.find(new AbortController().signal, () => undefined);
      const design = await designOfFiles(files);
      if (design === undefined) panels.open({ kind: "import", files: picked });
      else await create(design);
    },
    rename: async (id: string, name: string): Promise<void> => {
      if (id === current) editor.run(nameDesign, { name });
      else told(await designs.rename(id, name));
    },
    duplicate: async (id: string): Promise<void> => {
      const copy = id === current ? await designs.createCopy(editor) : await designs.duplicate(id);
      told(copy);
    },
    remove: async ({ id, name }: DesignRow, next: DesignRow | undefined): Promise<void> => {
      if (told(await designs.remove(id)) === undefined) return;
      const undo = { label: "Undo", run: () => void designs.restore(id) };
      notify({ text: `Deleted the design ${name}.`, action: undo });
      if (id !== current) return;
      const other = next?.id ?? told(await designs.create(newDesign()));
      if (other !== undefined) open(other);
    },
    restore: async (id: string): Promise<void> => {
      told(await designs.restore(id));
    },
  };
}

/** The value, or undefined after the failure was shown. */
function told<T>(result: Result<T, { readonly reason: string }>): T | undefined {
  if (result.ok) return result.value;
  notify({ text: result.error.reason, tone: "problem" });
  return undefined;
}
