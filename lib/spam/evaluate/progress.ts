/** Told now and then on long runs. */
export type Progress = (what: string, done: number, of: number) => void
