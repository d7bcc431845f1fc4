/* SPDX-License-Identifier: Apache-2.0 */
/* The 8-bit PCRE2 library: pcre2api(3). The macro must stand before the include. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
