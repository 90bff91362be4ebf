import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { endSession, openSession, SESSION_SECONDS } from '@/lib/accounts/sessions'
import { signIn } from '@/lib/accounts/sign-in'
import { ADDRESS_HEADER, originOf } from '@/lib/front/client-address'
import { sessionSecret } from '@/lib/keys'

/** next-auth's credentials know only JWT: the token carries the id of a row, and without its row it is worth nothing. */
export const authOptions = (): NextAuthOptions => ({
  secret: sessionSecret(),
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/admin/sign-in', signOut: '/admin', error: '/admin/sign-in' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async (credentials, request) => {
        const address = String(request.headers?.[ADDRESS_HEADER] ?? 'unknown')
        const { email = '', password = '' } = credentials ?? {}
        const user = await signIn(email, password, originOf(address).networkHash)
        return user && { id: String(user.id), email: user.email, name: user.name }
      },
    }),
  ],
  callbacks: {
    async jwt({ token, user }) {
      if (user) token.sid = await openSession(Number(user.id), new Date())
      return token
    },
    session: ({ session, token }) => ({ ...session, sid: token.sid }),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sid === 'string') await endSession(token.sid)
    },
  },
})
