/** The rooms of `src/`, in order: each may import from itself and from the rooms before it. */
export const ROOMS = [
  'platform',
  'random',
  'regime',
  'population',
  'model',
  'engine',
  'metrics',
  'experiment',
  'report',
  'cli',
];

const roomOrder = ROOMS.slice(0, -1).map((room, index) => ({
  name: `${room}-imports-only-earlier-rooms`,
  comment: `${room}/ may import only from itself and from: ${ROOMS.slice(0, index).join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${ROOMS.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const FORBIDDEN = [
  ...roomOrder,
  {
    name: 'no-cycles',
    comment: 'A cycle has no first file to read. Type-only imports count too.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'nothing-imports-index',
    comment: 'src/index.ts is for the users of the package; inside, import the file itself.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^src/index\\.ts$' },
  },
  {
    name: 'only-engine-knows-its-engines',
    comment: 'Outside engine/ nobody knows which engine runs: import the Engine interface.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/engine/' },
    to: { path: '^src/engine/reference-engine(\\.ts|/)' },
  },
  {
    name: 'resolvable',
    comment: 'What cannot be resolved cannot be checked.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-development-packages',
    comment: 'Who installs the package does not get its development packages.',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
];
