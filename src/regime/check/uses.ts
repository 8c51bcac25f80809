import type { Rules } from '../regime.js';

/** What the rules of all phases name, by index. */
export interface Uses {
  readonly channels: Set<number>;
  readonly domains: Set<number>;
  /** Conduct that some channel sees. */
  readonly seen: Set<number>;
  /** Conduct that a closed domain stops. */
  readonly stopped: Set<number>;
  /** Conduct of which there are false reports. */
  readonly reported: Set<number>;
  /** Conduct whose records give points or enter lists. */
  readonly wanted: Set<number>;
  /** Scores that a list is entered or left by. */
  readonly scores: Set<number>;
  /** Lists that close, open or feed other lists. */
  readonly effective: Set<number>;
}

/** Gathers what the rules of all phases of one subject name. */
export function usesOf(phases: readonly Rules[]): Uses {
  const uses: Uses = {
    channels: new Set(),
    domains: new Set(),
    seen: new Set(),
    stopped: new Set(),
    reported: new Set(),
    wanted: new Set(),
    scores: new Set(),
    effective: new Set(),
  };
  for (const rules of phases) {
    addConduct(rules, uses);
    addScores(rules, uses);
    addLists(rules, uses);
  }
  return uses;
}

function addConduct(rules: Rules, uses: Uses): void {
  rules.conduct.forEach((conduct, i) => {
    uses.domains.add(conduct.domain);
    if (conduct.seenBy.length > 0) uses.seen.add(i);
    addAll(uses.channels, conduct.seenBy);
  });
  // A domain that stops conduct is only used where something closes it.
  for (const domain of rules.domains) addAll(uses.stopped, domain.stops);
}

function addScores(rules: Rules, uses: Uses): void {
  for (const score of rules.scores) {
    score.points.forEach((points, i) => {
      if (points !== 0) uses.wanted.add(i);
    });
    for (const grade of score.grades) addAll(uses.domains, [...grade.opens, ...grade.closes]);
    addAll(uses.domains, score.enrolment?.enticements.map((each) => each.domain) ?? []);
  }
}

function addLists(rules: Rules, uses: Uses): void {
  rules.lists.forEach((list, i) => {
    addAll(uses.domains, [...list.closes, ...list.opens]);
    if (list.closes.length + list.opens.length > 0) uses.effective.add(i);
    for (const rule of list.enters) {
      if (rule.kind === 'records') addAll(uses.wanted, rule.conduct);
      if (rule.kind === 'score') uses.scores.add(rule.score);
      if (rule.kind === 'member' || rule.kind === 'household') uses.effective.add(rule.list);
    }
    for (const rule of list.leaves) if (rule.kind === 'score') uses.scores.add(rule.score);
  });
}

function addAll(set: Set<number>, values: Iterable<number>): void {
  for (const value of values) set.add(value);
}
