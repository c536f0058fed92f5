// `node bench/match-corpus.ts FOLDER`: writes the hand-made forms as files, one folder per department, for `yibiao catalogue
// import FOLDER/<department> --department <department>` or `yibiao catalogue match`.
import { writeCorpus } from '../test/match/corpus/write-corpus.ts'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Say where: node bench/match-corpus.ts FOLDER')
  process.exit(1)
}
const { departments, files, forms, fields } = writeCorpus(folder)
console.log(
  `${forms} forms with ${fields} fields in ${files} files of ${departments.length} departments; the truth is in truth.json`,
)
