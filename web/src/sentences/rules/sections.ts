import type { RuleText } from 'glasshouse';
import { channelText } from './channel.ts';
import { conductText } from './conduct.ts';
import { domainTexts } from './domain.ts';
import { listText } from './list.ts';
import { processTexts } from './process.ts';
import { scoreText } from './score.ts';
import type { Names, Rules } from './values.ts';

/** What rules are about, in the order in which they are told. */
export const KINDS = ['conduct', 'channels', 'scores', 'lists', 'domains', 'processes'] as const;
export type Kind = (typeof KINDS)[number];

type ToldRules = Readonly<Record<Kind, readonly RuleText[]>>;

/** Rules that have been told with some names: where they change, each is set beside several others. */
const told = new WeakMap<Names, Map<Rules, ToldRules>>();

/** The rules for people of one place and time, in sentences. */
export function rulesOf(rules: Rules, names: Names): ToldRules {
  const before = told.get(names) ?? new Map<Rules, ToldRules>();
  told.set(names, before);
  const all = before.get(rules) ?? tellRules(rules, names);
  before.set(rules, all);
  return all;
}

function tellRules(rules: Rules, names: Names): ToldRules {
  return {
    conduct: rules.conduct.map((each) => conductText(each, rules, names, 'people')),
    channels: rules.channels.map((each) => channelText(each, names, 'people')),
    scores: rules.scores.map((each) => scoreText(each, rules, names)),
    lists: rules.lists.map((each) => listText(each, rules, names)),
    domains: domainTexts(rules, names),
    processes: processTexts(rules, names),
  };
}
