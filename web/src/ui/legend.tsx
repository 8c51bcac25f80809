import { STANDING } from 'glasshouse';
import { t } from '../text/text.ts';
import { cssOf, type Mode } from '../town/palette.ts';
import { useDark } from './use-dark.ts';

/** What the colours of a town mean. */
export function Legend({
  mode,
  groups,
}: {
  readonly mode: Mode;
  readonly groups: readonly string[];
}) {
  const isDark = useDark();
  const entries: readonly (readonly [number, string])[] = {
    restriction: [
      [STANDING.free | STANDING.adult, t('legend-free')],
      [STANDING.rightly | STANDING.adult, t('legend-rightly')],
      [STANDING.wrongly | STANDING.adult, t('legend-wrongly')],
    ] as const,
    score: [
      [0, t('legend-low')] as const,
      [128, t('legend-middle')] as const,
      [255, t('legend-high')] as const,
    ],
    fear: [
      [STANDING.adult, t('legend-unafraid')] as const,
      [STANDING.adult | (STANDING.fearMask << STANDING.fearShift), t('legend-afraid')] as const,
    ],
    group: groups.map((name, index) => [index, name] as const),
    silence: [
      [STANDING.adult, t('legend-speaks')] as const,
      [STANDING.adult | STANDING.silenced, t('legend-silent')] as const,
    ],
  }[mode];
  return (
    <ul class="legend">
      {entries.map(([byte, name]) => (
        <li key={name}>
          <span class="swatch" style={{ background: cssOf(mode, isDark, byte) }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
