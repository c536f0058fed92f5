// Uploads that can be resumed after a break: tus 1.0 (https://tus.io/protocols/resumable-upload) with creation and termination.
// POST   /files/uploads        Upload-Length; Upload-Metadata: sheet, element, filename -> 201 with Location
// HEAD   /files/uploads/<id>   -> Upload-Offset: how much has arrived
// PATCH  /files/uploads/<id>   Upload-Offset and the bytes from there on; what arrives before a break is kept
// DELETE /files/uploads/<id>   takes it back
// Then Mutation.attachFile makes a file of it. A caller without a bearer token needs the portal's header, as for /graphql.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ERRORS, HubError } from '../../schema/index.ts'
import { beginUpload, dropUpload, receiveUpload, uploadState } from '../filling/index.ts'
import type { Hub } from '../hub.ts'
import { mayAnywhere, mayChangeState } from '../platform/index.ts'
import type { Context } from './context.ts'

const VERSION = '1.0.0'
const ADDRESS = '/files/uploads'
const BODY = 'application/offset+octet-stream'

type ContextFor = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>
interface One {
  Params: { id: string }
}

export function registerUploads(app: FastifyInstance, hub: Hub, contextFor: ContextFor): void {
  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    reply.header('tus-resumable', VERSION).header('cache-control', 'no-store')
    const context = await contextFor(request, reply)
    if (!mayChangeState(request.headers)) throw new HubError('FORBIDDEN', { detail: 'an upload without the header of our page' })
    if (!mayAnywhere(context.viewer, 'fill sheet')) throw new HubError('FORBIDDEN')
    if (request.headers['tus-resumable'] !== VERSION) {
      reply.header('tus-version', VERSION)
      throw Object.assign(new Error('another version of tus'), { statusCode: 412 })
    }
    return context
  }
  // A scope of its own: only here a body is a stream.
  app.register(async (scope) => {
    scope.addContentTypeParser(BODY, (_request, payload, done) => done(null, payload))
    scope.options(ADDRESS, (_, reply) =>
      reply
        .code(204)
        .header('tus-resumable', VERSION)
        .header('tus-version', VERSION)
        .header('tus-extension', 'creation,termination')
        .header('tus-max-size', hub.config.attachmentBytes)
        .send(),
    )
    scope.post(ADDRESS, async (request, reply) => {
      const { viewer } = await contextOf(request, reply)
      const { sheet, element, filename = '' } = metadataOf(request.headers['upload-metadata'])
      if (sheet === undefined || element === undefined) throw new HubError('BAD_INPUT')
      const length = wholeNumber(request.headers['upload-length'])
      const id = await beginUpload(hub, viewer, { sheet, element, name: filename, length })
      return reply.code(201).header('location', `${ADDRESS}/${id}`).send()
    })
    scope.head<One>(`${ADDRESS}/:id`, async (request, reply) => {
      const { viewer } = await contextOf(request, reply)
      const { length, received } = await uploadState(hub, viewer, request.params.id)
      return reply.code(200).header('upload-length', length).header('upload-offset', received).send()
    })
    scope.patch<One>(`${ADDRESS}/:id`, { bodyLimit: hub.config.attachmentBytes }, async (request, reply) => {
      const { viewer } = await contextOf(request, reply)
      const body = request.body as AsyncIterable<Buffer> | null | undefined
      if (body === null || body === undefined || request.headers['content-type'] !== BODY)
        return reply.code(415).send({ errors: [{ message: ERRORS.BAD_INPUT.en, extensions: { code: 'BAD_INPUT' } }] })
      const at = await receiveUpload(hub, viewer, request.params.id, wholeNumber(request.headers['upload-offset']), body)
      return reply.code(204).header('upload-offset', at).send()
    })
    scope.delete<One>(`${ADDRESS}/:id`, async (request, reply) => {
      const { viewer } = await contextOf(request, reply)
      await dropUpload(hub, viewer, request.params.id)
      return reply.code(204).send()
    })
  })
}

function wholeNumber(text: unknown): number {
  if (typeof text !== 'string' || !/^\d{1,12}$/.test(text)) throw new HubError('BAD_INPUT')
  return Number(text)
}

/** `name base64,name base64`: texts in UTF-8. */
function metadataOf(header: unknown): Record<string, string> {
  if (typeof header !== 'string' || header.length > 4000) throw new HubError('BAD_INPUT')
  const pairs = header.split(',').map((pair) => pair.trim().split(' '))
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString('utf8')]))
}
