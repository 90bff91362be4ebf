/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The front server compresses, once for all readers.
  compress: false,
  // Metadata belongs into the head for everybody: documents come in one piece.
  htmlLimitedBots: /.*/,
  // A page's code is loaded when it is first asked for: half of them are the admin's.
  experimental: { preloadEntriesOnStart: false },
  // `npm test` checks the types; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@libsql/client',
    '@mdx-js/mdx',
    '@node-rs/argon2',
    '@prisma/adapter-libsql',
    '@prisma/client',
    'libsql',
    'pino',
    'pino-pretty',
    'undici',
  ],
}
