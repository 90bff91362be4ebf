/** The number of a person in an address; 0, which nobody has, when it is none. */
export const personIn = (id: string) => (/^\d{1,9}$/.test(id) ? Number(id) : 0)
