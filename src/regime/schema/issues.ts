import type * as z from 'zod';
import type { Report } from '../problem.js';
import { suggest } from '../text/suggest.js';
import { keySpanAt, treeAt } from '../text/tree.js';
import type { Path, Tree } from '../text/tree.js';
import { packWords, unpackWords } from './leaf.js';
import { isPersonal, noPersons } from './no-persons.js';

type Issue = z.core.$ZodIssue;

/** One thing that Zod found, with the way to it. */
interface Finding {
  readonly issue: Issue;
  readonly path: Path;
}

/**
 * Reports what Zod found at the places it was found at. Gives the ways to the faulty values; a way that leads nowhere is to a
 * value that is missing.
 */
export function reportIssues(issues: readonly Issue[], tree: Tree, report: Report): Path[] {
  return issues
    .flatMap((issue) => findings(issue, []))
    .flatMap((finding) => reportFinding(finding, tree, report));
}

/** The issues that matter among those of a union: those of the branch that was meant. */
function findings(issue: Issue, above: Path): Finding[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const meant = issue.errors.find((branch) => !branch.some(isOfAnotherShape));
  if (meant === undefined) return [{ issue: ofEveryBranch(issue), path }];
  return meant.flatMap((each) => findings(each, path));
}

/** Where no branch of a union takes this shape of value: what each of them takes. */
function ofEveryBranch(issue: z.core.$ZodIssueInvalidUnion): Issue {
  const told = issue.errors
    .flatMap((branch) => branch.filter((each) => each.message.includes('\n')))
    .map((each) => unpackWords(each.message));
  const first = told.find((words) => words.suggestion !== undefined) ?? told[0];
  const accepted = [...new Set(told.map((words) => words.accepted))].join('; or ');
  const message = packWords({ found: '', ...first, accepted });
  return { code: 'custom', path: [], message };
}

function isOfAnotherShape(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  return (
    issue.code === 'invalid_type' ||
    (issue.code === 'custom' && issue.params?.['wrongType'] === true)
  );
}

function reportFinding({ issue, path }: Finding, tree: Tree, report: Report): Path[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => reportUnknownKey(key, [...path, key], issue, tree, report));
  }
  if (issue.code === 'invalid_key') {
    const words = unpackWords(issue.issues[0]?.message ?? '');
    report.error(keySpanAt(tree, path), words);
    return [path];
  }
  const words = unpackWords(issue.message);
  const faulty = treeAt(tree, path);
  if (faulty?.kind === 'scalar' && faulty.broken) return [path];
  if (faulty?.kind === 'scalar' && faulty.value === null) {
    const found = `${ownerWords(path)} has no value`;
    report.error(keySpanAt(tree, path), { found, accepted: words.accepted ?? '' });
    return [path];
  }
  if (faulty !== undefined) {
    report.error(faulty.span, words);
    return [path];
  }
  const parent = path.slice(0, -1);
  const owner = parent.length === 0 ? 'the file' : ownerWords(parent);
  report.error(keySpanAt(tree, parent), {
    found: `${owner} does not say its "${String(path.at(-1))}"`,
    accepted: words.accepted ?? '',
  });
  return [path];
}

function reportUnknownKey(key: string, path: Path, issue: Issue, tree: Tree, report: Report): Path {
  const { found, accepted = '' } = unpackWords(issue.message);
  const span = keySpanAt(tree, path);
  if (isPersonal(key))
    report.error(span, { found: noPersons(`"${key}" is no key of ${found}`), accepted });
  else if (/^(?:in|at) .*\d/u.test(key)) {
    report.error(span, {
      found: `"${key}" stands as a key of its own: the comma before it ended the rule`,
      accepted: 'a rule with a comma in quotes: "record of X, in 30% of cases"',
    });
  } else {
    report.error(span, {
      found: `"${key}" is no key of ${found}`,
      accepted,
      suggestion: suggest(key, accepted.split(', ')),
    });
  }
  return path;
}

function ownerWords(path: Path): string {
  const step = path.at(-1);
  return typeof step === 'number'
    ? `entry ${step + 1} of "${String(path.at(-2))}"`
    : `"${String(step)}"`;
}
