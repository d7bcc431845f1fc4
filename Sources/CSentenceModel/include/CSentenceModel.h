// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The weights of words that `make model` learns; the layout is told by `SentenceModel.Layout`
/// of the target Detectors. Constant, and valid as long as the program runs.
const uint8_t *word_model_bytes(void);

/// How many bytes the weights of words take.
size_t word_model_size(void);

/// The weights of concepts that `make model` learns, in the same layout. Constant, and valid as
/// long as the program runs.
const uint8_t *concept_model_bytes(void);

/// How many bytes the weights of concepts take.
size_t concept_model_size(void);

#pragma clang assume_nonnull end
