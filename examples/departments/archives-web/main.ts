// Runs the archives' web system as a process of its own; see ../README.md.
import { endWith } from '../stage/life.ts'
import { readWebSettings } from '../web-stage/index.ts'
import { startArchivesWeb } from './archives-web.ts'

const own = { clientId: 'archives-web', hubClientId: 'department-civil-affairs', secret: false }
const web = await startArchivesWeb(readWebSettings(process.env, own))
endWith(() => web.close())
console.log(JSON.stringify({ ready: true, department: 'archives-web', port: web.port, url: web.url, proofKey: web.proofKey }))
