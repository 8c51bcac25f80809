import type { Grade, Rules, Score } from '../../regime/regime.js';
import { TIE_KINDS } from '../../regime/regime.js';
import { and, named } from '../text/lists.js';
import { full, plural, share } from '../text/numbers.js';
import { said } from './rule-text.js';
import type { RuleText } from './rule-text.js';
import { overTime, points, window } from './values.js';
import type { Names } from './values.js';

/** A score, in sentences. */
export function scoreText(score: Score, rules: Rules, names: Names): RuleText {
  return {
    name: score.name,
    provenance: score.provenance,
    sentences: said(
      `Kept by ${score.keptBy}, from ${full(score.min)} to ${full(score.max)}; starts at ${full(score.start)}.`,
      pointsFor(score, rules),
      score.drift > 0
        ? `It drifts back to the start by ${plural(score.drift, 'point', 'points', 2)} a month.`
        : null,
      score.decay > 0
        ? `Each month it loses ${share(score.decay)} of its distance to the start.`
        : null,
      pull(score),
      score.peers === null
        ? null
        : `Each rating by a peer moves it by ${full(score.peers.points, 1)}, by ${full(score.peers.atMost, 1)} a month at most.`,
      score.published ? 'Everybody can see it.' : 'It is secret.',
      enrolment(score, rules, names),
      score.grades.length > 1
        ? `Grades: ${score.grades.map((grade) => gradeText(grade, rules)).join('; ')}.`
        : null,
      window(score, names),
    ),
  };
}

function pointsFor(score: Score, rules: Rules): string | null {
  const moved = rules.conduct.flatMap((conduct, index) => {
    const value = score.points[index] ?? 0;
    return value === 0 ? [] : [`${conduct.name} ${points(value)}`];
  });
  return moved.length === 0 ? 'No record moves it.' : `Points for a record: ${moved.join(', ')}.`;
}

function pull(score: Score): string | null {
  const pulls = TIE_KINDS.flatMap((kind, index) => {
    const weight = score.ties[index] ?? 0;
    return weight === 0 ? [] : [`${kind} ${share(weight)}`];
  });
  if (pulls.length === 0) return null;
  return `One's ties pull it towards their own mean, each month by this share of the distance: ${pulls.join(', ')}.`;
}

function enrolment(score: Score, rules: Rules, names: Names): string | null {
  if (score.enrolment === null) return null;
  const lures = score.enrolment.enticements.map(
    ({ domain }) => named(rules.domains, [domain])[0] ?? '',
  );
  const enticed = lures.length === 0 ? '' : `, drawn in by ${and(lures)}`;
  return `People join by choice: ${overTime(score.enrolment.share, names)}${enticed}.`;
}

function gradeText(grade: Grade, rules: Rules): string {
  const opens = grade.opens.length === 0 ? '' : `, opens ${and(named(rules.domains, grade.opens))}`;
  const closes =
    grade.closes.length === 0 ? '' : `, closes ${and(named(rules.domains, grade.closes))}`;
  return `${grade.name} from ${full(grade.from)}${opens}${closes}`;
}
