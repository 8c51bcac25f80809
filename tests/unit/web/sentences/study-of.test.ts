import { afterEach, expect, it } from 'vitest';
import { tellStudyOf } from '../../../../web/src/sentences/study-of.ts';
import { speak } from '../../../../web/src/text/text.ts';
import type { StudyOf } from '../../../../web/src/world/api.ts';

Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

const OF: StudyOf = {
  file: 'regimes/driving-licence.yaml',
  title: 'Driving licence',
  patches: [],
  from: 2018 * 12,
  until: 2019 * 12 + 11,
  people: 2000,
  standingFor: 20_000_000,
  seed: '7',
};
const CHANGED: StudyOf = {
  ...OF,
  standingFor: 2000,
  patches: [
    { file: 'safeguards/notice.yaml', title: 'Notice' },
    { file: 'own-patch.yaml', title: 'Mine' },
  ],
};

it('says what was simulated, and what was changed', async () => {
  expect(tellStudyOf(OF)).toBe(
    'Driving licence. January 2018 to December 2019, 2,000 synthetic people standing for 20 million, seed 7.',
  );
  expect(tellStudyOf(CHANGED)).toBe(
    'Driving licence. With “Notice” and “Mine”. January 2018 to December 2019, 2,000 synthetic people, seed 7.',
  );
  await speak('zh');
  expect(tellStudyOf(OF)).toBe(
    '“驾照扣分”。2018年1月至2019年12月，2,000个虚构的人，代表2000万人，种子7。',
  );
  expect(tellStudyOf(CHANGED)).toBe(
    '“驾照扣分”，加上“告知”和“Mine”。2018年1月至2019年12月，2,000个虚构的人，种子7。',
  );
});
