// The providers of every page: language, look, the connection to the hub, the session.
import { ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import { Provider } from 'urql'
import { createHubClient } from './graphql/client.ts'
import { LiveProvider } from './graphql/live.tsx'
import type { Language } from './i18n/index.ts'
import { nonce } from './look/style-nonce.ts'
import { theme } from './look/theme.ts'
import { router } from './routes.tsx'
import { SessionProvider } from './session/session.tsx'

export function App() {
  const { i18n } = useTranslation()
  const language = i18n.language as Language
  const [locale, setLocale] = useState<Locale>()
  const client = useMemo(() => createHubClient(language), [language])

  useEffect(() => {
    antLocale(language).then(setLocale)
  }, [language])

  return (
    <ConfigProvider theme={theme} locale={locale} csp={nonce ? { nonce } : undefined} button={{ autoInsertSpace: false }}>
      <Provider value={client}>
        <LiveProvider language={language}>
          <SessionProvider>
            <RouterProvider router={router} />
          </SessionProvider>
        </LiveProvider>
      </Provider>
    </ConfigProvider>
  )
}

/** The texts of antd's own components and of its calendar. */
async function antLocale(language: Language): Promise<Locale> {
  if (language === 'en') return (await import('antd/es/locale/en_US')).default
  const [locale] = await Promise.all([import('antd/es/locale/zh_CN'), import('dayjs/locale/zh-cn')])
  return locale.default
}
