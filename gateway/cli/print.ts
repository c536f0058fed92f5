/** Prints a result: JSON for programs, otherwise the given lines for people. */
export function print(json: boolean | undefined, result: unknown, lines: () => string | string[]): void {
  process.stdout.write(`${json ? JSON.stringify(result) : [lines()].flat().join('\n')}\n`)
}
