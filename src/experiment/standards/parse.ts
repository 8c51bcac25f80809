import { listProblems, type Problem, type Report } from '../../regime/problem.js';
import { reportIssues } from '../../regime/schema/issues.js';
import { readTree } from '../../regime/text/read-tree.js';
import { keySpanAt, type Path, plain, type Tree } from '../../regime/text/tree.js';
import { EVIDENCE } from '../evidence/all-evidence.js';
import { standardSchema, type StandardText } from './schema.js';
import { COMPARISONS, type Condition, type Standard } from './standard.js';

/** What reading a standard gave. */
export interface ParsedStandard {
  /** Null where there is any problem. */
  readonly standard: Standard | null;
  readonly problems: readonly Problem[];
}

/** Reads a standard from its YAML text. It never throws: whatever is wrong is in `problems`, each at its place. */
export function parseStandard(text: string, file: string, key: string): ParsedStandard {
  const report = listProblems(file, text);
  const tree = readTree(text, report);
  if (tree === null || report.hasErrors()) return { standard: null, problems: report.problems() };
  const result = standardSchema.safeParse(plain(tree));
  if (!result.success) {
    reportIssues(result.error.issues, tree, report);
    return { standard: null, problems: report.problems() };
  }
  checkElements(result.data, tree, report);
  const standard = report.hasErrors() ? null : resolve(result.data, key);
  return { standard, problems: report.problems() };
}

type ElementText = StandardText['elements'][string];
type RuleText = ElementText['verdicts'][number];
type ConditionText = NonNullable<RuleText['if']>[number];

function checkElements({ elements }: StandardText, tree: Tree, report: Report): void {
  for (const [id, { verdicts, evidence = [] }] of Object.entries(elements)) {
    const path = ['elements', id];
    const open = verdicts.findIndex((rule) => (rule.if ?? []).length === 0);
    if (open !== verdicts.length - 1) {
      report.error(
        keySpanAt(tree, open < 0 ? [...path, 'verdicts'] : [...path, 'verdicts', open]),
        {
          found:
            open < 0
              ? `no verdict of "${id}" is left where no condition holds`
              : `a verdict of "${id}" without a condition stands before others, which are never reached`,
          accepted: 'verdicts with conditions first, and one without as the last',
        },
      );
    }
    verdicts.forEach((rule, at) => {
      checkRule(rule, [...path, 'verdicts', at], evidence, tree, report);
    });
  }
}

function checkRule(
  rule: RuleText,
  path: Path,
  named: readonly string[],
  tree: Tree,
  report: Report,
): void {
  const conditions = rule.if ?? [];
  const draws = conditions.some((each) => COMPARISONS.some((key) => each[key] !== undefined));
  if (draws !== (rule.line !== undefined)) {
    report.error(keySpanAt(tree, path), {
      found: draws
        ? 'a verdict draws a line and does not say why there'
        : 'a verdict says why a line is drawn and draws none',
      accepted: '`line:` with the reason where a condition has above, at-least, below or at-most',
    });
  }
  for (const each of conditions) {
    const words = faultOf(each, named);
    if (words !== null) report.error(keySpanAt(tree, path), words);
  }
}

function faultOf(
  condition: ConditionText,
  named: readonly string[],
): { readonly found: string; readonly accepted: string } | null {
  const { evidence } = condition;
  const asked = (['is', ...COMPARISONS] as const).filter((key) => condition[key] !== undefined);
  if (asked.length !== 1)
    return {
      found: `a condition on "${evidence}" asks ${asked.length === 0 ? 'nothing' : 'several things'}`,
      accepted: 'one of is, above, at-least, below, at-most',
    };
  if (!named.includes(evidence))
    return {
      found: `a verdict hangs on "${evidence}", which the element does not name as its evidence`,
      accepted: 'evidence that `evidence:` of the element names, so that the card shows it',
    };
  const isYesOrNo = EVIDENCE.find(({ name }) => name === evidence)?.unit === 'yes or no';
  const fits = condition.is === 'unknown' || isYesOrNo === (condition.is !== undefined);
  if (fits) return null;
  return {
    found: `"${evidence}" is ${isYesOrNo ? 'a matter of yes or no' : 'a number'}`,
    accepted: isYesOrNo ? 'is: yes, no or unknown' : 'above, at-least, below or at-most',
  };
}

function resolve(text: StandardText, key: string): Standard {
  return {
    key,
    title: text.standard,
    of: text.of,
    citation: text.citation,
    appliesFrom: text['applies-from'] ?? null,
    kind: text.kind,
    scope: text.scope,
    means: { allMet: text['all-met'], oneNotMet: text['one-not-met'], open: text.open },
    notes: text.notes ?? [],
    elements: Object.entries(text.elements).map(([id, each]) => ({
      id,
      citation: each.citation,
      asks: each.asks,
      alternative: each.alternative ?? null,
      evidence: each.evidence ?? [],
      verdicts: each.verdicts.map((rule) => ({
        conditions: (rule.if ?? []).map(conditionOf),
        verdict: rule.verdict,
        because: rule.because,
        line: rule.line ?? null,
      })),
    })),
  };
}

function conditionOf(text: ConditionText): Condition {
  const { evidence, is } = text;
  if (is !== undefined) return { evidence, is };
  const compare = COMPARISONS.find((key) => text[key] !== undefined) ?? 'above';
  return { evidence, compare, value: text[compare] ?? 0 };
}
