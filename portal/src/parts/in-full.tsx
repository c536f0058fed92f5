// The button that asks for a purpose, on pages with several kinds of masked values; the next query carries the purpose.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from './reason-dialog.tsx'

interface Props {
  onPurpose: (purpose: string) => void
  /** Omitted: show in full. */
  text?: string
}

export function InFull({ onPurpose, text }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button size="small" type="link" onClick={() => setAsking(true)} data-testid="in-full">
        {text ?? t('reveal.show')}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('reveal.titleAll')}
          note={t('reveal.note')}
          decision={{ busy: false, problem: null }}
          onReason={(purpose) => {
            setAsking(false)
            onPurpose(purpose)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
