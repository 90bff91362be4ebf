/** What is written by mail, and the pages that its links lead to. */
export const mail = {
  endIt: 'You can end these mails at any time:',
}
