import { expect, test } from "vitest";
import { databasePlace, readConfig } from "../../src/server/config.ts";

test("without any setting the server listens on this machine only", () => {
  expect(readConfig({}, [])).toEqual({
    ok: true,
    value: {
      host: "127.0.0.1",
      port: 8080,
      dataFolder: "./data",
      databaseUrl: null,
      trustProxy: false,
      publicUrl: null,
      rateLimitPerAddress: 3000,
      rateLimitPerSession: 1200,
      codeDays: 7,
      custodyDays: 30,
      personDays: 90,
      auditDays: 1095,
      uploadFilesPerDay: 6000,
      uploadMbPerDay: 2048,
      pictureCacheMb: 4096,
      backupFolder: null,
      isBackupOffDisk: false,
      pushHosts: [],
      pushContact: null,
      logLevel: "info",
      isDemo: false,
    },
  });
});

test("an empty variable is one that was not given", () => {
  expect(readConfig({ PORT: "", LOA_PUBLIC_URL: "" }, [])).toEqual(readConfig({}, []));
});

test.each([
  ["PORT", "80a"],
  ["PORT", "70000"],
  ["LOA_TRUST_PROXY", "yes"],
  ["LOA_PUBLIC_URL", "so.example.vn"],
  ["LOA_PUBLIC_URL", "https://so.example.vn/duong-dan"],
  ["LOA_PUSH_HOSTS", "https://push.example.vn"],
  ["LOA_PUSH_HOSTS", "localhost"],
  ["LOA_PUSH_CONTACT", "admin@example.vn"],
  ["LOA_CODE_DAYS", "0"],
  ["LOA_LOG_LEVEL", "loud"],
])("%s=%s is refused by name, in Vietnamese and English", (name, value) => {
  const read = readConfig({ [name]: value }, []);
  expect(read.ok ? "" : read.error).toMatch(
    new RegExp(`Giá trị «.*» của ${name} không dùng được: .* / ${name} cannot be`),
  );
});

test("records go to PostgreSQL where DATABASE_URL says so, and its password is never printed", () => {
  const databaseUrl = "postgres://loa:s3cret@127.0.0.1:5432/loa";
  const read = readConfig({ DATABASE_URL: databaseUrl }, []);
  expect(read.ok && databasePlace(read.value)).toEqual({ postgres: databaseUrl });
  const wrong = readConfig({ DATABASE_URL: "mysql://loa:s3cret@127.0.0.1/loa" }, []);
  expect(wrong.ok ? "" : wrong.error).toMatch(/DATABASE_URL cannot be/);
  expect(wrong.ok ? "s3cret" : wrong.error).not.toContain("s3cret");
});

test("every fault is told at once, and so is an argument that nobody knows", () => {
  const read = readConfig({ PORT: "x", LOA_CODE_DAYS: "x" }, ["--demo", "--dmeo"]);
  expect(read.ok ? [] : read.error.split("\n")).toHaveLength(3);
});
