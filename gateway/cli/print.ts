/** Prints a result: as JSON for programs, else as the given lines for people. */
export function print(json: boolean | undefined, result: unknown, lines: () => string | string[]): void {
  process.stdout.write(`${json ? JSON.stringify(result) : [lines()].flat().join('\n')}\n`)
}
