import { useEffect, useState } from "react";
import type { ImportAnswers } from "../../../formats/import/import-preview.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import type { ImportClient } from "./work/import-client.ts";
import type { PreviewSummary } from "./work/messages.ts";

export interface Preview {
  /** Undefined until the first is there. */
  readonly preview: PreviewSummary | undefined;
  /** True while the one that is shown is not yet that of these answers. */
  readonly pending: boolean;
}

/** What the import would do with these answers to the design as it is now; follows both. */
export function usePreview(client: ImportClient, answers: ImportAnswers): Preview {
  const editor = useEditor();
  const version = useDesignVersion();
  const [base, setBase] = useState<{ readonly client: ImportClient; readonly version: number }>();
  const [shown, setShown] = useState<{
    readonly base: typeof base;
    readonly answers: ImportAnswers;
    readonly preview: PreviewSummary;
  }>();
  useEffect(() => {
    let isCurrent = true;
    void client.setBase(editor.design).then(() => {
      if (isCurrent) setBase({ client, version });
    });
    return () => {
      isCurrent = false;
    };
  }, [client, editor, version]);
  useEffect(() => {
    if (base === undefined || base.client !== client || base.version !== version) return undefined;
    let isCurrent = true;
    void client.propose(answers).then((preview) => {
      if (isCurrent && preview !== undefined) setShown({ base, answers, preview });
    });
    return () => {
      isCurrent = false;
    };
  }, [client, base, version, answers]);
  const pending = shown === undefined || shown.answers !== answers || shown.base?.version !== version;
  return { preview: shown?.preview, pending };
}
