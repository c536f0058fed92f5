// Another window changed or sent the same sheet: the worker decides, and nothing is overwritten unseen.
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Clash } from './save-draft.ts'

interface Props {
  clash: Clash
  onTakeOther: () => void
  onKeepMine: () => void
  /** Merges both, place by place; undefined if this device has no copy. */
  onMerge?: () => void
}

export function ClashDialog({ clash, onTakeOther, onKeepMine, onMerge }: Props) {
  const { t } = useTranslation()
  return (
    <Modal
      open
      closable={false}
      title={t(`clash.${clash}`)}
      footer={[
        clash === 'otherWindow' && (
          <Button key="mine" onClick={onKeepMine} data-testid="keep-mine">
            {t('clash.keepMine')}
          </Button>
        ),
        clash === 'otherWindow' && onMerge && (
          <Button key="merge" onClick={onMerge} data-testid="merge-both">
            {t('clash.merge')}
          </Button>
        ),
        <Button key="other" type="primary" onClick={onTakeOther} data-testid="take-other">
          {clash === 'otherWindow' ? t('clash.takeOther') : t('clash.reload')}
        </Button>,
      ]}
    >
      <p data-testid="draft-clash">{t(`clash.${clash}Text`)}</p>
    </Modal>
  )
}
