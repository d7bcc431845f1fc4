// SPDX-License-Identifier: Apache-2.0
#include "CSentenceModel.h"

static const uint8_t model[] = {
#embed "sentence_model.bin"
};

const uint8_t *sentence_model_bytes(void) { return model; }

size_t sentence_model_size(void) { return sizeof model; }
