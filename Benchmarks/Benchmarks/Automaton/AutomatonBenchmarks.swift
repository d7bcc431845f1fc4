// SPDX-License-Identifier: Apache-2.0

import Benchmark
import Workloads

let benchmarks: @Sendable () -> Void = {
  useCommonConfiguration()
  addBuilds()
  addScans()
  addSettings()
  addBaselines()
}
