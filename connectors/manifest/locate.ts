// Line and column of a path of keys in a YAML text: of the value, of its key, or of the nearest existing node.
import { isAlias, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml'

export function locate(
  root: Node | null,
  path: readonly PropertyKey[],
  lines: LineCounter,
  atKey = false,
): { line: number; column: number } {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const [place, step] of path.entries()) {
    // `[a, b]` is checked as the steps of a chain.
    if (step === 'steps' && isSeq(node)) continue
    const pair: Pair | undefined = isMap(node)
      ? node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(step))
      : undefined
    const next: unknown = isSeq(node) ? node.items[Number(step)] : pair?.value
    if (next === undefined && !pair) break
    const key = pair?.key
    if (place === path.length - 1 && atKey && isScalar(key)) offset = key.range?.[0] ?? offset
    else offset = startOf(next) ?? startOf(key) ?? offset
    node = isAlias(next) ? null : next
  }
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}

function startOf(node: unknown): number | undefined {
  return typeof node === 'object' && node !== null && 'range' in node ? (node as Node).range?.[0] : undefined
}
