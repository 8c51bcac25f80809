import type { Regime } from 'glasshouse';
import { language } from '../text/text.ts';
import { named, say } from './say.ts';

/** What a regime expects, from how its file says it; the language of the files is English, so that stays as it is in English. */
export function expectationText({ expect, jurisdictions, firms }: Regime, what: string): string {
  const found = expect.find(({ text }) => text === what);
  if (found === undefined || language.value === 'en') return what;
  const { measure, key, subject } = found;
  const [phase] = subject === 'firms' ? (firms?.phases ?? []) : (jurisdictions[0]?.phases ?? []);
  const isDomain = measure === 'refusals' || measure === 'people-refused';
  const things = isDomain ? phase?.rules.domains : phase?.rules.lists;
  const name = named(things ?? [], key === null ? [] : [key]).join('');
  return say(measure === 'members' ? `expect-members-${subject}` : `expect-${measure}`, { name });
}
