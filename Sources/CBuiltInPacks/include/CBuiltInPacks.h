/* SPDX-License-Identifier: Apache-2.0 */
/* The built-in packs (Sources/Policy/Packs), embedded when compiled, so that the program needs no
   file beside it. */
#ifndef TAMIS_BUILT_IN_PACKS_H
#define TAMIS_BUILT_IN_PACKS_H

#include <stddef.h>

/* One embedded file. `text` is UTF-8, `count` its bytes; there is no NUL at the end. */
typedef struct {
  const char *name;
  const unsigned char *text;
  size_t count;
} tamis_pack;

/* How many packs there are. */
size_t tamis_pack_count(void);

/* Pack `index`, which must be below tamis_pack_count(). */
tamis_pack tamis_pack_at(size_t index);

/// The pack that only audits of histories read.
tamis_pack tamis_history_pack(void);

/* The catalogue of the policy, which is no pack. */
tamis_pack tamis_catalogue(void);

#endif
