/**
 * A number from 0 as the language writes it: in plain decimals, never with an exponent, to twelve significant digits.
 */
export function writeNumber(value: number): string {
  const [digits = '0', power = '0'] = value.toExponential(11).split('e');
  const exponent = Number(power);
  if (exponent >= 0) return String(Number(value.toPrecision(12)));
  const significant = digits.replace('.', '').replace(/0+$/u, '');
  return `0.${'0'.repeat(-exponent - 1)}${significant}`;
}
