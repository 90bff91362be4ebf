type RunsOnTheirWayProps = { runs: { id: number; done: number; total: number; undoing: boolean }[] }

/** Decisions about many that are being made, so that a list which changes by itself is no riddle. */
export function RunsOnTheirWay({ runs }: RunsOnTheirWayProps) {
  return runs.map(({ id, done, total, undoing }) => (
    <p key={id} className="notice" role="status">
      <span>
        {undoing ? 'A decision about many is being taken back: ' : 'A decision about many is being made: '}
        {undoing
          ? `${done.toLocaleString('en')} to go.`
          : `${done.toLocaleString('en')} of ${total.toLocaleString('en')}.`}
      </span>
      <a href={`/admin/bulk/${id}`}>Look, or take it back</a>
    </p>
  ))
}
