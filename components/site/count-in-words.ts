/** "1 comment", "2 comments". */
export const countInWords = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
