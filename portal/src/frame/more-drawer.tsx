// On a phone: every destination.
import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { SideNav } from './side-nav.tsx'

export function MoreDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Drawer open onClose={onClose} placement="bottom" title={t('nav.label')} size={460}>
      <SideNav onGo={onClose} />
    </Drawer>
  )
}
