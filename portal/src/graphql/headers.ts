// Headers of each request to the hub: the language, and two that no foreign page can set without a preflight (CSRF).
import type { Language } from '../i18n/index.ts'

export const hubHeaders = (language: Language): Record<string, string> => ({
  'accept-language': language === 'zh' ? 'zh-CN' : 'en',
  'x-yibiao': '1',
  'apollo-require-preflight': '1',
})
