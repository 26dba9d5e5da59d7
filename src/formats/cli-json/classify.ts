import { isJsonArray, isJsonObject, type Json, type JsonArray, type JsonObject } from "../../lib/json.ts";
import { KINDS, type Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { hasSpecMember } from "./propose-kind.ts";

/** Which of the forms of the CLI a JSON value has. */
export type CliShape =
  | {
      readonly form: "wrapped";
      readonly parts: readonly { readonly kind: Kind; readonly body: JsonObject }[];
    }
  | { readonly form: "lists"; readonly parts: readonly { readonly kind: Kind; readonly rows: JsonArray }[] }
  /** `{meshName, virtualNodeName, spec…}`, or as little of it as `{spec}`. */
  | { readonly form: "input"; readonly body: JsonObject }
  /** The bare members of a spec. */
  | { readonly form: "spec"; readonly spec: JsonObject };

/** The members that name resources in the API's inputs. */
const NAME_MEMBERS = KINDS.map((kind) => kindDefinition(kind).nameMember);

/**
 * The form of a value, or undefined where it has nothing of App Mesh. What has other members beside the
 * wrapper or the list (boto3 adds `ResponseMetadata`, lists have `nextToken`) is still that form.
 */
export function classifyCliJson(value: Json): CliShape | undefined {
  if (!isJsonObject(value)) return undefined;
  if (NAME_MEMBERS.some((member) => Object.hasOwn(value, member))) return { form: "input", body: value };
  if (Object.hasOwn(value, "spec")) {
    return looksLikeSpec(value["spec"]) ? { form: "input", body: value } : undefined;
  }
  const wrapped = KINDS.flatMap((kind) => {
    const body = Object.hasOwn(value, kind) ? value[kind] : undefined;
    return isJsonObject(body) && isBody(kind, body) ? [{ kind, body }] : [];
  });
  if (wrapped.length > 0) return { form: "wrapped", parts: wrapped };
  const lists = KINDS.flatMap((kind) => {
    const { listMember } = kindDefinition(kind);
    const rows = Object.hasOwn(value, listMember) ? value[listMember] : undefined;
    return isJsonArray(rows) && rows.every((row) => isJsonObject(row) && isBody(kind, row))
      ? [{ kind, rows }]
      : [];
  });
  if (lists.length > 0) return { form: "lists", parts: lists };
  return Object.keys(value).length > 0 && looksLikeSpec(value) ? { form: "spec", spec: value } : undefined;
}

/** True where `readCliJson` would find something, be it only names. */
export function isCliJson(value: Json): boolean {
  return isJsonArray(value) ? value.some(isCliJson) : classifyCliJson(value) !== undefined;
}

/** What a wrapper or a list row holds names the resource. */
function isBody(kind: Kind, body: JsonObject): boolean {
  return Object.hasOwn(body, kindDefinition(kind).nameMember);
}

/** An empty spec is one (a mesh, a service without provider); otherwise a member of some spec must be there. */
function looksLikeSpec(spec: Json | undefined): boolean {
  if (!isJsonObject(spec)) return false;
  const members = Object.keys(spec);
  return members.length === 0 || members.some((member) => KINDS.some((kind) => hasSpecMember(kind, member)));
}
