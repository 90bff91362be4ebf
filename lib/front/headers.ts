import { settings } from '@/lib/env'

const SAFE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

const transport = () => (settings().secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : undefined)

const READING_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** What every page for readers is sent with: nothing from elsewhere, nothing inline. */
export const readingHeaders = () => ({ ...SAFE, ...transport(), 'Content-Security-Policy': READING_POLICY })

/** Tells a page of the admin its own address, so that a sign-in can lead back to it. */
export const ASKED_HEADER = 'x-afterword-asked'

/** The admin runs Next's scripts, by a nonce for each answer. */
export const adminPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

export const adminHeaders = (policy: string) => ({
  ...SAFE,
  ...transport(),
  'Content-Security-Policy': policy,
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
})

/** Files of the owner: an SVG that is opened by itself must not be able to do anything. */
export const mediaHeaders = () => ({
  ...SAFE,
  ...transport(),
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'Cross-Origin-Resource-Policy': 'cross-origin',
})
