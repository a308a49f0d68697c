/**
 * The direction of imports: a room may import what stands before it in its floor list, and nothing
 * that stands after it. `npm test` also runs this over planted violations, each of which must fail.
 */
const FLOORS = [
  ['lib/problems', 'lib/sharing', 'lib/time', 'lib/storage', 'lib/platform'],
  ['lib/providers', 'lib/tiktok', 'lib/media'],
  ['lib/ledger'],
  ['lib/sounds', 'lib/clips', 'lib/posting'],
  ['lib/messaging', 'lib/in-page'],
  ['lib/app'],
  ['components'],
  ['entrypoints'],
];

const folder = (names) => `^(${names.join('|')})/`;
/** Tests, and what only they use. */
const TESTS = '\\.test\\.tsx?$|/testing/';

const upwards = FLOORS.slice(0, -1).map((floor, index) => ({
  name: `no-way-up-from-floor-${index}`,
  comment: `${floor.join(', ')} may not import a floor above`,
  severity: 'error',
  from: { path: folder(floor), pathNot: TESTS },
  to: { path: folder(FLOORS.slice(index + 1).flat()) },
}));

export default {
  forbidden: [
    ...upwards,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'components-are-pure',
      comment: 'components take props and give events: no browser, no Dexie, no effects of lib',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: {
        path: [
          '^lib/(platform|storage|messaging|app)/|^lib/.*/store\\.ts$',
          '(^|/)node_modules/(dexie|wxt)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'dexie-in-stores-only',
      severity: 'error',
      from: {
        path: '^(lib|components|entrypoints)/',
        pathNot: `^lib/storage/|/store\\.ts$|${TESTS}`,
      },
      to: { path: '(^|/)node_modules/dexie/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'mediabunny-in-one-room',
      comment: 'it is large, and its answers are judged as plain facts',
      severity: 'error',
      from: { pathNot: `^lib/media/read\\.ts$|^node_modules/|${TESTS}` },
      to: { path: '(^|/)node_modules/mediabunny/' },
    },
    {
      name: 'browser-at-the-edges-only',
      severity: 'error',
      from: {
        path: '^(lib|components)/',
        pathNot: `^lib/(platform|messaging)/|^lib/storage/settings|${TESTS}`,
      },
      to: { path: '(^|/)node_modules/(wxt|webextension-polyfill|@wxt-dev)/' },
    },
    {
      name: 'sandbox-knows-nothing-of-us',
      comment: 'the sandbox is the other side of the wire: it must not share our idea of the truth',
      severity: 'error',
      from: { path: '^(sandbox|scripts)/' },
      to: { path: '^(lib|components|entrypoints)/' },
    },
    {
      name: 'we-know-nothing-of-the-sandbox',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: TESTS },
      to: { path: '^(sandbox|scripts|tests|bench)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
