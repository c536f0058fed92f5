// A file of forms as it would be read, cell by cell, for the person who brings it.
import { HubError } from '../../../schema/index.ts'
import { type ImportProblem, readFormFile, readIn, type WorksheetMark } from '../../asking/index.ts'
import { demand } from '../context.ts'
import type { Resolvers, WorksheetMarkInput } from '../generated/resolvers.generated.ts'
import { type Language, say } from '../language.ts'

const MOST_MARKS = 200
const LAST = { row: 1_048_576, column: 16_384 }

export const formFile: Resolvers = {
  Query: {
    async formFileAsRead(_, { input }, context) {
      demand(context, 'review catalogue', { department: input.department })
      const { hub, viewer, language } = context
      const file = {
        name: input.fileName,
        bytes: new Uint8Array(Buffer.from(input.content, 'base64')),
        marks: marksOf(input.marks),
      }
      const { worksheets, forms, problems } = await readFormFile(hub.db, input.department, file, readIn(hub.bounded, viewer.id))
      return {
        titles: forms.map((f) => f.title),
        problems: importProblems(problems, language),
        worksheets: worksheets.map(({ form, isCut, isRemembered, problems: _, labels: __, ...sheet }) => ({
          ...sheet,
          cut: isCut,
          remembered: isRemembered,
          title: form?.title ?? null,
          list: form?.isList ?? false,
          fields: (form?.fields ?? []).map(({ label, cell, repeats, required, unit, options }) => ({
            ...{ label, required, cell: cell ?? null, list: repeats ?? null, unit: unit ?? null },
            options: options?.map((o) => o.label) ?? [],
          })),
        })),
      }
    },
  },
}

/** Undefined: nothing is said, so what was said of earlier worksheets counts. */
export function marksOf(given: readonly WorksheetMarkInput[] | null | undefined): WorksheetMark[] | undefined {
  if (!given) return undefined
  const isSound = ({ top, left, bottom, right }: WorksheetMarkInput) =>
    top >= 1 && left >= 1 && bottom >= top && right >= left && bottom <= LAST.row && right <= LAST.column
  if (given.length > MOST_MARKS || !given.every(isSound)) throw new HubError('BAD_INPUT')
  return given.map(({ worksheet, top, left, bottom, right, role }) => ({ worksheet, top, left, bottom, right, role }))
}

/** `named`: the file that the person brought; of one inside an archive, the name is said. */
export const importProblems = (
  problems: readonly (Omit<ImportProblem, 'file'> & { file?: string })[],
  language: Language,
  named?: string,
) =>
  problems.map((p) => ({
    code: 'IMPORT' as const,
    message: [
      p.file === named ? null : p.file,
      p.form,
      p.cell ?? (p.row ? `#${p.row}` : null),
      say(p.onPage ?? p.message, language),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
