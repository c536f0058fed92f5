// Asks how a file would be read with the marks that a person made, and lets them be taken back one by one.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { FormFileAsReadDocument, type FormFileAsReadQuery, type WorksheetMarkInput } from '../../generated/graphql.ts'
import { errorCode } from '../../graphql/error-code.ts'

export type FileAsRead = NonNullable<FormFileAsReadQuery['formFileAsRead']>
export type WorksheetAsRead = FileAsRead['worksheets'][number]

export interface ChosenFile {
  department: string
  fileName: string
  content: string
}

/** `marks` undefined: nothing was said about this file yet, so what was said of earlier ones counts. */
export function useFileAsRead(file: ChosenFile) {
  const client = useClient()
  const { t } = useTranslation()
  const [steps, setSteps] = useState<(WorksheetMarkInput[] | undefined)[]>([undefined])
  const [read, setRead] = useState<FileAsRead>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(true)
  const latest = useRef(0)
  const marks = steps.at(-1)
  const ask = useCallback(async () => {
    const turn = ++latest.current
    setBusy(true)
    const input = { ...file, ...(marks && { marks }) }
    const { data, error } = await client.query(FormFileAsReadDocument, { input }, { requestPolicy: 'network-only' }).toPromise()
    if (turn !== latest.current) return
    setBusy(false)
    setRead(data?.formFileAsRead ?? undefined)
    const network = errorCode(error) === 'NETWORK' ? t('failed.network') : (error?.graphQLErrors[0]?.message ?? t('failed.text'))
    setProblem(data?.formFileAsRead ? undefined : network)
  }, [client, file, marks, t])
  useEffect(() => void ask(), [ask])
  /** The marks in force: those made here, or those of earlier files that the sheets were read with. */
  const inForce = marks ?? read?.worksheets.flatMap((sheet) => sheet.marks) ?? []
  return {
    ...{ read, problem, busy, marks, inForce },
    say: (mark: WorksheetMarkInput) => setSteps([...steps, [...inForce.filter((m) => !isWithin(m, mark)), mark]]),
    takeOff: (mark: Omit<WorksheetMarkInput, 'role'>) => setSteps([...steps, inForce.filter((m) => !meets(m, mark))]),
    undo: steps.length > 1 ? () => setSteps(steps.slice(0, -1)) : undefined,
  }
}

type Place = Omit<WorksheetMarkInput, 'role'>

const isWithin = (a: Place, b: Place): boolean =>
  a.worksheet === b.worksheet && a.top >= b.top && a.bottom <= b.bottom && a.left >= b.left && a.right <= b.right

export const meets = (a: Place, b: Place): boolean =>
  a.worksheet === b.worksheet && a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left
