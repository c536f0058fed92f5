// A document's description of a system, in any format: operations with their inputs and outputs, as trees of named values with
// labels.

export interface Shape {
  name: string
  /** Text for people: description, comment, heading. */
  label: string
  type: 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'instant' | 'object'
  /** The possible values, with labels if they have any. */
  codes: { value: string; label: string }[]
  /** Sample values. */
  samples: string[]
  unit?: string | undefined
  list: boolean
  required: boolean
  inside: Shape[]
}

export interface Operation {
  name: string
  label: string
  writes: boolean
  /** Named inputs. */
  input: Shape[]
  output: Shape | null
  /** REST only. */
  request?: { method: string; path: string; query: string[]; inPath: string[]; headers: string[]; body: Shape | null }
}

export interface System {
  kind: 'rest' | 'soap' | 'graphql' | 'file'
  title: string
  operations: Operation[]
  /** The sign-in, if the document describes it. */
  signIn?: SignIn | undefined
  basePath?: string
  soapVersion?: '1.1' | '1.2'
  /** Stored with the manifest: the WSDL, the SDL. */
  document?: string
}

export type SignIn =
  | { kind: 'none' | 'basic' | 'bearer' }
  | { kind: 'header' | 'query'; name: string }
  | { kind: 'clientCredentials'; tokenUrl: string }

export const leafShape = (name: string, more: Partial<Shape> = {}): Shape => ({
  ...{ name, label: '', type: 'text', codes: [], samples: [], list: false, required: false, inside: [] },
  ...more,
})

/** Every leaf value with its path; lists inside a row are left alone. */
export function leavesOf(shape: Shape, path = '', depth = 0): { path: string; shape: Shape; above: Shape[] }[] {
  return shape.inside.flatMap((one) => {
    const here = path ? `${path}.${one.name}` : one.name
    if (one.list) return []
    if (one.inside.length === 0) return one.type === 'object' ? [] : [{ path: here, shape: one, above: [shape] }]
    return depth < 3 ? leavesOf(one, here, depth + 1) : []
  })
}

/** The place of the rows in an answer: the first list of objects, nearest to the root; null if the answer is the record itself. */
export function rowsOf(shape: Shape): { path: string; row: Shape } | null {
  let level: { path: string; shape: Shape }[] = [{ path: '', shape }]
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    for (const { path, shape: one } of level) if (one.list && one.inside.length > 0) return { path: path || '$', row: one }
    level = level.flatMap(({ path, shape: one }) =>
      one.inside.map((child) => ({ path: path ? `${path}.${child.name}` : child.name, shape: child })),
    )
  }
  return null
}
