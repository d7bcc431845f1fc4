// SPDX-License-Identifier: Apache-2.0

import Benchmark
import PCRE2
import Workloads

let benchmarks: @Sendable () -> Void = {
  useCommonConfiguration()
  addCompiling()
  addWindows()
  addLimits()
  addBaselines()
}
