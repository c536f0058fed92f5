// Runs the station's web system as a process of its own; see ../README.md.
import { endWith } from '../stage/life.ts'
import { readWebSettings } from '../web-stage/index.ts'
import { startPoliceWeb } from './police-web.ts'

const own = { clientId: 'police-web', hubClientId: 'department-public-security', secret: true }
const web = await startPoliceWeb(readWebSettings(process.env, own))
endWith(() => web.close())
console.log(JSON.stringify({ ready: true, department: 'police-web', port: web.port, url: web.url, proofKey: web.proofKey }))
