import { useEffect, useState } from 'preact/hooks';
import type { Run } from '../world/use-run.ts';
import type { ToldTown } from './told.ts';

/**
 * A run once it has ended, with what it was asked for; the one before, while the next is on its way, so that texts neither
 * come and go nor mix two towns. Null before the first.
 */
export function useTold<About>(
  { opened, seen, ended }: Run,
  about: About,
): { readonly town: ToldTown; readonly about: About } | null {
  const [told, setTold] = useState<{ readonly town: ToldTown; readonly about: About } | null>(null);
  useEffect(() => {
    // A run that is not wanted any more never ends: so one that ends is about what is asked for now.
    if (opened !== null && ended !== null) setTold({ town: { opened, seen }, about });
  }, [ended]);
  return told;
}
