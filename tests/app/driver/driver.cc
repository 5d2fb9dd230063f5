#include "tests/app/driver/driver.h"

#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLocalSocket>
#include <QQmlEngine>
#include <QStyleHints>
#include <QTest>
#include <QUrlQuery>
#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "mobile/models/device_network.h"
#include "mobile/models/preferences.h"
#include "mobile/models/privacy.h"
#include "mobile/models/session.h"
#include "tests/app/driver/gestures.h"
#include "tests/app/driver/tree.h"

namespace mandat::app_tests {
namespace {

constexpr int kPollMs = 25;
constexpr int kDefaultTimeoutMs = 10000;

struct Named {
  QQuickItem* item = nullptr;
  QString name;
  QAccessible::State state;
  QAccessible::Role role = QAccessible::NoRole;
  QPointF at;
};

bool IsShown(const QQuickItem* item) {
  return item->isVisible() && item->opacity() > 0.01 && item->width() > 0 && item->height() > 0;
}

void Walk(QQuickItem* item, std::vector<Named>& out) {
  if (!item->isVisible() || item->opacity() <= 0.01) return;
  if (QAccessibleInterface* iface = QAccessible::queryAccessibleInterface(item); iface && iface->isValid()) {
    const QString name = iface->text(QAccessible::Name);
    if (!name.isEmpty() && IsShown(item)) {
      out.push_back({item, name, iface->state(), iface->role(), item->mapToScene(QPointF(0, 0))});
    }
  }
  for (QQuickItem* child : item->childItems()) Walk(child, out);
}

std::vector<Named> AllNamed(QQuickWindow* window) {
  std::vector<Named> found;
  Walk(window->contentItem(), found);
  return found;
}

// What was told last to those who hear the app (MLiveRegion): named like a title or a notice, and nothing to press.
bool IsTold(const QQuickItem* item) { return QByteArray(item->metaObject()->className()).startsWith("MLiveRegion"); }

// What can be pressed. A title, a page or what was told last may be named like a button, which is the one meant: once
// it is there and enabled.
bool IsControl(QAccessible::Role role) {
  switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::EditableText:
    case QAccessible::Link:
    case QAccessible::ListItem:
    case QAccessible::PageTab:
    case QAccessible::RadioButton:
      return true;
    default:
      return false;
  }
}

bool Matches(const QString& wanted, const QString& name) {
  return wanted.startsWith(u'~') ? name.contains(wanted.mid(1)) : name == wanted;
}

// The nearest Flickable around `item` that a finger scrolls, recognised by its properties so that no private header is
// needed.
QQuickItem* FlickableAround(QQuickItem* item) {
  for (QQuickItem* up = item->parentItem(); up; up = up->parentItem()) {
    if (up->inherits("QQuickFlickable") && up->property("interactive").toBool()) return up;
  }
  return nullptr;
}

// Not yet for a finger: still fading in, or under an open dialog.
bool IsCovered(const QQuickWindow* window, const QQuickItem* item) {
  double opacity = 1;
  bool in_overlay = false;
  for (const QQuickItem* up = item; up; up = up->parentItem()) {
    opacity *= up->opacity();
    in_overlay |= up->inherits("QQuickOverlay");
  }
  if (opacity < 0.99) return true;
  if (in_overlay) return false;
  const QList<QQuickItem*> top = window->contentItem()->childItems();
  return std::any_of(top.begin(), top.end(),
                     [](const QQuickItem* child) { return child->inherits("QQuickOverlay") && child->isVisible(); });
}

}  // namespace

Driver::Driver(QQuickWindow* window, const QString& socket_path, std::function<QStringList()> complaints,
               std::function<void(std::int64_t)> wait_ms, std::function<void(std::int64_t)> calendar_ms,
               QObject* parent)
    : QObject(parent),
      window_(window),
      touch_(QTest::createTouchDevice()),
      complaints_(std::move(complaints)),
      wait_ms_(std::move(wait_ms)),
      calendar_ms_(std::move(calendar_ms)) {
  // However fast it presses, each press is one of its own.
  QGuiApplication::styleHints()->setMouseDoubleClickInterval(0);
  server_.setSocketOptions(QLocalServer::UserAccessOption);
  QLocalServer::removeServer(socket_path);
  if (!server_.listen(socket_path)) qFatal("driver: cannot listen on %s", qPrintable(socket_path));
  connect(&server_, &QLocalServer::newConnection, this, [this] {
    QLocalSocket* socket = server_.nextPendingConnection();
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
      while (socket->canReadLine()) OnLine(socket, socket->readLine());
    });
  });
  QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "TakeMail");
  QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "OnFile");
  connect(window_, &QQuickWindow::frameSwapped, this, [this] { ++frames_; });
  poll_.setInterval(kPollMs);
  connect(&poll_, &QTimer::timeout, this, &Driver::Poll);
}

void Driver::TakeMail(const QUrl& url) { mail_ = url; }

void Driver::OnLine(QLocalSocket* socket, const QByteArray& line) {
  client_ = socket;
  command_ = QJsonDocument::fromJson(line).object();
  started_.start();
  poll_.start();
  Poll();
}

void Driver::Poll() {
  // What a key sets off may take long, and lets time pass: nothing is done twice.
  if (command_.isEmpty() || attempting_) return;
  attempting_ = true;
  QJsonObject reply = Attempt();
  attempting_ = false;
  if (reply.isEmpty()) return;
  if (const QStringList complaints = complaints_(); !complaints.isEmpty())
    reply = Failed("the app complained: " + complaints.join(" | "));
  poll_.stop();
  const bool quit = command_["do"].toString() == "quit";
  command_ = {};
  if (client_) {
    client_->write(QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n');
    client_->flush();
  }
  if (quit) QTimer::singleShot(0, qApp, &QGuiApplication::quit);
}

QJsonObject Driver::Done(QJsonObject extra) {
  extra["ok"] = true;
  extra["ms"] = static_cast<int>(started_.elapsed());
  return extra;
}

QJsonObject Driver::Failed(const QString& error) {
  return {{"ok", false},
          {"ms", static_cast<int>(started_.elapsed())},
          {"error", error},
          {"names", QJsonArray::fromStringList(Names())}};
}

QJsonObject Driver::Attempt() {
  const QString what = command_["do"].toString();
  const QString name = command_["name"].toString();
  const bool expired = started_.elapsed() > command_["timeout_ms"].toInt(kDefaultTimeoutMs);
  if (what == "see") {
    if (Find(name, Wanted::kSeen)) return Done();
    return expired ? Failed("not seen: " + name) : QJsonObject();
  }
  if (what == "gone") {
    if (!Find(name, Wanted::kShown)) return Done();
    return expired ? Failed("still there: " + name) : QJsonObject();
  }
  if (what == "press" || what == "type") {
    QQuickItem* item = Find(name, what == "type" ? Wanted::kEditor : Wanted::kControl);
    if (!item)
      return expired ? Failed((Find(name, Wanted::kSeen) ? "not to be used: " : "not seen: ") + name) : QJsonObject();
    if (IsCovered(window_, item)) return expired ? Failed("covered: " + name) : QJsonObject();
    ScrollIntoView(item);
    if (!IsAtRest(item)) return expired ? Failed("not drawn: " + name) : QJsonObject();
    if (what == "press") {
      Tap(item);
    } else {
      Type(item, command_["text"].toString());
    }
    return Done();
  }
  if (what == "read") {
    QQuickItem* item = Find(name, Wanted::kSeen);
    if (!item) return expired ? Failed("not seen: " + name) : QJsonObject();
    return Done({{"value", QAccessible::queryAccessibleInterface(item)->text(QAccessible::Value)}});
  }
  if (what == "describe") {
    QQuickItem* item = Find(name, Wanted::kSeen);
    if (!item) return expired ? Failed("not seen: " + name) : QJsonObject();
    return Done({{"description", QAccessible::queryAccessibleInterface(item)->text(QAccessible::Description)},
                 {"enabled", item->isEnabled()}});
  }
  if (what == "key") {
    const QKeySequence keys = QKeySequence::fromString(command_["key"].toString());
    if (keys.isEmpty()) return Failed("unknown key");
    QTest::keyClick(window_, keys[0].key(), keys[0].keyboardModifiers());
    return Done();
  }
  if (what == "write") {
    Write(command_["text"].toString());
    return Done();
  }
  if (what == "focused") {
    QAccessibleInterface* at = QAccessible::queryAccessibleInterface(window_->activeFocusItem());
    // A dialog has it before anything in it has, and takes no key; it may be called as a button in it is.
    if (!at || at->role() == QAccessible::Dialog) return Done({{"value", QString()}});
    // A field for a PIN speaks of itself without a name.
    const QString name = at->text(QAccessible::Name);
    return Done({{"value", name.isEmpty() ? at->text(QAccessible::Description) : name}});
  }
  if (what == "shot") {
    // What fades is let come to rest: two pictures alike, of two frames, or an eighth of the time allowed.
    const bool late = started_.elapsed() >= command_["timeout_ms"].toInt(kDefaultTimeoutMs) / 8;
    if (!picture_.isNull() && frames_ == aimed_in_ && !late) return {};
    const QImage image = window_->grabWindow();
    if (image != picture_ && !late) {
      picture_ = image;
      aimed_in_ = frames_;
      window_->update();
      return {};
    }
    picture_ = {};
    return image.save(command_["path"].toString()) ? Done() : Failed("cannot save the picture");
  }
  if (what == "tree") {
    // Likewise: what is laid out is let come to rest, from one frame to the next.
    const bool late = started_.elapsed() >= command_["timeout_ms"].toInt(kDefaultTimeoutMs) / 8;
    if (!tree_.isEmpty() && frames_ == aimed_in_ && !late) return {};
    const QJsonObject tree = TreeOf(window_);
    if (tree != tree_ && !late) {
      tree_ = tree;
      aimed_in_ = frames_;
      window_->update();
      return {};
    }
    tree_ = {};
    return Done(tree);
  }
  if (what == "opened") return Done({{"urls", QJsonArray::fromStringList(opened_)}});
  if (what == "window") {
    command_["state"].toString() == "away" ? window_->showMinimized() : window_->showNormal();
    return Done();
  }
  if (what == "names") return Done({{"names", QJsonArray::fromStringList(Names())}});
  if (what == "resize") {
    window_->resize(command_["width"].toInt(), command_["height"].toInt());
    return Done();
  }
  if (what == "look") return Look();
  if (what == "drag" || what == "drop" || what == "pinch" || what == "wheel") return Gesture();
  if (what == "network") {
    auto* network = app::DeviceNetwork::instance();
    if (command_.contains("metered")) network->Assume(command_["metered"].toBool());
    if (command_["back"].toBool()) network->AssumeBack();
    return Done();
  }
  if (what == "wait") {
    wait_ms_(static_cast<std::int64_t>(command_["seconds"].toInt()) * 1000);
    app::Privacy::instance()->Look();
    return Done();
  }
  if (what == "calendar") {
    calendar_ms_(static_cast<std::int64_t>(command_["days"].toInt()) * 24 * 3600 * 1000);
    app::Session::instance()->LookAgain();
    app::Privacy::instance()->Look();
    return Done();
  }
  if (what == "app") {
    const QString state = command_["state"].toString();
    app::Privacy::instance()->Assume(state == "active"     ? Qt::ApplicationActive
                                     : state == "inactive" ? Qt::ApplicationInactive
                                                           : Qt::ApplicationHidden);
    return Done();
  }
  if (what == "clipboard") {
    if (command_.contains("picture")) {
      const QImage picture(command_["picture"].toString());
      if (picture.isNull()) return Failed("no such picture");
      QGuiApplication::clipboard()->setImage(picture);
    } else {
      QGuiApplication::clipboard()->setText(command_["text"].toString());
    }
    return Done();
  }
  if (what == "mail") {
    if (mail_.isEmpty()) return Failed("no e-mail was opened");
    const QUrlQuery query(mail_);
    return Done({{"to", mail_.path()},
                 {"subject", query.queryItemValue("subject", QUrl::FullyDecoded)},
                 {"text", query.queryItemValue("body", QUrl::FullyDecoded)}});
  }
  if (what == "quit") return Done();
  return Failed("unknown command: " + what);
}

bool Driver::IsAtRest(QQuickItem* item) {
  const QRectF at(item->mapToScene(QPointF(0, 0)), item->size());
  if (item != aimed_at_ || at != aim_) {
    aimed_at_ = item;
    aim_ = at;
    aimed_in_ = frames_;
    window_->update();
  }
  if (frames_ == aimed_in_) return false;
  aimed_at_ = nullptr;
  return true;
}

QJsonObject Driver::Gesture() {
  const QString what = command_["do"].toString();
  const bool expired = started_.elapsed() > command_["timeout_ms"].toInt(kDefaultTimeoutMs);
  QQuickItem* item = Find(command_["name"].toString(), Wanted::kEnabled);
  if (!item) return expired ? Failed("not seen: " + command_["name"].toString()) : QJsonObject();
  if (what == "drop") {
    ScrollIntoView(item);
    if (!IsAtRest(item)) return expired ? Failed("not drawn: " + command_["name"].toString()) : QJsonObject();
  }
  poll_.stop();  // a gesture takes some frames: it is not begun again meanwhile
  const auto point = [this](const char* name) {
    const QJsonArray place = command_[QLatin1String(name)].toArray();
    return QPointF(place.at(0).toDouble(), place.at(1).toDouble());
  };
  if (what == "drag") {
    if (command_["mouse"].toBool())
      DragByMouse(window_, item, point("from"), point("to"));
    else
      Drag(window_, touch_, item, point("from"), point("to"));
  } else if (what == "drop") {
    QStringList files;
    for (const QJsonValue& file : command_["files"].toArray()) files << file.toString();
    if (!DropFiles(window_, item, files)) {
      if (expired) return Failed("nothing takes files there: " + command_["name"].toString());
      // What nobody took has done nothing: another try, as a hand makes one.
      poll_.start();
      return {};
    }
  } else if (what == "pinch") {
    Pinch(window_, touch_, item, command_["factor"].toDouble());
  } else {
    CtrlWheel(window_, item, command_["delta"].toInt());
  }
  return Done();
}

QJsonObject Driver::Look() {
  QQmlEngine* engine = qmlEngine(window_);
  auto* preferences =
      engine ? engine->singletonInstance<app::Preferences*>(qmlTypeId("Mandat.App", 1, 0, "Preferences")) : nullptr;
  if (!preferences) return Failed("no preferences");
  if (command_.contains("theme")) preferences->setTheme(command_["theme"].toString());
  if (command_.contains("text_scale")) preferences->setTextScale(command_["text_scale"].toDouble());
  if (!command_.contains("language")) return Done();
  app::Session* session = app::Session::instance();
  QCoreApplication::removeTranslator(&translator_);
  session->setLanguage(command_["language"].toString());
  // Over the language's own: a language for tests, which the product does not have.
  if (command_.contains("over")) {
    if (!translator_.load(command_["over"].toString())) return Failed("no such translation");
    QCoreApplication::installTranslator(&translator_);
  }
  if (command_.contains("over") || speaks_over_) {
    engine->retranslate();
    for (auto notify : {&app::Session::identityChanged, &app::Session::connectionChanged, &app::Session::previewChanged,
                        &app::Session::attemptsChanged, &app::Session::keystoreChanged, &app::Session::contentChanged})
      Q_EMIT(session->*notify)();
  }
  speaks_over_ = command_.contains("over");
  return Done();
}

QQuickItem* Driver::Find(const QString& name, Wanted wanted) const {
  // Later items are painted above earlier ones (sheets, dialogs), so the last match is the one a person sees.
  std::vector<Named> all = AllNamed(window_);
  for (auto it = all.rbegin(); it != all.rend(); ++it) {
    if (!Matches(name, it->name)) continue;
    if (wanted != Wanted::kSeen && IsTold(it->item)) continue;
    if (wanted != Wanted::kSeen && wanted != Wanted::kShown && (!it->item->isEnabled() || it->state.disabled)) continue;
    if (wanted == Wanted::kControl && !IsControl(it->role)) continue;
    if (wanted == Wanted::kEditor && it->role != QAccessible::EditableText) continue;
    return it->item;
  }
  return nullptr;
}

QStringList Driver::Names() const {
  std::vector<Named> all = AllNamed(window_);
  std::stable_sort(all.begin(), all.end(), [](const Named& a, const Named& b) { return a.at.y() < b.at.y(); });
  QStringList names;
  for (const Named& named : all) names << named.name;
  return names;
}

void Driver::ScrollIntoView(QQuickItem* item) const {
  QQuickItem* flickable = FlickableAround(item);
  if (!flickable) return;
  QQuickItem* content = flickable->property("contentItem").value<QQuickItem*>();
  if (!content) return;
  const double top = item->mapToItem(content, QPointF(0, 0)).y();
  const double y = flickable->property("contentY").toDouble();
  const double margin = 16;
  double wanted = y;
  if (top + item->height() + margin > y + flickable->height())
    wanted = top + item->height() + margin - flickable->height();
  if (top - margin < wanted) wanted = std::max(0.0, top - margin);
  if (wanted == y) return;
  const double end = std::max(0.0, flickable->property("contentHeight").toDouble() - flickable->height());
  flickable->setProperty("contentY", std::clamp(wanted, 0.0, end));
}

void Driver::Tap(QQuickItem* item) {
  const QPoint at = item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
  QTest::touchEvent(window_, touch_).press(0, at, window_).commit();
  QTest::touchEvent(window_, touch_).release(0, at, window_).commit();
}

void Driver::Type(QQuickItem* item, const QString& text) {
  Tap(item);
  // The tap gives the keyboard to the field or to the editor within it; if it did not, the field is asked to take it.
  bool inside = false;
  for (QQuickItem* up = window_->activeFocusItem(); up && !inside; up = up->parentItem()) inside = up == item;
  if (!inside) item->forceActiveFocus(Qt::MouseFocusReason);
  Write(text);
}

void Driver::Write(const QString& text) {
  QTest::keyClick(window_, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClick(window_, Qt::Key_Delete);
  for (const QChar c : text) {
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
    QCoreApplication::sendEvent(window_, &press);
    QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(c));
    QCoreApplication::sendEvent(window_, &release);
  }
}

}  // namespace mandat::app_tests
