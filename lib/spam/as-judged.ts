/** The columns of a response that the judge takes its evidence from. */
export const AS_JUDGED = {
  kind: true,
  authorName: true,
  authorUrl: true,
  body: true,
  html: true,
  verdict: true,
  linkback: { select: { title: true, siteName: true, host: true } },
} as const
