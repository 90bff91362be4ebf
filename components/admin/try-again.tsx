type TryAgainProps = { id: number; what: string; action: (form: FormData) => Promise<void> }

export function TryAgain({ id, what, action }: TryAgainProps) {
  return (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <button aria-label={`Try again: ${what}`}>Try again</button>
    </form>
  )
}
