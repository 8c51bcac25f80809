import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { judge } from '../../../../src/experiment/audit/judge.js';
import type { Found } from '../../../../src/experiment/audit/card.js';
import { EVIDENCE } from '../../../../src/experiment/evidence/all-evidence.js';
import { loadStandard, standardNames } from '../../../../src/experiment/standards/load.js';
import { standardJsonSchema } from '../../../../src/experiment/standards/schema.js';
import type { Element, Standard } from '../../../../src/experiment/standards/standard.js';
import { formatProblem } from '../../../../src/regime/format-problem.js';

const NAMES = await standardNames();

async function load(name: string): Promise<Standard> {
  const { standard, problems } = await loadStandard(name);
  if (standard === null) throw new Error(problems.map(formatProblem).join('\n'));
  return standard;
}

const STANDARDS = await Promise.all(NAMES.map(load));

/** The elements that the project's list of standards names, each by what its citation must say. */
const WANTED: readonly (readonly [standard: string, element: string, citation: string])[] = [
  ['eu-ai-act-5-1-c', 'placing on the market or putting into service or use', 'Article 5(1)(c)'],
  ['eu-ai-act-5-1-c', 'an AI system', 'Article 3(1)'],
  ['eu-ai-act-5-1-c', 'evaluation or classification', 'Article 5(1)(c)'],
  ['eu-ai-act-5-1-c', 'over a certain period', 'Article 5(1)(c)'],
  ['eu-ai-act-5-1-c', 'social behaviour or characteristics', 'Article 5(1)(c)'],
  ['eu-ai-act-5-1-c', 'the score leads to it', 'Article 5(1)(c)'],
  ['eu-ai-act-5-1-c', 'treatment in unrelated contexts (i)', 'Article 5(1)(c)(i)'],
  ['eu-ai-act-5-1-c', 'unjustified or disproportionate treatment (ii)', 'Article 5(1)(c)(ii)'],
  ['gdpr-22', 'a decision', 'C-634/21'],
  ['gdpr-22', 'by machine alone', 'Article 22(1)'],
  ['gdpr-rights', 'access', 'Article 15'],
  ['gdpr-rights', 'logic involved', 'Article 15(1)(h)'],
  ['gdpr-rights', 'rectification', 'Article 16'],
  ['gdpr-rights', 'erasure', 'Article 17'],
  ['gdpr-rights', 'one month', 'Article 12(3)'],
  ['us-fcra', 'seven years', 'Section 605'],
  ['us-fcra', 'reinvestigation', 'Section 611'],
  ['us-fcra', 'the furnisher is told', 'Section 611'],
  ['us-fcra', 'notice of adverse action', 'Section 615'],
  ['us-fcra', 'a free report', '615'],
  ['us-ecoa-reg-b', 'notice within 30 days', '12 CFR 1002.9'],
  ['us-ecoa-reg-b', 'specific principal reasons', '12 CFR 1002.9'],
  ['us-four-fifths', 'four fifths', '29 CFR 1607.4(D)'],
  ['us-four-fifths', 'smaller differences', '29 CFR 1607.4(D)'],
  ['udhr', 'privacy and reputation', 'Article 12'],
  ['udhr', 'movement', 'Article 13'],
  ['udhr', 'expression', 'Article 19'],
  ['udhr', 'education', 'Article 26'],
  ['cn-pipl', 'transparency of automated decisions', 'Article 24'],
  ['cn-pipl', 'fair and just results', 'Article 24'],
  ['cn-pipl', 'no unreasonable differences in terms of trade', 'Article 24'],
  ['cn-pipl', 'explanation and refusal', 'Article 24'],
  ['cn-pipl', 'access', 'Article 45'],
  ['cn-pipl', 'correction', 'Article 46'],
  ['cn-pipl', 'deletion', 'Article 47'],
  ['cn-pipl', 'explanation of the rules', 'Article 48'],
  ['cn-guobanfa-2020-49', 'legal basis', 'no. 49'],
  ['cn-guobanfa-2020-49', 'proportion', 'no. 49'],
  ['cn-guobanfa-2020-49', 'no wider than the listed', 'no. 49'],
  ['cn-guobanfa-2020-49', 'credit repair', 'no. 49'],
];

describe('the standards that ship', () => {
  it('are all valid, and the one on social scoring comes first', () => {
    expect(readdirSync('standards').filter((file) => file.endsWith('.yaml'))).toHaveLength(
      NAMES.length,
    );
    expect(NAMES[0]).toBe('eu-ai-act-5-1-c');
    expect(STANDARDS.map(({ key }) => key)).toEqual(NAMES);
  });

  it.each(WANTED)('%s has the element "%s", of %s', (name, id, citation) => {
    const standard = STANDARDS.find(({ key }) => key === name);
    expect(standard?.elements.find((element) => element.id === id)?.citation).toContain(citation);
  });

  it('say which way they point, and the two prohibitions are prohibitions', () => {
    const prohibitions = STANDARDS.filter(({ kind }) => kind === 'prohibition');
    expect(prohibitions.map(({ key }) => key)).toEqual(['eu-ai-act-5-1-c', 'gdpr-22']);
    for (const { means, kind } of STANDARDS) {
      expect(means.allMet).toMatch(
        kind === 'prohibition' ? /forbids|prohibition/u : /kept|shows no/u,
      );
      expect(means.oneNotMet).not.toBe(means.allMet);
    }
  });

  it('say since when they apply', () => {
    const since = new Map(STANDARDS.map(({ key, appliesFrom }) => [key, appliesFrom]));
    expect([...since.values()]).not.toContain(null);
    expect(since.get('eu-ai-act-5-1-c')).toBe(2025 * 12 + 1);
    expect(since.get('cn-pipl')).toBe(2021 * 12 + 10);
  });

  it('name what the law leaves out or leaves to others', () => {
    const find = (name: string) => STANDARDS.find(({ key }) => key === name);
    const ban = find('eu-ai-act-5-1-c');
    expect(ban?.scope).toContain('Article 99(8)');
    expect(ban?.notes.join(' ')).toContain('recital 31');
    const erasure = find('gdpr-rights')?.elements.find(({ id }) => id === 'erasure');
    const notMet = erasure?.verdicts.find(({ verdict }) => verdict === 'not met');
    expect(notMet?.because).toMatch(/17\(3\)\(b\).*17\(3\)\(e\)/su);
  });

  it('do not take a grade that closes something for a decision that nobody looks at', () => {
    const alone = STANDARDS.find(({ key }) => key === 'gdpr-22')?.elements.find(
      ({ id }) => id === 'by machine alone',
    );
    expect(alone?.verdicts.map(({ verdict }) => verdict)).toEqual([
      'not met',
      'depends',
      'depends',
    ]);
  });

  it('leave no evidence unused', () => {
    const used = new Set(
      STANDARDS.flatMap(({ elements }) => elements.flatMap(({ evidence }) => evidence)),
    );
    expect(EVIDENCE.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  it('never say that anybody did right or wrong', () => {
    for (const name of NAMES)
      expect(readFileSync(`standards/${name}.yaml`, 'utf8')).not.toMatch(
        /\b(?:guilty|illegal|violat|complian|culprit)/iu,
      );
  });
});

describe('the JSON Schema of standards', () => {
  it('is the one that is committed, and takes every file', () => {
    const schema = standardJsonSchema();
    expect(`${JSON.stringify(schema, null, 1)}\n`).toBe(
      readFileSync('schema/standard.schema.json', 'utf8'),
    );
    const check = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    for (const name of NAMES)
      expect(check.safeParse(parse(readFileSync(`standards/${name}.yaml`, 'utf8'))).success).toBe(
        true,
      );
  });
});

/** An answer, or an interval. */
type Said = boolean | number | null | readonly [low: number, high: number];

/** What evidence could say, as far as a rule of the element can tell it apart. */
function valuesOf(element: Element, name: string): Said[] {
  const { unit } = EVIDENCE.find((each) => each.name === name) ?? {};
  if (unit === 'yes or no') return [true, false, null];
  const lines = element.verdicts.flatMap(({ conditions }) =>
    conditions.flatMap((each) => ('value' in each && each.evidence === name ? [each.value] : [])),
  );
  return [
    null,
    ...lines.flatMap((line) => [
      line - 0.001,
      line,
      line + 0.001,
      [line - 0.001, line + 0.001] as const,
    ]),
  ];
}

function foundOf(name: string, said: Said): Found {
  const evidence = EVIDENCE.find((each) => each.name === name);
  if (evidence === undefined) throw new Error(name);
  const { kind, unit, how } = evidence;
  const isInterval = typeof said === 'object' && said !== null;
  return {
    name,
    kind,
    unit,
    how,
    value: isInterval ? (said[0] + said[1]) / 2 : said,
    interval: isInterval ? said : null,
    found: null,
    n: null,
    basis: null,
    seeds: 1,
    rests: [],
  };
}

/** Every combination of what the evidence could say on which a verdict hangs. */
function* combinations(element: Element): Generator<Map<string, Found>> {
  const names = [
    ...new Set(
      element.verdicts.flatMap(({ conditions }) => conditions.map(({ evidence }) => evidence)),
    ),
  ];
  const choices = names.map((name) => valuesOf(element, name));
  const total = choices.reduce((product, values) => product * values.length, 1);
  for (let number = 0; number < total; number++) {
    let rest = number;
    const found = new Map(element.evidence.map((name) => [name, foundOf(name, null)]));
    names.forEach((name, at) => {
      const values = choices[at] ?? [];
      found.set(name, foundOf(name, values[rest % values.length] ?? null));
      rest = Math.floor(rest / values.length);
    });
    yield found;
  }
}

describe('every verdict', () => {
  const elements = STANDARDS.flatMap((standard) =>
    standard.elements.map((element) => ({ standard, element })),
  );

  it.each(
    elements.map(({ standard, element }) => [standard.key, element.id, standard, element] as const),
  )('of %s, %s, can come about, and some verdict always does', (_, __, standard, element) => {
    const reached = new Set<string>();
    for (const found of combinations(element)) {
      const [judged] = judge({ ...standard, elements: [element] }, found).elements;
      reached.add(`${judged?.verdict}: ${judged?.because}`);
    }
    expect([...reached].toSorted()).toEqual(
      element.verdicts.map(({ verdict, because }) => `${verdict}: ${because}`).toSorted(),
    );
  });
});
