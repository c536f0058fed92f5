// The client program of a request: `azp` of the bearer token that proved the viewer. Null for the portal, whose cookie is the hub's own.
import type { FastifyRequest } from 'fastify'
import { decodeJwt } from 'jose'
import type { Viewer } from '../../platform/index.ts'

export function clientOf({ headers }: FastifyRequest, viewer: Viewer): string | null {
  if (headers.authorization === undefined || !viewer.token) return null
  try {
    const { azp } = decodeJwt(viewer.token)
    return typeof azp === 'string' ? azp : null
  } catch {
    return null
  }
}
