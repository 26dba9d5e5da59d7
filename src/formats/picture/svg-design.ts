import { strToU8, zlibSync } from "fflate";
import { unpackText } from "./unpack-text.ts";

/** Longer designs are packed: DEFLATE in base64 is about a tenth of the text. */
const LONG = 4000;

const START = '<metadata><design xmlns="urn:meshwright:picture:1"';
const END = "</design></metadata>";

/** The text of a `.mesh.json` file as an element that an SVG carries unseen. */
export function svgDesign(text: string): string {
  if (text.length <= LONG) return `${START}>${escaped(text)}${END}`;
  const packed = zlibSync(strToU8(text), { level: 9 });
  return `${START} encoding="deflate">${base64Of(packed)}${END}`;
}

/** What XML cannot hold is written as an escape of JSON; outside of strings JSON has none of it. */
function escaped(text: string): string {
  return text
    .replace(/[\u007f-\u009f\ufffe\uffff]/g, (sign) => {
      return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
    })
    .replace(/[&<>]/g, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"));
}

/** The design in an SVG that `svgDesign` was put into; undefined where there is none, or it is damaged. */
export function designInSvg(svg: string): string | undefined {
  const start = svg.indexOf(START);
  const open = svg.indexOf(">", start + START.length);
  const end = svg.indexOf(END, open);
  if (start === -1 || open === -1 || end === -1) return undefined;
  const content = svg.slice(open + 1, end);
  if (!svg.slice(start, open).includes('encoding="deflate"')) return plainOf(content);
  const packed = bytesOf(content);
  return packed === undefined ? undefined : unpackText(packed);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Other programs write characters by number: those are read too. */
function plainOf(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    parts.push(
      DIGITS.charAt(bits >> 18),
      DIGITS.charAt((bits >> 12) & 63),
      b === undefined ? "=" : DIGITS.charAt((bits >> 6) & 63),
      c === undefined ? "=" : DIGITS.charAt(bits & 63),
    );
  }
  return parts.join("");
}

function bytesOf(base64: string): Uint8Array | undefined {
  const text = base64.replace(/[\s=]/g, "");
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, count, end] = [0, 0, 0];
  for (const character of text) {
    const value = DIGITS.indexOf(character);
    if (value === -1) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      out[end++] = (bits >> count) & 0xff;
    }
  }
  return out;
}
