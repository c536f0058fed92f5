// The words of antd's own components, and of its calendar.
import type { Locale } from 'antd/es/locale'
import type { Language } from './index.ts'

export async function antLocale(language: Language): Promise<Locale> {
  if (language === 'en') return (await import('antd/es/locale/en_US')).default
  const [locale] = await Promise.all([import('antd/es/locale/zh_CN'), import('dayjs/locale/zh-cn')])
  return locale.default
}
