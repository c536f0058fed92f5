// Storage: a read-back finds fields that the system drops or cuts. It reports field names, never values.
import { type FormField, inWords } from '../../../schema/index.ts'
import { compareKept } from '../../capabilities/index.ts'
import type { Kept, Parcel, ReadBack } from '../../contract.ts'
import type { Case } from '../case.ts'
import { failed, note, passed, skipped } from '../report.ts'
import type { Stand } from '../stand.ts'

/** The acknowledged delivery, for the case that reads it back. */
export const acknowledgedBy = new WeakMap<Stand, { parcel: Parcel; acknowledgement: string }>()

export const deliveryKept: Case = {
  id: 'delivery-kept',
  title: { zh: '送去的内容，部门系统都保存了', en: 'What is sent is kept' },
  async run(stand) {
    const { connector, options } = stand
    if (!connector.send) return skipped('清单未声明投递。', 'The manifest declares no delivery.')
    const { readBack } = connector
    if (!readBack)
      return skipped(
        '无从得知：清单未声明核对（delivery.readBack），系统丢掉字段不会被发现。',
        'Cannot tell: the manifest declares no `delivery.readBack`, so a field that the system drops would not be noticed.',
      )
    const sent = acknowledgedBy.get(stand)
    if (!sent)
      return skipped('没有被签收的测试投递，无可核对。', 'No test delivery was acknowledged, so there is nothing to read back.')
    const kept = await whenThere(stand, readBack, sent)
    if (kept.kind === 'failed') {
      stand.said.push(inWords(kept.reason, 'en'))
      return failed(`无法核对：${inWords(kept.reason, 'zh')}`, `It cannot be read back: ${inWords(kept.reason, 'en')}`)
    }
    if (kept.kind === 'absent')
      return failed(
        '投递已签收，核对时系统却答复没有。',
        'It was acknowledged, and read back the system says that there is none.',
      )
    const fields = (await stand.forms()).find(({ id }) => id === sent.parcel.form)?.fields ?? bare(sent.parcel)
    const { compared, left, differences } = compareKept(fields, sent.parcel.fields, kept, options.domainOf)
    const named = (codes: readonly string[]) =>
      codes.map((code) => ({ code, label: fields.find((f) => f.code === code)?.label.zh ?? code }))
    const list = (codes: readonly string[]) =>
      named(codes).map(({ code, label }) => (code === label ? code : `${label} (${code})`))
    if (differences.length > 0) {
      const codes = list(differences.map(({ code }) => code))
      return failed(
        `系统没有照原样保存：${codes.join('、')}。`,
        `The system does not keep what it was sent: ${codes.join(', ')}.`,
      )
    }
    if (compared.length === 0)
      return skipped(
        '无从得知：要核对的字段这次都没有填。',
        'Cannot tell: none of the fields that are read back was filled in this time.',
      )
    return passed(
      note(`核对了 ${compared.length} 项。`, `${compared.length} fields were compared.`),
      ...(left.length > 0 ? [note(`未核对：${list(left).join('、')}。`, `Not compared: ${list(left).join(', ')}.`)] : []),
    )
  },
}

/** A system may book later than it acknowledges. */
async function whenThere(
  { options, context }: Stand,
  readBack: ReadBack,
  { parcel, acknowledgement }: { parcel: Parcel; acknowledgement: string },
): Promise<Kept> {
  const until = Date.now() + Math.max(options.patienceSeconds ?? 30, readBack.afterSeconds) * 1000
  let kept = await readBack.read(parcel, acknowledgement, context())
  while (kept.kind === 'absent' && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    kept = await readBack.read(parcel, acknowledgement, context())
  }
  return kept
}

/** A form that the connector does not list. */
const bare = ({ fields }: Parcel): FormField[] =>
  Object.keys(fields).map((code) => ({ code, label: { zh: code, en: code }, element: '', required: false }))
