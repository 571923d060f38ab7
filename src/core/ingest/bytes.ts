/** What every platform has and no language library declares. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => {
  decode(bytes: Uint8Array): string;
};

/** A file's text, and what had to be said about its bytes. */
export interface DecodedBytes {
  readonly text: string;
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

/**
 * The text that a file's bytes say: UTF-8, or UTF-16 where a byte order mark or the zeros of Latin letters show it. A byte order mark is no part of the text.
 * Bytes that are no text become U+FFFD, with a note. Never throws; no bytes, no text.
 */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const encoding = findEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const notes = encoding === 'utf-8' ? [] : [{ code: 'encoding', message: `read as ${encoding.toUpperCase()}` }];
  if (text.includes('\uFFFD') && !isWhole(bytes, encoding)) {
    notes.push({ code: 'bad-bytes', message: `some bytes are no ${encoding.toUpperCase()} and are shown as \uFFFD` });
  }
  return { text, notes };
}

function findEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4) return 'utf-8';
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : 'utf-8';
}

/** Whether every byte belongs to a character: then a U+FFFD stood in the file itself. */
function isWhole(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
