import { Button } from "@mantine/core";
import { IconAlertTriangle, IconFileAlert, IconLock, IconLogin2 } from "@tabler/icons-react";
import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { useEditor } from "../app/editor-context.ts";
import { notify } from "../app/notify.tsx";
import { BoardBanner, type BoardBannerProps } from "./board-banner.tsx";
import { downloadText } from "./download.ts";
import { useOpenDesigns } from "./open-designs-context.ts";
import { onSignedOut, signedOut } from "./server-fetch.ts";
import { useConnection } from "./use-connection.ts";

const DiskChangesDialog = lazy(() =>
  import("../panels/designs/disk-changes-dialog.tsx").then(({ DiskChangesDialog: dialog }) => ({
    default: dialog,
  })),
);

const SharedBanner = lazy(() =>
  import("./share/shared-banner.tsx").then(({ SharedBanner: banner }) => ({ default: banner })),
);

const VersionBanner = lazy(() =>
  import("../panels/history/version-banner.tsx").then(({ VersionBanner: banner }) => ({ default: banner })),
);

/** What stands over the board where the design is not simply open here: another tab, a changed file, damage. */
export function DesignBanner() {
  const { connection, file, looking } = useOpenDesigns();
  const { role, disk, unguarded } = useConnection(connection);
  const [reviewing, setReviewing] = useState(false);
  const [warned, setWarned] = useState(false);
  const isSignedOut = useSyncExternalStore(onSignedOut, signedOut);
  if (isSignedOut) return <SignedOut />;
  if (disk !== undefined) {
    return (
      <DesignMessage icon={<IconFileAlert size={16} stroke={1.5} aria-hidden />} text={disk.reason}>
        <Button onClick={() => setReviewing(true)}>Review changes</Button>
        {reviewing && (
          <Suspense fallback={null}>
            <DiskChangesDialog file={file ?? ""} disk={disk} close={() => setReviewing(false)} />
          </Suspense>
        )}
      </DesignMessage>
    );
  }
  if (looking?.kind === "share") {
    return (
      <Suspense fallback={null}>
        <SharedBanner mayEdit={looking.mayEdit} />
      </Suspense>
    );
  }
  if (looking?.kind === "version") {
    return (
      <Suspense fallback={null}>
        <VersionBanner version={looking.version} />
      </Suspense>
    );
  }
  if (role !== "writing") return <OtherTab />;
  return (
    <>
      <Damage />
      {unguarded && !warned && (
        <DesignMessage
          icon={<IconAlertTriangle size={16} stroke={1.5} aria-hidden />}
          text="This page is not on a secure origin, so tabs cannot take turns: open a design in one tab only."
        >
          <Button variant="default" onClick={() => setWarned(true)}>
            Dismiss warning
          </Button>
        </DesignMessage>
      )}
    </>
  );
}

function SignedOut() {
  const { pathname, search, hash } = window.location;
  return (
    <DesignMessage
      icon={<IconLogin2 size={16} stroke={1.5} aria-hidden />}
      text="You are signed out of this server. What you draw is kept in this browser."
    >
      <Button component="a" href={`/sign-in?to=${encodeURIComponent(pathname + search)}${hash}`}>
        Sign in again
      </Button>
    </DesignMessage>
  );
}

function OtherTab() {
  const editor = useEditor();
  const { connection, designs, open } = useOpenDesigns();
  const { role } = useConnection(connection);
  const openCopy = async (): Promise<void> => {
    const copy = await designs.createCopy(editor);
    if (!copy.ok) return notify({ text: copy.error.reason, tone: "problem" });
    connection.discard();
    open(copy.value);
  };
  const icon = <IconLock size={16} stroke={1.5} aria-hidden />;
  if (role === "diverged") {
    return (
      <DesignMessage icon={icon} text="This design changed in another tab.">
        <Button
          onClick={() => {
            connection.discard();
            window.location.reload();
          }}
        >
          Reload
        </Button>
        <Button variant="default" onClick={openCopy}>
          Keep as a copy
        </Button>
      </DesignMessage>
    );
  }
  return (
    <DesignMessage icon={icon} text="This design is open in another tab.">
      <Button onClick={connection.takeOver}>Take over</Button>
      <Button variant="default" onClick={openCopy}>
        Open a copy
      </Button>
    </DesignMessage>
  );
}

function Damage() {
  const { damage, designs, current } = useOpenDesigns();
  const [dismissed, setDismissed] = useState<readonly string[]>();
  if (damage.length === 0 || dismissed === damage) return null;
  const download = async (): Promise<void> => {
    const aside = await designs.aside(current);
    if (!aside.ok) return notify({ text: aside.error.reason, tone: "problem" });
    downloadText(`${current}.damaged.json`, JSON.stringify(aside.value, null, 2));
  };
  return (
    <DesignMessage
      icon={<IconAlertTriangle size={16} stroke={1.5} aria-hidden />}
      text={`${damage.join(" ")} The rest was opened; what is damaged was set aside.`}
    >
      <Button onClick={download}>Download damaged data</Button>
      <Button variant="default" onClick={() => setDismissed(damage)}>
        Dismiss message
      </Button>
    </DesignMessage>
  );
}

function DesignMessage(props: Omit<BoardBannerProps, "label" | "tone">) {
  return <BoardBanner label="About this design" tone="warning" {...props} />;
}
