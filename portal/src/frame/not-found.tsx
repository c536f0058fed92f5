// The page for an unknown address.
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../parts/link-button.tsx'
import { MessagePage } from '../parts/message-page.tsx'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <div data-testid="not-found">
      <title>{`${t('notFound.title')} · ${t('brand')}`}</title>
      <MessagePage sign="?" title={t('notFound.title')} text={t('notFound.text')}>
        <LinkButton type="primary" to="/">
          {t('notFound.home')}
        </LinkButton>
      </MessagePage>
    </div>
  )
}
