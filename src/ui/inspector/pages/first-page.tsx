import { isJsonArray } from "../../../lib/json.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import { envoyFamiliesOf, envoyPath } from "../../../plan/envoy-environment.ts";
import { shownName, useShownRef } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { useObserved } from "../../data/observed-context.ts";
import blocks from "../blocks/blocks.module.css";
import { Row } from "../blocks/page-row.tsx";
import { PlaceProblems } from "../blocks/place-problems.tsx";
import { StructureContent } from "../blocks/structure-content.tsx";
import { useForm } from "../form-context.ts";
import { NameField } from "../name-field.tsx";
import { useFieldProblems } from "../use-field-problems.ts";
import { useFieldValue } from "../use-field-value.ts";
import { useIncoming } from "../use-incoming.ts";
import { RoutePlace } from "../widgets/route-place.tsx";
import { RoutesList } from "../widgets/routes-list.tsx";
import { ExtraMembers } from "./extra-members.tsx";
import { APPLIED_PAGE, ENVOY_PAGE, TAGS_PAGE, USED_BY_PAGE } from "./page-names.ts";
import classes from "./pages.module.css";
import { TaskGroupsRows } from "./task-groups-rows.tsx";

/** Parts of the ref that the form has no field for. */
const REF_PARTS = ["/mesh", "/parent", "/owner"];

/** Kinds that others name. */
const NAMED: readonly Kind[] = ["virtualNode", "virtualService", "virtualRouter"];

/** The first page of a form: the name, the common blocks, and one line for each of the rest. */
export function FirstPage() {
  const { id, root, openPage } = useForm();
  const ref = useShownRef(id);
  if (root.control.type !== "structure") return null;
  return (
    <div className={classes["first"]}>
      {ref.kind !== "mesh" && <NameField id={id} />}
      {REF_PARTS.map((part) => (
        <PlaceProblems key={part} pointer={part} />
      ))}
      <PlaceProblems pointer="/spec" />
      <div className={blocks["grid"]}>
        <StructureContent structure={root.control} shape={root.shape} pointer="/spec" />
        {(ref.kind === "virtualRouter" || ref.kind === "virtualGateway") && <RoutesList />}
        <ExtraMembers />
      </div>
      <div className={classes["rows"]}>
        {(ref.kind === "route" || ref.kind === "gatewayRoute") && <RoutePlace />}
        <TagsRow onOpen={() => openPage(TAGS_PAGE)} />
        {envoyFamiliesOf(ref).length > 0 && (
          <Row
            label="Envoy environment"
            summary={envoyPath(ref)}
            mono
            pointer={ENVOY_PAGE}
            onOpen={() => openPage(ENVOY_PAGE)}
          />
        )}
        <TaskGroupsRows id={id} />
        <AppliedRow onOpen={() => openPage(APPLIED_PAGE)} />
        {NAMED.includes(ref.kind) && <UsedByRow onOpen={() => openPage(USED_BY_PAGE)} />}
      </div>
    </div>
  );
}

function TagsRow({ onOpen }: { readonly onOpen: () => void }) {
  const tags = useFieldValue("/tags");
  const problems = useFieldProblems("/tags", true);
  const count = isJsonArray(tags) ? tags.length : 0;
  const summary = count === 0 ? "None" : String(count);
  return (
    <Row
      label="Tags"
      summary={summary}
      unset={count === 0}
      problems={problems}
      pointer={TAGS_PAGE}
      onOpen={onOpen}
    />
  );
}

function UsedByRow({ onOpen }: { readonly onOpen: () => void }) {
  const { id } = useForm();
  const values = useChosenValues();
  const names = [...new Set(useIncoming(id).map(({ from }) => shownName(from, values)))];
  const summary = names.length === 0 ? "Nothing" : names.join(", ");
  return (
    <Row
      label="Used by"
      summary={summary}
      unset={names.length === 0}
      pointer={USED_BY_PAGE}
      onOpen={onOpen}
    />
  );
}

/** There once the resource was seen on the chosen target. */
function AppliedRow({ onOpen }: { readonly onOpen: () => void }) {
  const { id } = useForm();
  const observed = useObserved(id);
  if (observed === undefined) return null;
  return (
    <Row label="Applied" summary={`version ${observed.version}`} pointer={APPLIED_PAGE} onOpen={onOpen} />
  );
}
