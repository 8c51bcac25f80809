import type { Jurisdiction, Provenance, Rules } from '../../regime/regime.js';
import { share } from '../text/numbers.js';
import { UNSAID } from './rule-text.js';
import type { RuleText } from './rule-text.js';
import { sectionsOf } from './sections-of.js';
import { when } from './values.js';
import type { Names } from './values.js';

/** What a pilot does otherwise than everywhere else, phase by phase. */
export function pilotText(pilot: Jurisdiction, base: Jurisdiction, names: Names): RuleText {
  const before = new Set<string>();
  const differing = pilot.phases.flatMap((phase) => {
    const fresh = differences(phase.rules, rulesAt(base, phase.from), names).filter(
      (text) => !before.has(text),
    );
    for (const text of fresh) before.add(text);
    return fresh.length === 0 ? [] : [dated(phase.from, fresh, names)];
  });
  return {
    name: pilot.name,
    provenance: pilot.provenance,
    sentences: [
      `${share(pilot.share)} of the people.`,
      ...(differing.length === 0 ? ['The rules are those of everywhere else.'] : differing),
    ],
  };
}

/** What each phase of the base says otherwise than the one before it: rule changes and roll-outs. */
export function changeTexts(
  base: Jurisdiction,
  names: Names,
  provenanceAt: (month: number) => Provenance | undefined,
): RuleText[] {
  return base.phases.slice(1).flatMap((phase, index) => {
    const sentences = differences(phase.rules, base.phases[index]?.rules, names);
    const provenance = provenanceAt(phase.from) ?? UNSAID;
    return sentences.length === 0 ? [] : [{ name: when(phase.from, names), sentences, provenance }];
  });
}

function rulesAt(place: Jurisdiction, month: number): Rules | undefined {
  return place.phases.findLast((phase) => phase.from <= month)?.rules;
}

function dated(from: number, texts: readonly string[], names: Names): string {
  return `${from === 0 ? 'From the start' : `From ${when(from, names)}`}: ${texts.join(' ')}`;
}

/**
 * The sentences of some rules that other rules do not say, each with what it is about. Where a rule has lost a sentence,
 * the whole of it is told: what is no longer so cannot be read from what is new.
 */
function differences(rules: Rules, others: Rules | undefined, names: Names): string[] {
  const known = others === undefined ? [] : sectionsOf(others, names);
  return sectionsOf(rules, names).flatMap((section, place) =>
    section.rules.flatMap((rule) => {
      const same = known[place]?.rules.find((other) => other.name === rule.name)?.sentences ?? [];
      const differing = rule.sentences.filter((sentence) => !same.includes(sentence));
      const gone = same.filter((sentence) => !rule.sentences.includes(sentence));
      const told = gone.length > differing.length ? rule.sentences : differing;
      return told.length === 0
        ? []
        : [`For ${subject(section.title, rule.name)}: ${told.join(' ')}`];
    }),
  );
}

/** What rules are about, by the title of their section. */
const KINDS: Readonly<Record<string, string>> = {
  'What is watched': 'the act',
  'Who watches': 'the channel',
  Scores: 'the score',
  Lists: 'the list',
  'Parts of life': 'the part of life',
};

/** `the score "state"`; what there is only one of, such as redress, by its name. */
function subject(title: string, name: string): string {
  const kind = KINDS[title];
  if (kind !== undefined) return `${kind} "${name}"`;
  return name === 'peers' ? 'ratings by peers' : name;
}
