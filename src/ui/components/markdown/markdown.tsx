import { Fragment } from "react";
import { type Block, type Inline, type Line, parseMarkdown } from "../../../diagram/notes/parse-markdown.ts";
import classes from "./markdown.module.css";

/** A text in the Markdown of notes. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className={classes["markdown"]}>
      {parseMarkdown(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block has no name but its place
        <MarkdownBlock key={index} block={block} />
      ))}
    </div>
  );
}

function MarkdownBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return (
        <p className={classes["heading"]} data-level={block.level}>
          <Parts line={block.line} />
        </p>
      );
    case "code":
      return <pre className={classes["code"]}>{block.text}</pre>;
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name but its place
            <li key={index}>
              <Parts line={item} />
            </li>
          ))}
        </List>
      );
    }
    case "paragraph":
      return (
        <p>
          {block.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
            <Fragment key={index}>
              {index > 0 && <br />}
              <Parts line={line} />
            </Fragment>
          ))}
        </p>
      );
  }
}

function Parts({ line }: { readonly line: Line }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place
  return line.map((part, index) => <Part key={index} part={part} />);
}

function Part({ part }: { readonly part: Inline }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "code":
      return <code>{part.text}</code>;
    case "strong":
      return (
        <strong>
          <Parts line={part.of} />
        </strong>
      );
    case "em":
      return (
        <em>
          <Parts line={part.of} />
        </em>
      );
    case "link":
      return (
        <a href={part.href} target="_blank" rel="noreferrer noopener">
          <Parts line={part.of} />
        </a>
      );
  }
}
