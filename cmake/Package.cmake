# What is installed where, and the two Debian packages that CPack makes of it: `./dev package`.
include(GNUInstallDirs)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)  # packing needs the programs, not every test

if(MANDAT_SERVER)
  install(TARGETS mandatd mandat DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT server)
  install(FILES packaging/systemd/mandat-serve@.service packaging/systemd/mandat-gate@.service DESTINATION lib/systemd/system COMPONENT server)
  install(FILES packaging/systemd/mandat.nft docs/operations.md docs/auditor.md docs/integrators.md
    DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/mandat-server COMPONENT server)
  install(PROGRAMS tools/auditor/mandat_audit.py DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/mandat-server COMPONENT server)
endif()
if(MANDAT_APP)
  install(TARGETS mandat-app DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT app)
  install(FILES packaging/desktop/se.mandat.Mandat.desktop DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/applications COMPONENT app)
  install(FILES packaging/desktop/se.mandat.Mandat.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/metainfo COMPONENT app)
  install(FILES packaging/desktop/se.mandat.Mandat.svg
    DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/icons/hicolor/scalable/apps COMPONENT app)
  install(FILES docs/members.md docs/secretary.md DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/mandat-app COMPONENT app)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME mandat)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "Mandat <mandat@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL server app)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# The libraries and their versions are read from the programs themselves.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_SERVER_PACKAGE_NAME mandat-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION net)
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS "adduser, tzdata")
set(CPACK_DEBIAN_SERVER_PACKAGE_SUGGESTS "fonts-crosextra-caladea, fonts-crosextra-carlito, fonts-liberation, libreoffice-impress-nogui, libreoffice-writer-nogui, nftables, poppler-utils, python3-nacl")
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA ${CMAKE_SOURCE_DIR}/packaging/deb/postinst)
set(CPACK_COMPONENT_SERVER_DESCRIPTION "server and command line of Mandat
 Keeps a council's log of signed declarations and serves its members' devices.
 One instance of the units mandat-serve@ and mandat-gate@ per forum.")
set(CPACK_DEBIAN_APP_PACKAGE_NAME mandat-app)
set(CPACK_DEBIAN_APP_PACKAGE_SECTION net)
# What the program loads by name at run time and no linker knows of.
set(CPACK_DEBIAN_APP_PACKAGE_DEPENDS "fonts-inter, libqt6svg6, qml6-module-qtqml, qml6-module-qtqml-models, qml6-module-qtqml-workerscript, qml6-module-qtquick, qml6-module-qtquick-layouts, qml6-module-qtquick-templates, qml6-module-qtquick-window, tzdata")
set(CPACK_DEBIAN_APP_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qml6-module-qtmultimedia, qml6-module-qtquick-dialogs")
set(CPACK_DEBIAN_APP_PACKAGE_SUGGESTS "poppler-utils")  # checks minutes that come back from a signing service
set(CPACK_COMPONENT_APP_DESCRIPTION "members' app of Mandat
 Read a council's papers, declare positions ahead of its meetings and nominate
 substitutes, also without a network. Everything on the device is encrypted.")
include(CPack)
