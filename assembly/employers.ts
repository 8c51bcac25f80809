/** For whom people work. See src/population/employers.ts. */
import { W } from '../src/engine/kernel/fields';
import { dir, get16, get8, ptr } from './memory';

/** Whether a person's employer is on a blacklist this month. */
export function employerListed(at: i32): bool {
  const listed = ptr(W.employerListedAt);
  if (listed == 0) return false;
  const inBlock = get16(ptr(W.employerPlaceAt), at ^ dir(W.employerKey));
  const place = <f64>(<u32>dir(W.base) + inBlock);
  const firms = <f64>(<u32>dir(W.firms));
  const firm = <u32>min(Math.floor((place * firms) / <f64>(<u32>dir(W.slots))), firms - 1);
  return ((get8(listed, firm >>> 3) >>> (firm & 7)) & 1) != 0;
}
