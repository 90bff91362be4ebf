import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Answer } from './reader'
import { freePort, makeFolder, start } from './workshop'

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx']

export const findNginx = () =>
  [...PLACES, ...(process.env.PATH ?? '').split(':').map((folder) => `${folder}/nginx`)].find((file) =>
    existsSync(file),
  )

/**
 * One nginx worker that sends the bytes of an answer from a file, with the answer's own headers.
 * @returns two addresses of it, with and without sendfile; which is faster depends on the system
 */
export async function startNginx(program: string, answer: Answer): Promise<string[]> {
  const folder = makeFolder('nginx')
  mkdirSync(path.join(folder, 'pages'))
  writeFileSync(path.join(folder, 'pages/page'), answer.body)
  const ports = [await freePort(), await freePort()]
  writeFileSync(path.join(folder, 'nginx.conf'), configuration(folder, ports, answer))
  start(program, ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'error.log')], {
    stdio: 'ignore',
  })
  return ports.map((port) => `http://127.0.0.1:${port}/page`)
}

const configuration = (folder: string, ports: number[], answer: Answer) => `
daemon off;
worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log ${folder}/error.log crit;
events { worker_connections 512; }
http {
  access_log off;
  server_tokens off;
  keepalive_requests 100000000;
  open_file_cache max=10;
  tcp_nopush on;
  tcp_nodelay on;
  default_type "${answer.headers['content-type']}";
  types { }
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${folder}/${of};`).join(' ')}
  ${headersOf(answer)
    .map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`)
    .join('\n  ')}
  ${ports.map((port, i) => server(folder, port, i === 0)).join('\n  ')}
}
`
const server = (folder: string, port: number, sendfile: boolean) =>
  `server { listen 127.0.0.1:${port}; sendfile ${sendfile ? 'on' : 'off'}; root ${folder}/pages; }`

/** nginx says these by itself. */
const OWN = new Set(['date', 'connection', 'keep-alive', 'content-length', 'content-type', 'etag', 'transfer-encoding'])

const headersOf = ({ rawHeaders }: Answer) =>
  rawHeaders.flatMap((name, i) =>
    i % 2 === 0 && !OWN.has(name.toLowerCase()) ? [[name, rawHeaders[i + 1] ?? ''] as const] : [],
  )
