import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/app/(admin)/auth/options'

type Context = { params: Promise<{ nextauth: string[] }> }

type Handler = (request: NextRequest, context: Context) => Promise<Response>

// next-auth 4 gives `any`; this is what it makes for route handlers.
const handler: Handler = (request, context) => (NextAuth(authOptions()) as Handler)(request, context)

export { handler as GET, handler as POST }
