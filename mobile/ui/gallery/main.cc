// mandat-gallery: draws every page of the gallery light and dark, at text scale 1 and 2, and writes the pictures to
// --out DIR: each look by itself, and PAGE.png with all four side by side.
//
// Off-screen: QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software. --from DIR takes the QML of Mandat.Ui and of the
// gallery from the source tree (DIR = mobile/ui) instead of the built-in one, so that a look can be tried without
// building.
#include <QtQml/qqmlextensionplugin.h>

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QQmlAbstractUrlInterceptor>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QTest>
#include <memory>

Q_IMPORT_QML_PLUGIN(Mandat_UiPlugin)

namespace {

class FromSource : public QQmlAbstractUrlInterceptor {
 public:
  explicit FromSource(QString root) : root_(std::move(root)) {}
  QUrl intercept(const QUrl& url, DataType type) override {
    if (type != QmlFile) return url;
    QString path = url.toString();
    const QString ui = QStringLiteral("qrc:/qt/qml/Mandat/Ui/"),
                  gallery = QStringLiteral("qrc:/qt/qml/Mandat/Gallery/");
    if (path.startsWith(ui)) return QUrl::fromLocalFile(root_ + u'/' + path.mid(ui.size()));
    if (path.startsWith(gallery))
      return QUrl::fromLocalFile(root_ + QStringLiteral("/gallery/") + path.mid(gallery.size()));
    return url;
  }

 private:
  QString root_;
};

QImage SideBySide(const QList<QImage>& pictures) {
  constexpr int kGap = 16;
  int width = kGap, height = 0;
  for (const QImage& picture : pictures) {
    width += picture.width() + kGap;
    height = qMax(height, picture.height() + 2 * kGap);
  }
  QImage sheet(width, height, QImage::Format_RGB32);
  sheet.fill(Qt::gray);
  QPainter painter(&sheet);
  int x = kGap;
  for (const QImage& picture : pictures) {
    painter.drawImage(x, kGap, picture);
    x += picture.width() + kGap;
  }
  return sheet;
}

}  // namespace

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  QCommandLineParser options;
  options.setApplicationDescription(QStringLiteral("Draws every control of Mandat's design system."));
  options.addHelpOption();
  options.addOption({QStringLiteral("out"), QStringLiteral("Where the pictures go."), QStringLiteral("DIR"),
                     QStringLiteral("out/gallery")});
  options.addOption(
      {QStringLiteral("from"), QStringLiteral("Take the QML from this source folder."), QStringLiteral("DIR")});
  options.addOption({QStringLiteral("page"), QStringLiteral("This page only."), QStringLiteral("NAME")});
  options.process(app);

  const QDir out(options.value(QStringLiteral("out")));
  if (!out.mkpath(QStringLiteral("."))) {
    qCritical("cannot make %s", qPrintable(out.path()));
    return 1;
  }
  QQmlEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  std::unique_ptr<FromSource> source;
  if (options.isSet(QStringLiteral("from"))) {
    source = std::make_unique<FromSource>(QDir(options.value(QStringLiteral("from"))).absolutePath());
    engine.addUrlInterceptor(source.get());
  }
  bool warned = false;
  QObject::connect(&engine, &QQmlEngine::warnings, [&](const QList<QQmlError>&) { warned = true; });

  QQmlComponent component(&engine, QUrl(QStringLiteral("qrc:/qt/qml/Mandat/Gallery/Gallery.qml")));
  const std::unique_ptr<QObject> made(component.create());
  auto* window = qobject_cast<QQuickWindow*>(made.get());
  if (!window) {
    qCritical("%s", qPrintable(component.errorString()));
    return 1;
  }
  const QStringList pages = window->property("pages").toStringList();
  for (const QString& page : pages) {
    if (options.isSet(QStringLiteral("page")) && page != options.value(QStringLiteral("page"))) continue;
    QList<QImage> looks;
    for (const bool dark : {false, true}) {
      for (const double scale : {1.0, 2.0}) {
        if (!QMetaObject::invokeMethod(window, "present", Q_ARG(QString, page), Q_ARG(bool, dark),
                                       Q_ARG(double, scale)))
          return 1;
        window->show();
        if (!QTest::qWaitForWindowExposed(window)) return 1;
        QTest::mouseMove(window, QPoint(window->width() - 1, window->height() / 2));  // nothing hovered
        QTest::qWait(500);                                                            // entry animations
        const QString file = QStringLiteral("%1-%2-%3.png")
                                 .arg(page, dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                 .arg(qRound(scale * 100));
        looks << window->grabWindow();
        if (!looks.back().save(out.filePath(file))) {
          qCritical("cannot write %s", qPrintable(out.filePath(file)));
          return 1;
        }
      }
    }
    if (!SideBySide(looks).save(out.filePath(page + QStringLiteral(".png")))) return 1;
  }
  return warned ? 2 : 0;
}
