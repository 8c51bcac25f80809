import type { Figure, Missing, Reproduced } from './result.js';

const HOW_ALLOWED = [
  'How much is allowed:',
  '',
  '- base rates: two standard errors of a run of ten million;',
  '- self-censorship: 0.001, and half a band where desire is in the default bands;',
  '- where nothing is left to chance, and the answer is a whole number: nothing;',
  '- where a direction was published: that direction;',
  '- ranks: 0.001; the Gini coefficient: rounding;',
  '- all else: 0.02, of the order of the difference between runs.',
];

/** docs/validation.md: every published figure beside ours, and what could not be expressed. */
export function validationPage(
  results: readonly Reproduced[],
  missing: readonly Missing[],
): string {
  const figures = results.flatMap((result) => result.figures);
  const inside = figures.filter((figure) => figure.inside).length;
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
    `Of ${results.length + missing.length} results, ${results.length} are expressed, and of their ${figures.length} figures ${inside} are inside what is allowed.`,
    `[${missing.length} are not expressed](#what-is-not-expressed).`,
    '',
    'These runs show that the mechanisms do what the literature says of them. They are no evidence on any country, and the regimes are',
    'built for one result each: people do in them only what the result is about.',
    '',
    '| result | figure | published | ours | allowed | inside |',
    '| --- | --- | --- | --- | --- | --- |',
    ...results.flatMap((result) => result.figures.map((figure) => row(result, figure))),
    '',
    ...HOW_ALLOWED,
    '',
    ...results.flatMap(section),
    '## What is not expressed',
    '',
    ...missing.flatMap(absence),
  ].join('\n');
}

function row({ number, title }: Reproduced, figure: Figure): string {
  const cells = [
    `${number}. ${title}`,
    figure.what,
    figure.published,
    figure.ours,
    figure.allowed,
    figure.inside ? 'yes' : '**no**',
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
    `Expressed through ${result.through}`,
    '',
    `People: ${result.people}. Seeds: ${result.seeds}. Regime: ${files.join(', ')}.`,
    `Again: \`npx vitest run tests/validation/published.test.ts -t "${result.title.toLowerCase()}"\`.`,
    '',
  ];
}

function absence({ number, title, source, missing, why }: Missing): string[] {
  return [`**${number}. ${title}** (${source}). Missing: ${missing} ${why}`, ''];
}
