/**
 * What a reader of the record expects of its search: queries, and the first results as they are read, events as their bare
 * id. Fewer than three mean that there are no more.
 */
export const QUERIES: readonly (readonly [query: string, first: readonly string[]])[] = [
  // The town and the conference, in every script.
  ["乌镇", ["wic-2021", "wic-2022", "declaration-night-2014"]],
  ["烏鎮", ["wic-2021", "wic-2022", "declaration-night-2014"]],
  ["wuzhen", ["permanent-venue-2014", "council-founded-2015", "wuzhen-initiative-2015"]],
  ["WUZHEN", ["permanent-venue-2014", "council-founded-2015", "wuzhen-initiative-2015"]],
  ["wuzen", ["permanent-venue-2014", "council-founded-2015", "wuzhen-initiative-2015"]],
  ["互联网大会", ["wic-2014", "wic-2015", "wic-2016"]],
  ["互聯網大會", ["wic-2014", "wic-2015", "wic-2016"]],
  ["世界互联网大会", ["organization:wic-organization", "wic-2014", "wic-2015"]],
  ["first conference", ["wic-2014", "declaration-dropped-2014", "wic-2014-announced"]],
  ["2016 乌镇", ["wic-2016", "council-approves-report-2016", "council-speakers-2016"]],
  ["乌镇2016", ["wic-2016", "council-approves-report-2016", "council-speakers-2016"]],
  ["wuzhen 2016", ["wic-2016", "council-approves-report-2016", "council-speakers-2016"]],

  // People, by each of their names.
  ["习近平", ["person:xi-jinping", "opening-2014", "wic-2015-announced"]],
  ["習近平", ["person:xi-jinping", "opening-2014", "wic-2015-announced"]],
  ["xi jinping", ["person:xi-jinping", "central-leading-group-2014", "opening-2015"]],
  ["Xí Jìnpíng", ["person:xi-jinping", "central-leading-group-2014", "opening-2015"]],
  ["xijinping", ["person:xi-jinping", "wic-2014", "opening-2014"]],
  ["jinpin", ["person:xi-jinping", "opening-2015", "opening-2016"]],
  ["马云", ["person:jack-ma", "council-chairs-ma-chehade", "council-chairs-zorn-ma"]],
  ["馬雲", ["person:jack-ma", "council-chairs-ma-chehade", "council-chairs-zorn-ma"]],
  ["ma yun", ["person:jack-ma", "council-chairs-ma-chehade", "council-chairs-zorn-ma"]],
  ["jack ma", ["person:jack-ma", "council-chairs-ma-chehade", "ma-photograph-2018"]],
  ["ma", ["person:jack-ma", "person:ma-kai", "person:pony-ma"]],
  ["chehade", ["person:fadi-chehade", "chehade-icann-overlap", "council-chairs-ma-chehade"]],
  ["Chehadé", ["person:fadi-chehade", "chehade-icann-overlap", "council-chairs-ma-chehade"]],
  ["切哈德", ["person:fadi-chehade", "chehade-icann-overlap", "council-chairs-ma-chehade"]],
  ["鲁炜", ["person:lu-wei", "lu-wei-heads-siio", "lu-wei-investigated-2017"]],
  ["lu wei", ["person:lu-wei", "lu-wei-heads-siio", "lu-wei-investigated-2017"]],
  ["zorn", ["person:werner-zorn", "council-chairs-zorn-ma", "council-announced-hpi-2018"]],
  ["措恩", ["person:werner-zorn", "council-chairs-zorn-ma", "council-announced-hpi-2018"]],
  ["徐麟", ["person:xu-lin", "xu-lin-heads-cac", "closing-2016"]],
  ["zhuang rongwen", ["person:zhuang-rongwen", "zhuang-heads-cac", "opening-2020"]],
  ["王沪宁", ["person:wang-huning", "opening-2017", "wic-2017"]],
  ["tim cook", ["person:tim-cook", "apple-google-chiefs-2017", "ceos-absent-2018"]],
  ["马斯克", ["person:elon-musk", "ceos-2021", "wic-2021"]],
  ["António", ["person:antonio-guterres", "digital-cooperation-panel"]],
  ["guaido", ["person:juan-guaido", "guaido-recognition-2019", "source:huffpost-2019-01-23"]],
  ["ted cruz", ["person:ted-cruz", "cruz-letters-2016", "chehade-icann-overlap"]],

  // Organizations, by name, short name and alias.
  ["高咨委", ["organization:advisory-council", "council-chairs-ma-chehade", "council-chairs-zorn-ma"]],
  ["高級別專家諮詢委員會", ["organization:advisory-council", "council-founded-2015", "council-consulted-2016"]],
  ["advisory council", ["organization:advisory-council", "council-founded-2015", "council-chairs-ma-chehade"]],
  ["网信办", ["organization:cac", "xu-lin-heads-cac", "zhuang-heads-cac"]],
  ["cyberspace administration", ["organization:cac", "xu-lin-heads-cac", "zhuang-heads-cac"]],
  ["ICANN", ["organization:icann", "chehade-icann-overlap", "opening-speakers-2014"]],
  ["hulianwang", ["organization:cac", "wic-2015", "wic-2020"]],
  ["纽约时报", ["organization:the-new-york-times", "press-exclusion-2015", "wsis10-2015"]],
  ["rsf", ["organization:reporters-without-borders", "boycott-call-2015", "source:rsf-2015"]],
  ["international organization", ["organization:wic-organization", "wic-organization-founded", "co-organizers-2015"]],

  // Documents and subjects.
  ["wuzhen outlook", ["wuzhen-outlook-2017", "wuzhen-outlook-2018", "wuzhen-outlook-2019"]],
  ["乌镇展望", ["wuzhen-outlook-2017", "wuzhen-outlook-2018", "wuzhen-outlook-2019"]],
  ["outlook 2019", ["wuzhen-outlook-2019", "outlook-2019-order", "outlook-2019-security"]],
  ["乌镇倡议", ["wuzhen-initiative-2015", "declaration-dropped-2014", "wuzhen-outlook-2017"]],
  ["乌镇宣言", ["declaration-night-2014", "declaration-dropped-2014"]],
  ["declaration", ["declaration-night-2014", "draft-declaration-text-2014", "declaration-dropped-2014"]],
  ["declarations", ["declaration-night-2014", "draft-declaration-text-2014", "declaration-dropped-2014"]],
  ["蓝皮书", ["blue-books-2017", "blue-books-2018", "blue-books-2019"]],
  ["white paper", ["white-paper-2022", "source:qstheory-2022", "organization:scio"]],
  ["sovereignty", ["report-wording-2016", "trump-unga-2018", "sovereignty-paper-2019"]],
  ["sovreignty", ["report-wording-2016", "trump-unga-2018", "sovereignty-paper-2019"]],
  ["主权", ["report-wording-2016", "trump-unga-2018", "sovereignty-paper-2019"]],
  ["cyberspce", ["central-leading-group-2014", "xu-lin-heads-cac", "commission-2018"]],
  ["boycott", ["boycott-call-2015", "source:rsf-2015", "source:thehill-2015"]],
  ["博览会", ["expo-2015", "expo-2016", "expo-2017"]],
  ["light of the internet", ["expo-2015", "expo-2016", "expo-2017"]],
  ["疫情", ["opening-2020", "forum-replaces-seventh-2020", "wic-2020"]],
  ["email 1987", ["zorn-email-1987"]],
  ["co-chair", ["council-chairs-ma-chehade", "council-chairs-zorn-ma", "chehade-icann-overlap"]],
  ["secretary general", ["ren-secretary-general-2022", "council-members-2015", "announced-2022"]],
  ["organisation", ["wic-organization-founded", "zhuang-chairs-organization", "organization-mission-2022"]],
  ["youtube", ["organization:youtube", "xi-youtube-2015"]],

  // Days and months.
  ["november 2014", ["wic-2014", "opening-2014", "declaration-night-2014"]],
  ["2014年11月", ["wic-2014", "opening-2014", "declaration-night-2014"]],
  ["16 december 2015", ["wic-2015", "wsis10-2015", "expo-2015"]],
  ["2015-12-16", ["wic-2015", "wsis10-2015", "expo-2015"]],

  // Sources, by who published them.
  ["bloomberg", ["source:bloomberg-2014", "source:bloomberg-2017", "source:bloomberg-2021"]],
  ["南华早报", ["ceos-2022", "special-access-2015", "zhuang-heads-cac"]],

  // Nothing.
  ["zzzz", []],
  ["？！…", []],
];
