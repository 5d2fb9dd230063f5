#include "tests/bench/app_probe/use.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>

#include "mobile/models/paper_list_model.h"
#include "mobile/models/paper_search_model.h"
#include "mobile/models/pdf_page_item.h"
#include "mobile/models/session.h"
#include "mobile/models/workspace.h"
#include "shared/client/paper_index.h"
#include "tests/bench/app_probe/frames.h"
#include "tests/bench/app_probe/items.h"
#include "tests/bench/paper_texts.h"

namespace mandat::bench {
namespace {

constexpr int kSettleMs = 2500;
constexpr int kFrames = 300;
constexpr int kPauseMs = 150;

bool Fail(const char* what) {
  std::fprintf(stderr, "the app's use: %s\n", what);
  return false;
}

// Of the visible items' own objects.
template <typename Model>
Model* FindModel(QQuickWindow* window) {
  Model* found = nullptr;
  (void)FindItem(window->contentItem(), [&](QQuickItem* item) {
    found = item->findChild<Model*>({}, Qt::FindDirectChildrenOnly);
    return found != nullptr;
  });
  return found;
}

// The visible thing that scrolls farthest.
QQuickItem* Longest(QQuickWindow* window) {
  QQuickItem* longest = nullptr;
  const auto length = [](const QQuickItem* item) { return item->property("contentHeight").toDouble(); };
  (void)FindItem(window->contentItem(), [&](QQuickItem* item) {
    if (item->inherits("QQuickFlickable") && (longest == nullptr || length(item) > length(longest))) longest = item;
    return false;
  });
  return longest;
}

bool Scroll(QQuickWindow* window, const char* what) {
  QQuickItem* flickable = Longest(window);
  return flickable != nullptr ? ScrollItem(window, flickable, what, kFrames, false) : Fail("nothing scrolls");
}

void Press(QQuickWindow* window, QChar letter) {
  for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
    QKeyEvent event(type, letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
    QCoreApplication::sendEvent(window, &event);
  }
}

// A field of the app's own in the same window, that nothing listens to.
bool PressKeys(QQuickWindow* window) {
  QQmlComponent component(qmlEngine(window->contentItem()->childItems().first()));
  component.setData("import QtQuick\nimport Mandat.Ui\nMTextField { label: 'Text'; z: 1000; width: 390 }", {});
  const std::unique_ptr<QObject> made(component.create());
  auto* item = qobject_cast<QQuickItem*>(made.get());
  if (item == nullptr) return Fail("no plain field");
  item->setParentItem(window->contentItem());
  item->forceActiveFocus();
  Rest(kPauseMs);
  QString text;
  for (const QChar letter : QStringLiteral("vårdplatsen att äldreplan och")) {
    text += letter;
    const double took = UntilShown(
        window, [&] { Press(window, letter); }, [&] { return item->property("text").toString() == text; });
    if (took < 0) return Fail("a key shows nothing");
    Tell("key", took);
    Rest(kPauseMs);
  }
  return true;
}

bool SearchPapers(QQuickWindow* window) {
  const auto* model = FindModel<app::PaperSearchModel>(window);
  QQuickItem* field =
      FindItem(window->contentItem(), [](QQuickItem* item) { return item->inherits("QQuickTextInput"); });
  if (model == nullptr || field == nullptr) return Fail("no search");
  field->forceActiveFocus();
  Rest(kPauseMs);
  // Where the same is found as before there is nothing to draw: the frame after the answer shows it all the same.
  const auto drawn = QObject::connect(model, &app::PaperSearchModel::searchingChanged, window, [model, window] {
    if (!model->searching()) window->update();
  });
  // The beginning of a word, a word that stands on every page, two words, and one that stands nowhere.
  for (const std::string& typed : Typed({"i", "och", "vårdplatsen", "att äldreplan", "qwxz"}, 1)) {
    const QString text = QString::fromStdString(typed);
    if (text.size() == 1) {  // another word
      field->setProperty("text", QString());
      if (!Await([&] { return !model->searching(); })) return Fail("the search does not end");
      Rest(3 * kPauseMs);
    }
    const double took = UntilShown(
        window, [&] { Press(window, text.back()); }, [&] { return model->words() == text && !model->searching(); });
    if (took < 0) return Fail("nothing is said of what was looked for");
    Tell("search", took);
    Rest(kPauseMs);
  }
  QObject::disconnect(drawn);
  field->setProperty("text", QString());
  return true;
}

bool ShowPapers(QQuickWindow* window) {
  QQuickItem* shell = FindWithMethod(window, "go(QString)");
  if (shell == nullptr) return Fail("no shell");
  QMetaObject::invokeMethod(shell, "go", Q_ARG(QString, QStringLiteral("papers")));
  const bool there = Await([&] {
    const auto* papers = FindModel<app::PaperListModel>(window);
    return papers != nullptr && papers->count() > 0;
  });
  return there || Fail("no papers");
}

bool ShowAllPapers(QQuickWindow* window) {
  auto* papers = FindModel<app::PaperListModel>(window);
  if (papers == nullptr) return Fail("no list of papers");
  while (papers->more() > 0) papers->showMore();
  // Rows are made a few at a time.
  const bool all = Await([&] {
    const auto length = [&] { return Longest(window)->property("contentHeight").toDouble(); };
    const double before = length();
    Rest(kSettleMs);
    return length() == before;
  });
  return all || Fail("the papers are never all there");
}

bool OpenPaper(QQuickWindow* window, const QString& paper) {
  QQuickItem* pane = FindWithMethod(window, "openPaper(QString)");
  if (pane == nullptr) return Fail("no pane");
  QMetaObject::invokeMethod(pane, "openPaper", Q_ARG(QString, paper));
  const bool drawn = Await([&] {
    return FindItem(window->contentItem(), [](QQuickItem* item) {
      const auto* page = qobject_cast<app::PdfPageItem*>(item);
      return page != nullptr && page->drawn();
    });
  });
  if (!drawn) return Fail("the paper is not shown");
  Rest(kSettleMs);
  return true;
}

}  // namespace

bool ReadAllPapers() {
  return Await(
             [] {
               client::PaperIndex::Progress progress;
               const app::Workspace* workspace = app::Session::instance()->workspace();
               if (workspace == nullptr) return false;
               (void)workspace->client().WithIndex([&](client::PaperIndex& index) {
                 auto read = index.progress();
                 if (read.ok()) progress = *read;
                 return read.status();
               });
               return progress.whole > 0 && progress.read == progress.whole;
             },
             300'000) ||
         Fail("papers are not read for searching");
}

bool UseTheApp(QQuickWindow* window, const QString& paper) {
  Rest(kSettleMs);
  Tell("memory", MemoryMb());
  if (!ShowPapers(window)) return false;
  Rest(kSettleMs);
  if (!SearchPapers(window) || !PressKeys(window) || !ShowAllPapers(window) || !Scroll(window, "list_frame"))
    return false;
  if (!OpenPaper(window, paper) || !Scroll(window, "paper_frame")) return false;
  Rest(kSettleMs);
  Tell("memory_after", MemoryMb());
  return true;
}

}  // namespace mandat::bench
