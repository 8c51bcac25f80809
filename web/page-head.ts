import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * What the pages may do: run their own programs and WebAssembly, ask their own site, and nothing else. Styles may stand in the
 * page, which changes no more than its looks. A host has to send the same for workers, as `glasshouse serve` does.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const HEAD: readonly HtmlTagDescriptor[] = [
  { tag: 'meta', attrs: { charset: 'utf-8' } },
  { tag: 'meta', attrs: { name: 'viewport', content: 'width=device-width, initial-scale=1' } },
  { tag: 'meta', attrs: { name: 'color-scheme', content: 'light dark' } },
  { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY } },
  { tag: 'link', attrs: { rel: 'icon', href: 'icon.svg', type: 'image/svg+xml' } },
];

/** Gives every page the same head; a page's own file has its title and its program. */
export function pageHead(): Plugin {
  return {
    name: 'page-head',
    transformIndexHtml: () => HEAD.map((tag) => ({ ...tag, injectTo: 'head-prepend' as const })),
  };
}
