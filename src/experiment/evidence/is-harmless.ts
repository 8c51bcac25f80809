import type { Conduct } from '../../regime/regime.js';

/** Whether a regime itself says that a kind of conduct is lawful and harms nobody. */
export function isHarmless({ lawful, gravity }: Pick<Conduct, 'lawful' | 'gravity'>): boolean {
  return lawful && gravity === 0;
}
