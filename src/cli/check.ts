import { Command } from 'commander';
import { formatProblem } from '../regime/format-problem.js';
import type { Problem } from '../regime/problem.js';
import type { Regime } from '../regime/regime.js';
import { baseRules } from '../report/findings.js';
import { count, plural } from '../report/text/numbers.js';
import { notValid } from './at-fault.js';
import { Failure } from './failure.js';
import type { Io } from './io.js';
import { withOption } from './options.js';
import type { Tools } from './tools.js';

/** `glasshouse check FILE…` */
export function checkCommand(tools: Tools, io: Io): Command {
  return new Command('check')
    .summary('say whether regime files are valid, and what is wrong')
    .description(
      'Says whether each file is a valid regime, or everything that is wrong with it. Exits with 0 if all are valid, 1 if not.',
    )
    .argument('<file...>', 'regime files, or patches')
    .addOption(withOption())
    .action((files: readonly string[], options: CheckOptions) =>
      check(files, options.with, tools, io),
    );
}

interface CheckOptions {
  readonly with: readonly string[];
}

async function check(
  files: readonly string[],
  patchFiles: readonly string[],
  tools: Tools,
  io: Io,
): Promise<void> {
  const invalid: { readonly file: string; readonly problems: readonly Problem[] }[] = [];
  for (const file of files) {
    const { valid, problems } = await checkFile(file, patchFiles, tools);
    for (const problem of problems) io.err(`${formatProblem(problem)}\n`);
    if (valid === null) invalid.push({ file, problems });
    else io.out(`${file}: valid. ${valid}\n`);
  }
  const [first] = invalid;
  if (first === undefined) return;
  if (files.length === 1) throw new Failure({ what: notValid(first.file, first.problems) });
  const errors = invalid.flatMap(({ problems }) => problems).filter(isError).length;
  throw new Failure({
    what: `${invalid.length} of ${files.length} files are not valid: ${plural(errors, 'error')}, told above`,
  });
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** What a file is, in one line, where it is valid; and what is wrong with it. A patch is checked by itself. */
async function checkFile(
  file: string,
  patchFiles: readonly string[],
  tools: Tools,
): Promise<{ readonly valid: string | null; readonly problems: readonly Problem[] }> {
  const alone = await tools.loadPatch(file);
  if (alone !== null) {
    const { patch, problems } = alone;
    const what = patch === null ? null : `A patch by itself: "${patch.title}"`;
    return { valid: what, problems };
  }
  const { regime, problems, patches = [] } = await tools.loadRegime(file, patchFiles);
  if (regime === null) return { valid: null, problems };
  const patched = patches.map(({ title }) => `, with the patch "${title}"`).join('');
  return { valid: `${summary(regime)}${patched}`, problems };
}

/** A regime in one line: title, months, people, and how many rules of each kind. */
export function summary(regime: Regime): string {
  const rules = baseRules(regime);
  const { people, standingFor } = regime.population;
  const kinds = [
    plural(rules.channels.length, 'channel'),
    plural(rules.conduct.length, 'kind of conduct', 'kinds of conduct'),
    plural(rules.scores.length, 'score'),
    plural(rules.lists.length, 'list'),
    plural(rules.domains.length, 'part of life', 'parts of life'),
    ...(regime.firms === null ? [] : ['firms']),
    plural(regime.jurisdictions.length - 1, 'pilot'),
    plural(regime.interventions.length, 'intervention'),
    plural(regime.expect.length, 'expectation'),
  ];
  return `"${regime.title}": ${plural(regime.calendar.months, 'month')}, ${count(people)} people${standingFor === people ? '' : ` standing for ${count(standingFor)}`}; ${kinds.join(', ')}`;
}
