import { loadPatch } from 'glasshouse';
import type { Shipped } from './api.ts';
import { filesFor } from './load.ts';
import { SHIPPED_FILES } from './shipped-files.ts';

/** The regimes and safeguards that ship, with what they are called. */
export async function shipped(): Promise<Shipped> {
  const files = filesFor({ files: {} });
  const paths = [...SHIPPED_FILES.keys()].toSorted();
  const regimes = paths
    .filter((path) => path.startsWith('regimes/'))
    .map((path) => {
      const text = SHIPPED_FILES.get(path) ?? '';
      return { path, title: /^regime:\s*(.+?)\s*$/mu.exec(text)?.[1] ?? path, text };
    });
  const safeguards = await Promise.all(
    paths
      .filter((path) => path.startsWith('safeguards/'))
      .map(async (path) => {
        const patch = (await loadPatch(path, files))?.patch;
        return { path, title: patch?.title ?? path, about: patch?.about ?? '' };
      }),
  );
  return { regimes, safeguards };
}
