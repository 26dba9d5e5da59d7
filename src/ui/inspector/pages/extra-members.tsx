import { isJsonObject } from "../../../lib/json.ts";
import { UnknownMember } from "../blocks/unknown-members.tsx";
import { useFieldValue } from "../use-field-value.ts";

/** Members beside the spec that the API does not know: kept, shown, removable. */
export function ExtraMembers() {
  const extra = useFieldValue("/extra");
  if (!isJsonObject(extra)) return null;
  return Object.entries(extra).map(([member, value]) => (
    <UnknownMember key={member} member={member} base="/extra" value={value} />
  ));
}
