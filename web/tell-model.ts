import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { limitsOf, referencesOf } from './tell-description.ts';
import { tellRegimes } from './tell-regimes.ts';

const NAME = 'virtual:told-model';
const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** A value as a program writes it: JSON, and the end of what has none, which JSON cannot write. */
function written(value: unknown): string {
  const json = JSON.stringify(value, (_, part: unknown) => (part === Infinity ? NO_END : part));
  return json.replaceAll(JSON.stringify(NO_END), 'Infinity');
}
const NO_END = '\u0000no end';

/** Makes the module `virtual:told-model`: what the regime files and the model's description say, at the time of the build. */
export function tellModel(): Plugin {
  return {
    name: 'tell-model',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const description = await readFile(at('docs/model/odd.md'), 'utf8');
      const told = {
        REGIMES: await tellRegimes(at('regimes')),
        LIMITS: limitsOf(description),
        REFERENCES: referencesOf(description),
      };
      return Object.entries(told)
        .map(([name, value]) => `export const ${name} = ${written(value)};`)
        .join('\n');
    },
  };
}
