import { FIND_TERMS, KIND_TERM } from "../../../diagram/find/find-terms.ts";
import classes from "./filter.module.css";

/** The terms of expressions, one sentence each. */
export function FindHelp() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className={classes["help"]} aria-label="Terms" tabIndex={0}>
      <p>
        Words are looked for in names and hostnames. Terms beside each other must all hold; <code>or</code>{" "}
        means either side, <code>-</code> not, parentheses group, quotes make text of anything.
      </p>
      <dl>
        {[KIND_TERM, ...Object.values(FIND_TERMS)].map(({ example, help }) => (
          <div key={example}>
            <dt>{example}</dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
