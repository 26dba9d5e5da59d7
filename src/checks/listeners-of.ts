import type { Reading } from "./reading.ts";

/** A listener as far as it is known. */
export interface KnownListener {
  readonly port: number | undefined;
  readonly protocol: string | undefined;
  readonly at: Reading;
}

/** The entries of a list of listeners; undefined where the list is not known. */
export function listenersOf(list: Reading): readonly KnownListener[] | undefined {
  return list.items?.map((at) => {
    const mapping = at.at("portMapping");
    return { port: mapping.at("port").number, protocol: mapping.at("protocol").text, at };
  });
}

/**
 * The protocols of the listeners that a port may mean, each once; all of them where no port is set, and
 * undefined where that is not known or there are none.
 */
export function protocolsMeant(list: Reading, port: Reading): readonly string[] | undefined {
  const listeners = listenersOf(list);
  if (listeners === undefined || (!port.isUnset && port.number === undefined)) return undefined;
  const meant = port.isUnset ? listeners : listeners.filter((one) => one.port === port.number);
  const protocols = meant.map(({ protocol }) => protocol);
  if (protocols.length === 0 || protocols.includes(undefined)) return undefined;
  return [...new Set(protocols.filter((one) => one !== undefined))];
}

/** The ports of a list of several listeners; undefined where there are fewer than two, or that is not known. */
export function severalPorts(list: Reading): readonly number[] | undefined {
  const listeners = listenersOf(list);
  if (listeners === undefined || listeners.length < 2) return undefined;
  return listeners.flatMap(({ port }) => (port === undefined ? [] : [port]));
}
