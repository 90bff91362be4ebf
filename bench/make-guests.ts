import { db } from '@/lib/db/client'
import { guestCookie } from '@/lib/front/guest-cookie'
import { guestPass } from '@/lib/people/guest'
import { inSite, prepareSite } from './in-site'

/** Enough that none of them writes too often. */
const GUESTS = 40

/** People who have proven their addresses and are trusted, on a site that has not been started; the cookie of each. */
export const makeGuests = (dataDir: string, contentDir: string): Promise<string[]> =>
  inSite(dataDir, contentDir, async () => {
    await prepareSite()
    const now = new Date()
    const cookies: string[] = []
    for (let number = 0; number < GUESTS; number++) {
      const { id } = await db().commenter.create({
        data: {
          ...{ emailHash: `guest ${number}`, emailSealed: '', name: 'A person' },
          ...{ createdAt: now, provenAt: now, trustedAt: now },
        },
        select: { id: true },
      })
      cookies.push(guestCookie(guestPass(id, now, now))['Set-Cookie']!.split(';')[0]!)
    }
    return cookies
  })
