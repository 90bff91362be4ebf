import importX from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Who may open a connection: the guarded fetcher, the front server with its inner door, and in the browser the desk. */
const CONNECTS = [
  'components/admin/quick/ask-desk.ts',
  'lib/http/**',
  'lib/front/inner-door.ts',
  'server.ts',
  'e2e/**',
  'bench/**',
  '**/*.test.ts',
]

/** The mail library connects by itself; these two know it. */
const MAILS = ['lib/mail/deliver.ts', 'lib/mail/message.ts']

const CONNECTION_MODULES = ['http', 'https', 'http2', 'net', 'tls', 'dgram'].flatMap((name) => [name, `node:${name}`])

const restrictedImports = (patterns) => [
  'error',
  {
    paths: [...CONNECTION_MODULES, 'undici'].map((name) => ({
      name,
      allowTypeImports: true,
      // Telling the kinds of addresses apart opens nothing.
      allowImportNames: ['isIP'],
      message: 'Only lib/http opens connections.',
    })),
    patterns,
  },
]
const MAIL_LIBRARY = { group: ['nodemailer', 'nodemailer/**'], message: 'Only lib/mail sends mail.' }

export default tseslint.config(
  { ignores: ['.next', 'dist', 'data', 'node_modules', 'prisma/generated', 'next-env.d.ts'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'import-x/no-duplicates': 'error',
      'import-x/no-self-import': 'error',
      'import-x/first': 'error',
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Lists without markers lose their role in Safari, which role="list" gives back.
      'jsx-a11y/no-redundant-roles': ['error', { ol: ['list'], ul: ['list'] }],
    },
  },
  { files: ['bin/**', 'bench/**', 'e2e/**', 'server.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: CONNECTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({
          name,
          message: 'Only lib/http fetches.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'globalThis', property: 'fetch', message: 'Only lib/http fetches.' },
        { object: 'process', property: 'getBuiltinModule', message: 'Only lib/http opens connections.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: `ImportExpression[source.value=/^(node:)?(${[...CONNECTION_MODULES, 'undici'].map((name) => name.replace('node:', '').replace('/', '.')).join('|')})$/]`,
          message: 'Only lib/http opens connections.',
        },
      ],
      '@typescript-eslint/no-restricted-imports': restrictedImports([MAIL_LIBRARY]),
    },
  },
  {
    files: MAILS,
    rules: { '@typescript-eslint/no-restricted-imports': restrictedImports([]) },
  },
)
