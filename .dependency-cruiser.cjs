// Import directions of docs/architecture.md: downwards only.
/** @type {(from: string, to: string[], why: string) => object} */
const only = (from, to, why) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment: why,
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^(domain|biometrics|drivers|electron|renderer|intake|tests|scripts)/',
    pathNot: `^(${[from, ...to].join('|')})/`,
  },
});
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('domain', [], 'domain is pure and imported by all'),
    only('biometrics', ['domain'], 'pure computation on images'),
    only('drivers', ['domain'], 'a driver knows its kind and the domain'),
    only(
      'renderer',
      ['domain', 'biometrics', 'drivers/camera'],
      'the screen; of the drivers only the camera lives there',
    ),
    only('electron', ['domain', 'biometrics', 'drivers'], 'main and station'),
    only('intake', ['domain', 'biometrics'], 'the backend never knows devices or screens'),
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out|\\.electron|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'] },
  },
};
