// Systems that exchange files, in a folder or over SFTP.
export { fileRecords } from './file-records.ts'
export { fileTasks } from './file-tasks.ts'
export { fileFinding, fileSending } from './file-transport.ts'
export { guarded } from './guarded.ts'
export { openStorage } from './open-storage.ts'
export { createQuarantine } from './quarantine.ts'
export { readingOf } from './reading-of.ts'
export { reached, walkFiles } from './walk-files.ts'
