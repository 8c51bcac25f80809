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

/** The rules for people of one place and time, in sentences. */
export function rulesOf(rules: Rules, names: Names): Readonly<Record<Kind, readonly RuleText[]>> {
  return {
    conduct: rules.conduct.map((each) => conductText(each, rules, names, 'people')),
    channels: rules.channels.map((each) => channelText(each, names, 'people')),
    scores: rules.scores.map((each) => scoreText(each, rules, names)),
    lists: rules.lists.map((each) => listText(each, rules, names)),
    domains: domainTexts(rules, names),
    processes: processTexts(rules, names),
  };
}
