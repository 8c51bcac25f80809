/** A regime is refused above this size anyway; what unpacks to more is no regime. */
const MOST_BYTES = 1_048_576;

/** A text, deflated, in the letters that an address may hold. */
export async function pack(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const packed = await gather(through(bytes, new CompressionStream('deflate-raw')), Infinity);
  let letters = '';
  for (const byte of packed ?? []) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that was packed; null where it is none, or is larger than any regime. It never rejects. */
export async function unpack(packed: string): Promise<string | null> {
  if (!/^[A-Za-z0-9_-]*$/u.test(packed)) return null;
  try {
    const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const whole = await gather(through(bytes, new DecompressionStream('deflate-raw')), MOST_BYTES);
    return whole === null
      ? null
      : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole);
  } catch {
    return null;
  }
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  change: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  const writer = change.writable.getWriter();
  // Whoever reads hears of what goes wrong.
  void writer.write(bytes).catch(() => undefined);
  void writer.close().catch(() => undefined);
  return change.readable;
}

/** All that comes; null, and no more is read, where it is more than so many bytes. */
async function gather(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
