// Comfort for who writes a comment; everything works without. Served as it is, so it is plain JavaScript for all browsers.
;(() => {
  const storage = (work) => {
    try {
      return work(window.localStorage)
    } catch {
      return null // storage may be forbidden; then there is no draft
    }
  }

  // A draft is done with once its author sees it as posted, and no sooner: what was sent may not have arrived.
  const posted = document.querySelector('.own-view #field-body')?.value
  if (posted) {
    storage((kept) => {
      const isPosted = (key) => key.startsWith('draft ') && kept.getItem(key).trim() === posted
      for (const key of Object.keys(kept).filter(isPosted)) kept.removeItem(key)
    })
  }

  const section = document.getElementById('comment-form')
  const form = section?.querySelector('form')
  const text = form?.elements.namedItem('body')
  const token = form?.elements.namedItem('token')
  if (!section || !form || !text || !token) return
  const heading = section.querySelector('h2')
  const title = heading.textContent
  const home = document.createComment('comment form')
  section.before(home)

  // The box grows with the text.
  const grow = () => {
    text.style.height = 'auto'
    text.style.height = `${text.scrollHeight + 2}px`
  }

  // What is typed stays in this browser until it is posted.
  const parentOf = () => form.elements.namedItem('parent')?.value ?? ''
  const key = () => `draft ${form.action} ${parentOf()}`
  const draft = () => storage((kept) => kept.getItem(key())) ?? ''
  text.addEventListener('input', () => {
    grow()
    storage((kept) => (text.value ? kept.setItem(key(), text.value) : kept.removeItem(key())))
  })
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit()
  })

  // The page may have been open for a week: a token of this moment for who begins to write. It is good for one comment,
  // so who comes back to the page after posting gets another one.
  const fetchToken = async () => {
    try {
      const answer = await fetch(`/api/form-token?entry=${token.value.split('.')[0]}`)
      const fetched = await answer.json()
      token.value = fetched.token ?? token.value
      calculate(fetched.work)
    } catch {
      // the one in the page is good for a week
    }
  }
  // While machines write a calculation comes with it, which is done while a person types.
  const calculate = (work) => {
    form.elements.namedItem('work')?.remove()
    if (!work || !window.Worker) return
    const worker = new Worker('/enhance.work1.js')
    worker.onmessage = ({ data }) => {
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'work', value: data }))
      worker.terminate()
    }
    worker.postMessage(work)
  }
  const atFocus = () => form.addEventListener('focusin', fetchToken, { once: true })
  atFocus()
  window.addEventListener('pageshow', (event) => event.persisted && atFocus())

  // Each reply has a text of its own, and so has the comment that was begun before it.
  const texts = {}
  const turnTo = (id) => {
    texts[parentOf()] = text.value
    form.elements.namedItem('parent')?.remove()
    if (id) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'parent', value: id }))
    text.value = texts[parentOf()] ?? draft()
    grow()
  }

  // A reply is written where it will stand.
  const begin = (comment, id) => {
    end()
    heading.textContent = comment.querySelector('.reply').getAttribute('aria-label')
    const cancel = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button button-quiet cancel-reply',
      textContent: form.dataset.cancel,
    })
    cancel.addEventListener('click', () => {
      end()
      comment.querySelector('.reply').focus()
    })
    form.querySelector('.form-actions').append(cancel)
    comment.append(section)
    turnTo(id)
    text.focus()
  }
  const end = () => {
    form.querySelector('.cancel-reply')?.remove()
    heading.textContent = title
    home.after(section)
    turnTo('')
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a.reply')
    const comment = link?.closest('li[id^="comment-"]')
    if (!comment || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    begin(comment, comment.id.slice('comment-'.length))
  })

  if (!text.value) text.value = draft()
  if (text.value) grow()
})()
