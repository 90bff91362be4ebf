/** The arrows of the design: each layer knows those before it, never those after it. */
const LAYERS = [
  '^lib/(documents|jobs|html|http|db|mail|microformats|media|pictures|shop-links)/|^lib/(date-in-words|env|gathered|keys|link-token|log|once|parse-url|rate|result|site|slips-between|web-address|write-xml)\\.ts$',
  '^lib/accounts/',
  '^lib/articles/',
  '^lib/spam/',
  '^lib/moderation/',
  '^lib/people/',
  '^lib/(comments|linkbacks)/',
  '^lib/(sending|privacy|notifications|search|feeds|redirects|link-watch)/',
  '^lib/front/',
  '^lib/work\\.ts$|^components/',
  '^app/|^server\\.ts$|^bin/|^bench/|^e2e/',
]
const upwards = LAYERS.slice(0, -1).map((layer, i) => ({
  name: `layer-${i}`,
  comment: 'a layer must not know one that stands above it (docs/decisions/001)',
  severity: 'error',
  from: { path: layer, pathNot: '\\.test\\.tsx?$' },
  to: { path: LAYERS.slice(i + 1).join('|') },
}))

module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'comments-and-linkbacks-apart',
      severity: 'error',
      from: { path: '^lib/(comments|linkbacks)/' },
      to: { path: '^lib/(comments|linkbacks)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'lib-without-framework',
      comment: 'domain code knows nothing of Next or React',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: 'node_modules/(next|react|react-dom|next-auth)/' },
    },
    {
      name: 'prisma-in-stores',
      comment: 'only stores and the database folder know Prisma',
      severity: 'error',
      from: { path: '^(lib|app|components)/', pathNot: '^lib/db/|/store\\.ts$|^lib/jobs/enqueue\\.ts$' },
      to: { path: '^prisma/generated/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'admin-apart',
      comment: 'what is made for the admin never reaches a reader',
      severity: 'error',
      from: { path: '^(app/\\(site\\)|components/site)/' },
      to: { path: '^(app/\\(admin\\)|components/admin)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(prisma/generated/.*/internal|\\.next|dist)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
