import { transaction, type Tx } from '@/lib/db/client'
import { changed, type Shown } from './versions'

/**
 * A transaction that says what of the public pages it touches. Their versions are raised once it has committed and before
 * this resolves, so that nothing rendered earlier is served afterwards.
 */
export async function write<T>(steps: (tx: Tx, touch: (...what: Shown[]) => void) => Promise<T>): Promise<T> {
  const touched = new Set<Shown>()
  const value = await transaction((tx) => steps(tx, (...what) => what.forEach((each) => touched.add(each))))
  changed(...touched)
  return value
}
