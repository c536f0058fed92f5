// The two languages of the portal: Chinese by default; a switch to English is remembered. English is fetched only when needed.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { zh } from './zh.ts'

export type Language = 'zh' | 'en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof zh }
    keySeparator: false
    nsSeparator: false
  }
}

const REMEMBERED = 'yibiao.language'

function remembered(): Language {
  try {
    return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

async function show(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'words')) {
    const { en } = await import('./en.ts')
    i18next.addResourceBundle('en', 'words', en)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    defaultNS: 'words',
    resources: { zh: { words: zh } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  await show(remembered())
}

export async function chooseLanguage(language: Language): Promise<void> {
  await show(language)
  try {
    localStorage.setItem(REMEMBERED, language)
  } catch {
    // Without browser storage the language lasts until the page is closed.
  }
}
