/** Where the page that asks for a proof has its blanks: words that need no escaping, and stand nowhere else. */
export const SLOTS = {
  name: 'afterword-slot-name',
  body: 'afterword-slot-body',
  fields: 'afterword-slot-fields',
  seconds: 'afterword-slot-seconds',
  work: 'afterword-slot-work',
} as const
