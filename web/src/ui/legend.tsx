import { STANDING } from 'glasshouse';
import { t } from '../text/text.ts';
import { cssOf, type Mode } from '../town/palette.ts';
import { useDark } from './use-dark.ts';

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** What the colours of a town mean. */
export function Legend({
  mode,
  highest,
  groups,
}: {
  readonly mode: Mode;
  /** The points of the highest score, where the lowest is 0; without it, scores are told in words. */
  readonly highest?: number;
  readonly groups: readonly string[];
}) {
  const isDark = useDark();
  const entries: readonly (readonly [number, string])[] = {
    restriction: [
      [STANDING.free | STANDING.adult, t('legend-free')],
      [STANDING.rightly | STANDING.adult, t('legend-rightly')],
      [STANDING.wrongly | STANDING.adult, t('legend-wrongly')],
    ] as const,
    score: scoresOf(highest),
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

function scoresOf(highest: number | undefined): readonly (readonly [number, string])[] {
  if (highest === undefined)
    return [
      [0, t('legend-low')],
      [128, t('legend-middle')],
      [255, t('legend-high')],
    ];
  return QUARTERS.map((share) => [
    Math.round(255 * share),
    t('legend-points', { points: highest * share }),
  ]);
}
