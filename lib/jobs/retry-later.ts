/** Thrown by a job that could not do its work now but may later; anything else thrown counts as the same, as a bug. */
export class RetryLater extends Error {
  /** Not before so much time has passed: whoever was asked wants it so. */
  readonly pauseMs: number

  constructor(reason: string, pauseMs = 0) {
    super(reason)
    this.pauseMs = pauseMs
  }
}
