import type { ExitRule, List, Rules } from '../../regime/regime.js';
import { and, named, or } from '../text/lists.js';
import { full, plural, share } from '../text/numbers.js';
import { said } from './rule-text.js';
import type { RuleText } from './rule-text.js';
import { rate, window } from './values.js';
import type { Names } from './values.js';

/** A list, in sentences. */
export function listText(list: List, rules: Rules, names: Names): RuleText {
  const entries = list.enters.map((rule) => rule.text);
  const exits = list.leaves.map((rule) => exitText(rule, rules));
  return {
    name: list.name,
    provenance: list.provenance,
    sentences: said(
      list.kind === 'black' ? 'A blacklist.' : 'A redlist: it favours its members.',
      entries.length === 0
        ? 'No rule puts anybody on it.'
        : `One comes onto it by: ${or(entries)}.`,
      exits.length === 0 ? 'Nobody ever leaves it.' : `One leaves it ${or(exits)}.`,
      list.closes.length === 0 ? null : `It closes ${and(named(rules.domains, list.closes))}.`,
      list.opens.length === 0 ? null : `It opens ${and(named(rules.domains, list.opens))}.`,
      list.public ? 'It is public.' : null,
      list.cutsTies > 0
        ? `A member loses each circle of neighbours, colleagues, friends or acquaintances at ${rate(list.cutsTies)}.`
        : null,
      list.spillsToHousehold === 1
        ? "All adults of a member's household become members too."
        : null,
      list.spillsToHousehold > 0 && list.spillsToHousehold < 1
        ? `Each adult of a member's household becomes a member too, at ${rate(list.spillsToHousehold)}.`
        : null,
      list.restarts ? 'A new record starts the term afresh.' : null,
      list.startsWith > 0 ? `${share(list.startsWith)} of adults are on it from the start.` : null,
      window(list, names),
    ),
  };
}

function exitText(rule: ExitRule, rules: Rules): string {
  switch (rule.kind) {
    case 'term':
      return `after ${plural(rule.months, 'month')}`;
    case 'repaid':
      return `by repaying (${rate(rule.rate)}, never in hardship)`;
    case 'repair':
      return `by ${plural(rule.months, 'month')} without a new record`;
    case 'score': {
      const [score] = named(rules.scores, [rule.score]);
      return `with a score "${score ?? ''}" ${rule.compare} ${full(rule.value)}`;
    }
    case 'appeal':
      return 'by an appeal that is granted';
    case 'apology':
      return 'by an apology that is judged sincere';
  }
}
