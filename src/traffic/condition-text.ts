import type { Condition, Subject, Wanted } from "./condition.ts";

const SUBJECTS: Readonly<Record<Subject, string>> = {
  type: "route type",
  match: "match",
  port: "port",
  method: "method",
  scheme: "scheme",
  path: "path",
  hostname: "host",
  header: "header",
  metadata: "metadata",
  query: "query parameter",
  service: "gRPC service",
  serviceMethod: "gRPC method",
};

/** One line on a condition and what the request has: "method is GET, request has POST". */
export function conditionText(condition: Condition): string {
  const { holds, has, doubt } = condition;
  const asked = askedText(condition);
  switch (doubt) {
    case "placeholder":
      return `${asked}, which is a placeholder`;
    case "wrongValue":
      return `${asked}, which App Mesh does not take`;
    case "notGiven":
      return `${asked}, request does not say`;
    case "regexRefused":
      return `${asked}, which is no regular expression of RE2`;
    case "regexUnknown":
      return `${asked}, which cannot be evaluated here`;
    case undefined:
      break;
  }
  if (holds === "yes") return asked;
  if (has !== undefined) return `${asked}, request has ${has === "" ? "an empty value" : has}`;
  return condition.inverted
    ? `${asked}, request has none (Envoy needs the ${SUBJECTS[condition.subject]} to be there)`
    : `${asked}, request has none`;
}

function askedText({ subject, name, wanted, inverted }: Condition): string {
  const what = name === undefined ? SUBJECTS[subject] : `${SUBJECTS[subject]} ${name}`;
  return `${what} ${wantedText(wanted, inverted)}`;
}

function wantedText(wanted: Wanted, inverted: boolean): string {
  const verb = (is: string, not: string): string => (inverted ? not : is);
  switch (wanted.how) {
    case "exact":
      return `${verb("is", "is not")} ${wanted.value}`;
    case "prefix":
      return `${verb("starts with", "does not start with")} ${wanted.value}`;
    case "suffix":
      return `${verb("ends with", "does not end with")} ${wanted.value}`;
    case "regex":
      return `${verb("matches", "does not match")} ${wanted.value}`;
    case "range":
      return `${verb("is", "is not")} from ${wanted.start} to ${wanted.end}, ${wanted.end} not included`;
    case "present":
      return verb("is there", "is not there");
    case "hole":
      return `${verb("is", "is not")} ${wanted.text}`;
    case "wrong":
      return "has a value";
  }
}
