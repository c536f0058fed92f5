// The data of the benches' ten departments, and the query to all of them at once.
export const DEPARTMENTS = Array.from({ length: 10 }, (_, i) => `d${i}`)
export const FIELDS = Array.from({ length: 10 }, (_, i) => `f${i}`)
export const SUBJECT = '990101194403050002'

/** The result of each way: each value with its element and its department. */
export interface Merged {
  element: { id: string }
  value: unknown
  source: { department: { id: string } | null }
}

export const QUERY = `query Read($identifier: String!) { subject(class: "resident", identifier: $identifier) {
  facts { element { id } value source { department { id } } } } }`
