import { PROTOCOLS } from "../model/connections/protocols.ts";
import type { Subject } from "./subject.ts";

/** Something that a listener sets for another protocol than its own. */
interface OtherProtocol {
  readonly pointer: string;
  readonly args: { readonly member: string; readonly protocol: string };
}

/** What is set in a union of the listeners, whose members are called as protocols, for another protocol than theirs. */
export function otherProtocols(subject: Subject, union: "connectionPool" | "timeout"): OtherProtocol[] {
  return subject.readings("Listener", "VirtualGatewayListener").flatMap((listener) => {
    const protocol = listener.at("portMapping").at("protocol").text;
    if (protocol === undefined) return [];
    const set = listener.at(union);
    return PROTOCOLS.filter((member) => member !== protocol && set.has(member) && set.at(member).isSet).map(
      (member) => ({ pointer: set.at(member).pointer, args: { member, protocol } }),
    );
  });
}
