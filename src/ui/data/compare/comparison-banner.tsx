import { Button } from "@mantine/core";
import { IconArrowsDiff } from "@tabler/icons-react";
import { BoardBanner } from "../board-banner.tsx";
import { type Comparison, setComparison } from "./comparison.ts";

/** What stands over the board while it is compared. */
export function ComparisonBanner({ comparison }: { readonly comparison: Comparison }) {
  const { title, differences } = comparison;
  const count = differences.size;
  const differs =
    count === 0 ? "nothing differs" : `${count} ${count === 1 ? "resource differs" : "resources differ"}`;
  return (
    <BoardBanner
      label="Comparison"
      tone="plain"
      icon={<IconArrowsDiff size={16} stroke={1.5} aria-hidden />}
      text={`Comparing with ${title}: ${differs}`}
    >
      <Button variant="default" onClick={() => setComparison(undefined)}>
        Close comparison
      </Button>
    </BoardBanner>
  );
}
