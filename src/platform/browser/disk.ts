const NONE = 'a browser reads no disk: give the files as `files`';

export async function readBytes(path: string): Promise<Uint8Array> {
  throw new Error(`${path} cannot be read: ${NONE}`);
}

export async function namesIn(folder: string): Promise<readonly string[]> {
  throw new Error(`${folder} cannot be read: ${NONE}`);
}

export function shippedPath(name: string): string {
  return name;
}
