import { ActionIcon, Button } from "@mantine/core";
import { IconCloudDownload, IconX } from "@tabler/icons-react";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { fillId } from "../../../model/holes/fill-id.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { resourceIdOf } from "../../../model/reference/resource-id-of.ts";
import { useEditor } from "../../app/editor-context.ts";
import { usePanels } from "../../app/panel-state.ts";
import type { Target } from "../api.ts";
import { BoardBanner } from "../board-banner.tsx";
import { useChosenTarget } from "../chosen-target.ts";
import { targetLabel } from "../target-label.ts";
import { followChanges } from "./follow-changes.ts";
import { ownWrites } from "./own-writes.ts";

/** Says over the board that the chosen target was changed by someone else, and leads to the difference. */
export function TargetChanges() {
  const { target } = useChosenTarget();
  // A configured target is asked, never listened to: App Mesh itself tells nobody.
  return target?.kind === "embedded" ? <Changes target={target} /> : null;
}

/** Ids of what changed; `everything` where the target no longer knows what did. */
type Changed = ReadonlySet<ResourceId> | "everything";

const NOTHING: Changed = new Set();

/** Changes come by the hundred where a mesh is applied; the target is read once for those of so many milliseconds. */
const GATHERED = 200;

function Changes({ target }: { readonly target: Target }) {
  const editor = useEditor();
  const queries = useQueryClient();
  const { open } = usePanels();
  const [changed, setChanged] = useState<Changed>(NOTHING);
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined;
    const stop = followChanges(({ key }) => {
      const id = key === undefined ? undefined : resourceIdOf(key);
      if (id !== undefined) {
        const { values } = editor.filled;
        const mesh = idOf(meshRef(refOf(id)));
        const isOurs = editor.meshes.ids().some((one) => fillId(one, values) === mesh);
        if (!isOurs || ownWrites.claims(id, performance.now())) return;
      }
      setChanged((before) =>
        id === undefined || before === "everything" ? "everything" : new Set(before).add(id),
      );
      due ??= setTimeout(() => {
        due = undefined;
        void readAgain(queries, target.name);
      }, GATHERED);
    });
    return () => {
      clearTimeout(due);
      stop();
    };
  }, [editor, queries, target.name]);
  if (changed !== "everything" && changed.size === 0) return null;

  /** What they changed, beside the design; where the target cannot be read now, Apply says why. */
  async function show(): Promise<void> {
    const { compareWithTarget } = await import("../compare/compare-with-target.ts");
    const compared = await compareWithTarget(editor, target, "after");
    if (!compared.ok) open({ kind: "apply" });
  }

  return (
    <BoardBanner
      label="About the target"
      tone="plain"
      icon={<IconCloudDownload size={16} stroke={1.5} aria-hidden />}
      text={sentence(changed, targetLabel(target))}
    >
      <Button
        variant="default"
        onClick={() => {
          setChanged(NOTHING);
          void show();
        }}
      >
        Show difference
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label="Dismiss message"
        onClick={() => setChanged(NOTHING)}
      >
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </BoardBanner>
  );
}

/** Reads what the target holds once more; a first reading under way may have seen what was before, and is dropped. */
async function readAgain(queries: QueryClient, target: string): Promise<void> {
  const queryKey = ["observed", target];
  await queries.cancelQueries({ queryKey });
  await queries.invalidateQueries({ queryKey });
}

function sentence(changed: Changed, place: string): string {
  if (changed === "everything") return `Resources may have changed on ${place}.`;
  const [first] = changed;
  if (changed.size === 1 && first !== undefined) return `${refOf(first).name} changed on ${place}.`;
  return `${changed.size} resources changed on ${place}.`;
}
