// 一表: everything that is asked about one subject and period, filled in once.
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { errorCode } from '../graphql/error-code.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { takeBack } from './kept-changes.ts'
import { KeptNote } from './kept-note.tsx'
import { SheetEditor } from './sheet-editor.tsx'
import { useSheet } from './use-sheet.ts'

const NO_SHEET = { id: '', items: [], rowSets: [], draftVersion: 0, state: 'SUBMITTED' } as const

export function SheetPage() {
  const { t } = useTranslation()
  const { class: objectClass = '', id = '' } = useParams()
  const [search] = useSearchParams()
  const { sheet, kept, address, error, round, reload, discard } = useSheet(objectClass, id, search.get('period'))
  if (sheet) return <SheetEditor key={`${sheet.id} ${round}`} opened={sheet} address={address} kept={kept} onReload={reload} />
  if (error) {
    // Closed or withdrawn meanwhile: the input can still be read and copied.
    const gone = kept && errorCode(error) !== 'NETWORK' ? takeBack(NO_SHEET, kept).homeless : []
    return (
      <>
        <KeptNote sheet={NO_SHEET} back={0} held={gone} onDecide={discard} />
        <Failed error={error} onRetry={reload} />
      </>
    )
  }
  return (
    <>
      <p role="status">{t('sheet.gathering')}</p>
      <Loading rows={4} />
    </>
  )
}
