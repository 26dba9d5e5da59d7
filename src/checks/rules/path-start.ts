import type { Rule } from "../rule.ts";

/**
 * A prefix and an exact path start with a slash (Kubernetes controller; AWS CDK: "Prefix Path for the match must
 * start with '/'"). A prefix need not end with one: 83 of the published gateway routes do not.
 */
export const pathStart: Rule<"MW201"> = {
  kinds: ["route", "gatewayRoute"],
  check(subject, report) {
    const texts = [
      ...subject.readings("HttpRouteMatch", "HttpGatewayRouteMatch").map((match) => match.at("prefix")),
      ...subject.readings("HttpPathMatch").map((path) => path.at("exact")),
    ];
    for (const { pointer, text } of texts) {
      if (text !== undefined && !text.startsWith("/")) report(pointer, { actual: text });
    }
  },
};
