-- CreateTable
CREATE TABLE "Redirect" (
    "from" TEXT NOT NULL PRIMARY KEY,
    "to" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "MissedPath" (
    "path" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "lastSeen" DATETIME NOT NULL,
    "referrerHost" TEXT
);

-- CreateTable
CREATE TABLE "LinkCheck" (
    "url" TEXT NOT NULL PRIMARY KEY,
    "host" TEXT NOT NULL,
    "status" INTEGER,
    "checkedAt" DATETIME NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failedSince" DATETIME,
    "isDead" BOOLEAN NOT NULL DEFAULT false,
    "isIgnored" BOOLEAN NOT NULL DEFAULT false,
    "archive" TEXT
);

-- CreateTable
CREATE TABLE "Clicks" (
    "name" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("name", "day")
);

-- CreateIndex
CREATE INDEX "MissedPath_lastSeen_idx" ON "MissedPath"("lastSeen");

-- CreateIndex
CREATE INDEX "LinkCheck_isDead_idx" ON "LinkCheck"("isDead");

-- CreateIndex
CREATE INDEX "LinkCheck_checkedAt_idx" ON "LinkCheck"("checkedAt");
