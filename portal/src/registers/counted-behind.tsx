// The people behind a figure that was counted from a register.
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { CountedFigureDocument } from '../generated/graphql.ts'
import { usePurpose } from '../graphql/use-purpose.ts'
import { Failed } from '../parts/failed.tsx'
import { InFull } from '../parts/in-full.tsx'
import { Loading } from '../parts/loading.tsx'
import { EntryList } from './entry-list.tsx'

interface Props {
  place: string
  element: { id: string; label: string }
  period: string
  onClose: () => void
}

export function CountedBehind({ place, element, period, onClose }: Props) {
  const { t } = useTranslation()
  const { context, setPurpose } = usePurpose()
  const variables = { place, element: element.id, period }
  const [{ data, error }, again] = useQuery({ query: CountedFigureDocument, variables, context })
  const counted = data?.countedFigure
  return (
    <Modal open title={t('register.behind', { label: element.label })} onCancel={onClose} footer={null}>
      <div data-testid="counted-behind">
        {error && !data && <Failed error={error} onRetry={() => again()} />}
        {!data && !error && <Loading rows={3} />}
        {data && !counted && <p>{t('register.notCounted')}</p>}
        {counted && (
          <>
            <p>
              {t('register.countedNow', { count: counted.value, date: counted.on })} <InFull onPurpose={setPurpose} />
            </p>
            {counted.masked && <p>{t('register.behindHidden')}</p>}
            <EntryList entries={counted.entries} />
          </>
        )}
      </div>
    </Modal>
  )
}
