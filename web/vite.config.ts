import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** What a page that is isolated from others needs, so that threads can share memory; `glasshouse serve` says the same. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const page = (name: string): string => fileURLToPath(new URL(`${name}.html`, import.meta.url));

export default defineConfig({
  // Every link is relative, so that the site works in any folder.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: '../dist/web',
    emptyOutDir: true,
    // Nothing is inlined as data: the policy of the pages allows files of their own alone.
    assetsInlineLimit: 0,
    rollupOptions: { input: [page('index'), page('lab')] },
  },
  worker: { format: 'es' },
  server: { headers: ISOLATED },
  preview: { headers: ISOLATED },
});
