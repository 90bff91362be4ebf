// A process of its own: node dist/bench-bare-server.mjs <port> <body file> <headers as JSON>. The least that a server in
// Node can do with the same bytes: what ours takes more than this is what ours costs.
import { readFileSync } from 'node:fs'
import http from 'node:http'

const [port, file = '', headers = '[]'] = process.argv.slice(2)
const body = readFileSync(file)
const head = JSON.parse(headers) as string[]

http
  .createServer((_, response) => {
    response.writeHead(200, head)
    response.end(body)
  })
  .listen(Number(port), '127.0.0.1')
