import type { AuditCard } from 'glasshouse';
import { ownTexts } from './own-texts.ts';

type JudgedStandard = AuditCard['standards'][number];
type Standard = JudgedStandard['standard'];
type Element = Pick<JudgedStandard['elements'][number], 'id' | 'citation'>;

/** Of standards their names, citations and what they come to are told in the language of the page; all else stays as it is. */
const say = ownTexts({ zh: () => import('./zh/standards.json') });

export function standardTitle({ key, title }: Standard): string {
  return say(key, title);
}

export function standardCitation({ key, citation }: Standard): string {
  return say(`${key}: citation`, citation);
}

/** What it means that a standard came to that. */
export function standardMeans(
  { key, means }: Standard,
  outcome: JudgedStandard['outcome'],
): string {
  const own = { 'all met': means.allMet, 'one not met': means.oneNotMet, open: means.open };
  return say(`${key}: ${outcome}`, own[outcome]);
}

export function elementName({ key }: Pick<Standard, 'key'>, { id }: Pick<Element, 'id'>): string {
  return say(`${key}, ${id}`, id);
}

export function elementCitation({ key }: Standard, { id, citation }: Element): string {
  return say(`${key}, ${id}: citation`, citation);
}

/** The name of a piece of evidence. */
export function evidenceName(name: string): string {
  return say(`evidence: ${name}`, name);
}
