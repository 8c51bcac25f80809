import type { Limits, Reference } from './src/simplified/told.ts';

/** List D of the model's description: what the model leaves out, by what it is about. */
export function limitsOf(markdown: string): Limits[] {
  const section = sectionOf(markdown, 'D. Known limits');
  return section
    .split(/^\*\*(?=About )/mu)
    .slice(1)
    .map((part) => {
      const [title = '', ...items] = part.split(/^\d+\. /mu);
      return { title: plain(title), items: items.map(plain) };
    });
}

/** The works that the model's description cites, by the words in which it cites them. */
export function referencesOf(markdown: string): Reference[] {
  const items = sectionOf(markdown, 'References').split(/^- /mu).slice(1);
  return items.map((item) => {
    const [, key = '', text = ''] = /^\[([^\]]+)\]\s+(.*)$/su.exec(item) ?? [];
    if (key === '') throw new Error(`no reference: ${item}`);
    return { key, text: plain(text) };
  });
}

/** A section of a document, without its heading. */
function sectionOf(markdown: string, title: string): string {
  const [, found] = markdown.split(`\n## ${title}\n`);
  if (found === undefined) throw new Error(`the description has no section "${title}"`);
  return found.split('\n## ')[0] ?? '';
}

/** Words without their marks: emphasis, code and links. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/gu, '$1')
    .replaceAll(/[*`]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
