import type { Words } from '../words'

export const mail: Words['mail'] = {
  endIt: 'يمكنك إيقاف هذه الرسائل في أي وقت:',
}
