/** The regimes, safeguards and standards that ship, as texts, by their paths in the package. */
const found: Readonly<Record<string, string>> = import.meta.glob(
  [
    '../../../regimes/*.yaml',
    '../../../safeguards/*.yaml',
    '../../../standards/*.yaml',
    './story/*.yaml',
  ],
  { query: '?raw', import: 'default', eager: true },
);

export const SHIPPED_FILES: ReadonlyMap<string, string> = new Map(
  Object.entries(found).map(([path, text]) => [
    path.replace('../../../', '').replace('./', ''),
    text,
  ]),
);
