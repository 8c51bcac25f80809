import type { Regime, RuleSection, RuleText } from 'glasshouse';
import { number } from '../../text/text.ts';
import { say } from '../say.ts';
import { changeTexts, pilotText } from './changes.ts';
import { channelText } from './channel.ts';
import { conductText } from './conduct.ts';
import { eventTexts } from './events.ts';
import { listText } from './list.ts';
import { populationText } from './population.ts';
import { KINDS, rulesOf } from './sections.ts';
import { namesIn, portion } from './values.ts';

/**
 * A whole regime in sentences of the page's language, section by section; sections without rules are left out. In English
 * they are those of the package, which a test holds them to.
 */
export function tellRegime(regime: Regime): RuleSection[] {
  const names = namesIn(regime);
  const [base, ...pilots] = regime.jurisdictions;
  const rules = base?.phases[0]?.rules;
  if (base === undefined || rules === undefined) return [];
  const told = rulesOf(rules, names);
  const sections: RuleSection[] = [
    { title: say('section-population'), rules: populationText(regime.population) },
    ...KINDS.map((kind) => ({ title: say(`section-${kind}`), rules: told[kind] })),
    {
      title: say('section-pilots'),
      rules: pilots.map((pilot) => pilotText(pilot, base, names)),
    },
    {
      title: say('section-dates'),
      rules: [
        ...changeTexts(base, names, (month) => changeAt(regime, month)),
        ...eventTexts(regime, names),
      ],
    },
    { title: say('section-firms'), rules: firmTexts(regime) },
  ];
  return sections.filter((section) => section.rules.length > 0);
}

function changeAt(regime: Regime, month: number): RuleText['provenance'] | undefined {
  return regime.interventions.find(({ kind, at }) => kind === 'change' && at === month)?.provenance;
}

function firmTexts(regime: Regime): RuleText[] {
  const names = namesIn(regime);
  const { firms } = regime;
  const rules = firms?.phases[0]?.rules;
  if (firms === null || rules === undefined) return [];
  return [
    {
      name: say('rule-firms'),
      provenance: firms.provenance,
      sentences: [
        say('rule-how-many-firms', { n: number(firms.standingFor, 0) }),
        say('rule-layoffs', { who: portion(firms.layoffs, 'employees') }),
      ],
    },
    ...rules.conduct.map((each) => conductText(each, rules, names, 'firms')),
    ...rules.channels.map((each) => channelText(each, names, 'firms')),
    ...rules.lists.map((each) => listText(each, rules, names)),
  ];
}
