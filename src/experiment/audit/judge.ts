import type { Condition, Element, Standard } from '../standards/standard.js';
import type { Found, JudgedElement, JudgedStandard } from './card.js';
import { conditionText } from './condition-text.js';

/**
 * What a standard comes to on the evidence found.
 *
 * @param evidence everything that was found, by name; evidence that is missing is a fault of the caller
 */
export function judge(standard: Standard, evidence: ReadonlyMap<string, Found>): JudgedStandard {
  const elements = standard.elements.map((element) => judgeElement(element, evidence));
  return { standard, elements, ...outcomeOf(elements) };
}

function judgeElement(element: Element, evidence: ReadonlyMap<string, Found>): JudgedElement {
  const find = (name: string): Found => {
    const found = evidence.get(name);
    if (found === undefined) throw new Error(`nothing was found out about "${name}"`);
    return found;
  };
  const rule = element.verdicts.find(({ conditions }) =>
    conditions.every((condition) => holds(condition, find(condition.evidence))),
  );
  if (rule === undefined) throw new Error(`no verdict of "${element.id}" is left`);
  const { id, citation, asks, alternative } = element;
  return {
    id,
    citation,
    asks,
    alternative,
    verdict: rule.verdict,
    because: rule.because,
    line: rule.line,
    decidedBy: rule.conditions.map((condition) =>
      conditionText(condition, find(condition.evidence)),
    ),
    evidence: element.evidence.map(find),
  };
}

/** A number passes a line only if its whole interval does; where there is none, the number itself must. */
function holds(condition: Condition, { value, interval }: Found): boolean {
  if ('is' in condition) {
    if (condition.is === 'unknown') return value === null;
    return value === (condition.is === 'yes');
  }
  if (typeof value !== 'number') return false;
  const [low, high] = interval ?? [value, value];
  switch (condition.compare) {
    case 'above':
      return low > condition.value;
    case 'at-least':
      return low >= condition.value;
    case 'below':
      return high < condition.value;
    case 'at-most':
      return high <= condition.value;
  }
}

type Outcome = Pick<JudgedStandard, 'outcome' | 'hangsOn'>;

/** Of alternatives the best for `met` counts: one is enough. */
function outcomeOf(elements: readonly JudgedElement[]): Outcome {
  const groups = new Map<string, JudgedElement[]>();
  for (const element of elements) {
    const group = element.alternative ?? `element ${element.id}`;
    groups.set(group, [...(groups.get(group) ?? []), element]);
  }
  const unmet = [...groups.values()].filter((group) =>
    group.every(({ verdict }) => verdict !== 'met'),
  );
  const failed = unmet.filter((group) => group.every(({ verdict }) => verdict === 'not met'));
  const idsOf = (found: readonly JudgedElement[][]): string[] => found.flat().map(({ id }) => id);
  if (failed.length > 0) return { outcome: 'one not met', hangsOn: idsOf(failed) };
  if (unmet.length === 0) return { outcome: 'all met', hangsOn: [] };
  const open = unmet.map((group) => group.filter(({ verdict }) => verdict !== 'not met'));
  return { outcome: 'open', hangsOn: idsOf(open) };
}
