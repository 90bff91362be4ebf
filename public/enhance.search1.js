// Titles for who is still typing; the search works without. Served as it is, so it is plain JavaScript for all browsers.
;(() => {
  const field = document.getElementById('search-field')
  const list = document.getElementById('search-titles')
  if (!field || !list) return
  let pause
  let asked = ''
  const suggest = async () => {
    const typed = field.value.trim()
    if (typed.length < 2 || typed === asked) return
    asked = typed
    try {
      const address = `/search/suggest?q=${encodeURIComponent(typed)}`
      const answer = await fetch(address, { headers: { Accept: 'application/json' } })
      const titles = answer.ok ? await answer.json() : []
      // What is typed by now may be something else.
      if (typed === asked) list.replaceChildren(...titles.map((title) => new Option(title)))
    } catch {
      // then there is none
    }
  }
  field.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(suggest, 150)
  })
})()
