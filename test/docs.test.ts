// Documents that cannot drift from the code: every name in them exists, and everything that exists is in them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type InputValueDefinitionNode, parse, visit } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ERRORS } from '../schema/index.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Every hand-written file of the tree. */
function texts(folder = '.'): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', 'coverage', '.git', '.yibiao', '.output', 'package-lock.json'].includes(entry.name)) return []
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return texts(path)
    return /\.(png|jpe?g|ico|woff2?|xlsx|otf|log)$/.test(entry.name) ? [] : [path]
  })
}

/** Rows of a Markdown table whose first cell is a word in backticks, keyed by that word. */
function table(markdown: string): Map<string, string[]> {
  const rows = markdown.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const word = /^`([^`]+)`$/.exec(cells[1] ?? '')?.[1]
    return word ? ([[word, cells.slice(2, -1)]] as const) : []
  })
  return new Map(rows.map(([word, cells]) => [word, [...cells]]))
}

describe('docs/ERRORS.md', () => {
  const rows = table(read('docs/ERRORS.md'))

  test('has every error of the catalogue, with its status, whether it can be retried, and both sentences', () => {
    const wanted = Object.entries(ERRORS).map(([code, e]) => [code, [String(e.status), e.retriable ? 'yes' : 'no', e.en, e.zh]])
    expect(Object.fromEntries(rows)).toMatchObject(Object.fromEntries(wanted))
  })

  test('names no error that does not exist', () => {
    expect([...rows.keys()].filter((code) => !(code in ERRORS))).toEqual([])
  })
})

describe('docs/GLOSSARY.md', () => {
  test('defines each word once', () => {
    const defined = [...read('docs/GLOSSARY.md').matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1])
    expect(defined.filter((word, i) => defined.indexOf(word) !== i)).toEqual([])
  })

  const words = {
    ...{
      division: '行政区划',
      worker: '基层工作人员',
      department: '部门',
      connector: '连接器',
      manifest: '连接清单',
      subject: '对象',
    },
    ...{
      element: '数据元',
      domain: '值域',
      authority: '一数一源',
      fact: '数据',
      form: '报表',
      task: '任务',
      request: '填报',
      sheet: '一表',
    },
    ...{
      register: '台账',
      prefill: '预填',
      candidate: '候选',
      conflict: '冲突',
      correction: '纠错',
      submission: '提交',
      receipt: '回执',
    },
    ...{
      delivery: '投递',
      attempt: '尝试',
      acknowledgement: '签收',
      stuck: '待人工',
      journal: '日志链',
      admission: '准入',
      burden: '负担',
    },
  }

  test.each(Object.entries(words))('explains "%s" (%s) in English and in Chinese', (word, chinese) => {
    const cells = table(read('docs/GLOSSARY.md')).get(word)
    expect(cells?.[0]).toBe(chinese)
    expect(cells?.[1]).toMatch(/[a-z]{3}/)
    expect(cells?.[2]).toMatch(/[\u4e00-\u9fff]{2}/)
  })
})

describe('documents name what is there', () => {
  const documents = texts().filter((file) => file.endsWith('.md'))

  test('every test that a document names exists', () => {
    const missing = documents.flatMap((file) =>
      [...read(file).matchAll(/\btest\/[\w./-]+\.test\.tsx?/g)]
        .filter(([path]) => !existsSync(join(root, path)))
        .map(([path]) => `${file}: ${path}`),
    )
    expect(missing).toEqual([])
  })

  test('every link between documents and files leads somewhere', () => {
    const missing = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)]
        .filter(([, target]) => !existsSync(join(root, file, '..', target ?? '')))
        .map(([, target]) => `${file}: ${target}`),
    )
    expect(missing).toEqual([])
  })

  test('every file that the architecture names exists', () => {
    const named = [
      ...read('docs/ARCHITECTURE.md').matchAll(/`((?:schema|connectors|gateway|portal|examples|bin|test|bench)\/[\w./<>-]*)`/g),
    ]
    const missing = named.map(([, path]) => path ?? '').filter((path) => !path.includes('<') && !existsSync(join(root, path)))
    expect(named.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })

  test.each(['README.md', 'README.zh-CN.md'])('%s explains every setting', (file) => {
    const settings = [...read('gateway/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name ?? '')
    expect(settings.length).toBeGreaterThan(10)
    const explained = read(file)
    expect(settings.filter((name) => !explained.includes(`\`${name}\``))).toEqual([])
  })

  test('every decision is in the index, and the index names no other', () => {
    const decisions = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d{4}-/.test(name))
    const listed = [...read('docs/adr/README.md').matchAll(/\]\((\d{4}-[\w-]+\.md)\)/g)].map(([, name]) => name)
    expect(listed.toSorted()).toEqual(decisions.toSorted())
  })

  test('each row of the promises in both READMEs and of the threats names the test that proves it', () => {
    for (const [file, heading] of [
      ['README.md', '## What it promises'],
      ['README.zh-CN.md', '## 承诺与证明'],
      ['docs/THREATS.md', '## Threats'],
    ] as const) {
      const section = read(file).split(heading)[1]?.split('\n## ')[0] ?? ''
      const rows = section
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .slice(2)
      expect(rows.length, file).toBeGreaterThan(5)
      expect(
        rows.filter((row) => !/test\/[\w./-]+\.test\.ts/.test(row)),
        file,
      ).toEqual([])
    }
  })
})

describe('what fell under attack', () => {
  const section = read('docs/THREATS.md').split('## Attacked on purpose')[1]?.split('\n## ')[0] ?? ''
  const rows = [...section.matchAll(/^\| (F\d+) \| [^|]+ \| `([^`]+)` \| ([^|]+) \|$/gm)].map(([, f, file, title]) => ({
    f,
    file,
    title,
  }))

  test('has a test for each number, which is there under its title', () => {
    const missing = rows.filter(({ file = '', title = '' }) => {
      const text = existsSync(join(root, file)) ? read(file) : ''
      return !["'", '"', '`'].some((quote) => text.includes(`(${quote}${title.trim()}${quote}`))
    })
    expect(missing).toEqual([])
    // F16 is about speed.
    const numbers = Array.from({ length: 17 }, (_, i) => `F${i + 1}`).filter((f) => f !== 'F16')
    expect([...new Set(rows.map(({ f }) => f))]).toEqual(numbers)
    expect(rows).toHaveLength(section.split('\n').filter((line) => /^\| F\d/.test(line)).length)
  })
})

describe('the GraphQL schema explains itself', () => {
  const files = readdirSync(join(root, 'schema/sdl')).filter((name) => name.endsWith('.graphql'))

  // An enum value needs no description if the enum's own description explains the values.
  test.each(files)('every type, field and argument in %s is described', (file) => {
    const bare: string[] = []
    const type: string[] = []
    const field: string[] = []
    const demand = (node: { description?: unknown }, name: string) => {
      if (!node.description) bare.push(name)
    }
    const input = (node: InputValueDefinitionNode) => demand(node, [...type, ...field, node.name.value].join('.'))
    const named = {
      enter(node: { name: { value: string }; description?: unknown }) {
        type.push(node.name.value)
        demand(node, node.name.value)
      },
      leave: () => void type.pop(),
    }
    visit(parse(read(`schema/sdl/${file}`)), {
      ObjectTypeDefinition: named,
      InterfaceTypeDefinition: named,
      InputObjectTypeDefinition: named,
      EnumTypeDefinition: named,
      UnionTypeDefinition: named,
      ScalarTypeDefinition: named,
      FieldDefinition: {
        enter(node) {
          field.push(node.name.value)
          demand(node, [...type, node.name.value].join('.'))
        },
        leave: () => void field.pop(),
      },
      InputValueDefinition: { enter: input },
    })
    expect(bare).toEqual([])
  })
})

describe('nothing of the place where it was written', () => {
  test('no file names an absolute path of a home or work folder', () => {
    const pattern = /(?<![\w.-])\/(?:home|root|work|Users)\/\w|[A-Z]:\\Users\\/
    expect(texts().filter((file) => pattern.test(read(file)))).toEqual([])
  })

  test('the lockfile names no registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/)
  })

  // A package with one binary per platform lists them all as optional. npm 11 refuses a lockfile that lacks any of them, even for
  // a platform that is not in use here, and a clean clone could not be installed.
  test('the lockfile has the packages of every platform, so that a clean clone installs anywhere', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>
    }
    const found = (from: string, name: string): boolean => {
      if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true
      return from !== '' && found(from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name)
    }
    const missing = Object.entries(packages).flatMap(([path, one]) =>
      Object.keys(one.optionalDependencies ?? {}).filter((name) => !found(path, name)),
    )
    expect(missing).toEqual([])
  })
})
