// Where an answer holds lists, by the WSDL: so that a list of one is read as a list.
import type { ElementShape } from '../wsdl/index.ts'

const DEEPEST = 12
const MOST = 2000

export function listPlaces(answer: ElementShape | undefined): ReadonlySet<string> {
  const places = new Set<string>()
  const walk = (shape: ElementShape, path: string, depth: number): void => {
    if (depth > DEEPEST || places.size > MOST) return
    for (const child of shape.content().elements) {
      const here = `${path}.${child.name}`
      if (child.list) places.add(here)
      walk(child, here, depth + 1)
    }
  }
  if (answer) walk(answer, `Envelope.Body.${answer.name}`, 0)
  return places
}
