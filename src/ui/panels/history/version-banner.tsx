import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { BoardBanner } from "../../data/board-banner.tsx";
import { compareWith } from "../../data/compare/compare-with.ts";
import type { LookedVersion } from "../../data/looking.ts";
import { useOpenDesigns } from "../../data/open-designs-context.ts";
import { restoreVersion } from "./restore-version.ts";

/** What stands over the board while a version is looked at. */
export function VersionBanner({ version }: { readonly version: LookedVersion }) {
  const { history } = useOpenDesigns();
  if (history === undefined) return null;
  const compare = (): void => {
    history.look(undefined);
    compareWith(history.now, { title: version.name, other: version.design, otherIs: "before" });
  };
  return (
    <BoardBanner
      label="About this design"
      tone="plain"
      icon={<IconHistory size={16} stroke={1.5} aria-hidden />}
      text={`You are looking at a version: ${version.title}`}
    >
      <Button onClick={() => history.look(undefined)}>Back to now</Button>
      <Button variant="default" onClick={compare}>
        Compare with now
      </Button>
      <Button variant="default" onClick={() => void restoreVersion(history, version)}>
        Restore version
      </Button>
    </BoardBanner>
  );
}
