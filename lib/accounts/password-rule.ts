/** Apart from what hashes, so that a form in the browser can say it. */
export const MIN_PASSWORD_LENGTH = 10
