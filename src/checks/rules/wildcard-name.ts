import type { Rule } from "../rule.ts";

/**
 * User guide, TLS: subject alternative names are full domain names or URIs, with a wildcard only where the client
 * policy is not enforced. It is enforced unless it says otherwise.
 */
export const wildcardName: Rule<"MW305"> = {
  kinds: ["virtualNode", "virtualGateway"],
  check(subject, report) {
    for (const tls of subject.readings("ClientPolicyTls", "VirtualGatewayClientPolicyTls")) {
      const enforce = tls.at("enforce");
      if (!enforce.isUnset && enforce.boolean !== true) continue;
      const names = tls.at("validation").at("subjectAlternativeNames").at("match").at("exact");
      for (const { pointer, text } of names.items ?? []) {
        if (text?.includes("*")) report(pointer, { actual: text });
      }
    }
  },
};
