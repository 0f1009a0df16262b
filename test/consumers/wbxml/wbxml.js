import { codePageFromName, codePageName } from "activesync-codes/code-page";
import { GlobalToken } from "activesync-codes/global-token";
import { tagOf, tokenOf } from "activesync-codes/wbxml";

// WBXML 1.3 as ActiveSync has it: no string table, no attributes. An element is ["AirSync:Sync", ...children], a child
// an element, a string, or bytes.
const header = [0x03, 0x01, 0x6a, 0x00];
const withContent = 0x40;

/** @param {Uint8Array} bytes */
export function decode(bytes) {
  let at = header.length;
  let page = 0;
  if (header.some((byte, index) => bytes[index] !== byte)) throw new Error("not WBXML of ActiveSync");
  const open = [[]];
  const next = () => {
    if (at >= bytes.length) throw new Error(`the body ends within an element, at ${at}`);
    return bytes[at++];
  };
  while (at < bytes.length) {
    const token = next();
    const parent = open.at(-1);
    if (token === GlobalToken.SWITCH_PAGE) page = next();
    else if (token === GlobalToken.END) {
      if (open.length === 1) throw new Error(`nothing is open at ${at - 1}`);
      open.pop();
    } else if (token === GlobalToken.STR_I) {
      const end = bytes.indexOf(0, at);
      if (end === -1) throw new Error(`a text does not end, at ${at}`);
      parent.push(new TextDecoder().decode(bytes.subarray(at, end)));
      at = end + 1;
    } else if (token === GlobalToken.OPAQUE) {
      let length = 0;
      for (let byte = 0x80; byte & 0x80; length = length * 0x80 + (byte & 0x7f)) byte = next();
      if (at + length > bytes.length) throw new Error(`bytes are missing at ${at}`);
      parent.push(bytes.slice(at, at + length));
      at += length;
    } else {
      const tag = tagOf(page, token & 0x3f);
      if (tag === undefined || token & 0x80)
        throw new Error(`page ${page} has no token ${token}, at ${at - 1}`);
      const element = [`${codePageName(page)}:${tag}`];
      parent.push(element);
      if (token & withContent) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`${open.at(-1)[0]} does not end`);
  return open[0][0];
}

/** The bytes of an element. */
export function encode(root) {
  const bytes = [...header];
  let page = 0;
  const number = (value) => {
    const rest = Math.floor(value / 0x80);
    return [...(rest > 0 ? number(rest).map((byte) => byte | 0x80) : []), value & 0x7f];
  };
  const write = (node) => {
    if (typeof node === "string") bytes.push(GlobalToken.STR_I, ...new TextEncoder().encode(node), 0);
    else if (node instanceof Uint8Array) bytes.push(GlobalToken.OPAQUE, ...number(node.length), ...node);
    else {
      const [name, ...children] = node;
      const [namespace, tag] = name.split(":");
      const own = codePageFromName(namespace);
      const token = own === undefined ? undefined : tokenOf(own, tag);
      if (token === undefined) throw new Error(`no page has ${name}`);
      if (own !== page) bytes.push(GlobalToken.SWITCH_PAGE, own);
      page = own;
      bytes.push(children.length > 0 ? token | withContent : token);
      for (const child of children) write(child);
      if (children.length > 0) bytes.push(GlobalToken.END);
    }
  };
  write(root);
  return Uint8Array.from(bytes);
}
