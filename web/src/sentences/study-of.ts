import { shippedTitle } from '../text/shipped.ts';
import { count, listed } from '../text/text.ts';
import { monthText } from '../ui/month-text.ts';
import type { StudyOf } from '../world/api.ts';
import { counted, say } from './say.ts';

/** What was simulated for a study, as a sentence or two. */
export function tellStudyOf(of: StudyOf): string {
  const { file, title, patches, from, until, people, standingFor, seed } = of;
  const simulated = counted(people, 'synthetic-person');
  const blanks = {
    regime: shippedTitle(file, title),
    from: monthText(from),
    until: monthText(until),
    people:
      people === standingFor
        ? simulated
        : say('study-standing-for', { people: simulated, n: count(standingFor) }),
    seed,
  };
  if (patches.length === 0) return say('study-of', blanks);
  const changes = patches.map((patch) =>
    say('study-patch', { name: shippedTitle(patch.file, patch.title) }),
  );
  return say('study-of-changed', { ...blanks, changes: listed(changes) });
}
