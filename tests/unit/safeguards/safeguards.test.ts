import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { householdBearsIt } from '../../../src/experiment/evidence/household-bears-it.js';
import { startWorld } from '../../../src/experiment/world-run.js';
import type { Series } from '../../../src/experiment/result.js';
import type { MeasureName } from '../../../src/model/measures.js';
import { formatProblem } from '../../../src/regime/format-problem.js';
import { loadPatch, loadRegime } from '../../../src/regime/load.js';
import { parseRegime } from '../../../src/regime/parse.js';
import { patchJsonSchema } from '../../../src/regime/patch/json-schema.js';

const SAFEGUARDS = readdirSync('safeguards')
  .toSorted()
  .map((file) => basename(file, '.yaml'));
const REGIMES = [
  ...readdirSync('regimes')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `regimes/${file}`),
  'tests/fixtures/everything.yaml',
];
const NATIONAL = 'regimes/national-2018.yaml';

const pathOf = (safeguard: string): string => `safeguards/${safeguard}.yaml`;

interface PatchFile {
  readonly patch: string;
  readonly about: string;
  readonly source: readonly string[];
  readonly status: string;
}

describe('the safeguards that ship', () => {
  it('are those that the issue of evidence asks for', () => {
    expect(SAFEGUARDS).toEqual([
      'appeal',
      'context-separation',
      'correction',
      'equal-coverage',
      'error-floor',
      'exemption-removed',
      'expiry',
      'human-confirmation',
      'no-association',
      'no-household-spillover',
      'no-joint-punishment',
      'notice',
      'published-rules',
      'sunset',
    ]);
  });

  it.each(SAFEGUARDS)('%s is right in itself', async (safeguard) => {
    const result = await loadPatch(pathOf(safeguard));
    expect(result?.problems.map(formatProblem)).toEqual([]);
    expect(result?.patch).not.toBeNull();
  });

  it.each(SAFEGUARDS)(
    '%s says what it is for, where it comes from and how sure it is',
    (safeguard) => {
      const file = parse(readFileSync(pathOf(safeguard), 'utf8')) as PatchFile;
      // To be read aloud: a few sentences, with a full stop.
      expect(file.about.trim()).toMatch(/^[A-Z].{60,500}\.$/su);
      expect(file.source.length).toBeGreaterThan(0);
      for (const citation of file.source) expect(citation).toMatch(/\d.*: .+\.$/u);
      expect(file.status).toBe('assumed');
    },
  );

  it.each(SAFEGUARDS)('%s is a patch to editors too', (safeguard) => {
    const { source, ...file } = parse(readFileSync(pathOf(safeguard), 'utf8')) as PatchFile;
    const schema = z.fromJSONSchema(patchJsonSchema());
    expect(schema.safeParse({ source, ...file }).error?.issues ?? []).toEqual([]);
    expect(schema.safeParse({ ...file, chance: 1 }).success).toBe(false);
  });

  it('ship in the package', () => {
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
    expect(files).toContain('safeguards');
  });
});

/** What the patch against household spillover says where nothing falls on a household. */
const HOUSEHOLD = [
  '"closes" of lists',
  '"spills-to" of lists',
  '"enters" of lists',
  '"closes" of scores',
]
  .map((key) => `${key} is already as the patch wants it`)
  .join('; ');

/** What each says where it changes nothing. All others change something. */
const IDLE = new Map([
  ['driving-licence exemption-removed', 'the regime has no "exempt"'],
  [
    'driving-licence no-association',
    '"ties" of scores is already as the patch wants it; "peers" of scores is already as the patch wants it',
  ],
  ['driving-licence no-household-spillover', HOUSEHOLD],
  ['driving-licence no-joint-punishment', '"enters" of lists is already as the patch wants it'],
  ['driving-licence notice', '"notice" is already as the patch wants it'],
  [
    'marketplace-strikes context-separation',
    '"closes" of lists is already as the patch wants it; "closes" of scores is already as the patch wants it',
  ],
  ['marketplace-strikes error-floor', '"enters" of lists is already as the patch wants it'],
  ['marketplace-strikes exemption-removed', 'the regime has no "exempt"'],
  [
    'marketplace-strikes no-association',
    '"ties" of scores is already as the patch wants it; "peers" of scores is already as the patch wants it',
  ],
  ['marketplace-strikes no-household-spillover', HOUSEHOLD],
  ['marketplace-strikes no-joint-punishment', '"enters" of lists is already as the patch wants it'],
  ['marketplace-strikes notice', '"notice" is already as the patch wants it'],
  [
    'marketplace-strikes published-rules',
    '"published" of scores is already as the patch wants it; "notice" is already as the patch wants it',
  ],
  ['marketplace-strikes sunset', 'nothing under "lists" lasts longer than 24 months anyway'],
  ['private-score exemption-removed', 'the regime has no "exempt"'],
  ['private-score no-household-spillover', HOUSEHOLD],
  ['private-score no-joint-punishment', '"enters" of lists is already as the patch wants it'],
  ['everything sunset', 'nothing under "lists" lasts longer than 24 months anyway'],
]);

describe.each(REGIMES)('%s', (regimeFile) => {
  it.each(SAFEGUARDS)('takes %s, or is told why it changes nothing', async (safeguard) => {
    const { regime, problems, text } = await loadRegime(regimeFile, [pathOf(safeguard)]);
    if (regime === null) throw new Error(problems.map(formatProblem).join('\n'));
    const idle = IDLE.get(`${basename(regimeFile, '.yaml')} ${safeguard}`);
    const { patch } = parse(readFileSync(pathOf(safeguard), 'utf8')) as PatchFile;
    const words = `the patch "${patch}" changes nothing in "${regime.title}": ${idle ?? ''}`;
    expect(problems.map(({ message }) => message)).toEqual(idle === undefined ? [] : [words]);
    // A run that is resumed reads this text and nothing else.
    expect(parseRegime(text, regimeFile).regime).toEqual(regime);
  });

  it('takes all of them together', async () => {
    const { regime, problems, text } = await loadRegime(regimeFile, SAFEGUARDS.map(pathOf));
    expect(problems.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([]);
    expect(parseRegime(text, regimeFile).regime).toEqual(regime);
  });
});

describe('no household spillover', () => {
  const bears = async (patches: readonly string[]) => {
    const { regime } = await loadRegime(NATIONAL, patches);
    if (regime === null) throw new Error('the national regime is not valid');
    return householdBearsIt.read({ regime, months: regime.calendar.months });
  };

  it('leaves nothing in the national regime by which a household bears what one member did', async () => {
    expect((await bears([])).value).toBe(true);
    const { value, found } = await bears([pathOf('no-household-spillover')]);
    expect([value, found]).toEqual([false, 'nothing falls on the household']);
  });

  it('opens the school, and does not only count its refusal otherwise', async () => {
    const { regime } = await loadRegime(NATIONAL, [pathOf('no-household-spillover')]);
    const rules = regime?.jurisdictions[0]?.phases[0]?.rules;
    const school = rules?.domains.findIndex(({ fallsOn }) => fallsOn === 'children') ?? -1;
    expect(school).toBeGreaterThanOrEqual(0);
    expect(rules?.lists.flatMap(({ closes }) => closes)).not.toContain(school);
  });
});

const PEOPLE = 200_000;
/** One in two thousand is exempt, and few of them do what is listed. */
const PEOPLE_AND_EXEMPT = 400_000;
const MONTHS = 30;

/** The first months of a regime with safeguards. */
async function simulate(
  file: string,
  safeguards: readonly string[],
  people = PEOPLE,
): Promise<Series> {
  const { regime } = await loadRegime(file, safeguards.map(pathOf));
  if (regime === null) throw new Error(`${file} is not valid`);
  const world = startWorld({ regime, seed: '1', people, threads: 1 });
  try {
    for (let month = 0; month < MONTHS; month += 1) await world.advance();
    return world.evaluate().series;
  } finally {
    await world.close();
  }
}

type Figure = (series: Series) => number;
const sum =
  (measure: MeasureName): Figure =>
  (series) =>
    series.line(measure).reduce((total, value) => total + value, 0);
/** Over all keys, such as lists or domains. */
const sumOfKeys =
  (measure: MeasureName, group?: string): Figure =>
  (series) => {
    let total = 0;
    for (const row of series.rows()) {
      if (row.measure === measure && (group === undefined || row.group === group))
        total += row.value;
    }
    return total;
  };
const spared: Figure = (series) =>
  sum('restricted earned')(series) -
  sum('restricted')(series) +
  sum('restricted with nothing earned')(series);

const wrongly = sum('restricted wrongly');
const AIMS: readonly [string, string, string, Figure][] = [
  [NATIONAL, 'notice', 'wrongly restricted and untold', sum('restricted wrongly and untold')],
  [NATIONAL, 'appeal', 'wrongly restricted', wrongly],
  [NATIONAL, 'correction', 'wrongly restricted', wrongly],
  [NATIONAL, 'expiry', 'restricted', sum('restricted')],
  [NATIONAL, 'context-separation', 'parts of life closed', sumOfKeys('closed')],
  [NATIONAL, 'no-association', 'spared though their own acts would close something', spared],
  [NATIONAL, 'no-joint-punishment', 'restricted', sum('restricted')],
  [NATIONAL, 'human-confirmation', 'mistaken records', sumOfKeys('mistaken records')],
  [NATIONAL, 'human-confirmation', 'wrongly restricted', wrongly],
  [
    NATIONAL,
    'published-rules',
    'wrongly restricted and untold',
    sum('restricted wrongly and untold'),
  ],
  [NATIONAL, 'error-floor', 'wrongly restricted', wrongly],
  [NATIONAL, 'sunset', 'restricted', sum('restricted')],
  [NATIONAL, 'no-household-spillover', 'children restricted', sum('children restricted')],
  [
    NATIONAL,
    'equal-coverage',
    'mistaken records on the minority',
    sumOfKeys('mistaken records', 'minority'),
  ],
  [
    'tests/fixtures/national-households.yaml',
    'no-household-spillover',
    'wrongly restricted',
    wrongly,
  ],
];

describe('safeguards on the national regime', () => {
  const bases = new Map<string, Promise<Series>>();

  it.each(AIMS)('%s, %s: fewer %s', async (file, safeguard, _, figure) => {
    const base = bases.get(file) ?? simulate(file, []);
    bases.set(file, base);
    expect(figure(await simulate(file, [safeguard]))).toBeLessThan(figure(await base));
  });

  it('exemption-removed: more restricted', async () => {
    const restricted = sum('restricted');
    const base = await simulate(NATIONAL, [], PEOPLE_AND_EXEMPT);
    const patched = await simulate(NATIONAL, ['exemption-removed'], PEOPLE_AND_EXEMPT);
    expect(restricted(patched)).toBeGreaterThan(restricted(base));
  });

  it('are tried all', () => {
    const tried = new Set([...AIMS.map(([, safeguard]) => safeguard), 'exemption-removed']);
    expect([...tried].toSorted()).toEqual(SAFEGUARDS);
  });
});
