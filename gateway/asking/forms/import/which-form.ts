// Decides which form of a department a file's form is. Its own code or a person decides. Without either, it is the form with the
// same title and fields, or else a new one. Two forms with similar titles never become versions of one; that is reported.
import { HubError } from '../../../../schema/index.ts'
import type { Database } from '../../../platform/index.ts'
import type { ImportProblem, RawForm } from './raw-form.ts'
import { isSystemColumn } from './system-column.ts'

export interface WhichForm {
  key: string
  /** Another form has the code that its title gives. */
  problem?: Pick<ImportProblem, 'message' | 'onPage'>
}

/** More forms with similar titles than any department has. */
const MOST = 200

export async function whichForm(
  db: Database,
  connector: string,
  form: RawForm,
  /** Id of the form that this one replaces as its new version, if a person says so. */
  replaces: string | undefined,
): Promise<WhichForm> {
  if (replaces !== undefined) return { key: replaces.slice(connector.length + 1) }
  if (form.isCoded) return { key: form.key }
  for (let n = 1; n <= MOST; n++) {
    const key = n === 1 ? form.key : `${form.key}_${n}`
    const standing = await standingUnder(db, `${connector}:${key}`)
    if (
      standing !== null &&
      standing !==
        outline(
          form.title,
          form.fields.filter((f) => f.code !== '' && !isSystemColumn(f)),
        )
    )
      continue
    return { key, ...(standing === null && n > 1 && { problem: apart(`${connector}:${form.key}`, `${connector}:${key}`) }) }
  }
  throw new HubError('BAD_INPUT', { message: `More than ${MOST} forms have the code ${form.key}` })
}

/** Refuses an id that cannot be the form that is replaced. */
export async function demandReplaceable(
  db: Database,
  connector: string,
  forms: number,
  replaces: string | undefined,
): Promise<void> {
  if (replaces === undefined) return
  const isKnown = replaces.startsWith(`${connector}:`) && (await standingUnder(db, replaces)) !== null
  if (!isKnown) throw new HubError('NOT_FOUND', { message: `Connector ${connector} has no form ${replaces}.` })
  if (forms !== 1) throw new HubError('BAD_INPUT', { message: `The file holds ${forms} forms; a new version is one.` })
}

function apart(known: string, other: string): Pick<ImportProblem, 'message' | 'onPage'> {
  const zh = `与已有报表 ${known} 标题相近而栏目不同，作为另一张表 ${other} 导入。如果是它的新版，请再次导入`
  const en = `Its title is like that of ${known}, its fields are not: it came in as another form, ${other}. Where it is a new version of that one, import it again and`
  return {
    message: { zh: `${zh}并指明所替换的报表（--replaces ${known}）。`, en: `${en} say so (--replaces ${known}).` },
    onPage: { zh: `${zh}，并在“是哪张表的新版”里选它。`, en: `${en} choose it under “New version of”.` },
  }
}

/** Title and fields of the form with this id, imported or under review. Null: there is none. */
async function standingUnder(db: Database, id: string): Promise<string | null> {
  const intake = await db.selectFrom('intake_form').select(['title', 'body']).where('id', '=', id).executeTakeFirst()
  if (intake) return outline(intake.title, (intake.body as RawForm).fields)
  const form = await db
    .selectFrom('form')
    .innerJoin('form_version', (j) =>
      j.onRef('form_version.form_id', '=', 'form.id').onRef('form_version.version', '=', 'form.version'),
    )
    .select('form_version.body')
    .where('form.id', '=', id)
    .executeTakeFirst()
  if (!form) return null
  const { title, fields, rowSets = [] } = form.body
  return outline(
    title.zh,
    [...fields, ...rowSets.flatMap((r) => r.fields)].map((f) => ({ code: f.code, label: f.label.zh })),
  )
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Title and fields in one text. The order of the fields does not count, nor do fields that are not imported. */
function outline(title: string, fields: readonly { code: string; label: string }[]): string {
  const asked = new Map<string, string>()
  for (const field of fields)
    if (field.code !== '' && field.label !== '' && !isSystemColumn(field) && !asked.has(field.code))
      asked.set(field.code, fold(field.label))
  return JSON.stringify([fold(title), [...asked].sort(([a], [b]) => (a < b ? -1 : 1))])
}
