import type { Regime } from '../../regime/regime.js';
import { MECHANISMS } from '../mechanisms/mechanisms.js';
import type { Safeguard } from './safeguard.js';

/** Mechanisms that a rule can switch off, and how such a rule is called. */
const RULES: Readonly<Record<string, string>> = {
  association: 'no association',
  audits: 'no listing without an act',
  'coverage bias': 'equal coverage',
  'coverage that follows records': 'coverage does not follow records',
  exemption: 'exemption removed',
  'household spillover': 'no household spillover',
  'joint punishment': 'no joint punishment',
  'layoffs by listed firms': 'no layoffs because a firm is listed',
};

/** The mechanism switches that are safeguards in themselves. */
export const SWITCHES: readonly Safeguard[] = MECHANISMS.flatMap(({ name, absent }) => {
  const rule = RULES[name];
  return rule === undefined ? [] : [{ name: rule, about: absent, source: [] }];
});

/** A regime with some of the {@link SWITCHES}. */
export function composeSwitches(regime: Regime, chosen: readonly Safeguard[]): Regime {
  return MECHANISMS.filter(({ name }) =>
    chosen.some((safeguard) => safeguard.name === RULES[name]),
  ).reduce((now, mechanism) => mechanism.remove(now), regime);
}
