import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { pageHead } from './page-head.ts';
import { tellModel } from './tell-model.ts';

/** What a page that is isolated from others needs, so that threads can share memory; `glasshouse serve` says the same. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const page = (name: string): string => fileURLToPath(new URL(`${name}.html`, import.meta.url));

/** What only the laboratory loads: two thirds of the site. Whoever does not open it need not keep it. */
const OF_LABORATORY =
  /^(?:lab\.html|assets\/(?:code-editor|fleet-thread|lab|painter|plot-lines|studies)-.*)$/u;

/** Adds `offline.js`, which keeps the files of the site in the browser, so that it works without a connection. */
function keepOffline(): Plugin {
  const source = readFileSync(new URL('src/offline.js', import.meta.url), 'utf8');
  return {
    name: 'keep-offline',
    generateBundle: {
      // The pages themselves are added last.
      order: 'post',
      handler(_, bundle) {
        const built = Object.keys(bundle).filter((file) => !file.endsWith('.map'));
        const listed = (files: string[]): string =>
          files.map((file) => JSON.stringify(`./${file}`)).join(', ');
        const version = createHash('sha256').update(built.toSorted().join('\n')).digest('hex');
        const code = source
          .replace(
            '/* FILES */',
            listed(['', 'icon.svg', ...built.filter((file) => !OF_LABORATORY.test(file))]),
          )
          .replace('/* OF LABORATORY */', listed(built.filter((file) => OF_LABORATORY.test(file))))
          .replace('/* VERSION */', version.slice(0, 12));
        this.emitFile({ type: 'asset', fileName: 'offline.js', source: code });
      },
    },
  };
}

export default defineConfig({
  plugins: [pageHead(), keepOffline(), tellModel()],
  // Every link is relative, so that the site works in any folder.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: '../dist/web',
    emptyOutDir: true,
    // Nothing is inlined as data: the policy of the pages allows files of their own alone.
    assetsInlineLimit: 0,
    rollupOptions: { input: ['index', 'lab', 'simplified', 'teachers', 'glossary'].map(page) },
  },
  worker: { format: 'es' },
  server: { headers: ISOLATED },
  preview: { headers: ISOLATED },
});
