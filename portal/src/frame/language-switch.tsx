// 中文 / English, each named in its own language.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '../i18n/index.ts'

export function LanguageSwitch() {
  const { i18n } = useTranslation()
  const other = i18n.language === 'zh' ? 'en' : 'zh'
  return (
    <Button
      type="text"
      size="small"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => chooseLanguage(other)}
      data-testid="language-switch"
    >
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  )
}
