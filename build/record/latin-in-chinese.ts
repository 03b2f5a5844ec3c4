/** What may stand in Latin letters in a Chinese text. Names of people and organizations come from their records. */

const ACRONYMS =
  "ANI APNIC BBC CAC CGTN CNCERT CNN CNNIC GSMA HKFP HPI IANA IBM ICANN IEEE IGP NCSG SIIO USITO 5G".split(" ");

/** Media, lists and sites that have no Chinese name in use. */
const OUTLETS = [
  "Agenzia Nova",
  "Business Standard",
  "Catch News",
  "China Copyright and Media",
  "China Plus",
  "China Services Info",
  "ChinaTechNews",
  "Chinascope",
  "CircleID",
  "CleanTechnica",
  "Consumer Electronics Daily",
  "CyberScoop",
  "DigiChina",
  "DomainMondo",
  "EJ Insight",
  "Enterprise",
  "Facebook",
  "Goldstein Report",
  "GreatFire",
  "Gulf Time",
  "La Patilla",
  "LinkedIn",
  "NCSG-DISCUSS",
  "Net Politics",
  "News Ghana",
  "Nigeria Times",
  "Pandaily",
  "Protocol",
  "Quartz",
  "Reaching Critical Will",
  "Red Sky Alliance",
  "SHINE",
  "Silicon Republic",
  "Sinocism",
  "SupChina",
  "TechCrunch",
  "TechNode Global",
  "TechNode",
  "Teller Report",
  "The Authority",
  "The Next Web",
  "The Register",
  "Variety",
  "Yibada",
  "YouTube",
  "ccwg-internet-governance",
  "cogitASIA",
];

/** Writers and others who have no record of their own and no Chinese name in the sources. */
const WRITERS = [
  "Crocker",
  "David Bandurski",
  "Eva Dou",
  "Kieren McCarthy",
  "Kleinwächter",
  "Ryry1984",
  "Shen Lu",
  "Wolfgang Kleinwächter",
  "Xu Peixi",
];

/** Meetings, products and document numbers known by these letters. */
const PROPER = ["NETmundial", "Watson", "Arm", "WSIS-05/TUNIS/DOC/6(Rev.1)-E"];

/** English wording that a Chinese text speaks about, and so quotes: only between quotation marks or in brackets. */
export const QUOTED = [
  "Collective Governance",
  "Committee",
  "Community of Common Future in Cyberspace",
  "Community with a Shared Future in Cyberspace",
  "Council",
  "Creating a Digital World for Mutual Trust and Collective Governance – Towards a Community with a Shared Future in Cyberspace",
  "Creating a Digital World of Mutual Trust and Shared Governance – Joining Hands to Build a Community of Shared Future in Cyberspace",
  "Cyberspace Administration of China",
  "Cyberspace Community of Shared Destiny",
  "General Assembly",
  "High-Level Advisory Council",
  "High-level Advisory Committee",
  "High-level Advisory Council",
  "Internet sovereignty of all countries",
  "Internet sovereignty",
  "Professional Committee",
  "World Internet Conference International Organization",
  "World Internet Conference organization",
  "World Internet Conference",
  "board of directors",
  "community of shared destiny",
  "cyber sovereignty",
  "director-general",
  "general meeting",
  "high-level advisory board",
  "multi-party",
  "party",
  "professional committee",
  "shared destiny",
  "the cyber sovereignty of all nations",
];

export const NAMES = [...ACRONYMS, ...OUTLETS, ...WRITERS, ...PROPER];
