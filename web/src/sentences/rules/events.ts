import type { Regime, RuleText } from 'glasshouse';
import { share } from '../../text/share.ts';
import { language } from '../../text/text.ts';
import { counted, namesOf, say } from '../say.ts';
import { type Names, rate, type Rules, when } from './values.ts';

/** What happens, but for changes of rules. */
type Happening = Exclude<Regime['interventions'][number], { readonly kind: 'change' }>;

/** What happens on a date, but for changes of rules, which are told as what they change. */
export function eventTexts(regime: Regime, names: Names): RuleText[] {
  const rules = regime.jurisdictions[0]?.phases[0]?.rules;
  if (rules === undefined) return [];
  return regime.interventions.flatMap((each) => {
    if (each.kind === 'change') return [];
    const month = when(each.at, names);
    const place = each.jurisdiction === null ? null : regime.jurisdictions[each.jurisdiction]?.name;
    return [
      {
        name: typeof place === 'string' ? say('month-in', { month, place }) : month,
        sentences: [eventText(each, rules, names)],
        provenance: each.provenance,
      },
    ];
  });
}

/** The language of the files is English, so that is told in English as it is written. */
function eventText(each: Happening, rules: Rules, names: Names): string {
  if (language.value === 'en') return `${each.text.charAt(0).toUpperCase()}${each.text.slice(1)}.`;
  const of = (group: number | null): string =>
    group === null ? say('event-everybody') : (names.groups[group]?.name ?? '');
  switch (each.kind) {
    case 'outage': {
      const channels = namesOf(rules.channels, each.channels);
      return say('event-outage', { channels, months: counted(each.months, 'month') });
    }
    case 'swap':
      return say('event-swap', {
        score: namesOf(rules.scores, [each.score]),
        top: share(each.top),
        bottom: share(each.bottom),
      });
    case 'false-reports':
      return say('event-false-reports', {
        conduct: namesOf(rules.conduct, [each.conduct]),
        group: of(each.group),
        rate: rate(each.rate),
        months: counted(each.months, 'month'),
      });
    case 'amnesty':
      return say('event-amnesty', { lists: namesOf(rules.lists, each.lists) });
    case 'false-listing':
      return say('event-false-listing', {
        share: share(each.share),
        group: of(each.group),
        list: namesOf(rules.lists, [each.list]),
      });
  }
}
