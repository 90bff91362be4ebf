/** Thrown by a job that could not do its work now but may later; anything else thrown counts as the same, as a bug. */
export class RetryLater extends Error {}
