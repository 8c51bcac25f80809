import type { Figure, Missing, Reproduced } from './result.js';

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
    'What others have published about screening, silence, contagion and lending, expressed through the mechanisms of Glasshouse and run by',
    'its default engine. Each regime is a file under [tests/validation/regimes](../tests/validation/regimes); nothing is computed beside',
    'the simulation but what is printed of it. `npm run validation` runs them all and writes this page; a test fails where the page is',
    'not what the runs give.',
    '',
    `Of ${figures.length} figures, ${inside} are inside what is allowed.`,
    '',
    '| result | figure | published | ours | allowed | inside |',
    '| --- | --- | --- | --- | --- | --- |',
    ...results.flatMap((result) => result.figures.map((figure) => row(result, figure))),
    '',
    'Tolerances are those of [the targets](#how-the-tolerances-were-chosen) where those state one.',
    '',
    ...results.flatMap(section),
    '## What cannot be expressed',
    '',
    ...missing.flatMap(absence),
    '## How the tolerances were chosen',
    '',
    '- Base rates: two standard errors of a run of ten million.',
    '- Self-censorship: 0.001, as the targets ask.',
    '- Cascades on a given network: none; they have no luck in them but the network.',
    '- Directions: the sign or the order is what was published.',
    '- All others: 0.02, of the order of what one run differs from another by; the sections say what else is in it.',
    '',
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
