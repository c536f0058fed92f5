// The body of a request: JSON, XML or a form, in the department's encoding. A string says why that is impossible.
import { because, type Reason } from '../../schema/index.ts'
import { encodeExactly } from '../encoding/index.ts'
import type { Encoding, RestOperation } from '../language/index.ts'
import { fillBody, type Parameters } from '../mapping/index.ts'
import { writeXml } from '../xml/index.ts'
import { queryText } from './query-text.ts'

export interface Writing {
  format: 'json' | 'xml'
  encoding: Encoding
}

export interface Body {
  content: string | Uint8Array
  type: string
}

export function writeBody({ body, form }: RestOperation, parameters: Parameters, { format, encoding }: Writing): Body | Reason {
  const charset = `charset=${encoding.toLowerCase()}`
  if (form) {
    const content = queryText(form, parameters, encoding)
    return content === null ? UNWRITABLE : { content, type: `application/x-www-form-urlencoded; ${charset}` }
  }
  const filled = fillBody(body, parameters)
  const text = format === 'json' ? JSON.stringify(filled) : document(filled, encoding)
  const content = text === null ? null : encoding === 'UTF-8' ? text : encodeExactly(text, encoding)
  return content === null ? UNWRITABLE : { content, type: `application/${format}; ${charset}` }
}

const UNWRITABLE = because('FORMAT_UNFIT')

function document(filled: unknown, encoding: Encoding): string | null {
  const text = typeof filled === 'object' && filled !== null ? writeXml(filled as Record<string, unknown>) : null
  return text && `<?xml version="1.0" encoding="${encoding}"?>${text}`
}
