/** The loaded values, in order; throws the first failure. */
export function present<T>(loaded: readonly (T | null | Error)[]): T[] {
  return loaded.flatMap((one) => {
    if (one instanceof Error) throw one
    return one === null ? [] : [one]
  })
}
