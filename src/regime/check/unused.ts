import type { Report } from '../problem.js';
import type { Regime, Rules } from '../regime.js';
import { scalarsAt } from '../text/scalars.js';
import { keySpanAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
import { usesOf } from './uses.js';
import type { Uses } from './uses.js';

/** Warns of what a file declares and never uses, and of what can have no effect. `regime` is whole: the file has no errors. */
export function warnOfTheUnused(regime: Regime, file: Tree, report: Report): void {
  const people = regime.jurisdictions.flatMap((jurisdiction) =>
    jurisdiction.phases.map((phase) => phase.rules),
  );
  const firms = regime.firms?.phases.map((phase) => phase.rules) ?? [];
  const uses = usesOf(people);
  const firmUses = usesOf(firms);
  for (const intervention of regime.interventions) {
    if (intervention.kind === 'false-reports') uses.reported.add(intervention.conduct);
  }
  const warn = (path: string[], found: string, accepted: string): void =>
    report.warning(keySpanAt(file, path), { found, accepted });
  warnOfSources(regime, file, warn);
  warnOfDomains(regime, uses, firmUses, warn);
  warnOfRules(people, uses, [], warn);
  warnOfRules(firms, firmUses, ['firms'], warn);
  warnOfScores(people, uses, warn);
}

type Warn = (path: string[], found: string, accepted: string) => void;

function warnOfSources(regime: Regime, file: Tree, warn: Warn): void {
  const cited = new Set<string>();
  const visit = (tree: Tree): void => {
    if (tree.kind === 'list') tree.items.forEach(visit);
    if (tree.kind !== 'map') return;
    for (const scalar of scalarsAt(tree, 'source')) cited.add(String(scalar.value));
    for (const entry of tree.entries.values()) visit(entry.value);
  };
  visit(file);
  for (const { key } of regime.sources) {
    if (!cited.has(key))
      warn(['sources', key], `the source "${key}" is never cited`, '`source:` on a rule');
  }
}

function warnOfDomains(regime: Regime, people: Uses, firms: Uses, warn: Warn): void {
  const expected = new Set(
    regime.expect.flatMap((each) =>
      each.measure === 'refusals' || each.measure === 'people-refused' ? [each.key] : [],
    ),
  );
  const domains = regime.jurisdictions[0]?.phases[0]?.rules.domains ?? [];
  domains.forEach((domain, i) => {
    if (people.domains.has(i) || firms.domains.has(i) || expected.has(i)) return;
    warn(
      ['domains', domain.name],
      `the domain "${domain.name}" is never used`,
      'conduct in it, or a list, grade or enrolment that opens or closes it',
    );
  });
}

function warnOfRules(phases: readonly Rules[], uses: Uses, above: string[], warn: Warn): void {
  const [first] = phases;
  if (first === undefined) return;
  first.channels.forEach(({ name }, i) => {
    if (!uses.channels.has(i))
      warn(
        [...above, 'channels', name],
        `the channel "${name}" sees nothing`,
        '`seen-by:` of some conduct',
      );
  });
  first.conduct.forEach(({ name }, i) => {
    if (uses.seen.has(i) || uses.reported.has(i) || uses.stopped.has(i)) return;
    const wanted = uses.wanted.has(i)
      ? 'no channel sees it, so what its records would do never happens'
      : 'nothing sees it and nothing follows from it';
    warn(
      [...above, 'conduct', name],
      `the conduct "${name}" has no effect: ${wanted}`,
      '`seen-by:` with a channel',
    );
  });
  first.lists.forEach(({ name }, i) => {
    if (!uses.effective.has(i))
      warn(
        [...above, 'lists', name],
        `the list "${name}" has no effect`,
        '`closes`, `opens`, or another list that its members enter',
      );
  });
  warnOfDeadKeys(phases, above, warn);
}

/** Keys that have no meaning beside what else their rule says, in any phase. */
function warnOfDeadKeys(phases: readonly Rules[], above: string[], warn: Warn): void {
  const appeals = phases.some((rules) => rules.redress.appeal !== null);
  const apologies = phases.some((rules) => rules.redress.apology !== null);
  phases[0]?.lists.forEach((list, i) => {
    const always = phases.map((rules) => rules.lists[i]);
    const path = [...above, 'lists', list.name];
    if (list.cutsTies > 0 && !always.some((each) => each?.public))
      warn(
        [...path, 'cuts-ties'],
        '"cuts-ties" has no effect on a list that is not public',
        'public: true',
      );
    if (!appeals && list.leaves.some((rule) => rule.kind === 'appeal'))
      warn([...path, 'leaves'], 'nobody can appeal', 'redress: {appeal: …}');
    if (!apologies && list.leaves.some((rule) => rule.kind === 'apology'))
      warn([...path, 'leaves'], 'nobody can apologise', 'redress: {apology: …}');
  });
  phases[0]?.conduct.forEach((conduct) => {
    if (conduct.protected && conduct.deterred > 0) {
      warn(
        [...above, 'conduct', conduct.name, 'deterred'],
        '"deterred" has no effect on protected conduct',
        'the section `adaptation`, which says how protected conduct is chilled',
      );
    }
  });
}

function warnOfScores(phases: readonly Rules[], uses: Uses, warn: Warn): void {
  phases[0]?.scores.forEach(({ name }, i) => {
    const matters = uses.scores.has(i) || phases.some((rules) => hasEffect(rules, i));
    if (!matters)
      warn(
        ['scores', name],
        `the score "${name}" has no effect: it is secret, and no list or grade follows from it`,
        '`published: true`, grades that open or close, or a list that it enters',
      );
  });
}

function hasEffect(rules: Rules, index: number): boolean {
  const score = rules.scores[index];
  if (score === undefined) return false;
  return (
    score.published ||
    score.enrolment !== null ||
    score.grades.some((grade) => grade.opens.length + grade.closes.length > 0)
  );
}
