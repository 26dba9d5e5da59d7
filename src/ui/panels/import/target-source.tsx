import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FilesRead } from "../../../formats/read-files.ts";
import { describeReadFailure } from "../../../plan/describe.ts";
import { listMeshes, type MeshRow } from "../../../plan/list-meshes.ts";
import { readTarget } from "../../../plan/read-target.ts";
import { useEditor } from "../../app/editor-context.ts";
import type { Target } from "../../data/api.ts";
import { asDesigned } from "../../data/as-designed.ts";
import { useChosenTarget } from "../../data/chosen-target.ts";
import { clientOf } from "../../data/client-of.ts";
import { useObservedState } from "../../data/observed-context.ts";
import { onTarget, targetLabel } from "../../data/target-label.ts";
import { TargetSelect } from "../shared/target-select.tsx";
import { TargetState } from "../shared/target-state.tsx";
import classes from "./import-panel.module.css";

/** Reads a mesh of the chosen target, to be previewed like a file. */
export function TargetSource({ onRead }: { readonly onRead: (read: Pick<FilesRead, "designs">) => void }) {
  const { target, problem } = useChosenTarget();
  return (
    <div className={classes["target"]}>
      <TargetSelect />
      {target !== undefined && <TargetState name={target.name} isBrief />}
      {problem !== undefined && <p role="alert">{problem}</p>}
      {target !== undefined && <MeshList key={target.name} target={target} onRead={onRead} />}
    </div>
  );
}

interface MeshListProps {
  readonly target: Target;
  readonly onRead: (read: Pick<FilesRead, "designs">) => void;
}

function MeshList({ target, onRead }: MeshListProps) {
  const editor = useEditor();
  const { merge } = useObservedState();
  const [reading, setReading] = useState<{ readonly mesh: string; readonly stop: AbortController }>();
  const [problem, setProblem] = useState<string>();
  const { data, isFetching } = useQuery({
    queryKey: ["meshes", target.name],
    queryFn: ({ signal }) => listMeshes(clientOf(target), { signal }),
    staleTime: 0,
    gcTime: 0,
  });
  const read = async ({ name, meshOwner, arn }: MeshRow): Promise<void> => {
    const stop = new AbortController();
    setProblem(undefined);
    setReading({ mesh: name, stop });
    // A mesh of another account is shared with ours; the ARN says whose account we read as.
    const isShared = meshOwner !== "" && !arn.includes(`:${meshOwner}:`);
    const asked = [{ name, ...(isShared ? { owner: meshOwner } : {}) }];
    const result = await readTarget(clientOf(target), asked, { signal: stop.signal });
    setReading(undefined);
    if (!result.ok) {
      if (result.error.code !== "stopped") setProblem(onTarget(target, describeReadFailure(result.error)));
      return;
    }
    merge(result.value.observed, new Set());
    const design = asDesigned(result.value.design, editor.design);
    onRead({ designs: [{ file: targetLabel(target), design }] });
  };
  if (reading !== undefined) {
    return (
      <p className={classes["progress"]} role="status">
        Reading {reading.mesh} from {targetLabel(target)}
        <Button variant="default" onClick={() => reading.stop.abort()}>
          Stop reading
        </Button>
      </p>
    );
  }
  const failure =
    problem ?? (data?.ok === false ? onTarget(target, describeReadFailure(data.error)) : undefined);
  const rows = data?.ok === true ? data.value : [];
  return (
    <>
      {failure !== undefined && (
        <p className={classes["problem"]} role="alert">
          {failure}
        </p>
      )}
      {isFetching && <p className={classes["note"]}>Asking {targetLabel(target)} for its meshes.</p>}
      {!isFetching && failure === undefined && rows.length === 0 && (
        <p className={classes["note"]}>
          There is no mesh on {targetLabel(target)} yet. Apply a design to it first.
        </p>
      )}
      <ul className={classes["rows"]} aria-label={`Meshes on ${targetLabel(target)}`}>
        {rows.map((row) => (
          <li key={row.arn} className={classes["mesh"]}>
            <span>
              <span className={classes["meshName"]}>{row.name}</span>
              <span className={classes["file"]}>{row.arn}</span>
            </span>
            <Button variant="default" onClick={() => void read(row)}>
              {`Read ${row.name}`}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
