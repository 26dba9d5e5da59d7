import { sentenceOf } from "../form/sentence-of.ts";
import { useFieldValue } from "../use-field-value.ts";
import classes from "./blocks.module.css";

/** What a block makes the Envoys do, in words; nothing where it says enough by itself. */
export function Sentence({ shape, pointer }: { readonly shape: string; readonly pointer: string }) {
  const text = sentenceOf(shape, useFieldValue(pointer));
  return text === undefined ? null : <p className={classes["sentence"]}>{text}</p>;
}
