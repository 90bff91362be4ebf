// A process of its own: node dist/bench-load.mjs <url> <connections> <seconds>; prints requests per second.
import http from 'node:http'

const [url = '', connections, seconds] = process.argv.slice(2)
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(connections) })
const begun = performance.now()
const until = begun + Number(seconds) * 1_000
let answered = 0

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
        if (response.statusCode !== 200) return reject(new Error(`${url} was answered with ${response.statusCode}`))
        response.resume().on('end', resolve).on('error', reject)
      })
      .on('error', reject)
  })
}

await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    while (performance.now() < until) {
      await ask()
      answered += 1
    }
  }),
)
console.log(answered / ((performance.now() - begun) / 1_000))
agent.destroy()
