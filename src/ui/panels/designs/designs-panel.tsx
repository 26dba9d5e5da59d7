import { Button, FileButton, TextInput } from "@mantine/core";
import { IconFolderOpen, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { DEFAULT_MESH } from "../../../editor/new-design.ts";
import { usePanels } from "../../app/panel-state.ts";
import { fileDesignId } from "../../data/file/file-design-id.ts";
import { useOpenDesigns } from "../../data/open-designs-context.ts";
import { pickedFiles } from "../import/dropped-files.ts";
import { PanelDialog } from "../shared/panel-dialog.tsx";
import { DesignListRow, detailOf } from "./design-list-row.tsx";
import classes from "./designs-panel.module.css";
import { EXAMPLES } from "./examples.ts";
import { useDesignActions } from "./use-design-actions.ts";
import { useDesignRows } from "./use-design-rows.ts";

/** The designs of this browser: new, open, rename, duplicate, delete; examples; a file as a new design. */
export function DesignsPanel() {
  const { close } = usePanels();
  return (
    <PanelDialog title="Designs" width={760} onClose={close}>
      <NewDesign />
      <ServedFile />
      <DesignList />
      <Examples />
    </PanelDialog>
  );
}

/** The file that the server edits: a design beside those of the browser. */
function ServedFile() {
  const { file, served } = useOpenDesigns();
  const actions = useDesignActions();
  if (served === undefined) return null;
  return (
    <section aria-labelledby="designs-file">
      <h3 id="designs-file" className={classes["heading"]}>
        On disk
      </h3>
      <div className={classes["row"]}>
        <div className={classes["what"]}>
          <span className={classes["name"]}>{served}</span>
          <span className={classes["detail"]}>The file that this server edits in place.</span>
        </div>
        {file === undefined ? (
          <Button variant="default" onClick={() => void actions.openDesign(fileDesignId(served))}>
            Open file
          </Button>
        ) : (
          <span className={classes["open"]}>Open now</span>
        )}
      </div>
    </section>
  );
}

function NewDesign() {
  const actions = useDesignActions();
  const [mesh, setMesh] = useState("");
  return (
    <div className={classes["start"]}>
      <form
        className={classes["new"]}
        onSubmit={(event) => {
          event.preventDefault();
          void actions.createNew(mesh);
        }}
      >
        <TextInput
          label="Mesh of the new design"
          placeholder={DEFAULT_MESH}
          classNames={{ input: "mono" }}
          data-autofocus
          value={mesh}
          onChange={(event) => setMesh(event.currentTarget.value)}
        />
        <Button type="submit" leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}>
          Create design
        </Button>
      </form>
      <FileButton
        multiple
        onChange={(picked) => {
          if (picked.length > 0) void actions.openFiles(pickedFiles(picked));
        }}
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconFolderOpen size={16} stroke={1.5} aria-hidden />}
          >
            Open a file as a new design
          </Button>
        )}
      </FileButton>
    </div>
  );
}

function DesignList() {
  const { current } = useOpenDesigns();
  const actions = useDesignActions();
  const list = useDesignRows();
  if (list === undefined) return null;
  const { rows, removed, problem } = list;
  return (
    <>
      <section aria-labelledby="designs-kept">
        <h3 id="designs-kept" className={classes["heading"]}>
          In this browser
        </h3>
        {problem !== undefined && <p role="alert">{problem}</p>}
        {rows.length === 0 && <p className={classes["note"]}>No design is kept in this browser yet.</p>}
        <ul className={classes["list"]}>
          {rows.map((row) => (
            <DesignListRow
              key={row.id}
              row={row}
              isOpen={row.id === current}
              open={() => void actions.openDesign(row.id)}
              rename={(name) => void actions.rename(row.id, name)}
              duplicate={() => void actions.duplicate(row.id)}
              remove={() =>
                void actions.remove(
                  row,
                  rows.find(({ id }) => id !== row.id),
                )
              }
            />
          ))}
        </ul>
      </section>
      {removed.length > 0 && (
        <details className={classes["removed"]}>
          <summary>Deleted in the last 30 days ({removed.length})</summary>
          <ul className={classes["list"]}>
            {removed.map((row) => (
              <li key={row.id} className={classes["row"]}>
                <div className={classes["what"]}>
                  <span className={classes["name"]}>{row.name}</span>
                  <span className={classes["detail"]}>{detailOf(row)}</span>
                </div>
                <Button
                  variant="default"
                  aria-label={`Restore design ${row.name}`}
                  onClick={() => void actions.restore(row.id)}
                >
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Examples() {
  const actions = useDesignActions();
  return (
    <section aria-labelledby="designs-examples">
      <h3 id="designs-examples" className={classes["heading"]}>
        Examples
      </h3>
      <ul className={classes["list"]}>
        {EXAMPLES.map((example) => (
          <li key={example.name} className={classes["row"]}>
            <div className={classes["what"]}>
              <span className={classes["name"]}>{example.name}</span>
              <span className={classes["detail"]}>{example.summary}</span>
            </div>
            <Button
              variant="default"
              aria-label={`Open example ${example.name}`}
              onClick={() => void actions.openExample(example)}
            >
              Open example
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
