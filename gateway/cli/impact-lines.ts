// The impact of a change of a connector, on the command line.
import { breaks, type Finding, hashOf } from '../exchange/index.ts'

/** The impact as lines; sets exit code 2. */
export function refusedFor(impact: readonly Finding[]): { refused: true; hash: string; impact: readonly Finding[] } {
  process.exitCode = 2
  return { refused: true, hash: hashOf(impact), impact }
}

export const impactLines = (impact: readonly Finding[]): string[] => [
  ...impact.map(
    (f) => `  ${f.severity.toLowerCase().padEnd(8)}  ${f.code}  ${f.about}\n    ${f.message.en}\n    ${f.message.zh}`,
  ),
  ...(breaks(impact) ? [`Nothing was changed. To go on all the same: --accept ${hashOf(impact)}`] : []),
]
