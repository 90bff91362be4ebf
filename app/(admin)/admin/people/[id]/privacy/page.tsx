import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { ForgetForm } from '@/components/admin/forget-form'
import { Nothing } from '@/components/admin/nothing'
import { summaryOf } from '@/lib/privacy/own-data'
import { DeskPage } from '../../../desk-page'
import { forgetPersonAction } from './actions'
import { personIn } from './person-in'

export const metadata: Metadata = { title: 'Data of a person' }

type PrivacyProps = { params: Promise<{ id: string }>; searchParams: Promise<{ failed?: string }> }

/** What the owner does for a person who asks for their data, or wants to be forgotten. */
export default async function Privacy({ params, searchParams }: PrivacyProps) {
  const who = await requireMay('privacy')
  const id = personIn((await params).id)
  const { failed } = await searchParams
  const person = await summaryOf(id)
  return (
    <DeskPage who={who} here="/admin/people">
      {person ? (
        <>
          <p className="crumb">
            <a href={`/admin/people/${id}`}>Person #{id}</a>
          </p>
          <h1>Data of {person.email}</h1>
          <p className="prose">
            They can do all of this themselves at <a href="/subscriptions/my-data">/subscriptions/my-data</a>, by a link
            that is mailed to them. Make sure that it is they who ask.
          </p>
          <p className="onward">
            <a href={`/admin/people/${id}/privacy/file`} className="button" download>
              Download everything kept about them
            </a>
          </p>
          <ForgetForm id={id} comments={person.comments} isUnsure={failed === 'unsure'} action={forgetPersonAction} />
        </>
      ) : (
        <Nothing what="person with this number" />
      )}
    </DeskPage>
  )
}
