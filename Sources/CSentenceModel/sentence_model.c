// SPDX-License-Identifier: Apache-2.0
#include "CSentenceModel.h"

static const uint8_t words[] = {
#embed "words.bin"
};

static const uint8_t concepts[] = {
#embed "concepts.bin"
};

const uint8_t *word_model_bytes(void) { return words; }

size_t word_model_size(void) { return sizeof words; }

const uint8_t *concept_model_bytes(void) { return concepts; }

size_t concept_model_size(void) { return sizeof concepts; }
