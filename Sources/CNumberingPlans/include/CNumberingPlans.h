// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The generated numbering plans; the layout is in Generate/generate_numbering_plans.py of the
/// target Detectors. Constant, and valid as long as the program runs.
const uint8_t *numbering_plans_bytes(void);

/// How many bytes the numbering plans take.
size_t numbering_plans_size(void);

#pragma clang assume_nonnull end
