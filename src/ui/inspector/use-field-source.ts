import { useCallback, useSyncExternalStore } from "react";
import { FORMATS, type Format } from "../../formats/format.ts";
import { originOf } from "../../model/design/origin-of.ts";
import { useEditor } from "../app/editor-context.ts";
import { baseName } from "./base-name.ts";
import { useForm } from "./form-context.ts";

/** Where a value was read from. */
export interface FieldSource {
  /** `shop.yaml` */
  readonly file: string;
  /** `:42`; empty where the format has no lines. */
  readonly line: string;
  /** `From deploy/shop.yaml, line 42: a CloudFormation template` */
  readonly full: string;
}

/**
 * Where the value that a field has now was read from; undefined where no file said it. Renders again only
 * when that is another place: most fields keep theirs while one is typed in.
 */
export function useFieldSource(pointer: string): FieldSource | undefined {
  const { store } = useEditor();
  const { id } = useForm();
  const subscribe = useCallback((listener: () => void) => store.subscribeTo(id, listener), [store, id]);
  const key = useSyncExternalStore(subscribe, () => {
    if (!store.design.origins.has(id)) return undefined;
    const origin = originOf(store.design, id, pointer);
    // One text for what is the same place: the place itself is another object each time.
    return origin === undefined ? undefined : JSON.stringify([origin.file, origin.line, origin.format]);
  });
  return key === undefined ? undefined : sourceOf(key);
}

function sourceOf(key: string): FieldSource {
  const [file, line, format] = JSON.parse(key) as [string, number | null, string];
  const title = isFormat(format) ? `: ${FORMATS[format].title}` : "";
  return line === null
    ? { file: baseName(file), line: "", full: `From ${file}${title}` }
    : { file: baseName(file), line: `:${line}`, full: `From ${file}, line ${line}${title}` };
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}
