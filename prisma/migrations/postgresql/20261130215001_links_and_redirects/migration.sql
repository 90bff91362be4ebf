-- CreateTable
CREATE TABLE "Redirect" (
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Redirect_pkey" PRIMARY KEY ("from")
);

-- CreateTable
CREATE TABLE "MissedPath" (
    "path" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastSeen" TIMESTAMP(3) NOT NULL,
    "referrerHost" TEXT,

    CONSTRAINT "MissedPath_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "LinkCheck" (
    "url" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "status" INTEGER,
    "checkedAt" TIMESTAMP(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failedSince" TIMESTAMP(3),
    "isDead" BOOLEAN NOT NULL DEFAULT false,
    "isIgnored" BOOLEAN NOT NULL DEFAULT false,
    "archive" TEXT,

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "Clicks" (
    "name" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Clicks_pkey" PRIMARY KEY ("name","day")
);

-- CreateIndex
CREATE INDEX "MissedPath_lastSeen_idx" ON "MissedPath"("lastSeen");

-- CreateIndex
CREATE INDEX "LinkCheck_isDead_idx" ON "LinkCheck"("isDead");

-- CreateIndex
CREATE INDEX "LinkCheck_checkedAt_idx" ON "LinkCheck"("checkedAt");
