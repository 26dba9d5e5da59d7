import classes from "./preview.module.css";

/** Where something comes from: `folder/file.yaml:42 and 2 more`. Where room is short, the folders are cut first. */
export function PlaceText({ text, note }: { readonly text: string; readonly note?: string | undefined }) {
  const [first = ""] = text.split(" and ", 1);
  const cut = first.lastIndexOf("/") + 1;
  return (
    <span className={classes["place"]} title={text}>
      {cut > 0 && <span className={classes["folder"]}>{text.slice(0, cut)}</span>}
      <span className={classes["placeRest"]}>{text.slice(cut)}</span>
      {note !== undefined && <span className={classes["placeNote"]}>{` · ${note}`}</span>}
    </span>
  );
}
