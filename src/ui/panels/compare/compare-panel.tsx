import { Button, FileButton } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { useState } from "react";
import { usePanels } from "../../app/panel-state.ts";
import { Message } from "../../components/message.tsx";
import type { Versions } from "../../data/designs/versions/versions.ts";
import { useOpenDesigns } from "../../data/open-designs-context.ts";
import { useDesignRows } from "../designs/use-design-rows.ts";
import { useVersionRows } from "../history/use-version-rows.ts";
import { versionTitle, whenText } from "../history/version-text.ts";
import { PanelDialog } from "../shared/panel-dialog.tsx";
import { TargetSelect } from "../shared/target-select.tsx";
import { TargetState } from "../shared/target-state.tsx";
import classes from "./compare-panel.module.css";
import { type CompareSources, useCompareSources } from "./use-compare-sources.ts";

/** What the open design can be compared with: files, a target, an earlier version, another design. */
export function ComparePanel() {
  const { close } = usePanels();
  const { history } = useOpenDesigns();
  const sources = useCompareSources();
  const { problem, isReading } = sources;
  return (
    <PanelDialog title="Compare with" width={680} onClose={close}>
      {problem !== undefined && <Message severity="error" text={problem} />}
      {isReading && (
        <p className={classes["note"]} role="status">
          Reading
        </p>
      )}
      <Files sources={sources} />
      <TargetPart sources={sources} />
      {history?.versions !== undefined && <VersionList versions={history.versions} sources={sources} />}
      <DesignList sources={sources} />
    </PanelDialog>
  );
}

interface PartProps {
  readonly sources: CompareSources;
}

function Files({ sources }: PartProps) {
  const [key, setKey] = useState(0);
  return (
    <section className={classes["part"]} aria-labelledby="compare-files">
      <div className={classes["what"]}>
        <h3 id="compare-files" className={classes["heading"]}>
          Files
        </h3>
        <span className={classes["detail"]}>
          Any format that Meshwright reads; several files count as one design.
        </span>
      </div>
      <FileButton
        key={key}
        multiple
        onChange={(files) => {
          setKey(key + 1);
          if (files.length > 0) void sources.files(files);
        }}
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconFolderOpen size={16} stroke={1.5} aria-hidden />}
          >
            Choose files
          </Button>
        )}
      </FileButton>
    </section>
  );
}

function TargetPart({ sources }: PartProps) {
  const { target } = sources;
  return (
    <section className={classes["part"]} aria-labelledby="compare-target">
      <div className={classes["what"]}>
        <h3 id="compare-target" className={classes["heading"]}>
          What is applied
        </h3>
        <TargetSelect />
        {target !== undefined && <TargetState name={target.name} isBrief />}
      </div>
      <Button
        variant="default"
        disabled={target === undefined}
        onClick={() => target !== undefined && void sources.readTarget(target)}
      >
        Compare with target
      </Button>
    </section>
  );
}

function VersionList({ versions, sources }: PartProps & { readonly versions: Versions }) {
  const list = useVersionRows(versions);
  if (list === undefined || list.rows.length === 0) return null;
  return (
    <section aria-labelledby="compare-versions">
      <h3 id="compare-versions" className={classes["heading"]}>
        Earlier versions
      </h3>
      <ul className={classes["list"]}>
        {list.rows.map((row) => {
          const [title, when] = [versionTitle(row), whenText(row.at, Date.now())];
          return (
            <li key={row.id} className={classes["row"]}>
              <span className={classes["name"]}>{title}</span>
              <span className={classes["detail"]}>{when}</span>
              <Button
                variant="default"
                aria-label={`Compare with ${title}, ${when}`}
                onClick={() => void sources.version(versions, row.id, `${title}, ${when}`)}
              >
                Compare
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function DesignList({ sources }: PartProps) {
  const { current } = useOpenDesigns();
  const rows = useDesignRows()?.rows.filter(({ id }) => id !== current) ?? [];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="compare-designs">
      <h3 id="compare-designs" className={classes["heading"]}>
        Other designs of this browser
      </h3>
      <ul className={classes["list"]}>
        {rows.map((row) => (
          <li key={row.id} className={classes["row"]}>
            <span className={classes["name"]}>{row.name}</span>
            <span className={classes["detail"]}>
              {row.resources === 1 ? "1 resource" : `${row.resources} resources`}
            </span>
            <Button
              variant="default"
              aria-label={`Compare with ${row.name}`}
              onClick={() => void sources.design(row.id, row.name)}
            >
              Compare
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
