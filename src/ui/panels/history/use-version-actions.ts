import { writeMeshJson } from "../../../formats/mesh-json/write.ts";
import type { Design } from "../../../model/design/design.ts";
import { useEditor } from "../../app/editor-context.ts";
import { notify } from "../../app/notify.tsx";
import { usePanels } from "../../app/panel-state.ts";
import { compareWith } from "../../data/compare/compare-with.ts";
import type { VersionRow } from "../../data/designs/versions/version-row.ts";
import type { Versions } from "../../data/designs/versions/versions.ts";
import { downloadText } from "../../data/download.ts";
import { type DesignHistory, useOpenDesigns } from "../../data/open-designs-context.ts";
import { versionTitle, whenText } from "./version-text.ts";

/** What can be done with the versions of the open design. Each tells its failure itself. */
export function useVersionActions(history: DesignHistory, versions: Versions) {
  const { connection } = useOpenDesigns();
  const panels = usePanels();
  const editor = useEditor();
  const opened = async (row: VersionRow): Promise<Design | undefined> => {
    const design = await versions.open(row.id);
    if (design.ok) return design.value;
    notify({ text: design.error.reason, tone: "problem" });
    return undefined;
  };
  return {
    save: async (name: string, note: string): Promise<boolean> => {
      const kept = await versions.keep(history.now.design, { name, ...(note === "" ? {} : { note }) });
      if (kept.ok) notify({ text: `Saved the version ${name}.` });
      else notify({ text: kept.error.reason, tone: "problem" });
      return kept.ok;
    },
    show: async (row: VersionRow): Promise<void> => {
      const design = await opened(row);
      if (design === undefined) return;
      await connection.flush();
      panels.close();
      const name = versionTitle(row);
      history.look({ id: row.id, name, title: `${name}, ${whenText(row.at, Date.now())}`, design });
    },
    compare: async (row: VersionRow): Promise<void> => {
      const other = await opened(row);
      if (other === undefined) return;
      panels.close();
      compareWith(editor, { title: versionTitle(row), other, otherIs: "before" });
    },
    download: async (row: VersionRow): Promise<void> => {
      const design = await opened(row);
      if (design === undefined) return;
      downloadText(`${fileName(versionTitle(row))}.mesh.json`, writeMeshJson(design).text);
    },
    rename: async (row: VersionRow, name: string, note: string): Promise<void> => {
      const done = await versions.rename(row.id, name, note);
      if (!done.ok) notify({ text: done.error.reason, tone: "problem" });
    },
    remove: async (row: VersionRow): Promise<void> => {
      const removed = await versions.remove(row.id);
      if (!removed.ok) return notify({ text: removed.error.reason, tone: "problem" });
      notify({
        text: `Deleted the version ${versionTitle(row)}.`,
        action: { label: "Undo", run: () => void versions.putBack(removed.value) },
      });
    },
  };
}

function fileName(title: string): string {
  return title.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^-+|-+$/g, "") || "version";
}
