import { useState } from "react";
import type { Design } from "../../../model/design/design.ts";
import { useEditor } from "../../app/editor-context.ts";
import { usePanels } from "../../app/panel-state.ts";
import type { Target } from "../../data/api.ts";
import { useChosenTarget } from "../../data/chosen-target.ts";
import { compareWith } from "../../data/compare/compare-with.ts";
import { compareWithTarget } from "../../data/compare/compare-with-target.ts";
import type { Versions } from "../../data/designs/versions/versions.ts";
import { useOpenDesigns } from "../../data/open-designs-context.ts";
import { designOfFiles } from "../designs/design-of-files.ts";

export interface CompareSources {
  readonly target: Target | undefined;
  /** Why the last one could not be read, one sentence. */
  readonly problem: string | undefined;
  readonly isReading: boolean;
  readonly files: (files: readonly File[]) => Promise<void>;
  readonly readTarget: (target: Target) => Promise<void>;
  readonly version: (versions: Versions, id: string, title: string) => Promise<void>;
  readonly design: (id: string, name: string) => Promise<void>;
}

type Read = { readonly design: Design } | { readonly problem: string };

const UNREADABLE =
  "These files cannot be read as one design as they are. Import them first: the import says what is missing.";

/** Reads what is to be compared with, and begins to compare. */
export function useCompareSources(): CompareSources {
  const { designs } = useOpenDesigns();
  const editor = useEditor();
  const { target } = useChosenTarget();
  const { close } = usePanels();
  const [state, setState] = useState<{ readonly problem?: string; readonly isReading: boolean }>({
    isReading: false,
  });

  async function begin(title: string, reading: () => Promise<Read>): Promise<void> {
    setState({ isReading: true });
    const read = await reading();
    if ("problem" in read) return setState({ problem: read.problem, isReading: false });
    close();
    compareWith(editor, { title, other: read.design, otherIs: "before" });
  }

  return {
    target,
    problem: state.problem,
    isReading: state.isReading,
    files: (files) =>
      begin(titleOf(files), async () => {
        const design = await designOfFiles(files.map((file) => ({ path: file.name, content: file })));
        return design === undefined ? { problem: UNREADABLE } : { design };
      }),
    readTarget: async (from) => {
      setState({ isReading: true });
      const compared = await compareWithTarget(editor, from, "before");
      if (compared.ok) close();
      else setState({ problem: compared.error, isReading: false });
    },
    version: (versions, id, title) =>
      begin(title, async () => {
        const opened = await versions.open(id);
        return opened.ok ? { design: opened.value } : { problem: opened.error.reason };
      }),
    design: (id, name) =>
      begin(name, async () => {
        const opened = await designs.load(id);
        return opened.ok ? { design: opened.value.editor.design } : { problem: opened.error.reason };
      }),
  };
}

function titleOf(files: readonly File[]): string {
  const [first] = files;
  return files.length === 1 && first !== undefined ? first.name : `${files.length} files`;
}
