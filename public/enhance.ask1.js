// Has the calculation done that is asked for when machines write, and sends the comment. Without it, one waits and presses
// the button. Plain JavaScript for all browsers.
;(() => {
  const form = document.querySelector('form[data-work]')
  if (!form || !window.Worker) return
  const worker = new Worker('/enhance.work1.js')
  worker.onmessage = ({ data }) => {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'work', value: data }))
    form.requestSubmit()
  }
  worker.postMessage(JSON.parse(form.dataset.work))
  form.querySelector('.ask-wait').hidden = true
  form.querySelector('.ask-work').hidden = false
})()
