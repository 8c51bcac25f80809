import type { RuleText } from 'glasshouse';
import { share } from '../../text/share.ts';
import { language, listed, number } from '../../text/text.ts';
import { counted, named, namesOf, said, say } from '../say.ts';
import { inForce, type Names, rate, type Rules } from './values.ts';

type List = Rules['lists'][number];
type EntryRule = List['enters'][number];
type ExitRule = List['leaves'][number];

/** A list, in sentences. */
export function listText(list: List, rules: Rules, names: Names): RuleText {
  const { closes, opens, cutsTies, spillsToHousehold, startsWith } = list;
  const entries = list.enters.map((rule) => entryText(rule, rules));
  const exits = list.leaves.map((rule) => exitText(rule, rules));
  return {
    name: list.name,
    provenance: list.provenance,
    sentences: said(
      say(list.kind === 'black' ? 'rule-blacklist' : 'rule-redlist'),
      entries.length === 0
        ? say('rule-no-entry')
        : say('rule-entry', { ways: listed(entries, 'or') }),
      exits.length === 0 ? say('rule-no-exit') : say('rule-exit', { ways: listed(exits, 'or') }),
      closes.length === 0 ? null : say('rule-closes', { domains: namesOf(rules.domains, closes) }),
      opens.length === 0 ? null : say('rule-opens', { domains: namesOf(rules.domains, opens) }),
      list.public ? say('rule-public') : null,
      cutsTies > 0 ? say('rule-cuts-ties', { rate: rate(cutsTies) }) : null,
      spillsToHousehold === 1 ? say('rule-spills') : null,
      spillsToHousehold > 0 && spillsToHousehold < 1
        ? say('rule-spills-at', { rate: rate(spillsToHousehold) })
        : null,
      list.restarts ? say('rule-restarts') : null,
      startsWith > 0 ? say('rule-starts-with', { share: share(startsWith) }) : null,
      inForce(list, names),
    ),
  };
}

/** How one comes onto a list. The language of the files is English, so that is told in English as it is written. */
function entryText(rule: EntryRule, rules: Rules): string {
  if (language.value === 'en') return rule.text;
  const way = wayIn(rule, rules);
  const lasting =
    'months' in rule && rule.months > 1
      ? say('entry-for', { way, months: counted(rule.months, 'month') })
      : way;
  if (rule.kind === 'audit') return say('entry-at', { way, rate: rate(rule.chance) });
  return rule.chance === 1
    ? lasting
    : say('entry-chance', { way: lasting, share: share(rule.chance) });
}

function wayIn(rule: EntryRule, rules: Rules): string {
  switch (rule.kind) {
    case 'records': {
      const { count, window, conduct } = rule;
      const kinds = listed(named(rules.conduct, conduct), 'or');
      return count === 1 && window === 1
        ? say('entry-record', { kinds })
        : say('entry-records', {
            kinds,
            records: counted(count, 'record'),
            months: counted(window, 'month'),
          });
    }
    case 'score': {
      const score = namesOf(rules.scores, [rule.score]);
      return say(`entry-score-${rule.compare}`, { score, value: number(rule.value, 0) });
    }
    case 'member':
      return say('entry-member', { list: namesOf(rules.lists, [rule.list]) });
    case 'household':
      return say('entry-household', { list: namesOf(rules.lists, [rule.list]) });
    case 'audit':
      return say('entry-audit');
  }
}

function exitText(rule: ExitRule, rules: Rules): string {
  switch (rule.kind) {
    case 'term':
      return say('exit-term', { months: counted(rule.months, 'month') });
    case 'repaid':
      return say('exit-repaid', { rate: rate(rule.rate) });
    case 'repair':
      return say('exit-repair', { months: counted(rule.months, 'month') });
    case 'score': {
      const score = namesOf(rules.scores, [rule.score]);
      return say(`exit-score-${rule.compare}`, { score, value: number(rule.value, 0) });
    }
    case 'appeal':
      return say('exit-appeal');
    case 'apology':
      return say('exit-apology');
  }
}
