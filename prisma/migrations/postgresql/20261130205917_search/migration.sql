-- CreateTable
CREATE TABLE "SearchedEntry" (
    "entryId" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "showsResponses" BOOLEAN NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "headings" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "SearchedEntry_pkey" PRIMARY KEY ("entryId")
);

-- AddForeignKey
ALTER TABLE "SearchedEntry" ADD CONSTRAINT "SearchedEntry_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
