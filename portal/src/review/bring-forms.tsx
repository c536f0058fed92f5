// Uploads a file of forms: chosen or dropped. A workbook is first shown as it was read; unreadable parts are reported with sheet
// and cell.
import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined'
import { Alert, Button, Select } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import {
  DepartmentsDocument,
  ImportFormsDocument,
  type ImportFormsMutation,
  type WorksheetMarkInput,
} from '../generated/graphql.ts'
import { useDecision } from '../parts/use-decision.ts'
import { useMe } from '../session/session.tsx'
import { FileAsRead } from './as-read/file-as-read.tsx'
import type { ChosenFile } from './as-read/use-file-as-read.ts'
import { DeliveringConnector } from './delivering-connector.tsx'
import { ReplacedForm } from './replaced-form.tsx'
import styles from './review.module.css'

const MOST_BYTES = 700_000

/** Files that say themselves what their fields are, or hold several files. */
const WITHOUT_CELLS = /\.(?:json|csv|zip)$/i

async function inBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}

interface Props {
  onBrought: (brought: ImportFormsMutation['importForms']) => void
}

export function BringForms({ onBrought }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const [department, setDepartment] = useState(me.department?.id)
  const [replaces, setReplaces] = useState<string>()
  const [connector, setConnector] = useState<string>()
  const [shown, setShown] = useState<ChosenFile>()
  const [{ data }] = useQuery({ query: DepartmentsDocument, pause: me.department !== null })
  const bring = useDecision(ImportFormsDocument, (d) => {
    setReplaces(undefined)
    setShown(undefined)
    onBrought(d.importForms)
    return []
  })
  const bringIn = (file: ChosenFile, marks?: WorksheetMarkInput[]) =>
    bring.run({ input: { ...file, replaces, connector, ...(marks && { marks }) } })
  const take = async (file: File | undefined) => {
    if (!file || !department) return
    setTooLarge(file.size > MOST_BYTES)
    if (file.size > MOST_BYTES) return
    const chosen = { department, fileName: file.name, content: await inBase64(file) }
    if (input.current) input.current.value = ''
    if (WITHOUT_CELLS.test(file.name)) await bringIn(chosen)
    else setShown(chosen)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button does the same */}
      <div
        className={styles.bring}
        data-over={over || undefined}
        onDragOver={(e) => {
          e.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {!me.department && (
          <Select
            value={department}
            onChange={(chosen) => {
              setDepartment(chosen)
              setReplaces(undefined)
              setConnector(undefined)
            }}
            placeholder={t('review.whose')}
            aria-label={t('review.whose')}
            options={data?.departments?.map((d) => ({ value: d.id, label: d.name }))}
            style={{ minWidth: 180 }}
            data-testid="bring-department"
          />
        )}
        <Button
          icon={<UploadOutlined />}
          type="primary"
          loading={bring.busy}
          disabled={!department}
          onClick={() => input.current?.click()}
          data-testid="bring"
        >
          {t(replaces ? 'review.bringVersion' : 'review.bring')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm,.xltx,.xls,.et,.docx,.csv,.json,.zip"
          hidden
          onChange={(e) => void take(e.target.files?.[0])}
          data-testid="bring-file"
          aria-label={t('review.bring')}
        />
        {department && <ReplacedForm department={department} value={replaces} onChange={setReplaces} />}
        {department && <DeliveringConnector department={department} value={connector} onChange={setConnector} />}
        <small className={styles.quiet}>{t('review.bringNote')}</small>
        {tooLarge && <Alert type="error" showIcon title={t('review.tooLarge')} />}
        {bring.problem && <Alert type="error" showIcon title={bring.problem} />}
      </div>
      {shown && (
        <FileAsRead
          key={shown.content}
          file={shown}
          taking={bring.busy}
          onTake={(marks) => void bringIn(shown, marks)}
          onCancel={() => setShown(undefined)}
        />
      )}
    </>
  )
}
