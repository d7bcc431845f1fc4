// SPDX-License-Identifier: Apache-2.0
#include "CNumberingPlans.h"

static const uint8_t plans[] = {
#embed "numbering_plans.bin"
};

const uint8_t *numbering_plans_bytes(void) { return plans; }

size_t numbering_plans_size(void) { return sizeof plans; }
