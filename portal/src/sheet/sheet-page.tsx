// 一表: everything that is asked about one subject and period, filled once.
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { SheetEditor } from './sheet-editor.tsx'
import { useSheet } from './use-sheet.ts'

export function SheetPage() {
  const { t } = useTranslation()
  const { class: objectClass = '', id = '' } = useParams()
  const [search] = useSearchParams()
  const { sheet, error, round, reload } = useSheet(objectClass, id, search.get('period'))
  if (sheet) return <SheetEditor key={`${sheet.id} ${round}`} opened={sheet} onReload={reload} />
  if (error) return <Failed error={error} onRetry={reload} />
  return (
    <>
      <p role="status">{t('sheet.gathering')}</p>
      <Loading rows={4} />
    </>
  )
}
