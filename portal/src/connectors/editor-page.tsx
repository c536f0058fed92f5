// The editor of one connector, once its texts are loaded. Saving does not restart it.
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useQuery } from 'urql'
import { ConnectorTextsDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { Editor } from './editor.tsx'

export function EditorPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [{ data, error, fetching }, again] = useQuery({ query: ConnectorTextsDocument, variables: { id } })
  if (error && !data) return <Failed error={error} onRetry={() => again()} />
  if (data?.connector?.id === id) return <Editor key={id} connector={data.connector} onSaved={() => again()} />
  return fetching || !data ? <Loading /> : <Nothing text={t('notFound.text')} />
}
