import { assertNever } from "../../../domain/result.ts";
import { ThemesScreen } from "../office-coverage/themes-screen.tsx";
import { VillagesScreen } from "../office-coverage/villages-screen.tsx";
import { OfficeMapScreen } from "../office-map/office-map-screen.tsx";
import type { AcrossPlace } from "../overview/desk-route.ts";
import { ContactsScreen } from "./contacts-screen.tsx";
import { TaskAcrossScreen } from "./task-screen.tsx";
import { TasksScreen } from "./tasks-screen.tsx";

export const AcrossPart = ({ place }: { readonly place: AcrossPlace }) => {
  switch (place.kind) {
    case "task":
      return place.task === null ? <TasksScreen /> : <TaskAcrossScreen key={place.task} task={place.task} />;
    case "themes":
      return <ThemesScreen />;
    case "villages":
      return <VillagesScreen />;
    case "map":
      return <OfficeMapScreen />;
    case "contacts":
      return <ContactsScreen />;
    default:
      return assertNever(place);
  }
};
