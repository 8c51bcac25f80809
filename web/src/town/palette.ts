import { STANDING } from 'glasshouse';

/** What the colour of a person says. */
export const MODES = ['restriction', 'score', 'fear', 'group', 'silence'] as const;
export type Mode = (typeof MODES)[number];

type Rgb = readonly [number, number, number];

/**
 * Told apart also by those who lack one kind of cones, whom a test simulates (after Okabe and Ito, and the viridis map). Lightness
 * alone does not do: it tells who is wrongly closed, silent or afraid from the free, but not who is rightly closed, nor groups.
 */
interface Colours {
  readonly free: Rgb;
  readonly child: Rgb;
  readonly rightly: Rgb;
  readonly wrongly: Rgb;
  readonly gone: Rgb;
  readonly silenced: Rgb;
  readonly groups: readonly Rgb[];
}

/**
 * The viridis map at its quarters, which is darker at its end than usual, to show on paper: lightness rises all the way, so
 * that it can be read without colours.
 */
const SCORES: readonly Rgb[] = [
  [68, 1, 84],
  [59, 82, 139],
  [33, 145, 140],
  [94, 201, 98],
  [205, 200, 20],
];

const LIGHT: Colours = {
  free: [171, 190, 200],
  child: [205, 216, 222],
  rightly: [230, 159, 0],
  wrongly: [139, 10, 80],
  gone: [240, 240, 240],
  silenced: [0, 92, 138],
  /** The first five for any vision; a sixth and more may look alike to some. */
  groups: [
    [86, 160, 211],
    [160, 66, 0],
    [0, 120, 90],
    [90, 60, 130],
    [200, 140, 0],
    [60, 60, 60],
    [190, 100, 150],
    [120, 140, 40],
  ],
};

const DARK: Colours = {
  ...LIGHT,
  free: [62, 80, 92],
  child: [44, 57, 66],
  rightly: [240, 176, 40],
  wrongly: [255, 105, 180],
  gone: [30, 34, 38],
  silenced: [110, 200, 255],
};

/** The colours of everybody: 0xAABBGGRR for each person, as ImageData has them on little-endian machines. */
export function coloursOf(
  mode: Mode,
  isDark: boolean,
  { standing, score }: { readonly standing: Uint8Array; readonly score: Uint8Array },
  group: Uint8Array,
): (person: number) => number {
  const colours = isDark ? DARK : LIGHT;
  const words = tableOf(mode, colours);
  const child = wordOf(colours.child);
  switch (mode) {
    case 'score':
      // Children have no score.
      return (person) =>
        ((standing[person] ?? 0) & STANDING.adult) === 0 ? child : (words[score[person] ?? 0] ?? 0);
    case 'group':
      return (person) => words[group[person] ?? 0] ?? 0;
    case 'restriction':
    case 'fear':
    case 'silence':
      return (person) => words[standing[person] ?? 0] ?? 0;
  }
}

/** The colour for each value of the byte that a mode looks at. */
function tableOf(mode: Mode, colours: Colours): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => wordOf(colourOf(mode, colours, byte)));
}

/** What a painter of many people needs: the colour for each value of the byte that a mode looks at, and that of children. */
export function tablesOf(
  mode: Mode,
  isDark: boolean,
): { readonly byByte: Uint32Array; readonly child: number } {
  const colours = isDark ? DARK : LIGHT;
  return { byByte: tableOf(mode, colours), child: wordOf(colours.child) };
}

function colourOf(mode: Mode, colours: Colours, byte: number): Rgb {
  if (mode === 'score') return scoreColour(byte / 255);
  if (mode === 'group') return colours.groups[byte % colours.groups.length] ?? colours.free;
  const standing = byte & STANDING.mask;
  if (standing === STANDING.gone) return colours.gone;
  const unmarked = (byte & STANDING.adult) === 0 ? colours.child : colours.free;
  if (mode === 'fear') {
    const fear = (byte >> STANDING.fearShift) & STANDING.fearMask;
    return between(unmarked, colours.wrongly, fear / STANDING.fearMask);
  }
  if (mode === 'silence') return (byte & STANDING.silenced) === 0 ? unmarked : colours.silenced;
  if (standing === STANDING.wrongly) return colours.wrongly;
  return standing === STANDING.rightly ? colours.rightly : unmarked;
}

function scoreColour(share: number): Rgb {
  const at = share * (SCORES.length - 1);
  const [low, high] = [SCORES[Math.floor(at)], SCORES[Math.ceil(at)]];
  return low === undefined || high === undefined ? [0, 0, 0] : between(low, high, at % 1);
}

function between(low: Rgb, high: Rgb, share: number): Rgb {
  return [0, 1, 2].map((part) =>
    Math.round((low[part] ?? 0) + share * ((high[part] ?? 0) - (low[part] ?? 0))),
  ) as unknown as Rgb;
}

function wordOf([red, green, blue]: Rgb): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** A colour as CSS has it, for legends. */
export function cssOf(mode: Mode, isDark: boolean, byte: number): string {
  return `rgb(${colourOf(mode, isDark ? DARK : LIGHT, byte).join(' ')})`;
}
