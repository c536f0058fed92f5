// Systems that exchange files in a folder.
export { type ExchangeFolder, openExchangeFolder } from './exchange-folder.ts'
export { fileRecords } from './file-records.ts'
export { fileFinding, fileSending } from './file-transport.ts'
export { quarantine } from './quarantine.ts'
export { walkFiles } from './walk-files.ts'
