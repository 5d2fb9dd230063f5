// One notice on the desktop, where the platform has a way to show it (Linux: org.freedesktop.Notifications over D-Bus).
// Elsewhere, and where nobody answers, nothing is shown and nothing goes wrong: the app's own list tells the same.
//
// GUI thread; never waits for the bus. A notice shown anew takes the place of the last one: one request at a time is on
// its way, so that the next one knows which notice it replaces, and none is left behind.
#ifndef MANDAT_MOBILE_MODELS_DESKTOP_NOTICE_H_
#define MANDAT_MOBILE_MODELS_DESKTOP_NOTICE_H_

#include <QObject>
#include <QString>

namespace mandat::app {

class DesktopNotice : public QObject {
  Q_OBJECT

 public:
  explicit DesktopNotice(QObject* parent = nullptr);

  void Show(const QString& title, const QString& text);
  void Withdraw();

 Q_SIGNALS:
  void pressed();

 private Q_SLOTS:
  void OnAction(uint id, const QString& action);
  void OnClosed(uint id, uint reason);

 private:
  void Ask();
  void OnAnswer(uint id);

  QString title_;
  QString text_;
  uint id_ = 0;          // 0: none is shown
  bool wanted_ = false;  // shown last, and not withdrawn since
  bool asking_ = false;  // the bus has not answered yet
  bool again_ = false;   // shown anew meanwhile
  bool listening_ = false;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_DESKTOP_NOTICE_H_
