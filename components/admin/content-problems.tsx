import type { Problem } from '@/lib/articles/problem'

/** Mistakes in content files. What was in order before stays on the site meanwhile. */
export function ContentProblems({ problems }: { problems: Problem[] }) {
  if (problems.length === 0) return null
  return (
    <section>
      <h2>{problems.length === 1 ? 'A content file has a mistake' : `${problems.length} mistakes in content files`}</h2>
      <p className="quiet">
        Until they are corrected, the site shows these files as they were when they were last in order.
      </p>
      <ul className="list problems">
        {problems.map(({ file, line, column, field, message }, i) => (
          <li key={i}>
            <p>
              <code>
                {file}:{line}:{column}
              </code>
            </p>
            <p>
              {field && (
                <>
                  <b>{field}</b>:{' '}
                </>
              )}
              {message}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
