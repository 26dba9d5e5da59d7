import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMemo } from "react";
import { writeFilledCliBundle } from "../../../formats/cli-bundle/write-filled.ts";
import { fileNameOf } from "../../../formats/file-names.ts";
import { writeMeshJson } from "../../../formats/mesh-json/write.ts";
import { shellQuote } from "../../../formats/shell-quote.ts";
import { fillId } from "../../../model/holes/fill-id.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import { downloadBytes, downloadText } from "../../data/download.ts";
import { ProblemList } from "../shared/problem-list.tsx";
import { problemsOfMesh } from "../shared/problems-of-mesh.ts";
import { useShowProblem } from "../shared/use-show-problem.ts";
import { CommandBlock } from "./command-block.tsx";
import classes from "./export-panel.module.css";
import { LeftOut } from "./left-out.tsx";

const MOST_PROBLEMS = 20;

/** A whole mesh: the zip for the AWS CLI, and the design as a file of its own. */
export function MeshExport({ mesh }: { readonly mesh: ResourceId }) {
  const editor = useEditor();
  const version = useDesignVersion();
  const show = useShowProblem();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the design is one object; its version says that it changed
  const { files, zip, ledger } = useMemo(
    () => writeFilledCliBundle(editor.design, mesh),
    [editor, mesh, version],
  );
  const problems = problemsOfMesh(editor, mesh).filter(({ severity }) => severity === "error");
  const filledMesh = fillId(mesh, editor.filled.values);
  const { mesh: name } = refOf(filledMesh);
  const base = fileNameOf(filledMesh);
  return (
    <div className={classes["detail"]}>
      {problems.length > 0 && (
        <section className={classes["warning"]} aria-label="Problems">
          <h3 className={classes["heading"]}>An App Mesh API would refuse parts of this mesh as they are</h3>
          <ProblemList problems={problems.slice(0, MOST_PROBLEMS)} label="Problems of the mesh" show={show} />
          {problems.length > MOST_PROBLEMS && (
            <p className={classes["note"]}>and {problems.length - MOST_PROBLEMS} more</p>
          )}
        </section>
      )}
      <section className={classes["block"]} aria-label="Zip for the AWS CLI">
        <h3 className={classes["heading"]}>For the AWS CLI</h3>
        <p className={classes["text"]}>
          A folder a kind, each resource as create and update form, and apply.sh that runs them in order.
        </p>
        <div className={classes["buttons"]}>
          <Button
            leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
            onClick={() => downloadBytes(`${base}.zip`, zip, "application/zip")}
          >
            {`Download ${base}.zip`}
          </Button>
          <span className={classes["note"]}>{sizeText(zip.length)}</span>
        </div>
        <details className={classes["fileList"]}>
          <summary>{files.size} files</summary>
          <ul className={classes["paths"]} aria-label="Files in the zip">
            {[...files.keys()].slice(0, 500).map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </details>
      </section>
      <CommandBlock
        command={(target) =>
          target === undefined
            ? "sh apply.sh"
            : `ENDPOINT_URL=${shellQuote(target.endpointUrl)} REGION=${shellQuote(target.region)} sh apply.sh`
        }
      />
      <section className={classes["block"]} aria-label="Design file">
        <h3 className={classes["heading"]}>As a design</h3>
        <p className={classes["text"]}>
          All meshes of this design with their drawing in one file, made to be committed and reviewed.
        </p>
        <div className={classes["buttons"]}>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
            onClick={() => downloadText(`${base}.mesh.json`, writeMeshJson(editor.design).text)}
          >
            {`Download ${name}.mesh.json`}
          </Button>
        </div>
      </section>
      <LeftOut ledger={ledger} named />
    </div>
  );
}

function sizeText(bytes: number): string {
  return bytes < 10_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${Math.round(bytes / 1000)} kB`;
}
