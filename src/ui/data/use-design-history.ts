import { useEffect, useMemo, useState } from "react";
import { Editor } from "../../editor/editor.ts";
import type { Versions } from "./designs/versions/versions.ts";
import { type LookedVersion, OLD_VERSION } from "./looking.ts";
import type { DesignHistory } from "./open-designs-context.ts";
import type { Started } from "./open-start.ts";

/** The page has drawn what was changed by then. Milliseconds. */
const SOON = 300;

/** The versions of the design that is open, kept from now on, and the one that is looked at. */
export function useDesignHistory(started: Started | undefined): {
  readonly history: DesignHistory | undefined;
  readonly looked: LookedVersion | undefined;
  /** Shows the version that is looked at. */
  readonly editor: Editor | undefined;
} {
  const versions = useVersions(started);
  const [look, setLook] = useState<{ readonly of: Started; readonly version: LookedVersion }>();
  const looked = look !== undefined && look.of === started ? look.version : undefined;
  const editor = useMemo(
    () =>
      looked === undefined || started === undefined ? undefined : editorOf(looked, started.opened.editor),
    [looked, started],
  );
  const history = useMemo(
    () =>
      started && {
        versions,
        now: started.opened.editor,
        look: (version: LookedVersion | undefined) => setLook(version && { of: started, version }),
      },
    [started, versions],
  );
  return { history, looked, editor };
}

function useVersions(started: Started | undefined): Versions | undefined {
  const [loaded, setLoaded] = useState<{ readonly of: Started; readonly versions: Versions }>();
  useEffect(() => {
    if (started === undefined) return;
    let stop: (() => void) | undefined;
    let isGone = false;
    void (async () => {
      const [versions, { keepAutomatic }] = await Promise.all([
        started.designs.versions(started.opened.id),
        import("./designs/versions/automatic-versions.ts"),
      ]);
      if (isGone) return versions.close();
      const stopKeeping = keepAutomatic(started.opened.editor, versions, {
        now: () => Date.now(),
        later: (run) => {
          const timer = setTimeout(run, SOON);
          return () => clearTimeout(timer);
        },
      });
      stop = () => {
        stopKeeping();
        versions.close();
      };
      setLoaded({ of: started, versions });
    })();
    return () => {
      isGone = true;
      stop?.();
    };
  }, [started]);
  return loaded !== undefined && loaded.of === started ? loaded.versions : undefined;
}

/** An editor that shows the version where the user is now, and changes nothing. */
function editorOf({ design }: LookedVersion, now: Editor): Editor {
  const editor = new Editor(design);
  const { surface, view, mesh, selection } = now.session.state;
  editor.session.set({
    surface,
    view,
    ...(editor.meshes.ids().includes(mesh) ? { mesh } : {}),
    selection: { items: selection.items.filter((id) => editor.design.resources.has(id)), edges: [] },
  });
  editor.locked = OLD_VERSION;
  return editor;
}
