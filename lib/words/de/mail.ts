import type { Words } from '../words'

export const mail: Words['mail'] = {
  endIt: 'Diese E-Mails lassen sich jederzeit abbestellen:',
}
