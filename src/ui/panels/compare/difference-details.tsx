import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import type { Difference } from "../../../compare/difference.ts";
import type { TrafficChange } from "../../../compare/traffic/traffic-change.ts";
import { canonicalJson } from "../../../lib/canonical-json.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { FieldChangeList, fieldName } from "../shared/field-change-list.tsx";
import { ResourceName } from "../shared/resource-name.tsx";
import { TrafficList } from "../shared/traffic-list.tsx";
import classes from "./compare-drawer.module.css";
import { JsonSides } from "./json-sides.tsx";
import type { Sides } from "./sides-of.ts";
import type { Taking } from "./use-taking.ts";

export interface DifferenceDetailsProps {
  readonly difference: Difference;
  /** What this resource does to traffic. */
  readonly traffic: readonly TrafficChange[];
  readonly sides: Sides;
  readonly taking: Taking;
  /** Back to all. */
  readonly back: () => void;
}

/** One resource that differs: its fields before and after, or both sides as JSON, with what can be taken over. */
export function DifferenceDetails({ difference, traffic, sides, taking, back }: DifferenceDetailsProps) {
  const [form, setForm] = useState<"fields" | "json">("fields");
  const { id, state, fields } = difference;
  return (
    <>
      <div className={classes["detailsHead"]}>
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}
          onClick={back}
        >
          Traffic
        </Button>
        <ResourceName id={id} />
        <SegmentedControl
          aria-label="Form of the difference"
          value={form}
          onChange={(value) => setForm(value as "fields" | "json")}
          data={[
            { value: "fields", label: "Fields" },
            { value: "json", label: "JSON" },
          ]}
        />
        <Button variant="default" onClick={() => taking.take([id])}>
          {taking.verb}
        </Button>
      </div>
      {form === "fields" && traffic.length > 0 && (
        <div className={classes["said"]}>
          <TrafficList traffic={traffic} first={8} />
        </div>
      )}
      {form === "json" ? (
        <JsonSides
          before={textOf(sides.before.resources.get(id))}
          after={textOf(sides.after.resources.get(id))}
        />
      ) : (
        <FieldChangeList
          fields={fields}
          {...(state === "changed"
            ? {
                action: (field) => (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`${taking.verb} ${fieldName(field.pointer)}`}
                    onClick={() => taking.takeField(id, field)}
                  >
                    {taking.verb}
                  </Button>
                ),
              }
            : {})}
        />
      )}
    </>
  );
}

function textOf(resource: Resource | undefined): string {
  if (resource === undefined) return "";
  const { spec, tags } = resource;
  return canonicalJson(tags === undefined ? { spec } : { spec, tags });
}
