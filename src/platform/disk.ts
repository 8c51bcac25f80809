import { open, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * The beginning of a file, at most so many bytes. Its size is not asked for: that of a device or a pipe says nothing of what
 * comes. Rejects as Node does, with a `code`.
 */
export async function readBytes(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(most);
    let length = 0;
    while (length < most) {
      const { bytesRead } = await file.read(bytes, length, most - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** The names of the files in a folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder);
}

/** The path of a file or folder that the package ships, such as `standards/`. */
export function shippedPath(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
