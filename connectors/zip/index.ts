// ZIP archives and the formats that are ones (.xlsx, .docx).
export { contentOf, unpackZip } from './unpack-zip.ts'
export { zipDirectory } from './zip-directory.ts'
