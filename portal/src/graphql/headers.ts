// What each request to the hub carries: the language of its texts, and two headers that no foreign page can send unseen (CSRF).
import type { Language } from '../i18n/index.ts'

export const hubHeaders = (language: Language): Record<string, string> => ({
  'accept-language': language === 'zh' ? 'zh-CN' : 'en',
  'x-yibiao': '1',
  'apollo-require-preflight': '1',
})
