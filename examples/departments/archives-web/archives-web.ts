// The archives' own web system 民政档案: an older one, with sign-in by SAML 2.0.
import { type RunningWeb, runWeb, type WebSettings } from '../web-stage/index.ts'
import { PEOPLE } from './people.ts'
import { securityAssertion } from './sign-in.ts'

const NAMES = {
  name: { zh: '民政档案查询系统', en: 'Civil affairs archives' },
  department: { zh: '民政局', en: 'Civil affairs' },
}

export const startArchivesWeb = (settings: WebSettings): Promise<RunningWeb> =>
  runWeb({ id: 'archives-web', ...NAMES, people: PEOPLE, ...securityAssertion(settings, NAMES) }, settings)
