// A worker that finds the number behind a hash, when machines write and a proof is asked for. It hashes by itself: the
// browser's own hashing is there only on https, and asking it costs more than doing it. Plain JavaScript for all browsers.
;(() => {
  const isPrime = (n) => {
    for (let i = 2; i * i <= n; i++) if (n % i === 0) return false
    return true
  }
  const primes = []
  for (let n = 2; primes.length < 64; n++) if (isPrime(n)) primes.push(n)
  const fraction = (x) => ((x - Math.floor(x)) * 4294967296) | 0
  const K = primes.map((prime) => fraction(Math.cbrt(prime)))
  const H = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
  const w = new Int32Array(64)
  const rotate = (x, by) => (x >>> by) | (x << (32 - by))

  // Of an ASCII text shorter than 56 characters, which is one block.
  const sha256 = (text) => {
    w.fill(0, 0, 16)
    for (let i = 0; i < text.length; i++) w[i >> 2] |= text.charCodeAt(i) << (24 - (i & 3) * 8)
    w[text.length >> 2] |= 128 << (24 - (text.length & 3) * 8)
    w[15] = text.length * 8
    for (let i = 16; i < 64; i++) {
      const s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >>> 3)
      const s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >>> 10)
      w[i] = w[i - 16] + s0 + w[i - 7] + s1
    }
    let [a, b, c, d, e, f, g, h] = H
    for (let i = 0; i < 64; i++) {
      const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0
      const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    return [a, b, c, d, e, f, g, h].map((word, i) => ((word + H[i]) >>> 0).toString(16).padStart(8, '0')).join('')
  }

  self.onmessage = ({ data: { algorithm, challenge, salt, signature, maxnumber } }) => {
    for (let number = 0; number <= maxnumber; number++) {
      if (sha256(salt + number) !== challenge) continue
      self.postMessage(JSON.stringify({ algorithm, challenge, number, salt, signature }))
      return
    }
  }
})()
