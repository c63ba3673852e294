import { shortDay, upperFirst } from "../vi/format.ts";
import type {
  audienceNames as audienceNamesVi,
  logVi,
  photoProblemsVi,
  topicNames as topicNamesVi,
} from "../vi/log.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

const coachWords = {
  blurred: "is a little blurred. Hold the phone still and take another.",
  tooDark: "is a little dark. Find more light or turn it on, then take another.",
  tooSmall: "is too small to be printed well. Choose the original or take it again.",
} as const;

export const log = {
  editTitle: "Edit the record",
  draftSaving: "Saving the draft",
  draftFailed: "The draft was not saved",
  opening: "Opening the record",
  gone: { title: "This draft is gone", text: "It was saved or dropped.", action: "To Work" },
  photos: "Photos for evidence",
  takePhoto: "Take a photo",
  choosePhotos: "Choose existing photos",
  addPhoto: (left) => `Add photos, ${counted(left, "photo")} left`,
  photoProgress: (number, total) => `Storing photo ${number}/${total} on the phone`,
  photoWorking: (count) =>
    count > 1 ? `Storing ${count} photos on the phone` : "Storing the photo on the phone",
  photoStored: (count) => `${counted(count, "photo")} stored on the phone`,
  photoHint: "Better have 3 photos: wide, close, the people.",
  noPhotoHint: "No evidence yet. It can be saved; add photos or links later.",
  captureLost: {
    title: "No photo has come back",
    text: "The app was closed while the camera was open. What was written is still there; take the photo again or choose it from the phone.",
  },
  coach: (number, hint) => `Photo ${number} ${coachWords[hint]}`,
  coachTitle: "Better take it again while you are here",
  wideShot: "Which photo shows everything?",
  wideShotNone: "None yet",
  photoNumber: (number) => `Photo ${number}`,
  wideShotMissing: "Better take a wide photo while you are here",
  alike: (number, day, isExact) =>
    isExact
      ? `Photo ${number} was used on ${day}. Use it all the same?`
      : `Photo ${number} looks like one of ${day}. Use it all the same?`,
  alikeText: "The reviewer sees this too.",
  useAnyway: "Use this photo",
  takeOut: "Take this photo out",
  morePhotos: "Add photos",
  understood: "Understood",
  whenAndWhere: "Change when and where",
  whenAndWhereTitle: "When and where",
  day: "Day",
  time: "Start time",
  villages: "Villages, quarters",
  byPlace: "by position",
  villageByPlace: (village) => `By position: ${village}`,
  placeText: "Where",
  placePlaceholder: "Village house, one-stop desk…",
  locate: "Take the phone's position",
  locating: "Looking for the position",
  located: (accuracyM) => `Position known, within ${Math.round(accuracyM)} m`,
  noPlace: "No position. It can be saved all the same.",
  forgetPlace: "Remove the position",
  futureDay: "This day has not come. Check it unless the work is still to be done.",
  done: "Done",
  today: (time) => `Today${time ? ` ${time}` : ""}`,
  otherDay: (day, time) => `${shortDay(day)}${time ? ` ${time}` : ""}`,
  noVillage: "No place",
  task: "Task",
  chooseTask: "Choose a task",
  noTask: "No task chosen",
  noTaskHint: "It can be saved and linked to the plan later.",
  withoutTask: "Not linked to a task",
  ordinal: (unit, number, due, month) =>
    due === null
      ? `${upperFirst(unit)} ${number} of month ${month}`
      : `${upperFirst(unit)} ${number} of ${due} in month ${month}`,
  ordinalOfYear: (number, due) =>
    due === null ? `Number ${number} this year` : `Number ${number}, ${due} due this year`,
  kind: "Kind of activity",
  themes: "Main content",
  moreThemes: "Other content",
  name: "Name of the activity",
  note: "Note",
  audience: "Audience",
  audienceCount: "People present or listening",
  more: "More details",
  fix: (count) => `${counted(count, "field")} to mend. What you have written is still there.`,
  savedLine: (title, photos) => (photos === 0 ? title : `${title} · ${counted(photos, "photo")}`),
  savedTally: (done, due, unsent) =>
    `${due === null ? `${done} so far` : `${done} of ${due}`}${unsent > 0 ? `, ${unsent} to send` : ""}`,
} satisfies EnglishOf<typeof logVi>;

export const topicNames = {
  onlinePublicService: "Online public services",
  publicPostalService: "Public postal services",
} satisfies EnglishOf<typeof topicNamesVi>;

export const audienceNames = {
  staff: "Officials",
  citizens: "Citizens",
  businesses: "Businesses",
  youth: "Young people",
  associations: "Associations",
  ethnicMinorities: "Ethnic minorities",
  other: "Others",
} satisfies EnglishOf<typeof audienceNamesVi>;

export const photoProblems = {
  noSpace: {
    title: "The phone is full, the photo was not saved",
    text: "Remove some photos or films from the phone and try again. The text is saved.",
  },
  storageLost: {
    title: "Not saved on the phone",
    text: "Stay on this screen, wait a moment and try again. What you have written is still on the screen.",
  },
  refused: {
    notPhoto: "This file is not a photo",
    tooLarge: "The photo is too large to be opened",
    damaged: "The photo cannot be opened",
  },
  otherPhoto: (fileName) =>
    `${fileName}: choose another photo or take it again. The other photos are stored.`,
  tooMany: { title: "That is all the photos there can be", text: "Delete one before adding another." },
  several: (count) => `${counted(count, "file")} could not be taken in`,
  othersKept: (list) => `${list}. The other photos are stored.`,
} satisfies EnglishOf<typeof photoProblemsVi>;
