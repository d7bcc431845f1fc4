// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The weights that `make model` learns; the layout is told by `SentenceModel.Layout`
/// of the target Detectors. Constant, and valid as long as the program runs.
const uint8_t *sentence_model_bytes(void);

/// How many bytes the weights take.
size_t sentence_model_size(void);

#pragma clang assume_nonnull end
