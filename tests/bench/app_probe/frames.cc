#include "tests/bench/app_probe/frames.h"

#include <QEventLoop>
#include <QQuickWindow>
#include <QTimer>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

namespace mandat::bench {
namespace {

constexpr int kFrameMs = 16;
constexpr int kPatienceMs = 60'000;

double NowMs() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(now).count();
}

}  // namespace

void Tell(const char* what, double value) {
  std::printf("%s %.3f\n", what, value);
  std::fflush(stdout);
}

void TellNow(const char* what) { Tell(what, NowMs()); }

double MemoryMb() {
  std::ifstream file("/proc/self/smaps_rollup");
  std::string line;
  while (std::getline(file, line)) {
    if (line.starts_with("Pss:")) return std::stod(line.substr(4)) / 1024;  // "Pss:   12345 kB"
  }
  return 0;
}

void Rest(int ms) {
  QEventLoop loop;
  QTimer::singleShot(ms, &loop, &QEventLoop::quit);
  loop.exec();
}

bool Await(const std::function<bool()>& done, int most_ms) {
  const double end = NowMs() + most_ms;
  while (!done()) {
    if (NowMs() > end) return false;
    Rest(20);
  }
  return true;
}

double UntilShown(QQuickWindow* window, const std::function<void()>& act, const std::function<bool()>& shown) {
  QEventLoop loop;
  double took = -1;
  double began = 0;
  const auto swapped = [&] {
    if (began == 0 || took >= 0 || !shown()) return;
    took = NowMs() - began;
    loop.quit();
  };
  QObject::connect(window, &QQuickWindow::frameSwapped, &loop, swapped, Qt::DirectConnection);
  QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
  began = NowMs();
  act();
  if (took < 0) loop.exec();
  return took;
}

bool TellFrames(QQuickWindow* window, const char* what, int count, const std::function<void()>& step) {
  QEventLoop loop;
  std::vector<double> times;
  double began = 0;  // 0: no frame is due
  const auto swapped = [&] {
    if (began == 0) return;
    times.push_back(NowMs() - began);
    began = 0;
  };
  QObject::connect(window, &QQuickWindow::frameSwapped, &loop, swapped, Qt::DirectConnection);
  QTimer tick;
  tick.setTimerType(Qt::PreciseTimer);
  QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
    if (began > 0) return;
    if (times.size() >= static_cast<std::size_t>(count)) return loop.quit();
    began = NowMs();
    step();
  });
  tick.start(kFrameMs);
  QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
  loop.exec();
  // Written at the end: what is read while it is measured would be measured, too.
  for (const double time : times) Tell(what, time);
  return times.size() >= static_cast<std::size_t>(count);
}

}  // namespace mandat::bench
