import type { Figure, Missing, Reproduced } from './result.js';

const HOW_ALLOWED = [
  'How much is allowed, and by whom: *asked* is what the list of targets asks for, which these results were chosen by; *ours* is what',
  'we allow where it leaves that open. Of what is ours:',
  '',
  '- self-censorship by the defaults: half a band of desire;',
  '- runaway recording, final size and ranks: 0.02, and 0.001 for ranks, which is some three standard errors or more of the mean of',
  '  the runs: how far one run is from another, each says below;',
  '- leading eight: 0.0003, three standard errors;',
  '- mobility where rows are equal: 0.02, of the order of the sampling error; the Gini coefficient: rounding.',
  '',
  'Of what is asked, base rates are allowed two standard errors of a run of ten million, and where nothing is left to chance, and the',
  'answer is a whole number, nothing.',
];

/** docs/validation.md: every published figure beside ours, and what could not be expressed. */
export function validationPage(
  results: readonly Reproduced[],
  missing: readonly Missing[],
): string {
  const figures = results.flatMap((result) => result.figures);
  const absent = missing.filter(({ number }) => number !== undefined);
  const parts = missing.flatMap(({ partOf }) => partOf ?? []);
  const partly = parts.length === 0 ? '' : ` (of ${parts.join(', ')} a part)`;
  const whole = figures.filter(({ smaller }) => smaller === undefined);
  const inside = whole.filter((figure) => figure.inside).length;
  return [
    '# Published results, reproduced',
    '',
    '<!-- Written by npm run validation: change tests/validation/published/. -->',
    '',
    'What others have published about screening, silence, contagion and lending, expressed through the mechanisms of Glasshouse and run',
    'by its default engine. Each regime is a file under [tests/validation/regimes](../tests/validation/regimes), some with a number',
    'changed from one run to the next. `npm run validation` runs them all and writes this page; a test of `npm run test:unit` runs them',
    'too, and fails where a figure is outside what is allowed or this page says something else.',
    '',
    `Of ${results.length + absent.length} results, ${results.length} are expressed${partly}, and of their ${whole.length} figures on what was published ${inside} are inside what is allowed.${smallerText(figures)}`,
    `[What is not expressed](#what-is-not-expressed): ${missing.map(({ title }) => lowered(title)).join('; ')}.`,
    '',
    'These runs show that the mechanisms do what the literature says of them. They are no evidence on any country, and the regimes are',
    'built for one result each: people do in them only what the result is about.',
    '',
    ...validationTable(results),
    '',
    ...HOW_ALLOWED,
    '',
    ...results.flatMap(section),
    '## What is not expressed',
    '',
    ...missing.flatMap(absence),
  ].join('\n');
}

/** How many figures are of a smaller case than the published one, and how many of these are inside; begins with a space. */
function smallerText(figures: readonly Figure[]): string {
  const smaller = figures.filter((figure) => figure.smaller !== undefined);
  if (smaller.length === 0) return '';
  const inside = smaller.filter((figure) => figure.inside).length;
  return ` ${smaller.length} more are of a smaller case than the published one, which they say, and ${inside} of them come out as it would have them.`;
}

/** The rows of some results, under the names of their columns. */
export function validationTable(results: readonly Reproduced[]): string[] {
  return [
    '| result | figure | published | ours | allowed (by) | inside |',
    '| --- | --- | --- | --- | --- | --- |',
    ...results.flatMap((result) => result.figures.map((figure) => row(result, figure))),
  ];
}

function row({ number, title }: Reproduced, figure: Figure): string {
  const cells = [
    `${number}. ${title}`,
    figure.what,
    figure.published,
    figure.ours,
    `${figure.allowed} (${figure.allowedBy})`,
    `${figure.inside ? 'yes' : '**no**'}${figure.smaller === undefined ? '' : `, of ${figure.smaller}`}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function section(result: Reproduced): string[] {
  const files = result.regimes.map(
    (name) => `[${name}.yaml](../tests/validation/regimes/${name}.yaml)`,
  );
  return [
    `## ${result.number}. ${result.title}`,
    '',
    `${result.source}.`,
    '',
    `- **Mechanisms:** ${result.mechanisms}`,
    `- **Simplified:** ${result.simplified}`,
    `- **Run:** people: ${result.people}; seeds: ${result.seeds}; regime: ${files.join(', ')}.`,
    `- **Again:** \`npm run validation -- "${result.title.toLowerCase()}"\` prints these rows.`,
    '',
  ];
}

function absence({ number, title, source, missing, why }: Missing): string[] {
  const name = number === undefined ? title : `${number}. ${title}`;
  return [`**${name}** (${source}). Missing: ${missing} ${why}`, ''];
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
