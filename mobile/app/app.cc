#include "mobile/app/app.h"

#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQmlExtensionPlugin>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>
#include <QTranslator>
#include <QtPlugin>

#include "mobile/app/keychain_store.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "shared/client/network.h"
#include "shared/vault/secret_bytes.h"

Q_IMPORT_QML_PLUGIN(Mandat_UiPlugin)
Q_IMPORT_QML_PLUGIN(Mandat_AppPlugin)
Q_IMPORT_QML_PLUGIN(Mandat_ScreensPlugin)

namespace mandat::app {
namespace {

struct Options {
  QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  QString link;
  QString language;
  QSize size{390, 844};
  QString problem;
  bool help = false;
};

constexpr char kHelp[] =
    "mandat-app: read a council's papers, declare positions and nominate substitutes, also without a network.\n"
    "  --data DIR         where this device keeps its encrypted files (default: the user's data folder)\n"
    "  --link LINK        a founding or enrolment link to begin with\n"
    "  --size WxH         the window's size, e.g. 390x844\n"
    "  --language sv|en   for this run\n";

Options Parse(const QStringList& arguments, const AppHooks& hooks) {
  Options options;
  for (int i = 1; i < arguments.size(); ++i) {
    const QString& name = arguments[i];
    if (name == u"--help" || name == u"-h") {
      options.help = true;
      return options;
    }
    if (i + 1 >= arguments.size()) {
      options.problem = QStringLiteral("%1 needs a value; see --help").arg(name);
      return options;
    }
    const QString value = arguments[++i];
    if (name == u"--data") {
      options.data = QDir(value).absolutePath();
    } else if (name == u"--link") {
      options.link = value;
    } else if (name == u"--language" && (value == u"sv" || value == u"en")) {
      options.language = value;
    } else if (const QStringList parts = value.split(u'x');
               name == u"--size" && parts.size() == 2 && parts[0].toInt() >= 320 && parts[1].toInt() >= 480) {
      options.size = {parts[0].toInt(), parts[1].toInt()};
    } else if (!hooks.option || !hooks.option(name.toUtf8().constData(), value.toUtf8().constData())) {
      options.problem =
          QStringLiteral("%1 %2 is not understood; see --help (the smallest --size is 320x480)").arg(name, value);
      return options;
    }
  }
  return options;
}

}  // namespace

int RunApp(int argc, char** argv, const AppHooks& hooks) {
  vault::HardenProcess();
  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationName(QStringLiteral("mandat"));
  QGuiApplication::setOrganizationName(QStringLiteral("mandat"));
  QGuiApplication::setApplicationDisplayName(QStringLiteral("Mandat"));
  const Options options = Parse(QGuiApplication::arguments(), hooks);
  if (options.help) {
    QTextStream(stdout) << kHelp;
    return 0;
  }
  if (!options.problem.isEmpty()) {
    QTextStream(stderr) << "mandat-app: " << options.problem << '\n';
    return 2;
  }
  QDir().mkpath(options.data);
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, options.data + QStringLiteral("/settings"));
  QQuickStyle::setStyle(QStringLiteral("Basic"));

  std::unique_ptr<client::Network> network = client::MakeGrpcNetwork();
  if (hooks.network) network = hooks.network(std::move(network));
  const std::unique_ptr<vault::KeyStore> key_store = MakePlatformKeyStore();
  Session session({.data_folder = options.data,
                   .network = network.get(),
                   .key_store = key_store.get(),
                   .key_ready = hooks.key_ready});
  if (!options.language.isEmpty()) session.setLanguage(options.language);

  QQmlApplicationEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  // The source texts are English; Swedish is a translation, and the default. English has one for its plurals alone.
  QTranslator translator;
  const auto translate = [&] {
    QGuiApplication::removeTranslator(&translator);
    if (translator.load(QStringLiteral(":/i18n/mandat_%1.qm").arg(session.language())))
      QGuiApplication::installTranslator(&translator);
    QLocale::setDefault(session.language() == u"sv" ? QLocale(QLocale::Swedish, QLocale::Sweden)
                                                    : QLocale(QLocale::English, QLocale::UnitedKingdom));
    engine.retranslate();
  };
  translate();
  QObject::connect(&session, &Session::languageChanged, &engine, translate);

  if (hooks.engine) hooks.engine(&engine);
  engine.setInitialProperties(
      {{QStringLiteral("width"), options.size.width()}, {QStringLiteral("height"), options.size.height()}});
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Mandat/Screens/Main.qml")));
  if (engine.rootObjects().isEmpty()) return 1;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().first());
  if (!options.link.isEmpty() && session.stage() == Session::Welcome) session.useLink(options.link);
  if (hooks.window) hooks.window(window);
  return QGuiApplication::exec();
}

}  // namespace mandat::app
