import { type RuleText, TIE_KINDS } from 'glasshouse';
import { share } from '../../text/share.ts';
import { number } from '../../text/text.ts';
import { counted, inRow, namesOf, said, say } from '../say.ts';
import { inForce, type Names, overTime, points, type Rules } from './values.ts';

type Score = Rules['scores'][number];

/** A score, in sentences. */
export function scoreText(score: Score, rules: Rules, names: Names): RuleText {
  const { min, max, start, drift, decay, peers, grades } = score;
  const whole = (value: number): string => number(value, 0);
  return {
    name: score.name,
    provenance: score.provenance,
    sentences: said(
      say('rule-kept', {
        who: score.keptBy,
        min: whole(min),
        max: whole(max),
        start: whole(start),
      }),
      pointsFor(score, rules),
      drift > 0 ? say('rule-drift', { points: counted(drift, 'point', 2) }) : null,
      decay > 0 ? say('rule-decay', { share: share(decay) }) : null,
      pull(score),
      peers === null
        ? null
        : say('rule-peer-points', { points: number(peers.points), most: number(peers.atMost) }),
      say(score.published ? 'rule-published' : 'rule-secret'),
      enrolment(score, rules, names),
      grades.length > 1
        ? say('rule-grades', {
            grades: grades.map((grade) => gradeText(grade, rules)).join(say('semicolon')),
          })
        : null,
      inForce(score, names),
    ),
  };
}

function pointsFor(score: Score, rules: Rules): string {
  const moved = rules.conduct.flatMap(({ name }, at) => {
    const value = score.points[at] ?? 0;
    return value === 0 ? [] : [`${name} ${points(value)}`];
  });
  return moved.length === 0 ? say('rule-no-points') : say('rule-points', { points: inRow(moved) });
}

function pull(score: Score): string | null {
  const pulls = TIE_KINDS.flatMap((kind, at) => {
    const weight = score.ties[at] ?? 0;
    return weight === 0
      ? []
      : [say('pull-of-kind', { kind: say(`tie-${kind}`), share: share(weight) })];
  });
  return pulls.length === 0 ? null : say('rule-pull', { pulls: inRow(pulls) });
}

function enrolment({ enrolment: joins }: Score, rules: Rules, names: Names): string | null {
  if (joins === null) return null;
  const part = overTime(joins.share, names);
  const lures = joins.enticements.map(({ domain }) => domain);
  return lures.length === 0
    ? say('rule-joins', { share: part })
    : say('rule-joins-lured', { share: part, domains: namesOf(rules.domains, lures) });
}

function gradeText({ name, from, opens, closes }: Score['grades'][number], rules: Rules): string {
  const domains = (of: readonly number[]) => ({ domains: namesOf(rules.domains, of) });
  return [
    say('grade', { name, from: number(from, 0) }),
    opens.length === 0 ? '' : say('grade-opens', domains(opens)),
    closes.length === 0 ? '' : say('grade-closes', domains(closes)),
  ].join('');
}
