// The session ended during work: sign in in another tab, then continue here. No input is lost.
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { signInAddress } from './sign-in-address.ts'

export function SignInAgain({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      open
      closable={false}
      title={t('session.ended')}
      footer={[
        <Button key="in" type="primary" href={signInAddress('/signed-in')} target="_blank" rel="opener">
          {t('session.signInAgain')}
        </Button>,
        <Button key="go" onClick={onDone}>
          {t('session.goOn')}
        </Button>,
      ]}
    >
      <p data-testid="sign-in-again">{t('session.endedText')}</p>
    </Modal>
  )
}
