// Platforms without a bus for notices.
#include "mobile/models/desktop_notice.h"

namespace mandat::app {

DesktopNotice::DesktopNotice(QObject* parent) : QObject(parent) {}
void DesktopNotice::Show(const QString&, const QString&) {}
void DesktopNotice::Withdraw() {}
void DesktopNotice::OnAction(uint, const QString&) {}
void DesktopNotice::OnClosed(uint, uint) {}

}  // namespace mandat::app
