import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Services } from "../services/services.ts";

const ServicesContext = createContext<Services | null>(null);

/** Hands the services to every screen below: `<ServicesProvider value={services}>`. */
export const ServicesProvider = ServicesContext.Provider;

/** What this phone can do, for a screen. */
export const useServices = (): Services => {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("no ServicesProvider above this component");
  return services;
};
