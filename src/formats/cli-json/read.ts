import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import type { Candidate } from "../candidate.ts";
import { type Notice, notice } from "../notice.ts";
import type { JsonSource } from "../source/json-source.ts";
import { classifyCliJson } from "./classify.ts";
import type { CliJsonRead } from "./cli-json-read.ts";
import { readInput } from "./read-input.ts";
import { readSpec } from "./read-spec.ts";

/**
 * Reads the JSON of the AWS CLI: input of create and update, output of create, describe, update, delete and
 * list, specs alone, and arrays of all these. Never throws, and never guesses: what a file does not say
 * stands in `proposed`. A value with nothing of App Mesh gives a notice.
 */
export function readCliJson(source: JsonSource): CliJsonRead {
  const out: Out = { candidates: [], notices: [], fields: { resources: 0, read: 0, kept: 0, lost: 0 } };
  readValue(source, source.value, "", out);
  return out;
}

interface Out {
  readonly candidates: Candidate[];
  readonly notices: Notice[];
  fields: CliJsonRead["fields"];
}

function readValue(source: JsonSource, value: Json, pointer: string, out: Out): void {
  if (isJsonArray(value)) {
    value.forEach((item, index) => {
      readValue(source, item, pointerChild(pointer, index), out);
    });
    return;
  }
  const found = classifyCliJson(value);
  switch (found?.form) {
    case undefined:
      out.notices.push(notice("nothing-of-app-mesh", source.placeOf(pointer), {}));
      return;
    case "spec":
      add(out, readSpec(source, found.spec, pointer));
      return;
    case "input":
      add(out, readInput(source, found.body, pointer));
      return;
    case "wrapped":
      for (const { kind, body } of found.parts) {
        add(out, readInput(source, body, pointerChild(pointer, kind), kind));
      }
      noteOthers(
        source,
        value,
        pointer,
        found.parts.map(({ kind }) => kind),
        out,
      );
      return;
    case "lists":
      for (const { kind, rows } of found.parts) {
        const { listMember } = kindDefinition(kind);
        const listPointer = pointerChild(pointer, listMember);
        const bare = rows.filter((row) => isJsonObject(row) && !Object.hasOwn(row, "spec"));
        if (bare.length > 0 || rows.length === 0) {
          const args = { kind, count: bare.length };
          out.notices.push(notice("list-names-only", source.placeOf(listPointer), args));
        }
        rows.forEach((row, index) => {
          if (!isJsonObject(row) || !Object.hasOwn(row, "spec")) return;
          add(out, readInput(source, row, pointerChild(listPointer, index), kind));
        });
      }
      noteOthers(
        source,
        value,
        pointer,
        found.parts.map(({ kind }) => kindDefinition(kind).listMember),
        out,
      );
  }
}

function add(out: Out, read: CliJsonRead): void {
  for (const candidate of read.candidates) out.candidates.push(candidate);
  for (const one of read.notices) out.notices.push(one);
  const { resources, read: ofThese, kept, lost } = read.fields;
  const sum = out.fields;
  out.fields = {
    resources: sum.resources + resources,
    read: sum.read + ofThese,
    kept: sum.kept + kept,
    lost: sum.lost + lost,
  };
}

/** What stands beside wrappers and lists without being part of an answer's content in boto3 and the SDKs. */
const ENVELOPE = ["nextToken", "ResponseMetadata", "$metadata"];

function noteOthers(
  source: JsonSource,
  value: Json,
  pointer: string,
  read: readonly string[],
  out: Out,
): void {
  if (!isJsonObject(value)) return;
  for (const member of Object.keys(value)) {
    if (read.includes(member) || ENVELOPE.includes(member)) continue;
    out.notices.push(notice("member-left-out", source.placeOf(pointerChild(pointer, member)), { member }));
  }
}
