// Why a text is not a JSONata expression; null if it is one. Only parses.
import jsonata from 'jsonata'

export function expressionProblem(text: string): string | null {
  try {
    jsonata(text)
    return null
  } catch (error) {
    const { message, position } = error as { message?: string; position?: number }
    return `${message ?? 'not JSONata'}${position === undefined ? '' : ` (character ${position})`}`
  }
}
