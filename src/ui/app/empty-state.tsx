import { Button } from "@mantine/core";
import { IconCubePlus, IconFolderOpen, IconTopologyStar3 } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useOpenDesigns } from "../data/open-designs-context.ts";
import { useEditor } from "./editor-context.ts";
import classes from "./empty-state.module.css";
import { Miniature } from "./miniature.tsx";
import { usePanels } from "./panel-state.ts";
import { requestQuickAdd } from "./quick-add-request.ts";
import { useSession } from "./use-session.ts";

/** What a design without resources shows on its board: three ways to start, and where the design is kept. */
export function EmptyState() {
  const editor = useEditor();
  const { file } = useOpenDesigns();
  const { open } = usePanels();
  const mesh = useSession((state) => state.mesh);
  const size = useSyncExternalStore(
    (listener) => editor.store.subscribe(listener),
    () => editor.meshes.size(mesh),
  );
  if (size > 1) return null;
  return (
    <section className={classes["empty"]} aria-label="Start">
      <Miniature />
      <h2 className={classes["title"]}>Draw a service mesh</h2>
      <div className={classes["starts"]}>
        <Button leftSection={<IconCubePlus size={16} stroke={1.5} aria-hidden />} onClick={requestQuickAdd}>
          Draw the first virtual node
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={16} stroke={1.5} aria-hidden />}
          onClick={() => open({ kind: "import" })}
        >
          Open a file
        </Button>
        <Button
          variant="default"
          leftSection={<IconTopologyStar3 size={16} stroke={1.5} aria-hidden />}
          onClick={() => open({ kind: "designs" })}
        >
          Open an example
        </Button>
      </div>
      <p className={classes["note"]}>
        Double-click the board or press N to draw. Drop files anywhere to open them.{" "}
        {file === undefined
          ? "Designs stay in this browser until you export or apply them."
          : `This design is kept in ${file}.`}
      </p>
    </section>
  );
}
