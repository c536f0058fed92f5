// A hub with a form that asks for a photo and for papers, answered at the hub: its worker uploads as any tus client does, over HTTP.
import sharp from 'sharp'
import { issueRequests, saveForm } from '../../gateway/asking/index.ts'
import { startDeliveryWorker } from '../../gateway/delivering/index.ts'
import type { Element } from '../../schema/index.ts'
import type { TestDatabase } from '../support/database.ts'
import { startHub, TOWN } from '../support/hub.ts'
import { at, viewer } from '../support/people.ts'

export const VILLAGE = '420525100001'
/** In the township of the development sign-in's worker. */
export const ELSEWHERE = '420525101001'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** An invented person's number, valid by GB 11643. */
export function person(n: number): string {
  const digits = `99010119500307${String(n).padStart(3, '0')}`
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (WEIGHTS[i] ?? 0), 0)
  return digits + '10X98765432'[sum % 11]
}
export const FORM = 'housing:WFGZ'
export const PHOTO = 'resident.housePhoto'
export const PAPERS = 'resident.housePapers'

const element = (property: string, zh: string, en: string, domain: Partial<Element['domain']> = {}): Element => ({
  ...{ id: `resident.${property}`, objectClass: 'resident', property, label: { zh, en }, classification: 'PERSONAL' },
  domain: { datatype: 'ATTACHMENT', ...domain },
})

export const people = {
  ann: viewer('ann', at('WORKER', TOWN)),
  ben: viewer('ben', at('WORKER', TOWN)),
  officer: viewer('officer', at('OFFICER', null, 'housing')),
  other: viewer('other', at('OFFICER', null, 'civil-affairs')),
  supervisor: viewer('supervisor', at('SUPERVISOR', '420525000000')),
}
type Name = keyof typeof people

export type AttachmentWorld = Awaited<ReturnType<typeof attachmentWorld>>

interface Options {
  env?: Record<string, string>
  database?: TestDatabase
  /** False: another process of a hub that is there. */
  first?: boolean
  portalFolder?: string | null
}

export async function attachmentWorld(options: Options = {}) {
  const { first = true, ...more } = options
  const web = await startHub({
    ...more,
    ...(first && {
      departments: { housing: '住建局', 'civil-affairs': '民政局' },
      divisions: { [TOWN]: '某镇', [VILLAGE]: '某村', [ELSEWHERE]: '某镇某村', '420525000000': '某县' },
    }),
    catalogue: true,
    who: (name) => people[name as Name],
  })
  const { hub } = web
  if (first) {
    await hub.catalogue.save({ by: 'test', why: 'a form with photos' }, [
      element('housePhoto', '住房照片', 'Photos of the house', { media: 'PICTURE', maxFiles: 3 }),
      element('housePapers', '证明材料', 'Papers'),
    ])
    await saveForm(hub.db, {
      ...{ connector: 'housing', department: 'housing' },
      draft: {
        ...{
          id: FORM,
          title: { zh: '危房改造申请', en: 'Unsafe house' },
          objectClass: 'resident',
          period: 'NONE',
          source: 'test',
        },
        fields: [
          { code: 'xm', element: 'resident.name', label: { zh: '姓名', en: 'Name' }, required: false },
          { code: 'zp', element: PHOTO, label: { zh: '住房照片', en: 'Photos of the house' }, required: true },
          { code: 'cl', element: PAPERS, label: { zh: '证明材料', en: 'Papers' }, required: false },
        ],
        rules: [],
      },
    })
  }
  let asked = 0
  const call = async <T = never>(query: string, variables: Record<string, unknown>, as: Name = 'ann', purpose?: string) => {
    const said = await web.ask<T>(query, variables, { as: people[as], language: 'zh', ...(purpose && { purpose }) })
    if (said.errors) throw said.errors[0]?.originalError ?? said.errors[0]
    return said.data
  }
  return {
    ...web,
    call,
    /** A new request and its sheet, opened by a worker. */
    async sheet(as: Name = 'ann'): Promise<string> {
      asked += 1
      const identifier = person(asked)
      const { issued, problems } = await issueRequests(hub, people.officer, {
        ...{ form: FORM, subjects: [{ identifier, division: VILLAGE }] },
      })
      if (problems.length > 0) throw new Error(problems[0]?.message)
      const task = await hub.db.selectFrom('task').select('subject_id').orderBy('id', 'desc').executeTakeFirstOrThrow()
      if (issued !== 1) throw new Error('not issued')
      const { openSheet } = await call<{ openSheet: { sheet: { id: string } } }>(
        'mutation ($id: ID!) { openSheet(input: { subject: { class: "resident", id: $id } }) { sheet { id } } }',
        { id: task.subject_id },
        as,
      )
      return openSheet.sheet.id
    },
    async attach(upload: string, as: Name = 'ann') {
      const { attachFile } = await call<{ attachFile: AttachedNow }>(ATTACH, { upload }, as)
      return attachFile
    },
    /** A whole upload of one request, and the file that it makes. */
    async put(sheet: string, element: string, bytes: Uint8Array, name = '照片.jpg', as: Name = 'ann'): Promise<AttachedNow> {
      const id = await this.begin(sheet, element, bytes.length, name, as)
      const sent = await this.patch(id, 0, bytes, as)
      if (sent.status !== 204) throw new Error(`${sent.status} ${await sent.text()}`)
      return this.attach(id, as)
    },
    begun: (sheet: string, element: string, length: number, name: string, as: Name = 'ann') =>
      fetch(`${web.url}/files/uploads`, {
        method: 'POST',
        headers: { ...tus(as), 'upload-length': String(length), 'upload-metadata': metadata({ sheet, element, filename: name }) },
      }),
    async begin(sheet: string, element: string, length: number, name = '照片.jpg', as: Name = 'ann'): Promise<string> {
      const said = await this.begun(sheet, element, length, name, as)
      if (said.status !== 201) throw new Error(`${said.status} ${await said.text()}`)
      return said.headers.get('location')?.split('/').at(-1) ?? ''
    },
    patch: (id: string, offset: number, bytes: Uint8Array, as: Name = 'ann') =>
      fetch(`${web.url}/files/uploads/${id}`, {
        method: 'PATCH',
        headers: { ...tus(as), 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
        body: new Uint8Array(bytes),
      }),
    async received(id: string, as: Name = 'ann') {
      const said = await fetch(`${web.url}/files/uploads/${id}`, { method: 'HEAD', headers: tus(as) })
      return said.status === 200 ? Number(said.headers.get('upload-offset')) : said.status
    },
    get: (path: string, as: Name = 'ann', purpose?: string) =>
      fetch(`${web.url}/files/attachments/${path}`, {
        headers: { authorization: `Bearer ${as}`, ...(purpose && { 'x-yibiao-purpose': encodeURIComponent(purpose) }) },
      }),
    async save(sheet: string, values: Record<string, unknown>, as: Name = 'ann') {
      const input = { sheet, values: Object.entries(values).map(([element, value]) => ({ element, value })) }
      return (await call<{ saveDraft: { problems: Told[] } }>(SAVE, { input }, as)).saveDraft.problems
    },
    async submit(sheet: string, values: Record<string, unknown> = {}, as: Name = 'ann', key = `key of ${sheet}`) {
      const input = { sheet, idempotencyKey: key, values: Object.entries(values).map(([element, value]) => ({ element, value })) }
      return (
        await call<{ submitSheet: { submission: { id: string; receipt: string } | null; problems: Told[] } }>(
          SUBMIT,
          { input },
          as,
        )
      ).submitSheet
    },
    /** Until every delivery of the submission has ended. */
    async deliver(submission: string) {
      const ended = Promise.withResolvers<void>()
      const worker = startDeliveryWorker(hub, { pollMs: 50, ended: () => ended.resolve() })
      await ended.promise
      await worker.stop()
      return hub.db.selectFrom('delivery').selectAll().where('submission_id', '=', submission).execute()
    },
  }
}

export const tus = (as: string) => ({ 'tus-resumable': '1.0.0', authorization: `Bearer ${as}` })
export const metadata = (of: Record<string, string>) =>
  Object.entries(of)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')

interface Told {
  code: string
  message: string
  element: string | null
}
export interface AttachedNow {
  attachment: {
    id: string
    name: string
    mediaType: string
    bytes: number
    sha256: string
    width: number
    height: number
    pages: number
  } | null
  problems: Told[]
}
const ATTACH = `mutation ($upload: ID!) { attachFile(input: { upload: $upload }) {
  attachment { id name mediaType bytes sha256 width height pages } problems { code message element } } }`
const SAVE = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { problems { code message element } } }'
const SUBMIT = `mutation ($input: SubmitSheetInput!) { submitSheet(input: $input) {
  submission { id receipt } problems { code message element } } }`

const GPS = {
  IFD3: {
    ...{ GPSLatitudeRef: 'N', GPSLatitude: '31/1 3/1 27/1', GPSLongitudeRef: 'E', GPSLongitude: '111/1 38/1 19/1' },
  },
}

/** As a phone takes it: turned, with the place, the device and a comment in it. */
export const phonePhoto = (size = { width: 1200, height: 900 }): Promise<Buffer> =>
  sharp({ create: { ...size, channels: 3, background: '#4a7', noise: { type: 'gaussian', mean: 120, sigma: 30 } } })
    .withExif({ IFD0: { Make: 'Phone of Ann', ImageDescription: 'Ann at home' }, ...GPS })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()

export const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer())
