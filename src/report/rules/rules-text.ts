import type { Provenance, Regime, Rules } from '../../regime/regime.js';
import { capital } from '../text/lists.js';
import { full } from '../text/numbers.js';
import { changeTexts, pilotText } from './change-text.js';
import { channelText } from './channel-text.js';
import { conductText } from './conduct-text.js';
import { listText } from './list-text.js';
import { populationText } from './population-text.js';
import type { RuleSection, RuleText } from './rule-text.js';
import { sectionsOf } from './sections-of.js';
import { portion, when } from './values.js';
import type { Names } from './values.js';

/** A whole regime in sentences, section by section; sections without rules are left out. */
export function regimeText(regime: Regime): RuleSection[] {
  const names = namesOf(regime);
  const [base, ...pilots] = regime.jurisdictions;
  if (base === undefined) throw new Error('the regime has no jurisdiction');
  const [start] = base.phases;
  const sections: RuleSection[] = [
    { title: 'Who is simulated', rules: populationText(regime.population) },
    ...(start === undefined ? [] : sectionsOf(start.rules, names)),
    { title: 'Pilots', rules: pilots.map((pilot) => pilotText(pilot, base, names)) },
    {
      title: 'What happens on a date',
      rules: [
        ...changeTexts(base, names, (month) => changeAt(regime, month)),
        ...events(regime, names),
      ],
    },
    ...firmSections(regime, names),
  ];
  return sections.filter((section) => section.rules.length > 0);
}

/** Every rule of a regime that says where it comes from or how sure anybody is of it. */
export function allRules(regime: Regime): RuleText[] {
  return regimeText(regime).flatMap((section) => section.rules);
}

function namesOf({ calendar, population, places }: Regime): Names {
  const { ages, incomes, groups } = population;
  return { from: calendar.from, ages, incomes, groups, places };
}

function firmSections(regime: Regime, names: Names): RuleSection[] {
  const { firms } = regime;
  const rules: Rules | undefined = firms?.phases[0]?.rules;
  if (firms === null || rules === undefined) return [];
  const about: RuleText = {
    name: 'firms',
    provenance: firms.provenance,
    sentences: [
      `${full(firms.standingFor)} firms.`,
      `Each month ${portion(firms.layoffs, 'the employees of a listed firm')} lose the job.`,
    ],
  };
  const texts = [
    ...rules.conduct.map((each) => conductText(each, rules, names, 'firms')),
    ...rules.channels.map((each) => channelText(each, names, 'firms')),
    ...rules.lists.map((each) => listText(each, rules, names)),
  ];
  return [{ title: 'Firms', rules: [about, ...texts] }];
}

function changeAt(regime: Regime, month: number): Provenance | undefined {
  return regime.interventions.find((each) => each.kind === 'change' && each.at === month)
    ?.provenance;
}

function events(regime: Regime, names: Names): RuleText[] {
  return regime.interventions
    .filter((each) => each.kind !== 'change')
    .map((each) => {
      const where =
        each.jurisdiction === null ? undefined : regime.jurisdictions[each.jurisdiction]?.name;
      return {
        name: where === undefined ? when(each.at, names) : `${when(each.at, names)}, ${where}`,
        sentences: [`${capital(each.text)}.`],
        provenance: each.provenance,
      };
    });
}
