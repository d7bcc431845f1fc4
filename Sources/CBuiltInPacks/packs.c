/* SPDX-License-Identifier: Apache-2.0 */
#include "CBuiltInPacks.h"

static const unsigned char core_text[] = {
#embed "../Policy/Packs/core.yaml"
};
static const unsigned char ar_text[] = {
#embed "../Policy/Packs/ar.yaml"
};
static const unsigned char de_text[] = {
#embed "../Policy/Packs/de.yaml"
};
static const unsigned char en_text[] = {
#embed "../Policy/Packs/en.yaml"
};
static const unsigned char es_text[] = {
#embed "../Policy/Packs/es.yaml"
};
static const unsigned char fr_text[] = {
#embed "../Policy/Packs/fr.yaml"
};
static const unsigned char it_text[] = {
#embed "../Policy/Packs/it.yaml"
};
static const unsigned char ja_text[] = {
#embed "../Policy/Packs/ja.yaml"
};
static const unsigned char nl_text[] = {
#embed "../Policy/Packs/nl.yaml"
};
static const unsigned char pl_text[] = {
#embed "../Policy/Packs/pl.yaml"
};
static const unsigned char pt_text[] = {
#embed "../Policy/Packs/pt.yaml"
};
static const unsigned char sv_text[] = {
#embed "../Policy/Packs/sv.yaml"
};
static const unsigned char tr_text[] = {
#embed "../Policy/Packs/tr.yaml"
};
static const unsigned char zh_Hans_text[] = {
#embed "../Policy/Packs/zh-Hans.yaml"
};
static const unsigned char history_text[] = {
#embed "../Policy/Packs/history.yaml"
};
static const unsigned char catalogue_text[] = {
#embed "../Policy/Packs/catalogue.yaml"
};
static const unsigned char zh_Hant_text[] = {
#embed "../Policy/Packs/zh-Hant.yaml"
};

static const tamis_pack packs[] = {
  {"core.yaml", core_text, sizeof core_text},
  {"ar.yaml", ar_text, sizeof ar_text},
  {"de.yaml", de_text, sizeof de_text},
  {"en.yaml", en_text, sizeof en_text},
  {"es.yaml", es_text, sizeof es_text},
  {"fr.yaml", fr_text, sizeof fr_text},
  {"it.yaml", it_text, sizeof it_text},
  {"ja.yaml", ja_text, sizeof ja_text},
  {"nl.yaml", nl_text, sizeof nl_text},
  {"pl.yaml", pl_text, sizeof pl_text},
  {"pt.yaml", pt_text, sizeof pt_text},
  {"sv.yaml", sv_text, sizeof sv_text},
  {"tr.yaml", tr_text, sizeof tr_text},
  {"zh-Hans.yaml", zh_Hans_text, sizeof zh_Hans_text},
  {"zh-Hant.yaml", zh_Hant_text, sizeof zh_Hant_text},
};

size_t tamis_pack_count(void) { return sizeof packs / sizeof *packs; }

tamis_pack tamis_pack_at(size_t index) { return packs[index]; }

tamis_pack tamis_history_pack(void) {
  tamis_pack pack = {"history.yaml", history_text, sizeof history_text};
  return pack;
}

tamis_pack tamis_catalogue(void) {
  tamis_pack file = {"catalogue.yaml", catalogue_text, sizeof catalogue_text};
  return file;
}
