import type { RuleText } from 'glasshouse';
import { share } from '../../text/share.ts';
import { paragraph } from '../../text/text.ts';
import { say } from '../say.ts';
import { type Kind, KINDS, rulesOf } from './sections.ts';
import { UNSAID } from './unsaid.ts';
import { type Jurisdiction, type Names, type Rules, when } from './values.ts';

/** What a pilot does otherwise than everywhere else, phase by phase. */
export function pilotText(pilot: Jurisdiction, base: Jurisdiction, names: Names): RuleText {
  const before = new Set<string>();
  const differing = pilot.phases.flatMap(({ from, rules }) => {
    const elsewhere = base.phases.findLast((phase) => phase.from <= from)?.rules;
    const fresh = differences(rules, elsewhere, names).filter((text) => !before.has(text));
    for (const text of fresh) before.add(text);
    if (fresh.length === 0) return [];
    const changes = paragraph(fresh);
    return from === 0
      ? [say('from-the-start', { changes })]
      : [say('from-month', { month: when(from, names), changes })];
  });
  return {
    name: pilot.name,
    provenance: pilot.provenance,
    sentences: [
      say('rule-pilot', { share: share(pilot.share) }),
      ...(differing.length === 0 ? [say('rule-pilot-same')] : differing),
    ],
  };
}

/** What each phase of the base says otherwise than the one before it: rule changes and roll-outs. */
export function changeTexts(
  base: Jurisdiction,
  names: Names,
  provenanceAt: (month: number) => RuleText['provenance'] | undefined,
): RuleText[] {
  return base.phases.slice(1).flatMap(({ from, rules }, at) => {
    const sentences = differences(rules, base.phases[at]?.rules, names);
    const provenance = provenanceAt(from) ?? UNSAID;
    return sentences.length === 0 ? [] : [{ name: when(from, names), sentences, provenance }];
  });
}

/**
 * The sentences of some rules that other rules do not say, each with what it is about. Where a rule has lost a sentence,
 * the whole of it is told: what is no longer so cannot be read from what is new.
 */
function differences(rules: Rules, others: Rules | undefined, names: Names): string[] {
  const now = rulesOf(rules, names);
  const then = others === undefined ? undefined : rulesOf(others, names);
  return KINDS.flatMap((kind) =>
    now[kind].flatMap(({ name, sentences }) => {
      const same = then?.[kind].find((other) => other.name === name)?.sentences ?? [];
      const differing = sentences.filter((sentence) => !same.includes(sentence));
      const gone = same.filter((sentence) => !sentences.includes(sentence));
      const told = gone.length > differing.length ? sentences : differing;
      return told.length === 0
        ? []
        : [say('rule-for', { subject: subject(kind, name), sentences: paragraph(told) })];
    }),
  );
}

/** `the score "state"`; what there is only one of, such as redress, by its name. */
function subject(kind: Kind, name: string): string {
  if (kind !== 'processes') return say(`subject-${kind}`, { name });
  return name === say('rule-peers') ? say('subject-peers') : name;
}
