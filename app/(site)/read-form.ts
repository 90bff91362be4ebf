/** The text fields of a form; null when the body is not one. */
export async function readForm(request: Request): Promise<Record<string, string> | null> {
  try {
    const form = await request.formData()
    return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  } catch {
    return null
  }
}

export const seeOther = (to: string) => new Response(null, { status: 303, headers: { location: to } })
