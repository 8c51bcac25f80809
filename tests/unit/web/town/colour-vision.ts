type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * How colours look to those who lack one of the three kinds of cones, in linear sRGB: G. M. Machado, M. M. Oliveira and
 * L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on
 * Visualization and Computer Graphics 15 (6), 2009, with the severity 1.0.
 */
export const VISIONS = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, Matrix>>;
export type Vision = keyof typeof VISIONS;

/** From linear sRGB to CIE XYZ, each as a share of what white has (D65). */
const XYZ: Matrix = [
  [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
];

/** How far apart two colours of CSS are for a vision: CIE76, the distance in CIELAB. One can just tell 2.3. */
export function distance(vision: Vision, one: string, other: string): number {
  const [a, b] = [labOf(vision, one), labOf(vision, other)];
  return Math.hypot(...a.map((part, at) => part - (b[at] ?? 0)));
}

function labOf(vision: Vision, css: string): Triple {
  const [red = 0, green = 0, blue = 0] = (css.match(/\d+/gu) ?? []).map((part) =>
    linear(Number(part) / 255),
  );
  const seen = times(VISIONS[vision], [red, green, blue]).map((part) =>
    Math.min(1, Math.max(0, part)),
  ) as unknown as Triple;
  const [x, y, z] = times(XYZ, seen).map(compressed) as unknown as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function compressed(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}

function times(matrix: Matrix, [first, second, third]: Triple): Triple {
  return matrix.map(([a, b, c]) => a * first + b * second + c * third) as unknown as Triple;
}
