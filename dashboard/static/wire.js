// Kernel messages as they go over the websocket: JSON text, or the binary form where a message carries buffers.
// (The older of the two forms that Jupyter Server speaks; it needs no subprotocol.)

/** Return what a websocket message says, with its buffers as DataViews; null if it is not a message. */
export function decode(raw) {
  try {
    if (typeof raw === "string") return JSON.parse(raw);
    const view = new DataView(raw);
    const count = view.getUint32(0);
    const offsets = Array.from({ length: count }, (_, place) => view.getUint32(4 * (place + 1)));
    const end = (place) => (place + 1 < count ? offsets[place + 1] : raw.byteLength);
    const message = JSON.parse(new TextDecoder().decode(raw.slice(offsets[0], end(0))));
    message.buffers = offsets.slice(1).map((from, place) => new DataView(raw, from, end(place + 1) - from));
    return message;
  } catch {
    return null;
  }
}

/** Return a message ready to be sent. */
export function encode(message) {
  if (message.buffers.length === 0) return JSON.stringify(message);
  const { buffers, ...rest } = message;
  const parts = [new TextEncoder().encode(JSON.stringify(rest)), ...buffers.map(bytesOf)];
  const head = 4 * (parts.length + 1);
  const all = new Uint8Array(parts.reduce((size, part) => size + part.byteLength, head));
  const view = new DataView(all.buffer);
  view.setUint32(0, parts.length);
  let at = head;
  parts.forEach((part, place) => {
    view.setUint32(4 * (place + 1), at);
    all.set(part, at);
    at += part.byteLength;
  });
  return all.buffer;
}

/** Take binary values out of a state, as widgets send them: the state without them, where they were, and they. */
export function takeBuffers(state) {
  const paths = [];
  const buffers = [];
  const walk = (value, path) => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      paths.push(path);
      buffers.push(value);
      return null;
    }
    if (Array.isArray(value)) return value.map((item, place) => walk(item, [...path, place]));
    if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, [...path, key])]));
    }
    return value;
  };
  return { state: walk(state, []), paths, buffers };
}

/** Put binary values back where they were. */
export function putBuffers(state, paths, buffers) {
  paths.forEach((path, number) => {
    const inner = path.slice(0, -1).reduce((place, key) => place[key], state);
    inner[path.at(-1)] = buffers[number];
  });
  return state;
}

function bytesOf(buffer) {
  return ArrayBuffer.isView(buffer)
    ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    : new Uint8Array(buffer);
}
