// The station's own web system 社区警务, with sign-in by OpenID Connect.
import { type RunningWeb, runWeb, type WebSettings } from '../web-stage/index.ts'
import { PEOPLE } from './people.ts'
import { openIdConnect } from './sign-in.ts'

const NAMES = {
  name: { zh: '社区警务系统', en: 'Community policing' },
  department: { zh: '公安局', en: 'Public security' },
}

export const startPoliceWeb = (settings: WebSettings): Promise<RunningWeb> =>
  runWeb({ id: 'police-web', ...NAMES, people: PEOPLE, ...openIdConnect(settings, NAMES) }, settings)
