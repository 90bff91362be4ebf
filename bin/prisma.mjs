// Prisma without its downloaded engine: makes the schemas and clients from prisma/models.prisma, and new migrations.
//   node bin/prisma.mjs generate [sqlite|postgresql]   prisma/generated/<provider>
//   node bin/prisma.mjs migration <name>               prisma/migrations/<provider>/<time>_<name> (for developers)
//   node bin/prisma.mjs check                          exit 1 if the last migration does not give today's model
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const PROVIDERS = ['sqlite', 'postgresql']
const models = () => readFileSync(path.join(root, 'prisma/models.prisma'), 'utf8')

/** The datamodel that the newest migration leads to: the next one starts from it, so no shadow database is needed. */
const migratedModels = path.join(root, 'prisma/migrations/models.prisma')

const schemaFor = (provider, text) => `// Made by bin/prisma.mjs from prisma/models.prisma.
generator client {
  provider            = "prisma-client"
  output              = "./client"
  runtime             = "nodejs"
  moduleFormat        = "esm"
  importFileExtension = ""
  compilerBuild       = "small"
}

datasource db {
  provider = "${provider}"
}

${text}`

function generate(provider) {
  const folder = path.join(root, 'prisma/generated', provider)
  mkdirSync(folder, { recursive: true })
  const schema = path.join(folder, 'schema.prisma')
  writeFileSync(schema, schemaFor(provider, models()))
  // The engine is only looked for, never run, by `generate`; every executable will do.
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', schema],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  )
  if (status !== 0) throw new Error(`prisma generate failed for ${provider}\n${stdout}${stderr}`)
}

/** The SQL that leads from the last migration's model to today's; empty when there is nothing to do. */
async function difference(provider) {
  const require = createRequire(import.meta.url)
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error('schema engine:', message) }
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
  const wasm = require.resolve('@prisma/schema-engine-wasm').replace('schema_engine.js', 'schema_engine_bg.wasm')
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasm)), {
    './schema_engine_bg.js': glue,
  })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start?.()

  const adapter = noDatabase(provider)
  const schema = (text) => [{ path: 'schema.prisma', content: schemaFor(provider, text) }]
  const engine = await glue.SchemaEngine.new(
    { datamodels: [['schema.prisma', schemaFor(provider, models())]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  const before = existsSync(migratedModels) ? readFileSync(migratedModels, 'utf8') : undefined
  const { stdout } = await engine.diff({
    from: before === undefined ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: schema(before) },
    to: { tag: 'schemaDatamodel', files: schema(models()) },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return /^-- This is an empty migration/m.test(stdout) ? '' : stdout
}

/** The engine asks for a database to talk to, although the difference of two models needs none. */
function noDatabase(provider) {
  const version = {
    columnNames: ['exists', 'version', 'number'],
    columnTypes: [5, 7, 0],
    rows: [[true, 'PostgreSQL 16', 160000]],
  }
  const connection = {
    provider: provider === 'sqlite' ? 'sqlite' : 'postgres',
    adapterName: 'none',
    queryRaw: async () => version,
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: async () => connection,
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => {},
  }
  return {
    provider: connection.provider,
    adapterName: 'none',
    connect: async () => connection,
    connectToShadowDb: async () => connection,
  }
}

const [command, argument] = process.argv.slice(2)
if (command === 'generate') {
  for (const provider of argument ? [argument] : PROVIDERS) generate(provider)
} else if (command === 'migration' && argument) {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  // One engine per process.
  for (const provider of PROVIDERS) {
    const { status } = spawnSync(process.execPath, [import.meta.filename, 'write', provider, `${time}_${argument}`], {
      stdio: 'inherit',
    })
    if (status !== 0) process.exit(1)
  }
  writeFileSync(migratedModels, models())
} else if (command === 'write') {
  const sql = await difference(argument)
  const folder = path.join(root, 'prisma/migrations', argument, process.argv[4])
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  process.exit(0)
} else if (command === 'check') {
  if (readFileSync(migratedModels, 'utf8') !== models()) {
    console.error('prisma/models.prisma has changed since the last migration: node bin/prisma.mjs migration <name>')
    process.exit(1)
  }
} else {
  console.error('usage: node bin/prisma.mjs generate [provider] | migration <name> | check')
  process.exit(1)
}
